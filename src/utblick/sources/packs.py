"""The sections of a pack that the sources room owns."""

from collections.abc import Iterator
from typing import Literal

from django.utils.translation import gettext as _
from pydantic import Field

from utblick.core.packs.schema import Key, KeyedItem, Path, Row, Section, own_values
from utblick.sources.models import Area, Kind, Purpose, Source
from utblick.sources.parsing import cellar


class FetchSourceItem(KeyedItem):
    """A source that calls are fetched from. It is turned off until somebody turns it on, unless `active` says so."""

    name: str = Field(min_length=1)
    name_en: str = ""
    kind: Literal[tuple(Kind.values)] = Kind.FEED.value  # type: ignore[valid-type]
    address: str = Field("", pattern=r"^(https?://\S+)?$")
    programme_key: Key | None = Field(None, description="key of the programme that its calls belong to")
    link_contains: str = Field("", description="what is read of a page, or types of document in EUR-Lex")
    area: Literal[tuple(Area.values)] = Area.OTHER.value  # type: ignore[valid-type]
    every_hours: int = Field(24, ge=1, le=720)
    active: bool = False


class NewsSourceItem(FetchSourceItem):
    """A source that is monitored. It is turned off until somebody turns it on, unless `active` says so."""


def _calls(item: FetchSourceItem) -> Iterator[Row]:
    yield _source(item, Purpose.CALLS)


def _news(item: FetchSourceItem) -> Iterator[Row]:
    yield _source(item, Purpose.NEWS)


def _source(item: FetchSourceItem, purpose: str) -> Row:
    values = own_values(item, "programme_key")
    return Row(
        Source,
        item.key,
        {**values, "programme_key": item.programme_key or "", "purpose": purpose},
    )


def _check(item: FetchSourceItem) -> list[tuple[Path, str]]:
    if item.kind == Kind.HTML and not item.link_contains:
        return [(("link_contains",), _("Say what the addresses of the items contain, such as /calls/."))]
    if item.kind == Kind.CELLAR:
        try:
            cellar.types_of(item.link_contains)
        except ValueError:
            said = _("Write types of document of one or two letters with commas between, such as PC, DC.")
            return [(("link_contains",), said)]
    return []


SECTIONS = (
    Section("fetch_sources", "funding.yaml", FetchSourceItem, _calls, check=_check),
    Section("news_sources", "sources.yaml", NewsSourceItem, _news, check=_check),
)
