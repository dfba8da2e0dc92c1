"""The sign-in library's pages that we offer, each with its words and its permission."""

from functools import partial
from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.utils.translation import gettext_lazy as _

from utblick.core import doors
from utblick.core.permissions import SIGNED_IN, public, requires
from utblick.people.signin import forms
from utblick.people.signin.library import NewAppView, NewPasswordView, Plain, personal, shown, told


def own(view: Plain) -> Plain:
    """For anyone who is signed in to an account of their own."""
    return requires(SIGNED_IN)(personal(view))


MINE = ("my_account",)
STEP = ("my_account", "mfa_index")
SIGN_IN = _("Sign in")
CONFIRM: dict[str, Any] = {
    "title": _("Confirm that it is you"),
    "under": MINE,
    "cancel": "my_account",
    "template_name": "account/reauthenticate.html",
    "extra_context": {"button": _("Confirm")},
}

login = public(
    shown(
        account.LoginView,
        SIGN_IN,
        form_class=forms.SignInForm,
        template_name="account/login.html",
        # Asked for when the page is written: rooms offer here what takes no account.
        extra_context={"without_account": partial(doors.of, "front-door", None, None)},
    )
)
logout = public(
    shown(
        account.LogoutView,
        _("Sign out"),
        _("Do you want to sign out?"),
        cancel="overview",
        extra_context={"button": _("Sign out")},
    )
)
inactive = public(
    told(
        _("The account is closed"),
        _("You cannot sign in with it. Ask an administrator in your organisation to open it."),
        SIGN_IN,
        "account_login",
    )
)
reauthenticate = own(shown(account.ReauthenticateView, form_class=forms.PasswordAgainForm, **CONFIRM))

password_change = own(
    shown(
        account.PasswordChangeView,
        _("Change password"),
        _("You are signed out everywhere else when the password has been changed."),
        under=MINE,
        cancel="my_account",
        form_class=forms.PasswordChangeForm,
        extra_context={"button": _("Change password")},
    )
)
password_forgotten = public(
    shown(
        account.PasswordResetView,
        _("Choose a new password"),
        _("Write your address, and you will get an e-mail with a link where you choose a new password."),
        cancel="account_login",
        form_class=forms.ForgottenForm,
        extra_context={"button": _("Send the e-mail")},
    )
)
password_sent = public(
    told(
        _("Look in your inbox"),
        _(
            "If there is an account with that address, an e-mail with a link is on its way. If it has not come in a "
            "few minutes, look among unwanted e-mails, or ask an administrator in your organisation."
        ),
        _("Back to sign in"),
        "account_login",
    )
)
password_new = public(
    shown(
        NewPasswordView,
        _("Choose a new password"),
        cancel="account_login",
        form_class=forms.NewPasswordForm,
        template_name="account/password_reset_from_key.html",
        extra_context={"button": _("Save the password")},
    )
)
password_chosen = public(
    told(_("The password has been saved"), _("Sign in with your new password."), SIGN_IN, "account_login")
)

step = own(shown(mfa.IndexView, _("Two-step sign-in"), under=MINE, template_name="mfa/index.html"))
step_code = public(
    shown(
        mfa.AuthenticateView,
        _("Write the code"),
        _("The second step: open the app on your telephone and write the code that it shows."),
        form_class=forms.CodeForm,
        template_name="mfa/authenticate.html",
    )
)
step_again = own(shown(mfa.ReauthenticateView, form_class=forms.CodeAgainForm, **CONFIRM))
step_app = own(
    shown(
        NewAppView,
        _("Turn on two-step sign-in"),
        under=STEP,
        cancel="mfa_index",
        form_class=forms.AppForm,
        template_name="mfa/totp/activate_form.html",
    )
)
step_app_off = own(
    shown(
        totp.DeactivateTOTPView,
        _("Turn off two-step sign-in"),
        _("Only the password will be asked for. Your reserve codes stop working."),
        under=STEP,
        cancel="mfa_index",
        extra_context={"button": _("Turn off"), "danger": True},
    )
)
codes_seen = own(
    shown(
        codes.ViewRecoveryCodesView,
        _("Reserve codes"),
        _(
            "Each of them works once instead of the app, if you lose your telephone. Keep them where only you look."
        ),
        under=STEP,
        template_name="mfa/recovery_codes/index.html",
    )
)
codes_new = own(
    shown(
        codes.GenerateRecoveryCodesView,
        _("New reserve codes"),
        _("You get a new set of codes. Those you have now stop working."),
        under=STEP,
        cancel="mfa_index",
        extra_context={"button": _("Make new codes")},
    )
)
codes_file = own(codes.download_recovery_codes)
