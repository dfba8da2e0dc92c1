"""In a real browser: a project from idea to granted; four roles, by keyboard, at 360 px."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.test_browser_collaboration import Hands
from utblick.core.dates import today
from utblick.decisions.models import Meeting, PolicyArea
from utblick.people.models import Account, Organization
from utblick.projects.models import Frame, Funding, Project
from utblick.strategy.models import Clause

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NAME = "Grön hamn"


def _worked_out(project: Project) -> None:
    """Partners and budget have pages of their own, and tests of their own; here they are there when they are needed."""
    partner = project.partners.create(organization=project.unit, role="lead", country="SE", budget=1_000_000)
    project.lines.create(partner=partner, work_package="AP1", kind="staff", amount=1_000_000)
    Funding.objects.create(project=project, grant=800_000, own_money=200_000)
    Project.objects.filter(pk=project.pk).update(
        aims="Mindre utsläpp.", programme_name="Ett program", starts=date(2027, 1, 1), ends=date(2028, 12, 31)
    )
    project.refresh_from_db()
    project.budget, project.most_grant, project.contact = (
        1_000_000,
        80,
        Account.objects.get(key="demo-handlaggare").person,
    )
    project.save()
    project.serves.set([Clause.objects.get(key="fokus-1-4")])


@pytest.mark.row("R19d", "R40", "R41")
def test_from_idea_to_granted_with_four_roles(site: Any, browser: Any) -> None:
    """An officer has the idea, a secretary states the frame, the chief executive takes it on, the committee decides."""
    secretary_account = Account.objects.get(key="demo-namndsekreterare")
    unit = next((each.unit for each in secretary_account.assignments if each.unit_id), None)
    area = PolicyArea.objects.exclude(committee=None).order_by("key").first()
    if unit is not None:
        area = PolicyArea.objects.filter(committee=unit).first() or area
    assert area is not None and area.committee is not None
    committee = area.committee
    Frame.objects.filter(committee=committee).delete()
    meeting, _made = Meeting.objects.get_or_create(body=committee, date=today())
    officer = Hands(browser, site, "demo-handlaggare")
    secretary = Hands(browser, site, "demo-namndsekreterare")
    function = Hands(browser, site, "demo-internationell-strateg")
    director = Hands(browser, site, "demo-regiondirektor")

    officer.go("project_new")
    officer.write("title", NAME)
    officer.write("idea", "Vi prövar landström i två hamnar.")
    officer.choose("area", str(area.pk))
    officer.write("call", "påhittad")  # several begin so: nothing is lost, and the answer says which
    officer.page.locator("main form").get_by_role("button", name="Spara", exact=True).press("Enter")
    officer.page.locator(".ub-summary").wait_for()
    assert "PÅHITTAD-2027-2" in officer.page.locator(".ub-summary").inner_text()
    assert officer.page.locator("[name=title]").input_value() == NAME
    officer.write("call", "klimatneutrala mindre städer")
    officer.send("Spara")
    project = Project.objects.get(title=NAME)
    assert project.call is not None and project.call.key == "demo-utlysning-klimat"
    officer.follow("Börja förbereda ansökan")
    officer.send("Börja förbereda ansökan")
    assert officer.page.get_by_text("Dela upp budgeten i rader", exact=True).is_visible()
    assert officer.page.get_by_role("link", name="Gör klart för beslut").count() == 0
    project.refresh_from_db()
    _worked_out(project)

    secretary.go("project_frame_new")
    secretary.choose("committee", str(committee.pk))
    secretary.write("year", "2027")
    secretary.write("amount", "250000")
    secretary.write("basis", "Budget 2027")
    secretary.send("Spara")

    officer.go("project_part_new", project.pk, "atagande")
    officer.choose("body", str(committee.pk))
    officer.write("year", "2027")
    officer.write("amount", "275000")  # 110 per cent of the frame
    officer.page.locator("main form").get_by_role("button", name="Lägg till", exact=True).press("Enter")
    officer.page.locator(".ub-summary").wait_for()
    assert "över ramen" in officer.page.locator(".ub-summary").inner_text()
    assert officer.page.locator("[name=amount]").input_value() == "275000"
    officer.write("amount", "200000")
    officer.send("Lägg till")

    director.go("project", project.pk)
    director.follow("Gör klart för beslut")
    director.send("Gör klart för beslut")
    function.go("project", project.pk)
    function.follow("Ta upp i nämnden")
    function.choose("meeting", str(meeting.pk))
    function.send("Spara")
    secretary.page.goto(secretary.site.url + meeting.get_absolute_url())
    link = secretary.page.locator(".ub-agenda a", has_text="Registrera beslutet").filter(has_text=NAME)
    link.first.press("Enter")
    secretary.page.wait_for_load_state()
    secretary.write("paragraph", "401")
    secretary.choose("outcome", "approved")
    secretary.send("Registrera slutgiltigt")
    project.refresh_from_db()
    assert (project.state, project.decided_by, project.paragraph) == ("decided", committee, "401")

    director.go("project", project.pk)
    director.follow("Ansökan är inskickad")
    director.send("Ansökan är inskickad")
    function.go("project", project.pk)
    function.follow("Finansiären sa ja")
    function.write("number", "INT-42")
    function.send("Finansiären sa ja")
    project.refresh_from_db()
    assert (project.state, project.funder_number, project.answered_on) == ("granted", "INT-42", today())
    assert Organization.objects.filter(pk=project.decided_by_id, classification="committee").exists()
    assert project.answered_on - project.decided_on < timedelta(days=2)
