"""Outreach: what may be noted, by whom, and that a mistake is told at its field."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.collaborations import queries, spreading
from utblick.collaborations.models import Engagement, Outreach, Review
from utblick.core import history, things
from utblick.documents.actions import mark_secret
from utblick.documents.models import SecrecyMark
from utblick.people.models import Organization
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]
DATA = {"kind": "spread", "on": "2026-05-14", "text": "Rapporten om vatten"}


@pytest.fixture
def erb() -> Engagement:
    return Engagement.objects.get(short_name="ERB")


@pytest.fixture
def municipality() -> Organization:
    found: Organization = Organization.objects.filter(classification="municipality").order_by("pk")[0]
    return found


def send(client: Any, erb: Engagement, **values: Any) -> Any:
    return client.post(reverse("outreach_new", args=[erb.pk]), {**DATA, **values})


def noted(erb: Engagement, **values: Any) -> Outreach:
    given = {"kind": "spread", "on": date(2026, 5, 14), "text": "Rapporten", "recipients": "Skolor", **values}
    made: Outreach = Outreach.objects.create(engagement=erb, **given)
    return made


@pytest.mark.row("R71")
def test_outreach_is_noted_changed_and_taken_away(
    erb: Engagement, municipality: Organization, client_as: Any, account: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    back = reverse("engagement_reviews", args=[erb.pk])
    sent = send(client, erb, organizations=[municipality.pk], channel="Nyhetsbrev", url="region.se")
    assert sent.status_code == 302 and sent["Location"] == back
    made = erb.outreach.get()
    assert (made.on, list(made.organizations.all())) == (date(2026, 5, 14), [municipality])
    url = reverse("outreach_edit", args=[erb.pk, made.pk])
    shown = client.get(url).content.decode()
    assert "Rapporten om vatten" in shown and "Nyhetsbrev" in shown
    sent = client.post(url, {**DATA, "kind": "took_part", "recipients": "Två skolor"})
    assert sent.status_code == 302 and sent["Location"] == back
    made.refresh_from_db()
    assert (made.kind, made.recipients, made.organizations.count()) == ("took_part", "Två skolor", 0)
    away = reverse("outreach_delete", args=[erb.pk, made.pk])
    assert client.get(away).status_code == 200 and erb.outreach.exists()
    assert client.post(away).status_code == 302 and not erb.outreach.exists()
    kind = things.KINDS["engagement"]
    told = [each.what for each in history.events(kind, erb.pk, account(Role.INTERNATIONAL_FUNCTION))]
    assert any("Rapporten om vatten" in what for what in told)


@pytest.mark.parametrize("kind", ["spread", "invited", "took_part", "seen"])
def test_the_address_proposes_the_kind(erb: Engagement, client_as: Any, kind: str) -> None:
    url = reverse("outreach_new", args=[erb.pk])
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    assert client.get(f"{url}?slag={kind}").context["form"]["kind"].value() == kind
    assert not client.get(f"{url}?slag=zebra").context["form"]["kind"].value()


def test_what_is_to_come_has_not_been_done(erb: Engagement, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    sent = send(client, erb, on="2026-11-25", recipients="Skolor", channel="Möte i Älmhult")
    assert sent.status_code == 422 and list(sent.context["form"].errors) == ["on"]
    page = sent.content.decode()
    assert "Möte i Älmhult" in page and "Skolor" in page and "2026-11-25" in page
    assert not erb.outreach.exists()
    assert send(client, erb, on="2026-11-24", recipients="Skolor").status_code == 302


@pytest.mark.row("R72")
@pytest.mark.parametrize("kind", ["spread", "invited", "took_part"])
def test_somebody_was_reached(erb: Engagement, client_as: Any, kind: str) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    sent = send(client, erb, kind=kind, recipients="  ")
    assert sent.status_code == 422 and list(sent.context["form"].errors) == ["recipients"]
    assert "Rapporten om vatten" in sent.content.decode()
    assert send(client, erb, kind=kind, recipients="Skolorna").status_code == 302


@pytest.mark.row("R8")
def test_we_may_be_seen_by_nobody_in_particular(erb: Engagement, client_as: Any) -> None:
    assert send(client_as(Role.INTERNATIONAL_FUNCTION), erb, kind="seen").status_code == 302


@pytest.mark.parametrize(
    ("field", "value"), [("kind", ""), ("kind", "zebra"), ("on", "31/31"), ("text", ""), ("url", "inte en")]
)
def test_a_mistake_is_told_at_its_field(erb: Engagement, client_as: Any, field: str, value: str) -> None:
    sent = send(client_as(Role.INTERNATIONAL_FUNCTION), erb, recipients="Skolorna i länet", **{field: value})
    assert sent.status_code == 422 and list(sent.context["form"].errors) == [field]
    assert "Skolorna i länet" in sent.content.decode() and not erb.outreach.exists()


def test_our_own_units_and_bodies_are_not_others(
    erb: Engagement, municipality: Organization, client_as: Any
) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    offered = (
        client.get(reverse("outreach_new", args=[erb.pk])).context["form"].fields["organizations"].queryset
    )
    assert municipality in offered
    for classification in ("own", "administration", "board", "committee", "foreign_body", "party"):
        ours = Organization.objects.filter(classification=classification)[0]
        assert ours not in offered
        sent = send(client, erb, organizations=[ours.pk])
        assert sent.status_code == 422 and "organizations" in sent.context["form"].errors


def test_whom_we_reached_stays_although_it_is_no_longer_offered(erb: Engagement, client_as: Any) -> None:
    ours = Organization.objects.filter(classification="administration")[0]
    made = noted(erb)
    made.organizations.add(ours)
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    sent = client.post(reverse("outreach_edit", args=[erb.pk, made.pk]), {**DATA, "organizations": [ours.pk]})
    assert sent.status_code == 302 and list(made.organizations.all()) == [ours]


def test_a_double_click_notes_it_once(erb: Engagement, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    for _time in range(2):
        sent = send(client, erb, recipients="Skolor", new_record_key="b" * 32)
        assert sent.status_code == 302 and sent["Location"] == reverse("engagement_reviews", args=[erb.pk])
    assert erb.outreach.count() == 1


def test_only_those_who_may_change_the_engagement_note(erb: Engagement, client_as: Any, account: Any) -> None:
    made = noted(erb)
    unit = Organization.objects.filter(classification="administration").exclude(pk__in=erb.unit_ids())[0]
    for client in (client_as(Role.PARTNER), client_as(Role.ELECTED), client_as(Role.OFFICER, unit)):
        for name, more in (("new", []), ("edit", [made.pk]), ("delete", [made.pk])):
            url = reverse(f"outreach_{name}", args=[erb.pk, *more])
            assert {client.get(url).status_code, client.post(url).status_code} == {403}
    with pytest.raises(PermissionDenied):
        spreading.delete_outreach(account(Role.ELECTED), made)
    with pytest.raises(PermissionDenied):
        spreading.save_outreach(account(Role.ELECTED), made, {"organizations": []})


def test_it_is_changed_within_its_own_engagement_only(erb: Engagement, client_as: Any) -> None:
    made = noted(erb)
    other = Engagement.objects.get(short_name="SBHSS")
    for name in ("edit", "delete"):
        url = reverse(f"outreach_{name}", args=[other.pk, made.pk])
        assert client_as(Role.INTERNATIONAL_FUNCTION).get(url).status_code == 404


def test_what_a_completed_follow_up_rests_on_stays_in_its_year(
    erb: Engagement, client_as: Any, account: Any
) -> None:
    made, seen = noted(erb), noted(erb, kind="seen")
    Review.objects.create(
        engagement=erb,
        kind="yearly",
        year=2026,
        begun_on=date(2026, 11, 1),
        completed_on=date(2026, 11, 20),
    )
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("outreach_edit", args=[erb.pk, made.pk])
    for field, value in (("on", "2025-05-14"), ("kind", "seen")):
        sent = client.post(url, {**DATA, "recipients": "Skolor", field: value})
        assert sent.status_code == 422 and list(sent.context["form"].errors) == [field]
    assert client.post(url, {**DATA, "recipients": "Två skolor"}).status_code == 302
    assert client.post(reverse("outreach_delete", args=[erb.pk, made.pk])).status_code == 422
    with pytest.raises(ValidationError):
        spreading.delete_outreach(account(Role.INTERNATIONAL_FUNCTION), made)
    spreading.delete_outreach(account(Role.INTERNATIONAL_FUNCTION), seen)
    assert list(erb.outreach.all()) == [made]


def test_nothing_is_noted_of_what_one_may_not_see(erb: Engagement, client_as: Any) -> None:
    made = noted(erb)
    secret(erb, client_as)
    client = client_as(Role.OFFICER)
    for name, more in (("new", []), ("edit", [made.pk]), ("delete", [made.pk])):
        assert client.get(reverse(f"outreach_{name}", args=[erb.pk, *more])).status_code == 404


def secret(erb: Engagement, client_as: Any) -> None:
    mark = SecrecyMark(kind="engagement", object_id=erb.pk, ground="OSL 15:1", set_by="Regionstyrelsen")
    mark.set_on = date(2026, 11, 20)
    mark_secret(client_as(Role.BOARD_SECRETARY).account, mark)


def test_counted_by_year_and_kind(erb: Engagement, django_assert_num_queries: Any) -> None:
    for day in (date(2026, 1, 1), date(2026, 12, 31), date(2024, 3, 1)):
        noted(erb, on=day)
    noted(erb, on=date(2026, 2, 1), kind="seen")
    noted(Engagement.objects.get(short_name="SBHSS"))
    with django_assert_num_queries(1):
        counted = queries.outreach_by_year(erb)
    assert counted == {2026: {"spread": 2, "seen": 1}, 2024: {"spread": 1}}
    assert list(counted) == [2026, 2024]
