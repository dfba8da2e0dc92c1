"""What people do: begin and write a description, send it, return it, publish it at a time, take it down."""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.seeing import as_read, refuse_unseen
from utblick.people.models import Person
from utblick.publishing import kinds, queries, rules
from utblick.publishing.models import FormerAddress, Publication, PublicationVersion, fingerprint

LACKS = {
    "title": gettext_lazy("heading"),
    "summary": gettext_lazy("in short"),
    "text": gettext_lazy("description"),
    "contact_email": gettext_lazy("whom to ask: a person, an e-mail address or a telephone number"),
}
REFUSED = {
    "not_sent": gettext_lazy("It has not been sent for review. Only its owner sends it."),
    "not_formalised": gettext_lazy(
        "Only formalised collaborations with a registered agreement, and projects that a committee has decided on, "
        "are published."
    ),
    "past": gettext_lazy("That time has passed. Leave both empty to publish now, or choose a later time."),
}
CARRIED_ON = (
    "title", "title_en", "summary", "summary_en", "text", "text_en", "contact", "contact_email", "contact_phone",
)  # fmt: skip
"""What a new version begins with of the one before."""


def begun(thing: kinds.Thing) -> Publication:
    """Return a publication of a thing, not saved: with what its register says of it."""
    made = Publication(
        kind=thing.kind,
        object_id=thing.pk,
        title=thing.name,
        title_en=thing.name_en,
        slug=free_slug(thing.name),
    )
    made.unit_id, made.owner_id = thing.unit_id, thing.contact_id
    return made


def free_slug(name: str) -> str:
    """Return an address made of a name that nothing has or has had."""
    first = slugify(name)[:70].strip("-") or "sida"
    found, number = first, 1
    while is_taken(found):
        number += 1
        found = f"{first}-{number}"
    return found


def is_taken(slug: str, by_others_than: int | None = None) -> bool:
    """Whether an address belongs to another publication, or did: an old address is never given away."""
    with secrecy.off():
        now = Publication.objects.filter(slug=slug).exclude(pk=by_others_than)
        before = FormerAddress.objects.filter(slug=slug).exclude(publication=by_others_than)
        return now.exists() or before.exists()


@action(queries.WRITE)
def begin(account: Any, publication: Publication) -> Publication:
    """Begin the description of a thing.

    Raises ValidationError where there is one, PermissionDenied for what is of another unit.
    """
    thing = kinds.thing(publication.kind, publication.object_id, localdate())
    if thing is None:
        raise ValidationError(_("There is no such thing to describe."))
    _refuse_other_units(account, publication, thing)
    with secrecy.off():
        if Publication.objects.filter(kind=thing.kind, object_id=thing.pk).exists():
            raise ValidationError(_("There is a description already. Go on with that one."))
    _settle_slug(publication)
    publication.save()
    first = PublicationVersion(
        publication=publication, number=1, title=thing.name[:200], title_en=thing.name_en[:200]
    )
    if publication.owner_id:
        owner = Person.objects.filter(pk=publication.owner_id, protected_identity=False).first()
        first.contact_email = owner.email if owner else ""
    first.save()
    return publication


def _refuse_other_units(account: Any, publication: Publication, thing: kinds.Thing) -> None:
    """A role for a unit describes what is that unit's, as it is now."""
    if not account.has_perm(queries.WRITE, Publication(unit_id=thing.unit_id)):
        raise PermissionDenied
    if not account.has_perm(queries.WRITE, publication):
        message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
        raise ValidationError({"unit": message})


def _settle_slug(publication: Publication) -> None:
    if is_taken(publication.slug, publication.pk):
        message = _(
            "Another page has or has had this address. Addresses are never given to another: choose a new one."
        )
        raise ValidationError({"slug": message})


@action(queries.WRITE)
def save_publication(account: Any, publication: Publication) -> Publication:
    """Change who is responsible, the unit and, before anything has been public, the address. Raises ValidationError."""
    kept = lock(account, publication)
    if not account.has_perm(queries.WRITE, publication):
        message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
        raise ValidationError({"unit": message})
    if publication.slug != kept.slug:
        if queries.read(kept, timezone.now()).was_public:
            raise ValidationError({"slug": _("The page has been public, so its address stays.")})
        _settle_slug(publication)
        if not FormerAddress.objects.filter(slug=kept.slug).exists():
            FormerAddress.objects.create(publication=kept, slug=kept.slug)
    publication.save()
    return publication


@action(queries.WRITE)
def write(account: Any, version: PublicationVersion) -> PublicationVersion:
    """Write the draft, or begin a new version. Raises ValidationError.

    What was sent is taken back when it is changed: nobody publishes what they have not read (R46).
    """
    publication = lock(account, version.publication)
    read = queries.read(publication, timezone.now())
    if version.pk is None:
        if read.draft is not None:
            raise ValidationError(_("A new version is being written already. Go on with that one."))
        version.number = max((each.number for each in read.versions), default=0) + 1
    elif read.draft is None or read.draft.pk != version.pk:
        # Even with the same words: saving it would take away the time that it has been given.
        raise ValidationError(
            _("The version has been published, so it stays as it is. Write a new one instead.")
        )
    version.sent_at = None
    version.save()
    return version


