"""Addresses of pages that belong to no room."""

from django.urls import path

from utblick.core import views
from utblick.core.audit.views import audit_trail

urlpatterns = [
    path("profil.css", views.brand, name="brand"),
    path("marke.svg", views.mark, name="mark"),
    path("administration/granskningslogg/", audit_trail, name="audit_trail"),
    path("historik/<slug:kind>/<int:pk>/", views.history, name="history"),
]
