"""The deeds: two steps, what the public sees after each, and what is refused."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.collaborations.models import Agreement
from utblick.core import obligations
from utblick.documents.actions import lift_secrecy, mark_secret
from utblick.documents.models import SecrecyMark
from utblick.people.models import Person
from utblick.publishing import actions, kinds, queries, rules
from utblick.publishing.models import FormerAddress, Publication, PublicationVersion
from utblick.publishing.tests.conftest import NOW, House

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def public(when: Any = NOW) -> list[queries.Published]:
    return queries.published(now=when)


@pytest.mark.row("R45")
def test_only_communications_publish_and_only_what_was_sent(house: House) -> None:
    made = house.begun()
    assert made.title == house.network.name and public() == []
    house.written(made)
    with pytest.raises(ValidationError, match="not been sent"):
        actions.publish(house.communications, made)
    actions.send(house.owner, made)
    assert public() == []
    with pytest.raises(PermissionDenied):
        actions.publish(house.owner, made)
    with pytest.raises(PermissionDenied):
        actions.write(house.communications, queries.read(made, NOW).draft)
    actions.publish(house.communications, made)
    (found,) = public()
    assert (found.kind, found.pk, found.text) == (kinds.COLLABORATION, house.network.pk, "Vad det är")
    assert found.published_at == found.changed_at == NOW and found.contact.email == "fraga@example.org"


@pytest.mark.row("R46")
def test_a_change_goes_back_to_review_while_the_public_sees_the_last(house: House) -> None:
    made = house.published("Den första")
    assert queries.read(made, NOW).state == rules.PUBLISHED
    house.written(made, "Den andra")
    assert queries.read(made, NOW).state == rules.CHANGED
    assert [each.text for each in public()] == ["Den första"]
    actions.send(house.owner, made)
    actions.send_back(house.communications, made, "Skriv kortare")
    read = queries.read(made, NOW)
    assert read.state == rules.CHANGED and read.draft.returned_because == "Skriv kortare"
    house.written(made, "Den tredje")
    actions.send(house.owner, made)
    actions.publish(house.communications, made)
    assert [each.text for each in public()] == ["Den tredje"]
    assert queries.read(made, NOW).state == rules.PUBLISHED


@pytest.mark.row("R46")
def test_what_was_sent_and_then_changed_is_sent_again(house: House) -> None:
    made = house.begun()
    house.written(made)
    actions.send(house.owner, made)
    seen = actions.mark(queries.read(made, NOW).draft)
    house.written(made, "Något annat")
    with pytest.raises(ValidationError, match="not been sent"):
        actions.publish(house.communications, made, None, seen)
    actions.send(house.owner, made)
    with pytest.raises(ValidationError, match="changed since"):
        actions.publish(house.communications, made, None, seen)


def test_a_time_that_is_set_comes_by_the_clock(house: House, at: Any) -> None:
    made = house.begun()
    house.written(made)
    actions.send(house.owner, made)
    with pytest.raises(ValidationError, match="has passed"):
        actions.publish(house.communications, made, NOW - timedelta(minutes=1))
    soon = NOW + timedelta(hours=2)
    actions.publish(house.communications, made, soon)
    assert public() == [] and queries.next_change(NOW) == soon
    assert queries.read(made, NOW).state == rules.SCHEDULED
    assert len(public(soon)) == 1 and queries.next_change(soon) is None


def test_what_is_taken_down_is_gone_and_a_new_version_brings_it_back(house: House, at: Any) -> None:
    made = house.published()
    at(NOW + timedelta(hours=1))
    with pytest.raises(ValidationError):
        actions.take_down(house.communications, made, " ")
    made = actions.take_down(house.communications, made, "Det stod fel")
    later = NOW + timedelta(hours=2)
    assert public(later) == [] and queries.read(made, later).state == rules.TAKEN_DOWN
    at(later)
    house.written(made, "Rättat")
    actions.send(house.owner, made)
    actions.publish(house.communications, made)
    (found,) = public(later)
    assert found.text == "Rättat" and found.published_at == NOW


def test_a_time_that_is_set_can_be_taken_back(house: House, at: Any) -> None:
    made = house.begun()
    house.written(made)
    actions.send(house.owner, made)
    soon = NOW + timedelta(days=2)
    actions.publish(house.communications, made, soon)
    made = actions.take_down(house.communications, made, "Avtalet dröjer")
    read = queries.read(made, NOW)
    assert read.coming is None and public(soon) == [] and read.state == rules.SENT
    assert queries.taken_down(NOW) == set()  # it never was public: nothing tells that it was to be
    with pytest.raises(ValidationError, match="nothing is going to be"):
        actions.take_down(house.communications, made, "En gång till")
    at(later := NOW + timedelta(hours=1))
    actions.publish(house.communications, made)
    actions.take_down(house.communications, made, "Det stod fel")
    assert queries.taken_down(later) == {made.slug}


def test_a_draft_that_was_published_meanwhile_is_not_saved_over(house: House) -> None:
    made = house.begun()
    opened = house.written(made)
    actions.send(house.owner, made)
    actions.publish(house.communications, made)
    opened.refresh_from_db(fields=["version"])
    opened.shown_from = None  # as it was read before it was published
    with pytest.raises(ValidationError, match="stays as it is"):
        actions.write(house.owner, opened)
    assert len(public()) == 1


def test_what_was_published_is_never_changed(house: House) -> None:
    made = house.published()
    version = made.versions.get()
    version.text = "I smyg"
    with pytest.raises(ValidationError, match="stays as it is"):
        version.save()


@pytest.mark.row("R45", "R60")
def test_what_is_not_formalised_is_not_published(house: House) -> None:
    made = house.begun()
    house.written(made)
    actions.send(house.owner, made)
    Agreement.objects.filter(engagement=house.network).delete()
    with pytest.raises(ValidationError, match="formalised"):
        actions.publish(house.communications, made)


@pytest.mark.row("R45")
def test_what_comes_under_secrecy_is_gone_at_once(house: House) -> None:
    house.published()
    mark = SecrecyMark(
        kind="engagement", object_id=house.network.pk, ground="OSL 15:1", set_by="Regionstyrelsen"
    )
    mark.set_on = NOW.date()
    mark_secret(house.owner, mark)
    assert public() == []
    assert Publication.objects.get().secret
    mark.lifted_on, mark.reason = NOW.date(), "Avtalet är klart"
    lift_secrecy(house.owner, mark)
    assert len(public()) == 1


def test_a_protected_person_is_never_named(house: House) -> None:
    person = Person.objects.create(given_name="Skyddad", family_name="Kontakt", kind="official")
    made = house.begun()
    version = house.written(made)
    version.contact = person
    actions.write(house.owner, version)
    actions.send(house.owner, made)
    actions.publish(house.communications, made)
    assert public()[0].contact.name == "Skyddad Kontakt"
    person.protected_identity = True
    person.save()
    assert not public()[0].contact


def test_an_address_and_words_that_lead_to_a_protected_person_are_not_shown(house: House) -> None:
    values = {"given_name": "Skyddad", "family_name": "Kontakt", "email": "skyddad.kontakt@example.org"}
    person = Person.objects.create(kind="official", **values)
    made = house.begun()
    version = house.written(made, "Fråga gärna Skyddad Kontakts kollegor")
    version.contact_email = "Skyddad.Kontakt@example.org"
    actions.write(house.owner, version)
    actions.send(house.owner, made)
    actions.publish(house.communications, made)
    assert public()[0].contact.email and queries.read(made, NOW).state == rules.PUBLISHED
    person.protected_identity = True
    person.save()
    assert public() == [] and queries.read(made, NOW).state == rules.WITHHELD
    house.written(made, "Fråga gärna oss")
    version = queries.read(made, NOW).draft
    version.contact_email = person.email
    actions.write(house.owner, version)
    actions.send(house.owner, made)
    actions.publish(house.communications, made)
    assert public()[0].text == "Fråga gärna oss" and not public()[0].contact


def test_a_double_click_begins_one_version(house: House, client: Any) -> None:
    made = house.published()
    client.force_login(house.owner, backend="utblick.people.backends.AccountBackend")
    address = reverse("publication_write", args=[made.pk])
    form = client.get(address).context["form"]
    sent = {name: form[name].value() or "" for name in form.fields} | {"text": "Nytt"}
    for _time in range(2):
        assert client.post(address, sent).status_code == 302
    assert made.versions.count() == 2 and queries.read(made, NOW).draft.text == "Nytt"


def test_addresses_are_never_given_to_another(house: House) -> None:
    made = house.begun()
    old, made.slug = made.slug, "ny-adress"
    actions.save_publication(house.owner, made)
    assert FormerAddress.objects.get().slug == old and actions.is_taken(old)
    assert actions.free_slug(house.network.name) == f"{old}-2"
    house.written(made)
    actions.send(house.owner, made)
    actions.publish(house.communications, made)
    assert public()[0].former_slugs == (old,)
    made.slug = "en-tredje"
    with pytest.raises(ValidationError, match="stays"):
        actions.save_publication(house.owner, made)


def test_others_units_are_not_described(house: House) -> None:
    thing = kinds.thing(kinds.COLLABORATION, house.network.pk, NOW.date())
    assert thing is not None
    with pytest.raises(PermissionDenied):
        actions.begin(house.outsider, actions.begun(thing))


@pytest.mark.row("R45", "R46")
def test_both_are_asked_in_turn(house: House) -> None:
    def asked(key: str) -> list[str]:
        return [each.thing for each in obligations.derive(NOW.date()) if each.key.startswith(key)]

    assert house.network.name in asked("describe-") and asked("publish-") == []
    made = house.begun()
    house.written(made)
    assert house.network.name in asked("describe-")
    actions.send(house.owner, made)
    assert house.network.name not in asked("describe-") and asked("publish-") == [made.title]
    actions.publish(house.communications, made)
    assert asked("publish-") == [] and house.network.name not in asked("describe-")


def test_the_pages_lead_through_both_steps(house: House, client: Any) -> None:
    house.owner.language = house.communications.language = "en"
    house.owner.save(), house.communications.save()
    client.force_login(house.owner)
    new = reverse("publication_new", args=["engagement", house.network.pk])
    form = client.get(new).context["form"]
    said = {
        "slug": form["slug"].value(),
        "unit": "",
        "owner": "",
        "new_record_key": form["new_record_key"].value(),
    }
    answer = client.post(new, said)
    made = Publication.objects.get()
    assert answer.url == reverse("publication_write", args=[made.pk])
    form = client.get(answer.url).context["form"]
    text = {name: form[name].value() or "" for name in form.fields} | {
        "summary": "Kort",
        "text": "Längre",
        "contact_email": "a@example.org",
    }
    assert client.post(answer.url, text).status_code == 302
    assert client.post(reverse("publication_send", args=[made.pk])).status_code == 302
    assert client.get(reverse("publication_publish", args=[made.pk])).status_code == 403
    client.force_login(house.communications)
    publish = reverse("publication_publish", args=[made.pk])
    seen = client.get(publish).context["form"]["seen"].value()
    assert client.post(publish, {"seen": seen, "at": "10:00"}).status_code == 422
    assert client.post(publish, {"seen": seen}).status_code == 302
    assert "published" in client.get(made.get_absolute_url()).content.decode()
    assert PublicationVersion.objects.get().published_name == house.communications.name
    assert client.get(reverse("publications")).status_code == 200


def test_pages_ask_few_questions(house: House, client: Any, django_assert_max_num_queries: Any) -> None:
    made = house.published()
    house.written(made, "Nytt")
    actions.send(house.owner, made)
    for who in (house.owner, house.communications):
        client.force_login(who)
        for name, pages in (
            ("publications", []),
            ("publication", [made.pk]),
            ("publication_version", [made.pk, 1]),
        ):
            with django_assert_max_num_queries(14):  # of which two look up who asks
                assert client.get(reverse(name, args=pages)).status_code == 200
