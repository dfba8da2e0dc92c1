"""All addresses, room by room."""

from django.urls import include, path

urlpatterns = [
    path("", include("utblick.yearwheel.urls")),
    path("", include("utblick.core.urls")),
    path("", include("utblick.people.signin.urls")),
    path("", include("utblick.people.urls")),
    path("", include("utblick.outbox.urls")),
    path("", include("utblick.documents.urls")),
    path("", include("utblick.decisions.urls")),
    path("", include("utblick.strategy.urls")),
    path("", include("utblick.stakeholders.urls")),
    path("", include("utblick.sustainability.urls")),
    path("", include("utblick.emissions.urls")),
    path("", include("utblick.conduct.urls")),
    path("", include("utblick.participation.urls")),
    path("", include("utblick.sources.urls")),
    path("", include("utblick.funding.urls")),
    path("", include("utblick.monitoring.urls")),
    path("", include("utblick.dossiers.urls")),
    path("", include("utblick.travel.urls")),
    path("", include("utblick.visits.urls")),
    path("", include("utblick.projects.urls")),
    path("", include("utblick.advice.urls")),
    path("", include("utblick.collaborations.urls")),
    path("", include("utblick.plans.urls")),
    path("", include("utblick.advocacy.urls")),
    path("", include("utblick.publishing.urls")),
    path("", include("utblick.search.urls")),
    path("", include("utblick.public.urls")),
    path("", include("utblick.opendata.urls")),
]
