"""What the people room declares to the house: permissions, kinds of thing, navigation, sections of packs."""

from django.utils.translation import gettext_lazy as _

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.models import Identity
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.people import packs
from utblick.people.models import Account, Membership, Organization, Person, Post, RoleAssignment, Term
from utblick.people.roles import EVERYONE, INSIDE, Role

FUNCTION = Role.INTERNATIONAL_FUNCTION
PROTECTED = "people.see_protected"

declare(
    Permission("core.read_history", _("Read the history of what one may see"), INSIDE),
    Permission("core.read_audit", _("Read the audit trail"), frozenset({Role.ADMINISTRATOR, Role.AUDITOR})),
    Permission("people.view", _("See persons, units and bodies"), EVERYONE),
    Permission(
        "people.edit_person",
        _("Add and change persons"),
        frozenset({FUNCTION, Role.ASSEMBLY_SECRETARY, Role.BOARD_SECRETARY, Role.ADMINISTRATOR}),
    ),
    Permission(
        PROTECTED,
        _("See who persons with protected identity are"),
        frozenset({Role.ADMINISTRATOR}),
    ),
    Permission(
        "people.edit_organization",
        _("Add and change units and other organisations"),
        frozenset({FUNCTION, Role.ADMINISTRATOR}),
    ),
    Permission(
        "people.edit_body",
        _("Change bodies, posts and seats, and end or renew seats when a term ends"),
        frozenset({FUNCTION, Role.ASSEMBLY_SECRETARY, Role.BOARD_SECRETARY, Role.COMMITTEE_SECRETARY}),
        by_unit=True,
    ),
    Permission(
        "people.edit_foreign_body",
        _("Change who represents us in bodies of engagements"),
        frozenset({FUNCTION, Role.ASSEMBLY_SECRETARY, Role.BOARD_SECRETARY}),
    ),
    Permission(
        "people.edit_term",
        _("Add and change terms of office"),
        frozenset({Role.ASSEMBLY_SECRETARY, Role.BOARD_SECRETARY, Role.ADMINISTRATOR}),
    ),
    Permission(
        "people.view_accounts",
        _("See accounts and their roles"),
        frozenset({Role.ADMINISTRATOR, Role.AUDITOR}),
    ),
    Permission(
        "people.edit_accounts", _("Add accounts, give and take roles"), frozenset({Role.ADMINISTRATOR})
    ),
    Permission("people.view_permissions", _("See who may do what"), EVERYONE),
    Permission(
        "core.edit_identity",
        _("Change the organisation's name, mark and colour"),
        frozenset({Role.ADMINISTRATOR, Role.COMMUNICATIONS}),
    ),
)

things.register(
    Kind(
        "person",
        Person,
        _("person"),
        _("persons"),
        "people.view",
        texts=lambda person: [things.SearchText("sv", person.full_name, person.title)],
        hidden=lambda person: person.protected_identity,
        sees_hidden=PROTECTED,
    ),
    Kind(
        "organization",
        Organization,
        _("organisation"),
        _("organisations"),
        "people.view",
        texts=lambda organization: texts_of(organization, "name", "abbreviation", "note"),
    ),
    Kind(
        "identity",
        Identity,
        _("the organisation's name, mark and colour"),
        _("the organisation's name, mark and colour"),
        "core.edit_identity",
    ),
    Kind("term", Term, _("term of office"), _("terms of office"), "people.view"),
    Kind("post", Post, _("post"), _("posts"), "people.view"),
    Kind(
        "seat",
        Membership,
        _("seat"),
        _("seats"),
        "people.view",
        hidden=lambda seat: seat.person.protected_identity,
        sees_hidden=PROTECTED,
        about="person",
    ),
    Kind(
        "account",
        Account,
        _("account"),
        _("accounts"),
        "people.view_accounts",
        hidden=lambda account: bool(account.person and account.person.protected_identity),
        sees_hidden=PROTECTED,
        about="person",
        parts=(Part(RoleAssignment, "account"),),
    ),
)

navigation.add(
    navigation.Entry(
        85,
        _("People & bodies"),
        "people",
        "people.view",
        (
            "/personer/",
            "/organ/",
            "/poster/",
            "/platser/",
            "/enheter/",
            "/mandatperioder/",
            "/vem-sitter-var/",
        ),
    ),
    navigation.Entry(
        90, _("Administration"), "administration", "people.view_permissions", ("/administration/",)
    ),
)

sections(*packs.SECTIONS)

tell(
    {
        "people.save_person": _("Saved a person"),
        "people.save_organization": _("Saved a unit or another organisation"),
        "people.save_body": _("Saved a body"),
        "people.save_post": _("Saved a post"),
        "people.save_seat": _("Saved a seat"),
        "people.end_seat": _("Ended a seat"),
        "people.renew_seats": _("Renewed or ended seats when a term ended"),
        "people.save_term": _("Saved a term of office"),
        "people.save_account": _("Saved an account"),
        "people.give_role": _("Gave a role"),
        "people.end_role": _("Took away a role"),
        "people.take_away": _("Took away somebody's second step of signing in"),
        "people.save_identity": _("Changed the organisation's profile"),
    }
)
