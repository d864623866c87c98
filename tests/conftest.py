"""What every test stands on: a workspace, the command line, a machine of its own, and no network."""

from __future__ import annotations

import ctypes.util
import gc
import os
import shutil
import socket  # noqa: TID251 (a listener on this machine)
import sys
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from hypothesis import HealthCheck, settings

import omni as package
from omni.model.frozen import replace

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from typer.testing import Result

gc.set_threshold(1_000_000, 50, 50)  # as `omni` itself does

settings.register_profile(
    "same-every-time", max_examples=50, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile("same-every-time")  # `pytest --hypothesis-profile=explore` looks for new examples

REPOSITORY = Path(__file__).parents[1]
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
SPOKEN_TO_BY_THE_ENVIRONMENT = (
    "CI",
    "CLICOLOR",
    "COLUMNS",
    "FORCE_COLOR",
    "GITHUB_ACTIONS",
    "GITHUB_STEP_SUMMARY",
    "GITLAB_CI",
    "LINES",
    "NO_COLOR",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
)
NETWORK_EVENTS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}
THIS_MACHINE = {None, "", "127.0.0.1", "::1", "localhost"}
LONGEST_CHANNEL = 20_000
SHARED_BY_AREAS = frozenset({"browser", "looking_once"})
OMNI_SOURCES = str(Path(package.__file__).parent) + os.sep

_network_attempts: list[str] = []


class NetworkRefusedError(RuntimeError):
    """Raised where a test, or omni below it, reaches for the network."""


def _called_from_omni() -> bool:
    frame = sys._getframe()
    while frame is not None:
        if frame.f_code.co_filename.startswith(OMNI_SOURCES):
            return True
        frame = frame.f_back
    return False


def _stays_on_this_machine(event: str, arguments: tuple[Any, ...]) -> bool:
    address = arguments[1] if event in {"socket.connect", "socket.sendto"} else arguments[0]
    if isinstance(address, tuple):
        address = address[0]
    elif event == "socket.connect":
        return True  # a path: a local socket
    return address in THIS_MACHINE


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in NETWORK_EVENTS:
        return
    if _called_from_omni() or not _stays_on_this_machine(event, arguments):
        _network_attempts.append(f"{event} {arguments[-1] if event == 'socket.connect' else arguments[0]!r}")
        raise NetworkRefusedError(_network_attempts[-1])


sys.addaudithook(_refuse_network)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes seconds to make comes first, where one worker runs it all, and no other makes the same again."""
    items.sort(key=lambda item: SHARED_BY_AREAS.isdisjoint(getattr(item, "fixturenames", ())))


@pytest.fixture
def network_attempts() -> list[str]:
    """All attempts to use the network since the last test; what is left in it fails the test."""
    return _network_attempts


@pytest.fixture(autouse=True)
def _no_network(network_attempts: list[str]) -> Iterator[None]:
    yield
    attempts = network_attempts.copy()
    network_attempts.clear()
    assert not attempts, f"the network was used: {', '.join(attempts)}"


@pytest.fixture(scope="session", autouse=True)
def _own_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """An empty home, no settings of the terminal, of a CI service or of Python, and a name for git."""
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as environment:
        for name in SPOKEN_TO_BY_THE_ENVIRONMENT:
            environment.delenv(name, raising=False)
        for name in ("HOME", "USERPROFILE", "LOCALAPPDATA"):
            environment.setenv(name, home)
        environment.setenv("GIT_CONFIG_NOSYSTEM", "1")
        environment.delenv("PYTHONDONTWRITEBYTECODE", raising=False)  # or each child would compile omni anew
        for role in ("AUTHOR", "COMMITTER"):
            environment.setenv(f"GIT_{role}_NAME", "Ada")
            environment.setenv(f"GIT_{role}_EMAIL", "ada@aurora.example")
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_power_cut() -> Iterator[None]:
    """Nothing waits for the disk: what was written is read again by the same system."""
    with pytest.MonkeyPatch.context() as place:
        for name in ("fsync", "sync"):
            place.setattr(os, name, lambda *_: None, raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def _each_channel_read_once() -> Iterator[None]:
    """A channel's description is the same value for all tests whose workspaces hold the same bytes of it."""
    from omni.load import documents, loading

    parse, document, fitted = documents.parse, documents._document, loading.fitted
    parse_once = cache(parse)
    sources, made, models = dict[int, Any](), dict[int, Any](), dict[int, Any]()
    lasting = set[int]()

    def parsed(file: str, data: bytes) -> Any:
        if not file.startswith("channel_templates/") or len(data) >= LONGEST_CHANNEL:
            return parse(file, data)
        source, findings = parse_once(file, data)
        sources[id(source)] = source
        return source, findings

    def documented(source: Any, note: Any, **state: bool) -> Any:
        known = made.get(id(source)) or document(source, note, **state)
        if known and id(source) in sources:
            made[id(source)] = known
            lasting.add(id(known))
        return known

    def fit(document: Any, note: Any, *goes_with: Any) -> Any:
        if id(document) in models:
            return models[id(document)]
        findings: list[Any] = []
        model = fitted(document, findings.append, *goes_with)
        for finding in findings:
            note(finding)
        if model and not findings and id(document) in lasting:
            models[id(document)] = model
        return model

    with pytest.MonkeyPatch.context() as place:
        place.setattr(documents, "parse", parsed)
        place.setattr(documents, "_document", documented)
        place.setattr(loading, "fitted", fit)
        yield


