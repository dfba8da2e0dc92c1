"""Addresses of the sustainability room."""

from django.urls import path

from utblick.sustainability.views import analyses, effects, ending, parts

ALL = "hallbarhetsanalyser/"
ONE = f"{ALL}<int:pk>/"

urlpatterns = [
    path(ALL, analyses.sustainability_analyses, name="sustainability_analyses"),
    path(f"{ALL}ny/", analyses.sustainability_analysis_new, name="sustainability_analysis_new"),
    path(f"{ALL}fragor/<int:pk>/", parts.question_set, name="question_set"),
    path(ONE, analyses.sustainability_analysis, name="sustainability_analysis"),
    path(f"{ONE}andra/", analyses.sustainability_analysis_edit, name="sustainability_analysis_edit"),
    path(f"{ONE}del/<int:step>/", parts.sustainability_analysis_part, name="sustainability_analysis_part"),
    path(
        f"{ONE}del/<int:step>/hallplats/",
        parts.sustainability_analysis_stop,
        name="sustainability_analysis_stop",
    ),
    path(
        f"{ONE}effekter/ny/",
        effects.sustainability_analysis_effect_new,
        name="sustainability_analysis_effect_new",
    ),
    path(
        f"{ONE}effekter/<int:effect>/andra/",
        effects.sustainability_analysis_effect_edit,
        name="sustainability_analysis_effect_edit",
    ),
    path(
        f"{ONE}effekter/<int:effect>/ta-bort/",
        effects.sustainability_analysis_effect_delete,
        name="sustainability_analysis_effect_delete",
    ),
    path(
        f"{ONE}ingen-effekt/<slug:dimension>/",
        effects.sustainability_analysis_no_effect,
        name="sustainability_analysis_no_effect",
    ),
    path(
        f"{ONE}ingen-effekt/<slug:dimension>/ta-bort/",
        effects.sustainability_analysis_no_effect_delete,
        name="sustainability_analysis_no_effect_delete",
    ),
    path(f"{ONE}bedomning/", ending.sustainability_analysis_overall, name="sustainability_analysis_overall"),
    path(f"{ONE}slutfor/", ending.sustainability_analysis_complete, name="sustainability_analysis_complete"),
    path(f"{ONE}oppna/", ending.sustainability_analysis_reopen, name="sustainability_analysis_reopen"),
    path(f"{ONE}se-igen/", ending.sustainability_analysis_relook, name="sustainability_analysis_relook"),
    path(f"{ONE}utfall/", ending.sustainability_analysis_outcomes, name="sustainability_analysis_outcomes"),
]
