"""The section of a pack that the sources room owns."""

from collections.abc import Iterator
from typing import Literal

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.core.packs.schema import Key, KeyedItem, Path, Row, Section, own_values
from utblick.sources.models import Kind, Source


class FetchSourceItem(KeyedItem):
    """A source that calls are fetched from. It is turned off until somebody turns it on, unless `active` says so."""

    name: str = Field(min_length=1)
    name_en: str = ""
    kind: Literal[tuple(Kind.values)] = Kind.FEED.value  # type: ignore[valid-type]
    address: str = Field("", pattern=r"^(https?://\S+)?$")
    programme_key: Key | None = Field(None, description="key of the programme that its calls belong to")
    link_contains: str = ""
    every_hours: int = Field(24, ge=1, le=720)
    active: bool = False


def _sources(item: FetchSourceItem) -> Iterator[Row]:
    values = own_values(item, "programme_key")
    yield Row(Source, item.key, {**values, "programme_key": item.programme_key or ""})


def _check(item: FetchSourceItem) -> list[tuple[Path, str]]:
    if item.kind == Kind.HTML and not item.link_contains:
        return [(("link_contains",), _("Say what the addresses of the items contain, such as /calls/."))]
    return []


SECTIONS = (Section("fetch_sources", "funding.yaml", FetchSourceItem, _sources, check=_check),)
