"""One page: what is open now that fits us, who decides, and what it costs us before the money comes."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import formats
from utblick.core.dates import today
from utblick.core.forms import AmountField
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.funding import profiles
from utblick.funding import shown as shown_calls
from utblick.people import shown as people
from utblick.people.models import Organization
from utblick.projects import openings, shown
from utblick.projects.rules import outlay
from utblick.projects.views import frame

COST, MONTHS = Decimal(1_000_000), 24
MINE, WHOLE = "mine", "whole"


class CostForm(forms.Form):
    """What the figures are worked out for. Sent by address, so that the page can be sent on."""

    cost = AmountField(
        label=gettext_lazy("Our own part of the budget, kronor"), min_value=1, max_value=1_000_000_000
    )
    months = forms.IntegerField(
        label=gettext_lazy("Months that the project goes on"), min_value=1, max_value=120
    )
    whose = forms.ChoiceField(
        label=gettext_lazy("Weighed against"),
        choices=[
            (MINE, gettext_lazy("what my unit looks for")),
            (WHOLE, gettext_lazy("what the whole organisation looks for")),
        ],
    )


@requires(frame.VIEW)
def funding_now(request: HttpRequest) -> HttpResponse:
    """Open calls that fit, the best first, each with its committee and its cost."""
    reader: Any = request.user
    start = {"cost": f"{COST:,}".replace(",", " "), "months": MONTHS, "whose": MINE}
    form = CostForm({**start, **{name: request.GET[name] for name in start if name in request.GET}})
    valid = form.is_valid()
    cost, months = (form.cleaned_data["cost"], form.cleaned_data["months"]) if valid else (COST, MONTHS)
    key = profiles.HOUSE if form.data.get("whose") == WHOLE else profiles.profile_of(reader)
    found, count = openings.openings(key, today(), cost, months)
    page = Page(
        _("Open now for us"),
        _("What fits us, who decides, and what it costs us before the money comes"),
    )
    frame.why(page, outlay.OUTLAY)
    own = ""
    if key != profiles.HOUSE:
        own = str(Organization.objects.filter(pk=key.removeprefix("org-")).first() or "")
    return page.show(
        request,
        "projects/openings.html",
        status=422 if form.errors else 200,
        form=form,
        rows=[_row(each, reader) for each in found],
        more=count - len(found),
        all_url=f"{reverse('funding_calls')}?state=open&show=fits",
        profile=shown_calls.profile_name(key, own),
        cost=formats.kronor(cost),
        months=months,
        every=outlay.REPORT_EVERY,
        after=outlay.PAID_AFTER,
        areas_url=f"{reverse('decision_rights')}#areas" if reader.has_perm("decisions.view") else "",
        links=[
            (_("What we look for"), reverse("funding_interests")),
            (_("New this week for you"), reverse("funding_new")),
            (_("Portfolio of projects"), reverse("project_portfolio")),
            (_("Frames of the committees"), reverse("project_frames")),
        ],
    )


def _row(each: openings.Opening, reader: Any) -> dict[str, Any]:
    call, cost = each.call, each.cost
    share = openings.share_of(call)
    return {
        "call": call,
        "score": shown_calls.score(call.score),
        "programme": str(call.programme or ""),
        "deadline": shown_calls.next_deadline(call, today()),
        "committee": str(each.committee) if each.committee else "",
        "because": ", ".join(each.because),
        "meeting": shown.day(each.meeting.date) if each.meeting else "",
        "meeting_url": each.meeting.get_absolute_url()
        if each.meeting and reader.has_perm("decisions.view")
        else "",
        "late": people.mark(_("no meeting in the calendar before the deadline"), "warn")
        if each.committee and not each.in_time
        else "",
        "projects": [(project, shown.state_of(project)[0]) for project in each.projects],
        "share": shown_calls.share(share),
        "own": formats.kronor(cost.own.quantize(Decimal(1))) if cost else "",
        "most": formats.kronor(cost.most.quantize(Decimal(1))) if cost else "",
        "month": cost.month if cost else 0,
        "new": f"{reverse('project_new')}?call={call.pk}" if reader.has_perm(frame.EDIT) else "",
    }
