"""Claims and payments of a reporting period in another currency than kronor."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core import formats
from utblick.core.dates import today
from utblick.projects import queries, shown
from utblick.projects.models import Project, ReportingPeriod
from utblick.projects.rules import claims


def work_out(project: Project, part: ReportingPeriod) -> None:
    """Work out the kronor of a claim and a payment in another currency. Raises ValidationError, by field.

    Kronor that stand as they were kept give way; those that somebody writes anew and that contradict are told.
    """
    before = ReportingPeriod.objects.filter(pk=part.pk).first() if part.pk else None
    wrong: dict[str, Any] = {}
    for name in ("claim", "paid"):
        amount, rate, on = (getattr(part, f"{name}_{each}") for each in ("amount", "rate", "rate_on"))
        if amount is None and rate is None and on is None:
            continue
        if project.currency == "SEK":
            wrong[f"{name}_amount"] = _("The project is in kronor. Write the sum in kronor below.")
        elif amount is None:
            message = _("Write the amount in %(currency)s that the rate is for, or take the rate away.")
            wrong[f"{name}_amount"] = message % {"currency": project.currency}
        elif rate is None:
            wrong[f"{name}_rate"] = _("Write how many kronor one euro is, such as 11,4350.")
        elif on is None:
            wrong[f"{name}_rate_on"] = _("Write which day the rate is of.")
        elif on > today():
            wrong[f"{name}_rate_on"] = _("That day has not come yet.")
        else:
            written = getattr(part, name)
            kept = written is None or (before is not None and written == getattr(before, name))
            worked_out = claims.kronor_of(claims.Money(written, amount, rate))
            if not kept and claims.contradicts(claims.Money(written, amount, rate)):
                message = _(
                    "By the amount and the rate it is %(kronor)s kr. Leave this empty to have it worked out, or "
                    "correct the amount or the rate."
                )
                wrong[name] = message % {"kronor": formats.number(worked_out or Decimal(0))}
            setattr(part, name, worked_out)
    if wrong:
        raise ValidationError(wrong)
    refuse_odd_period(project, part)
    refuse_too_much(project, part)


def refuse_odd_period(project: Project, part: ReportingPeriod) -> None:
    """Raise ValidationError, by field, for a period that is there already, or that cannot be."""
    wrong: dict[str, Any] = {}
    if part.due < part.begins:
        wrong["due"] = _("The report cannot be due before the period begins. Change one of the days.")
    if project.ends is not None and part.begins > project.ends:
        message = _("The project ends on %(day)s, before this period. Change one of the days.")
        wrong["begins"] = message % {"day": shown.day(project.ends)}
    elif project.periods.filter(begins=part.begins, ends=part.ends).exclude(pk=part.pk).exists():
        wrong["begins"] = _("There is a period from that day to the same day already. Change that one.")
    if wrong:
        raise ValidationError(wrong)


def refuse_too_much(project: Project, part: ReportingPeriod) -> None:
    """Raise ValidationError, by field, for a claim above the costs or the grant, and a payment above the claim."""
    rate = queries.rate_of(project)
    funding = queries.funding_of(project)
    left = None
    if funding is not None and funding.grant is not None:
        others = (_claim(each) for each in project.periods.exclude(pk=part.pk))
        left = funding.grant - sum(
            (claims.in_currency(each, rate) or Decimal(0) for each in others), Decimal(0)
        )
    paid = claims.Money(part.paid, part.paid_amount, part.paid_rate)
    fault = claims.too_much(_claim(part), paid, part.costs, left, rate)
    if fault is not None:
        field = f"{fault.where}_amount" if getattr(part, f"{fault.where}_amount") is not None else fault.where
        raise ValidationError({field: shown.finding(fault)})


def _claim(part: ReportingPeriod) -> claims.Money:
    return claims.Money(part.claim, part.claim_amount, part.claim_rate)
