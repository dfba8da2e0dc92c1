"""The addresses of open data. They never change: add, and redirect."""

from django.urls import reverse

from utblick.core.outgoing import address
from utblick.opendata.describing import Dataset

FIXED = ("csv", "json", "schema.json", "csv-metadata.json")
"""The ends of the addresses that every dataset has."""


def page_of(name: str) -> str:
    """The page of a dataset, for people; also what the dataset is called in the catalogue."""
    return address(reverse("opendata_dataset", kwargs={"name": name}))


def file_of(name: str, ending: str) -> str:
    """A file of a dataset."""
    return address(reverse("opendata_file", kwargs={"name": name, "ending": ending}))


def formats(dataset: Dataset) -> list[tuple[str, str, str]]:
    """The ways to have the data of a dataset, as (end of its address, what it is, media type)."""
    more = [(ending, str(label), media) for ending, (media, label, _made) in dataset.more.items()]
    return [("csv", "CSV", "text/csv"), ("json", "JSON", "application/json"), *more]
