"""The section of a pack that the public room owns: what the organisation says of its public site. There is one."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from pydantic import Field

from utblick.core.packs.schema import KeyedItem, Row, Section, own_values
from utblick.public.models import Compliance, PublicSite


class PublicSiteItem(KeyedItem):
    """What is said of the public site. What nobody has stated is left out, and communications are asked for it."""

    service: str = Field("", max_length=200)
    service_en: str = Field("", max_length=200)
    compliance: Literal[("", *Compliance.values)] = ""  # type: ignore[valid-type]
    shortcomings: str = ""
    shortcomings_en: str = ""
    assessed_on: date | None = None
    updated_on: date | None = None
    method: str = ""
    method_en: str = ""
    email: str = ""
    phone: str = ""
    report_url: str = ""
    burden: str = ""
    burden_en: str = ""
    outside: str = ""
    outside_en: str = ""
    prefix: str = Field("", max_length=12)
    documents: list[str] = []


def _site(item: PublicSiteItem) -> Iterator[Row]:
    values: dict[str, Any] = own_values(item)
    yield Row(PublicSite, item.key, values)


SECTIONS = (Section("public_sites", "public.yaml", PublicSiteItem, _site, demonstration_only=True),)
