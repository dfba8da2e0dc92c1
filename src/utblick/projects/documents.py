"""This room's documents: decision basis, brief, consortium list, partner search text, and the portfolio."""

from collections.abc import Iterator
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core import countries, formats, secrecy
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
    Run,
    Table,
    Text,
    text,
)
from utblick.core.texts import in_language
from utblick.projects import framing, queries, shown
from utblick.projects.models import PartnerRole, Project, ProjectPartner, ProjectState
from utblick.projects.pictures import how_liquidity_is_reckoned
from utblick.projects.portfolio import portfolio
from utblick.projects.rules import money


def _document(title: str, subtitle: str, blocks: Iterator[Block]) -> Document:
    return Document(
        title=title, subtitle=subtitle, language=language(), blocks=tuple(blocks), letterhead=letterhead()
    )


def _or_not(value: Any) -> Text:
    return text(str(value or "") or _("not stated"))


def _lines(written: str) -> Iterator[Block]:
    for line in filter(None, map(str.strip, written.splitlines())):
        yield Paragraph(text(line))


def _read(project: Project) -> Project:
    found: Project = queries.projects().get(pk=project.pk)
    return found


# --- the decision basis ---


def decision_basis(project: Project) -> Document:
    """Return the basis on which the committee decides: to whom, what is proposed, why, and what it costs."""
    found = _read(project)
    return _document(in_language(found, "title"), _("Basis for decision"), _basis(found))


def _basis(found: Project) -> Iterator[Block]:
    partners = list(found.partners.select_related("organization"))
    own = list(found.commitments.select_related("body"))
    lines, sums = queries.budget(found, partners)
    with secrecy.off():
        frames = framing.frames_of(found, own)
    serves = list(found.serves.select_related("strategy"))
    yield Facts(tuple(_head(found)))
    yield Heading(1, _("Proposal to decide"))
    yield Paragraph((Run(shown.on_the_agenda(found), strong=True),))
    whole = queries.Whole(found, partners, lines, sums, own, frames, serves=serves)
    if found.state in ("preparation", "application"):
        lacking = [shown.finding(each) for each in queries.findings(whole, today()) if each.stops]
        if lacking:
            yield Note(text(_("The case is not ready for decision:") + " " + "; ".join(lacking)), "warn")
    yield Heading(1, _("Idea"))
    yield from _lines(in_language(found, "idea"))
    if found.aims:
        yield Heading(1, _("Aims"))
        yield from _lines(in_language(found, "aims"))
    yield Facts(tuple(_facts(found)))
    if serves:
        yield Heading(1, _("What it serves in the strategy"))
        yield Bullets(tuple(text(str(each)) for each in serves))
    yield from _partners(found, partners)
    yield from _budget(found, lines)
    yield from _paid(found)
    yield from _committed(own, frames)


def _head(found: Project) -> Iterator[tuple[str, Text]]:
    """To whom it is written, for which meeting, under which number, by whom."""
    item = queries.waiting_matter(found)
    committee = found.area.committee if found.area else None
    yield _("To"), _or_not(item.meeting.body if item else committee)
    if item is not None:
        yield _("Meeting"), text(shown.day(item.meeting.date))
    yield _("Registry number"), _or_not(item.number if item else "")
    yield _("Written by"), _or_not(found.contact)


def _facts(found: Project) -> Iterator[tuple[str, Text]]:
    yield _("State"), text(shown.state_of(found)[0])
    yield _("Policy area"), _or_not(found.area)
    yield _("Unit"), text(str(found.unit))
    yield _("Programme"), _or_not(found.programme_text)
    if found.call:
        yield _("Call"), text(str(found.call))
    yield _("Last day to apply"), _or_not(shown.day(found.last_day))
    yield _("Period"), _or_not(shown.days(found))
    if found.decided_on:
        yield _("Decision"), text(f"{found.decided_by}, {shown.day(found.decided_on)} § {found.paragraph}")


