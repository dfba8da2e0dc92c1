"""Addresses of the room: pages about keys and webhooks, the description, and the API itself."""

from django.urls import path

from utblick.api import application
from utblick.api.views import keys, reference, webhooks

urlpatterns = [
    path("nycklar/", keys.api_keys, name="api_keys"),
    path("nycklar/ny/", keys.api_key_new, name="api_key_new"),
    path("nycklar/alla/", keys.api_all_keys, name="api_all_keys"),
    path("nycklar/<int:pk>/dra-in/", keys.api_key_withdraw, name="api_key_withdraw"),
    path("nycklar/alla/<int:pk>/dra-in/", keys.api_any_key_withdraw, name="api_any_key_withdraw"),
    path("webhooks/", webhooks.webhooks, name="webhooks"),
    path("webhooks/ny/", webhooks.webhook_new, name="webhook_new"),
    path("webhooks/<int:pk>/", webhooks.webhook, name="webhook"),
    path("webhooks/<int:pk>/andra/", webhooks.webhook_edit, name="webhook_edit"),
    path("webhooks/<int:pk>/ny-hemlighet/", webhooks.webhook_renew, name="webhook_renew"),
    path("webhooks/<int:pk>/stang/", webhooks.webhook_close, name="webhook_close"),
    path("api/", reference.api_reference, name="api_reference"),
    path("api/v1/openapi.json", reference.api_description, name="api_description"),
    *application.urlpatterns(),
]
