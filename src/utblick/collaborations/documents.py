"""Documents about all engagements: the register, and the list of who represents us.

That of one is in `decision_basis` and, on a page, in `brief`.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.collaborations import queries_costs, shown, stated
from utblick.collaborations.rules import Lack
from utblick.core import formats
from utblick.core.dates import in_words, today
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Paragraph,
    Run,
    Table,
    Text,
    text,
)
from utblick.core.texts import in_language
from utblick.people import queries as people
from utblick.people import rules as people_rules


def register(_whole: None) -> Document:
    """Return the register of engagements: where each stands, what is lacking, what all come to in the latest year."""
    now = today()
    found = list(stated.whole(now).select_related("responsible_unit").order_by("name", "pk"))
    demanded = stated.demands(now)
    total = queries_costs.latest_total(now.year)
    blocks: list[Block] = []
    if total:
        sums = _("%(year)s: %(amount)s and %(share)s of a full-time post") % {
            "year": total.year,
            "amount": formats.kronor(total.budget, total.approximate),
            "share": formats.per_cent(total.staff_share),
        }
        blocks.append(Facts(((_("Together"), text(sums)),)))
    lacking = {each.pk: stated.missing(each, demanded) for each in found}
    if found:
        blocks += [_standing(found, lacking, now), _figures(found)]
        blocks += _lacking(found, lacking)
    else:
        blocks.append(Paragraph(text(_("No engagements are registered."))))
    return Document(
        title=_("Register of engagements"),
        subtitle=_("As registered %(day)s") % {"day": in_words(now.isoformat())},
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def _name(each: Any) -> Text:
    return (Run(in_language(each), url=each.get_absolute_url()),)


def _standing(found: list[Any], lacking: dict[int, list[Lack]], now: date) -> Table:
    """Where each stands, when it ends, and how much is lacking."""
    rows = tuple(
        (
            _name(each),
            text(capfirst(str(each.get_kind_display()))),
            text(capfirst(shown.state_of(each, now)[0])),
            text(in_words(each.ends or "") or _("not stated")),
            text(_number_lacking(each, lacking[each.pk])),
        )
        for each in found
    )
    head = (_("Name"), _("Kind"), _("State"), _("Ends"), _("Lacking"))
    return Table(_("Register of engagements"), head, rows)


def _number_lacking(each: Any, lacking: list[Lack]) -> str:
    if not each.is_collaboration:
        return _("The conditions do not apply")
    if not lacking:
        return _("Nothing")
    told = ngettext("%(count)s fact", "%(count)s facts", len(lacking))
    return told % {"count": len(lacking)}


def _figures(found: list[Any]) -> Table:
    """Since when, whose it is, and what it costs."""
    rows = tuple(
        (
            _name(each),
            text(in_words(each.member_since) or "–"),
            text(str(each.responsible_unit or _("not stated"))),
            text(
                f"{formats.kronor(each.latest_estimate, each.latest_approximate)} ({each.latest_year})"
                if each.latest_year
                else _("not stated")
            ),
        )
        for each in found
    )
    head = (_("Name"), _("Member since"), _("Responsible unit"), _("Cost"))
    return Table(_("Since when, who answers for it, and what it costs"), head, rows, numeric=(3,))


def _lacking(found: list[Any], lacking: dict[int, list[Lack]]) -> Iterator[Block]:
    """What each lacks of what the guidelines ask for, in words."""
    if not any(lacking.values()):
        return
    yield Heading(1, _("What is lacking"))
    for each in found:
        if lacking[each.pk]:
            yield Heading(2, in_language(each))
            yield Bullets(tuple(text(_(lack.what)) for lack in lacking[each.pk]))


def representatives(_whole: None) -> Document:
    """Return who represents us in the bodies of engagements; nobody whose identity is protected is named."""
    blocks: list[Block] = []
    by_body: dict[str, list[tuple[Text, ...]]] = {}
    for seat in people.outside_seats(today()):
        if seat.person.protected_identity:
            continue
        party = (
            seat.party.abbreviation
            if seat.party and people_rules.party_may_be_public(seat.person.kind)
            else ""
        )
        row = (
            text(str(seat.person)),
            text(party or "–"),
            text(capfirst(_role(seat))),
            text(in_words(seat.start) or "–"),
        )
        by_body.setdefault(in_language(seat.organization), []).append(row)
    for body in sorted(by_body):
        blocks.append(Heading(1, body))
        head = (_("Name"), _("Party"), _("Role"), _("Since"))
        caption = _("Who represents us in %(body)s") % {"body": body}
        blocks.append(Table(caption, head, tuple(by_body[body])))
    if not blocks:
        blocks.append(Paragraph(text(_("Nobody is registered as representing us."))))
    return Document(
        title=_("Who represents us"),
        subtitle=_("As registered %(day)s") % {"day": in_words(today().isoformat())},
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def _role(seat: Any) -> str:
    """The role of a seat, with the ordinary member whom a substitute is tied to, unless their identity is protected."""
    role = str(seat.post) if seat.post else str(seat.get_role_display())
    tied = seat.substitute_for
    if tied is None or tied.person.protected_identity:
        return role
    return _("%(role)s for %(name)s") % {"role": role, "name": tied.person}
