"""Addresses of the collaborations room."""

from django.urls import path

from utblick.collaborations.views import engagements

urlpatterns = [
    path("samarbeten/", engagements.engagements, name="engagements"),
    path("samarbeten/<int:pk>/", engagements.engagement, name="engagement"),
]
