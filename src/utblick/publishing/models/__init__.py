"""What the publishing room keeps."""

from utblick.publishing.models.publications import (
    FormerAddress,
    Publication,
    PublicationVersion,
    fingerprint,
)

__all__ = ["FormerAddress", "Publication", "PublicationVersion", "fingerprint"]
