"""What a sheet that came back changes in a workspace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from omni.exchange.destination import destination, groups
from omni.exchange.edits import Put, edited, new_file
from omni.exchange.judging import Defect, Judge, Wish
from omni.exchange.record import record_file, record_text, renewed
from omni.exchange.sheet import Received
from omni.model.frozen import Frozen
from omni.model.place import Route
from omni.model.project import Project


class Incoming(Frozen):
    """New texts of files by path, those that hold copy first; how many texts are written; why rows were left out.

    `left_alone` are the files in which nothing is written because a row for them has a defect.
    """

    texts: Mapping[str, str]
    written: int
    rows: int
    defects: tuple[tuple[str, str], ...]
    left_alone: tuple[str, ...]


def take_in(project: Project, rows: Sequence[Received], by: str = "") -> Incoming:
    """Compares every row with the project and puts what is new into the files' texts, each wholly or not at all."""
    judge = Judge(project)
    read = [judge.read(row) for row in rows]
    wishes = [one for one in read if isinstance(one, Wish)]
    defects = [one for one in read if isinstance(one, Defect)]
    defects += _twice(wishes)
    by_file = _by_file(project, wishes)
    refused = {file for one in defects if not one.outdated for file in _file_of(project, judge, one)}
    texts: dict[str, str] = {}
    for file, meant in by_file.items():
        text = None if file in refused else _text(project, file, meant)
        if text is None and file not in refused:
            places = ", ".join(wish.place for wish, _ in meant[:3])
            defects.append(Defect(places, f"{file} would not read as it is meant with these texts"))
            refused.add(file)
        elif text is not None:
            texts[file] = text
    done = [wish for wish in wishes if _route(project, wish).file not in refused]
    records, unreadable = _records(project, done, judge, by)
    told = tuple((one.place, one.sentence) for one in (*defects, *unreadable))
    written = sum(len(meant) for file, meant in by_file.items() if file in texts)
    return Incoming(texts | records, written, len(rows), told, tuple(sorted(refused)))


def _twice(wishes: Iterable[Wish]) -> list[Defect]:
    first: dict[str, Wish] = {}
    found = []
    for wish in wishes:
        other = first.setdefault(str(wish.id), wish)
        if other.translation != wish.translation:
            found.append(Defect(wish.place, f"{wish.id} stands twice, here and in {other.place}", wish.id))
    return found


def _by_file(project: Project, wishes: Iterable[Wish]) -> dict[str, list[tuple[Wish, Put]]]:
    """The altered texts by the file that they go into, each once."""
    found: dict[str, dict[Route, tuple[Wish, Put]]] = {}
    for wish in sorted(wishes, key=lambda wish: project.sources.place(wish.source.route)):
        if wish.is_altered:
            route = _route(project, wish)
            whole = wish.source.text if wish.present is None else wish.present.text
            tail = whole[len(whole.rstrip("\n")) :] or ("\n" if "\n" in wish.translation else "")
            found.setdefault(route.file, {})[route] = wish, Put(route.keys, wish.translation + tail)
    return {file: list(puts.values()) for file, puts in sorted(found.items())}


def _route(project: Project, wish: Wish) -> Route:
    if wish.present is not None:
        return wish.present.route
    return destination(project.sources, project.campaigns[wish.id.campaign], wish.source.route, wish.id.target)


def _file_of(project: Project, judge: Judge, defect: Defect) -> Iterable[str]:
    """The file that a row with a defect would have changed."""
    name = defect.id
    if name is None:
        return
    campaign = project.campaigns[name.campaign]
    texts = judge.texts(campaign, name.target)
    if name.spot in texts:
        yield texts[name.spot][1].route.file
    else:
        source = judge.texts(campaign, name.source)[name.spot][1].route
        yield destination(project.sources, campaign, source, name.target).file


def _text(project: Project, file: str, meant: Sequence[tuple[Wish, Put]]) -> str | None:
    wish = meant[0][0]
    puts = [put for _, put in meant]
    model = groups(project.sources, wish.source.route.file)
    if file in project.sources.files:
        return edited(project.sources.files[file], puts, model)
    taken = file in project.files.broken or file in project.files.texts
    return None if taken else new_file(file, wish.id.target, puts)


def _records(
    project: Project, wishes: Sequence[Wish], judge: Judge, by: str
) -> tuple[dict[str, str], tuple[Defect, ...]]:
    """The records that say anything new, and those that are there but cannot be read."""
    found: dict[str, str] = {}
    unreadable = []
    for name in dict.fromkeys(wish.id.campaign for wish in wishes):
        campaign, record = project.campaigns[name], project.translations.get(name)
        file = record_file(campaign, record)
        if record is None and (file in project.files.texts or file in project.files.broken):
            unreadable.append(Defect(file, "it cannot be read, so what the translations were made from is not kept"))
            continue
        made = renewed(record, campaign, (wish for wish in wishes if wish.id.campaign == name), judge, by)
        text = record_text(name, made)
        if made and (record is None or project.sources.files[file].text != text):
            found[file] = text
    return found, tuple(unreadable)
