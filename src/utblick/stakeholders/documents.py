"""This room's document: a stakeholder analysis; and what of it is set into a decision basis."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core import countries
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
from utblick.stakeholders import actions, queries, shown
from utblick.stakeholders.models import StakeholderAnalysis


def stakeholder_analysis(analysis: StakeholderAnalysis) -> Document:
    """Return an analysis as a document of its own."""
    return Document(
        title=str(analysis),
        subtitle=_("Stakeholder analysis"),
        language=language(),
        blocks=tuple(_blocks(analysis, 1, letterhead().accent)),
        letterhead=letterhead(),
        contents=True,
    )


def blocks(analysis: StakeholderAnalysis, level: int) -> tuple[Block, ...]:
    """Return an analysis as blocks of another document; its headings are of `level` and the one below.

    Four queries, where `analysis` has its unit and its choice at hand. Of one that the reader of the document may not
    see, it is said that there is one.
    """
    if analysis.covered:
        return (Note(text(_("There is a stakeholder analysis. It is under secrecy."))),)
    return tuple(_blocks(analysis, level, letterhead().accent))


def _blocks(analysis: StakeholderAnalysis, level: int, accent: str) -> Iterator[Block]:
    result = queries.result_of(analysis)
    yield from _head(result)
    yield Heading(level, _("What is to be reached"))
    yield from _paragraphs(in_language(analysis, "goal") or _("not stated"))
    yield Heading(level, _("What was chosen"))
    yield from _choice(result)
    yield Heading(level, _("How the alternatives came out"))
    yield Paragraph(text(shown.finding(result)))
    if result.ranking and result.ranking.ranked:
        yield of_chart(shown.picture_of(result), accent)
    yield from _totals(result)
    yield from _firm(result, level + 1)
    yield from _compared(result, level)
    yield from _values(analysis, level)
    yield from _scores(result, level)
    yield from _actors(analysis, level, accent)


def _paragraphs(written: str) -> Iterator[Block]:
    for line in written.splitlines():
        if line.strip():
            yield Paragraph(text(line.strip()))


def _head(result: queries.Result) -> Iterator[Block]:
    analysis = result.analysis
    done = date_format(analysis.completed_on, "DATE_FORMAT") if analysis.completed_on else _("not completed")
    origin = " ".join(filter(None, (in_language(analysis, "note"), str(analysis.source or ""))))
    pairs: list[tuple[str, Text]] = [
        (_("Stakeholder analysis"), (Run(str(analysis), url=analysis.get_absolute_url()),)),
        (_("Unit"), text(str(analysis.unit or _("not stated")))),
        (_("Completed"), text(done)),
        (_("Scored by"), text(shown.names([each.name for each in result.assessors]) or _("nobody yet"))),
    ]
    if origin:
        pairs.append((_("Note"), text(origin)))
    yield Facts(tuple(pairs))
    if analysis.is_open:
        yield Note(text(_("The analysis is not completed. What it says may change.")), "warn")
        if lacks := queries.lacks(analysis, result):
            yield Bullets(tuple(text(shown.lack(each)) for each in lacks))


def _choice(result: queries.Result) -> Iterator[Block]:
    analysis = result.analysis
    chosen = next((each for each in result.alternatives if each.pk == analysis.chosen_id), None)
    if chosen is None:
        yield Paragraph(text(_("No alternative is chosen yet.")))
        return
    yield Paragraph((Run(shown.place_of(result, chosen), strong=True),))
    if actions.deviates(result, chosen):
        yield Note(text(_("What is chosen did not come first.")), "warn")
        yield from _paragraphs(analysis.deviation_reason)
    if analysis.only_alternative_reason:
        yield Paragraph(
            text(Run(_("Why nobody else is compared:"), strong=True), f" {analysis.only_alternative_reason}")
        )


def _totals(result: queries.Result) -> Iterator[Block]:
    ranking = result.ranking
    if ranking is None:
        return
    rows = []
    for place in ranking.places:
        name = str(result.alternative(place.alternative))
        rank = "–" if place.rank is None else str(place.rank)
        tied = _("shared") if place.tied else ""
        rows.append((text(name), text(f"{rank} {tied}".strip()), text(shown.figure(place.total))))
    head = (_("Alternative"), _("Place"), _("Total of 5"))
    yield Table(_("The alternatives in order"), head, tuple(rows), numeric=(2,))


def _firm(result: queries.Result, level: int) -> Iterator[Block]:
    firmness = result.firmness
    if firmness is None:
        return
    yield Heading(level, _("How firm the first place is"))
    yield Paragraph(text(shown.firm_words(result, firmness)))
    rows = tuple(
        (text(str(criterion)), text(share), text(said))
        for criterion, share, said in shown.turns(result, firmness)
    )
    head = (_("Criterion"), _("Share of the weights"), _("What turns the first place"))
    yield Table(_("What weights would turn the first place"), head, rows, numeric=(1,))


def _compared(result: queries.Result, level: int) -> Iterator[Block]:
    yield Heading(level, _("What was compared, and by what"))
    alternatives = []
    for each in result.alternatives:
        named = countries.in_words(queries.countries_of(each))
        told = " · ".join(filter(None, (capfirst(shown.kind_of(each)), named, each.text)))
        alternatives.append(text(Run(str(each), strong=True), f": {told}" if told else ""))
    if alternatives:
        yield Bullets(tuple(alternatives))
    shares = result.ranking.shares if result.ranking else {}
    rows = tuple(
        (
            text(str(each)),
            text(each.meaning or _("not stated")),
            text(shown.share(shares[each.pk]) if each.pk in shares else "–"),
        )
        for each in result.criteria
    )
    if rows:
        head = (_("Criterion"), _("What it means"), _("Share of the weights"))
        yield Table(_("The criteria"), head, rows, numeric=(2,))


def _values(analysis: StakeholderAnalysis, level: int) -> Iterator[Block]:
    answers = (
        (_("The equal worth of all"), analysis.values_answer),
        (_("Human rights and the rule of law"), analysis.rights_answer),
        (_("Our own area and its inhabitants"), analysis.competence_answer),
    )
    if any(said for _asked, said in answers):
        yield Heading(level, _("Values and rights"))
        yield Facts(tuple((asked, text(said or _("not stated"))) for asked, said in answers))


def _scores(result: queries.Result, level: int) -> Iterator[Block]:
    if not result.scores:
        return
    yield Heading(level, _("Scores and reasons"))
    order = {each.pk: place for place, each in enumerate(result.criteria)}
    head = (_("Criterion"), _("Assessor"), _("Score"), _("Reason"), _("What shows it"))
    for alternative in result.alternatives:
        given = [each for each in result.scores if each.alternative_id == alternative.pk]
        given.sort(key=lambda each: (order[each.criterion_id], each.assessor.name, each.assessor_id))
        rows = tuple(
            (
                text(str(each.criterion)),
                text(each.assessor.name),
                text(str(each.value)),
                text(each.reason),
                text(each.evidence or "–"),
            )
            for each in given
        )
        if rows:
            yield Table(str(alternative), head, rows, numeric=(2,))


def _actors(analysis: StakeholderAnalysis, level: int, accent: str) -> Iterator[Block]:
    actors = queries.actors_of(analysis)
    if actors:
        yield Heading(level, _("Actors"))
        yield of_chart(shown.plane_of(actors), accent)
