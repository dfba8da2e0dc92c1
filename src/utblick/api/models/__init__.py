"""What the room keeps."""

from utblick.api.models.keys import ApiKey, KeyUse, Replay
from utblick.api.models.webhooks import Webhook, WebhookDelivery

__all__ = ["ApiKey", "KeyUse", "Replay", "Webhook", "WebhookDelivery"]
