"""What a committee is asked to decide on, as plain values: kept when it is asked and when it has decided (R40, R41)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from utblick.funding.models import Call
from utblick.projects.models import Project

STAY = ("area_id", "unit_id", "programme_id", "call_id", "budget", "currency", "rate", "most_grant")
"""Fields that stay as they were decided, also where they were blank."""
FILLED_IN = ("programme_name", "title", "idea", "aims", "title_en", "idea_en", "aims_en", "starts", "ends")
"""Fields that stay as they were decided, but may be filled in where nothing was stated."""
COMMITTED = ("body_id", "year", "amount", "person_id", "staff_percent")
MONEY = ("own_money", "own_hours", "own_hours_value", "other")


def basis_of(project: Project) -> dict[str, Any]:
    """Return what a decision on a project rests on, as plain JSON: the same for as long as nothing of it is changed.

    The grant is what the funder says in the end, so it is told apart (`grant`). Seven queries.
    """
    funding = getattr(project, "funding", None)
    return {
        **{name: _plain(getattr(project, name)) for name in STAY + FILLED_IN},
        "serves": sorted(project.serves.values_list("line", flat=True)),
        "partners": _rows(project.partners, "organization_id", "role", "country", "budget", "own_share"),
        "lines": _rows(project.lines, "partner_id", "work_package", "kind", "amount"),
        "sums": _rows(project.sums, "work_package", "kind", "amount"),
        "funding": {name: _plain(getattr(funding, name)) for name in MONEY} if funding else {},
        "grant": _plain(funding.grant) if funding else None,
        "commitments": _rows(project.commitments, *COMMITTED),
    }


def bound(kept: Mapping[str, Any]) -> dict[tuple[int, int], Decimal]:
    """Return what a kept basis binds, kronor, by body and year; nothing where none has been kept."""
    found: dict[tuple[int, int], Decimal] = {}
    for body, year, amount, *_staff in kept.get("commitments", ()):
        found[body, year] = found.get((body, year), Decimal(0)) + Decimal(amount)
    return found


def promised(kept: Mapping[str, Any]) -> dict[tuple[int, int], Decimal]:
    """Return what of people's time a kept basis promises, per cent of a post, by person and year."""
    found: dict[tuple[int, int], Decimal] = {}
    for _body, year, _amount, person, percent in kept.get("commitments", ()):
        if person is not None:
            found[person, year] = found.get((person, year), Decimal(0)) + Decimal(percent)
    return found


def restore_commitments(project: Project) -> None:
    """Bind what the committee decided on, where it has been written otherwise since."""
    kept = project.as_decided.get("commitments")
    if kept is None or kept == _rows(project.commitments, *COMMITTED):
        return
    for each in project.commitments.all():
        each.delete()
    for body, year, amount, person, percent in kept:
        project.commitments.create(
            body_id=body,
            year=year,
            amount=Decimal(amount).quantize(Decimal("0.01")),
            person_id=person,
            staff_percent=Decimal(percent).quantize(Decimal("0.1")),
        )


def same_call(project: Project, kept: Call, gone: Call) -> None:
    """Let what a project was decided on name the call that another has been put together with: it is the same."""
    for each in (project.asked, project.as_decided):
        if each.get("call_id") == gone.pk:
            each["call_id"] = kept.pk


def _rows(of: Any, *names: str) -> list[list[Any]]:
    return [[_plain(value) for value in row] for row in of.order_by("id").values_list(*names)]


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:.4f}"  # the same whichever way it was written
    return value.isoformat() if isinstance(value, date) else value


def differs(one: Mapping[str, Any], other: Mapping[str, Any], *, grant: bool = True) -> bool:
    """Whether two bases differ; `grant` says whether the grant counts."""
    left_out = set() if grant else {"grant"}
    return any(one.get(name) != other.get(name) for name in {*one, *other} - left_out)


def kept_because(project: Project) -> str:
    """Why what the committee decides on is not changed now, and what to do; blank while it may be."""
    if project.is_prepared:
        return ""
    if project.state == "application":
        return _("The committee is to decide on this, so it stays. Take the project back first to change it.")
    return _(
        "The committee's decision rests on this, so it stays. Open the project again to change it: the committee then "
        "decides anew."
    )


def changed_fields(stands: Project, project: Project) -> list[str]:
    """Return the fields of the form where a project differs from what was decided."""
    found = [name for name in STAY if getattr(stands, name) != getattr(project, name)]
    found += [
        name
        for name in FILLED_IN
        if getattr(stands, name) not in (None, "") and getattr(stands, name) != getattr(project, name)
    ]
    return [name.removesuffix("_id") for name in found]
