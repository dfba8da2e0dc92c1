import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import utblick.core.first_tables
import utblick.core.models
import utblick.funding.models.matching


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0003_audit_trail"),
        ("people", "0001_initial"),
        ("sources", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="Call",
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
                        ("title", models.CharField(max_length=400, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=400, verbose_name="title in English"),
                        ),
                        (
                            "identifier",
                            models.CharField(
                                blank=True,
                                help_text="The funder's own name or number of the call.",
                                max_length=200,
                                verbose_name="identifier",
                            ),
                        ),
                        (
                            "opens",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="opens on"),
                        ),
                        (
                            "last_deadline",
                            models.DateField(blank=True, db_index=True, editable=False, null=True),
                        ),
                        (
                            "budget",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="budget",
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                choices=[("SEK", "SEK"), ("EUR", "EUR"), ("DKK", "DKK"), ("NOK", "NOK")],
                                default="EUR",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(100),
                                ],
                                verbose_name="share of the cost that is paid (per cent)",
                            ),
                        ),
                        (
                            "action_kind",
                            models.CharField(blank=True, max_length=200, verbose_name="kind of action"),
                        ),
                        ("eligibility", models.TextField(blank=True, verbose_name="who may apply")),
                        ("text", models.TextField(blank=True, verbose_name="what it is about")),
                        ("web", models.URLField(blank=True, max_length=1000, verbose_name="web address")),
                        (
                            "words",
                            models.TextField(
                                blank=True, help_text="Divided by commas.", verbose_name="keywords"
                            ),
                        ),
                        (
                            "invented",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="invented, for demonstration"
                            ),
                        ),
                        (
                            "taken_away",
                            models.TextField(
                                blank=True, editable=False, verbose_name="why it has been taken away"
                            ),
                        ),
                        (
                            "first_seen",
                            models.DateField(db_index=True, editable=False, verbose_name="here since"),
                        ),
                    ],
                    options={
                        "verbose_name": "call",
                        "verbose_name_plural": "calls",
                        "ordering": ["last_deadline", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CallChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("at", models.DateTimeField(db_index=True, verbose_name="when")),
                        ("what", models.CharField(db_index=True, max_length=40, verbose_name="what")),
                        ("before", models.TextField(blank=True, verbose_name="before")),
                        ("after", models.TextField(blank=True, verbose_name="after")),
                    ],
                    options={
                        "verbose_name": "change of a call",
                        "verbose_name_plural": "changes of calls",
                        "ordering": ["-at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="CallDeadline",
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
                        ("day", models.DateField(db_index=True, verbose_name="deadline")),
                        (
                            "what",
                            models.CharField(
                                blank=True,
                                help_text="Such as the first stage.",
                                max_length=200,
                                verbose_name="what is to be in",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "deadline of a call",
                        "verbose_name_plural": "deadlines of calls",
                        "ordering": ["day", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CallIdentifier",
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
                        ("identifier", models.CharField(max_length=200, verbose_name="identifier")),
                        ("fetched", models.JSONField(blank=True, default=dict, editable=False)),
                    ],
                    options={
                        "verbose_name": "identifier of a call",
                        "verbose_name_plural": "identifiers of calls",
                        "ordering": ["identifier", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Fit",
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
                        ("fits", models.BooleanField(verbose_name="it fits")),
                        ("why", models.CharField(blank=True, max_length=400, verbose_name="why")),
                        ("said_on", models.DateField(editable=False, verbose_name="said on")),
                    ],
                    options={
                        "verbose_name": "word on whether a call fits",
                        "verbose_name_plural": "words on whether calls fit",
                        "ordering": ["-said_on", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Follow",
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
                        ("seen_at", models.DateTimeField(editable=False)),
                    ],
                    options={
                        "verbose_name": "follower",
                        "verbose_name_plural": "followers",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="FundingFeed",
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
                            "token",
                            models.CharField(
                                default=utblick.funding.models.matching.new_token,
                                editable=False,
                                max_length=64,
                                unique=True,
                            ),
                        ),
                        ("made_on", models.DateField(editable=False, verbose_name="made on")),
                        (
                            "revoked_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="withdrawn on"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "address of a calendar of calls",
                        "verbose_name_plural": "addresses of calendars of calls",
                        "ordering": ["made_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalCall",
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
                        ("title", models.CharField(max_length=400, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=400, verbose_name="title in English"),
                        ),
                        (
                            "identifier",
                            models.CharField(
                                blank=True,
                                help_text="The funder's own name or number of the call.",
                                max_length=200,
                                verbose_name="identifier",
                            ),
                        ),
                        (
                            "opens",
                            models.DateField(blank=True, db_index=True, null=True, verbose_name="opens on"),
                        ),
                        (
                            "last_deadline",
                            models.DateField(blank=True, db_index=True, editable=False, null=True),
                        ),
                        (
                            "budget",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=16,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="budget",
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                choices=[("SEK", "SEK"), ("EUR", "EUR"), ("DKK", "DKK"), ("NOK", "NOK")],
                                default="EUR",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(100),
                                ],
                                verbose_name="share of the cost that is paid (per cent)",
                            ),
                        ),
                        (
                            "action_kind",
                            models.CharField(blank=True, max_length=200, verbose_name="kind of action"),
                        ),
                        ("eligibility", models.TextField(blank=True, verbose_name="who may apply")),
                        ("text", models.TextField(blank=True, verbose_name="what it is about")),
                        ("web", models.URLField(blank=True, max_length=1000, verbose_name="web address")),
                        (
                            "words",
                            models.TextField(
                                blank=True, help_text="Divided by commas.", verbose_name="keywords"
                            ),
                        ),
                        (
                            "invented",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="invented, for demonstration"
                            ),
                        ),
                        (
                            "taken_away",
                            models.TextField(
                                blank=True, editable=False, verbose_name="why it has been taken away"
                            ),
                        ),
                        (
                            "first_seen",
                            models.DateField(db_index=True, editable=False, verbose_name="here since"),
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
                        "verbose_name": "historical call",
                        "verbose_name_plural": "historical calls",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCallDeadline",
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
                        ("day", models.DateField(db_index=True, verbose_name="deadline")),
                        (
                            "what",
                            models.CharField(
                                blank=True,
                                help_text="Such as the first stage.",
                                max_length=200,
                                verbose_name="what is to be in",
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
                        "verbose_name": "historical deadline of a call",
                        "verbose_name_plural": "historical deadlines of calls",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCallIdentifier",
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
                        ("identifier", models.CharField(max_length=200, verbose_name="identifier")),
                        ("fetched", models.JSONField(blank=True, default=dict, editable=False)),
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
                        "verbose_name": "historical identifier of a call",
                        "verbose_name_plural": "historical identifiers of calls",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFit",
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
                        ("fits", models.BooleanField(verbose_name="it fits")),
                        ("why", models.CharField(blank=True, max_length=400, verbose_name="why")),
                        ("said_on", models.DateField(editable=False, verbose_name="said on")),
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
                        "verbose_name": "historical word on whether a call fits",
                        "verbose_name_plural": "historical words on whether calls fit",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFollow",
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
                        ("seen_at", models.DateTimeField(editable=False)),
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
                        "verbose_name": "historical follower",
                        "verbose_name_plural": "historical followers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFundingFeed",
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
                            "token",
                            models.CharField(
                                db_index=True,
                                default=utblick.funding.models.matching.new_token,
                                editable=False,
                                max_length=64,
                            ),
                        ),
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
                        "verbose_name": "historical address of a calendar of calls",
                        "verbose_name_plural": "historical addresses of calendars of calls",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalInterest",
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
                            "words",
                            models.TextField(
                                blank=True,
                                help_text="One word or phrase a row. Write = and a number from -5 to 5 after one that weighs more or less.",
                                verbose_name="words",
                            ),
                        ),
                        (
                            "objectives",
                            models.JSONField(blank=True, default=list, verbose_name="policy objectives"),
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
                        "verbose_name": "historical interest",
                        "verbose_name_plural": "historical interests",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalInterest_programmes",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                    ],
                    options={
                        "verbose_name": "HistoricalInterest_programmes",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProgramme",
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
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=200, verbose_name="name in English"),
                        ),
                        (
                            "funder_kind",
                            models.CharField(
                                choices=[
                                    ("eu", "EU"),
                                    ("nordic", "Nordic"),
                                    ("national", "national"),
                                    ("other", "other"),
                                ],
                                db_index=True,
                                default="eu",
                                max_length=10,
                                verbose_name="whose money",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                blank=True,
                                help_text="As calls fetched from a portal name it, so that they find their programme.",
                                max_length=60,
                                verbose_name="code at the funder",
                            ),
                        ),
                        ("funder", models.CharField(blank=True, max_length=200, verbose_name="funder")),
                        (
                            "period_from",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="first year"
                            ),
                        ),
                        (
                            "period_to",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="last year"),
                        ),
                        (
                            "rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(100),
                                ],
                                verbose_name="share of the cost that is paid (per cent)",
                            ),
                        ),
                        ("what", models.TextField(blank=True, verbose_name="what it is for")),
                        ("what_en", models.TextField(blank=True, verbose_name="what it is for, in English")),
                        ("who_may", models.TextField(blank=True, verbose_name="who may take part")),
                        (
                            "who_may_en",
                            models.TextField(blank=True, verbose_name="who may take part, in English"),
                        ),
                        (
                            "objectives",
                            models.JSONField(blank=True, default=list, verbose_name="policy objectives"),
                        ),
                        (
                            "area",
                            models.CharField(blank=True, max_length=300, verbose_name="geographical area"),
                        ),
                        (
                            "area_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="geographical area, in English"
                            ),
                        ),
                        ("contact", models.TextField(blank=True, verbose_name="contact points")),
                        ("web", models.URLField(blank=True, max_length=500, verbose_name="web address")),
                        (
                            "about_kind",
                            models.CharField(
                                blank=True, editable=False, max_length=60, verbose_name="kind of thing"
                            ),
                        ),
                        (
                            "about_id",
                            models.PositiveBigIntegerField(
                                blank=True, editable=False, null=True, verbose_name="our assignment"
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
                        "verbose_name": "historical programme",
                        "verbose_name_plural": "historical programmes",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Interest",
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
                            "words",
                            models.TextField(
                                blank=True,
                                help_text="One word or phrase a row. Write = and a number from -5 to 5 after one that weighs more or less.",
                                verbose_name="words",
                            ),
                        ),
                        (
                            "objectives",
                            models.JSONField(blank=True, default=list, verbose_name="policy objectives"),
                        ),
                    ],
                    options={
                        "verbose_name": "interest",
                        "verbose_name_plural": "interests",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="LearnedTerm",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("profile", models.CharField(db_index=True, max_length=60)),
                        ("term", models.CharField(max_length=80)),
                        ("weight", models.DecimalField(decimal_places=2, max_digits=5)),
                        ("fits", models.PositiveIntegerField(default=0)),
                        ("does_not", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "verbose_name": "learned word",
                        "verbose_name_plural": "learned words",
                    },
                ),
                migrations.CreateModel(
                    name="Match",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("profile", models.CharField(max_length=60)),
                        ("score", models.PositiveSmallIntegerField(db_index=True)),
                    ],
                    options={
                        "verbose_name": "match",
                        "verbose_name_plural": "matches",
                    },
                ),
                migrations.CreateModel(
                    name="Matched",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("profile", models.CharField(max_length=60, unique=True)),
                        ("fingerprint", models.CharField(max_length=64)),
                    ],
                    options={
                        "verbose_name": "matched profile",
                        "verbose_name_plural": "matched profiles",
                    },
                ),
                migrations.CreateModel(
                    name="Programme",
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
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=200, verbose_name="name in English"),
                        ),
                        (
                            "funder_kind",
                            models.CharField(
                                choices=[
                                    ("eu", "EU"),
                                    ("nordic", "Nordic"),
                                    ("national", "national"),
                                    ("other", "other"),
                                ],
                                db_index=True,
                                default="eu",
                                max_length=10,
                                verbose_name="whose money",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                blank=True,
                                help_text="As calls fetched from a portal name it, so that they find their programme.",
                                max_length=60,
                                verbose_name="code at the funder",
                            ),
                        ),
                        ("funder", models.CharField(blank=True, max_length=200, verbose_name="funder")),
                        (
                            "period_from",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="first year"
                            ),
                        ),
                        (
                            "period_to",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="last year"),
                        ),
                        (
                            "rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=5,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(100),
                                ],
                                verbose_name="share of the cost that is paid (per cent)",
                            ),
                        ),
                        ("what", models.TextField(blank=True, verbose_name="what it is for")),
                        ("what_en", models.TextField(blank=True, verbose_name="what it is for, in English")),
                        ("who_may", models.TextField(blank=True, verbose_name="who may take part")),
                        (
                            "who_may_en",
                            models.TextField(blank=True, verbose_name="who may take part, in English"),
                        ),
                        (
                            "objectives",
                            models.JSONField(blank=True, default=list, verbose_name="policy objectives"),
                        ),
                        (
                            "area",
                            models.CharField(blank=True, max_length=300, verbose_name="geographical area"),
                        ),
                        (
                            "area_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="geographical area, in English"
                            ),
                        ),
                        ("contact", models.TextField(blank=True, verbose_name="contact points")),
                        ("web", models.URLField(blank=True, max_length=500, verbose_name="web address")),
                        (
                            "about_kind",
                            models.CharField(
                                blank=True, editable=False, max_length=60, verbose_name="kind of thing"
                            ),
                        ),
                        (
                            "about_id",
                            models.PositiveBigIntegerField(
                                blank=True, editable=False, null=True, verbose_name="our assignment"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "programme",
                        "verbose_name_plural": "programmes",
                        "ordering": ["name", "id"],
                    },
                ),
                migrations.AddField(
                    model_name="call",
                    name="fetched_from",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="sources.source",
                        verbose_name="fetched from",
                    ),
                ),
                migrations.AddField(
                    model_name="call",
                    name="merged_into",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="funding.call",
                        verbose_name="the same as",
                    ),
                ),
                migrations.AddField(
                    model_name="call",
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
                    model_name="callchange",
                    name="call",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="funding.call"
                    ),
                ),
                migrations.AddField(
                    model_name="calldeadline",
                    name="call",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deadlines",
                        to="funding.call",
                    ),
                ),
                migrations.AddField(
                    model_name="calldeadline",
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
                    model_name="callidentifier",
                    name="call",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="identifiers",
                        to="funding.call",
                    ),
                ),
                migrations.AddField(
                    model_name="callidentifier",
                    name="fetched_from",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.source",
                        verbose_name="fetched from",
                    ),
                ),
                migrations.AddField(
                    model_name="callidentifier",
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
                    model_name="fit",
                    name="account",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="funding_fits",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="fit",
                    name="call",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fits",
                        to="funding.call",
                    ),
                ),
                migrations.AddField(
                    model_name="fit",
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
                    model_name="fit",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organization",
                        verbose_name="for",
                    ),
                ),
                migrations.AddField(
                    model_name="follow",
                    name="account",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="funding_follows",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="follow",
                    name="call",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follows",
                        to="funding.call",
                    ),
                ),
                migrations.AddField(
                    model_name="follow",
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
                    model_name="fundingfeed",
                    name="account",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="funding_feeds",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="fundingfeed",
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
                    model_name="historicalcall",
                    name="fetched_from",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="sources.source",
                        verbose_name="fetched from",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcall",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcall",
                    name="merged_into",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.call",
                        verbose_name="the same as",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcall",
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
                    model_name="historicalcalldeadline",
                    name="call",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.call",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcalldeadline",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcalldeadline",
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
                    model_name="historicalcallidentifier",
                    name="call",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.call",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcallidentifier",
                    name="fetched_from",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="sources.source",
                        verbose_name="fetched from",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcallidentifier",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcallidentifier",
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
                    model_name="historicalfit",
                    name="account",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfit",
                    name="call",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.call",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfit",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfit",
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
                    model_name="historicalfit",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="for",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfollow",
                    name="account",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfollow",
                    name="call",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.call",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfollow",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfollow",
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
                    model_name="historicalfundingfeed",
                    name="account",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfundingfeed",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfundingfeed",
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
                    model_name="historicalinterest",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalinterest",
                    name="organization",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="unit or partner",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalinterest",
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
                    model_name="historicalinterest_programmes",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="funding.historicalinterest",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalprogramme",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalprogramme",
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
                    model_name="historicalprogramme",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="unit that follows it",
                    ),
                ),
                migrations.AddField(
                    model_name="interest",
                    name="organization",
                    field=models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="funding_interest",
                        to="people.organization",
                        verbose_name="unit or partner",
                    ),
                ),
                migrations.AddField(
                    model_name="interest",
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
                    model_name="historicalinterest_programmes",
                    name="interest",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.interest",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="learnedterm",
                    constraint=models.UniqueConstraint(
                        fields=("profile", "term"), name="one_weight_per_profile_and_term"
                    ),
                ),
                migrations.AddField(
                    model_name="match",
                    name="call",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="matches", to="funding.call"
                    ),
                ),
                migrations.AddField(
                    model_name="programme",
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
                    model_name="programme",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="funding_programmes",
                        to="people.organization",
                        verbose_name="unit that follows it",
                    ),
                ),
                migrations.AddField(
                    model_name="interest",
                    name="programmes",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="interests",
                        to="funding.programme",
                        verbose_name="programmes",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalinterest_programmes",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.programme",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfollow",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.programme",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcall",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.programme",
                        verbose_name="programme",
                    ),
                ),
                migrations.AddField(
                    model_name="follow",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follows",
                        to="funding.programme",
                    ),
                ),
                migrations.AddField(
                    model_name="call",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="funding.programme",
                        verbose_name="programme",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="calldeadline",
                    constraint=models.UniqueConstraint(
                        fields=("call", "day"), name="one_deadline_per_call_and_day"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="callidentifier",
                    constraint=models.UniqueConstraint(
                        fields=("fetched_from", "identifier"), name="one_call_per_source_and_identifier"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="fit",
                    constraint=models.UniqueConstraint(
                        fields=("account", "call"), name="one_fit_per_account_and_call"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="fundingfeed",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("revoked_on", None)),
                        fields=("account",),
                        name="one_funding_feed_in_use_per_account",
                    ),
                ),
                migrations.AddIndex(
                    model_name="match",
                    index=models.Index(fields=["profile", "-score"], name="match_by_profile"),
                ),
                migrations.AddConstraint(
                    model_name="match",
                    constraint=models.UniqueConstraint(
                        fields=("call", "profile"), name="one_match_per_call_and_profile"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("rate", None), models.Q(("rate__gte", 0), ("rate__lte", 100)), _connector="OR"
                        ),
                        name="programme_rate_is_a_share",
                        violation_error_message="Write the share in per cent, from 0 to 100.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("period_to", None),
                            ("period_from", None),
                            ("period_to__gte", models.F("period_from")),
                            _connector="OR",
                        ),
                        name="programme_ends_after_it_begins",
                        violation_error_message="The last year cannot be before the first.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="follow",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("call", None), ("programme__isnull", False)),
                            models.Q(("call__isnull", False), ("programme", None)),
                            _connector="OR",
                        ),
                        name="follow_is_of_one_thing",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="follow",
                    constraint=models.UniqueConstraint(
                        fields=("account", "call"), name="one_follow_per_account_and_call"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="follow",
                    constraint=models.UniqueConstraint(
                        fields=("account", "programme"), name="one_follow_per_account_and_programme"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="call",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("rate", None), models.Q(("rate__gte", 0), ("rate__lte", 100)), _connector="OR"
                        ),
                        name="call_rate_is_a_share",
                        violation_error_message="Write the share in per cent, from 0 to 100.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="call",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("budget", None), ("budget__gte", 0), _connector="OR"),
                        name="call_budget_is_not_negative",
                        violation_error_message="Write the budget without a minus sign.",
                    ),
                ),
            ],
        ),
    ]
