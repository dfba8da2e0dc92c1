"""Writing: by the rooms' own rules, once for each Idempotency-Key, and to what has been seen only."""

from typing import Any

import pytest
from django.utils import timezone

from utblick.api.models import Replay
from utblick.collaborations.models import Engagement
from utblick.core.audit.models import AuditEntry
from utblick.core.dates import today
from utblick.monitoring.models import Delivery, Item, Step, Story
from utblick.participation.models import InternationalMeeting, Participant
from utblick.people.models import Organization, Person
from utblick.people.roles import Role
from utblick.plans.models import Activity, FollowUp

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(kronoberg: None) -> Delivery:
    """A story on the desk of the international function."""
    day = today()
    told = Story.objects.create(title="En nyhet", first_day=day, last_day=day, count=1)
    return Delivery.objects.create(story=told, unit=None, score=40, delivered_at=timezone.now(), version=1)


@pytest.mark.row("R43")
def test_something_is_proposed_and_lies_on_desks(asker: Any, client_as: Any) -> None:
    them = asker(Role.OFFICER)
    answer = them.send(
        "POST",
        "/stories",
        {"title": "Samråd", "why": "Det rör våra program.", "web": "https://example.org/x"},
    )
    assert answer.status_code == 201, answer.content
    assert Item.objects.get(proposed_by=them.account).story_id == answer.json()["story"]
    assert them.get(answer["Location"].removeprefix("/api/v1")).json() == answer.json()
    auditor = client_as(Role.AUDITOR, language="en")
    page = auditor.get("/administration/granskningslogg/", {"deed": "monitoring.propose_item"})
    assert f"{them.account.name}, by the key “Ekonomisystemet”" in page.content.decode()
    noted = AuditEntry.objects.filter(deed="monitoring.propose_item").first()
    assert noted is not None and noted.actor_id == them.account.pk and "Ekonomisystemet" in noted.details


def test_what_is_wrong_is_told_field_by_field_in_the_language_that_is_asked_for(asker: Any) -> None:
    them = asker(Role.OFFICER)
    for language, words in (("en", "Write why it matters"), ("sv", "Skriv varför")):
        answer = them.send("POST", "/stories", {"title": "Samråd", "why": ""}, Accept_Language=language)
        assert answer.status_code == 422 and answer["Content-Type"] == "application/problem+json"
        (error,) = answer.json()["errors"]
        assert error["field"] == "why" and words in error["message"]
    web = them.send("POST", "/stories", {"title": "a", "why": "b", "web": "ftp://x"}).json()
    assert [each["field"] for each in web["errors"]] == ["web"]
    extra = them.send("POST", "/stories", {"title": "a", "why": "b", "score": 99}).json()
    assert [each["field"] for each in extra["errors"]] == ["score"]
    assert not Item.objects.filter(proposed_by=them.account).exists()


def test_participation_is_registered_in_three_fields(asker: Any) -> None:
    them = asker(Role.OFFICER, person=Person.objects.get(key="robert-olesen"))
    purpose = f"engagement-{Engagement.objects.get(key='samarbete-erb').pk}"
    sent = {"title": "Webbinarium", "begins": today().isoformat(), "purpose": purpose}
    answer = them.send("POST", "/meetings", sent)
    assert answer.status_code == 201, answer.content
    meeting = InternationalMeeting.objects.get(pk=answer.json()["id"])
    assert Participant.objects.get(meeting=meeting).person == them.account.person
    wrong = them.send("POST", "/meetings", {**sent, "begins": "2999-01-01"})
    assert wrong.status_code == 422 and wrong.json()["errors"][0]["field"] == "begins"
    assert (
        asker(Role.OFFICER).send("POST", "/meetings", sent).status_code == 422
    )  # an account that is no person


def decided() -> Activity:
    """An activity of a plan that is decided, for a tertial that has begun."""
    found = (
        Activity.objects.filter(plan__status="decided", plan__year__lte=today().year).order_by("pk").first()
    )
    assert found is not None
    return found


@pytest.mark.row("R36")
def test_an_activity_is_followed_up_as_it_was_seen(asker: Any) -> None:
    them, found = asker(Role.INTERNATIONAL_FUNCTION), decided()
    path = f"/activities/{found.pk}"
    said = {"progress": "on_track", "comment": "Enligt plan"}
    from utblick.plans.models import Progress

    said["progress"] = Progress.values[0]
    assert them.send("PUT", f"{path}/follow-ups/1", said).status_code == 428
    seen = them.get(path)["ETag"]
    done = them.send("PUT", f"{path}/follow-ups/1", said, seen=seen)
    assert done.status_code == 200, done.content
    told = FollowUp.objects.get(activity=found, tertial=1)
    assert told.comment == "Enligt plan" and told.history.first().history_user == them.account
    again = them.send("PUT", f"{path}/follow-ups/1", {**said, "comment": "Annat"}, seen=seen)
    assert again.status_code == 412 and again["ETag"] == done["ETag"]
    assert (
        them.send("PUT", f"{path}/follow-ups/1", {**said, "comment": "Annat"}, seen=done["ETag"]).status_code
        == 200
    )
    assert them.send("PUT", f"{path}/follow-ups/4", said, seen=them.get(path)["ETag"]).status_code == 404


