"""A commit is read as the folder would be that it is checked out into."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from omni.workspace import read
from omni.workspace.git import Git
from omni.workspace.history import read_commit

FILES = {
    "campaigns/brand.yaml": b"brand: Forma\n",
    "campaigns/spring/campaign.yaml": b"campaign: spring\n",
    "campaigns/spring/caffè.yaml": b"copy: it\n",
    "campaigns/.hidden.yaml": b"x\n",
    "campaigns/.notes/x.yaml": b"x\n",
    "campaigns/images/hero.png": b"\x89PNG" * 40,
    "campaigns/nul.yaml": b"x: y\n",
    "campaigns/large.yaml": b"#" * (2**20 + 1),
    "campaigns/preview/.omni/manifest.json": b"{}\n",
    "campaigns/preview/index.yaml": b"x\n",
    "channel_templates/sms/text.txt.j2": b"{{ copy.short }}\r\n",
    "elsewhere/campaigns/x.yaml": b"x\n",
}


@pytest.fixture
def committed(tmp_path: Path) -> Path:
    for name, body in FILES.items():
        path = tmp_path / "shop" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    (tmp_path / "shop/campaigns/link.yaml").symlink_to("brand.yaml")
    for command in (["init", "--quiet"], ["add", "--all", "--force"], ["commit", "--quiet", "--message=x"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    return tmp_path / "shop"


def test_a_commit_reads_like_its_checkout(committed):
    on_disk = read(committed)
    git = Git.of(committed)
    found = read_commit(git, git.commit("HEAD"))
    assert dict(found.texts) == dict(on_disk.texts)
    assert dict(found.broken) == dict(on_disk.broken)
    assert dict(found.others) == dict(on_disk.others)
    assert found.readers["campaigns/images/hero.png"](9) == FILES["campaigns/images/hero.png"][:9]


def test_a_commit_without_templates_has_those_that_omni_ships(committed):
    subprocess.run(["git", "rm", "-rq", "channel_templates"], cwd=committed, check=True)
    subprocess.run(["git", "commit", "--quiet", "--message=x"], cwd=committed, check=True)
    git = Git.of(committed)
    assert "channel_templates/email/channel.yaml" in read_commit(git, git.commit("HEAD")).texts
