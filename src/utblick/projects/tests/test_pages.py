"""The pages: what they say, who may what, bad input with nothing lost, secrecy, and how much they ask the database."""

from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.core.documents import html, pdf, word
from utblick.core.documents.kinds import about
from utblick.core.stamp import forget
from utblick.funding.models import Call
from utblick.people.roles import Role
from utblick.projects import actions, documents
from utblick.projects.models import Frame, Project, ProjectPartner, ReportingPeriod
from utblick.projects.obligations import decisions, frames, idle, milestones, reports
from utblick.projects.tests.conftest import TODAY, House, filled, words


def html_words(answer: Any) -> str:
    """A page's text with quotes as they are read."""
    return unescape(words(answer))


pytestmark = pytest.mark.django_db
TABS = ("project", "project_budget", "project_reporting", "project_results")


@pytest.mark.row("R19d", "R40", "R41")
def test_the_page_says_what_is_lacking_and_where_it_is_filled_in(house: House, sign_in: Any) -> None:
    project = house.project(state="preparation")
    client = sign_in(house.function)
    page = client.get(reverse("project", args=[project.pk]))
    text = words(page)
    assert "Say which policy area it belongs to" in text and "Divide the budget into lines" in text
    assert page.content.decode().count(f"/projekt/{project.pk}/andra/#id_") >= 6
    assert page.context["page"].primary is None
    whole = house.whole("Hel")
    page = client.get(reverse("project", args=[whole.pk]))
    assert "Nothing is lacking" in words(page)
    assert page.context["page"].primary[1].endswith("/steg/klart/")
    actions.make_ready(house.function, whole)
    page = client.get(reverse("project", args=[whole.pk]))
    assert "matter=projects.decide" in page.context["page"].primary[1]
    item = client.get(page.context["page"].primary[1])
    assert filled(item)["area"] == house.area.pk


@pytest.mark.row("R19d")
def test_a_step_by_its_page_and_nothing_typed_is_lost(house: House, sign_in: Any) -> None:
    project = house.decided()
    client = sign_in(house.head)
    url = reverse("project_step", args=[project.pk, "skicka"])
    wrong = client.post(url, {"day": "2027-01-15"})
    assert (
        wrong.status_code == 422
        and "has not come yet" in words(wrong)
        and "2027-01-15" in wrong.content.decode()
    )
    assert client.post(url, {"day": "2026-11-26"}).status_code == 302
    url = reverse("project_step", args=[project.pk, "beviljat"])
    wrong = client.post(url, {"day": "2026-11-26", "number": "INT-5", "granted": "900 000"})
    assert wrong.status_code == 422 and "at most 80" in words(wrong) and "INT-5" in wrong.content.decode()
    client.post(url, {"day": "2026-11-26", "number": "INT-5"})
    project.refresh_from_db()
    assert (project.state, project.funder_number) == ("granted", "INT-5")
    assert client.get(reverse("project_step", args=[project.pk, "skicka"])).status_code == 404


@pytest.mark.row("R19d", "R41")
@pytest.mark.parametrize(
    ("part", "sent", "told"),
    [
        ("atagande", {"year": "2027", "amount": "1 200 000", "staff_percent": "10"}, "above the frame"),
        ("atagande", {"year": "2027", "amount": "1", "staff_percent": "140"}, "140 per cent"),
        ("rad", {"kind": "staff", "amount": "mycket"}, "number"),
        ("partner", {"role": "lead", "country": "SE"}, "lead partner already"),
        (
            "partner",
            {"role": "partner", "country": "se", "budget": "5", "own_share": "6"},
            "more than the whole",
        ),
        ("finansiering", {"grant": "900000", "own_hours": "5"}, "hours are worth"),
        ("summa", {"work_package": "AP1", "kind": "staff", "amount": "1"}, "one of them"),
        ("period", {"begins": "2027-02-01", "ends": "2027-01-01", "due": "2027-03-01"}, "cannot end before"),
        ("risk", {"what": "Allt", "likelihood": "9", "consequence": "1"}, "less than or equal to 5"),
    ],
)
def test_bad_input_is_told_at_its_field_and_kept(
    house: House, sign_in: Any, part: str, sent: dict[str, str], told: str
) -> None:
    project = house.whole(amount=0)
    client = sign_in(house.officer)
    url = reverse("project_part_new", args=[project.pk, part])
    if part == "finansiering":
        url = client.get(url).headers["Location"]
    start = filled(client.get(url))
    start |= {"body": house.committee.pk} if part == "atagande" else {}
    start |= {"partner": project.partners.first().pk} if part == "rad" else {}
    start |= {"organization": house.other_unit.pk} if part == "partner" else {}
    answer = client.post(url, {**start, **sent})
    assert answer.status_code == 422, words(answer)
    assert told in words(answer)
    for value in sent.values():
        assert value in answer.content.decode()


