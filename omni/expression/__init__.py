"""The WHERE part of SQL for segments and branches, and arithmetic for relations: a strict little language.

Nothing in it can be called, nothing reads a file, and every text is bounded in length, depth and digits.
"""

from __future__ import annotations

from omni.expression.cells import OTHER, Sample, bare, space
from omni.expression.evaluation import evaluate, value
from omni.expression.fitting import Misfit, fit
from omni.expression.parsing import parse
from omni.expression.parts import fields, nulls_named, refused
from omni.expression.printing import to_text
from omni.expression.slips import bare_words, texts_compared
from omni.expression.tokens import SyntaxProblem
from omni.expression.tree_in_yaml import from_node

__all__ = [
    "OTHER",
    "Misfit",
    "Sample",
    "SyntaxProblem",
    "bare",
    "bare_words",
    "evaluate",
    "fields",
    "fit",
    "from_node",
    "nulls_named",
    "parse",
    "refused",
    "space",
    "texts_compared",
    "to_text",
    "value",
]
