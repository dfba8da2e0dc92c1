"""Addresses of open data. Those below /datasets/ never change."""

from django.urls import path, re_path

from utblick.opendata.views import data, inside

NAME = r"(?P<name>[a-z][a-z0-9-]*)"

urlpatterns = [
    path("datasets/", data.datasets, name="opendata_datasets"),
    path("datasets/dcat", data.dcat, name="opendata_dcat"),
    re_path(r"^datasets/dcat\.(?P<ending>rdf|ttl|jsonld)$", data.dcat_file, name="opendata_dcat_file"),
    re_path(rf"^datasets/{NAME}$", data.dataset, name="opendata_dataset"),
    re_path(rf"^datasets/{NAME}\.(?P<ending>[a-z.-]+)$", data.dataset_file, name="opendata_file"),
    path("webbplats/oppna-data/", inside.state, name="opendata_state"),
    path("webbplats/oppna-data/andra/", inside.edit_catalogue, name="opendata_state_edit"),
]
