"""What one may not see holds too; what lies before a body stays; nothing typed is lost; nothing secret is told."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from tests.addresses import register

from utblick.advocacy import actions, actions_plans, approving, documents, queries
from utblick.advocacy.models import (
    AdvocacyActivity,
    AdvocacyPlan,
    Ally,
    Assessment,
    PeriodReport,
    Position,
    PositionVersion,
)
from utblick.advocacy.period import of_period
from utblick.advocacy.tests.conftest import TODAY, House
from utblick.advocacy.tests.test_pages import words
from utblick.collaborations.models import EngagementBody
from utblick.core import secrecy
from utblick.decisions.actions import delete_right, put_on_agenda
from utblick.decisions.models import AgendaItem, Delegation, Meeting
from utblick.documents.actions import lift_secrecy, mark_secret
from utblick.documents.models import SecrecyMark
from utblick.monitoring.models import Delivery, Outgrowth, Step, Story
from utblick.monitoring.pictures import funnel
from utblick.people.models import Account
from utblick.strategy.coverage import CONTRIBUTORS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def secretary() -> Any:
    return Account.objects.get(key="demo-styrelsesekreterare")


def mark(house: House, kind: str, thing: Any) -> SecrecyMark:
    """Mark a thing as secret, as the function does."""
    found = SecrecyMark(kind=kind, object_id=thing.pk, ground="OSL 15:1", set_by="Regionstyrelsen")
    found.set_on = TODAY
    mark_secret(house.function, found)
    return found


# --- before a body ---


def on_agenda(house: House, position: Position) -> AgendaItem:
    """Put a position on the agenda of the board's latest meeting."""
    meeting = Meeting.objects.filter(body=house.board, date__lte=TODAY).order_by("-date")[0]
    item = AgendaItem(meeting=meeting, matter=queries.MATTER, title="Positionen", object_id=position.pk)
    item.proposal = approving.proposal(position)
    return put_on_agenda(secretary(), item)


@pytest.mark.row("R21")
def test_the_body_decides_the_text_that_its_agenda_holds(house: House) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    item = on_agenda(house, position)
    draft = queries.versions_of(position)[0]
    draft.what = "Smygändrat"
    with pytest.raises(ValidationError, match="on the agenda of"):
        actions.write(house.officer, draft)
    with pytest.raises(ValidationError, match="on the agenda of"):
        actions.drop_draft(house.officer, position)
    for model in (Position, PositionVersion):
        model.history.all().update(history_change_reason="pack")  # type: ignore[attr-defined]
    register(secretary(), item)
    current = queries.read(position, TODAY).current
    assert current is not None and current.what == "Vi vill ha vägar" and current.what in item.proposal


@pytest.mark.row("R21")
def test_a_text_may_be_changed_once_it_is_off_the_agenda(house: House) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    item = on_agenda(house, position)
    item.delete()
    draft = queries.versions_of(position)[0]
    draft.what = "Ändrat"
    actions.write(house.officer, draft)
    early = on_agenda(house, position)  # before it is put up again
    draft = queries.versions_of(position)[0]
    draft.what = "Ändrat igen"
    actions.write(house.officer, draft)
    actions.put_up(house.officer, position)
    early.refresh_from_db()
    assert "Ändrat igen" in early.proposal


# --- what one may not see ---


def test_a_delegation_that_an_approval_rests_on_stays(house: House) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    approving.approve(house.director, position, approving.OnBehalf(house.delegation, TODAY, "Dir Ektör"))
    with pytest.raises(ValidationError, match="rest on this delegation"):
        delete_right(secretary(), house.delegation)
    assert Delegation.objects.filter(pk=house.delegation.pk).exists()


def test_a_plan_with_something_secret_is_kept_and_not_closed(house: House) -> None:
    plan = house.plan()
    activity = house.activity(plan, "Zebran", secret=True)
    whole = {"taken_in": "not", "evidence": "Rådet strök meningen"}
    with secrecy.in_the_open():
        with pytest.raises(ValidationError, match="still planned"):
            actions_plans.close(house.officer, plan, Assessment(**whole))
        with pytest.raises(ValidationError, match="Something belongs to the plan"):
            actions_plans.delete_plan(house.officer, plan)
    AdvocacyActivity.objects.filter(pk=activity.pk).update(state="done", outcome="Bra")
    with secrecy.in_the_open(), pytest.raises(ValidationError, match="Something has been done"):
        actions_plans.delete_plan(house.officer, plan)
    assert AdvocacyPlan.objects.filter(pk=plan.pk).exists()
    assert AdvocacyActivity.objects.filter(pk=activity.pk).exists()


def test_a_position_with_a_secret_plan_keeps_its_draft(house: House) -> None:
    position = house.position()
    house.plan(position=position, secret=True)
    with secrecy.in_the_open(), pytest.raises(ValidationError, match="plan for advocacy is about"):
        actions.drop_draft(house.officer, position)
    assert position.versions.count() == 1


