"""The section of a pack: which sets an organisation uses, and that their figures never change."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings

from utblick.core.packs import plan
from utblick.core.packs.reader import PackError
from utblick.emissions import packs
from utblick.emissions.models import Factor, FactorSet
from utblick.emissions.rules import MODES, Mode
from utblick.emissions.words import VARIANTS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
FILE = "emissions.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the pack that a test may spoil."""
    return Path(shutil.copytree(Path(settings.PACKS) / "kronoberg", tmp_path / "kronoberg"))


def refused(pack: Path) -> str:
    with pytest.raises(PackError) as error:
        plan.load(pack, demonstration=True)
    # What other rooms' sections miss because of it is told as well.
    (problem,) = [each for each in error.value.problems if each.file == FILE]
    return str(problem)


@pytest.mark.row("R77")
def test_the_sets_of_the_pack_are_in_use_and_one_is_the_default() -> None:
    held = FactorSet.objects.exclude(in_use_from=None)
    assert set(held.values_list("key", flat=True)) == set(packs.known_sets())
    assert FactorSet.objects.get(is_default=True).key == "se-2026"
    assert Factor.objects.get(key="desnz-2025-21").grams_best == Decimal("142.53")


@pytest.mark.parametrize("key", packs.known_sets())
def test_every_figure_has_a_source_and_every_variant_a_name(key: str) -> None:
    found = packs.read_set(key)
    for each in found.factors:
        assert found.sources[each.source].text
        assert each.mode in MODES and (not each.variant or each.variant in VARIANTS)
        assert each.low is None or each.low <= each.best
        assert each.high is None or each.high >= each.best
        if (each.low, each.high) != (None, None):
            assert each.note, f"{key} {each.mode} {each.variant}: nobody says where the span comes from"
        assert bool(each.note) == bool(each.note_en)
    assert all(each.origin for each in found.detours.values())
    assert {each.mode for each in found.factors} - {Mode.REMOTE} <= set(found.detours)


def test_a_ferry_of_the_default_set_has_its_wide_span() -> None:
    ferry = Factor.objects.get(factor_set__key="se-2026", mode="ferry")
    assert (ferry.grams_low, ferry.grams_best, ferry.grams_high) == (Decimal("18.71"), 170, 230)


@pytest.mark.usefixtures("english")
def test_a_set_that_does_not_come_with_the_system_is_refused(pack: Path) -> None:
    file = pack / FILE
    file.write_text(file.read_text("utf-8").replace("key: mobitool-3.0", "key: mobitool-9"), "utf-8")
    assert "Those that come with the system are: chalmers-4.1, desnz-2025" in refused(pack)


@pytest.mark.usefixtures("english")
def test_figures_that_have_been_loaded_never_change(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = packs.read_set("chalmers-4.1")
    first = found.factors[0].model_copy(update={"best": Decimal(140)})
    changed = found.model_copy(update={"factors": [first, *found.factors[1:]]})
    monkeypatch.setattr(packs, "read_set", lambda key: changed if key == "chalmers-4.1" else found)
    monkeypatch.setattr(packs, "known_sets", lambda: ["chalmers-4.1"])
    file = pack / FILE
    file.write_text('emission_sets:\n  - {key: chalmers-4.1, in_use_from: "2026-01-01"}\n', "utf-8")
    assert "The figures of a set never change" in refused(pack)


def test_a_factor_that_somebody_took_away_is_no_change_of_figures(pack: Path) -> None:
    gone = Factor.objects.filter(factor_set__key="mobitool-3.0").first()
    assert gone is not None
    gone.delete()
    assert plan.load(pack, demonstration=True).away == 1
    assert plan.load(pack, demonstration=True, overwrite=True).count("create") == 1
    assert Factor.objects.filter(key=gone.key, grams_best=gone.grams_best).exists()


def test_another_default_that_somebody_chose_is_kept_when_the_pack_is_loaded_again(pack: Path) -> None:
    for key, default in (("se-2026", False), ("chalmers-4.1", True)):
        found = FactorSet.objects.get(key=key)
        found.is_default = default
        found.save()
    plan.load(pack, demonstration=True)
    assert FactorSet.objects.get(is_default=True).key == "chalmers-4.1"


def test_tallmo_loads_its_own_choice_of_sets() -> None:
    text = (Path(settings.PACKS) / "tallmo" / FILE).read_text("utf-8")
    assert "chalmers-4.1, default: true" in text
