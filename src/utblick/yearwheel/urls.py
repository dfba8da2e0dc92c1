"""Addresses of the year wheel's room."""

from django.urls import path

from utblick.yearwheel.digests import urls as digests
from utblick.yearwheel.feeds import urls as feeds
from utblick.yearwheel.views import handling, overview, situation, wheel

urlpatterns = [
    path("", overview.overview, name="overview"),
    path("lage/", situation.situation, name="situation"),
    path("arshjul/", wheel.year_wheel, name="year_wheel"),
    path("arshjul/enheten/", wheel.year_wheel_unit, name="year_wheel_unit"),
    path("arshjul/allt/", wheel.year_wheel_all, name="year_wheel_all"),
    path("att-gora/<str:key>/lamna-over/", handling.hand_over, name="hand_over"),
    path("att-gora/<str:key>/ta-tillbaka/", handling.take_back, name="take_back"),
    path("att-gora/<str:key>/lat-vanta/", handling.let_wait, name="let_wait"),
    path("att-gora/<str:key>/ta-upp/", handling.wake, name="wake"),
    *feeds.urlpatterns,
    *digests.urlpatterns,
]
