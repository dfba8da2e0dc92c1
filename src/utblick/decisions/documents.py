"""What this room's documents say: the extract of a decision, a meeting's agenda, the list of delegated decisions."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.core.dates import today
from utblick.core.documents.kinds import DocumentKind, language, letterhead
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
from utblick.core.secrecy import in_the_open
from utblick.core.texts import in_language
from utblick.decisions import queries, rules
from utblick.decisions.matters import document_of, label_of, thing_of, things_of
from utblick.decisions.models import AgendaItem, Approval, Decision, Manner, Meeting
from utblick.documents import queries as documents


def _day(day: Any) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""


def _paragraphs(words: str) -> Iterator[Block]:
    for each in words.replace("\r", "").split("\n"):
        if each.strip():
            yield Paragraph(text(each.strip()))


def _link(thing: Any) -> Text:
    return (Run(str(thing), url=thing.get_absolute_url()),)


def extract(decision: Decision) -> Document:
    """Return the extract of the minutes (protokollsutdrag): what was decided, by whom, and how it stands."""
    related = ("body", "meeting__body", "item", "delegation", "corrects__body")
    decision = Decision.objects.select_related(*related).get(
        pk=decision.pk
    )  # all that is said of it, read at once
    approval = queries.approval_of(decision)
    blocks: list[Block] = [Facts(tuple(_extract_facts(decision)))]
    blocks += [Heading(1, _("Decision")), *_paragraphs(decision.text)]
    if decision.reasons:
        blocks += [Heading(1, _("Reasons")), *_paragraphs(decision.reasons)]
    background = decision.item.background if decision.item else ""
    if background:
        blocks += [Heading(1, _("Background")), *_paragraphs(background)]
    disqualified = [str(each) for each in decision.disqualified.select_related("person")]
    if disqualified:
        blocks += [Heading(1, _("Disqualified members")), Bullets(tuple(text(name) for name in disqualified))]
    if decision.attached:
        names = tuple(text(each["title"]) for each in decision.attached)
        blocks += [Heading(1, _("Attachments")), Bullets(names)]
    if decision.corrects:
        blocks.append(Note(text(_("This decision corrects"), " ", *_link(decision.corrects), ".")))
    blocks += _how_it_stands(decision, approval)
    return Document(
        title=decision.title,
        subtitle=_("Extract of the minutes")
        if decision.manner == Manner.BODY
        else _("Decision on behalf of the body"),
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def _extract_facts(decision: Decision) -> Iterator[tuple[str, Text]]:
    yield _("Body"), text(str(decision.body))
    yield _("Date"), text(_day(decision.decided_on))
    if decision.paragraph:
        yield _("Paragraph"), text(f"§ {decision.paragraph}")
    if decision.number:
        yield _("Registry number"), text(decision.number)
    yield pgettext("of a decision", "Outcome"), text(capfirst(str(decision.get_outcome_display())))
    if decision.manner != Manner.BODY:
        yield _("How it was made"), text(capfirst(str(decision.get_manner_display())))
        yield _("Decided by"), text(decision.decided_by)
        if decision.delegation:
            yield _("Item in the delegation order"), text(decision.delegation.reference)
    if decision.presenter:
        yield _("Presented by"), text(decision.presenter)
    thing = thing_of(decision)
    if thing is not None:
        yield _("Concerns"), _link(thing)


def _how_it_stands(decision: Decision, approval: Any) -> Iterator[Block]:
    if decision.meeting is None:
        return
    stands = queries.standing(decision.meeting.date, approval, today())
    yield Heading(1, _("Minutes"))
    if stands.approved_on is None:
        yield Note(text(_("The minutes have not been approved yet.")), "warn")
        return
    rows = [(_("Minutes approved"), text(_day(stands.approved_on)))]
    if stands.announced_on and stands.appeal_until:
        rows.append((_("Put up on the notice board"), text(_day(stands.announced_on))))
        rows.append((_("Last day to appeal"), text(_day(stands.appeal_until))))
    yield Facts(tuple(rows))


def agenda(meeting: Meeting) -> Document:
    """Return the agenda of a meeting: its matters with background and proposed decision, and what is to be reported."""
    blocks: list[Block] = [Facts(tuple(_meeting_facts(meeting)))]
    if meeting.assumed:
        blocks.append(Note(text(_("The date is assumed and has not been confirmed.")), "warn"))
    items = queries.agenda_of(meeting)
    attachments = documents.attachments_of("agenda-item", [item.pk for item in items])
    for place, item in enumerate(items, start=1):
        blocks += _item_blocks(place, item, attachments.get(item.pk, ()))
    if not items:
        blocks.append(Paragraph(text(_("Nothing is on the agenda yet."))))
    if waiting := queries.to_report(meeting):
        blocks += [Heading(1, _("Decisions to be reported")), _delegated_table(waiting)]
    return Document(
        title=_("Agenda: %(meeting)s") % {"meeting": meeting},
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def _meeting_facts(meeting: Meeting) -> Iterator[tuple[str, Text]]:
    yield _("Body"), text(str(meeting.body))
    yield _("Date"), text(_day(meeting.date))
    if meeting.starts:
        yield _("Time"), text(meeting.starts.strftime("%H:%M"))
    if meeting.place:
        yield _("Place"), text(meeting.place)


def _item_blocks(place: int, item: AgendaItem, attachments: Iterable[Any]) -> Iterator[Block]:
    if item.covered:  # keeps its number, and tells nothing
        covered = _("Matter under secrecy")
        yield Heading(1, f"{place}. {covered}")
        return
    yield Heading(1, f"{place}. {in_language(item, 'title')}")
    if item.late:
        yield Note(text(late(item)))
    # The link tells which matter it is, also to those who look for what names it.
    facts = [(_("Kind of matter"), text(Run(label_of(item.matter), url=item.get_absolute_url())))]
    if item.number:
        facts.append((_("Registry number"), text(item.number)))
    if item.area:
        facts.append((_("Policy area"), text(str(item.area))))
    if item.presenter:
        facts.append((_("Presented by"), text(item.presenter)))
    yield Facts(tuple(facts))
    if item.background:
        yield Heading(2, _("Background"))
        yield from _paragraphs(item.background)
    if item.proposal:
        yield Heading(2, _("Proposed decision"))
        yield from _paragraphs(item.proposal)
    if names := tuple(text(str(each)) for each in attachments):
        yield Heading(2, _("Attachments"))
        yield Bullets(names)


def late(item: AgendaItem) -> str:
    """Say of a matter that it was put on the agenda when that had closed."""
    days = {"day": _day(item.added_on), "closed": _day(item.meeting.cutoff)}
    return _("Addition, sent out late: put on the agenda %(day)s, after it had closed %(closed)s.") % days


def pack(meeting: Meeting, reader: Any) -> list[Document]:
    """Return all that goes to a meeting: the agenda, and with each matter the document of what it is about.

    A document that the reader may not read is left out. The number of queries does not grow with the matters. As it
    is sent to people whom nobody knows yet, it tells nothing that is under secrecy, whoever makes it.
    """
    with in_the_open():
        return _pack(meeting, reader)


def _pack(meeting: Meeting, reader: Any) -> list[Document]:
    items = list(meeting.items.all())
    about: list[tuple[DocumentKind, Any]] = []
    for item, thing in zip(items, things_of(items), strict=True):
        found = document_of(item, thing)
        if found and reader.has_perm(found[0].permission, found[1]) and not found[0].ready(found[1]):
            about.append(found)
    made: dict[tuple[str, int], Document] = {}
    for kind in {each.key: each for each, _thing in about}.values():
        of_kind = {thing.pk: thing for each, thing in about if each is kind}
        documents_of_kind = kind.build_all(list(of_kind.values()))
        made.update({(kind.key, pk): each for pk, each in zip(of_kind, documents_of_kind, strict=True)})
    return [agenda(meeting), *(made[kind.key, thing.pk] for kind, thing in about)]


def delegated(meeting: Meeting) -> Document:
    """Return the list, for the minutes, of decisions made on behalf of the body that are reported at a meeting."""
    reported = [
        each.decision for each in meeting.reported.select_related("decision__body", "decision__delegation")
    ]
    waiting = queries.to_report(meeting)
    blocks: list[Block] = [Facts(tuple(_meeting_facts(meeting)))]
    if reported:
        blocks += [Heading(1, _("Reported at the meeting")), _delegated_table(reported)]
    if waiting:
        blocks += [Heading(1, _("Decisions to be reported")), _delegated_table(waiting)]
    if not reported and not waiting:
        blocks.append(Paragraph(text(_("No decisions have been made on behalf of the body."))))
    return Document(
        title=_("Delegated decisions: %(meeting)s") % {"meeting": meeting},
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def notice_not_ready(meeting: Meeting) -> str:
    """Say why there is no notice to put up yet; "" where there is."""
    approved = Approval.objects.filter(meeting=meeting, decision=None).exists()
    return "" if approved else _("The minutes have not been approved yet.")


def notice(meeting: Meeting) -> Document:
    """Return the notice that minutes have been approved, for the notice board (KL 8 kap.): what, when, until when."""
    approval = Approval.objects.get(meeting=meeting, decision=None)
    stands = queries.standing(meeting.date, approval, today())
    facts = [
        *_meeting_facts(meeting),
        (_("Paragraphs"), text(", ".join(_paragraphs_of(meeting)) or _("none"))),
        (_("Minutes approved"), text(_day(stands.approved_on))),
        (_("Put up on the notice board"), text(_day(stands.announced_on) or _("not yet"))),
    ]
    if stands.appeal_until and stands.in_force:
        facts.append((_("Last day to appeal"), text(_day(stands.appeal_until))))
        facts.append((_("Taken down on this day at the earliest"), text(_day(stands.in_force))))
    return Document(
        title=_("Notice of approved minutes: %(meeting)s") % {"meeting": meeting},
        language=language(),
        blocks=(Facts(tuple(facts)),),
        letterhead=letterhead(),
    )


def _paragraphs_of(meeting: Meeting) -> list[str]:
    """The paragraphs of the minutes in their order; of what is under secrecy, that there is one."""
    found = sorted(queries.decided_at(meeting), key=lambda each: rules.place_of(each.paragraph))
    covered = _("matter under secrecy")
    return [f"§ {each.paragraph} ({covered})" if each.covered else f"§ {each.paragraph}" for each in found]


def _delegated_table(decisions: Iterable[Decision]) -> Table:
    rows = tuple(_delegated_row(each) for each in decisions)
    outcome = pgettext("of a decision", "Outcome")
    head = (_("Date"), _("Matter"), outcome, _("Decided by"), _("By what right"), _("Registry number"))
    return Table(_("Decisions made on behalf of the body"), head, rows)


def _delegated_row(each: Decision) -> tuple[Text, ...]:
    if each.covered:
        return (text(_day(each.decided_on)), text(_("Matter under secrecy")), (), (), (), text(each.number))
    return (
        text(_day(each.decided_on)),
        text(each.title),
        text(capfirst(str(each.get_outcome_display()))),
        text(each.decided_by),
        text(each.delegation.reference if each.delegation else str(each.get_manner_display())),
        text(each.number),
    )