@pytest.mark.row("R19d", "R41")
def test_a_budget_that_does_not_add_up_says_where(house: House, sign_in: Any) -> None:
    project = house.whole()
    partner = project.partners.first()
    partner.budget = 990_000
    partner.save()
    client = sign_in(house.function)
    told = ": the lines add up to 1,000,000, the partner's budget is 990,000: 10,000 differs"
    page = client.get(reverse("project_budget", args=[project.pk]))
    assert told in html_words(page)
    page = client.get(reverse("project", args=[project.pk]))
    assert told in html_words(page) and page.context["page"].primary is None
    answer = client.post(reverse("project_step", args=[project.pk, "klart"]))
    assert answer.status_code == 422 and told in html_words(answer)
    project.refresh_from_db()
    assert project.state == "preparation"


@pytest.mark.row("R19d")
def test_a_grant_above_the_rate_of_the_call_is_told_at_its_field(house: House, sign_in: Any) -> None:
    call = Call.objects.create(title="Sextio", rate=60, first_seen=TODAY, last_deadline=date(2027, 5, 1))
    project = house.whole(call=call, most_grant=None)
    client = sign_in(house.officer)
    url = reverse("project_part_edit", args=[project.pk, "finansiering", project.funding.pk])
    answer = client.post(url, filled(client.get(url)) | {"grant": "700 000"})
    assert answer.status_code == 422 and "at most 60 per cent" in words(answer)
    assert list(answer.context["form"].errors) == ["grant"]
    assert answer.context["form"]["grant"].value() == "700 000"


@pytest.mark.row("R19d")
def test_an_idea_by_the_form_euro_needs_its_rate_and_a_double_click_makes_one(
    house: House, sign_in: Any
) -> None:
    client = sign_in(house.officer)
    url = reverse("project_new")
    sent = filled(client.get(url)) | {
        "title": "Hav",
        "idea": "Vi mäter havet.",
        "currency": "EUR",
        "budget": "10,5",
    }
    wrong = client.post(url, sent)
    assert wrong.status_code == 422 and "how many kronor one euro is" in words(wrong)
    assert "Vi mäter havet." in wrong.content.decode()
    sent |= {"rate": "11,2", "rate_on": "2026-11-20"}
    assert client.post(url, sent).status_code == client.post(url, sent).status_code == 302
    made = Project.objects.get(title="Hav")
    assert (made.budget, made.unit, made.state) == (Decimal("10.5"), house.unit, "idea")
    elsewhere = client.post(
        url, filled(client.get(url)) | {"title": "X", "idea": "X", "unit": house.other_unit.pk}
    )
    assert elsewhere.status_code == 422 and "own unit only" in words(elsewhere)


@pytest.mark.row("R19d")
def test_nobody_writes_over_anybody(house: House, sign_in: Any) -> None:
    project = house.project()
    client = sign_in(house.officer)
    url = reverse("project_edit", args=[project.pk])
    mine = filled(client.get(url)) | {"title": "Mitt"}
    client.post(url, filled(client.get(url)) | {"title": "Först"})
    second = client.post(url, mine)
    assert second.status_code == 422 and "while you were writing" in words(second)


