"""Protected identity: nobody without the right finds the person, by any page, export, history or choice."""

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from utblick.people import actions
from utblick.people.models import Membership, Organization, Person, Post, Term
from utblick.people.roles import Role
from utblick.people.tests.addresses import addresses

pytestmark = pytest.mark.django_db
GIVEN, FAMILY = "Xenobia", "Qvarnhemlig"
REGISTERS = ("persons", "bodies", "organizations", "accounts", "who_sits_where")


@pytest.fixture
def hidden(kronoberg, account):
    """A protected person who sits in bodies, has a unit, a chair, an account, a past and a history."""
    board = Organization.objects.get(key="erb-styrelse")
    person = Person.objects.create(
        given_name=GIVEN,
        family_name=FAMILY,
        kind="elected",
        title=f"{FAMILY}s titel",
        email=f"{FAMILY.lower()}@example.org",
        unit=Organization.objects.get(key="region-kronoberg"),
    )
    party = Organization.objects.get(key="parti-c")
    seats = {"person": person, "organization": board, "party": party, "note": f"{FAMILY} igen"}
    chair = Post.objects.get(key="erb-styrelse-ordforande")
    Membership.objects.create(post=chair, role="chair", **seats)
    Membership.objects.create(role="not_stated", term=Term.objects.first(), **seats)
    Membership.objects.create(role="not_stated", end="2020", **seats)
    Membership.objects.create(role="not_stated", start="2040", **seats)
    own = account(Role.ELECTED, person=person, name=f"{GIVEN} {FAMILY}")
    own.email = f"{FAMILY.lower()}@example.org"
    own.save()
    person.protected_identity = True
    actions.save_person(account(Role.ADMINISTRATOR), person)
    return person


def everything(hidden):
    """Every page, register in every form, filter that might tell, and history."""
    board = Organization.objects.get(key="erb-styrelse")
    for _name, url in addresses():
        yield url
    for name in REGISTERS:
        for form in ("csv", "xlsx"):
            yield f"{reverse(name)}?format={form}"
    for name in ("persons", "accounts"):
        yield f"{reverse(name)}?text={FAMILY}&format=csv"
    yield f"{reverse('who_sits_where')}?dag=2041-01-01"
    yield f"{reverse('persons')}?party={Organization.objects.get(key='parti-c').pk}"
    yield f"{reverse('organization', args=[hidden.unit_id])}"
    yield reverse("body", args=[board.pk])
    for term in Term.objects.all():
        yield f"{reverse('term_renewal', args=[term.pk])}?body={board.pk}&day=2026-10-15&begin=ends"
    for seat in hidden.memberships.all():
        yield reverse("seat_edit", args=[seat.pk])
        yield reverse("seat_end", args=[seat.pk])
        yield reverse("history", args=["seat", seat.pk])
    yield reverse("person", args=[hidden.pk])
    yield reverse("person_edit", args=[hidden.pk])
    yield reverse("history", args=["person", hidden.pk])
    yield reverse("history", args=["organization", board.pk])
    for account in hidden.accounts.all():
        yield account.get_absolute_url()
        yield reverse("history", args=["account", account.pk])


def text_of(answer):
    """What an answer says, a workbook's cells included."""
    if "spreadsheet" in answer.headers.get("Content-Type", ""):
        book = load_workbook(io.BytesIO(answer.content))
        return " ".join(str(cell) for row in book.active.iter_rows(values_only=True) for cell in row)
    return answer.content.decode()


@pytest.mark.parametrize("role", [role for role in Role.values if role != Role.ADMINISTRATOR])
def test_nobody_but_the_administrator_finds_a_protected_person(hidden, client_as, role):
    client = client_as(role)
    for url in everything(hidden):
        text = text_of(client.get(url)).replace(f"text={FAMILY}", "")
        assert FAMILY.lower() not in text.lower(), url
        assert GIVEN.lower() not in text.lower(), url


def test_the_page_of_a_protected_person_is_not_there(hidden, client_as):
    assert client_as(Role.BOARD_SECRETARY).get(hidden.get_absolute_url()).status_code == 404
    assert client_as(Role.BOARD_SECRETARY).get(reverse("person_edit", args=[hidden.pk])).status_code == 404
    assert client_as(Role.BOARD_SECRETARY).get(
        reverse("history", args=["person", hidden.pk])
    ).status_code in {403, 404}


def test_the_administrator_finds_the_person(hidden, client_as):
    client = client_as(Role.ADMINISTRATOR)
    for url in (reverse("persons"), hidden.get_absolute_url(), reverse("who_sits_where"), reverse("bodies")):
        assert FAMILY in text_of(client.get(url)), url


def test_a_protected_seat_is_taken_and_nameless(hidden, client_as):
    board = Organization.objects.get(key="erb-styrelse")
    answer = client_as(Role.OFFICER).get(board.get_absolute_url())
    chair = next(place for place in answer.context["places"] if place.post and place.post.role == "chair")
    assert len(chair.empty) == 0
    assert (chair.holders[0].party, chair.holders[0].note) == ("", "")
    assert str(hidden) == chair.holders[0].plain_name


def test_a_protected_person_is_not_chosen_by_those_who_may_not_know(hidden, client_as):
    client = client_as(Role.BOARD_SECRETARY)
    board = Organization.objects.get(key="energy-cities-generalforsamling")
    answer = client.post(reverse("seat_new", args=[board.pk]), {"person": hidden.pk})
    assert list(answer.context["form"].errors) == ["person"]


def test_a_protected_seat_is_corrected_without_knowing_whose_it_is(hidden, client_as):
    client = client_as(Role.BOARD_SECRETARY)
    seat = hidden.memberships.get(role="chair")
    url = reverse("seat_edit", args=[seat.pk])
    form = client.get(url).context["form"]
    data = {bound.html_name: bound.value() or "" for bound in form} | {"end": "2027"}
    assert client.post(url, data).status_code == 302
    seat.refresh_from_db()
    assert (seat.person, seat.end) == (hidden, "2027")
    assert FAMILY in seat.note
    other = Person.objects.get(key="bo-frank")
    client.post(url, data | {"person": other.pk, "version_seen": seat.version})
    seat.refresh_from_db()
    assert (seat.person, seat.party, seat.note) == (other, None, "")


def test_who_protects_a_person_is_led_to_the_register(kronoberg, client_as):
    client = client_as(Role.BOARD_SECRETARY)
    person = Person.objects.get(key="bo-frank")
    url = reverse("person_edit", args=[person.pk])
    form = client.get(url).context["form"]
    data = {bound.html_name: bound.value() or "" for bound in form} | {"protected_identity": "on"}
    assert client.post(url, data).url == reverse("persons")
    assert client.get(url).status_code == 404
