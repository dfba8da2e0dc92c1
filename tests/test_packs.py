"""Packs: what is wrong is told by file and line, nothing is half loaded, and people's changes are kept."""

import shutil
from pathlib import Path

import pytest
import yaml
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.models import ProtectedError, RestrictedError

from utblick.collaborations.models import Engagement, YearCost
from utblick.core.models import Identity, PackRecord
from utblick.core.packs import blank, plan
from utblick.core.packs.reader import PackError
from utblick.people.models import Organization, Person
from utblick.strategy.models import Beneficiary, Clause

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
    Person.objects.create(key="left", given_name="Ada", family_name="Ek", kind="official")
    PackRecord.objects.create(section="people.Person", key="left", values={})
    assert load(pack).dropped == ["people.Person left"]
    assert Person.objects.filter(key="left").exists()


# What people have taken away


def test_what_people_took_away_stays_away_unless_overwriting(kronoberg: None, pack: Path) -> None:
    cost = YearCost.objects.first()
    assert cost is not None
    parts = cost.parts.count()
    cost.delete()
    report = load(pack)
    assert report.steps == [] and report.away == 1 + parts
    assert not YearCost.objects.filter(key=cost.key).exists()
    load(pack, overwrite=True)
    assert YearCost.objects.get(key=cost.key).parts.count() == parts
    assert load(pack).away == 0


def test_what_people_took_away_and_the_pack_changed_stays_away_and_is_told_once(
    kronoberg: None, pack: Path
) -> None:
    spoil(pack, "engagements.yaml", "estimate: 60000\n", "estimate: 61000\n")
    changed = load(pack, dry_run=True).steps
    assert [step.what for step in changed] == ["update"]
    cost = YearCost.objects.get(estimate=60000)
    cost.delete()
    (step,) = load(pack).steps
    assert step.what == "away" and ("estimate", "60000", "61000") in step.changes
    report = load(pack)
    assert report.steps == [] and report.away
    assert not YearCost.objects.filter(key=cost.key).exists()
    load(pack, overwrite=True)
    assert YearCost.objects.get(key=cost.key).estimate == 61000


def test_what_people_and_the_pack_took_away_is_forgotten(kronoberg: None, pack: Path) -> None:
    """Both agree, so that a pack that says it anew is believed."""
    PackRecord.objects.create(section="people.Person", key="gone", values={})
    PackRecord.objects.create(section="people.NoSuchKind", key="gone", values={})
    assert load(pack, dry_run=True).dropped == []
    assert PackRecord.objects.filter(key="gone").count() == 2
    assert load(pack).dropped == []
    assert not PackRecord.objects.filter(key="gone").exists()


def test_what_belongs_to_something_taken_away_stays_away_too(kronoberg: None, pack: Path) -> None:
    """Also what the pack adds to it later; and a new link to it is not made."""
    energy = Engagement.objects.get(key="samarbete-energy-cities")
    for review in energy.reviews.all():
        review.delete()
    energy.delete()
    file = pack / "engagements.yaml"
    document = yaml.safe_load(file.read_text(encoding="utf-8"))
    (item,) = (each for each in document["engagements"] if each["key"] == "samarbete-energy-cities")
    item["costs"] = [*item.get("costs", ()), {"year": 2025, "estimate": 5}]
    file.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
    report = load(pack)
    assert report.count("create") == 0 and report.count("away") == 1
    assert not Engagement.objects.filter(key=energy.key).exists()
    assert not YearCost.objects.filter(year=2025).exists()
    assert load(pack).steps == []
    load(pack, overwrite=True)
    assert Engagement.objects.get(key=energy.key).costs.filter(year=2025, estimate=5).exists()


def test_the_other_links_of_a_thing_are_still_the_packs_to_change(kronoberg: None, pack: Path) -> None:
    """A link that went with what people took away is no change of theirs to the rest."""
    energy = Engagement.objects.get(key="samarbete-energy-cities")
    record = PackRecord.objects.get(section="collaborations.Engagement", key=energy.key)
    assert record.values["beneficiaries"] == []
    gone, other = (Beneficiary.objects.create(key=key, name=key) for key in ("gone", "other"))
    record.values["beneficiaries"] = ["gone", "other"]
    record.save()
    energy.beneficiaries.set([gone, other])
    gone.delete()
    load(pack)  # the pack says none now
    assert not energy.beneficiaries.exists()


def test_every_kind_of_record_stays_away(kronoberg: None, pack: Path) -> None:
    """Of each kind the first that can be taken away at all is, with what goes with it; nothing of it comes back."""
    taken: set[str] = set()
    for section in sorted(set(PackRecord.objects.values_list("section", flat=True))):
        model = apps.get_model(section)
        for record in PackRecord.objects.filter(section=section)[:40]:
            try:
                with transaction.atomic():
                    model._default_manager.get(key=record.key).delete()
            except (ProtectedError, RestrictedError, ValidationError, DatabaseError, model.DoesNotExist):
                continue
            taken.add(section)
            break
    held = {section: count(section) for section in taken}
    report = load(pack)
    assert report.count("create") == 0 and report.away >= len(taken) > 20
    assert {section: count(section) for section in taken} == held
    load(pack, overwrite=True)
    assert load(pack).away == 0


def count(section: str) -> int:
    """How many records there are of a kind."""
    return int(apps.get_model(section)._default_manager.count())


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
