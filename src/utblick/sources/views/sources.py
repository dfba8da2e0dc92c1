"""The sources and how they are: list, page, form, and the button that reads one now."""

from typing import Any

import django_filters
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.people import shown as people
from utblick.sources import actions, fetching, queries, shown
from utblick.sources.forms import SourceForm
from utblick.sources.models import Area, Kind, Outcome, Purpose, Source
from utblick.sources.parsing.kinds import WAYS
from utblick.sources.views import frame

SECONDS = 15.0
"""So long a reader waits at most for a source at the button; what remains is fetched at the next turn."""


STATES = [
    ("on", pgettext_lazy("of a source", "turned on")),
    ("off", pgettext_lazy("of a source", "turned off")),
    ("untried", gettext_lazy("untried")),
    ("failing", pgettext_lazy("of a source", "failing")),
]


class SourceFilter(django_filters.FilterSet):
    """Sources by where they belong and how they are."""

    area = django_filters.ChoiceFilter(
        label=gettext_lazy("Area"), choices=Area.choices, empty_label=gettext_lazy("All")
    )
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("State"), choices=STATES, empty_label=gettext_lazy("All"), method="by_state"
    )

    class Meta:
        model = Source
        fields = ["area"]

    def by_state(self, found: QuerySet[Source], name: str, value: str) -> QuerySet[Source]:
        """Those that are as is asked for."""
        return queries.in_state(found, value)


@requires(queries.VIEW)
def fetch_sources(request: HttpRequest) -> HttpResponse:
    """How every source of calls is: when it was last fetched, and what is wrong with those that do not answer."""
    return _register(
        request,
        Purpose.CALLS,
        _("Where we fetch calls from, and whether they answer"),
        _("Add the feed or the web page of a funder, and its calls are fetched from there."),
    )


@requires(queries.VIEW)
def news_sources(request: HttpRequest) -> HttpResponse:
    """How every source that is monitored is."""
    return _register(
        request,
        Purpose.NEWS,
        _("What we keep watch on, and whether it answers"),
        _("Add a feed or a web page that somebody here should follow, and what it tells is fetched."),
    )


def _register(request: HttpRequest, purpose: Purpose, subtitle: str, empty: str) -> HttpResponse:
    reader: Any = request.user
    health: dict[int, queries.Health] = {}
    new = (_("Add a source"), f"{reverse('fetch_source_new')}?purpose={purpose}")
    register = Register(
        caption=pgettext("elsewhere", "Sources"),
        columns=[
            Column("name", _("Name"), str, sort=("name",)),
            Column("area", _("Area"), shown.area, sort=("area", "name")),
            Column(
                "outcome",
                _("Latest reading"),
                lambda row: people.mark(*shown.state(health[row.pk])),
                export=lambda row: shown.state(health[row.pk])[0],
            ),
            Column("wrong", _("What is wrong"), lambda row: shown.message(health[row.pk].latest)),
            Column("read", _("Last fetched"), lambda row: shown.latest(health[row.pk])),
            Column("self", _("By itself"), shown.by_itself, sort=("active", "name")),
            Column("kind", _("How it is read"), shown.kind, sort=("kind", "name")),
        ],
        queryset=queries.sources(purpose),
        filterset=SourceFilter,
        default_sort="name",
        file_name="kallor",
        empty_title=_("No sources yet"),
        empty_text=empty,
        empty_action=new if reader.has_perm(queries.EDIT) else None,
        row_ready=lambda rows: health.update(queries.health(rows)),
    )
    if export := register.answer(request):
        return export
    page = Page(pgettext("elsewhere", "Sources"), subtitle)
    if reader.has_perm(queries.EDIT):
        page.primary = new
        page.actions = [
            (_("Find what an address offers"), f"{reverse('fetch_source_find')}?purpose={purpose}"),
            (_("Turn on several"), f"{reverse('fetch_sources_on')}?purpose={purpose}"),
            (_("Add from a list of feeds"), reverse("fetch_sources_list")),
        ]
    return page.show(
        request,
        "core/register_page.html",
        register=register.shown(request),
        intro=_(
            "A source that fails loses nothing: what was fetched before stays, and it is asked again later."
        ),
        links=[(_("All feeds as a list for other readers (OPML)"), reverse("fetch_sources_opml"))],
    )


