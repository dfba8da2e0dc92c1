"""Addresses of digests."""

from django.urls import path

from utblick.yearwheel.digests import views

urlpatterns = [
    path("utskick/", views.digest_choice, name="digest_choice"),
    path("utskick/nu/", views.digest_preview, name="digest_preview"),
]
