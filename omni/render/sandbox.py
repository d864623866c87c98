"""The Jinja environment: an immutable sandbox in which nothing but plain data and our own filters can be reached."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from types import CodeType
from typing import Any, TypeVar

from jinja2 import nodes, pass_context
from jinja2.environment import Template, TemplateModule
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from jinja2.loaders import BaseLoader
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from omni.render.budget import LONGEST_RANGE, Budget
from omni.render.cleaning import author_text
from omni.render.constants import Constants, printable
from omni.render.errors import RenderError, UnknownVariableError, located
from omni.render.filters import FILTERS, LONGEST, words_of
from omni.render.grants import SHARED, TESTS, RefusedError, check
from omni.render.guards import guarded
from omni.render.output import SHOWN, Opened, Printer, Unknown, budget_of
from omni.render.runs import Run, Words
from omni.render.syntax import remedy, spoken
from omni.render.variables import Variable
from omni.render.word_tables import Table, all_set, without_tables

_Made = TypeVar("_Made")
_LOOP = frozenset({"index", "index0", "first", "last", "length", "revindex"})
LARGEST = 262_144


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment that escapes what it prints or not; a tidy one drops the line of a `{% … %}` that stands alone."""

    code_generator_class = Printer
    context_class = Opened

    def __init__(
        self, templates: Mapping[str, str], constants: Constants = (), *, escapes: bool = False, tidies: bool = True
    ) -> None:
        super().__init__(autoescape=escapes, undefined=Unknown, trim_blocks=tidies, lstrip_blocks=tidies,
                         optimized=False, auto_reload=False, cache_size=-1, loader=_Loader(templates))  # fmt: skip
        self.filters = {**FILTERS, "_shown": SHOWN[escapes], "_counted": counted, "_ticked": ticked,
                        "_joined": concatenated, "_listed": listed, "_priced": priced, "_weighed": weighed}  # fmt: skip
        self.tests = {name: test for name, test in self.tests.items() if name in TESTS}
        self.globals = {"range": short_range}
        self._constants = constants
        self._printable = printable(constants, escapes=escapes)

    def compiled(self, source: str, name: str) -> Template:
        """A template that was checked and may be run; raises what `grants.check` and the parser raise."""
        code = _code_of(source, name, self._constants, escapes=bool(self.autoescape), tidies=self.trim_blocks)
        return Template.from_code(self, code, dict(self.globals))

    def read(self, source: str, name: str) -> CodeType:
        """What a text becomes, tables in it read as data."""
        plain, tables = without_tables(source)
        tree = self.parse(plain, name, name)
        if all_set(tree, tables):
            return self.code(tree, name, tables)
        return self.code(self.parse(source, name, name), name)

    def built(self, tree: nodes.Template, name: str) -> Template:
        """The same from a parsed template, which is changed on the way."""
        return Template.from_code(self, self.code(tree, name), dict(self.globals))

    def code(self, tree: nodes.Template, name: str, tables: Mapping[str, Table] = {}) -> CodeType:
        """What a parsed template becomes; every environment of the same kind can run it."""
        check(tree, frozenset(FILTERS))
        return self.compile(guarded(tree, self._printable, tables), name, name)

    def from_file(self, source: str, path: str) -> Template:
        """The template of a file; raises `RenderError` with its path and line, whatever is wrong with it."""
        return self._made(self.compiled, source, path)

    def check_file(self, source: str, path: str) -> None:
        """Raises what `from_file` raises, at half its price: nothing is made that could be run."""
        self._made(self._translated, source, path)

    def _translated(self, source: str, name: str) -> str:
        tree = self.parse(source, name, name)
        check(tree, frozenset(FILTERS))
        return self.compile(tree, name, name, raw=True)

    def _made(self, make: Callable[[str, str], _Made], source: str, path: str) -> _Made:
        try:
            if len(source) > LARGEST:
                raise RenderError(f"{path} is larger than {LARGEST // 1024} KB")
            return make(author_text(source), path)
        except RefusedError as error:
            raise located(error, path, error.line) from None
        except TemplateSyntaxError as error:
            raise located(RenderError(spoken(error), advice=remedy(error)), path, error.lineno) from None
        except (RecursionError, MemoryError, SyntaxError, ValueError):
            raise located(RenderError("the template is too deep or too long"), path, 1) from None

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A value by name: of variables, plain mappings, loops and imported macros, nothing else."""
        found = _reach(obj, attribute)
        return self._unknown(obj, attribute) if found is None else found

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An item by position, or a value by name."""
        if isinstance(argument, int) and isinstance(obj, tuple | list | Variable):
            items = tuple(obj)
            return items[argument] if -len(items) <= argument < len(items) else self._unknown(obj, str(argument))
        return self.getattr(obj, str(argument))

    def is_safe_callable(self, obj: Any) -> bool:
        """True for macros and the functions that were handed in."""
        return isinstance(obj, Macro) or obj is short_range or getattr(obj, "granted", False) is True

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What a macro writes, or a function gives; macros, which are called most, need not be asked what they want."""
        if type(obj) is Macro:
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
            return obj(context.eval_ctx, *args, **kwargs)
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Sums of numbers; texts are joined with `~`, which has a limit."""
        if not isinstance(left, int) or not isinstance(right, int) or abs(left) + abs(right) > LONGEST:
            raise RenderError(f"`{operator}` is for small whole numbers")
        return super().call_binop(context, operator, left, right)

    intercepted_binops = frozenset({"+", "-"})

    def _unknown(self, obj: object, attribute: str) -> Unknown:
        owner = obj.name if isinstance(obj, Variable | Unknown) else ""
        return Unknown(name=f"{owner}.{attribute}" if owner else attribute)


