"""Addresses of the stakeholders room."""

from django.urls import path

from utblick.stakeholders.views import actors, analyses, ending, parts, scores

ALL = "intressentanalyser/"
ONE = f"{ALL}<int:pk>/"
PART = f"{ONE}<slug:part>/"

urlpatterns = [
    path(ALL, analyses.stakeholder_analyses, name="stakeholder_analyses"),
    path(f"{ALL}ny/", analyses.stakeholder_analysis_new, name="stakeholder_analysis_new"),
    path(ONE, analyses.stakeholder_analysis, name="stakeholder_analysis"),
    path(f"{ONE}andra/", analyses.stakeholder_analysis_edit, name="stakeholder_analysis_edit"),
    path(f"{ONE}varden/", analyses.stakeholder_analysis_values, name="stakeholder_analysis_values"),
    path(f"{ONE}poang/", scores.stakeholder_analysis_scores, name="stakeholder_analysis_scores"),
    path(f"{ONE}poang/mina/", scores.stakeholder_analysis_assess, name="stakeholder_analysis_assess"),
    path(f"{ONE}aktorer/", actors.stakeholder_analysis_actors, name="stakeholder_analysis_actors"),
    path(f"{ONE}valj/", ending.stakeholder_analysis_choose, name="stakeholder_analysis_choose"),
    path(f"{ONE}oppna/", ending.stakeholder_analysis_reopen, name="stakeholder_analysis_reopen"),
    path(f"{PART}ny/", parts.stakeholder_analysis_part_new, name="stakeholder_analysis_part_new"),
    path(
        f"{PART}<int:part_pk>/andra/",
        parts.stakeholder_analysis_part_edit,
        name="stakeholder_analysis_part_edit",
    ),
    path(
        f"{PART}<int:part_pk>/ta-bort/",
        parts.stakeholder_analysis_part_delete,
        name="stakeholder_analysis_part_delete",
    ),
]
