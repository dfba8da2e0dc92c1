"""What people do with dossiers, and what is refused."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError

from utblick.dossiers import actions, belonging, queries
from utblick.dossiers.models import (
    Dossier,
    DossierDate,
    DossierIdentifier,
    DossierLook,
    DossierStage,
    DossierStory,
)
from utblick.dossiers.tests.conftest import TODAY
from utblick.monitoring.models import Item
from utblick.people.models import Organization
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db
Begin = Callable[..., Dossier]


def stage(dossier: Dossier, key: str, day: date, **more: Any) -> DossierStage:
    return DossierStage(dossier=dossier, stage=key, day=day, told_by="EUT", **more)


def now(dossier: Dossier) -> str:
    found: str = queries.dossiers(TODAY).get(pk=dossier.pk).stage
    return found


@pytest.mark.row("R23")
def test_each_change_of_stage_is_kept_with_its_day_and_source(officer: Any, begin: Begin) -> None:
    made = begin(stage="consultation", since=date(2026, 5, 1))
    actions.save_part(officer, stage(made, "adopted", date(2026, 9, 1)))  # skips two
    assert now(made) == "adopted"
    kept = [(each.stage, each.day, each.told_by) for each in made.stages.all()]
    assert kept == [
        ("consultation", date(2026, 5, 1), "EUT"),
        ("adopted", date(2026, 9, 1), "EUT"),
    ]


def test_going_back_takes_a_note(officer: Any, begin: Begin) -> None:
    made = begin(stage="co_decision")
    with pytest.raises(ValidationError) as refused:
        actions.save_part(officer, stage(made, "proposal", date(2026, 10, 1)))
    assert "why" in refused.value.message_dict and now(made) == "co_decision"
    actions.save_part(officer, stage(made, "proposal", date(2026, 10, 1), why="Kommissionen drog tillbaka"))
    assert now(made) == "proposal"


@pytest.mark.parametrize(
    ("key", "day", "field"),
    [
        ("proposal", date(2026, 10, 1), "stage"),  # it is there already
        ("bill", date(2026, 10, 1), "stage"),  # of another level
        ("adopted", date(2026, 11, 28), "day"),  # has not come
    ],
)
def test_a_stage_that_cannot_be_is_refused(
    officer: Any, begin: Begin, key: str, day: date, field: str
) -> None:
    made = begin(stage="proposal")
    with pytest.raises(ValidationError) as refused:
        actions.save_part(officer, stage(made, key, day))
    assert list(refused.value.message_dict) == [field]
    assert made.stages.count() == 1


def test_what_came_before_can_be_told_afterwards(officer: Any, begin: Begin) -> None:
    made = begin(stage="proposal", since=date(2026, 9, 1))
    actions.save_part(officer, stage(made, "evidence", date(2026, 3, 1)))
    assert now(made) == "proposal"


def test_a_day_before_the_stage_s_day_is_refused(officer: Any, begin: Begin) -> None:
    made = begin(stage="proposal", since=date(2026, 9, 1))
    early = DossierDate(dossier=made, day=date(2026, 8, 31), kind="vote", what="Omröstning")
    with pytest.raises(ValidationError) as refused:
        actions.save_part(officer, early)
    assert list(refused.value.message_dict) == ["day"] and not made.dates.exists()
    early.day = date(2026, 9, 1)
    actions.save_part(officer, early)
    # Its words are put right also when the dossier has gone on.
    actions.save_part(officer, stage(made, "co_decision", date(2026, 11, 1)))
    early.what = "Omröstning i utskottet"
    actions.save_part(officer, early)
    assert made.dates.get().what == "Omröstning i utskottet"


def test_a_new_dossier_with_a_day_before_its_stage_is_not_begun(begin: Begin) -> None:
    with pytest.raises(ValidationError) as refused:
        begin(stage="proposal", since=date(2026, 9, 1), days=[(date(2026, 8, 1), "vote")])
    assert list(refused.value.message_dict) == ["next_day"]
    assert not Dossier.objects.exists() and not DossierStage.objects.exists()


def test_one_number_belongs_to_one_dossier(officer: Any, begin: Begin) -> None:
    first = begin("Skogen", "CELEX 52026PC0123")
    with pytest.raises(ValidationError) as refused:
        begin("Skogen igen", "COM(2026) 123")
    assert "Skogen" in refused.value.message_dict["numbers"][0]
    assert list(Dossier.objects.all()) == [first]
    with pytest.raises(IntegrityError):
        DossierIdentifier.objects.create(dossier=first, kind="com", value="COM(2026) 123")


def test_a_number_that_only_a_secret_dossier_has_is_free(officer: Any, begin: Begin) -> None:
    """A refusal would tell that there is one, whatever its words."""
    from utblick.core.sight import in_the_open

    secret = begin("Zebran")
    secret.secret = True
    secret.save()
    with in_the_open():
        assert actions.refused_numbers([("com", "COM(2026) 123")], None) == []
        own = begin("Skogen", "COM(2026) 123")
        assert "Skogen" in actions.refused_numbers([("com", "COM(2026) 123")], None)[0]
        # Writing it anew says nothing of the other one either.
        actions.save_dossier(officer, own, actions.Written([("com", "COM(2026) 123")]))
    assert set(DossierIdentifier.objects.values_list("dossier", flat=True)) == {secret.pk, own.pk}
    told = actions.refused_numbers([("com", "COM(2026) 123")], own.pk)
    assert "Zebran" in told[0]  # for who may see it


def test_numbers_are_added_and_taken_away(officer: Any, begin: Begin) -> None:
    made = begin(numbers="COM(2026) 123\n2026/0050(COD)")
    numbers = [("com", "COM(2026) 123"), ("celex", "32026L0001")]
    actions.save_dossier(officer, made, actions.Written(numbers))
    assert set(made.identifiers.values_list("kind", "value")) == set(numbers)
    assert made.identifiers.get(kind="com").version == 1  # what stays is not written anew


@pytest.mark.parametrize("status", ["closed", "rest"])
def test_closing_and_resting_take_a_reason(officer: Any, begin: Begin, status: str) -> None:
    made = begin()
    with pytest.raises(ValidationError) as refused:
        actions.set_status(officer, made, status, "  ")
    assert "why" in refused.value.message_dict
    assert Dossier.objects.get().status == "follow"
    actions.set_status(officer, made, status, "Förslaget drogs tillbaka")
    assert Dossier.objects.get().status_why == "Förslaget drogs tillbaka"
    actions.set_status(officer, made, "follow", "")
    assert Dossier.objects.get().status_why == ""


def test_a_closed_dossier_stays_as_it_is(officer: Any, begin: Begin) -> None:
    made = begin(stage="proposal")
    closed = actions.set_status(officer, made, "closed", "Klart")
    with pytest.raises(ValidationError):
        actions.save_dossier(officer, closed, actions.Written())
    with pytest.raises(ValidationError):
        actions.save_part(officer, stage(made, "adopted", date(2026, 10, 1)))
    with pytest.raises(ValidationError):
        actions.delete_part(officer, made.stages.get())


def test_whether_we_influence_it_takes_a_why(officer: Any, begin: Begin) -> None:
    with pytest.raises(ValidationError) as refused:
        begin(influence="no")
    assert "influence_why" in refused.value.message_dict
    assert begin(influence="no", influence_why="SKR svarar").influence_why == "SKR svarar"
    left = begin("B", "", influence="not_judged", influence_why="Rester")
    assert left.influence_why == ""


def test_each_deed_is_a_look(officer: Any, begin: Begin) -> None:
    made = begin(stage="proposal")
    actions.look(officer, made)
    actions.save_part(officer, stage(made, "adopted", date(2026, 10, 1)))
    actions.set_status(officer, made, "rest", "Vilar")
    assert DossierLook.objects.filter(dossier=made, by=officer).count() == 4


def test_another_unit_s_people_change_nothing(other: Organization, account: Any, begin: Begin) -> None:
    made = begin(stage="proposal")
    stranger = account(Role.OFFICER, other)
    for deed in (
        lambda: actions.save_dossier(stranger, made, actions.Written()),
        lambda: actions.save_part(stranger, stage(made, "adopted", date(2026, 10, 1))),
        lambda: actions.delete_part(stranger, made.stages.get()),
        lambda: actions.set_status(stranger, made, "closed", "Nej"),
        lambda: actions.look(stranger, made),
    ):
        with pytest.raises(PermissionDenied):
            deed()
    actions.follow(stranger, actions.About(made))  # anyone inside may follow
    assert made.follows.get().account == stranger


def test_who_takes_a_dossier_over_from_another_unit_is_refused(
    other: Organization, account: Any, begin: Begin
) -> None:
    """To say that it is one's own unit's does not make it so."""
    made = begin()
    made.unit = other
    with pytest.raises(PermissionDenied):
        actions.save_dossier(account(Role.OFFICER, other), made, actions.Written())


def test_a_story_put_by_hand_and_taken_away_is_one_word(
    officer: Any, begin: Begin, tell: Callable[..., Item]
) -> None:
    made, item = begin(), tell("Något annat")
    actions.say_of_story(officer, made, actions.Said(item.story, belongs=True))
    actions.say_of_story(officer, made, actions.Said(item.story, belongs=False))
    assert DossierStory.objects.get().belongs is False
    assert belonging.of_story(item.story).dossiers == []
