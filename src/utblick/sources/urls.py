"""Addresses of the sources room."""

from django.urls import path

from utblick.sources.views import finding, many, sources

HOME = "kallor/"
ONE = f"{HOME}<int:pk>/"

urlpatterns = [
    path("finansiering/kallor/", sources.fetch_sources, name="fetch_sources"),
    path(HOME, sources.news_sources, name="news_sources"),
    path(f"{HOME}ny/", sources.fetch_source_new, name="fetch_source_new"),
    path(f"{HOME}hitta/", finding.fetch_source_find, name="fetch_source_find"),
    path(f"{HOME}sla-pa/", many.fetch_sources_on, name="fetch_sources_on"),
    path(f"{HOME}lista/", many.fetch_sources_list, name="fetch_sources_list"),
    path(f"{HOME}kallor.opml", many.fetch_sources_opml, name="fetch_sources_opml"),
    path(ONE, sources.fetch_source, name="fetch_source"),
    path(f"{ONE}andra/", sources.fetch_source_edit, name="fetch_source_edit"),
    path(f"{ONE}hamta/", sources.fetch_source_now, name="fetch_source_now"),
    path(f"{ONE}forhandsvisa/", finding.fetch_source_preview, name="fetch_source_preview"),
    path(f"{ONE}flyttad/", finding.fetch_source_moved, name="fetch_source_moved"),
    path(f"{ONE}las-igen/", finding.fetch_source_again, name="fetch_source_again"),
]
