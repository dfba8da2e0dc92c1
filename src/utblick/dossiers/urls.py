"""Addresses of the dossiers room."""

from django.urls import path

from utblick.dossiers.views import dossier, dossiers, feed, parts, register

DOSSIERS = "omvarld/dossierer/"
ONE = f"{DOSSIERS}<int:pk>/"
PART = f"{ONE}<slug:part>/<int:part_pk>/"

urlpatterns = [
    path(DOSSIERS, register.dossiers, name="dossiers"),
    path(f"{DOSSIERS}ny/", dossiers.dossier_new, name="dossier_new"),
    path(f"{DOSSIERS}forslag/", register.dossiers_suggested, name="dossiers_suggested"),
    path(f"{DOSSIERS}kalender/", feed.dossier_feed, name="dossier_feed"),
    path(f"{DOSSIERS}kalender/dra-in/", feed.dossier_feed_withdraw, name="dossier_feed_withdraw"),
    path(f"{DOSSIERS}kalender/<str:token>.ics", feed.dossier_feed_ics, name="dossier_feed_ics"),
    path(f"{DOSSIERS}lagg-till/<int:pk>/", parts.dossier_put, name="dossier_put"),
    path(ONE, dossier.dossier, name="dossier"),
    path(f"{ONE}kalender.ics", dossier.dossier_ics, name="dossier_ics"),
    path(f"{ONE}andra/", dossiers.dossier_edit, name="dossier_edit"),
    path(f"{ONE}status/", dossiers.dossier_status, name="dossier_status"),
    path(f"{ONE}sedd/", dossiers.dossier_look, name="dossier_look"),
    path(f"{ONE}folj/", dossiers.dossier_follow, name="dossier_follow"),
    path(f"{ONE}folj-inte/", dossiers.dossier_unfollow, name="dossier_unfollow"),
    path(f"{ONE}berattelse/<int:story>/ta-bort/", parts.dossier_story_away, name="dossier_story_away"),
    path(f"{ONE}<slug:part>/ny/", parts.dossier_part_new, name="dossier_part_new"),
    path(f"{PART}andra/", parts.dossier_part_edit, name="dossier_part_edit"),
    path(f"{PART}ta-bort/", parts.dossier_part_delete, name="dossier_part_delete"),
]
