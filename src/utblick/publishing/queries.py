"""What pages and other rooms read of publications. `published` is the one place for what the public may see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.timezone import localdate

from utblick.core import sight
from utblick.core.stamp import stamped
from utblick.people import queries as people
from utblick.publishing import kinds, rules
from utblick.publishing.models import FormerAddress, Publication, PublicationVersion

KIND = "publication"
TOLD = ("title", "summary", "text", "title_en", "summary_en", "text_en")
"""What a version says in its own words."""
VIEW, WRITE, PUBLISH = "publishing.view", "publishing.write", "publishing.publish"


# --- inside the house ---


@dataclass(frozen=True)
class Read:
    """A publication with its versions, the newest first, and its thing, as they stand at a time.

    `thing` is None where it is gone, or hidden from the reader. `leading` are the numbers of the versions whose text
    leads to somebody with protected identity: what was published cannot be changed, but the public need not see it.
    """

    publication: Publication
    versions: Sequence[PublicationVersion]
    thing: kinds.Thing | None
    now: datetime
    leading: frozenset[int] = frozenset()

    @property
    def as_read(self) -> list[rules.Version]:
        """The versions as the rules read them."""
        return [each.as_read for each in self.versions]

    @property
    def standing(self) -> str:
        """What the thing is to the public."""
        return self.thing.standing if self.thing else rules.NOT

    @property
    def state(self) -> str:
        """Where the description stands, one of rules.STATES."""
        found = self.publication
        return rules.state(self.as_read, found.taken_down_at, self.standing, self.hidden, self.now)

    @property
    def shown(self) -> PublicationVersion | None:
        """What the public sees."""
        found = self.publication
        return self._of(rules.seen(self.as_read, found.taken_down_at, self.standing, self.hidden, self.now))

    @property
    def hidden(self) -> bool:
        """Whether what is published is under secrecy, or leads to somebody with protected identity."""
        found = rules.visible(self.as_read, self.publication.taken_down_at, self.now)
        return self.publication.secret or (found is not None and found.number in self.leading)

    @property
    def draft(self) -> PublicationVersion | None:
        """The version that is written or waits for review."""
        return self._of(rules.waiting(self.as_read))

    @property
    def coming(self) -> PublicationVersion | None:
        """The version whose time to be public is set and has not come."""
        return self._of(rules.coming(self.as_read, self.now))

    @property
    def was_public(self) -> bool:
        """Whether anything has been public at its address."""
        return any(each.shown_from and each.shown_from <= self.now for each in self.versions)

    def _of(self, found: rules.Version | None) -> PublicationVersion | None:
        return next((each for each in self.versions if found and each.number == found.number), None)


def read(publication: Publication, now: datetime) -> Read:
    """Return a publication as it stands. Four queries at most."""
    return _together([publication], now)[0]


def publications(now: datetime) -> list[Read]:
    """Return all publications that the reader may see, by name. Five queries, however many there are."""
    rows = Publication.objects.select_related("unit", "owner").order_by("title", "pk")
    return _together(list(rows), now)


def of_thing(kind: str, pk: int) -> Publication | None:
    """Return the publication of a thing; None where there is none that the reader may see. One query."""
    found: Publication | None = (
        Publication.objects.filter(kind=kind, object_id=pk).select_related("unit", "owner").first()
    )
    return found


@stamped
def places() -> dict[tuple[str, int], str]:
    """The page of each publication that the reader may see, by what it is of.

    One query, and remembered: it stands on the page of every collaboration and project.
    """
    return {(each.kind, each.object_id): each.get_absolute_url() for each in Publication.objects.all()}


def _together(rows: Sequence[Publication], now: datetime) -> list[Read]:
    versions: dict[int, list[PublicationVersion]] = {each.pk: [] for each in rows}
    by_pk = {each.pk: each for each in rows}
    found = PublicationVersion.objects.filter(publication__in=by_pk).select_related("contact")
    for each in found.order_by("publication", "-number"):
        each.publication = by_pk[each.publication_id]
        versions[each.publication_id].append(each)
    things = _things(rows, localdate(now))
    return [
        Read(
            each, versions[each.pk], things.get((each.kind, each.object_id)), now, _leading(versions[each.pk])
        )
        for each in rows
    ]


def _leading(versions: Iterable[PublicationVersion]) -> frozenset[int]:
    """The numbers of the versions that have a time and whose text leads to somebody with protected identity."""
    marks = people.protected_marks()
    told = {
        each.number: "\n".join(getattr(each, name) for name in TOLD).casefold()
        for each in versions
        if each.shown_from
    }
    return frozenset(number for number, text in told.items() if any(mark in text for mark in marks))


def _things(rows: Iterable[Publication], today: date) -> dict[tuple[str, int], kinds.Thing]:
    """Return what publications are about, by kind and id; one query a kind."""
    found: dict[tuple[str, int], kinds.Thing] = {}
    for kind, known in kinds.PUBLISHABLE.items():
        few = tuple(sorted(each.object_id for each in rows if each.kind == kind))
        if few:
            found.update({(kind, pk): thing for pk, thing in known.things(today, few).items()})
    return found


def undescribed(now: datetime) -> list[tuple[kinds.Thing, Read | None]]:
    """Return what goes on and waits for a description, each with its publication where one is begun.

    Few queries, however many there are.
    """
    have = {(each.publication.kind, each.publication.object_id): each for each in publications(now)}
    found = []
    for thing in kinds.describable(localdate(now)):
        of = have.get((thing.kind, thing.pk))
        returned = bool(of and of.draft and of.draft.returned_because and of.draft.sent_at is None)
        if rules.asks_for_description(thing.standing, of.state if of else "", returned):
            found.append((thing, of))
    return found


def waiting(now: datetime) -> list[Read]:
    """Return the publications with a version that waits for communications, the longest first."""
    found = [each for each in publications(now) if each.draft is not None and each.draft.sent_at is not None]
    return sorted(found, key=lambda each: (_sent(each), each.publication.pk))


def _sent(each: Read) -> datetime:
    sent = each.draft.sent_at if each.draft else None
    return sent or each.now


# --- what the public sees ---


@dataclass(frozen=True)
class Contact:
    """Whom to ask. A person with protected identity is never named, and nothing that leads to them is said."""

    name: str = ""
    email: str = ""
    phone: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.email or self.phone)


@dataclass(frozen=True)
class Published:
    """What the public may see of one thing, as it was published last. All texts are plain text.

    - `kind`: key of the kind in `kinds.PUBLISHABLE` ("engagement" or "project"); `pk`: the THING's id, not ours.
    - `slug`: the last part of its public address, the same in both languages, unique among all kinds, never reused.
    - `title`, `summary`, `text`: Swedish, never blank; `title_en`, `summary_en`, `text_en`: English, blank where
      nobody has written it. Paragraphs of a text are parted by a blank line.
    - `published_at`: when the public could first read anything of it; `changed_at`: since when it reads as now.
    - `ended`: it is over; the description is shown as one of something that was.
    - `contact`: whom to ask, empty (False) where nobody is named.
    - `former_slugs`: addresses it had before, which lead to `slug` and are never given to another.
    """

    kind: str
    pk: int
    slug: str
    title: str
    title_en: str
    summary: str
    summary_en: str
    text: str
    text_en: str
    published_at: datetime
    changed_at: datetime
    ended: bool = False
    contact: Contact = field(default_factory=Contact)
    former_slugs: tuple[str, ...] = ()


def published(kind: str | None = None, *, now: datetime) -> list[Published]:
    """Return what the public may see at `now`, of one kind or all, what was changed last first.

    It is read as by anybody, whoever asks: nothing secret, nothing of protected persons, nothing that is not formalised
    or not yet published. Five queries and one a kind, remembered for as long as the data is the same; what follows from
    the clock (a time that was set) is looked at anew each time.
    """
    rows = [_as_public(each, former, now) for each, former in _as_anybody(now)]
    found = [each for each in rows if each is not None and kind in (None, each.kind)]
    return sorted(found, key=lambda each: (each.changed_at, each.pk), reverse=True)


def next_change(now: datetime) -> datetime | None:
    """Return the next time when `published` says something else by the clock alone; None for never."""
    times = [found for each, _former in _as_anybody(now) if (found := rules.next_change(each.as_read, now))]
    return min(times, default=None)


def taken_down(now: datetime) -> set[str]:
    """Return the addresses whose pages were public and have been taken down, and are not secret."""
    return {
        each.publication.slug
        for each, _former in _as_anybody(now)
        if each.publication.taken_down_at is not None and _is_gone(each, now)
    }


def _is_gone(read: Read, now: datetime) -> bool:
    """Whether something was public and is no more. What had its time set and never came tells of nothing."""
    at = replace(read, now=now)
    return at.was_public and at.shown is None


def _as_anybody(now: datetime) -> list[tuple[Read, tuple[str, ...]]]:
    """`_candidates` as anybody reads them, and once for all languages: nothing in them is of one."""
    with sight.in_the_open(), translation.override(settings.LANGUAGE_CODE):
        return _candidates(localdate(now))


@stamped
def _candidates(today: date) -> list[tuple[Read, tuple[str, ...]]]:
    """All publications that anybody may see with versions that have a time, and their things as they are on a day."""
    rows = list(Publication.objects.order_by("pk"))
    former: dict[int, list[str]] = {each.pk: [] for each in rows}
    for publication, slug in FormerAddress.objects.order_by("pk").values_list("publication", "slug"):
        former[publication].append(slug)
    by_pk = {each.pk: each for each in rows}
    versions: dict[int, list[PublicationVersion]] = {each.pk: [] for each in rows}
    public = PublicationVersion.objects.filter(publication__in=by_pk, shown_from__isnull=False)
    for version in public.select_related("contact").order_by("-number"):
        version.publication = by_pk[version.publication_id]
        versions[version.publication_id].append(version)
    things = _things(rows, today)
    return [
        (
            Read(
                each,
                versions[each.pk],
                things.get((each.kind, each.object_id)),
                _LONG_AGO,
                _leading(versions[each.pk]),
            ),
            tuple(former[each.pk]),
        )
        for each in rows
    ]


_LONG_AGO = datetime.min
"""What is remembered has no time of its own: `_as_public` gives it one."""


def _as_public(read: Read, former: tuple[str, ...], now: datetime) -> Published | None:
    at = replace(read, now=now)
    shown, publication = at.shown, at.publication
    if shown is None or shown.shown_from is None:
        return None
    return Published(
        publication.kind,
        publication.object_id,
        publication.slug,
        shown.title,
        shown.title_en,
        shown.summary,
        shown.summary_en,
        shown.text,
        shown.text_en,
        min(_times(at.versions)),
        shown.shown_from,
        at.standing == rules.ENDED,
        contact_of(shown),
        former,
    )


def _times(versions: Iterable[PublicationVersion]) -> list[datetime]:
    return [each.shown_from for each in versions if each.shown_from]


def contact_of(version: Any) -> Contact:
    """Return whom a version tells the public to ask."""
    person = version.contact
    protected = person is not None and person.protected_identity
    if protected or people.leads_to_protected(version.contact_email):
        return Contact()
    return Contact(person.full_name if person else "", version.contact_email, version.contact_phone)
