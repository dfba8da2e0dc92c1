"""The filters of the room's registers."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.filters import TextFilter, contains
from utblick.people import queries, rules
from utblick.people.models import (
    BODIES,
    Account,
    Classification,
    Membership,
    Organization,
    PersonKind,
)
from utblick.people.roles import Role

ALL = _("All")
YES_NO = [("yes", _("Yes")), ("no", _("No"))]


class PersonFilter(django_filters.FilterSet):
    """Persons by name, kind, party, body, and whether they have a seat now."""

    text = TextFilter("given_name", "family_name", "title", label=_("Name or title"))
    kind = django_filters.ChoiceFilter(choices=PersonKind.choices, label=_("Kind"), empty_label=ALL)
    party = django_filters.ModelChoiceFilter(
        queryset=Organization.objects.filter(classification=Classification.PARTY),
        label=_("Political party"),
        empty_label=ALL,
        method="of_party",
    )
    body = django_filters.ModelChoiceFilter(
        queryset=Organization.objects.filter(classification__in=BODIES),
        label=_("Sits in"),
        empty_label=ALL,
        method="in_body",
    )
    seat = django_filters.ChoiceFilter(
        choices=YES_NO, label=_("Has a seat now"), empty_label=ALL, method="has_seat"
    )

    def of_party(self, persons: QuerySet[Any], name: str, party: Organization) -> QuerySet[Any]:
        """Those whose party may be shown, and is this one."""
        shown = [kind for kind in PersonKind.values if rules.party_may_be_public(kind)]
        return persons.filter(_seats(party=party), kind__in=shown)

    def in_body(self, persons: QuerySet[Any], name: str, body: Organization) -> QuerySet[Any]:
        """Those who sit in a body today."""
        return persons.filter(_seats(queries.held_at(today()), organization=body))

    def has_seat(self, persons: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those with a seat or a role today, or without."""
        held = _seats(queries.held_at(today()))
        return persons.filter(held if value == "yes" else ~held)


def _seats(*conditions: Q, **values: Any) -> Exists:
    return Exists(Membership.objects.filter(*conditions, person=OuterRef("pk"), **values))


class BodyFilter(django_filters.FilterSet):
    """Bodies by name, kind, and whether somebody is missing."""

    text = TextFilter("name", "name_en", "abbreviation", "parent__name", label=_("Name"))
    classification = django_filters.ChoiceFilter(
        choices=[(each.value, each.label) for each in BODIES], label=_("Kind"), empty_label=ALL
    )
    empty = django_filters.ChoiceFilter(
        choices=YES_NO, label=_("Somebody is missing"), empty_label=ALL, method="has_empty"
    )

    def has_empty(self, bodies: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those with a place that nobody holds today, or without."""
        empty = {view.post.organization_id for view in queries.empty_posts(today())}
        return bodies.filter(pk__in=empty) if value == "yes" else bodies.exclude(pk__in=empty)


class OrganizationFilter(django_filters.FilterSet):
    """Units and other organisations by name, kind and country."""

    text = TextFilter("name", "name_en", "abbreviation", "number", label=_("Name or number"))
    classification = django_filters.ChoiceFilter(
        choices=[(each.value, each.label) for each in Classification if each not in BODIES],
        label=_("Kind"),
        empty_label=ALL,
    )


class AccountFilter(django_filters.FilterSet):
    """Accounts by name, role, and whether they may sign in."""

    text = django_filters.CharFilter(label=_("Name or e-mail address"), method="named")
    role = django_filters.ChoiceFilter(
        choices=Role.choices, label=_("Role"), empty_label=ALL, method="with_role"
    )
    active = django_filters.ChoiceFilter(
        choices=YES_NO, label=_("May sign in"), empty_label=ALL, method="may_sign_in"
    )

    def named(self, accounts: QuerySet[Any], name: str, text: str) -> QuerySet[Any]:
        """Those with every word; who has protected identity is not found out by trying names."""
        if not self.request.user.has_perm("people.see_protected"):
            accounts = accounts.exclude(person__protected_identity=True)
        return accounts.filter(contains(text, "name", "email"))

    def with_role(self, accounts: QuerySet[Any], name: str, role: str) -> QuerySet[Any]:
        """Those who hold a role."""
        holders = Account.objects.filter(role_assignments__role=role).values("pk")
        return accounts.filter(pk__in=holders)

    def may_sign_in(self, accounts: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those who may, or may not, sign in."""
        return accounts.filter(is_active=value == "yes")
