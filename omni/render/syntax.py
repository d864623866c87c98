"""What is wrong with the braces of a text, in a marketer's words instead of the template engine's."""

from __future__ import annotations

from jinja2 import TemplateSyntaxError

from omni.model.regex import regex

_NOT_CLOSED = regex(r"innermost block that needs to be closed is '(\w+)'")
_UNKNOWN_TAG = regex(r"unknown tag '(\w+)'")
_WANTED_END = regex(r"expected token 'end of \w+ statement', got '(.+)'")
_UNCLOSED = ("unexpected end of template", "unexpected '}'", "Missing end of comment")


def spoken(error: TemplateSyntaxError) -> str:
    """Says what a syntax error means: `{% if … %} has no {% endif %}`, `a word is missing before the closing brace`."""
    message = error.message or ""
    if block := _NOT_CLOSED.search(message):
        return f"{{% {block[1]} … %}} has no {{% end{block[1]} %}}"
    if tag := _UNKNOWN_TAG.search(message):
        name = tag[1]
        if name.startswith("end") or name in {"else", "elif"}:
            return f"{{% {name} %}} stands here, and nothing before it opened"
        return f"there is no {{% {name} %}}"
    if any(sign in message for sign in _UNCLOSED):
        return "a brace opens here, and }} or %} or #} does not close it"
    if stray := _WANTED_END.search(message):
        return f"`{stray[1]}` stands where | or a closing brace belongs"
    if "end of print statement" in message or "end of statement block" in message:
        return "a word is missing before the closing brace"
    if "unexpected char" in message:
        return "a quotation mark inside the braces is not closed"
    return f"a placeholder cannot be read: {message.rstrip('.')}" if message else "a placeholder cannot be read"


def remedy(error: TemplateSyntaxError) -> str:
    """Says what to write where something that was opened is not closed, or ""."""
    message = error.message or ""
    if block := _NOT_CLOSED.search(message):
        return f"write {{% end{block[1]} %}} where the words for it end"
    return "write two braces on each side, as in {{ code }}" if any(sign in message for sign in _UNCLOSED) else ""
