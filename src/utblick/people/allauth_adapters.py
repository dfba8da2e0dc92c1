"""Where the sign-in library is told how this house does things."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from utblick.core.context import identity
from utblick.people.models import Account
from utblick.people.signin import arrivals, lockout

log = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator; e-mails and refusals are in our words and the reader's language."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("The account is closed."),
        "email_password_mismatch": _("The address or the password is wrong. Check both and try again."),
        "enter_current_password": _("That is not the password you have now."),
        "incorrect_password": _("The password is wrong."),
        "invalid_password_reset": _("The link no longer works."),
        "rate_limited": _("Too many attempts at once. Wait a minute and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """No."""
        return False

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """Return the refusal `code` in words; of too many wrong codes, say how long one waits at most."""
        if code != "too_many_login_attempts":
            error: ValidationError = super().validation_error(code, *args)
            return error
        message = _("Too many failed attempts. Try again in %(minutes)s minutes at the latest.")
        return ValidationError(message, code=code, params={"minutes": lockout.longest_wait()})

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count failures by account alone: the library adds the host, which the sender may vary (host:1, host:2)."""
        return f"sign-in:{credentials.get('email', '').strip().lower()}"

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Raise ValidationError, saying until when, if there have been too many failures."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as error:
            key = self._get_login_attempts_cache_key(request, **credentials)
            raise ValidationError(lockout.told(request, key), code=error.code) from None

    def login(self, request: HttpRequest, user: Account) -> None:
        """Begin the session the way every session here begins."""
        arrivals.enter(request, user)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to one's account."""
        return reverse("my_account")

    def format_email_subject(self, subject: str) -> str:
        """The organisation first, so that the e-mail is recognised."""
        return f"{_identity()}: {subject}"

    def send_password_reset_mail(self, user: Account, email: str, context: dict[str, Any]) -> None:
        """Send the link in the account's language. A demonstration account is nobody's and gets no e-mails."""
        if not user.demonstration:
            with translation.override(user.language):
                super().send_password_reset_mail(user, email, context)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Account,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell that something about the account was changed, in the account's language."""
        with translation.override(user.language):
            super().send_notification_mail(template_prefix, user, context, email)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send an e-mail. A mail server that fails is the operator's to know of: it is logged, not shown."""
        try:
            super().send_mail(template_prefix, email, {"identity": _identity(), **context})
        except OSError:  # what SMTP refuses is an OSError too
            log.exception("An e-mail could not be sent (%s)", template_prefix)


def _identity() -> Any:
    return identity(context.request)
