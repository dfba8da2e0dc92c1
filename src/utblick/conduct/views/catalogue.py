"""The catalogue of presents."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.conduct import actions, forms, queries_gifts, rules, shown
from utblick.conduct.models import CatalogueItem
from utblick.conduct.views import frame
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires


@requires("conduct.view")
def gift_catalogue(request: HttpRequest) -> HttpResponse:
    """The presents that are given, with what is left of each."""
    reader: Any = request.user
    page = Page(
        _("Catalogue of presents"), _("Procured centrally, and not exclusive"), breadcrumbs=frame.crumbs()
    )
    frame.why(page, rules.GIVEN_GIFT)
    may_edit = reader.has_perm(frame.EDIT)
    if may_edit:
        page.primary = (_("Add a present"), reverse("gift_catalogue_new"))
    items = [(each, shown.amount(each.price, each.with_vat)) for each in queries_gifts.catalogue()]
    return page.show(request, "conduct/catalogue.html", items=items, may_edit=may_edit)


@requires(frame.EDIT)
def gift_catalogue_new(request: HttpRequest) -> HttpResponse:
    """Add a present."""
    return _save(request, CatalogueItem(), Page(_("Add a present")))


@requires(frame.EDIT)
def gift_catalogue_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a present: its price, what is in stock, or that it is no longer given."""
    found = get_object_or_404(CatalogueItem, pk=pk)
    return _save(request, found, Page(_("Change %(thing)s") % {"thing": found}))


def _save(request: HttpRequest, item: CatalogueItem, page: Page) -> HttpResponse:
    back = reverse("gift_catalogue")
    page.breadcrumbs = frame.crumbs((_("Catalogue of presents"), back))
    return edit(
        request,
        forms.ItemForm(posted(request), instance=item),
        page,
        lambda checked: actions.save_item(request.user, checked.save(commit=False)),
        told=_("The present has been saved."),
        button=_("Save"),
        cancel=back,
    )
