"""Addresses of pages that belong to no room."""

from django.urls import path

from utblick.core import views

urlpatterns = [
    path("profil.css", views.brand, name="brand"),
    path("marke.svg", views.mark, name="mark"),
    path("historik/<slug:kind>/<int:pk>/", views.history, name="history"),
]
