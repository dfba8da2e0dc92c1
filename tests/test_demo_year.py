"""The invented year: played by the rooms' actions, whole, once, marked as invented, and only in a demonstration."""

from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils import translation

from utblick.core import dates, inventing
from utblick.core.audit import verifying
from utblick.core.models import AuditEntry, Record
from utblick.people.models import Account

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 27)
# What a deed makes by itself: sealed as it was made, or told from something that is marked.
MADE_BY_DEEDS = {"Acknowledgement", "IssuedDocument", "LogbookEntry", "PositionApproval", "RegistryEntry"}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: TODAY)
    with translation.override("en"):
        yield


def played(**options: Any) -> str:
    """What the command says."""
    told = StringIO()
    call_command("demo-year", stdout=told, stderr=told, **options)
    return told.getvalue()


def records() -> Iterator[tuple[type[Any], Any]]:
    """Each kind of record that has a history."""
    for model in apps.get_models():
        if issubclass(model, Record):
            yield model, model._base_manager  # also what is under secrecy


def counts() -> dict[str, int]:
    return {model.__name__: rows.count() for model, rows in records()}


def test_it_is_played_once_marked_and_whole(kronoberg: None) -> None:
    before, deeds = counts(), AuditEntry.objects.count()
    said = played()
    assert "waits for its day" in said
    after = counts()
    for name in (
        "FollowUp", "Measurement", "InternationalMeeting", "NextStep", "Journey", "Leg", "Visit", "Gift", "AdviceCase",
        "Project", "ReportingPeriod", "Engagement", "Review", "Outreach", "Decision", "PositionApproval", "Assessment",
        "DossierStage", "Membership",
    ):  # fmt: skip
        assert after[name] > before[name], name

    demonstration = set(Account.objects.filter(demonstration=True).values_list("pk", flat=True))
    doers = AuditEntry.objects.filter(number__gt=deeds).values_list("actor_id", flat=True)
    assert set(doers) <= demonstration | {None}
    unmarked = set()
    for model, rows in records():
        made = model.history.filter(history_type="+", history_change_reason=inventing.REASON)
        for each in rows.filter(pk__in=made.values("id")).select_related("source"):
            if not (each.assumed and each.source and each.source.key == inventing.SOURCE):
                unmarked.add(model.__name__)
    assert unmarked == MADE_BY_DEEDS

    assert [fault.what for fault in verifying.contents()] == []
    assert [fault.what for each in verifying.CHECKS for fault in each.run()] == []
    assert list(verifying.chain()) == []

    deeds = AuditEntry.objects.count()
    assert "has been played already" in played()
    assert counts() == after and AuditEntry.objects.count() == deeds


def test_no_day_that_has_not_come_is_played(kronoberg: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scene is played whole or waits; a later run adds it, and the year comes to the same."""
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: date(2026, 6, 30))
    first = inventing.play(_folder(), 2026, dates.today())
    assert first.count and first.waiting
    for model, _rows in records():
        assert not model.history.filter(
            history_date__date__gt=date(2026, 6, 30), history_change_reason=inventing.REASON
        )
    monkeypatch.undo()
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: TODAY)
    later = inventing.play(_folder(), 2026, dates.today())
    assert (later.before, later.count) == (first.count, first.waiting - later.waiting)


def _folder() -> Path:
    return Path(settings.PACKS) / "kronoberg"


def test_it_refuses_where_it_would_mix_with_what_is_real(
    kronoberg: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "DEMONSTRATION", False)
    before = counts()
    with pytest.raises(CommandError, match="This is no demonstration"):
        played()
    assert counts() == before


def test_a_year_that_nobody_has_made_up_is_told(kronoberg: None) -> None:
    with pytest.raises(CommandError, match="Years that it has: 2026"):
        played(year=2031)


def test_what_a_rule_forbids_stops_all_of_it(kronoberg: None, tmp_path: Path) -> None:
    """The file and line are told, and nothing is left of what was played before it."""
    year = tmp_path / "demo-year-2026"
    year.mkdir()
    said = (
        "{key: x-1, goal: 2026-kurs-eu-deltagare, day: 2026-11-17, by: demo-internationell-strateg, value: 5}"
    )
    wrong = "{key: x-2, goal: ingen, day: 2026-11-17, by: demo-internationell-strateg, value: 5}"
    (year / "plans.yaml").write_text(f"values:\n  - {said}\n  - {wrong}\n", encoding="utf-8")
    before = counts()
    with pytest.raises(inventing.PackError) as stopped:
        inventing.play(tmp_path, 2026, TODAY)
    assert "plans.yaml:3" in str(stopped.value) and "ingen" in str(stopped.value)
    assert counts() == before


def test_the_clock_goes_on_after_a_day_is_played() -> None:
    with dates.played_on(date(2026, 3, 1)):
        assert dates.today() == date(2026, 3, 1) == dates.now().date()
    assert dates.today() == TODAY
