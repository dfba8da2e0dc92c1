"""How projects are told of in words: states, sums, what a rule found, and who does the next step."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core import doors, formats
from utblick.core.permissions import PERMISSIONS
from utblick.core.texts import in_language
from utblick.people.roles import OF_A_UNIT, Role
from utblick.projects import framing, queries
from utblick.projects.models import Project, ProjectState
from utblick.projects.rules import Finding, life

TONES = {
    ProjectState.DECIDED: "ok",
    ProjectState.GRANTED: "ok",
    ProjectState.RUNNING: "ok",
    ProjectState.CLOSING: "warn",
    ProjectState.PAUSED: "warn",
    ProjectState.APPLICATION: "warn",
    ProjectState.REJECTED: "danger",
}
DOORS = 10
MONEY = ("sum", "stated", "difference", "committed", "frame", "limit")


def state_of(project: Project) -> tuple[str, str]:
    """Its state in words and with a tone."""
    return str(project.get_state_display()), TONES.get(ProjectState(project.state), "neutral")


def day(value: date | None) -> str:
    """A day as the reader writes it; "" for none."""
    return date_format(value, "DATE_FORMAT") if value else ""


def days(project: Project) -> str:
    """From when to when; "" where neither is stated."""
    if not project.starts and not project.ends:
        return ""
    return f"{day(project.starts) or _('not stated')} – {day(project.ends) or _('not stated')}"


def amount(project: Project, value: Decimal | None) -> str:
    """A sum in the project's currency."""
    if value is None:
        return _("not stated")
    return (
        formats.kronor(value)
        if project.currency == "SEK"
        else f"{formats.number(value)}\xa0{project.currency}"
    )


def kronor(project: Project, value: Decimal | None) -> str:
    """A sum in the project's currency and, where that is another, in kronor with the rate and its day."""
    if value is None or project.currency == "SEK" or project.rate is None:
        return amount(project, value)
    told = {
        "amount": amount(project, value),
        "kronor": formats.kronor((value * project.rate).quantize(Decimal(1))),
    }
    return _("%(amount)s (%(kronor)s)") % told


def rate(project: Project) -> str:
    """The rate with its day; "" for kronor."""
    if project.currency == "SEK" or project.rate is None:
        return ""
    return _("1 %(currency)s = %(rate)s kr on %(day)s") % {
        "currency": project.currency,
        "rate": formats.number(project.rate),
        "day": day(project.rate_on) or _("no stated day"),
    }


def abroad(
    project: Project, value: Decimal | None, rate_: Decimal | None, on: date | None
) -> tuple[str, ...]:
    """A sum in the currency of the project, the rate for its kronor, and the day of that; () where none is stated."""
    if value is None:
        return ()
    if not rate_ or not on:
        return (amount(project, value),)
    return amount(project, value), _("at the rate %(rate)s") % {"rate": formats.number(rate_)}, day(on)


def rate_difference(value: Decimal) -> str:
    """What the rate gave or took between claim and payment; "" where it did neither."""
    if not value:
        return ""
    told = {"amount": formats.kronor(abs(value))}
    return _("the rate gave %(amount)s") % told if value > 0 else _("the rate took %(amount)s") % told


@doors.offer
def into_projects(kind: str, thing: Any, reader: Any) -> Iterator[doors.Door]:
    """The way from a call or a programme to an idea for it, and to what we have for it already."""
    if kind not in ("funding-call", "funding-programme"):
        return
    name = kind.removeprefix("funding-")
    if reader.has_perm(queries.EDIT):
        url = f"{reverse('project_new')}?{name}={thing.pk}"
        yield _("Register an idea"), url, _("A project to apply for here")
    if reader.has_perm(queries.VIEW):
        for each in Project.objects.filter(**{name: thing.pk})[:DOORS]:
            yield str(each), each.get_absolute_url(), str(each.get_state_display())


def share(value: Decimal | None) -> str:
    """A fraction as per cent, to one decimal."""
    return formats.per_cent(None if value is None else (value * 100).quantize(Decimal("0.1")))


