"""Words that mean two things in English and must not become each other in Swedish."""

import pytest
from django.utils import translation

from utblick.people import actions
from utblick.people.models import Membership, Person


def test_the_party_of_a_seat_is_a_political_one():
    with translation.override("en"):
        assert str(Membership._meta.get_field("party").verbose_name) == "political party"


@pytest.mark.parametrize("field", ["title", "title_en"])
def test_the_title_of_a_person_is_no_heading(field):
    with translation.override("sv"):
        assert not str(Person._meta.get_field(field).verbose_name).startswith("rubrik")


def test_a_protected_person_is_called_so():
    person = Person(given_name="Ada", family_name="Hemlig", protected_identity=True)
    with translation.override("en"):
        assert str(person) == "Protected person"


@pytest.mark.django_db
def test_one_without_a_role_chooses_a_language(account):
    holder = account()
    actions.choose_language(holder, "en")
    holder.refresh_from_db()
    assert holder.language == "en"
