"""Those whose role asks for a second step set it up before they do anything else."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from utblick.core.permissions import PUBLIC
from utblick.people.signin import second_step

# The way to a second step: the page itself, and the password that it asks for first.
OPEN = {"mfa_activate_totp", "account_reauthenticate"}


class SecondStepMiddleware:
    """Sends an account that lacks the second step its role asks for to the page where it is set up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing to do here: the view must be known first."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, *_: Any) -> HttpResponse | None:
        """Stop at every view that is not public. Costs a query only for accounts that must have a second step."""
        account: Any = request.user
        here = request.resolver_match.url_name if request.resolver_match else None
        if getattr(view, "permission", None) == PUBLIC or here in OPEN or not account.is_authenticated:
            return None
        if not second_step.is_required_of(account) or second_step.app_of(account):
            return None
        return HttpResponseRedirect(reverse("mfa_activate_totp"))
