"""Addresses of the visits room."""

from django.urls import path

from utblick.visits.views import around, diets, parts, register, visit, visits

VISITS = "besok/"
ONE = f"{VISITS}<int:pk>/"
DIET = f"{ONE}kost/<int:diet>/"
PART = f"{ONE}<slug:part>/<int:part_pk>/"

urlpatterns = [
    path(VISITS, register.visits, name="visits"),
    path(f"{VISITS}nytt/", visits.visit_new, name="visit_new"),
    path(f"{VISITS}gallring/", visits.visit_retention, name="visit_retention"),
    path(f"{VISITS}gallring/andra/", visits.visit_retention_edit, name="visit_retention_edit"),
    path(ONE, visit.visit, name="visit"),
    path(f"{ONE}gaster/", around.visit_guests, name="visit_guests"),
    path(f"{ONE}efter/", around.visit_afterwards, name="visit_afterwards"),
    path(f"{ONE}andra/", visits.visit_edit, name="visit_edit"),
    path(f"{ONE}bekrafta/", visits.visit_confirm, name="visit_confirm"),
    path(f"{ONE}stall-in/", visits.visit_cancel, name="visit_cancel"),
    path(f"{ONE}genomfort/", visits.visit_hold, name="visit_hold"),
    path(f"{ONE}ta-bort/", visits.visit_delete, name="visit_delete"),
    path(f"{ONE}utfall/", visits.visit_outcome, name="visit_outcome"),
    path(f"{ONE}kost/ny/", diets.visit_diet_new, name="visit_diet_new"),
    path(f"{DIET}andra/", diets.visit_diet_edit, name="visit_diet_edit"),
    path(f"{DIET}ta-bort/", diets.visit_diet_delete, name="visit_diet_delete"),
    path(f"{ONE}<slug:part>/ny/", parts.visit_part_new, name="visit_part_new"),
    path(f"{PART}andra/", parts.visit_part_edit, name="visit_part_edit"),
    path(f"{PART}ta-bort/", parts.visit_part_delete, name="visit_part_delete"),
]
