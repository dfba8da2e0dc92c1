"""This room's documents: the answer to a question, and the year's advice. Who asked is named in neither."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.advice import rules, statistics
from utblick.advice.models import AdviceCase
from utblick.core.dates import in_words, today
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import Block, Document, Facts, Heading, Note, Paragraph, Table, text
from utblick.core.formats import number


def answer(case: AdviceCase) -> Document:
    """Return the answer to a question, with the question itself. Two queries at most."""
    facts = [
        (_("Case"), text(case.number)),
        (_("Asked on"), text(in_words(case.asked_on.isoformat()))),
    ]
    if case.asker:
        facts.append((_("Organisation"), text(case.asker)))
    if case.topic:
        facts.append((_("Topic"), text(str(case.topic))))
    if case.programme_name:
        facts.append((_("Programme or call"), text(case.programme_name)))
    blocks: list[Block] = [Facts(tuple(facts))]
    blocks += [Heading(1, _("The question")), *_lines(case.question)]
    blocks += [Heading(1, _("Our answer")), *_lines(case.answer)]
    return Document(
        title=_("Answer to question %(number)s") % {"number": case.number},
        subtitle=_("Advice on EU funding and project development"),
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def not_answered(case: AdviceCase) -> str:
    """Return why there is no answer to issue; blank where there is one."""
    return "" if case.answer.strip() else _("The question has not been answered yet.")


def _lines(written: str) -> list[Block]:
    return [Paragraph(text(line)) for line in filter(None, map(str.strip, written.splitlines()))]


def the_year(_nothing: None) -> Document:
    """Return the year's advice: this year, and until the end of February the one before. Four queries at most."""
    found = statistics.of_year(rules.year_to_report(today()))
    blocks: list[Block] = [
        Facts(
            (
                (_("Cases"), text(number(found.cases))),
                (_("Answered"), text(number(found.answered))),
                (_("Answered within the days that we have promised"), text(number(found.in_time))),
                (_("Hours"), text(number(found.hours))),
            )
        )
    ]
    if not found.cases:
        blocks.append(Note(text(_("No questions were asked this year."))))
    for _key, label, counts in found.tables:
        rows = tuple(
            (text(str(capfirst(name))), text(number(count)), text(number(hours)))
            for name, (count, hours) in counts.items()
        )
        if rows:
            blocks += [
                Heading(1, label),
                Table(
                    _("Cases: %(by)s") % {"by": label.lower()}, (label, _("Cases"), _("Hours")), rows, (1, 2)
                ),
            ]
    blocks.append(Heading(1, _("Trainings and information meetings")))
    blocks.append(
        Facts(
            (
                (_("Held or planned"), text(number(found.trainings))),
                (_("Signed up"), text(number(found.signed_up))),
                (_("Came"), text(number(found.came))),
            )
        )
    )
    if found.by_actor:
        rows = tuple(
            (text(str(capfirst(kind))), text(number(many)), text(number(came)))
            for kind, many, came in found.by_actor
        )
        blocks.append(
            Table(
                _("Participants by kind of actor"),
                (_("Kind of actor"), _("Signed up"), _("Came")),
                rows,
                (1, 2),
            )
        )
    return Document(
        title=_("The year's advice %(year)s") % {"year": found.year},
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )
