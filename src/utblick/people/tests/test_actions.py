"""What people do with persons, bodies, seats, terms and accounts, and what is refused."""

from datetime import date

import pytest
from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.people import actions
from utblick.people.models import (
    Account,
    Classification,
    Membership,
    Organization,
    Person,
    Post,
    RoleAssignment,
    Term,
)
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db


def body(key):
    return Organization.objects.get(key=key)


@pytest.fixture
def secretary(kronoberg, account):
    return account(Role.BOARD_SECRETARY)


@pytest.mark.rule("people.party_only_for_elected")
@pytest.mark.row("F7")
def test_trap_8_an_official_gets_no_party(secretary):
    person = Person.objects.get(key="johan-hansson-lindberg")
    seat = person.memberships.get()
    seat.party = body("parti-m")
    with pytest.raises(ValidationError) as wrong:
        actions.save_seat(secretary, seat.organization, seat)
    assert set(wrong.value.error_dict) == {"party"}


@pytest.mark.rule("people.party_only_for_elected")
def test_trap_8_the_elected_do_not_become_officials_with_a_party(secretary):
    person = Person.objects.get(key="robert-olesen")
    person.kind = "official"
    with pytest.raises(ValidationError) as wrong:
        actions.save_person(secretary, person)
    assert "ERB:s styrelse" in wrong.value.message_dict["kind"][0]


@pytest.mark.rule("people.no_more_holders_than_seats")
@pytest.mark.row("F15")
def test_a_post_has_no_more_holders_than_seats(secretary):
    board = body("erb-styrelse")
    post = Post.objects.get(key="erb-styrelse-ledamot")
    seat = Membership(
        organization=board, post=post, role=post.role, person=Person.objects.get(key="bo-frank")
    )
    with pytest.raises(ValidationError) as wrong:
        actions.save_seat(secretary, board, seat)
    assert "2" in wrong.value.message_dict["post"][0]
    assert "ERB:s styrelse" in wrong.value.message_dict["post"][0]
    assert post.memberships.count() == 2

    post.seats = 1
    with pytest.raises(ValidationError) as wrong:
        actions.save_post(secretary, board, post)
    assert set(wrong.value.error_dict) == {"seats"}


def test_a_seat_does_not_end_before_it_begins(secretary):
    seat = Membership.objects.get(key="rene-jaramillo-erb-styrelse-ordforande")
    with pytest.raises(ValidationError) as wrong:
        actions.end_seat(secretary, seat.organization, seat, end="2023-12-31")
    assert set(wrong.value.error_dict) == {"end"}
    with pytest.raises(ValidationError):
        actions.end_seat(secretary, seat.organization, seat, end="in May")
    seat.refresh_from_db()
    assert seat.end == "2024"
    actions.end_seat(secretary, seat.organization, seat, end="2024-11")
    assert seat.history.first().end == "2024-11"


def test_a_seat_follows_the_role_of_its_post(secretary):
    post = Post.objects.get(key="energy-cities-ersattare")
    post.role = "member"
    actions.save_post(secretary, post.organization, post)
    assert post.memberships.get().role == "member"


def test_a_seat_is_changed_only_through_its_own_body(secretary, account):
    committee = body("halso-och-sjukvardsnamnden")
    limited = account(Role.COMMITTEE_SECRETARY, committee)
    seat = Membership.objects.first()
    with pytest.raises(PermissionDenied):
        actions.end_seat(limited, seat.organization, seat, end="2026")
    with pytest.raises(PermissionDenied):
        actions.end_seat(limited, committee, seat, end="2026")


def test_who_may_change_which_body(kronoberg, account):
    committee, other, outside = (
        body("halso-och-sjukvardsnamnden"),
        body("kulturnamnden"),
        body("erb-styrelse"),
    )
    limited = account(Role.COMMITTEE_SECRETARY, committee)
    function = account(Role.INTERNATIONAL_FUNCTION)
    officer = account(Role.OFFICER)

    actions.save_post(limited, committee, Post(role="member", seats=15))
    actions.save_post(function, outside, Post(role="contact"))
    for who, where in [(limited, other), (limited, outside), (officer, outside)]:
        with pytest.raises(PermissionDenied):
            actions.save_post(who, where, Post(role="member"))
    # Nor by turning a body into one of another kind.
    outside.classification = Classification.COMMITTEE
    outside.parent = committee
    with pytest.raises(PermissionDenied):
        actions.save_body(limited, outside)
    actions.save_body(limited, Organization(name="Utskott", classification="committee", parent=committee))
    with pytest.raises(PermissionDenied):
        actions.save_body(limited, Organization(name="Utskott", classification="committee", parent=other))
    with pytest.raises(PermissionDenied):
        actions.save_body(limited, Organization(name="Utskott", classification="committee"))