def _partners(found: Project, partners: list[ProjectPartner]) -> Iterator[Block]:
    yield Heading(1, _("Partners"))
    if not partners:
        yield Paragraph(text(_("No partners yet")))
        return
    rows = tuple(
        (
            text(str(each.organization)),
            text(str(PartnerRole(each.role).label)),
            text(countries.name_of(each.country)),
            text(shown.amount(found, each.budget)),
            text(shown.amount(found, each.own_share)),
        )
        for each in partners
    )
    head = (_("Organisation"), _("Role"), _("Country"), _("Budget"), _("Own share"))
    yield Table(_("Partners"), head, rows, numeric=(3, 4))


def _budget(found: Project, lines: list[money.Line]) -> Iterator[Block]:
    if not lines:
        return
    yield Heading(1, _("Budget"))
    rows = [
        (text(queries.kind_name(kind)), text(shown.amount(found, amount)))
        for kind, amount in money.sums(lines, "kind").items()
    ]
    total = sum((line.amount for line in lines), queries.NOTHING)
    rows.append(((Run(_("Together"), strong=True),), text(shown.kronor(found, total))))
    yield Table(_("Budget by kind of cost"), (_("Kind of cost"), _("Amount")), tuple(rows), numeric=(1,))
    if told := shown.rate(found):
        yield Paragraph(text(told))


def _paid(found: Project) -> Iterator[Block]:
    funding = queries.funding_of(found)
    if funding is None:
        return
    yield Heading(1, _("How it is paid"))
    yield Facts(
        (
            (_("Grant"), text(shown.kronor(found, funding.grant))),
            (_("Our own money"), text(formats.kronor(funding.own_money))),
            (_("Our own working time"), text(formats.kronor(funding.own_hours_value))),
            (_("Other funding"), text(shown.kronor(found, funding.other))),
        )
    )


def _committed(own: list[Any], frames: list[framing.FrameRead]) -> Iterator[Block]:
    if not own:
        return
    yield Heading(1, _("What we commit ourselves to"))
    rows = tuple(
        (
            text(str(each.body)),
            text(str(each.year)),
            text(formats.kronor(each.amount)),
            text(formats.per_cent(each.staff_percent)),
        )
        for each in own
    )
    head = (_("From the budget of"), _("Year"), _("Kronor"), _("Working time"))
    yield Table(_("What we commit ourselves to"), head, rows, numeric=(2, 3))
    for read in frames:
        each = read.as_seen
        if each.frame is not None and each.left is not None:
            told = {
                "body": each.body,
                "year": each.year,
                "frame": formats.kronor(each.frame.amount),
                "committed": formats.kronor(each.committed),
                "left": formats.kronor(each.left),
            }
            words = _(
                "The frame of %(body)s for %(year)s is %(frame)s. With this project %(committed)s is bound and "
                "%(left)s is left."
            )
            yield Paragraph(text(words % told))
        if told_of := shown.frame_finding(read):
            yield Note(text(told_of[1]), "warn")


# --- the other documents ---


def project_brief(project: Project) -> Document:
    """Return one project on a page or two: what it is, who takes part, how it goes, what came of it."""
    found = _read(project)
    return _document(in_language(found, "title"), _("Project brief"), _brief(found))


def _brief(found: Project) -> Iterator[Block]:
    yield Facts(tuple(_facts(found)))
    yield Heading(1, _("Idea"))
    yield from _lines(in_language(found, "idea"))
    if found.aims:
        yield Heading(1, _("Aims"))
        yield from _lines(in_language(found, "aims"))
    yield from _partners(found, list(found.partners.select_related("organization")))
    yield from _paid(found)
    milestones = list(found.milestones.all())
    if milestones:
        yield Heading(1, _("Milestones and deliverables"))
        rows = tuple(
            (text(str(each)), text(shown.day(each.due)), text(shown.day(each.done_on))) for each in milestones
        )
        yield Table(_("Milestones and deliverables"), (_("What"), _("Due"), _("Done on")), rows)
    results = list(found.results.all())
    if results:
        yield Heading(1, _("Results"))
        yield Bullets(tuple(text(in_language(each, "what")) for each in results))


def consortium(project: Project) -> Document:
    """Return the list of all who take part, for the application and for the partners themselves."""
    found = _read(project)
    return _document(in_language(found, "title"), _("Consortium"), _consortium(found))