@pytest.mark.row("R40", "R41")
def test_roles_see_and_do_what_is_theirs(house: House, client_as: Any) -> None:
    project = house.whole()
    for role, status in ((Role.PARTNER, 403), (Role.ELECTED, 200), (Role.AUDITOR, 200)):
        assert client_as(role).get(reverse("project", args=[project.pk])).status_code == status
    elected = client_as(Role.ELECTED)
    assert elected.get(reverse("project_edit", args=[project.pk])).status_code == 403
    assert elected.get(reverse("project_frame_new")).status_code == 403
    secretary = client_as(Role.COMMITTEE_SECRETARY, house.committee)
    page = secretary.get(reverse("project_frames"))
    assert page.context["page"].primary and page.context["rows"][0]["url"]
    other = client_as(Role.COMMITTEE_SECRETARY, house.other)
    assert other.get(reverse("project_frame_edit", args=[house.frame.pk])).status_code == 403


@pytest.mark.row("R41")
def test_who_states_a_frame_says_who_decided_it(house: House, sign_in: Any) -> None:
    client = sign_in(house.secretary)
    url = reverse("project_frame_new")
    form = client.get(url)
    assert "Who decided it" in html_words(form)
    sent = {**filled(form), "committee": house.committee.pk, "year": "2028", "amount": "500 000"}
    refused = client.post(url, sent)
    assert refused.status_code == 422 and "Write who decided the frame" in html_words(refused)
    assert client.post(url, {**sent, "basis": "Nämnden § 7, 2026-11-02"}).status_code == 302
    assert Frame.objects.get(year=2028).basis == "Nämnden § 7, 2026-11-02"


@pytest.mark.row("R19d")
def test_a_secret_project_is_nowhere_for_those_without_the_right(house: House, client_as: Any) -> None:
    project = house.whole("Hemligt namn")
    project.secret = True
    project.save()
    reader = client_as(Role.ELECTED)
    for name in TABS:
        assert reader.get(reverse(name, args=[project.pk])).status_code == 404
    for name in ("projects", "project_pipeline", "project_portfolio"):
        assert "Hemligt namn" not in reader.get(reverse(name)).content.decode()
    assert "Hemligt" not in reader.get(reverse("projects"), {"format": "csv"}).content.decode()


@pytest.mark.row("R19d")
def test_the_register_is_narrowed_and_taken_along(house: House, sign_in: Any) -> None:
    house.whole("Hamnen")
    house.project("Skogen", state="rejected", decided_on=TODAY)
    client = sign_in(house.officer)
    text = words(client.get(reverse("projects"), {"state": "rejected"}))
    assert "Skogen" in text and "Hamnen" not in text
    line = client.get(reverse("projects"), {"serves": "fokus-1-4"})
    assert line.status_code == 200
    assert "Hamnen" in client.get(reverse("projects"), {"format": "csv"}).content.decode("utf-8-sig")
    assert client.get(reverse("projects"), {"format": "xlsx"}).status_code == 200


@pytest.mark.row("R40", "R19d")
def test_documents_in_three_forms_tell_the_committee_what_it_needs(house: House) -> None:
    project = house.whole(looking_for="En hamn i Polen")
    for kind in about("project"):
        tree = kind.build(project)
        assert pdf.render(tree) and word.render(tree)
    basis = html.render(documents.decision_basis(project))
    assert str(house.committee) in basis and "200" in basis
    assert "En hamn i Polen" in html.render(documents.partner_search(project))
    assert html.render(documents.whole_portfolio(None))


