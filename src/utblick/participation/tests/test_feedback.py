"""Feedback: written together, kept as one types, handed in once, opened again, presented to the board."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from utblick.decisions.actions import register_decision
from utblick.decisions.models import Decision, Meeting
from utblick.documents.models import Attachment
from utblick.participation import feedback_actions as actions
from utblick.participation import queries, reporting
from utblick.participation.models import Feedback, NextStep
from utblick.participation.tests.conftest import TODAY, House, filled, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
WHOLE = {"discussed": "Mål", "means_for_us": "Mycket"}


def url(name: str, pk: int) -> str:
    return reverse(f"participation_feedback{name}", args=[pk])


def test_those_who_took_part_write_one_feedback_together(house: House) -> None:
    meeting = house.meeting()
    house.went(meeting, house.member, house.officer)
    first = actions.save_draft(house.member, actions.Written(meeting.pk, {"discussed": "Mål"}))
    second = actions.save_draft(
        house.officer, actions.Written(meeting.pk, {"means_for_us": "Mycket"}, first.version)
    )
    assert first.pk == second.pk and Feedback.objects.count() == 1
    assert (second.discussed, second.means_for_us, second.is_draft) == ("Mål", "Mycket", True)


def test_others_write_nothing(house: House) -> None:
    meeting = house.meeting(unit=None)
    house.went(meeting, house.member)
    for wrong in (house.other_member, house.officer, house.secretary):
        with pytest.raises(PermissionDenied):
            actions.save_draft(wrong, actions.Written(meeting.pk, WHOLE))
    assert not Feedback.objects.exists()


def test_who_was_declined_or_stayed_at_home_does_not_write(house: House) -> None:
    for state in ("proposed", "declined", "did_not_attend"):
        meeting = house.meeting(unit=None)
        house.went(meeting, house.member, state=state)
        with pytest.raises(PermissionDenied):
            actions.save_draft(house.member, actions.Written(meeting.pk, WHOLE))


def test_nobody_writes_over_anybody(house: House) -> None:
    meeting = house.meeting()
    house.went(meeting, house.member, house.officer)
    first = actions.save_draft(house.member, actions.Written(meeting.pk, {"discussed": "Ett"}))
    seen = first.version
    actions.save_draft(house.officer, actions.Written(meeting.pk, {"discussed": "Två"}, seen))
    with pytest.raises(actions.Stale):
        actions.save_draft(house.member, actions.Written(meeting.pk, {"discussed": "Tre"}, seen))
    assert Feedback.objects.get().discussed == "Två"


def test_saving_the_same_again_changes_nothing(house: House) -> None:
    meeting = house.meeting()
    house.went(meeting)
    first = actions.save_draft(house.officer, actions.Written(meeting.pk, WHOLE))
    assert actions.save_draft(house.officer, actions.Written(meeting.pk, WHOLE)).version == first.version


def test_what_lacks_is_told_at_its_question(house: House) -> None:
    meeting = house.meeting()
    house.went(meeting)
    actions.save_draft(house.officer, actions.Written(meeting.pk, {"discussed": "Mål"}))
    with pytest.raises(ValidationError) as refused:
        actions.hand_in(house.officer, meeting.pk)
    assert list(refused.value.message_dict) == ["means_for_us"]


def test_it_is_not_handed_in_before_the_meeting_is_over(house: House) -> None:
    meeting = house.meeting(ends=date(2026, 11, 25))
    house.went(meeting)
    actions.save_draft(house.officer, actions.Written(meeting.pk, WHOLE))
    with pytest.raises(ValidationError, match="not over"):
        actions.hand_in(house.officer, meeting.pk)


def test_handed_in_twice_it_is_handed_in_once(house: House) -> None:
    meeting = house.meeting()
    house.went(meeting, house.member, house.officer)
    actions.save_draft(house.member, actions.Written(meeting.pk, WHOLE))
    first = actions.hand_in(house.member, meeting.pk)
    again = actions.hand_in(house.officer, meeting.pk)
    assert (again.version, again.handed_in_by, again.handed_in_on) == (first.version, house.member, TODAY)
    with pytest.raises(ValidationError, match="has been handed in"):
        actions.save_draft(house.member, actions.Written(meeting.pk, {"discussed": "Annat"}))


def test_opened_again_with_a_reason_it_is_no_later_for_that(house: House, on_day: Any) -> None:
    meeting = house.meeting()
    house.went(meeting)
    actions.save_draft(house.officer, actions.Written(meeting.pk, WHOLE))
    actions.hand_in(house.officer, meeting.pk)
    with pytest.raises(ValidationError):
        actions.reopen(house.officer, meeting.pk, " ")
    on_day(date(2026, 12, 20))
    found = actions.reopen(house.officer, meeting.pk, "Ett namn var fel")
    assert found.is_draft and found.reopened_because == "Ett namn var fel"
    found = actions.hand_in(house.officer, meeting.pk)
    assert (found.handed_in_on, found.first_handed_in_on) == (date(2026, 12, 20), TODAY)
    at = queries.due_of(meeting)
    meeting.refresh_from_db()
    assert at.due.day is not None
    # Home after the agenda had closed; after the meeting it says that it was not presented there.
    assert queries.state_of(meeting, at, at.due.day) == "addition"
    assert queries.state_of(meeting, at, date(2026, 12, 20)) == "not_presented"


def test_next_steps_have_somebody_and_a_day(house: House) -> None:
    meeting = house.meeting()
    house.went(meeting)
    with pytest.raises(ValidationError) as refused:
        actions.save_step(house.officer, actions.Step(meeting.pk, NextStep(what="Ringa")))
    assert sorted(refused.value.message_dict) == ["due", "responsible"]
    past = NextStep(what="Ringa", responsible=house.colleague.person, due=date(2026, 11, 1))
    with pytest.raises(ValidationError) as refused:
        actions.save_step(house.officer, actions.Step(meeting.pk, past))
    assert list(refused.value.message_dict) == ["due"]
    step = NextStep(what="Ringa", responsible=house.colleague.person, due=date(2026, 12, 1))
    actions.save_step(house.officer, actions.Step(meeting.pk, step))
    with pytest.raises(PermissionDenied):
        actions.finish_step(house.other_member, step.pk)
    assert actions.finish_step(house.colleague, step.pk).done_on == TODAY


def test_a_photograph_is_attached_by_who_took_part(house: House) -> None:
    meeting = house.meeting(unit=None)
    house.went(meeting, house.member)
    upload = SimpleUploadedFile("a.txt", b"hej")
    with pytest.raises(PermissionDenied):
        actions.add_file(house.other_member, meeting.pk, upload)
    actions.add_file(house.member, meeting.pk, SimpleUploadedFile("a.txt", b"hej"), "Bild")
    found = Attachment.objects.get(kind="feedback")
    assert (found.title, found.object_id) == ("Bild", meeting.feedback.pk)


def test_an_elected_member_attaches_to_a_draft_and_sees_the_file(house: House, sign_in: Any) -> None:
    meeting = house.meeting(unit=None)
    house.went(meeting, house.member)
    client = sign_in(house.member)
    sent = client.post(url("_edit", meeting.pk), {"discussed": "Halvt", "attach": "yes", "version_seen": "0"})
    assert sent["Location"] == url("_attach", meeting.pk)  # what was written is saved on the way
    assert Feedback.objects.get().discussed == "Halvt"
    upload = SimpleUploadedFile("a.txt", b"hej")
    assert client.post(sent["Location"], {"file": upload, "title": "Bild"}).status_code == 302
    file = reverse("participation_feedback_file", args=[meeting.pk, Attachment.objects.get().pk])
    assert file in client.get(url("", meeting.pk)).content.decode()
    assert client.get(file).content == b"hej"
    assert sign_in(house.other_member).get(file).status_code == 404
    Feedback.objects.update_or_create(meeting=meeting, defaults={"handed_in_on": TODAY})
    assert sign_in(house.member).get(url("_attach", meeting.pk))["Location"] == url("", meeting.pk)


def test_a_file_of_something_else_is_not_given_out(house: House, sign_in: Any) -> None:
    own, other = house.meeting(unit=None), house.meeting("Annat", unit=None)
    house.went(own, house.member)
    house.went(other, house.other_member)
    actions.add_file(house.other_member, other.pk, SimpleUploadedFile("a.txt", b"hej"))
    house.feedback(own, handed_in_on=None)
    file = reverse("participation_feedback_file", args=[own.pk, Attachment.objects.get().pk])
    assert sign_in(house.member).get(file).status_code == 404


def test_the_form_is_kept_as_one_types(house: House, sign_in: Any) -> None:
    meeting = house.meeting(unit=None)
    house.went(meeting, house.member)
    client = sign_in(house.member)
    page = client.get(url("_edit", meeting.pk))
    html = page.content.decode()
    assert f'data-autosave="{url("_autosave", meeting.pk)}"' in html and "participation/feedback.js" in html
    answer = client.post(url("_autosave", meeting.pk), {"discussed": "Halv", "version_seen": "0"})
    assert answer.status_code == 200 and answer.json()["version"] == 1
    again = client.post(url("_autosave", meeting.pk), {"discussed": "Hel", "version_seen": "1"})
    assert again.json()["version"] == 2
    stale = client.post(url("_autosave", meeting.pk), {"discussed": "Gammal", "version_seen": "1"})
    assert stale.status_code == 409 and "changed this" in stale.json()["error"]
    assert Feedback.objects.get().discussed == "Hel"
    assert client.get(url("_autosave", meeting.pk)).status_code == 405


def test_autosave_of_what_is_handed_in_is_refused_in_words(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    house.went(meeting)
    house.feedback(meeting)
    answer = sign_in(house.officer).post(url("_autosave", meeting.pk), {"discussed": "x"})
    assert answer.status_code == 422 and "handed in" in answer.json()["error"]


def test_without_javascript_the_button_saves_and_hands_in(house: House, sign_in: Any) -> None:
    meeting = house.meeting(unit=None)
    house.went(meeting, house.member)
    client = sign_in(house.member)
    values = filled(client.get(url("_edit", meeting.pk)))
    answer = client.post(url("_edit", meeting.pk), {**values, "discussed": "Mål"})
    assert answer.status_code == 302 and Feedback.objects.get().is_draft
    values = filled(client.get(url("_edit", meeting.pk)))
    lacking = client.post(url("_edit", meeting.pk), {**values, "hand_in": "yes"})
    assert lacking.status_code == 422 and "What does it mean for us?" in words(lacking)
    assert "Mål" in lacking.content.decode()  # nothing typed is lost
    done = client.post(url("_edit", meeting.pk), {**values, "means_for_us": "Mycket", "hand_in": "yes"})
    assert done.status_code == 302 and not Feedback.objects.get().is_draft
    back = client.get(url("_edit", meeting.pk), follow=True)  # Back, after it has been handed in
    assert back.status_code == 200 and "The feedback has been handed in. Open it again" in words(back)
    twice = client.post(url("_edit", meeting.pk), {**values, "means_for_us": "Mycket", "hand_in": "yes"})
    assert twice["Location"] == url("", meeting.pk)
    late = client.post(url("_edit", meeting.pk), {**values, "means_for_us": "Mer än så"})
    assert late.status_code == 422 and "Mer än så" in late.content.decode()  # nothing typed is lost


def test_a_stale_form_keeps_what_was_typed(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    house.went(meeting, house.member, house.officer)
    client = sign_in(house.member)
    values = filled(client.get(url("_edit", meeting.pk)))
    actions.save_draft(house.officer, actions.Written(meeting.pk, {"discussed": "Först"}))
    values = {**values, "discussed": "Mitt", "version_seen": "0"}
    actions.save_draft(house.officer, actions.Written(meeting.pk, {"discussed": "Sedan"}))
    answer = client.post(url("_edit", meeting.pk), values)
    assert answer.status_code == 422 and "Mitt" in answer.content.decode()
    again = client.post(url("_edit", meeting.pk), {**filled(answer), "discussed": "Mitt"})
    assert again.status_code == 302 and Feedback.objects.get().discussed == "Mitt"


def test_an_elected_member_sees_and_writes_only_what_concerns_them(house: House, sign_in: Any) -> None:
    mine, others = house.meeting("Mitt möte"), house.meeting("Andras möte")
    house.went(mine, house.member)
    house.went(others, house.officer)
    actions.save_draft(house.officer, actions.Written(others.pk, {"discussed": "Hemligt utkast"}))
    client = sign_in(house.member)
    register = words(client.get(reverse("international_meetings")))
    assert "Mitt möte" in register and "Andras möte" not in register
    assert client.get(mine.get_absolute_url()).status_code == 200
    for name in ("", "_edit", "_english", "_autosave", "_hand_in", "_reopen", "_attach"):
        address = url(name, others.pk)
        assert client.get(address).status_code in (404, 405), name
        assert client.post(address, {"discussed": "x"}).status_code == 404, name
    assert client.get(others.get_absolute_url()).status_code == 404
    assert client.get(reverse("international_meeting_edit", args=[others.pk])).status_code == 404
    # What has been handed in is for all of ours to read, and for nobody else to write.
    house.feedback(house.meeting("Tredje"), discussed="Öppet för alla")
    third = Feedback.objects.get(discussed="Öppet för alla").meeting
    assert "Öppet för alla" in words(client.get(url("", third.pk)))
    assert client.get(url("_reopen", third.pk)).status_code == 404


@pytest.mark.row("R15")
def test_what_was_learned_is_gathered_and_found(house: House, sign_in: Any) -> None:
    told = house.meeting("Utbytet")
    house.feedback(told, good_practice="Mätmallen", good_practice_for="Kommunerna")
    draft = house.meeting("Annat")
    house.feedback(draft, good_practice="Utkastet", handed_in_on=None)
    client = sign_in(house.member)
    page = words(client.get(reverse("participation_learned")))
    assert "Mätmallen" in page and "Kommunerna" in page and "Utkastet" not in page
    assert client.get(reverse("participation_learned"), {"format": "csv"}).status_code == 200
    for text, found in (("mätmallen", True), ("utkastet", False)):
        hits = words(client.get(reverse("search"), {"q": text}))
        assert ("Utbytet" in hits or "Annat" in hits) is found, text


def decide(house: House, item: Any) -> Decision:
    decision = Decision(
        body=house.board,
        manner="body",
        meeting=item.meeting,
        item=item,
        matter=item.matter,
        title=item.title,
        decided_on=item.meeting.date,
        outcome="noted",
        text="Noteras.",
        paragraph="200",
    )
    return register_decision(house.secretary, decision)


@pytest.mark.row("R34")
def test_the_board_has_it_before_it_with_one_click(house: House, sign_in: Any, on_day: Any) -> None:
    meeting = house.meeting()
    house.went(meeting)
    late = house.meeting("Ännu inte")
    house.went(late, house.colleague)
    house.feedback(meeting)
    client = sign_in(house.secretary)
    page = client.get(reverse("feedback_report", args=[house.first.pk]))
    assert "Nätverksmötet" in words(page) and "Put on the agenda" in words(page)
    put = reverse("feedback_report_put", args=[house.first.pk])
    assert client.post(put).status_code == 302 and client.post(put).status_code == 302
    item = house.first.items.get()  # two clicks put it there once
    assert (item.matter, item.title_en) == (reporting.MATTER, "Feedback from international meetings")
    on_day(house.first.date)
    decide(house, item)
    assert Feedback.objects.get(meeting=meeting).presented_at == house.first
    # What was not handed in waits for the next one, and is late there.
    waiting = [str(each) for each, _at in queries.due_at(house.second)]
    assert waiting == ["Ännu inte"]
    assert [str(each) for each, _at in queries.due_at(house.first)] == ["Nätverksmötet", "Ännu inte"]


def test_only_who_may_propose_matters_puts_it_there(house: House, sign_in: Any) -> None:
    house.went(house.meeting())
    client = sign_in(house.officer)
    assert client.post(reverse("feedback_report_put", args=[house.first.pk])).status_code == 403
    assert not house.first.items.exists()


@pytest.mark.row("R34")
def test_what_is_handed_in_after_a_meeting_waits_for_the_next(house: House, on_day: Any) -> None:
    """Also where the decision of the meeting is registered later: it was not before the body."""
    meeting = house.meeting()
    house.went(meeting)
    day = queries.due_of(meeting).meeting
    assert day is not None
    on_day(day.date + timedelta(days=1))
    actions.save_draft(house.officer, actions.Written(meeting.pk, WHOLE))
    found = actions.hand_in(house.officer, meeting.pk)
    actions.present(SimpleNamespace(meeting=day, outcome="noted"), None)
    found.refresh_from_db()
    assert found.presented_at is None


@pytest.mark.row("R34")
def test_a_table_that_is_changed_makes_nothing_punctual(house: House, on_day: Any) -> None:
    meeting = house.meeting()
    house.went(meeting)
    due = queries.due_of(meeting)
    assert due.due.day is not None
    on_day(due.due.day + timedelta(days=1))
    actions.save_draft(house.officer, actions.Written(meeting.pk, WHOLE))
    actions.hand_in(house.officer, meeting.pk)
    Meeting.objects.filter(body=house.board, date__gte=TODAY).delete()
    meeting.refresh_from_db()
    at = queries.due_of(meeting)
    assert at.due.day is None
    assert queries.state_of(meeting, at, due.due.day + timedelta(days=2)) == "late"


@pytest.mark.row("R34")
def test_two_who_write_at_once_lose_nothing_however_often_they_press(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    house.went(meeting, house.member, house.officer)
    given = {"discussed": "Ett\nTvå", "our_position": "Vi vill"}
    begun = actions.save_draft(house.member, actions.Written(meeting.pk, given))
    client = sign_in(house.officer)
    values = filled(client.get(url("_edit", meeting.pk)))
    theirs = {"discussed": "De skrev mer", "our_position": "Deras svar"}
    actions.save_draft(house.member, actions.Written(meeting.pk, theirs, begun.version))
    # One field that only the other changed, one that both changed, one that only oneself changed.
    sent = {**values, "discussed": "Ett\r\nTvå", "our_position": "Mitt svar", "contacts_made": "Gdańsk"}
    answer = client.post(url("_edit", meeting.pk), sent)
    assert answer.status_code == 422
    form = answer.context["form"]
    shown = {name: form[name].value() for name in ("discussed", "our_position", "contacts_made")}
    assert shown == {"discussed": "De skrev mer", "our_position": "Mitt svar", "contacts_made": "Gdańsk"}
    assert "Deras svar" in words(answer) and "Mitt svar" in answer.content.decode()
    assert client.post(url("_edit", meeting.pk), filled(answer)).status_code == 302
    found = Feedback.objects.get()
    assert (found.discussed, found.our_position, found.contacts_made) == (
        "De skrev mer",
        "Mitt svar",
        "Gdańsk",
    )


@pytest.mark.row("R34")
def test_two_who_begin_at_once_lose_nothing(house: House, sign_in: Any) -> None:
    meeting = house.meeting()
    house.went(meeting, house.member, house.officer)
    client = sign_in(house.officer)
    values = filled(client.get(url("_edit", meeting.pk)))
    actions.save_draft(house.member, actions.Written(meeting.pk, {"discussed": "Deras"}))
    answer = client.post(url("_edit", meeting.pk), {**values, "means_for_us": "Mitt", "version_seen": "0"})
    assert answer.status_code == 422
    client.post(url("_edit", meeting.pk), filled(answer))
    found = Feedback.objects.get()
    assert (found.discussed, found.means_for_us) == ("Deras", "Mitt")


@pytest.mark.row("R34")
def test_handed_in_again_the_first_day_stands(house: House, sign_in: Any, on_day: Any) -> None:
    meeting = house.meeting()
    house.went(meeting)
    house.feedback(meeting, first_handed_in_on=date(2026, 11, 21))
    page = words(sign_in(house.officer).get(url("", meeting.pk)))
    assert "First handed in 21 November 2026" in page and "Handed in again 23 November 2026" in page
