"""Who may do what: every address × every role, against what the rooms declare. Generated, so nothing is forgotten."""

from typing import Any

import pytest
from django.test import Client

from tests.addresses import ROLES, addresses, patterns
from tests.asking import too_many
from utblick.core.permissions import PERMISSIONS, PUBLIC, SIGNED_IN
from utblick.people.models import Organization
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db


def test_every_address_has_a_permission_that_is_declared() -> None:
    for pattern in patterns():
        permission = getattr(pattern.callback, "permission", None)
        assert permission in {PUBLIC, SIGNED_IN, *PERMISSIONS}, f"{pattern.name} has no permission"


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reaches_what_is_declared_for_it_and_no_page_asks_more_than_twelve_questions(
    kronoberg: None, client_as: Any, role: str
) -> None:
    """Both in one walk, which opens all pages of the house."""
    client = client_as(role)
    wrong = []
    for address in addresses():
        permission = address.view.permission
        if permission in {PUBLIC, SIGNED_IN} or role in PERMISSIONS[permission].roles:
            answer, questions = too_many(client, address.name, address.url)
            if questions:
                wrong.append(f"{address.name} asks {questions} questions")
            narrower = (role, address.name) in NARROWER or address.name in LOCKED
            if answer.status_code == 403 and not narrower and permission not in {PUBLIC, SIGNED_IN}:
                wrong.append(f"{address.name} refuses")
        elif {client.get(address.url).status_code, client.post(address.url, {}).status_code} != {403}:
            wrong.append(f"{address.name} lets in")
    assert wrong == []


# A committee's secretary answers for committees; the samples are bodies of engagements.
NARROWER = {
    (Role.COMMITTEE_SECRETARY, name)
    for name in ("body_edit", "post_new", "seat_new", "post_edit", "seat_edit", "seat_end")
}
# Handling papers takes more than the permission: the right to change the thing, here an engagement, or a registrar's.
PAPERS = ("issue_document", "issue_of_whole", "attachment_new", "registry_new", "registry_edit")
NARROWER |= {(Role.COMMITTEE_SECRETARY, name) for name in PAPERS}
# A journey is changed by who proposed it, travels, or answers for the unit: not by all who may propose one.
NARROWER |= {
    (role, f"journey_{deed}")
    for role in PERMISSIONS["travel.propose"].roles - PERMISSIONS["travel.approve_deviation"].roles
    for deed in ("edit", "guideline", "cancel", "finish", "reopen", "tie")
}
# A text of the annual report is written by who was asked for it, or by who makes the report.
NARROWER |= {
    (role, "annual_report_text")
    for role in PERMISSIONS["reporting.use_texts"].roles - PERMISSIONS["reporting.edit"].roles
}
# A departure from the guideline is answered by the role that the guideline names, the chief executive's.
NARROWER |= {
    (role, "journey_deviation") for role in (Role.HEAD_OF_ADMINISTRATION, Role.INTERNATIONAL_FUNCTION)
}
# A permission is not all: the sample is the history of a person, which takes the right to see persons too.
LOCKED = {"history"}


def test_a_stranger_is_asked_to_sign_in_everywhere_but_at_public_addresses(kronoberg: None) -> None:
    client = Client()
    for address in addresses():
        if address.view.permission == PUBLIC:
            continue
        for answer in (client.get(address.url), client.post(address.url, {})):
            assert answer.status_code == 302, address.name
            assert answer["Location"].startswith("/") and "next=" in answer["Location"], address.name


def test_an_account_without_a_role_sees_nothing(kronoberg: None, client_as: Any) -> None:
    client = client_as("")
    for address in addresses():
        if address.view.permission not in {PUBLIC, SIGNED_IN}:
            assert client.get(address.url).status_code == 403, address.name


def test_an_officer_cannot_change_what_a_board_secretary_can(kronoberg: None, client_as: Any) -> None:
    body = Organization.objects.get(classification="board")
    officer, secretary = client_as(Role.OFFICER), client_as(Role.BOARD_SECRETARY)
    url = f"/organ/{body.pk}/andra/"
    assert secretary.get(url).status_code == 200
    assert officer.get(url).status_code == 403
    assert officer.post(url, {"name": "Kuppstyrelsen"}).status_code == 403
    body.refresh_from_db()
    assert body.name != "Kuppstyrelsen"