@pytest.fixture(scope="session", autouse=True)
def _each_command_built_once() -> Iterator[None]:
    """A command is the same value for all command lines of a worker."""
    from omni.commands import _OnDemand

    build, built = _OnDemand.__getitem__, dict[str, Any]()

    def command(commands: _OnDemand, name: str) -> Any:
        if name not in built:
            built[name] = build(commands, name)
        return built[name]

    with pytest.MonkeyPatch.context() as place:
        place.setattr(_OnDemand, "__getitem__", command)
        yield


@pytest.fixture(scope="session", autouse=True)
def _each_sound_template_checked_once() -> Iterator[None]:
    """A template that a test does not change is looked through once; one with a mistake is refused each time."""
    from omni.render.sandbox import Sandbox

    translate, sound = Sandbox._translated, set[tuple[str, str]]()

    def translated(sandbox: Sandbox, source: str, name: str) -> str:
        if (source, name) not in sound:
            translate(sandbox, source, name)
            sound.add((source, name))
        return ""

    with pytest.MonkeyPatch.context() as place:
        place.setattr(Sandbox, "_translated", translated)
        yield


def _do_without(need: str) -> NoReturn:
    if os.environ.get("OMNI_CI"):
        pytest.fail(f"{need} is not installed, and CI skips nothing")
    pytest.skip(f"{need} is not installed")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium or Chrome."""
    return next(filter(None, map(shutil.which, BROWSERS)), None) or _do_without("Chromium")


@pytest.fixture(scope="session")
def outside() -> Iterator[socket.socket]:
    """What listens behind every address of tracker.invalid."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


@pytest.fixture(scope="session")
def browser(chromium: str, outside: socket.socket) -> Iterator[Browser]:
    """One Chromium for all tests of a worker: to start it costs a second, and each window of it half of one."""
    from playwright.sync_api import sync_playwright

    addresses = f"--host-resolver-rules=MAP tracker.invalid 127.0.0.1:{outside.getsockname()[1]}"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", addresses])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def zbar() -> str:
    """The name of the system's zbar library."""
    return ctypes.util.find_library("zbar") or _do_without("zbar")


@pytest.fixture(scope="session")
def printer() -> str:
    """The version of WeasyPrint, which prints pages with the system's Pango."""
    try:
        import weasyprint
    except (ImportError, OSError):  # Pango that is not there is an OSError
        _do_without("WeasyPrint, or the Pango that it draws with,")
    return str(weasyprint.__version__)


@pytest.fixture
def workspace(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """A function that writes files (path below the workspace: text) and gives the workspace's folder."""

    def write(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return tmp_path

    return write


@pytest.fixture
def omni(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """A function that runs a command line in the workspace: `omni("lint", "campaigns").exit_code`."""
    from typer.testing import CliRunner

    from omni.commands import app

    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(app, arguments, input=stdin, catch_exceptions=False)

    return run


@pytest.fixture(scope="session")
def aurora(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The campaigns and channels of this repository in a folder of their own, for tests that change none of them."""
    root = tmp_path_factory.mktemp("aurora")
    for folder in ("campaigns", "channel_templates"):
        shutil.copytree(REPOSITORY / folder, root / folder)
    return root


@pytest.fixture(scope="session")
def looking_once() -> Callable[[pytest.MonkeyPatch], None]:
    """Has commands that plan or render the same files share what was made of them the first time, in whatever test."""
    known: dict[Hashable, Any] = {}

    def patch(place: pytest.MonkeyPatch) -> None:
        from omni import line

        for name in ("loaded", "lint", "planned"):
            place.setattr(line, name, _once(getattr(line, name), known))

    return patch


def _once(make: Callable[..., Any], known: dict[Hashable, Any]) -> Callable[..., Any]:
    def made(given: Any, *more: Any, shown: Iterable[str] = (), tell: object = None, **options: Any) -> Any:
        options.pop("lines_of", None)  # there is no table of people
        rest = tuple(one for one in more if one is not None and not callable(one))
        key = (make.__name__, _identity(given), rest, *sorted(options.items()))
        if key not in known:
            known[key] = given, make(given, *rest, **options)
        result = known[key][1]
        return replace(result, shown=tuple(shown)) if shown else result

    return made


def _identity(given: Any) -> Hashable:
    """The bytes of files; anything else is made once and kept, so that none other has its number."""
    return tuple(given.texts.items()) if hasattr(given, "texts") else id(given)


@pytest.fixture
def in_aurora(
    aurora: Path,
    looking_once: Callable[[pytest.MonkeyPatch], None],
    omni: Callable[..., Result],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Result]:
    """A function that runs a command line among the repository's campaigns."""
    looking_once(monkeypatch)
    monkeypatch.chdir(aurora)
    return omni


@pytest.fixture(scope="session")
def planned_aurora(
    aurora: Path, looking_once: Callable[[pytest.MonkeyPatch], None], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Result, Path]:
    """What planning the repository's campaigns printed, and the folder with its `preview` and its `plan.html`."""
    from typer.testing import CliRunner

    from omni.commands import app

    folder = tmp_path_factory.mktemp("planned")
    named = ["--out", str(folder / "preview"), "--share", str(folder / "plan.html")]
    with pytest.MonkeyPatch.context() as place:
        place.chdir(aurora)
        looking_once(place)
        return CliRunner().invoke(app, ["plan", *named], catch_exceptions=False), folder
