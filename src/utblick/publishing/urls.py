"""Addresses of the publishing room."""

from django.urls import path

from utblick.publishing.views import publication, work

BASE = "publicering/"
ONE = f"{BASE}<int:pk>/"

urlpatterns = [
    path(BASE, publication.publications, name="publications"),
    path(f"{BASE}ny/<slug:kind>/<int:thing_pk>/", work.publication_new, name="publication_new"),
    path(ONE, publication.publication, name="publication"),
    path(f"{ONE}version/<int:number>/", publication.publication_version, name="publication_version"),
    path(f"{ONE}andra/", work.publication_edit, name="publication_edit"),
    path(f"{ONE}skriv/", work.publication_write, name="publication_write"),
    path(f"{ONE}skicka/", work.publication_send, name="publication_send"),
    path(f"{ONE}skicka-tillbaka/", work.publication_send_back, name="publication_send_back"),
    path(f"{ONE}publicera/", work.publication_publish, name="publication_publish"),
    path(f"{ONE}ta-ner/", work.publication_take_down, name="publication_take_down"),
]
