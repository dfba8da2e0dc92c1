"""Addresses of the emissions room."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
