"""What we have learned: the good practice that came home from meetings (R15)."""

import django_filters
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from utblick.core.filters import TextFilter
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.participation import queries, rules, shown
from utblick.participation.views import frame


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
    year = django_filters.NumberFilter(
        field_name="meeting__ends", lookup_expr="year", label=gettext_lazy("Year")
    )


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
            Column("for", _("Who could use it"), lambda row: row.good_practice_for),
            Column(
                "meeting",
                pgettext("international", "Meeting"),
                lambda row: str(row.meeting),
                sort=("meeting__title",),
            ),
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
    frame.why(page, rules.GOOD_PRACTICE)
    return page.show(request, "core/register_page.html", register=register.shown(request))
