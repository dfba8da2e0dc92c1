"""The room's pages as a secretary uses them: a calendar, an agenda, a decision, minutes, delegated decisions."""

import io
from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import gettext, override

from tests.decisions.conftest import TODAY, decide, delegated, put
from utblick.core import obligations
from utblick.decisions import matters, queries
from utblick.decisions.models import AgendaItem, Approval, Decision, DecisionRight, Delegation, Meeting
from utblick.decisions.tests.test_calendars import event, ics
from utblick.people.models import Membership, Person
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    with override("sv"):
        yield


@pytest.fixture
def client(client_as: Any) -> Any:
    return client_as(Role.BOARD_SECRETARY)


def rows_of(answer: Any) -> dict[str, str]:
    """What the page to look over sends back when nothing is changed."""
    rows = answer.context["rows"]
    data = {
        "form-TOTAL_FORMS": str(rows.total_form_count()),
        "form-INITIAL_FORMS": str(rows.initial_form_count()),
    }
    for form in rows:
        for field in form:
            value = field.value()
            if field.name == "take":
                if value:
                    data[field.html_name] = "on"
            elif value not in (None, ""):
                data[field.html_name] = str(value)
    return data


class TestCalendar:
    """A whole year at once."""

    def typed(self, body: Any, lines: str, **values: Any) -> dict[str, Any]:
        return {
            "body": body.pk,
            "year": 2027,
            "starts": "13:00",
            "place": "Växjö",
            "days": 14,
            "lines": lines,
            **values,
        }

    def test_typed_looked_over_and_saved(self, client: Any, committee: Any) -> None:
        lines = "26/1\n23 februari\n2027-03-16 09:30"
        looked = client.post(reverse("calendar_new"), self.typed(committee, lines))
        assert looked.status_code == 200 and Meeting.objects.filter(body=committee).count() == 0
        url = reverse("calendar_save", args=[committee.pk])
        assert client.post(url, rows_of(looked)).status_code == 302
        found = list(Meeting.objects.filter(body=committee).values_list("date", "starts", "cutoff"))
        assert [
            (day.isoformat(), starts.isoformat("minutes"), cutoff.isoformat())
            for day, starts, cutoff in found
        ] == [
            ("2027-01-26", "13:00", "2027-01-12"),
            ("2027-02-23", "13:00", "2027-02-09"),
            ("2027-03-16", "09:30", "2027-03-02"),
        ]
        again = client.post(url, rows_of(looked))  # Back, and the button once more
        assert again.status_code == 422 and Meeting.objects.filter(body=committee).count() == 3

    def test_days_that_are_taken_are_shown_and_not_marked(self, client: Any, board: Any) -> None:
        taken = Meeting.objects.filter(body=board, date__year=2027).first()
        assert taken is not None
        taken.assumed = False
        taken.save()
        looked = client.post(reverse("calendar_new"), self.typed(board, f"{taken.date}\n2027-07-06"))
        assert looked.context["known"] == 1
        before = Meeting.objects.count()
        client.post(reverse("calendar_save", args=[board.pk]), rows_of(looked))
        assert Meeting.objects.count() == before + 1

    def test_an_assumed_day_is_confirmed_by_entering_it(self, client: Any, board: Any) -> None:
        assumed = Meeting.objects.filter(body=board, date__year=2027).order_by("date")[0]
        assert assumed.assumed and assumed.starts is None
        looked = client.post(reverse("calendar_new"), self.typed(board, f"{assumed.date}", days=7))
        (form,) = looked.context["rows"]
        assert looked.context["known"] == 0 and form["take"].value()
        assert gettext("assumed until now: will be confirmed") in looked.content.decode()
        before = Meeting.objects.count()
        client.post(reverse("calendar_save", args=[board.pk]), rows_of(looked))
        assumed.refresh_from_db()
        assert Meeting.objects.count() == before
        assert (assumed.assumed, assumed.source, assumed.starts, assumed.place) == (
            False,
            None,
            time(13),
            "Växjö",
        )
        assert assumed.cutoff == assumed.date - timedelta(days=7)

    def test_a_whole_year_of_assumed_days_is_confirmed_at_once(self, client: Any, board: Any) -> None:
        year = Meeting.objects.filter(body=board, date__year=2027)
        assert year.filter(assumed=True).count() == 11
        lines = "\n".join(str(each.date) for each in year)
        looked = client.post(reverse("calendar_new"), self.typed(board, lines))
        client.post(reverse("calendar_save", args=[board.pk]), rows_of(looked))
        assert (year.filter(assumed=True).count(), year.count()) == (0, 11)

    def test_an_assumed_meeting_of_the_month_can_be_cancelled_for_the_one_that_is_entered(
        self, client: Any, board: Any, secretary: Any
    ) -> None:
        april, may = (Meeting.objects.get(body=board, date__year=2027, date__month=month) for month in (4, 5))
        put(secretary, may, title="Väntar")
        lines = f"{april.date - timedelta(days=1)}\n{may.date - timedelta(days=1)}"
        looked = client.post(reverse("calendar_new"), self.typed(board, lines))
        assert list(looked.context["replaced"].fields["cancel"].queryset) == [april]
        assert looked.context["busy"] == [may]  # a matter waits there: it is moved first
        url = reverse("calendar_save", args=[board.pk])
        refused = client.post(url, {**rows_of(looked), "cancel": [may.pk]})
        assert refused.status_code == 422 and "Väntar" in refused.content.decode()
        assert not Meeting.objects.filter(date=april.date - timedelta(days=1)).exists()
        assert client.post(url, {**rows_of(looked), "cancel": [april.pk]}).status_code == 302
        april.refresh_from_db()
        assert april.status == "cancelled"
        assert Meeting.objects.filter(body=board, date=april.date - timedelta(days=1), assumed=False).exists()

    def test_the_weekday_is_shown_and_a_day_off_is_warned_for(self, client: Any, committee: Any) -> None:
        lines = "2027-05-06\n2027-05-08\n2027-05-11"  # Ascension Day, a Saturday, a Tuesday
        looked = client.post(reverse("calendar_new"), self.typed(committee, lines))
        tones = [[tone for _text, tone in form.remarks] for form in looked.context["rows"]]
        assert tones == [["", "warn"], ["", "warn"], [""]]
        assert "tisdag" in looked.content.decode().lower()

    def test_a_file_with_rows_that_cannot_be_read_says_which_and_saves_the_others(
        self, client: Any, committee: Any
    ) -> None:
        broken = b"BEGIN:VEVENT\r\nSUMMARY:Trasig\r\nDTSTART:banan\r\nEND:VEVENT\r\nEND:VCALENDAR"
        content = ics(event(date(2027, 5, 4))).replace(b"END:VCALENDAR", broken)
        upload = SimpleUploadedFile("n.ics", content)
        looked = client.post(reverse("calendar_import"), {"body": committee.pk, "file": upload, "days": ""})
        assert looked.status_code == 200 and "Trasig" in looked.content.decode()
        client.post(reverse("calendar_save", args=[committee.pk]), rows_of(looked))
        assert Meeting.objects.get(body=committee).date == date(2027, 5, 4)

    def test_a_row_that_is_wrong_saves_none_and_keeps_what_was_typed(
        self, client: Any, committee: Any
    ) -> None:
        looked = client.post(reverse("calendar_new"), self.typed(committee, "26/1\n23/2"))
        data = rows_of(looked) | {"form-1-cutoff": "2027-12-31", "form-1-place": "Ljungby"}
        answer = client.post(reverse("calendar_save", args=[committee.pk]), data)
        assert answer.status_code == 422 and 'value="Ljungby"' in answer.content.decode()
        assert list(answer.context["rows"][1].errors) == ["cutoff"]
        assert not Meeting.objects.filter(body=committee).exists()

    def test_lines_that_are_not_understood_stand_at_the_field(self, client: Any, committee: Any) -> None:
        answer = client.post(reverse("calendar_new"), self.typed(committee, "26/1\nnångång i vår"))
        assert answer.status_code == 422
        assert "Rad 2" in answer.context["form"].errors["lines"][0]
        assert "nångång i vår" in answer.content.decode()

    def test_from_a_file(self, client: Any, committee: Any) -> None:
        upload = SimpleUploadedFile("nämnd.ics", ics(event(date(2027, 5, 4))))
        looked = client.post(reverse("calendar_import"), {"body": committee.pk, "file": upload, "days": ""})
        client.post(reverse("calendar_save", args=[committee.pk]), rows_of(looked))
        assert Meeting.objects.get(body=committee).date == date(2027, 5, 4)
        wrong = SimpleUploadedFile("nämnd.ics", b"hej")
        answer = client.post(reverse("calendar_import"), {"body": committee.pk, "file": wrong})
        assert answer.status_code == 422 and "kalenderfil" in answer.context["form"].errors["file"][0]

    def test_a_committees_secretary_enters_the_own_committees_calendar_only(
        self, client_as: Any, committee: Any, board: Any
    ) -> None:
        client = client_as(Role.COMMITTEE_SECRETARY, committee)
        form = client.get(reverse("calendar_new")).context["form"]
        assert list(form.fields["body"].queryset) == [committee]
        assert client.post(reverse("calendar_new"), self.typed(board, "26/1")).status_code == 422
        data = {
            "form-TOTAL_FORMS": "1",
            "form-INITIAL_FORMS": "0",
            "form-0-take": "on",
            "form-0-date": "2027-07-07",
        }
        assert client.post(reverse("calendar_save", args=[board.pk]), data).status_code == 403

    def test_the_next_meeting_stands_first(self, client: Any, board: Any) -> None:
        rows = client.get(reverse("meetings"), {"body": board.pk}).context["register"]["rows"]
        assert rows.index("24 november 2026") < rows.index("8 december 2026") < rows.index("20 oktober 2026")


