"""Whoever has the database in their hands and changes what was never to change is found out by `utblick check`."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.decisions.conftest import decide, delegated, meeting_of, put  # noqa: F401  # fixtures
from tests.documents.conftest import upload
from utblick.core.audit import secret, triggers, verifying
from utblick.core.audit.models import AuditEntry
from utblick.decisions import actions as decisions
from utblick.decisions.models import AgendaItem, Approval, Decision, Meeting, Reporting
from utblick.documents import actions as documents
from utblick.documents.models import Attachment, DisposalRule, RegistryEntry, SecrecyMark
from utblick.people.models import Organization
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
HELD, TODAY = date(2026, 10, 20), date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _house(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Any) -> None:
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: TODAY)
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def secretary(account: Any) -> Any:
    return account(Role.BOARD_SECRETARY, name="Sekreterare Ek")


@pytest.fixture
def made(secretary: Any, meeting_of: Any) -> Decision:  # noqa: F811
    """A decided matter with all that hangs on it: approval, reporting, file, entry, mark of secrecy."""
    board = Organization.objects.get(key="regionstyrelsen")
    delegated(secretary, board, manner="urgent", decided_on=date(2026, 10, 1))
    meeting = meeting_of(board, HELD)
    item = put(secretary, meeting, title="Ärendet")
    documents.attach(secretary, "agenda-item", item, upload("avtal.txt"), "Avtal")
    decision = decide(secretary, item, "7")
    decide(secretary, put(secretary, meeting, None, "decisions.reporting"), "8", outcome="noted")
    decisions.approve_minutes(secretary, Approval(meeting=meeting, approved_on=HELD))
    decisions.approve_minutes(
        secretary, Approval(meeting=meeting, decision=decision, approved_on=HELD, announced_on=HELD)
    )
    entry = RegistryEntry(kind="decision", object_id=decision.pk, number="26RK7", direction="drawn_up")
    entry.date, entry.counterpart, entry.subject = HELD, "Regionstyrelsen", "Beslut"
    documents.register(secretary, entry)
    mark = SecrecyMark(kind="decision", object_id=decision.pk, ground="OSL 15:1", set_on=HELD, set_by="RS")
    documents.mark_secret(secretary, mark)
    assert faults() == []
    return decision


def faults() -> list[str]:
    return [each.what for each in (*verifying.contents(), *secret.faults())]


def tamper(table: str, change: str) -> None:
    """As somebody with the database in their hands would: away with the triggers first. What a pack brought is left."""
    triggers.release(connection, table)
    where = " WHERE kind <> 'advice-case'" if table == "documents_registryentry" else ""
    done = f"DELETE FROM {table}" if change == "delete" else f"UPDATE {table} SET {change}"
    with connection.cursor() as cursor:
        cursor.execute(done + where)


@pytest.mark.parametrize(
    ("table", "change", "told"),
    [
        ("decisions_reporting", "delete", 1),
        ("decisions_reporting", "meeting_id = meeting_id + 1", 1),
        ("documents_registryentry", "delete", 1),
        ("documents_registryentry", "subject = 'x'", 1),
        ("documents_registryentry", "date = '2020-01-01'", 1),
        ("documents_registryentry", "counterpart = 'x'", 1),
        ("documents_registryentry", "number = 'x'", 1),
        ("documents_secrecymark", "delete", 1),
        ("documents_secrecymark", "ground = 'x'", 1),
        ("documents_secrecymark", "lifted_on = '2026-10-21'", 1),
        ("decisions_approval", "announced_on = '2026-09-01'", 2),
        ("decisions_approval", "approved_on = '2026-09-01'", 2),
        ("decisions_approval", "delete", 2),
        ("documents_attachment", "added_on = '2020-01-01'", 1),
        ("documents_attachment", "title = 'x'", 1),
        ("documents_attachment", "gone_on = '2026-10-21'", 1),
        ("decisions_agendaitem", "title = 'x'", 2),
        ("decisions_agendaitem", "proposal = 'x'", 2),
    ],
)
def test_it_is_told(made: Decision, table: str, change: str, told: int) -> None:
    tamper(table, change)
    assert len(faults()) == told


@pytest.mark.parametrize("values", ["date = '2026-10-21'", "body_id = body_id + 1"])
def test_a_meeting_that_has_decided_stays_where_it_was(made: Decision, values: str) -> None:
    meeting = made.meeting
    assert meeting is not None
    tamper("decisions_meeting", f"{values} WHERE id = {meeting.pk}")
    assert len(faults()) == 1
    other = Meeting.objects.exclude(pk=meeting.pk).filter(body=meeting.body, date__lt=HELD).first()
    assert other is not None
    Meeting.objects.filter(pk=meeting.pk).update(
        date=HELD, body=Organization.objects.get(key="regionstyrelsen")
    )
    tamper("decisions_meeting", f"place = 'x' WHERE id = {other.pk}")
    assert faults() == []  # nothing has been decided there yet


@pytest.mark.parametrize("table", ["decisions_decision", "decisions_agendaitem", "documents_attachment"])
def test_secrecy_that_somebody_lifts_or_lays_on_is_told(made: Decision, table: str) -> None:
    rows = {
        "decisions_decision": Decision,
        "decisions_agendaitem": AgendaItem,
        "documents_attachment": Attachment,
    }
    objects: Any = rows[table].objects
    assert objects.filter(secret=True).count() == 1
    flag = "false" if connection.vendor == "postgresql" else "0"
    tamper(table, f"secret = {flag} WHERE secret")
    assert len(faults()) == 1
    flag = "true" if connection.vendor == "postgresql" else "1"
    tamper(table, f"secret = {flag}")
    assert len(faults()) == objects.count() - 1


def test_what_is_mended_and_lifted_as_it_should_be_holds(made: Decision, secretary: Any) -> None:
    entry = RegistryEntry.objects.exclude(kind="advice-case").get()
    entry.subject = "Beslut om avtal"
    documents.register(secretary, entry)
    approval = Approval.objects.get(decision=None)
    approval.announced_on = date(2026, 10, 22)
    decisions.approve_minutes(secretary, approval)
    mark = SecrecyMark.objects.get()
    mark.lifted_on, mark.reason = TODAY, "Avtalet är undertecknat."
    documents.lift_secrecy(secretary, mark)
    assert Reporting.objects.count() == 1 and faults() == []


@pytest.mark.parametrize("table", ["documents_registryentry", "decisions_approval"])
def test_mending_does_not_make_somebodys_change_good(made: Decision, secretary: Any, table: str) -> None:
    if table == "documents_registryentry":
        tamper(table, "subject = 'x'")
        entry = RegistryEntry.objects.exclude(kind="advice-case").get()
        entry.counterpart = "Region Blekinge"
        documents.register(secretary, entry)
    else:
        tamper(table, "approved_on = '2026-11-01' WHERE decision_id IS NULL")
        approval = Approval.objects.get(decision=None)
        approval.announced_on = TODAY
        decisions.approve_minutes(secretary, approval)
    (fault,) = faults()
    assert str(AuditEntry.objects.exclude(deed__startswith="core").order_by("-number")[1].number) in fault


def test_disposal_is_vouched_for(
    made: Decision, secretary: Any, monkeypatch: Any, django_capture_on_commit_callbacks: Any
) -> None:
    rule = DisposalRule.objects.create(title="Bilagor", what="attachment", years=2, basis="RS § 9")
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: date(2029, 1, 1))
    with django_capture_on_commit_callbacks(execute=True):
        documents.carry_out(secretary, rule)
    assert faults() == []
    tamper("documents_disposal", "items = '[]'")
    assert len(faults()) == 1


def test_to_check_takes_as_many_questions_however_much_there_is(
    made: Decision,
    secretary: Any,
    meeting_of: Any,  # noqa: F811
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert faults() == []
        return len(queries)

    few = asked()
    meeting = meeting_of(Organization.objects.get(key="regionstyrelsen"))
    for place in range(5):
        decide(secretary, put(secretary, meeting), str(20 + place))
    assert asked() == few
