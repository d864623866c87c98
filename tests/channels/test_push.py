"""One push notification for Google, Apple and browsers: judged by Firebase's own encoder and Google's API description."""

from __future__ import annotations

import json
from datetime import timedelta
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

COPY = {
    "it": {"headline": "La primavera è qui", "short": "-{{ discount }} con {{ code }}, {{ ends | fino_a }}"},
    "ro": {"headline": "A venit primăvara", "short": "-{{ discount }} cu {{ code }}, {{ ends | fino_a }}"},
}
PICTURE = "images: {hero: {file: hero.png, alt: {it: Un cappotto, ro: Un palton}}}\n"
URL = "https://aurora.example/primavera?utm_source=push&utm_medium=push&utm_campaign=spring&utm_content=main"
END_IN_ROME, END_IN_BUCHAREST = "1806530340", "1806526740"  # 2027-03-31 at 23:59, in UTC seconds
LEFT = 2_552_340  # seconds from the 2nd at 10:00; the clock is put forward on the 28th
LONGEST = 28 * 86_400
WITHOUT_LINK = ("cta:", "")


def payloads(spring, locale: str = "it") -> dict[str, Any]:
    return json.loads(spring.artefact("push", locale))


def publish(spring, keys: str = "", *changes: tuple[str, str]) -> None:
    spring.write("push", COPY, keys, shown=False)
    spring.put_picture("hero.png", 1200, 600)
    path = spring.root / "campaigns/spring.yaml"
    for old, new in changes:
        lines = path.read_text().splitlines(keepends=True)
        assert any(old in line for line in lines)
        kept = (line.replace(old, new) for line in lines if new or not line.startswith(old))
        path.write_text("".join(kept))
    spring.plan()


def test_each_provider_has_its_payload_in_each_language(spring):
    publish(spring)
    for locale, title, body in (
        ("it", "La primavera è qui", "-30% con GEMMA, fino al 31 marzo"),
        ("ro", "A venit primăvara", "-30% cu GEMMA, până pe 31 martie"),
    ):
        found = payloads(spring, locale)
        assert found["fcm"]["message"]["notification"] == {"title": title, "body": body}
        assert found["apns"]["aps"]["alert"] == {"title": title, "body": body}
        shown = found["webpush"]["notification"]
        assert (shown["title"], shown["body"], shown["lang"]) == (title, body, locale)


def test_a_tap_opens_the_link_everywhere(spring):
    publish(spring)
    found = payloads(spring)
    assert found["fcm"]["message"]["data"]["url"] == URL
    assert found["fcm"]["message"]["webpush"]["fcm_options"]["link"] == URL
    assert found["apns"]["url"] == URL
    assert (found["webpush"]["web_push"], found["webpush"]["notification"]["navigate"]) == (8030, URL)


def test_a_newer_message_of_the_campaign_takes_the_place_of_one_that_has_not_arrived(spring):
    publish(spring)
    found = payloads(spring)
    assert found["fcm"]["message"]["android"]["collapse_key"] == "spring"
    assert found["headers"]["apns"]["apns-collapse-id"] == "spring"
    assert found["webpush"]["notification"]["tag"] == "spring"


def test_nothing_arrives_after_the_offer_has_ended_in_its_market(spring):
    publish(spring, "", ("2027-03-02T10:00", "2027-03-31T10:00"))
    for locale, end, left in (("it", END_IN_ROME, "50340"), ("ro", END_IN_BUCHAREST, "50340")):
        found = payloads(spring, locale)
        assert found["headers"]["apns"]["apns-expiration"] == end
        assert found["fcm"]["message"]["apns"]["headers"]["apns-expiration"] == end
        assert found["fcm"]["message"]["android"]["ttl"] == f"{left}s"
        assert found["headers"]["webpush"]["TTL"] == left


def test_services_keep_nothing_longer_than_four_weeks(spring):
    publish(spring)
    assert LEFT > LONGEST
    assert payloads(spring)["headers"]["webpush"]["TTL"] == str(LONGEST)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("ends: 2027-03-31T23:59", "ends: {at: 2027-03-31T23:59, timezone: recipient}"), id="own clock"),
        pytest.param(("send: 2027-03-02T10:00", "journey: {entry: {at: 2027-03-02T10:00}, steps: [{send: main}]}"), id="journey"),
    ],
)  # fmt: skip
def test_what_the_campaign_leaves_open_is_left_out(spring, change):
    publish(spring, "", change)
    found = payloads(spring)
    assert "ttl" not in found["fcm"]["message"]["android"]
    assert found["headers"]["webpush"]["TTL"] == str(LONGEST)
    assert ("apns-expiration" in found["headers"]["apns"]) is ("journey" in change[1])


def test_a_named_reader_gets_it_under_their_own_token(spring):
    spring.write("push", COPY, shown=False)
    (spring.root / "campaigns/people.yaml").write_text(
        "people: {ada: {locale: it-IT, country: IT, timezone: Europe/Rome, push_token: t0k3n, consent: {push: granted}}}\n"
    )
    spring.plan()
    (path,) = (spring.root / "preview/v").glob("spring-main-push-italy-it-ada-*.json")
    tokens = [found["fcm"]["message"]["token"] for found in (json.loads(path.read_text()), payloads(spring))]
    assert tokens == ["t0k3n", "<push_token>"]


