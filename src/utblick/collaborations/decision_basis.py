"""The decision basis (tjänsteskrivelse) of a collaboration: what is proposed, why, and what the decision rests on."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.collaborations import rules, shown, stated
from utblick.collaborations.basis_readings import Basis, Cost, read
from utblick.collaborations.models import ENTERED, CostKind, Engagement, Goal, Period, Review
from utblick.collaborations.remarks import remarks
from utblick.core import formats
from utblick.core.dates import in_words, today
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
from utblick.stakeholders import documents as stakeholders
from utblick.sustainability import documents as sustainability


def engagement(found: Engagement) -> Document:
    """Return one engagement as a basis for a decision, with its analyses whole."""
    (basis,) = read([found], today())
    return _document(basis, whole=True)


def engagements(found: Sequence[Engagement]) -> list[Document]:
    """Return the basis of each of many, in as many queries as for one.

    Of the analyses these tell the outcome and where they are: whole, each would ask questions of its own.
    """
    return [_document(basis, whole=False) for basis in read(found, today())]


def _document(basis: Basis, *, whole: bool) -> Document:
    blocks: list[Block] = []
    if basis.read.is_collaboration:
        if head := tuple(_head(basis)):
            blocks.append(Facts(head))
        blocks += _proposal(basis)
    blocks.append(Facts(tuple(_facts(basis))))
    blocks += _why(basis)
    blocks += _conditions(basis, whole)
    blocks += _goals(basis.goals)
    blocks += _serves(basis)
    if basis.period is not None and basis.read.is_collaboration:
        blocks += _alternatives(basis.period)
        blocks += _analyses(basis.period) if whole else _outcomes(basis.period)
    blocks += _costs(basis.costs)
    blocks += _reach(basis)
    blocks += _former(basis.former)
    return Document(
        title=in_language(basis.read),
        subtitle=capfirst(str(basis.read.get_kind_display())),
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def _or_not_stated(value: str) -> Text:
    return text(value or _("not stated"))


def _paragraphs(written: str) -> Iterator[Block]:
    for line in written.splitlines():
        if line.strip():
            yield Paragraph(text(line.strip()))


def _day(day: Any) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""


# What is proposed


def _head(basis: Basis) -> Iterator[tuple[str, Text]]:
    """To whom it is written, by whom, and which matter it is; nothing where nothing is proposed."""
    if not basis.to:
        return
    item = basis.item
    yield _("To"), text(basis.to)
    if item is not None:
        yield _("Meeting"), text(_day(item.meeting.date))
    yield _("Registry number"), _or_not_stated(item.number if item is not None else "")
    yield _("Written by"), _or_not_stated(str(basis.read.contact or ""))


def _proposal(basis: Basis) -> Iterator[Block]:
    """What the body is asked to decide, and whether the case is ready for it; nothing where nothing is proposed."""
    period = basis.period
    sentence = shown.proposed(basis.read, period) if period else ""
    if period is None or not sentence:
        return
    yield Heading(1, _("Proposal to decide"))
    yield Paragraph((Run(sentence, strong=True),))
    if period.leaves_on and period.stage in ENTERED:
        yield from _paragraphs(period.closed_because)
        return
    if any(each.stops for each in _read(basis)):
        yield Note(text(_("The case is not ready for decision: conditions are lacking. See below.")), "warn")
    if period.why_now:
        yield _because(_("Why it cannot wait for November:"), period.why_now)
    if period.why_all_the_same:
        yield _because(_("Why all the same, although it is advised against:"), period.why_all_the_same)


def _because(label: str, reason: str) -> Paragraph:
    return Paragraph((Run(f"{label} ", strong=True), Run(reason)))


def _facts(basis: Basis) -> Iterator[tuple[str, Text]]:
    found, period = basis.read, basis.period
    yield _("State"), text(shown.state_of(found, today())[0])
    yield _("Period"), _or_not_stated(shown.years(found.starts or "", found.ends or ""))
    if period and shown.decided(period):
        yield _("Decided by the board"), text(shown.decided(period))
    yield _("Formed"), _or_not_stated(in_words(found.formed))
    yield _("Member since"), _or_not_stated(in_words(found.member_since))
    yield _("Legal form"), _or_not_stated(in_language(found, "legal_form"))
    yield _("Themes"), _or_not_stated(", ".join(each.text for each in basis.links.get("areas", ())))
    yield _("Responsible unit"), _or_not_stated(str(found.responsible_unit or ""))
    yield _("Responsible person"), _or_not_stated(str(found.contact or ""))
    yield _("Parties"), _or_not_stated(", ".join(basis.parties))


def _why(basis: Basis) -> Iterator[Block]:
    idea = in_language(basis.period, "idea") if basis.period else ""
    if not idea and not basis.purposes:
        return
    yield Heading(1, _("Why we should take part"))
    yield from _paragraphs(idea)
    if basis.purposes:
        yield Paragraph(text(_("What it is for, in its own words:")))
        yield Bullets(tuple(map(text, basis.purposes)))


# The conditions


def _read(basis: Basis) -> list[rules.Read]:
    """How each condition stands that the organisation has; nothing of what has no period or is no collaboration."""
    if basis.period is None:
        return []
    return rules.read(stated.case(basis.read), stated.required(basis.clauses))


def _conditions(basis: Basis, whole: bool) -> Iterator[Block]:
    found = _read(basis)
    if not found:
        return
    yield Heading(1, _("The conditions of the guidelines"))
    rows = tuple(_condition(each, basis) for each in found)
    head = (_("Condition"), _("Clause"), _("Demand"), _("How it stands"))
    yield Table(_("Each condition, the clause that sets it, and how it stands"), head, rows)
    if whole and basis.period is not None and (told := _remarks(basis.period, basis)):
        yield Heading(2, _("Worth a thought"))
        yield Bullets(tuple(map(text, told)))


def _remarks(period: Period, basis: Basis) -> list[str]:
    budgeted = {cost.year for cost in basis.costs if cost.estimate}
    documents = [(each.text, each.until) for each in basis.links.get("steering_documents", ())]
    return list(remarks(period, today(), basis.goals, budgeted, documents))


def _condition(each: rules.Read, basis: Basis) -> tuple[Text, ...]:
    rule = each.condition.rule
    clause = basis.clauses[rule]
    return (
        text(f"{each.condition.number}. {_(rules.TITLES[rule])}"),
        (Run(clause.number, url=clause.get_absolute_url()),),
        text(_("required") if each.required else _("recommended")),
        _standing(each, basis),
    )


def _standing(each: rules.Read, basis: Basis) -> Text:
    if each.met:
        return text(shown.met(each, stated.case(basis.read)))
    lacking = "; ".join(_(lack.what) for lack in each.lacking)
    if each.exempt and basis.period is not None:
        reason = basis.period.exemptions.get(each.condition.rule, "")
        return (Run(_("exception with a reason") + ": ", strong=True), Run(f"{reason} ({lacking})"))
    return (Run(_("lacking") + ": ", strong=True), Run(lacking))


# Goals and benefit


def _goals(goals: list[Goal]) -> Iterator[Block]:
    if not goals:
        return
    yield Heading(1, _("Goals"))
    for goal in goals:
        yield Heading(2, in_language(goal, "text"))
        serves = tuple(Run(f"{each} ", url=each.get_absolute_url()) for each in goal.serves.all())
        yield Facts(
            (
                (_("How we see that it is reached"), _or_not_stated(in_language(goal, "measure"))),
                (_("Operational plan"), _or_not_stated(str(goal.operational_plan or ""))),
                (_("Focus points"), serves or text(_("not stated"))),
                (_("Of value for"), _or_not_stated(", ".join(map(str, goal.beneficiaries.all())))),
                (_("What good it does them"), _or_not_stated(in_language(goal, "benefit"))),
            )
        )


def _serves(basis: Basis) -> Iterator[Block]:
    yield Heading(1, _("Serves"))
    served = [*basis.links.get("serves", ()), *basis.links.get("steering_documents", ())]
    if served:
        yield Bullets(tuple((Run(each.text, url=each.url),) for each in served))
    else:
        yield Paragraph(text(_("not stated")))
    of_value = ", ".join(each.text for each in basis.links.get("beneficiaries", ()))
    yield Facts(((_("Of value for"), _or_not_stated(of_value)),))


# Alternatives and analyses


def _alternatives(period: Period) -> Iterator[Block]:
    """What was weighed: the alternatives of the stakeholder analysis, and which was found the best suited."""
    analysis = period.alternative.analysis if period.alternative else None
    if analysis is None or analysis.covered:
        return
    yield Heading(1, _("Alternatives"))
    yield Bullets(tuple(_alternative(each, analysis, period) for each in analysis.alternatives.all()))
    if analysis.deviation_reason:
        reason = Run(_("Why, although it did not come first:") + " ", strong=True)
        yield Paragraph((reason, Run(analysis.deviation_reason)))


def _alternative(each: Any, analysis: Any, period: Period) -> Text:
    said = []
    if each.pk == period.alternative_id:
        said.append(_("this collaboration"))
    if each.pk == analysis.chosen_id:
        deviates = bool(analysis.deviation_reason)
        said.append(_("chosen, though it did not come first") if deviates else _("found the best suited"))
    return text(f"{in_language(each)} ({', '.join(said)})" if said else in_language(each))


def _outcomes(period: Period) -> Iterator[Block]:
    """Of each analysis: whether it is completed, and where it is."""
    yield Heading(1, _("Analyses"))
    of_stakeholders = period.alternative.analysis if period.alternative else None
    yield Facts(
        (
            (_("Stakeholder analysis"), _outcome(of_stakeholders)),
            (_("Sustainability analysis"), _outcome(period.sustainability)),
        )
    )
    for label, why in (
        (_("Why the stakeholder analysis is about this collaboration:"), period.alternative_why),
        (_("Why the sustainability analysis is about this collaboration:"), period.sustainability_why),
    ):
        if why:
            yield Paragraph((Run(label + " ", strong=True), Run(why)))


def _outcome(analysis: Any) -> Text:
    if analysis is None:
        return text(_("none yet"))
    if analysis.covered:
        return text(_("under secrecy"))
    done = (
        _("completed %(day)s") % {"day": _day(analysis.completed_on)}
        if analysis.completed_on
        else _("not completed yet")
    )
    return (Run(in_language(analysis, "title"), url=analysis.get_absolute_url()), Run(f", {done}"))


def _analyses(period: Period) -> Iterator[Block]:
    """The analyses that the period rests on, whole, each as its own room tells it."""
    yield from _outcomes(period)
    if period.alternative is not None:
        yield Heading(2, _("Stakeholder analysis"))
        yield from stakeholders.blocks(period.alternative.analysis, 3)
    if period.sustainability is not None:
        yield Heading(2, _("Sustainability analysis"))
        yield from sustainability.blocks(period.sustainability, 3)


# Costs


def _costs(costs: list[Cost]) -> Iterator[Block]:
    """Each year with its kinds: estimate, outcome, staff, and in whose budget."""
    if not costs:
        return
    yield Heading(1, _("Costs"))
    head = (_("Year"), _("Estimate"), _("Outcome"), _("Staff"), _("In whose budget"))
    caption = _("By year and kind, in kronor and per cent of one full-time post")
    yield Table(caption, head, tuple(map(_cost, costs)), numeric=(1, 2, 3))


def _cost(cost: Cost) -> tuple[Text, ...]:
    kind = f"{cost.year}: {CostKind(cost.kind).label}" if cost.kind else ""
    budget = ", ".join(filter(None, (cost.organ, cost.budget_line)))
    return (
        text(kind) if kind else (Run(str(cost.year), strong=True),),
        text(formats.kronor(cost.estimate, cost.approximate)),
        text(formats.kronor(cost.outcome)),
        text("–" if kind else formats.per_cent(cost.staff_share)),
        text("–" if kind else budget or _("not stated")),
    )


# Who is reached


def _reach(basis: Basis) -> Iterator[Block]:
    period = basis.period
    if period is None or not basis.read.is_collaboration:
        return
    yield Heading(1, _("How the results reach others"))
    taking_part = capfirst(str(period.get_taking_part_display())) if period.taking_part else ""
    how = ". ".join(filter(None, (taking_part, period.taking_part_how)))
    yield Facts(
        (
            (_("To whom the results are passed on, and how"), _or_not_stated(period.spread_plan)),
            (_("Others in the county"), _or_not_stated(how)),
        )
    )


# The period before


def _former(review: Review | None) -> Iterator[Block]:
    """What the evaluation of the former period found."""
    if review is None:
        return
    yield Heading(1, _("Evaluation of the period before"))
    recommended = str(review.get_recommendation_display()) if review.recommendation else ""
    yield Facts(
        (
            (_("Completed on"), text(_day(review.completed_on))),
            (_("Recommendation"), _or_not_stated(recommended)),
            (_("Reasons"), _or_not_stated(in_language(review, "reasons"))),
            (_("What is to change"), text(review.changes or "–")),
            (_("What has happened"), _or_not_stated(in_language(review, "summary"))),
            (_("What works well"), _or_not_stated(in_language(review, "strengths"))),
            (_("What works less well"), _or_not_stated(in_language(review, "weaknesses"))),
        )
    )
    goals = [
        text(f"{each.goal}: {each.get_attainment_display()}" + (f". {each.text}" if each.text else ""))
        for each in review.goals.all()
    ]
    benefits = [
        text(
            _("%(who)s: %(size)s of 4") % {"who": each.beneficiary, "size": each.size}
            + (f". {each.evidence}" if each.evidence else "")
        )
        for each in review.benefits.all()
    ]
    if goals:
        yield Heading(2, _("How far the goals were reached"))
        yield Bullets(tuple(goals))
    if benefits:
        yield Heading(2, _("What good it has done, from 0 (none seen) to 4 (decisive)"))
        yield Bullets(tuple(benefits))