@lru_cache(maxsize=512)
def _code_of(source: str, name: str, constants: Constants, *, escapes: bool, tidies: bool) -> CodeType:
    """The code of a text, made once a process: two trees that are compared share most templates."""
    return _maker(constants, escapes=escapes, tidies=tidies).read(source, name)


@lru_cache(maxsize=16)
def _maker(constants: Constants, *, escapes: bool, tidies: bool) -> Sandbox:
    return Sandbox({}, constants, escapes=escapes, tidies=tidies)


class _Loader(BaseLoader):
    """Finds shared files by their path from `channel_templates/`; there is no way to any other file."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._paths = {path[path.index(SHARED) :]: path for path in templates if SHARED in path}
        self._templates = templates

    def load(self, environment: Any, name: str, globals: Any = None) -> Template:  # noqa: A002, ARG002
        path = self._paths.get(name)
        if path is None:
            raise TemplateNotFound(name)
        compiled: Template = environment.from_file(self._templates[path], path)
        return compiled


@pass_context
def counted(context: Context, values: Iterable[object], steps: int) -> Iterator[object]:
    """The values of a loop, one step or more for each."""
    if isinstance(values, Unknown):
        raise UnknownVariableError(f"{{{{ {values.name} }}}} is not defined")
    if not isinstance(values, list | tuple | range | Variable):
        raise RenderError("only lists can be gone through")
    return _each(values, budget_of(context), steps)


def _each(values: Iterable[object], budget: Budget, steps: int) -> Iterator[object]:
    for value in values:
        budget.spend(steps)
        yield value


@pass_context
def ticked(context: Context, value: str, steps: int) -> str:
    """Nothing, at the price of so many steps."""
    budget_of(context).spend(steps)
    return value


@pass_context
def weighed(context: Context, value: object, characters: int) -> object:
    """What a filter or a call gave, at the price of a step for so many characters."""
    length = len(value) if isinstance(value, str | Words) else 0
    budget_of(context).spend(1 + length // characters)
    return value


@pass_context
def listed(context: Context, value: object) -> object:
    """A list that a template writes, at the price of all that is in it, lists in lists included."""
    waiting, found = [value], 0
    while waiting and found <= LONGEST_RANGE:
        one = waiting.pop()
        inner = one.values() if isinstance(one, dict) else one if isinstance(one, (list, tuple)) else ()
        waiting.extend([value for value in inner if isinstance(value, (dict, list, tuple))])
        found += len(inner)
    if found > LONGEST_RANGE:
        raise RenderError(f"a list holds at most {LONGEST_RANGE} values")
    budget_of(context).spend(found)
    return value


@pass_context
def priced(context: Context, value: object, price: int) -> object:
    """A list of constants, at the price that was counted when the template was read."""
    budget_of(context).spend(price)
    return value


@pass_context
def concatenated(context: Context, values: list[object]) -> object:
    """Texts joined with `~`, up to a length."""
    runs: list[Run] = []
    for value in values:
        if isinstance(value, Unknown):
            raise UnknownVariableError(f"{{{{ {value.name} }}}} is not defined")
        runs.extend(words_of(value).runs)
    if sum(len(run.text) for run in runs) > LONGEST or len(runs) > LONGEST:
        raise RenderError(f"`~` would make a text longer than {LONGEST} characters")
    budget_of(context).spend(len(runs))
    return Words(tuple(runs))


def short_range(*bounds: int) -> range:
    """Whole numbers, at most a thousand."""
    if not all(isinstance(bound, int) for bound in bounds) or len(range(*bounds)) > LONGEST_RANGE:
        raise RenderError(f"`range` gives at most {LONGEST_RANGE} numbers")
    return range(*bounds)


def granted(function: Callable[..., object]) -> Callable[..., object]:
    """The function, marked as one that templates may call."""
    function.granted = True  # type: ignore[attr-defined]
    return function


def _reach(obj: object, attribute: str) -> object:
    if attribute.startswith("_"):
        return None
    if isinstance(obj, dict):
        return obj.get(attribute)
    if isinstance(obj, Variable):
        return obj.fields.get(attribute)
    if isinstance(obj, LoopContext) and attribute in _LOOP:
        return getattr(obj, attribute)
    if isinstance(obj, TemplateModule):
        return vars(obj).get(attribute)
    return None
