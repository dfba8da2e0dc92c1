"""The register of engagements and the page of each."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from utblick.collaborations.models import Engagement
from utblick.core.dates import in_words
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register


@requires("collaborations.view")
def engagements(request: HttpRequest) -> HttpResponse:
    """The register."""
    register = Register(
        caption=_("Engagements"),
        columns=[
            Column("name", _("Name"), str, sort=("name",)),
            Column("kind", _("Kind"), lambda each: each.get_kind_display(), sort=("kind",)),
            Column("since", _("Member since"), lambda each: in_words(each.member_since), sort=("member_since",)),
        ],
        queryset=Engagement.objects.all(),
        default_sort="name",
        file_name="samarbeten",
        empty_title=_("No engagements yet"),
    )
    if export := register.answer(request):
        return export
    return Page(_("Collaborations")).show(request, "core/register_page.html", register=register.shown(request))


@requires("collaborations.view")
def engagement(request: HttpRequest, pk: int) -> HttpResponse:
    """One engagement."""
    found = get_object_or_404(Engagement, pk=pk)
    return Page(str(found), changed=last_change(found)).show(request, "base.html")
