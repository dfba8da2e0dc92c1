"""The catalogue as DCAT-AP-SE 3.0.1 says, for the national data portal. Nothing in it is a blank node.

What the organisation has not stated is left out, never made up: the page inside tells what is missing.
"""

from django.utils.translation import gettext_lazy as _
from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, Namespace, URIRef

from utblick.core.identity import identity
from utblick.core.outgoing import address
from utblick.opendata import rules
from utblick.opendata.addresses import file_of, formats, page_of
from utblick.opendata.describing import DATASETS, FREQUENCY, THEME, Dataset, Words, both
from utblick.opendata.models import catalogue

HERE = "/datasets/dcat"
TITLE = _("Open data on international work")
DESCRIPTION = _(
    "What a public organisation does together with others in other countries: collaborations, representatives, goals, "
    "journeys, projects and reports."
)
EU = "http://publications.europa.eu/resource/authority/"
PUBLIC = URIRef(EU + "access-right/PUBLIC")
THEMES = URIRef(EU + "data-theme")
SPOKEN = {"sv": URIRef(EU + "language/SWE"), "en": URIRef(EU + "language/ENG")}
AVAILABLE = URIRef(EU + "planned-availability/AVAILABLE")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
CSVW_STANDARD = URIRef("http://www.w3.org/TR/tabular-metadata/")


def said() -> dict[str, str]:
    """What the organisation has stated, as `rules.catalogue_lacks` reads it."""
    found, face = catalogue(), identity()
    return {
        "number": face.number if face else "",
        "licence": found.licence,
        "publisher_type": found.publisher_type,
        "contact": found.contact,
        "contact_en": found.contact_en,
        "email": found.email,
    }


def publisher() -> str:
    """What the publisher is called in the catalogue: as the national portal does, where the number is known."""
    return rules.publisher_iri(said()["number"]) or address(f"{HERE}#publisher")


def graph() -> Graph:
    """Return the whole catalogue."""
    made = Graph()
    for prefix, names in (
        ("dcat", DCAT),
        ("dcterms", DCTERMS),
        ("foaf", FOAF),
        ("vcard", VCARD),
        ("dcatap", DCATAP),
    ):
        made.bind(prefix, names)
    here = URIRef(address(f"{HERE}#catalog"))
    made.add((here, RDF.type, DCAT.Catalog))
    _words(made, here, TITLE, DESCRIPTION)
    made.add((here, DCTERMS.publisher, URIRef(publisher())))
    for language in SPOKEN.values():
        made.add((here, DCTERMS.language, language))
    made.add((here, DCAT.themeTaxonomy, THEMES))
    made.add((here, FOAF.homepage, URIRef(address("/datasets/"))))
    _licence(made, here)
    _publisher(made)
    contact = _contact(made)
    for each in DATASETS.values():
        made.add((here, DCAT.dataset, _dataset(made, each, contact)))
    return made


def _words(made: Graph, thing: URIRef, title: Words, description: Words) -> None:
    for what, words in ((DCTERMS.title, title), (DCTERMS.description, description)):
        for language, text in both(words).items():
            made.add((thing, what, Literal(text, lang=language)))


def _licence(made: Graph, thing: URIRef) -> None:
    if catalogue().licence:
        made.add((thing, DCTERMS.license, URIRef(catalogue().licence)))


def _publisher(made: Graph) -> None:
    known, face, agent = catalogue(), identity(), URIRef(publisher())
    made.add((agent, RDF.type, FOAF.Agent))
    if face:
        made.add((agent, FOAF.name, Literal(face.name)))
    if face and face.number:
        made.add((agent, DCTERMS.identifier, Literal(face.number)))
    if known.publisher_type:
        made.add((agent, DCTERMS.type, URIRef(known.publisher_type)))
    if known.homepage:
        made.add((agent, FOAF.homepage, URIRef(known.homepage)))


def _contact(made: Graph) -> URIRef | None:
    """Whom to ask; none where there is no address to ask at."""
    known = catalogue()
    if not (known.email and known.contact):
        return None
    here = URIRef(address(f"{HERE}#contact"))
    made.add((here, RDF.type, VCARD.Organization))
    made.add((here, VCARD.fn, Literal(known.contact, lang="sv")))
    if known.contact_en:
        made.add((here, VCARD.fn, Literal(known.contact_en, lang="en")))
    made.add((here, VCARD.hasEmail, URIRef(f"mailto:{known.email}")))
    return here


def _dataset(made: Graph, dataset: Dataset, contact: URIRef | None) -> URIRef:
    here = URIRef(page_of(dataset.name))
    made.add((here, RDF.type, DCAT.Dataset))
    _words(made, here, dataset.title, dataset.description)
    made.add((here, DCTERMS.publisher, URIRef(publisher())))
    made.add((here, DCTERMS.accessRights, PUBLIC))
    made.add((here, DCTERMS.accrualPeriodicity, URIRef(FREQUENCY + dataset.frequency)))
    made.add((here, DCAT.theme, URIRef(THEME + dataset.theme)))
    made.add((here, DCAT.landingPage, here))
    for each in dataset.keywords:
        for language, word in both(each).items():
            made.add((here, DCAT.keyword, Literal(word, lang=language)))
    if contact is not None:
        made.add((here, DCAT.contactPoint, contact))
    for ending, label, media in formats(dataset):
        made.add((here, DCAT.distribution, _distribution(made, dataset, ending, label, media)))
    return here


def _distribution(made: Graph, dataset: Dataset, ending: str, label: str, media: str) -> URIRef:
    here = URIRef(f"{page_of(dataset.name)}#{ending}")
    there = URIRef(file_of(dataset.name, ending))
    made.add((here, RDF.type, DCAT.Distribution))
    for language, text in both(dataset.title).items():
        made.add((here, DCTERMS.title, Literal(f"{text} ({label})", lang=language)))
    made.add((here, DCAT.accessURL, there))
    made.add((here, DCAT.downloadURL, there))
    made.add((here, DCTERMS["format"], Literal(media)))
    made.add((here, DCATAP.availability, AVAILABLE))
    if ending == "csv":
        made.add((here, DCTERMS.conformsTo, CSVW_STANDARD))
    _licence(made, here)
    return here
