"""What units and partners look for: who has written, and the form for it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.funding import actions, profiles, queries, rules, shown
from utblick.funding.forms import InterestForm
from utblick.funding.models import Interest, LearnedTerm
from utblick.funding.views import frame
from utblick.people import shown as people
from utblick.people.models import Organization
from utblick.people.partners import from_outside


def _interest(row: Organization) -> Interest | None:
    return getattr(row, "funding_interest", None)


def _words(row: Organization) -> Any:
    found = _interest(row)
    return ", ".join(found.words.splitlines())[:160] if found and found.words else people.not_stated()


@requires(queries.VIEW)
def funding_interests(request: HttpRequest) -> HttpResponse:
    """Who looks for what: what calls are weighed against."""
    reader: Any = request.user
    mine = set(profiles.organizations_of(reader))
    everybody = reader.has_perm(queries.EDIT)
    writes = reader.has_perm(queries.INTERESTS)

    def url(row: Organization) -> str:
        may = everybody or (writes and row.pk in mine)
        return reverse("funding_interest", args=[row.pk]) if may else ""

    rows = queries.interested() if everybody else queries.interested().exclude(funding_interest=None)
    if not everybody and from_outside(reader):
        rows = queries.interested().filter(pk__in=mine)  # a partner sees nothing that is not its own
    elif not everybody and mine:
        rows = rows | queries.interested().filter(pk__in=mine)
    register = Register(
        caption=_("What we look for"),
        columns=[
            Column("name", _("Unit or partner"), str, sort=("name",)),
            Column("kind", _("Kind"), lambda row: people.kind_of(row), sort=("classification", "name")),
            Column("words", _("Words"), _words),
            Column("objectives", _("Policy objectives"),
                   lambda row: shown.objectives(found.objectives) if (found := _interest(row)) else ""),
        ],
        queryset=rows,
        default_sort="name",
        row_url=url,
        file_name="intressen",
        empty_title=_("Nobody has written yet"),
        empty_text=_("When a unit writes the words that it looks for, calls are weighed against them."),
    )  # fmt: skip
    if export := register.answer(request):
        return export
    page = Page(
        _("What we look for"), _("The words that calls are weighed against"), breadcrumbs=frame.crumbs()
    )
    frame.why(page, rules.FITS)
    return page.show(
        request,
        "core/register_page.html",
        register=register.shown(request),
        intro=_(
            "The organisation as a whole looks for the words of its focus points, of the strategies that it serves "
            "and of its strengths. Units and partners add words of their own: choose one to write them."
        ),
    )


@requires(queries.INTERESTS)
def funding_interest(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what a unit or partner looks for, beside what has been learned from it."""
    organization = get_object_or_404(queries.interested(), pk=pk)
    if not queries.may_write_interest(request.user, organization):
        raise Http404
    interest = queries.interest_of(organization) or Interest(organization=organization)
    form = InterestForm(posted(request), instance=interest)
    here = (_("What we look for"), reverse("funding_interests"))

    def act(checked: InterestForm) -> str:
        saved = checked.save(commit=False)
        actions.save_interest(request.user, saved, checked.cleaned_data["programmes"])
        return reverse("funding_interests")

    return edit(
        request,
        form,
        Page(_("What do you look for?"), str(organization), breadcrumbs=frame.crumbs(here)),
        act,
        told=_("The words have been saved, and all calls weighed against them."),
        button=_("Save"),
        cancel=reverse("funding_interests"),
        template="funding/interest.html",
        learned=list(
            LearnedTerm.objects.filter(profile=profiles.key_of(pk)).order_by("-weight", "term")[:20]
        ),
    )
