"""Administration: where it begins, who may do what, and the organisation's profile."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.models import Identity
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import PERMISSIONS, Permission, requires
from utblick.people import actions, forms
from utblick.people.roles import Role


def crumbs(*more: Link) -> list[Link]:
    """The way to a page of the administration."""
    return [(_("Administration"), reverse("administration")), *more]


@requires("people.view_permissions")
def administration(request: HttpRequest) -> HttpResponse:
    """What there is to administer, for this reader."""
    doors = [
        (
            "people.view_accounts",
            _("Accounts"),
            reverse("accounts"),
            _("Who may sign in, and with which roles"),
        ),
        (
            "people.view_permissions",
            _("Who may do what"),
            reverse("permissions"),
            _("What each role may do, and what you may do"),
        ),
        (
            "core.read_audit",
            _("Audit trail"),
            reverse("audit_trail"),
            _("What has been done, by whom and when"),
        ),
        (
            "core.edit_identity",
            _("The organisation's profile"),
            reverse("identity_edit"),
            _("Name, colour and languages"),
        ),
    ]
    open_doors = [door[1:] for door in doors if request.user.has_perm(door[0])]
    return Page(_("Administration")).show(request, "people/administration.html", doors=open_doors)


@dataclass(frozen=True)
class Cell:
    """What a role may do: the word on the page, and its look."""

    role: str
    text: str
    css: str


@dataclass(frozen=True)
class PermissionLine:
    """A permission with a cell for each role."""

    label: str
    cells: list[Cell]

    @property
    def for_all(self) -> bool:
        """Whether every role has it without limit: on a narrow screen one line says so."""
        return all(cell.css == "ok" for cell in self.cells)


@dataclass(frozen=True)
class RoomLines:
    """A room's permissions."""

    label: str
    lines: list[PermissionLine]


@requires("people.view_permissions")
def permissions(request: HttpRequest) -> HttpResponse:
    """Who may do what: made from the very declarations that views and actions obey."""
    page = Page(_("Who may do what"), breadcrumbs=crumbs())
    return page.show(
        request,
        "people/permissions.html",
        roles=[str(role.label) for role in Role],
        span=len(Role) + 1,
        rooms=[RoomLines(label, [_line(permission) for permission in found]) for label, found in _by_room()],
        mine=_mine(request.user),
    )


def _by_room() -> list[tuple[str, list[Permission]]]:
    """Permissions under the name of the room that declared them, in the order of the floors."""
    rooms: dict[str, list[Permission]] = {}
    for permission in PERMISSIONS.values():
        rooms.setdefault(permission.room, []).append(permission)
    order = [config.label for config in apps.get_app_configs()]
    return [
        (
            _("Common to everything") if room == "core" else str(apps.get_app_config(room).verbose_name),
            rooms[room],
        )
        for room in sorted(rooms, key=lambda room: order.index(room))
    ]


def _line(permission: Permission) -> PermissionLine:
    return PermissionLine(str(permission.label), [_cell(permission, role) for role in Role])


def _cell(permission: Permission, role: Role) -> Cell:
    if role not in permission.roles:
        return Cell(str(role.label), "", "off")
    text = _("own unit") if permission.by_unit else _("yes")
    return Cell(str(role.label), text, "state" if permission.by_unit else "ok")


def _mine(account: Any) -> list[tuple[str, list[tuple[str, str]]]]:
    """What the reader may do, room by room: the permission, and for which units where that matters."""
    rooms = []
    for label, found in _by_room():
        lines = [(str(each.label), _scope(account, each)) for each in found if account.has_perm(each.key)]
        if lines:
            rooms.append((label, lines))
    return rooms


def _scope(account: Any, permission: Permission) -> str:
    """The units that a permission is limited to, as text; blank for everything."""
    if not permission.by_unit:
        return ""
    giving = [each for each in account.assignments if each.role in permission.roles]
    if any(each.unit_id is None for each in giving):
        return ""
    return ", ".join(sorted({str(each.unit) for each in giving}))


@requires("core.edit_identity")
def identity_edit(request: HttpRequest) -> HttpResponse:
    """Change the organisation's name, mark, colour and languages."""
    identity = Identity.objects.first()
    if identity is None:
        raise Http404
    return edit(
        request,
        forms.IdentityForm(posted(request), request.FILES or None, instance=identity),
        Page(
            _("The organisation's profile"),
            breadcrumbs=crumbs(),
            changed=last_change(identity, request.user),
        ),
        lambda checked: _save(request, checked),
        told=_("The profile has been saved."),
        button=_("Save"),
        cancel=reverse("administration"),
    )


def _save(request: HttpRequest, form: forms.IdentityForm) -> str:
    actions.save_identity(request.user, form.save(commit=False))
    return reverse("administration")
