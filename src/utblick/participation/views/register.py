"""The register of international meetings, with how punctually feedback comes."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from utblick.core import secrecy
from utblick.core.charts import render
from utblick.core.dates import today
from utblick.core.filters import TextFilter, YearFilter
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.participation import purposes, queries, rules, shown
from utblick.participation.models import InternationalMeeting, Mode, Participant
from utblick.participation.views import frame
from utblick.people import queries as people
from utblick.people import shown as shown_people

ALL = gettext_lazy("All")
STATES = (
    (rules.WAITING, gettext_lazy("not handed in yet")),
    (rules.MISSING, gettext_lazy("missing")),
    (rules.IN_TIME, gettext_lazy("handed in")),
    (rules.ADDITION, gettext_lazy("handed in as an addition")),
    (rules.LATE, pgettext_lazy("feedback", "handed in late")),
    (rules.UNPRESENTED, gettext_lazy("handed in, not presented in time")),
)


class MeetingFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = TextFilter(
        "title", "title_en", "what", "place", "organizer", label=gettext_lazy("Title, place or text")
    )
    year = YearFilter("begins__year")
    mode = django_filters.ChoiceFilter(choices=Mode.choices, label=gettext_lazy("How"), empty_label=ALL)
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL
    )
    whose = django_filters.ChoiceFilter(
        choices=[("mine", gettext_lazy("mine"))],
        label=gettext_lazy("Whose"),
        empty_label=ALL,
        method="by_whose",
    )
    feedback = django_filters.ChoiceFilter(
        choices=STATES, label=gettext_lazy("Feedback"), empty_label=ALL, method="by_feedback"
    )

    def by_whose(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that the reader takes part in or has proposed."""
        return found.filter(pk__in=queries.own_ids(self.request.user))

    def by_feedback(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those whose feedback is so punctual. That is derived, so they are read for it."""
        rows = list(queries.with_duty(today()))
        when = queries.dues(rows)
        return found.filter(
            pk__in=[each.pk for each in rows if queries.state_of(each, when[each.pk], today()) == value]
        )


class _Cells:
    """What the cells of a page of rows are made of, looked up for all of them at once."""

    def __init__(self, reader: Any) -> None:
        self.reader = reader
        self.serves: dict[int, Any] = {}
        self.names: dict[int, str] = {}
        self.states: dict[int, str] = {}

    def ready(self, rows: list[InternationalMeeting]) -> None:
        """Look up who takes part, what is served and how feedback stands. Three queries and one a kind of thing."""
        self.serves = purposes.things_of(rows, self.reader)
        by_meeting: dict[int, list[Participant]] = {}
        found = Participant.objects.filter(meeting__in=[each.pk for each in rows]).select_related("person")
        for each in found:
            by_meeting.setdefault(each.meeting_id, []).append(each)
        self.names = {pk: shown.names(each, self.reader) for pk, each in by_meeting.items()}
        asked = [
            each
            for each in rows
            if each.ends <= today() and any(map(queries.owes_feedback, by_meeting.get(each.pk, ())))
        ]
        when = queries.dues(asked) if asked else {}
        self.states = {each.pk: queries.state_of(each, when[each.pk], today()) for each in asked}

    def purpose(self, row: InternationalMeeting) -> SafeString | str:
        """What a meeting serves, as a link."""
        thing = self.serves.get(row.pk)
        if thing is None:
            return ""
        return format_html('<a class="ds-link" href="{}">{}</a>', thing.get_absolute_url(), thing)

    def feedback(self, row: InternationalMeeting) -> SafeString | str:
        """How its feedback stands."""
        state = self.states.get(row.pk)
        return shown_people.mark(*shown.punctual(state)) if state else ""


@requires(frame.PROPOSE)
def international_meetings(request: HttpRequest) -> HttpResponse:
    """The register: all meetings for who may see them, else one's own."""
    reader: Any = request.user
    cells = _Cells(reader)
    propose = (_("Propose a meeting"), reverse("international_meeting_new"))
    rows = queries.meetings(reader)
    about = purposes.parse(request.GET.get("about", ""))
    if about:
        rows = rows.filter(Q(about_kind=about[0]) & Q(about_id=about[1]))
        propose = (propose[0], f"{propose[1]}?about={about[0]}-{about[1]}")
    if serves := request.GET.get("serves", "")[
        :120
    ]:  # by its line, the same in every version of the strategy
        rows = rows.filter(pk__in=InternationalMeeting.objects.filter(serves__line=serves).values("pk"))
    register = Register(
        caption=_("International meetings"),
        columns=_columns(cells),
        queryset=rows,
        filterset=MeetingFilter,
        default_sort="-begins",
        file_name="internationella-moten",
        empty_title=_("No international meetings yet"),
        empty_text=_(
            "Propose one that you want to take part in, or register one at a distance in three fields."
        ),
        empty_action=propose,
        row_ready=cells.ready,
    )
    if export := register.answer(request):
        return export
    page = Page(_("International meetings"), _("Who meets whom, where, and what came of it"), primary=propose)
    page.actions = [
        (_("I took part at a distance"), reverse("international_meeting_remote")),
        (_("Read an invitation"), reverse("international_meeting_invitation")),
    ]
    frame.why(page, rules.FEEDBACK_DUE)
    all_of_them = reader.has_perm(queries.VIEW)
    links = [(_("What we have learned"), reverse("participation_learned"))]
    links = links if reader.has_perm(queries.READ_FEEDBACK) else []
    if all_of_them:
        links.append((_("Who approves whom"), reverse("participation_tables")))
    return page.show(
        request,
        "participation/register.html",
        register=register.shown(request),
        links=links,
        about=_about(about, reader),
        picture=render(shown.picture(queries.punctuality_by_year(today()))) if all_of_them else "",
        secrecy=secrecy.counted_in_words(),
        seen=shown.seen(queries.seen_abroad(today().year), today().year) if all_of_them else "",
    )


def _about(about: tuple[str, int] | None, reader: Any) -> Any:
    """The thing whose meetings are listed, where the reader may see it."""
    if about is None:
        return None
    row = InternationalMeeting(pk=0, about_kind=about[0], about_id=about[1])
    return purposes.things_of([row], reader).get(0)


def _columns(cells: _Cells) -> list[Column]:
    return [
        Column(
            "title",
            pgettext("international", "Meeting"),
            lambda row: marked_up(row, "title"),
            sort=("title",),
            export=str,
        ),
        Column("begins", _("Days"), shown.days, sort=("begins", "title"), export=lambda row: row.begins),
        Column(
            "place",
            _("Place"),
            shown.place,
            sort=("country", "place"),
            export=lambda row: ", ".join(filter(None, (row.place, row.country))),
        ),
        Column("mode", _("How"), shown.mode, sort=("mode", "begins")),
        Column("who", _("Who takes part"), lambda row: cells.names.get(row.pk, "")),
        Column("serves", _("What it serves"), cells.purpose),
        Column("feedback", _("Feedback"), cells.feedback),
    ]
