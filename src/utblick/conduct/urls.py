"""Addresses of the conduct room."""

from django.urls import path

from utblick.conduct.views import catalogue, codes, declaring, gifts, limits

CODE = "uppforandekod/"
GIFTS = "gavor/"

urlpatterns = [
    path(CODE, codes.conduct_code, name="conduct_code"),
    path(f"{CODE}ny/", codes.conduct_code_new, name="conduct_code_new"),
    path(f"{CODE}mitt/", codes.conduct_mine, name="conduct_mine"),
    path(f"{CODE}version/<int:number>/", codes.conduct_code_version, name="conduct_code_version"),
    path(f"{CODE}version/<int:number>/andra/", codes.conduct_code_edit, name="conduct_code_edit"),
    path(f"{CODE}godkann/<slug:kind>/<int:pk>/", codes.conduct_acknowledge, name="conduct_acknowledge"),
    path(f"{CODE}granser/", limits.conduct_limits, name="conduct_limits"),
    path(f"{CODE}granser/ny/", limits.conduct_limit_new, name="conduct_limit_new"),
    path(f"{CODE}granser/<int:pk>/ta-bort/", limits.conduct_limit_delete, name="conduct_limit_delete"),
    path(f"{CODE}maltid/", limits.conduct_meal, name="conduct_meal"),
    path(GIFTS, gifts.gifts, name="gifts"),
    path(f"{GIFTS}mottagen/ny/", declaring.gift_received_new, name="gift_received_new"),
    path(f"{GIFTS}given/ny/", declaring.gift_given_new, name="gift_given_new"),
    path(f"{GIFTS}<int:pk>/", gifts.gift, name="gift"),
    path(f"{GIFTS}<int:pk>/besluta/", declaring.gift_decide, name="gift_decide"),
    path(f"{GIFTS}<int:pk>/andra/", declaring.gift_edit, name="gift_edit"),
    path(f"{GIFTS}ar/<int:year>/", gifts.gift_year, name="gift_year"),
    path(f"{GIFTS}presenter/", catalogue.gift_catalogue, name="gift_catalogue"),
    path(f"{GIFTS}presenter/ny/", catalogue.gift_catalogue_new, name="gift_catalogue_new"),
    path(f"{GIFTS}presenter/<int:pk>/andra/", catalogue.gift_catalogue_edit, name="gift_catalogue_edit"),
]
