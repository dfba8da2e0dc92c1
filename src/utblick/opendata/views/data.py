"""What anybody takes: the catalogue, the list of datasets, a dataset with its files."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.opendata import catalogue as catalogues
from utblick.opendata import writing
from utblick.opendata.addresses import file_of, formats, page_of
from utblick.opendata.describing import DATASETS, Dataset, rows_of
from utblick.opendata.frame import OpenPage, open_data
from utblick.opendata.models import catalogue
from utblick.public.frame import KEPT

PREVIEW = 10
RDF_WAYS = {
    "rdf": ("application/rdf+xml", "pretty-xml"),
    "ttl": ("text/turtle", "turtle"),
    "jsonld": ("application/ld+json", "json-ld"),
}
"""End of the address to the media type, and what rdflib calls it. The first is what portals fetch."""
OTHER_TYPES = {"application/xml": "rdf", "text/xml": "rdf", "application/json": "jsonld"}


def _dataset(name: str) -> Dataset:
    if name not in DATASETS:
        raise Http404
    return DATASETS[name]


@open_data
def dcat(request: HttpRequest) -> HttpResponse:
    """The catalogue in the form that is asked for; RDF/XML where nothing is, and to a browser."""
    offered = {media: ending for ending, (media, _way) in RDF_WAYS.items()} | OTHER_TYPES
    preferred = request.get_preferred_type([*offered, "text/html"])
    if preferred is None:
        said = ", ".join(media for media, _way in RDF_WAYS.values())
        return HttpResponse(
            _("The catalogue is offered as %(types)s.") % {"types": said},
            status=406,
            content_type="text/plain; charset=utf-8",
        )
    answer = _written(offered.get(preferred, "rdf"))
    answer["Vary"] = "Accept"
    return answer


@open_data
def dcat_file(request: HttpRequest, ending: str) -> HttpResponse:
    """The catalogue in one form."""
    if ending not in RDF_WAYS:
        raise Http404
    return _kept(_written(ending))


def _written(ending: str) -> HttpResponse:
    media, way = RDF_WAYS[ending]
    return HttpResponse(
        catalogues.graph().serialize(format=way, encoding="utf-8"), content_type=f"{media}; charset=utf-8"
    )


def _kept(answer: HttpResponse) -> HttpResponse:
    setattr(answer, KEPT, True)
    return answer


@open_data
def datasets(request: HttpRequest) -> HttpResponse:
    """All datasets."""
    page = OpenPage(
        _("Open data"), "opendata_datasets", _("Data on our international work that anybody may take and use")
    )
    return page.show(
        "opendata/datasets.html",
        rows=[
            (
                each,
                page_of(each.name),
                [(label, file_of(each.name, ending)) for ending, label, _m in formats(each)],
            )
            for each in DATASETS.values()
        ],
        known=catalogue(),
        dcat=catalogues.address(catalogues.HERE),
    )


@open_data
def dataset(request: HttpRequest, name: str) -> HttpResponse:
    """A dataset: what it is, its columns, its first rows and its files."""
    found = _dataset(name)
    rows = rows_of(found, today())
    page = OpenPage(
        str(found.title),
        "opendata_dataset",
        str(found.description),
        {"name": name},
        [(_("Open data"), OpenPage("", "opendata_datasets").url())],
    )
    return page.show(
        "opendata/dataset.html",
        dataset=found,
        files=[(label, file_of(name, ending)) for ending, label, _media in formats(found)],
        described=[
            ("JSON Schema", file_of(name, "schema.json")),
            ("CSVW", file_of(name, "csv-metadata.json")),
        ],
        number=len(rows),
        preview=[list(row.values()) for row in rows[:PREVIEW]],
        known=catalogue(),
    )


@open_data
def dataset_file(request: HttpRequest, name: str, ending: str) -> HttpResponse:
    """A file of a dataset, the same in all languages."""
    found, day = _dataset(name), today()
    with translation.override("sv"):
        made = _file(found, ending, day)
    if made is None:
        raise Http404
    content, media = made
    answer = HttpResponse(content, content_type=media)
    if ending == "csv":
        there = file_of(name, "csv-metadata.json")
        answer["Link"] = f'<{there}>; rel="describedby"; type="application/csvm+json"'
    return _kept(answer)


def _file(dataset: Dataset, ending: str, day: date) -> tuple[bytes, str] | None:
    """Return a file and its media type; None where there is no such file."""
    if ending == "csv":
        return writing.as_csv(dataset, day), "text/csv; charset=utf-8; header=present"
    if ending == "json":
        return writing.as_json(rows_of(dataset, day)), "application/json"
    if ending == "schema.json":
        return writing.as_json(writing.schema(dataset)), "application/schema+json"
    if ending == "csv-metadata.json":
        return writing.as_json(writing.csvw(dataset)), "application/csvm+json"
    if ending in dataset.more:
        media, _label, written = dataset.more[ending]
        return writing.as_json(written(day)), media
    return None
