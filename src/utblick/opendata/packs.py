"""The section of a pack that the room owns: what the organisation says of its catalogue. There is one."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from utblick.core.packs.schema import KeyedItem, Row, Section, own_values
from utblick.opendata.models import Catalogue
from utblick.opendata.models.catalogue import Licence, PublisherType


class CatalogueItem(KeyedItem):
    """What is said of the catalogue. What nobody has stated is left out."""

    licence: Literal[("", *Licence.values)] = ""  # type: ignore[valid-type]
    publisher_type: Literal[("", *PublisherType.values)] = ""  # type: ignore[valid-type]
    contact: str = Field("", max_length=200)
    contact_en: str = Field("", max_length=200)
    email: str = ""
    homepage: str = ""


def _catalogue(item: CatalogueItem) -> Iterator[Row]:
    yield Row(Catalogue, item.key, own_values(item))


SECTIONS = (
    Section("open_data_catalogues", "opendata.yaml", CatalogueItem, _catalogue, demonstration_only=True),
)
