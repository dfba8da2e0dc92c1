"""The pages: what may leave the house, forms that say what is wrong where it is, secrecy, and how much they ask."""

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.advocacy.models import (
    AdvocacyActivity,
    AdvocacyPlan,
    Ally,
    Assessment,
    PeriodReport,
    Position,
    Target,
)
from utblick.advocacy.tests.conftest import House
from utblick.core import secrecy
from utblick.monitoring.models import Story
from utblick.participation.models import InternationalMeeting
from utblick.people.roles import Role
from utblick.strategy import queries as strategy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def words(answer: Any) -> str:
    """A page's text, its figures with plain blanks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()).replace("\xa0", " "))


def filled(answer: Any) -> dict[str, Any]:
    """What a form is sent with when nothing is changed."""
    form = answer.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, "", False, [])}


@pytest.mark.row("R21")
def test_what_is_not_approved_does_not_leave_the_house(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    draft = house.position("Utkastet")
    expired = house.position("Den gamla")
    house.version(expired, date(2025, 2, 1), valid_from=date(2025, 1, 1), valid_until=date(2026, 1, 1))
    coming = house.position("Den nya")
    house.version(coming, date(2026, 11, 1), valid_from=date(2027, 1, 1))
    for position, says in ((draft, "Not approved yet"), (expired, "Expired"), (coming, "not in force yet")):
        told = words(client.get(position.get_absolute_url()))
        assert says in told
        paper = reverse("draft_document", args=["position-paper", position.pk])
        assert paper not in client.get(position.get_absolute_url()).content.decode()
        for form in ("", "?form=pdf", "?form=docx"):
            answer = client.get(f"{paper}{form}")
            assert answer["Content-Type"].startswith("text/html") and says in words(answer)
            assert "Vi vill ha vägar" not in words(answer)
    assert "on behalf of" in words(client.get(draft.get_absolute_url()))  # who approves
    function = sign_in(house.function)
    issue = reverse("issue_document", args=["position-paper", draft.pk])
    refused = function.post(issue)
    assert refused.status_code == 422 and "Not approved yet" in words(refused)


@pytest.mark.row("R14", "R21")
def test_a_position_in_force_is_a_document_in_three_forms_and_two_languages(
    house: House, sign_in: Any
) -> None:
    client = sign_in(house.officer)
    position = house.position(approved=date(2026, 2, 1))
    house.version(position, what="Något helt nytt")
    paper = reverse("draft_document", args=["position-paper", position.pk])
    assert paper in client.get(position.get_absolute_url()).content.decode()
    told = words(client.get(paper))
    assert "Vi vill ha vägar" in told and "Styrelsen" in told and "Något helt nytt" not in told
    assert "Vad vi vill" in words(client.get(f"{paper}?sprak=sv")) or "What we want" in words(
        client.get(f"{paper}?sprak=sv")
    )
    for form, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        assert client.get(f"{paper}?form={form}").content.startswith(start)


@pytest.mark.row("R21")
def test_a_file_of_the_register_holds_what_is_in_force_only(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    house.position("Utkastet")
    house.position("Den som gäller", approved=date(2026, 2, 1))
    page = words(client.get(reverse("positions")))
    assert "Utkastet" in page and "Den som gäller" in page
    csv = client.get(reverse("positions"), {"format": "csv"}).content.decode("utf-8-sig")
    assert "Den som gäller" in csv and "Utkastet" not in csv
    only = words(client.get(reverse("positions"), {"standing": "draft"}))
    assert "Utkastet" in only and "Den som gäller" not in only


def test_a_position_is_registered_once_and_counts_in_the_coverage(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    clause = strategy.covered(date(2026, 11, 23)).order_by("pk")[0]
    page = client.get(reverse("position_new"), {"dossier": house.dossier.pk})
    values = {**filled(page), "title": "Tågen", "what": "Fler tåg", "serves": [clause.pk]}
    assert values["unit"] == house.unit.pk
    first, again = client.post(reverse("position_new"), values), client.post(reverse("position_new"), values)
    made = Position.objects.get(title="Tågen")
    assert first["Location"] == again["Location"] == made.get_absolute_url()
    assert made.dossier == house.dossier and made.versions.get().what == "Fler tåg"
    assert "Tågen" in words(client.get(reverse("positions"), {"serves": clause.line}))

    def counted() -> int:
        counts = {each.clause.line: each.counts["positions"] for each in strategy.coverage(clause.strategy)}
        return int(counts[clause.line])

    before = counted()  # a draft does not count
    house.version(made, date(2026, 2, 1))
    assert counted() == before + 1
    wrong = client.post(
        reverse("position_new"), {**values, "unit": house.other_unit.pk, "new_record_key": ""}
    )
    assert wrong.status_code == 422 and "own unit only" in str(wrong.context["form"].errors["unit"])


def test_a_version_in_disorder_is_said_at_its_field(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    position = house.position()
    url = reverse("position_write", args=[position.pk])
    sent = {**filled(client.get(url)), "valid_until": "2025-12-31", "what": "Behåll detta"}
    answer = client.post(url, sent)
    assert answer.status_code == 422 and "cannot be before the first" in str(
        answer.context["form"].errors["valid_until"]
    )
    assert "Behåll detta" in answer.content.decode()
    assert position.versions.get().what == "Vi vill ha vägar"


@pytest.mark.row("R21")
def test_who_may_not_approve_is_told_who_does(house: House, sign_in: Any) -> None:
    position = house.position()
    version = position.versions.get()
    version.ready_on = date(2026, 11, 20)
    version.save()
    url = reverse("position_approve", args=[position.pk])
    officer = sign_in(house.officer)
    assert "Approves positions: " in words(officer.get(url)) and officer.post(url).status_code == 403
    director = sign_in(house.director)
    assert url in director.get(position.get_absolute_url()).content.decode()
    late = director.post(url, {"delegation": house.delegation.pk, "by": "Dir Ektör", "day": "2026-11-24"})
    assert late.status_code == 422 and "not come yet" in str(late.context["form"].errors["day"])
    sent = {"delegation": house.delegation.pk, "by": "Dir Ektör", "day": "2026-11-23"}
    assert director.post(url, sent).status_code == 302
    assert "in force" in words(director.get(position.get_absolute_url()))


def test_two_versions_are_read_side_by_side(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    position = house.position(approved=date(2026, 2, 1))
    url = reverse("position_compare", args=[position.pk])
    assert "only one version" in words(client.get(url))
    house.version(position, what="Vi vill ha järnväg")
    page = client.get(url)
    told = words(page)
    assert "Vi vill ha vägar" in told and "Vi vill ha järnväg" in told
    assert [row[0] for row in page.context["rows"] if row[3]] == ["what we want"]
    assert client.get(reverse("position_version", args=[position.pk, 9])).status_code == 404


def test_a_plan_with_its_parts_and_an_activity_is_made_by_forms(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    position = house.position(approved=date(2026, 2, 1))
    url = reverse("advocacy_plan_new")
    nothing = client.post(url, {**filled(client.get(url)), "title": "P", "goal": "M"})
    assert nothing.status_code == 422 and "Choose a position" in str(
        nothing.context["form"].errors["position"]
    )
    given = {"title": "P", "goal": "M", "begins": "2026-11-01", "ends": "2026-10-01"}
    start = filled(client.get(url, {"position": position.pk}))
    assert str(start["position"]) == str(position.pk)
    wrong = client.post(url, {**start, **given})
    assert "cannot be before" in str(wrong.context["form"].errors["ends"])
    assert client.post(url, {**start, **given, "ends": "2027-10-01"}).status_code == 302
    plan = AdvocacyPlan.objects.get(title="P")
    for part, model, bad, good in (
        ("mottagare", Target, {"wanted": "x"}, {"who": "Föredraganden"}),
        ("allierad", Ally, {"part": "x"}, {"engagement": house.network.pk}),
    ):
        new = reverse("advocacy_plan_part_new", args=[plan.pk, part])
        assert client.post(new, {**filled(client.get(new)), **bad}).status_code == 422
        sent = {**filled(client.get(new)), **good}
        assert {client.post(new, sent).status_code for _twice in range(2)} == {302}
        found = model.objects.get(plan=plan)
        change = reverse("advocacy_plan_part_edit", args=[plan.pk, part, found.pk])
        assert client.post(change, filled(client.get(change))).status_code == 302
    new = reverse("advocacy_activity_new")
    page = client.get(new, {"plan": plan.pk})
    assert page.context["form"]["used"].value() == position.versions.get().pk
    sent = {
        **filled(page),
        "kind": "meeting",
        "title": "Mötet",
        "day": "2026-01-15",
        "target": plan.targets.get().pk,
        "ours": [house.officer.person_id],
        "engagement": house.network.pk,
    }
    refused = client.post(f"{new}?plan={plan.pk}", sent)
    assert refused.status_code == 422 and "not approved" in str(refused.context["form"].errors["used"])
    assert client.post(f"{new}?plan={plan.pk}", {**sent, "day": "2026-11-20"}).status_code == 302
    activity = AdvocacyActivity.objects.get(title="Mötet")
    outcome = reverse("advocacy_activity_outcome", args=[activity.pk])
    ahead = client.post(outcome, {**filled(client.get(outcome)), "day": "2026-12-01", "outcome": "Bra"})
    assert "not come yet" in str(ahead.context["form"].errors["day"]) and "Bra" in ahead.content.decode()
    assert client.post(outcome, {**filled(client.get(outcome)), "outcome": "Bra"}).status_code == 302
    close = reverse("advocacy_plan_close", args=[plan.pk])
    lacking = client.post(close, filled(client.get(close)))
    assert lacking.status_code == 422 and {"taken_in", "evidence"} <= set(lacking.context["form"].errors)
    whole = {"taken_in": "against", "evidence": "Texten säger motsatsen"}
    assert client.post(close, {**filled(client.get(close)), **whole}).status_code == 302
    led = words(client.get(reverse("advocacy_outcomes")))
    assert "Texten säger motsatsen" in led and "it moved against us" in led
    networks = words(client.get(reverse("advocacy_networks")))
    assert "Mötet" in networks and "Vägarna" in networks
    there = words(client.get(house.network.get_absolute_url()))
    assert "Advocacy through the network" in there and "1 position" in there


def test_documents_of_activities_hold_approved_positions_only(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    position = house.position("Utkastet", dossier=house.dossier)
    plan = house.plan(position=position, messages="Vägar nu")
    target = Target.objects.create(plan=plan, who="Föredraganden", wanted="Att vägarna står i texten")
    house.activity(
        plan, "Förra mötet", day=date(2026, 10, 1), state="done", outcome="De lyssnade", target=target
    )
    meeting = house.activity(plan, target=target)
    reply = house.activity(plan, "Svaret", kind="reply", whom="Kommissionen")
    briefing = reverse("draft_document", args=["advocacy-briefing", meeting.pk])
    told = words(client.get(briefing))
    assert "no approved position" in told and "Vi vill ha vägar" not in told
    for each in ("Vägar nu", "Föredraganden", "Att vägarna står i texten", "Dossiern", "De lyssnade"):
        assert each in told, each
    answer = reverse("draft_document", args=["consultation-reply", reply.pk])
    assert "Not approved yet" in words(client.get(answer))
    house.version(position, date(2026, 11, 1))
    assert "Vi vill ha vägar" in words(client.get(briefing))
    assert "Kommissionen" in words(client.get(answer)) and "not registered yet" in words(client.get(answer))
    sent = reverse("advocacy_activity_sent", args=[reply.pk])
    values = {**filled(client.get(sent)), "number": "26RK77", "to": "Kommissionen", "day": "2026-11-23"}
    assert client.post(sent, values).status_code == 302
    assert "26RK77" in words(client.get(answer)) and "26RK77" in words(client.get(reply.get_absolute_url()))
    for url in (briefing, answer):
        for form, start in (("pdf", b"%PDF"), ("docx", b"PK")):
            assert client.get(f"{url}?form={form}").content.startswith(start)


@pytest.mark.row("R16")
def test_a_report_of_a_period_says_what_the_pages_say(house: House, sign_in: Any) -> None:
    client = sign_in(house.function)
    plan = house.plan(closed_on=date(2026, 11, 1))
    Assessment.objects.create(plan=plan, day=date(2026, 11, 1), taken_in="partly", evidence="En mening")
    house.activity(plan, "Brevet", state="done", outcome="Skickat")
    house.position(approved=date(2026, 11, 2))
    url = reverse("advocacy_report_new")
    given = {"title": "Hösten", "begins": "2026-11-01", "ends": "2026-10-01"}
    wrong = client.post(url, {**filled(client.get(url)), **given})
    assert "cannot be before" in str(wrong.context["form"].errors["ends"])
    sent = {**filled(client.get(url)), **given, "ends": "2026-11-30", "unit": house.unit.pk}
    assert client.post(url, sent).status_code == 302
    made = PeriodReport.objects.get(title="Hösten")
    figures = dict(client.get(made.get_absolute_url()).context["figures"])
    assert figures["Positions that were approved"] == 1
    assert figures["Activities that were carried out"] == 1
    assert figures["Plans that were closed with an assessment"] == 1
    report = reverse("draft_document", args=["monitoring-advocacy-report", made.pk])
    told = words(client.get(report))
    for each in ("Brevet", "En mening", "Vägarna", "Positions that were approved 1"):
        assert each in told, each
    for form, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        assert client.get(f"{report}?form={form}").content.startswith(start)


def test_a_story_becomes_a_position_and_a_dossier_leads_here(house: House, sign_in: Any) -> None:
    client = sign_in(house.officer)
    story = Story.objects.order_by("pk")[0]
    turn = client.get(reverse("monitoring_turn", args=[story.pk])).content.decode()
    url = f"{reverse('position_new')}?ur=monitoring-story-{story.pk}"
    assert url in turn
    page = client.get(url)
    assert page.context["form"].initial["title"] == story.title[:200]
    assert client.post(url, filled(page)).status_code == 302
    made = Position.objects.get(title=story.title[:200])
    assert story.title in words(client.get(made.get_absolute_url()))
    plan = house.plan()
    there = client.get(house.dossier.get_absolute_url()).content.decode()
    assert f"{reverse('position_new')}?dossier={house.dossier.pk}" in there
    assert plan.get_absolute_url() in there
    meeting = InternationalMeeting.objects.order_by("pk")[0]
    activity = house.activity(plan, "Korridorsnack", meeting=meeting)
    assert activity.get_absolute_url() in client.get(meeting.get_absolute_url()).content.decode()


def test_each_role_reaches_what_is_theirs(house: House, client_as: Any) -> None:
    position = house.position()
    plan = house.plan()
    edits = [
        reverse("position_edit", args=[position.pk]),
        reverse("advocacy_plan_edit", args=[plan.pk]),
        reverse("advocacy_plan_close", args=[plan.pk]),
    ]
    for role, sees, writes in (
        (Role.INTERNATIONAL_FUNCTION, True, True),
        (Role.ELECTED, True, False),
        (Role.AUDITOR, True, False),
        (Role.DIRECTOR, True, False),
        (Role.PARTNER, False, False),
    ):
        client = client_as(role)
        for page in (position.get_absolute_url(), plan.get_absolute_url(), reverse("advocacy_outcomes")):
            assert (client.get(page).status_code == 200) == sees, (role, page)
        assert {client.get(each).status_code == 200 for each in edits} == {writes}, role


def test_an_officer_of_another_unit_changes_nothing(house: House, sign_in: Any) -> None:
    client = sign_in(house.outsider)
    plan = house.plan()
    activity = house.activity(plan)
    for name, thing in (
        ("position_write", house.position()),
        ("advocacy_plan_edit", plan),
        ("advocacy_activity_outcome", activity),
    ):
        assert client.get(reverse(name, args=[thing.pk])).status_code == 403


def test_what_is_secret_is_nowhere(house: House, sign_in: Any, client_as: Any) -> None:
    position = house.position("Zebran", approved=date(2026, 2, 1), secret=True)
    plan = house.plan("Zebran", position=position, secret=True)
    activity = house.activity(
        plan, "Zebran", secret=True, engagement=house.network, used=position.versions.get()
    )
    report = PeriodReport.objects.create(title="Perioden", begins=date(2026, 1, 1), ends=date(2026, 12, 31))
    with secrecy.in_the_open():
        for model in (Position, AdvocacyPlan, AdvocacyActivity):
            assert not model.objects.filter(title="Zebran").exists(), model
    pages = [
        reverse("positions"),
        f"{reverse('positions')}?format=csv",
        reverse("advocacy_plans"),
        reverse("advocacy_networks"),
        reverse("advocacy_outcomes"),
        f"{reverse('search')}?q=zebran",
        reverse("overview"),
        position.get_absolute_url(),
        plan.get_absolute_url(),
        activity.get_absolute_url(),
        house.dossier.get_absolute_url(),
        house.network.get_absolute_url(),
        reverse("history", args=["position", position.pk]),
        reverse("draft_document", args=["position-paper", position.pk]),
        reverse("draft_document", args=["monitoring-advocacy-report", report.pk]),
    ]
    reader = sign_in(house.officer)
    assert [url for url in pages if "Zebran" in reader.get(url).content.decode()] == []
    seen = client_as(Role.DIRECTOR)
    assert "Zebran" in seen.get(position.get_absolute_url()).content.decode()


def test_pages_ask_no_more_for_having_more_to_show(house: House, sign_in: Any) -> None:
    client = sign_in(house.function)
    position = house.position(approved=date(2026, 2, 1))
    plan = house.plan(position=position)
    report = PeriodReport.objects.create(title="Perioden", begins=date(2026, 1, 1), ends=date(2026, 12, 31))

    def more(times: int) -> None:
        for number in range(times):
            Target.objects.create(plan=plan, who=f"Någon {number}")
            Ally.objects.create(plan=plan, engagement=house.network)
            made = house.activity(
                plan, f"Möte {number}", state="done", outcome="Bra", engagement=house.network
            )
            made.used = position.versions.order_by("number").first()
            made.save()
            made.ours.add(house.officer.person)
            closed = house.plan(f"Plan {number}", closed_on=date(2026, 11, 1))
            Assessment.objects.create(plan=closed, day=date(2026, 11, 1), taken_in="not", evidence="Ja")
            house.position(f"Position {number}", approved=date(2026, 2, 1))

    def asked(url: str) -> int:
        client.get(url)
        with CaptureQueriesContext(connection) as found:
            assert client.get(url).status_code == 200
        return len(found)

    names = ("positions", "advocacy_plans", "advocacy_outcomes", "advocacy_networks", "advocacy_reports")
    urls = [reverse(name) for name in names]
    urls += [each.get_absolute_url() for each in (position, plan, report)]
    more(2)
    few = [asked(url) for url in urls]
    more(8)
    assert [asked(url) for url in urls] == few and max(few) <= 12, list(zip(urls, few, strict=True))
