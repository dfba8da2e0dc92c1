"""The catalogue is what the national data portal asks for."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.test import Client
from pyshacl import validate
from rdflib import DCAT, DCTERMS, RDF, BNode, Graph, URIRef
from rdflib.compare import isomorphic

from utblick.opendata.models import Catalogue

pytestmark = pytest.mark.django_db
SHAPES = Graph().parse(Path(__file__).with_name("shapes.ttl"))


def _read(anybody: Client, address: str = "/datasets/dcat", way: str = "xml", **asked: str) -> Graph:
    answer = anybody.get(address, **asked)
    assert answer.status_code == 200
    return Graph().parse(data=answer.content, format=way)


def test_it_is_rdf_xml_with_all_that_is_mandatory(anybody: Client) -> None:
    answer = anybody.get("/datasets/dcat")
    assert answer["Content-Type"].startswith("application/rdf+xml")
    found = Graph().parse(data=answer.content, format="xml")
    good, _graph, said = validate(found, shacl_graph=SHAPES)
    assert good, said


def test_what_is_not_stated_is_missed_by_the_shapes_and_told_inside(anybody: Client) -> None:
    Catalogue.objects.get().delete()
    good, _graph, said = validate(_read(anybody), shacl_graph=SHAPES)
    assert not good
    assert "license" in said and "contactPoint" in said


def test_nothing_is_a_blank_node_and_all_addresses_are_whole(anybody: Client) -> None:
    found = _read(anybody)
    assert len(set(found.subjects(RDF.type, DCAT.Dataset))) == 6
    for triple in found:
        for each in triple:
            assert not isinstance(each, BNode)
            if isinstance(each, URIRef):
                assert urlsplit(each).scheme in ("http", "https", "mailto")
                str(each).encode("ascii")


def test_the_publisher_is_called_as_the_portal_calls_it_and_described_once(anybody: Client) -> None:
    found = _read(anybody)
    assert set(found.objects(None, DCTERMS.publisher)) == {
        URIRef("http://dataportal.se/organisation/SE2321000065")
    }
    contacts = set(found.objects(None, DCAT.contactPoint))
    assert len(contacts) == 1
    assert not contacts & set(found.objects(None, DCTERMS.publisher))


def test_every_address_of_data_answers(anybody: Client) -> None:
    found = _read(anybody)
    addresses = set(found.objects(None, DCAT.accessURL)) | set(found.objects(None, DCAT.landingPage))
    assert len(addresses) == 6 * 3 + 1
    for each in addresses:
        answer = anybody.get(urlsplit(each).path)
        assert answer.status_code == 200, each
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert not answer.cookies
        assert answer["ETag"] and answer["Last-Modified"] and "public" in answer["Cache-Control"]


@pytest.mark.parametrize(
    ("ending", "media", "way"),
    [
        ("ttl", "text/turtle", "turtle"),
        ("jsonld", "application/ld+json", "json-ld"),
        ("rdf", "application/rdf+xml", "xml"),
    ],
)
def test_other_forms_say_the_same(anybody: Client, ending: str, media: str, way: str) -> None:
    whole = _read(anybody)
    assert isomorphic(whole, _read(anybody, f"/datasets/dcat.{ending}", way))
    assert isomorphic(whole, _read(anybody, way=way, HTTP_ACCEPT=media))


def test_who_has_read_it_is_told_that_it_is_the_same(anybody: Client) -> None:
    mark = anybody.get("/datasets/goals.csv")["ETag"]
    assert anybody.get("/datasets/goals.csv", HTTP_IF_NONE_MATCH=mark).status_code == 304
