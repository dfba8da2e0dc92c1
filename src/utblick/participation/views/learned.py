"""What we have learned: the good practice that came home from meetings (R15)."""

from collections.abc import Iterator
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from utblick.core.dates import today
from utblick.core.filters import TextFilter, YearFilter
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.participation import purposes, queries, rules, shown
from utblick.participation.models import InternationalMeeting
from utblick.participation.views import frame
from utblick.strategy import queries as strategy

ALL = gettext_lazy("All")


class LearnedFilter(django_filters.FilterSet):
    """What it can be narrowed to."""

    q = TextFilter(
        "good_practice",
        "good_practice_en",
        "good_practice_for",
        "meeting__title",
        "meeting__title_en",
        label=gettext_lazy("Text"),
    )
    focus = django_filters.ChoiceFilter(
        label=gettext_lazy("Focus point"),
        empty_label=ALL,
        choices=lambda: strategy.covered_lines(today()),
        method="by_focus",
    )
    about = django_filters.ChoiceFilter(
        label=gettext_lazy("Collaboration or activity"), empty_label=ALL, method="by_purpose"
    )
    year = YearFilter("meeting__ends__year")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["about"].extra["choices"] = list(_purposes(self.request.user))

    def by_focus(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those from meetings that serve a focus point, in whichever version of the strategy."""
        serving = InternationalMeeting.objects.filter(serves__line=value)
        return found.filter(meeting__in=serving.values("pk"))

    def by_purpose(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those from meetings that serve a thing."""
        about = purposes.parse(value)
        if about is None:
            return found.none()
        return found.filter(meeting__about_kind=about[0], meeting__about_id=about[1])


def _purposes(reader: Any) -> Iterator[tuple[str, str]]:
    """What the meetings that something was learned at serve, by name, where the reader may see it."""
    rows = queries.learned().exclude(meeting__about_id=None).order_by()
    served = rows.values_list("meeting__about_kind", "meeting__about_id").distinct()
    asked = [
        InternationalMeeting(pk=place, about_kind=kind, about_id=about)
        for place, (kind, about) in enumerate(served)
    ]
    things = purposes.things_of(asked, reader)
    found = [(purposes.value_of(each), str(things[each.pk])) for each in asked if each.pk in things]
    yield from sorted(found, key=lambda each: each[1])


@requires(queries.READ_FEEDBACK)
def participation_learned(request: HttpRequest) -> HttpResponse:
    """Everything worth spreading that somebody brought home."""
    register = Register(
        caption=_("What we have learned"),
        columns=[
            Column(
                "what",
                _("What we learned"),
                lambda row: marked_up(row, "good_practice"),
                export=lambda row: row.good_practice,
            ),
            Column(
                "meeting",
                pgettext("international", "Meeting"),
                lambda row: str(row.meeting),
                sort=("meeting__title",),
            ),
            Column("for", _("Who could use it"), lambda row: row.good_practice_for),
            Column(
                "ends",
                pgettext("of a meeting", "Ended"),
                lambda row: shown.day(row.meeting.ends),
                sort=("meeting__ends",),
                export=lambda row: row.meeting.ends,
            ),
        ],
        queryset=queries.learned(),
        filterset=LearnedFilter,
        default_sort="-ends",
        file_name="lardomar",
        empty_title=_("Nothing has been told yet"),
        empty_text=_("What those who take part in meetings find worth spreading is gathered here."),
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("What we have learned"),
        _("Good examples from international meetings, and who could use them"),
        breadcrumbs=frame.crumbs(),
    )
    page.actions = [(_("Follow in a news reader"), reverse("learned_feed"))]
    frame.why(page, rules.GOOD_PRACTICE)
    return page.show(request, "core/register_page.html", register=register.shown(request))
