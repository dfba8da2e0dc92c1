"""The mailbox of a demonstration: what would have been sent."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from utblick.core.pages import Link, Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.outbox import queries
from utblick.outbox.kinds import KINDS
from utblick.outbox.models import Letter


def _crumbs(*more: Link) -> list[Link]:
    return [(_("My account"), reverse("my_account")), *more]


def _only_in_a_demonstration() -> None:
    if not settings.DEMONSTRATION:
        raise Http404


@requires(queries.USE)
def mailbox(request: HttpRequest) -> HttpResponse:
    """What would have been sent to the reader, and to others where they work with that. Not there in production."""
    _only_in_a_demonstration()
    reader: Any = request.user
    columns = [
        Column("subject", _("Subject"), lambda row: row.subject),
        Column("kind", _("Kind"), _kind, sort=("kind", "made_at")),
        Column("made", _("Written"), lambda row: moment(row.made_at), sort=("made_at", "pk")),
        Column("sent", _("Sent"), sent),
    ]
    if queries.sees_others(reader):
        columns.insert(1, Column("to", _("To"), lambda row: row.address, sort=("address", "made_at")))
    register = Register(
        caption=_("Mailbox"),
        columns=columns,
        queryset=queries.readable(reader).defer("text"),
        default_sort="-made",
        file_name="brevlada",
        empty_title=_("No e-mails yet"),
        empty_text=_("What the system writes to you stands here, as it would have come to your own mailbox."),
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Mailbox"),
        _("In a demonstration no e-mails leave the system. Here is what would have been sent."),
        breadcrumbs=_crumbs(),
    )
    return page.show(request, "core/register_page.html", register=register.shown(request))


@requires(queries.USE)
def mailbox_letter(request: HttpRequest, pk: int) -> HttpResponse:
    """One e-mail that would have been sent. Not there in production."""
    _only_in_a_demonstration()
    letter = get_object_or_404(queries.readable(request.user), pk=pk)
    page = Page(letter.subject, breadcrumbs=_crumbs((_("Mailbox"), reverse("mailbox"))))
    facts = [
        (_("To"), letter.address),
        (_("Kind"), _kind(letter)),
        (_("Written"), moment(letter.made_at)),
        (_("Sent"), sent(letter)),
    ]
    return page.show(request, "outbox/letter.html", letter=letter, facts=facts)


def _kind(letter: Letter) -> str:
    kind = KINDS.get(letter.kind)
    return str(capfirst(str(kind.label))) if kind else letter.kind


def sent(letter: Letter) -> str:
    """When a letter went, in words."""
    return moment(letter.sent_at) if letter.sent_at else _("not yet")


def moment(at: Any) -> str:
    """A moment in words."""
    return date_format(localtime(at), "DATETIME_FORMAT")
