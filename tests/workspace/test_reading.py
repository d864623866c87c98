"""What is read from a workspace, and what is said about the rest."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.model.files import Files
from omni.workspace import read, reader, starter_root

LINK = "a symbolic link, which omni does not follow"


@pytest.fixture
def root(tmp_path):
    """A workspace with templates of its own, so that nothing of the starter is in it."""
    for name in ("campaigns", "channel_templates"):
        (tmp_path / "ws" / name).mkdir(parents=True)
    return tmp_path / "ws"


def put(root: Path, name: str, body: bytes = b"campaign: ciao\n") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path


def test_yaml_and_templates_are_read_and_the_rest_is_only_measured(root):
    read_files = [
        "campaigns/brand.yaml",
        "campaigns/spring/campaign.yml",
        "campaigns/spring/copy/it.YAML",
        "channel_templates/_shared/head.html.j2",
        "channel_templates/sms/channel.yaml",
        "channel_templates/sms/text.txt.j2",
    ]
    for name in read_files:
        put(root, name, name.encode())
    put(root, "campaigns/spring/hero.png", b"12345")
    put(root, "campaigns/people.csv", b"123")
    put(root, "campaigns/spring/page.j2", b"1")
    put(root, "elsewhere/other.yaml")
    put(root, "root.yaml")
    files = read(root)
    assert files.texts == {name: name.encode() for name in read_files}
    assert files.others == {"campaigns/people.csv": 3, "campaigns/spring/hero.png": 5, "campaigns/spring/page.j2": 1}
    assert files.broken == {}


def test_a_picture_is_read_only_when_asked_and_only_so_far(root):
    path = put(root, "campaigns/images/hero.png", b"12345")
    reader = read(root).readers["campaigns/images/hero.png"]
    path.write_bytes(b"67890")
    assert (reader(3), reader(99)) == (b"678", b"67890")


@pytest.mark.parametrize("instead", ["link", "pipe", "folder", "nothing"])
def test_what_takes_a_pictures_place_is_not_read(root, instead):
    path = put(root, "campaigns/hero.png", b"12345")
    reader = read(root).readers["campaigns/hero.png"]
    path.unlink()
    if instead == "link":
        path.symlink_to(put(root, "secret.png", b"secret"))
    elif instead == "pipe":
        os.mkfifo(path)
    elif instead == "folder":
        path.mkdir()
    assert reader(99) == b""


@pytest.mark.parametrize("name", [".git/x.yaml", ".hidden.yaml", "._spring.yaml", ".spring.yaml.swp", "a/.idea/x.yaml"])
def test_hidden_files_and_folders_are_passed_over(root, name):
    put(root, f"campaigns/{name}")
    assert read(root) == Files({}, {}, {})


def test_a_preview_is_passed_over_and_a_campaign_called_preview_is_not(root):
    put(root, "campaigns/preview/campaign.yaml")
    put(root, "campaigns/spring/preview/.omni/journal.json")
    put(root, "campaigns/spring/preview/v/data.yaml")
    assert list(read(root).texts) == ["campaigns/preview/campaign.yaml"]


def test_without_own_templates_the_shipped_ones_are_read(root):
    shutil.rmtree(root / "channel_templates")
    shipped = starter_root() / "channel_templates"
    expected = {
        path.relative_to(shipped.parent).as_posix() for path in shipped.rglob("*") if path.suffix in {".yaml", ".j2"}
    }
    assert set(read(root).texts) == expected


def test_own_templates_hide_all_shipped_ones(root):
    put(root, "channel_templates/sms/channel.yaml", b"own")
    assert read(root).texts == {"channel_templates/sms/channel.yaml": b"own"}


def test_links_are_never_followed(root, tmp_path):
    put(tmp_path, "secret/secret.yaml", b"secret")
    links = {
        "campaigns/file.yaml": tmp_path / "secret/secret.yaml",
        "campaigns/folder": tmp_path / "secret",
        "campaigns/dangling.yaml": Path("nowhere"),
        "campaigns/loop.yaml": Path("loop.yaml"),
        "campaigns/zero.yaml": Path("/dev/zero"),
        "campaigns/memory.png": Path("/proc/self/mem"),
        "channel_templates/sms": tmp_path / "secret",
    }
    for name, target in links.items():
        (root / name).symlink_to(target)
    files = read(root)
    assert files.broken == dict.fromkeys(sorted(links), LINK)
    assert not files.texts
    assert not files.others


@pytest.mark.parametrize("folder", ["campaigns", "channel_templates"])
def test_a_link_in_the_place_of_a_whole_folder_is_not_followed(root, tmp_path, folder):
    put(tmp_path, "secret/secret.yaml", b"secret")
    (root / folder).rmdir()
    (root / folder).symlink_to(tmp_path / "secret")
    files = read(root)
    assert files.broken == {folder: LINK}
    assert not files.texts


def test_what_is_no_file_is_said_and_nothing_waits(root):
    os.mkfifo(root / "campaigns" / "pipe.yaml")
    os.mkfifo(root / "campaigns" / "pipe.png")
    assert read(root).broken == dict.fromkeys(["campaigns/pipe.png", "campaigns/pipe.yaml"], "not a regular file")


def test_a_folder_with_the_name_of_a_file_is_a_folder(root):
    put(root, "campaigns/spring.yaml/campaign.yaml")
    assert list(read(root).texts) == ["campaigns/spring.yaml/campaign.yaml"]


def test_one_mebibyte_is_read_and_a_byte_more_is_not(root):
    put(root, "campaigns/most.yaml", b"x" * 2**20)
    put(root, "campaigns/more.yaml", b"x" * (2**20 + 1))
    put(root, "campaigns/large.mp4", b"x" * (2**20 + 1))
    files = read(root)
    assert list(files.texts) == ["campaigns/most.yaml"]
    assert files.broken == {"campaigns/more.yaml": "larger than 1 MiB"}
    assert files.others == {"campaigns/large.mp4": 2**20 + 1}


def test_texts_together_have_a_budget(root, monkeypatch):
    monkeypatch.setattr(reader, "_Reading", partial(reader._Reading, bytes_left=10))
    for name in "abc":
        put(root, f"campaigns/{name}.yaml", b"12345")
    files = read(root)
    assert list(files.texts) == ["campaigns/a.yaml", "campaigns/b.yaml"]
    assert files.broken == {"campaigns/c.yaml": "more than 64 MiB of text up to here"}


def test_a_folder_beyond_the_budget_is_not_read_at_all(root, monkeypatch):
    monkeypatch.setattr(reader, "_Reading", partial(reader._Reading, entries_left=5))
    for number in range(3):
        put(root, f"campaigns/few/{number}.yaml")
        put(root, f"campaigns/many/{number}.yaml")
    files = read(root)
    assert len(files.texts) == 3
    assert files.broken == {
        "campaigns/many": "more than 20,000 files and folders up to here, none of these is read",
    }


def test_folders_end_at_a_depth(root):
    deep = "campaigns/" + "/".join("d" * 20)
    put(root, f"{deep}/x.yaml")
    files = read(root)
    assert files.broken == {"campaigns" + "/d" * 16: "folders more than 16 deep, nothing in it is read"}
    assert not files.texts


@pytest.mark.parametrize(
    ("name", "path", "reason"),
    [
        ("bell\a.yaml", r"bell\x07.yaml", "its name holds an invisible character"),
        ("a\nb.yaml", r"a\nb.yaml", "its name holds an invisible character"),
        ("\u202egro.yaml", r"\u202egro.yaml", "its name holds an invisible character"),
        ("a\\b.yaml", "a\\b.yaml", "its name holds \\, which Windows refuses"),
        ("1:2.yaml", "1:2.yaml", "its name holds :, which Windows refuses"),
        ("what?.png", "what?.png", "its name holds ?, which Windows refuses"),
        ("spring.", "spring.", "its name ends with a dot or a space, which Windows drops"),
        ("Nul.yaml", "Nul.yaml", "its name is a device on Windows"),
        ("com1", "com1", "its name is a device on Windows"),
        (os.fsdecode(b"caff\xe8.yaml"), r"caff\udce8.yaml", "its name is not UTF-8"),
    ],
)
def test_names_that_not_every_system_can_hold_are_said_and_printable(root, name, path, reason):
    put(root, f"campaigns/{name}")
    put(root, "campaigns/console.yaml")
    files = read(root)
    assert files.broken == {f"campaigns/{path}": reason}
    assert list(files.texts) == ["campaigns/console.yaml"]
    assert all(shown.isprintable() and shown.encode() for shown in files.broken)


def is_telling_case() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        put(Path(folder), "a")
        return not (Path(folder) / "A").exists()


@pytest.mark.skipif(not is_telling_case(), reason="this disk holds only one of the two names")
def test_of_two_names_that_are_one_elsewhere_the_first_is_read(root):
    for name in ("Spring.yaml", "spring.yaml", "caff\u00e8.yaml", "caffe\u0300.yaml", "Folder/x.yaml", "folder/y.yaml"):
        put(root, f"campaigns/{name}", name.encode())
    files = read(root)
    assert files.texts == {
        "campaigns/Folder/x.yaml": b"Folder/x.yaml",
        "campaigns/Spring.yaml": b"Spring.yaml",
        "campaigns/caff\u00e8.yaml": "caff\u00e8.yaml".encode(),
    }
    assert files.broken == {
        r"campaigns/caffe\u0300.yaml": "its name reads like caff\u00e8.yaml but is spelled with other characters, macOS keeps one of the two",
        "campaigns/folder": "its name differs from Folder only in capital letters, Windows and macOS keep one of the two",
        "campaigns/spring.yaml": "its name differs from Spring.yaml only in capital letters, Windows and macOS keep one of the two",
    }


def test_paths_are_composed_whatever_the_disk_says(root):
    put(root, "campaigns/caffe\u0300/caffe\u0300.yaml", b"x")
    assert read(root).texts == {"campaigns/caff\u00e8/caff\u00e8.yaml": b"x"}


@contextmanager
def as_nobody():
    """Everything below runs without the rights of root; others have no such rights anyway."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_what_is_closed_is_said():
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:  # nobody must be able to come here
        root = Path(folder)
        root.chmod(0o755)
        put(root, "campaigns/open.yaml")
        put(root, "channel_templates/sms/channel.yaml")
        put(root, "campaigns/closed.yaml").chmod(0)
        put(root, "campaigns/closed/x.yaml").parent.chmod(0)
        with as_nobody():
            files = read(root)
        (root / "campaigns/closed").chmod(0o755)
    assert list(files.texts) == ["campaigns/open.yaml", "channel_templates/sms/channel.yaml"]
    assert files.broken == dict.fromkeys(["campaigns/closed", "campaigns/closed.yaml"], "no permission to read it")


