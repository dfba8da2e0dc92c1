"""What registers of things that serve the strategy are narrowed to: a clause, and for whom they are of value."""

from datetime import date
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.strategy import queries
from utblick.strategy.models import Beneficiary

ALL = _("All")


def serving(rows: QuerySet[Any], line: str, today: date) -> QuerySet[Any]:
    """Narrow rows of a model with the field `serves` to those that serve a clause, in any version of the strategy."""
    families = queries.in_force(today).values("family")[:1]
    model: Any = rows.model
    links = model.serves.through.objects.filter(clause__line=line, clause__strategy__family__in=families)
    return rows.filter(pk__in=links.values(model._meta.model_name))


class ServingFilter(django_filters.FilterSet):
    """The filters `serves` and `for_whom`, last among a register's own."""

    serves = django_filters.ChoiceFilter(
        label=_("Serves"), choices=lambda: queries.covered_lines(today()), empty_label=ALL, method="by_line"
    )
    # Asked for from the page of beneficiaries; only then is it worth its query and its place among the filters.
    for_whom = django_filters.ModelChoiceFilter(
        label=_("Of value for"),
        field_name="beneficiaries",
        queryset=Beneficiary.objects.all(),
        empty_label=ALL,
    )

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(data, *args, **kwargs)
        self.filters.move_to_end("serves")
        self.filters.move_to_end("for_whom")
        if not (data and data.get("for_whom")):
            self.filters.pop("for_whom")

    def by_line(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that serve a clause."""
        return serving(found, value, today())
