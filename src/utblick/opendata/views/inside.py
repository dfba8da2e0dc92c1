"""Inside the house: the state of the catalogue, and what it lacks."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.identity import identity
from utblick.core.outgoing import address
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.opendata import actions, forms, rules
from utblick.opendata import catalogue as catalogues
from utblick.opendata.describing import DATASETS, both
from utblick.opendata.models import Catalogue
from utblick.opendata.shown import CATALOGUE_PARTS, dataset_lack
from utblick.people import shown as people
from utblick.public.queries import SETTINGS
from utblick.publishing.queries import VIEW


@requires(VIEW)
def state(request: HttpRequest) -> HttpResponse:
    """What the catalogue says and what it lacks."""
    said, face = catalogues.said(), identity()
    known = catalogues.catalogue()
    parts = CATALOGUE_PARTS
    rows = []
    for each in DATASETS.values():
        texts = {"title": both(each.title), "description": both(each.description)}
        lacks = rules.description_lacks(texts, face.name if face else "")
        rows.append(
            (
                each,
                reverse("opendata_dataset", kwargs={"name": each.name}),
                [dataset_lack(*lack) for lack in lacks],
            )
        )
    page = Page(
        _("Open data"),
        _("What the national data portal fetches from us"),
        [(_("On the web"), reverse("publications"))],
    )
    if request.user.has_perm(SETTINGS):
        page.primary = (_("Change"), reverse("opendata_state_edit"))
    return page.show(
        request,
        "opendata/state.html",
        missing=[parts[each] for each in rules.catalogue_lacks(said)],
        rows=rows,
        dcat=address(catalogues.HERE),
        facts=[
            (_("Licence"), known.get_licence_display() or people.not_stated()),
            (_("Whom to ask"), known.contact or people.not_stated()),
            (_("E-mail address"), known.email or people.not_stated()),
            (_("Publisher"), rules.publisher_iri(said["number"]) or people.not_stated()),
        ],
    )


@requires(SETTINGS)
def edit_catalogue(request: HttpRequest) -> HttpResponse:
    """State on what terms the data is given, and whom to ask."""
    known = Catalogue.objects.order_by("id").first() or Catalogue()
    back = reverse("opendata_state")
    return edit(
        request,
        forms.CatalogueForm(posted(request), instance=known),
        Page(
            _("What we say of our open data"),
            _("It is read by the national data portal. What is left empty is not said."),
            breadcrumbs=[(_("On the web"), reverse("publications")), (_("Open data"), back)],
        ),
        lambda checked: actions.save_catalogue(request.user, checked.save(commit=False)),
        told=_("Saved. The public reads it from now on."),
        button=_("Save"),
        cancel=back,
    )
