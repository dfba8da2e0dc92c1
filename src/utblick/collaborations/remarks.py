"""What the board should know of a case though no condition forbids it: each a sentence, shown on the page of the
conditions and in the basis for the decision."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from django.utils.translation import gettext as _

from utblick.collaborations import rules, stated
from utblick.collaborations.models import ENTERED, PREPARING, Goal, Period
from utblick.core.dates import in_words
from utblick.core.partial_dates import first_day, last_day


def remarks(
    period: Period,
    today: date,
    goals: Iterable[Goal],
    budgeted: Collection[int],
    documents: Iterable[tuple[str, str]],
) -> Iterator[str]:
    """Yield what is worth a thought about a period, before it is decided and after, at `today`.

    `goals` are the period's, `budgeted` the years that money is stated for, `documents` the strategies that it
    contributes to, each with the partial date that it holds until, blank for none. Asks nothing but what is asked once
    a page.
    """
    if period.stage not in (*PREPARING, *ENTERED) or not period.engagement.is_collaboration:
        return
    demanded = stated.demands(today)
    if period.stage in PREPARING and "collaborations.period_lies_ahead" in demanded:
        ahead = rules.lies_ahead(period.starts, period.ends, today, period.renews_id is not None)
        if ahead is not None:
            yield _(ahead.what) + "."
    yield from _expired(period, today, documents)
    yield from _dissolved(period, today)
    if period.stage in PREPARING:
        yield from _plans(period, goals)
        yield from _unbudgeted(period, budgeted)
    ends = stated.strategy_ends(today)
    if ends and period.ends and last_day(period.ends) > ends:
        told = {"ends": in_words(period.ends), "strategy": in_words(ends.isoformat())}
        yield _("The period lasts until %(ends)s, and the strategy in force until %(strategy)s.") % told


def _expired(period: Period, today: date, documents: Iterable[tuple[str, str]]) -> Iterator[str]:
    """R9: a strategy that it contributes to has run out, or does before the period ends."""
    for name, until in documents:
        told = {"document": name, "day": in_words(until) if until else ""}
        if not until:
            continue
        if last_day(until) < today:
            yield _("%(document)s, which it contributes to, ran out on %(day)s.") % told
        elif period.ends and last_day(until) < last_day(period.ends):
            yield (
                _("%(document)s, which it contributes to, holds until %(day)s: before the period ends.")
                % told
            )


def _dissolved(period: Period, today: date) -> Iterator[str]:
    unit = period.engagement.responsible_unit
    if unit is not None and unit.dissolved and last_day(unit.dissolved) < today:
        told = {"unit": unit, "day": in_words(unit.dissolved)}
        yield _("%(unit)s, which is responsible, was dissolved on %(day)s.") % told


def _plans(period: Period, goals: Iterable[Goal]) -> Iterator[str]:
    """R61: a goal is part of an operational plan of a year outside the period."""
    for goal in goals:
        plan = goal.operational_plan
        if plan is not None and period.starts and not rules.within(plan.year, period.starts, period.ends):
            told = {"goal": goal, "plan": plan, "year": plan.year}
            yield _("The goal ‘%(goal)s’ is part of a plan of %(year)s, outside the period.") % told


def _unbudgeted(period: Period, budgeted: Collection[int]) -> Iterator[str]:
    """R68: money is set aside for some of the years of the period only."""
    if not period.starts or not period.ends:
        return
    first, last = first_day(period.starts).year, last_day(period.ends).year
    lacking = [year for year in range(first, last + 1) if year not in budgeted]
    if lacking and len(lacking) <= last - first:
        years_told = f"{lacking[0]}–{lacking[-1]}" if len(lacking) > 2 else ", ".join(map(str, lacking))
        yield _("No money is set aside yet for %(years)s.") % {"years": years_told}
