"""Accounts and the roles they hold."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.people import actions, shown
from utblick.people.account_forms import AccountForm, RoleForm
from utblick.people.models import Account, RoleAssignment
from utblick.people.roles import Role
from utblick.people.views.administration import crumbs
from utblick.people.views.filters import AccountFilter


def _crumbs(*more: Link) -> list[Link]:
    return crumbs((_("Accounts"), reverse("accounts")), *more)


def _known(account: Account, reader: Any) -> bool:
    """Whether the reader may know whose account it is."""
    return account.person is None or shown.sees(account.person, reader)


def _name(account: Account, reader: Any) -> str:
    return account.name if _known(account, reader) else str(account.person)


def _email(account: Account, reader: Any) -> str:
    return account.email if _known(account, reader) else ""


@requires("people.view_accounts")
def accounts(request: HttpRequest) -> HttpResponse:
    """The register of accounts."""
    reader: Any = request.user
    register = Register(
        caption=_("Accounts"),
        columns=[
            Column("name", _("Name"), lambda row: _name(row, reader), sort=("name",)),
            Column(
                "email",
                _("E-mail address"),
                lambda row: format_html('<span class="ub-long">{}</span>', _email(row, reader)),
                sort=("email",),
            ),
            Column("roles", _("Roles"), _roles),
            Column(
                "active",
                _("May sign in"),
                lambda row: shown.mark(*_active(row)),
                sort=("is_active", "name"),
                export=lambda row: _active(row)[0],
            ),
            Column("seen", _("Last seen"), lambda row: row.seen or "", sort=("seen", "name")),
        ],
        queryset=Account.objects.select_related("person").prefetch_related("role_assignments__unit"),
        filterset=AccountFilter,
        default_sort="name",
        file_name="konton",
        empty_title=_("No accounts yet"),
    )
    if export := register.answer(request):
        return export
    page = Page(_("Accounts"), breadcrumbs=crumbs())
    if reader.has_perm("people.edit_accounts"):
        page.primary = (_("Add an account"), reverse("account_new"))
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _roles(account: Account) -> str:
    """The roles in words, from what was fetched for the whole page."""
    return ", ".join(str(each) for each in account.role_assignments.all()) or _("no role")


def _active(account: Account) -> Link:
    return (_("yes"), "ok") if account.is_active else (_("no"), "neutral")


@requires("people.view_accounts")
def account(request: HttpRequest, pk: int) -> HttpResponse:
    """One account with its roles."""
    reader: Any = request.user
    found = get_object_or_404(Account.objects.select_related("person"), pk=pk)
    may_edit = reader.has_perm("people.edit_accounts")
    page = Page(
        _name(found, reader),
        _email(found, reader),
        breadcrumbs=_crumbs(),
        status=(_("may sign in"), "ok") if found.is_active else (_("may not sign in"), "danger"),
        changed=last_change(found, reader) if _known(found, reader) else None,
    )
    if may_edit:
        page.primary = (_("Give a role"), reverse("role_new", args=[pk]))
        page.actions = [(_("Change the account"), reverse("account_edit", args=[pk]))]
    roles = [
        (each, Role(each.role).label, actions.is_own_last_administrator_role(reader, each))
        for each in found.assignments
    ]
    facts: list[tuple[str, Any]] = [
        (_("Language"), capfirst(found.get_language_display())),
        (_("Last seen"), found.seen or _("never")),
    ]
    if found.person:
        facts.insert(0, (_("Person"), shown.link_to(found.person, reader)))
    if not found.has_usable_password():
        facts.append((_("Password"), shown.mark(_("not chosen yet"), "warn")))
    return page.show(
        request,
        "people/account.html",
        found=found,
        roles=roles,
        facts=facts,
        may_edit=may_edit,
        why_kept=actions.why_kept(),
    )


@requires("people.edit_accounts")
def account_new(request: HttpRequest) -> HttpResponse:
    """Add an account. Its holder chooses the password."""
    return _edit(
        request,
        Account(),
        Page(_("Add an account"), breadcrumbs=_crumbs()),
        _("The account has been added. Now give it a role."),
        intro=_(
            "The account has no password at first. Its holder chooses one: on the sign-in page, under Forgotten "
            "password."
        ),
    )


@requires("people.edit_accounts")
def account_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an account."""
    found = get_object_or_404(Account, pk=pk)
    page = Page(
        _("Change the account"),
        found.name,
        breadcrumbs=_crumbs((found.name, found.get_absolute_url())),
    )
    return _edit(request, found, page, _("The account has been saved."))


def _edit(request: HttpRequest, account: Account, page: Page, told: str, **context: Any) -> HttpResponse:
    return edit(
        request,
        AccountForm(posted(request), instance=account, reader=request.user),
        page,
        lambda checked: actions.save_account(request.user, checked.save(commit=False)),
        told=told,
        button=_("Save"),
        cancel=account.get_absolute_url() if account.pk else reverse("accounts"),
        **context,
    )


@requires("people.edit_accounts")
def role_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Give an account a role, for one unit or for the whole."""
    found = get_object_or_404(Account, pk=pk)
    back = found.get_absolute_url()
    key = request.POST.get("new_record_key")
    if key and RoleAssignment.objects.filter(key=key, account=found).exists():
        return HttpResponseRedirect(back)  # the form was sent twice

    def act(checked: RoleForm) -> str:
        assignment = checked.save(commit=False)
        assignment.account = found
        if key:
            assignment.key = key
        actions.give_role(request.user, assignment)
        return back

    return edit(
        request,
        RoleForm(posted(request)),
        Page(_("Give a role"), found.name, breadcrumbs=_crumbs((found.name, back))),
        act,
        told=_("The role has been given."),
        button=_("Give the role"),
        cancel=back,
    )


@requires("people.edit_accounts")
def role_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a role from an account, after asking."""
    reader: Any = request.user
    assignment = RoleAssignment.objects.select_related("account", "unit").filter(pk=pk).first()
    if assignment is None:
        # The form was sent twice: the role is gone, which is what was asked for.
        messages.info(request, _("The role has been taken away already."))
        return HttpResponseRedirect(reverse("accounts"))
    holder = assignment.account
    back = holder.get_absolute_url()
    page = Page(
        _("Take away the role %(role)s") % {"role": assignment},
        holder.name,
        breadcrumbs=_crumbs((holder.name, back)),
    )
    if actions.is_own_last_administrator_role(reader, assignment):
        return page.show(request, "people/role_kept.html", why=actions.why_kept(), back=back)

    def act(checked: Any) -> str:
        actions.end_role(reader, assignment)
        return back

    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        act,
        told=_("The role has been taken away."),
        button=_("Take away the role"),
        cancel=back,
        danger=True,
        intro=_("It stops holding at once. The history keeps that it was held."),
    )
