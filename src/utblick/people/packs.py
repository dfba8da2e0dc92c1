"""The sections of a pack that the people room owns."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from utblick.core.packs.schema import Key, KeyedItem, PartialDate, Path, Row, Section, own_values, ref
from utblick.people.models import (
    Account,
    Classification,
    Membership,
    Organization,
    Person,
    PersonKind,
    Post,
    RoleAssignment,
    Term,
)
from utblick.people.models.seats import PostRole, Unfilled
from utblick.people.roles import Role


class TermItem(KeyedItem):
    """A term of office."""

    name: str
    name_en: str = ""
    start: date
    end: date


class OrganizationItem(KeyedItem):
    """A unit, a body, a party or another organisation."""

    name: str
    name_en: str = ""
    abbreviation: str = ""
    classification: Literal[tuple(Classification.values)]  # type: ignore[valid-type]
    parent: Key | None = Field(None, description="key of the organisation that it belongs to")
    number: str = ""
    country: str = ""
    founded: PartialDate = ""
    dissolved: PartialDate = ""
    url: str = ""


class PostItem(KeyedItem):
    """A place in a body: so many seats of one role that are the organisation's to fill."""

    organization: Key = Field(description="key of the body")
    role: Literal["chair", "vice_chair", "member", "substitute", "contact"]
    label: str = ""
    label_en: str = ""
    seats: int = Field(1, ge=0, le=500)
    unfilled: Literal[tuple(Unfilled.values)] = Field(  # type: ignore[valid-type]
        "vacant", description="what an empty seat means: vacant, or that the source names nobody"
    )


class PersonItem(KeyedItem):
    """A person."""

    given_name: str
    family_name: str
    kind: Literal[tuple(PersonKind.values)]  # type: ignore[valid-type]
    title: str = ""
    title_en: str = ""
    unit: Key | None = None
    email: str = ""
    protected_identity: bool = False


class MembershipItem(KeyedItem):
    """A person's seat: on a post, or in a body with the role not stated."""

    person: Key
    post: Key | None = None
    organization: Key | None = Field(None, description="key of the body, where the role is not stated")
    role: Literal["not_stated"] | None = None
    party: Key | None = None
    term: Key | None = None
    start: PartialDate = ""
    end: PartialDate = ""
    substitute_for: Key | None = Field(
        None, description="key of the ordinary member's seat that a substitute is tied to, where one is tied"
    )

    @model_validator(mode="after")
    def _post_or_body(self) -> "MembershipItem":
        if bool(self.post) == bool(self.organization):
            raise ValueError("expected either post, or organization with the role not_stated")
        return self


class RoleItem(KeyedItem):
    """A role of an account."""

    key: Key = "role"
    role: Literal[tuple(Role.values)]  # type: ignore[valid-type]
    unit: Key | None = None


class AccountItem(KeyedItem):
    """A demonstration account."""

    name: str
    email: str
    roles: list[RoleItem]
    person: Key | None = None
    language: Literal["sv", "en"] = "sv"


def _terms(item: TermItem) -> Iterator[Row]:
    yield Row(Term, item.key, own_values(item))


def _organizations(item: OrganizationItem) -> Iterator[Row]:
    values = own_values(item, "parent") | {"parent": ref(Organization, item.parent, "parent")}
    yield Row(Organization, item.key, values)


def _posts(item: PostItem) -> Iterator[Row]:
    values = own_values(item, "organization") | {
        "organization": ref(Organization, item.organization, "organization")
    }
    yield Row(Post, item.key, values)


def _persons(item: PersonItem) -> Iterator[Row]:
    yield Row(Person, item.key, own_values(item, "unit") | {"unit": ref(Organization, item.unit, "unit")})


def _memberships(item: MembershipItem) -> Iterator[Row]:
    values = own_values(item, "person", "post", "organization", "role", "party", "term", "substitute_for") | {
        "person": ref(Person, item.person, "person"),
        "party": ref(Organization, item.party, "party"),
        "term": ref(Term, item.term, "term"),
        "substitute_for": ref(Membership, item.substitute_for, "substitute_for"),
    }
    if item.post:
        values["post"] = ref(Post, item.post, "post")  # the body and the role follow from the post
    else:
        values["organization"] = ref(Organization, item.organization, "organization")
        values["role"] = PostRole.NOT_STATED.value
    yield Row(Membership, item.key, values)


def _accounts(item: AccountItem) -> Iterator[Row]:
    yield Row(
        Account,
        item.key,
        {
            "name": item.name,
            "email": item.email,
            "language": item.language,
            "demonstration": True,
            "person": ref(Person, item.person, "person"),
        },
    )
    for place, role in enumerate(item.roles):
        at: Path = ("roles", place)
        yield Row(
            RoleAssignment,
            f"{item.key}-{role.role}-{role.unit or 'whole'}",
            {
                "account": ref(Account, item.key, "key"),
                "role": role.role,
                "unit": ref(Organization, role.unit, "unit"),
            },
            at,
        )


SECTIONS = (
    Section("terms", "organisation.yaml", TermItem, _terms),
    Section("organizations", "organizations.yaml", OrganizationItem, _organizations),
    Section("posts", "bodies.yaml", PostItem, _posts),
    Section("persons", "people.yaml", PersonItem, _persons),
    Section("memberships", "people.yaml", MembershipItem, _memberships),
    Section("accounts", "accounts.yaml", AccountItem, _accounts, demonstration_only=True),
)
