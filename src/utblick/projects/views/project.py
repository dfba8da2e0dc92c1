"""The pages of one project: what it is and what it lacks before its next step, budget, reporting, risks and results."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from utblick.core import countries, doors, formats
from utblick.core.charts import render
from utblick.core.dates import today
from utblick.core.documents.kinds import about
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.decisions.shown import put_on_agenda_url
from utblick.people import shown as people
from utblick.projects import framing, pictures, queries, shown
from utblick.projects.models import (
    BudgetLine,
    BudgetSum,
    Commitment,
    Funding,
    PartnerRole,
    Project,
    ProjectPartner,
)
from utblick.projects.practices import key_of
from utblick.projects.rules import Finding, life, money
from utblick.projects.views import frame
from utblick.projects.views.parts import may_change
from utblick.projects.views.steps import STEPS, open_to
from utblick.strategy.practices import addresses

NEEDS_EDIT_ONLY = ("prepare",)
PLACES = {
    "partners": ("project_part_new", "partner"),
    "lines": ("project_budget", "rad"),
    "sums": ("project_budget", "summa"),
    "funding": ("project_part_new", "finansiering"),
    "grant": ("project_part_new", "finansiering"),
    "commitments": ("project_part_new", "atagande"),
    "periods": ("project_reporting", "period"),
    "milestones": ("project_reporting", "milstolpe"),
    "results": ("project_results", "resultat"),
}
FRAMES = ("frame", "amount", "own_money", "body", "year", "staff_percent")


def door(project: Project, found: Finding) -> str:
    """The address where what is lacking is filled in."""
    if found.where in FRAMES:
        return (
            reverse("project_frames")
            if found.where == "frame"
            else _on("project_budget", project, "atagande")
        )
    if found.where == "hole":
        return reverse("project_step", args=[project.pk, STEPS["open_again"].slug])
    if found.where == "committee":
        return f"{reverse('decision_rights')}#areas"
    if found.where in PLACES:
        name, part = PLACES[found.where]
        if name == "project_part_new":
            return reverse(name, args=[project.pk, part])
        return _on(name, project, part)
    return f"{reverse('project_edit', args=[project.pk])}#id_{found.where}"


def _on(name: str, project: Project, anchor: str) -> str:
    return f"{reverse(name, args=[project.pk])}#{anchor}"


def lacks_of(whole: queries.Whole) -> list[tuple[str, str, str, bool]]:
    """What lacks before the next step, each as (words, tone, door, whether it stops)."""
    found = [(each, shown.finding(each)) for each in queries.findings(whole, today())]
    found += [told for each in whole.frames if (told := shown.frame_finding(each))]
    return [
        (words, "danger" if each.stops else "warn", door(whole.project, each), each.stops)
        for each, words in found
    ]


@requires(frame.VIEW)
def project(request: HttpRequest, pk: int) -> HttpResponse:
    """What a project is about, who takes part, how far it has come, and what it lacks before its next step."""
    found = frame.find(request, pk)
    reader: Any = request.user
    whole = queries.read(found)
    partners = whole.partners or list(found.partners.select_related("organization"))
    item = queries.waiting_matter(found) if found.state == life.APPLICATION else None
    lacks = lacks_of(whole)
    page = frame.page_of(found, "project")
    page.changed = last_change(found, reader)
    frame.why(page, life.LIFE)
    _offer(page, found, reader, any(stops for *_rest, stops in lacks), item is not None)
    return page.show(
        request,
        "projects/project.html",
        project=found,
        next=shown.next_step(found, item),
        lacks=lacks,
        may_edit=reader.has_perm(frame.EDIT, found) and found.is_open,
        may_partners=reader.has_perm(frame.EDIT, found) and may_change(found, ProjectPartner),
        serves=whole.serves,
        partners=[_partner(found, each) for each in partners],
        facts=_facts(found, reader),
        documents=[
            (str(kind.label), reverse("draft_document", args=[kind.key, found.pk]))
            for kind in about(queries.KIND)
            if reader.has_perm(kind.permission)
        ],
        doors=[
            (_("Papers"), reverse("papers", args=[queries.KIND, pk]), _("Files, registry and secrecy")),
            *doors.of(queries.KIND, found, reader),
        ],
    )


def _partner(found: Project, each: ProjectPartner) -> dict[str, Any]:
    return {
        "it": each,
        "role": PartnerRole(each.role).label,
        "country": countries.name_of(each.country),
        "budget": shown.amount(found, each.budget),
    }


def _offer(page: Page, found: Project, reader: Any, stops: bool, on_agenda: bool) -> None:
    """The step that leads on stands first, where nothing keeps it; the others beside it."""
    may_edit, may_prepare = reader.has_perm(frame.EDIT, found), reader.has_perm(frame.PREPARE, found)
    steps = [
        (str(STEPS[name].label), reverse("project_step", args=[found.pk, STEPS[name].slug]), name)
        for name in open_to(found)
        if (may_edit if name in NEEDS_EDIT_ONLY else may_prepare)
    ]
    waits = {"make_ready", "start", "close"} if stops else set()
    links = [(label, url) for label, url, name in steps if name not in waits]
    first = steps[0][2] if steps else ""
    if found.state == life.APPLICATION:
        if reader.has_perm("decisions.propose") and not on_agenda and not stops:
            page.primary = (_("Put on the committee's agenda"), put_on_agenda_url(queries.MATTER, found))
    elif links and first not in {*waits, "withdraw", "pause", "reopen", "finish", "open_again"}:
        page.primary = links.pop(0)
    page.actions = links
    if may_edit and found.is_open:
        page.actions.insert(0, (_("Change"), reverse("project_edit", args=[found.pk])))
    if may_edit and found.state == life.IDEA and not queries.stays_because(found):
        page.actions.append((_("Take away"), reverse("project_delete", args=[found.pk])))


def _link(thing: Any, reader: Any, permission: str = "") -> SafeString | str:
    if permission and not reader.has_perm(permission):
        return str(thing)
    return format_html('<a class="ds-link" href="{}">{}</a>', thing.get_absolute_url(), thing)


def _facts(found: Project, reader: Any) -> list[tuple[str, Any]]:
    nothing = people.not_stated()
    committee = found.area.committee if found.area else None
    decided = ""
    if found.decided_on:
        decided = f"{found.decided_by}, {shown.day(found.decided_on)}"
        decided += f" § {found.paragraph}" if found.paragraph else ""
    most = found.most_grant_now
    facts: list[tuple[str, Any]] = [
        (_("Policy area"), str(found.area) if found.area else nothing),
        (_("Decided by"), str(committee) if committee else nothing),
        (_("Decision"), decided),
        (_("Unit"), _link(found.unit, reader, "people.view")),
        (_("Contact"), people.link_to(found.contact, reader) if found.contact else nothing),
        (_("Programme"), found.programme_text or nothing),
        (_("Call"), _link(found.call, reader) if found.call else ""),
        (_("Last day to apply"), shown.day(found.last_day) or nothing),
        (_("Highest share that is paid"), formats.per_cent(most) if most is not None else nothing),
        (_("Period"), shown.days(found) or nothing),
        (_("Whole budget"), shown.kronor(found, found.budget)),
        (_("Rate"), shown.rate(found)),
        (_("Number at the funder"), found.funder_number),
        (_("Submitted"), shown.day(found.submitted_on)),
        (_("Answer from the funder"), shown.day(found.answered_on)),
        (_("In this state since"), shown.day(found.since)),
        (_("Why"), found.reason),
    ]
    return [(label, value) for label, value in facts if value] + people.origin(found)


@requires(frame.VIEW)
def project_budget(request: HttpRequest, pk: int) -> HttpResponse:
    """The budget by partner, work package and kind of cost, how it is paid, and what is bound of the frame."""
    found = frame.find(request, pk)
    reader: Any = request.user
    partners = list(found.partners.select_related("organization"))
    own = list(found.commitments.select_related("body", "person"))
    rows = list(found.lines.all())
    sums = list(found.sums.all())
    names = queries.partner_names(partners)
    lines = [money.Line(str(row.partner_id), row.work_package, row.kind, row.amount) for row in rows]
    whole = queries.Whole(
        found,
        partners,
        lines,
        [(each.work_package, each.kind, each.amount) for each in sums],
        own,
        framing.frames_of(found, own),
    )
    may = reader.has_perm(frame.EDIT, found)
    funding = queries.funding_of(found)
    page = frame.page_of(found, "project_budget")
    frame.why(page, money.FRAME)
    faults = queries.money_findings(whole)
    return page.show(
        request,
        "projects/budget.html",
        project=found,
        faults=[(shown.finding(each), door(found, each)) for each in faults],
        adds_up=bool(lines) and not faults,
        lines=[(row, names[str(row.partner_id)], shown.amount(found, row.amount)) for row in rows],
        tables=_sums(found, lines, names),
        sums=[(each, shown.amount(found, each.amount)) for each in sums],
        total=shown.kronor(found, sum((line.amount for line in lines), Decimal(0))),
        rate=shown.rate(found),
        funding=_funding(found, funding, whole) if funding else [],
        funding_pk=funding.pk if funding else None,
        commitments=[_commitment(each, reader) for each in own],
        may_give_back=reader.has_perm(frame.PREPARE, found) and not found.is_open,
        frames=[_frame(each) for each in whole.frames],
        may_lines=may and may_change(found, BudgetLine),
        may_sums=may and may_change(found, BudgetSum),
        may_funding=may and may_change(found, Funding),
        may_commit=may and may_change(found, Commitment),
        kept=may and found.is_open and not found.is_prepared,
    )


def _sums(
    found: Project, lines: list[money.Line], names: dict[str, str]
) -> list[tuple[str, list[tuple[str, str]]]]:
    named: list[tuple[str, str, Callable[[str], str]]] = [
        (_("By partner"), "partner", lambda key: names.get(key, key)),
        (_("By work package"), "package", lambda name: name or _("no work package")),
        (_("By kind of cost"), "kind", queries.kind_name),
    ]
    return [
        (
            label,
            [(called(name), shown.amount(found, amount)) for name, amount in money.sums(lines, by).items()],
        )
        for label, by, called in named
    ]


def _funding(found: Project, funding: Funding, whole: queries.Whole) -> list[tuple[str, str]]:
    budget = money.in_kronor(found.budget, whole.rate)
    grant = money.in_kronor(funding.grant, whole.rate)
    hours = (
        _("%(value)s for %(hours)s hours")
        % {"value": formats.kronor(funding.own_hours_value), "hours": formats.number(funding.own_hours)}
        if funding.own_hours
        else formats.kronor(funding.own_hours_value)
    )
    return [
        (_("Grant"), shown.kronor(found, funding.grant)),
        (_("The grant's share of the budget"), shown.share(money.own_share(grant, budget))),
        (_("Our own money"), formats.kronor(funding.own_money)),
        (_("Our own working time"), hours),
        (_("Other funding"), shown.kronor(found, funding.other)),
        (_("Our own share of the budget"), shown.share(money.own_share(funding.own, budget))),
    ]


def _commitment(each: Commitment, reader: Any) -> dict[str, Any]:
    return {
        "it": each,
        "amount": formats.kronor(each.amount),
        "person": people.name_of(each.person, reader) if each.person else "",
        "given_back": formats.kronor(each.given_back) if each.given_back else "",
        "staff": formats.per_cent(each.staff_percent) if each.staff_percent else "",
    }


def _frame(each: framing.FrameRead) -> dict[str, Any]:
    told, each = shown.frame_finding(each), each.as_seen
    return {
        "name": f"{each.body} {each.year}",
        "committed": formats.kronor(each.committed),
        "frame": formats.kronor(each.frame.amount) if each.frame else "",
        "left": formats.kronor(each.left) if each.left is not None else "",
        "told": told[1] if told else "",
        "tone": "danger" if told and told[0].stops else "warn",
        "assumed": bool(each.frame and each.frame.assumed),
    }


@requires(frame.VIEW)
def project_reporting(request: HttpRequest, pk: int) -> HttpResponse:
    """Reporting periods with claims and payments, what we lie out with, milestones and deliverables."""
    found = frame.find(request, pk)
    day = today()
    periods = list(found.periods.all())
    milestones = list(found.milestones.all())
    shares = {found.pk: queries.grant_share(found)} if found.state in life.ONGOING else {}
    curve = money.liquidity(queries.flows(periods, shares, day))
    page = frame.page_of(found, "project_reporting")
    frame.why(page, money.LIQUIDITY)
    return page.show(
        request,
        "projects/reporting.html",
        project=found,
        may_edit=request.user.has_perm(frame.EDIT, found) and found.is_open,
        periods=[
            {
                "it": each,
                "due": shown.day(each.due),
                "late": each.claimed_on is None and each.due < day,
                "costs": formats.kronor(each.costs) if each.costs is not None else "–",
                "claim": formats.kronor(each.claim) if each.claim is not None else "–",
                "claim_abroad": shown.abroad(found, each.claim_amount, each.claim_rate, each.claim_rate_on),
                "claimed_on": shown.day(each.claimed_on),
                "paid": formats.kronor(each.paid) if each.paid is not None else "–",
                "paid_abroad": shown.abroad(found, each.paid_amount, each.paid_rate, each.paid_rate_on),
                "paid_on": shown.day(each.paid_on),
                "difference": shown.rate_difference(each.rate_difference),
                "outstanding": formats.kronor(each.outstanding) if each.claimed_on else "–",
            }
            for each in periods
        ],
        outstanding=formats.kronor(sum((each.outstanding for each in periods), Decimal(0))),
        milestones=[
            (each, shown.day(each.due), shown.day(each.done_on), each.done_on is None and each.due < day)
            for each in milestones
        ],
        curve=render(pictures.liquidity(curve)) if curve else "",
    )


@requires(frame.VIEW)
def project_results(request: HttpRequest, pk: int) -> HttpResponse:
    """Risks with what is done about them, results and how they are passed on, and what others can take up."""
    found = frame.find(request, pk)
    reader: Any = request.user
    risks = sorted(found.risks.select_related("owner"), key=lambda each: -each.likelihood * each.consequence)
    results = list(found.results.all())
    kept = addresses([key_of(each) for each in results]) if reader.has_perm("plans.view") else {}
    page = frame.page_of(found, "project_results")
    frame.why(page, life.COMPLETE)
    return page.show(
        request,
        "projects/results.html",
        project=found,
        may_edit=reader.has_perm(frame.EDIT, found) and found.is_open,
        risks=[
            {
                "it": each,
                "size": each.likelihood * each.consequence,
                "owner": people.name_of(each.owner, reader) if each.owner else "",
                "bare": each.likelihood * each.consequence >= 12 and not each.measure.strip(),
            }
            for each in risks
        ],
        results=[(each, kept.get(key_of(each), "")) for each in results],
    )
