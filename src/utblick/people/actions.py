"""What people do with persons, organisations, terms, accounts and roles. Bodies and seats: see `seat_actions`."""

from typing import Any

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.models import Identity
from utblick.core.permissions import SIGNED_IN
from utblick.people import rules, seating
from utblick.people.models import Account, Organization, Person, RoleAssignment, Term
from utblick.people.roles import Role
from utblick.people.seat_actions import (
    end_seat,
    renew_seats,
    save_body,
    save_post,
    save_seat,
)

__all__ = [
    "choose_language",
    "end_role",
    "end_seat",
    "give_role",
    "renew_seats",
    "save_account",
    "save_body",
    "save_identity",
    "save_organization",
    "save_person",
    "save_post",
    "save_seat",
    "save_term",
]


@action("people.edit_person")
def save_person(account: Any, person: Person) -> Person:
    """Save a person. Raises ValidationError when a party stands on a seat of somebody who may have none (trap 8).

    Protecting a person's identity takes the name off their account too, since it signs what they write.
    """
    if person.pk and not rules.party_may_be_recorded(person.kind):
        seats = person.memberships.exclude(party=None).select_related("organization")
        if names := ", ".join(str(seat.organization) for seat in seats):
            raise ValidationError(
                {
                    "kind": _(
                        "A party is recorded on this person's seat in %(bodies)s. Take the party away there first: it "
                        "is recorded for elected representatives only."
                    )
                    % {"bodies": names}
                }
            )
    before = Person.objects.filter(pk=person.pk).first() if person.pk else None
    lifts = before is not None and before.protected_identity and not person.protected_identity
    if lifts and not account.has_perm("people.see_protected"):
        raise ValidationError(
            {"protected_identity": _("Only an administrator can lift the protection of an identity.")}
        )
    person.save()
    if person.protected_identity:
        _take_name_off_accounts(person)
    return person


def _take_name_off_accounts(person: Person) -> None:
    for each in Account.objects.filter(person=person):
        if each.name != str(person):
            each.name = str(person)
            each.version += 1
            each.save()


@action("people.edit_organization")
def save_organization(account: Any, organization: Organization) -> Organization:
    """Save a unit or another organisation. Raises ValidationError for a body, which is changed as one."""
    if organization.is_body:
        raise ValidationError(
            {"classification": _("A body has posts and seats: add it in the register of bodies.")}
        )
    organization.save()
    return organization


@action("people.edit_term")
def save_term(account: Any, term: Term) -> Term:
    """Save a term of office. Raises ValidationError, at the first day, when it overlaps another."""
    for other in Term.objects.exclude(pk=term.pk):
        if seating.terms_overlap((term.start, term.end), (other.start, other.end)):
            raise ValidationError(
                {
                    "start": _("The days overlap with %(term)s. Terms of office follow one another.")
                    % {"term": other}
                }
            )
    term.save()
    return term


@action("people.edit_accounts")
def save_account(account: Any, changed: Account) -> Account:
    """Save an account. A new one has no password until its holder chooses one.

    Raises ValidationError when an administrator would shut out themselves, or when the name of a protected person
    would be told.
    """
    if changed.pk == account.pk and not changed.is_active:
        raise ValidationError(
            {"is_active": _("You cannot shut out yourself. Ask another administrator to do it.")}
        )
    _refuse_telling_name(changed)
    before = Account.objects.filter(pk=changed.pk).first() if changed.pk else None
    if before is None:
        changed.set_unusable_password()
    elif before.email != changed.email:
        # Whoever still reads the old mailbox must not be able to ask for a new password.
        EmailAddress.objects.filter(user=before).delete()
    changed.version += 1
    changed.save()
    return changed


def choose_language(account: Account, language: str) -> None:
    """Remember with one's own account which language one reads in; that takes no role at all."""
    account.language = language
    account.save(update_fields=["language"])


choose_language.permission = SIGNED_IN  # type: ignore[attr-defined]


def _refuse_telling_name(changed: Account) -> None:
    person = changed.person
    if person is None or not person.protected_identity:
        return
    told = changed.name.lower()
    if any(part and part.lower() in told for part in (person.given_name, person.family_name)):
        raise ValidationError(
            {
                "name": _(
                    "The person has protected identity, and the name of the account stands beside what they write. "
                    "Choose a name that does not tell who it is."
                )
            }
        )


@action("people.edit_accounts")
def give_role(account: Any, assignment: RoleAssignment) -> RoleAssignment:
    """Give an account a role. Raises ValidationError when it has that role already."""
    _wait_for(assignment.account)
    assignment.validate_constraints()
    assignment.save()
    return assignment


@action("people.edit_accounts")
def end_role(account: Any, assignment: RoleAssignment) -> None:
    """Take a role from an account. Raises ValidationError for one's own last role as administrator."""
    _wait_for(assignment.account)
    if is_own_last_administrator_role(account, assignment):
        raise ValidationError(why_kept())
    assignment.delete()


def _wait_for(holder: Account) -> None:
    """Let one change of an account's roles at a time through: not every database holds the roles unique itself."""
    Account.objects.select_for_update().get(pk=holder.pk)


def is_own_last_administrator_role(account: Account, assignment: RoleAssignment) -> bool:
    """Whether taking the role would leave the one who takes it without any role as administrator.

    One that holds for a unit does not count: it cannot give the other back.
    """
    if assignment.account_id != account.pk or assignment.role != Role.ADMINISTRATOR or assignment.unit_id:
        return False
    others = account.role_assignments.filter(role=Role.ADMINISTRATOR, unit=None).exclude(pk=assignment.pk)
    return not others.exists()


def why_kept() -> str:
    """Say why one's own last role as administrator stays."""
    return _(
        "This is your own last role as administrator. If you took it away, nobody might be left who can give it back. "
        "Ask another administrator to take it from you."
    )


@action("core.edit_identity")
def save_identity(account: Any, identity: Identity) -> Identity:
    """Save the organisation's face."""
    identity.save()
    return identity
