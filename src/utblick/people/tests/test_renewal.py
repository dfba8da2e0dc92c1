"""Trap 6: at a new term all seats end or are renewed, at once, whole or not at all, and never twice."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.core import obligations
from utblick.people import actions, queries, renewals
from utblick.people.models import Membership, Organization, Person, Term
from utblick.people.renewals import Choice, Decision, Renewal
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
DAY = date(2027, 1, 1)


@pytest.fixture
def renewal(kronoberg):
    old, new = Term.objects.order_by("start")
    return Renewal(old, new, DAY)


def decide(renewal, *bodies, **choices):
    """Everybody in the bodies re-elected, but for `person_key=(choice, successor key)`."""
    found = Organization.objects.filter(key__in=bodies)
    decisions = []
    for seat in renewals.seats_to_renew(found, renewal):
        who = seat.membership
        choice, successor = choices.get(who.person.key.replace("-", "_"), (Choice.RE_ELECTED, None))
        person = Person.objects.get(key=successor) if successor else None
        decisions.append(Decision(who, choice, who.version, person))
    return decisions


def carry_out(account, decisions, renewal):
    parties = queries.latest_parties(each.successor.pk for each in decisions if each.successor)
    return actions.renew_seats(account, decisions, renewal, parties)


@pytest.mark.rule("people.seats_are_renewed")
@pytest.mark.row("F6", "F15")
def test_trap_6_seats_are_renewed_ended_and_taken_over(renewal, account):
    decisions = decide(
        renewal,
        "sbhss-styrgrupp",
        robert_olesen=(Choice.SUCCESSOR, "lena-wibroe"),
        anna_zelvin=(Choice.ENDS, None),
    )
    planned = carry_out(account(Role.BOARD_SECRETARY), decisions, renewal)
    assert (
        planned.count(Choice.RE_ELECTED),
        planned.count(Choice.SUCCESSOR),
        planned.count(Choice.ENDS),
    ) == (1, 1, 1)
    seats = Membership.objects.filter(organization__key="sbhss-styrgrupp")
    assert set(seats.filter(term=None).values_list("end", flat=True)) == {"2026-12-31"}
    new = {seat.person.key: seat for seat in seats.filter(term=renewal.new)}
    assert set(new) == {"rene-jaramillo", "lena-wibroe"}
    assert {seat.start for seat in new.values()} == {"2027-01-01"}
    assert new["lena-wibroe"].party.abbreviation == "M"  # from her other seat, not the predecessor's
    assert new["rene-jaramillo"].party.abbreviation == "M"
    on = queries.summaries(Organization.objects.filter(key="sbhss-styrgrupp"), DAY).popitem()[1]
    assert (on.filled, on.empty) == (2, 1)


@pytest.mark.rule("people.seats_are_renewed")
def test_trap_6_sending_twice_does_it_once(renewal, account):
    who = account(Role.BOARD_SECRETARY)
    decisions = decide(renewal, "north-sea-subkommitte", bo_bergsjo=(Choice.ENDS, None))
    carry_out(who, decisions, renewal)
    before = list(Membership.objects.order_by("pk").values())
    carry_out(who, decisions, renewal)
    assert list(Membership.objects.order_by("pk").values()) == before


@pytest.mark.rule("people.seats_are_renewed")
def test_trap_6_an_error_leaves_nothing_half_done(renewal, account):
    decisions = decide(renewal, "north-sea-subkommitte", "erb-styrelse")
    last = decisions[-1].seat
    other = Membership.objects.get(pk=last.pk)
    other.note = "Somebody else was here"
    other.save()
    before = list(Membership.objects.order_by("pk").values())
    with pytest.raises(ValidationError) as wrong:
        carry_out(account(Role.BOARD_SECRETARY), decisions, renewal)
    assert list(wrong.value.message_dict) == [f"seat-{last.pk}"]
    assert list(Membership.objects.order_by("pk").values()) == before


def test_trap_6_a_second_choice_does_not_undo_the_first(renewal, account):
    who = account(Role.BOARD_SECRETARY)
    decisions = decide(renewal, "energy-cities-generalforsamling")
    ends = [Decision(each.seat, Choice.ENDS, each.version) for each in decisions]
    carry_out(who, decisions, renewal)
    with pytest.raises(ValidationError):
        carry_out(who, ends, renewal)


def test_a_seat_that_ended_may_get_its_holder_later(renewal, account):
    who = account(Role.BOARD_SECRETARY)
    carry_out(who, decide(renewal, "sbhss-chefsgrupp", johan_hansson_lindberg=(Choice.ENDS, None)), renewal)
    again = decide(renewal, "sbhss-chefsgrupp")
    carry_out(who, again, renewal)
    assert Membership.objects.filter(organization__key="sbhss-chefsgrupp", term=renewal.new).count() == 1
    assert Membership.objects.filter(key=renewals.following_key(again[0].seat, renewal.new)).exists()


def test_a_renewal_does_not_overfill_a_post(renewal, account):
    decisions = decide(renewal, "energy-cities-generalforsamling")
    post = decisions[0].seat.post
    Membership.objects.create(
        organization=post.organization,
        post=post,
        role=post.role,
        person=Person.objects.get(key="emil-torstensson"),
        start="2027-06",
    )
    with pytest.raises(ValidationError) as wrong:
        carry_out(account(Role.BOARD_SECRETARY), decisions, renewal)
    assert "Energy Cities generalförsamling" in str(wrong.value.message_dict)


def test_only_bodies_that_one_may_change_are_renewed(renewal, account):
    decisions = decide(renewal, "erb-styrelse")
    committee = Organization.objects.get(key="halso-och-sjukvardsnamnden")
    with pytest.raises(PermissionDenied):
        carry_out(account(Role.COMMITTEE_SECRETARY, committee), decisions, renewal)
    with pytest.raises(ValidationError):
        carry_out(
            account(Role.BOARD_SECRETARY), decisions, Renewal(renewal.old, renewal.new, date(2031, 1, 1))
        )
    hidden = Person.objects.create(given_name="H", family_name="D", kind="elected", protected_identity=True)
    first = decisions[0]
    with pytest.raises(PermissionDenied):
        carry_out(
            account(Role.BOARD_SECRETARY),
            [Decision(first.seat, Choice.SUCCESSOR, first.version, hidden)],
            renewal,
        )


def asked(prefix):
    return [each for each in obligations.derive(TODAY) if each.key.startswith(prefix)]


@pytest.mark.rule("people.seats_are_renewed")
@pytest.mark.row("F6", "F15", "F17", "F22", "F23", "F28")
def test_trap_6_the_renewal_is_on_the_list_until_it_is_done(renewal, account):
    (before,) = asked("renewal-")
    assert before.due == date(2026, 10, 14)
    assert "7 organ" in before.title and "20 platser" in before.thing  # every body in which somebody sits
    carry_out(account(Role.BOARD_SECRETARY), decide(renewal, "erb-styrelse"), renewal)
    (left,) = asked("renewal-")
    assert "6 organ" in left.title


@pytest.mark.rule("people.vacancy_is_shown")
@pytest.mark.row("F8", "F16", "F18")
def test_empty_places_are_on_the_list(kronoberg):
    found = {each.key: each for each in asked("seat-")}
    assert set(found) == {
        "seat-sbhss-kontaktperson",
        "seat-erb-regional-sekreterare",
        "seat-erb-styrelse-ordforande",
    }
    assert {each.due for each in found.values()} == {None}
    assert "SBHSS kontaktpersonsgrupp" in found["seat-sbhss-kontaktperson"].title


def test_the_obligations_cost_three_queries(kronoberg, django_assert_num_queries):
    from utblick.people.obligations import seats

    with django_assert_num_queries(3):
        list(seats(TODAY))


# The pages, as one goes through them without JavaScript.


def address(renewal, *keys, day="2027-01-01", begin="re-elected"):
    bodies = "&".join(
        f"body={pk}" for pk in Organization.objects.filter(key__in=keys).values_list("pk", flat=True)
    )
    return f"{reverse('term_renewal', args=[renewal.old.pk])}?{bodies}&day={day}&begin={begin}"


def filled(answer, **changes):
    form = answer.context["form"]
    data = {bound.html_name: bound.value() for bound in form}
    return {name: value if value is not None else "" for name, value in data.items()} | changes


def test_the_way_through_the_pages(renewal, client_as, django_assert_max_num_queries):
    client = client_as(Role.BOARD_SECRETARY)
    with django_assert_max_num_queries(12):
        start = client.get(reverse("term_renewal", args=[renewal.old.pk]))
    assert "ERB:s styrelse (4)" in start.content.decode()
    url = address(renewal, "erb-styrelse")
    with django_assert_max_num_queries(12):
        choosing = client.get(url)
    seat = Membership.objects.get(key="bo-bergsjo-erb-styrelse-ersattare")
    data = filled(choosing, **{f"seat-{seat.pk}": "successor", f"person-{seat.pk}": "  tony  LUNDSTEDT "})
    with django_assert_max_num_queries(12):
        preview = client.post(url, data | {"step": "preview"})
    assert "Tony Lundstedt (S)" in preview.content.decode()
    assert not Membership.objects.filter(term=renewal.new).exists()
    assert (
        client.post(url, data | {"step": "change"}).context["form"][f"seat-{seat.pk}"].value() == "successor"
    )
    for _twice in range(2):
        done = client.post(url, data | {"step": "carry-out"})
        assert (done.status_code, done.url) == (302, reverse("terms"))
    assert Membership.objects.filter(term=renewal.new).count() == 4
    again = client.get(url).content.decode()
    assert "Tony Lundstedt" in again


def test_what_is_wrong_stands_at_its_seat(renewal, client_as):
    client = client_as(Role.BOARD_SECRETARY)
    url = address(renewal, "erb-styrelse")
    seat = Membership.objects.get(key="bo-bergsjo-erb-styrelse-ersattare")
    data = filled(client.get(url))
    for name, field in [("Nobody Known", "person"), ("", "person"), ("Bo Bergsjö", "seat")]:
        changes = {f"seat-{seat.pk}": "successor", f"person-{seat.pk}": name, "step": "preview"}
        answer = client.post(url, data | changes)
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == [f"{field}-{seat.pk}"]
    seat.note = "Changed meanwhile"
    seat.save()
    answer = client.post(url, data | {"step": "carry-out"})
    assert answer.status_code == 422
    assert not Membership.objects.filter(term=renewal.new).exists()
    # The next try is made with open eyes.
    assert client.post(url, filled(answer) | {"step": "carry-out"}).status_code == 302


def test_the_day_lies_in_the_new_term(renewal, client_as):
    client = client_as(Role.BOARD_SECRETARY)
    answer = client.get(address(renewal, "erb-styrelse", day="2026-10-14"))
    assert list(answer.context["form"].errors) == ["day"]
    last = reverse("term_renewal", args=[renewal.new.pk])
    assert client.get(last).templates[0].name == "people/renewal_no_term.html"


def test_a_limited_role_is_offered_its_own_bodies_only(renewal, client_as):
    client = client_as(Role.COMMITTEE_SECRETARY, Organization.objects.get(key="halso-och-sjukvardsnamnden"))
    answer = client.get(address(renewal, "erb-styrelse"))
    assert list(answer.context["form"].errors) == ["body"]
