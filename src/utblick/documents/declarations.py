"""What the documents room declares to the house."""

from django.utils.translation import gettext_lazy as _

from utblick.core import navigation, secrecy, things
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part
from utblick.documents import sealing  # noqa: F401  # what the audit trail vouches for
from utblick.documents.models import (
    Attachment,
    Disposal,
    DisposalRule,
    IssuedDocument,
    RegistryEntry,
    SecrecyMark,
)
from utblick.people.roles import INSIDE, SECRETARIES, Role

FUNCTION = Role.INTERNATIONAL_FUNCTION
KEEPERS = SECRETARIES | {FUNCTION, Role.DIRECTOR, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER}

declare(
    Permission(
        secrecy.RIGHT,
        _("See what is under secrecy"),
        frozenset({FUNCTION, Role.DIRECTOR, Role.ASSEMBLY_SECRETARY, Role.BOARD_SECRETARY}),
    ),
    Permission("documents.view", _("Read documents and files of what one may see"), INSIDE),
    Permission("documents.issue", _("Issue documents"), KEEPERS, by_unit=True),
    Permission("documents.keep", _("Attach files and register official documents"), KEEPERS, by_unit=True),
    Permission(
        "documents.register_any",
        _("Handle the papers of every thing, as a registrar does"),
        frozenset({FUNCTION, Role.DIRECTOR, Role.ASSEMBLY_SECRETARY, Role.BOARD_SECRETARY}),
    ),
    Permission("documents.view_registry", _("Read the registry"), INSIDE),
    Permission(
        "documents.mark_secret",
        _("Put things under secrecy, and lift it"),
        frozenset({FUNCTION, Role.DIRECTOR, Role.ASSEMBLY_SECRETARY, Role.BOARD_SECRETARY}),
    ),
    Permission(
        "documents.dispose",
        _("Decide rules of disposal and carry them out"),
        frozenset({Role.ADMINISTRATOR, Role.BOARD_SECRETARY}),
    ),
)

things.register(
    Kind(
        "document",
        IssuedDocument,
        _("document"),
        _("documents"),
        "documents.view",
        texts=lambda document: [things.SearchText(document.language, str(document), "")],
        changes="documents.issue",
    ),
    Kind("attachment", Attachment, _("attachment"), _("attachments"), "documents.view"),
    Kind(
        "registry-entry", RegistryEntry, _("entry in the registry"), _("registry"), "documents.view_registry"
    ),
    Kind("secrecy-mark", SecrecyMark, _("mark of secrecy"), _("marks of secrecy"), secrecy.RIGHT),
    Kind(
        "disposal-rule",
        DisposalRule,
        _("rule of disposal"),
        _("rules of disposal"),
        "documents.dispose",
        parts=(Part(Disposal, "rule"),),
    ),
    Kind("disposal", Disposal, _("disposal"), _("disposals"), "documents.dispose"),
)

navigation.add(
    navigation.Entry(
        80,
        _("Documents"),
        "documents",
        "documents.view",
        ("/handlingar/", "/diarium/", "/gallring/", "/sekretess/"),
    )
)
