"""Accounts that sign in, and the roles they hold."""

from datetime import date
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from utblick.core.models import new_key
from utblick.core.permissions import PERMISSIONS
from utblick.people.models.organizations import with_all_below
from utblick.people.roles import Role

ROLE_TWICE = _("The account has this role already.")


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; the e-mail address is the name that one signs in with."""

    def create_user(self, email: str, password: str | None = None, **values: Any) -> "Account":
        """Return a new account. Without a password nobody can sign in to it until one is chosen."""
        account = self.model(email=self.normalize_email(email).lower(), **values)
        account.set_password(password)
        account.save()
        return account

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Find by e-mail address, whatever its capitals."""
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """Somebody who signs in. What they may do comes from their roles alone."""

    key = models.CharField(_("key"), max_length=120, unique=True, default=new_key, editable=False)
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=150)
    person = models.ForeignKey(
        "people.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="accounts",
    )
    language = models.CharField(
        _("language"), max_length=2, choices=[("sv", _("Swedish")), ("en", _("English"))], default="sv"
    )
    is_active = models.BooleanField(_("may sign in"), default=True)
    demonstration = models.BooleanField(default=False, editable=False)
    seen = models.DateField(_("last seen"), null=True, blank=True, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)

    history = HistoricalRecords(excluded_fields=["password", "last_login", "seen", "version"])

    objects = AccountManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The account's page, for administrators."""
        return reverse("account", args=[self.pk])

    @property
    def url(self) -> str:
        """The account's own page, for the one who is signed in."""
        return reverse("my_account")

    @cached_property
    def assignments(self) -> list["RoleAssignment"]:
        """The roles held, read once per request."""
        return list(self.role_assignments.select_related("unit"))

    @property
    def roles(self) -> set[str]:
        """The keys of the roles held."""
        return {assignment.role for assignment in self.assignments}

    @property
    def role_label(self) -> str:
        """The roles in words."""
        return ", ".join(str(assignment) for assignment in self.assignments) or str(_("no role"))

    @cached_property
    def unit_ids(self) -> dict[int, set[int]]:
        """For each unit that a role is limited to: that unit and all below it."""
        limited = {assignment.unit_id for assignment in self.assignments if assignment.unit_id}
        return with_all_below(limited) if limited else {}

    def has_perm(self, key: str, thing: Any = None) -> bool:
        """Whether a role gives the permission `key`, for `thing` when one is given (its unit counts).

        Raises KeyError for a permission that no room has declared: a misspelt one must not go unseen.
        """
        permission = PERMISSIONS[key]
        if not self.is_active:
            return False
        for assignment in self.assignments:
            if assignment.role not in permission.roles:
                continue
            if assignment.unit_id is None:
                return True
            if not permission.by_unit:
                if permission.reads:
                    return True
                continue
            if thing is None or _units_of(thing) & self.unit_ids[assignment.unit_id]:
                return True
        return False

    def holds_for_the_whole(self, key: str) -> bool:
        """Whether a role gives the permission `key` for the whole organisation, not for some units."""
        roles = PERMISSIONS[key].roles
        return self.is_active and any(
            each.role in roles and each.unit_id is None for each in self.assignments
        )


def _units_of(thing: Any) -> set[int]:
    """The units that a thing belongs to: it says so itself by `unit_ids()`, or by being a unit."""
    if hasattr(thing, "unit_ids"):
        return set(thing.unit_ids())
    return {thing.pk} if thing._meta.label == "people.Organization" else set()


class RoleAssignment(models.Model):
    """A role that an account holds, for one unit or for the whole."""

    key = models.CharField(_("key"), max_length=160, unique=True, default=new_key, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="role_assignments")
    role = models.CharField(_("role"), max_length=30, choices=Role.choices)
    unit = models.ForeignKey(
        "people.Organization",
        verbose_name=_("holds for"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Leave empty for the whole organisation."),
    )
    since = models.DateField(_("since"), default=date.today)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["account", "role"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "role", "unit"],
                name="a_role_once_per_account_and_unit",
                violation_error_message=ROLE_TWICE,
            ),
            # No unit means the whole, and nothing is equal to nothing in a database.
            models.UniqueConstraint(
                fields=["account", "role"],
                condition=models.Q(unit=None),
                name="a_role_once_per_account_for_the_whole",
                violation_error_message=ROLE_TWICE,
            ),
        ]

    def __str__(self) -> str:
        label = str(Role(self.role).label)
        return f"{label} ({self.unit})" if self.unit else label

    def get_absolute_url(self) -> str:
        """The page of the account that holds it."""
        return self.account.get_absolute_url()
