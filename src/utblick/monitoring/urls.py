"""Addresses of the monitoring room."""

from django.urls import path

from utblick.monitoring.views import desk, profiles, proposing, search, signals, state, steps, story

HOME = "omvarld/"
DESK = f"{HOME}bord/<int:pk>/"
STORY = f"{HOME}berattelser/<int:pk>/"
SIGNALS = f"{HOME}signaler/"
PROFILES = f"{HOME}profiler/"
PROFILE = f"{PROFILES}<int:pk>/"

urlpatterns = [
    path(f"{HOME}bord/", desk.monitoring_desk, name="monitoring_desk"),
    path(f"{HOME}laget/", state.monitoring_state, name="monitoring_state"),
    path(f"{HOME}resultat/", state.monitoring_results, name="monitoring_results"),
    path(f"{HOME}sok/", search.monitoring_search, name="monitoring_search"),
    path(f"{HOME}tipsa/", proposing.monitoring_propose, name="monitoring_propose"),
    path(f"{HOME}genomgang/<int:pk>/", steps.monitoring_look_through, name="monitoring_look_through"),
    path(f"{DESK}relevant/", steps.monitoring_relevant, name="monitoring_relevant"),
    path(f"{DESK}inte-relevant/", steps.monitoring_irrelevant, name="monitoring_irrelevant"),
    path(f"{DESK}bedom/", steps.monitoring_assess, name="monitoring_assess"),
    path(f"{DESK}gjort/", steps.monitoring_act, name="monitoring_act"),
    path(f"{DESK}stang/", steps.monitoring_close, name="monitoring_close"),
    path(f"{DESK}lamna/", steps.monitoring_assign, name="monitoring_assign"),
    path(f"{DESK}skicka/", steps.monitoring_send, name="monitoring_send"),
    path(f"{DESK}sett/", steps.monitoring_look, name="monitoring_look"),
    path(f"{HOME}steg/<int:pk>/angra/", steps.monitoring_take_back, name="monitoring_take_back"),
    path(PROFILES, profiles.monitoring_profiles, name="monitoring_profiles"),
    path(f"{PROFILES}ny/", profiles.monitoring_profile_new, name="monitoring_profile_new"),
    path(PROFILE, profiles.monitoring_profile, name="monitoring_profile"),
    path(f"{PROFILE}andra/", profiles.monitoring_profile_edit, name="monitoring_profile_edit"),
    path(f"{PROFILE}glom/", profiles.monitoring_profile_forget, name="monitoring_profile_forget"),
    path(SIGNALS, signals.monitoring_signals, name="monitoring_signals"),
    path(f"{SIGNALS}<int:pk>/dra-in/", signals.monitoring_signal_withdraw, name="monitoring_signal_withdraw"),
    path(f"{SIGNALS}<str:language>.atom", signals.monitoring_signals_atom, name="monitoring_signals_atom"),
    path(f"{SIGNALS}<str:language>.json", signals.monitoring_signals_json, name="monitoring_signals_json"),
    path(f"{STORY}skicka-vidare/", signals.monitoring_pass_on, name="monitoring_pass_on"),
    path(STORY, story.monitoring_story, name="monitoring_story"),
    path(f"{STORY}kommentera/", story.monitoring_comment, name="monitoring_comment"),
    path(f"{STORY}gor/", story.monitoring_turn, name="monitoring_turn"),
    path(f"{STORY}folj/", story.monitoring_follow, name="monitoring_follow"),
    path(f"{STORY}folj-inte/", story.monitoring_unfollow, name="monitoring_unfollow"),
    path(f"{STORY}sett/", story.monitoring_seen, name="monitoring_seen"),
]
