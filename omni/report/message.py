"""One message as its reader sees it: on the device it is read on where a person looks, plain in a pipe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from omni.measure.sms import split
from omni.model.frozen import Frozen
from omni.model.message import Message, Part
from omni.read.meters import fullest, meters
from omni.read.printed_links import printed_links
from omni.read.readable import readable
from omni.report import handset, paper
from omni.report.reading import Reading
from omni.report.terminal import Terminal, styled
from omni.words.clean import clean_lines
from omni.words.numbers import many

if TYPE_CHECKING:
    from rich.text import Text


NOBODY_YET = Reading()
_BUTTONS = frozenset({"button", "cta", "stop"})
_STYLES = {"title": "bold", "header": "bold", "headline": "bold", "footer": "dim", "url": "dim"}


def show(message: Message, terminal: Terminal, reading: Reading = NOBODY_YET, *, alone: bool = True) -> None:
    """Prints what a person reads of a message: its text parts, or the words of its pages where it has none.

    In a pipe, a message that is not alone has a line before it that says which it is, and an empty one behind it.
    """
    texts = {name: clean_lines(text) for name, text in _texts(message)}
    if not terminal.people:
        lines = "\n".join(texts.values()).split("\n")
        title = f"=== {message.key.message} · {message.name} · {message.key.market} ==="
        for line in lines if alone else (title, *lines, ""):
            terminal.say(line)
        return
    terminal.say((f"{message.key.message} · ", "dim"), (message.name, "bold"), (f" · {message.key.market}", "dim"))
    for row in _framed(message, _Look(texts, message.brief.brand.domains), reading, terminal.width):
        terminal.show(row)
    for words in (*_fullness(message), reading.words):
        if words:
            terminal.say((words, "dim"))
    terminal.say()


class _Look(Frozen):
    """The texts of a message by part, and which of their words are addresses."""

    texts: Mapping[str, str]
    domains: tuple[str, ...]

    def lines(self, *names: str) -> list[Text]:
        """The lines of some parts, links underlined."""
        return [self._linked(line) for name in names if name in self.texts for line in self.texts[name].split("\n")]

    def styled_lines(self, name: str) -> list[Text]:
        """The lines of a part as a messenger shows them: titles strong, the small print and addresses quiet."""
        lines = self.lines(name)
        for line in lines:
            line.stylize(_STYLES.get(name, ""))
        return lines

    def line(self, name: str, most: int | None = None) -> Text:
        """A part as one line, cut after so many characters."""
        text = " ".join(self.texts.get(name, "").split("\n"))
        return styled(text if most is None or len(text) <= most else f"{text[:most].rstrip()}…")

    def _linked(self, line: str) -> Text:
        shown = styled(line)
        for start, end in printed_links(line, self.domains) if shown.plain == line else ():
            shown.stylize("underline", start, end)
        return shown


def _framed(message: Message, look: _Look, reading: Reading, width: int) -> list[Text]:
    channel, brand = message.brief.channel, message.brief.brand
    sender = _name(brand.senders.get(channel.id, "")) or brand.name
    arrival = handset.Arrival(sender, datetime.fromisoformat(reading.local) if reading.local else None)
    names = tuple(look.texts)
    if channel.frame == "phone" and channel.consent == "permission" and names:
        return handset.lock_screen(arrival, look.line(names[0]), look.lines(*names[1:]), width)
    if channel.frame == "phone":
        words = [line for name in names if name not in _BUTTONS for line in look.styled_lines(name)]
        buttons = [look.line(name) for name in names if name in _BUTTONS]
        shown = handset.conversation if channel.address == "phone" else handset.screen
        return shown(arrival, words or [styled()], width, buttons)
    if channel.frame == "mail" and "subject" in names:
        subject, preheader = (look.line(name, _cut(message, name)) for name in ("subject", "preheader"))
        rest = look.lines(*(name for name in names if name not in {"subject", "preheader"}))
        return paper.inbox(arrival, subject, preheader, rest, width)
    if channel.frame == "paper":
        return paper.letter(look.lines(*names), width)
    return paper.sheet(channel.title, {name: look.lines(name) for name in names}, width)


def _name(sender: str) -> str:
    """The name in `Aurora <ciao@aurora.example>`."""
    return sender.partition("<")[0].strip() or sender


def _cut(message: Message, part: str) -> int | None:
    """After how many characters the inbox cuts: the advised limit."""
    limits = message.brief.channel.parts[part].limits if part in message.brief.channel.parts else ()
    return next((limit.max for limit in limits if limit.advised and limit.unit == "char"), None)


def _fullness(message: Message) -> Iterator[str]:
    """How full it is: the SMS that it takes and pays, else what is nearest to the limit of each part."""
    shown = [part for part in message.parts.values() if _is_read(message, part)]
    if message.brief.channel.cost_unit == "segments":
        sms = split("\n".join(part.text.strip("\n") for part in shown))
        full = f"{sms.units:,} of {sms.count * sms.capacity:,} characters"
        yield f"{full} · {many(sms.count, 'SMS part')} · {sms.encoding}"
        return
    read = {part.name: readable(part)[0].text.strip("\n") for part in shown}
    told = [meter for meter in fullest(meters(message, read)) if meter.part in read]
    several = len(told) > 1
    yield " · ".join(f"{meter.part} {meter.words}" if several else meter.words for meter in told)


def _texts(message: Message) -> Iterator[tuple[str, str]]:
    parts = [part for part in message.parts.values() if _is_read(message, part)]
    plain = [part for part in parts if part.kind == "text"]
    for part in plain or parts:
        yield part.name, readable(part)[0].text.strip("\n")


def _is_read(message: Message, part: Part) -> bool:
    return not message.brief.channel.parts[part.name].hidden
