"""Days that nobody can mean: refused wherever one is written, and no page falls over one that is there all the same."""

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation

import utblick
from utblick.core.days import can_be_meant, shifted
from utblick.core.packs.reader import PackError, read

BEYOND = ("0001-01-02", "1899-12-31", "2101-01-01", "9999-12-31")


def _modules() -> None:
    for each in pkgutil.walk_packages(utblick.__path__, "utblick."):
        if "forms" in each.name and ".tests" not in each.name:
            importlib.import_module(each.name)


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def _date_fields() -> list[tuple[str, forms.Field]]:
    """Every date field of every form of ours, model forms and others."""
    importlib.import_module("utblick.config.urls")
    _modules()
    return [
        (f"{form.__module__}.{form.__qualname__}.{name}", field)
        for form in {*_below(forms.BaseForm)}
        if form.__module__.startswith("utblick.")
        for name, field in getattr(form, "base_fields", {}).items()
        if isinstance(field, forms.DateField | forms.DateTimeField)
    ]


def test_every_date_field_refuses_what_nobody_can_mean() -> None:
    found = _date_fields()
    assert len(found) > 60  # that the walk finds them at all
    for name, field in found:
        for text in BEYOND:
            with pytest.raises(ValidationError) as wrong, translation.override("en"):
                field.clean(f"{text} 10:00" if isinstance(field, forms.DateTimeField) else text)
            assert "between the years 1900 and 2100" in wrong.value.messages[0], name


def test_a_partial_date_may_be_old_and_not_beyond() -> None:
    from utblick.core.dates import validate_partial_date

    validate_partial_date("1172")
    for text in ("0001", "0999-12", "2101", "9999-12-31"):
        with (
            pytest.raises(ValidationError, match="between the years 1000 and 2100"),
            translation.override("en"),
        ):
            validate_partial_date(text)


@pytest.mark.django_db
def test_a_pack_is_told_where_it_says_such_a_day(tmp_path: Path) -> None:
    (tmp_path / "organisation.yaml").write_text("organisation:\n  key: x\n  name: X\n")
    (tmp_path / "demonstration.yaml").write_text("")
    said = "meetings:\n- key: m\n  body: styrelsen\n  date: 9999-12-31\n"
    from utblick.core.packs.schema import SECTIONS

    (section,) = [each for each in SECTIONS if each.name == "meetings"]
    (tmp_path / section.file).write_text(said)
    with pytest.raises(PackError) as wrong, translation.override("en"):
        read(tmp_path, demonstration=True)
    told = [str(each) for each in wrong.value.problems]
    assert any(f"{section.file}:4" in each and "9999-12-31" in each for each in told), told


def test_reckoning_stays_among_the_days_there_are() -> None:
    from datetime import timedelta

    assert shifted(date(2026, 1, 31), timedelta(days=1)) == date(2026, 2, 1)
    assert shifted(date.max, timedelta(days=1)) == date.max
    assert shifted(date.min, timedelta(days=-30)) == date.min
    assert can_be_meant(date(1900, 1, 1)) and can_be_meant(date(2100, 12, 31))
