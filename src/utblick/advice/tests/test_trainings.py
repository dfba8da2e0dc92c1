"""Trainings: signing up without an account, places, taking back, who came, and names that are deleted."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from utblick.advice import forgetting, obligations, queries, rules, training_actions
from utblick.advice.models import SignUp, SignUpDetails, Training
from utblick.advice.tests.conftest import ASK, TODAY, opened, question
from utblick.outbox.models import Letter
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


@pytest.fixture
def training() -> Training:
    return Training.objects.create(title="Grunderna", day=TODAY + timedelta(days=10), place="Salen", places=2)


def sign_up(client: Client, training: Training, **values: Any) -> Any:
    url = reverse("training_sign_up", args=[training.pk])
    given = {
        "name": "Ada",
        "email": "ada@example.org",
        "organization_text": "X",
        "kind": "company",
        "website": "",
    }
    sealed = values.pop("opened", None) or opened(client, url)
    return client.post(url, {**given, "opened": sealed, **values})


@pytest.mark.row("R19c")
def test_signing_up_and_taking_back(patient: None, training: Training) -> None:
    client = Client()
    answer = sign_up(client, training)
    assert answer.status_code == 302
    made = SignUp.objects.get(training=training)
    assert made.details.name == "Ada" and made.token in Letter.objects.get(about=made.key).text
    assert client.get(answer["Location"]).status_code == 200
    assert client.post(answer["Location"]).status_code == 302
    assert not SignUp.objects.filter(training=training).exists()
    assert client.get(answer["Location"]).status_code == 404


def test_it_can_be_full_closed_and_cancelled(patient: None, training: Training, on_day: Any) -> None:
    client = Client()
    for number in range(2):
        assert sign_up(client, training, name=f"A{number}").status_code == 302
    url = reverse("training_sign_up", args=[training.pk])
    assert b'name="email"' not in client.get(url).content
    another = Training.objects.create(title="T", day=training.day, remote=True)
    sealed = opened(client, reverse("training_sign_up", args=[another.pk]))
    assert sign_up(client, training, opened=sealed).status_code == 422
    assert SignUp.objects.filter(training=training).count() == 2
    another.cancelled = True
    another.save()
    assert training_actions.closed(another)
    another.cancelled, another.sign_up_until = False, TODAY - timedelta(days=1)
    assert training_actions.closed(another)


@pytest.mark.row("R19c")
def test_who_goes_back_and_sends_again_is_signed_up_once(patient: None, training: Training) -> None:
    """The form that a browser fetches anew has a new key: the same person took two places."""
    client = Client()
    assert sign_up(client, training).status_code == 302
    again = sign_up(client, training, name=" ada", email="ADA@example.org")
    assert again.status_code == 422 and SignUp.objects.filter(training=training).count() == 1
    assert SignUp.objects.get(training=training).token not in again.content.decode()
    assert sign_up(client, training, name="Bo").status_code == 302  # a colleague with the same address


def test_a_double_click_is_one_sign_up(patient: None, training: Training) -> None:
    client = Client()
    sealed = opened(client, reverse("training_sign_up", args=[training.pk]))
    assert sign_up(client, training, opened=sealed).status_code == 302
    assert sign_up(client, training, opened=sealed).status_code == 302
    assert sign_up(client, training, opened=sealed, name="En annan").status_code == 422
    assert SignUp.objects.filter(training=training).count() == 1


@pytest.mark.rule("advice.participants_counted")
@pytest.mark.row("R19c")
def test_who_came_is_asked_for_and_counted(
    patient: None, training: Training, function: Any, on_day: Callable[[date], None]
) -> None:
    client = Client()
    sign_up(client, training)
    sign_up(client, training, name="Bo", kind="municipality")
    with pytest.raises(ValidationError):
        training_actions.note_attendance(function.account, training, {})
    after = training.day + timedelta(days=1)
    on_day(after)
    assert [each for each in obligations.to_count(after) if training.key in each.key]
    first, _second = SignUp.objects.filter(training=training)
    url = reverse("training_attendance", args=[training.pk])
    assert function.post(url, {f"came_{first.pk}": "on"}).status_code == 302
    assert not [each for each in obligations.to_count(after) if training.key in each.key]
    counts = queries.by_kind(list(SignUp.objects.filter(training=training)))
    assert sorted(each[1:] for each in counts) == [(1, 0), (1, 1)]


@pytest.mark.rule("advice.names_are_deleted")
def test_names_are_deleted_and_counts_stay(
    patient: None, training: Training, function: Any, on_day: Callable[[date], None]
) -> None:
    sign_up(Client(), training)
    last = rules.last_day_of_names(training.day, 6)
    on_day(last)
    url = training.get_absolute_url()
    assert "ada@example.org" in function.get(url).content.decode()
    after = last + timedelta(days=1)
    on_day(after)
    assert "ada@example.org" not in function.get(url).content.decode()  # also before anybody has deleted it
    assert forgetting.forget(after) >= 1
    assert not SignUpDetails.objects.filter(sign_up__training=training).exists()
    assert SignUp.objects.filter(training=training).count() == 1


def test_names_are_for_those_who_hold_it(patient: None, training: Training, client_as: Any) -> None:
    sign_up(Client(), training)
    text = client_as(Role.OFFICER).get(training.get_absolute_url()).content.decode()
    assert "ada@example.org" not in text


def test_days_and_places_are_in_order(function: Any) -> None:
    for wrong in (
        {"day": TODAY, "place": ""},
        {"day": TODAY, "place": "A", "sign_up_until": TODAY + timedelta(days=1)},
    ):
        with pytest.raises(ValidationError):
            training_actions.save_training(function.account, Training(title="T", **wrong))


@pytest.mark.row("R19c")
@pytest.mark.parametrize(
    "change", [{"day": TODAY + timedelta(days=20)}, {"place": "Biblioteket"}, {"cancelled": True}]
)
def test_who_signed_up_is_told_of_what_changes(
    patient: None, english: None, training: Training, function: Any, change: dict[str, Any]
) -> None:
    client = Client()
    own = sign_up(client, training)["Location"]
    sign_up(client, training, name="Bo", email="bo@example.org")
    Letter.objects.all().delete()
    for name, value in change.items():
        setattr(training, name, value)
    assert training_actions.save_training(function.account, training).told == 2
    letters = Letter.objects.filter(kind="training-changed")
    assert set(letters.values_list("address", flat=True)) == {"ada@example.org", "bo@example.org"}
    text = client.get(own).content.decode()
    assert (reverse("trainings_open") in text) == training.cancelled
    training.title = "Grunderna igen"
    assert training_actions.save_training(function.account, training).told == 0


def test_of_what_has_been_nobody_is_told(
    patient: None, training: Training, function: Any, on_day: Any
) -> None:
    sign_up(Client(), training)
    on_day(training.day + timedelta(days=1))
    training.place = "Biblioteket"
    assert training_actions.save_training(function.account, training).told == 0


@pytest.mark.row("R19c")
def test_a_whole_house_signs_up_from_one_network(patient: None) -> None:
    training = Training.objects.create(title="T", day=TODAY + timedelta(days=10), place="Salen", places=20)
    client = Client()
    for number in range(8):
        asked = question(client, email=f"f{number}@example.org")
        assert client.post(ASK, asked).status_code == 302
    assert client.post(ASK, question(client, email="sist@example.org")).status_code == 429
    for number in range(20):
        assert sign_up(client, training, name=f"A{number}", email=f"a{number}@example.org").status_code == 302
