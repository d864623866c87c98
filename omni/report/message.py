"""One message as its reader sees it: framed on a person's terminal, plain in a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.message import Message, Part
from omni.report.terminal import Terminal, styled
from omni.words.clean import clean

PHONE = 44
PAGE = 78


def show(message: Message, terminal: Terminal) -> None:
    """Prints the parts that a person reads as text; HTML parts are for the preview."""
    from rich.panel import Panel

    texts = tuple(_texts(message))
    if not terminal.people:
        for part in texts:
            for line in part.text.rstrip("\n").split("\n"):
                terminal.say(line)
        return
    width = min(terminal.width, PHONE if message.brief.channel.frame == "phone" else PAGE)
    body = "\n\n".join(_lines(part.text) for part in texts)
    title = f"{message.key.message} · {message.name} · {message.key.market}"
    terminal.show(Panel(body, title=styled(title), title_align="left", width=width, padding=(1, 2)))


def _texts(message: Message) -> Iterator[Part]:
    specs = message.brief.channel.parts
    return (part for part in message.parts.values() if part.kind == "text" and not specs[part.name].hidden)


def _lines(text: str) -> str:
    return "\n".join(clean(line) for line in text.rstrip("\n").split("\n"))
