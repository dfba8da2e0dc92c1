"""The organisation whose house this is, read once for as long as nothing changes: only loading a pack changes it."""

from utblick.core.models import Identity
from utblick.core.stamp import stamped


@stamped
def identity() -> Identity | None:
    """Return the organisation's face; None until a pack has been loaded."""
    return Identity.objects.first()
