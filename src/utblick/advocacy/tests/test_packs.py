"""The room's sections of a pack."""

from datetime import date
from typing import Any

import pytest

from utblick.advocacy import approving
from utblick.advocacy.models import AdvocacyPlan, Position, PositionApproval
from utblick.advocacy.packs import SECTIONS, PlanItem, PositionItem
from utblick.core.audit.models import AuditEntry

VERSION = {"title": "T", "what": "W", "why": "Y", "written_on": "2026-02-01"}
VALID = {"valid_from": "2026-01-01", "valid_until": "2027-01-01"}
PLAN = {
    "key": "p",
    "title": "P",
    "goal": "G",
    "dossier": "d",
    "begins": "2026-01-01",
    "ends": "2026-12-31",
    "unit": "e",
}


@pytest.mark.django_db
def test_what_the_pack_brings_is_invented_and_its_approvals_are_sealed(kronoberg: None) -> None:
    for thing in (*Position.objects.all(), *AdvocacyPlan.objects.all()):
        assert thing.assumed and "åhitta" in thing.title and thing.source.key == "demonstration"
    made = PositionApproval.objects.get()
    assert approving.as_approved(made.of) and "åhittat" in made.approved_by
    sealed = AuditEntry.objects.filter(deed=approving.SEALED, object_id=made.pk)
    assert sealed.count() == 1
    approving.of_a_pack()  # at the next load
    assert sealed.count() == 1
    assert all(section.demonstration_only for section in SECTIONS)
    late = [each.title for each in AdvocacyPlan.objects.filter(closed_on=None)]
    assert len(late) == 1 and AdvocacyPlan.objects.exclude(closed_on=None).get().assessments.count() == 1


@pytest.mark.parametrize(
    ("version", "field"),
    [
        ({**VALID, "valid_until": "2025-01-01"}, "valid_until"),
        ({**VALID, "approved_on": "2026-02-02"}, "approved_by"),
        ({**VALID, "approved_on": "2026-01-02", "approved_by": "RS"}, "approved_on"),
        ({"approved_on": "2026-02-02", "approved_by": "RS"}, "valid_from"),
    ],
)
def test_a_position_of_a_pack_is_told_what_is_wrong(version: dict[str, Any], field: str) -> None:
    check: Any = SECTIONS[0].check
    item = {"key": "p", "title": "P", "unit": "e", "versions": [{**VERSION, **version}]}
    assert field in {where[-1] for where, _message in check(PositionItem.model_validate(item))}
    good = {**VERSION, **VALID, "approved_on": date(2026, 2, 2), "approved_by": "RS"}
    assert check(PositionItem.model_validate({**item, "versions": [good]})) == []


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"ends": "2025-01-01"}, "ends"),
        ({"dossier": None}, "position"),
        ({"allies": [{"part": "x"}]}, 0),
        ({"targets": [{"wanted": "x"}]}, 0),
        (
            {"activities": [{"kind": "meeting", "title": "M", "day": "2026-02-02", "state": "done"}]},
            "outcome",
        ),
        ({"activities": [{"kind": "meeting", "title": "M", "day": "2026-02-02", "target": 1}]}, "target"),
        ({"assessment": {"day": "2026-12-01", "taken_in": "wholly", "evidence": "E"}}, "due_to_us"),
    ],
)
def test_a_plan_of_a_pack_is_told_what_is_wrong(values: dict[str, Any], where: Any) -> None:
    check: Any = SECTIONS[1].check
    assert check(PlanItem.model_validate(PLAN)) == []
    assert where in {at[-1] for at, _message in check(PlanItem.model_validate({**PLAN, **values}))}
