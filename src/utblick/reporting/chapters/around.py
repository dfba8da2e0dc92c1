"""The chapters on what we watched, whom we advised, and how the work follows guidelines and the strategy."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.advice import statistics
from utblick.advocacy import documents as advocacy_documents
from utblick.advocacy import queries as advocacy
from utblick.advocacy.models import PeriodReport
from utblick.conduct import documents as conduct_documents
from utblick.conduct.models import GiftYear
from utblick.core import formats
from utblick.core.dates import today
from utblick.core.documents.tree import Block, Bullets, Heading, Paragraph, text
from utblick.reporting.chapters.blocks import Reading, chart, live, table, to, within
from utblick.strategy import queries as strategy
from utblick.strategy.coverage import CONTRIBUTORS


def advice(reading: Reading) -> Iterator[Block]:
    """Questions that were asked, year by year, and of this year by whom, on what and what they led to; trainings."""
    yield live(f"{reverse('advice_statistics')}?year={reading.year}", _("Statistics of advice"))
    known = set(statistics.years())
    found = [statistics.of_year(year) for year in reading.years if year in known or year == reading.year]
    rows = [
        (
            str(each.year),
            str(each.cases),
            formats.number(each.hours),
            str(each.answered),
            str(each.in_time),
            str(each.trainings),
            str(each.came),
        )
        for each in found
    ]
    head = (
        _("Year"), _("Questions"), _("Hours"), _("Answered"), _("In time"), _("Trainings"), _("Who came to them"),
    )  # fmt: skip
    yield table(_("Advice year by year"), head, rows, range(1, len(head)))
    if found[-1].cases:
        for each in statistics.charts(found[-1]):
            yield chart(each, reading)


def watched_and_influenced(reading: Reading) -> Iterator[Block]:
    """What monitoring and advocacy came to, as the report of a period says it, and how the networks were used."""
    yield live(reverse("advocacy_outcomes"), _("What advocacy led to"))
    period = PeriodReport(
        title=str(reading.year), begins=date(reading.year, 1, 1), ends=date(reading.year, 12, 31)
    )
    yield from within(advocacy_documents.period_report(period))
    yield Heading(2, _("How the networks were used"))
    yield live(reverse("advocacy_networks"), _("How the networks were used"))
    rows = []
    for each in advocacy.networks():
        number = sum(activity.day.year == reading.year for activity in each.activities)
        if number:
            rows.append((to(each.engagement), str(number)))
    yield table(_("Advocacy through our networks"), (_("Network"), _("Activities in the year")), rows, (1,))


def conduct(reading: Reading) -> Iterator[Block]:
    """The register of gifts of the year, with what was decided."""
    yield live(reverse("gifts"), _("Gifts"))
    yield from within(conduct_documents.gift_register(GiftYear(year=reading.year)))


def coverage(reading: Reading) -> Iterator[Block]:
    """What serves each priority area and focus point of the strategy in force, and what nothing serves."""
    current = strategy.current(today())
    if current is None:
        yield Paragraph(text(_("No strategy is in force.")))
        return
    yield live(reverse("coverage", args=[current.slug]), _("Coverage"))
    served = sorted(strategy.coverage(current), key=lambda each: each.clause.position)
    white = [each for each in served if not each.count]
    yield Heading(2, _("White spots"))
    if white:
        yield Bullets(tuple(to(each.clause) for each in white))
    else:
        yield Paragraph(text(_("Something serves each of them.")))
    yield Heading(2, _("What serves the strategy"))
    rows = [(to(each.clause), str(each.count), _kinds(each)) for each in served]
    head = (_("Clause"), _("Together"), _("What serves it"))
    yield table(_("Priority areas and focus points against what serves them"), head, rows, (1,))


def _kinds(served: strategy.Served) -> str:
    """What serves a clause, by kind: `Activities: 3, Collaborations: 2`. A column for each would not fit on paper."""
    counts = ((contributor, served.counts[key]) for key, contributor in CONTRIBUTORS.items())
    return ", ".join(f"{each.label}: {number}" for each, number in counts if number)
