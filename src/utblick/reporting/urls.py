"""Addresses of the reporting room."""

from django.urls import path

from utblick.reporting.views import reports

ALL = "arsrapporter/"
ONE = f"{ALL}<int:year>/"

urlpatterns = [
    path(ALL, reports.annual_reports, name="annual_reports"),
    path(f"{ALL}ny/", reports.annual_report_new, name="annual_report_new"),
    path(ONE, reports.annual_report, name="annual_report"),
    path(f"{ONE}texter/", reports.annual_report_ask, name="annual_report_ask"),
    path(f"{ONE}paminn/", reports.annual_report_remind, name="annual_report_remind"),
    path(f"{ONE}<slug:chapter>/", reports.annual_report_text, name="annual_report_text"),
]
