"""Packs: the code, limits with their sources, and presents; an acknowledged text is not changed by a reload."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from utblick.conduct import queries, queries_gifts
from utblick.conduct.acknowledging import acknowledge
from utblick.conduct.models import CatalogueItem, CodeVersion, GiftYear, Limit, LimitKind
from utblick.conduct.packs import SECTIONS
from utblick.core.packs import plan
from utblick.core.packs.reader import PackError
from utblick.people.models import Account
from utblick.strategy.queries import clauses_by_rule

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
TODAY = date(2026, 11, 23)
FILE = "conduct.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the Kronoberg pack that a test may spoil."""
    return Path(shutil.copytree(Path(settings.PACKS) / "kronoberg", tmp_path / "kronoberg"))


def change(pack: Path, old: str, new: str) -> None:
    file = pack / FILE
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_code_of_the_region_is_whole_in_both_languages() -> None:
    code = queries.code_at(TODAY)
    assert code is not None and code.assumed
    for each in queries.sections_of(code):
        assert each.title and each.text and each.title_en and each.text_en
    told = " ".join(each.text for each in queries.sections_of(code))
    for said in ("hela vistelsen", "Svensk lag", "dagens lunch", "arbetstid", "upphandling", "katalogen"):
        assert said in told, said


@pytest.mark.row("R82")
def test_every_limit_has_a_source_and_what_is_not_confirmed_says_so() -> None:
    # Nobody has said of a limit for the whole of what several share: the table has its place, and no amount.
    of_whole = {LimitKind.GIVEN_WHOLE.value, LimitKind.RECEIVED_WHOLE.value}
    assert {each.kind for each in Limit.objects.all()} == set(LimitKind.values) - of_whole
    for each in Limit.objects.all():
        assert each.basis and each.source and each.assumed, each


@pytest.mark.row("R80", "R81", "R82", "R83", "R84", "R85", "R86")
def test_each_rule_carries_out_a_clause_of_the_annex() -> None:
    found = clauses_by_rule(TODAY)
    rules = [key for key in found if key.startswith("conduct.")]
    assert len(rules) == 9 and all(found[key].number.startswith("B1.") for key in rules)


def test_a_text_that_has_been_acknowledged_is_not_changed(pack: Path) -> None:
    officer = Account.objects.get(key="demo-handlaggare")
    acknowledge(officer, queries.code_at(TODAY))  # type: ignore[arg-type]
    plan.load(pack, demonstration=True)  # the same pack again is no change
    change(pack, "Alkohol förekommer inte på arbetstid.", "Inte på arbetstid.")
    with pytest.raises(PackError) as refused:
        plan.load(pack, demonstration=True)
    (problem,) = refused.value.problems
    assert problem.file == FILE


def test_a_text_that_nobody_has_acknowledged_may_be_mended(pack: Path) -> None:
    change(pack, "Alkohol förekommer inte på arbetstid.", "Inte på arbetstid.")
    plan.load(pack, demonstration=True)
    code: Any = CodeVersion.objects.get()
    assert code.sections.get(slug="alkohol").text.startswith("Inte på arbetstid.")


def test_presents_are_invented_and_only_for_demonstration(pack: Path) -> None:
    assert {each.source.key for each in CatalogueItem.objects.all()} == {"demonstration"}


@pytest.mark.row("R85", "R86")
def test_the_gifts_of_the_demonstration_show_what_the_code_says() -> None:
    """One that waits, one that was refused, one from the catalogue: nothing that is forbidden."""
    found = list(queries_gifts.gifts().order_by("key"))
    assert [queries_gifts.waits(each) for each in found] == [False, False, True]
    assert not [each for gift in found for each in queries_gifts.findings(gift) if each.severity == "stop"]
    assert {each.source.key for each in found} == {"demonstration"}
    assert [each.year for each in GiftYear.objects.all()] == [2026]


def test_without_the_demonstration_there_are_no_presents_or_gifts() -> None:
    declared = {each.name: each.demonstration_only for each in SECTIONS}
    assert declared == {
        "conduct_codes": False,
        "conduct_limits": False,
        "conduct_working_hours": False,
        "gift_catalogue": True,
        "gifts": True,
    }
