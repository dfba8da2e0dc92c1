"""A document as a web page: well formed, its tables told to screen readers, and every text escaped."""

import re
from base64 import b64decode
from xml.etree.ElementTree import Element, fromstring

import pytest

from utblick.core.documents import html
from utblick.core.documents.safe import clean
from utblick.core.documents.tree import Document, Heading
from utblick.core.tests.document_samples import DRAWING, HOSTILE, RARE, SPLIT, strange, whole

pytestmark = pytest.mark.once


def page(document: Document) -> Element:
    """The page as XML: it is strict enough to be read so, once its lone elements are closed."""
    return fromstring(re.sub(r"<(img|hr|br)([^>]*)>", r"<\1\2/>", html.render(document)))


def said(element: Element | None) -> str:
    assert element is not None
    return "".join(element.itertext())


def test_headings_follow_the_pages_own() -> None:
    body = page(whole())
    assert body.get("lang") == "sv"
    assert [said(each) for each in body.iter("h2")] == ["Beslut", "Beslutet skickas till"]
    assert [said(each) for each in body.iter("h3")] == ["Skäl"]
    assert not list(body.iter("h1"))
    ids = [each.get("id") for each in body.iter() if each.get("id")]
    assert len(ids) == len(set(ids)) == 3


def test_contents_are_a_tree_of_links_to_them() -> None:
    nav = page(whole()).find("nav")
    assert nav is not None
    assert nav.get("aria-label")
    assert [said(each) for each in nav.findall("ul/li/a")] == ["Beslut", "Beslutet skickas till"]
    assert [said(each) for each in nav.findall("ul/li/ul/li/a")] == ["Skäl"]
    targets = {f"#{each.get('id')}" for each in page(whole()).iter() if each.get("id")}
    assert {each.get("href") for each in nav.iter("a")} == targets
    assert page(Document("T", "sv", (Heading(1, "A"),))).find("nav") is None


def test_tables_name_their_columns_and_rows() -> None:
    table = page(whole()).find("table")
    assert table is not None
    assert table.get("class") == "ds-table ub-table ub-stack"
    assert said(table.find("caption")) == "Årlig kostnad"
    assert [each.get("scope") for each in table.findall("thead/tr/th")] == ["col"] * 3
    (row, _other) = table.findall("tbody/tr")
    assert (row.get("role"), row[0].tag, row[0].get("scope"), row[0].get("role")) == (
        "row",
        "th",
        "row",
        "rowheader",
    )
    assert [(each.get("data-label"), each.get("class"), each.get("role")) for each in row[1:]] == [
        ("2026", "ub-number", "cell"),
        ("2027", "ub-number", "cell"),
    ]


def test_figures_have_words_and_their_numbers() -> None:
    figure = page(whole()).find("figure")
    assert figure is not None
    (image,) = figure.iter("img")
    assert image.get("alt") == "En stapel som är längre än en annan"
    assert b64decode(image.get("src", "").removeprefix("data:image/svg+xml;base64,")).decode() == DRAWING
    assert said(figure.find("figcaption")) == "Kostnader i bild"
    assert figure.find("details/table") is not None


def test_facts_notes_lists_and_breaks() -> None:
    body = page(whole())
    assert [said(each) for each in body.findall("dl[@class='ub-facts']/div/dt")] == ["Paragraf", "Handling"]
    assert [each.get("data-color") for each in body.findall("div[@class='ds-alert']")] == ["warning", "info"]
    assert [len(each) for each in (*body.findall("ul"), *body.findall("ol"))] == [2, 2, 1]
    (rule,) = body.iter("hr")
    assert rule.get("aria-hidden") == "true"
    assert SPLIT.replace("\n", "<br>") in html.render(whole())


def test_paths_within_the_house_stay_paths() -> None:
    found = {each.get("href") for each in page(whole()).iter("a")}
    assert {"/beslut/14/", "https://example.org/a?b=1&c=2"} <= found


@pytest.mark.parametrize("words", [HOSTILE, RARE, '"><img src=x onerror=alert(1)>', "' onfocus='alert(1)"])
def test_what_people_write_is_never_code(words: str) -> None:
    made = html.render(strange(words))
    for part in ("<script", "javascript:", "<img src=x", " style=", "<b>"):
        assert part not in made
    body = page(strange(words))
    assert said(body.find("h2")) == clean(words)
    assert all(not name.startswith(("on", "style")) for each in body.iter() for name in each.keys())  # noqa: SIM118
    assert {each.get("href") for each in body.iter("a")} == {"#b0", 'https://example.org/"><b>'}


def test_a_title_is_enough() -> None:
    assert said(page(Document("Titel", "sv", ()))).strip() == ""
