"""Addresses of the dossiers room."""

from django.urls import path

from utblick.dossiers.views import dossier, register

DOSSIERS = "omvarld/dossierer/"
ONE = f"{DOSSIERS}<int:pk>/"

urlpatterns = [
    path(DOSSIERS, register.dossiers, name="dossiers"),
    path(ONE, dossier.dossier, name="dossier"),
]
