"""The audit trail: everything that matters is noted, the chain holds, and whoever changes it is found out."""

import threading
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from utblick.core import sight
from utblick.core.audit import seals, trail, triggers, verifying
from utblick.core.audit.models import AuditEntry
from utblick.people import actions
from utblick.people.models import Organization, Person
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db


def last() -> AuditEntry:
    return AuditEntry.objects.order_by("-number")[0]


def faults() -> list[str]:
    return [fault.what for fault in verifying.chain()]


def person(**values: Any) -> Person:
    return Person(**{"given_name": "Siv", "family_name": "Holm", "kind": "official", **values})


def test_an_action_is_noted_with_who_and_what(account: Any) -> None:
    secretary = account(Role.BOARD_SECRETARY)
    made = actions.save_person(secretary, person())
    entry = last()
    assert (entry.deed, entry.kind, entry.object_id, entry.thing) == (
        "people.save_person",
        "person",
        made.pk,
        "Siv Holm",
    )
    assert (entry.actor_id, entry.actor) == (secretary.pk, secretary.name)
    assert faults() == []


def test_what_was_refused_or_failed_is_not_noted(account: Any) -> None:
    before = AuditEntry.objects.count()
    with pytest.raises(PermissionDenied):
        actions.save_person(account(Role.OFFICER), person())
    with pytest.raises(ValidationError):
        actions.save_organization(account(Role.ADMINISTRATOR), Organization(name="X", classification="board"))
    assert AuditEntry.objects.count() == before


