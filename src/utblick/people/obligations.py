"""What the data asks of those who look after seats: name who represents us, renew the seats when a term ends."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.days import shifted
from utblick.core.obligations import Obligation, source
from utblick.people import queries, rules, seating
from utblick.people.models import Classification, Membership, Organization, Post, PostRole, Term

MOST_IN_ADDRESS = 40
"""How many bodies an address chooses beforehand; with more it would be too long for an e-mail."""
Place = tuple[int, int | None]  # a body, and a post in it
NAMED = ("organization__name", "organization__name_en", "organization__classification")
CHAIRS = (PostRole.CHAIR, PostRole.VICE_CHAIR)


@source("people.edit_body", "people.edit_foreign_body")
def seats(today: date) -> Iterator[Obligation]:
    """Empty seats (F8, F18) and seats whose term ends (trap 6), in three queries."""
    now_or_later = queries.held_at(today) | Q(start__gt=today.isoformat())
    members = list(
        Membership.objects.filter(now_or_later)
        .select_related("organization", "term")
        .only("start", "end", "post", *NAMED, "organization__key", "term__end")
    )
    yield from _vacancies(members, today)
    yield from _renewals(members, today)


def _who(body: Organization) -> dict[str, Any]:
    """Whose obligation it is: of those who may change the body."""
    if body.classification == Classification.FOREIGN_BODY:
        return {"permission": "people.edit_foreign_body"}
    return {"permission": "people.edit_body", "unit_id": body.pk}


def _vacancies(members: list[Membership], today: date) -> Iterator[Obligation]:
    periods: dict[int | None, list[tuple[str, str]]] = {}
    for member in members:
        periods.setdefault(member.post_id, []).append((member.start, member.end))
    for post in Post.objects.select_related("organization").defer("facts", "organization__facts"):
        state = rules.occupancy(post.seats, periods.get(post.pk, []), post.unfilled, today)
        if state.empty:
            yield _vacancy(post, state.empty)


def _vacancy(post: Post, empty: int) -> Obligation:
    body = post.organization
    title = _("Say who chairs %(body)s") if post.role in CHAIRS else _("Name who represents us in %(body)s")
    state = str(post.get_unfilled_display())
    return Obligation(
        key=f"seat-{post.key}",
        title=title % {"body": body},
        thing=f"{post}: {state}" if empty == 1 else f"{post}: {state} ({empty})",
        url=f"{reverse('seat_new', args=[body.pk])}?{urlencode({'post': post.pk})}",
        button=_("Name a holder"),
        rule="people.vacancy_is_shown",
        **_who(body),
    )


def _renewals(members: list[Membership], today: date) -> Iterator[Obligation]:
    terms = queries.terms()
    ends = [term.end for term in terms]
    latest = _latest_starts(members)
    due: dict[tuple[int, date], list[Membership]] = {}
    for member in members:
        if not rules.holds_at(member.start, member.end, today):
            continue
        term_end = member.term.end if member.term else None
        day = seating.renewal_due((member.start, member.end), term_end, ends, today)
        if day and latest.get((member.organization_id, member.post_id), date.min) <= day:
            due.setdefault((member.organization_id, day), []).append(member)
    by_end = {term.end: term for term in terms}
    # Those who look after bodies abroad renew them all together; each body of our own has its own secretary.
    together: dict[tuple[date, int | None], list[Membership]] = {}
    for (body, day), found in due.items():
        abroad = found[0].organization.classification == Classification.FOREIGN_BODY
        together.setdefault((day, None if abroad else body), []).extend(found)
    for (day, _body), found in together.items():
        yield _renewal(found, day, by_end.get(day))


def _latest_starts(members: list[Membership]) -> dict[Place, date]:
    """When somebody last began in each place: after the end of a seat, it has been renewed."""
    found: dict[Place, date] = {}
    for each in members:
        place = (each.organization_id, each.post_id)
        found[place] = max(found.get(place, date.min), seating.span((each.start, each.end))[0])
    return found


def _renewal(found: list[Membership], day: date, term: Term | None) -> Obligation:
    bodies = {seat.organization_id: seat.organization for seat in found}
    first, *others = bodies.values()
    if others:
        title = _("Renew the seats of %(count)s bodies") % {"count": len(bodies)}
    else:
        title = _("Renew the seats of %(body)s") % {"body": first}
    url = reverse("terms") if others else first.get_absolute_url()
    if term:
        url = reverse("term_renewal", args=[term.pk])
        if len(bodies) <= MOST_IN_ADDRESS:
            url = f"{url}?{urlencode({'body': list(bodies)}, doseq=True)}"
    count = ngettext("%(count)s seat", "%(count)s seats", len(found)) % {"count": len(found)}
    return Obligation(
        key=f"renewal-{'abroad' if others else first.key}-{day}",
        title=title,
        thing=f"{term}, {count}" if term else count,
        url=url,
        button=_("Renew the seats"),
        due=day,
        opens=shifted(day, -seating.NOTICE),
        rule="people.seats_are_renewed",
        **_who(first),
    )
