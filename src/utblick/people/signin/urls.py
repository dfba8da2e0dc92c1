"""Addresses for signing in: the library's pages that we offer, by the names that it knows them by, and our own."""

from django.urls import path, re_path

from utblick.people.signin import pages, views

KEY = r"^losenord/nytt/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$"

urlpatterns = [
    path("mitt-konto/", views.my_account, name="my_account"),
    path("sprak/", views.set_language, name="set_language"),
    path("prova/", views.demo, name="demo"),
    path("prova/<int:pk>/", views.demo_login, name="demo_login"),
    path("logga-in/", pages.login, name="account_login"),
    path("logga-ut/", pages.logout, name="account_logout"),
    path("konto-avstangt/", pages.inactive, name="account_inactive"),
    path("bekrafta/", pages.reauthenticate, name="account_reauthenticate"),
    path("losenord/andra/", pages.password_change, name="account_change_password"),
    path("losenord/glomt/", pages.password_forgotten, name="account_reset_password"),
    path("losenord/glomt/skickat/", pages.password_sent, name="account_reset_password_done"),
    re_path(KEY, pages.password_new, name="account_reset_password_from_key"),
    path("losenord/nytt/klart/", pages.password_chosen, name="account_reset_password_from_key_done"),
    path("tvastegs/", pages.step, name="mfa_index"),
    path("tvastegs/logga-in/", pages.step_code, name="mfa_authenticate"),
    path("tvastegs/bekrafta/", pages.step_again, name="mfa_reauthenticate"),
    path("tvastegs/app/", pages.step_app, name="mfa_activate_totp"),
    path("tvastegs/app/av/", pages.step_app_off, name="mfa_deactivate_totp"),
    path("tvastegs/koder/", pages.codes_seen, name="mfa_view_recovery_codes"),
    path("tvastegs/koder/nya/", pages.codes_new, name="mfa_generate_recovery_codes"),
    path("tvastegs/koder/fil/", pages.codes_file, name="mfa_download_recovery_codes"),
    path("sessioner/", views.sessions, name="usersessions_list"),
    path(
        "administration/konton/<int:pk>/tvastegs/av/", views.second_step_end, name="account_second_step_end"
    ),
]
