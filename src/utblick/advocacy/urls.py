"""Addresses of the advocacy room."""

from django.urls import path

from utblick.advocacy.views import position, positions, registers

POSITIONS = "omvarld/positioner/"
ONE = f"{POSITIONS}<int:pk>/"

urlpatterns = [
    path(POSITIONS, registers.positions, name="positions"),
    path(f"{POSITIONS}ny/", positions.position_new, name="position_new"),
    path(ONE, position.position, name="position"),
    path(f"{ONE}andra/", positions.position_edit, name="position_edit"),
    path(f"{ONE}skriv/", positions.position_write, name="position_write"),
    path(f"{ONE}jamfor/", position.position_compare, name="position_compare"),
    path(f"{ONE}version/<int:number>/", position.position_version, name="position_version"),
    path(f"{ONE}lagg-fram/", positions.position_put_up, name="position_put_up"),
    path(f"{ONE}godkann/", positions.position_approve, name="position_approve"),
    path(f"{ONE}ta-bort-utkast/", positions.position_drop_draft, name="position_drop_draft"),
]
