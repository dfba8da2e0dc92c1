"""The strategy as a document: every clause in order, who answers for what, and what serves each focus point."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import Block, Document, Facts, Heading, Note, Paragraph, Run, Table, text
from utblick.core.permissions import PERMISSIONS
from utblick.core.stamp import stamped
from utblick.core.texts import in_language
from utblick.people.roles import INSIDE
from utblick.strategy import queries, rules
from utblick.strategy.coverage import CONTRIBUTORS
from utblick.strategy.models import Clause, Duty, DutyPart, Strategy, StrategyStatus

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
