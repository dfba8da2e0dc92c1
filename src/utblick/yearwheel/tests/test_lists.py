"""Who has what in their list: by role, by unit, when it is long overdue, and when something in the data is wrong."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from utblick.core import sight
from utblick.people.models import Account, Organization, Person
from utblick.people.roles import Role
from utblick.yearwheel import queries
from utblick.yearwheel.models import Handover, Snooze
from utblick.yearwheel.queries import ToDoList
from utblick.yearwheel.tests.duties import Duties

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
TODAY = date(2026, 11, 26)
Make = Callable[..., Account]


def places(found: ToDoList) -> dict[str, str]:
    """Where each thing stands: `{"a": "overdue"}`. A thing that stood twice would fail the test."""
    listed = [(todo.obligation.key, name) for name, group in found.groups.items() for todo in group]
    assert len(listed) == len(dict(listed))
    return dict(listed)


def mine(account: Account, today: date = TODAY) -> dict[str, str]:
    return places(queries.to_do(account, today))


@pytest.fixture
def administration() -> Organization:
    return Organization.objects.get(key="regional-utveckling")


@pytest.fixture
def unit(administration: Organization) -> Organization:
    return Organization.objects.create(name="Enheten", classification="unit", parent=administration)


def test_each_has_what_their_role_lets_them_do(duties: Duties, account: Make) -> None:
    duties.add("strategy", permission="strategy.edit", due=TODAY - timedelta(days=1))
    duties.add("agenda", permission="decisions.edit", due=TODAY)
    duties.add("later", permission="strategy.edit", due=date(2027, 5, 1))
    duties.add("undated", permission="strategy.edit", due=None)
    assert mine(account(Role.INTERNATIONAL_FUNCTION)) == {
        "strategy": "overdue", "later": "later", "undated": "undated",
    }  # fmt: skip
    assert mine(account(Role.BOARD_SECRETARY)) == {"agenda": "now"}
    assert mine(account(Role.PARTNER)) == {}
    assert mine(account()) == {}


def test_a_fault_is_shown_to_those_who_can_put_it_right_and_first(duties: Duties, account: Make) -> None:
    duties.add("calendar", permission="people.edit_term", due=None, fault=True)
    administrator = queries.to_do(account(Role.ADMINISTRATOR), TODAY)
    assert places(administrator) == {"calendar": "faults"}
    assert next(iter(administrator.groups)) == "faults"
    assert mine(account(Role.OFFICER)) == {}


def test_a_role_for_a_unit_has_what_lies_under_it(
    duties: Duties, account: Make, unit: Organization, administration: Organization
) -> None:
    other = Organization.objects.create(name="Annan", classification="administration")
    duties.add("here", permission="collaborations.edit", unit_id=unit.pk)
    duties.add("there", permission="collaborations.edit", unit_id=other.pk)
    duties.add("nowhere", permission="collaborations.edit")
    assert mine(account(Role.OFFICER, administration)).keys() == {"here"}
    assert mine(account(Role.OFFICER, unit)).keys() == {"here"}
    assert mine(account(Role.OFFICER)).keys() == {"here", "there", "nowhere"}


def test_the_person_named_has_it_whatever_their_role(duties: Duties, account: Make) -> None:
    person = Person.objects.get(key="robert-olesen")
    duties.add("own", permission="strategy.edit", person_id=person.pk)
    named = account(Role.ELECTED, person=person)
    assert mine(named) == {"own": "now"}
    assert mine(account(Role.ELECTED)) == {}
    assert [todo.responsible for todo in queries.to_do(named, TODAY).now] == ["Robert Olesen"]


@pytest.mark.rule("yearwheel.overdue_goes_to_the_next_in_line")
@pytest.mark.parametrize(
    ("days", "head", "director"),
    [(7, {}, {}), (8, {"a": "escalated"}, {}), (22, {"a": "escalated"}, {"a": "escalated"})],
)
def test_what_is_long_overdue_is_shown_to_the_next_in_line(
    duties: Duties,
    account: Make,
    unit: Organization,
    administration: Organization,
    days: int,
    head: dict[str, str],
    director: dict[str, str],
) -> None:
    duties.add("a", permission="people.edit_body", unit_id=unit.pk, due=TODAY - timedelta(days=days))
    other = Organization.objects.create(name="Annan", classification="administration")
    assert mine(account(Role.HEAD_OF_ADMINISTRATION, administration)) == head
    assert mine(account(Role.HEAD_OF_ADMINISTRATION, other)) == {}
    assert mine(account(Role.DIRECTOR)) == director
    assert mine(account(Role.OFFICER, unit)) == {}


def test_what_belongs_to_no_unit_goes_to_the_chief_executive(duties: Duties, account: Make) -> None:
    duties.add("a", permission="people.edit_foreign_body", due=TODAY - timedelta(days=8))
    director = queries.to_do(account(Role.DIRECTOR), TODAY)
    assert places(director) == {"a": "escalated"}
    (todo,) = director.escalated
    assert not todo.mine  # its button would lead to a refusal
    assert todo.responsible == ("Fullmäktiges sekreterare, Styrelsens sekreterare, Internationell funktion")
    assert (
        mine(account(Role.HEAD_OF_ADMINISTRATION, Organization.objects.get(key="regional-utveckling"))) == {}
    )


def test_what_is_ones_own_is_overdue_and_not_with_others(duties: Duties, account: Make) -> None:
    duties.add("a", permission="strategy.edit", due=TODAY - timedelta(days=100))
    assert mine(account(Role.DIRECTOR)) == {"a": "overdue"}


class TestHandedOver:
    """A colleague takes it."""

    def hand(self, key: str, to: Account, by: Account) -> Handover:
        return Handover.objects.create(obligation=key, title="T", to=to, by=by, on=TODAY)

    def test_it_stands_with_the_colleague_and_is_seen_by_those_who_could_do_it(
        self, duties: Duties, account: Make
    ) -> None:
        duties.add("a", permission="strategy.edit")
        giver, taker = account(Role.INTERNATIONAL_FUNCTION), account(Role.INTERNATIONAL_FUNCTION)
        other = account(Role.DIRECTOR)
        self.hand("a", taker, giver)
        assert mine(giver) == mine(other) == {"a": "handed_over"}
        assert mine(taker) == {"a": "now"}
        assert mine(account(Role.OFFICER)) == {}
        for reader in (giver, taker, other):
            (todo,) = (todo for group in queries.to_do(reader, TODAY).groups.values() for todo in group)
            assert todo.responsible == taker.name

    @pytest.mark.parametrize("lost", ["role", "account"])
    def test_it_comes_back_when_the_colleague_can_no_longer_do_it(
        self, duties: Duties, account: Make, lost: str
    ) -> None:
        duties.add("a", permission="strategy.edit")
        giver, taker = account(Role.INTERNATIONAL_FUNCTION), account(Role.INTERNATIONAL_FUNCTION)
        self.hand("a", taker, giver)
        if lost == "role":
            taker.role_assignments.get().delete()
        else:
            taker.is_active = False
            taker.save()
        assert mine(giver) == {"a": "now"}

    def test_what_has_been_handed_over_and_is_late_is_shown_as_late_to_the_next_in_line(
        self, duties: Duties, account: Make
    ) -> None:
        duties.add("a", permission="strategy.edit", due=TODAY - timedelta(days=8))
        director, taker = account(Role.DIRECTOR), account(Role.INTERNATIONAL_FUNCTION)
        self.hand("a", taker, director)
        assert mine(director) == {"a": "escalated"}
        assert mine(account(Role.ASSEMBLY_SECRETARY)) == {"a": "handed_over"}


class TestWaiting:
    """It may wait, in one's own list."""

    def test_until_the_day_and_for_nobody_else(self, duties: Duties, account: Make) -> None:
        duties.add("a", permission="strategy.edit", due=date(2026, 11, 20))
        one, other = account(Role.INTERNATIONAL_FUNCTION), account(Role.INTERNATIONAL_FUNCTION)
        Snooze.objects.create(account=one, obligation="a", title="T", until=date(2026, 12, 1), reason="Svar")
        assert mine(one) == {"a": "waiting"}
        assert mine(other) == {"a": "overdue"}
        assert mine(one, date(2026, 11, 30)) == {"a": "waiting"}
        assert mine(one, date(2026, 12, 1)) == {"a": "overdue"}
        (todo,) = queries.to_do(one, TODAY).waiting
        assert todo.obligation.due == date(2026, 11, 20)

    def test_it_does_not_keep_it_from_the_next_in_line(self, duties: Duties, account: Make) -> None:
        duties.add("a", permission="people.edit_foreign_body", due=TODAY - timedelta(days=8))
        one = account(Role.INTERNATIONAL_FUNCTION)
        Snooze.objects.create(account=one, obligation="a", title="T", until=date(2026, 12, 1), reason="Svar")
        assert mine(account(Role.DIRECTOR)) == {"a": "escalated"}