def finding(found: Finding, **more: Any) -> str:
    """What a rule found, in words."""
    values: Mapping[str, Any] = {
        name: formats.number(value) if name in MONEY or name in ("total", "most") else value
        for name, value in {**found.values, **more}.items()
    }
    if found.where == "sums" and "name" in values:
        values = {**values, "name": queries.kind_name(str(values["name"]))}
    return _(found.what) % values


def frame_finding(read: framing.FrameRead) -> tuple[Finding, str] | None:
    """What the rule says of a frame, and in words."""
    found = read.finding
    if found is not None and read.hidden:
        if not found.stops:
            return frame_finding(read.as_seen)
        words = _(
            "There is not room for this within the frame of %(body)s for %(year)s. Lower the amount, or ask the "
            "committee for a larger frame."
        )
        return found, words % {"body": read.body, "year": read.year}
    return (found, finding(found, body=str(read.body), year=read.year)) if found else None


NEXT = {
    life.IDEA: ("projects.edit", lambda: _("Next: the idea is worked out into an application.")),
    life.PREPARATION: ("projects.prepare", lambda: _("Next: it is made ready for the committee's decision.")),
    life.APPLICATION: (
        "decisions.propose",
        lambda: _("Next: it is put on the committee's agenda, and the committee decides."),
    ),
    life.DECIDED: ("projects.prepare", lambda: _("Next: the application is submitted to the funder.")),
    life.SUBMITTED: ("projects.prepare", lambda: _("Next: the funder's answer is noted.")),
    life.GRANTED: ("projects.prepare", lambda: _("Next: the project starts.")),
    life.REJECTED: ("projects.prepare", lambda: _("Next: apply again, or let it be.")),
    life.RUNNING: (
        "projects.edit",
        lambda: _("Next: what is due is reported, until the project is to be closed."),
    ),
    life.PAUSED: ("projects.prepare", lambda: _("Next: the project goes on, or is closed.")),
    life.CLOSING: (
        "projects.prepare",
        lambda: _("Next: the last is reported and paid, and the project is closed."),
    ),
}


def next_step(project: Project, item: Any = None) -> str:
    """What comes next, and who does it."""
    if item is not None:
        told = {"body": item.meeting.body, "day": day(item.meeting.date)}
        return (
            _("Next: %(body)s decides on %(day)s. The decision is registered when the meeting has been.")
            % told
        )
    step = NEXT.get(project.state)
    if step is None:
        return ""
    permission, words = step
    who = ", ".join(sorted(_role(role, project) for role in PERMISSIONS[permission].roles))
    return f"{words()} " + _("That is done by: %(who)s.") % {"who": who}


def _role(role: str, project: Project) -> str:
    label = str(Role(role).label)
    if role not in OF_A_UNIT:
        return label
    return _("%(role)s (of %(unit)s)") % {"role": label, "unit": project.unit}


def on_the_agenda(project: Project) -> str:
    """The proposal that a matter begins with: what the committee is asked to decide."""
    funding = queries.funding_of(project)
    own = formats.kronor(funding.own_money or queries.NOTHING) if funding else _("not stated")
    told = {
        "project": in_language(project, "title"),
        "programme": project.programme_text or _("a programme that is not stated"),
        "budget": kronor(project, project.budget),
        "own": own,
    }
    words = (
        _(
            "To take part in the project %(project)s, to apply for funding from %(programme)s, and to set aside "
            "%(own)s of our own money for it, within the committee's frame. The whole budget is %(budget)s."
        )
        % told
    )
    if funding and funding.own_hours_value:
        hours = _("Our own working time in it is worth %(value)s.")
        words += " " + hours % {"value": formats.kronor(funding.own_hours_value)}
    if project.standing:
        before = _(
            "This replaces the decision of %(day)s § %(paragraph)s. It is decided anew because: %(reason)s"
        )
        told_of = {"day": day(project.decided_on), "paragraph": project.paragraph, "reason": project.reason}
        words += " " + before % told_of
    return words
