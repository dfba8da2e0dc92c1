"""Addresses of the documents room."""

from django.urls import path

from utblick.documents.views import issued, papers, registry

urlpatterns = [
    path("dokument/", issued.documents, name="documents"),
    path("dokument/utkast/<slug:document>/", issued.draft_of_whole, name="draft_of_whole"),
    path("dokument/utkast/<slug:document>/utfarda/", issued.issue_of_whole, name="issue_of_whole"),
    path("dokument/utkast/<slug:document>/<int:pk>/", issued.draft_document, name="draft_document"),
    path("dokument/utkast/<slug:document>/<int:pk>/utfarda/", issued.issue_document, name="issue_document"),
    path("dokument/<int:pk>/", issued.issued_document, name="issued_document"),
    path("dokument/<int:pk>/<slug:form>/", issued.issued_file, name="issued_file"),
    path("handlingar/<slug:kind>/<int:pk>/", papers.papers, name="papers"),
    path("handlingar/<slug:kind>/<int:pk>/fil/", papers.attachment_new, name="attachment_new"),
    path("handlingar/<slug:kind>/<int:pk>/diariefor/", papers.registry_new, name="registry_new"),
    path("handlingar/<slug:kind>/<int:pk>/sekretess/", papers.secrecy_new, name="secrecy_new"),
    path("filer/<int:pk>/", papers.attachment, name="attachment"),
    path("diarium/", registry.registry, name="registry"),
    path("diarium/<int:pk>/ratta/", papers.registry_edit, name="registry_edit"),
    path("sekretess/<int:pk>/hav/", papers.secrecy_lift, name="secrecy_lift"),
    path("gallring/", registry.disposal, name="disposal"),
    path("gallring/regel/ny/", registry.disposal_rule_new, name="disposal_rule_new"),
    path("gallring/regel/<int:pk>/andra/", registry.disposal_rule_edit, name="disposal_rule_edit"),
    path("gallring/regel/<int:pk>/utfor/", registry.disposal_carry_out, name="disposal_carry_out"),
    path("gallring/<int:pk>/", registry.disposal_report, name="disposal_report"),
]