@pytest.mark.row("R21")
def test_a_briefing_tells_nothing_of_a_secret_position(house: House, sign_in: Any) -> None:
    position = house.position(approved=date(2026, 2, 1))
    activity = house.activity(house.plan(), "Om något annat", used=position.versions.get())
    Position.objects.filter(pk=position.pk).update(
        secret=True
    )  # the activity has not come under secrecy with it
    client = sign_in(house.officer)
    told = words(client.get(reverse("draft_document", args=["advocacy-briefing", activity.pk])))
    assert "no approved position" in told and "Vi vill ha vägar" not in told
    page = client.get(activity.get_absolute_url()).content.decode()
    assert f'href="{position.get_absolute_url()}"' not in page


def test_what_tells_of_something_secret_comes_under_secrecy_with_it(house: House) -> None:
    about = house.position("Om dossiern", dossier=house.dossier, approved=date(2026, 2, 1))
    plan = house.plan("Om positionen", position=about, dossier=None)
    other = house.plan("Om annat", dossier=None, position=house.position("Annan"))
    used = house.activity(other, "Lägger fram den", used=about.versions.get())
    apart = house.activity(other, "Något annat", engagement=house.network)
    mark(house, "dossier", house.dossier)
    for each in (about, plan, used):
        each.refresh_from_db()
        assert each.secret and any(each.told_of())
    other.refresh_from_db()
    apart.refresh_from_db()
    assert not other.secret and not apart.secret
    mark(house, "engagement", house.network)
    apart.refresh_from_db()
    assert apart.secret
    made = actions.save_position(house.function, Position(title="Ny", unit=house.unit, dossier=about.dossier))
    assert not made.secret or about.dossier is not None
    late = actions_plans.save_activity(
        house.function,
        AdvocacyActivity(plan=other, kind="meeting", title="Sen", day=TODAY, used=about.versions.get()),
    )
    assert late.secret


def test_what_tells_of_something_else_secret_stays_when_one_mark_is_lifted(house: House) -> None:
    plan = house.plan("Hemlig plan", dossier=None, position=house.position("Annan"))
    activity = house.activity(plan, "Genom nätverket", engagement=house.network)
    apart = house.activity(house.plan("Öppen plan"), "Också genom nätverket", engagement=house.network)
    mark(house, "advocacy-plan", plan)
    lifted = mark(house, "engagement", house.network)
    lifted.lifted_on, lifted.reason = TODAY, "Klart"
    lift_secrecy(house.function, lifted)
    for each, secret in ((activity, True), (apart, False), (house.network, False)):
        each.refresh_from_db()
        assert each.secret is secret, each


# --- nothing typed is lost ---


def test_an_outcome_typed_while_the_plan_was_closed_stays_on_the_form(house: House, sign_in: Any) -> None:
    plan = house.plan()
    activity = house.activity(plan)
    client = sign_in(house.officer)
    url = reverse("advocacy_activity_outcome", args=[activity.pk])
    page = client.get(url).context["form"]
    AdvocacyPlan.objects.filter(pk=plan.pk).update(closed_on=TODAY)
    said = {name: page[name].value() or "" for name in page.fields}
    refused = client.post(url, {**said, "day": "2026-11-20", "outcome": "De lovade att ändra texten"})
    assert refused.status_code == 422
    assert "The plan is closed" in words(refused) and "De lovade att ändra texten" in words(refused)
    assert client.get(url).status_code == 404
    AdvocacyPlan.objects.filter(pk=plan.pk).update(closed_on=None)
    AdvocacyActivity.objects.filter(pk=activity.pk).update(state="cancelled")
    activity.refresh_from_db()
    with pytest.raises(ValidationError, match="not changed any longer"):
        actions_plans.save_activity(house.officer, activity)
    with pytest.raises(ValidationError, match="nothing was sent out"):
        actions_plans.register_sent(house.officer, activity, actions_plans.Sent("26RK1", TODAY, "Rådet"))


def test_a_plan_that_is_closed_twice_is_closed_once(house: House, sign_in: Any) -> None:
    plan = house.plan()
    client = sign_in(house.officer)
    url = reverse("advocacy_plan_close", args=[plan.pk])
    form = client.get(url).context["form"]
    said = {name: form[name].value() or "" for name in form.fields}
    said |= {"taken_in": "not", "evidence": "Rådet strök meningen"}
    for _time in range(2):
        answer = client.post(url, said)
        assert answer.status_code == 302 and answer["Location"].startswith(plan.get_absolute_url())
    assert plan.assessments.count() == 1


# --- what leaves the house ---


@pytest.mark.row("R21")
def test_only_what_is_in_force_counts_as_serving_the_strategy(house: House, sign_in: Any) -> None:
    clause = Position._meta.get_field("serves").related_model.objects.filter(strategy__family__gt="").first()
    for title, approved in (("Gällande", date(2026, 2, 1)), ("Utkastet", None)):
        house.position(title, approved=approved).serves.add(clause)
    contributor = CONTRIBUTORS["positions"]
    named = [each.label for each in contributor.find(clause.strategy.family, 50, clause.line)]
    assert "Gällande" in named and "Utkastet" not in named
    listed = words(sign_in(house.officer).get(contributor.register(clause.line)))
    assert "Gällande" in listed and "Utkastet" not in listed


