"""`omni init`: a workspace that works at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from omni.commands import starter
from omni.commands.guard import Refusal
from omni.commands.starter import Service


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(init)


def init(
    folder: Annotated[Path, typer.Argument(help="The folder; made when it does not exist.")] = Path(),
    *,
    brand: Annotated[str, typer.Option(help="The brand's name; by default the folder's.")] = "",
    first_send: Annotated[
        str, typer.Option("--date", help="The day of the first send; by default a Tuesday to Thursday in a week.")
    ] = "",
    ci: Annotated[
        list[Service] | None,
        typer.Option(help="Also have the campaigns checked there; a workspace that is there already gets only this."),
    ] = None,
) -> None:
    """Make a workspace that works at once: brand, policy, people, campaign."""
    services = starter.services(ci or ())
    if services and (folder / "campaigns").exists():
        starter.write_new(folder, services)
        _tell(services, folder)
        return
    name = " ".join(brand.split()) or folder.resolve().name.replace("-", " ").replace("_", " ").title() or "Aurora"
    if (folder / "campaigns").exists():
        raise Refusal(f"{folder / 'campaigns'} is there already, so nothing was written")
    if inside := next((one for one in folder.resolve().parts[1:] if one in {"campaigns", "channel_templates"}), ""):
        raise Refusal(f"{folder} lies in {inside}/, where omni looks for campaigns, so nothing was written")
    day = starter.first_day(first_send)
    values = {
        "brand": re.sub(r'["\\\x00-\x1f]', "", name),
        "domain": f"{_ascii(name).lower() or 'brand'}.example",
        "sender": _sender(name),
        "date": day.isoformat(),
        "end": (day + timedelta(days=10)).isoformat(),
    }
    texts = starter.filled("small", values)
    if (folder / "README.md").exists():
        del texts["README.md"]
    if (folder / ".gitignore").exists():
        del texts[".gitignore"]
    starter.write_new(folder, texts | starter.schemas() | services)
    typer.echo(f"{values['brand']} is ready: campaigns/ciao.yaml is the first campaign.\nNow run: omni plan")
    _tell(services, folder)


def _tell(services: Collection[str], folder: Path) -> None:
    """Names the files for services, which look for them only at the top of a repository."""
    if not services:
        return
    typer.echo(f"{' and '.join(services)} {'is' if len(services) == 1 else 'are'} written.")
    here = folder.resolve()
    top = next((one for one in (here, *here.parents) if (one / ".git").exists()), here)
    if top != here:
        typer.echo(f"The repository begins further up, in {top}: such files are looked for there only.", err=True)


def _sender(name: str) -> str:
    """Who an SMS is from: three to eleven letters and digits, not digits alone (3GPP TS 23.040, 9.1.2.5)."""
    plain = _ascii(name).upper()
    if not plain:
        return "BRAND"
    return plain[:11] if len(plain) > 2 and not plain.isdigit() else f"{plain[:7]}INFO"


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]", "", plain)
