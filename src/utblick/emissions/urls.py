"""Addresses of the emissions room."""

from django.urls import path

from utblick.emissions.views import calculator, parts, sets

ROOM = "utslapp/"
ALL = f"{ROOM}faktorer/"
ONE = f"{ALL}<int:pk>/"

urlpatterns = [
    path(ROOM, calculator.emission_calculator, name="emission_calculator"),
    path(f"{ROOM}metod/", calculator.emission_method, name="emission_method"),
    path(f"{ROOM}platser", calculator.emission_places, name="emission_places"),
    path(ALL, sets.emission_sets, name="emission_sets"),
    path(ONE, sets.emission_set, name="emission_set"),
    path(f"{ONE}kopiera/", sets.emission_set_copy, name="emission_set_copy"),
    path(f"{ONE}andra/", sets.emission_set_edit, name="emission_set_edit"),
    path(f"{ONE}anvand/", sets.emission_set_use, name="emission_set_use"),
    path(f"{ONE}forval/", sets.emission_set_default, name="emission_set_default"),
    path(f"{ONE}avveckla/", sets.emission_set_retire, name="emission_set_retire"),
    path(f"{ONE}ta-bort/", sets.emission_set_delete, name="emission_set_delete"),
    path(f"{ONE}faktor/ny/", parts.emission_set_factor_new, name="emission_set_factor_new"),
    path(f"{ONE}faktor/<int:factor>/andra/", parts.emission_set_factor_edit, name="emission_set_factor_edit"),
    path(
        f"{ONE}faktor/<int:factor>/ta-bort/",
        parts.emission_set_factor_delete,
        name="emission_set_factor_delete",
    ),
    path(f"{ONE}avstand/<slug:mode>/", parts.emission_set_distance, name="emission_set_distance"),
]
