"""Addresses for signing in: the library's pages that we offer, each with its permission, and our own."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.usersessions import views as sessions
from django.urls import path, re_path

from utblick.core.permissions import SIGNED_IN, public, requires
from utblick.people.signin import views

signed_in = requires(SIGNED_IN)
KEY = r"^losenord/nytt/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$"

urlpatterns = [
    path("mitt-konto/", views.my_account, name="my_account"),
    path("sprak/", views.set_language, name="set_language"),
    path("prova/", views.demo, name="demo"),
    path("prova/<int:pk>/", views.demo_login, name="demo_login"),
    path("logga-in/", public(account.login), name="account_login"),
    path("logga-ut/", public(account.logout), name="account_logout"),
    path("konto-avstangt/", public(account.account_inactive), name="account_inactive"),
    path("bekrafta/", signed_in(account.reauthenticate), name="account_reauthenticate"),
    path("losenord/andra/", signed_in(account.password_change), name="account_change_password"),
    path("losenord/glomt/", public(account.password_reset), name="account_reset_password"),
    path("losenord/glomt/skickat/", public(account.password_reset_done), name="account_reset_password_done"),
    re_path(KEY, public(account.password_reset_from_key), name="account_reset_password_from_key"),
    path(
        "losenord/nytt/klart/",
        public(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    path("tvastegs/", signed_in(mfa.index), name="mfa_index"),
    path("tvastegs/logga-in/", public(mfa.authenticate), name="mfa_authenticate"),
    path("tvastegs/bekrafta/", signed_in(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("tvastegs/app/", signed_in(totp.activate_totp), name="mfa_activate_totp"),
    path("tvastegs/app/av/", signed_in(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("tvastegs/koder/", signed_in(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("tvastegs/koder/nya/", signed_in(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("tvastegs/koder/fil/", signed_in(codes.download_recovery_codes), name="mfa_download_recovery_codes"),
    path("sessioner/", signed_in(sessions.list_usersessions), name="usersessions_list"),
]
