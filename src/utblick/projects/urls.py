"""Addresses of the projects room."""

from django.urls import path

from utblick.projects.views import frames, openings, parts, portfolio, project, projects, register, steps

ALL = "projekt/"
ONE = f"{ALL}<int:pk>/"

urlpatterns = [
    path("finansiering/oppet-nu/", openings.funding_now, name="funding_now"),
    path(ALL, register.projects, name="projects"),
    path(f"{ALL}nytt/", projects.project_new, name="project_new"),
    path(f"{ALL}lage/", register.project_pipeline, name="project_pipeline"),
    path(f"{ALL}portfolj/", portfolio.project_portfolio, name="project_portfolio"),
    path(f"{ALL}ramar/", frames.project_frames, name="project_frames"),
    path(f"{ALL}ramar/ny/", frames.project_frame_new, name="project_frame_new"),
    path(f"{ALL}ramar/<int:pk>/andra/", frames.project_frame_edit, name="project_frame_edit"),
    path(ONE, project.project, name="project"),
    path(f"{ONE}budget/", project.project_budget, name="project_budget"),
    path(f"{ONE}redovisning/", project.project_reporting, name="project_reporting"),
    path(f"{ONE}risker-och-resultat/", project.project_results, name="project_results"),
    path(f"{ONE}andra/", projects.project_edit, name="project_edit"),
    path(f"{ONE}ta-bort/", projects.project_delete, name="project_delete"),
    path(f"{ONE}steg/<slug:step>/", steps.project_step, name="project_step"),
    path(f"{ONE}aterlamna/<int:part_pk>/", steps.project_give_back, name="project_give_back"),
    path(f"{ONE}del/<slug:part>/ny/", parts.project_part_new, name="project_part_new"),
    path(f"{ONE}del/<slug:part>/<int:part_pk>/andra/", parts.project_part_edit, name="project_part_edit"),
    path(
        f"{ONE}del/<slug:part>/<int:part_pk>/ta-bort/", parts.project_part_delete, name="project_part_delete"
    ),
]
