"""Forms that are sent at the same time: nobody writes over anybody, and a double click makes one record."""

import pytest
from django.contrib.messages.storage.fallback import FallbackStorage
from django.urls import reverse

from utblick.core import editing
from utblick.core.pages import Page
from utblick.people.account_forms import RoleForm
from utblick.people.forms import PersonForm
from utblick.people.models import Person, RoleAssignment
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


def sent(rf, account, form, act):
    """Answer a sending of the form."""
    request = rf.post("/")
    request.user, request.session, request.LANGUAGE_CODE = account, {}, "sv"
    request._messages = FallbackStorage(request)
    return editing.edit(request, form, Page("Test"), act, told="Saved.", button="Save", cancel="/")


def filled_in(person, **changes):
    """What a browser sends of the form as it was shown."""
    return {bound.html_name: bound.value() or "" for bound in PersonForm(instance=person)} | changes


def test_a_change_between_reading_and_saving_is_not_written_over(rf, account):
    mine = Person.objects.get(key="bo-frank")
    data = filled_in(mine, title="Mine")
    theirs = Person.objects.get(pk=mine.pk)
    theirs.title = "Theirs"
    theirs.save()  # after `mine` was read, before the form was checked

    form = PersonForm(data, instance=mine)
    answer = sent(rf, account(Role.ADMINISTRATOR), form, lambda checked: checked.save())

    assert answer.status_code == 422
    assert Person.objects.get(pk=mine.pk).title == "Theirs"
    assert form.data["version_seen"] == str(theirs.version)
    again = PersonForm(form.data, instance=Person.objects.get(pk=mine.pk))
    assert sent(rf, account(Role.ADMINISTRATOR), again, lambda checked: checked.save()).status_code == 302
    assert Person.objects.get(pk=mine.pk).title == "Mine"


def test_what_only_the_other_changed_stays_and_what_both_changed_is_shown(rf, account):
    mine = Person.objects.get(key="bo-frank")
    data = filled_in(mine, title="Mine", email="mine@example.org")
    theirs = Person.objects.get(pk=mine.pk)
    theirs.title, theirs.title_en = "Theirs", "Theirs too"
    theirs.save()
    theirs.save()  # several versions on

    form = PersonForm(data, instance=Person.objects.get(pk=mine.pk))
    assert sent(rf, account(Role.ADMINISTRATOR), form, lambda checked: checked.save()).status_code == 422
    assert (form["title"].value(), form["title_en"].value(), form["email"].value()) == (
        "Mine",
        "Theirs too",
        "mine@example.org",
    )
    assert form.fields["title"].theirs == "Theirs" and not hasattr(form.fields["email"], "theirs")

    again = PersonForm(form.data, instance=Person.objects.get(pk=mine.pk))
    assert sent(rf, account(Role.ADMINISTRATOR), again, lambda checked: checked.save()).status_code == 302
    now = Person.objects.get(pk=mine.pk)
    assert (now.title, now.title_en, now.email) == ("Mine", "Theirs too", "mine@example.org")


def test_a_form_without_the_version_does_not_write_over_either(rf, account):
    mine = Person.objects.get(key="bo-frank")
    data = filled_in(mine, title="Mine", version_seen="")
    Person.objects.get(pk=mine.pk).save()
    form = PersonForm(data, instance=mine)
    assert sent(rf, account(Role.ADMINISTRATOR), form, lambda checked: checked.save()).status_code == 422


def test_two_sendings_at_once_make_one_record(rf, account, monkeypatch):
    data = filled_in(Person(), given_name="Ada", family_name="Ny", kind="official", new_record_key="once")
    made = Person.objects.create(given_name="Ada", family_name="Ny", kind="official", key="once")
    real, asked = editing.already_made, []

    def late(form, model):
        asked.append(model)
        return real(form, model) if len(asked) > 1 else None  # the other sending is not seen at first

    monkeypatch.setattr(editing, "already_made", late)
    answer = sent(rf, account(Role.ADMINISTRATOR), PersonForm(data), lambda checked: checked.save())
    assert (answer.status_code, answer.url) == (302, made.get_absolute_url())
    assert Person.objects.filter(key="once").count() == 1


def test_a_role_sent_twice_at_once_leads_back_to_the_account(rf, account):
    holder = account()
    RoleAssignment.objects.create(account=holder, role=Role.OFFICER, key="once")
    form = RoleForm({"role": Role.OFFICER, "unit": "", "new_record_key": "once"})
    answer = sent(rf, account(Role.ADMINISTRATOR), form, lambda checked: checked.save())
    assert (answer.status_code, answer.url) == (302, holder.get_absolute_url())


def test_what_is_refused_is_undone_whole(client_as):
    client = client_as(Role.BOARD_SECRETARY)
    person = Person.objects.get(key="robert-olesen")
    answer = client.post(reverse("person_edit", args=[person.pk]), filled_in(person, kind="official"))
    assert answer.status_code == 422
    assert "kind" in answer.context["form"].errors
    assert Person.objects.get(pk=person.pk).kind == "elected"
