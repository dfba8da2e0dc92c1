"""The history of a thing is told in words: never as a key, an id or a fingerprint."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import models
from django.urls import reverse
from django.utils import translation

from tests.decisions.conftest import decide, put
from tests.documents.conftest import upload
from utblick.collaborations.models import Engagement
from utblick.collaborations.tests.conftest import made_ready
from utblick.core import history, things
from utblick.core.documents.kinds import DOCUMENTS
from utblick.decisions.matters import MATTERS, label_of
from utblick.decisions.models import DecisionRight, Delegation, Meeting
from utblick.documents import actions
from utblick.documents.models import Disposal, DisposalRule, RegistryEntry, SecrecyMark
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _house(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Any) -> Iterator[None]:
    monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: TODAY)
    settings.MEDIA_ROOT = tmp_path
    with translation.override("sv"):
        yield


def words(thing: models.Model, reader: Any) -> str:
    """All that the history of a thing says."""
    kind = things.kind_of(thing)
    assert kind is not None
    return " | ".join(
        f"{change.field}: {change.before}, {change.after}"
        for event in history.events(kind, thing.pk, reader)
        for change in event.changes
    )


def test_what_is_kept_as_a_key_or_an_id_is_told_by_its_name(account: Any) -> None:
    secretary = account(Role.BOARD_SECRETARY)
    engagement = made_ready(Engagement.objects.get(key="samarbete-sbhss"))
    meeting = Meeting.objects.filter(body__key="regionstyrelsen", date__lt=TODAY).order_by("-date")[0]
    item = put(secretary, meeting, engagement, "collaborations.enter")
    decision = decide(secretary, item, upload=upload("avtal.txt"))
    entry = RegistryEntry(kind="engagement", object_id=engagement.pk, number="26RK1", direction="drawn_up")
    entry.date, entry.counterpart, entry.subject = TODAY, "Regionstyrelsen", "Avtal"
    actions.register(secretary, entry)
    file = actions.attach(secretary, "engagement", engagement, upload(), "Avtal")
    issued = actions.issue(secretary, DOCUMENTS["engagement"], engagement, "sv")
    rule = DisposalRule.objects.create(title="R", what="attachment", years=2, basis="§ 1", about="engagement")
    told = {each: words(each, secretary) for each in (item, decision, entry, file, issued, rule)}
    label = label_of("collaborations.enter")
    assert label in told[item] and label in told[decision]
    for each in (item, decision, entry, file, issued):
        assert engagement.name in told[each]
    assert "avtal.txt" in told[decision]
    assert str(DOCUMENTS["engagement"].label) in told[issued]
    for said in told.values():
        codes = [*MATTERS, "object_id", "Object id", "{", file.fingerprint, issued.pdf]
        assert [each for each in codes if each in said] == []


def test_a_report_on_disposal_tells_no_names_in_its_history(account: Any) -> None:
    rule = DisposalRule.objects.create(title="R", what="attachment", years=2, basis="§ 1")
    report = Disposal.objects.create(rule=rule, done_on=TODAY, done_by="Ek", items=[{"name": "zebra.txt"}])
    assert "zebra" not in words(report, account(Role.ADMINISTRATOR))


def test_what_a_thing_is_about_is_told_only_to_those_who_may_know(account: Any, client_as: Any) -> None:
    secretary = account(Role.BOARD_SECRETARY)
    engagement = Engagement.objects.get(key="samarbete-sbhss")
    entry = RegistryEntry(kind="engagement", object_id=engagement.pk, number="26RK1", direction="drawn_up")
    entry.date, entry.counterpart, entry.subject = TODAY, "Regionstyrelsen", "Avtal"
    actions.register(secretary, entry)
    mark = SecrecyMark(
        kind="engagement", object_id=engagement.pk, ground="OSL 15:1", set_on=TODAY, set_by="RS"
    )
    actions.mark_secret(secretary, mark)
    url = reverse("history", args=["registry-entry", entry.pk])
    assert client_as(Role.AUDITOR).get(url).status_code == 404
    assert engagement.name in client_as(Role.DIRECTOR).get(url).content.decode()


def test_rights_and_delegations_are_told_by_the_name_of_the_matter(account: Any, client_as: Any) -> None:
    reader = account(Role.ASSEMBLY_SECRETARY)
    for each in (DecisionRight.objects.get(matter="collaborations.enter"), Delegation.objects.first()):
        assert each is not None
        assert label_of(each.matter) in words(each, reader) and each.matter not in words(each, reader)
    page = client_as(Role.ASSEMBLY_SECRETARY).get(reverse("decision_rights")).content.decode()
    assert "collaborations.enter" not in page and "strategy.adopt" not in page
