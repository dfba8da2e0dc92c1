"""The pages of the room: who reaches them, what they cost, what they say of bad input."""

import pytest
from django.urls import reverse

from utblick.core.models import Identity
from utblick.people.models import Account, Membership, Organization, Person, Post, RoleAssignment, Term
from utblick.people.roles import Role
from utblick.people.tests.addresses import addresses

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.BOARD_SECRETARY, Role.INTERNATIONAL_FUNCTION])
def test_every_page_opens_within_twelve_queries(kronoberg, client_as, role, django_assert_max_num_queries):
    client = client_as(role)
    opened = 0
    for name, url in addresses():
        with django_assert_max_num_queries(12):
            answer = client.get(url)
        assert answer.status_code in {200, 403}, name
        opened += answer.status_code == 200
    assert opened > 20


@pytest.mark.parametrize("role", [Role.OFFICER, Role.PARTNER, Role.ELECTED, Role.AUDITOR])
def test_readers_read_and_change_nothing(kronoberg, client_as, role):
    client = client_as(role)
    reading = {"people", "who_sits_where", "persons", "person", "bodies", "body", "organizations", "units"}
    reading |= {"organization", "terms", "administration", "permissions"}
    if role == Role.AUDITOR:
        reading |= {"accounts", "account"}
    for name, url in addresses():
        assert client.get(url).status_code == (200 if name in reading else 403), name


def test_strangers_are_asked_to_sign_in(kronoberg, client):
    for _name, url in addresses():
        answer = client.get(url)
        assert answer.status_code == 302
        assert answer.url.startswith(reverse("account_login"))


def test_every_view_carries_a_permission_that_is_declared():
    from utblick.core.permissions import PERMISSIONS
    from utblick.people.urls import urlpatterns

    assert {pattern.callback.permission for pattern in urlpatterns} <= set(PERMISSIONS)


@pytest.mark.row("F6", "F15", "F22")
def test_a_persons_page_shows_three_seats(kronoberg, client_as):
    person = Person.objects.get(family_name="Olesen")
    answer = client_as(Role.OFFICER).get(person.get_absolute_url())
    assert len(answer.context["held"]) == 3
    assert "Socialdemokraterna (S)" in answer.content.decode()


@pytest.mark.rule("people.party_only_for_elected")
@pytest.mark.row("F7", "F17")
def test_trap_8_no_party_of_officials_or_the_young_is_shown(kronoberg, client_as):
    client = client_as(Role.BOARD_SECRETARY)
    youth_board = Organization.objects.get(key="erb-ungdomsstyrelse")
    assert {
        each.party
        for place in client.get(youth_board.get_absolute_url()).context["places"]
        for each in place.holders
    } == {""}
    rows = client.get(reverse("persons"), {"format": "csv"}).content.decode().splitlines()
    assert "Moderaterna" not in next(row for row in rows if "Falkbacken" in row)
    party = Organization.objects.get(key="parti-m").pk
    found = client.get(reverse("persons"), {"party": party}).content.decode()
    assert "Jaramillo" in found
    assert "Falkbacken" not in found


@pytest.mark.row("F16")
def test_a_body_shows_its_empty_chair_and_who_had_it(kronoberg, client_as):
    board = Organization.objects.get(key="erb-styrelse")
    answer = client_as(Role.BOARD_SECRETARY).get(board.get_absolute_url())
    chair = next(place for place in answer.context["places"] if place.post.role == "chair")
    assert (list(chair.holders), len(chair.empty)) == ([], 1)
    assert [each.plain_name for each in answer.context["former"]] == ["René Jaramillo"]


@pytest.mark.row("F6", "F7", "F15", "F16", "F17", "F22", "F23", "F28")
def test_who_sits_where_counts_at_a_day(kronoberg, client_as):
    client = client_as(Role.PARTNER)
    answer = client.get(reverse("who_sits_where"), {"dag": "2024-06-01"})
    assert len(answer.context["lines"]) == 16
    assert answer.context["count"].startswith("16 ")
    assert "20 " in answer.context["count"]
    assert "1 " in answer.context["count"]
    assert client.get(reverse("who_sits_where"), {"dag": "yesterday"}).context["wrong"]


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({"seat": "yes"}, 16),
        ({"seat": "no"}, 4),
        ({"kind": "youth"}, 2),
        ({"text": "olesen rob"}, 1),
        ({"text": "bergsjö"}, 1),
    ],
)
def test_persons_are_filtered(kronoberg, client_as, filters, count):
    answer = client_as(Role.OFFICER).get(reverse("persons"), filters)
    assert answer.context["register"]["rows"].count("<tr") == count


