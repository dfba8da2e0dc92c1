"""What concerns signing in is noted in the audit trail: who came, who failed, whose password or second step changed."""

from typing import Any

from allauth.account import signals as account_signals
from allauth.mfa import signals as mfa_signals
from django.contrib.auth import signals
from django.utils.translation import gettext_lazy as _

from utblick.core.audit import trail
from utblick.core.audit.reading import tell
from utblick.people.models import Account

tell(
    {
        "people.password_changed": _("Changed the password"),
        "people.password_reset": _("Chose a new password by a link"),
        "people.second_step_added": _("Added a second step to signing in"),
        "people.second_step_removed": _("Took away the second step of signing in"),
    }
)


def _came(sender: Any, user: Any, **_rest: Any) -> None:
    trail.note("core.sign_in", user, user)


def _left(sender: Any, user: Any, **_rest: Any) -> None:
    if user is not None:
        trail.note("core.sign_out", user, user)


def _failed(sender: Any, credentials: dict[str, Any], **_rest: Any) -> None:
    """Note whose account it was. What was typed is not kept: people type passwords into the wrong field."""
    email = credentials.get("email") or credentials.get("username") or ""
    trail.note("core.sign_in_failed", None, Account.objects.filter(email__iexact=email).first())


def _noting(deed: str) -> Any:
    def noted(sender: Any, user: Any = None, **_rest: Any) -> None:
        trail.note(deed, user, user)

    return noted


def listen() -> None:
    """Connect to what Django and the sign-in library tell of."""
    signals.user_logged_in.connect(_came, dispatch_uid="noted-in")
    signals.user_logged_out.connect(_left, dispatch_uid="noted-out")
    signals.user_login_failed.connect(_failed, dispatch_uid="noted-failed")
    for signal, deed in (
        (account_signals.password_changed, "people.password_changed"),
        (account_signals.password_reset, "people.password_reset"),
        (mfa_signals.authenticator_added, "people.second_step_added"),
        (mfa_signals.authenticator_removed, "people.second_step_removed"),
    ):
        signal.connect(_noting(deed), weak=False, dispatch_uid=deed)
