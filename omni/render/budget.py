"""What one rendering may cost: steps and characters, counted the same on every machine."""

from __future__ import annotations

from omni.render.errors import RenderError

STEPS = 100_000
CHARACTERS = 512 * 1024
CHARACTERS_PER_STEP = 100
LONGEST_RANGE = 1000


class SpentError(RenderError):
    """Raised when nothing is left; what runs away in one message need not be tried in the next."""


class Budget:
    """Steps left to loops, macros and printed values, and characters left to the finished part."""

    __slots__ = ("characters", "steps")

    def __init__(self) -> None:
        self.steps = STEPS
        self.characters = CHARACTERS

    def spend(self, steps: int) -> None:
        """Take so many steps; raises when none are left."""
        self.steps -= steps
        if self.steps < 0:
            raise SpentError(f"the template takes more than {STEPS} steps")

    def write(self, text: str) -> str:
        """Take the room of a piece of the finished part; raises when it is full."""
        self.characters -= len(text)
        if self.characters < 0:
            raise SpentError(f"the template writes more than {CHARACTERS // 1024} KB")
        return text


def steps_for(characters: int) -> int:
    """What so many characters of template text cost."""
    return 1 + characters // CHARACTERS_PER_STEP
