import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import utblick.core.first_tables
import utblick.core.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0003_audit_trail"),
        ("people", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="ApiKey",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "key",
                            models.CharField(
                                default=utblick.core.models.new_key,
                                editable=False,
                                max_length=120,
                                unique=True,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "assumed",
                            models.BooleanField(
                                default=False,
                                help_text="The fact has not been confirmed by anyone who knows.",
                                verbose_name="assumed",
                            ),
                        ),
                        (
                            "facts",
                            models.JSONField(blank=True, default=list, editable=False, verbose_name="facts"),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        ("note_en", models.TextField(blank=True, verbose_name="note in English")),
                        ("version", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "name",
                            models.CharField(
                                help_text="What is to use the key, such as the finance system. It stands in the audit trail.",
                                max_length=80,
                                verbose_name="name",
                            ),
                        ),
                        ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                        ("ending", models.CharField(editable=False, max_length=6, verbose_name="ends with")),
                        ("scopes", models.JSONField(default=list, verbose_name="what it is for")),
                        ("expires_on", models.DateField(verbose_name="last day of use")),
                        ("made_on", models.DateField(editable=False, verbose_name="made on")),
                        (
                            "revoked_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="withdrawn on"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "key to the API",
                        "verbose_name_plural": "keys to the API",
                        "ordering": ["made_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalApiKey",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "key",
                            models.CharField(
                                db_index=True,
                                default=utblick.core.models.new_key,
                                editable=False,
                                max_length=120,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "assumed",
                            models.BooleanField(
                                default=False,
                                help_text="The fact has not been confirmed by anyone who knows.",
                                verbose_name="assumed",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        ("note_en", models.TextField(blank=True, verbose_name="note in English")),
                        (
                            "name",
                            models.CharField(
                                help_text="What is to use the key, such as the finance system. It stands in the audit trail.",
                                max_length=80,
                                verbose_name="name",
                            ),
                        ),
                        ("digest", models.CharField(db_index=True, editable=False, max_length=64)),
                        ("ending", models.CharField(editable=False, max_length=6, verbose_name="ends with")),
                        ("scopes", models.JSONField(default=list, verbose_name="what it is for")),
                        ("expires_on", models.DateField(verbose_name="last day of use")),
                        ("made_on", models.DateField(editable=False, verbose_name="made on")),
                        (
                            "revoked_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="withdrawn on"
                            ),
                        ),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical key to the API",
                        "verbose_name_plural": "historical keys to the API",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWebhook",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        (
                            "key",
                            models.CharField(
                                db_index=True,
                                default=utblick.core.models.new_key,
                                editable=False,
                                max_length=120,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "assumed",
                            models.BooleanField(
                                default=False,
                                help_text="The fact has not been confirmed by anyone who knows.",
                                verbose_name="assumed",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        ("note_en", models.TextField(blank=True, verbose_name="note in English")),
                        (
                            "address",
                            models.CharField(
                                help_text="Where messages are sent, beginning with https://.",
                                max_length=500,
                                verbose_name="address",
                            ),
                        ),
                        ("events", models.JSONField(default=list, verbose_name="what it is told of")),
                        (
                            "salt",
                            models.CharField(
                                default=utblick.core.models.new_key, editable=False, max_length=32
                            ),
                        ),
                        ("made_at", models.DateTimeField(editable=False)),
                        ("looked_to", models.DateTimeField(editable=False)),
                        ("failing_since", models.DateTimeField(blank=True, editable=False, null=True)),
                        (
                            "closed_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="closed on"),
                        ),
                        ("closed_by_itself", models.BooleanField(default=False, editable=False)),
                        ("history_id", models.AutoField(primary_key=True, serialize=False)),
                        ("history_date", models.DateTimeField(db_index=True)),
                        ("history_change_reason", models.CharField(max_length=100, null=True)),
                        (
                            "history_type",
                            models.CharField(
                                choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical webhook",
                        "verbose_name_plural": "historical webhooks",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Replay",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("asked", models.CharField(max_length=64)),
                        ("status", models.PositiveSmallIntegerField(default=0)),
                        ("headers", models.JSONField(default=dict)),
                        ("body", models.TextField(default="")),
                        ("at", models.DateTimeField(db_index=True)),
                    ],
                    options={
                        "verbose_name": "answer kept for who asks again",
                        "verbose_name_plural": "answers kept for who asks again",
                    },
                ),
                migrations.CreateModel(
                    name="Webhook",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "key",
                            models.CharField(
                                default=utblick.core.models.new_key,
                                editable=False,
                                max_length=120,
                                unique=True,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "assumed",
                            models.BooleanField(
                                default=False,
                                help_text="The fact has not been confirmed by anyone who knows.",
                                verbose_name="assumed",
                            ),
                        ),
                        (
                            "facts",
                            models.JSONField(blank=True, default=list, editable=False, verbose_name="facts"),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        ("note_en", models.TextField(blank=True, verbose_name="note in English")),
                        ("version", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "address",
                            models.CharField(
                                help_text="Where messages are sent, beginning with https://.",
                                max_length=500,
                                verbose_name="address",
                            ),
                        ),
                        ("events", models.JSONField(default=list, verbose_name="what it is told of")),
                        (
                            "salt",
                            models.CharField(
                                default=utblick.core.models.new_key, editable=False, max_length=32
                            ),
                        ),
                        ("made_at", models.DateTimeField(editable=False)),
                        ("looked_to", models.DateTimeField(editable=False)),
                        ("failing_since", models.DateTimeField(blank=True, editable=False, null=True)),
                        (
                            "closed_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="closed on"),
                        ),
                        ("closed_by_itself", models.BooleanField(default=False, editable=False)),
                    ],
                    options={
                        "verbose_name": "webhook",
                        "verbose_name_plural": "webhooks",
                        "ordering": ["made_at", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="WebhookDelivery",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("event", models.CharField(max_length=60)),
                        ("happening", models.CharField(max_length=60)),
                        (
                            "number",
                            models.CharField(default=utblick.core.models.new_key, max_length=32, unique=True),
                        ),
                        ("body", models.TextField()),
                        ("made_at", models.DateTimeField()),
                        ("due_at", models.DateTimeField(db_index=True, null=True)),
                        ("tries", models.PositiveSmallIntegerField(default=0)),
                        ("sent_at", models.DateTimeField(null=True)),
                        ("trouble", models.CharField(blank=True, max_length=12)),
                        ("status", models.CharField(blank=True, max_length=12)),
                    ],
                    options={
                        "verbose_name": "message to another system",
                        "verbose_name_plural": "messages to other systems",
                        "ordering": ["-made_at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="KeyUse",
                    fields=[
                        (
                            "key",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="use",
                                serialize=False,
                                to="api.apikey",
                            ),
                        ),
                        ("used_at", models.DateTimeField(null=True)),
                        ("window", models.BigIntegerField(default=0)),
                        ("calls", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "verbose_name": "use of a key",
                        "verbose_name_plural": "uses of keys",
                    },
                ),
                migrations.AddField(
                    model_name="apikey",
                    name="account",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="api_keys",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="whose",
                    ),
                ),
                migrations.AddField(
                    model_name="apikey",
                    name="source",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.source",
                        verbose_name="source",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalapikey",
                    name="account",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="whose",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalapikey",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalapikey",
                    name="source",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="core.source",
                        verbose_name="source",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalwebhook",
                    name="account",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="whose",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalwebhook",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalwebhook",
                    name="source",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="core.source",
                        verbose_name="source",
                    ),
                ),
                migrations.AddField(
                    model_name="replay",
                    name="key",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="replays", to="api.apikey"
                    ),
                ),
                migrations.AddField(
                    model_name="webhook",
                    name="account",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="webhooks",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="whose",
                    ),
                ),
                migrations.AddField(
                    model_name="webhook",
                    name="source",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.source",
                        verbose_name="source",
                    ),
                ),
                migrations.AddField(
                    model_name="webhookdelivery",
                    name="webhook",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deliveries",
                        to="api.webhook",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="replay",
                    constraint=models.UniqueConstraint(
                        fields=("key", "name"), name="one_answer_per_key_and_name"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="webhookdelivery",
                    constraint=models.UniqueConstraint(
                        fields=("webhook", "event", "happening"), name="one_message_per_webhook_and_happening"
                    ),
                ),
            ],
        ),
    ]
