"""Noting that results were passed on, that somebody was invited or took part, or that we were seen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.collaborations import spreading
from utblick.collaborations.models import Engagement, Outreach, OutreachKind
from utblick.collaborations.outreach_forms import OutreachForm
from utblick.collaborations.views import frame
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires


def _back(engagement: Engagement) -> str:
    return reverse("engagement_reviews", args=[engagement.pk])


def _page(engagement: Engagement, title: str) -> Page:
    crumbs = frame.crumbs(engagement, (_("Follow-up"), _back(engagement)))
    return Page(title, str(engagement), breadcrumbs=crumbs)


def _find(request: HttpRequest, pk: int, outreach: int) -> Outreach:
    engagement = frame.find_to_change(request, pk)
    found: Outreach = get_object_or_404(engagement.outreach, pk=outreach)
    found.engagement = engagement
    return found


@requires("collaborations.edit")
def outreach_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Note what was done to reach others. `?slag=` proposes which kind it is."""
    outreach = Outreach(engagement=frame.find_to_change(request, pk))
    kind = request.GET.get("slag", "")
    if kind in OutreachKind.values:
        outreach.kind = kind
    return _edit(request, outreach, _("Note outreach"))


@requires("collaborations.edit")
def outreach_edit(request: HttpRequest, pk: int, outreach: int) -> HttpResponse:
    """Change what was noted."""
    return _edit(request, _find(request, pk, outreach), _("Change outreach"))


def _edit(request: HttpRequest, outreach: Outreach, title: str) -> HttpResponse:
    engagement = outreach.engagement

    def act(checked: OutreachForm) -> str:
        links = checked.links()
        spreading.save_outreach(request.user, checked.save(commit=False), links)
        return _back(engagement)

    return edit(
        request,
        OutreachForm(posted(request), instance=outreach, account=request.user),
        _page(engagement, title),
        act,
        told=_("The outreach has been saved."),
        button=_("Save"),
        cancel=_back(engagement),
    )


@requires("collaborations.edit")
def outreach_delete(request: HttpRequest, pk: int, outreach: int) -> HttpResponse:
    """Take away what was wrong."""
    found = _find(request, pk, outreach)
    engagement = found.engagement

    def act(_form: ConfirmForm) -> str:
        spreading.delete_outreach(request.user, found)
        return _back(engagement)

    page = _page(engagement, _("Take away the outreach?"))
    page.subtitle = str(found)
    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        act,
        told=_("The outreach has been taken away. The history is kept."),
        button=_("Take away"),
        cancel=_back(engagement),
        danger=True,
    )
