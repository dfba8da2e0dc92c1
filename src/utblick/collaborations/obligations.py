"""What engagements ask for: the facts that the guidelines want and nobody has stated."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.collaborations import queries
from utblick.core.obligations import Obligation, source


@source
def not_stated(today: date) -> Iterator[Obligation]:
    """One thing to do for each fact that is missing. The strategy sets no day for it."""
    for engagement, found in queries.all_missing():
        for each in found:
            yield Obligation(
                key=f"missing-{engagement.key}-{each.rule}",
                title=f"{engagement.short_name or engagement}: {_(each.what).lower()}",
                thing=str(engagement),
                url=reverse("engagement", args=[engagement.pk]) + "#saknas",
                button=_("Fill in"),
                permission="collaborations.edit",
                rule=each.rule,
                unit_id=engagement.responsible_unit_id,
            )