def test_persons_are_filtered_by_body_and_sorted_by_seats(kronoberg, client_as):
    client = client_as(Role.OFFICER)
    board = Organization.objects.get(key="erb-styrelse").pk
    assert client.get(reverse("persons"), {"body": board}).context["register"]["rows"].count("<tr") == 4
    first = (
        client.get(reverse("persons"), {"sort": "-seats"}).context["register"]["rows"].partition("</tr>")[0]
    )
    assert "Robert Olesen" in first
    missing = client.get(reverse("bodies"), {"empty": "yes"}).context["register"]["rows"]
    assert missing.count("<tr") == 3


# Adding and changing, as a browser without JavaScript does.


def fill(client, url, **values):
    """Send a form as it was shown, with some values changed."""
    form = client.get(url).context["form"]
    data = {bound.html_name: bound.value() for bound in form}
    data = {name: value for name, value in data.items() if value is not None and value is not False}
    return data | values


def test_a_person_is_added_once_however_often_it_is_sent(kronoberg, client_as):
    client = client_as(Role.BOARD_SECRETARY)
    data = fill(client, reverse("person_new"), given_name="Ny", family_name="Person", kind="elected")
    first = client.post(reverse("person_new"), data)
    again = client.post(reverse("person_new"), data)
    assert first.url == again.url
    assert Person.objects.filter(family_name="Person").count() == 1


def test_nobodys_work_is_written_over(kronoberg, client_as):
    client = client_as(Role.BOARD_SECRETARY)
    person = Person.objects.get(key="bo-frank")
    url = reverse("person_edit", args=[person.pk])
    data = fill(client, url, title="Ledamot")
    person.title = "Ordförande"
    person.save()
    assert client.post(url, data).status_code == 422
    person.refresh_from_db()
    assert person.title == "Ordförande"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"start": "2025", "end": "2024"}, "end"),
        ({"start": "in May"}, "start"),
        ({"person": "999999"}, "person"),
        ({"person": "johan-hansson-lindberg", "party": "parti-m"}, "party"),
        ({"post": "erb-styrelse-ledamot"}, "post"),
        ({"post": "sbhss-kontaktperson"}, "post"),
    ],
)
def test_what_is_wrong_with_a_seat_stands_at_its_field(kronoberg, client_as, values, field):
    client = client_as(Role.BOARD_SECRETARY)
    url = reverse("seat_new", args=[Organization.objects.get(key="erb-styrelse").pk])
    values = {"person": "bo-frank"} | values
    models = {"person": Person, "party": Organization, "post": Post}
    for name, model in models.items():
        if name in values and not values[name].isdigit():
            values[name] = str(model.objects.get(key=values[name]).pk)
    before = Membership.objects.count()
    answer = client.post(url, fill(client, url, **values))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert Membership.objects.count() == before


@pytest.mark.rule("people.vacancy_is_shown")
@pytest.mark.row("F8")
def test_an_empty_place_is_filled_and_ended_again(kronoberg, client_as):
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    body = Organization.objects.get(key="sbhss-kontaktpersonsgrupp")
    post = body.posts.get()
    url = f"{reverse('seat_new', args=[body.pk])}?post={post.pk}"
    person = Person.objects.get(key="johan-hansson-lindberg")
    answer = client.post(url, fill(client, url, person=person.pk))
    assert answer.url == body.get_absolute_url()
    seat = post.memberships.get()
    assert (seat.role, seat.organization) == ("contact", body)
    end = reverse("seat_end", args=[seat.pk])
    assert client.post(end, {"end": "soon"}).status_code == 422
    assert client.post(end, {"end": "2025"}).status_code == 302
    assert len(client.get(body.get_absolute_url()).context["places"][0].empty) == 1


def test_bodies_units_and_terms_are_added(kronoberg, client_as):
    client = client_as(Role.ASSEMBLY_SECRETARY)
    own = Organization.objects.get(key="region-kronoberg").pk
    url = reverse("body_new")
    made = client.post(url, fill(client, url, name="Valberedningen", classification="committee", parent=own))
    body = Organization.objects.get(name="Valberedningen")
    assert made.url == body.get_absolute_url()
    url = reverse("post_new", args=[body.pk])
    client.post(url, fill(client, url, role="member", seats=7))
    assert body.posts.get().seats == 7
    url = reverse("term_new")
    wrong = client.post(url, fill(client, url, name="Fel", start="2031-01-01", end="2030-01-01"))
    assert list(wrong.context["form"].errors) == ["end"]
    client.post(url, fill(client, url, name="Nästa", start="2030-10-15", end="2034-10-14"))
    assert Term.objects.filter(name="Nästa").exists()


