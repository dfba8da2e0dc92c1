"""A substitute may be tied to a named ordinary member, or to nobody in particular."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.people import actions, renewals, shown
from utblick.people.models import Membership, Person, Post, Term
from utblick.people.packs import MembershipItem
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


@pytest.fixture
def substitute() -> Membership:
    return Membership.objects.get(key="robert-olesen-erb-styrelse-ersattare")


@pytest.fixture
def ordinary() -> Membership:
    return Membership.objects.get(key="emil-torstensson-erb-styrelse-ledamot")


@pytest.mark.row("F15", "F23")
def test_the_pack_ties_nobody() -> None:
    """The strategy does not say for whom a substitute stands in."""
    assert not Membership.objects.filter(substitute_for__isnull=False).exists()
    assert MembershipItem(key="a", person="b", post="c").substitute_for is None


def test_a_substitute_is_tied_and_it_is_told(
    substitute: Membership, ordinary: Membership, client_as: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("seat_edit", args=[substitute.pk])
    form = client.get(url).context["form"]
    offered = [str(label) for _value, label in form.fields["substitute_for"].choices]
    assert "Emil Torstensson" in offered and "Robert Olesen" not in offered
    data = {bound.html_name: bound.value() or "" for bound in form} | {"substitute_for": ordinary.pk}
    assert client.post(url, data).status_code == 302
    substitute.refresh_from_db()
    assert substitute.substitute_for == ordinary
    told = shown.role_to(substitute, client.account)
    assert "Emil Torstensson" in told
    for page in (
        substitute.get_absolute_url(),
        substitute.person.get_absolute_url(),
        reverse("who_sits_where"),
    ):
        assert client.get(page).content.decode().count("Emil Torstensson") >= 1


def test_a_protected_member_is_not_named_as_the_one_stood_in_for(
    substitute: Membership, ordinary: Membership, client_as: Any
) -> None:
    person = ordinary.person
    person.protected_identity = True
    person.save()
    substitute.substitute_for = ordinary
    substitute.save()
    page = client_as(Role.OFFICER).get(substitute.get_absolute_url()).content.decode()
    assert "Torstensson" not in page
    form = client_as(Role.INTERNATIONAL_FUNCTION).get(reverse("seat_edit", args=[substitute.pk]))
    assert "Torstensson" not in form.content.decode()


def wrong(seat: Membership) -> dict[str, Any]:
    """The messages that a seat is refused with."""
    with pytest.raises(ValidationError) as refused:
        seat.full_clean()
    return refused.value.message_dict


def test_what_is_no_substitute_is_tied_to_nobody(substitute: Membership, ordinary: Membership) -> None:
    other = Membership.objects.get(key="rene-jaramillo-erb-styrelse-ledamot")
    ordinary.substitute_for = other
    assert "substitute_for" in wrong(ordinary)


def test_a_substitute_stands_in_within_the_same_body_for_an_ordinary_member(substitute: Membership) -> None:
    substitute.substitute_for = Membership.objects.get(key="anna-zelvin-sbhss-styrgrupp-ledamot")
    assert "substitute_for" in wrong(substitute)
    substitute.substitute_for = Membership.objects.get(key="bo-bergsjo-erb-styrelse-ersattare")
    assert "substitute_for" in wrong(substitute)


def test_nobody_is_a_substitute_for_themselves(substitute: Membership, ordinary: Membership) -> None:
    substitute.substitute_for = substitute
    assert "substitute_for" in wrong(substitute)
    substitute.substitute_for = Membership.objects.create(
        person=substitute.person, organization=substitute.organization, post=ordinary.post, role="member"
    )
    assert "substitute_for" in wrong(substitute)


def test_a_seat_that_somebody_stands_in_for_stays_an_ordinary_members(
    substitute: Membership, ordinary: Membership, account: Any
) -> None:
    substitute.substitute_for = ordinary
    substitute.save()
    post = ordinary.post
    assert post is not None
    ordinary.post = Post.objects.get(key="erb-styrelse-ersattare")
    ordinary.role = "substitute"
    assert "post" in wrong(ordinary)
    post.role = "vice_chair"
    with pytest.raises(ValidationError) as refused:
        actions.save_post(account(Role.INTERNATIONAL_FUNCTION), post.organization, post)
    assert "role" in refused.value.message_dict


def test_people_who_are_not_tied_are_told_as_before(substitute: Membership, account: Any) -> None:
    reader = account(Role.OFFICER)
    assert shown.role_to(substitute, reader) == shown.role_of(substitute)
    assert shown.holder(substitute, reader).tied_to == ""
    assert Person.objects.get(family_name="Olesen").memberships.count() == 3


def test_a_tie_goes_on_in_the_new_term_when_both_are_re_elected(
    substitute: Membership, ordinary: Membership, account: Any
) -> None:
    substitute.substitute_for = ordinary
    substitute.save()
    old, new = Term.objects.order_by("start")
    renewal = renewals.Renewal(old, new, date(2027, 1, 1))
    seats = renewals.seats_to_renew([ordinary.organization], renewal)
    decisions = [
        renewals.Decision(each.membership, renewals.Choice.RE_ELECTED, each.membership.version)
        for each in seats
        if each.membership.role != "chair"
    ]
    actions.renew_seats(account(Role.BOARD_SECRETARY), decisions, renewal, {})
    follower = Membership.objects.get(term=new, person=substitute.person)
    assert follower.substitute_for == Membership.objects.get(term=new, person=ordinary.person)
    other = Membership.objects.get(term=new, person__family_name="Bergsjö", role="substitute")
    assert other.substitute_for is None
