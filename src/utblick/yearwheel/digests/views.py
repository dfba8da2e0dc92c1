"""One's choice of digests, what one would say now, and the mailbox of a demonstration."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Link, Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.yearwheel.digests import actions, queries, text
from utblick.yearwheel.digests.forms import FrequencyForm


def _crumbs(*more: Link) -> list[Link]:
    return [(_("My account"), reverse("my_account")), *more]


@requires("yearwheel.use_digests")
def digest_choice(request: HttpRequest) -> HttpResponse:
    """How often one is written to, and how the latest digest fared."""
    account: Any = request.user
    form = FrequencyForm(posted(request), initial={"frequency": queries.frequency_of(account)})

    def act(checked: Any) -> str:
        actions.choose_frequency(account, checked.cleaned_data["frequency"])
        return reverse("digest_choice")

    page = Page(_("E-mails about what there is to do"), breadcrumbs=_crumbs())
    page.actions = [(_("See what it would say now"), reverse("digest_preview"))]
    if settings.DEMONSTRATION:
        page.actions.append((_("Open the mailbox"), reverse("mailbox")))
    return edit(
        request,
        form,
        page,
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=reverse("my_account"),
        template="yearwheel/digest_choice.html",
        latest=queries.latest_of(account),
        address=account.email,
        shared=account.demonstration,
    )


@requires("yearwheel.use_digests")
def digest_preview(request: HttpRequest) -> HttpResponse:
    """What a digest would say now. Nothing is kept or sent."""
    letter = text.compose(request.user, today())
    page = Page(
        _("What an e-mail would say now"),
        breadcrumbs=_crumbs((_("E-mails about what there is to do"), reverse("digest_choice"))),
    )
    return page.show(request, "yearwheel/digest_preview.html", letter=letter)


def _only_in_a_demonstration() -> None:
    if not settings.DEMONSTRATION:
        raise Http404


@requires("yearwheel.use_digests")
def mailbox(request: HttpRequest) -> HttpResponse:
    """What would have been sent to the reader; to everybody, for administrators. Not there in production."""
    _only_in_a_demonstration()
    reader: Any = request.user
    columns = [
        Column("subject", _("Subject"), lambda row: row.subject),
        Column("made", _("Written"), lambda row: _moment(row.made_at), sort=("made_at", "pk")),
        Column("sent", _("Sent"), lambda row: _moment(row.sent_at) if row.sent_at else _("not yet")),
    ]
    if queries.reads_all(reader):
        columns.insert(1, Column("to", _("To"), lambda row: row.address, sort=("address", "made_at")))
    register = Register(
        caption=_("Mailbox"),
        columns=columns,
        queryset=queries.readable(reader).defer("text"),
        default_sort="-made",
        file_name="brevlada",
        empty_title=_("No e-mails yet"),
        empty_text=_(
            "E-mails are written at six in the morning on working days, to those who have something to do."
        ),
        empty_action=(_("See what it would say now"), reverse("digest_preview")),
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Mailbox"),
        _("In a demonstration no e-mails leave the system. Here is what would have been sent."),
        breadcrumbs=_crumbs(),
    )
    return page.show(request, "core/register_page.html", register=register.shown(request))


@requires("yearwheel.use_digests")
def mailbox_digest(request: HttpRequest, pk: int) -> HttpResponse:
    """One e-mail that would have been sent. Not there in production."""
    _only_in_a_demonstration()
    digest = get_object_or_404(queries.readable(request.user), pk=pk)
    page = Page(digest.subject, breadcrumbs=_crumbs((_("Mailbox"), reverse("mailbox"))))
    facts = [
        (_("To"), digest.address),
        (_("Written"), _moment(digest.made_at)),
        (_("Sent"), _moment(digest.sent_at) if digest.sent_at else _("not yet")),
    ]
    return page.show(request, "yearwheel/mailbox_digest.html", digest=digest, facts=facts)


def _moment(at: Any) -> str:
    return date_format(localtime(at), "DATETIME_FORMAT")
