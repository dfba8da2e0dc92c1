"""The organisation whose house this is, read once a page."""

from utblick.core.models import Identity
from utblick.core.once import once


@once
def identity() -> Identity | None:
    """Return the organisation's face; None until a pack has been loaded."""
    return Identity.objects.first()