class TestAgendaAndDecision:
    """From the page of a thing to the decision on it."""

    def test_from_the_engagement_to_the_agenda_to_the_decision(
        self, client: Any, engagement: Any, board: Any, meeting_of: Any
    ) -> None:
        meeting = meeting_of(board)
        page = client.get(reverse("engagement_conditions", args=[engagement.pk]))
        label, url = page.context["page"].primary
        assert label == "Ta upp i styrelsen"
        form = client.get(url).context["form"]
        assert {each.body for each in form.fields["meeting"].queryset} == {board}
        data = {"meeting": meeting.pk, "title": form["title"].value(), "proposal": form["proposal"].value()}
        assert client.post(url, {**data, "new_record_key": "k" * 32}).status_code == 302
        client.post(url, {**data, "new_record_key": "k" * 32})  # a double click
        item = AgendaItem.objects.get()
        assert item.object_id == engagement.pk
        registering = reverse("decision_new", args=[item.pk])
        assert "Vi deltar i" in client.get(registering).content.decode()  # the matter is before one's eyes
        wrong = client.post(registering, {"text": "Styrelsen beslutar att delta.", "paragraph": ""})
        assert wrong.status_code == 422 and {"paragraph", "outcome"} <= set(wrong.context["form"].errors)
        assert "Styrelsen beslutar att delta." in wrong.content.decode()
        odd = client.post(registering, {"text": "Ja.", "outcome": "approved", "paragraph": "abc"})
        assert odd.status_code == 422 and list(odd.context["form"].errors) == ["paragraph"]
        right = {"text": "Styrelsen beslutar att delta.", "paragraph": "§ 187", "outcome": "approved"}
        answer = client.post(registering, {**right, "new_record_key": "d" * 32})
        client.post(registering, {**right, "new_record_key": "d" * 32})
        decision = Decision.objects.get()
        assert answer["Location"] == decision.get_absolute_url()
        assert decision.reference in client.get(engagement.get_absolute_url()).content.decode()
        extract = client.get(
            reverse("draft_document", args=["decision-extract", decision.pk])
        ).content.decode()
        assert "§ 187" in extract and "Styrelsen beslutar att delta." in extract

    def test_a_decided_matter_is_neither_changed_nor_taken_off(
        self, client: Any, secretary: Any, board: Any, meeting_of: Any
    ) -> None:
        item = put(secretary, meeting_of(board))
        decide(secretary, item)
        assert client.get(reverse("agenda_item_edit", args=[item.pk])).status_code == 302
        assert client.post(reverse("agenda_item_delete", args=[item.pk])).status_code == 422
        assert (
            client.get(reverse("decision_new", args=[item.pk]))["Location"]
            == item.decision.get_absolute_url()
        )

    def test_matters_are_moved_and_taken_off(
        self, client: Any, secretary: Any, board: Any, meeting_of: Any
    ) -> None:
        meeting = meeting_of(board)
        first, second = (put(secretary, meeting, title=title) for title in ("Först", "Sedan"))
        client.post(reverse("agenda_item_move", args=[second.pk]), {"to": "up"})
        assert list(meeting.items.values_list("title", flat=True)) == ["Sedan", "Först"]
        assert client.post(reverse("agenda_item_move", args=[second.pk]), {"to": "away"}).status_code == 403
        client.post(reverse("agenda_item_delete", args=[first.pk]), {})
        assert list(meeting.items.all()) == [second]

    def test_the_pack_has_the_agenda_and_each_matters_document_with_bookmarks(
        self, client: Any, secretary: Any, board: Any, engagement: Any, meeting_of: Any
    ) -> None:
        meeting = meeting_of(board)
        put(secretary, meeting, engagement, "collaborations.enter")
        put(secretary, meeting, title="Övrigt")
        answer = client.get(reverse("agenda_pack", args=[meeting.pk]))
        with pikepdf.open(io.BytesIO(answer.content)) as pdf, pdf.open_outline() as outline:
            titles = [str(each.title) for each in outline.root]
        assert any("Föredragningslista" in title for title in titles)
        assert any(engagement.name in title for title in titles)

    def test_a_correction_refers_to_what_it_corrects(
        self, client: Any, secretary: Any, board: Any, meeting_of: Any
    ) -> None:
        first = decide(secretary, put(secretary, meeting_of(board, date(2026, 11, 3))))
        later = meeting_of(board)
        data = {"meeting": later.pk, "paragraph": "9", "outcome": "rejected", "text": "Rättat."}
        url = reverse("decision_correct", args=[first.pk])
        assert client.post(url, data).status_code == 302
        second = Decision.objects.get(corrects=first)
        assert str(second) in client.get(first.get_absolute_url()).content.decode()
        assert str(first) in client.get(second.get_absolute_url()).content.decode()
        page = client.get(later.get_absolute_url()).content.decode()
        assert second.get_absolute_url() in page and reverse("approval", args=[later.pk]) in page


