"""What the documents room keeps."""

from utblick.documents.models.attachments import Attachment
from utblick.documents.models.issued import IssuedDocument
from utblick.documents.models.registry import Direction, RegistryEntry, SecrecyMark
from utblick.documents.models.retention import Disposal, DisposalRule

__all__ = [
    "Attachment",
    "Direction",
    "Disposal",
    "DisposalRule",
    "IssuedDocument",
    "RegistryEntry",
    "SecrecyMark",
]
