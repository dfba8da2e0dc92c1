"""What serves the strategy, read from any model that is linked to clauses, strategies served and beneficiaries.

A model that serves has the many-to-many field `serves`, and may be secret. It may have `steering_documents` and
`beneficiaries` as well: what has neither counts for our own clauses only.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils.functional import Promise

from utblick.core import things
from utblick.core.secrecy import open_only
from utblick.strategy.coverage import Contribution, Contributor


def contributor(
    key: str,
    label: str | Promise,
    model: Any,
    register: str,
    *,
    name: str = "name",
    only: Callable[[QuerySet[Any]], QuerySet[Any]] | None = None,
) -> Contributor:
    """Return a contributor for a model: `register` is the view of its register, `name` the field it is called by.

    `only` narrows the model's rows to those that count. The register takes the filters `serves` and `for_whom`.
    What it takes to see one is what the model's kind says, so that is declared first.
    """
    found = _Serving(model, name, only)
    kind = things.kind_of(model)
    return Contributor(
        key,
        label,
        found.counts,
        found.first,
        lambda line: f"{reverse(register)}?{urlencode({'serves': line})}",
        found.of_document,
        found.benefiting,
        lambda pk: f"{reverse(register)}?{urlencode({'for_whom': pk})}",
        kind.permission if kind else "",
    )


class _Serving:
    """The questions that a contributor answers, each in one query."""

    def __init__(self, model: Any, name: str, only: Callable[[QuerySet[Any]], QuerySet[Any]] | None) -> None:
        self.model = model
        self.end = model._meta.model_name  # what a link calls the thing that it leads from
        self.names = [F(f"{self.end}__{name}"), F(f"{self.end}__pk")]
        self.shown = (name, f"{name}_en", "secret")
        self.only = only

    def _links(self, field: Any) -> QuerySet[Any]:
        links = open_only(field.through.objects.order_by(), f"{self.end}__secret")
        if self.only is None:
            return links
        return links.filter(**{f"{self.end}__in": self.only(self.model.objects.order_by()).values("pk")})

    def _serving(self, family: str) -> QuerySet[Any]:
        return self._links(self.model.serves).filter(clause__strategy__family=family)

    def counts(self, family: str) -> dict[str, int]:
        """Return how many things serve each line of a family of strategies."""
        counted = self._serving(family).values_list("clause__line")
        return dict(counted.annotate(Count(self.end, distinct=True)))

    def first(self, family: str, most: int, line: str = "") -> list[Contribution]:
        """Return the first things, by name, that serve each line of a family, or one line."""
        links = self._serving(family)
        if line:
            links = links.filter(clause__line=line)
        place = Window(RowNumber(), partition_by=[F("clause__line")], order_by=self.names)
        # One that has been linked in two versions has two links.
        found = links.annotate(place=place).filter(place__lte=2 * most).select_related(self.end, "clause")
        each_once = {
            (link.clause.line, getattr(link, f"{self.end}_id")): getattr(link, self.end)
            for link in found.order_by(*self.names)
        }
        taken: Counter[str] = Counter()
        listed = []
        for (of_line, _pk), thing in each_once.items():
            taken[of_line] += 1
            if taken[of_line] <= most:
                listed.append(_contribution(thing, of_line))
        return listed

    def of_document(self, pk: int) -> list[Contribution]:
        """Return the things that contribute to a strategy other than our own."""
        if not hasattr(self.model, "steering_documents"):
            return []
        rows = self.model.objects.filter(steering_documents=pk)
        if self.only is not None:
            rows = self.only(rows)
        return [_contribution(each) for each in rows.only(*self.shown)]

    def benefiting(self, most: int) -> dict[int, tuple[int, list[Contribution]]]:
        """Return, for each beneficiary, how many things are of value for it, and the first of them by name."""
        if not hasattr(self.model, "beneficiaries"):
            return {}
        of_each = [F("beneficiary")]
        links = self._links(self.model.beneficiaries).annotate(
            place=Window(RowNumber(), partition_by=of_each, order_by=self.names),
            of_all=Window(Count("pk"), partition_by=of_each),
        )
        found: dict[int, tuple[int, list[Contribution]]] = {}
        for link in links.filter(place__lte=most).select_related(self.end).order_by(*self.names):
            _count, first = found.setdefault(link.beneficiary_id, (link.of_all, []))
            first.append(_contribution(getattr(link, self.end)))
        return found


def _contribution(thing: Any, line: str = "") -> Contribution:
    return Contribution(line, str(thing), thing.get_absolute_url())