def test_an_outcome_is_recorded_and_the_rest_of_the_year_stays(asker: Any) -> None:
    them = asker(Role.INTERNATIONAL_FUNCTION)
    cost = Engagement.objects.get(key="samarbete-sbhss").costs.order_by("year")[0]
    path = f"/collaborations/{cost.engagement_id}"
    seen = them.get(path)["ETag"]
    done = them.send("PUT", f"{path}/costs/{cost.year}", {"outcome": "123456.00"}, seen=seen)
    assert done.status_code == 200, done.content
    before, now = cost.estimate, cost.__class__.objects.get(pk=cost.pk)
    assert (now.outcome, now.estimate, now.staff_share, now.includes) == (
        123456,
        before,
        cost.staff_share,
        cost.includes,
    )
    told = next(each for each in done.json()["costs"] if each["year"] == cost.year)
    assert told["outcome"] == "123456.00"
    wrong = them.send("PUT", f"{path}/costs/{cost.year}", {"outcome": "12 kr"}, seen=done["ETag"])
    assert wrong.status_code == 422 and wrong.json()["errors"][0]["field"] == "outcome"


def test_a_story_is_triaged_and_assessed(asker: Any, story: Delivery) -> None:
    them, path = asker(Role.INTERNATIONAL_FUNCTION), f"/stories/{story.pk}"
    seen = them.get(path)["ETag"]
    wrong = them.send("POST", f"{path}/irrelevant", {"reason": "because"}, seen=seen)
    assert wrong.status_code == 422 and wrong.json()["errors"][0]["field"] == "reason"
    done = them.send("POST", f"{path}/relevant", {}, seen=seen)
    assert done.status_code == 200 and done.json()["state"] == "relevant"
    answers = {"what": "Ett samråd", "so_what": "Det rör oss", "now_what": "Svara"}
    assert them.send("POST", f"{path}/assessment", answers, seen=seen).status_code == 412
    assessed = them.send("POST", f"{path}/assessment", answers, seen=done["ETag"])
    assert assessed.json()["state"] == "assessed" and assessed.json()["so_what"] == "Det rör oss"
    assert Step.objects.filter(delivery=story, by=them.account).count() == 2
    unit = Organization.objects.filter(classification="administration")[0]
    refused = asker(Role.OFFICER, unit).send("POST", f"{path}/relevant", {}, seen=assessed["ETag"])
    assert (
        refused.status_code == 404
    )  # who works at the desk of a unit reads that of the function, and no more


def test_the_same_sent_again_is_done_once_and_answered_alike(asker: Any, story: Delivery) -> None:
    them, sent = asker(Role.OFFICER), {"title": "Samråd", "why": "Viktigt"}
    first = them.send("POST", "/stories", sent, name="one")
    again = them.send("POST", "/stories", sent, name="one")
    assert (again.status_code, again.content, again["Location"]) == (201, first.content, first["Location"])
    assert again["ETag"] == first["ETag"] and again["Idempotency-Replayed"] == "true"
    assert Item.objects.filter(proposed_by=them.account).count() == 1
    other = them.send("POST", "/stories", {**sent, "title": "Annat"}, name="one")
    assert other.status_code == 422 and other.json()["type"].endswith("#key-reused")
    assert (
        asker(Role.OFFICER).send("POST", "/stories", {**sent, "title": "Annat"}, name="one").status_code
        == 201
    )
    desk = asker(Role.INTERNATIONAL_FUNCTION)
    seen = desk.get(f"/stories/{story.pk}")["ETag"]
    done = desk.send("POST", f"/stories/{story.pk}/relevant", {}, name="r", seen=seen)
    replayed = desk.send(
        "POST", f"/stories/{story.pk}/relevant", {}, name="r", seen=seen
    )  # it has changed since
    assert replayed.status_code == 200 and replayed.content == done.content


def test_what_was_refused_is_not_kept(asker: Any) -> None:
    them = asker(Role.OFFICER)
    assert them.send("POST", "/stories", {"title": "", "why": ""}, name="one").status_code == 422
    assert not Replay.objects.exists()
    assert them.send("POST", "/stories", {"title": "Nu", "why": "rätt"}, name="one").status_code == 201


def test_without_an_idempotency_key_nothing_is_done(asker: Any) -> None:
    them = asker(Role.OFFICER)
    answer = them.client.post(
        "/api/v1/stories",
        '{"title": "a", "why": "b"}',
        "application/json",
        headers={"Authorization": f"Bearer {them.key}"},
    )
    assert answer.status_code == 400 and answer.json()["type"].endswith("#no-idempotency-key")
    assert them.send("POST", "/stories", {"title": "a", "why": "b"}, name="x" * 201).status_code == 400


def test_answers_are_kept_for_a_day(asker: Any) -> None:
    from datetime import timedelta

    from utblick.api import telling

    them = asker(Role.OFFICER)
    them.send("POST", "/stories", {"title": "a", "why": "b"}, name="old")
    Replay.objects.update(at=timezone.now() - timedelta(hours=25))
    them.send("POST", "/stories", {"title": "c", "why": "d"}, name="new")
    telling.forget(None)  # type: ignore[arg-type]
    assert list(Replay.objects.values_list("name", flat=True)) == ["new"]