def next_version(publication: Publication) -> PublicationVersion:
    """Return a new version to write, with what the newest one says; not saved."""
    made = PublicationVersion(publication=publication, title=publication.title, title_en=publication.title_en)
    newest = publication.versions.order_by("-number").first()
    if newest is not None:
        for name in CARRIED_ON:
            setattr(made, name, getattr(newest, name))
    return made


def lacking(version: PublicationVersion) -> list[str]:
    """Return in words what a version lacks before it can be sent."""
    contact = bool(version.contact_id or version.contact_email or version.contact_phone)
    return [str(LACKS[each]) for each in rules.lacks(version.title, version.summary, version.text, contact)]


@action(queries.WRITE)
def send(account: Any, publication: Publication) -> Publication:
    """Send the draft to communications. Raises ValidationError with what it lacks."""
    found = lock(account, publication)
    draft = queries.read(found, timezone.now()).draft
    if draft is None:
        raise ValidationError(_("No version is being written. Begin a new one first."))
    if missing := lacking(draft):
        raise ValidationError([_("The description lacks: %(what)s") % {"what": each} for each in missing])
    if draft.sent_at is None:
        draft.sent_at, draft.returned_because = timezone.now(), ""
        draft.save()
    return found


def mark(version: PublicationVersion) -> str:
    """Return the mark of all that a version says, to hold a yes to what was read. No query."""
    return as_read(version.pk, fingerprint(version))


@action(queries.PUBLISH)
def send_back(account: Any, publication: Publication, because: str) -> Publication:
    """Return what was sent to its owner, with what is to be changed. Raises ValidationError."""
    found, draft = _sent(publication)
    if not because.strip():
        raise ValidationError({"because": _("Say what is to be changed.")})
    draft.sent_at, draft.returned_because = None, because.strip()
    draft.save()
    return found


@action(queries.PUBLISH)
def publish(
    account: Any, publication: Publication, shown_from: datetime | None = None, seen: str | None = None
) -> Publication:
    """Publish what was sent, now or from a time. Raises ValidationError.

    `seen`: the `mark` of the version that was read; another than it has become meanwhile is refused.
    """
    found, draft = _sent(publication)
    now = timezone.now()
    refuse_unseen(seen, mark(draft))
    if found.secret:
        raise ValidationError(_("It is under secrecy, so nothing of it is published."))
    thing = kinds.thing(found.kind, found.object_id, localdate(now))
    wrong = rules.why_not_published(
        draft.sent_at is not None, thing.standing if thing else rules.NOT, shown_from or now, now
    )
    if wrong == "past":
        raise ValidationError({"day": str(REFUSED[wrong])})
    if wrong:
        raise ValidationError(str(REFUSED[wrong]))
    for each in found.versions.filter(shown_from__gt=now):  # what was to come gives way to what is newer
        each.delete()
    draft.shown_from, draft.published_name = shown_from or now, account.name[:200]
    draft.save()
    return found


@action(queries.PUBLISH)
def take_down(account: Any, publication: Publication, because: str) -> Publication:
    """Take a page down, with what was to come at a set time, and say why. A new version brings it back.

    Raises ValidationError.
    """
    found = _locked(publication)
    now = timezone.now()
    read = queries.read(found, now)
    coming = read.coming
    if rules.visible(read.as_read, found.taken_down_at, now) is None and coming is None:
        raise ValidationError(_("Nothing of it is public, and nothing is going to be."))
    if not because.strip():
        raise ValidationError({"because": _("Say why it is taken down.")})
    if coming is not None:
        coming.shown_from, coming.published_name = None, ""
        coming.save()
    found.taken_down_at, found.taken_down_because = now, because.strip()
    found.save()
    return found


def _sent(publication: Publication) -> tuple[Publication, PublicationVersion]:
    """A publication, locked, with the version that waits. Raises ValidationError where none does."""
    found = _locked(publication)
    draft = queries.read(found, timezone.now()).draft
    if draft is None or draft.sent_at is None:
        raise ValidationError(str(REFUSED["not_sent"]))
    return found, draft


def _locked(publication: Any) -> Publication:
    with secrecy.off():
        found: Publication = Publication.objects.select_for_update(of=("self",)).get(pk=publication.pk)
    return found


def lock(account: Any, publication: Any) -> Publication:
    """The publication as it stands, locked. Raises PermissionDenied where it has come to another unit."""
    found = _locked(publication)
    if not account.has_perm(queries.WRITE, found):
        raise PermissionDenied
    return found