@pytest.mark.row("R19d", "R40", "R41")
def test_what_is_asked_for_next(house: House, english: None) -> None:
    whole = house.whole("Vill ha beslut")
    running = house.project(
        "Pågår", state="running", decided_on=TODAY, area=house.area, since=date(2026, 1, 1), deadline=None
    )
    first = ReportingPeriod.objects.create(
        project=running, begins=date(2026, 1, 1), ends=date(2026, 6, 30), due=date(2026, 11, 1)
    )
    ReportingPeriod.objects.create(
        project=running,
        begins=date(2025, 7, 1),
        ends=date(2025, 12, 31),
        due=date(2026, 2, 1),
        claim=5,
        claimed_on=date(2026, 2, 1),
    )
    running.milestones.create(title="Start", due=date(2026, 11, 20))
    assert [(each.key, each.due) for each in reports(TODAY)][-1] == (
        f"project-report-{first.key}",
        date(2026, 11, 1),
    )
    assert len(list(reports(TODAY))) == 2 and len(list(milestones(TODAY))) == 1
    (decide,) = [each for each in decisions(TODAY) if each.thing == str(whole)]
    assert decide.due == date(2027, 1, 4)
    stale = house.project("Gammal idé", since=date(2025, 1, 1))
    assert date(2026, 1, 1) in [each.due for each in idle(TODAY) if each.thing == str(stale)]
    assert not list(frames(TODAY))
    actions.make_ready(house.function, whole)
    Frame.objects.all().delete()
    forget()
    assert len(list(frames(TODAY))) == 1


@pytest.mark.rule("projects.within_the_frame")
@pytest.mark.row("R41")
def test_somebody_is_told_when_a_frame_is_nearly_used(house: House, english: None) -> None:
    Frame.objects.filter(pk=house.frame.pk).update(warn_at=90)
    project = house.whole(amount=890_000)
    actions.make_ready(house.function, project)
    assert not list(frames(TODAY))
    project.commitments.create(body=house.committee, year=2027, amount=10_000)
    (told,) = frames(TODAY)
    assert told.due == TODAY and told.unit_id == house.committee.pk and "nearly used" in told.title
    Frame.objects.filter(pk=house.frame.pk).update(amount=850_000)
    assert "exceeded" in next(each.title for each in frames(TODAY))
    assert not list(frames(date(2028, 1, 1)))


def _asked(client: Any, url: str) -> int:
    client.get(url)
    forget()
    cache.clear()
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


@pytest.mark.row("R19d")
def test_pages_ask_at_most_twelve_questions_whatever_the_state(house: House, sign_in: Any) -> None:
    project = house.whole()
    project.risks.create(what="Allt", likelihood=3, consequence=4)
    client = sign_in(house.function)
    for name in ("project_edit", "project_part_new"):
        args = [project.pk, "atagande"] if name == "project_part_new" else [project.pk]
        assert _asked(client, reverse(name, args=args)) <= 12
    for state in ("preparation", "application", "running", "closing"):
        Project.objects.filter(pk=project.pk).update(state=state, decided_on=TODAY)
        for name in TABS:
            count = _asked(client, reverse(name, args=[project.pk]))
            assert count <= 12, f"{name} in {state}: {count}"


@pytest.mark.row("R17", "R19d")
def test_the_portfolio_of_2000_projects_asks_at_most_twelve_questions(house: House, sign_in: Any) -> None:
    made = [
        Project(
            title=f"Projekt {number}",
            idea="Idé",
            unit=house.unit,
            area=house.area,
            programme_name=f"Program {number % 7}",
            state=("running", "rejected", "idea", "closed")[number % 4],
            decided_on=TODAY,
            since=TODAY,
        )
        for number in range(2000)
    ]
    Project.objects.bulk_create(made)
    partners = [
        ProjectPartner(project=each, organization=house.other_unit, country="SE") for each in made[:1000]
    ]
    ProjectPartner.objects.bulk_create(partners)
    ReportingPeriod.objects.bulk_create(
        ReportingPeriod(
            project=each,
            begins=date(2026, 1, 1),
            ends=date(2026, 6, 30),
            due=date(2026, 8, 1),
            costs=Decimal(6),
        )
        for each in made[::4]
    )
    client = sign_in(house.function)
    for name in ("project_portfolio", "projects", "project_pipeline", "project_frames"):
        count = _asked(client, reverse(name))
        assert count <= 12, f"{name}: {count}"
    assert "500 of" not in words(client.get(reverse("projects")))
