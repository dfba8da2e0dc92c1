"""Addresses of the funding room."""

from django.urls import path

from utblick.funding.views import call, calls, feed, importing, interests, programmes

CALLS = "finansiering/utlysningar/"
CALL = f"{CALLS}<int:pk>/"
PROGRAMMES = "finansiering/program/"
PROGRAMME = f"{PROGRAMMES}<int:pk>/"

urlpatterns = [
    path(CALLS, calls.funding_calls, name="funding_calls"),
    path(f"{CALLS}nytt/", calls.funding_new, name="funding_new"),
    path(f"{CALLS}kalender/", calls.funding_calendar, name="funding_calendar"),
    path(f"{CALLS}kalender/<int:year>/<int:month>/", calls.funding_calendar, name="funding_calendar_month"),
    path(f"{CALLS}kalender/folj/", feed.funding_feed, name="funding_feed"),
    path(f"{CALLS}kalender/folj/dra-in/", feed.funding_feed_withdraw, name="funding_feed_withdraw"),
    path("utlysningar/<str:token>.ics", feed.funding_ics, name="funding_ics"),
    path(f"{CALLS}importera/", importing.funding_import, name="funding_import"),
    path(f"{CALLS}sok", calls.funding_call_find, name="funding_call_find"),
    path(f"{CALLS}ny/", call.funding_call_new, name="funding_call_new"),
    path(CALL, call.funding_call, name="funding_call"),
    path(f"{CALL}andra/", call.funding_call_edit, name="funding_call_edit"),
    path(f"{CALL}folj/", call.funding_call_follow, name="funding_call_follow"),
    path(f"{CALL}folj-inte/", call.funding_call_unfollow, name="funding_call_unfollow"),
    path(f"{CALL}flyttat/", call.funding_call_seen, name="funding_call_seen"),
    path(f"{CALL}passar/", call.funding_call_fit, name="funding_call_fit"),
    path(f"{CALL}ta-bort/", call.funding_call_take_away, name="funding_call_take_away"),
    path(f"{CALL}ta-tillbaka/", call.funding_call_bring_back, name="funding_call_bring_back"),
    path(f"{CALL}sla-ihop/<int:other>/", call.funding_call_merge, name="funding_call_merge"),
    path(PROGRAMMES, programmes.funding_programmes, name="funding_programmes"),
    path(f"{PROGRAMMES}nytt/", programmes.funding_programme_new, name="funding_programme_new"),
    path(PROGRAMME, programmes.funding_programme, name="funding_programme"),
    path(f"{PROGRAMME}andra/", programmes.funding_programme_edit, name="funding_programme_edit"),
    path(f"{PROGRAMME}folj/", programmes.funding_programme_follow, name="funding_programme_follow"),
    path(f"{PROGRAMME}folj-inte/", programmes.funding_programme_unfollow, name="funding_programme_unfollow"),
    path("finansiering/intressen/", interests.funding_interests, name="funding_interests"),
    path("finansiering/intressen/<int:pk>/", interests.funding_interest, name="funding_interest"),
]