def test_a_limited_role_adds_bodies_only_in_its_own_unit(kronoberg, client_as):
    committee = Organization.objects.get(key="halso-och-sjukvardsnamnden")
    client = client_as(Role.COMMITTEE_SECRETARY, committee)
    url = reverse("body_new")
    answer = client.post(url, fill(client, url, name="Utskottet", classification="committee"))
    assert list(answer.context["form"].errors) == ["parent"]
    assert (
        client.post(
            url, fill(client, url, name="U", classification="committee", parent=committee.pk)
        ).status_code
        == 302
    )
    other = Organization.objects.get(key="kulturnamnden")
    assert client.get(reverse("body_edit", args=[other.pk])).status_code == 403


def test_an_organisation_does_not_belong_to_what_belongs_to_it(kronoberg, client_as):
    client = client_as(Role.ADMINISTRATOR)
    top, below = (
        Organization.objects.get(key="region-kronoberg"),
        Organization.objects.get(key="regional-utveckling"),
    )
    url = reverse("organization_edit", args=[top.pk])
    answer = client.post(url, fill(client, url, parent=below.pk))
    assert list(answer.context["form"].errors) == ["parent"]


def test_accounts_and_roles(kronoberg, client_as):
    client = client_as(Role.ADMINISTRATOR)
    url = reverse("account_new")
    taken = client.post(url, fill(client, url, name="Ny", email=client.account.email.upper(), language="sv"))
    assert list(taken.context["form"].errors) == ["email"]
    client.post(url, fill(client, url, name="Ny", email="Ny@example.org", language="sv"))
    made = Account.objects.get(email="ny@example.org")
    url = reverse("role_new", args=[made.pk])
    data = fill(client, url, role=Role.OFFICER)
    assert [client.post(url, data).status_code for _twice in range(2)] == [302, 302]
    role = made.role_assignments.get()
    again = client.post(url, fill(client, url, role=Role.OFFICER))
    assert again.status_code == 422
    url = reverse("role_end", args=[role.pk])
    assert client.get(url).status_code == 200
    assert RoleAssignment.objects.filter(pk=role.pk).exists()
    assert [client.post(url).status_code for _twice in range(2)] == [302, 302]
    assert not RoleAssignment.objects.filter(pk=role.pk).exists()


def test_ones_own_last_role_as_administrator_stays(kronoberg, client_as):
    client = client_as(Role.ADMINISTRATOR)
    own = client.account.role_assignments.get()
    answer = client.post(reverse("role_end", args=[own.pk]))
    assert answer.templates[0].name == "people/role_kept.html"
    assert RoleAssignment.objects.filter(pk=own.pk).exists()
    url = reverse("account_edit", args=[client.account.pk])
    data = fill(client, url)
    data.pop("is_active", None)
    assert list(client.post(url, data).context["form"].errors) == ["is_active"]


def test_the_page_of_permissions_says_what_the_declarations_say(kronoberg, client_as):
    from utblick.core.permissions import PERMISSIONS

    client = client_as(Role.COMMITTEE_SECRETARY, Organization.objects.get(key="halso-och-sjukvardsnamnden"))
    answer = client.get(reverse("permissions"))
    lines = {line.label: line for room in answer.context["rooms"] for line in room.lines}
    for permission in PERMISSIONS.values():
        shown = {
            role
            for role, cell in zip(Role.values, lines[str(permission.label)].cells, strict=True)
            if cell.text
        }
        assert shown == permission.roles
    mine = dict(line for _room, found in answer.context["mine"] for line in found)
    assert mine[str(PERMISSIONS["people.edit_body"].label)] == "Hälso- och sjukvårdsnämnden"
    assert mine[str(PERMISSIONS["people.view"].label)] == ""


def test_the_profile(kronoberg, client_as):
    client = client_as(Role.COMMUNICATIONS)
    url = reverse("identity_edit")
    wrong = client.post(url, fill(client, url, accent_code="red"))
    assert list(wrong.context["form"].errors) == ["accent_code"]
    client.post(url, fill(client, url, accent_code="#123456", languages=["en"]))
    identity = Identity.objects.get()
    assert (identity.accent, identity.languages) == ("#123456", ["sv", "en"])
    assert identity.mark
