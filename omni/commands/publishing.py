"""A plan published as a preview folder."""

from __future__ import annotations

from pathlib import Path

from omni.commands.guard import Refusal
from omni.commands.here import Here
from omni.model.plan import Plan


def publish_plan(plan: Plan, here: Here, out: Path) -> Path:
    """Publishes the preview and gives its index page; the usual `preview` lies in the workspace."""
    from omni.report.json import render
    from omni.write.preview import build
    from omni.write.publish import PublishError, publish

    problems = render(plan.problems, lambda file: file, plan.verdicts).encode()
    preview = build(plan, problems)
    folder = here.root / out if out == Path("preview") else here.cwd / out
    try:
        return publish(folder, preview.tree, preview.index, preview.stable).index
    except PublishError as error:
        raise Refusal(str(error)) from None
