"""What the pages of sources share: where one stands, and where a new source begins."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import pgettext

from utblick.core.pages import Link
from utblick.sources import client
from utblick.sources.models import Area, Kind, Purpose, Source

LISTS = {Purpose.CALLS: "fetch_sources", Purpose.NEWS: "news_sources"}


def purpose_of(said: str) -> Purpose:
    """Return the purpose that an address names; calls for any other."""
    return Purpose(said) if said in Purpose.values else Purpose.CALLS


def home(purpose: str) -> str:
    """Return the address of the list of the sources that give one thing."""
    return reverse(LISTS[purpose_of(purpose)])


def crumbs(source: Source, here: bool = False) -> list[Link]:
    """Return the way to a source's page, or to a page under it (`here`)."""
    way = [(pgettext("elsewhere", "Sources"), home(source.purpose))]
    return [*way, (str(source), source.get_absolute_url())] if here else way


def begun(said: Mapping[str, str]) -> Source:
    """Return a new source with what an address says of it; what it says wrongly is left out."""
    source = Source(purpose=purpose_of(said.get("purpose", "")), name=said.get("name", "")[:200])
    if said.get("kind", "") in Kind.values:
        source.kind = said["kind"]
    if said.get("area", "") in Area.values:
        source.area = said["area"]
    address = said.get("address", "")[:1000]
    try:
        client.shape(address)
    except client.Refused:
        return source
    source.address = address
    return source
