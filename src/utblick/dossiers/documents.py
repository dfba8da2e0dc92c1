"""The briefing of a dossier: what it is, where it stands, what happens next, what it means for us, the time line."""

from collections.abc import Iterator

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Table,
    Text,
    text,
)
from utblick.core.texts import in_language
from utblick.dossiers import queries, shown
from utblick.dossiers.models import Dossier, DossierStage, Status
from utblick.monitoring import shown as monitoring
from utblick.monitoring.models import Story


def briefing(dossier: Dossier) -> Document:
    """Return the briefing of a dossier as it stands today, in the language that is active. Eight queries at most."""
    whole = queries.read(queries.dossiers(today()).get(pk=dossier.pk))
    return Document(
        title=in_language(whole.dossier, "title"),
        subtitle=_("Briefing"),
        language=language(),
        blocks=tuple(_blocks(whole)),
        letterhead=letterhead(),
    )


def _blocks(whole: queries.Whole) -> Iterator[Block]:
    found = whole.dossier
    yield Facts(tuple(_facts(whole)))
    if found.status != Status.FOLLOW:
        told = {"status": found.get_status_display(), "why": found.status_why}
        yield Note(text(_("The dossier is %(status)s: %(why)s") % told), "warn")
    yield Heading(1, _("What it is"))
    yield from _lines(in_language(found, "what"))
    yield Heading(1, _("Where it stands"))
    rows = tuple(
        (text(name), text(capfirst(word)), text(day))
        for name, word, _tone, day in shown.ladder(found.level, whole.stages, found.stage)
    )
    yield Table(_("Stages"), (_("Stage"), _("How far"), _("Since")), rows)
    yield Heading(1, _("What happens next"))
    coming = [each for each in whole.dates if each.day >= today()]
    if coming:
        said = tuple((text(shown.day(each.day)), text(shown.with_certainty(each))) for each in coming)
        yield Table(_("Coming days"), (_("Day"), _("What happens that day")), said)
    else:
        yield Paragraph(text(_("No coming day is stated")))
    yield Heading(1, _("What it means for us"))
    yield from _lines(in_language(found, "meaning"))
    yield Heading(2, _("Do we want to influence it?"))
    yield Paragraph(text(str(capfirst(found.get_influence_display()))))
    yield from _lines(found.influence_why, blank="")
    if serves := [*found.serves.select_related("strategy"), *found.areas.all()]:
        yield Heading(1, _("Focus points and policy areas"))
        yield Bullets(tuple(text(str(each)) for each in serves))
    yield from _timeline(whole)


def _lines(written: str, blank: str | None = None) -> Iterator[Block]:
    """The paragraphs of a text; that nothing is written, where nothing is."""
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    for line in lines or filter(None, [_("not stated") if blank is None else blank]):
        yield Paragraph(text(line))


def _facts(whole: queries.Whole) -> list[tuple[str, Text]]:
    found = whole.dossier
    facts = [
        (_("Kind"), capfirst(found.get_kind_display())),
        (_("Level"), capfirst(found.get_level_display())),
        (_("Unit"), str(found.unit)),
        (_("Owner"), str(found.owner) if found.owner else _("not stated")),
    ]
    facts += [(monitoring.number_kind(each.kind), each.value) for each in whole.identifiers]
    if found.web:
        facts.append((_("On the web"), found.web))
    if found.assumed:
        facts.append((_("Certainty"), _("assumed – to be confirmed")))
    if note := in_language(found, "note"):
        facts.append((_("Note"), note))
    return [(label, text(said)) for label, said in facts]


def _timeline(whole: queries.Whole) -> Iterator[Block]:
    """What has happened, the first first: a document is read from the beginning."""
    day = today()
    rows = []
    for event in reversed(queries.timeline(whole)):
        if event.day > day:
            continue  # what is to come has its own heading
        thing = event.thing
        kind = (
            _("Story")
            if isinstance(thing, Story)
            else _("Stage")
            if isinstance(thing, DossierStage)
            else _("Day")
        )
        said = capfirst(str(thing) if isinstance(thing, Story) else shown.with_certainty(thing))
        if isinstance(thing, DossierStage):
            said = ". ".join(filter(None, (said, thing.why, thing.told_by)))
        rows.append((text(shown.day(event.day)), text(kind), text(said)))
    if rows:
        yield Heading(1, _("Time line"))
        yield Table(_("What has happened"), (_("Day"), _("Kind"), _("What")), tuple(rows))
