"""What a partner organisation looks for, and the calls that match it; what it takes part in, told to other rooms."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q

from utblick.advice import queries
from utblick.advice.models import PartnerEngagement
from utblick.core.actions import action
from utblick.funding.models import Call, Interest
from utblick.people import partners
from utblick.people.partners import tied_to

MOST = 10


@dataclass(frozen=True)
class Fitting:
    """A call that matches what a partner looks for, and the words or the programme that made it."""

    call: Call
    because: tuple[str, ...]


def interests_of(organizations: set[int]) -> list[Interest]:
    """Return what a partner's organisations look for, and nobody else. Two queries."""
    rows = Interest.objects.filter(organization__in=organizations).select_related("organization")
    return list(rows.prefetch_related("programmes"))


def fitting(interests: Iterable[Interest], today: date) -> list[Fitting]:
    """Return the open and coming calls that match, those with most in common first. One query."""
    found = list(interests)
    words = [each for interest in found for each in words_of(interest)]
    programmes = {each.pk: str(each) for interest in found for each in interest.programmes.all()}
    if not words and not programmes:
        return []
    is_on = Q(last_deadline__isnull=True) | Q(last_deadline__gte=today)
    matched = []
    for call in Call.objects.filter(is_on, merged_into=None).select_related("programme"):
        text = " ".join((call.title, call.title_en, call.text, call.words)).casefold()
        because = [word for word in words if word.casefold() in text]
        if call.programme_id in programmes:
            because.append(programmes[call.programme_id])
        if because:
            matched.append(Fitting(call, tuple(dict.fromkeys(because))))
    matched.sort(key=lambda each: (-len(each.because), each.call.last_deadline or date.max, each.call.pk))
    return matched[:MOST]


def words_of(interest: Interest) -> list[str]:
    """Return the words that are looked for, without their weights; one that weighs nothing or less is left out."""
    found = []
    for line in interest.words.splitlines():
        word, _sign, weight = line.partition("=")
        if word.strip() and not weight.strip().startswith(("-", "0")):
            found.append(word.strip())
    return found


@action(queries.PARTNER)
def save_interest(account: Any, interest: Interest, programmes: Iterable[Any]) -> Interest:
    """Save what one's own organisation looks for. Raises PermissionDenied for another organisation's."""
    if interest.organization_id not in tied_to(account):
        raise PermissionDenied
    interest.save()
    interest.programmes.set(programmes)
    return interest


@partners.tell
def what_partners_take_part_in() -> Iterable[partners.TakesPart]:
    """What partner organisations say that they take part in now. One query."""
    rows = PartnerEngagement.objects.filter(ended="").select_related("organization")
    return [partners.TakesPart(each.organization, each.name, each.since) for each in rows]
