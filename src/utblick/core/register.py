"""The register: a table with filters in the address, sorting, paging and export. One description, three forms.

The rows are written in Python in one pass: looping over 50 rows of cells in a template costs more than everything
else on the page together (measured, see docs/benchmarks.md).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any
from urllib.parse import urlencode

import django_filters
from django.core.paginator import Page as DjangoPage
from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise, cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import exports
from utblick.core.audit import trail
from utblick.core.dates import today
from utblick.core.stamp import kept

Text = str | Promise


@dataclass(frozen=True)
class Column:
    """One column: `value` gives what is shown (escaped unless it is safe), `export` what a spreadsheet gets.

    `sort` are the fields that it is sorted by; one that runs the other way than the rest begins with a minus sign.
    """

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


class _Pages(Paginator):
    """Pages of rows that are counted in a plainer way than they are read."""

    def __init__(self, rows: QuerySet[Any], size: int, counted: QuerySet[Any]) -> None:
        super().__init__(rows, size)
        self._counted = counted

    @cached_property
    def count(self) -> int:
        """How many there are; one query."""
        return self._counted.count()


@dataclass
class Register:
    """A register page. `default_sort` is a column's key, with a minus sign for descending.

    `plain` are the same things as `queryset` without what only columns and sorting read of them: they are what is
    narrowed and counted, where that is dearer to look up than the rows of one page. `same_for_all`: whoever sees the
    same columns sees the same in them, so that the first page is remembered until something changes.
    """

    caption: Text
    columns: Sequence[Column]
    queryset: QuerySet[Any]
    filterset: type[django_filters.FilterSet] | None = None
    plain: QuerySet[Any] | None = None
    same_for_all: bool = False
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
    _narrowed: Any = field(default=None, init=False)

    def answer(self, request: HttpRequest) -> HttpResponse | None:
        """Return the export that the address asks for (`?format=xlsx` or `csv`), else None."""
        form = request.GET.get("format", "")
        if form not in exports.FORMATS:
            return None
        rows = list(self._sorted(request))
        self.row_ready(rows)
        head = [str(column.label) for column in self.columns]
        what = f"{self.caption} ({form.upper()})"
        trail.note("core.export", request.user, what=what, rows=len(rows), form=form)
        body = ([(column.export or column.value)(row) for column in self.columns] for row in rows)
        return exports.response(form, self.file_name, str(self.caption), head, body)

    def shown(self, request: HttpRequest) -> dict[str, Any]:
        """Return what core/partials/register.html needs for this request."""
        found = self._sorted(request)
        active = self._active(request)
        pages = _Pages(found, self.page_size, self._narrowed)
        if self.same_for_all and not active and request.GET.get("page", "1") == "1":
            # What most readers come for is made once. The columns say what the reader may see.
            columns = tuple(column.key for column in self.columns)
            key = (self.file_name, columns, self._sort(request), today())
            pages.count, body = kept(key, lambda: self._first_page(pages))
            page = pages.get_page(1)
        else:
            page = pages.get_page(request.GET.get("page"))
            body = self._body(page)
        count = page.paginator.count
        return {
            "caption": self.caption,
            "columns": [self._head(request, column) for column in self.columns],
            "rows": body,
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

    def _first_page(self, pages: _Pages) -> tuple[int, SafeString]:
        return pages.count, self._body(pages.get_page(1))

    def _body(self, page: "DjangoPage[Model]") -> SafeString:
        rows = list(page.object_list)
        self.row_ready(rows)
        return self._rows(rows)

    def _rows(self, rows: list[Any]) -> SafeString:
        """The body of the table. A row's first cell links to `row_url`, if it has one; labels serve narrow screens."""
        (first, *others) = self.columns
        before = [
            (
                column.value,
                format_html(
                    '<td role="cell"{} data-label="{}">',
                    mark_safe(' class="ub-number"') if column.numeric else "",
                    column.label,
                ),
            )
            for column in others
        ]
        made = []
        for row in rows:
            url, name = self.row_url(row), _written(first.value(row))
            link = f'<a class="ds-link" href="{escape(url)}">{name}</a>' if url else name
            made.append(f'<tr role="row"><th scope="row" role="rowheader">{link}</th>')
            made += [f"{start}{_written(value(row))}</td>" for value, start in before]
            made.append("</tr>")
        return mark_safe("".join(made))

    def _filtered(self, request: HttpRequest) -> QuerySet[Any]:
        whole = self.queryset if self.plain is None else self.plain
        if self.filterset is not None:
            self._filter = self.filterset(request.GET, queryset=whole, request=request)
            whole = self._filter.qs
        self._narrowed = whole
        if self.plain is None:
            return whole
        return self.queryset.filter(pk__in=whole.values("pk")) if self._active(request) else self.queryset

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
        order = [_other_way(name) if descending else name for name in fields]
        return self._filtered(request).order_by(*order, "pk")

    def _head(self, request: HttpRequest, column: Column) -> Head:
        label = str(column.label)
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


def _other_way(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


def _written(value: Any) -> str:
    """A cell's value as HTML, escaped unless it is safe already: Django's `conditional_escape` without its laziness."""
    if hasattr(value, "__html__"):
        return str(value.__html__())
    return "" if value is None else escape(str(value))


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
