"""Words of an experiment that no share of the people gets."""

import pytest

_VARIANTS = "messages: {main: {variants: {b: {it: {body: 'Con {{ code }} B'}}, c: {it: {body: 'Con {{ code }} C'}}}}}"


@pytest.mark.parametrize(
    ("experiment", "unused"),
    [
        (", experiment: {a: 50%, b: 50%}", ["c"]),
        (", experiment: {b: 50%, c: 50%}", []),
        ("", ["b", "c"]),
    ],
)
def test_a_variant_that_no_experiment_gives_is_told(find, experiment, unused):
    text = f"send: {{at: 2026-12-01T10:00{experiment}}}\n{_VARIANTS}\ncopy: {{it: {{body: 'Con {{{{ code }}}}'}}}}"
    found = [problem for problem in find(text, prove=False)[0] if problem.code == "JRN102"]
    assert [problem.sentence for problem in found] == [
        f"nobody gets {name} of main, no experiment gives it a share" for name in unused
    ]
