"""This room's document: a sustainability analysis; and what of it is set into a decision basis."""

from collections.abc import Iterable, Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.svg import of_chart
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
from utblick.sustainability import queries, shown
from utblick.sustainability.models import Dimension, Effect, SustainabilityAnalysis


def sustainability_analysis(analysis: SustainabilityAnalysis) -> Document:
    """Return an analysis as a document of its own."""
    whole = queries.read(queries.with_names(analysis))
    return Document(
        title=str(analysis),
        subtitle=_("Sustainability analysis"),
        language=language(),
        blocks=tuple(_blocks(whole, 1, letterhead().accent)),
        letterhead=letterhead(),
        contents=True,
    )


def blocks(analysis: SustainabilityAnalysis, level: int) -> tuple[Block, ...]:
    """Return an analysis as blocks of another document; its headings are of `level` and the one below.

    Five queries, where `analysis` has its unit and what it looks again at at hand. Of one that the reader of the
    document may not see, it is said that there is one.
    """
    if analysis.covered:
        return (Note(text(_("There is a sustainability analysis. It is under secrecy."))),)
    return tuple(_blocks(queries.read(analysis), level, letterhead().accent))


def _blocks(whole: queries.Whole, level: int, accent: str) -> Iterator[Block]:
    yield from _head(whole)
    yield Heading(level, _("Overall judgement of sustainability"))
    yield from _overall(whole)
    yield from _in_basis(whole, level)
    yield Heading(level, _("Effects on sustainability, and measures"))
    if whole.effects:
        yield of_chart(shown.chart_of(whole), accent)
    for dimension in Dimension:
        yield from _dimension(whole, dimension, level + 1)
    if whole.analysis.relook_of_id:
        yield from _earlier(whole, level)
    yield from _asked(whole, level)
    yield from _rounds(whole, level)


def _head(whole: queries.Whole) -> Iterator[Block]:
    analysis = whole.analysis
    origin = " ".join(filter(None, (in_language(analysis, "note"), str(analysis.source or ""))))
    pairs = [
        (_("Sustainability analysis"), (Run(str(analysis), url=analysis.get_absolute_url()),)),
        (_("What is analysed"), text(analysis.what)),
        (_("Unit"), text(str(analysis.unit))),
        (_("Completed on"), text(shown.day(analysis.completed_on) or _("not completed"))),
        (_("Questions"), text(str(analysis.question_set))),
    ]
    if analysis.relook_of and not analysis.relook_of.covered:
        pairs.append((_("Looks again at"), text(str(analysis.relook_of))))
    if origin:
        pairs.append((_("Note"), text(origin)))
    yield Facts(tuple(pairs))
    if analysis.is_open:
        yield Note(text(_("The analysis is not completed. What it says may change.")), "warn")
        if missing := queries.left_to_do(whole):
            yield Bullets(tuple(text(shown.missing(each)) for each in missing))
    if analysis.question_set.assumed:
        yield Note(text(in_language(analysis.question_set, "note")))


def _overall(whole: queries.Whole) -> Iterator[Block]:
    judged = shown.overall_of(whole.analysis)
    yield Paragraph((Run(judged or _("not stated"), strong=True),))
    yield from _paragraphs(whole.analysis.overall_reason)


def _paragraphs(written: str) -> Iterator[Block]:
    for line in written.splitlines():
        if line.strip():
            yield Paragraph(text(line.strip()))


def _in_basis(whole: queries.Whole, level: int) -> Iterator[Block]:
    """What the pack says is shown by itself to those who decide, such as conflicts of goals."""
    views = [each for part in whole.parts for each in part.written if each.question.in_basis]
    if views:
        yield Heading(level, _("To weigh in the decision"))
        yield _answers(views)


def _answers(views: Iterable[queries.QuestionView]) -> Facts:
    return Facts(tuple((_question(each), text(_answer(each))) for each in views))


def _question(view: queries.QuestionView) -> str:
    """The question as it was asked, where it has been answered."""
    return in_language(view.answer, "asked") if view.answer else str(view.question)


def _answer(view: queries.QuestionView) -> str:
    sign = shown.sign_of(view.answer)
    written = view.answer.text if view.answer else ""
    return ": ".join(filter(None, (sign, written))) or _("not answered")


def _dimension(whole: queries.Whole, dimension: Dimension, level: int) -> Iterator[Block]:
    yield Heading(level, shown.dimension(dimension))
    effects = whole.of(dimension)
    none = next((each for each in whole.no_effects if each.dimension == dimension), None)
    if effects:
        head = (_("Effect"), _("Sign and size"), _("Who is affected"), _("Measure"), _("Who sees to it"))
        caption = _("%(dimension)s, with measures") % {"dimension": shown.dimension(dimension)}
        yield Table(caption, head, tuple(map(_effect, effects)))
    elif none:
        yield Paragraph(text(_("No effect: %(reason)s") % {"reason": none.reason}))
    else:
        yield Paragraph(text(_("not stated")))


def _effect(effect: Effect) -> tuple[Text, ...]:
    return (
        text(effect.text),
        text(f"{capfirst(str(effect.get_sign_display()))}, {shown.size_of(effect)}"),
        text(effect.affected),
        text(effect.measure or _("not stated")),
        text(shown.who_sees_to(effect) or _("not stated")),
    )


def _earlier(whole: queries.Whole, level: int) -> Iterator[Block]:
    yield Heading(level, _("How the effects of the earlier analysis went"))
    rows = tuple(
        (
            text(each.text),
            text(each.measure or "–"),
            text(capfirst(str(each.get_measure_done_display())) if each.measure_done else "–"),
            text(each.outcome or _("not told yet")),
        )
        for each in whole.earlier
    )
    if rows:
        head = (_("Effect"), _("Measure"), _("Was it carried out"), _("How it went"))
        yield Table(_("Effects of the earlier analysis"), head, rows)
    else:
        yield Paragraph(text(_("The earlier analysis stated no effects.")))


def _asked(whole: queries.Whole, level: int) -> Iterator[Block]:
    yield Heading(level, _("What was asked and answered"))
    for view in whole.parts:
        views = [each for each in view.written if not each.question.in_basis]
        if views:
            yield Heading(level + 1, str(view.part))
            yield _answers(views)


def _rounds(whole: queries.Whole, level: int) -> Iterator[Block]:
    chosen = [(view.part, each) for view in whole.parts for each in view.choices]
    if chosen:
        yield Heading(level, _("What was chosen at the stop"))
        rows = tuple(
            (
                text(shown.day(each.on)),
                text(str(part)),
                text(str(each.get_choice_display())),
                text(each.reason),
            )
            for part, each in chosen
        )
        head = (_("Day"), _("After part"), _("Choice"), _("Why"))
        yield Table(_("Choices at the stop"), head, rows)
