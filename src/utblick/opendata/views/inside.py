"""Inside the house: the state of the catalogue, and what it lacks."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.identity import identity
from utblick.core.outgoing import address
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.opendata import catalogue as catalogues
from utblick.opendata import rules
from utblick.opendata.describing import DATASETS, both
from utblick.opendata.shown import CATALOGUE_PARTS, dataset_lack
from utblick.people import shown as people
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
