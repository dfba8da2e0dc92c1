"""How collaborations, their states and their conditions are put in words: the same on pages and in documents."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, npgettext, pgettext_lazy

from utblick.collaborations import living, rules, stated
from utblick.collaborations.followed import Came, Presence
from utblick.collaborations.models import ENTERED, PREPARING, Engagement, Period, Stage
from utblick.core import doors
from utblick.core.dates import in_words
from utblick.core.pages import Link
from utblick.core.texts import in_language
from utblick.emissions.shown import kg, with_span

STATES = {
    "proposed": (gettext_lazy("proposed"), "neutral"),
    "appraisal": (gettext_lazy("in appraisal"), "warn"),
    "ready": (gettext_lazy("ready for decision"), "warn"),
    "decided": (gettext_lazy("decided, not begun"), "ok"),
    "awaits_approval": (gettext_lazy("waits for the Government's approval"), "warn"),
    "active": (pgettext_lazy("a collaboration", "active"), "ok"),
    "under_evaluation": (gettext_lazy("being evaluated"), "warn"),
    "evaluated": (gettext_lazy("evaluated"), "ok"),
    "run_out": (gettext_lazy("run out, not renewed"), "danger"),
    "leaving": (gettext_lazy("active, to be left"), "warn"),
    "renewed": (gettext_lazy("renewed"), "neutral"),
    "ended": (gettext_lazy("ended"), "neutral"),
    "declined": (gettext_lazy("declined"), "neutral"),
    "withdrawn": (gettext_lazy("withdrawn"), "neutral"),
}
CONDITIONS = {
    1: gettext_lazy("A goal that fits the plan"),
    2: gettext_lazy("The best suited"),
    3: gettext_lazy("A clear theme, and somebody who carries it"),
    4: gettext_lazy("Sustainable"),
    5: gettext_lazy("Time and money"),
    6: gettext_lazy("For a fixed period, evaluated before it is renewed"),
    7: gettext_lazy("The results reach others"),
}


def state_of(engagement: Any, today: date) -> Link:
    """The state of one of `stated.engagements()` in words, with its tone. What is inherited says so."""
    state = stated.state(engagement, today)
    label, tone = STATES.get(state, STATES["proposed"])
    if engagement.stage == Stage.INHERITED and state in rules.ACTIVE and engagement.is_collaboration:
        return _("%(state)s, inherited") % {"state": label}, tone
    return str(label), tone


def came(to: Came) -> str:
    """How often a body met and how often somebody of ours was there, in words."""
    told = npgettext(
        "international",
        "%(body)s: we were at %(attended)s of %(held)s meeting",
        "%(body)s: we were at %(attended)s of %(held)s meetings",
        to.held,
    )
    return told % {"body": to.body or _("Other meetings"), "attended": to.attended, "held": to.held}


PRESENCE = (
    gettext_lazy("Year"),
    gettext_lazy("Meetings on site"),
    gettext_lazy("Both ways"),
    gettext_lazy("At a distance"),
    gettext_lazy("Journeys"),
    gettext_lazy("CO2e"),
)
"""What the columns of `presence` are called; the last two are left out where the system knows of no journeys."""


def presence(found: Iterable[Presence]) -> tuple[list[str], list[list[str]]]:
    """The meetings that we were at and the journeys to them as a table: what the columns are called, and the rows.

    What journeys gave off is kg CO2e of all who travelled together, with its span.
    """
    rows = []
    for each in found:
        row = [str(each.year), *map(str, (each.on_site, each.hybrid, each.remote))]
        if (to := each.travelled) is not None:
            row += [
                str(to.journeys),
                with_span(to.kg_best, to.kg_low, to.kg_high) if to.journeys else kg(to.kg_best),
            ]
        rows.append(row)
    width = max((len(row) for row in rows), default=len(PRESENCE))
    return [str(each) for each in PRESENCE[:width]], rows


def presence_in_short(of: Presence) -> str:
    """The same of one year in a line: `3 meetings, 2 of them at a distance; 1 journey, 43,7 kg (4,8–59,2) CO2e`."""
    meetings = npgettext("international", "%(count)s meeting", "%(count)s meetings", of.meetings) % {
        "count": of.meetings
    }
    if of.remote:
        meetings = _("%(meetings)s, %(remote)s of them at a distance") % {
            "meetings": meetings,
            "remote": of.remote,
        }
    if (to := of.travelled) is None:
        return meetings
    journeys = ngettext("%(count)s journey", "%(count)s journeys", to.journeys) % {"count": to.journeys}
    if to.journeys:
        journeys += f", {with_span(to.kg_best, to.kg_low, to.kg_high)} CO2e"
    return f"{meetings}; {journeys}"


def met(each: rules.Read, case: rules.Case) -> str:
    """That a condition is met, in words: a choice that needed a reason says so."""
    if each.condition.rule == "collaborations.best_suited" and case.analysis_deviates:
        return _("met by a choice with a reason: it did not come first")
    return _("met")


def years(starts: str, ends: str) -> str:
    """A period in words; blank where neither end is stated."""
    if not starts and not ends:
        return ""
    return f"{in_words(starts)}–{in_words(ends)}"


def proposed(engagement: Engagement, period: Period) -> str:
    """What the body is asked to decide about a period, in one sentence; blank where nothing is proposed."""
    told = {
        "engagement": in_language(engagement),
        "years": years(period.starts, period.ends),
        "day": date_format(period.leaves_on, "DATE_FORMAT") if period.leaves_on else "",
    }
    if period.leaves_on and period.stage in ENTERED:
        return _("We leave %(engagement)s on %(day)s.") % told
    if period.stage not in PREPARING:
        return ""
    if period.renews_id:
        if told["years"]:
            return _("We go on taking part in %(engagement)s for the period %(years)s.") % told
        return _("We go on taking part in %(engagement)s.") % told
    if told["years"]:
        return _("We take part in %(engagement)s for the period %(years)s.") % told
    return _("We take part in %(engagement)s.") % told


def on_the_agenda(engagement: Engagement) -> str:
    """The proposal that a matter about an engagement begins with on an agenda; at most two queries."""
    period = living.in_preparation(engagement) or living.current(engagement)
    return proposed(engagement, period) if period else ""


def decided(period: Period) -> str:
    """When a period was decided, with the paragraph; blank where it has not been."""
    if period.decided_on is None:
        return ""
    day = date_format(period.decided_on, "DATE_FORMAT")
    return f"{day}, § {period.paragraph}" if period.paragraph else day


def decided_as(engagement: Engagement, decided_name: str | None) -> str:
    """The name that a period was decided under, where the engagement has been renamed since; else blank."""
    return decided_name if decided_name and decided_name != engagement.name else ""


def door_of(lack: rules.Lack, engagement: Any) -> str:
    """The address where what is lacking is filled in; a form comes back to the conditions."""
    address = _door_of(lack, engagement)
    return address if "#" in address else f"{address}?efter=villkor"


def _door_of(lack: rules.Lack, engagement: Any) -> str:
    pk = engagement.pk
    if lack.where == "stakeholders":
        return reverse("engagement_stakeholders", args=[pk])
    if lack.where == "sustainability":
        return reverse("engagement_sustainability", args=[pk])
    if lack.where == "goals":
        if engagement.goals:
            return f"{reverse('engagement_conditions', args=[pk])}#mal"
        return reverse("engagement_part_new", args=[pk, "mal"])
    if lack.where == "costs":
        # A year of the period is changed; where there is none, one is added.
        if rules.within(engagement.latest_year, engagement.starts or "", engagement.ends or ""):
            return reverse("engagement_part_edit", args=[pk, "kostnad", engagement.latest_cost])
        return reverse("engagement_part_new", args=[pk, "kostnad"])
    if lack.where == "agreement":
        return reverse("engagement_part_new", args=[pk, "avtal"])
    if lack.where == "evaluation":
        return reverse("engagement_reviews", args=[pk])
    if lack.where == "period":
        return reverse("engagement_period_edit", args=[pk])
    return reverse("engagement_edit", args=[pk])


@doors.offer
def from_an_analysis(kind: str, thing: Any, reader: Any) -> Iterator[doors.Door]:
    """The way from an analysis to the collaborations that rest on it."""
    paths = {
        "stakeholder-analysis": "periods__alternative__analysis",
        "sustainability-analysis": "periods__sustainability",
    }
    if kind in paths and reader.has_perm("collaborations.view"):
        for each in Engagement.objects.filter(**{paths[kind]: thing}).distinct():
            yield (
                str(each),
                reverse("engagement_conditions", args=[each.pk]),
                _("The collaboration that it is made for"),
            )