def test_those_who_may_change_foreign_bodies_may_reach_the_pages():
    from utblick.core.permissions import PERMISSIONS

    assert PERMISSIONS["people.edit_foreign_body"].roles <= PERMISSIONS["people.edit_body"].roles


def test_a_body_is_no_plain_organisation_and_the_other_way_round(kronoberg, account):
    administrator = account(Role.ADMINISTRATOR)
    with pytest.raises(ValidationError):
        actions.save_organization(administrator, Organization(name="Nämnd", classification="committee"))
    with pytest.raises(ValidationError):
        actions.save_body(account(Role.BOARD_SECRETARY), Organization(name="Enhet", classification="unit"))


def test_terms_do_not_overlap(secretary):
    term = Term(name="Mellan", start=date(2026, 10, 1), end=date(2027, 1, 1))
    with pytest.raises(ValidationError) as wrong:
        actions.save_term(secretary, term)
    assert "2022–2026" in wrong.value.message_dict["start"][0]


def test_one_does_not_shut_out_oneself(kronoberg, account):
    administrator = account(Role.ADMINISTRATOR)
    role = administrator.role_assignments.get()
    with pytest.raises(ValidationError):
        actions.end_role(administrator, role)
    same = Account.objects.get(pk=administrator.pk)
    same.is_active = False
    with pytest.raises(ValidationError):
        actions.save_account(administrator, same)
    # Another's goes; one's own does not, though one for a unit were left: that one cannot give it back.
    actions.end_role(administrator, account(Role.ADMINISTRATOR).role_assignments.get())
    limited = RoleAssignment(account=administrator, role=Role.ADMINISTRATOR, unit=body("region-kronoberg"))
    actions.give_role(administrator, limited)
    with pytest.raises(ValidationError):
        actions.end_role(administrator, role)
    actions.end_role(administrator, limited)
    assert list(administrator.role_assignments.all()) == [role]


def test_a_role_is_given_once(kronoberg, account):
    administrator, other = account(Role.ADMINISTRATOR), account()
    for unit in (None, body("regional-utveckling")):
        actions.give_role(administrator, RoleAssignment(account=other, role=Role.OFFICER, unit=unit))
        with pytest.raises(ValidationError):
            actions.give_role(administrator, RoleAssignment(account=other, role=Role.OFFICER, unit=unit))
    assert other.role_assignments.count() == 2
    with pytest.raises(PermissionDenied):
        actions.give_role(other, RoleAssignment(account=other, role=Role.ADMINISTRATOR))


def test_a_new_address_leaves_no_way_in_by_the_old(kronoberg, account):
    administrator, other = account(Role.ADMINISTRATOR), account()
    EmailAddress.objects.create(user=other, email=other.email, primary=True, verified=True)
    other.email = "new@example.org"
    actions.save_account(administrator, other)
    assert not EmailAddress.objects.filter(user=other).exists()


def test_a_new_account_has_no_password(kronoberg, account):
    made = actions.save_account(account(Role.ADMINISTRATOR), Account(name="Ny", email="ny@example.org"))
    assert not made.has_usable_password()


def test_protecting_a_person_takes_the_name_off_the_account(kronoberg, account):
    administrator = account(Role.ADMINISTRATOR)
    person = Person.objects.get(key="bo-frank")
    own = account(Role.ELECTED, person=person, name="Bo Frank")
    person.protected_identity = True
    actions.save_person(account(Role.BOARD_SECRETARY), person)
    own.refresh_from_db()
    assert "Frank" not in own.name
    own.name = "Frank B"
    with pytest.raises(ValidationError) as wrong:
        actions.save_account(administrator, own)
    assert set(wrong.value.error_dict) == {"name"}
    person.protected_identity = False
    with pytest.raises(ValidationError):
        actions.save_person(account(Role.BOARD_SECRETARY), person)
    actions.save_person(administrator, person)
