"""Whether a row that came back can be taken over, and what it says."""

from __future__ import annotations

from omni.exchange.row import STATES, Id, State, alike, id_of, shown, unbroken
from omni.exchange.scalar import UNSEEN
from omni.exchange.sheet import Received
from omni.exchange.state import state_of
from omni.exchange.variables import kept, lacking, strange
from omni.model.campaign import Campaign
from omni.model.copy import CopyText
from omni.model.frozen import Frozen
from omni.model.project import Project
from omni.resolve.strings import Spot, strings


class Wish(Frozen):
    """A row that fits: the text it translates, the translation there is, and what should stand there."""

    place: str
    id: Id
    spot: Spot
    source: CopyText
    present: CopyText | None
    translation: str
    known: State
    state: State

    @property
    def is_altered(self) -> bool:
        """True where the translation is another one than what is written."""
        return self.present is None or not alike(self.present.text, self.translation)


class Defect(Frozen):
    """Why a row is not taken over; an `outdated` one leaves the others of its file alone."""

    place: str
    sentence: str
    id: Id | None = None
    outdated: bool = False


class Judge:
    """Knows the texts of a project's campaigns in every language, looked up once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._texts: dict[tuple[str, str], dict[str, tuple[Spot, CopyText]]] = {}

    def read(self, row: Received) -> Wish | Defect | None:
        """The wish of a row or its defect; None for a row that has nothing to say."""
        name = id_of(row.id)
        if name is None:
            return Defect(row.place, f"{row.id or 'nothing'} stands where a text has its id")
        campaign = self._project.campaigns.get(name.campaign)
        if campaign is None:
            return Defect(row.place, f"there is no campaign {name.campaign} that can be read", name, outdated=True)
        if name.target not in campaign.locales:
            sentence = f"{name.campaign} is written for {', '.join(campaign.locales)}, this is {name.target}"
            return Defect(row.place, sentence, name, outdated=True)
        found = self.texts(campaign, name.source).get(name.spot)
        if found is None:
            return Defect(row.place, f"{name.campaign} has no text {name.spot} in {name.source}", name, outdated=True)
        return self._compared(row, name, campaign, *found)

    def texts(self, campaign: Campaign, locale: str) -> dict[str, tuple[Spot, CopyText]]:
        """A campaign's texts in a language by their names."""
        if (campaign.id, locale) not in self._texts:
            texts = strings(campaign, locale).items()
            self._texts[campaign.id, locale] = {str(spot): (spot, text) for spot, text in texts}
        return self._texts[campaign.id, locale]

    def _compared(
        self, row: Received, name: Id, campaign: Campaign, spot: Spot, source: CopyText
    ) -> Wish | Defect | None:
        if not alike(row.source, source.text):
            sentence = f"the text ({name.source}) has changed since the sheet was written"
            return Defect(row.place, sentence, name, outdated=True)
        present = self.texts(campaign, name.target).get(name.spot, (spot, None))[1]
        record = self._project.translations.get(campaign.id)
        made = record.made.get(name.target, {}).get(name.spot) if record else None
        known = state_of(source, present, made, name.source)
        translation = shown(unbroken(row.translation))
        wish = Wish(row.place, name, spot, source, present, translation, known, _state(row, known) or known)
        if sentence := _defect(row, wish):
            return Defect(row.place, sentence, name)
        return wish if translation.strip() else None


def _state(row: Received, known: State) -> State | None:
    word = row.state.strip().lower() or known
    return next((state for state in STATES if state == word), None)


def _defect(row: Received, wish: Wish) -> str:
    """What keeps a translation from being written, in words, or nothing."""
    if _state(row, wish.known) is None:
        return f"a state is {', '.join(STATES[:-1])} or {STATES[-1]}, this one is {row.state.strip()}"
    if row.odd:
        return f"the translation is {row.odd}"
    if not wish.translation.strip():
        return f"the translation is empty, {wish.id.target} has one" if wish.present else ""
    return _broken(wish) if wish.is_altered else ""


def _broken(wish: Wish) -> str:
    source, text = wish.source.text, wish.translation
    if lost := lacking(text, source):
        return f"the translation lacks {', '.join(lost)}"
    if new := strange(text, source, wish.present.text if wish.present else ""):
        has = ", ".join(kept(source)) or "none"
        return f"the translation names {', '.join(new)}, the text ({wish.id.source}) has {has}"
    if hidden := UNSEEN.search(text):
        return f"the translation holds a character that nobody can see (U+{ord(hidden[0]):04X})"
    return _syntax(wish)


def _syntax(wish: Wish) -> str:
    from omni.render.copy_programs import program_of
    from omni.render.errors import RenderError
    from omni.render.sandbox import Sandbox

    try:
        program_of(CopyText(wish.translation, wish.source.route), Sandbox({}))
    except RenderError as error:
        return error.sentence
    return ""
