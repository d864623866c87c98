"""`omni new`: a campaign or a channel to start from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from pathlib import PurePosixPath
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from omni.commands import starter
from omni.commands.editions import write_edition
from omni.commands.guard import Refusal
from omni.commands.here import Here, open_workspace
from omni.model.brand import Brand
from omni.workspace import names

_CHANNELS = "channel_templates"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


class _CampaignByDefault(TyperGroup):
    """`omni new spring` is `omni new campaign spring`."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Finds the command; a word that is none is the name of a campaign."""
        named = args and args[0] not in self.commands
        return super().resolve_command(ctx, ["campaign", *args] if named else args)


def register(app: typer.Typer) -> None:
    """Adds `omni new NAME`, `omni new campaign` and `omni new channel`."""
    words = "Write a campaign (omni new spring) or a channel to start from."
    group = typer.Typer(cls=_CampaignByDefault, no_args_is_help=True, help=words)
    group.command("campaign")(new_campaign)
    group.command("channel")(new_channel)
    app.add_typer(group, name="new")


def new_campaign(
    name: Annotated[str, typer.Argument(help="The campaign's name: small letters, digits and hyphens.")],
    *,
    first_send: Annotated[
        str, typer.Option("--date", help="The day of the send; by default a Tuesday to Thursday in a week.")
    ] = "",
    last: Annotated[str, typer.Option("--from", metavar="CAMPAIGN", help="Copy this campaign, moved in time.")] = "",
    starts: Annotated[
        str, typer.Option("--starts", help="The day of the first send; every date of --from moves with it.")
    ] = "",
) -> None:
    """Write a campaign in every language of the brand that omni has words for, or last year's on other days."""
    if last:
        write_edition(_checked(name), last, starts or first_send)
        return
    here = open_workspace()
    brand = _brand(here)
    file = f"campaigns/{_checked(name)}.yaml"
    day = starter.first_day(first_send or starts)
    values = {
        "schema": _schema("campaign", file),
        "name": name,
        "date": day.isoformat(),
        "end": (day + timedelta(days=10)).isoformat(),
        "code": re.sub(r"[^A-Z]", "", name.upper())[:8] + "20",
        "domain": brand.domains[0] if brand.domains else "brand.example",
        "copy": _copy(brand),
    }
    text = starter.fill(starter.filled("new", {})["campaign.yaml"], values)
    starter.write_new(here.root, {file: text})
    typer.echo(f"{here.path_of(file)} is written; now run: omni lint")


def new_channel(
    name: Annotated[str, typer.Argument(help="The channel's name: small letters, digits and hyphens.")],
) -> None:
    """Write a channel folder: limits, a template, what it reads; for a channel of omni's own, a copy to change.

    A workspace without channels of its own gets a copy of all of omni's beside it.
    """
    here = open_workspace()
    shipped = _shipped()
    copied = {} if (here.root / _CHANNELS).exists() else shipped
    if f"{_CHANNELS}/{name}/channel.yaml" in shipped:
        _write_copy(here, name, copied or _one_of(shipped, name, here))
        return
    folder = f"{_CHANNELS}/{_checked(name)}"
    values = {"name": name, "title": name.replace("-", " ").capitalize()}
    texts = {f"{folder}/{file}": text for file, text in starter.filled("new/channel", values).items()}
    starter.write_new(here.root, {**copied, **texts})
    typer.echo(f"{here.path_of(folder)}/channel.yaml is written.")
    _tell_copied(copied)
    typer.echo("Nobody receives it yet, it is shown to whoever passes. Put it into a campaign:")
    typer.echo(f"  shown: [{{message: main, channels: [{name}], to: ends}}]")
    typer.echo("For a channel with recipients, such as WhatsApp, change the first lines of channel.yaml: they say how.")


def _write_copy(here: Here, name: str, texts: Mapping[str, bytes]) -> None:
    starter.write_new(here.root, texts)
    typer.echo(f"{here.path_of(f'{_CHANNELS}/{name}')} is a copy of omni's own, yours to change.")
    _tell_copied(texts)


def _tell_copied(texts: Iterable[str]) -> None:
    folders = sorted({file.split("/")[1] for file in texts if file.endswith("channel.yaml")})
    if len(folders) > 1:
        typer.echo(f"The channels of omni are copied beside it, yours to change: {', '.join(folders)}.")


def _shipped() -> dict[str, bytes]:
    """The files of the channels that omni ships, by their path in a workspace."""
    from omni.workspace.reader import read_folder
    from omni.workspace.root import starter_root

    return dict(read_folder(starter_root(), _CHANNELS).texts)


def _one_of(shipped: Mapping[str, bytes], name: str, here: Here) -> dict[str, bytes]:
    """One shipped channel, with the pieces that channels share as far as the workspace has none."""
    shared = {file: data for file, data in shipped.items() if file.startswith(f"{_CHANNELS}/_shared/")}
    missing = {file: data for file, data in shared.items() if not (here.root / file).exists()}
    return missing | {file: data for file, data in shipped.items() if file.startswith(f"{_CHANNELS}/{name}/")}


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise Refusal(f"a name takes small letters, digits and hyphens, such as spring-2027; it was given {name}")
    if why := names.defect(name):
        raise Refusal(f"no file can be called {name} everywhere: {why}")
    return name


def _brand(here: Here) -> Brand:
    from omni.load import load

    return load(here.files)[0].brand


def _schema(kind: str, file: str) -> str:
    return "../" * len(PurePosixPath(file).parent.parts) + f"{starter.SCHEMAS}/{kind}.json"


def _copy(brand: Brand) -> str:
    words = starter.filled("new/copy", {})
    languages = dict.fromkeys(locale.split("-")[0] for market in brand.markets.values() for locale in market.locales)
    chosen = [words[f"{language}.yaml"] for language in languages if f"{language}.yaml" in words]
    return "".join(chosen or [words["en.yaml"]]).rstrip("\n")
