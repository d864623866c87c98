"""`omni approve`: a person vouches for what a campaign says and sends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here, open_workspace
from omni.commands.outputs import write_output
from omni.model.frozen import replace
from omni.words.nearest import meant_or_all

if TYPE_CHECKING:
    from collections.abc import Mapping

    from omni.line import Draft
    from omni.model.approvals import Approval, Approvals

_HEAD = (
    "# Who approved the campaign; omni approve writes it, and omni lint tells when it says or sends something else.\n"
)
_ROLE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(approve)


def approve(
    campaign: Annotated[str, typer.Argument(help="The campaign that is approved.")],
    *,
    role: Annotated[str, typer.Option(help="For whom: legal, brand, the client.")],
    by: Annotated[str, typer.Option(help="Who approves; else the name and address that git knows.")] = "",
) -> None:
    """Bind an approval to what a campaign says and sends; omni lint tells when that has changed since."""
    from omni.model.approvals import Approval
    from omni.seal import seal

    if not _ROLE.fullmatch(role):
        raise Refusal(f"--role takes a name such as legal or brand-team; it was given {role}")
    here = open_workspace()
    who = by or _known_to_git(here)
    written = _draft(here, campaign)
    project = written.project
    now = seal(project, project.campaigns[campaign], (said.message for said in written.claims))
    known = project.approvals.get(campaign)
    given = {
        **(known.given if known else {}),
        role: Approval(who, now.read, now.sent, project.policy.route, now.messages, now.plan),
    }
    file = _file(project.campaigns[campaign].file, known)
    write_output(here.root / file, _text(campaign, given).encode(), here.path_of(file))
    typer.echo(f"{campaign} as it is now is approved by {who} ({role}); commit {here.path_of(file)}")


def _draft(here: Here, campaign: str) -> Draft:
    """Renders the campaign alone; refuses one that is not there, cannot be read, or is only half written."""
    from omni.line import draft
    from omni.linting.slices import only, sliced
    from omni.resolve import missing
    from omni.workspace.campaign_files import campaign_files

    known = campaign_files(here.files)
    if campaign not in known:
        raise Refusal(f"there is no campaign {campaign}{meant_or_all(campaign, known)}", ExitCode.NOTHING_MATCHED)
    parts = sliced(here.files)
    own = [part for part in parts if not part.name or any(_lies_in(part.name, path) for path in known[campaign])]
    written = draft(only(here.files, own))
    if campaign not in written.project.campaigns or any(lack.campaign == campaign for lack in missing(written.project)):
        raise Refusal(f"{campaign} is not whole, and cannot be approved; omni lint tells why", ExitCode.PROBLEMS)
    claims = tuple(said for said in written.claims if said.message.key.campaign == campaign)
    return replace(written, claims=claims)


def _lies_in(part: str, path: str) -> bool:
    return part == path or path.startswith(f"{part}/")


def _known_to_git(here: Here) -> str:
    from omni.workspace.git import GitError, author

    try:
        found = author(here.root)
    except GitError:
        found = ""
    if not found:
        raise Refusal("git does not know who you are; --by 'Ada Conti <ada@aurora.example>' says it")
    return found


def _file(campaign: str, known: Approvals | None) -> str:
    """Where the approvals of a campaign are, or will be: beside its file."""
    if known:
        return known.route.file
    folder, _, name = campaign.rpartition("/")
    return f"{folder}/{'' if name.startswith('campaign.') else name.partition('.')[0] + '.'}approvals.yaml"


def _text(campaign: str, given: dict[str, Approval]) -> str:
    from omni.exchange.scalar import double

    lines = [
        f'  {role}:\n    by: {double(one.by)}\n    read: "{one.read}"\n    sent: "{one.sent}"'
        f"{_pieces('messages', one.messages)}{_pieces('plan', one.plan)}"
        for role, one in sorted(given.items())
    ]
    return "\n".join([f"{_HEAD}approvals: {campaign}", "roles:", *lines]) + "\n"


def _pieces(key: str, names: Mapping[str, str]) -> str:
    listed = ", ".join(f'{name}: "{one}"' for name, one in names.items())
    return f"\n    {key}: {{{listed}}}" if listed else ""
