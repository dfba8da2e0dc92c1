"""Participants answer by a link of their own: without signing in, once, and without seeing anything else."""

import re
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.collaborations import voicing
from utblick.collaborations.models import Engagement, Review, Voice
from utblick.core import history, things
from utblick.core.audit.models import AuditEntry
from utblick.documents.actions import mark_secret
from utblick.documents.models import SecrecyMark
from utblick.people.models import Organization
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]
SAID = {"usefulness": "3", "used_for": "Kontakter i Polen", "better": "Tätare möten", "view": "change"}


@pytest.fixture
def erb() -> Engagement:
    return Engagement.objects.get(short_name="ERB")


@pytest.fixture
def review(erb: Engagement) -> Review:
    made: Review = Review.objects.create(engagement=erb, kind="yearly", year=2026, begun_on=date(2026, 11, 1))
    return made


@pytest.fixture
def voice(review: Review) -> Voice:
    return asked(review)


def asked(review: Review, who: str = "Energistrateg, Ljungby", **values: Any) -> Voice:
    made: Voice = Voice.objects.create(review=review, who=who, asked_on=date(2026, 11, 2), **values)
    return made


def link(voice: Voice) -> str:
    return reverse("voice", args=[voice.token])


def complete(review: Review) -> None:
    review.completed_on = date(2026, 11, 20)
    review.save()


def secret(engagement: Engagement, client_as: Any) -> None:
    mark = SecrecyMark(
        kind="engagement", object_id=engagement.pk, ground="OSL 15:1", set_by="Regionstyrelsen"
    )
    mark.set_on = date(2026, 11, 20)
    mark_secret(client_as(Role.BOARD_SECRETARY).account, mark)


# Asking


