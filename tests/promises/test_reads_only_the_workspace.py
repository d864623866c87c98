"""P8: only the workspace is read, whatever its files point at, and nothing waits for a pipe or drains a device."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from .watched import REPOSITORY, Watched, watched
from .workspaces import CIAO, RICH, beginners, rich, write

CANARY = "canary-of-another-folder"
OUTSIDE = {
    "secret.yaml": f"campaign: {CANARY}\n", "secret.j2": CANARY, "secret.csv": f"id,first_name\n{CANARY},{CANARY}\n", "secret.png": CANARY,
    "copy/it.yaml": f'copy: it\nmessages: {{teaser: {{headline: "{CANARY}"}}}}\n',
}  # fmt: skip
SYSTEM = (
    "/etc/localtime",
    "/usr/",
    "/lib",
    "/dev/null",
    "/proc/self/",
    "/sys/",
    sys.prefix,
    sys.base_prefix,
    str(REPOSITORY),
    str(Path(os.__file__).parent),
    *([sys.pycache_prefix] if sys.pycache_prefix else []),
)


def audience(file: str, more: str = "") -> dict[str, str]:
    return {"campaigns/audience.yaml": f'audience: {{file: "{file}"{more}}}\n'}


def in_rich(old: str, new: str) -> dict[str, str]:
    text = rich()[RICH]
    assert old in text
    return {RICH: text.replace(old, new)}


def part_template(file: str) -> dict[str, str]:
    path = "channel_templates/sms/channel.yaml"
    return {path: rich()[path].replace("template: body.txt.j2", f'template: "{file}"')}


def body(source: str) -> dict[str, str]:
    return {"channel_templates/sms/body.txt.j2": source}


POINTERS = {
    "a table above": audience("../outside/secret.csv"),
    "a table at the root": audience("/etc/passwd", ", format: csv"),
    "a table of zeros": audience("/dev/zero", ", format: csv"),
    "a table among processes": audience("/proc/self/environ"),
    "a table behind a link": audience("campaigns/linked.csv"),
    "a table behind a linked folder": audience("campaigns/linked/secret.csv"),
    "a table that is a pipe": audience("campaigns/pipe.csv"),
    "a table that is a folder": audience("campaigns", ", format: csv"),
    "a table with no name": audience("\\0"),
    "copy above": in_rich("copy:\n  it:\n", "copy: ../../outside/copy\nother:\n  it:\n"),
    "copy at the root": in_rich("copy:\n  it:\n", "copy: /etc\nother:\n  it:\n"),
    "copy behind a linked folder": in_rich("copy:\n  it:\n", "copy: linked/copy\nother:\n  it:\n"),
    "a template above": part_template("../../../outside/secret.j2"),
    "a template at the root": part_template("/etc/passwd"),
    "a template behind a link": part_template("linked.j2"),
    "a template that is a pipe": part_template("pipe.j2"),
    "an included link": body("{% include '_shared/linked.j2' %}"),
    "an include above": body("{% include '_shared/../../outside/secret.j2' %}"),
    "an include at the root": body("{% include '/etc/passwd' %}"),
    "an included pipe": body("{% import '_shared/pipe.j2' as p %}{{ p.x }}"),
}
PICTURES = (
    "../../outside/secret.png",
    "/etc/passwd",
    "/dev/zero",
    "linked.png",
    "linked/secret.png",
    "pipe.png",
    "https://outside.example/logo.png",
    "file:///etc/passwd",
)


@pytest.fixture
def trapped(tmp_path: Path) -> Path:
    """A workspace whose neighbour holds secrets, without any trap yet."""
    write(tmp_path / "outside", OUTSIDE)
    return write(tmp_path / "work", rich())


def set_traps(work: Path) -> None:
    """Links to the neighbour, pipes and a device beside the files of the workspace."""
    outside = work.parent / "outside"
    for name in ("secret.yaml", "secret.csv", "secret.png"):
        (work / "campaigns" / name.replace("secret", "linked")).symlink_to(outside / name)
    for folder in ("channel_templates/sms", "channel_templates/_shared"):
        (work / folder / "linked.j2").symlink_to(outside / "secret.j2")
        os.mkfifo(work / folder / "pipe.j2")
    (work / "campaigns/linked").symlink_to(outside)
    (work / "campaigns/zero.yaml").symlink_to("/dev/zero")
    (work / "campaigns/self").symlink_to("..")
    for name in ("pipe.yaml", "pipe.csv", "pipe.png"):
        os.mkfifo(work / "campaigns" / name)


def reads_nothing_else(ended: Watched, work: Path) -> None:
    """Nothing of the neighbour was opened or told; every file that was read is the workspace's, omni's or Python's own."""
    others = [
        path
        for path in ended.opened
        if "outside" in path or path.startswith(("/etc/passwd", "/dev/zero", "/proc/self/environ"))
    ]
    own = (str(work), str(Path.home() / ".cache" / "omni"), *SYSTEM)
    strange = [path for path in ended.opened if Path(path).is_absolute() and not path.startswith(own)]
    assert (others, strange) == ([], [])
    assert CANARY not in ended.out + ended.err
    assert "root:" not in ended.out + ended.err
    assert "bug" not in ended.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes and links need another system")