def test_the_order_of_the_disk_does_not_matter(root, monkeypatch):
    for name in ("b", "a", "c/d", "c/b", "B2/x", "\u00e8"):
        put(root, f"campaigns/{name}.yaml")
        put(root, f"campaigns/{name}.png")
    plain, scandir = read(root), os.scandir

    @contextmanager
    def backwards(folder):
        with scandir(folder) as entries:
            yield iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    monkeypatch.setattr(os, "scandir", backwards)
    shuffled = read(root)
    assert shuffled == plain
    for part in ("texts", "broken", "others"):
        assert list(getattr(shuffled, part)) == list(getattr(plain, part)) == sorted(getattr(plain, part))


NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=()), min_size=1, max_size=12)


@given(names=st.lists(NAMES, max_size=5))
def test_every_name_ends_up_in_one_place_or_is_hidden(names):
    with tempfile.TemporaryDirectory() as folder:
        root, made = Path(folder), set()
        (root / "channel_templates").mkdir()
        for name in names:
            try:
                put(root, f"campaigns/{name}.yaml", b"")
            except (OSError, UnicodeEncodeError):
                continue
            made.add(f"{name}.yaml")
        files = read(root)
        assert not files.texts.keys() & files.broken.keys()
        assert len(files.texts) + len(files.broken) <= len({name for name in made if not name.startswith(".")})
        assert bool(files.texts) or bool(files.broken) or all(name.startswith(".") for name in made)
