"""Reads a condition from text, by operator precedence.

From loose to tight: OR, AND, NOT, comparisons, + and -, * and /, the minus of a number. A comparison of a comparison
(`1 < x < 3`) is no condition. The first problem ends the reading: what follows it would only be guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import cast

from omni.expression.parts import Part, all_of, any_of
from omni.expression.tokens import Refused, SyntaxProblem, Token, number, tokens
from omni.model.expression import (
    Arithmetic,
    Between,
    Comparator,
    Compare,
    In,
    IsNull,
    Literal,
    Name,
    Negative,
    Not,
    Operator,
    Spot,
    Term,
    Tree,
)

DEEPEST = 64

_OR, _AND, _NOT, _COMPARISON, _SUM, _PRODUCT, _SIGN = range(1, 8)
_STRENGTH = {
    "OR": _OR,
    "AND": _AND,
    **dict.fromkeys(("=", "<>", "<", "<=", ">", ">=", "IN", "NOT", "BETWEEN", "IS", "LIKE"), _COMPARISON),
    **dict.fromkeys("+-", _SUM),
    **dict.fromkeys("*/", _PRODUCT),
}


def parse(text: str, *, arithmetic: bool = False) -> tuple[Tree | None, SyntaxProblem | None]:
    """The tree of a condition, or the first problem. Only with `arithmetic` may it calculate (`+ - * /`)."""
    return parse_at((), text, arithmetic=arithmetic)


def parse_at(
    keys: tuple[str | int, ...], text: str, *, arithmetic: bool = False
) -> tuple[Tree | None, SyntaxProblem | None]:
    """The same for a text that stands below an expression's own route; the tree's spots say so."""
    try:
        return _Parser(tokens(text), keys, arithmetic=arithmetic).whole(), None
    except Refused as refused:
        return None, refused.problem


class _Parser:
    def __init__(self, pieces: list[Token], keys: tuple[str | int, ...], *, arithmetic: bool) -> None:
        self._pieces = pieces
        self._keys = keys
        self._next = 0
        self._depth = 0
        self._calculations = 0
        self._may_calculate = arithmetic
        self._infix: dict[str, Callable[[Part, Token], Part]] = {
            "OR": self._or,
            "AND": self._and,
            "IN": self._in,
            "BETWEEN": self._between,
            "IS": self._is,
            "NOT": self._not_in_or_between,
            "LIKE": self._like,
            **dict.fromkeys("+-*/", self._calculation),
        }

    def whole(self) -> Tree:
        tree = _condition(self._expression(0))
        if self._here.kind != "end":
            raise self._here.refuse(f"AND, OR or the end is expected, here is {self._here}")
        return tree

    @property
    def _here(self) -> Token:
        return self._pieces[self._next]

    def _take(self) -> Token:
        token = self._here
        self._next += 1
        return token

    def _expect(self, text: str) -> Token:
        if self._here.text != text or self._here.kind == "text":
            raise self._here.refuse(f"{text} is expected, here is {self._here}")
        return self._take()

    def _expression(self, strength: int) -> Part:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._here.refuse(f"more than {DEEPEST} conditions inside each other")
        left = self._operand(self._take())
        while self._strength_here() > strength:
            operator = self._take()
            left = self._infix.get(operator.text, self._comparison)(left, operator)
        self._depth -= 1
        return left

    def _strength_here(self) -> int:
        return _STRENGTH.get(self._here.text, 0) if self._here.kind in {"word", "sign"} else 0

    def _operand(self, token: Token) -> Part:
        at = Spot(token.start, token.end, self._keys)
        match token.kind, token.text:
            case "number", written:
                return Literal(cast("int | Decimal", number(written)), at)
            case "text", written:
                return Literal(written[1:-1].replace("''", "'"), at)
            case "name", written:
                return self._name(Name(written, at))
            case "word", ("TRUE" | "FALSE") as written:
                return Literal(written == "TRUE", at)
            case "word", "NOT":
                part = _condition(self._expression(_NOT - 1))
                return Not(part, _span(at, part.at))
            case "sign", "(":
                return self._bracket()
            case "sign", "-":
                return self._negative(token)
        raise _no_operand(token)

    def _name(self, name: Name) -> Name:
        if self._here.text == "(":
            raise self._here.refuse(f"{name.name}(…) is a function, and conditions have none")
        return name

    def _bracket(self) -> Part:
        inner = self._expression(0)
        self._expect(")")
        return inner

    def _negative(self, minus: Token) -> Part:
        term = _term(self._expression(_SIGN))
        at = Spot(minus.start, term.at.end, self._keys)
        if isinstance(term, Literal) and isinstance(term.value, bool | str):
            raise Refused(SyntaxProblem(at.start, at.end, "- stands before a number, here is none"))
        if isinstance(term, Literal):
            return Literal(-cast("int | Decimal", term.value), at)
        self._count_calculation(minus)
        return Negative(term, at)

    def _or(self, left: Part, _: Token) -> Part:
        first, second = _condition(left), _condition(self._expression(_OR))
        return any_of((first, second), _span(first.at, second.at))

    def _and(self, left: Part, _: Token) -> Part:
        first, second = _condition(left), _condition(self._expression(_AND))
        return all_of((first, second), _span(first.at, second.at))

    def _comparison(self, left: Part, operator: Token) -> Part:
        first, second = _term(left), _term(self._expression(_COMPARISON))
        return Compare(cast("Comparator", operator.text), first, second, _span(first.at, second.at))

    def _in(self, left: Part, _: Token, *, negated: bool = False) -> Part:
        term = _term(left)
        self._expect("(")
        options = [_term(self._expression(_COMPARISON))]
        while self._here.text == ",":
            self._take()
            options.append(_term(self._expression(_COMPARISON)))
        closing = self._expect(")")
        return In(term, tuple(options), negated, Spot(term.at.start, closing.end, self._keys))

    def _between(self, left: Part, _: Token, *, negated: bool = False) -> Part:
        term, low = _term(left), _term(self._expression(_COMPARISON))
        self._expect("AND")
        high = _term(self._expression(_COMPARISON))
        return Between(term, low, high, negated, _span(term.at, high.at))

    def _is(self, left: Part, _: Token) -> Part:
        term = _term(left)
        negated = self._here.text == "NOT"
        if negated:
            self._take()
        closing = self._expect("NULL")
        return IsNull(term, negated, Spot(term.at.start, closing.end, self._keys))

    def _not_in_or_between(self, left: Part, _: Token) -> Part:
        operator = self._take()
        match operator.kind, operator.text:
            case "word", "IN":
                return self._in(left, operator, negated=True)
            case "word", "BETWEEN":
                return self._between(left, operator, negated=True)
            case "word", "LIKE":
                return self._like(left, operator)
        raise operator.refuse(f"IN or BETWEEN is expected after NOT, here is {operator}")

    def _like(self, _: Part, operator: Token) -> Part:
        raise operator.refuse("LIKE is not known here, =, IN and BETWEEN are")

    def _calculation(self, left: Part, operator: Token) -> Part:
        self._count_calculation(operator)
        first = _term(left)
        second = _term(self._expression(_STRENGTH[operator.text]))
        return Arithmetic(cast("Operator", operator.text), first, second, _span(first.at, second.at))

    def _count_calculation(self, operator: Token) -> None:
        if not self._may_calculate:
            raise operator.refuse(f"{operator} calculates, and only relations between facts do")
        self._calculations += 1
        if self._calculations > DEEPEST:
            raise operator.refuse(f"more than {DEEPEST} calculations")


def _span(first: Spot, last: Spot) -> Spot:
    return Spot(first.start, last.end, first.keys)


def _condition(part: Part) -> Tree:
    if isinstance(part, Literal) and not isinstance(part.value, bool):
        raise Refused(SyntaxProblem(part.at.start, part.at.end, "a value alone is neither true nor false"))
    if isinstance(part, Arithmetic | Negative):
        raise Refused(SyntaxProblem(part.at.start, part.at.end, "a calculation alone is neither true nor false"))
    return part


def _term(part: Part) -> Term:
    if isinstance(part, Name | Literal | Arithmetic | Negative):
        return part
    raise Refused(SyntaxProblem(part.at.start, part.at.end, "a value is expected, here is a condition"))


def _no_operand(token: Token) -> Refused:
    if token.text == "NULL":
        return token.refuse("nothing equals NULL, only IS NULL and IS NOT NULL ask for it")
    return token.refuse(f"a field or a value is expected, here is {token}")