def test_links_pipes_and_devices_are_told_and_never_opened(trapped, tmp_path):
    set_traps(trapped)
    ended = watched(trapped, tmp_path / "notes", "lint")
    reads_nothing_else(ended, trapped)
    told = [line for line in ended.out.splitlines() if "unreadable-file" in line]
    for name in (
        "linked.yaml",
        "linked:",
        "zero.yaml",
        "self:",
        "pipe.yaml",
        "sms/linked.j2",
        "sms/pipe.j2",
        "_shared/linked.j2",
        "_shared/pipe.j2",
    ):
        assert any(name in line for line in told), name
    assert ended.code == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes and links need another system")
@pytest.mark.parametrize("pointer", POINTERS)
def test_a_file_that_points_elsewhere_is_told_and_nothing_is_read(trapped, monkeypatch, pointer):
    set_traps(trapped)
    write(trapped, POINTERS[pointer])
    told, opened = planned_in(trapped, monkeypatch)
    assert [
        path
        for path in opened
        if "outside" in path or path.startswith(("/etc/passwd", "/dev/", "/proc/")) or "pipe" in path
    ] == []
    changed = next(iter(POINTERS[pointer]))
    assert any(place.startswith((changed, "channel_templates/sms/")) for place, _ in told), told
    assert not any(CANARY in sentence or "root:" in sentence for _, sentence in told)


@pytest.mark.parametrize("picture", PICTURES)
def test_a_logo_from_elsewhere_is_not_read(trapped, monkeypatch, picture):
    set_traps(trapped)
    write(trapped, {CIAO: beginners()[CIAO]})
    path = trapped / "campaigns/brand.yaml"
    path.write_text(path.read_text().replace("identity:\n", f'identity:\n  logo: "{picture}"\n'))
    html = '<link rel="stylesheet" href="/etc/passwd"><link rel="stylesheet" href="file:///etc/passwd"><style>@import "/etc/passwd";</style>'
    (trapped / "channel_templates/email/html.html.j2").write_text(
        f"<html><head>{html}</head><body>{{{{ picture(brand.logo) }}}}</body></html>"
    )
    _, opened = planned_in(trapped, monkeypatch)
    assert [
        path
        for path in opened
        if "outside" in path or path.startswith(("/etc/passwd", "/dev/", "/proc/")) or "pipe" in path
    ] == []
    pages = [path.read_bytes() for path in (trapped / "preview").rglob("*") if path.is_file()]
    assert any(b'<link rel="stylesheet"' in page for page in pages)
    assert not any(CANARY.encode() in page or b"root:x:" in page for page in pages)


_opened: list[str] = []
_watching: list[bool] = []


def _note(event: str, values: tuple[object, ...]) -> None:
    if event == "open" and _watching:
        _opened.append(str(values[0]))


sys.addaudithook(_note)


def planned_in(work: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[tuple[str, str]], list[str]]:
    """Plans and publishes in this process; what it says (place, sentence), and every path that was opened."""
    from omni.commands.here import open_workspace
    from omni.commands.planning import planned
    from omni.commands.publishing import publish_plan

    monkeypatch.chdir(work)
    _opened.clear()
    _watching.append(True)
    try:
        here = open_workspace()
        result = planned(here, None, 0, [])
        publish_plan(result, here, Path("preview"))
    finally:
        _watching.clear()
    return [(problem.place.file, problem.sentence) for problem in result.problems], list(_opened)
