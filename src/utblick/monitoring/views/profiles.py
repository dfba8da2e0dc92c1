"""What each desk looks for: the list, each profile with what it has learned and lets through, and the form."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import charts
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.monitoring import interests, letting_through, queries, rules, shown, weighing
from utblick.monitoring.forms_profiles import ProfileForm
from utblick.monitoring.models import LearnedModel, WatchProfile
from utblick.monitoring.views import frame
from utblick.people import shown as people

MOST_LEARNED = 30


def _crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    return frame.crumbs((_("What the desks look for"), reverse("monitoring_profiles")), *more)


@requires(queries.VIEW)
def monitoring_profiles(request: HttpRequest) -> HttpResponse:
    """All profiles."""
    reader: Any = request.user
    new = (_("Add a profile"), reverse("monitoring_profile_new"))
    register = Register(
        caption=_("What the desks look for"),
        columns=[
            Column("name", _("Profile"), str, sort=("name",)),
            Column("desk", _("Desk"), lambda row: shown.desk(row.unit), sort=("unit__name", "name")),
            Column(
                "words",
                _("Words"),
                lambda row: ", ".join(row.words.splitlines())[:160] or people.not_stated(),
            ),
            Column(
                "clauses",
                _("Focus points"),
                lambda row: ", ".join(each.number for each in row.clauses.all()) or people.not_stated(),
            ),
            Column(
                "threshold",
                _("Threshold"),
                lambda row: row.threshold,
                sort=("threshold", "name"),
                numeric=True,
            ),
            Column(
                "active",
                _("In use"),
                lambda row: (
                    people.mark(_("in use"), "ok") if row.active else people.mark(_("not in use"), "neutral")
                ),
                sort=("-active", "name"),
                export=lambda row: _("in use") if row.active else _("not in use"),
            ),
        ],
        queryset=queries.profiles(),
        default_sort="name",
        file_name="bevakningsprofiler",
        empty_title=_("Nobody watches for anything yet"),
        empty_text=_(
            "When a desk writes the words that it looks for, what comes in is weighed against them."
        ),
        empty_action=new if reader.has_perm(queries.EDIT) else None,
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("What the desks look for"), _("What comes in is weighed against these"), breadcrumbs=frame.crumbs()
    )
    if reader.has_perm(queries.EDIT):
        page.primary = new
    frame.why(page, rules.WATCHED)
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _profile(pk: int) -> WatchProfile:
    return get_object_or_404(WatchProfile.objects.select_related("unit", "learned", "source"), pk=pk)


@requires(queries.VIEW)
def monitoring_profile(request: HttpRequest, pk: int) -> HttpResponse:
    """A profile: its words, what it lets through, and what it has learned."""
    profile, reader = _profile(pk), request.user
    writes = reader.has_perm(queries.EDIT) and interests.may_write(reader, profile.unit)
    found = letting_through.scores(profile, today())
    learned: LearnedModel | None = getattr(profile, "learned", None)
    page = Page(str(profile), shown.desk(profile.unit), breadcrumbs=_crumbs())
    page.status = (_("in use"), "ok") if profile.active else (_("not in use"), "neutral")
    page.changed = last_change(profile, reader)
    if writes:
        page.primary = (_("Change"), reverse("monitoring_profile_edit", args=[pk]))
        if learned and (learned.weights or learned.decisions):
            page.actions = [
                (_("Forget what has been learned"), reverse("monitoring_profile_forget", args=[pk]))
            ]
    frame.why(page, rules.WATCHED)
    return page.show(
        request,
        "monitoring/profile.html",
        profile=profile,
        rows=[row for row in profile.words.splitlines() if row.strip()],
        clauses=list(profile.clauses.select_related("strategy")),
        areas=list(profile.policy_areas.all()),
        chart=charts.render(letting_through.picture(found, profile.threshold)),
        through=letting_through.in_words(found, profile.threshold),
        thresholds=letting_through.others(found, profile.threshold),
        learned=_learned(learned),
        based=_based(learned),
        facts=[
            (_("Desk"), shown.desk(profile.unit)),
            (_("Threshold"), profile.threshold),
            *_facets(profile),
            *people.origin(profile),
        ],
    )


def _facets(profile: WatchProfile) -> list[tuple[str, str]]:
    labels = {
        weighing.SOURCE: _("Sources"),
        weighing.AREA: _("Areas"),
        weighing.PROGRAMME: _("Programmes"),
        weighing.KIND: _("Kinds"),
        weighing.LANGUAGE: _("Languages"),
    }
    names = frame.names(set(profile.facets))
    return [
        (
            labels[kind],
            ", ".join(
                f"{shown.facet(kind, key, names)} ({_points(weight)})" for key, weight in values.items()
            ),
        )
        for kind, values in profile.facets.items()
        if kind in labels
    ]


def _points(weight: float) -> str:
    return f"{'+' if weight > 0 else '−'}{number_format(abs(weight), 0 if weight == int(weight) else 1)}"


def _learned(learned: LearnedModel | None) -> list[tuple[str, str]]:
    if learned is None:
        return []
    heaviest = sorted(learned.weights.items(), key=lambda pair: (-abs(pair[1]), pair[0]))[:MOST_LEARNED]
    names = frame.names({name.partition(":")[0] for name, _w in heaviest if ":" in name})
    found = []
    for name, weight in heaviest:
        kind, colon, value = name.partition(":")
        found.append((shown.facet(kind, value, names) if colon else name, _points(weight)))
    return found


def _based(learned: LearnedModel | None) -> str:
    if learned is None or not learned.decisions:
        return _("Nothing yet: it takes 30 decisions, with at least 8 relevant ones among them.")
    if not learned.weights:
        return _("%(count)s decisions so far. It takes 30, with at least 8 relevant ones among them.") % {
            "count": learned.decisions
        }
    return ngettext(
        "Based on %(count)s decision, %(relevant)s of them relevant.",
        "Based on %(count)s decisions, %(relevant)s of them relevant.",
        learned.decisions,
    ) % {"count": learned.decisions, "relevant": learned.relevant}


def _form(request: HttpRequest, profile: WatchProfile, page: Page, cancel: str) -> HttpResponse:
    form = ProfileForm(posted(request), instance=profile, account=request.user)

    def act(checked: ProfileForm) -> WatchProfile:
        written = checked.save(commit=False)
        written.facets = checked.facets()
        said = checked.cleaned_data
        return interests.save_profile(
            request.user, interests.Written(written, said["clauses"], said["policy_areas"])
        )

    told = _("The profile has been saved. What came in during the last 90 days is weighed against it.")
    return edit(request, form, page, act, told=told, button=_("Save"), cancel=cancel)


@requires(queries.EDIT)
def monitoring_profile_new(request: HttpRequest) -> HttpResponse:
    """Write a new profile."""
    page = Page(_("Add a profile"), breadcrumbs=_crumbs())
    return _form(request, WatchProfile(), page, reverse("monitoring_profiles"))


@requires(queries.EDIT)
def monitoring_profile_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a profile."""
    profile = _profile(pk)
    if not interests.may_write(request.user, profile.unit):
        raise Http404
    page = Page(
        _("Change the profile"), str(profile), breadcrumbs=_crumbs((str(profile), profile.get_absolute_url()))
    )
    return _form(request, profile, page, profile.get_absolute_url())


@requires(queries.EDIT)
def monitoring_profile_forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a profile forget what it has learned."""
    profile = _profile(pk)
    if not interests.may_write(request.user, profile.unit):
        raise Http404
    here = (str(profile), profile.get_absolute_url())
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Forget what has been learned?"), str(profile), breadcrumbs=_crumbs(here)),
        lambda _form: interests.forget_learned(request.user, profile),
        told=_("What had been learned has been forgotten."),
        button=_("Forget"),
        cancel=profile.get_absolute_url(),
        intro=_(
            "The words and all else that you have chosen stay. What the desk says from now on is learned "
            "from again."
        ),
    )
