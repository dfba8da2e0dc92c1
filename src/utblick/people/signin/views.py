"""One's own account, the choice of language, and the roles that anyone may try in a demonstration."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.i18n import set_language as django_set_language

from utblick.core.pages import Page
from utblick.core.permissions import PERMISSIONS, SIGNED_IN, public, requires
from utblick.people.models import Account
from utblick.people.roles import Role


@requires(SIGNED_IN)
def my_account(request: HttpRequest) -> HttpResponse:
    """Who one is to the system, and the doors to password, second factor and sessions."""
    account: Any = request.user
    page = Page(_("My account"), account.name)
    facts = [(_("E-mail address"), account.email), (_("Roles"), account.role_label)]
    allowed = [str(each.label) for each in PERMISSIONS.values() if account.has_perm(each.key)]
    return page.show(request, "people/my_account.html", facts=facts, allowed=allowed)


@public
@require_POST
def set_language(request: HttpRequest) -> HttpResponseBase:
    """Choose the language of the pages; remembered with the account when one is signed in."""
    chosen = request.POST.get("language", "")
    account: Any = request.user
    if account.is_authenticated and chosen in dict(settings.LANGUAGES) and account.language != chosen:
        account.language = chosen
        account.save(update_fields=["language"])
    return django_set_language(request)


@public
def demo(request: HttpRequest) -> HttpResponse:
    """The roles of the demonstration, each one click away. Not there in production."""
    if not settings.DEMONSTRATION:
        raise Http404
    accounts = Account.objects.filter(demonstration=True, is_active=True).prefetch_related(
        "role_assignments__unit"
    )
    order = {role: place for place, role in enumerate(Role.values)}
    rows = [(each, list(each.role_assignments.all())) for each in accounts]
    rows.sort(key=lambda row: order.get(row[1][0].role, 99) if row[1] else 99)
    page = Page(_("Try the system as"), _("Choose a role. You may change role whenever you like."))
    return page.show(request, "people/demo.html", rows=rows)


@public
@require_POST
def demo_login(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign in as a demonstration account; refused for every other account, and in production."""
    if not settings.DEMONSTRATION:
        raise Http404
    account = get_object_or_404(Account, pk=pk, demonstration=True, is_active=True)
    if account.has_usable_password():
        raise PermissionDenied  # somebody has made it their own
    login(request, account, backend=settings.AUTHENTICATION_BACKENDS[0])
    return HttpResponseRedirect(reverse("overview"))
