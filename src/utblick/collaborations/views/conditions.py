"""The conditions of a collaboration: how each stands, what is lacking and where it is filled in, and the next step."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.collaborations import queries, rules, setting_aside, shown, stated
from utblick.collaborations.basis_readings import waiting_matters
from utblick.collaborations.models import ENTERED, PREPARING, Period, Stage
from utblick.collaborations.remarks import remarks
from utblick.collaborations.views import frame
from utblick.core.dates import in_words, today
from utblick.core.pages import Page
from utblick.core.permissions import PERMISSIONS, requires
from utblick.decisions.models import AgendaItem
from utblick.decisions.shown import put_on_agenda_url
from utblick.people.roles import OF_A_UNIT, Role
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause


@dataclass
class Shown:
    """One of the seven conditions, with the rules that it consists of."""

    number: int
    title: str
    met: str = ""
    parts: list[dict[str, Any]] = field(default_factory=list)

    @property
    def mark(self) -> tuple[str, str]:
        """How it stands, in words and with a tone."""
        if any(part["read"].stops and part["read"].required for part in self.parts):
            return _("lacking"), "danger"
        if any(part["read"].stops for part in self.parts):
            return _("lacking, or an exception to be reasoned"), "warn"
        if any(part["read"].exempt and not part["read"].met for part in self.parts):
            return _("exception with a reason"), "warn"
        return self.met or _("met"), "ok"


@requires("collaborations.view_inside")
def engagement_conditions(request: HttpRequest, pk: int) -> HttpResponse:
    """How the conditions stand of the period that is being prepared or, where none is, of the current one."""
    current = frame.find(pk)
    periods = queries.periods_of(current)
    prepared = next((each for each in periods if each.stage in PREPARING), None)
    period = prepared or next((each for each in periods if each.current), None)
    read = current if prepared is None or prepared.current else stated.preparing().get(pk=pk)
    may_edit = request.user.has_perm("collaborations.edit", current)
    page = frame.page_of(request, current, "engagement_conditions")
    page.primary = None
    if read is not current:
        label, tone = shown.state_of(read, today())
        page.status = _("renewal: %(state)s") % {"state": label}, tone
    clauses = strategy.clauses_by_rule(today())
    conditions = list(_conditions(read, clauses, period))
    item = waiting_matters([pk]).get(pk)
    if period is not None:
        _offer(page, request, current, period, [each for each in conditions if each.mark[1] != "ok"], item)
    goals = queries.goals_of(period) if period else []
    costs = list(current.costs.all())
    documents = [(str(each), each.valid_to) for each in current.steering_documents.all()]
    budgeted = {cost.year for cost in costs if cost.estimate}
    return page.show(
        request,
        "collaborations/conditions.html",
        engagement=current,
        period=period,
        read=read,
        renewal=prepared is not None and not prepared.current,
        conditions=conditions,
        undermined=period is not None and period.stage == Stage.READY and _stops(conditions),
        next=_next(current, period, _stops(conditions), item) if period else "",
        waits=rules.awaits_approval(current.egtc, current.approved_on, today()),
        goals=goals,
        facts=_facts(current, period) if period else [],
        analyses=_analyses(current, period),
        set_aside=setting_aside.set_aside(period, costs) if period and period.as_decided else [],
        remarks=list(remarks(period, today(), goals, budgeted, documents)) if period else [],
        earlier=[each for each in periods if each is not period],
        closed_because=period.closed_because if period else "",
        may_edit=may_edit and period is not None and period.is_open,
        may_change=may_edit,
        exempt=clauses.get("collaborations.programme_assignment_exempt"),
    )


def _conditions(read: Any, clauses: dict[str, Clause], period: Period | None) -> Iterator[Shown]:
    demanded = stated.required(clauses)
    groups: dict[int, Shown] = {}
    case = stated.case(read)
    for each in rules.read(case, demanded) if period else []:
        number = each.condition.number
        group = groups.setdefault(number, Shown(number, str(shown.CONDITIONS[number])))
        if each.met and (told := shown.met(each, case)) != _("met"):
            group.met = told
        group.parts.append(
            {
                "read": each,
                "key": each.condition.rule.split(".")[1],
                "clause": clauses[each.condition.rule],
                "title": _(rules.TITLES[each.condition.rule]),
                "lacking": [(_(lack.what), shown.door_of(lack, read)) for lack in each.lacking],
                "exception": period.exemptions.get(each.condition.rule, "") if period else "",
            }
        )
    yield from groups.values()


def _offer(
    page: Page, request: HttpRequest, found: Any, period: Period, unmet: list[Shown], item: AgendaItem | None
) -> None:
    """The one thing to do next stands first; what else may be done after it."""
    steps = [
        (label, reverse("engagement_step", args=[found.pk, key]))
        for key, label in _steps(request, found, period)
    ]
    stops = _stops(unmet)
    if item is not None and request.user.has_perm("decisions.view"):
        page.primary = (_("To the matter on the agenda"), item.get_absolute_url())
    elif period.stage == Stage.READY and not stops and request.user.has_perm("decisions.propose"):
        matter = "collaborations.renew" if period.renews_id else "collaborations.enter"
        page.primary = (_("Put on the board's agenda"), put_on_agenda_url(matter, found))
    elif period.leaves_on and period.stage in ENTERED and request.user.has_perm("decisions.propose"):
        page.primary = (_("Put on the board's agenda"), put_on_agenda_url("collaborations.end", found))
    elif period.stage in ENTERED and found.is_collaboration and found.evaluation != "done":
        if request.user.has_perm("collaborations.edit", found):
            page.primary = (_("Follow up and evaluate"), reverse("engagement_reviews", args=[found.pk]))
    elif steps and not (period.stage == Stage.APPRAISAL and stops):
        page.primary = steps.pop(0)
    page.actions = [each for each in steps if not (stops and each[1].endswith("/klart/"))]


def _stops(conditions: list[Shown]) -> bool:
    return any(part["read"].stops for each in conditions for part in each.parts)


def _next(found: Any, period: Period, stops: bool, item: AgendaItem | None) -> str:
    """What comes next for a case that is being prepared, and who does it; when one that is decided begins."""
    if not found.is_collaboration:
        return ""
    if item is not None:
        told = {"body": item.meeting.body, "day": date_format(item.meeting.date, "DATE_FORMAT")}
        return (
            _("Next: %(body)s decides on %(day)s. The decision is registered when the meeting has been.")
            % told
        )
    if stated.state(found, today()) == "decided" and period.stage == Stage.DECIDED:
        return _("Next: it begins %(day)s, and is then active.") % {"day": in_words(period.starts)}
    steps = {
        Stage.PROPOSED: _("Next: the appraisal begins, if the proposal is worth the work."),
        Stage.APPRAISAL: _("Next: it is made ready for decision, when nothing below is lacking.")
        if stops
        else _("Next: nothing is lacking, so it can be made ready for decision."),
        Stage.READY: _("Next: it is put on the board's agenda, and the board decides."),
    }
    step = steps.get(Stage(period.stage))
    if not step:
        return ""
    permission = "decisions.propose" if period.stage == Stage.READY else "collaborations.prepare"
    who = ", ".join(sorted(_role(role, found) for role in PERMISSIONS[permission].roles))
    by = _("That is done by: %(who)s.") % {"who": who}
    return f"{step} {by}"


def _role(role: str, found: Any) -> str:
    """A role in words; one that holds for a unit says which."""
    label = str(Role(role).label)
    if role not in OF_A_UNIT or found.responsible_unit is None:
        return label
    return _("%(role)s (of %(unit)s)") % {"role": label, "unit": found.responsible_unit}


def _steps(request: HttpRequest, found: Any, period: Period) -> Iterator[tuple[str, str]]:
    """The steps that the reader may take now, the one that leads on first."""
    may_prepare = request.user.has_perm("collaborations.prepare", found)
    may_edit = request.user.has_perm("collaborations.edit", found)
    if not found.is_collaboration:
        if may_prepare and period.stage == Stage.PROPOSED:
            yield "ta-pa", _("Take on the assignment")
        if may_prepare and period.stage == Stage.INHERITED:
            yield "avsluta", _("The assignment is over")
    elif may_prepare and period.stage == Stage.PROPOSED:
        yield "prova", _("Begin the appraisal")
    elif may_prepare and period.stage == Stage.APPRAISAL:
        yield "klart", _("Make ready for decision")
    elif may_prepare and period.stage == Stage.READY:
        yield "ta-tillbaka", _("Take back for changes")
    elif may_prepare and period.stage in ENTERED:
        if found.evaluation == "done" and period.leaves_on is None:
            yield "forlang", _("Propose a renewal")
        if period.leaves_on is None:
            yield "lamna", _("Prepare to leave")
        else:
            yield "lamna", _("Change the leaving")
    elif may_prepare and period.current and period.stage in (Stage.DECLINED, Stage.WITHDRAWN, Stage.ENDED):
        yield "foresla-igen", _("Propose again")
    if may_edit and period.stage in PREPARING:
        yield "dra-tillbaka", pgettext("a proposal", "Withdraw")


def _facts(found: Any, period: Period) -> list[tuple[str, Any]]:
    facts = [
        (_("Period"), shown.years(period.starts, period.ends) or _("not stated")),
        (_("Decided by the board"), shown.decided(period)),
        (_("Decided under the name"), shown.decided_as(found, period.decided_name)),
        (
            _("To be evaluated by"),
            date_format(period.evaluate_by, "DATE_FORMAT") if period.evaluate_by else "",
        ),
        (_("We leave on"), date_format(period.leaves_on, "DATE_FORMAT") if period.leaves_on else ""),
    ]
    return [(label, value) for label, value in facts if value]


def _analyses(found: Any, period: Period | None) -> list[tuple[str, ...]]:
    """The two analyses: what they are called, what there is, where that is done, and why it is about this."""
    if period is None or not found.is_collaboration:
        return []
    of_stakeholders = period.alternative.analysis if period.alternative else None
    of_sustainability = period.sustainability
    return [
        (
            _("Stakeholder analysis"),
            *_analysis(of_stakeholders),
            reverse("engagement_stakeholders", args=[found.pk]),
            period.alternative_why,
        ),
        (
            _("Sustainability analysis"),
            *_analysis(of_sustainability),
            reverse("engagement_sustainability", args=[found.pk]),
            period.sustainability_why,
        ),
    ]


def _analysis(analysis: Any) -> tuple[str, str, str]:
    """Its title, its address, and whether it is completed; a secret one is not told of."""
    if analysis is None:
        return "", "", ""
    if analysis.covered:
        return _("under secrecy"), "", ""
    if analysis.completed_on:
        done = _("completed %(day)s") % {"day": date_format(analysis.completed_on, "DATE_FORMAT")}
        return str(analysis), analysis.get_absolute_url(), done
    return str(analysis), analysis.get_absolute_url(), _("not completed yet")
