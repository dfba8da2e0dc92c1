"""Beginning and choosing the analyses that a collaboration is decided on; they are made in rooms of their own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.collaborations.living import locked, refuse_closed
from utblick.collaborations.models import Engagement, Period
from utblick.core.actions import action
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
    period.alternative = made.alternatives.order_by("pk").first()
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
def choose_alternative(account: Any, period: Period, alternative: Alternative | None) -> Period:
    """Say which alternative of which stakeholder analysis the engagement is."""
    period = locked(period)
    refuse_closed(period)
    period.alternative = alternative
    period.save()
    return period


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
        what=period.idea,
        unit=engagement.responsible_unit,
        secret=engagement.secret,
    )
    made: SustainabilityAnalysis = sustainability.start_analysis(account, analysis)
    period.sustainability = made
    period.save()
    return made


@action("collaborations.edit")
def choose_sustainability_analysis(
    account: Any, period: Period, analysis: SustainabilityAnalysis | None
) -> Period:
    """Say which sustainability analysis is the engagement's."""
    period = locked(period)
    refuse_closed(period)
    period.sustainability = analysis
    period.save()
    return period
