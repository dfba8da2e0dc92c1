"""This room's documents: position paper, briefing before a meeting, reply to a consultation, report of a period.

A position that nobody has approved stands in none of them (R21).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.advocacy import approving, queries, rules, shown
from utblick.advocacy.models import (
    ActivityKind,
    ActivityState,
    AdvocacyActivity,
    DueToUs,
    PeriodReport,
    Position,
    PositionVersion,
    TakenIn,
)
from utblick.advocacy.period import of_period
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
    Table,
    Text,
    text,
)
from utblick.core.texts import in_language
from utblick.documents.models import RegistryEntry
from utblick.documents.models.registry import Direction
from utblick.dossiers import queries as dossiers
from utblick.dossiers import shown as dossiers_shown

BRIEFED = (ActivityKind.MEETING, ActivityKind.EVENT)


def _document(title: str, subtitle: str, blocks: Iterator[Block]) -> Document:
    return Document(
        title=title, subtitle=subtitle, language=language(), blocks=tuple(blocks), letterhead=letterhead()
    )


def _lines(written: str) -> Iterator[Block]:
    for line in filter(None, map(str.strip, written.splitlines())):
        yield Paragraph(text(line))


def _facts(*pairs: tuple[str, str]) -> Facts:
    return Facts(tuple((label, text(said)) for label, said in pairs if said))


# --- the position paper ---


def stop(position: Position) -> str:
    """Why a position cannot leave the house, and who approves it; blank where it can."""
    read = queries.read(position, today())
    reason = read.why_not_exported
    if not reason and read.current is not None and not approving.as_approved(read.current):
        return _("The text is not as it was approved. Ask the administrator to run the check of the system.")
    if reason == rules.DRAFT:
        told = _("Not approved yet, so it cannot be exported or put forward. Approves positions: %(who)s.")
        return told % {"who": approving.who_approves()}
    if reason == rules.COMING:
        return _(
            "Approved, but not in force yet: it cannot be exported before the day that it is valid from."
        )
    if reason == rules.WITHDRAWN:
        told = _("Withdrawn, so it cannot be exported: %(why)s")
        return told % {"why": read.withdrawn_because}
    if reason == rules.EXPIRED:
        told = _(
            "Expired, so it cannot be exported as current. Write a new version. Approves positions: %(who)s."
        )
        return told % {"who": approving.who_approves()}
    return ""


def position_paper(position: Position) -> Document:
    """Return the position as it is in force. Raises ValueError for one that may not leave the house. Three queries."""
    current = queries.read(position, today()).current
    if current is None:
        raise ValueError("only a position in force is exported")
    return _document(in_language(current, "title"), _("Position"), _paper(position, current))


def _paper(position: Position, version: PositionVersion) -> Iterator[Block]:
    yield _facts(
        (_("Approved by"), version.approval.approved_by),
        (_("Approved on"), shown.day(version.approved_on)),
        (_("Valid"), shown.valid(version)),
        (_("Version"), str(version.number)),
        (_("The matter"), str(position.dossier) if position.dossier else ""),
    )
    yield from _said(version, 1)
    if serves := list(position.serves.select_related("strategy")):
        yield Heading(1, _("Focus points that it serves"))
        yield Bullets(tuple(text(str(each)) for each in serves))


def _said(version: PositionVersion, level: int) -> Iterator[Block]:
    yield Heading(level, _("What we want"))
    yield from _lines(in_language(version, "what"))
    yield Heading(level, _("Why"))
    yield from _lines(in_language(version, "why"))
    if for_whom := in_language(version, "for_whom"):
        yield Heading(level, _("For whom"))
        yield Paragraph(text(for_whom))


# --- the briefing ---


def no_briefing(activity: AdvocacyActivity) -> str:
    """Why there is no briefing of an activity; blank where there is one."""
    return "" if activity.kind in BRIEFED else _("Only meetings and events have a briefing.")


def briefing(activity: AdvocacyActivity) -> Document:
    """Return the briefing before a meeting: position, state of the matter, whom we meet, earlier contacts, messages."""
    found = queries.activities().get(pk=activity.pk)
    return _document(in_language(found, "title"), _("Briefing – internal"), _briefing(found))


def usable(activity: AdvocacyActivity) -> PositionVersion | None:
    """Return the version that may be put forward on an activity's day: the chosen one, else that in force of the plan's
    position; None for none.

    None too for one that the reader may not see, and for one whose text is not as it was approved. Two queries at most.
    """
    chosen = activity.used.position if activity.used is not None else None
    for position in (chosen, activity.plan.position):
        if position is None or position.covered:
            continue
        found = queries.read(position, activity.day).current
        if found is None or (position is chosen and found.pk != activity.used_id):
            continue
        if approving.as_approved(found):
            return found
    return None


def _briefing(found: Any) -> Iterator[Block]:
    plan = found.plan
    yield _facts(
        (_("Day"), shown.day(found.day)),
        (_("Whom we meet"), shown.whom(found)),
        (_("Who of ours"), ", ".join(str(each) for each in found.ours.all())),
        (_("At the international meeting"), str(found.meeting) if found.meeting else ""),
        (_("Through which network"), str(found.engagement) if found.engagement else ""),
        (_("Plan"), str(plan)),
    )
    yield from _lines(found.what)
    if found.target and (wanted := in_language(found.target, "wanted")):
        yield Heading(1, _("What we want of them"))
        yield Paragraph(text(wanted))
    yield Heading(1, _("Messages"))
    yield from _lines(in_language(plan, "messages") or _("not stated"))
    yield Heading(1, _("Our position"))
    version = usable(found)
    if version is None:
        yield Note(
            text(
                _(
                    "There is no approved position for the day. Listen, and say nothing as the organisation's view."
                )
            ),
            "warn",
        )
    else:
        yield _facts((_("Approved by"), version.approval.approved_by), (_("Valid"), shown.valid(version)))
        yield from _said(version, 2)
    dossier = plan.dossier or (plan.position.dossier if plan.position else None)
    if dossier is not None:
        yield from _matter(dossier)
    yield from _contacts(found)


def _matter(dossier: Any) -> Iterator[Block]:
    read = dossiers.dossiers(today()).filter(pk=dossier.pk).first()
    if read is None:
        return
    yield Heading(1, _("Where the matter stands"))
    yield _facts(
        (_("Dossier"), str(read)),
        (_("Stage"), capfirst(dossiers_shown.stage(read.stage)) or _("not stated")),
        (_("Since"), shown.day(read.stage_day)),
        (_("Next day"), shown.day(read.next_day)),
    )
    yield from _lines(in_language(read, "meaning"))


def _contacts(found: Any) -> Iterator[Block]:
    yield Heading(1, _("Earlier contacts"))
    rows = tuple(
        (
            text(shown.day(each.day)),
            text(str(each)),
            text(shown.whom(each)),
            text(in_language(each, "outcome")),
        )
        for each in queries.earlier_contacts(found)
    )
    if rows:
        head = (_("Day"), _("What"), _("Whom"), _("What came of it"))
        yield Table(_("What was done before, the latest first"), head, rows)
    else:
        yield Paragraph(text(_("None registered")))


# --- the reply to a consultation ---


def no_reply(activity: AdvocacyActivity) -> str:
    """Why there is no reply to a consultation yet; blank where there is one."""
    if activity.kind != ActivityKind.REPLY:
        return _("Only a reply to a consultation has this document.")
    position = activity.used.position if activity.used else activity.plan.position
    if position is None:
        return _("Choose the position that the reply puts forward. Only an approved one can be sent.")
    if position.covered:
        return _("The position that the reply puts forward is under secrecy.")
    if _as_sent(activity) is not None:
        return ""
    current = queries.read(position, today()).current
    if current is not None and activity.used is not None and activity.used_id != current.pk:
        return _(
            "The activity puts forward a version that another has taken the place of. Change the activity, and choose "
            "the version that is in force."
        )
    return stop(position)


def _as_sent(activity: AdvocacyActivity) -> PositionVersion | None:
    """The version that a reply which has been carried out put forward on its day; None where that is not said."""
    if activity.state != ActivityState.DONE or activity.used is None or activity.used.position.covered:
        return None
    found = queries.read(activity.used.position, activity.day).current
    return (
        found if found is not None and found.pk == activity.used_id and approving.as_approved(found) else None
    )


def consultation_reply(activity: AdvocacyActivity) -> Document:
    """Return the reply: to whom, on what, with which registry number, and what our position says. Seven queries.

    Raises ValueError where the position may not leave the house.
    """
    found = queries.activities().get(pk=activity.pk)
    position = found.used.position if found.used else found.plan.position
    version = _as_sent(found) or (queries.read(position, today()).current if position else None)
    if version is None:
        raise ValueError("only a position in force is exported")
    return _document(in_language(version, "title"), _("Reply to a consultation"), _reply(found, version))


def _reply(found: Any, version: PositionVersion) -> Iterator[Block]:
    dossier = found.plan.dossier or version.position.dossier
    numbers = [str(each) for each in dossier.identifiers.all()] if dossier is not None else []
    entry = RegistryEntry.objects.filter(
        kind=queries.ACTIVITY, object_id=found.pk, direction=Direction.SENT
    ).first()
    yield _facts(
        (_("To"), shown.whom(found)),
        (_("The matter"), str(dossier) if dossier else str(found)),
        (_("Number of the matter"), ", ".join(numbers)),
        (_("Our registry number"), entry.number if entry else _("not registered yet")),
        (_("Approved by"), version.approval.approved_by),
        (_("Approved on"), shown.day(version.approved_on)),
    )
    yield from _said(version, 1)


# --- the report of a period ---


def period_report(report: PeriodReport) -> Document:
    """Return the monitoring and advocacy report of a period. As many queries as `of_period` takes."""
    found = of_period(report)
    unit = str(report.unit) if report.unit else _("The whole organisation")
    return _document(in_language(report, "title"), f"{unit}, {report.days}", _period(found))


def _table(
    caption: str, head: tuple[str, ...], rows: Sequence[tuple[str, ...]], numeric: tuple[int, ...] = ()
) -> Block:
    told: tuple[tuple[Text, ...], ...] = tuple(tuple(text(each) for each in row) for row in rows)
    return Table(caption, head, told, numeric) if told else Paragraph(text(_("None in the period")))


def _on(day: date | None) -> str:
    return shown.day(day)


def _named(became: Sequence[tuple[Any, Any]]) -> Iterator[tuple[Any, str]]:
    """What stories became, by name; but of a position that is not in force only that it is one (R21). No query."""
    for story, thing in became:
        hidden = isinstance(thing, Position) and queries.standing_of(thing) != rules.IN_FORCE
        yield story, _("A position that is not in force") if hidden else str(thing)


def _period(found: Any) -> Iterator[Block]:
    yield Heading(1, _("The period in figures"))
    figures = [(label, str(number)) for label, number in found.figures]
    yield _table(_("Figures of the period"), (_("What"), _("Number")), figures, (1,))
    yield Heading(1, _("Stories that mattered"))
    rows = [(_on(each.last_day), each.title) for each in found.stories]
    yield _table(_("Found relevant, the latest first"), (_("Published"), _("Story")), rows)
    if found.relevant > len(found.stories):
        told = _("%(count)s of %(all)s are listed.")
        yield Paragraph(text(told % {"count": len(found.stories), "all": found.relevant}))
    yield Heading(1, _("What they became"))
    grown = [(story.title, named) for story, named in _named(found.became)]
    yield _table(_("What came of stories"), (_("Story"), _("Became")), grown)
    yield Heading(1, _("Dossiers that moved on"))
    moved = [(_on(each.day), str(each.dossier), str(capfirst(str(each)))) for each in found.moved]
    yield _table(_("Stages in the period"), (_("Day"), _("Dossier"), _("Stage")), moved)
    yield Heading(1, _("Positions that were approved"))
    approved = [
        (_on(each.approved_on), in_language(each.of, "title"), str(each.of.number), each.approved_by)
        for each in found.approved
    ]
    yield _table(
        _("Approved in the period"), (_("Day"), _("Position"), _("Version"), _("Approved by")), approved
    )
    yield Heading(1, _("Activities"))
    done = [
        (
            _on(each.day),
            str(each),
            str(capfirst(each.get_kind_display())),
            str(each.engagement) if each.engagement else "",
            in_language(each, "outcome"),
        )
        for each in found.activities
    ]
    head = (_("Day"), _("What"), _("Kind"), _("Through"), _("What came of it"))
    yield _table(_("Carried out in the period"), head, done)
    yield Heading(1, _("What changed"))
    yield from _changed(found.closed)


def _changed(closed: Any) -> Iterator[Block]:
    rows = [
        (
            str(each),
            str(TakenIn(each.assessment.taken_in).label),
            str(DueToUs(each.assessment.due_to_us).label) if each.assessment.due_to_us else "",
            in_language(each.assessment, "evidence"),
        )
        for each in closed
        if each.assessment is not None
    ]
    head = (_("Plan"), _("Taken in"), _("Due to us"), _("How we know"))
    yield _table(_("Plans that were closed in the period"), head, rows)
