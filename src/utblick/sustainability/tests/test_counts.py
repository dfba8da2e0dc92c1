"""No page of the room asks more of the database for many questions and effects than for few, and at most twelve."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.people.roles import Role
from utblick.sustainability import actions, queries
from utblick.sustainability.models import Question, QuestionPart, SustainabilityAnalysis
from utblick.sustainability.tests.conftest import House

pytestmark = pytest.mark.django_db
MOST = 12


def asked(client: Any, url: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200, url
    return len(found)


def test_many_ask_no_more_than_few(house: House, client_as: Any, function: Any) -> None:
    earlier = house.whole()
    actions.complete(function, earlier)
    made = SustainabilityAnalysis(relook_of=earlier, title="Igen", what="x", unit=house.unit)
    again = actions.look_again(function, made)
    house.answer(again)
    client = client_as(Role.OFFICER, house.unit)  # whose units have to be looked up
    effect = house.effect(again)
    pages = ("edit", "overall", "effect_new", "complete", "outcomes")
    urls = [reverse(f"sustainability_analysis_{name}", args=[again.pk]) for name in pages]
    urls += [reverse("sustainability_analysis_part", args=[again.pk, 1])]
    urls += [reverse("sustainability_analysis_stop", args=[again.pk, 1])]
    urls += [reverse("sustainability_analysis_effect_edit", args=[again.pk, effect.pk])]
    urls += [each.get_absolute_url() for each in (earlier, again, house.questions)]
    urls += [reverse("sustainability_analyses")]
    urls += [
        reverse("draft_document", args=["sustainability-analysis", each.pk]) for each in (earlier, again)
    ]
    client.get(urls[0])  # what is remembered for all pages is read by the first
    client.get(earlier.get_absolute_url())
    few = {url: asked(client, url) for url in urls}
    assert {url: count for url, count in few.items() if count > MOST} == {}
    more(house, earlier, again)
    client.get(earlier.get_absolute_url())
    many = {url: asked(client, url) for url in urls}
    assert {url: (few[url], many[url]) for url in urls if many[url] > few[url]} == {}


def more(house: House, earlier: SustainabilityAnalysis, again: SustainabilityAnalysis) -> None:
    for number in range(3, 9):
        part = QuestionPart.objects.create(question_set=house.questions, number=number, title="Del")
        for place in range(1, 9):
            Question.objects.create(part=part, number=place, text=f"Fråga {place}", kind="sign")
    for analysis in (earlier, again):
        analysis.answers.all().delete()
        house.answer(analysis)
        for _time in range(20):
            house.effect(analysis)
            house.choose(analysis, "think_again")
    for number in range(40):
        house.whole(f"Nummer {number}", completed_on=date(2026, 10, 1))


def test_many_are_summed_up_in_as_many_questions_as_one(house: House, django_assert_num_queries: Any) -> None:
    found = [house.whole(f"Nummer {number}") for number in range(10)]
    for analyses in (found[:1], found):
        with django_assert_num_queries(5):
            assert all(not each.lacks for each in queries.summaries(analyses).values())