class TestWholeLists:
    """What is asked of a unit, and of anybody."""

    def test_of_a_unit_and_those_below_it(
        self, duties: Duties, account: Make, unit: Organization, administration: Organization
    ) -> None:
        duties.add("below", permission="decisions.edit", unit_id=unit.pk)
        duties.add("here", permission="collaborations.edit", unit_id=administration.pk)
        duties.add("elsewhere", permission="collaborations.edit")
        officer = account(Role.OFFICER, administration)
        found = queries.of_unit(officer, administration, TODAY)
        assert places(found) == {"below": "now", "here": "now"}
        assert {todo.obligation.key: todo.mine for todo in found.now} == {"below": False, "here": True}
        assert places(queries.of_unit(officer, unit, TODAY)) == {"below": "now"}

    def test_of_another_unit_nothing(self, duties: Duties, account: Make, unit: Organization) -> None:
        duties.add("a", permission="collaborations.edit", unit_id=unit.pk)
        other = Organization.objects.create(name="Annan", classification="administration")
        assert places(queries.of_unit(account(Role.OFFICER, other), unit, TODAY)) == {}
        assert places(queries.of_unit(account(Role.PARTNER), unit, TODAY)) == {}
        assert places(queries.of_unit(account(Role.DIRECTOR), unit, TODAY)) == {"a": "now"}

    def test_what_is_said_of_it_changes_nothing_there(
        self, duties: Duties, account: Make, unit: Organization
    ) -> None:
        duties.add("a", permission="collaborations.edit", unit_id=unit.pk)
        one, other = account(Role.OFFICER, unit), account(Role.OFFICER, unit)
        Handover.objects.create(obligation="a", title="T", to=other, by=one, on=TODAY)
        Snooze.objects.create(account=one, obligation="a", title="T", until=date(2026, 12, 1), reason="Svar")
        found = queries.of_unit(one, unit, TODAY)
        assert places(found) == {"a": "now"}
        assert found.now[0].responsible == other.name

    @pytest.mark.parametrize("role", Role.values)
    def test_everything_is_for_those_who_follow_the_whole(
        self, duties: Duties, account: Make, role: str
    ) -> None:
        duties.add("a", permission="people.edit_accounts")
        seen = {
            Role.ASSEMBLY_SECRETARY, Role.BOARD_SECRETARY, Role.COMMITTEE_SECRETARY, Role.DIRECTOR,
            Role.INTERNATIONAL_FUNCTION, Role.AUDITOR, Role.ADMINISTRATOR,
        }  # fmt: skip
        assert places(queries.everything(account(role), TODAY)) == ({"a": "now"} if role in seen else {})


