"""The sign-in library's forms in our words: labels that stand, help beside the field, nothing inside the box."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

VALIDATORS: list[Any] = list(settings.AUTH_PASSWORD_VALIDATORS)
SHORTEST = next(
    each["OPTIONS"]["min_length"] for each in VALIDATORS if each["NAME"].endswith("MinimumLengthValidator")
)
NEW = _("New password")
AGAIN = _("The new password again")
# One sentence instead of the validators' list.
HELP = format_lazy(
    _(
        "At least {shortest} characters. Several words in a row are easy to remember and hard to guess. Not a "
        "common password, not only digits, not your name or your address."
    ),
    shortest=SHORTEST,
)
EMAIL = _("E-mail address")
CODE_HELP = _("From the app, or one of your reserve codes.")
WRONG_CODE = _("The code is wrong. Wait for the app's next code and try that.")


def _say(form: forms.Form, **said: tuple[Any, Any]) -> None:
    """Give fields their (label, help), and take the placeholders away: they vanish when one begins to write."""
    for name, (label, help_text) in said.items():
        field = form.fields[name]
        field.label, field.help_text = label, help_text
        field.widget.attrs.pop("placeholder", None)


class SignInForm(account.LoginForm):
    """E-mail address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, login=(EMAIL, ""), password=(_("Password"), ""))
        # What a password manager looks for.
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class PasswordChangeForm(account.ChangePasswordForm):
    """The password one has, and the one one wants."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(
            self,
            oldpassword=(_("The password you have now"), ""),
            password1=(NEW, HELP),
            password2=(AGAIN, ""),
        )


class NewPasswordForm(account.ResetPasswordKeyForm):
    """A password chosen by way of a link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password1=(NEW, HELP), password2=(AGAIN, ""))


class ForgottenForm(account.ResetPasswordForm):
    """Where the link is sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, email=(EMAIL, _("The address that you sign in with.")))

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Send the link. Strangers get no e-mail, and the page says the same whether there is an account or not."""
        return str(super().save(request, **kwargs)) if self.users else str(self.cleaned_data["email"])


class PasswordAgainForm(account.ReauthenticateForm):
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, password=(_("Password"), ""))


class _Code:
    """A code that is wrong is told in our words."""

    def clean_code(self) -> str:
        """Check the code. Raises ValidationError."""
        try:
            return str(super().clean_code())  # type: ignore[misc]
        except forms.ValidationError as error:
            if error.code != "incorrect_code":
                raise
            raise forms.ValidationError(WRONG_CODE, code=error.code) from None


class CodeForm(_Code, mfa.AuthenticateForm):
    """A code when signing in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=(_("Code"), CODE_HELP))


class CodeAgainForm(_Code, mfa.ReauthenticateForm):
    """A code once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=(_("Code"), CODE_HELP))


class AppForm(_Code, totp.ActivateTOTPForm):
    """The first code that a new app shows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _say(self, code=(_("The code that the app shows"), _("Six digits, without a space.")))
        self.fields["code"].widget.attrs["inputmode"] = "numeric"
