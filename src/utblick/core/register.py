"""The register: a table with filters in the address, sorting, paging and export. One description, three forms.

Cells are made in Python in one pass and the template only loops over them: a component or a partial per cell
would cost more than everything else on the page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import django_filters
from django.core.paginator import Page as DjangoPage
from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import exports

Text = str | Promise


@dataclass(frozen=True)
class Column:
    """One column: `value` gives what is shown (escaped unless it is safe), `export` what a spreadsheet gets."""

    key: str
    label: Text
    value: Callable[[Any], Any]
    sort: tuple[str, ...] = ()
    numeric: bool = False
    export: Callable[[Any], Any] | None = None


@dataclass(frozen=True)
class Head:
    """A column's heading as the template needs it."""

    label: str
    sort_url: str
    aria_sort: str
    numeric: bool


@dataclass(frozen=True)
class Cell:
    """One cell as the template needs it."""

    text: Any
    label: str
    numeric: bool


@dataclass(frozen=True)
class Row:
    """One row; the first cell links to `url`."""

    url: str
    cells: list[Cell]


@dataclass
class Register:
    """A register page. `default_sort` is a column's key, with a minus sign for descending."""

    caption: Text
    columns: Sequence[Column]
    queryset: QuerySet[Any]
    filterset: type[django_filters.FilterSet] | None = None
    default_sort: str = ""
    row_url: Callable[[Any], str] = lambda row: str(row.get_absolute_url())
    page_size: int = 50
    file_name: str = "utblick"
    empty_title: Text = ""
    empty_text: Text = ""
    empty_action: tuple[str, str] | None = None
    row_ready: Callable[[list[Any]], None] = lambda rows: (
        None
    )  # one look-up for the whole page, if cells need it
    _filter: Any = field(default=None, init=False)

    def answer(self, request: HttpRequest) -> HttpResponse | None:
        """Return the export that the address asks for (`?format=xlsx` or `csv`), else None."""
        form = request.GET.get("format", "")
        if form not in exports.FORMATS:
            return None
        rows = list(self._sorted(request))
        self.row_ready(rows)
        head = [str(column.label) for column in self.columns]
        body = ([(column.export or column.value)(row) for column in self.columns] for row in rows)
        return exports.response(form, self.file_name, str(self.caption), head, body)

    def shown(self, request: HttpRequest) -> dict[str, Any]:
        """Return what core/partials/register.html needs for this request."""
        page = Paginator(self._sorted(request), self.page_size).get_page(request.GET.get("page"))
        rows = list(page.object_list)
        self.row_ready(rows)
        columns = [(column, str(column.label)) for column in self.columns]
        count = page.paginator.count
        active = self._active(request)
        return {
            "caption": self.caption,
            "columns": [self._head(request, column, label) for column, label in columns],
            "rows": [
                Row(self.row_url(row), [Cell(c.value(row), label, c.numeric) for c, label in columns])
                for row in rows
            ],
            "count_text": self._count_text(count, page),
            "filter_form": self._filter.form if self._filter else None,
            "filters_active": bool(active),
            "clear_url": request.path,
            "page_links": self._page_links(request, page),
            "export_xlsx_url": _address(request, format="xlsx", page=None),
            "export_csv_url": _address(request, format="csv", page=None),
            "empty_title": _("Nothing matches the filters") if active else self.empty_title,
            "empty_text": _("Remove a filter to see more.") if active else self.empty_text,
            "empty_action": None if active else self.empty_action,
        }

    def _filtered(self, request: HttpRequest) -> QuerySet[Any]:
        if self.filterset is None:
            return self.queryset
        self._filter = self.filterset(request.GET, queryset=self.queryset, request=request)
        found: QuerySet[Any] = self._filter.qs
        return found

    def _active(self, request: HttpRequest) -> list[str]:
        names = self._filter.form.fields if self._filter else ()
        return [name for name in names if request.GET.get(name)]

    def _sort(self, request: HttpRequest) -> tuple[str, bool]:
        asked = request.GET.get("sort") or self.default_sort
        key = asked.lstrip("-")
        if not any(column.key == key and column.sort for column in self.columns):
            asked, key = self.default_sort, self.default_sort.lstrip("-")
        return key, asked.startswith("-")

    def _sorted(self, request: HttpRequest) -> QuerySet[Any]:
        key, descending = self._sort(request)
        fields = next((column.sort for column in self.columns if column.key == key), ())
        order = [f"-{name}" if descending else name for name in fields]
        return self._filtered(request).order_by(*order, "pk")

    def _head(self, request: HttpRequest, column: Column, label: str) -> Head:
        if not column.sort:
            return Head(label, "", "", column.numeric)
        key, descending = self._sort(request)
        current = column.key == key
        next_sort = f"-{column.key}" if current and not descending else column.key
        direction = ("descending" if descending else "ascending") if current else "none"
        return Head(label, _address(request, sort=next_sort, page=None), direction, column.numeric)

    def _count_text(self, count: int, page: "DjangoPage[Model]") -> str:
        text = ngettext("%(count)s row", "%(count)s rows", count) % {"count": count}
        if page.paginator.num_pages < 2:
            return text
        return _("%(rows)s, showing %(first)s–%(last)s") % {
            "rows": text,
            "first": page.start_index(),
            "last": page.end_index(),
        }

    def _page_links(self, request: HttpRequest, page: "DjangoPage[Model]") -> list[tuple[str, str, bool]]:
        if page.paginator.num_pages < 2:
            return []
        numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
        return [
            (
                str(number),
                _address(request, page=number) if isinstance(number, int) else "",
                number == page.number,
            )
            for number in numbers
        ]


def _address(request: HttpRequest, **changes: Any) -> str:
    """Return this page's address with some parameters changed, or dropped where the new value is None."""
    query = [
        (key, value)
        for key in request.GET
        if key not in changes
        for value in request.GET.getlist(key)
        if value
    ]
    query += [(key, value) for key, value in changes.items() if value is not None]
    return f"{request.path}?{urlencode(query)}" if query else request.path
