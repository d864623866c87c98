"""What is one mistake is told once, with everything that belongs to it."""

from __future__ import annotations

from datetime import date

import pytest

from omni.check import Subjects, catalogue, check, chosen, rule_named
from omni.check.catalogue import Rule
from omni.load import load
from omni.model.files import Files
from omni.model.place import Place, Route
from omni.model.problem import Finding, Fix, Level, Replacement, Seen

CAMPAIGN = """campaign: ciao
channels: [sms]
locales: [it]
send: 2026-11-27T10:00
copy: {it: {short: Ciao da Aurora 30}}
"""
BRAND = "brand: Aurora\ntimezone: Europe/Rome\nlocales: [it]\n"
FILE = "campaigns/ciao.yaml"
HERE = Place(FILE, 5, 12, 5, 20)
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def project():
    return _project(CAMPAIGN)


def _project(campaign):
    texts = {"campaigns/brand.yaml": BRAND.encode(), FILE: campaign.encode()}
    sms = "channel: sms\nfields: [short]\nparts: {body: {template: body.txt.j2}}\n"
    templates = {
        "channel_templates/sms/channel.yaml": sms.encode(),
        "channel_templates/sms/body.txt.j2": b"{{ copy.short }}\n",
    }
    found, findings = load(Files(texts | templates, {}, {}))
    assert findings == ()
    return found


def _check(project, *findings, today=TODAY):
    return check(Subjects(project), findings, today)


def test_a_finding_is_signed_in_the_name_of_its_rule(project):
    (problem,) = _check(project, Finding(Route(FILE, ("send",)), "so it is", "impossible-value", advice="do this"))
    assert (problem.code, problem.name, problem.level) == ("YML105", "impossible-value", Level.ERROR)
    assert (str(problem.place), problem.advice, problem.campaign) == (f"{FILE}:4:7", "do this", "ciao")


def test_the_same_finding_in_many_messages_is_one_problem_that_names_them(project):
    names = ["sms (it)", "push (it)", "email (it)", "letter (it)", "sms (it, vip)"]
    findings = [Finding(HERE, f"{name} says 20%", "percent-contradicts", seen=Seen(name)) for name in names]
    (problem,) = _check(project, *findings)
    assert problem.sentence == "sms (it) says 20% (also in push (it), email (it), letter (it) and 1 more)"


def test_of_overlapping_findings_the_gravest_stays_and_the_others_are_its_notes(project):
    wide = Place(FILE, 5, 10, 5, 40)
    findings = [
        Finding(wide, "shows TODO", "placeholder-leak"),
        Finding(HERE, "written by hand", "hard-coded-fact"),
        Finding(HERE, "says 20%", "percent-contradicts"),
    ]
    (problem,) = _check(project, *findings)
    assert problem.code == "CON101"
    assert {note.text for note in problem.related} == {"shows TODO", "written by hand"}


def test_how_long_a_text_is_is_another_matter_than_what_it_says(project):
    findings = [Finding(HERE, "too long", "too-long"), Finding(HERE, "says 20%", "percent-contradicts")]
    assert {problem.code for problem in _check(project, *findings)} == {"CHN101", "CON101"}


def test_level_goes_before_family(project):
    findings = [
        Finding(HERE, "a warning", "percent-contradicts", level=Level.WARNING),
        Finding(HERE, "an error", "placeholder-leak"),
    ]
    assert [problem.code for problem in _check(project, *findings)] == ["LOC102"]


def test_places_that_only_touch_are_two_mistakes(project):
    beside = Place(FILE, 5, 20, 5, 22)
    findings = [Finding(HERE, "one", "percent-contradicts"), Finding(beside, "two", "amount-contradicts")]
    assert [problem.sentence for problem in _check(project, *findings)] == ["one", "two"]


