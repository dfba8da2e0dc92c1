"""The sign-in library's views, each as a plain view with our head, our form and our template."""

import re
from base64 import b64encode
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.views import PasswordResetFromKeyView
from allauth.mfa.totp.views import ActivateTOTPView
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.pages import Page
from utblick.people.signin import second_step

Text = str | Promise
Plain = Callable[..., HttpResponseBase]
CRUMBS: dict[str, Text] = {
    "my_account": gettext_lazy("My account"),
    "mfa_index": gettext_lazy("Two-step sign-in"),
}


def shown(
    kind: Any, title: Text, lead: Text = "", *, under: tuple[str, ...] = (), cancel: str = "", **how: Any
) -> Plain:
    """Return a view of the library's class `kind` inside our frame.

    `under` names the pages that lead here, `cancel` the page to go back to; `how` is what `as_view` takes.
    """
    how.setdefault("template_name", "core/form.html")
    said = how.pop("extra_context", {})

    def view(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        crumbs = [(str(CRUMBS[name]), reverse(name)) for name in under]
        context = {**said, "page": Page(str(title), str(lead), breadcrumbs=crumbs)}
        if cancel:
            context["cancel"] = reverse(cancel)
        answer: HttpResponseBase = kind.as_view(**how, extra_context=context)(request, **kwargs)
        return answer

    return view


def told(title: Text, text: Text, door: Text, leads_to: str) -> Plain:
    """Return a page that only tells something, and where to go on."""

    def view(request: HttpRequest) -> HttpResponse:
        page = Page(str(title), str(text))
        return page.show(request, "account/told.html", door=(door, reverse(leads_to)))

    return view


def personal(view: Plain) -> Plain:
    """Keep demonstration accounts out: many people share one, so it has no secrets to set and no sessions to show."""

    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        if getattr(request.user, "demonstration", False):
            return shared(request)
        return view(request, **kwargs)

    return guarded


shared = told(
    gettext_lazy("A demonstration account is everybody's"),
    gettext_lazy(
        "Many people try the system with this account, so it has no password and no second step of its own."
    ),
    gettext_lazy("My account"),
    "my_account",
)


class NewPasswordView(PasswordResetFromKeyView):
    """Choosing a password by way of a link, or hearing that the link has lost its force."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tell a used or old link apart by its head: there is no form to show then."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        if kwargs.get("token_fail"):
            lead = _("It has been used already, or it is too old. Ask for a new one.")
            context.update(page=Page(_("The link no longer works"), lead), form=None)
        return context


class NewAppView(ActivateTOTPView):
    """Showing an app the secret, as a picture and in writing, and asking for its first code."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add a white ground to the picture, which dark mode would hide, and the secret in groups of four."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        ground = r'\1<rect width="100%" height="100%" fill="#fff"/>'
        picture = re.sub(r"(<svg[^>]*>)", ground, context["totp_svg"], count=1)
        account: Any = self.request.user
        context.update(
            picture="data:image/svg+xml;base64," + b64encode(picture.encode()).decode(),
            secret=" ".join(re.findall(".{1,4}", context["form"].secret)),
            required=second_step.is_required_of(account),
        )
        return context
