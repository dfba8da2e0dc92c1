"""The page of one dossier: how far it has come, what happens next, what it means for us, and all that has been told."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core import doors
from utblick.core.dates import today
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.dossiers import queries, rules, shown
from utblick.dossiers.feed import dates_file
from utblick.dossiers.models import Dossier, DossierStage, Influence, Status
from utblick.dossiers.views import frame
from utblick.monitoring import recognising
from utblick.monitoring import shown as monitoring
from utblick.monitoring.models import Story
from utblick.people import shown as people

INFLUENCE = {Influence.YES: "ok", Influence.NO: "neutral", Influence.NOT_JUDGED: "warn"}


@requires(queries.VIEW)
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """One dossier."""
    found, reader, day = frame.find(request, pk), request.user, today()
    whole = queries.read(found)
    may_edit = reader.has_perm(queries.EDIT, found)
    may_change = may_edit and found.is_open
    page = Page(
        str(found),
        f"{capfirst(found.get_kind_display())} · {capfirst(found.get_level_display())}",
        breadcrumbs=frame.crumbs(),
        status=shown.status(found),
    )
    page.changed = last_change(found, reader)
    frame.why(page, rules.STAGED)
    _offer(page, found, reader, may_edit)
    return page.show(
        request,
        "dossiers/dossier.html",
        dossier=found,
        may_change=may_change,
        flags=shown.flags(found, day),
        ladder=shown.ladder(found.level, whole.stages, found.stage),
        coming=[
            (each, shown.day(each.day), shown.nearness(each.day, day), shown.date_kind(each))
            for each in whole.dates
            if each.day >= day
        ],
        influence=people.mark(found.get_influence_display(), INFLUENCE[Influence(found.influence)]),
        serves=list(found.serves.select_related("strategy")),
        areas=list(found.areas.all()),
        events=[_event(each, found, day, may_change) for each in queries.timeline(whole)],
        more=whole.more,
        facts=_facts(whole, reader),
        doors=_doors(found, reader),
    )


def _offer(page: Page, found: Any, reader: Any, may_edit: bool) -> None:
    """The one thing to do next stands first."""
    args = [found.pk]
    if may_edit and found.is_open:
        page.primary = (_("Say that it has come further"), reverse("dossier_part_new", args=[*args, "skede"]))
        if shown.flags(found, today()):
            page.primary = (_("I have looked at it"), reverse("dossier_look", args=args))
            page.actions.append(
                (_("Say that it has come further"), reverse("dossier_part_new", args=[*args, "skede"]))
            )
        else:
            page.actions.append((_("I have looked at it"), reverse("dossier_look", args=args)))
        page.actions.insert(0, (_("Change"), reverse("dossier_edit", args=args)))
    if may_edit:
        label = _("Let it rest or close it") if found.status == Status.FOLLOW else _("Change the status")
        page.actions.append((label, reverse("dossier_status", args=args)))
    if reader.has_perm(queries.FOLLOW):
        page.actions.append(
            (_("Do not follow"), reverse("dossier_unfollow", args=args))
            if found.follows_it
            else (_("Follow"), reverse("dossier_follow", args=args))
        )


def _event(event: queries.Event, found: Dossier, day: date, may_change: bool) -> dict[str, Any]:
    """One row of the time line."""
    thing = event.thing
    told: dict[str, Any] = {"day": shown.day(event.day), "coming": event.day > day}
    if isinstance(thing, Story):
        away = reverse("dossier_story_away", args=[found.pk, thing.pk]) if may_change else ""
        return told | {
            "kind": _("Story"),
            "name": str(thing),
            "url": thing.get_absolute_url(),
            "detail": capfirst(shown.way(event.way)),
            "doors": [(_("Take away"), away)] if away else [],
        }
    part = "skede" if isinstance(thing, DossierStage) else "dag"
    change = reverse("dossier_part_edit", args=[found.pk, part, thing.pk]) if may_change else ""
    told |= {
        "name": capfirst(shown.with_certainty(thing)),
        "url": "",
        "doors": [(_("Change"), change)] if change else [],
    }
    if isinstance(thing, DossierStage):
        detail = [linked(thing.told_by)] if thing.told_by else []
        return told | {"kind": _("Stage"), "detail": detail[0] if detail else "", "why": thing.why}
    return told | {"kind": _("Day"), "detail": shown.date_kind(thing)}


def linked(text: str) -> SafeString | str:
    """A source, as a link where it is an address of the web."""
    if not recognising.canonical(text):
        return text
    return format_html('<a class="ds-link" href="{}" rel="noopener noreferrer external">{}</a>', text, text)


def _facts(whole: queries.Whole, reader: Any) -> list[tuple[str, Any]]:
    found = whole.dossier
    nothing = people.not_stated()
    facts: list[tuple[str, Any]] = [
        (_("Stage"), capfirst(shown.stage(found.stage)) or nothing),
        (_("Owner"), people.link_to(found.owner, reader) if found.owner else nothing),
        (_("Unit"), str(found.unit)),
        (_("Followed since"), shown.day(found.begun_on)),
        (_("Last looked at"), shown.day(queries.looked_on(found)) if found.looked else _("not yet")),
    ]
    if found.status_why:
        facts.append((_("Why"), found.status_why))
    for each in whole.identifiers:
        facts.append((monitoring.number_kind(each.kind), each.value))
    if not whole.identifiers:
        facts.append((_("Numbers"), nothing))
    if found.web:
        facts.append((_("On the web"), linked(found.web)))
    return [*facts, *people.origin(found)]


def _doors(found: Dossier, reader: Any) -> list[doors.Door]:
    return [
        (
            _("Briefing"),
            reverse("draft_document", args=["dossier-briefing", found.pk]),
            _("What it is, where it stands and what it means for us, to take along or to hand over."),
        ),
        (
            _("Save the days in your calendar"),
            reverse("dossier_ics", args=[found.pk]),
            _("A file with the days of this dossier."),
        ),
        (
            _("Papers"),
            reverse("papers", args=[queries.KIND, found.pk]),
            _("Files, registry and secrecy"),
        ),
        *doors.of(queries.KIND, found, reader),
    ]


@requires(queries.VIEW)
def dossier_ics(request: HttpRequest, pk: int) -> HttpResponse:
    """The days of one dossier as a calendar file."""
    found = frame.find(request, pk)
    answer = HttpResponse(dates_file(found), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="dossier-{found.pk}.ics"'
    answer["Cache-Control"] = "private"
    return answer
