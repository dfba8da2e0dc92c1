"""Data as files: CSV, JSON, and what describes them to machines (JSON Schema 2020-12, CSVW)."""

import csv
import io
import json
from datetime import date
from typing import Any

from utblick.opendata.addresses import file_of
from utblick.opendata.describing import TYPES, Column, Dataset, both, rows_of
from utblick.opendata.models import catalogue


def as_json(found: Any) -> bytes:
    """Return data as JSON that people can read as well."""
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def as_csv(dataset: Dataset, today: date) -> bytes:
    """Return a dataset as RFC 4180 says: UTF-8, commas, a row of names; numbers with a point, true and false.

    Unlike files for spreadsheets (`core/exports.py`) it is read by programs, so nothing is added to a value.
    """
    names = [each.name for each in dataset.columns]
    text = io.StringIO()
    lines = csv.writer(text)
    lines.writerow(names)
    lines.writerows([_cell(row[name]) for name in names] for row in rows_of(dataset, today))
    return text.getvalue().encode()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def schema(dataset: Dataset) -> dict[str, Any]:
    """Return the JSON Schema of a dataset's JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": file_of(dataset.name, "schema.json"),
        "title": both(dataset.title)["en"],
        "type": "array",
        "items": {
            "type": "object",
            "properties": {each.name: _property(each) for each in dataset.columns},
            "required": [each.name for each in dataset.columns],
            "additionalProperties": False,
        },
    }


def _property(column: Column) -> dict[str, Any]:
    said = dict(TYPES[column.type][0])
    if not column.needed:
        said["type"] = [said["type"], "null"]
    unit = both(column.unit)["en"] if column.unit else ""
    return {**said, "description": both(column.meaning)["en"] + (f" ({unit})" if unit else "")}


def csvw(dataset: Dataset) -> dict[str, Any]:
    """Return what describes a dataset's CSV, as CSV on the Web says."""
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "url": file_of(dataset.name, "csv"),
        "dc:title": _tagged(dataset.title),
        "dc:description": _tagged(dataset.description),
        **({"dc:license": {"@id": catalogue().licence}} if catalogue().licence else {}),
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True},
        "tableSchema": {
            "columns": [
                {
                    "name": each.name,
                    "titles": each.name,
                    "dc:description": _tagged(each.meaning),
                    "datatype": TYPES[each.type][1],
                    "required": each.needed,
                    **({"schema:unitText": both(each.unit)["en"]} if each.unit else {}),
                }
                for each in dataset.columns
            ]
        },
    }


def _tagged(words: Any) -> list[dict[str, str]]:
    return [{"@value": text, "@language": language} for language, text in both(words).items()]