def _consortium(found: Project) -> Iterator[Block]:
    yield Facts(
        (
            (_("Acronym"), _or_not(found.acronym)),
            (_("Programme"), _or_not(found.programme_text)),
            (_("Period"), _or_not(shown.days(found))),
            (_("Contact"), _or_not(found.contact)),
        )
    )
    yield from _partners(found, list(found.partners.select_related("organization")))


def partner_search(project: Project) -> Document:
    """Return the text by which we look for partners: what the project is, who is in it, whom we look for."""
    found = _read(project)
    return _document(in_language(found, "title"), _("Partner search"), _search(found))


def _search(found: Project) -> Iterator[Block]:
    yield Facts(
        (
            (_("Acronym"), _or_not(found.acronym)),
            (_("Programme"), _or_not(found.programme_text)),
            (_("Last day to apply"), _or_not(shown.day(found.last_day))),
            (_("Period"), _or_not(shown.days(found))),
        )
    )
    yield Heading(1, _("Idea"))
    yield from _lines(in_language(found, "idea"))
    if found.aims:
        yield Heading(1, _("Aims"))
        yield from _lines(in_language(found, "aims"))
    yield Heading(1, _("Whom we look for"))
    yield from _lines(in_language(found, "looking_for") or _("not stated"))
    partners = list(found.partners.select_related("organization"))
    if partners:
        yield Heading(1, _("Already on board"))
        yield Bullets(
            tuple(
                text(
                    f"{each.organization} ({countries.name_of(each.country)}), {PartnerRole(each.role).label}"
                )
                for each in partners
            )
        )
    yield Heading(1, _("Contact"))
    contact = found.contact
    yield Paragraph(text(f"{contact}, {found.unit}" if contact else str(found.unit)))


def whole_portfolio(_thing: Any) -> Document:
    """Return all projects in figures."""
    return _document(_("Portfolio of projects"), shown.day(today()), _portfolio())


def _portfolio() -> Iterator[Block]:
    found = portfolio(_("no programme stated"))
    answered = _("%(granted)s granted of %(answered)s answered") % {
        "granted": found.granted,
        "answered": found.answered,
    }
    yield Facts(
        (
            (
                _("Success rate"),
                text(f"{shown.share(found.rate)} ({answered})" if found.answered else _("not stated")),
            ),
            (_("Our own funding that is bound"), text(formats.kronor(found.own))),
            (_("Claimed and not paid yet"), text(formats.kronor(found.outstanding))),
            (_("Administrations and companies that take part"), text(shown.share(found.share_of_units))),
        )
    )
    yield Heading(1, _("By state"))
    states = tuple(
        (text(capfirst(str(ProjectState(state).label))), text(str(count)))
        for state, count in found.states.items()
        if count
    )
    yield Table(_("By state"), (_("State"), _("Projects")), states, numeric=(1,))
    yield Heading(1, _("By programme"))
    rows = tuple(
        (
            text(each.name),
            text(str(each.projects)),
            text(str(each.ongoing)),
            text(formats.kronor(each.grant)),
            text(formats.kronor(each.own)),
            text(shown.share(each.rate) if each.rate is not None else "–"),
        )
        for each in found.programmes
    )
    head = (_("Programme"), _("Projects"), _("Ongoing"), _("Granted"), _("Own funding"), _("Success rate"))
    yield Table(_("By programme"), head, rows, numeric=(1, 2, 3, 4, 5))
    yield Heading(1, _("Administrations and companies"))
    yield Table(
        _("Administrations and companies"),
        (_("Unit"), _("Projects")),
        tuple((text(str(unit)), text(str(count))) for unit, count in found.units),
        numeric=(1,),
    )
    if found.curve:
        yield Heading(1, _("What we lie out with before payments arrive"))
        yield Paragraph(text(how_liquidity_is_reckoned()))
        yield Table(
            _("What we lie out with before payments arrive"),
            (_("Month"), _("Paid out"), _("Paid to us"), _("Outlay")),
            tuple(
                (
                    text(each.first.strftime("%Y-%m")),
                    text(formats.kronor(each.spent)),
                    text(formats.kronor(each.received)),
                    text(formats.kronor(each.outlay)),
                )
                for each in found.curve
            ),
            numeric=(1, 2, 3),
        )
