"""This room's documents: the action plan of a year, and how it went."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import formats
from utblick.core.dates import today
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Run,
    Table,
    Text,
    text,
)
from utblick.core.texts import in_language
from utblick.plans import queries, shown, whole
from utblick.plans.models import ActionPlan, Activity, ActorKind, EntryKind, FollowUp, Goal
from utblick.plans.sums import Sums, added, by_clause, by_organ


def action_plan(plan: ActionPlan) -> Document:
    """Return the plan of a year: its activities with goals and resources, sums, and what is new since last year."""
    found = whole.read(plan)
    blocks: list[Block] = [Facts(tuple(_facts(found.plan)))]
    if plan.is_open:
        blocks.append(Note(text(_("This is a draft. The board has not decided it.")), "warn"))
    blocks += _paragraphs(in_language(plan, "summary"))
    blocks.append(Heading(1, _("Activities")))
    if not found.activities:
        blocks.append(Paragraph(text(_("The plan has no activities yet."))))
    for activity in found.activities:
        blocks += _activity(activity, found)
    blocks += _resources(found)
    blocks += _changes(found)
    return _document(plan, str(plan), blocks)


def _document(plan: ActionPlan, title: str, blocks: list[Block]) -> Document:
    return Document(
        title=title,
        subtitle=_("For the international work"),
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
        contents=True,
    )


def _facts(plan: ActionPlan) -> Iterator[tuple[str, Text]]:
    yield _("Year"), text(str(plan.year))
    yield _("Status"), text(shown.state_of(plan, today())[0])
    if plan.decided_on:
        decided = ", ".join(
            filter(None, (date_format(plan.decided_on, "DATE_FORMAT"), shown.paragraph(plan)))
        )
        yield _("Decided by the board"), text(decided)
    if plan.operational_plan:
        yield _("Operational plan"), text(str(plan.operational_plan))
    origin = " ".join(filter(None, (in_language(plan, "note"), str(plan.source or ""))))
    if origin:
        yield _("Note"), text(origin)


def _paragraphs(written: str) -> Iterator[Block]:
    for line in written.splitlines():
        if line.strip():
            yield Paragraph(text(line.strip()))


def _activity(activity: Any, found: whole.Whole) -> Iterator[Block]:
    links, goals = found.links[activity.pk], found.goals.get(activity.pk, [])
    resources = "; ".join(map(_resource, found.resources.get(activity.pk, ())))
    yield Heading(2, in_language(activity, "title"))
    yield from _paragraphs(in_language(activity, "text"))
    serves = tuple(Run(f"{each} ", url=each.get_absolute_url()) for each in links["serves"])
    yield Facts(
        (
            (_("Unit"), text(str(activity.unit))),
            (_("Responsible"), text(str(activity.responsible or _("not stated")))),
            (_("Period"), text(shown.period(activity))),
            (_("Serves"), serves or text(_("not stated"))),
            (_("Of value for"), text(_listed(links["beneficiaries"]))),
            (_("Contributes to"), text(_listed(links["steering_documents"]))),
            (_("Resources"), text(resources or _("not stated"))),
        )
    )
    if goals:
        rows = tuple(map(_goal, goals))
        head = (_("Indicator"), _("Baseline"), _("Target"), _("By"), _("Who answers"))
        yield Table(
            _("Goals of %(activity)s") % {"activity": in_language(activity, "title")}, head, rows, (1, 2)
        )


def _goal(goal: Goal) -> tuple[Text, ...]:
    return (
        text(str(goal)),
        text(shown.value(goal, goal.baseline)),
        text(shown.target(goal)),
        text(date_format(goal.due, "DATE_FORMAT") if goal.due else _("not stated")),
        text(str(goal.owner or _("not stated"))),
    )


def _listed(found: Iterable[Any]) -> str:
    return ", ".join(map(str, found)) or _("not stated")


def _resource(row: Any) -> str:
    parts = [formats.kronor(row.amount)] if row.amount else []
    parts += [formats.per_cent(row.staff_share)] if row.staff_share else []
    told = {"what": _(" and ").join(parts), "organ": row.organ, "line": row.budget_line}
    found = _("%(what)s from %(organ)s (%(line)s)") % told
    return found if row.funding == "own" else f"{found}, {row.get_funding_display()}"


def _sums_row(name: Text, count: str | None, sums: Sums) -> tuple[Text, ...]:
    counted = (text(count),) if count is not None else ()
    return (name, *counted, text(formats.kronor(sums.kronor)), text(formats.per_cent(sums.share)))


def _resources(found: whole.Whole) -> Iterator[Block]:
    set_aside = found.rows(found.activities)
    total = added(set_aside)
    yield Heading(1, _("Resources"))
    told = _("%(amount)s and %(share)s of a full-time post are set aside.") % {
        "amount": formats.kronor(total.kronor),
        "share": formats.per_cent(total.share),
    }
    yield Paragraph(text(told))
    organs = by_organ(set_aside)
    if organs:
        rows = [_sums_row(text(str(organ)), None, sums) for organ, sums in organs]
        rows.append(_sums_row(text(_("Together")), None, total))
        head = (_("Organ"), _("Amount"), _("Staff"))
        yield Table(_("Set aside by each organ"), head, tuple(rows), numeric=(1, 2))
    labels = queries.funding_labels()
    funded = [(labels[key], amount) for key, amount in sorted(total.by_funding.items()) if amount]
    if funded:
        rows_of = tuple((text(capfirst(label)), text(formats.kronor(amount))) for label, amount in funded)
        yield Table(_("Where the money comes from"), (_("Funding"), _("Amount")), rows_of, numeric=(1,))
    served = {each.pk: found.links[each.pk]["serves"] for each in found.activities}
    if clauses := by_clause(set_aside, served):
        counted = tuple(_sums_row(text(each.label), str(each.activities), each.sums) for each in clauses)
        yield Paragraph(text(_("An activity that serves several focus points is counted at each of them.")))
        named = (_("Focus point"), _("Activities"), _("Amount"), _("Staff"))
        yield Table(_("Set aside for each focus point"), named, counted, numeric=(1, 2, 3))


def _changes(found: whole.Whole) -> Iterator[Block]:
    if found.before is None:
        return
    yield Heading(1, _("What is new since %(year)s") % {"year": found.before.year})
    groups: dict[str, list[Text]] = {}
    for change in whole.changes(found):
        groups.setdefault(change.what, []).append(
            text(in_language(change.activity, "title"), shown.moved(change))
        )
    for what, label in shown.CHANGES.items():
        if what in groups:
            yield Heading(2, str(label))
            yield Bullets(tuple(groups[what]))
    now, then = added(found.rows(found.activities)), added(found.rows(found.earlier))
    rows = tuple(
        (text(str(each.year)), text(formats.kronor(sums.kronor)), text(formats.per_cent(sums.share)))
        for each, sums in ((found.before, then), (found.plan, now))
    )
    head = (_("Year"), _("Amount"), _("Staff"))
    yield Table(_("Resources compared"), head, rows, numeric=(1, 2))


def follow_up(plan: ActionPlan) -> Document:
    """Return how a plan has gone: each activity's latest follow-up, goals and what they have come to, deviations."""
    found = list(queries.activities_of(plan).select_related("plan__operational_plan"))
    blocks: list[Block] = [Facts(tuple(_facts(found[0].plan if found else plan)))]
    told = {each.activity_id: each for each in queries.latest_follow_ups(plan)}
    blocks += _standing(found, told)
    blocks += _deviations(found, told)
    blocks += _attained(found)
    blocks += _logbook(plan.year)
    return _document(plan, _("Follow-up of %(plan)s") % {"plan": str(plan).lower()}, blocks)


