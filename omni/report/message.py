"""One message as its reader sees it: framed on a person's terminal, plain in a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.message import Message
from omni.read.readable import readable
from omni.report.terminal import Terminal, styled
from omni.words.clean import clean_lines

PHONE = 44
PAGE = 78


def show(message: Message, terminal: Terminal) -> None:
    """Prints what a person reads of a message: its text parts, or the words of its pages where it has none."""
    from rich.panel import Panel

    texts = tuple(clean_lines(text) for text in _texts(message))
    if not terminal.people:
        for line in "\n".join(texts).split("\n"):
            terminal.say(line)
        return
    width = min(terminal.width, PHONE if message.brief.channel.frame == "phone" else PAGE)
    title = styled(f"{message.key.message} · {message.name} · {message.key.market}")
    terminal.show(Panel("\n\n".join(texts), title=title, title_align="left", width=width, padding=(1, 2)))


def _texts(message: Message) -> Iterator[str]:
    specs = message.brief.channel.parts
    parts = [part for part in message.parts.values() if not specs[part.name].hidden]
    plain = [part for part in parts if part.kind == "text"]
    for part in plain or parts:
        yield readable(part)[0].text.strip("\n")