def test_points_at_the_same_place_stay_apart(project):
    findings = [Finding(Place(FILE, 1, 1), text, "unknown-reference") for text in ("one", "two")]
    assert [problem.sentence for problem in _check(project, *findings)] == ["one", "two"]


def test_problems_come_in_reading_order(project):
    places = [Place(FILE, 4, 1, 4, 3), Place("campaigns/brand.yaml", 2, 1, 2, 3), Place(FILE, 1, 1, 1, 3)]
    problems = _check(project, *(Finding(place, str(place), "unknown-key") for place in places))
    assert [str(problem.place) for problem in problems] == ["campaigns/brand.yaml:2:1", f"{FILE}:1:1", f"{FILE}:4:1"]


def test_a_variable_put_into_a_text_without_quotes_brings_quotes(project):
    short = Route(FILE, ("copy", "it", "short"))
    fix = Fix("write it", (Replacement(short.within(15, 17), "{{ discount }}"),))
    (problem,) = _check(project, Finding(short.within(15, 17), "so", "hard-coded-fact", fix=fix))
    (edit,) = problem.fix.edits
    assert edit.text == '"Ciao da Aurora {{ discount }}"'
    assert (edit.place.column, edit.place.end_column) == (20, 37)


def test_a_value_of_a_template_is_placed_where_it_stands_once(project):
    template = "channel_templates/sms/body.txt.j2"
    finding = Finding(Place(template), "so", "percent-contradicts", seen=Seen("sms (it)", value="copy.short"))
    (problem,) = _check(project, finding)
    assert problem.place == Place(template, 1, 4, 1, 14)


WAIVED = CAMPAIGN + "waivers:\n  - {allow: %s, reason: agreed, owner: giulia, until: %s%s}\n"
FINDING = Finding(Route(FILE, ("copy", "it", "short")).within(0, 4), "says 20%", "percent-contradicts")


@pytest.mark.parametrize("allow", ["percent-contradicts", "CON101"])
def test_a_waiver_allows_a_defect_until_its_last_day(allow):
    project = _project(WAIVED % (allow, "2026-11-21", ""))
    assert _check(project, FINDING) == ()
    after = _check(project, FINDING, today=date(2026, 11, 22))
    assert [problem.name for problem in after] == ["percent-contradicts", "expired-waiver"]


def test_a_waiver_holds_only_where_it_says():
    inside = _project(WAIVED % ("CON101", "2026-12-31", ", at: copy.it"))
    outside = _project(WAIVED % ("CON101", "2026-12-31", ", at: copy.ro"))
    assert _check(inside, FINDING) == ()
    assert [problem.name for problem in _check(outside, FINDING)] == ["percent-contradicts", "unused-waiver"]


def test_no_day_is_known_to_have_come_without_today():
    assert _check(_project(WAIVED % ("CON101", "2001-01-01", "")), FINDING, today=None) == ()


def test_rules_are_chosen_by_name_code_and_family():
    assert [rule.code for rule in chosen(["percent-contradicts", "CON102"])] == ["CON101", "CON102"]
    assert {rule.family for rule in chosen(["CON", "LNK"])} == {"CON", "LNK"}
    assert "CON101" not in {rule.code for rule in chosen(ignore=["CON101"])}
    assert len(chosen()) == len(catalogue())


def test_only_chosen_rules_tell(project):
    findings = [Finding(HERE, "a", "percent-contradicts"), Finding(Place(FILE, 1, 1, 1, 2), "b", "unknown-key")]
    told = check(Subjects(project), findings, TODAY, chosen(["YML"]))
    assert [problem.code for problem in told] == ["YML103"]


def test_every_rule_has_a_code_and_a_name_of_its_own():
    assert all(isinstance(rule, Rule) for rule in catalogue())
    assert len({rule.code for rule in catalogue()}) == len({rule.name for rule in catalogue()}) == len(catalogue())
    assert rule_named("percent-contradicts") is rule_named("CON101")
    assert rule_named("no-such-rule") is None
