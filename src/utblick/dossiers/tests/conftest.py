"""What the tests of the room share: a day, two units, a dossier, and a source that tells of things."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, QuerySet

from utblick.dossiers import actions
from utblick.dossiers.models import Dossier, DossierDate, DossierStage
from utblick.dossiers.numbers import read
from utblick.monitoring import delivering, grouping, storing
from utblick.monitoring.models import Item
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.sources.items import Item as Told
from utblick.sources.models import Source

TODAY = date(2026, 11, 27)
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "utblick.core.dates.timezone.localdate", lambda *args: TODAY if not args else _day(*args)
    )


def _day(moment: datetime) -> date:
    return moment.date()


def _clear(rows: QuerySet[Any]) -> None:
    """Take away records. What refers to them, in whatever room, does so no more, or goes as well where it must."""
    try:
        rows.delete()
    except ProtectedError as error:
        for each in error.protected_objects:
            held = type(each)._base_manager.filter(pk=each.pk)
            none = {
                field.name: None
                for field in type(each)._meta.concrete_fields
                if field.related_model is rows.model and field.null
            }
            try:
                with transaction.atomic():
                    held.update(**none)
            except IntegrityError:
                _clear(held)
        _clear(rows)


@pytest.fixture
def unit(kronoberg: None) -> Organization:
    """A unit that follows no dossier but those that a test makes."""
    _clear(Dossier.objects.all())
    grouping.forget()
    return Organization.objects.get(key="regional-utveckling")


@pytest.fixture
def other(unit: Organization) -> Organization:
    return Organization.objects.get(key="lanstrafiken")


@pytest.fixture
def officer(unit: Organization, account: Any) -> Any:
    return account(Role.OFFICER, unit)


@pytest.fixture
def begin(officer: Any, unit: Organization) -> Callable[..., Dossier]:
    """Begin a dossier: `begin("Skog", "COM(2026) 123", stage="proposal")`."""

    def begun(title: str = "Skog", numbers: str = "COM(2026) 123", **more: Any) -> Dossier:
        first: list[Any] = []
        if stage := more.pop("stage", ""):
            first.append(DossierStage(stage=stage, day=more.pop("since", date(2026, 9, 1)), told_by="EUT"))
        for day, kind in more.pop("days", ()):
            first.append(DossierDate(day=day, kind=kind, what="Sista dag"))
        values = {"unit": unit, "kind": "directive", "level": "eu", "begun_on": date(2026, 9, 1), **more}
        made = Dossier(title=title, **values)
        return actions.save_dossier(officer, made, actions.Written(read(numbers)[0], first=first))

    return begun


@pytest.fixture
def tell(unit: Organization) -> Callable[..., Item]:
    """Let a source tell of something, weighed and delivered."""
    source = Source.objects.create(name="Torget", key="torget", purpose="news")
    numbers = iter(range(1, 10_000))

    def told(title: str, text: str = "", at: datetime = NOW, **more: Any) -> Item:
        said = Told(identifier=f"n{next(numbers)}", title=title, text=text, published=at.date(), **more)
        (item,) = storing.keep(source, [said], at).new
        delivering.weigh([item], at)
        return item

    return told
