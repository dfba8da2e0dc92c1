"""Days that nobody can mean: refused wherever one is written, and no page falls over one that is there all the same."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, models, transaction
from django.db.models import Q, sql
from django.urls import reverse
from django.utils import translation

import utblick
from utblick.core.dates import validate_partial_date
from utblick.core.days import can_be_meant, shifted
from utblick.core.obligations import SOURCES
from utblick.core.packs.reader import PackError, read
from utblick.core.packs.schema import SECTIONS
from utblick.people.roles import Role
from utblick.projects.rules import life
from utblick.yearwheel.feeds import ical

pytestmark = pytest.mark.usefixtures("english")
BEYOND = ("0001-01-02", "1899-12-31", "2101-01-01", "9999-12-31")


@pytest.fixture
def english() -> Iterator[None]:
    """Messages as they stand in the code."""
    with translation.override("en"):
        yield


def _modules() -> None:
    for each in pkgutil.walk_packages(utblick.__path__, "utblick."):
        if "forms" in each.name and ".tests" not in each.name:
            importlib.import_module(each.name)


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def _date_fields() -> list[tuple[str, forms.Field]]:
    """Every date field of every form of ours, model forms and others."""
    importlib.import_module("utblick.config.urls")
    _modules()
    return [
        (f"{form.__module__}.{form.__qualname__}.{name}", field)
        for form in {*_below(forms.BaseForm)}
        if form.__module__.startswith("utblick.")
        for name, field in getattr(form, "base_fields", {}).items()
        if isinstance(field, forms.DateField | forms.DateTimeField)
    ]


def test_every_date_field_refuses_what_nobody_can_mean() -> None:
    found = _date_fields()
    assert len(found) > 60  # that the walk finds them at all
    for name, field in found:
        for text in BEYOND:
            with pytest.raises(ValidationError) as wrong, translation.override("en"):
                field.clean(f"{text} 10:00" if isinstance(field, forms.DateTimeField) else text)
            assert "between the years 1900 and 2100" in wrong.value.messages[0], name


def test_a_partial_date_may_be_old_and_not_beyond() -> None:
    validate_partial_date("1172")
    for text in ("0001", "0999-12", "2101", "9999-12-31"):
        with (
            pytest.raises(ValidationError, match="between the years 1000 and 2100"),
            translation.override("en"),
        ):
            validate_partial_date(text)


@pytest.mark.django_db
def test_a_pack_is_told_where_it_says_such_a_day(tmp_path: Path) -> None:
    (tmp_path / "organisation.yaml").write_text("organisation:\n  key: x\n  name: X\n")
    (tmp_path / "demonstration.yaml").write_text("")
    said = "meetings:\n- key: m\n  body: styrelsen\n  date: 9999-12-31\n"
    (section,) = [each for each in SECTIONS if each.name == "meetings"]
    (tmp_path / section.file).write_text(said)
    with pytest.raises(PackError) as wrong, translation.override("en"):
        read(tmp_path, demonstration=True)
    told = [str(each) for each in wrong.value.problems]
    assert any(f"{section.file}:4" in each and "9999-12-31" in each for each in told), told


def test_reckoning_stays_among_the_days_there_are() -> None:
    assert shifted(date(2026, 1, 31), timedelta(days=1)) == date(2026, 2, 1)
    assert shifted(date.max, timedelta(days=1)) == date.max
    assert shifted(date.min, timedelta(days=-30)) == date.min
    assert can_be_meant(date(1900, 1, 1)) and can_be_meant(date(2100, 12, 31))


# Rows that were written before such days were refused.
SPOILT = (date(1, 1, 2), date(9999, 12, 31))


def _spoil(day: date) -> int:
    """Write a day straight into the database, in every date of every room's things that the tables let have it.

    Returns how many dates there were.
    """
    done = 0
    for model in apps.get_models():
        meta = model._meta
        if not model.__module__.startswith("utblick.") or model.__name__.startswith("Historical"):
            continue
        for field in meta.local_fields:
            if type(field) is not models.DateField or meta.pk is None:
                continue
            rows = model._base_manager.order_by("pk").values("pk")[:2]
            question = sql.UpdateQuery(model)
            question.add_update_values({field.name: day})
            question.add_q(Q(pk__in=[each["pk"] for each in rows]))
            try:
                with transaction.atomic():
                    done += bool(question.get_compiler(connection=connection).execute_sql("row count"))
            except DatabaseError:  # a rule of the table, or a row that is sealed
                continue
    return done


@pytest.mark.parametrize("day", SPOILT)
def test_what_is_there_already_breaks_no_page(day: date, kronoberg: None, client_as: Any) -> None:
    assert _spoil(day) > 40
    project = apps.get_model("projects", "Project").objects.filter(state__in=life.ONGOING).first()
    project.milestones.create(title="Slip", due=day)
    first, last = sorted((day, day.replace(month=1, day=1)))
    project.periods.create(begins=first, ends=last, due=day, costs=100)
    for each in SOURCES:
        list(each.derive(date(2026, 11, 27)))
    unit = apps.get_model("people", "Organization").objects.filter(classification="municipality").first()
    clients = {role: client_as(role, unit if role == Role.PARTNER else None) for role in Role}
    for role, client in clients.items():
        for name in ("overview", "year_wheel", "project_portfolio"):
            assert client.get(reverse(name)).status_code in (200, 403), (role, name)
    function = clients[Role.INTERNATIONAL_FUNCTION]
    for address in (
        reverse("project_reporting", args=[project.pk]),
        "/dokument/utkast/project-portfolio/",
        *(reverse(name) for name in ("projects", "funding_calls", "funding_now", "meetings", "visits")),
    ):
        assert function.get(address).status_code == 200, address


def test_a_calendar_can_hold_the_last_day_there_is() -> None:
    event = ical.Event(
        "x", date.max, "Slip", "", "", None, "", 0, datetime(2026, 11, 27, tzinfo=UTC), cancelled=False
    )
    told = ical.calendar("x", "sv", [event, replace(event, uid="y", day=date(1, 1, 2))]).decode()
    assert "DTSTART;VALUE=DATE:99991231" in told and "DTSTART;VALUE=DATE:00010102" in told
    assert "DTEND;VALUE=DATE:00010103" in told
