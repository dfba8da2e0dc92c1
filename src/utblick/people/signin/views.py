"""One's own account, the choice of language, one's sessions, and the roles that anyone may try in a demonstration."""

from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.sessions.models import Session
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.i18n import set_language as django_set_language

from utblick.core import doors
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import SIGNED_IN, public, requires
from utblick.people import actions
from utblick.people.models import Account
from utblick.people.roles import Role
from utblick.people.signin import arrivals, browsers, demonstration, second_step
from utblick.people.signin.library import personal


@requires(SIGNED_IN)
def my_account(request: HttpRequest) -> HttpResponse:
    """Who one is to the system, and the doors to language, password, second step and sessions."""
    account: Any = request.user
    return Page(_("My account")).show(
        request,
        "people/my_account.html",
        facts=[(_("Name"), account.name), (_("E-mail address"), account.email)],
        roles=[(Role(each.role).label, each.unit, each.since) for each in account.assignments],
        app=second_step.app_of(account),
        required=second_step.is_required_of(account),
        doors=doors.of("account", account, account),
    )


@public
@require_POST
def set_language(request: HttpRequest) -> HttpResponseBase:
    """Choose the language of the pages; remembered with the account, unless many people share it."""
    chosen = request.POST.get("language", "")
    account: Any = request.user
    known = chosen in dict(settings.LANGUAGES)
    if known and account.is_authenticated and not account.demonstration and account.language != chosen:
        actions.choose_language(account, chosen)
    return django_set_language(request)


@requires(SIGNED_IN)
@personal
def sessions(request: HttpRequest) -> HttpResponse:
    """Where one is signed in; a press of the button ends all sessions but this one."""
    account: Any = request.user
    alive = _alive(request, account)
    if request.method == "POST":
        for each in alive:
            if each.session_key != request.session.session_key:
                each.end()
        messages.success(request, _("You are signed out everywhere else."))
        return HttpResponseRedirect(reverse("usersessions_list"))
    rows = [
        (browsers.in_words(each.user_agent), each, each.session_key == request.session.session_key)
        for each in alive
    ]
    lead = _("If you do not recognise one of them, end it and change your password.")
    page = Page(_("Where you are signed in"), lead, breadcrumbs=[(_("My account"), reverse("my_account"))])
    return page.show(
        request,
        "usersessions/usersession_list.html",
        rows=rows,
        hours=settings.SESSION_COOKIE_AGE // 3600,
    )


def _alive(request: HttpRequest, account: Account) -> list[UserSession]:
    """The account's sessions that still let somebody in, newest first, in two queries however many they are."""
    known = list(UserSession.objects.filter(user=account).order_by("-created_at"))
    stored = Session.objects.filter(session_key__in=[each.session_key for each in known])
    fingerprint = account.get_session_auth_hash()
    # A change of password leaves sessions that exist but open nothing.
    valid = {
        each.session_key
        for each in stored.filter(expire_date__gt=timezone.now())
        if each.get_decoded().get(HASH_SESSION_KEY) == fingerprint
    }
    return [each for each in known if each.session_key in valid]


@requires("people.edit_accounts")
def second_step_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Help somebody in again who has lost both the telephone and the reserve codes."""
    holder = get_object_or_404(Account, pk=pk, demonstration=False)
    back = holder.get_absolute_url()

    def act(checked: Any) -> str:
        second_step.take_away(request.user, holder)
        return back

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Take away the second step"),
            holder.name,
            breadcrumbs=[(_("Accounts"), reverse("accounts")), (holder.name, back)],
        ),
        act,
        told=_("The second step has been taken away."),
        button=_("Take away the second step"),
        cancel=back,
        danger=True,
        intro=_(
            "Do this only when you are certain who asks: from then on the password is enough to sign in. They are "
            "told by e-mail."
        ),
    )


@public
def demo(request: HttpRequest) -> HttpResponse:
    """The roles of the demonstration, each one click away. Not there in production."""
    if not settings.DEMONSTRATION:
        raise Http404
    accounts = Account.objects.filter(demonstration=True, is_active=True).select_related("person")
    cards = demonstration.cards(list(accounts.prefetch_related("role_assignments__unit")))
    page = Page(_("Try the system as"), _("Choose a role. You may change role whenever you like."))
    return page.show(request, "people/demo.html", cards=cards)


@public
@require_POST
def demo_login(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign in as a demonstration account; refused for every other account, and in production."""
    if not settings.DEMONSTRATION:
        raise Http404
    account = get_object_or_404(Account, pk=pk, demonstration=True, is_active=True)
    if account.password and account.has_usable_password():  # a pack leaves it empty
        raise PermissionDenied  # somebody has made it their own
    arrivals.enter(request, account)
    return HttpResponseRedirect(reverse("overview"))
