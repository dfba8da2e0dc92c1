"""This room's documents: one engagement, the register of all, and the list of who represents us."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.collaborations import queries, shown, stated
from utblick.collaborations.models import Engagement, StatementKind
from utblick.core import formats
from utblick.core.dates import in_words, today
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Run,
    Table,
    Text,
    text,
)
from utblick.core.texts import in_language
from utblick.people import queries as people
from utblick.people import rules as people_rules


def _or_not_stated(value: str) -> Text:
    return text(value or _("not stated"))


def engagement(found: Engagement) -> Document:
    """Return one engagement as a basis for a decision: what it is, what it serves, what it costs, what is missing."""
    return engagements([found])[0]


def engagements(found: Sequence[Engagement]) -> list[Document]:
    """Return what `engagement` does for each of many, in as many queries as one takes."""
    ids = [each.pk for each in found]
    read = stated.whole(today()).select_related("responsible_unit")
    whole = read.prefetch_related("parties__organization", "statements", "costs").in_bulk(ids)
    links = queries.links_of(ids)
    return [_engagement(whole[pk], links[pk]) for pk in ids]


def _engagement(whole: Any, links: dict[str, list[queries.Link]]) -> Document:
    blocks: list[Block] = [Facts(tuple(_facts(whole)))]
    if lacking := stated.missing(whole, stated.demands(today())):
        blocks.append(Note(text(_("The guidelines ask for these, and nobody has stated them."), " "), "warn"))
        blocks.append(Bullets(tuple(text(_(each.what)) for each in lacking)))
    blocks += _said(whole)
    blocks += _serves(links)
    blocks += _costs(whole)
    return Document(
        title=in_language(whole),
        subtitle=capfirst(str(whole.get_kind_display())),
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def _facts(found: Any) -> Iterator[tuple[str, Text]]:
    yield _("Formed"), _or_not_stated(in_words(found.formed))
    yield _("Member since"), _or_not_stated(in_words(found.member_since))
    yield _("Period"), _or_not_stated(shown.years(found.starts or "", found.ends or ""))
    yield _("Legal form"), _or_not_stated(in_language(found, "legal_form"))
    yield _("Responsible unit"), _or_not_stated(str(found.responsible_unit or ""))
    parties = [in_language(each.organization) for each in found.parties.all()]
    yield _("Parties"), _or_not_stated(", ".join(parties))


def _said(found: Any) -> Iterator[Block]:
    said: dict[str, list[Text]] = {}
    order = {kind: place for place, kind in enumerate(StatementKind.values)}
    for each in sorted(found.statements.all(), key=lambda statement: order[statement.kind]):
        line = in_language(each, "text")
        said.setdefault(capfirst(str(each.get_kind_display())), []).append(
            text(f"{each.year}: {line}" if each.year else line)
        )
    for heading, lines in said.items():
        yield Heading(1, heading)
        yield Bullets(tuple(lines))


def _serves(links: dict[str, list[queries.Link]]) -> Iterator[Block]:
    yield Heading(1, _("Serves"))
    served = [*links.get("serves", ()), *links.get("steering_documents", ())]
    if served:
        yield Bullets(tuple((Run(each.text, url=each.url),) for each in served))
    else:
        yield Paragraph(text(_("not stated")))
    yield Facts(
        (
            (
                _("Of value for"),
                _or_not_stated(", ".join(each.text for each in links.get("beneficiaries", ()))),
            ),
        )
    )


def _costs(found: Any) -> Iterator[Block]:
    costs = list(found.costs.all())
    if not costs:
        return
    yield Heading(1, _("Costs"))
    rows = tuple(
        (
            text(str(each.year)),
            text(formats.kronor(each.estimate, each.approximate)),
            text(formats.kronor(each.outcome)),
            text(formats.per_cent(each.staff_share)),
        )
        for each in costs
    )
    head = (_("Year"), _("Estimate"), _("Outcome"), _("Staff"))
    yield Table(_("By year, in kronor and per cent of one full-time post"), head, rows, numeric=(1, 2, 3))


def register(_whole: None) -> Document:
    """Return the register of engagements, with what they come to in the latest year."""
    found = list(stated.whole(today()).select_related("responsible_unit").order_by("name", "pk"))
    total = queries.latest_total()
    blocks: list[Block] = []
    if total:
        sums = _("%(year)s: %(amount)s and %(share)s of a full-time post") % {
            "year": total.year,
            "amount": formats.kronor(total.estimate, total.approximate),
            "share": formats.per_cent(total.staff_share),
        }
        blocks.append(Facts(((_("Together"), text(sums)),)))
    rows = tuple(
        (
            (Run(in_language(each), url=each.get_absolute_url()),),
            text(capfirst(str(each.get_kind_display()))),
            text(in_words(each.member_since) or "–"),
            text(in_words(each.ends or "") or _("not stated")),
            text(str(each.responsible_unit or _("not stated"))),
            text(
                f"{formats.kronor(each.latest_estimate, each.latest_approximate)} ({each.latest_year})"
                if each.latest_year
                else _("not stated")
            ),
        )
        for each in found
    )
    head = (_("Name"), _("Kind"), _("Member since"), _("Ends"), _("Responsible unit"), _("Cost"))
    if rows:
        blocks.append(Table(_("Register of engagements"), head, rows, numeric=(5,)))
    else:
        blocks.append(Paragraph(text(_("No engagements are registered."))))
    return Document(
        title=_("Register of engagements"),
        subtitle=_("As registered %(day)s") % {"day": in_words(today().isoformat())},
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


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
        role = str(seat.post) if seat.post else str(seat.get_role_display())
        row = (
            text(str(seat.person)),
            text(party or "–"),
            text(capfirst(role)),
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
