"""Anyone inside proposes something to watch."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.monitoring import proposing, queries, rules
from utblick.monitoring.forms import ProposeForm
from utblick.monitoring.views import frame


@requires(queries.PROPOSE)
def monitoring_propose(request: HttpRequest) -> HttpResponse:
    """Propose something to watch."""
    page = Page(_("Propose something"), breadcrumbs=frame.crumbs())
    frame.why(page, rules.PROPOSALS)

    def act(form: Any) -> str:
        said = proposing.Proposal(**form.cleaned_data)
        return proposing.propose_item(request.user, said).get_absolute_url()

    return edit(
        request,
        ProposeForm(posted(request)),
        page,
        act,
        told=_(
            "Thank you. Your proposal lies on the desks of the international function and of your own unit."
        ),
        button=_("Propose"),
        cancel=reverse("monitoring_desk"),
        intro=_(
            "Have you seen something that we should follow or act on? Tell of it here; it takes a minute."
        ),
    )
