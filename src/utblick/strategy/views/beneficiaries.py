"""For whom the work is to be of value, and what says that it is for them (R7)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.strategy import actions, forms, queries
from utblick.strategy.models import Beneficiary
from utblick.strategy.views.strategies import crumbs


def _crumbs() -> list[Link]:
    return [*crumbs(), (_("For whom"), reverse("beneficiaries"))]


@requires("strategy.view")
def beneficiaries(request: HttpRequest) -> HttpResponse:
    """All beneficiaries with what is for each; those that nothing is for are marked."""
    page = Page(_("For whom"), _("Whom the work is to be of value for"), breadcrumbs=crumbs())
    if request.user.has_perm("strategy.edit"):
        page.primary = (_("Add a beneficiary"), reverse("beneficiary_new"))
    benefiting = queries.benefiting()
    rows = [
        (each, queries.for_reader(benefiting.get(each.pk, []), request.user))
        for each in Beneficiary.objects.all()
    ]
    return page.show(request, "strategy/beneficiaries.html", rows=rows)


@requires("strategy.view")
def beneficiary(request: HttpRequest, pk: int) -> HttpResponse:
    """One beneficiary and what is for it."""
    found = get_object_or_404(Beneficiary.objects.select_related("source"), pk=pk)
    page = Page(str(found), breadcrumbs=_crumbs(), changed=last_change(found, request.user))
    if request.user.has_perm("strategy.edit"):
        page.primary = (_("Change"), reverse("beneficiary_edit", args=[pk]))
        page.actions.append((_("Remove"), reverse("beneficiary_delete", args=[pk])))
    serving = queries.for_reader(queries.benefiting().get(pk, []), request.user)
    return page.show(request, "strategy/beneficiary.html", beneficiary=found, serving=serving)


@requires("strategy.edit")
def beneficiary_new(request: HttpRequest) -> HttpResponse:
    """Add a beneficiary."""
    return _edit(request, Beneficiary(), _("Add a beneficiary"), reverse("beneficiaries"))


@requires("strategy.edit")
def beneficiary_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a beneficiary."""
    found = get_object_or_404(Beneficiary, pk=pk)
    return _edit(request, found, _("Change %(thing)s") % {"thing": found}, found.get_absolute_url())


def _edit(request: HttpRequest, found: Beneficiary, title: str, back: str) -> HttpResponse:
    return edit(
        request,
        forms.BeneficiaryForm(posted(request), instance=found),
        Page(title, breadcrumbs=_crumbs()),
        lambda checked: actions.save_beneficiary(request.user, checked.save(commit=False)),
        told=_("The beneficiary has been saved."),
        button=_("Save"),
        cancel=back,
    )


@requires("strategy.edit")
def beneficiary_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove a beneficiary that nothing is for."""
    found = get_object_or_404(Beneficiary, pk=pk)

    def act(_form: ConfirmForm) -> str:
        actions.delete_beneficiary(request.user, found)
        return reverse("beneficiaries")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Remove %(thing)s?") % {"thing": found}, breadcrumbs=_crumbs()),
        act,
        told=_("The beneficiary has been removed. Its history is kept."),
        button=_("Remove"),
        cancel=found.get_absolute_url(),
        danger=True,
    )
