"""Documents that the tests of the writers share: one with every kind of block, and one full of what looks like code."""

from utblick.core.documents.tree import (
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
    text,
)

MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
    '<circle cx="20" cy="20" r="19" fill="#1f5a8a"/></svg>'
)
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="90" height="30"/>'
    '<text x="100" y="20">Växjö</text></svg>'
)
HOSTILE = "#strong[x] <script>alert(1)</script> $x$ *a* _b_ [link](x) \\ @ref `kod` // å ä ö &amp; {{ x }}"
RARE = "😀 漢字 ก \x07\ud800\ue000\ufffe e\u0301 \u202e " + "Å" * 120
SPLIT = "två\nrader"


def whole(language: str = "sv") -> Document:
    """A document with every kind of block."""
    costs = Table(
        "Årlig kostnad",
        ("Post", "2026", "2027"),
        ((text("Avgift"), text("210 000"), text("215 000")), (text("Resor"), text("80 000"), text("80 000"))),
        (1, 2),
    )
    return Document(
        "Protokollsutdrag",
        language,
        (
            Facts((("Paragraf", text("§ 214")), ("Handling", text(Run("Skrivelse", url="/beslut/14/"))))),
            Heading(1, "Beslut"),
            Paragraph(text("Regionstyrelsen beslutar ", Run("att", strong=True), " förlänga.")),
            Heading(2, "Skäl"),
            Bullets((text("ett"), text("två, se ", Run("källan", url="https://example.org/a?b=1&c=2")))),
            Bullets((text("först"), text("sedan")), ordered=True),
            Bullets((text("först igen"),), ordered=True),
            costs,
            Figure(DRAWING, "En stapel som är längre än en annan", "Kostnader i bild", costs),
            Note(text("Datumet är antaget."), "warn"),
            Note(text("Anslaget.")),
            PageBreak(),
            Heading(1, "Beslutet skickas till"),
            Paragraph(text(SPLIT)),
        ),
        subtitle="Regionstyrelsen § 214",
        number="RK 2025/1482",
        date="18 november 2025",
        letterhead=Letterhead("Region Exempel", MARK, "#1f5a8a", "232100-0000"),
        contents=True,
    )


def strange(words: str) -> Document:
    """A document that says `words` wherever something can be said."""
    cell = text(words)
    return Document(
        words,
        "sv",
        (
            Heading(1, words),
            Paragraph(text(Run(words, strong=True, url="javascript:alert(1)"))),
            Bullets((cell,), ordered=True),
            Facts(((words, cell),)),
            Table(
                words,
                (words, "Tal"),
                (
                    (
                        cell,
                        text(Run(words, url='https://example.org/"><b>')),
                    ),
                ),
                (1,),
            ),
            Figure(DRAWING, words, words),
            Note(cell, "warn"),
        ),
        words,
        words,
        words,
        Letterhead(words, "", "#ffff00", words),
        contents=True,
    )
