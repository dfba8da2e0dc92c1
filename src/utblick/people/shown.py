"""How persons and seats are shown, to whom: the one place that knows about protected identity and parties."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.dates import in_words
from utblick.core.pages import Link
from utblick.core.texts import marked_up
from utblick.people import rules
from utblick.people.models import Membership, Organization, Person


def sees(person: Person, reader: Any) -> bool:
    """Whether the reader may know who a person is."""
    return not person.protected_identity or reader.has_perm("people.see_protected")


def name_of(person: Person, reader: Any) -> str:
    """The name as this reader may see it."""
    return person.full_name if sees(person, reader) else str(person)


def link_to(person: Person, reader: Any) -> SafeString | str:
    """The name with a link to the person's page; for a protected person only those with the right get one."""
    if not sees(person, reader):
        return str(person)
    link = format_html(
        '<a class="ds-link" href="{}">{}</a>', reverse("person", args=[person.pk]), person.full_name
    )
    return format_html("{} {}", link, protected_mark()) if person.protected_identity else link


def party_of(seat: Membership, reader: Any) -> Organization | None:
    """The party on a seat, where it may be shown: for the elected only (GDPR art. 9.2 e), never for officials."""
    if seat.party is None or not rules.party_may_be_public(seat.person.kind) or not sees(seat.person, reader):
        return None
    return seat.party


def party_text(party: Organization | None) -> str:
    """`Moderaterna (M)`; blank where there is none to show."""
    if party is None:
        return ""
    return f"{party} ({party.abbreviation})" if party.abbreviation else str(party)


def party_sign(party: Organization | None) -> str:
    """`M`, as it stands in brackets after the name of somebody elected; blank where there is none to show."""
    return "" if party is None else party.abbreviation or str(party)


@dataclass(frozen=True)
class Holder:
    """A seat as one reader sees it. `name` is a link where there is a page to go to."""

    seat: Membership
    name: SafeString | str
    plain_name: str
    role: str  # as it stands first on a line
    role_within: str  # as it stands in a sentence, with whom a substitute is tied to
    party: str
    since: str
    until: str
    note: SafeString | str
    tied_to: str  # the ordinary member whom a substitute is tied to; blank for all others


def holder(seat: Membership, reader: Any) -> Holder:
    """Return a seat ready to be shown. Wants person, party, post and `substitute_for__person` at hand."""
    return Holder(
        seat,
        link_to(seat.person, reader),
        name_of(seat.person, reader),
        capfirst(role_to(seat, reader)),
        role_to(seat, reader),
        party_sign(party_of(seat, reader)),
        in_words(seat.start),
        in_words(seat.end),
        marked_up(seat, "note") if sees(seat.person, reader) else "",
        name_of(seat.substitute_for.person, reader) if seat.substitute_for else "",
    )


def role_of(seat: Membership) -> str:
    """The role in words, by the post's own designation where it has one."""
    return str(seat.post) if seat.post else str(seat.get_role_display())


def role_to(seat: Membership, reader: Any) -> str:
    """The role in words, with the ordinary member whom a substitute is tied to, as this reader may see them."""
    if seat.substitute_for is None:
        return role_of(seat)
    tied = {"role": role_of(seat), "name": name_of(seat.substitute_for.person, reader)}
    return _("%(role)s for %(name)s") % tied


def kind_of(organization: Organization) -> str:
    """What an organisation is, as it stands first on a line."""
    return capfirst(str(organization.get_classification_display()))


def mark(text: str, tone: str) -> SafeString:
    """A status mark."""
    return format_html('<span class="mark mark--{}">{}</span>', tone, text)


def protected_mark() -> SafeString:
    """The mark of a protected identity, for those who may see who it is."""
    return mark(_("protected identity"), "warn")


def not_stated() -> SafeString:
    """What stands where nobody has stated the fact."""
    return format_html('<span class="ub-not-stated">{}</span>', _("not stated"))


def crumbs(*more: Link) -> list[Link]:
    """The way to a page within the room."""
    return [(_("People & bodies"), reverse("people")), *more]


def origin(thing: Any) -> list[tuple[str, Any]]:
    """The facts that stand last about a thing: its note, and whether it is assumed."""
    facts: list[tuple[str, Any]] = []
    if thing.note:
        facts.append((_("Note"), marked_up(thing, "note")))
    if thing.assumed:
        facts.append((_("Certainty"), mark(_("assumed – to be confirmed"), "warn")))
    return facts