def _standing(found: list[Any], told: dict[int, FollowUp]) -> Iterator[Block]:
    yield Heading(1, _("How the activities stand"))
    counts: dict[str, int] = {}
    for activity in found:
        counts[activity.progress or ""] = counts.get(activity.progress or "", 0) + 1
    said = [f"{shown.progress_label(key)}: {count}" for key, count in counts.items()]
    number = ngettext("%(count)s activity", "%(count)s activities", len(found)) % {"count": len(found)}
    yield Paragraph(text(f"{number}. {', '.join(said)}." if said else number))
    rows = tuple(
        (
            text(in_language(activity, "title")),
            text(str(activity.unit)),
            text(shown.progress_label(activity.progress)),
            text(told[activity.pk].comment if activity.pk in told else _("not followed up yet")),
        )
        for activity in found
    )
    if rows:
        head = (_("Activity"), _("Unit"), _("How it stands"), _("What was said"))
        yield Table(_("Latest follow-up of each activity"), head, rows)


def _deviations(found: list[Any], told: dict[int, FollowUp]) -> Iterator[Block]:
    deviating = [each for each in found if each.pk in told and told[each.pk].deviation]
    if not deviating:
        return
    yield Heading(1, _("Deviations, and why"))
    for activity in deviating:
        yield Heading(2, in_language(activity, "title"))
        yield from _paragraphs(told[activity.pk].deviation)


def _logbook(year: int) -> Iterator[Block]:
    found = queries.logbook_year(year)
    if not found.entries:
        return
    yield Heading(1, _("The logbook of the year"))
    kinds = tuple(
        (text(capfirst(str(label))), text(str(found.entries[kind])))
        for kind, label in EntryKind.choices
        if kind in found.entries
    )
    yield Table(_("What has been written in the logbook"), (_("Kind"), _("Number")), kinds, numeric=(1,))
    if found.participants:
        actors = tuple(
            (text(capfirst(str(label))), text(str(found.participants[actor])))
            for actor, label in ActorKind.choices
            if actor in found.participants
        )
        head = (_("Kind of actor"), _("Participants"))
        yield Table(_("Participants by kind of actor"), head, actors, numeric=(1,))


def _attained(found: list[Activity]) -> Iterator[Block]:
    goals = queries.goals_of([each.pk for each in found])
    rows = tuple(
        (
            text(shown.indicator(view.goal)),
            text(in_language(activity, "title")),
            text(shown.target(view.goal)),
            text(shown.value(view.goal, view.latest.value if view.latest else None)),
            text(formats.per_cent(view.attained) if isinstance(view.attained, Decimal) else "–"),
        )
        for activity in found
        for view in goals.get(activity.pk, ())
    )
    if rows:
        yield Heading(1, _("Goals"))
        head = (_("Indicator"), _("Activity"), _("Target"), _("Latest value"), _("Reached"))
        yield Table(_("How far the goals have been reached"), head, rows, numeric=(2, 3, 4))
