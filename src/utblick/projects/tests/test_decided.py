"""What a committee has decided on stays so: what it was shown, what it bound, and what it decided about."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.core import secrecy
from utblick.decisions import actions as decisions
from utblick.decisions.models import AgendaItem, Decision, Meeting
from utblick.funding import actions as funding
from utblick.funding.models import Call, Programme
from utblick.projects import actions, basis, framing, shown
from utblick.projects.checks import refuse_beyond_the_call
from utblick.projects.models import Commitment, Frame, Funding, Project, ReportingPeriod
from utblick.projects.portfolio import portfolio
from utblick.projects.rules import commitments
from utblick.projects.tests.conftest import TODAY, House, filled, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def _bound(house: House) -> Decimal:
    total, _hidden = framing.committed({house.committee.pk}).get((house.committee.pk, 2027), framing.NO_SUMS)
    return total


def _resize(project: Project, own: int) -> None:
    """Other own money, all of it committed; the grant is the rest."""
    Commitment.objects.filter(project=project).update(amount=own)
    Funding.objects.filter(project=project).update(
        own_money=own,
        own_hours_value=200_000 - own if own < 200_000 else 0,
        grant=min(800_000, 1_000_000 - own),
    )


@pytest.mark.rule("projects.decision_says_the_sum")
@pytest.mark.row("R40", "R41")
@pytest.mark.parametrize("written", ["249 000 kr", "SEK 249,000", "249000", "249.000:-", "249\xa0000,50 kr"])
def test_a_sum_is_found_whichever_way_it_is_written(written: str) -> None:
    assert commitments.says(f"Att avsätta {written} ur ramen.", Decimal(249_000))
    assert not commitments.says("Att avsätta 1 249 000 000 kr eller 100 000 kr.", Decimal(100))
    assert not commitments.says(f"Att avsätta {written} ur ramen.", Decimal(100_000))
    assert not commitments.says("Att avsätta 249,000,000 eller 1,249,000.", Decimal(249_000))


@pytest.mark.row("R40", "R41")
def test_the_matter_on_the_agenda_proposes_what_the_project_holds_now(house: House) -> None:
    project = house.whole(amount=100_000)
    actions.make_ready(house.function, project)
    meeting = Meeting.objects.create(body=house.committee, date=TODAY)
    old = shown.on_the_agenda(Project.objects.get(pk=project.pk))
    given = {"matter": "projects.decide", "object_id": project.pk, "area": house.area, "title": "Projekt"}
    item = decisions.put_on_agenda(house.function, AgendaItem(meeting=meeting, proposal=old, **given))
    assert "100,000" in item.proposal
    actions.take_back(house.function, project)
    _resize(project, 150_000)
    actions.make_ready(house.function, Project.objects.get(pk=project.pk))
    item.refresh_from_db()
    assert "150,000" in item.proposal and "SEK 100,000" not in item.proposal
    with pytest.raises(ValidationError) as refused:
        house.decide(project, item=item, text=old)
    assert "150,000" in refused.value.message_dict["text"][0]
    assert not Decision.objects.filter(object_id=project.pk, matter="projects.decide").exists()
    house.decide(project, item=item, text=item.proposal)
    assert Project.objects.get(pk=project.pk).as_decided["funding"]["own_money"] == "150000.0000"


@pytest.mark.row("R40", "R41")
def test_what_was_changed_since_it_was_made_ready_is_not_decided(house: House) -> None:
    project = house.whole()
    actions.make_ready(house.function, project)
    Project.objects.filter(pk=project.pk).update(aims="Något annat.")
    with pytest.raises(ValidationError, match="changed since it was made ready"):
        house.decide(project)


@pytest.mark.row("R40")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "Något annat"),
        ("idea", "En annan idé."),
        ("aims", "Andra mål."),
        ("ends", date(2039, 12, 31)),
        ("unit", "other_unit"),
    ],
)
def test_another_project_is_not_written_under_the_decision(house: House, name: str, value: Any) -> None:
    project = house.decided()
    changed = Project.objects.get(pk=project.pk)
    setattr(changed, name, getattr(house, value) if name == "unit" else value)
    with pytest.raises(ValidationError) as refused:
        actions.save_project(house.function, changed)
    assert list(refused.value.message_dict) == [name]
    assert "Open the project again" in refused.value.message_dict[name][0]


@pytest.mark.row("R40")
def test_what_it_serves_stays_as_decided_and_what_is_free_may_change(house: House, sign_in: Any) -> None:
    project = house.decided()
    changed = Project.objects.get(pk=project.pk)
    with pytest.raises(ValidationError) as refused:
        actions.save_project(house.function, changed, {"serves": []})
    assert list(refused.value.message_dict) == ["serves"]
    changed.note = "Att tänka på."
    actions.save_project(house.function, changed, {"serves": list(project.serves.all())})
    client = sign_in(house.function)
    url = reverse("project_edit", args=[project.pk])
    answer = client.post(url, {**filled(client.get(url)), "ends": "2039-12-31"})
    assert answer.status_code == 422 and "Open the project again" in words(answer)
    assert answer.context["form"]["ends"].value() == "2039-12-31"


@pytest.mark.row("R40", "R41")
def test_a_running_project_is_changed_by_a_new_decision_and_goes_on(house: House) -> None:
    project = house.decided()
    Project.objects.filter(pk=project.pk).update(state="running", submitted_on=TODAY, answered_on=TODAY)
    with pytest.raises(ValidationError):
        actions.open_again(house.function, project, " ")
    opened = actions.open_again(house.function, project, "Dyrare resor.")
    assert (opened.state, opened.standing, opened.counts_as) == ("preparation", "running", "running")
    assert _bound(house) == 200_000 and opened.decided_on == TODAY
    _resize(project, 300_000)
    with pytest.raises(ValidationError, match="changed since it was opened"):
        actions.let_stand(house.function, opened)
    opened = Project.objects.get(pk=project.pk)
    ready = actions.make_ready(house.function, opened)
    assert "replaces the decision" in shown.on_the_agenda(ready) and "Dyrare resor." in shown.on_the_agenda(
        ready
    )
    house.decide(ready, paragraph="77")
    project.refresh_from_db()
    assert (project.state, project.standing, project.paragraph) == ("running", "", "77")
    assert _bound(house) == 300_000 and project.submitted_on == TODAY


@pytest.mark.row("R40")
def test_a_no_to_the_change_leaves_the_earlier_decision(house: House) -> None:
    project = house.decided()
    opened = actions.open_again(house.function, project, "Vi tror att vi vill mer.")
    actions.make_ready(house.function, opened)
    house.decide(project, outcome="rejected")
    project.refresh_from_db()
    assert (project.state, project.standing, project.decided_on) == ("preparation", "decided", TODAY)
    stands = actions.let_stand(house.function, project)
    assert (stands.state, stands.standing) == ("decided", "")


@pytest.mark.row("R41")
def test_what_a_closed_project_used_stays_bound_until_the_rest_is_given_back(
    house: House, sign_in: Any
) -> None:
    project = house.decided(amount=700_000)
    Project.objects.filter(pk=project.pk).update(state="closed")
    assert _bound(house) == 700_000
    client = sign_in(house.head)
    commitment = project.commitments.get()
    assert "Give back what was not used" in words(client.get(reverse("project_budget", args=[project.pk])))
    url = reverse("project_give_back", args=[project.pk, commitment.pk])
    wrong = client.post(url, {"amount": "700 001"})
    assert (
        wrong.status_code == 422
        and "At most 700,000 kr" in words(wrong)
        and "700 001" in wrong.content.decode()
    )
    assert client.post(url, {"amount": "50 000"}).status_code == 302
    assert _bound(house) == 650_000
    assert "SEK 50,000 given back" in words(client.get(reverse("project_budget", args=[project.pk])))
    running = house.decided(title="Annat", amount=1)
    with pytest.raises(ValidationError, match="goes on"):
        actions.give_back(house.head, running.commitments.get(), Decimal(1))


@pytest.mark.row("R41")
def test_what_had_begun_when_it_was_withdrawn_stays_bound(house: House) -> None:
    project = house.decided()
    Project.objects.filter(pk=project.pk).update(state="running")
    withdrawn = actions.withdraw(house.function, project, "Partnern föll ifrån.")
    assert _bound(house) == 200_000
    with pytest.raises(ValidationError):
        actions.reopen(house.function, withdrawn)
    never_begun = house.decided(title="Annat")
    actions.withdraw(house.function, never_begun, "Vi ändrade oss.")
    assert _bound(house) == 200_000


@pytest.mark.row("R40")
def test_what_a_committee_has_decided_is_never_taken_away(house: House, sign_in: Any) -> None:
    project = house.decided()
    actions.submit(house.function, project, TODAY)
    actions.withdraw(house.function, project, "Vi ändrade oss.")
    idea = actions.reopen(house.function, project)
    assert idea.state == "idea" and idea.decided_on is None
    with pytest.raises(ValidationError, match="A committee has had it"):
        actions.delete_project(house.officer, idea)
    client = sign_in(house.officer)
    assert "Take away" not in words(client.get(idea.get_absolute_url()))
    assert client.get(reverse("project_delete", args=[idea.pk])).status_code == 404
    with secrecy.off():
        Decision.objects.filter(object_id=idea.pk, matter="projects.decide").get()
    loaded = house.project("Ur ett paket", state="rejected", decided_on=TODAY)  # decided before it came here
    actions.prepare(house.officer, loaded)
    idea = actions.reopen(house.function, actions.withdraw(house.function, loaded, "Nej"))
    with pytest.raises(ValidationError, match="A committee has had it"):
        actions.delete_project(house.officer, idea)
    actions.delete_project(house.officer, house.project("Bara en idé"))


@pytest.mark.row("R19d")
def test_every_answer_counts_in_the_success_rate(house: House) -> None:
    project = house.decided()
    actions.submit(house.function, project, TODAY)
    actions.reject(house.function, project, TODAY, "För svagt.")
    house.project("Beviljat", state="running", decided_on=TODAY)
    assert portfolio("").rate == Decimal("0.5")
    again = actions.prepare(house.function, project)
    assert (portfolio("").granted, portfolio("").answered) == (1, 2)
    actions.make_ready(house.function, again)
    house.decide(project)
    actions.submit(house.function, project, TODAY)
    granted = actions.grant(house.function, project, TODAY, "N-1")
    assert (portfolio("").granted, portfolio("").answered) == (2, 3)
    actions.withdraw(house.function, granted, "Vi hinner inte.")
    assert (portfolio("").granted, portfolio("").answered) == (2, 3)


@pytest.mark.row("R40")
def test_words_are_corrected_also_after_it_was_submitted(house: House) -> None:
    project = house.whole()
    actions.make_ready(house.function, project)
    first = house.decide(project)
    actions.submit(house.function, project, TODAY)
    project.refresh_from_db()
    text = shown.on_the_agenda(project) + " Förtydligat."
    house.decide(project, corrects=first, text=text, paragraph="88")
    project.refresh_from_db()
    assert (project.state, project.paragraph) == ("submitted", "88")
    with pytest.raises(ValidationError, match="decided already"):
        house.decide(project, paragraph="89")


def test_a_basis_is_the_same_for_as_long_as_nothing_is_changed(house: House) -> None:
    project = house.whole()
    before = basis.basis_of(Project.objects.get(pk=project.pk))
    assert not basis.differs(before, basis.basis_of(Project.objects.get(pk=project.pk)))
    project.lines.first().delete()
    assert basis.differs(before, basis.basis_of(Project.objects.get(pk=project.pk)))


@pytest.mark.row("R41")
def test_who_prepares_a_project_does_not_enlarge_its_frame(house: House) -> None:
    house.frame.amount = Decimal(100_000_000)
    with pytest.raises(PermissionDenied):
        actions.save_frame(house.function, house.frame)
    house.frame.year, house.frame.committee = 2040, house.other
    with pytest.raises(ValidationError) as refused:
        actions.save_frame(house.secretary, house.frame)
    assert sorted(refused.value.message_dict) == ["committee", "year"]


@pytest.mark.row("R19d")
@pytest.mark.parametrize(
    ("days", "where"),
    [
        ({"ends": date(2027, 5, 31), "due": date(2026, 12, 31)}, "due"),
        ({"begins": date(2030, 1, 1), "ends": date(2030, 6, 30), "due": date(2030, 8, 1)}, "begins"),
        ({}, "begins"),
    ],
)
def test_a_period_that_cannot_be_is_told_at_its_field(
    house: House, days: dict[str, date], where: str
) -> None:
    project = house.whole(state="running", decided_on=TODAY)
    given = {"begins": date(2027, 1, 1), "ends": date(2027, 6, 30), "due": date(2027, 8, 31)}
    project.periods.create(**given)
    with pytest.raises(ValidationError) as refused:
        actions.save_part(house.officer, ReportingPeriod(project=project, **{**given, **days}))
    assert list(refused.value.message_dict) == [where]


@pytest.mark.row("R19d")
def test_a_rate_is_not_of_a_day_to_come(house: House) -> None:
    with pytest.raises(ValidationError) as refused:
        actions.save_project(
            house.officer,
            Project(
                title="Hav",
                idea="Hav",
                unit=house.unit,
                currency="EUR",
                rate=Decimal(11),
                rate_on=date(2030, 11, 1),
            ),
        )
    assert list(refused.value.message_dict) == ["rate_on"]


@pytest.mark.row("R41")
@pytest.mark.rule("projects.within_the_frame")
def test_what_a_standing_decision_binds_stays_bound_while_the_project_is_open_again(house: House) -> None:
    """It was enough to open a project again and write one krona to set the rest of the frame free."""
    Frame.objects.filter(pk=house.frame.pk).update(amount=300_000)
    project = house.whole()
    actions.make_ready(house.head, project)
    house.decide(project)
    actions.open_again(house.head, Project.objects.get(pk=project.pk), "Annat belopp")
    Commitment.objects.filter(project=project).update(amount=1)
    assert _bound(house) == 200_000
    Commitment.objects.filter(project=project).delete()
    assert _bound(house) == 200_000
    other = house.whole("Annat", 150_000)
    with pytest.raises(ValidationError):
        actions.make_ready(house.head, other)
    Commitment.objects.create(project=project, body=house.committee, year=2027, amount=250_000)
    assert _bound(house) == 250_000  # what is asked for now counts as well, where it is more


@pytest.mark.row("R41")
def test_a_running_project_that_is_withdrawn_while_it_is_open_again_stays_bound(house: House) -> None:
    Frame.objects.filter(pk=house.frame.pk).update(amount=300_000)
    project = house.whole(state="running", decided_on=TODAY)
    actions.open_again(house.head, project, "Annat belopp")
    Commitment.objects.filter(project=project).delete()
    actions.withdraw(house.head, Project.objects.get(pk=project.pk), "Partnern hoppade av")
    assert _bound(house) == 200_000
    assert Commitment.objects.get(project=project).amount == 200_000


@pytest.mark.row("R19c", "R40")
def test_a_decided_project_follows_its_call_into_the_one_that_it_is_put_together_with(
    house: House, sign_in: Any
) -> None:
    kept, gone = (
        Call.objects.create(title=title, first_seen=TODAY, last_deadline=day, opens=TODAY)
        for title, day in (("Same call", date(2027, 9, 1)), ("The same call", date(2027, 2, 1)))
    )
    for call in (kept, gone):
        call.deadlines.create(day=call.last_deadline)
    project = house.whole(call=gone, deadline=None)
    actions.make_ready(house.head, project)
    house.decide(project)
    funding.merge(house.function, kept, gone.pk)
    found = Project.objects.get(pk=project.pk)
    assert found.call == kept and found.last_day == date(2027, 9, 1)
    assert found.as_decided["call_id"] == kept.pk
    client = sign_in(house.officer)
    page = reverse("project_edit", args=[project.pk])
    answer = client.post(page, {**filled(client.get(page)), "note": "Ny rad"})
    assert answer.status_code == 302
    actions.open_again(house.head, Project.objects.get(pk=project.pk), "Prov")
    actions.let_stand(
        house.head, Project.objects.get(pk=project.pk)
    )  # nothing that was decided on has changed


@pytest.mark.row("R40")
def test_nobody_writes_a_higher_share_than_the_programme_pays(house: House) -> None:
    programme = Programme.objects.create(name="Horisont", rate=Decimal(60))
    project = house.project(state="preparation", programme=programme, most_grant=Decimal(100))
    assert project.most_grant_now == 60
    with pytest.raises(ValidationError) as told:
        refuse_beyond_the_call(project)
    assert "60" in told.value.message_dict["most_grant"][0]


@pytest.mark.row("R41")
@pytest.mark.rule("projects.staff_time_is_real")
def test_time_that_a_standing_decision_promises_is_promised_to_nobody_else_meanwhile(house: House) -> None:
    person = house.officer.person
    project = house.whole(title="Första")
    Commitment.objects.filter(project=project).update(person=person, staff_percent=60)
    actions.make_ready(house.head, project)
    house.decide(project)
    actions.open_again(house.head, Project.objects.get(pk=project.pk), "Annan person")
    Commitment.objects.filter(project=project).update(person=None)
    other = house.whole("Andra", 100_000)
    row = Commitment.objects.get(project=other)
    row.person, row.staff_percent = person, Decimal(60)
    with pytest.raises(ValidationError):
        actions.save_part(house.officer, row)
    Commitment.objects.filter(pk=row.pk).update(person=person, staff_percent=60)
    with pytest.raises(ValidationError):
        actions.make_ready(house.head, Project.objects.get(pk=other.pk))
    # In the project itself the time may be given to the person again, and no more than once.
    own = Commitment.objects.get(project=project)
    own.person, own.staff_percent = person, Decimal(40)
    assert actions.save_part(house.officer, own).pk == own.pk
