"""The two tables in the browser: who approves whom, and which body has feedback before it."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.participation import approving, table_actions
from utblick.participation.models import ApprovalRule, FeedbackRule
from utblick.people.models import Account, Organization, Person
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
NOTE = "Regionstyrelsens delegationsordning, 2026-12-01"


def sent(answer: Any, **values: Any) -> dict[str, Any]:
    """What a form is sent with: as it stands, with some changed."""
    form = answer.context["form"]
    held = {name: form[name].value() for name in form.fields}
    return {k: v for k, v in {**held, **values}.items() if v not in (None, "", False)}


@pytest.mark.row("R43")
def test_who_approves_is_changed_and_asked_from_then_on(client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    member = Person.objects.filter(kind="elected", accounts=None).first()
    assert member is not None
    assert approving.way_for(member).by == "presidium"
    url = reverse("approval_rule", args=["elected"])
    answer = client.post(url, sent(client.get(url), by="board", note=NOTE))
    assert answer.status_code == 302 and answer["Location"] == reverse("participation_tables")
    rule = ApprovalRule.objects.get(who="elected")
    assert (rule.by, rule.assumed, rule.note) == ("board", False, NOTE)
    assert approving.way_for(member).by == "board"
    assert NOTE in client.get(reverse("participation_tables")).content.decode()


def test_what_is_missing_is_told_at_its_field(client_as: Any) -> None:
    client = client_as(Role.ADMINISTRATOR)
    url = reverse("approval_rule", args=["youth"])
    answer = client.post(url, {"by": "presidium"})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"body", "note"}
    new = reverse("feedback_rule_new")
    board = Organization.objects.get(classification="board")
    answer = client.post(new, {"body": board.pk, "note": NOTE})
    assert set(answer.context["form"].errors) == {"unit"}  # the row for all others is there already


@pytest.mark.row("R34")
def test_a_unit_gets_a_body_of_its_own_and_loses_it(client_as: Any, account: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    unit = Organization.objects.filter(classification="administration").first()
    committee = Organization.objects.filter(classification__in=("committee", "assembly")).first()
    assert unit is not None and committee is not None
    new = reverse("feedback_rule_new")
    answer = client.post(new, {"unit": unit.pk, "body": committee.pk, "note": NOTE, "same_day": "on"})
    assert answer.status_code == 302
    made = FeedbackRule.objects.get(unit=unit)
    edit = reverse("feedback_rule_edit", args=[made.pk])
    assert client.post(edit, sent(client.get(edit), same_day="")).status_code == 302
    made.refresh_from_db()
    assert not made.same_day
    assert client.post(reverse("feedback_rule_delete", args=[made.pk])).status_code == 302
    assert not FeedbackRule.objects.filter(unit=unit).exists()
    others: Account = account(Role.INTERNATIONAL_FUNCTION)
    with pytest.raises(ValidationError):
        table_actions.delete_feedback_rule(others, FeedbackRule.objects.get(unit=None))


def test_an_officer_reads_and_does_not_change(client_as: Any, account: Any) -> None:
    client = client_as(Role.OFFICER)
    page = client.get(reverse("participation_tables"))
    assert page.status_code == 200 and "godkanner/elected" not in page.content.decode()
    assert client.get(reverse("approval_rule", args=["elected"])).status_code == 403
    with pytest.raises(PermissionDenied):
        table_actions.save_approval_rule(account(Role.OFFICER), ApprovalRule.objects.get(who="elected"))
    assert client_as(Role.INTERNATIONAL_FUNCTION).get(reverse("approval_rule", args=["x"])).status_code == 404
