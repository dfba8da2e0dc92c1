"""The strategy as a document: every clause in order, who answers for what, and what serves each focus point."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import Block, Document, Facts, Heading, Note, Paragraph, Run, Table, text
from utblick.core.texts import in_language
from utblick.strategy import queries
from utblick.strategy.models import Strategy, StrategyStatus

DEEPEST = 3


def strategy(found: Strategy) -> Document:
    """Return the strategy with its coverage and its responsibilities."""
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
    served = queries.coverage(found)
    if not served:
        return
    yield Heading(1, _("Coverage"))
    yield Paragraph(
        text(_("What serves each priority area and focus point. Those that nothing serves stand first."))
    )
    rows = tuple(
        (
            (Run(str(each.clause), url=each.clause.get_absolute_url()),),
            text(str(each.count)),
            text(", ".join(one.label for kind in each.serving for one in kind.first)),
        )
        for each in served
    )
    head = (_("Clause"), _("How many"), _("What serves it"))
    yield Table(_("Coverage of the strategy"), head, rows, numeric=(1,))


def _responsibilities(found: Strategy) -> Iterator[Block]:
    duties = queries.duties(found)
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
