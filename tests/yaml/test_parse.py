"""Text becomes nodes: the same values that PyYAML composes, with styles and positions, and whatever was read before a mistake."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from omni.load.yaml import build, events, parse
from omni.model.node import Mapping, Node, Scalar, Sequence, Span

FILE = "campaigns/ciao.yaml"


def _root(text: str) -> Node | None:
    return parse(FILE, text.encode())[0].root


def _plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {key.value: _plain(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return node.value if node else None


def _composed(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _composed(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_composed(item) for item in node.value]
    return node.value


def test_a_scalar_keeps_its_text_style_and_span():
    root = _root("at: 21:00\nno: 'NO'\n")
    assert root == Mapping(
        (
            (Scalar("at", "plain", Span(0, 2, 1, 1)), Scalar("21:00", "plain", Span(4, 9, 1, 5))),
            (Scalar("no", "plain", Span(10, 12, 2, 1)), Scalar("NO", "single", Span(14, 18, 2, 5))),
        ),
        Span(0, 19, 1, 1),
    )


@pytest.mark.parametrize(
    ("written", "value", "style"),
    [
        ("21:00", "21:00", "plain"),
        ("0123", "0123", "plain"),
        ("12_000", "12_000", "plain"),
        ("2026-02-30", "2026-02-30", "plain"),
        ("no", "no", "plain"),
        ("+39 02", "+39 02", "plain"),
        ("", "", "plain"),
        ("''", "", "single"),
        ('"\\u00e8"', "è", "double"),
        ("|\n  a\n  b", "a\nb", "literal"),
        (">\n  a\n  b", "a b", "folded"),
    ],
)
def test_a_scalar_stays_text(written, value, style):
    node = _root(f"k: {written}").get("k")
    assert (node.value, node.style) == (value, style)


@pytest.mark.parametrize(
    ("written", "absent"), [("", True), ("~", True), ("''", False), ("'~'", False), ("null", False)]
)
def test_only_nothing_and_a_tilde_are_absent(written, absent):
    assert _root(f"k: {written}").get("k").is_null is absent


@pytest.mark.parametrize("text", ["", "\n\n", "# nota\n", "   \n"])
def test_an_empty_file_has_no_root_and_no_finding(text):
    source, findings = parse(FILE, text.encode())
    assert (source.root, findings, source.text) == (None, (), text)


def test_a_byte_order_mark_is_no_text():
    source, findings = parse(FILE, b"\xef\xbb\xbfa: b")
    assert (source.text, findings) == ("a: b", ())
    assert source.root.span.start == 0


def test_line_breaks_stay_as_they_are_written():
    source, _ = parse(FILE, b"a: b\r\nc: d\r\n")
    assert source.text == "a: b\r\nc: d\r\n"
    assert source.root.pairs[1][0].span == Span(6, 7, 2, 1)


def test_a_repeated_value_is_the_same_node():
    root = _root("a: &all {x: [1, 2]}\nb: *all\nc: &n uno\nd: [*n]\n")
    assert root.get("b") is root.get("a")
    assert root.get("d").items[0] is root.get("c")
    assert root.get("c").span == Span(34, 37, 3, 7)


def test_of_equal_keys_the_first_value_stays():
    assert _plain(_root("a: 1\nb: 2\na: 3\n")) == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("campaign: ciao\nfacts: {a: 1\nsend: x\n", {"campaign": "ciao", "facts": {"a": "1 send"}}),
        ("campaign: ciao\ncopy:\n  it:\n    body: a\n   cta: b\n", {"campaign": "ciao", "copy": {"it": {"body": "a"}}}),
        ("campaign: ciao\nfacts:\n\tx: y\n", {"campaign": "ciao"}),
        ("campaign: ciao\n---\nb: c\n", {"campaign": "ciao"}),
        ("@", None),
    ],
)
def test_what_stood_before_a_mistake_is_kept(text, kept):
    assert _plain(_root(text)) == kept


def test_beyond_a_limit_nothing_is_kept():
    assert _root("campaign: ciao\nx: " + "[" * 60) is None


_TEXTS = st.text(st.sampled_from("aZ09è€😀 \n'\"\\#:-|>{}[],&*!%@`?~\xa0"), max_size=20)
_TREES = st.recursive(
    _TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(_TEXTS.filter(lambda key: key not in {"", "<<"}), inner, max_size=4)
    ),
    max_leaves=12,
)


def _dumped(tree: object, *, flow: bool | None, style: str | None, width: int) -> str:
    return yaml.dump(
        tree, default_flow_style=flow, default_style=style, width=width, allow_unicode=True, sort_keys=False
    )


@given(
    tree=_TREES,
    flow=st.sampled_from([True, False, None]),
    style=st.sampled_from([None, "'", '"', "|", ">"]),
    width=st.sampled_from([20, 80]),
)
def test_values_are_those_that_pyyaml_composes(tree, flow, style, width):
    text = _dumped({"k": tree}, flow=flow, style=style, width=width).replace("!!null ", "")
    try:
        expected = _composed(yaml.compose(text, yaml.BaseLoader))
    except yaml.YAMLError:  # PyYAML cannot read all that it writes
        expected = None
    if expected is not None:
        assert _plain(_root(text)) == expected


@given(tree=_TREES, flow=st.booleans(), style=st.sampled_from([None, "'", '"']))
def test_the_pure_parser_gives_the_same_nodes(tree, flow, style):
    text = _dumped({"k": tree}, flow=flow, style=style, width=40)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "CParser", None)
        pure = build.build(text)
    fast = build.build(text)
    assert (pure.root, pure.oddities) == (fast.root, fast.oddities)
