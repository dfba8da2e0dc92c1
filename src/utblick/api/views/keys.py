"""One's own keys, and everybody's for the administrator."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from utblick.api import actions, forms, keys, queries, scopes
from utblick.api.models import ApiKey
from utblick.core.editing import already_made, edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Link, Page
from utblick.core.permissions import requires


def crumbs(*more: Link) -> list[Link]:
    """The way to a page about keys."""
    return [(_("My account"), reverse("my_account")), *more]


def _listed(found: Any) -> list[tuple[ApiKey, list[str]]]:
    return [(key, scopes.in_words(key.scopes)) for key in found]


@requires(actions.USE)
def api_keys(request: HttpRequest) -> HttpResponse:
    """One's keys."""
    account: Any = request.user
    page = Page(
        _("My keys"),
        _("Other systems read and write with them as you, as far as each is made for."),
        breadcrumbs=crumbs(),
        primary=(_("Make a key"), reverse("api_key_new")),
        actions=[(_("What the API can do"), reverse("api_reference"))],
    )
    return page.show(
        request, "api/keys.html", keys=_listed(queries.keys_of(account)), shared=account.demonstration
    )


@never_cache
@requires(actions.USE)
def api_key_new(request: HttpRequest) -> HttpResponse:
    """Make a key. It is shown at once, and never again."""
    form = forms.KeyForm(posted(request), instance=ApiKey(), account=request.user)
    page = Page(_("Make a key"), breadcrumbs=crumbs((_("My keys"), reverse("api_keys"))))
    if request.method == "POST" and already_made(form, ApiKey) is None and form.is_valid():
        # Not by `edit`, which leads on to another page: what is made is shown here and kept nowhere.
        key = keys.new()
        try:
            made = actions.make_key(request.user, form.save(commit=False), key)
        except forms.ValidationError as error:
            form.add_error(None, error)
        else:
            done = Page(_("The key is made"), str(made), breadcrumbs=page.breadcrumbs)
            return done.show(
                request, "api/key_made.html", key=key, made=made, for_what=scopes.in_words(made.scopes)
            )
    return edit(
        request,
        form,
        page,
        lambda _form: reverse("api_keys"),
        told=_("The key was made already. If you did not copy it, withdraw it and make a new one."),
        button=_("Make the key"),
        cancel=reverse("api_keys"),
    )


@requires(actions.USE)
def api_key_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a key of one's own."""
    found = get_object_or_404(queries.keys_of(request.user), pk=pk)
    where = reverse("api_keys")
    page = Page(_("Withdraw the key"), str(found), breadcrumbs=crumbs((_("My keys"), where)))
    return _withdraw(request, page, where, lambda: actions.withdraw_key(request.user, found))


@requires(actions.MANAGE)
def api_all_keys(request: HttpRequest) -> HttpResponse:
    """Everybody's keys."""
    page = Page(_("All keys"), _("What other systems read and write with"), breadcrumbs=crumbs())
    return page.show(request, "api/all_keys.html", keys=_listed(queries.all_keys()))


@requires(actions.MANAGE)
def api_any_key_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw somebody's key."""
    found = get_object_or_404(queries.all_keys(), pk=pk)
    where = reverse("api_all_keys")
    told = f"{found} ({found.account})"
    page = Page(_("Withdraw the key"), told, breadcrumbs=crumbs((_("All keys"), where)))
    return _withdraw(request, page, where, lambda: actions.withdraw_any_key(request.user, found))


def _withdraw(request: HttpRequest, page: Page, where: str, act: Any) -> HttpResponse:
    def done(_form: ConfirmForm) -> str:
        act()
        return where

    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        done,
        told=_("The key has been withdrawn."),
        button=_("Withdraw"),
        cancel=where,
        danger=True,
        intro=_("What uses the key stops working at once. It cannot be taken back; make a new one."),
    )
