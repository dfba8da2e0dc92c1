"""Addresses of the year wheel's room."""

from django.urls import path

from utblick.yearwheel import views

urlpatterns = [path("", views.overview, name="overview")]