class TestDelegated:
    """Decisions on behalf of a body."""

    def test_registered_listed_and_taken_along_for_the_minutes(self, client: Any, board: Any) -> None:
        delegation = Delegation.objects.get(body=board, matter="decisions.other")
        data = {
            "body": board.pk,
            "manner": "delegated",
            "matter": "decisions.other",
            "delegation": delegation.pk,
            "decided_on": "2026-11-02",
            "decided_by": "Regiondirektören",
            "title": "Avgift",
            "outcome": "approved",
            "text": "Avgiften betalas.",
        }
        goals = client.post(reverse("delegated_new"), {**data, "matter": "decisions.direction"})
        assert goals.status_code == 422 and "delegeras" in goals.context["form"].errors["matter"][0]
        without = client.post(reverse("delegated_new"), {**data, "delegation": ""})
        assert without.status_code == 422 and list(without.context["form"].errors) == ["delegation"]
        assert client.post(reverse("delegated_new"), data).status_code == 302
        lines = client.get(reverse("delegated_decisions"), {"format": "csv"}).content.decode("utf-8-sig")
        assert "Avgift;2026-11-02;Regionstyrelsen" in lines and "inte än" in lines

    @pytest.mark.rule("decisions.delegated_is_reported")
    def test_what_waits_is_an_obligation_with_the_meetings_day(
        self, secretary: Any, board: Any, committee: Any
    ) -> None:
        delegated(secretary, board, manner="urgent")
        delegated(secretary, committee, manner="urgent")
        found = {each.key: each for each in obligations.derive(TODAY) if each.key.startswith("report-")}
        to_board = next(each for each in found.values() if each.unit_id == board.pk)
        assert (to_board.due, to_board.state(TODAY)) == (date(2026, 11, 24), "now")
        without = next(each for each in found.values() if each.unit_id == committee.pk)
        assert without.due is None and "Kulturnämnden" in without.title

    def test_one_that_was_not_reported_in_time_stays_overdue(self, secretary: Any, board: Any) -> None:
        delegated(secretary, board, manner="urgent", decided_on=date(2026, 10, 1))
        later = TODAY + timedelta(days=60)
        found = [each for each in obligations.derive(later) if each.key.startswith("report-")]
        assert [(each.due, each.state(later)) for each in found] == [(date(2026, 10, 20), "overdue")]


