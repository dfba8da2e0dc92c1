"""What here tells of something secret, and so comes under secrecy with it."""

from collections.abc import Iterator
from typing import Any

from utblick.core.secrecy import tells_of
from utblick.publishing.kinds import PUBLISHABLE
from utblick.publishing.models import Publication


@tells_of
def of_thing(kind: str, thing: Any) -> Iterator[Publication]:
    """The publication of a collaboration or a project is as secret as it is."""
    if kind in PUBLISHABLE:
        yield from Publication.objects.filter(kind=kind, object_id=thing.pk)
