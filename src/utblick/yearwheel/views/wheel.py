"""The year wheel: what is asked of me, of my unit, or of anybody, as a ring and as a list that says the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.core.paginator import Page as DjangoPage
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import exports, formats
from utblick.core.audit import trail
from utblick.core.dates import today
from utblick.core.pages import Page, Tab
from utblick.core.permissions import requires
from utblick.people import queries as people
from utblick.people.models import Organization
from utblick.yearwheel import queries
from utblick.yearwheel.pictures import year_ring
from utblick.yearwheel.queries import IN_TIME, ToDo, ToDoList
from utblick.yearwheel.views import listing
from utblick.yearwheel.views.wheel_filter import WheelFilter, month_name

PAGE_SIZE = 100


@dataclass(frozen=True)
class Section:
    """A part of the list: a month, or a group without one."""

    heading: str
    tone: str
    items: SafeString


@requires("yearwheel.view")
def year_wheel(request: HttpRequest) -> HttpResponse:
    """What is asked of the reader."""
    return _wheel(request, "year_wheel", queries.to_do(request.user, today()))


@requires("yearwheel.view_unit")
def year_wheel_unit(request: HttpRequest) -> HttpResponse:
    """What is asked of a unit of the reader's, by whomever; `?unit=` chooses one, else it is their first."""
    reader: Any = request.user
    units = queries.units_of(reader)
    unit = _asked_unit(request, units) or next(iter(units), None)
    found = queries.of_unit(reader, unit, today()) if unit else ToDoList()
    return _wheel(request, "year_wheel_unit", found, units, unit)


def _asked_unit(request: HttpRequest, units: list[Organization]) -> Organization | None:
    """The unit that the address names. Raises Http404 for one that is not there for this reader."""
    asked = request.GET.get("unit", "")
    if not asked:
        return None
    own = people.own_units().filter(pk=int(asked)) if asked.isdecimal() and len(asked) < 19 else ()
    found = next((unit for unit in (*units, *own) if str(unit.pk) == asked), None)
    if found is None or not request.user.has_perm("yearwheel.view_unit", found):
        raise Http404
    return found


@requires("yearwheel.view_all")
def year_wheel_all(request: HttpRequest) -> HttpResponse:
    """What is asked of anybody."""
    found = queries.everything(request.user, today())
    return _wheel(request, "year_wheel_all", found, queries.units_with(found))


def _wheel(
    request: HttpRequest,
    view: str,
    found: ToDoList,
    units: list[Organization] | None = None,
    unit: Organization | None = None,
) -> HttpResponse:
    form = WheelFilter(request.GET, found=found, units=units or [], unit=unit)
    shown = form.narrowed()
    if (file := request.GET.get("format", "")) in exports.FORMATS:
        return _export(request, shown, file)
    page = Paginator(shown, PAGE_SIZE).get_page(request.GET.get("page"))
    address = reverse(view)
    frame = Page(_("Year wheel"), str(unit) if unit else _("What the strategy asks for, month by month"))
    frame.tabs = _tabs(request.user, view)
    return frame.show(
        request,
        "yearwheel/wheel.html",
        form=form,
        filtered=form.is_active,
        sections=list(_sections(list(page.object_list), request.user)),
        count_text=_count_text(page),
        page_links=_page_links(request, page),
        export_xlsx_url=_address(request, format="xlsx", page=""),
        export_csv_url=_address(request, format="csv", page=""),
        clear_url=address,
        ring=year_ring(found, today(), _ring_address(address, unit)),
    )


def _ring_address(address: str, unit: Organization | None) -> str:
    return f"{address}?unit={unit.pk}&" if unit else f"{address}?"


def _tabs(reader: Any, here: str) -> list[Tab]:
    """The lists that make sense for this reader; nothing to choose among where there is one only."""
    tabs = [("year_wheel", _("Mine"))]
    if here == "year_wheel_unit" or queries.units_of(reader):
        tabs.append(("year_wheel_unit", _("My unit")))
    if reader.has_perm("yearwheel.view_all"):
        tabs.append(("year_wheel_all", _("Everything")))
    return [(label, reverse(view), view == here) for view, label in tabs] if len(tabs) > 1 else []


def _sections(found: list[tuple[str, ToDo]], reader: Any) -> Iterator[Section]:
    """What is still to be done in time under its month, the rest under its group."""
    words = listing.headings()
    for (group, month), rows in groupby(found, _place):
        heading, tone = words[group] if month is None else (month_name(month), "neutral")
        yield Section(heading, tone, listing.items([todo for _group, todo in rows], reader))


def _place(row: tuple[str, ToDo]) -> tuple[str, date | None]:
    group, due = row[0], row[1].obligation.due
    return (IN_TIME[0], due.replace(day=1)) if group in IN_TIME and due else (group, None)


def _export(request: HttpRequest, found: list[tuple[str, ToDo]], form: str) -> HttpResponse:
    """The list as a file, with what the page says of each."""
    title = _("Year wheel")
    states = {name: heading for name, (heading, _tone) in listing.headings().items()}
    head = [
        _("By"), _("Status"), _("What is to be done"), _("About"), _("Responsible"), _("Clause"), _("Remark"),
    ]  # fmt: skip
    queries.note_shown(todo for _group, todo in found)
    trail.note("core.export", request.user, what=f"{title} ({form.upper()})", rows=len(found), form=form)
    body = (
        (
            todo.obligation.due,
            states[group],
            todo.obligation.title,
            todo.obligation.thing,
            todo.responsible,
            str(todo.clause or ""),
            listing.remark(todo),
        )
        for group, todo in found
    )
    return exports.response(form, "arshjul", title, head, body)


def _count_text(page: "DjangoPage[Any]") -> str:
    count = page.paginator.count
    text = ngettext("%(count)s thing to do", "%(count)s things to do", count) % {
        "count": formats.number(count)
    }
    if page.paginator.num_pages < 2:
        return text
    return _("%(rows)s, showing %(first)s–%(last)s") % {
        "rows": text,
        "first": page.start_index(),
        "last": page.end_index(),
    }


def _page_links(request: HttpRequest, page: "DjangoPage[Any]") -> list[tuple[str, str, bool]]:
    if page.paginator.num_pages < 2:
        return []
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [
        (
            str(number),
            _address(request, page=str(number)) if isinstance(number, int) else "",
            number == page.number,
        )
        for number in numbers
    ]


def _address(request: HttpRequest, **changes: str) -> str:
    """This page's address with some parameters changed, or dropped where the new value is blank."""
    query = request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return f"{request.path}?{query.urlencode()}"
