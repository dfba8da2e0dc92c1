"""Addresses of the collaborations room."""

from django.urls import path

from utblick.collaborations.views import engagements, page, parts, pictures

urlpatterns = [
    path("samarbeten/", engagements.engagements, name="engagements"),
    path("samarbeten/bilder/", pictures.engagement_pictures, name="engagement_pictures"),
    path("samarbeten/nytt/", engagements.engagement_new, name="engagement_new"),
    path("samarbeten/<int:pk>/", page.engagement, name="engagement"),
    path("samarbeten/<int:pk>/foretradare/", page.engagement_people, name="engagement_people"),
    path("samarbeten/<int:pk>/kostnader/", page.engagement_costs, name="engagement_costs"),
    path("samarbeten/<int:pk>/andra/", engagements.engagement_edit, name="engagement_edit"),
    path("samarbeten/<int:pk>/<slug:part>/ny/", parts.engagement_part_new, name="engagement_part_new"),
    path(
        "samarbeten/<int:pk>/<slug:part>/<int:part_pk>/andra/",
        parts.engagement_part_edit,
        name="engagement_part_edit",
    ),
    path(
        "samarbeten/<int:pk>/<slug:part>/<int:part_pk>/ta-bort/",
        parts.engagement_part_delete,
        name="engagement_part_delete",
    ),
]
