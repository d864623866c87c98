"""The finished plan as data: what every report and the preview walk."""

from __future__ import annotations

from dataclasses import dataclass

from omni.model.brief import Brief
from omni.model.claims import Claims
from omni.model.message import Message
from omni.model.problem import Problem
from omni.model.project import Project
from omni.model.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything one run found out: the five values of the line and the problems.

    `messages` holds one message per brief and moment class, with placeholders; `personal` those of named people who
    get them. `shown` are the campaigns asked for (all of them share the caps).
    """

    project: Project
    briefs: tuple[Brief, ...]
    messages: tuple[Message, ...]
    personal: tuple[Message, ...]
    claims: tuple[Claims, ...]
    schedule: Schedule
    problems: tuple[Problem, ...]
    shown: tuple[str, ...]
