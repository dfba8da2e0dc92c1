"""What the conduct room declares to the house."""

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from utblick.conduct import acknowledging, documents, inventing, packs
from utblick.conduct.models import (
    CatalogueItem,
    CodeSection,
    CodeVersion,
    Gift,
    GiftYear,
    Limit,
    WorkingHours,
)
from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, SearchText
from utblick.people.roles import EVERYONE, Role

READERS = frozenset({Role.INTERNATIONAL_FUNCTION, Role.AUDITOR, Role.DIRECTOR})

declare(
    Permission("conduct.view", _("Read the code of conduct"), EVERYONE),
    # A role for one unit gives these too: what one acknowledges and declares is always one's own.
    Permission(acknowledging.ACKNOWLEDGE, _("Acknowledge the code of conduct"), EVERYONE, by_unit=True),
    Permission("conduct.declare", _("Declare one's own gifts"), EVERYONE, by_unit=True),
    Permission("conduct.read_gifts", _("Read the register of gifts"), READERS),
    Permission("conduct.decide", _("Decide on gifts"), frozenset({Role.DIRECTOR})),
    Permission(
        "conduct.edit",
        _("Change the code of conduct, the limits and the catalogue of presents"),
        frozenset({Role.INTERNATIONAL_FUNCTION}),
    ),
)


def _texts(code: CodeVersion) -> list[SearchText]:
    """A version is found by its sections, in both languages."""
    found = list(code.sections.all())
    told = []
    for language, ending in (("sv", ""), ("en", "_en")):
        with translation.override(language):
            name = str(code)
        said = [getattr(each, f"{field}{ending}") for each in found for field in ("title", "text")]
        if any(said):
            told.append(SearchText(language, name, "\n".join(filter(None, said))))
    return told


things.register(
    Kind(
        "code-version",
        CodeVersion,
        _("version of the code of conduct"),
        _("versions of the code of conduct"),
        "conduct.view",
        texts=_texts,
        read_from={CodeSection: lambda section: [section.code]},
        parts=(Part(CodeSection, "code"),),
    ),
    Kind(
        "gift",
        Gift,
        _("gift"),
        _("gifts"),
        "conduct.read_gifts",
        about="person",
    ),
    Kind(
        "gift-year",
        GiftYear,
        _("year of the register of gifts"),
        _("years of the register of gifts"),
        "conduct.read_gifts",
    ),
    Kind("conduct-limit", Limit, _("limit"), _("limits"), "conduct.view"),
    Kind("working-hours", WorkingHours, _("working hours"), _("working hours"), "conduct.view"),
    Kind("present", CatalogueItem, _("present in the catalogue"), _("catalogue of presents"), "conduct.view"),
)

offer(
    DocumentKind(
        "gift-register",
        _("Register of gifts"),
        documents.gift_register,
        "conduct.read_gifts",
        "conduct.edit",
        about="gift-year",
    )
)

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)

navigation.add(
    navigation.Entry(
        40, _("Code of conduct"), "conduct_code", "conduct.view", ("/uppforandekod/",), group="journeys"
    ),
    navigation.Entry(50, _("Gifts"), "gifts", "conduct.read_gifts", ("/gavor/",), group="journeys"),
)

tell(
    {
        "conduct.sign": _("Acknowledged the code of conduct"),
        "conduct.make_code": _("Made a version of the code of conduct"),
        "conduct.change_code": _("Changed a version of the code of conduct"),
        "conduct.add_limit": _("Added a limit"),
        "conduct.delete_limit": _("Took away a limit"),
        "conduct.save_item": _("Saved a present in the catalogue"),
        "conduct.declare_own": _("Declared a gift"),
        "conduct.correct": _("Corrected a gift"),
        "conduct.decide": _("Decided on a gift"),
    }
)
