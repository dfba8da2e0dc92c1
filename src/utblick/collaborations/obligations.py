"""What engagements ask for: the facts that the guidelines want and nobody has stated."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.collaborations import rules, stated
from utblick.collaborations.models import Agreement, Engagement, EngagementKind
from utblick.core.dates import in_words, last_day
from utblick.core.obligations import Obligation, source
from utblick.core.secrecy import name_of
from utblick.people.models import Organization

# A unit that lacks facts about more engagements than this gets one thing to do: to go through the list.
ONE_BY_ONE = 10


@source("collaborations.edit")
def not_stated(today: date) -> Iterator[Obligation]:
    """One thing to do for each engagement that lacks facts, in one query. The strategy sets no day for it."""
    listed: set[int | None] = set()
    for engagement in stated.first_lacking(ONE_BY_ONE):
        unit = engagement.responsible_unit
        if engagement.of_unit <= ONE_BY_ONE:
            yield _one(engagement, stated.missing(engagement))
        elif engagement.responsible_unit_id not in listed:
            listed.add(engagement.responsible_unit_id)
            yield _many(unit, engagement.of_unit)


def _one(engagement: Engagement, found: list[rules.Missing]) -> Obligation:
    return Obligation(
        key=f"missing-{engagement.key}",
        title=_("State what is missing about %(engagement)s") % {"engagement": _name(engagement)},
        thing=", ".join([_(found[0].what), *(_(each.what).lower() for each in found[1:])]),
        url=reverse("engagement", args=[engagement.pk]) + "#saknas",
        rule=found[0].rule,
        unit_id=engagement.responsible_unit_id,
        about=("engagement", engagement.pk),
        **_common(),
    )


def _name(engagement: Engagement) -> str:
    """Its short name where it has one; that a secret one is told is noted."""
    short = engagement.short_name
    return name_of(engagement, short) if short else str(engagement)


def _many(unit: Organization | None, count: int) -> Obligation:
    narrowed = {"missing": "yes", **({"unit": unit.pk} if unit else {})}
    return Obligation(
        key=f"missing-of-{unit.key if unit else 'no-unit'}",
        title=_("State what is missing about %(count)s engagements") % {"count": count},
        thing=str(unit) if unit else _("Responsible unit not stated"),
        url=f"{reverse('engagements')}?{urlencode(narrowed)}",
        rule="" if unit else "collaborations.theme_and_unit",
        unit_id=unit.pk if unit else None,
        **_common(),
    )


def _common() -> dict[str, Any]:
    return {"button": _("Fill in"), "permission": "collaborations.edit"}


@source("collaborations.edit")
def ending(today: date) -> Iterator[Obligation]:
    """Collaborations, and agreements, that are about to end: evaluated before they are renewed (R70). Two queries."""
    horizon = f"{today.year + 1}-12-31"
    engagements = Engagement.objects.exclude(kind=EngagementKind.ASSIGNMENT).exclude(ends="")
    shown = ("key", "name", "name_en", "short_name", "secret", "ends", "responsible_unit")
    for engagement in engagements.filter(ends__lte=horizon).only(*shown):
        yield _evaluate(
            f"ends-{engagement.key}-{engagement.ends}",
            engagement,
            engagement.ends,
            _("The period ends %(day)s"),
        )
    agreements = Agreement.objects.exclude(valid_to="").filter(valid_to__lte=horizon)
    agreements = agreements.exclude(valid_to=F("engagement__ends"))  # asked for once, with what it is about
    for agreement in agreements.select_related("engagement"):
        told = _("The agreement ends %(day)s")
        yield _evaluate(
            f"agreement-ends-{agreement.key}-{agreement.valid_to}",
            agreement.engagement,
            agreement.valid_to,
            told,
        )


def _evaluate(key: str, engagement: Engagement, ends: str, told: str) -> Obligation:
    return Obligation(
        key=key,
        title=_("Evaluate %(engagement)s before it is renewed or ended") % {"engagement": _name(engagement)},
        thing=told % {"day": in_words(ends)},
        url=reverse("engagement", args=[engagement.pk]),
        button=_("Open"),
        permission="collaborations.edit",
        due=last_day(ends),
        opens=rules.evaluation_opens(ends),
        rule="collaborations.evaluated_before_end",
        unit_id=engagement.responsible_unit_id,
        about=("engagement", engagement.pk),
    )
