"""What goes to a meeting and comes out of it: the agenda, the pack, the notice, the list of delegated decisions."""

import io
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pikepdf
import pytest
from django.urls import reverse
from django.utils.translation import gettext, override

from tests.decisions.conftest import TODAY, decide, delegated, put
from utblick.core.documents.kinds import DOCUMENTS
from utblick.core.documents.tree import Heading, Table, plain
from utblick.decisions import actions
from utblick.decisions.models import Approval
from utblick.documents import queries as documents
from utblick.documents.actions import issue, mark_secret
from utblick.documents.models import SecrecyMark
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _swedish(settings: Any, tmp_path: Any) -> Iterator[None]:
    settings.MEDIA_ROOT = tmp_path
    with override("sv"):
        yield


def hide(secretary: Any, kind: str, thing: Any) -> None:
    mark = SecrecyMark(kind=kind, object_id=thing.pk, ground="OSL 15:1", set_on=TODAY, set_by="RS")
    mark_secret(secretary, mark)


def headings(key: str, meeting: Any) -> list[str]:
    found = documents.draft(DOCUMENTS[key], meeting, "sv").blocks
    return [each.title for each in found if isinstance(each, Heading) and each.level == 1]


def test_a_secret_matter_keeps_its_number_on_the_agenda_and_tells_nothing(
    client_as: Any, secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board)
    put(secretary, meeting, title="Först")
    hidden = put(secretary, meeting, title="Zebra", background="Zebra", proposal="Zebra")
    put(secretary, meeting, title="Sist")
    hide(secretary, "agenda-item", hidden)
    covered = gettext("Matter under secrecy")
    assert headings("agenda", meeting) == ["1. Först", f"2. {covered}", "3. Sist"]
    document = issue(secretary, DOCUMENTS["agenda"], meeting, "sv")
    assert "Zebra" not in str(document.tree) and f"2. {covered}" in str(document.tree)
    page = client_as(Role.OFFICER).get(meeting.get_absolute_url())
    assert "Zebra" not in page.content.decode() and covered in page.content.decode()
    assert [each.position for each in page.context["items"]] == [1, 2, 3]
    assert "Zebra" in client_as(Role.BOARD_SECRETARY).get(meeting.get_absolute_url()).content.decode()


def test_the_pack_tells_nothing_secret_whoever_makes_it(
    client_as: Any, secretary: Any, board: Any, engagement: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board)
    item = put(secretary, meeting, engagement, "collaborations.enter", title="Zebra")
    put(secretary, meeting, title="Sist")
    hide(secretary, "agenda-item", item)
    titles = bookmarks(client_as(Role.BOARD_SECRETARY), meeting)
    assert not any("Zebra" in each for each in titles)
    assert any(each.startswith("1. ") for each in titles) and "2. Sist" in titles


def bookmarks(client: Any, meeting: Any) -> list[str]:
    answer = client.get(reverse("agenda_pack", args=[meeting.pk]))
    found = []
    with pikepdf.open(io.BytesIO(answer.content)) as pdf, pdf.open_outline() as outline:
        waiting = list(outline.root)
        while waiting:
            each = waiting.pop()
            found.append(str(each.title))
            waiting += each.children
    return found


def test_a_secret_paragraph_stands_in_the_notice_without_what_it_is(
    secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board)
    decide(secretary, put(secretary, meeting, title="Först"), "9")
    hidden = decide(secretary, put(secretary, meeting, title="Zebra"), "10")
    decide(secretary, put(secretary, meeting, title="Sist"), "212a")
    hide(secretary, "decision", hidden)
    actions.approve_minutes(secretary, Approval(meeting=meeting, approved_on=TODAY))
    told = str(documents.draft(DOCUMENTS["notice"], meeting, "sv"))
    assert f"§ 9, § 10 ({gettext('matter under secrecy')}), § 212a" in told and "Zebra" not in told


def test_a_secret_delegated_decision_stands_in_the_list_without_what_it_is(
    secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board)
    hidden = delegated(secretary, board, manner="urgent", title="Zebra", text="Zebra", number="26RK9")
    hide(secretary, "decision", hidden)
    for decided in (False, True):
        if decided:
            decide(secretary, put(secretary, meeting, None, "decisions.reporting"), outcome="noted")
        blocks = documents.draft(DOCUMENTS["delegated-decisions"], meeting, "sv").blocks
        (table,) = (each for each in blocks if isinstance(each, Table))
        ((day, title, *_rest, number),) = table.rows
        assert plain(title) == gettext("Matter under secrecy") and plain(number) == "26RK9" and plain(day)
        assert "Zebra" not in str(blocks)


def test_the_reporting_carries_the_list_of_delegated_decisions(
    client_as: Any, secretary: Any, board: Any, meeting_of: Any
) -> None:
    meeting = meeting_of(board)
    delegated(secretary, board, manner="urgent", title="Avgiften")
    item = put(secretary, meeting, None, "decisions.reporting", title="Anmälan")
    client = client_as(Role.BOARD_SECRETARY)
    url = reverse("draft_document", args=["delegated-decisions", meeting.pk])
    assert url in client.get(item.get_absolute_url()).content.decode()
    assert any("elegationsbeslut" in each for each in bookmarks(client, meeting))


@pytest.mark.parametrize(("days", "late"), [(1, True), (0, False), (-1, False)])
def test_what_comes_after_the_agenda_has_closed_is_an_addition(
    client_as: Any, secretary: Any, board: Any, meeting_of: Any, days: int, late: bool
) -> None:
    meeting = meeting_of(board, TODAY + timedelta(days=8))
    meeting.cutoff = TODAY - timedelta(days=days)
    meeting.save()
    client = client_as(Role.BOARD_SECRETARY)
    url = f"{reverse('agenda_item_new')}?matter=decisions.other&meeting={meeting.pk}"
    said = gettext("addition, sent out late")
    choice = client.get(url).context["form"].fields["meeting"].label_from_instance(meeting)
    assert (choice != str(meeting)) == late
    answer = client.post(url, {"meeting": meeting.pk, "title": "Sent ärende"}, follow=True)
    assert answer.status_code == 200
    item = meeting.items.get()
    assert (item.added_on, item.late) == (TODAY, late)
    assert (said in client.get(meeting.get_absolute_url()).content.decode()) == late
    assert ("ds-alert" in client.get(item.get_absolute_url()).content.decode()) == late
    day = "23 november 2026"
    assert (day in str(documents.draft(DOCUMENTS["agenda"], meeting, "sv").blocks[1:])) == late


def test_what_is_entered_after_the_meeting_or_moved_to_another_is_told_for_what_it_is(
    secretary: Any, board: Any, meeting_of: Any
) -> None:
    held = meeting_of(board, date(2026, 10, 20))
    assert held.cutoff is not None
    item = put(secretary, held)
    assert not item.late  # entered with the decision, afterwards
    later = meeting_of(board, TODAY + timedelta(days=8), cutoff=TODAY - timedelta(days=1))
    put(secretary, later)
    item.meeting = later
    item = actions.put_on_agenda(secretary, item)
    assert item.late and item.position == 2
