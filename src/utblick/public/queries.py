"""What the public site shows besides descriptions (`publishing.queries.published`): read from the rooms that own it.

Everything is read as by anybody and given as plain values. Nobody with protected identity is among them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from utblick.advice import queries as advice
from utblick.advice.models import advice_rules
from utblick.collaborations.models import EngagementBody, Party
from utblick.core import countries, sight
from utblick.core.dates import in_words
from utblick.core.documents.kinds import label_of
from utblick.core.stamp import stamped
from utblick.core.texts import in_language
from utblick.documents.models import IssuedDocument
from utblick.funding import queries as funding
from utblick.funding import rules as calls
from utblick.people import queries as people
from utblick.people import rules as people_rules
from utblick.people import shown as people_shown
from utblick.people.models import Membership
from utblick.projects.models import ProjectPartner, Result
from utblick.public import rules
from utblick.public.models import Remark, public_site
from utblick.publishing import queries as publishing
from utblick.publishing.kinds import COLLABORATION, PROJECT
from utblick.publishing.queries import Published
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause, ClauseKind

SETTINGS, READ_REMARKS = "public.change_site", "public.read_remarks"
KIND = "remark"
MOST_CALLS = 60


# --- descriptions ---


def items(kind: str | None = None) -> list[Published]:
    """Return what is published, what was changed last first."""
    return publishing.published(kind, now=timezone.now())


def in_reader(item: Published, field: str) -> tuple[str, str]:
    """Return a text of what is published and the language that it is in: Swedish where no English is written."""
    if get_language() == "en":
        english: str = getattr(item, f"{field}_en")
        if english:
            return english, "en"
    return getattr(item, field), "sv"


# --- what we do and why ---


@dataclass(frozen=True)
class Priority:
    """A priority area of the strategy, with its focus points."""

    clause: Clause
    points: Sequence[Clause]


@dataclass(frozen=True)
class Direction:
    """What the strategy in force says: its vision and priorities. `strategy` None where there is none."""

    strategy: Any
    visions: Sequence[Clause] = ()
    priorities: Sequence[Priority] = ()


@stamped
def direction(today: date) -> Direction:
    """Return what the strategy in force says that we do, and why. Two queries."""
    found = strategy.current(today)
    if found is None:
        return Direction(None)
    visions: list[Clause] = []
    priorities: list[Priority] = []

    def look(branches: Iterable[strategy.Branch]) -> None:
        for each in branches:
            if each.clause.kind == ClauseKind.VISION:
                visions.append(each.clause)
            if each.clause.kind == ClauseKind.PRIORITY:
                points = [below.clause for below in each.children if below.clause.kind == ClauseKind.FOCUS]
                priorities.append(Priority(each.clause, points))
            look(each.children)

    look(strategy.tree(found))
    return Direction(found, visions, priorities)


# --- who represents us ---


@dataclass(frozen=True)
class Seat:
    """Somebody elected who holds a seat in a body of something that we take part in."""

    name: str
    role: str
    party: str
    since: str


@dataclass(frozen=True)
class Body:
    """A body with those of ours who are elected. `of` is the collaboration that it belongs to, blank where untold."""

    name: str
    of: str
    seats: Sequence[Seat]


def _bodies() -> dict[int, Any]:
    """Bodies of what may be told of in public, each with the collaboration that it belongs to. One query."""
    links = EngagementBody.objects.select_related("engagement")
    return {each.organization_id: each.engagement for each in links if not each.engagement.secret}


@stamped
def public_seats(today: date) -> list[Membership]:
    """Return the seats that anybody may know of: the elected, in bodies of what may be told of. Two queries."""
    return [
        seat
        for seat in people.outside_seats(today, _bodies())
        if rules.representative_is_public(seat.person.kind, seat.person.protected_identity)
    ]


@stamped
def representatives(today: date) -> list[Body]:
    """Return who represents us: the elected only, in bodies of what may be told of in public. Three queries."""
    of = _bodies()
    found: dict[int, list[Seat]] = {}
    names: dict[int, str] = {}
    for seat in public_seats(today):
        names[seat.organization_id] = in_language(seat.organization)
        party = seat.party if people_rules.party_may_be_public(seat.person.kind) else None
        found.setdefault(seat.organization_id, []).append(
            Seat(
                seat.person.full_name,
                people_shown.role_of(seat),
                people_shown.party_text(party),
                in_words(seat.start),
            )
        )
    made = [Body(names[pk], str(of[pk]), seats) for pk, seats in found.items()]
    return sorted(made, key=lambda each: (each.of, each.name))


# --- where in Europe ---


@dataclass(frozen=True)
class Land:
    """A country, how many organisations there we work with, and in what, as (name, kind, slug)."""

    code: str
    name: str
    organizations: int
    within: Sequence[tuple[str, str, str]]


def lands() -> list[Land]:
    """Return the countries of those we work with in what is published. Two queries and those of `published`."""
    shown = {(each.kind, each.pk): each for each in items() if not each.ended}
    if not shown:
        return []
    of: dict[str, set[int]] = {}
    within: dict[str, dict[tuple[str, int], None]] = {}
    parties = Party.objects.filter(engagement__in=[pk for kind, pk in shown if kind == COLLABORATION])
    partners = ProjectPartner.objects.filter(project__in=[pk for kind, pk in shown if kind == PROJECT])
    rows = [
        (COLLABORATION, *row)
        for row in parties.order_by("pk").values_list("engagement", "organization", "organization__country")
    ]
    rows += [
        (PROJECT, project, organization, country or of_organization)
        for project, organization, country, of_organization in partners.order_by("pk").values_list(
            "project", "organization", "country", "organization__country"
        )
    ]
    for kind, pk, organization, country in rows:
        if country:
            of.setdefault(country, set()).add(organization)
            within.setdefault(country, {})[kind, pk] = None
    made = [
        Land(
            code,
            countries.name_of(code),
            len(found),
            [(in_reader(shown[key], "title")[0], key[0], shown[key].slug) for key in within[code]],
        )
        for code, found in of.items()
    ]
    return sorted(made, key=lambda each: (-each.organizations, each.name))


# --- what came of it ---


@dataclass(frozen=True)
class Outcome:
    """What came of a published project. `good`: others can do the same."""

    what: str
    language: str
    good: bool
    title: str
    slug: str


def outcomes() -> list[Outcome]:
    """Return what has come of the projects that are published. Two queries and those of `published`."""
    shown = {each.pk: each for each in items(PROJECT)}
    rows = Result.objects.filter(project__in=shown).order_by("-good_practice", "-pk")
    english = get_language() == "en"
    return [
        Outcome(
            each.what_en if english and each.what_en else each.what,
            "en" if english and each.what_en else "sv",
            each.good_practice,
            in_reader(shown[each.project_id], "title")[0],
            shown[each.project_id].slug,
        )
        for each in rows
        if not people.leads_to_protected(each.what, each.what_en)
    ]


# --- reports and plans ---


@dataclass(frozen=True)
class Paper:
    """An issued document that is on the site. `pdf` is the fingerprint of its file."""

    pk: int
    title: str
    kind: str
    number: str
    language: str
    issued_at: datetime
    pdf: str


@stamped
def papers() -> list[Paper]:
    """Return the issued documents of the kinds that communications have chosen, the newest first. Three queries.

    What has been replaced is left out, and so is what names somebody whose identity is protected now: what was issued
    cannot be changed, but it need not be on the web.
    """
    chosen = [str(each) for each in public_site().documents]
    if not chosen:
        return []
    with sight.in_the_open():
        rows = IssuedDocument.objects.filter(document__in=chosen, secret=False, replaced_by=None)
        found = list(rows.order_by("-issued_at", "-pk"))
    return [
        Paper(
            each.pk, each.title, label_of(each.document), each.number, each.language, each.issued_at, each.pdf
        )
        for each in found
        if not people.leads_to_protected(each.title, _all_text(each.tree))
    ]


def _all_text(tree: Any) -> str:
    """All text of a tree, whatever its parts are."""
    if isinstance(tree, dict):
        return " ".join(map(_all_text, tree.values()))
    if isinstance(tree, list | tuple):
        return " ".join(map(_all_text, tree))
    return tree if isinstance(tree, str) else ""


# --- open to others ---


@stamped
def open_calls(today: date) -> list[Any]:
    """Return the calls that are open, the first deadline first, each with `next_day` and its programme. One query."""
    rows: Any = funding.with_next(funding.in_state(funding.calls(), calls.OPEN, today), today)
    return list(rows.order_by("last_deadline", "pk")[:MOST_CALLS])


@stamped
def trainings(today: date) -> list[Any]:
    """Return the trainings that one may sign up for. One query; none while nobody may sign up."""
    return advice.open_trainings(today) if advice_rules() else []


# --- searching ---


@dataclass(frozen=True)
class Hit:
    """Something that a search found: what it is called, what it is, where, and a line of it."""

    title: str
    kind: str
    url: str
    text: str = ""


def search(text: str, everything: Iterable[tuple[Hit, str]]) -> list[Hit]:
    """Return what holds all the words, those with them in their titles first. `everything`: each with all its text,
    in small letters (`casefold`).
    """
    words = text.casefold().split()
    if not words:
        return []
    found: list[tuple[int, int, Hit]] = []
    for hit, whole in everything:
        if all(word in whole for word in words):
            in_title = sum(word in hit.title.casefold() for word in words)
            found.append((-in_title, len(found), hit))
    return [hit for _score, _place, hit in sorted(found, key=lambda each: each[:2])]


# --- the accessibility statement ---


def statement(actor: str, language: str) -> dict[str, Any]:
    """Return what is said of accessibility, by the names of `rules.PARTS`; blank where nobody has said it."""
    site = public_site()

    def said(name: str) -> str:
        english = getattr(site, f"{name}_en", "") if language == "en" else ""
        return str(english or getattr(site, name))

    return {
        "actor": actor,
        "service": said("service"),
        "compliance": site.compliance,
        "shortcomings": [line.strip() for line in said("shortcomings").splitlines() if line.strip()],
        "assessed_on": site.assessed_on,
        "updated_on": site.updated_on,
        "method": said("method"),
        "feedback": site.email or site.phone,
        "report_url": site.report_url,
        "burden": said("burden"),
        "outside": said("outside"),
    }


def remarks_waiting() -> list[Remark]:
    """Return the remarks that nobody has dealt with, the oldest first. One query."""
    return list(Remark.objects.filter(dealt_on=None).order_by("year", "serial"))


def kind_label(kind: str) -> str:
    """What a kind of published thing is called, one of them."""
    return _("collaboration") if kind == COLLABORATION else _("project")
