"""Addresses of the strategy room."""

from django.urls import path

from utblick.strategy.views import (
    beneficiaries,
    clauses,
    coverage,
    documents,
    duties,
    operational,
    reviews,
    strategies,
    trace,
)

urlpatterns = [
    path("strategi/", strategies.strategies, name="strategies"),
    path("strategi/<slug:slug>/", strategies.strategy, name="strategy"),
    path("strategi/<slug:slug>/andra/", strategies.strategy_edit, name="strategy_edit"),
    path("strategi/<slug:slug>/revidera/", strategies.strategy_revise, name="strategy_revise"),
    path("strategi/<slug:slug>/jamfor/", strategies.strategy_compare, name="strategy_compare"),
    path("strategi/<slug:slug>/tackning/", coverage.coverage, name="coverage"),
    path("strategi/<slug:slug>/sa-foljs-strategin/", trace.trace, name="trace"),
    path("strategi/<slug:slug>/uppfoljning/", reviews.strategy_review, name="strategy_review"),
    path(
        "strategi/<slug:slug>/uppfoljning/skriv/", reviews.strategy_review_edit, name="strategy_review_edit"
    ),
    path(
        "strategi/<slug:slug>/uppfoljning/<str:line>/",
        reviews.strategy_review_clause,
        name="strategy_review_clause",
    ),
    path("strategi/<slug:slug>/ansvar/", duties.responsibilities, name="responsibilities"),
    path("strategi/<slug:slug>/ansvar/ny/", duties.duty_new, name="duty_new"),
    path("strategi/<slug:slug>/ansvar/<int:pk>/andra/", duties.duty_edit, name="duty_edit"),
    path("strategi/<slug:slug>/punkt/ny/", clauses.clause_new, name="clause_new"),
    path("strategi/<slug:slug>/punkt/<str:number>/", clauses.clause, name="clause"),
    path("strategi/<slug:slug>/punkt/<str:number>/andra/", clauses.clause_edit, name="clause_edit"),
    path("strategi/<slug:slug>/punkt/<str:number>/ta-bort/", clauses.clause_delete, name="clause_delete"),
    path("malgrupper/", beneficiaries.beneficiaries, name="beneficiaries"),
    path("malgrupper/ny/", beneficiaries.beneficiary_new, name="beneficiary_new"),
    path("malgrupper/<int:pk>/", beneficiaries.beneficiary, name="beneficiary"),
    path("malgrupper/<int:pk>/andra/", beneficiaries.beneficiary_edit, name="beneficiary_edit"),
    path("malgrupper/<int:pk>/ta-bort/", beneficiaries.beneficiary_delete, name="beneficiary_delete"),
    path("styrdokument/", documents.steering_documents, name="steering_documents"),
    path("styrdokument/ny/", documents.steering_document_new, name="steering_document_new"),
    path("styrdokument/<int:pk>/", documents.steering_document, name="steering_document"),
    path("styrdokument/<int:pk>/andra/", documents.steering_document_edit, name="steering_document_edit"),
    path("verksamhetsplaner/", operational.operational_plans, name="operational_plans"),
    path("verksamhetsplaner/ny/", operational.operational_plan_new, name="operational_plan_new"),
    path(
        "verksamhetsplaner/<int:pk>/andra/", operational.operational_plan_edit, name="operational_plan_edit"
    ),
]
