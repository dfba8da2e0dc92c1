"""What is sent wrongly is told of as problem details, and never is a fault of ours."""

import json
import random
from typing import Any

import pytest
from django.test import Client

from utblick.api import rules
from utblick.collaborations.models import Engagement
from utblick.people.roles import Role
from utblick.plans.models import Activity

pytestmark = pytest.mark.django_db
ADDRESSES = (
    "/projects", "/projects/1", "/projects/999999999999999999999999", "/projects/-1", "/projects/x", "/nowhere",
    "/collaborations", "/meetings", "/stories", "/stories/1", "/stories/1/relevant", "/stories/1/irrelevant",
    "/stories/1/assessment", "/activities/1/follow-ups/9", "/activities/1/follow-ups/1", "/obligations",
    "/collaborations/1/costs/2026", "/collaborations/1/costs/99999999999", "/%00", "//", "/../../etc/passwd",
)  # fmt: skip
QUERIES = (
    "", "limit=0", "limit=101", "limit=x", "limit=" + "9" * 400, "cursor=x", "cursor=%00", "cursor=" + "A" * 399,
    "q=%00", "unit=x", "unit=" + "9" * 30, "kind=x", "state=%ff", "no=such", "limit=1&limit=2", "year=0", "plan=99999",
)  # fmt: skip
BODIES = (
    "", "{", "[]", "null", '"x"', "{}", '{"title": 1}', '{"title": "\\u0000", "why": "\\u0000"}', "\xff",
    '{"title": "\\ud800", "why": "x"}', '{"reason": ["x"]}', '{"reason": "' + "x" * 5000 + '"}', "[" * 5000,
    '{"outcome": "1e999"}', '{"outcome": "NaN"}', '{"outcome": 12}', '{"progress": null}', '{"__proto__": 1}',
    '{"begins": "2026-02-30", "title": "x"}', '{"begins": "99999-01-01", "title": "x"}', "1" * 400,
)  # fmt: skip
METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD")
TYPES = ("application/json", "text/plain", "application/xml", "", "multipart/form-data; boundary=x", "a/b/c")


def wrong(draw: random.Random, deeds: list[tuple[str, str, str]]) -> dict[str, Any]:
    """A request that is wrong in a way or several; what is right in it is so by chance."""
    headers = {
        "Idempotency-Key": draw.choice(
            ["", "x", "å", "x" * 300, *(str(draw.random()) for _each in range(6))]
        ),
        "If-Match": draw.choice(["", "", "*", '"x"', "\x7f", '"' + "a" * 5000]),
        "Accept-Language": draw.choice(["", "sv", "en", "x" * 600, "zz-ZZ;q=x", "*"]),
    }
    method, path = draw.choices(METHODS, (9, 3, 3, 1, 1, 1, 1, 1))[0], draw.choice(ADDRESSES)
    body = draw.choice(BODIES)
    if draw.random() < 0.5:  # something that can be done, wrong by its headers, or its body
        method, path, right = draw.choice(deeds)
        body = draw.choice([body, right, right])
    return {
        "method": method,
        "path": f"/api/v1{path}?{draw.choice(QUERIES)}",
        "data": body.encode("utf-8", "surrogatepass"),
        "content_type": draw.choices(TYPES, (15, 1, 1, 1, 1, 1))[0],
        "headers": {name: each for name, each in headers.items() if each},
    }


def test_a_thousand_bad_requests_are_told_of_as_problems(asker: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "CALLS", 10_000)
    them, draw = asker(Role.INTERNATIONAL_FUNCTION), random.Random(7)
    cost = f"/collaborations/{Engagement.objects.order_by('pk')[0].pk}/costs/2026"
    said = f"/activities/{Activity.objects.order_by('pk')[0].pk}/follow-ups/1"
    deeds = [
        ("PUT", cost, '{"outcome": "12.00"}'),
        ("PUT", said, '{"progress": "no-such"}'),
        ("POST", "/stories", '{"title": "a", "why": ""}'),
        ("POST", "/meetings", '{"title": "a", "begins": "2999-01-01"}'),
        ("POST", "/stories/1/irrelevant", '{"reason": "no-such"}'),
    ]
    found: dict[int, int] = {}
    for number in range(1000):
        asked = wrong(draw, deeds)
        if draw.random() < 0.9:
            asked["headers"]["Authorization"] = f"Bearer {them.key}"
        answer = Client().generic(**asked)
        found[answer.status_code] = found.get(answer.status_code, 0) + 1
        assert answer.status_code < 500, (number, asked)
        if answer.status_code >= 400:
            assert answer["Content-Type"] == "application/problem+json", (number, asked, answer.status_code)
            told = json.loads(answer.content) if asked["method"] != "HEAD" else {"status": answer.status_code}
            assert told["status"] == answer.status_code, (number, asked)
    assert {400, 401, 404, 405, 415, 422, 428} <= set(found), found
    assert sum(each for status, each in found.items() if status >= 400) > 900


def test_what_is_too_large_is_refused_before_it_is_read(asker: Any) -> None:
    them = asker(Role.OFFICER)
    body = json.dumps({"title": "a", "why": "b", "text": "x" * rules.LARGEST_BODY})
    answer = them.send("POST", "/stories", body)
    assert answer.status_code == 413 and answer["Content-Type"] == "application/problem+json"


def test_what_comes_in_chunks_is_not_taken_for_an_empty_request(asker: Any) -> None:
    them = asker(Role.OFFICER)
    answer = them.send("POST", "/stories", "", transfer_encoding="chunked")
    assert answer.status_code == 411 and json.loads(answer.content)["type"].endswith("#no-length")


def test_a_wrong_method_says_which_are_right(asker: Any) -> None:
    answer = asker(Role.OFFICER).send("DELETE", "/projects", {})
    assert answer.status_code == 405 and "GET" in answer["Allow"]
    described = Client().put("/api/v1/openapi.json", "{}", "application/json")
    assert described.status_code == 405 and described["Content-Type"] == "application/problem+json"


def test_what_is_a_fault_of_ours_is_a_problem_too(asker: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from utblick.projects import queries

    them = asker(Role.OFFICER)
    them.client.raise_request_exception = False

    def fails() -> None:
        raise RuntimeError("Zebra")

    monkeypatch.setattr(queries, "projects", fails)
    answer = them.get("/projects")
    assert answer.status_code == 500 and answer["Content-Type"] == "application/problem+json"
    assert "Zebra" not in answer.content.decode()
