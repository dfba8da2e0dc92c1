"""The tree refuses what no reader could follow, survives JSON, and has a fingerprint of what it says."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.core.documents.differences import differences
from utblick.core.documents.safe import address, clean
from utblick.core.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Figure,
    Heading,
    Letterhead,
    Note,
    PageBreak,
    Paragraph,
    Run,
    Table,
    as_json,
    fingerprint,
    from_json,
    plain,
    text,
)
from utblick.core.documents.widths import broken, shares
from utblick.core.tests.document_samples import whole

pytestmark = pytest.mark.once

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAMES = WORDS.filter(lambda words: words.strip())
TEXTS = st.lists(st.builds(Run, WORDS, st.booleans(), WORDS), max_size=3).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    head = draw(st.lists(WORDS, min_size=1, max_size=4))
    row = st.tuples(*([TEXTS] * len(head)))
    numeric = draw(st.lists(st.integers(0, len(head) - 1), unique=True))
    return Table(draw(NAMES), tuple(head), tuple(draw(st.lists(row, max_size=3))), tuple(numeric))


BLOCKS = st.one_of(
    st.builds(Heading, st.just(1), WORDS),
    st.builds(Paragraph, TEXTS),
    st.builds(Bullets, st.lists(TEXTS, max_size=3).map(tuple), st.booleans()),
    st.builds(Facts, st.lists(st.tuples(WORDS, TEXTS), max_size=3).map(tuple)),
    tables(),
    st.builds(Figure, WORDS, NAMES, WORDS, st.none() | tables()),
    st.builds(Note, TEXTS, st.sampled_from(["info", "warn"])),
    st.just(PageBreak()),
)
DOCUMENTS = st.builds(
    Document,
    NAMES,
    st.sampled_from(["sv", "en"]),
    st.lists(BLOCKS, max_size=5).map(tuple),
    WORDS,
    WORDS,
    WORDS,
    st.builds(Letterhead, WORDS, WORDS, WORDS, WORDS),
    st.booleans(),
)


@pytest.mark.parametrize(
    ("blocks", "why"),
    [
        ((Heading(2, "Skäl"),), "comes after level 0"),
        ((Heading(1, "A"), Heading(3, "B")), "comes after level 1"),
        ((Heading(0, "A"),), "of level 0"),
        ((Table("Kostnad", ("A", "B"), ((text("1"),),)),), "of another width"),
        ((Table(" ", ("A",), ()),), "needs a caption"),
        ((Table("Kostnad", (), ()),), "column headings"),
        ((Figure("<svg/>", " ", "Bild"),), "says nothing"),
        ((Figure("<svg/>", "ord", "Bild", Table("x", ("A",), ((),))),), "of another width"),
    ],
)
def test_what_no_reader_could_follow_is_refused(blocks: tuple[Block, ...], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        Document("Titel", "sv", blocks)


def test_a_document_needs_a_title_and_nothing_more() -> None:
    with pytest.raises(ValueError, match="title"):
        Document(" ", "sv", ())
    assert from_json(as_json(Document("T", "en", ()))) == Document("T", "en", ())


@given(DOCUMENTS)
def test_json_holds_all_of_a_document(document: Document) -> None:
    assert from_json(as_json(document)) == document


@given(DOCUMENTS, DOCUMENTS)
def test_the_fingerprint_changes_when_what_is_said_changes_and_only_then(
    one: Document, other: Document
) -> None:
    assert fingerprint(one) == fingerprint(replace(one, number="RK 1", date="i dag"))
    same = replace(other, number=one.number, date=one.date) == one
    assert (fingerprint(one) == fingerprint(other)) is same


def test_every_part_of_what_is_said_counts() -> None:
    document = whole()
    changed = [
        replace(document, title="Annat"),
        replace(document, language="en"),
        replace(document, subtitle=""),
        replace(document, contents=False),
        replace(document, letterhead=replace(document.letterhead, accent="#000000")),
        *(
            replace(document, blocks=document.blocks[:at] + document.blocks[at + 1 :])
            for at in (0, 2, 4, 7, 8, 9, 11)
        ),
        replace(document, blocks=(*document.blocks, Paragraph(text("")))),
    ]
    assert len({fingerprint(each) for each in [document, *changed]}) == len(changed) + 1


def test_differences_are_told_under_their_headings() -> None:
    old = whole()
    blocks = list(old.blocks)
    blocks[2] = Paragraph(text("Regionstyrelsen avslår."))
    assert differences(old, old) == []
    (found,) = differences(old, replace(old, blocks=tuple(blocks)))
    assert found.under == "Beslut"
    assert found.before == ("Regionstyrelsen beslutar att förlänga.",)
    assert found.after == ("Regionstyrelsen avslår.",)


def test_what_is_added_and_what_is_taken_away_have_one_side() -> None:
    old = Document("T", "sv", (Paragraph(text("ett")),))
    new = Document("T", "sv", (Paragraph(text("ett")), Paragraph(text("två"))))
    assert [(each.before, each.after) for each in differences(old, new)] == [((), ("två",))]
    assert [(each.before, each.after) for each in differences(new, old)] == [(("två",), ())]


@pytest.mark.parametrize(
    ("url", "base", "leads"),
    [
        ("/a/", "https://u.example/", "https://u.example/a/"),
        ("/a/", "", ""),
        ("//evil.example", "https://u.example", ""),
        ("https://e.org/å", "", "https://e.org/å"),
        ("mailto:a@e.org", "", "mailto:a@e.org"),
        ("javascript:alert(1)", "https://u.example", ""),
        ("java\nscript:x", "https://u.example", ""),
        ("data:text/html,x", "https://u.example", ""),
        ("", "https://u.example", ""),
    ],
)
def test_only_known_ways_are_links(url: str, base: str, leads: str) -> None:
    assert address(url, base) == leads


@given(st.text())
def test_clean_text_can_be_written_anywhere(words: str) -> None:
    kept = clean(words)
    kept.encode()
    assert all(each == "\n" or each.isprintable() or ord(each) > 0x9F for each in kept)


@given(tables())
def test_columns_share_the_whole_width(table: Table) -> None:
    found = shares(table)
    assert len(found) == len(table.head)
    assert all(share > 0 for share in found)
    assert sum(found) == pytest.approx(1, abs=0.001)


@given(st.text(), st.integers(4, 90))
def test_where_a_word_may_be_broken_nothing_is_lost(words: str, room: int) -> None:
    whole_text = words.replace("\u200b", "")
    assert broken(whole_text, room).replace("\u200b", "") == whole_text


def test_long_addresses_may_be_broken_and_words_may_not() -> None:
    assert "\u200b" in broken("https://www.example.org/en/lang/adress", 20)
    assert broken("kompetensförsörjningsstrategi", 20) == "kompetensförsörjningsstrategi"


def test_plain_is_the_text_of_runs() -> None:
    assert plain(text("a", "", Run("b", strong=True))) == "ab"
