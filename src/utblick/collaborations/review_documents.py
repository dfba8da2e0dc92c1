"""The evaluation report: what good a collaboration has done, what it cost, and what is recommended."""

from collections.abc import Iterator
from typing import Any

from django.db.models import F
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from utblick.collaborations import followed
from utblick.collaborations.cost_words import difference_text
from utblick.collaborations.models import Attainment, Engagement, Outreach, Review, ReviewKind, VoiceView
from utblick.collaborations.queries_costs import YearView
from utblick.collaborations.review_forms import SIZES
from utblick.collaborations.shown import came, presence
from utblick.collaborations.voicing import Voices
from utblick.core import formats
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import Block, Bullets, Document, Facts, Heading, Note, Paragraph, Table, text
from utblick.core.once import once
from utblick.core.texts import in_language


@once
def evaluation_of(engagement: Engagement) -> Review | None:
    """Return the latest evaluation of an engagement, completed before begun."""
    found = engagement.reviews.filter(kind=ReviewKind.EVALUATION).select_related("period", "engagement")
    latest: Review | None = found.order_by(F("completed_on").desc(nulls_last=True), "-pk").first()
    return latest


def not_ready(engagement: Engagement) -> str:
    """Why there is no report yet; blank where there is an evaluation."""
    return "" if evaluation_of(engagement) else _("There is no evaluation yet.")


def evaluation_report(engagement: Engagement) -> Document:
    """Return the report of the latest evaluation. Raises ValueError where there is none."""
    review = evaluation_of(engagement)
    if review is None:
        raise ValueError("no evaluation")
    whole = followed.whole(review)
    blocks: list[Block] = []
    if review.is_open:
        blocks.append(Note(text(_("The evaluation is not completed: this is how far it has come.")), "warn"))
    blocks += _recommendation(review)
    blocks += _goals(whole)
    blocks += _benefit(whole)
    blocks += _seen(review)
    blocks += _outreach(whole.outreach)
    blocks += _meetings(whole)
    blocks += _costs(whole.costs)
    blocks += _voices(whole.said)
    return Document(
        title=in_language(engagement),
        subtitle=_("Evaluation %(year)s") % {"year": review.year},
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def _said(written: str) -> Paragraph:
    return Paragraph(text(written or _("not stated")))


def _recommendation(review: Review) -> Iterator[Block]:
    yield Heading(1, _("Recommendation"))
    yield _said(capfirst(str(review.get_recommendation_display())) if review.recommendation else "")
    for label, written in (
        (_("Reasons"), in_language(review, "reasons")),
        (_("What is to change"), review.changes),
    ):
        if written:
            yield Heading(2, label)
            yield Paragraph(text(written))


def _goals(whole: followed.Whole) -> Iterator[Block]:
    yield Heading(1, _("Goals"))
    if not whole.goals:
        yield _said("")
        return
    rows = tuple(
        (
            text(in_language(each, "text")),
            text(str(Attainment(each.attainment).label) if each.attainment else _("not judged")),
            text(each.judged_text or ""),
        )
        for each in whole.goals
    )
    yield Table(_("Goals"), (_("Goal"), _("Reached"), _("How we know")), rows)


def _benefit(whole: followed.Whole) -> Iterator[Block]:
    yield Heading(1, _("Benefit"))
    if not whole.benefits:
        yield _said("")
        return
    sizes: dict[Any, Any] = dict(SIZES)
    rows = tuple(
        (
            text(in_language(each)),
            text(_("not judged") if each.size is None else str(sizes[each.size])),
            text(each.evidence or ""),
        )
        for each in whole.benefits
    )
    yield Table(_("Benefit"), (_("Of value to"), _("Benefit"), _("How we know")), rows)


def _seen(review: Review) -> Iterator[Block]:
    for label, name in (
        (_("What has happened"), "summary"),
        (_("What has become of the effects on people, environment and economy"), "effects_since"),
        (_("What works well"), "strengths"),
        (_("What works less well"), "weaknesses"),
    ):
        yield Heading(1, label)
        yield _said(in_language(review, name))


def _outreach(found: list[Outreach]) -> Iterator[Block]:
    yield Heading(1, _("Passed on, and who took part"))
    if not found:
        yield Paragraph(text(_("Nothing is noted for these years.")))
        return
    rows = tuple(
        (
            text(date_format(each.on, "SHORT_DATE_FORMAT")),
            text(str(each.get_kind_display())),
            text(in_language(each, "text")),
            text(
                ", ".join(
                    filter(None, [*(in_language(one) for one in each.organizations.all()), each.recipients])
                )
            ),
        )
        for each in found
    )
    head = (_("Day"), _("What was done"), _("What it was about"), _("Who was reached"))
    yield Table(_("Passed on, and who took part"), head, rows)


def _meetings(whole: followed.Whole) -> Iterator[Block]:
    yield Heading(1, pgettext("international", "Meetings, and whether we were there"))
    if whole.meetings:
        yield Bullets(tuple(text(came(each)) for each in whole.meetings))
    else:
        yield Paragraph(text(pgettext("international", "No meeting is noted for these years.")))
    if whole.presence:
        head, rows = presence(whole.presence)
        yield Table(
            _("Meetings that we were at, and the journeys to them"),
            tuple(head),
            tuple(tuple(text(cell) for cell in row) for row in rows),
            tuple(range(1, len(head))),
        )
        yield Paragraph(
            text(
                _(
                    "Journeys are counted in the year of the meeting, and emissions are of all who travelled together."
                )
            )
        )


def _costs(costs: list[YearView]) -> Iterator[Block]:
    yield Heading(1, _("Costs against budget"))
    if not costs:
        yield _said("")
        return
    rows = tuple(
        (
            text(str(each.year)),
            text(formats.kronor(each.whole.budget, each.cost.approximate)),
            text(formats.kronor(each.whole.outcome)),
            text(_difference(each)),
        )
        for each in costs
    )
    head = (_("Year"), _("Budget"), _("Outcome"), _("Difference"))
    yield Table(_("Budget and outcome by year"), head, rows, (1, 2, 3))


def _difference(year: YearView) -> str:
    if year.whole.partly:
        return difference_text(year.whole.difference, partly=True)
    return formats.kronor(year.whole.difference.kronor if year.whole.difference else None)


def _voices(said: Voices) -> Iterator[Block]:
    yield Heading(1, _("Voices of participants"))
    if not said.asked:
        yield Paragraph(text(_("Nobody has been asked.")))
        return
    told = ngettext(
        "%(answered)s of %(asked)s participant has answered",
        "%(answered)s of %(asked)s participants have answered",
        said.asked,
    )
    yield Paragraph(text(f"{told % {'answered': said.answered, 'asked': said.asked}}."))
    if said.views:
        counted = ((view.label, said.views[view]) for view in VoiceView)
        yield Facts(tuple((capfirst(str(label)), text(str(count))) for label, count in counted))
    for label, quotes in (
        (_("What they have had use for"), said.used_for),
        (_("What could be better"), said.better),
    ):
        if quotes:
            yield Heading(2, label)
            yield Bullets(tuple(text(each) for each in quotes))
