"""Who meets whom, and where, as pictures: persons and bodies, organisations and networks, focus points served.

Each reads a fixed number of rows and asks a fixed number of questions, however many engagements there are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet, Subquery
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.collaborations.models import ENTERED, Engagement, Party, PartyRole
from utblick.core import formats
from utblick.core.charts import MatrixCell, MatrixChart, MatrixColumn, MatrixRow
from utblick.core.charts.words import listing, sentences
from utblick.people import queries as people
from utblick.people import shown
from utblick.people.models import Classification, Membership, Organization, Person
from utblick.strategy import queries as strategy

SHOWN = 40
"""How many rows and how many columns a picture shows; it says so where there are more."""


def entered() -> QuerySet[Engagement]:
    """The engagements that we take part in: those whose current period has been entered."""
    return Engagement.objects.filter(periods__current=True, periods__stage__in=ENTERED)


def first_shown(rows: int, columns: int) -> str:
    """Say that only the first are shown, where there are more rows or columns than a picture holds; else blank."""
    if rows <= SHOWN and columns <= SHOWN:
        return ""
    return _("The picture shows the first %(count)s rows and columns.") % {"count": SHOWN}


def _column(thing: Any) -> MatrixColumn:
    return MatrixColumn(label=str(thing), url=thing.get_absolute_url())


def _nothing() -> MatrixCell:
    """A cell with nothing in it, which is as it should be."""
    return MatrixCell(applicable=False)


# Who sits where


def who_sits_where(reader: Any, now: date) -> MatrixChart:
    """Persons by the bodies that they sit in at `now`; whom the reader may not know of is left out, and counted.

    Three queries, and one more where there are more than are shown.
    """
    held = Membership.objects.filter(
        people.held_at(now), organization__classification=Classification.FOREIGN_BODY
    )
    of_anybody = Person.objects.filter(pk__in=held.values("person"))
    known = people.visible_persons(reader).filter(pk__in=held.values("person"))
    persons = list(known.order_by("family_name", "given_name", "pk")[: SHOWN + 1])
    seats: dict[int, list[Membership]] = defaultdict(list)
    with_all = held.filter(person__in=[each.pk for each in persons])
    for seat in with_all.select_related("person", "organization", "party", "post", *people.TIED):
        seats[seat.person_id].append(seat)
    bodies = _bodies(seats.values())
    rows = tuple(_person(each, seats[each.pk], bodies[:SHOWN], reader) for each in persons[:SHOWN])
    hidden = (
        0 if reader.has_perm("people.see_protected") else of_anybody.filter(protected_identity=True).count()
    )
    count = len(persons) if len(persons) <= SHOWN else known.count()
    return MatrixChart(
        id="who",
        title=_("Who sits where"),
        columns=tuple(map(_column, bodies[:SHOWN])),
        rows=rows,
        row_heading=_("Person"),
        sparse=True,
        off_text=_("no"),
        said=_said_of_seats(persons[:SHOWN], seats, count, reader),
        note=sentences([_hidden(hidden), first_shown(count, len(bodies))]),
        empty_text=_("Nobody is registered as representing us."),
    )


def _bodies(seats: Iterable[list[Membership]]) -> list[Organization]:
    found = {seat.organization_id: seat.organization for each in seats for seat in each}
    return sorted(found.values(), key=lambda body: (str(body), body.pk))


def _person(person: Person, seats: list[Membership], bodies: list[Organization], reader: Any) -> MatrixRow:
    name = shown.name_of(person, reader)
    signs = {shown.party_sign(shown.party_of(seat, reader)) for seat in seats} - {""}
    by_body: dict[int, list[str]] = defaultdict(list)
    for seat in seats:
        by_body[seat.organization_id].append(shown.role_to(seat, reader))
    return MatrixRow(
        label=f"{name} ({', '.join(sorted(signs))})" if signs else name,
        url=reverse("person", args=[person.pk]),
        cells=tuple(
            MatrixCell(value=capfirst(", ".join(by_body[body.pk]))) if body.pk in by_body else _nothing()
            for body in bodies
        ),
    )


def _said_of_seats(persons: list[Person], seats: dict[int, list[Membership]], count: int, reader: Any) -> str:
    told = ngettext("%(count)s person represents us.", "%(count)s persons represent us.", count)
    places = {each: len({seat.organization_id for seat in seats[each.pk]}) for each in persons}
    several = [
        f"{shown.name_of(each, reader)} ({places[each]})"
        for each in sorted(persons, key=lambda each: -places[each])
        if places[each] > 1
    ]
    more = _("In more than one body: %(names)s.") % {"names": listing(several)} if several else ""
    return sentences([told % {"count": formats.number(count)}, more])


def _hidden(count: int) -> str:
    if not count:
        return ""
    told = ngettext(
        "%(count)s person with protected identity is left out.",
        "%(count)s persons with protected identity are left out.",
        count,
    )
    return told % {"count": count}


# Who else is there


def overlap() -> MatrixChart:
    """Other organisations of our country by the collaborations that they are members of too, the most shared first.

    Three queries, and two more where there are more than are shown.
    """
    own = Organization.objects.filter(classification=Classification.OWN)
    members = Party.objects.filter(role=PartyRole.MEMBER, engagement__in=entered().values("pk"))
    members = members.filter(organization__country=Subquery(own.values("country")[:1]))
    members = members.exclude(organization__in=own.values("pk"))
    by_organization = members.order_by().values_list("organization")
    counted = by_organization.annotate(n=Count("engagement", distinct=True))
    ordered = list(counted.order_by("-n", "organization__name", "organization")[: SHOWN + 1])
    keys = [pk for pk, _n in ordered[:SHOWN]]
    links = list(
        members.filter(organization__in=keys).select_related("organization", "engagement").order_by("pk")
    )
    names = {link.organization_id: link.organization for link in links}
    shares = {(link.organization_id, link.engagement_id) for link in links}
    columns = _most_shared(link.engagement for link in links)
    count = len(ordered) if len(ordered) <= SHOWN else counted.count()
    rows = tuple(
        MatrixRow(
            label=str(names[pk]),
            url=names[pk].get_absolute_url(),
            cells=(
                MatrixCell(value=shared),
                *(
                    MatrixCell(value=_("member")) if (pk, each.pk) in shares else _nothing()
                    for each in columns[:SHOWN]
                ),
            ),
        )
        for pk, shared in ordered[:SHOWN]
    )
    return MatrixChart(
        id="overlap",
        title=_("Who else is a member of the same"),
        columns=(MatrixColumn(label=_("Shared with us")), *map(_column, columns[:SHOWN])),
        rows=rows,
        row_heading=_("Organisation"),
        sparse=True,
        off_text=_("no"),
        said=_said_of_overlap(ordered, names, count, links),
        note=first_shown(count, len(columns)),
        empty_text=_(
            "No other organisation in the country is registered as a member of what we take part in."
        ),
    )


def _most_shared(engagements: Iterable[Engagement]) -> list[Engagement]:
    """The engagements, those with most of the organisations first."""
    each_once: dict[int, Engagement] = {}
    counts: Counter[int] = Counter()
    for each in engagements:
        each_once[each.pk] = each
        counts[each.pk] += 1
    return sorted(each_once.values(), key=lambda each: (-counts[each.pk], str(each), each.pk))


def _said_of_overlap(
    ordered: list[tuple[int, int]], names: dict[int, Organization], count: int, links: list[Party]
) -> str:
    told = ngettext(
        "%(count)s other organisation in the country is a member of something that we take part in.",
        "%(count)s other organisations in the country are members of something that we take part in.",
        count,
    )
    several = [f"{names[pk]} ({n})" for pk, n in ordered[:SHOWN] if n > 1]
    parts = [told % {"count": formats.number(count)}]
    if several:
        parts.append(_("More than one shared: %(names)s.") % {"names": listing(several)})
    by_engagement: dict[Engagement, list[str]] = defaultdict(list)
    for link in links:
        if link.organization.classification == Classification.MUNICIPALITY:
            by_engagement[link.engagement].append(str(link.organization))
    for engagement, found in list(by_engagement.items())[:3]:
        told_of = {"engagement": engagement, "names": listing(sorted(found))}
        parts.append(_("Municipalities in %(engagement)s: %(names)s.") % told_of)
    return sentences(parts)


# What serves the strategy


def focus_points(now: date) -> MatrixChart:
    """The focus points of the strategy in force by the collaborations that serve them; an empty row is the finding.

    Five queries.
    """
    covered = list(strategy.covered(now).select_related("strategy", "parent").order_by("position"))
    family = covered[0].strategy.family if covered else ""
    links = Engagement.serves.through.objects.filter(
        clause__strategy__family=family, engagement__in=entered().values("pk")
    ).order_by()
    counts = dict(links.values_list("clause__line").annotate(Count("engagement", distinct=True)))
    areas = {each.parent_id for each in covered}
    # An area is served through its focus points; it has a row of its own where it has none, or is served itself.
    clauses = [each for each in covered if each.pk not in areas or counts.get(each.line)]
    serving = entered().filter(pk__in=links.values("engagement")).order_by("name", "pk")
    columns = list(serving.only("name", "name_en", "secret")[: SHOWN + 1])
    served = set(
        links.filter(engagement__in=[each.pk for each in columns]).values_list("clause__line", "engagement")
    )
    rows = tuple(
        MatrixRow(
            label=str(each),
            url=each.get_absolute_url(),
            group=str(each.parent) if each.parent in covered else "",
            cells=(
                MatrixCell(value=counts.get(each.line, 0)),
                *(
                    MatrixCell(value=_("serves")) if (each.line, column.pk) in served else _nothing()
                    for column in columns[:SHOWN]
                ),
            ),
        )
        for each in clauses
    )
    return MatrixChart(
        id="focus",
        title=_("Which focus points our collaborations serve"),
        columns=(MatrixColumn(label=_("In all")), *map(_column, columns[:SHOWN])),
        rows=rows,
        row_heading=_("Priority area or focus point"),
        sparse=True,
        off_text=_("no"),
        said=_said_of_focus([each for each in clauses if not counts.get(each.line)], len(clauses)),
        note=first_shown(0, len(columns)),
        empty_text=_("The strategy in force has no focus points."),
    )


def _said_of_focus(unserved: list[Any], total: int) -> str:
    if not unserved:
        return _("Every one is served by at least one collaboration.")
    told = ngettext(
        "%(count)s of %(total)s is served by no collaboration: %(names)s.",
        "%(count)s of %(total)s are served by no collaboration: %(names)s.",
        len(unserved),
    )
    return told % {"count": len(unserved), "total": total, "names": listing(map(str, unserved))}
