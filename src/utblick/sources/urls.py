"""Addresses of the sources room."""

from django.urls import path

from utblick.sources.views import sources

ONE = "finansiering/kallor/<int:pk>/"

urlpatterns = [
    path("finansiering/kallor/", sources.fetch_sources, name="fetch_sources"),
    path("finansiering/kallor/ny/", sources.fetch_source_new, name="fetch_source_new"),
    path(ONE, sources.fetch_source, name="fetch_source"),
    path(f"{ONE}andra/", sources.fetch_source_edit, name="fetch_source_edit"),
    path(f"{ONE}hamta/", sources.fetch_source_now, name="fetch_source_now"),
]
