"""What a threshold lets through: the items of the last days by their scores, as a picture and in numbers."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.charts import Bar, BarChart
from utblick.monitoring import rules
from utblick.monitoring.models import Rating, WatchProfile

WIDTH = 10


@dataclass(frozen=True)
class Scores:
    """How many items of the last days have each score for a profile, from `rules.LEAST` up."""

    by_score: dict[int, int]

    def through(self, threshold: int) -> int:
        """How many reach a threshold."""
        return sum(number for score, number in self.by_score.items() if score >= threshold)


def scores(profile: WatchProfile, day: date) -> Scores:
    """Return the scores of the items of the last days. One query."""
    since = day - timedelta(days=rules.STALE_DAYS)
    rows = Rating.objects.filter(profile=profile, item__published__gte=since).order_by()
    return Scores(dict(rows.values_list("score").annotate(number=Count("pk"))))


def picture(found: Scores, threshold: int) -> BarChart:
    """The scores as bars of ten, each saying whether it lies above the threshold."""
    bars = []
    for low in range(rules.LEAST, 100, WIDTH):
        high = 100 if low == 90 else low + WIDTH - 1
        number = sum(count for score, count in found.by_score.items() if low <= score <= high)
        bars.append(Bar(label=_band(low, high, threshold), value=number))
    return BarChart(
        id="troskel",
        title=_("Items of the last 90 days by score"),
        bars=tuple(bars),
        label_heading=_("Score"),
        value_heading=_("Items"),
        show_total=False,
    )


def _band(low: int, high: int, threshold: int) -> str:
    band = f"{low}–{high}"
    if low >= threshold:
        return _("%(band)s: comes through") % {"band": band}
    if high < threshold:
        return band
    return _("%(band)s: comes through from %(threshold)s") % {"band": band, "threshold": threshold}


def in_words(found: Scores, threshold: int) -> str:
    """What a threshold lets through, in a sentence."""
    number = found.through(threshold)
    return ngettext(
        "With the threshold at %(threshold)s, %(count)s item of the last 90 days would have come through.",
        "With the threshold at %(threshold)s, %(count)s items of the last 90 days would have come through.",
        number,
    ) % {"threshold": threshold, "count": number}


def others(found: Scores, threshold: int) -> list[tuple[int, int, bool]]:
    """Other thresholds to choose among: each with how many it lets through, and whether it is the one in use."""
    among = sorted({*range(30, 100, 10), threshold})
    return [(each, found.through(each), each == threshold) for each in among]
