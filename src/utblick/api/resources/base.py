"""What a resource is: what a page of the house shows, read by other systems with the permission of that page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.functional import Promise

from utblick.api.door import Asking
from utblick.api.shapes import Shape
from utblick.core.permissions import View

Rows = QuerySet[Any] | Sequence[Any]


@dataclass(frozen=True)
class Resource:
    """A kind of thing that the API tells of.

    `page` is the page that lists the same: its permission is the resource's, and `rows` are what it lists for the one
    who asks, from the room's own queries. `find` is what the page of one thing finds, where that is more than `rows`;
    it raises Http404. `shaped` makes all of a page at once, so that nothing is looked up row by row.
    """

    key: str
    label: str | Promise
    about: str | Promise
    page: View
    rows: Callable[[Asking], Rows]
    shape: type[Shape]
    shaped: Callable[[Asking, list[Any]], list[Any]]
    filterset: type[django_filters.FilterSet] | None = None
    find: Callable[[Asking, int], Any] | None = None
    single: bool = True
    kept: bool = (
        False  # all that it reads has a history or is noted as a deed, so that its first page is remembered
    )


RESOURCES: dict[str, Resource] = {}


def offer(*resources: Resource) -> None:
    """Add resources. Raises ValueError for a key that is taken."""
    for resource in resources:
        if RESOURCES.setdefault(resource.key, resource) != resource:
            raise ValueError(f"two resources are called {resource.key}")
