"""Reading: what is told, to whom, in pages that stay where they are, and not again where nothing has changed."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from utblick.api import rules
from utblick.api.models import ApiKey
from utblick.api.resources import RESOURCES
from utblick.collaborations.models import Engagement
from utblick.core.audit.models import AuditEntry
from utblick.people.models import Person
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db
MOST_QUESTIONS = 12


@pytest.mark.parametrize("key", RESOURCES)
def test_a_list_asks_few_questions_whatever_its_length(asker: Any, key: str) -> None:
    them = asker(Role.DIRECTOR)
    them.get(f"/{key}", {"limit": 100})  # what is derived is remembered
    counted = []
    for limit in (2, 100):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            answer = them.get(f"/{key}", {"limit": limit})
        assert answer.status_code == 200, answer.content
        counted.append(len(asked))
    assert max(counted) <= MOST_QUESTIONS and counted[1] - counted[0] <= 3, "\n".join(
        q["sql"][-250:] for q in asked
    )


def test_a_list_says_what_the_thing_itself_says(asker: Any) -> None:
    them = asker(Role.DIRECTOR)
    for key, resource in RESOURCES.items():
        items = them.get(f"/{key}", {"limit": 3}).json()["items"]
        for each in items if resource.single else ():
            assert them.get(f"/{key}/{each['id']}").json() == each, key


def test_pages_stay_where_they_are_when_something_is_added(asker: Any) -> None:
    them, seen, cursor = asker(Role.OFFICER), [], ""
    whole = set(Person.objects.values_list("pk", flat=True))
    for turn in range(100):
        page = them.get("/persons", {"limit": 9, **({"cursor": cursor} if cursor else {})}).json()
        seen += [each["id"] for each in page["items"]]
        if turn < 3:
            Person.objects.create(given_name="Ny", family_name=f"Aa {turn}", kind="official")
        cursor = page["next"]
        if not cursor:
            break
    assert len(seen) == len(set(seen)) and whole < set(seen)


def test_a_cursor_is_of_use_for_its_own_list_only(asker: Any) -> None:
    them = asker(Role.OFFICER)
    first = them.get("/collaborations", {"limit": 1})
    cursor = first.json()["next"]
    assert f"cursor={cursor}".split(":")[0] in first["Link"]
    for path, query in (
        ("/projects", {}),
        ("/collaborations", {"kind": "network"}),
        ("/collaborations", {"q": "x"}),
    ):
        answer = them.get(path, {**query, "cursor": cursor})
        assert answer.status_code == 422 and answer.json()["errors"][0]["field"] == "cursor"
    assert them.get("/collaborations", {"cursor": cursor[:-2] + "xx"}).status_code == 422


def test_filters_are_those_of_the_page(asker: Any) -> None:
    them = asker(Role.OFFICER)
    networks = them.get("/collaborations", {"kind": "network", "limit": 100}).json()["items"]
    assert {each["id"] for each in networks} == set(
        Engagement.objects.filter(kind="network").values_list("pk", flat=True)
    )
    wrong = them.get("/collaborations", {"kind": "no-such-kind"}, Accept_Language="en")
    assert wrong.status_code == 422 and wrong.json()["errors"][0]["field"] == "kind"
    assert them.get("/collaborations", {"no-such-filter": "1"}).status_code == 422
    assert them.get("/collaborations", {"limit": 101}).status_code == 422


def test_what_has_not_changed_is_not_sent_again(asker: Any) -> None:
    them, found = asker(Role.OFFICER), Engagement.objects.get(key="samarbete-erb")
    path = f"/collaborations/{found.pk}"
    first = them.get(path)
    assert them.get(path, If_None_Match=first["ETag"]).status_code == 304
    in_english = them.get(path, Accept_Language="en")
    assert in_english["ETag"] == first["ETag"] and in_english["Content-Language"] == "en"
    found.save()
    assert them.get(path, If_None_Match=first["ETag"]).status_code == 200


def test_costs_are_told_to_who_may_see_costs(asker: Any) -> None:
    found = Engagement.objects.filter(costs__estimate__isnull=False)[0]
    told = asker(Role.DIRECTOR).get(f"/collaborations/{found.pk}").json()["costs"]
    assert told[0]["estimate"] == str(found.costs.order_by("year")[0].estimate)
    assert asker(Role.PARTNER).get(f"/collaborations/{found.pk}").json()["costs"] is None


def test_that_something_secret_is_told_is_noted_with_the_key(asker: Any) -> None:
    hidden = Engagement.objects.get(key="samarbete-erb")
    hidden.secret = True
    hidden.save()
    them = asker(Role.DIRECTOR)
    assert them.get(f"/collaborations/{hidden.pk}").status_code == 200
    noted = AuditEntry.objects.filter(deed="core.read_protected", actor_id=them.account.pk).first()
    assert noted is not None and "Ekonomisystemet" in noted.details
    assert asker(Role.OFFICER).get(f"/collaborations/{hidden.pk}").status_code == 404


def test_nothing_planted_is_in_any_answer(asker: Any) -> None:
    """What is secret or protected is in no answer to who may not see it, whatever it is asked for by."""
    hidden = Engagement.objects.get(key="samarbete-erb")
    hidden.secret, hidden.name, hidden.short_name = True, "Zebrasamarbetet", "Zebrasamarbetet"
    hidden.save()
    person = Person.objects.get(key="robert-olesen")
    person.protected_identity, person.given_name = True, "Zebrina"
    person.save()
    for role in (Role.OFFICER, Role.PARTNER, Role.ELECTED):
        them = asker(role)
        for key, resource in RESOURCES.items():
            cursor = ""
            while True:
                answer = them.get(f"/{key}", {"limit": 100, **({"cursor": cursor} if cursor else {})})
                assert "Zebra" not in answer.content.decode() and "Zebrina" not in answer.content.decode(), (
                    key
                )
                cursor = answer.json().get("next") or ""
                if not cursor:
                    break
            if resource.filterset and "q" in resource.filterset.base_filters:
                found = them.get(f"/{key}", {"q": "Zebr"})
                assert found.status_code == 403 or found.json()["items"] == [], key


def test_a_key_opens_what_it_was_made_for_and_no_more(asker: Any) -> None:
    them = asker(Role.DIRECTOR, scopes=[rules.scope("projects", rules.READ)])
    assert them.get("/projects").status_code == 200
    refused = them.get("/collaborations", Accept_Language="sv")
    assert refused.status_code == 403 and refused["Content-Type"] == "application/problem+json"
    assert refused.json()["type"].endswith("#not-in-the-key")


def test_a_key_that_is_of_no_use_opens_nothing(asker: Any) -> None:
    from datetime import timedelta

    from utblick.core.dates import today

    them = asker(Role.DIRECTOR)
    assert them.get("/projects").status_code == 200
    ApiKey.objects.filter(pk=them.made.pk).update(expires_on=today() - timedelta(days=1))
    answer = them.get("/projects")
    assert answer.status_code == 401 and "Bearer" in answer["WWW-Authenticate"]


def test_a_session_counts_for_nothing(client_as: Any) -> None:
    client: Client = client_as(Role.DIRECTOR)
    assert client.get("/api/v1/projects").status_code == 401
    assert client.post("/api/v1/stories", "{}", "application/json").status_code == 401
    assert client.get("/projekt/").status_code == 200


def test_calls_are_counted_and_limited(asker: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "CALLS", 3)
    monkeypatch.setattr(rules, "WINDOW", 3600 * 24 * 365 * 100)  # no window ends while we ask
    them = asker(Role.OFFICER)
    left = [them.get("/projects")["RateLimit"].split(";")[1] for _call in range(3)]
    assert left == ["r=2", "r=1", "r=0"]
    refused = them.get("/projects")
    assert refused.status_code == 429 and int(refused["Retry-After"]) > 0
    assert refused["Content-Type"] == "application/problem+json"
    assert asker(Role.OFFICER).get("/projects").status_code == 200  # another key has calls of its own
