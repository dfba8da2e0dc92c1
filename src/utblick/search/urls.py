"""Addresses of the search room."""

from django.urls import path

from utblick.search import views

urlpatterns = [path("sok/", views.results, name="search")]
