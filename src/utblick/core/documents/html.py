"""The document as the body of an accessible web page. Every text is escaped; no styles or scripts within."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape

from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from utblick.core.documents.safe import address, clean
from utblick.core.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Figure,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Table,
    Text,
)


def render(document: Document) -> SafeString:
    """Return the document without its title, number and date, which the page itself shows.

    Headings begin at level 2. The whole says which language it is in: the page around it may be in another.
    """
    with translation.override(document.language):
        parts = [f'<div class="ub-document" lang="{escape(document.language)}">']
        if document.subtitle:
            parts.append(f'<p class="ub-lead">{_words(document.subtitle)}</p>')
        if document.contents:
            parts.append(_contents(document))
        for place, block in enumerate(document.blocks):
            parts += _block(block, place)
        parts.append("</div>")
    return mark_safe("\n".join(parts))


def _words(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br>")


def _runs(runs: Text) -> str:
    made = []
    for run in runs:
        words = _words(run.text)
        if run.strong:
            words = f"<strong>{words}</strong>"
        # A path within the house stays a path: the page is in the house.
        url = run.url if address(run.url, "/") else ""
        made.append(f'<a class="ds-link" href="{escape(url)}">{words}</a>' if url else words)
    return "".join(made)


def _contents(document: Document) -> str:
    listed = [
        (block.level, place, block.title)
        for place, block in enumerate(document.blocks)
        if isinstance(block, Heading) and block.level <= document.contents_depth
    ]
    label = escape(_("Contents"))
    return f'<nav class="ub-contents" aria-label="{label}">{_branch(listed)}</nav>' if listed else ""


def _branch(listed: Sequence[tuple[int, int, str]]) -> str:
    """Headings as a list, what lies under each as a list within it. The first is of the highest level."""
    tops = [at for at, (level, _place, _title) in enumerate(listed) if level == listed[0][0]]
    made = []
    for at, end in zip(tops, [*tops[1:], len(listed)], strict=True):
        _level, place, title = listed[at]
        below = _branch(listed[at + 1 : end]) if end > at + 1 else ""
        made.append(f'<li><a class="ds-link" href="#b{place}">{_words(title)}</a>{below}</li>')
    return f"<ul>{''.join(made)}</ul>"


def _block(block: Block, place: int) -> Iterator[str]:
    if isinstance(block, Heading):
        level = min(block.level + 1, 6)
        yield f'<h{level} id="b{place}">{_words(block.title)}</h{level}>'
    elif isinstance(block, Paragraph):
        yield f"<p>{_runs(block.runs)}</p>"
    elif isinstance(block, Bullets):
        name = "ol" if block.ordered else "ul"
        yield f'<{name} class="ub-list">{"".join(f"<li>{_runs(each)}</li>" for each in block.items)}</{name}>'
    elif isinstance(block, Facts):
        pairs = "".join(
            f"<div><dt>{_words(name)}</dt><dd>{_runs(runs)}</dd></div>" for name, runs in block.pairs
        )
        yield f'<dl class="ub-facts">{pairs}</dl>'
    elif isinstance(block, Table):
        yield _table(block)
    elif isinstance(block, Figure):
        yield _figure(block)
    elif isinstance(block, Note):
        warns = block.tone != "info"
        lead = f"<strong>{escape(_('Please note'))}:</strong> " if warns else ""
        tone = "warning" if warns else "info"
        yield f'<div class="ds-alert" data-color="{tone}"><p>{lead}{_runs(block.runs)}</p></div>'
    elif isinstance(block, PageBreak):
        yield '<hr class="ub-pagebreak" aria-hidden="true">'


def _table(table: Table) -> str:
    head = "".join(
        f'<th scope="col" role="columnheader"{_number(table, place)}>{_words(label)}</th>'
        for place, label in enumerate(table.head)
    )
    rows = "".join(f'<tr role="row">{_cells(table, row)}</tr>' for row in table.rows)
    return (
        f'<table class="ds-table ub-table ub-stack" role="table"><caption>{_words(table.caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    )


def _number(table: Table, place: int) -> str:
    return ' class="ub-number"' if place in table.numeric else ""


def _cells(table: Table, row: tuple[Text, ...]) -> str:
    first, *others = row
    made = [f'<th scope="row" role="rowheader"{_number(table, 0)}>{_runs(first)}</th>']
    for place, runs in enumerate(others, start=1):
        label = escape(clean(table.head[place]))
        made.append(f'<td role="cell"{_number(table, place)} data-label="{label}">{_runs(runs)}</td>')
    return "".join(made)


def _figure(figure: Figure) -> str:
    source = b64encode(clean(figure.svg).encode()).decode()
    table = ""
    if figure.table:
        label = escape(_("Show the figures in a table"))
        table = f"<details><summary>{label}</summary>{_table(figure.table)}</details>"
    image = f'<img src="data:image/svg+xml;base64,{source}" alt="{escape(clean(figure.alternative))}">'
    return (
        f'<figure class="ub-figure">{image}<figcaption>{_words(figure.caption)}</figcaption>{table}</figure>'
    )
