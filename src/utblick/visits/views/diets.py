"""Dietary needs: written by those who plan a visit, seen by nobody else, and gone soon after it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.visits import actions_parts as parts
from utblick.visits import forms_parts, queries, rules, shown
from utblick.visits.models import Diet, Visit, retention
from utblick.visits.views import frame


def _over(request: HttpRequest, visit: Visit) -> HttpResponse | None:
    """Where a visit is over, or its plan closed: back to its page, told why no dietary need is written any more."""
    if not rules.may_be_read(queries.last_day_of_diets(visit), today()):
        why = _("The visit is over, so dietary needs are neither needed nor kept any more.")
    elif not visit.is_open:
        why = _("The visit is %(state)s, so it stays as it is.") % {"state": visit.get_state_display()}
    else:
        return None
    messages.info(request, why)
    return HttpResponseRedirect(reverse("visit_guests", args=[visit.pk]))


def _find(visit: Visit, diet: int) -> Diet:
    """A diet that may still be read. Raises Http404."""
    found: Any = get_object_or_404(Diet, pk=diet, visit=visit)
    found.visit = visit
    return found


@requires(frame.EDIT)
@never_cache
def visit_diet_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a dietary need."""
    visit = frame.find(request, pk, frame.EDIT)
    if (over := _over(request, visit)) is not None:
        return over
    return _save(request, visit, Diet(visit=visit), _("Add a dietary need"))


@requires(frame.EDIT)
@never_cache
def visit_diet_edit(request: HttpRequest, pk: int, diet: int) -> HttpResponse:
    """Change a dietary need."""
    visit = frame.find(request, pk, frame.EDIT)
    if (over := _over(request, visit)) is not None:
        return over
    return _save(request, visit, _find(visit, diet), _("Change the dietary need"))


def _save(request: HttpRequest, visit: Visit, found: Diet, title: str) -> HttpResponse:
    def act(checked: forms_parts.DietForm) -> str:
        parts.save_diet(request.user, visit, checked.save(commit=False))
        return frame.to_part(visit, "kost")

    told = {"day": shown.day(queries.last_day_of_diets(visit))}
    return edit(
        request,
        forms_parts.DietForm(
            posted(request),
            instance=found,
            details=queries.details_of(queries.guests_of(visit, today(), named=True)),
        ),
        frame.why(Page(title, str(visit), breadcrumbs=frame.crumbs(visit)), rules.DIETS),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=frame.to_part(visit, "kost"),
        intro=_("Write only what the kitchen has to know. It is deleted after %(day)s.") % told
        if retention()
        else parts.no_retention(),
    )


@requires(frame.EDIT)
@never_cache
def visit_diet_delete(request: HttpRequest, pk: int, diet: int) -> HttpResponse:
    """Delete a dietary need at once."""
    visit = frame.find(request, pk, frame.EDIT)
    found = Diet.objects.filter(pk=diet, visit=visit).first()
    if found is None:
        messages.info(request, _("The dietary need is gone already. Nothing of it is kept."))
        return HttpResponseRedirect(reverse("visit_guests", args=[visit.pk]))

    def act(_form: ConfirmForm) -> str:
        parts.delete_diet(request.user, visit, diet)
        return frame.to_part(visit, "kost")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away the dietary need?"), found.what, breadcrumbs=frame.crumbs(visit)),
        act,
        told=_("Deleted. Nothing of it is kept."),
        button=_("Take away"),
        cancel=frame.to_part(visit, "kost"),
        danger=True,
    )
