"""The strategy as a document: every clause in order, who answers for what, and what serves each focus point."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import Block, Document, Facts, Heading, Note, Paragraph, Run, Table, text
from utblick.core.permissions import PERMISSIONS
from utblick.core.stamp import stamped
from utblick.core.texts import in_language
from utblick.people.roles import INSIDE
from utblick.strategy import queries, rules
from utblick.strategy.coverage import CONTRIBUTORS
from utblick.strategy.models import Clause, ClauseFinding, Duty, DutyPart, Strategy, StrategyStatus

DEEPEST = 3
MOST = 1_000_000  # of what serves a clause: all of it


def strategy(found: Strategy) -> Document:
    """Return the strategy with its coverage and its responsibilities."""
    _read_whole(found)
    blocks: list[Block] = [Facts(tuple(_facts(found)))]
    if found.status == StrategyStatus.DRAFT:
        blocks.append(Note(text(_("This is a draft. The assembly has not adopted it.")), "warn"))
    blocks += _clauses(queries.tree(found), 1)
    blocks += _coverage(found)
    blocks += _responsibilities(found)
    return Document(
        title=str(found),
        subtitle=in_language(found, "summary"),
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
        contents=True,
    )


def follow_up(found: Strategy) -> Document:
    """Return the follow-up of a strategy for the term that runs: what is recommended and why, clause by clause (R47).

    Made as anybody reads it: what not all may see is counted and not named, as on the page.
    """
    term = queries.running_term(today())
    review = found.reviews.filter(term_start=term.start).first() if term else None
    blocks: list[Block] = []
    if term is None or review is None:
        blocks.append(Note(text(_("The follow-up for this term has not been written yet.")), "warn"))
    if review is not None:
        facts = [
            (_("Followed up on"), text(date_format(review.done_on, "DATE_FORMAT"))),
            (_("Recommendation"), text(str(review.get_recommendation_display()))),
        ]
        blocks += [Facts(tuple(facts)), Heading(1, _("What was found"))]
        blocks += [
            Paragraph(text(line.strip()))
            for line in in_language(review, "findings").splitlines()
            if line.strip()
        ]
    if term is not None:
        blocks += _found(queries.asked_and_found(found, term.start), term.start)
    blocks += _responsibilities(found)
    begun = date_format(term.start, "DATE_FORMAT") if term else ""
    return Document(
        title=_("Follow-up of %(strategy)s") % {"strategy": found},
        subtitle=_("For the term that began %(day)s") % {"day": begun} if begun else "",
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
        contents=True,
    )


def _found(asked: list[queries.Asked], term_start: date) -> Iterator[Block]:
    yield Heading(1, _("What the strategy asked, and how far it was reached"))
    white = [each.served.clause for each in asked if not each.served.count]
    if white:
        yield Paragraph(text(_("Nothing serves: %(clauses)s.") % {"clauses": "; ".join(map(str, white))}))
    rows = tuple(
        (
            (Run(str(each.served.clause), url=each.served.clause.get_absolute_url()),),
            text(
                "; ".join(f"{kind.label}: {kind.count}" for kind in each.served.serving if kind.count) or "–"
            ),
            text(_judged(each.finding)),
            text(
                "; ".join(f"{old.term_start.year}: {old.get_judgement_display()}" for old in each.earlier)
                or "–"
            ),
        )
        for each in asked
    )
    head = (_("Clause"), _("What serves it"), _("How far it was reached"), _("Earlier terms"))
    yield Table(_("Clause by clause"), head, rows)


def _judged(finding: ClauseFinding | None) -> str:
    if finding is None:
        return _("not judged yet")
    why = in_language(finding, "comment")
    return f"{finding.get_judgement_display()}. {why}" if why else str(finding.get_judgement_display())


def _read_whole(found: Strategy) -> None:
    """Read a strategy's clauses, with what each is under, and who adopted it, in one query."""
    clauses = Clause.objects.select_related("parent", "strategy__adopted_by")
    prefetch_related_objects([found], Prefetch("clauses", queryset=clauses))
    for clause in found.clauses.all()[:1]:
        found.adopted_by = clause.strategy.adopted_by


def _facts(found: Strategy) -> Iterator[tuple[str, Any]]:
    yield _("Valid"), text(found.validity)
    yield _("Version"), text(str(found.number))
    if found.adopted_by:
        adopted = ", ".join(filter(None, [str(found.adopted_by), found.adopted_on, found.paragraph]))
        yield _("Adopted by"), text(adopted)


def _clauses(branches: Iterable[queries.Branch], level: int) -> Iterator[Block]:
    for branch in branches:
        yield Heading(min(level, DEEPEST), str(branch.clause))
        for line in in_language(branch.clause, "text").splitlines():
            if line.strip():
                yield Paragraph(text(line.strip()))
        yield from _clauses(branch.children, level + 1)


def _coverage(found: Strategy) -> Iterator[Block]:
    covered = {each.line: each for each in found.clauses.all() if each.kind in queries.COVERED_KINDS}
    if not covered:
        return
    yield Heading(1, _("Coverage"))
    yield Paragraph(
        text(_("What serves each priority area and focus point. Those that nothing serves stand first."))
    )
    told = _all_that_serves(found.family)
    serving = {line: told.get(line, (0, [])) for line in covered}
    order = rules.white_spots_first({line: count for line, (count, _names) in serving.items()})
    rows = tuple(
        (
            (Run(str(covered[line]), url=covered[line].get_absolute_url()),),
            text(str(serving[line][0])),
            text(", ".join(serving[line][1])),
        )
        for line in order
    )
    head = (_("Clause"), _("How many"), _("What serves it"))
    yield Table(_("Coverage of the strategy"), head, rows, numeric=(1,))


@stamped
def _all_that_serves(family: str) -> dict[str, tuple[int, list[str]]]:
    """How many serve each line, and all of them by name: a document has no register to open for the rest.

    What not all inside may see is counted: a document is the same for all who read it. A query for each kind.
    """
    counts: Counter[str] = Counter()
    names: dict[str, list[str]] = defaultdict(list)
    for contributor in CONTRIBUTORS.values():
        if contributor.permission and not PERMISSIONS[contributor.permission].roles >= INSIDE:
            for line, count in contributor.counts(family).items():
                counts[line] += count
                names[line].append(f"{contributor.label}: {count}")
            continue
        for each in contributor.find(family, MOST, ""):
            counts[each.line] += 1
            names[each.line].append(each.label)
    return {line: (count, names[line]) for line, count in counts.items()}


def _responsibilities(found: Strategy) -> Iterator[Block]:
    parts = Prefetch("parts", queryset=DutyPart.objects.select_related("organization"))
    duties = list(Duty.objects.filter(clause__strategy=found).prefetch_related(parts))
    if not duties:
        return
    yield Heading(1, _("Responsibilities"))
    rows = tuple(
        (
            text(str(duty)),
            text(", ".join(str(organ) for organ in duty.by.get("accountable", [])) or _("nobody is named")),
            text(in_language(duty, "when")),
        )
        for duty in duties
    )
    yield Table(_("Who is accountable for what"), (_("Duty"), _("Accountable"), _("When")), rows)
