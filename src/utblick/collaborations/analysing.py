"""Beginning and choosing the analyses that a collaboration is decided on; they are made in rooms of their own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.collaborations import shown
from utblick.collaborations.living import locked, refuse_closed
from utblick.collaborations.models import Engagement, Period, Stage
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.holds import hold
from utblick.stakeholders import actions as stakeholders
from utblick.stakeholders.models import Alternative, StakeholderAnalysis
from utblick.sustainability import actions as sustainability
from utblick.sustainability.models import SustainabilityAnalysis


@action("collaborations.edit")
def begin_stakeholder_analysis(account: Any, period: Period) -> StakeholderAnalysis:
    """Begin the analysis that condition 2 asks for, with the engagement as its first alternative.

    One that has been begun already and is not completed is returned.
    """
    period = locked(period)
    refuse_closed(period)
    if period.alternative is not None and period.alternative.analysis.completed_on is None:
        return period.alternative.analysis
    engagement = period.engagement
    goal = period.goals.first()
    own = Alternative(name=engagement.name, name_en=engagement.name_en, kind=_alternative_kind(engagement))
    analysis = StakeholderAnalysis(
        title=engagement.name,
        title_en=engagement.name_en,
        goal=goal.text if goal else "",
        goal_en=goal.text_en if goal else "",
        unit=engagement.responsible_unit,
        secret=engagement.secret,
    )
    made: StakeholderAnalysis = stakeholders.start_analysis(account, analysis, [own])
    period.alternative, period.alternative_why = made.alternatives.order_by("pk").first(), ""
    period.save()
    return made


def _alternative_kind(engagement: Engagement) -> str:
    kinds = {
        "network": "network",
        "membership_organisation": "membership_organisation",
        "partnership": "partner",
    }
    return kinds.get(engagement.kind, "other")


@action("collaborations.edit")
def choose_alternative(
    account: Any, period: Period, alternative: Alternative | None, why: str = ""
) -> Period:
    """Say which alternative of a stakeholder analysis that is there already the engagement is, and why it is.

    Raises ValidationError without a reason, and for an alternative that another engagement is.
    """
    period = locked(period)
    refuse_closed(period)
    if alternative != period.alternative or why:
        _refuse_borrowed(period, "alternative", alternative, why)
        period.alternative, period.alternative_why = alternative, why.strip()
        period.save()
    return period


def _refuse_borrowed(period: Period, name: str, analysis: Any, why: str) -> None:
    """Raise ValidationError for an analysis that is another engagement's, or is not said to be about this one."""
    if analysis is None:
        return
    same = {"alternative__analysis": analysis.analysis} if name == "alternative" else {name: analysis}
    with secrecy.off():  # an analysis is taken, also by something that this reader may not see
        taken = Period.objects.filter(**same).exclude(engagement=period.engagement_id).exists()
    field = "alternative" if name == "alternative" else "analysis"
    if taken:
        message = _("It is made for another collaboration. Begin one for this, or choose another.")
        raise ValidationError({field: message})
    if not why.strip():
        message = _("Say why the analysis is about this collaboration: the board sees it.")
        raise ValidationError({"why": message})


@action("collaborations.edit")
def begin_sustainability_analysis(account: Any, period: Period) -> SustainabilityAnalysis:
    """Begin the analysis that condition 4 asks for. One that has been begun and is not completed is returned."""
    period = locked(period)
    refuse_closed(period)
    if period.sustainability is not None and period.sustainability.completed_on is None:
        return period.sustainability
    engagement = period.engagement
    if engagement.responsible_unit is None:
        raise ValidationError(_("Say which unit is responsible first: the analysis is made there."))
    analysis = SustainabilityAnalysis(
        title=engagement.name,
        title_en=engagement.name_en,
        what=period.idea or shown.proposed(engagement, period),
        unit=engagement.responsible_unit,
        secret=engagement.secret,
    )
    made: SustainabilityAnalysis = sustainability.start_analysis(account, analysis)
    period.sustainability, period.sustainability_why = made, ""
    period.save()
    return made


@action("collaborations.edit")
def choose_sustainability_analysis(
    account: Any, period: Period, analysis: SustainabilityAnalysis | None, why: str = ""
) -> Period:
    """Say which sustainability analysis that is there already is the engagement's, and why it is about that.

    Raises ValidationError without a reason, and for an analysis that is another engagement's.
    """
    period = locked(period)
    refuse_closed(period)
    if analysis != period.sustainability or why:
        _refuse_borrowed(period, "sustainability", analysis, why)
        period.sustainability, period.sustainability_why = analysis, why.strip()
        period.save()
    return period


@hold("stakeholder-analysis")
def held_by_a_stakeholder_case(analysis: StakeholderAnalysis) -> str:
    """Why a stakeholder analysis that a case rests on stays as it is: the board is to see it, or has decided on it."""
    return _held(Period.objects.filter(alternative__analysis=analysis))


@hold("sustainability-analysis")
def held_by_a_sustainability_case(analysis: SustainabilityAnalysis) -> str:
    """Why a sustainability analysis that a case rests on stays as it is."""
    return _held(Period.objects.filter(sustainability=analysis))


def _held(periods: QuerySet[Period]) -> str:
    with secrecy.off():
        found = list(periods.select_related("engagement"))
    if any(each.stage == Stage.READY for each in found):
        return _("A case that is ready for decision rests on it. Take the case back first.")
    if days := [each.decided_on for each in found if each.decided_on]:
        message = _(
            "The decision of %(day)s rests on it, so it stays as it was. Make a new analysis instead."
        )
        return message % {"day": date_format(max(days), "DATE_FORMAT")}
    return ""
