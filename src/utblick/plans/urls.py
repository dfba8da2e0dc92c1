"""Addresses of the plans room."""

from django.urls import path

from utblick.plans.views import (
    activities,
    attestations,
    building,
    follow_ups,
    logbook,
    parts,
    pictures,
    plans,
)

PLAN = "handlingsplan/<int:year>/"
ACTIVITY = "aktiviteter/<int:pk>/"

urlpatterns = [
    path("handlingsplan/", plans.action_plans, name="action_plans"),
    path("handlingsplan/ny/", building.plan_new, name="plan_new"),
    path(PLAN, plans.action_plan, name="action_plan"),
    path(f"{PLAN}andra/", plans.plan_edit, name="plan_edit"),
    path(f"{PLAN}forbered/", plans.plan_prepare, name="plan_prepare"),
    path(f"{PLAN}oppna/", plans.plan_reopen, name="plan_reopen"),
    path(f"{PLAN}laget/", pictures.plan_standing, name="plan_standing"),
    path(f"{PLAN}tidslinje/", pictures.plan_timeline, name="plan_timeline"),
    path(f"{PLAN}tackning/", pictures.plan_coverage, name="plan_coverage"),
    path(f"{PLAN}resurser/", pictures.plan_resources, name="plan_resources"),
    path(f"{PLAN}aktivitet/ny/", activities.activity_new, name="activity_new"),
    path("aktiviteter/", activities.activities, name="activities"),
    path(ACTIVITY, activities.activity, name="activity"),
    path(f"{ACTIVITY}andra/", activities.activity_edit, name="activity_edit"),
    path(f"{ACTIVITY}ta-bort/", activities.activity_delete, name="activity_delete"),
    path(f"{ACTIVITY}flytta/", building.activity_move, name="activity_move"),
    path(f"{ACTIVITY}dela/", building.activity_split, name="activity_split"),
    path(f"{ACTIVITY}sla-ihop/", building.activity_merge, name="activity_merge"),
    path(f"{ACTIVITY}kommentera/", follow_ups.activity_comment, name="activity_comment"),
    path(f"{ACTIVITY}uppfoljning/<int:tertial>/", follow_ups.follow_up, name="follow_up"),
    path(f"{ACTIVITY}mal/<int:goal>/varde/", follow_ups.measurement_new, name="measurement_new"),
    path(
        f"{ACTIVITY}mal/<int:goal>/varde/<int:value>/andra/",
        follow_ups.measurement_edit,
        name="measurement_edit",
    ),
    path(
        f"{ACTIVITY}mal/<int:goal>/varde/<int:value>/ta-bort/",
        follow_ups.measurement_delete,
        name="measurement_delete",
    ),
    path(f"{ACTIVITY}<slug:part>/ny/", parts.activity_part_new, name="activity_part_new"),
    path(f"{ACTIVITY}<slug:part>/<int:part_pk>/andra/", parts.activity_part_edit, name="activity_part_edit"),
    path(
        f"{ACTIVITY}<slug:part>/<int:part_pk>/ta-bort/",
        parts.activity_part_delete,
        name="activity_part_delete",
    ),
    path("loggbok/", logbook.logbook, name="logbook"),
    path("loggbok/ny/<slug:kind>/", logbook.logbook_new, name="logbook_new"),
    path("loggbok/<int:pk>/", logbook.logbook_entry, name="logbook_entry"),
    path("loggbok/<int:pk>/andra/", logbook.logbook_entry_edit, name="logbook_entry_edit"),
    path("loggbok/<int:pk>/ta-bort/", logbook.logbook_entry_delete, name="logbook_entry_delete"),
    path("intyg/", attestations.attestations, name="attestations"),
    path("intyg/<int:pk>/skriv/", attestations.attest, name="attest"),
]
