"""What a year came to in all collaborations together: follow-ups, benefit and outreach. For reports over them all."""

from collections import defaultdict

from django.db.models import Count

from utblick.collaborations.models import Outreach, OutreachKind, Review


def reviews_completed(year: int) -> list[Review]:
    """Return the follow-ups and evaluations of a year that are completed, by engagement. One query."""
    rows = Review.objects.filter(year=year).exclude(completed_on=None)
    return list(rows.select_related("engagement").order_by("engagement__name", "pk"))


def outreach(*years: int) -> dict[int, dict[str, int]]:
    """Return how often results were passed on, others invited and so on: by year, then by kind. One query."""
    found: dict[int, dict[str, int]] = defaultdict(lambda: dict.fromkeys(OutreachKind.values, 0))
    rows = Outreach.objects.filter(on__year__in=years).order_by().values_list("on__year", "kind")
    for year, kind, number in rows.annotate(Count("pk")):
        found[year][kind] = number
    return dict(found)