def test_a_participant_is_asked_and_the_link_is_there_to_copy(review: Review, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url, page = (reverse(name, args=[review.engagement_id, review.pk]) for name in ("voice_new", "voices"))
    assert url in client.get(page).content.decode() and client.get(url).status_code == 200
    for _sending in range(2):  # a double click
        sent = client.post(url, {"who": "Energistrateg", "new_record_key": "c" * 32})
        assert sent.status_code == 302 and sent["Location"] == page
    made = review.voices.get()
    assert (made.asked_on, made.asked_by, len(made.token)) == (date(2026, 11, 24), client.account, 43)
    shown = client.get(page)
    assert f'value="{settings.URL}/rost/{made.token}/"' in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    assert AuditEntry.objects.filter(deed="collaborations.ask_voice").exists()


def test_somebody_has_to_be_asked(review: Review, client_as: Any) -> None:
    url = reverse("voice_new", args=[review.engagement_id, review.pk])
    for who in ("", "x" * 151):
        sent = client_as(Role.INTERNATIONAL_FUNCTION).post(url, {"who": who})
        assert sent.status_code == 422 and list(sent.context["form"].errors) == ["who"]
        assert who in sent.content.decode()
    assert not review.voices.exists()


def test_what_is_not_answered_can_be_taken_back(review: Review, voice: Voice, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("voice_delete", args=[review.engagement_id, review.pk, voice.pk])
    assert client.get(url).status_code == 200 and Client().get(link(voice)).status_code == 200
    assert client.post(url).status_code == 302
    assert not review.voices.exists() and Client().get(link(voice)).status_code == 404
    voicing.take_back_voice(client.account, voice)  # a double click does nothing more


def test_a_personal_link_is_copied_by_a_button_or_by_hand(
    review: Review, voice: Voice, client_as: Any
) -> None:
    args = [review.engagement_id, review.pk]
    page = client_as(Role.INTERNATIONAL_FUNCTION).get(reverse("voices", args=args)).content.decode()
    field = re.search(rf'<input id="voice-{voice.pk}" type="text" readonly value="([^"]+)"', page)
    assert field and field[1].endswith(link(voice))
    # The button shows itself where there is a script; the page has none of its own.
    assert re.search(rf'<button type="button"[^>]* data-copies="voice-{voice.pk}" hidden>', page)
    assert "<script>" not in page and f'href="{field[1]}"' not in page


def test_what_is_answered_is_not_taken_back(review: Review, voice: Voice, client_as: Any) -> None:
    Client().post(link(voice), SAID)
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("voice_delete", args=[review.engagement_id, review.pk, voice.pk])
    assert url not in client.get(reverse("voices", args=[review.engagement_id, review.pk])).content.decode()
    sent = client.post(url)
    assert sent.status_code == 422 and review.voices.exists()
    assert sent.context["form"].non_field_errors()


def test_nobody_is_asked_or_taken_back_once_it_is_completed(
    review: Review, voice: Voice, client_as: Any, account: Any
) -> None:
    complete(review)
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    args = [review.engagement_id, review.pk]
    assert client.post(reverse("voice_new", args=args), {"who": "Till"}).status_code == 422
    assert client.post(reverse("voice_delete", args=[*args, voice.pk])).status_code == 422
    page = client.get(reverse("voices", args=args)).content.decode()
    assert voice.token not in page and reverse("voice_new", args=args) not in page and voice.who in page
    assert list(review.voices.all()) == [voice]


def test_only_those_who_may_change_the_engagement_ask(
    review: Review, voice: Voice, erb: Engagement, client_as: Any, account: Any
) -> None:
    unit = Organization.objects.filter(classification="administration").exclude(pk__in=erb.unit_ids())[0]
    args = [erb.pk, review.pk]
    for client in (client_as(Role.PARTNER), client_as(Role.ELECTED), client_as(Role.OFFICER, unit)):
        for url in (reverse("voice_new", args=args), reverse("voice_delete", args=[*args, voice.pk])):
            assert {client.get(url).status_code, client.post(url).status_code} == {403}
    for deed in (voicing.ask_voice, voicing.take_back_voice):
        with pytest.raises(PermissionDenied):
            deed(account(Role.ELECTED), voice)


def test_those_who_only_read_see_what_is_said_but_not_who_nor_links(
    review: Review, voice: Voice, client_as: Any
) -> None:
    Client().post(link(voice), SAID)
    page = client_as(Role.ELECTED).get(reverse("voices", args=[review.engagement_id, review.pk]))
    text = page.content.decode()
    assert page.status_code == 200 and "Kontakter i Polen" in text
    assert voice.who not in text and voice.token not in text
    assert client_as(Role.PARTNER).get(page.request["PATH_INFO"]).status_code == 403


def test_another_engagement_or_review_leads_nowhere(review: Review, voice: Voice, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    other = Engagement.objects.get(short_name="SBHSS")
    beside = Review.objects.create(engagement=other, kind="yearly", year=2026, begun_on=date(2026, 11, 1))
    urls = [reverse(name, args=[other.pk, review.pk]) for name in ("voices", "voice_new")]
    urls.append(reverse("voice_delete", args=[other.pk, beside.pk, voice.pk]))
    assert [client.get(url).status_code for url in urls] == [404] * 3


# Answering


def test_answered_without_an_account(voice: Voice) -> None:
    guest = Client(enforce_csrf_checks=True)  # no cookie is asked for
    shown = guest.get(link(voice))
    page = shown.content.decode()
    assert voice.review.engagement.name in page and voice.who not in page and "ub-nav" not in page
    assert page.count('type="radio"') == 8
    assert "no-store" in shown["Cache-Control"] and "noindex" in shown["X-Robots-Tag"]
    sent = guest.post(link(voice), SAID)
    assert sent.status_code == 302 and sent["Location"] == reverse("voice_thanks", args=[voice.token])
    thanks = guest.get(sent["Location"])
    assert thanks.status_code == 200 and link(voice) in thanks.content.decode()
    assert "noindex" in thanks["X-Robots-Tag"]
    voice.refresh_from_db()
    assert (voice.usefulness, voice.used_for, voice.better, voice.view, voice.answered_on) == (
        3,
        "Kontakter i Polen",
        "Tätare möten",
        "change",
        date(2026, 11, 24),
    )


def test_thanks_come_after_the_answer(voice: Voice) -> None:
    sent = Client().get(reverse("voice_thanks", args=[voice.token]))
    assert sent.status_code == 302 and sent["Location"] == link(voice)


def test_a_double_click_answers_once(voice: Voice) -> None:
    for _sending in range(2):
        assert Client().post(link(voice), SAID).status_code == 302
    assert voice.history.filter(history_type="~").count() == 1
    assert AuditEntry.objects.filter(deed="collaborations.answer_voice", actor_id=None).count() == 1


def test_an_answer_can_be_changed_until_it_is_completed(voice: Voice) -> None:
    guest = Client()
    guest.post(link(voice), {**SAID, "usefulness": "0"})
    assert "Kontakter i Polen" in guest.get(link(voice)).content.decode()
    assert guest.get(link(voice)).context["form"]["usefulness"].value() == 0
    assert guest.post(link(voice), {**SAID, "view": "stop"}).status_code == 302
    voice.refresh_from_db()
    assert voice.view == "stop"
    complete(voice.review)
    closed = guest.get(link(voice))
    assert closed.status_code == 410 and "Kontakter" not in closed.content.decode()
    assert guest.get(reverse("voice_thanks", args=[voice.token])).status_code == 410
    late = guest.post(link(voice), {**SAID, "used_for": "Ett sent svar"})
    assert late.status_code == 410 and "Ett sent svar" in late.content.decode()
    voice.refresh_from_db()
    assert voice.used_for == "Kontakter i Polen"


@pytest.mark.parametrize(
    ("field", "value"),
    [("usefulness", ""), ("usefulness", "5"), ("view", ""), ("view", "zebra"), ("better", "x" * 2001)],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(voice: Voice, field: str, value: str) -> None:
    sent = Client().post(link(voice), {**SAID, field: value})
    assert sent.status_code == 422 and list(sent.context["form"].errors) == [field]
    assert "Kontakter i Polen" in sent.content.decode() and "no-store" in sent["Cache-Control"]
    voice.refresh_from_db()
    assert voice.answered_on is None


def test_closed_or_taken_back_while_it_was_written(voice: Voice) -> None:
    said = {**SAID, "usefulness": 3}
    complete(Review.objects.get(pk=voice.review_id))
    with pytest.raises(ValidationError):
        voicing.answer_voice(voice, said)
    again = Review.objects.get(pk=voice.review_id)
    again.completed_on = None
    again.save()
    Voice.objects.get(pk=voice.pk).delete()
    with pytest.raises(ValidationError):
        voicing.answer_voice(voice, said)


def test_in_swedish_and_english(voice: Voice) -> None:
    guest = Client()
    assert 'lang="sv"' in guest.get(link(voice)).content.decode()
    chosen = guest.post(reverse("set_language"), {"language": "en", "next": link(voice)})
    assert chosen.status_code == 302 and chosen["Location"] == link(voice)
    page = guest.get(link(voice)).content.decode()
    assert "How useful has the collaboration been to you?" in page and "Who sees your answer" in page


def test_unknown_links_and_other_ways_of_asking(voice: Voice) -> None:
    for token in ("x", voice.token[:-1], "0" * 43):
        assert Client().get(reverse("voice", args=[token])).status_code == 404
        assert Client().post(reverse("voice", args=[token]), SAID).status_code == 404
        assert Client().get(reverse("voice_thanks", args=[token])).status_code == 404
    assert Client().put(link(voice)).status_code == 405


def test_what_is_under_secrecy_is_neither_asked_nor_told(voice: Voice, client_as: Any, account: Any) -> None:
    secret(voice.review.engagement, client_as)
    for client in (Client(), client_as(Role.DIRECTOR)):  # whoever opens the link
        for sent in (client.get(link(voice)), client.post(link(voice), SAID)):
            assert sent.status_code == 404
            assert voice.review.engagement.name not in sent.content.decode()
    args = [voice.review.engagement_id, voice.review_id]
    assert client_as(Role.OFFICER).get(reverse("voices", args=args)).status_code == 404
    page = client_as(Role.DIRECTOR).get(reverse("voices", args=args))
    assert page.status_code == 200 and voice.token not in page.content.decode()
    voice.review.engagement.secret = True
    with pytest.raises(ValidationError):
        voicing.ask_voice(account(Role.INTERNATIONAL_FUNCTION), Voice(review=voice.review, who="Ljungby"))


# What they say together


def test_answers_are_told_together_without_who_said_what(review: Review) -> None:
    for who, used_for, better, useful, view in (
        ("A", "Ö-nät", "", 4, "go_on"),
        ("B", "Bidrag", "Fler möten", 4, "change"),
        ("C", "", "Annat språk", 0, "go_on"),
    ):
        values = {"used_for": used_for, "better": better, "usefulness": useful, "view": view}
        asked(review, who, answered_on=date(2026, 11, 3), **values)
    asked(review, "D")
    found = voicing.together(list(review.voices.all()))
    assert (found.asked, found.answered) == (4, 3)
    assert found.useful == {4: 2, 0: 1} and found.views == {"go_on": 2, "change": 1}
    assert found.used_for == ["Bidrag", "Ö-nät"] and found.better == ["Annat språk", "Fler möten"]


def test_history_tells_neither_the_link_nor_who_said_what(voice: Voice, client_as: Any) -> None:
    Client().post(link(voice), SAID)
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    engagement = voice.review.engagement
    events = history.events(things.KINDS["engagement"], engagement.pk, client.account)
    assert any(voice.who == change.after for event in events for change in event.changes)
    told = f"{events}"
    pages = [
        reverse("history", args=["engagement", engagement.pk]),
        reverse("audit_trail"),
        f"{reverse('audit_trail')}?format=csv",
        f"{reverse('search')}?q={voice.token}",
    ]
    for page in [told, *(client_as(Role.ADMINISTRATOR).get(url).content.decode() for url in pages[:3])]:
        assert voice.token not in page and "Kontakter i Polen" not in page and "Tätare" not in page
    assert engagement.name not in client.get(pages[3]).content.decode()
    for entry in AuditEntry.objects.all():
        assert voice.token not in f"{entry.thing}{entry.details}"


def test_the_log_of_the_server_does_not_tell_the_link(voice: Voice, caplog: Any) -> None:
    guest = Client(enforce_csrf_checks=True)
    with caplog.at_level("INFO"):
        logging: Any = settings.LOGGING
        caplog.set_level(logging["loggers"]["django.request"]["level"], "django.request")
        for data in ({}, SAID):
            guest.post(link(voice), data)
        complete(voice.review)
        guest.get(link(voice))
    assert voice.token not in caplog.text


@pytest.mark.parametrize("role", [Role.INTERNATIONAL_FUNCTION, Role.ELECTED, None])
def test_pages_ask_at_most_twelve_questions(review: Review, client_as: Any, role: Any) -> None:
    made = [asked(review, f"Deltagare {number}") for number in range(15)]
    for each in made[:10]:
        Client().post(link(each), SAID)
    client = client_as(role) if role else Client()
    args = [review.engagement_id, review.pk]
    urls = [link(made[0]), reverse("voice_thanks", args=[made[0].token])]
    urls += [reverse("voices", args=args)] if role else []
    if role == Role.INTERNATIONAL_FUNCTION:
        urls += [reverse("voice_new", args=args), reverse("voice_delete", args=[*args, made[14].pk])]
    for url in urls:
        with CaptureQueriesContext(connection) as asked_of_database:
            assert client.get(url).status_code == 200
        assert len(asked_of_database) <= 12, url