def _of_firebase(found: dict[str, Any], messaging: Any) -> Any:
    """The same message made with Firebase's own classes."""
    android, webpush, notification = found["android"], found.get("webpush", {}), found["notification"]
    return messaging.Message(
        token=found["token"],
        notification=messaging.Notification(**notification),
        data=found["data"],
        android=messaging.AndroidConfig(
            collapse_key=android["collapse_key"],
            ttl=timedelta(seconds=int(android["ttl"].rstrip("s"))) if "ttl" in android else None,
        ),
        apns=messaging.APNSConfig(headers=found["apns"]["headers"]),
        webpush=messaging.WebpushConfig(
            headers=webpush.get("headers"),
            fcm_options=messaging.WebpushFCMOptions(**webpush["fcm_options"]) if "fcm_options" in webpush else None,
        ),
    )


@pytest.mark.parametrize("keys", ["", PICTURE])
@pytest.mark.parametrize("changes", [(), (WITHOUT_LINK,)])
def test_firebase_would_write_the_same(spring, keys, changes):
    messaging = pytest.importorskip("firebase_admin.messaging", reason="firebase-admin is not installed")
    encoder = pytest.importorskip("firebase_admin._messaging_encoder").MessageEncoder
    publish(spring, keys, *changes)
    found = payloads(spring)["fcm"]["message"]
    with pytest.warns(DeprecationWarning, match="token"):
        made = _of_firebase(found, messaging)
    assert json.loads(encoder().encode(made)) == found


def _schema(name: str, described: dict[str, Any]) -> dict[str, Any]:
    """A schema of Google's API description that refuses what it does not name."""
    found = described["schemas"][name]
    properties = {key: _value(value, described) for key, value in found["properties"].items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _value(value: dict[str, Any], described: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in value:
        return _schema(value["$ref"], described)
    if value["type"] == "object":
        return {"type": "object", "additionalProperties": {"type": "string"} if value["additionalProperties"] == {"type": "string"} else True}  # fmt: skip
    if value["type"] == "array":
        return {"type": "array"}
    return {"type": value["type"]}


def _camel(value: Any, key: str = "") -> Any:
    """The same with the names that the description has; the names in free maps stay."""
    if key in {"data", "headers", "payload"} or not isinstance(value, dict):
        return value
    return {_camel_name(name): _camel(inner, name) for name, inner in value.items()}


def _camel_name(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


@pytest.mark.parametrize("keys", ["", PICTURE])
def test_google_names_every_field(spring, keys):
    pytest.importorskip("googleapiclient", reason="google-api-python-client is not installed")
    described = json.loads((files("googleapiclient") / "discovery_cache/documents/fcm.v1.json").read_text())
    publish(spring, keys)
    judge = Draft202012Validator(_schema("Message", described))
    judge.validate(_camel(payloads(spring)["fcm"]["message"]))
    assert not judge.is_valid({"notification": {"headline": "Ciao"}})
    config = _schema("ApnsConfig", described)
    headers, payload = payloads(spring)["headers"]["apns"], payloads(spring)["apns"]
    Draft202012Validator(config).validate({"headers": headers, "payload": payload})


@pytest.mark.parametrize(("part", "most"), [("apns", 4096), ("webpush", 3993)])
def test_one_byte_more_than_a_provider_takes_is_one_problem_of_the_copy(spring, part, most):
    publish(spring)
    template = spring.root / f"channel_templates/push/{part}.json.j2"
    others = {name: "{}" for name in ("apns", "webpush", "fcm") if name != part}
    for name, text in others.items():
        (spring.root / f"channel_templates/push/{name}.json.j2").write_text(text)
    template.write_text(template.read_text().split("-#}\n")[1])
    kept = "{{ discount }} {{ code }} {{ ends | fino_a }} "

    def found(length: int) -> list[dict[str, Any]]:
        spring.write("push", {**COPY, "it": {**COPY["it"], "short": kept + "è" * length}}, shown=False)
        return [one for one in spring.problems() if one["level"] == "error"]

    (problem,) = found(most)
    over = int(problem["sentence"].split(" has ")[1].split(" byte")[0].replace(",", "")) - most
    fits = most - -(-over // 2)
    assert found(fits) == []
    (problem,) = found(fits + 1)
    assert problem["name"] == "too-long"
    assert f"the {part} of push (it) has" in problem["sentence"]
    assert problem["sentence"].endswith(f"the channel takes {most:,}")
    assert problem["place"]["file"] == "campaigns/spring.yaml"


def test_a_template_that_writes_no_json_stays_to_be_seen(spring):
    spring.write("push", COPY, shown=False)
    (spring.root / "channel_templates/push/apns.json.j2").write_text("{oops")
    spring.plan()
    assert payloads(spring)["apns"] == "{oops"