class TestMinutes:
    """Approval, notice board, legal force."""

    @pytest.mark.rule("decisions.minutes_approved_in_time")
    def test_what_waits_and_what_follows(
        self, client: Any, secretary: Any, board: Any, meeting_of: Any
    ) -> None:
        meeting = meeting_of(board, date(2026, 10, 20))
        decide(secretary, put(secretary, meeting))

        def waits() -> list[tuple[str, date | None]]:
            return [
                (each.key.split("-")[0], each.due)
                for each in obligations.derive(TODAY)
                if each.unit_id == board.pk
            ]

        assert ("approve", date(2026, 11, 3)) in waits()
        url = reverse("approval", args=[meeting.pk])
        wrong = client.post(url, {"approved_on": "2026-10-01"})
        assert wrong.status_code == 422 and "approved_on" in wrong.context["form"].errors
        client.post(url, {"approved_on": "2026-11-02"})
        assert ("announce", date(2026, 11, 4)) in waits()
        found = Approval.objects.get()
        client.post(
            url, {"approved_on": "2026-11-02", "announced_on": "2026-11-03", "version_seen": found.version}
        )
        assert [each for each in waits() if each[0] in ("approve", "announce")] == []
        page = client.get(meeting.get_absolute_url()).content.decode()
        assert "24 november 2026" in page and "25 november 2026" in page  # last day to appeal, legal force
        assert "kan fortfarande överklagas" in page
        notice = client.get(reverse("draft_document", args=["notice", meeting.pk])).content.decode()
        assert "§ 1" in notice and "3 november 2026" in notice and "25 november 2026" in notice

    def test_closed_minutes_say_so_and_are_opened_with_a_reason(
        self, client: Any, secretary: Any, board: Any, engagement: Any, meeting_of: Any
    ) -> None:
        meeting = meeting_of(board, date(2026, 10, 20))
        decide(secretary, put(secretary, meeting))
        item = put(secretary, meeting, title="Den som glömdes")
        client.post(reverse("approval", args=[meeting.pk]), {"approved_on": "2026-11-02"})
        page = client.get(meeting.get_absolute_url())
        registering = reverse("decision_new", args=[item.pk])
        assert registering not in page.content.decode() and page.context["page"].primary is None
        assert client.get(registering)["Location"] == meeting.get_absolute_url()
        answer = client.post(registering, {"text": "Ja.", "paragraph": "9", "outcome": "approved"})
        assert answer.status_code == 422 and Decision.objects.count() == 1
        correcting = reverse("decision_correct", args=[Decision.objects.get().pk])
        assert meeting not in client.get(correcting).context["form"].fields["meeting"].queryset
        found = Approval.objects.get()
        ((_label, back),) = client.get(reverse("approval", args=[meeting.pk])).context["page"].actions
        assert client.post(back, {"reason": ""}).status_code == 422 and Approval.objects.exists()
        assert client.post(back, {"reason": "Paragraf 9 saknas"})["Location"] == meeting.get_absolute_url()
        assert (
            client.post(registering, {"text": "Ja.", "paragraph": "9", "outcome": "approved"}).status_code
            == 302
        )
        told = client.get(reverse("history", args=["meeting", meeting.pk])).content.decode()
        assert "Paragraf 9 saknas" in told and not Approval.objects.filter(pk=found.pk).exists()


