"""Calls that match a question: by at least two of its words, or its programme."""

from datetime import date

import pytest

from utblick.funding import asked
from utblick.funding.models import Call, Programme

TODAY = date(2026, 11, 26)


@pytest.mark.once
def test_a_question_looks_for_its_words_each_stem_once() -> None:
    found = asked.profile_of("Vilka program betalar? Regnvatten, skogen och skog 2027!", ["p1"])
    assert [each.text for each in found.terms] == ["regnvatten", "skogen"]
    assert found.facets == {"programme": {"p1": 3.0}}
    assert asked.profile_of("").terms == ()


@pytest.mark.django_db
@pytest.mark.row("R38", "R39")
def test_words_that_most_calls_hold_tell_nothing(kronoberg: None) -> None:
    Call.objects.all().delete()

    def call(title: str, **values: object) -> Call:
        made: Call = Call.objects.create(title=f"Hållbara samhällen: {title}", first_seen=TODAY, **values)
        return made

    wetlands, _other, _third = call("regnvatten i våtmarker"), call("regnvatten"), call("biogas")
    programme = Programme.objects.order_by("pk")[0]
    of_it = call("dans", programme=programme)
    call("regnvatten och våtmark", last_deadline=date(2026, 11, 25))
    text = "Hur gör vi hållbara samhällen av regnvatten och våtmarker?"
    ((found, why),) = asked.matching(text, "", TODAY)
    assert found == wetlands and why.words == ("regnvatten", "våtmarker") and 0 < why.score < 100
    assert [each.pk for each, _why in asked.matching(text, programme.key, TODAY)] == [wetlands.pk, of_it.pk]
    assert asked.matching(text, "", TODAY, most=0) == [] == asked.matching("", "", TODAY)
