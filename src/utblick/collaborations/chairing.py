"""Whose turn it is to chair next, in words."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from utblick.collaborations import rules
from utblick.collaborations.models import ChairTurn, Engagement
from utblick.core.dates import in_words
from utblick.people.models import Organization


def next_chair(
    engagement: Engagement, turns: Sequence[ChairTurn], today: date
) -> tuple[str, Organization] | None:
    """Return whose turn follows the last that is stated, in words, and who that is; None where nothing does.

    A last turn that is over says that those since are not stated. One query, where any turn is stated.
    """
    if not turns:
        return None
    parties = engagement.parties.filter(chair_order__isnull=False).select_related("organization")
    order = {party.organization_id: party for party in parties}
    found = rules.next_chair(
        [(party.chair_order or 0, pk) for pk, party in order.items()],
        [(turn.period, turn.organization_id) for turn in turns],
        today,
    )
    if found is None:
        return None
    told = (
        _("No turn after %(period)s is stated. By the order, the next after it is:")
        if found.lapsed
        else _("Next, after %(period)s:")
    )
    return told % {"period": in_words(found.after)}, order[found.organization].organization
