"""One's choice of digests, and what one would say now."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Link, Page
from utblick.core.permissions import requires
from utblick.outbox.queries import latest_to
from utblick.yearwheel.digests import actions, making, queries, text
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
        latest=latest_to(account, making.KIND),
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
