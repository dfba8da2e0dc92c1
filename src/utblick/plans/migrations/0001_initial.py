from decimal import Decimal

import django.core.validators
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
        ("decisions", "0001_initial"),
        ("people", "0001_initial"),
        ("strategy", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="ActionPlan",
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
                            "secret",
                            models.BooleanField(
                                db_index=True, default=False, editable=False, verbose_name="secret"
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                error_messages={
                                    "unique": "There is an action plan for this year already. There is one for each year."
                                },
                                unique=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("prepared", "prepared for decision"),
                                    ("decided", "decided"),
                                    ("followed_up", "followed up"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="what the year is about")),
                        (
                            "summary_en",
                            models.TextField(blank=True, verbose_name="what the year is about, in English"),
                        ),
                        (
                            "decided_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="decided on"
                            ),
                        ),
                        (
                            "paragraph",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=30,
                                verbose_name="paragraph of the minutes",
                            ),
                        ),
                        (
                            "reopened_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="why it is being changed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "action plan",
                        "verbose_name_plural": "action plans",
                        "ordering": ["-year"],
                    },
                ),
                migrations.CreateModel(
                    name="Activity",
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
                            "secret",
                            models.BooleanField(
                                db_index=True, default=False, editable=False, verbose_name="secret"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="what is to be done")),
                        (
                            "text_en",
                            models.TextField(blank=True, verbose_name="what is to be done, in English"),
                        ),
                        ("starts", models.DateField(verbose_name="starts")),
                        ("ends", models.DateField(verbose_name="ends")),
                    ],
                    options={
                        "verbose_name": "activity",
                        "verbose_name_plural": "activities",
                        "ordering": ["starts", "title", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Attestation",
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
                        ("until", models.DateField(editable=False, verbose_name="half-year that ends")),
                        (
                            "goes_on",
                            models.BooleanField(
                                default=False,
                                verbose_name="The unit follows what happens in its areas in the EU and the world",
                            ),
                        ),
                        ("watched", models.TextField(blank=True, verbose_name="what has been followed")),
                        (
                            "initiatives",
                            models.TextField(
                                blank=True,
                                help_text="Collaborations, advocacy and projects that have been taken up, or why none.",
                                verbose_name="what it has led to",
                            ),
                        ),
                        (
                            "lacking",
                            models.TextField(
                                blank=True,
                                help_text="Needed when monitoring does not go on.",
                                verbose_name="what is lacking",
                            ),
                        ),
                        ("said_on", models.DateField(editable=False, verbose_name="said on")),
                    ],
                    options={
                        "verbose_name": "attestation of monitoring",
                        "verbose_name_plural": "attestations of monitoring",
                        "ordering": ["-until", "unit"],
                    },
                ),
                migrations.CreateModel(
                    name="Comment",
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
                        ("text", models.TextField(verbose_name="comment")),
                        ("said_at", models.DateTimeField(editable=False)),
                    ],
                    options={
                        "verbose_name": "comment",
                        "verbose_name_plural": "comments",
                        "ordering": ["said_at", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="FollowUp",
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
                            "tertial",
                            models.PositiveSmallIntegerField(
                                editable=False,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(3),
                                ],
                                verbose_name="tertial",
                            ),
                        ),
                        (
                            "progress",
                            models.CharField(
                                choices=[
                                    ("on_track", "on track"),
                                    ("at_risk", "at risk"),
                                    ("off_track", "off track"),
                                    ("not_started", "not started"),
                                    ("done", "done"),
                                    ("stopped", "stopped"),
                                ],
                                max_length=15,
                                verbose_name="how it stands",
                            ),
                        ),
                        (
                            "comment",
                            models.TextField(
                                help_text="What has been done, and what comes next.", verbose_name="comment"
                            ),
                        ),
                        (
                            "deviation",
                            models.TextField(
                                blank=True,
                                help_text="Needed when it is at risk, off track or stopped.",
                                verbose_name="why it deviates",
                            ),
                        ),
                        ("said_on", models.DateField(editable=False, verbose_name="said on")),
                    ],
                    options={
                        "verbose_name": "follow-up of an activity",
                        "verbose_name_plural": "follow-ups of activities",
                        "ordering": ["activity", "tertial"],
                    },
                ),
                migrations.CreateModel(
                    name="Goal",
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
                            "indicator",
                            models.CharField(
                                help_text="What is measured.", max_length=250, verbose_name="indicator"
                            ),
                        ),
                        (
                            "indicator_en",
                            models.CharField(blank=True, max_length=250, verbose_name="indicator in English"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("number", "number"),
                                    ("share", "share in per cent"),
                                    ("yes_no", "yes or no"),
                                    ("milestone", "milestone"),
                                ],
                                default="number",
                                max_length=10,
                                verbose_name="measured as",
                            ),
                        ),
                        (
                            "baseline",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="baseline",
                            ),
                        ),
                        (
                            "target",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="target"
                            ),
                        ),
                        (
                            "unit",
                            models.CharField(
                                blank=True,
                                help_text="Such as meetings, applications, kronor.",
                                max_length=60,
                                verbose_name="unit of measurement",
                            ),
                        ),
                        ("due", models.DateField(blank=True, null=True, verbose_name="to be reached by")),
                    ],
                    options={
                        "verbose_name": "activity goal",
                        "verbose_name_plural": "activity goals",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalActionPlan",
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
                            "secret",
                            models.BooleanField(
                                db_index=True, default=False, editable=False, verbose_name="secret"
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                db_index=True,
                                error_messages={
                                    "unique": "There is an action plan for this year already. There is one for each year."
                                },
                                validators=[
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("prepared", "prepared for decision"),
                                    ("decided", "decided"),
                                    ("followed_up", "followed up"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="what the year is about")),
                        (
                            "summary_en",
                            models.TextField(blank=True, verbose_name="what the year is about, in English"),
                        ),
                        (
                            "decided_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="decided on"
                            ),
                        ),
                        (
                            "paragraph",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=30,
                                verbose_name="paragraph of the minutes",
                            ),
                        ),
                        (
                            "reopened_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="why it is being changed",
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
                        "verbose_name": "historical action plan",
                        "verbose_name_plural": "historical action plans",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity",
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
                            "secret",
                            models.BooleanField(
                                db_index=True, default=False, editable=False, verbose_name="secret"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="what is to be done")),
                        (
                            "text_en",
                            models.TextField(blank=True, verbose_name="what is to be done, in English"),
                        ),
                        ("starts", models.DateField(verbose_name="starts")),
                        ("ends", models.DateField(verbose_name="ends")),
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
                        "verbose_name": "historical activity",
                        "verbose_name_plural": "historical activities",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity_after",
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
                        "verbose_name": "HistoricalActivity_after",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity_areas",
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
                        "verbose_name": "HistoricalActivity_areas",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity_beneficiaries",
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
                        "verbose_name": "HistoricalActivity_beneficiaries",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity_follows",
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
                        "verbose_name": "HistoricalActivity_follows",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity_serves",
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
                        "verbose_name": "HistoricalActivity_serves",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalActivity_steering_documents",
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
                        "verbose_name": "HistoricalActivity_steering_documents",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAttestation",
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
                        ("until", models.DateField(editable=False, verbose_name="half-year that ends")),
                        (
                            "goes_on",
                            models.BooleanField(
                                default=False,
                                verbose_name="The unit follows what happens in its areas in the EU and the world",
                            ),
                        ),
                        ("watched", models.TextField(blank=True, verbose_name="what has been followed")),
                        (
                            "initiatives",
                            models.TextField(
                                blank=True,
                                help_text="Collaborations, advocacy and projects that have been taken up, or why none.",
                                verbose_name="what it has led to",
                            ),
                        ),
                        (
                            "lacking",
                            models.TextField(
                                blank=True,
                                help_text="Needed when monitoring does not go on.",
                                verbose_name="what is lacking",
                            ),
                        ),
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
                        "verbose_name": "historical attestation of monitoring",
                        "verbose_name_plural": "historical attestations of monitoring",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalComment",
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
                        ("text", models.TextField(verbose_name="comment")),
                        ("said_at", models.DateTimeField(editable=False)),
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
                        "verbose_name": "historical comment",
                        "verbose_name_plural": "historical comments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFollowUp",
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
                            "tertial",
                            models.PositiveSmallIntegerField(
                                editable=False,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(3),
                                ],
                                verbose_name="tertial",
                            ),
                        ),
                        (
                            "progress",
                            models.CharField(
                                choices=[
                                    ("on_track", "on track"),
                                    ("at_risk", "at risk"),
                                    ("off_track", "off track"),
                                    ("not_started", "not started"),
                                    ("done", "done"),
                                    ("stopped", "stopped"),
                                ],
                                max_length=15,
                                verbose_name="how it stands",
                            ),
                        ),
                        (
                            "comment",
                            models.TextField(
                                help_text="What has been done, and what comes next.", verbose_name="comment"
                            ),
                        ),
                        (
                            "deviation",
                            models.TextField(
                                blank=True,
                                help_text="Needed when it is at risk, off track or stopped.",
                                verbose_name="why it deviates",
                            ),
                        ),
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
                        "verbose_name": "historical follow-up of an activity",
                        "verbose_name_plural": "historical follow-ups of activities",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGoal",
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
                            "indicator",
                            models.CharField(
                                help_text="What is measured.", max_length=250, verbose_name="indicator"
                            ),
                        ),
                        (
                            "indicator_en",
                            models.CharField(blank=True, max_length=250, verbose_name="indicator in English"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("number", "number"),
                                    ("share", "share in per cent"),
                                    ("yes_no", "yes or no"),
                                    ("milestone", "milestone"),
                                ],
                                default="number",
                                max_length=10,
                                verbose_name="measured as",
                            ),
                        ),
                        (
                            "baseline",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="baseline",
                            ),
                        ),
                        (
                            "target",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="target"
                            ),
                        ),
                        (
                            "unit",
                            models.CharField(
                                blank=True,
                                help_text="Such as meetings, applications, kronor.",
                                max_length=60,
                                verbose_name="unit of measurement",
                            ),
                        ),
                        ("due", models.DateField(blank=True, null=True, verbose_name="to be reached by")),
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
                        "verbose_name": "historical activity goal",
                        "verbose_name_plural": "historical activity goals",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLogbookEntry",
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
                            "secret",
                            models.BooleanField(
                                db_index=True, default=False, editable=False, verbose_name="secret"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("strength", "strength"),
                                    ("exchange", "exchange with others"),
                                    ("practice", "good practice"),
                                    ("initiative", "joint initiative"),
                                    ("event", "event"),
                                    ("support", "support given"),
                                ],
                                db_index=True,
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                        ("on", models.DateField(blank=True, null=True, verbose_name="day")),
                        ("place", models.CharField(blank=True, max_length=150, verbose_name="place")),
                        ("arose_kind", models.CharField(blank=True, editable=False, max_length=40)),
                        ("arose_id", models.BigIntegerField(blank=True, editable=False, null=True)),
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
                        "verbose_name": "historical entry in the logbook",
                        "verbose_name_plural": "historical entries in the logbook",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLogbookEntry_areas",
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
                        "verbose_name": "HistoricalLogbookEntry_areas",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLogbookEntry_beneficiaries",
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
                        "verbose_name": "HistoricalLogbookEntry_beneficiaries",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLogbookEntry_organizations",
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
                        "verbose_name": "HistoricalLogbookEntry_organizations",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLogbookEntry_serves",
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
                        "verbose_name": "HistoricalLogbookEntry_serves",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLogbookEntry_steering_documents",
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
                        "verbose_name": "HistoricalLogbookEntry_steering_documents",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMeasurement",
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
                        ("measured_on", models.DateField(verbose_name="measured on")),
                        ("value", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="value")),
                        ("comment", models.CharField(blank=True, max_length=300, verbose_name="comment")),
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
                        "verbose_name": "historical measured value",
                        "verbose_name_plural": "historical measured values",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalParticipants",
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
                            "actor",
                            models.CharField(
                                choices=[
                                    ("municipality", "municipality"),
                                    ("business", "business sector"),
                                    ("academia", "higher education"),
                                    ("civil_society", "civil society"),
                                    ("authority", "authority"),
                                    ("own", "our own organisation"),
                                    ("abroad", "from abroad"),
                                    ("other", "other"),
                                ],
                                max_length=15,
                                verbose_name="kind of actor",
                            ),
                        ),
                        ("count", models.PositiveIntegerField(verbose_name="number")),
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
                        "verbose_name": "historical participants",
                        "verbose_name_plural": "historical participants",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalResource",
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
                            "budget_line",
                            models.CharField(
                                help_text="Such as the account or the item of the budget.",
                                max_length=150,
                                verbose_name="line in the ordinary budget",
                            ),
                        ),
                        (
                            "funding",
                            models.CharField(
                                choices=[
                                    ("own", "own budget"),
                                    ("eu", "EU funding"),
                                    ("nordic", "Nordic funding"),
                                    ("other", "other funding"),
                                ],
                                default="own",
                                max_length=10,
                                verbose_name="funding",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="amount (SEK)",
                            ),
                        ),
                        (
                            "staff_share",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0")),
                                    django.core.validators.MaxValueValidator(Decimal("1000")),
                                ],
                                verbose_name="staff (per cent of one full-time post)",
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
                        "verbose_name": "historical resource",
                        "verbose_name_plural": "historical resources",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="LogbookEntry",
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
                            "secret",
                            models.BooleanField(
                                db_index=True, default=False, editable=False, verbose_name="secret"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("strength", "strength"),
                                    ("exchange", "exchange with others"),
                                    ("practice", "good practice"),
                                    ("initiative", "joint initiative"),
                                    ("event", "event"),
                                    ("support", "support given"),
                                ],
                                db_index=True,
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                        ("on", models.DateField(blank=True, null=True, verbose_name="day")),
                        ("place", models.CharField(blank=True, max_length=150, verbose_name="place")),
                        ("arose_kind", models.CharField(blank=True, editable=False, max_length=40)),
                        ("arose_id", models.BigIntegerField(blank=True, editable=False, null=True)),
                    ],
                    options={
                        "verbose_name": "entry in the logbook",
                        "verbose_name_plural": "entries in the logbook",
                        "ordering": ["-on", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Measurement",
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
                        ("measured_on", models.DateField(verbose_name="measured on")),
                        ("value", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="value")),
                        ("comment", models.CharField(blank=True, max_length=300, verbose_name="comment")),
                    ],
                    options={
                        "verbose_name": "measured value",
                        "verbose_name_plural": "measured values",
                        "ordering": ["measured_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Participants",
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
                            "actor",
                            models.CharField(
                                choices=[
                                    ("municipality", "municipality"),
                                    ("business", "business sector"),
                                    ("academia", "higher education"),
                                    ("civil_society", "civil society"),
                                    ("authority", "authority"),
                                    ("own", "our own organisation"),
                                    ("abroad", "from abroad"),
                                    ("other", "other"),
                                ],
                                max_length=15,
                                verbose_name="kind of actor",
                            ),
                        ),
                        ("count", models.PositiveIntegerField(verbose_name="number")),
                    ],
                    options={
                        "verbose_name": "participants",
                        "verbose_name_plural": "participants",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Resource",
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
                            "budget_line",
                            models.CharField(
                                help_text="Such as the account or the item of the budget.",
                                max_length=150,
                                verbose_name="line in the ordinary budget",
                            ),
                        ),
                        (
                            "funding",
                            models.CharField(
                                choices=[
                                    ("own", "own budget"),
                                    ("eu", "EU funding"),
                                    ("nordic", "Nordic funding"),
                                    ("other", "other funding"),
                                ],
                                default="own",
                                max_length=10,
                                verbose_name="funding",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="amount (SEK)",
                            ),
                        ),
                        (
                            "staff_share",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=6,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0")),
                                    django.core.validators.MaxValueValidator(Decimal("1000")),
                                ],
                                verbose_name="staff (per cent of one full-time post)",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "resource",
                        "verbose_name_plural": "resources",
                        "ordering": ["id"],
                    },
                ),
                migrations.AddField(
                    model_name="actionplan",
                    name="operational_plan",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="action_plans",
                        to="strategy.operationalplan",
                        verbose_name="operational plan that it is decided with",
                    ),
                ),
                migrations.AddField(
                    model_name="actionplan",
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
                    model_name="activity",
                    name="after",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="What must be done first.",
                        related_name="before",
                        to="plans.activity",
                        verbose_name="waits for",
                    ),
                ),
                migrations.AddField(
                    model_name="activity",
                    name="areas",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="activities",
                        to="decisions.policyarea",
                        verbose_name="policy areas",
                    ),
                ),
                migrations.AddField(
                    model_name="activity",
                    name="beneficiaries",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="activities",
                        to="strategy.beneficiary",
                        verbose_name="of value to",
                    ),
                ),
                migrations.AddField(
                    model_name="activity",
                    name="follows",
                    field=models.ManyToManyField(
                        blank=True,
                        editable=False,
                        related_name="followed_by",
                        to="plans.activity",
                        verbose_name="goes on from",
                    ),
                ),
                migrations.AddField(
                    model_name="activity",
                    name="plan",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activities",
                        to="plans.actionplan",
                        verbose_name="action plan",
                    ),
                ),
                migrations.AddField(
                    model_name="activity",
                    name="responsible",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activities",
                        to="people.person",
                        verbose_name="responsible person",
                    ),
                ),
                migrations.AddField(
                    model_name="activity",
                    name="serves",
                    field=models.ManyToManyField(
                        blank=True, related_name="activities", to="strategy.clause", verbose_name="serves"
                    ),
                ),
                migrations.AddField(
                    model_name="activity",
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
                    model_name="activity",
                    name="steering_documents",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="activities",
                        to="strategy.steeringdocument",
                        verbose_name="contributes to",
                    ),
                ),
                migrations.AddField(
                    model_name="activity",
                    name="unit",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activities",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="attestation",
                    name="said_by",
                    field=models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="attestation",
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
                    model_name="attestation",
                    name="unit",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attestations",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="comment",
                    name="activity",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comments",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="comment",
                    name="said_by",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="comment",
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
                    model_name="followup",
                    name="activity",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follow_ups",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="followup",
                    name="said_by",
                    field=models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="followup",
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
                    model_name="goal",
                    name="activity",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="goals",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="goal",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="goals",
                        to="people.person",
                        verbose_name="who answers for it",
                    ),
                ),
                migrations.AddField(
                    model_name="goal",
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
                    model_name="historicalactionplan",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactionplan",
                    name="operational_plan",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="strategy.operationalplan",
                        verbose_name="operational plan that it is decided with",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactionplan",
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
                    model_name="historicalactivity",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity",
                    name="plan",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.actionplan",
                        verbose_name="action plan",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity",
                    name="responsible",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="responsible person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity",
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
                    model_name="historicalactivity",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_after",
                    name="from_activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_after",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicalactivity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_after",
                    name="to_activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_areas",
                    name="activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_areas",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicalactivity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_areas",
                    name="policyarea",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="decisions.policyarea",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_beneficiaries",
                    name="activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_beneficiaries",
                    name="beneficiary",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="strategy.beneficiary",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_beneficiaries",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicalactivity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_follows",
                    name="from_activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_follows",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicalactivity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_follows",
                    name="to_activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_serves",
                    name="activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_serves",
                    name="clause",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="strategy.clause",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_serves",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicalactivity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_steering_documents",
                    name="activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_steering_documents",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicalactivity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalactivity_steering_documents",
                    name="steeringdocument",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="strategy.steeringdocument",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalattestation",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalattestation",
                    name="said_by",
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
                    model_name="historicalattestation",
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
                    model_name="historicalattestation",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcomment",
                    name="activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcomment",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcomment",
                    name="said_by",
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
                    model_name="historicalcomment",
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
                    model_name="historicalfollowup",
                    name="activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfollowup",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfollowup",
                    name="said_by",
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
                    model_name="historicalfollowup",
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
                    model_name="historicalgoal",
                    name="activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoal",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoal",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="who answers for it",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoal",
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
                    model_name="historicallogbookentry",
                    name="contact",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="contact person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry",
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
                    model_name="historicallogbookentry",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_areas",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicallogbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_areas",
                    name="policyarea",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="decisions.policyarea",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_beneficiaries",
                    name="beneficiary",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="strategy.beneficiary",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_beneficiaries",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicallogbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_organizations",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicallogbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_organizations",
                    name="organization",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_serves",
                    name="clause",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="strategy.clause",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_serves",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicallogbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_steering_documents",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="plans.historicallogbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_steering_documents",
                    name="steeringdocument",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="strategy.steeringdocument",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalmeasurement",
                    name="goal",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.goal",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalmeasurement",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalmeasurement",
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
                    model_name="historicalparticipants",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalparticipants",
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
                    model_name="historicalresource",
                    name="activity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalresource",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalresource",
                    name="organ",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="organ whose budget it is",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalresource",
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
                    model_name="logbookentry",
                    name="areas",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="logbook_entries",
                        to="decisions.policyarea",
                        verbose_name="policy areas",
                    ),
                ),
                migrations.AddField(
                    model_name="logbookentry",
                    name="beneficiaries",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="logbook_entries",
                        to="strategy.beneficiary",
                        verbose_name="of value to",
                    ),
                ),
                migrations.AddField(
                    model_name="logbookentry",
                    name="contact",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="logbook_entries",
                        to="people.person",
                        verbose_name="contact person",
                    ),
                ),
                migrations.AddField(
                    model_name="logbookentry",
                    name="organizations",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="in_logbook",
                        to="people.organization",
                        verbose_name="who took part",
                    ),
                ),
                migrations.AddField(
                    model_name="logbookentry",
                    name="serves",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="logbook_entries",
                        to="strategy.clause",
                        verbose_name="serves",
                    ),
                ),
                migrations.AddField(
                    model_name="logbookentry",
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
                    model_name="logbookentry",
                    name="steering_documents",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="logbook_entries",
                        to="strategy.steeringdocument",
                        verbose_name="contributes to",
                    ),
                ),
                migrations.AddField(
                    model_name="logbookentry",
                    name="unit",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="logbook_entries",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalparticipants",
                    name="entry",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.logbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_steering_documents",
                    name="logbookentry",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.logbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_serves",
                    name="logbookentry",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.logbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_organizations",
                    name="logbookentry",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.logbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_beneficiaries",
                    name="logbookentry",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.logbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallogbookentry_areas",
                    name="logbookentry",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="plans.logbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="measurement",
                    name="goal",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="measurements",
                        to="plans.goal",
                    ),
                ),
                migrations.AddField(
                    model_name="measurement",
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
                    model_name="participants",
                    name="entry",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="plans.logbookentry",
                    ),
                ),
                migrations.AddField(
                    model_name="participants",
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
                    model_name="resource",
                    name="activity",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="resources",
                        to="plans.activity",
                    ),
                ),
                migrations.AddField(
                    model_name="resource",
                    name="organ",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plan_resources",
                        to="people.organization",
                        verbose_name="organ whose budget it is",
                    ),
                ),
                migrations.AddField(
                    model_name="resource",
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
                migrations.AddIndex(
                    model_name="activity",
                    index=models.Index(fields=["plan", "title"], name="activity_by_plan"),
                ),
                migrations.AddConstraint(
                    model_name="activity",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends__gte", models.F("starts"))),
                        name="an_activity_ends_after_it_starts",
                        violation_error_message="The activity cannot end before it starts. Change one of the days.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="attestation",
                    constraint=models.UniqueConstraint(
                        fields=("unit", "until"),
                        name="one_attestation_per_unit_and_half_year",
                        violation_error_message="The unit's monitoring has been attested for this half-year already.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="followup",
                    constraint=models.UniqueConstraint(
                        fields=("activity", "tertial"),
                        name="one_follow_up_per_tertial",
                        violation_error_message="The activity has been followed up for this tertial already.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="measurement",
                    constraint=models.UniqueConstraint(
                        fields=("goal", "measured_on"),
                        name="one_value_per_goal_and_day",
                        violation_error_message="There is a value for this day already. Change that one instead.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participants",
                    constraint=models.UniqueConstraint(
                        fields=("entry", "actor"), name="one_count_per_entry_and_kind_of_actor"
                    ),
                ),
            ],
        ),
    ]
