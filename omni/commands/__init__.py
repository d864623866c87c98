"""The command line: each command parses, calls one function, prints, exits."""

from __future__ import annotations

import typer

from omni.commands.guard import GuardedGroup

app = typer.Typer(
    cls=GuardedGroup,
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


from omni.commands import explain, init, lint, new, plan, render, schema, simulate  # noqa: E402

for _module in (plan, lint, render, simulate, init, new, explain, schema):
    _module.register(app)