@pytest.mark.parametrize(
    "statement", ["UPDATE core_auditentry SET actor = 'x'", "DELETE FROM core_auditentry"]
)
def test_the_database_refuses_to_change_or_delete(statement: str) -> None:
    trail.note("core.test", None)
    with (
        pytest.raises(DatabaseError, match="may not be changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def tamper(statement: str) -> None:
    """As somebody with the database in their hands would: away with the triggers first."""
    triggers.release(connection, "core_auditentry")
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_changed_entry_is_told_by_its_number() -> None:
    for place in range(5):
        trail.note("core.test", None, place=place)
    number = last().number - 2
    tamper(f"UPDATE core_auditentry SET details = '{{}}' WHERE number = {number}")
    (fault,) = faults()
    assert str(number) in fault and "core.test" in fault
    with pytest.raises(CommandError):
        call_command("check")


def test_removed_entries_are_told_by_their_numbers() -> None:
    for _place in range(5):
        trail.note("core.test", None)
    end = last().number
    tamper(f"DELETE FROM core_auditentry WHERE number IN ({end - 2}, {end - 3})")
    (fault,) = faults()
    assert str(end - 3) in fault and str(end - 2) in fault


def test_an_entry_cut_off_the_end_is_found_by_who_noted_the_end() -> None:
    trail.note("core.test", None)
    number, seal = verifying.head()
    call_command("check", since=f"{number}:{seal}")
    tamper(f"DELETE FROM core_auditentry WHERE number = {number}")
    assert faults() == []  # the chain itself cannot know
    assert not verifying.head_stands(number, seal)


def test_that_somebody_took_the_triggers_away_is_told(capsys: Any) -> None:
    tamper("SELECT 1")
    assert triggers.missing(connection) == ["core_auditentry"]
    with pytest.raises(CommandError):
        call_command("check")
    assert "core_auditentry" in capsys.readouterr().err


def test_a_chain_made_with_another_key_does_not_hold(settings: Any) -> None:
    trail.note("core.test", None)
    settings.AUDIT_KEY = "somebody else's key"
    assert faults()


@given(st.lists(st.text(), min_size=2, max_size=4), st.lists(st.text(), min_size=2, max_size=4))
def test_entries_that_differ_are_sealed_differently(one: list[str], other: list[str]) -> None:
    same = seals.seal(b"key", seals.FIRST, one) == seals.seal(b"key", seals.FIRST, other)
    assert same == (one == other)


def test_signing_in_and_out_and_failing_are_noted(account: Any) -> None:
    reader = account(Role.OFFICER)
    client = Client()
    wrong = {"login": reader.email, "password": "not-the-password"}
    client.post(reverse("account_login"), wrong)
    failed = AuditEntry.objects.filter(deed="core.sign_in_failed").first()
    assert failed is not None and failed.object_id == reader.pk and failed.actor_id is None
    assert "not-the-password" not in failed.details
    client.force_login(reader)
    client.logout()
    deeds = AuditEntry.objects.filter(actor_id=reader.pk).values_list("deed", flat=True)
    assert {"core.sign_in", "core.sign_out"} <= set(deeds)


def test_taking_a_list_out_is_noted(kronoberg: None, client_as: Any) -> None:
    client = client_as(Role.OFFICER)
    client.get("/personer/")
    before = AuditEntry.objects.filter(deed="core.export").count()
    client.get("/personer/?format=csv")
    assert AuditEntry.objects.filter(deed="core.export").count() == before + 1
    assert last().actor_id == client.account.pk


def test_what_was_taken_out_is_told_in_words(
    kronoberg: None, client_as: Any, settings: Any, tmp_path: Any
) -> None:
    from tests.documents.conftest import upload
    from utblick.collaborations.models import Engagement
    from utblick.core.documents.kinds import DOCUMENTS
    from utblick.decisions.models import Meeting
    from utblick.documents.actions import attach, issue

    settings.MEDIA_ROOT = tmp_path
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    engagement, meeting = Engagement.objects.get(key="samarbete-sbhss"), Meeting.objects.order_by("-pk")[0]
    issued = issue(client.account, DOCUMENTS["engagement"], engagement, "sv")
    file = attach(client.account, "engagement", engagement, upload(), "Avtal")
    taken = {
        "/personer/?format=csv": ["Personer", "CSV"],
        f"{reverse('draft_of_whole', args=['engagements'])}?form=pdf": ["Samarbetsregister", "PDF"],
        f"{reverse('draft_document', args=['engagement', engagement.pk])}?form=docx": [
            engagement.name,
            "Word",
        ],
        reverse("issued_file", args=[issued.pk, "arkiv"]): [issued.number, "PDF/A"],
        reverse("agenda_pack", args=[meeting.pk]): ["PDF", str(meeting.date.year)],
        file.get_absolute_url(): ["Avtal"],
    }
    for url, words in taken.items():
        assert client.get(url).status_code == 200
        assert last().deed == "core.export"
        assert all(word in last().thing for word in words), (url, last().thing)
    shown = client_as(Role.AUDITOR).get("/administration/granskningslogg/?deed=core.export").content.decode()
    assert "Personer (CSV)" in shown


@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_deed_is_told_in_words_of_its_own(language: str) -> None:
    from django.urls import get_resolver
    from django.utils import translation

    from utblick.core.actions import DEEDS
    from utblick.core.audit import reading

    assert get_resolver().url_patterns  # imports all views, and with them all actions
    rooms = ("core", "people", "documents", "decisions", "strategy", "collaborations", "plans", "yearwheel")
    told = {*DEEDS, *verifying.SEALED, *reading.WORDS}
    deeds = {each for each in told if each.split(".")[0] in rooms and each != "core.test"}
    assert sorted(deeds - set(reading.WORDS)) == []
    with translation.override(language):
        words = [reading.in_words(each) for each in deeds]
    assert sorted({each for each in words if words.count(each) > 1}) == []


def test_reading_of_a_protected_person_is_noted_once_a_page(kronoberg: None, client_as: Any) -> None:
    hidden = person(protected_identity=True)
    hidden.save()
    administrator, officer = client_as(Role.ADMINISTRATOR), client_as(Role.OFFICER)
    officer.get(f"/personer/{hidden.pk}/")
    officer.get("/personer/")
    read = AuditEntry.objects.filter(deed="core.read_protected", object_id=hidden.pk)
    assert not read.exists()
    administrator.get(f"/personer/{hidden.pk}/")
    assert read.get().actor_id == administrator.account.pk
    assert "Holm" not in read.get().thing  # the trail itself does not tell who it is


def test_the_trail_is_shown_by_thing_and_by_person(kronoberg: None, client_as: Any, account: Any) -> None:
    secretary = account(Role.BOARD_SECRETARY, name="Sekreterare Ek")
    made = actions.save_person(secretary, person())
    other = actions.save_person(account(Role.BOARD_SECRETARY), person(given_name="Ivar"))
    auditor = client_as(Role.AUDITOR)
    of_thing = auditor.get(f"/administration/granskningslogg/?kind=person&object={made.pk}").content.decode()
    assert "Siv Holm" in of_thing and "Ivar Holm" not in of_thing
    of_person = auditor.get(f"/administration/granskningslogg/?person={secretary.pk}").content.decode()
    assert "Sekreterare Ek" in of_person and str(other) not in of_person
    assert (
        auditor.get("/administration/granskningslogg/?person=x&object=9999999999999999999999").status_code
        == 200
    )


def test_the_trail_asks_no_more_for_many_kinds_of_thing(kronoberg: None, client_as: Any) -> None:
    from django.test.utils import CaptureQueriesContext

    from utblick.core import things

    auditor = client_as(Role.AUDITOR)
    with sight.off():
        samples = [kind.model._default_manager.first() for kind in things.KINDS.values()]
    for each in filter(None, samples):
        trail.note("core.test", None, each, itself=True)
    with CaptureQueriesContext(connection) as queries:
        page = auditor.get("/administration/granskningslogg/").content.decode()
    assert len(queries) <= 12
    strategy = next(each for each in samples if each and each._meta.model_name == "strategy")
    assert reverse("history", args=["strategy", strategy.pk]) in page


@pytest.mark.django_db(transaction=True)
def test_those_who_write_at_once_make_one_chain() -> None:
    # The tests' SQLite lies in memory, where there is one writer by nature; real files: tests/test_power_cut.py.
    writers = 4 if connection.vendor == "postgresql" else 1

    def work() -> None:
        try:
            for _place in range(10):
                trail.note("core.test", None)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(writers)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert AuditEntry.objects.filter(deed="core.test").count() == 10 * writers
    assert faults() == []
