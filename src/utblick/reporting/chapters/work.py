"""The chapters on our own work: goals and activities, resources, collaborations, projects."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.collaborations import cost_pictures, queries_costs, yearly
from utblick.core import formats
from utblick.core.dates import today
from utblick.core.documents.tree import Block, Heading, Paragraph, text
from utblick.core.texts import in_language
from utblick.plans import documents as plan_documents
from utblick.plans import queries as plans
from utblick.plans.models import ActionPlan
from utblick.projects import documents as project_documents
from utblick.projects.framing import frames
from utblick.reporting.chapters.blocks import LISTED, Reading, and_more, chart, lines, live, table, to, within


def _plans(reading: Reading) -> dict[int, ActionPlan]:
    rows = ActionPlan.objects.filter(year__in=reading.years, status__in=plans.SETTLED)
    return {each.year: each for each in rows}


def goals(reading: Reading) -> Iterator[Block]:
    """How the activities of the plan stand and how far its goals were reached, as the plan's follow-up says it."""
    plan = _plans(reading).get(reading.year)
    if plan is None:
        told = _("The board decided no action plan for %(year)s, so there is nothing to follow up.")
        yield Paragraph(text(told % {"year": reading.year}))
        return
    yield live(reverse("plan_standing", args=[plan.year]), _("How it goes"))
    yield from within(plan_documents.follow_up(plan))


def resources(reading: Reading) -> Iterator[Block]:
    """What was set aside in the plan and by whom, and what collaborations cost against their budget, year by year."""
    found = _plans(reading)
    head = (_("Year"), _("Amount"), _("Staff, of a full-time post"))
    sums = {year: plans.sums(plan) for year, plan in sorted(found.items())}
    rows = [
        (str(year), formats.kronor(each.kronor), formats.per_cent(each.share)) for year, each in sums.items()
    ]
    yield table(_("Set aside in the action plan"), head, rows, (1, 2))
    if plan := found.get(reading.year):
        yield live(reverse("plan_resources", args=[plan.year]), _("Resources"))
        organs = [
            (str(organ), formats.kronor(each.kronor), formats.per_cent(each.share))
            for organ, each in plans.sums_by_organ(plan)
        ]
        yield table(
            _("Set aside by each organ"),
            (_("Organ"), _("Amount"), _("Staff, of a full-time post")),
            organs,
            (1, 2),
        )
    yield Heading(2, _("Budget and outcome of collaborations"))
    yield live(f"{reverse('costs')}?year={reading.year}", _("What collaborations cost"))
    totals = {each.year: each for each in queries_costs.totals() if each.year in reading.years}
    rows_of = [
        (
            str(year),
            str(each.covered),
            formats.kronor(each.budget),
            formats.kronor(each.spent),
            formats.kronor(each.difference.kronor) if each.difference is not None else _("not all stated"),
            formats.per_cent(each.staff_share),
        )
        for year, each in sorted(totals.items())
    ]
    heads = (_("Year"), _("Collaborations"), _("Budget"), _("Outcome"), _("Difference"), _("Staff"))
    yield table(_("All collaborations"), heads, rows_of, (1, 2, 3, 4, 5))
    if reading.year in totals:
        shares = queries_costs.shares(reading.year, "budget", today())
        for each in cost_pictures.of_shares(shares, reading.year, "budget"):
            yield chart(each, reading)


def collaborations(reading: Reading) -> Iterator[Block]:
    """Each collaboration of the year: what it cost against its budget, whom it is of value to, what came of it."""
    year = reading.year
    yield live(f"{reverse('costs')}?year={year}", _("What collaborations cost"))
    found, rest, others = queries_costs.largest(year, "budget", LISTED)
    rows: list[Sequence[Any]] = [
        (
            to(each.engagement),
            str(each.organ or _("not stated")),
            str(each.beneficiaries),
            formats.kronor(each.budget, each.approximate),
            formats.kronor(each.spent),
            formats.per_cent(each.staff_share),
        )
        for each in found
    ]
    head = (
        _("Collaboration"),
        _("Organ"),
        _("Groups it is of value to"),
        _("Budget"),
        _("Outcome"),
        _("Staff"),
    )
    yield table(_("Collaborations of %(year)s") % {"year": year}, head, rows, (2, 3, 4, 5))
    if others:
        told = ngettext(
            "%(count)s other, with a budget of %(amount)s.",
            "%(count)s others, with a budget of %(amount)s.",
            others,
        )
        yield Paragraph(text(told % {"count": others, "amount": formats.kronor(rest)}))
    yield Heading(2, _("What they came to"))
    reviews = yearly.reviews_completed(year)
    if not reviews:
        yield Paragraph(text(_("No follow-up or evaluation of the year has been completed yet.")))
    for review in reviews[:LISTED]:
        yield Heading(3, str(review.engagement))
        yield from lines(in_language(review, "summary"))
        if review.recommendation:
            said = f"{_('Recommendation')}: {review.get_recommendation_display()}"
            yield Paragraph(text(said))
    yield from and_more(len(reviews) - LISTED)


def projects(reading: Reading) -> Iterator[Block]:
    """The projects in figures with grant and own money, and what the committees are bound to against their frames."""
    yield live(reverse("project_portfolio"), _("Portfolio of projects"))
    yield from within(project_documents.whole_portfolio(None))
    yield Heading(2, _("Committees' frames"))
    yield live(reverse("project_frames"), _("Frames for own funding"))
    rows = [
        (
            str(each.body),
            str(each.year),
            formats.kronor(each.frame.amount) if each.frame else _("not stated"),
            formats.kronor(each.as_seen.committed),
        )
        for each in frames()
        if each.year in reading.years
    ]
    head = (_("Committee"), _("Year"), _("Frame"), _("Bound"))
    yield table(capfirst(_("Own funding bound in projects")), head, rows, (1, 2, 3))
