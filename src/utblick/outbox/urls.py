"""Addresses of the mailbox."""

from django.urls import path

from utblick.outbox import views

urlpatterns = [
    path("brevlada/", views.mailbox, name="mailbox"),
    path("brevlada/<int:pk>/", views.mailbox_letter, name="mailbox_letter"),
]
