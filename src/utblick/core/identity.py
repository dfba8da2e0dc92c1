"""The organisation whose house this is, read once for as long as nothing changes: only loading a pack changes it."""

from utblick.core.models import Identity
from utblick.core.once import once
from utblick.core.stamp import stamped


@stamped
def identity() -> Identity | None:
    """Return the organisation's face; None until a pack has been loaded."""
    return identity_alone()


@once
def identity_alone() -> Identity | None:
    """The same, reading nothing else: the stamp looks at every table, and the door answers while they are restored."""
    return Identity.objects.first()