class TestRights:
    """Who decides what."""

    def test_rights_are_shown_and_changed_by_those_who_may(
        self, client: Any, client_as: Any, board: Any
    ) -> None:
        page = client.get(reverse("decision_rights")).content.decode()
        assert "Regionfullmäktige" in page and "gäller mål eller inriktning" in page
        data = {
            "matter": "decisions.direction",
            "body": board.pk,
            "delegate": "Ordföranden",
            "reference": "3",
        }
        wrong = client.post(reverse("right_new", args=["delegation"]), data)
        assert wrong.status_code == 422 and "delegeras" in wrong.context["form"].errors["matter"][0]
        assert (
            client.post(
                reverse("right_new", args=["delegation"]), {**data, "matter": "decisions.other"}
            ).status_code
            == 302
        )
        officer = client_as(Role.OFFICER)
        assert officer.get(reverse("decision_rights")).context["may_edit"] is False
        assert officer.post(reverse("right_new", args=["delegation"]), data).status_code == 403

    def test_who_decides_by_default_is_named(self, client: Any, board: Any, committee: Any) -> None:
        def told() -> Any:
            page = client.get(reverse("decision_rights"))
            return next(each for each in page.context["matters"] if each.key == "collaborations.end"), page

        ending, page = told()
        assert ending.rights == [] and ending.by_default == [board]
        # As whom the agenda lets decide it, and said to be so by default.
        assert [right.body for right in queries.rights_for("collaborations.end")] == [board.pk]
        assert gettext("where nobody else is named") in page.content.decode()
        DecisionRight.objects.create(matter="collaborations.end", body=committee)
        ending, _page = told()
        assert [right.body for right in ending.rights] == [committee] and ending.by_default == []

    def test_a_delegation_that_decisions_rest_on_stays(self, client: Any, secretary: Any, board: Any) -> None:
        delegation = Delegation.objects.get(body=board, matter="decisions.other")
        delegated(secretary, board, delegation=delegation)
        url = reverse("right_delete", args=["delegation", delegation.pk])
        assert client.post(url, {}).status_code == 422
        assert Delegation.objects.filter(pk=delegation.pk).exists()


