"""Addresses of the travel room."""

from django.urls import path

from utblick.travel.views import deeds, journeys, limits, monitor, proposing, summaries, tying

ALL = "resor/"
ONE = f"{ALL}<int:pk>/"
BUDGETS = f"{ALL}utslappsbudget/"

urlpatterns = [
    path(ALL, journeys.journeys, name="journeys"),
    path(f"{ALL}ny/", proposing.journey_new, name="journey_new"),
    path(f"{ALL}rekyl/", monitor.travel_monitor, name="travel_monitor"),
    path(f"{ALL}riktlinje/", limits.travel_guideline, name="travel_guideline"),
    path(f"{ALL}riktlinje/ny/", limits.travel_guideline_new, name="travel_guideline_new"),
    path(
        f"{ALL}riktlinje/<int:pk>/ta-tillbaka/",
        limits.travel_guideline_delete,
        name="travel_guideline_delete",
    ),
    path(BUDGETS, limits.travel_budgets, name="travel_budgets"),
    path(f"{BUDGETS}ny/", limits.travel_budget_new, name="travel_budget_new"),
    path(f"{BUDGETS}<int:pk>/andra/", limits.travel_budget_edit, name="travel_budget_edit"),
    path(f"{BUDGETS}<int:pk>/ta-bort/", limits.travel_budget_delete, name="travel_budget_delete"),
    path(f"{ALL}underlag/<int:year>/", summaries.travel_summary, name="travel_summary"),
    path(ONE, journeys.journey, name="journey"),
    path(f"{ONE}andra/", proposing.journey_edit, name="journey_edit"),
    path(f"{ONE}underlag/", summaries.journey_summary, name="journey_summary"),
    path(f"{ONE}riktlinje/", deeds.journey_guideline, name="journey_guideline"),
    path(f"{ONE}avsteg/", deeds.journey_deviation, name="journey_deviation"),
    path(f"{ONE}godkann/", deeds.journey_approve, name="journey_approve"),
    path(f"{ONE}avsla/", deeds.journey_decline, name="journey_decline"),
    path(f"{ONE}oppna-igen/", deeds.journey_reopen, name="journey_reopen"),
    path(f"{ONE}stall-in/", deeds.journey_cancel, name="journey_cancel"),
    path(f"{ONE}genomford/", deeds.journey_finish, name="journey_finish"),
    path(f"{ONE}mote/", tying.journey_tie, name="journey_tie"),
    path(f"{ONE}rakna-om/", deeds.journey_reckon, name="journey_reckon"),
]
