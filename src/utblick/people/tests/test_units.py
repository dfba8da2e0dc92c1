"""A role that holds for one unit: what it gives beyond the unit, and what it does not."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.core.permissions import PERMISSIONS, Permission
from utblick.people import actions
from utblick.people.models import Account, Organization, Post, RoleAssignment
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


def body(key):
    return Organization.objects.get(key=key)


@pytest.fixture
def committee():
    return body("halso-och-sjukvardsnamnden")


@pytest.mark.parametrize("role", Role.values)
def test_a_role_for_a_unit_changes_nothing_that_concerns_the_whole(account, committee, role):
    holder = account(role, committee)
    given = [each for each in PERMISSIONS.values() if holder.has_perm(each.key)]
    assert [each.key for each in given if not (each.by_unit or each.reads)] == []


def test_an_administrator_for_a_unit_cannot_make_themselves_one_for_the_whole(account, committee):
    holder = account(Role.ADMINISTRATOR, committee)
    with pytest.raises(PermissionDenied):
        actions.give_role(holder, RoleAssignment(account=holder, role=Role.ADMINISTRATOR))
    assert not account(Role.ASSEMBLY_SECRETARY, committee).has_perm("decisions.edit_rights")


@pytest.mark.parametrize("role", [Role.COMMITTEE_SECRETARY, Role.OFFICER, Role.PARTNER])
def test_a_role_for_a_unit_searches_and_reads(account, committee, role):
    holder = account(role, committee)
    for key in ("search.use", "people.view", "strategy.view", "collaborations.view", "yearwheel.view"):
        assert holder.has_perm(key), key


def test_each_demonstration_account_may_do_what_its_roles_are_for():
    for holder in Account.objects.filter(demonstration=True):
        for permission in PERMISSIONS.values():
            if permission.roles & holder.roles:
                assert holder.has_perm(permission.key), (holder.key, permission.key)


def test_what_is_read_by_unit_is_not_read_beyond_it(account, committee, monkeypatch):
    narrow = Permission("people.view_test", "", frozenset({Role.COMMITTEE_SECRETARY}), by_unit=True)
    monkeypatch.setitem(PERMISSIONS, narrow.key, narrow)
    holder = account(Role.COMMITTEE_SECRETARY, committee)
    assert holder.has_perm(narrow.key, committee)
    assert not holder.has_perm(narrow.key, body("kulturnamnden"))


def test_who_is_shut_out_holds_nothing(account):
    holder = account(Role.ASSEMBLY_SECRETARY)
    assert holder.holds_for_the_whole("people.edit_body")
    holder.is_active = False
    assert not holder.holds_for_the_whole("people.edit_body")


@pytest.mark.parametrize("key", ["kulturnamnden", None])
def test_a_body_is_not_moved_out_of_the_unit(account, committee, key):
    limited = account(Role.COMMITTEE_SECRETARY, committee)
    before = committee.parent
    assert before is not None
    committee.parent = body(key) if key else None
    with pytest.raises(ValidationError) as wrong:
        actions.save_body(limited, committee)
    assert set(wrong.value.error_dict) == {"parent"}
    committee.refresh_from_db()
    assert committee.parent == before


def test_a_committee_is_not_made_into_the_assembly(account, committee):
    committee.classification = "assembly"
    with pytest.raises(ValidationError) as wrong:
        actions.save_body(account(Role.COMMITTEE_SECRETARY, body(committee.key)), committee)
    assert set(wrong.value.error_dict) == {"classification"}


def test_a_post_is_not_taken_from_another_body(account, committee):
    post = Post.objects.get(key="erb-styrelse-ledamot")
    with pytest.raises(PermissionDenied):
        actions.save_post(account(Role.COMMITTEE_SECRETARY, committee), committee, post)
    post.refresh_from_db()
    assert post.organization.key == "erb-styrelse"


def test_who_holds_for_the_whole_moves_a_body_and_changes_its_kind(account, committee):
    committee.classification, committee.parent = "board", body("kulturnamnden")
    actions.save_body(account(Role.ASSEMBLY_SECRETARY), committee)
    committee.refresh_from_db()
    assert (committee.classification, committee.parent.key) == ("board", "kulturnamnden")


def test_the_page_tells_what_holds_for_the_whole_only(client_as, committee):
    answer = client_as(Role.ADMINISTRATOR, committee).get(reverse("permissions"))
    told = {text for _room, lines in answer.context["mine"] for text, _scope in lines}
    assert str(PERMISSIONS["people.edit_accounts"].label) not in told
    assert str(PERMISSIONS["people.view_accounts"].label) in told