class TestResponsible:
    """In words: the colleague, the person, the unit, the roles."""

    def test_a_unit_stands_before_the_roles(self, duties: Duties, account: Make, unit: Organization) -> None:
        duties.add("unit", permission="collaborations.edit", unit_id=unit.pk)
        duties.add("roles", permission="collaborations.edit")
        found = queries.to_do(account(Role.OFFICER), TODAY).now
        assert {todo.obligation.key: todo.responsible for todo in found} == {
            "unit": "Enheten",
            "roles": "Förvaltningsdirektör, Handläggare, Internationell funktion",
        }

    def test_a_protected_person_is_named_only_to_those_who_may_know(
        self, duties: Duties, account: Make
    ) -> None:
        person = Person.objects.create(
            given_name="Zelda", family_name="Zebra", kind="official", protected_identity=True
        )
        duties.add("a", permission="people.edit_term", person_id=person.pk)
        shown = {}
        for role in (Role.ADMINISTRATOR, Role.BOARD_SECRETARY):
            (todo,) = queries.everything(account(role), TODAY).now
            shown[role] = (todo.responsible, todo.shows)
        assert shown == {
            Role.ADMINISTRATOR: ("Zelda Zebra", (person,)),
            Role.BOARD_SECRETARY: ("Person med skyddad identitet", ()),
        }


def test_the_colleagues_offered_are_those_who_could_do_it(
    duties: Duties, account: Make, unit: Organization
) -> None:
    duties.add("a", permission="collaborations.edit", unit_id=unit.pk)
    one = account(Role.OFFICER, unit)
    could = [account(Role.OFFICER, unit), account(Role.INTERNATIONAL_FUNCTION)]
    account(Role.OFFICER, Organization.objects.create(name="Annan", classification="unit"))
    account(Role.AUDITOR)
    account(Role.OFFICER, unit, is_active=False)
    (todo,) = queries.to_do(one, TODAY).now
    found = queries.colleagues(one, todo.obligation)
    assert {each.pk for each in found} == {each.pk for each in could}
    shown = Account.objects.get(key="demo-internationell-strateg")
    assert shown not in found
    one.demonstration = True
    assert shown in queries.colleagues(one, todo.obligation)


def test_what_tells_of_a_secret_is_handed_only_to_those_who_may_know(account: Make, duties: Duties) -> None:
    from utblick.collaborations.models import Engagement

    secret = Engagement.objects.get(key="samarbete-erb")
    secret.secret = True
    secret.save()
    duties.add("a", permission="collaborations.edit", shows=(secret,))
    one, blind = account(Role.INTERNATIONAL_FUNCTION), account(Role.OFFICER)
    (todo,) = queries.to_do(one, TODAY).now
    assert blind not in queries.colleagues(one, todo.obligation)
    assert account(Role.INTERNATIONAL_FUNCTION) in queries.colleagues(one, todo.obligation)


def test_a_secret_thing_is_asked_for_only_of_those_who_may_see_it(account: Make) -> None:
    """With the real sources: what the sight leaves out is in no list."""
    from utblick.collaborations.models import Engagement

    secret = Engagement.objects.get(key="samarbete-erb")
    secret.secret = True
    secret.save()
    officer: Any = account(Role.OFFICER)
    assert f"missing-{secret.key}" in mine(officer)  # as the system itself reads
    with sight.in_the_open():
        assert f"missing-{secret.key}" not in mine(officer)
