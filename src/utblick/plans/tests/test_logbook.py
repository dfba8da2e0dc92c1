"""The logbook: who writes in it, what is counted, and what is kept of what an entry arose in."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.people.roles import Role
from utblick.plans import actions, logbook
from utblick.plans.models import (
    LogbookEntry,
)
from utblick.plans.tests.conftest import House

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
D = date


@pytest.mark.row("R25", "R24")
def test_participants_are_counted_by_kind_of_actor_and_by_no_name(house: House, function: Any) -> None:
    entry = LogbookEntry(kind="event", title="Forum", unit=house.unit, on=D(2026, 5, 9))
    links = {"organizations": [house.other], "serves": [house.clause]}
    logbook.save_entry(function, entry, links, {"business": 12, "academia": 3, "abroad": 0, "other": None})
    assert {each.actor: each.count for each in entry.participants.all()} == {"business": 12, "academia": 3}
    logbook.save_entry(function, entry, {}, {"business": 15, "academia": 0})
    assert {each.actor: each.count for each in entry.participants.all()} == {"business": 15}
    assert list(entry.organizations.all()) == [house.other]


def test_an_entry_is_changed_also_when_what_it_arose_in_is_gone(house: House, function: Any) -> None:
    activity = house.activity(house.plan())
    entry = LogbookEntry(
        kind="practice", title="Mall", unit=house.unit, arose_kind="activity", arose_id=activity.pk
    )
    logbook.save_entry(function, entry, {}, {})
    actions.delete_activity(function, activity)
    entry.title = "Mall för ansökan"
    logbook.save_entry(function, entry, {}, {})
    assert LogbookEntry.objects.get().arose_in is None
    other = LogbookEntry(
        kind="practice", title="Ny", unit=house.unit, arose_kind="activity", arose_id=activity.pk
    )
    with pytest.raises(ValidationError):
        logbook.save_entry(function, other, {}, {})


def test_a_unit_writes_in_its_own_part_of_the_logbook(house: House, account: Any) -> None:
    officer = account(Role.OFFICER, house.unit)
    others = LogbookEntry.objects.create(kind="strength", title="Deras", unit=house.other)
    taken = LogbookEntry.objects.get(pk=others.pk)
    taken.unit = house.unit
    for wrong in (others, taken, LogbookEntry(kind="strength", title="Ny", unit=house.other)):
        with pytest.raises(PermissionDenied):
            logbook.save_entry(officer, wrong, {}, {})
    with pytest.raises(PermissionDenied):
        logbook.delete_entry(officer, others)
    assert LogbookEntry.objects.count() == 1
