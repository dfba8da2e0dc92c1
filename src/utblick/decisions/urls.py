"""Addresses of the decisions room."""

from django.urls import path

from utblick.decisions.views import calendar, decisions, items, meetings, minutes, rights

urlpatterns = [
    path("beslut/", decisions.decisions, name="decisions"),
    path("beslut/delegationsbeslut/", decisions.delegated_decisions, name="delegated_decisions"),
    path("beslut/delegationsbeslut/nytt/", decisions.delegated_new, name="delegated_new"),
    path("beslut/vem-beslutar-vad/", rights.decision_rights, name="decision_rights"),
    path("beslut/vem-beslutar-vad/<slug:kind>/ny/", rights.right_new, name="right_new"),
    path("beslut/vem-beslutar-vad/<slug:kind>/<int:pk>/andra/", rights.right_edit, name="right_edit"),
    path("beslut/vem-beslutar-vad/<slug:kind>/<int:pk>/ta-bort/", rights.right_delete, name="right_delete"),
    path("beslut/<int:pk>/", decisions.decision, name="decision"),
    path("beslut/<int:pk>/ratta/", decisions.decision_correct, name="decision_correct"),
    path("beslut/<int:pk>/justering/", minutes.decision_approval, name="decision_approval"),
    path("sammantraden/", meetings.meetings, name="meetings"),
    path("sammantraden/nytt/", meetings.meeting_new, name="meeting_new"),
    path("sammantraden/kalender/", calendar.calendar_new, name="calendar_new"),
    path("sammantraden/importera/", calendar.calendar_import, name="calendar_import"),
    path("sammantraden/kalender/<int:pk>/spara/", calendar.calendar_save, name="calendar_save"),
    path("sammantraden/<int:pk>/", meetings.meeting, name="meeting"),
    path("sammantraden/<int:pk>/andra/", meetings.meeting_edit, name="meeting_edit"),
    path("sammantraden/<int:pk>/justering/", minutes.approval, name="approval"),
    path(
        "sammantraden/justering/<int:pk>/ta-tillbaka/", minutes.approval_take_back, name="approval_take_back"
    ),
    path("sammantraden/<int:pk>/handlingar.pdf", minutes.agenda_pack, name="agenda_pack"),
    path("arenden/nytt/", items.agenda_item_new, name="agenda_item_new"),
    path("arenden/<int:pk>/", items.agenda_item, name="agenda_item"),
    path("arenden/<int:pk>/andra/", items.agenda_item_edit, name="agenda_item_edit"),
    path("arenden/<int:pk>/ta-bort/", items.agenda_item_delete, name="agenda_item_delete"),
    path("arenden/<int:pk>/flytta/", items.agenda_item_move, name="agenda_item_move"),
    path("arenden/<int:pk>/beslut/", decisions.decision_new, name="decision_new"),
]
