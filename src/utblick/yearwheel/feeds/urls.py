"""Addresses of calendars."""

from django.urls import path

from utblick.yearwheel.feeds import views

urlpatterns = [
    path("kalendrar/", views.calendar_feeds, name="calendar_feeds"),
    path("kalendrar/ny/", views.calendar_feed_new, name="calendar_feed_new"),
    path("kalendrar/<int:pk>/dra-in/", views.calendar_feed_withdraw, name="calendar_feed_withdraw"),
    path("kalender/<str:token>.ics", views.calendar, name="calendar"),
]
