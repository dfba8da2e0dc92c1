"""The addresses of open data. They never change: add, and redirect."""

from django.urls import reverse

from utblick.core.outgoing import address
from utblick.opendata.describing import DATASETS, Dataset
from utblick.opendata.rules import LANGUAGES

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


def start(language: str) -> str:
    """The page that lists all datasets, in a language."""
    return f"{reverse('opendata_datasets')}?lang={language}"


def pages() -> list[dict[str, str]]:
    """The pages for people by language: that of all datasets, and one of each."""
    found = [reverse("opendata_dataset", kwargs={"name": name}) for name in DATASETS]
    return [
        {code: start(code) for code in LANGUAGES},
        *({code: f"{each}?lang={code}" for code in LANGUAGES} for each in found),
    ]
