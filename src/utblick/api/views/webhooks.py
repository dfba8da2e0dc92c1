"""One's own webhooks: where messages go, and how that has gone."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.api import actions, forms, queries, telling
from utblick.api.models import Webhook, WebhookDelivery
from utblick.api.views.keys import crumbs
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.happenings import HAPPENINGS
from utblick.core.pages import Page
from utblick.core.permissions import requires


def _crumbs(found: Webhook | None = None) -> Any:
    here = [(str(found), found.get_absolute_url())] if found else []
    return crumbs((_("My webhooks"), reverse("webhooks")), *here)


def _own(request: HttpRequest, pk: int, to_change: bool = True) -> Webhook:
    found: Webhook = get_object_or_404(queries.own_webhooks(request.user), pk=pk)
    if to_change and found.closed_on is not None:
        raise Http404
    return found


def state(found: Webhook) -> tuple[str, str]:
    """How a webhook stands, in words, with its tone."""
    if found.closed_on is not None:
        return (
            (_("closed, nothing was taken"), "danger") if found.closed_by_itself else (_("closed"), "neutral")
        )
    return (_("does not answer"), "warn") if found.failing_since else (_("open"), "ok")


def outcome(each: WebhookDelivery) -> tuple[str, str]:
    """How a message went, in words, with its tone."""
    if each.sent_at is not None:
        return _("taken"), "ok"
    if each.due_at is None:
        return _("given up"), "danger"
    return (_("tried again later"), "warn") if each.tries else (_("waits"), "neutral")


def trouble(each: WebhookDelivery) -> str:
    """What kept a message from being taken at the last try; blank where nothing did."""
    words = {
        telling.REFUSED: _("the address is not one of the open web"),
        telling.SILENT: _("nobody answered"),
        telling.ANSWERED: _("the receiver answered %(status)s") % {"status": each.status}
        if each.status
        else _("the answer was none that means yes"),
    }
    return words.get(each.trouble, "")


@requires(actions.USE)
def webhooks(request: HttpRequest) -> HttpResponse:
    """One's webhooks."""
    page = Page(
        _("My webhooks"),
        _("Other systems that are told when something has happened."),
        breadcrumbs=crumbs(),
        primary=(_("Add a webhook"), reverse("webhook_new")),
    )
    found = [(each, each.labels, state(each)) for each in queries.own_webhooks(request.user)]
    return page.show(request, "api/webhooks.html", webhooks=found)


@requires(actions.USE)
def webhook(request: HttpRequest, pk: int) -> HttpResponse:
    """One webhook: its secret, and its last messages."""
    found = _own(request, pk, to_change=False)
    page = Page(str(found), breadcrumbs=_crumbs(), status=state(found))
    is_open = found.closed_on is None
    if is_open:
        page.primary = (_("Change"), reverse("webhook_edit", args=[pk]))
        page.actions = [
            (_("New secret"), reverse("webhook_renew", args=[pk])),
            (_("Close"), reverse("webhook_close", args=[pk])),
        ]
    told = [
        (
            each,
            HAPPENINGS[each.event].label if each.event in HAPPENINGS else each.event,
            *outcome(each),
            trouble(each),
        )
        for each in queries.last_deliveries(found)
    ]
    return page.show(
        request, "api/webhook.html", webhook=found, labels=found.labels, deliveries=told, is_open=is_open
    )


@requires(actions.USE)
def webhook_new(request: HttpRequest) -> HttpResponse:
    """Add a webhook."""
    page = Page(_("Add a webhook"), breadcrumbs=_crumbs())
    return _save(request, Webhook(), page, reverse("webhooks"))


@requires(actions.USE)
def webhook_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change where a webhook leads and what it is told of."""
    found = _own(request, pk)
    page = Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=_crumbs(found))
    return _save(request, found, page, found.get_absolute_url())


def _save(request: HttpRequest, found: Webhook, page: Page, back: str) -> HttpResponse:
    return edit(
        request,
        forms.WebhookForm(posted(request), instance=found, account=request.user),
        page,
        lambda checked: actions.save_webhook(request.user, checked.save(commit=False)),
        told=_("The webhook has been saved. Its messages are signed with the secret below."),
        button=_("Save"),
        cancel=back,
        intro=_("A message says what happened to which thing. What the thing says is read with a key."),
    )


@requires(actions.USE)
def webhook_renew(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a webhook a new secret."""
    found = _own(request, pk)
    return _confirm(
        request,
        found,
        Page(_("New secret"), str(found), breadcrumbs=_crumbs(found)),
        lambda: actions.renew_secret(request.user, found),
        told=_("The webhook has a new secret."),
        button=_("Make a new secret"),
        intro=_("The receiver refuses messages until it has been given the new secret."),
    )


@requires(actions.USE)
def webhook_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a webhook."""
    found = _own(request, pk)
    return _confirm(
        request,
        found,
        Page(_("Close the webhook"), str(found), breadcrumbs=_crumbs(found)),
        lambda: actions.close_webhook(request.user, found),
        told=_("The webhook is closed."),
        button=_("Close"),
        intro=_("Nothing more is sent there. It cannot be opened again; add a new one."),
    )


def _confirm(
    request: HttpRequest, found: Webhook, page: Page, act: Any, *, told: str, button: str, intro: str
) -> HttpResponse:
    def done(_form: ConfirmForm) -> str:
        act()
        return found.get_absolute_url()

    form = ConfirmForm(posted(request))
    back = found.get_absolute_url()
    return edit(request, form, page, done, told=told, button=button, cancel=back, intro=intro, danger=True)
