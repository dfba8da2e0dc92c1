"""Addresses of the advocacy room."""

from django.urls import path

from utblick.advocacy.views import activities, figures, plan, plans, position, positions, registers

POSITIONS = "omvarld/positioner/"
ONE = f"{POSITIONS}<int:pk>/"
ADVOCACY = "omvarld/paverkan/"
PLAN = f"{ADVOCACY}<int:pk>/"
PART = f"{PLAN}<slug:part>/<int:part_pk>/"
ACTIVITY = f"{ADVOCACY}aktiviteter/<int:pk>/"
REPORTS = f"{ADVOCACY}rapporter/"

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
    path(f"{ONE}dra-tillbaka/", positions.position_withdraw, name="position_withdraw"),
    path(f"{ONE}ta-bort-utkast/", positions.position_drop_draft, name="position_drop_draft"),
    path(ADVOCACY, registers.plans, name="advocacy_plans"),
    path(f"{ADVOCACY}ny/", plans.plan_new, name="advocacy_plan_new"),
    path(f"{ADVOCACY}utfall/", figures.outcomes, name="advocacy_outcomes"),
    path(f"{ADVOCACY}natverk/", figures.networks, name="advocacy_networks"),
    path(REPORTS, figures.reports, name="advocacy_reports"),
    path(f"{REPORTS}ny/", figures.report_new, name="advocacy_report_new"),
    path(f"{REPORTS}<int:pk>/", figures.report, name="advocacy_report"),
    path(f"{REPORTS}<int:pk>/andra/", figures.report_edit, name="advocacy_report_edit"),
    path(f"{ADVOCACY}aktiviteter/ny/", activities.activity_new, name="advocacy_activity_new"),
    path(ACTIVITY, activities.activity, name="advocacy_activity"),
    path(f"{ACTIVITY}andra/", activities.activity_edit, name="advocacy_activity_edit"),
    path(f"{ACTIVITY}utfall/", activities.activity_outcome, name="advocacy_activity_outcome"),
    path(f"{ACTIVITY}stall-in/", activities.activity_cancel, name="advocacy_activity_cancel"),
    path(f"{ACTIVITY}skickat/", activities.activity_sent, name="advocacy_activity_sent"),
    path(PLAN, plan.plan, name="advocacy_plan"),
    path(f"{PLAN}andra/", plans.plan_edit, name="advocacy_plan_edit"),
    path(f"{PLAN}avsluta/", plans.plan_close, name="advocacy_plan_close"),
    path(f"{PLAN}oppna/", plans.plan_reopen, name="advocacy_plan_reopen"),
    path(f"{PLAN}ta-bort/", plans.plan_delete, name="advocacy_plan_delete"),
    path(f"{PLAN}<slug:part>/ny/", plans.plan_part_new, name="advocacy_plan_part_new"),
    path(f"{PART}andra/", plans.plan_part_edit, name="advocacy_plan_part_edit"),
    path(f"{PART}ta-bort/", plans.plan_part_delete, name="advocacy_plan_part_delete"),
]
