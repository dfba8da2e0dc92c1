"""The section of a pack that the publishing room owns: descriptions, as they were published."""

from collections.abc import Iterator
from datetime import UTC
from typing import Any, Literal

from django.utils.translation import gettext as _
from pydantic import AwareDatetime, Field

from utblick.collaborations.models import Engagement
from utblick.core.packs.schema import IdOf, Item, Key, KeyedItem, Path, Ref, Row, Section, own_values, ref
from utblick.people.models import Organization, Person
from utblick.projects.models import Project
from utblick.publishing import rules
from utblick.publishing.kinds import COLLABORATION, PROJECT
from utblick.publishing.models import Publication, PublicationVersion

MODELS: dict[str, Any] = {COLLABORATION: Engagement, PROJECT: Project}


class VersionItem(Item):
    """A version. `sent_at` where it has been sent for review, `shown_from` where its time to be public is set."""

    title: str = Field(min_length=1, max_length=200)
    title_en: str = Field("", max_length=200)
    summary: str = Field("", max_length=300)
    summary_en: str = Field("", max_length=300)
    text: str = ""
    text_en: str = ""
    contact: Key | None = None
    contact_email: str = ""
    contact_phone: str = ""
    sent_at: AwareDatetime | None = None
    shown_from: AwareDatetime | None = None
    published_name: str = ""


class PublicationItem(KeyedItem):
    """What is told of a collaboration or a project, its versions the oldest first."""

    kind: Literal["engagement", "project"]
    of: Key = Field(description="key of the collaboration or project")
    title: str = Field(min_length=1, max_length=250)
    title_en: str = Field("", max_length=250)
    slug: str = Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)
    unit: Key | None = None
    owner: Key | None = None
    versions: list[VersionItem] = Field(min_length=1)


def _publications(item: PublicationItem) -> Iterator[Row]:
    values = own_values(item, "of", "unit", "owner", "versions") | {
        "object_id": IdOf(MODELS[item.kind], item.of, ("of",)),
        "unit": ref(Organization, item.unit, "unit"),
        "owner": ref(Person, item.owner, "owner"),
    }
    yield Row(Publication, item.key, values)
    for place, version in enumerate(item.versions):
        said = own_values(version, "contact") | {
            "number": place + 1,
            "publication": Ref(Publication, item.key),
            "contact": ref(Person, version.contact, "contact"),
            **{each: _utc(getattr(version, each)) for each in ("sent_at", "shown_from")},
        }
        yield Row(PublicationVersion, f"{item.key}-version-{place + 1}", said, ("versions", place))


def _utc(value: AwareDatetime | None) -> AwareDatetime | None:
    """As the database tells times, so that the same time is the same text."""
    return value.astimezone(UTC) if value else None


def _check(item: PublicationItem) -> list[tuple[Path, str]]:
    wrong: list[tuple[Path, str]] = []
    for place, each in enumerate(item.versions):
        at: Path = ("versions", place)
        if each.shown_from is None and place + 1 < len(item.versions):
            wrong.append(((*at, "shown_from"), _("Only the newest version can be a draft.")))
        if each.shown_from is not None and (each.sent_at is None or each.sent_at > each.shown_from):
            wrong.append(((*at, "sent_at"), _("What is published was sent for review first.")))
        if each.sent_at is not None:
            contact = bool(each.contact or each.contact_email or each.contact_phone)
            for name in rules.lacks(each.title, each.summary, each.text, contact):
                wrong.append(((*at, name), _("A description that was sent says this.")))
    return wrong


SECTIONS = (
    Section(
        "publications",
        "publishing.yaml",
        PublicationItem,
        _publications,
        demonstration_only=True,
        check=_check,
    ),
)