@requires(queries.VIEW)
def fetch_source(request: HttpRequest, pk: int) -> HttpResponse:
    """One source: how it is, and how its latest readings went."""
    reader: Any = request.user
    source = get_object_or_404(Source, pk=pk)
    found = queries.health([source])[pk]
    runs, kept = queries.runs(source), queries.kept_answers(source)
    moved = bool(found.state and found.state.moved_times >= queries.MOVED_AFTER)
    page = Page(str(source), shown.kind(source), breadcrumbs=frame.crumbs(source))
    if found.latest:
        outcome = Outcome(found.latest.outcome)
        page.status = (str(outcome.label), shown.TONES[outcome])
    if reader.has_perm(queries.EDIT):
        page.actions = [(_("Change"), reverse("fetch_source_edit", args=[pk]))]
        if source.kind in WAYS:
            page.primary = (_("Fetch now"), reverse("fetch_source_now", args=[pk]))
            page.actions.append((_("Look without keeping"), reverse("fetch_source_preview", args=[pk])))
            if kept:
                page.actions.append((_("Read kept answers again"), reverse("fetch_source_again", args=[pk])))
    page.changed = last_change(source, reader)
    nothing = people.not_stated()
    address = format_html('<a class="ds-link" href="{0}" rel="noreferrer">{0}</a>', source.address)
    facts = [
        (_("Web address"), address if source.address else nothing),
        (_("By itself"), shown.by_itself(source)),
        (_("What it gives"), shown.purpose(source)),
        (_("Area"), shown.area(source)),
        (_("Last fetched"), shown.latest(found) or _("never")),
    ]
    if pace := shown.pace(found):
        facts.append((_("Pace"), " ".join(pace)))
    if kept:
        facts.append((_("Answers kept as they came"), str(kept)))
    if found.state and found.state.wait_until:
        facts.append((_("Asked again"), shown.when(found.state.wait_until)))
    return page.show(
        request,
        "sources/source.html",
        source=source,
        trouble=shown.message(found.latest)
        if found.latest and found.latest.outcome != Outcome.FETCHED
        else "",
        well=shown.well(found, runs),
        moved=moved and reader.has_perm(queries.EDIT),
        asleep=not source.active and source.kind != Kind.BY_HAND,
        may_edit=reader.has_perm(queries.EDIT),
        runs=[
            {
                "when": shown.when(each.started),
                "outcome": shown.outcome(each),
                "counts": shown.counts(each),
                "message": shown.message(each),
            }
            for each in runs
        ],
        facts=[*facts, *people.origin(source)],
    )


def _form(request: HttpRequest, source: Source, page: Page, cancel: str) -> HttpResponse:
    form = SourceForm(posted(request), instance=source)
    return edit(
        request,
        form,
        page,
        lambda checked: actions.save_source(request.user, checked.save(commit=False)),
        told=_("The source has been saved."),
        button=_("Save"),
        cancel=cancel,
    )


@requires(queries.EDIT)
def fetch_source_new(request: HttpRequest) -> HttpResponse:
    """Add a source."""
    begun = frame.begun(request.GET)
    page = Page(_("Add a source"), breadcrumbs=frame.crumbs(begun, here=False))
    return _form(request, begun, page, frame.home(begun.purpose))


@requires(queries.EDIT)
def fetch_source_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a source, or turn it on or off."""
    source = get_object_or_404(Source, pk=pk)
    page = Page(_("Change the source"), str(source), breadcrumbs=frame.crumbs(source, here=True))
    return _form(request, source, page, source.get_absolute_url())


@requires(queries.EDIT)
def fetch_source_now(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a source now. It is read outside any transaction: a source that is slow holds nobody else up."""
    source = get_object_or_404(Source, pk=pk)
    form = ConfirmForm(posted(request))
    if request.method == "POST":
        try:
            actions.ask(request.user, source)
            run = fetching.fetch(source, SECONDS)
        except ValidationError as error:
            form.is_valid()
            form.add_error(None, error)
        except fetching.Busy:
            messages.info(request, _("The source is being fetched already. Look again in a while."))
            return HttpResponseRedirect(source.get_absolute_url())
        else:
            _tell(request, run)
            return HttpResponseRedirect(source.get_absolute_url())
    page = Page(_("Fetch now?"), str(source), breadcrumbs=frame.crumbs(source, here=True))
    return page.show(
        request,
        "core/form.html",
        status=422 if form.is_bound and form.errors else 200,
        form=form,
        button=_("Fetch now"),
        cancel=source.get_absolute_url(),
        intro=_("The system asks the source at once. That takes up to a quarter of a minute."),
    )


def _tell(request: HttpRequest, run: Any) -> None:
    if run.outcome in queries.FAILED:
        said = _("The source %(outcome)s: %(message)s. What was fetched before is kept.")
        wrong = {"outcome": Outcome(run.outcome).label, "message": shown.message(run)}
        messages.error(request, said % wrong)
    elif run.outcome == Outcome.CUT:
        said = _("A part has been fetched: %(counts)s. The rest comes at the next turn.")
        messages.success(request, said % {"counts": shown.counts(run)})
    else:
        messages.success(request, _("Fetched: %(counts)s.") % {"counts": shown.counts(run)})