def test_only_what_the_body_may_decide_is_offered(
    client: Any, board: Any, committee: Any, meeting_of: Any
) -> None:
    def offered(body: Any) -> set[str]:
        page = client.get(reverse("agenda_item_new"), {"meeting": meeting_of(body).pk})
        return {key for key, _label in page.context["form"].fields["matter"].choices if key}

    assert "collaborations.enter" in offered(board) and "strategy.adopt" not in offered(board)
    reports = {"decisions.reporting", "participation.report"}  # any body may have things reported to it
    own = {"projects.decide"}  # in the policy areas that it answers for
    assert offered(committee) == {"decisions.direction", "decisions.other", *reports, *own}


@pytest.mark.parametrize(
    "query", ["matter=collaborations.enter&thing=9" + "9" * 30, "meeting=" + "9" * 40, "matter=x"]
)
def test_what_is_odd_in_an_address_is_no_crash(client: Any, query: str) -> None:
    assert client.get(f"{reverse('agenda_item_new')}?{query}").status_code in (200, 404, 422)
    assert client.get(f"{reverse('meeting_new')}?body={'9' * 40}").status_code == 200


class TestForms:
    """What the forms ask, offer and say."""

    def test_no_kind_of_matter_is_chosen_beforehand(self, client: Any, board: Any, meeting_of: Any) -> None:
        url = reverse("agenda_item_new")
        form = client.get(url, {"meeting": meeting_of(board).pk}).context["form"]
        assert form.fields["matter"].choices[0][0] == "" and form["matter"].value() is None
        answer = client.get(url, {"meeting": meeting_of(board).pk, "matter": ""})
        assert answer.status_code == 422 and list(answer.context["form"].errors) == ["matter"]

    def test_the_policy_area_is_asked_for_where_nobody_decides_without(
        self, client: Any, board: Any, committee: Any, meeting_of: Any, monkeypatch: Any
    ) -> None:
        kind = matters.Matter("test.project", "Projekt", False)
        monkeypatch.setitem(matters.MATTERS, "test.project", kind)
        DecisionRight.objects.create(matter="test.project", body=committee, own_areas=True)
        meeting_of(committee)
        url = f"{reverse('agenda_item_new')}?matter=test.project"
        form = client.get(url).context["form"]
        assert form.fields["area"].required
        assert "Regionfullmäktige" in str(form.fields["meeting"].help_text)
        assert "Kulturnämnden" not in str(form.fields["meeting"].help_text)
        answer = client.post(url, {"title": "Ett projekt", "meeting": meeting_of(committee).pk})
        assert answer.status_code == 422 and list(answer.context["form"].errors) == ["area"]
        DecisionRight.objects.create(matter="test.project", body=board)
        assert not client.get(url).context["form"].fields["area"].required

    def test_a_missing_paragraph_is_asked_for_in_its_own_words(
        self, client: Any, secretary: Any, board: Any, meeting_of: Any
    ) -> None:
        item = put(secretary, meeting_of(board))
        answer = client.post(reverse("decision_new", args=[item.pk]), {"text": "Ja.", "outcome": "approved"})
        assert answer.context["form"].errors["paragraph"] == [
            gettext("Write the number of the paragraph in the minutes.")
        ]

    def test_those_who_sit_in_the_body_may_be_disqualified_else_all_elected(
        self, client: Any, secretary: Any, board: Any, meeting_of: Any
    ) -> None:
        item = put(secretary, meeting_of(board))
        url = reverse("decision_new", args=[item.pk])
        Membership.objects.filter(organization=board).delete()
        hidden = Person.objects.create(
            given_name="Hemlig", family_name="Person", kind="elected", protected_identity=True
        )
        field = client.get(url).context["form"].fields["disqualified"]
        assert {each.kind for each in field.queryset} == {"elected"} and hidden not in field.queryset
        assert gettext(
            "Nobody is registered as sitting in the body, so all elected persons are offered."
        ) in str(field.help_text)
        chosen = field.queryset[0]
        Membership.objects.create(organization=board, person=chosen, role="member")
        assert list(client.get(url).context["form"].fields["disqualified"].queryset) == [chosen]
        client.post(
            url, {"text": "Ja.", "outcome": "approved", "paragraph": "1", "disqualified": [chosen.pk]}
        )
        assert [each.person for each in Decision.objects.get().disqualified.all()] == [chosen]


@pytest.mark.rule("decisions.minutes_approved_in_time")
def test_a_meeting_that_has_been_and_nobody_has_noted_is_asked_about(
    secretary: Any, board: Any, committee: Any, meeting_of: Any
) -> None:
    def asked() -> dict[str, date | None]:
        return {each.key: each.due for each in obligations.derive(TODAY) if each.key.startswith("note-")}

    assert asked() == {}  # the days of the pack are assumed
    held = meeting_of(committee, date(2026, 11, 10))
    assumed = meeting_of(board, date(2026, 10, 20))
    waiting = put(secretary, assumed)
    assert asked() == {f"note-{held.key}": date(2026, 11, 24), f"note-{assumed.key}": date(2026, 11, 3)}
    decide(secretary, waiting)
    held.status = "held"
    held.save()
    assert asked() == {}
