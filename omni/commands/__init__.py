"""The command line: each command parses, calls one function, prints, exits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
from typer.main import get_group

from omni.commands.guard import GuardedGroup
from omni.commands.plain_values import PlainCommand, PlainValues

_NAMES = (
    "plan", "lint", "render", "simulate", "test", "diff", "approve", "proofread", "init", "new", "explain", "schema",
    "copy",
)  # fmt: skip


class _OnDemand(Mapping[str, Any]):
    """The commands by name, each imported when it is asked for: a start costs what one command needs."""

    def __getitem__(self, name: str) -> Any:
        if name not in _NAMES:
            raise KeyError(name)
        alone = typer.Typer(rich_markup_mode=None)
        import_module(f"omni.commands.{name}").register(alone)
        for command in alone.registered_commands:
            command.cls = PlainCommand
        return get_group(alone).commands[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


class _Omni(PlainValues, GuardedGroup):
    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "commands": _OnDemand()})

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Lists the commands with their whole first sentence, on as many lines as it takes."""
        helps = {name: " ".join((self.commands[name].help or "").split()) for name in self.list_commands(ctx)}
        with formatter.section("Commands"):
            formatter.write_dl([(name, text.split(". ")[0].rstrip(".")) for name, text in helps.items()])


app = typer.Typer(
    cls=_Omni,
    name="omni",
    help="Campaigns as code: one message, the same on every channel and in every language, before anything is sent.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(*, wanted: bool) -> None:
    if wanted:
        from omni import __version__

        typer.echo(f"omni {__version__}")
        raise typer.Exit


@app.callback()
def _omni(
    *,
    version: bool = typer.Option(
        False, "--version", callback=lambda value: _version(wanted=value), is_eager=True, help="Say the version."
    ),
) -> None: ...


def run(arguments: list[str]) -> int:
    """Runs the command line and gives its exit code: 0 fine, 1 problems, 2 usage or a bug, 3 nothing matched."""
    try:
        app(args=arguments, prog_name="omni")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    return 0
