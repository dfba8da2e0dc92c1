"""No document asks the database more than twelve questions, and none more for having more to show.

That no page does is seen where every page is opened as every role: in `test_permission_matrix`.
"""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from tests.addresses import addresses
from tests.asking import MOST, asked
from utblick.collaborations.models import Engagement
from utblick.core import things
from utblick.core.documents.kinds import DOCUMENTS
from utblick.core.permissions import PERMISSIONS
from utblick.decisions.models import AgendaItem, Decision, Meeting, Reporting
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.reporting.chapters import CHAPTERS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
# Their coverage asks each kind of thing that serves; the annual report asks every room.
DERIVED_DOCUMENTS = {"strategy", "strategy-follow-up", "annual-report"}
MOST_OF = {"annual-report": MOST * len(CHAPTERS)}


def test_no_document_asks_more_than_twelve_questions(client_as: Any) -> None:
    addresses()  # makes a decision and a meeting with matters
    many = {}
    clients = {role: client_as(role) for role in (Role.ADMINISTRATOR, Role.DIRECTOR)}
    for kind in DOCUMENTS.values():
        client = next(
            client for role, client in clients.items() if role in PERMISSIONS[kind.permission].roles
        )
        url = reverse("draft_of_whole", args=[kind.key])
        if kind.about:
            thing = things.KINDS[kind.about].model._default_manager.order_by("-pk").first()
            url = reverse("draft_document", args=[kind.key, thing.pk])
        if kind.key in DERIVED_DOCUMENTS:
            client.get(url)
        for form in ("", "?form=pdf", "?form=docx"):
            answer, queries = asked(client, url + form)
            assert answer.status_code == 200, (kind.key, form)
            if queries > MOST_OF.get(kind.key, MOST):
                many[kind.key + form] = queries
    assert many == {}


@pytest.fixture
def busy_meeting(kronoberg: None) -> Meeting:
    board = Organization.objects.get(classification="board")
    return Meeting.objects.create(body=board, date=date(2026, 9, 29))


def add_matters(meeting: Meeting, many: int) -> None:
    """As many engagements on the agenda, and as many decisions reported at the meeting."""
    for number in range(many):
        engagement = Engagement.objects.create(name=f"Nät {number}", kind="network")
        AgendaItem.objects.create(
            meeting=meeting, matter="collaborations.enter", object_id=engagement.pk, title=engagement.name
        )
        decision = Decision.objects.create(
            body=meeting.body,
            manner="urgent",
            title="D",
            text="D",
            decided_on=date(2026, 9, 1),
            outcome="approved",
        )
        Reporting.objects.create(meeting=meeting, decision=decision)


@pytest.mark.parametrize(
    "address", ["agenda_pack", "meeting", "history"], ids=["agenda pack", "meeting", "history of a meeting"]
)
def test_a_longer_meeting_asks_no_more(client_as: Any, busy_meeting: Meeting, address: str) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    args = ["meeting", busy_meeting.pk] if address == "history" else [busy_meeting.pk]
    url = reverse(address, args=args)
    assert connection.features.supports_json_field  # asked of the database once a process
    add_matters(busy_meeting, 3)
    answer, few = asked(client, url)
    assert answer.status_code == 200
    add_matters(busy_meeting, 12)
    answer, many = asked(client, url)
    assert many == few
    if address == "agenda_pack":
        assert answer["Content-Type"] == "application/pdf"
