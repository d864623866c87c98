"""What is known of a campaign's files where they themselves are not at hand."""

from __future__ import annotations

from collections.abc import Iterable

from omni.model.frozen import Frozen


class Outline(Frozen, array_like=True):
    """What other campaigns and the shared files need to know of some files.

    `ids`, `messages`, `locales` and `tags` are the names in them; `earliest` the first date of a send or an entry
    (ISO 8601), `latest` the last date of all, empty where nothing is dated. `whole` is false where a file breaks off,
    so that more may be declared; `unread` says that a campaign could not be understood.
    """

    ids: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    earliest: str = ""
    whole: bool = True
    unread: bool = False
    latest: str = ""
    tags: tuple[str, ...] = ()


def joined(outlines: Iterable[Outline]) -> Outline:
    """What several say together; every id as often as it is given, every other name once."""
    all_of = tuple(outlines)
    return Outline(
        ids=tuple(id for one in all_of for id in one.ids),  # noqa: A001 - a campaign's id
        messages=tuple(dict.fromkeys(message for one in all_of for message in one.messages)),
        locales=tuple(sorted({locale for one in all_of for locale in one.locales})),
        earliest=min((one.earliest for one in all_of if one.earliest), default=""),
        whole=all(one.whole for one in all_of),
        unread=any(one.unread for one in all_of),
        tags=tuple(sorted({tag for one in all_of for tag in one.tags})),
        latest=max((one.latest for one in all_of), default=""),
    )
