"""The pages: forms that say what is wrong where it is, the register, and what each reader may do."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from utblick.core import things
from utblick.participation import purposes, queries
from utblick.participation.models import InternationalMeeting, Participant
from utblick.participation.tests.conftest import TODAY, House, filled, words
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.strategy import documents
from utblick.strategy import queries as strategy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
NEW = "international_meeting_new"
GIVEN = {"title": "Konferensen", "begins": "2027-01-20", "ends": "2027-01-21", "mode": "on_site"}


def test_a_meeting_is_proposed_once_however_often_one_clicks(house: House, sign_in: Any) -> None:
    client = sign_in(house.member)
    engagement = things.KINDS["engagement"].model._default_manager.order_by("pk")[0]
    page = client.get(reverse(NEW), {"about": f"engagement-{engagement.pk}"})
    values = {**filled(page), **GIVEN, "place": "Gent", "country": "be"}
    assert values["purpose"] == f"engagement-{engagement.pk}" and values["own_mode"] == "on_site"
    first, again = client.post(reverse(NEW), values), client.post(reverse(NEW), values)
    assert first["Location"] == again["Location"]
    made = InternationalMeeting.objects.get()
    assert (made.country, made.about_kind, made.about_id) == ("BE", "engagement", engagement.pk)
    assert made.participants.get().person == house.member.person


@pytest.mark.parametrize(
    ("values", "field", "told"),
    [
        ({"ends": "2027-01-19"}, "ends", "cannot be before the first"),
        ({"place": ""}, "place", "Say where it is held"),
        ({"country": "XX"}, "country", "no such country"),
        ({"title": ""}, "title", "required"),
        ({"begins": "igår"}, "begins", "valid date"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_is_lost(
    house: House, sign_in: Any, values: dict[str, str], field: str, told: str
) -> None:
    client = sign_in(house.officer)
    whole = {**filled(client.get(reverse(NEW))), **GIVEN, "place": "Gent", "what": "Viktigt ämne", **values}
    answer = client.post(reverse(NEW), whole)
    assert answer.status_code == 422
    assert any(told in each for each in answer.context["form"].errors[field])
    assert "Viktigt ämne" in answer.content.decode()
    assert not InternationalMeeting.objects.exists()


def test_the_form_asks_for_three_things_first_and_folds_away_what_can_wait(
    house: House, sign_in: Any
) -> None:
    client = sign_in(house.officer)
    form = client.get(reverse(NEW)).context["form"]
    assert [each.name for each in form.first] == ["title", "begins", "purpose"]
    shown = [each.name for part in (form.first, form.where, form.more) for each in part]
    assert sorted(shown) == sorted(each.name for each in form.visible_fields())
    page = client.get(reverse(NEW)).content.decode()
    assert "<details" in page and not form.more_is_open
    # An invitation's facts, and what is wrong, are never hidden.
    assert client.get(reverse(NEW), {"organizer": "CPMR"}).context["form"].more_is_open
    wrong = client.post(reverse(NEW), {**GIVEN, "place": "Gent", "web": "inte en adress"})
    assert wrong.status_code == 422 and wrong.context["form"].more_is_open


def test_a_meeting_without_a_last_day_ends_the_day_it_begins(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    assert client.post(reverse(NEW), {**GIVEN, "place": "Gent", "ends": ""}).status_code == 302
    made = InternationalMeeting.objects.get()
    assert made.ends == made.begins == date(2027, 1, 20)


def test_participation_at_a_distance_takes_three_fields(house: House, sign_in: Any) -> None:
    client = sign_in(house.member)
    url = reverse("international_meeting_remote")
    page = client.get(url)
    assert [field.name for field in page.context["form"].visible_fields()] == ["title", "begins", "purpose"]
    values = {**filled(page), "title": "Webbmöte", "begins": "2026-11-20"}
    assert client.post(url, values).status_code == 302
    made = InternationalMeeting.objects.get()
    assert (made.mode, made.ends) == ("remote", date(2026, 11, 20))
    assert made.participants.get().state == "took_part"
    wrong = client.post(url, {**filled(client.get(url)), "title": "Igen", "begins": ""})
    assert wrong.status_code == 422 and "begins" in wrong.context["form"].errors
    ahead = client.post(url, {**filled(client.get(url)), "title": "Nästa år", "begins": "2027-02-20"})
    assert ahead.status_code == 422 and "begins" in ahead.context["form"].errors
    assert InternationalMeeting.objects.count() == 1


def test_an_invitation_begins_the_form(house: House, sign_in: Any) -> None:
    ics = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Annual forum\r\n"
    ics += b"DTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270312\r\nLOCATION:Brussels\r\n"
    ics += b"END:VEVENT\r\nEND:VCALENDAR\r\n"
    client = sign_in(house.officer)
    url = reverse("international_meeting_invitation")
    answer = client.post(url, {"file": SimpleUploadedFile("a.ics", ics)}, follow=True)
    values = filled(answer)
    assert (values["title"], values["begins"], values["ends"]) == ("Annual forum", "2027-03-10", "2027-03-11")
    assert values["place"] == "Brussels" and not InternationalMeeting.objects.exists()
    wrong = client.post(url, {"file": SimpleUploadedFile("a.ics", b"hej")})
    assert wrong.status_code == 422 and "iCalendar" in words(wrong)


def test_the_meetings_of_an_engagement_are_a_door_away(house: House, sign_in: Any) -> None:
    engagement = things.KINDS["engagement"].model._default_manager.order_by("pk")[0]
    about = {"about_kind": "engagement", "about_id": engagement.pk}
    house.meeting("Samarbetets möte", **about)
    house.meeting("Ett annat")
    client = sign_in(house.officer)
    url = f"{reverse('international_meetings')}?about=engagement-{engagement.pk}"
    assert url in client.get(engagement.get_absolute_url()).content.decode()
    page = words(client.get(url))
    assert "Samarbetets möte" in page and "Ett annat" not in page and str(engagement) in page
    assert [str(each) for each in queries.meetings_about("engagement", engagement.pk)] == ["Samarbetets möte"]


def test_a_purpose_is_of_a_kind_that_a_room_offers(house: House) -> None:
    assert set(purposes.PURPOSES) >= {"engagement", "activity"}
    assert purposes.parse("engagement-12") == ("engagement", 12)
    for wrong in ("", "person-1", "engagement-x", "engagement-", f"engagement-{'9' * 20}"):
        assert purposes.parse(wrong) is None


@pytest.mark.row("R34")
def test_a_country_is_read_by_its_name_and_exported_by_its_code(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    for language, name in (("sv", "Bryssel, Belgien"), ("en", "Bryssel, Belgium")):
        client = sign_in(house.function, language)
        for url in (meeting.get_absolute_url(), reverse("international_meetings")):
            assert name in words(client.get(url)) and "Bryssel, BE" not in words(client.get(url))
    told = client.get(reverse("international_meetings"), {"format": "csv"}).content.decode()
    assert "Bryssel, BE" in told


def test_the_register_says_how_feedback_stands(house: House, sign_in: Any) -> None:
    told, missing = house.meeting("Hördes"), house.meeting("Tyst", ends=date(2026, 11, 19))
    house.went(told)
    house.went(missing, house.colleague)
    house.feedback(told)
    client = sign_in(house.function)
    page = words(client.get(reverse("international_meetings")))
    assert "handed in as an addition" in page and "not handed in yet" in page
    assert "Feedback from meetings, by how punctual it was" in page
    narrowed = words(client.get(reverse("international_meetings"), {"feedback": "waiting"}))
    assert "Tyst" in narrowed and "Hördes" not in narrowed
    mine = words(client.get(reverse("international_meetings"), {"whose": "mine"}))
    assert "Hördes" not in mine
    for form in ("csv", "xlsx"):
        assert client.get(reverse("international_meetings"), {"format": form}).status_code == 200


@pytest.mark.row("R8")
def test_the_register_says_how_often_we_were_seen_abroad(house: House, sign_in: Any) -> None:
    for title, position in (("Ett", "Vi vill"), ("Två", "")):
        meeting = house.meeting(title)
        house.went(meeting)
        house.feedback(meeting, our_position=position)
    assert queries.seen_abroad(2026) == 1
    page = words(sign_in(house.function).get(reverse("international_meetings")))
    assert "In 2026 we took part and said something of our own at 1 meeting." in page


def test_the_page_offers_each_reader_what_they_may_do(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    house.went(meeting, house.officer, state="proposed")
    decide = reverse("participant_decide", args=[meeting.pk, meeting.participants.get().pk])
    page = sign_in(house.officer).get(meeting.get_absolute_url())
    assert decide not in page.content.decode() and "Take back" in words(page)
    client = sign_in(house.head)
    assert decide in client.get(meeting.get_absolute_url()).content.decode()
    lacking = client.post(decide, {"answer": "no"})
    assert lacking.status_code == 422 and "reason" in lacking.context["form"].errors
    assert client.post(decide, {}).status_code == 422
    assert client.post(decide, {"answer": "yes"}).status_code == 302
    assert meeting.participants.get().state == "approved"


def test_the_chair_sees_what_waits_for_them_and_nothing_more(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    house.went(meeting, house.member, state="proposed")
    found = meeting.participants.get()
    url = reverse("participant_decide", args=[meeting.pk, found.pk])
    assert sign_in(house.other_member).get(url).status_code == 404
    client = sign_in(house.chair)
    assert client.get(url).status_code == 200
    assert client.post(url, {"answer": "yes"}).status_code == 302
    assert client.get(meeting.get_absolute_url()).status_code == 404
    assert Participant.objects.get().state == "approved"


def test_the_reason_of_a_no_is_told_to_those_whom_it_concerns(house: House, sign_in: Any) -> None:
    meeting = house.meeting(unit=None)
    house.went(meeting, house.officer, state="declined")
    found = meeting.participants.get()
    found.reason = "Ryms inte i budgeten"
    found.save()
    url = meeting.get_absolute_url()
    assert "Ryms inte" in words(sign_in(house.officer).get(url))
    assert "Ryms inte" not in words(sign_in(house.colleague).get(url))


def test_somebody_is_proposed_in_a_seat(house: House, sign_in: Any) -> None:
    meeting = house.meeting(body=house.board, begins=TODAY, ends=TODAY)
    client = sign_in(house.function)
    url = reverse("participant_new", args=[meeting.pk])
    page = client.get(url)
    seats = [str(each) for each in page.context["form"].fields["seat"].queryset]
    assert any("Ove Prov" in each for each in seats)
    seat = page.context["form"].fields["seat"].queryset.get(person=house.chair.person)
    wrong = client.post(url, {**filled(page), "person": house.member.person_id, "seat": seat.pk})
    assert wrong.status_code == 422 and "seat" in wrong.context["form"].errors
    right = client.post(url, {**filled(page), "person": house.chair.person_id, "seat": seat.pk})
    assert right.status_code == 302 and meeting.participants.get().seat == seat


def test_focus_points_and_body_are_kept_when_a_meeting_is_changed(house: House, sign_in: Any) -> None:
    body = Organization.objects.filter(classification="foreign_body").order_by("pk")[0]
    meeting = house.meeting(body=body)
    client = sign_in(house.function)
    url = reverse("international_meeting_edit", args=[meeting.pk])
    page = client.get(url)
    clause = page.context["form"].fields["serves"].queryset[0]
    values = {**filled(page), "title": "Nytt", "serves": [clause.pk]}
    assert client.post(url, values).status_code == 302
    meeting.refresh_from_db()
    assert (meeting.title, meeting.body, list(meeting.serves.all())) == ("Nytt", body, [clause])
    stale = client.post(url, values)
    assert stale.status_code == 422 and "changed this" in words(stale)


def test_a_meeting_that_somebody_goes_to_counts_in_the_coverage(house: House, client_as: Any) -> None:
    """By name for those who may see all meetings, by number for others."""
    clause = strategy.covered(TODAY).order_by("pk")[0]
    attended, only_proposed = house.meeting("Nätverksmötet"), house.meeting("Inte bestämt")
    house.went(attended, house.officer, house.colleague)
    house.went(only_proposed, house.officer, state="proposed")
    for each in (attended, only_proposed):
        each.serves.add(clause)
    url = reverse("coverage", args=[clause.strategy.slug])
    seen = words(client_as(Role.INTERNATIONAL_FUNCTION, language="en").get(url))
    assert "Nätverksmötet" in seen and "Inte bestämt" not in seen
    for role in (Role.ELECTED, Role.PARTNER):
        unseen = words(client_as(role, language="en").get(url))
        assert "Nätverksmötet" not in unseen and "International meetings: 1" in unseen
    counts = {each.clause.line: each.counts["meetings"] for each in strategy.coverage(clause.strategy)}
    assert counts[clause.line] == 1 and sum(counts.values()) == 1
    register = f"{reverse('international_meetings')}?serves={clause.line}"
    listed = words(client_as(Role.INTERNATIONAL_FUNCTION).get(register))
    assert "Nätverksmötet" in listed and "Inte bestämt" in listed
    told = str(documents.strategy(clause.strategy))  # the same for all who read it
    assert "Nätverksmötet" not in told and "International meetings: 1" in told
