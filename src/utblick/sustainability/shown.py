"""How analyses are shown in words: their state, what is missing, signs and sizes."""

from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.charts import Diverging, DivergingChart
from utblick.core.pages import Link
from utblick.people import shown as shown_people
from utblick.sustainability import queries, rules
from utblick.sustainability.models import (
    AnswerSign,
    Choice,
    Dimension,
    Effect,
    Overall,
    Sign,
    Size,
    SustainabilityAnalysis,
)

OVERALL_TONES = {
    Overall.GOOD: "ok",
    Overall.WITH_MEASURES: "ok",
    Overall.DOUBTFUL: "warn",
    Overall.NOT_TO_BE_DONE: "danger",
}
SIGN_TONES = {Sign.POSITIVE: "ok", Sign.NEGATIVE: "warn"}


def state_of(analysis: SustainabilityAnalysis, chosen: str) -> Link:
    """Where an analysis is in its life, with a tone; `chosen` is what was chosen last at a stop."""
    if not analysis.is_open:
        return _("completed"), "ok"
    if chosen == Choice.END:
        return _("ended at the stop"), "danger"
    if chosen == Choice.THINK_AGAIN:
        return _("being thought over again"), "warn"
    return (_("opened again"), "warn") if analysis.reopened_because else (_("under way"), "neutral")


def overall_of(analysis: SustainabilityAnalysis) -> str:
    """The overall judgement in words; blank before there is one."""
    return capfirst(str(Overall(analysis.overall).label)) if analysis.overall else ""


def missing(found: rules.Missing) -> str:
    """What is missing, in words."""
    return _(found.what) % found.values


def dimension(key: str) -> str:
    """A dimension as a heading."""
    headings = {
        Dimension.SOCIAL: _("Social effects"),
        Dimension.ENVIRONMENTAL: _("Environmental effects"),
        Dimension.ECONOMIC: _("Economic effects"),
    }
    return headings[Dimension(key)]


def sign_of(answer: Any) -> str:
    """The sign of an answer in words; blank where there is none."""
    return str(AnswerSign(answer.sign).label) if answer and answer.sign else ""


def size_of(effect: Effect) -> str:
    """How much an effect means."""
    return str(Size(effect.size).label)


def who_sees_to(effect: Effect, reader: Any = None) -> str:
    """Who sees to a measure, as the reader may see it; without a reader as anybody may."""
    person = ""
    if effect.measure_by:
        person = shown_people.name_of(effect.measure_by, reader) if reader else str(effect.measure_by)
    return ", ".join(filter(None, (person, effect.measure_by_other)))


def progress_of(part: queries.PartView) -> str:
    """How far a part has come; blank for one that is answered elsewhere."""
    written = part.written
    if not written:
        return ""
    told = {"done": sum(each.is_answered for each in written), "all": len(written)}
    return (
        ngettext(
            "%(done)s of %(all)s question answered", "%(done)s of %(all)s questions answered", len(written)
        )
        % told
    )


def day(value: Any) -> str:
    """A full date."""
    return date_format(value, "DATE_FORMAT") if value else ""


def chart_of(whole: queries.Whole) -> DivergingChart:
    """The effects by dimension, negative to the left and positive to the right, in one picture."""
    counts = queries.summary_of(whole).effects
    return DivergingChart(
        id="effects-by-dimension",
        title=_("Effects by dimension"),
        category_heading=_("Dimension"),
        negative=_("Negative"),
        positive=_("Positive"),
        bars=tuple(
            Diverging(
                label=capfirst(str(each.label)),
                negative=counts[each.value, Sign.NEGATIVE],
                positive=counts[each.value, Sign.POSITIVE],
            )
            for each in Dimension
        ),
        note=_("Counted by number. How much each effect means is said at the effect."),
        empty_text=_("No effects are stated yet."),
    )