@pytest.mark.row("R21", "R23")
def test_a_report_names_no_position_that_is_not_in_force(house: House) -> None:
    made = house.position("Gällande", approved=date(2026, 2, 1)), house.position("Utkastet")
    stands, draft = (queries.positions(TODAY).get(pk=each.pk) for each in made)
    story = Story.objects.order_by("pk")[0]
    named = [
        said for _story, said in documents._named([(story, stands), (story, draft), (story, house.dossier)])
    ]
    assert named == ["Gällande", "A position that is not in force", "Dossiern"]


@pytest.mark.row("R16")
def test_a_story_that_became_two_things_is_one_story_everywhere(house: House) -> None:
    report = PeriodReport.objects.create(title="Hösten", begins=date(2026, 11, 1), ends=date(2026, 11, 30))

    def told() -> tuple[int, int]:
        return dict(of_period(report).figures)["Stories that became something"], funnel(TODAY).bars[-1].value

    before = told()
    on_a_desk = Story.objects.filter(pk__in=Delivery.objects.values("story"))
    story = on_a_desk.exclude(pk__in=Outgrowth.objects.values("story")).order_by("pk")[0]
    for kind, thing in (("dossier", house.dossier), (queries.POSITION, house.position())):
        when = datetime(2026, 11, 20, 9, tzinfo=UTC)
        Outgrowth.objects.create(story=story, kind=kind, object_id=thing.pk, by=house.officer, at=when)
    assert told() == (before[0] + 1, before[1] + 1)


@pytest.mark.row("R16")
def test_a_story_that_was_turned_down_later_did_not_matter(house: House) -> None:
    report = PeriodReport.objects.create(title="Hösten", begins=date(2026, 11, 1), ends=date(2026, 11, 30))
    delivery = Delivery.objects.exclude(steps__what="relevant").order_by("pk")[0]
    before = of_period(report).relevant
    when = datetime(2026, 11, 20, 9, tzinfo=UTC)
    by = {"delivery": delivery, "by": house.officer, "at": when}
    Step.objects.create(what="relevant", **by)
    assert of_period(report).relevant == before + 1
    down = Step.objects.create(what="irrelevant", **by)
    assert of_period(report).relevant == before
    Step.objects.filter(pk=down.pk).update(undone=True)
    assert of_period(report).relevant == before + 1


@pytest.mark.row("R21")
def test_a_reply_says_what_was_put_forward(house: House) -> None:
    position = house.position(approved=date(2026, 2, 1))
    first = position.versions.get()
    reply = house.activity(
        house.plan(), kind="reply", day=date(2026, 5, 19), used=first, state="done", outcome="Bra"
    )
    house.version(position, date(2026, 10, 1), what="Något nyare")
    reply = queries.activities().get(pk=reply.pk)
    assert not documents.no_reply(reply)
    assert "Vi vill ha vägar" in str(documents.consultation_reply(reply))
    assert "Något nyare" not in str(documents.consultation_reply(reply))
    AdvocacyActivity.objects.filter(pk=reply.pk).update(state="planned", outcome="")
    assert "taken the place of" in documents.no_reply(queries.activities().get(pk=reply.pk))


def test_an_activity_lies_within_its_plan(house: House) -> None:
    plan = house.plan()
    activity = house.activity(plan)
    with pytest.raises(ValidationError) as error:
        actions_plans.tell_outcome(house.officer, activity, actions_plans.Told(date(1950, 1, 1), "Bra"))
    assert "begins on 2026-01-01" in error.value.message_dict["day"][0]
    for day, says in ((date(1950, 1, 1), "begins on"), (date(2099, 1, 1), "ends on 2027-06-30")):
        activity.day = day
        with pytest.raises(ValidationError) as error:
            actions_plans.save_activity(house.officer, activity)
        assert says in error.value.message_dict["day"][0]


def test_the_page_of_networks_says_that_an_outcome_is_missing(house: House, sign_in: Any) -> None:
    house.activity(house.plan(), engagement=house.network)
    assert "outcome missing" in words(sign_in(house.officer).get(reverse("advocacy_networks")))


@pytest.mark.row("R21")
def test_a_network_that_is_an_ally_by_its_organisation_is_used(house: House) -> None:
    plan = house.plan()
    body = EngagementBody.objects.exclude(organization__parent=None).get(
        engagement__key="samarbete-energy-cities"
    )
    Ally.objects.create(plan=plan, organization=body.organization.parent)
    Ally.objects.create(plan=plan, engagement=body.engagement)
    found = {each.engagement: each.allied_in for each in queries.networks()}
    assert found.pop(body.engagement) == [plan] and not any(found.values())
