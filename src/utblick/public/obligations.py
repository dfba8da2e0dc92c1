"""What the public site asks for next: a whole accessibility statement, and remarks to be dealt with."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.obligations import Obligation, source
from utblick.core.outgoing import house_name
from utblick.public import queries, rules


@source(queries.SETTINGS)
def to_state(today: date) -> Iterator[Obligation]:
    """An accessibility statement that lacks what the law asks for (lag 2018:1937). One query."""
    if rules.statement_lacks(queries.statement(house_name(), "sv")):
        yield Obligation(
            key="public-accessibility-statement",
            title=_("State what is missing in the accessibility statement"),
            thing=_("The public site"),
            url=reverse("public_settings"),
            button=_("See what is missing"),
            permission=queries.SETTINGS,
        )


@source(queries.READ_REMARKS)
def to_deal_with(today: date) -> Iterator[Obligation]:
    """Remarks that nobody has dealt with. One query."""
    for each in queries.remarks_waiting():
        yield Obligation(
            key=f"public-remark-{each.key}",
            title=_("Deal with a remark on the public site"),
            thing=each.number,
            url=each.get_absolute_url(),
            button=_("Read"),
            permission=queries.READ_REMARKS,
            about=(queries.KIND, each.pk),
        )
