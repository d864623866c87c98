"""What a problem says is to be done: whoever does just that has mended it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        (
            "Ciao [nome], {{ discount }} con {{ code }} {{ ends | fino_a }}",
            "write Ciao{% if person.first_name %} {{ person.first_name }}{% endif %} instead of Ciao [nome]",
        ),
        ("{ { discount } } con {{ code }} {{ ends | fino_a }} e {{ discount }}", "write {{ discount }}"),
        ("Lorem ipsum: {{ discount }} con {{ code }} {{ ends | fino_a }}", "write the text"),
        (
            "{{ discount }} con {{ code }} {{ ends | fino_a }} fino al 31/11",
            "write {{ ends | fino_a }} instead of fino al 31/11",
        ),
        (
            "{% if discount %}{{ discount }} con {{ code }} {{ ends | fino_a }}",
            "write {% endif %} where the words for it end",
        ),
        ("{{ discount } con {{ code }} {{ ends | fino_a }}", "write two braces on each side, as in {{ code }}"),
        ("{{ quota }} con {{ code }} {{ ends | fino_a }} {{ discount }}", "write one of these names"),
    ],
)
def test_in_the_copy(find, text, advice):
    problems, _ = find(f'copy: {{it: {{short: "{text}"}}}}')
    assert advice in [problem.advice for problem in problems]


def test_a_picture_that_is_right_for_nobody_is_mended_with_one_for_each_version(find):
    problems, _ = find(
        "images: {hero: {file: hero.jpg, alt: {it: Cappotto, ro: Palton}, says: {discount: 25%}}}\n"
        "versions: [{for: loyal, facts: {discount: 40%}}]\n"
        "segments.yaml: {segments: {loyal: \"person.tier = 'gold'\"}}\n"
    )
    assert [problem.advice for problem in problems if problem.name == "picture-out-of-date"] == [
        "show a picture that says 30%, and give the version for loyal one of its own"
    ]


def test_the_marks_of_git_are_called_so(find):
    problems, _ = find(
        "campaigns/hallo.yaml: |\n  campaign: hallo\n  <<<<<<< ours\n  title: Uno\n  =======\n  title: Due\n"
        "  >>>>>>> theirs\n"
    )
    assert any("is a mark of git" in problem.sentence for problem in problems)


def test_a_text_in_single_stars_was_meant_to_be_bold(find):
    problems, _ = find(
        "campaigns/hallo.yaml: |\n  campaign: hallo\n  copy:\n    it:\n      headline: *Solo oggi* da Aurora\n"
    )
    assert 'write headline: "**Solo oggi** da Aurora"' in [problem.advice for problem in problems]


def test_the_small_print_stands_also_where_a_channel_strips_its_marks(find):
    problems, _ = find(
        "channels: [sms]\nlocales: [ro]\n"
        "brand.yaml: {legal_lines: {ro: Primești mesajul fiindcă l-ai cerut}}\n"
        "copy: {ro: {short: '{{ discount }} {{ code }} {{ ends }}. {{ brand.legal_line }}', sms: {diacritics: strip}}}\n"
        "channel_templates/sms/channel.yaml: {requires: [sender, stop, terms]}\n"
    )
    assert "terms-missing" not in [problem.name for problem in problems]


def test_a_key_of_personal_data_is_named_whole(find):
    """The value `event` is no part of the key `events`."""
    problems, _ = find("people.yaml: {people: {giulia: {events: [{event: purchase}]}}}", prove=False)
    assert '"events" expects keys with values, found a list' in [problem.sentence for problem in problems]
