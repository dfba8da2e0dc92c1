"""Packs: what is wrong is told by file and line, nothing is half loaded, and people's changes are kept."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings

from utblick.collaborations.models import Engagement
from utblick.core.models import Identity, PackRecord
from utblick.core.packs import blank, plan
from utblick.core.packs.reader import PackError
from utblick.people.models import Organization, Person
from utblick.strategy.models import Clause

pytestmark = pytest.mark.django_db


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the Kronoberg pack that a test may spoil."""
    return Path(shutil.copytree(Path(settings.PACKS) / "kronoberg", tmp_path / "kronoberg"))


def load(folder: Path, **options: bool) -> plan.Report:
    return plan.load(folder, demonstration=True, **options)


def spoil(folder: Path, file: str, old: str, new: str) -> int:
    """Replace the first `old`; return its line."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def problems(folder: Path) -> list[str]:
    with pytest.raises(PackError) as refused:
        load(folder)
    return [str(problem) for problem in refused.value.problems]


def test_loading_again_changes_nothing(kronoberg: None, pack: Path) -> None:
    report = load(pack)
    assert report.steps == []
    assert report.unchanged > 300


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("people.yaml", "kind: elected", "kind: elektad", "elektad"),
        ("people.yaml", "given_name: René", "förnamn: René", "förnamn"),
        ("strategy.yaml", 'valid_from: "2024"', 'valid_from: "nyss"', "2024-05"),
        ("engagements.yaml", "estimate: 1000000", "estimate: en miljon", "estimate"),
        ("people.yaml", "post: sbhss-styrgrupp-ledamot", "post: finns-inte", "finns-inte"),
        ("strategy.yaml", "collaborations.fixed_period", "collaborations.no_such_rule", "no_such_rule"),
    ],
)
def test_what_is_wrong_is_told_by_file_and_line(
    kronoberg: None, pack: Path, file: str, old: str, new: str, said: str
) -> None:
    line = spoil(pack, file, old, new)
    found = problems(pack)
    assert any(text.startswith(f"{file}:{line}:") and said in text for text in found), found


def test_a_broken_file_is_told_and_nothing_is_loaded(kronoberg: None, pack: Path) -> None:
    spoil(pack, "people.yaml", "given_name: René", "given_name: Renato")
    spoil(pack, "engagements.yaml", "engagements:", "engagements: [")
    assert any(text.startswith("engagements.yaml:") for text in problems(pack))
    assert not Person.objects.filter(given_name="Renato").exists()


def test_a_record_that_the_database_refuses_loads_nothing(kronoberg: None, pack: Path) -> None:
    """A party on an official (trap 8) is refused by the model, after other records have been written."""
    spoil(pack, "organizations.yaml", "name: Region Kronoberg", "name: Region Nova")
    line = spoil(
        pack,
        "people.yaml",
        "    person: johan-hansson-lindberg\n",
        "    person: johan-hansson-lindberg\n    party: parti-m\n",
    )
    assert any(text.startswith(f"people.yaml:{line + 1}:") for text in problems(pack))
    assert not Organization.objects.filter(name="Region Nova").exists()


def test_a_key_said_twice_is_told(kronoberg: None, pack: Path) -> None:
    spoil(pack, "people.yaml", "- key: robert-olesen\n", "- key: rene-jaramillo\n")
    assert any("rene-jaramillo" in text for text in problems(pack))


def test_dry_run_shows_the_change_and_makes_none(kronoberg: None, pack: Path) -> None:
    spoil(pack, "people.yaml", "given_name: René", "given_name: Renato")
    report = load(pack, dry_run=True)
    assert [(step.what, step.changes) for step in report.steps] == [
        ("update", [("given_name", "René", "Renato")])
    ]
    assert Person.objects.filter(given_name="René").exists()


def test_what_people_changed_is_kept_unless_overwriting(kronoberg: None, pack: Path) -> None:
    person = Person.objects.get(key="rene-jaramillo")
    person.given_name = "Renée"
    person.save()
    assert load(pack).steps == []  # the pack says what it said before: nothing to do
    spoil(pack, "people.yaml", "given_name: René", "given_name: Renato")
    assert [step.what for step in load(pack).steps] == ["keep"]
    person.refresh_from_db()
    assert person.given_name == "Renée"
    load(pack, overwrite=True)
    person.refresh_from_db()
    assert person.given_name == "Renato"


def test_what_leaves_the_pack_is_told_and_stays(kronoberg: None, pack: Path) -> None:
    PackRecord.objects.create(section="people.Person", key="gone", values={})
    assert load(pack).dropped == ["people.Person gone"]


def test_the_blank_pack_loads_after_its_name_is_written(db: None, tmp_path: Path) -> None:
    written = blank.write(tmp_path / "nyregion", "nyregion")
    assert {path.name for path in written} >= {"organisation.yaml", "strategy.yaml", "engagements.yaml"}
    assert "# " in (tmp_path / "nyregion" / "strategy.yaml").read_text(encoding="utf-8")
    with pytest.raises(FileExistsError):
        blank.write(tmp_path / "nyregion", "nyregion")
    Identity.objects.all().delete()
    load(tmp_path / "nyregion")
    assert Identity.objects.get().name == "Nyregion"


def test_links_that_people_made_are_kept_when_the_pack_changes_something_else(
    kronoberg: None, pack: Path
) -> None:
    energy = Engagement.objects.get(key="samarbete-energy-cities")
    mine = list(Clause.objects.filter(kind="focus_point")[:2])
    energy.serves.set(mine)
    spoil(pack, "engagements.yaml", "short_name: ", "short_name: x")
    load(pack)
    assert set(energy.serves.all()) == set(mine)


def test_another_organisation_is_refused_a_house_that_is_taken(kronoberg: None) -> None:
    found = problems(Path(settings.PACKS) / "tallmo")
    assert len(found) == 1 and "Region Kronoberg" in found[0] and found[0].startswith("organisation.yaml:3:")


@pytest.mark.row(*(f"F{number}" for number in range(1, 30)))
def test_every_fact_of_the_annex_is_held_by_a_record(kronoberg: None) -> None:
    from django.apps import apps

    from utblick.core.models import Record

    held = {
        fact
        for model in apps.get_models()
        if issubclass(model, Record)
        for facts in model._default_manager.values_list("facts", flat=True)
        for fact in facts
    }
    assert held >= {f"F{number}" for number in range(1, 30)}
