import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import utblick.core.first_tables
import utblick.core.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("collaborations", "0001_initial"),
        ("core", "0003_audit_trail"),
        ("decisions", "0001_initial"),
        ("dossiers", "0001_initial"),
        ("participation", "0001_initial"),
        ("people", "0001_initial"),
        ("strategy", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="AdvocacyActivity",
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
                                    ("meeting", "meeting"),
                                    ("letter", "letter"),
                                    ("reply", "reply to a consultation"),
                                    ("event", "event"),
                                    ("media", "media"),
                                ],
                                db_index=True,
                                max_length=7,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("what", models.TextField(blank=True, verbose_name="what it is about")),
                        ("day", models.DateField(db_index=True, verbose_name="day")),
                        (
                            "whom",
                            models.CharField(
                                blank=True,
                                help_text="Whom we meet, write to or speak to. To a consultation: whom the reply is addressed to.",
                                max_length=300,
                                verbose_name="whom, in words",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("done", "done"),
                                    ("cancelled", "came to nothing"),
                                ],
                                db_index=True,
                                default="planned",
                                editable=False,
                                max_length=9,
                                verbose_name="state",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                        (
                            "outcome_en",
                            models.TextField(blank=True, verbose_name="what came of it, in English"),
                        ),
                        (
                            "cancelled_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=400,
                                verbose_name="why it came to nothing",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "advocacy activity",
                        "verbose_name_plural": "advocacy activities",
                        "ordering": ["day", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="AdvocacyPlan",
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
                        (
                            "goal",
                            models.TextField(
                                help_text="What is to be different when we are done.", verbose_name="goal"
                            ),
                        ),
                        ("goal_en", models.TextField(blank=True, verbose_name="goal in English")),
                        (
                            "messages",
                            models.TextField(
                                blank=True,
                                help_text="What we say, one message a line.",
                                verbose_name="messages",
                            ),
                        ),
                        ("messages_en", models.TextField(blank=True, verbose_name="messages in English")),
                        (
                            "channels",
                            models.TextField(
                                blank=True,
                                help_text="How we reach those whom we want to reach.",
                                verbose_name="channels",
                            ),
                        ),
                        ("begins", models.DateField(verbose_name="first day")),
                        ("ends", models.DateField(db_index=True, verbose_name="last day")),
                        (
                            "closed_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="closed on"),
                        ),
                        (
                            "reopened_because",
                            models.CharField(
                                blank=True, editable=False, max_length=400, verbose_name="why it was reopened"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "plan for advocacy",
                        "verbose_name_plural": "plans for advocacy",
                        "ordering": ["-begins", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Ally",
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
                        ("part", models.CharField(blank=True, max_length=300, verbose_name="what they do")),
                    ],
                    options={
                        "verbose_name": "ally of a plan",
                        "verbose_name_plural": "allies of plans",
                        "ordering": ["plan", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Assessment",
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
                        ("day", models.DateField(editable=False, verbose_name="assessed on")),
                        (
                            "taken_in",
                            models.CharField(
                                choices=[
                                    ("wholly", "wholly"),
                                    ("partly", "partly"),
                                    ("not", "not at all"),
                                    ("unknown", "cannot be told"),
                                    ("against", "it moved against us"),
                                ],
                                max_length=7,
                                verbose_name="how much of our wording was taken in",
                            ),
                        ),
                        (
                            "due_to_us",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("clear", "there is a clear sign"),
                                    ("plausible", "it is plausible"),
                                    ("unknown", "we do not know"),
                                ],
                                max_length=9,
                                verbose_name="how much of that is due to us",
                            ),
                        ),
                        (
                            "evidence",
                            models.TextField(
                                help_text="What was decided, and what it says of our part.",
                                verbose_name="how we know",
                            ),
                        ),
                        ("evidence_en", models.TextField(blank=True, verbose_name="how we know, in English")),
                        ("link", models.URLField(blank=True, max_length=1000, verbose_name="link")),
                    ],
                    options={
                        "verbose_name": "assessment of a plan",
                        "verbose_name_plural": "assessments of plans",
                        "ordering": ["plan", "-day", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAdvocacyActivity",
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
                                    ("meeting", "meeting"),
                                    ("letter", "letter"),
                                    ("reply", "reply to a consultation"),
                                    ("event", "event"),
                                    ("media", "media"),
                                ],
                                db_index=True,
                                max_length=7,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("what", models.TextField(blank=True, verbose_name="what it is about")),
                        ("day", models.DateField(db_index=True, verbose_name="day")),
                        (
                            "whom",
                            models.CharField(
                                blank=True,
                                help_text="Whom we meet, write to or speak to. To a consultation: whom the reply is addressed to.",
                                max_length=300,
                                verbose_name="whom, in words",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("done", "done"),
                                    ("cancelled", "came to nothing"),
                                ],
                                db_index=True,
                                default="planned",
                                editable=False,
                                max_length=9,
                                verbose_name="state",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                        (
                            "outcome_en",
                            models.TextField(blank=True, verbose_name="what came of it, in English"),
                        ),
                        (
                            "cancelled_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=400,
                                verbose_name="why it came to nothing",
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
                        "verbose_name": "historical advocacy activity",
                        "verbose_name_plural": "historical advocacy activities",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAdvocacyActivity_ours",
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
                        "verbose_name": "HistoricalAdvocacyActivity_ours",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAdvocacyPlan",
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
                        (
                            "goal",
                            models.TextField(
                                help_text="What is to be different when we are done.", verbose_name="goal"
                            ),
                        ),
                        ("goal_en", models.TextField(blank=True, verbose_name="goal in English")),
                        (
                            "messages",
                            models.TextField(
                                blank=True,
                                help_text="What we say, one message a line.",
                                verbose_name="messages",
                            ),
                        ),
                        ("messages_en", models.TextField(blank=True, verbose_name="messages in English")),
                        (
                            "channels",
                            models.TextField(
                                blank=True,
                                help_text="How we reach those whom we want to reach.",
                                verbose_name="channels",
                            ),
                        ),
                        ("begins", models.DateField(verbose_name="first day")),
                        ("ends", models.DateField(db_index=True, verbose_name="last day")),
                        (
                            "closed_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="closed on"),
                        ),
                        (
                            "reopened_because",
                            models.CharField(
                                blank=True, editable=False, max_length=400, verbose_name="why it was reopened"
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
                        "verbose_name": "historical plan for advocacy",
                        "verbose_name_plural": "historical plans for advocacy",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAlly",
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
                        ("part", models.CharField(blank=True, max_length=300, verbose_name="what they do")),
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
                        "verbose_name": "historical ally of a plan",
                        "verbose_name_plural": "historical allies of plans",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAssessment",
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
                        ("day", models.DateField(editable=False, verbose_name="assessed on")),
                        (
                            "taken_in",
                            models.CharField(
                                choices=[
                                    ("wholly", "wholly"),
                                    ("partly", "partly"),
                                    ("not", "not at all"),
                                    ("unknown", "cannot be told"),
                                    ("against", "it moved against us"),
                                ],
                                max_length=7,
                                verbose_name="how much of our wording was taken in",
                            ),
                        ),
                        (
                            "due_to_us",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("clear", "there is a clear sign"),
                                    ("plausible", "it is plausible"),
                                    ("unknown", "we do not know"),
                                ],
                                max_length=9,
                                verbose_name="how much of that is due to us",
                            ),
                        ),
                        (
                            "evidence",
                            models.TextField(
                                help_text="What was decided, and what it says of our part.",
                                verbose_name="how we know",
                            ),
                        ),
                        ("evidence_en", models.TextField(blank=True, verbose_name="how we know, in English")),
                        ("link", models.URLField(blank=True, max_length=1000, verbose_name="link")),
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
                        "verbose_name": "historical assessment of a plan",
                        "verbose_name_plural": "historical assessments of plans",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPeriodReport",
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
                        ("begins", models.DateField(verbose_name="first day")),
                        ("ends", models.DateField(verbose_name="last day")),
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
                        "verbose_name": "historical monitoring and advocacy report",
                        "verbose_name_plural": "historical monitoring and advocacy reports",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPosition",
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
                        ("title", models.CharField(max_length=200, verbose_name="topic")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="topic in English"),
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
                        "verbose_name": "historical position",
                        "verbose_name_plural": "historical positions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPosition_beneficiaries",
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
                        "verbose_name": "HistoricalPosition_beneficiaries",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPosition_serves",
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
                        "verbose_name": "HistoricalPosition_serves",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPositionApproval",
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
                            "way",
                            models.CharField(
                                choices=[
                                    ("body", "by a body"),
                                    ("delegated", "on behalf of a body"),
                                    ("pack", "before it was registered here"),
                                ],
                                editable=False,
                                max_length=9,
                                verbose_name="how",
                            ),
                        ),
                        ("approved_on", models.DateField(editable=False, verbose_name="approved on")),
                        (
                            "approved_by",
                            models.CharField(editable=False, max_length=250, verbose_name="approved by"),
                        ),
                        (
                            "fingerprint",
                            models.CharField(
                                editable=False, max_length=64, verbose_name="fingerprint of the text"
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
                        "verbose_name": "historical approval of a position",
                        "verbose_name_plural": "historical approvals of positions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPositionEnding",
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
                        ("ended_on", models.DateField(editable=False, verbose_name="ours no longer from")),
                        (
                            "because",
                            models.CharField(
                                editable=False, max_length=400, verbose_name="why it is ours no longer"
                            ),
                        ),
                        (
                            "annulled",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                verbose_name="the decision was corrected, so it never was approved",
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
                        "verbose_name": "historical end of a position",
                        "verbose_name_plural": "historical ends of positions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPositionVersion",
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
                        ("number", models.PositiveSmallIntegerField(editable=False, verbose_name="version")),
                        (
                            "title",
                            models.CharField(
                                help_text="Stands over the position paper: what we want, in one line.",
                                max_length=200,
                                verbose_name="heading",
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="heading in English"),
                        ),
                        ("what", models.TextField(blank=True, verbose_name="what we want")),
                        ("what_en", models.TextField(blank=True, verbose_name="what we want, in English")),
                        (
                            "why",
                            models.TextField(
                                blank=True,
                                help_text="Arguments and facts, with where they come from.",
                                verbose_name="why",
                            ),
                        ),
                        ("why_en", models.TextField(blank=True, verbose_name="why, in English")),
                        (
                            "for_whom",
                            models.CharField(
                                blank=True,
                                help_text="Whom it matters to, in words.",
                                max_length=300,
                                verbose_name="for whom",
                            ),
                        ),
                        (
                            "for_whom_en",
                            models.CharField(blank=True, max_length=300, verbose_name="for whom, in English"),
                        ),
                        ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                        (
                            "valid_until",
                            models.DateField(
                                blank=True, db_index=True, null=True, verbose_name="valid until"
                            ),
                        ),
                        (
                            "changed",
                            models.CharField(
                                blank=True,
                                help_text="Compared with the version before, in short.",
                                max_length=300,
                                verbose_name="what is new",
                            ),
                        ),
                        ("written_on", models.DateField(editable=False, verbose_name="written on")),
                        (
                            "ready_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="put up for approval on"
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
                        "verbose_name": "historical version of a position",
                        "verbose_name_plural": "historical versions of positions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTarget",
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
                            "who",
                            models.CharField(
                                blank=True,
                                help_text="Such as: the rapporteur, or the head of unit for regional policy.",
                                max_length=200,
                                verbose_name="person or role",
                            ),
                        ),
                        (
                            "wanted",
                            models.CharField(blank=True, max_length=300, verbose_name="what we want of them"),
                        ),
                        (
                            "wanted_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what we want of them, in English"
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
                        "verbose_name": "historical target of a plan",
                        "verbose_name_plural": "historical targets of plans",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="PeriodReport",
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
                        ("begins", models.DateField(verbose_name="first day")),
                        ("ends", models.DateField(verbose_name="last day")),
                    ],
                    options={
                        "verbose_name": "monitoring and advocacy report",
                        "verbose_name_plural": "monitoring and advocacy reports",
                        "ordering": ["-ends", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Position",
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
                        ("title", models.CharField(max_length=200, verbose_name="topic")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="topic in English"),
                        ),
                    ],
                    options={
                        "verbose_name": "position",
                        "verbose_name_plural": "positions",
                        "ordering": ["title", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="PositionApproval",
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
                            "way",
                            models.CharField(
                                choices=[
                                    ("body", "by a body"),
                                    ("delegated", "on behalf of a body"),
                                    ("pack", "before it was registered here"),
                                ],
                                editable=False,
                                max_length=9,
                                verbose_name="how",
                            ),
                        ),
                        ("approved_on", models.DateField(editable=False, verbose_name="approved on")),
                        (
                            "approved_by",
                            models.CharField(editable=False, max_length=250, verbose_name="approved by"),
                        ),
                        (
                            "fingerprint",
                            models.CharField(
                                editable=False, max_length=64, verbose_name="fingerprint of the text"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "approval of a position",
                        "verbose_name_plural": "approvals of positions",
                        "ordering": ["-approved_on", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="PositionEnding",
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
                        ("ended_on", models.DateField(editable=False, verbose_name="ours no longer from")),
                        (
                            "because",
                            models.CharField(
                                editable=False, max_length=400, verbose_name="why it is ours no longer"
                            ),
                        ),
                        (
                            "annulled",
                            models.BooleanField(
                                default=False,
                                editable=False,
                                verbose_name="the decision was corrected, so it never was approved",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "end of a position",
                        "verbose_name_plural": "ends of positions",
                        "ordering": ["-ended_on", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="PositionVersion",
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
                        ("number", models.PositiveSmallIntegerField(editable=False, verbose_name="version")),
                        (
                            "title",
                            models.CharField(
                                help_text="Stands over the position paper: what we want, in one line.",
                                max_length=200,
                                verbose_name="heading",
                            ),
                        ),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="heading in English"),
                        ),
                        ("what", models.TextField(blank=True, verbose_name="what we want")),
                        ("what_en", models.TextField(blank=True, verbose_name="what we want, in English")),
                        (
                            "why",
                            models.TextField(
                                blank=True,
                                help_text="Arguments and facts, with where they come from.",
                                verbose_name="why",
                            ),
                        ),
                        ("why_en", models.TextField(blank=True, verbose_name="why, in English")),
                        (
                            "for_whom",
                            models.CharField(
                                blank=True,
                                help_text="Whom it matters to, in words.",
                                max_length=300,
                                verbose_name="for whom",
                            ),
                        ),
                        (
                            "for_whom_en",
                            models.CharField(blank=True, max_length=300, verbose_name="for whom, in English"),
                        ),
                        ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                        (
                            "valid_until",
                            models.DateField(
                                blank=True, db_index=True, null=True, verbose_name="valid until"
                            ),
                        ),
                        (
                            "changed",
                            models.CharField(
                                blank=True,
                                help_text="Compared with the version before, in short.",
                                max_length=300,
                                verbose_name="what is new",
                            ),
                        ),
                        ("written_on", models.DateField(editable=False, verbose_name="written on")),
                        (
                            "ready_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="put up for approval on"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "version of a position",
                        "verbose_name_plural": "versions of positions",
                        "ordering": ["position", "-number"],
                    },
                ),
                migrations.CreateModel(
                    name="Target",
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
                            "who",
                            models.CharField(
                                blank=True,
                                help_text="Such as: the rapporteur, or the head of unit for regional policy.",
                                max_length=200,
                                verbose_name="person or role",
                            ),
                        ),
                        (
                            "wanted",
                            models.CharField(blank=True, max_length=300, verbose_name="what we want of them"),
                        ),
                        (
                            "wanted_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what we want of them, in English"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "target of a plan",
                        "verbose_name_plural": "targets of plans",
                        "ordering": ["plan", "id"],
                    },
                ),
                migrations.AddField(
                    model_name="advocacyactivity",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advocacy_activities",
                        to="collaborations.engagement",
                        verbose_name="through which network",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacyactivity",
                    name="meeting",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advocacy_activities",
                        to="participation.internationalmeeting",
                        verbose_name="at the international meeting",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacyactivity",
                    name="ours",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="advocacy_activities",
                        to="people.person",
                        verbose_name="who of ours",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacyactivity",
                    name="responsible",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Who tells what came of it. Empty: who answers for the plan.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="responsible",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacyactivity",
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
                    model_name="advocacyplan",
                    name="dossier",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advocacy_plans",
                        to="dossiers.dossier",
                        verbose_name="dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacyplan",
                    name="responsible",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advocacy_plans",
                        to="people.person",
                        verbose_name="responsible",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacyplan",
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
                    model_name="advocacyplan",
                    name="unit",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advocacy_plans",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacyactivity",
                    name="plan",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="activities",
                        to="advocacy.advocacyplan",
                        verbose_name="plan",
                    ),
                ),
                migrations.AddField(
                    model_name="ally",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="allied_in",
                        to="collaborations.engagement",
                        verbose_name="one of our collaborations",
                    ),
                ),
                migrations.AddField(
                    model_name="ally",
                    name="organization",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Such as a partner or a region like ours.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organization",
                        verbose_name="another organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="ally",
                    name="plan",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="allies",
                        to="advocacy.advocacyplan",
                        verbose_name="plan",
                    ),
                ),
                migrations.AddField(
                    model_name="ally",
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
                    model_name="assessment",
                    name="by",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="assessment",
                    name="plan",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessments",
                        to="advocacy.advocacyplan",
                        verbose_name="plan",
                    ),
                ),
                migrations.AddField(
                    model_name="assessment",
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
                    model_name="historicaladvocacyactivity",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                        verbose_name="through which network",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyactivity",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyactivity",
                    name="meeting",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="participation.internationalmeeting",
                        verbose_name="at the international meeting",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyactivity",
                    name="plan",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.advocacyplan",
                        verbose_name="plan",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyactivity",
                    name="responsible",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who tells what came of it. Empty: who answers for the plan.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="responsible",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyactivity",
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
                    model_name="historicaladvocacyactivity_ours",
                    name="advocacyactivity",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.advocacyactivity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyactivity_ours",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="advocacy.historicaladvocacyactivity",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyactivity_ours",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyplan",
                    name="dossier",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="dossiers.dossier",
                        verbose_name="dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyplan",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyplan",
                    name="responsible",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="responsible",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyplan",
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
                    model_name="historicaladvocacyplan",
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
                    model_name="historicalally",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                        verbose_name="one of our collaborations",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalally",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalally",
                    name="organization",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Such as a partner or a region like ours.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="another organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalally",
                    name="plan",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.advocacyplan",
                        verbose_name="plan",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalally",
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
                    model_name="historicalassessment",
                    name="by",
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
                    model_name="historicalassessment",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
                    name="plan",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.advocacyplan",
                        verbose_name="plan",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalassessment",
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
                    model_name="historicalperiodreport",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalperiodreport",
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
                    model_name="historicalperiodreport",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty: of the whole organisation.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalposition",
                    name="dossier",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="dossiers.dossier",
                        verbose_name="dossier that it is about",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalposition",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalposition",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who keeps it up to date, and is reminded before it expires.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="owner",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalposition",
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
                    model_name="historicalposition",
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
                    model_name="historicalposition_beneficiaries",
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
                    model_name="historicalposition_beneficiaries",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="advocacy.historicalposition",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalposition_serves",
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
                    model_name="historicalposition_serves",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="advocacy.historicalposition",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpositionapproval",
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
                    model_name="historicalpositionapproval",
                    name="decision",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="decisions.decision",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpositionapproval",
                    name="delegation",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="decisions.delegation",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpositionapproval",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpositionapproval",
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
                    model_name="historicalpositionending",
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
                    model_name="historicalpositionending",
                    name="decision",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="decisions.decision",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpositionending",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpositionending",
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
                    model_name="historicalpositionversion",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpositionversion",
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
                    model_name="historicaltarget",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaltarget",
                    name="organization",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="institution or organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaltarget",
                    name="plan",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.advocacyplan",
                        verbose_name="plan",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaltarget",
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
                    model_name="periodreport",
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
                    model_name="periodreport",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Empty: of the whole organisation.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="position",
                    name="beneficiaries",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="positions",
                        to="strategy.beneficiary",
                        verbose_name="of value for",
                    ),
                ),
                migrations.AddField(
                    model_name="position",
                    name="dossier",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="dossiers.dossier",
                        verbose_name="dossier that it is about",
                    ),
                ),
                migrations.AddField(
                    model_name="position",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Who keeps it up to date, and is reminded before it expires.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="people.person",
                        verbose_name="owner",
                    ),
                ),
                migrations.AddField(
                    model_name="position",
                    name="serves",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="positions",
                        to="strategy.clause",
                        verbose_name="focus points that it serves",
                    ),
                ),
                migrations.AddField(
                    model_name="position",
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
                    model_name="position",
                    name="unit",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpositionversion",
                    name="position",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.position",
                        verbose_name="position",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalposition_serves",
                    name="position",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.position",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalposition_beneficiaries",
                    name="position",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.position",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyplan",
                    name="position",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.position",
                        verbose_name="position",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacyplan",
                    name="position",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="advocacy.position",
                        verbose_name="position",
                    ),
                ),
                migrations.AddField(
                    model_name="positionapproval",
                    name="account",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="positionapproval",
                    name="decision",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="decisions.decision",
                    ),
                ),
                migrations.AddField(
                    model_name="positionapproval",
                    name="delegation",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="decisions.delegation",
                    ),
                ),
                migrations.AddField(
                    model_name="positionapproval",
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
                    model_name="positionending",
                    name="account",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="positionending",
                    name="decision",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="decisions.decision",
                    ),
                ),
                migrations.AddField(
                    model_name="positionending",
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
                    model_name="positionversion",
                    name="position",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="advocacy.position",
                        verbose_name="position",
                    ),
                ),
                migrations.AddField(
                    model_name="positionversion",
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
                    model_name="positionending",
                    name="of",
                    field=models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ending",
                        to="advocacy.positionversion",
                        verbose_name="version",
                    ),
                ),
                migrations.AddField(
                    model_name="positionapproval",
                    name="of",
                    field=models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="approval",
                        to="advocacy.positionversion",
                        verbose_name="version",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpositionending",
                    name="of",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.positionversion",
                        verbose_name="version",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpositionapproval",
                    name="of",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.positionversion",
                        verbose_name="version",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvocacyactivity",
                    name="used",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.positionversion",
                        verbose_name="position that we put forward",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacyactivity",
                    name="used",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uses",
                        to="advocacy.positionversion",
                        verbose_name="position that we put forward",
                    ),
                ),
                migrations.AddField(
                    model_name="target",
                    name="organization",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organization",
                        verbose_name="institution or organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="target",
                    name="plan",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="targets",
                        to="advocacy.advocacyplan",
                        verbose_name="plan",
                    ),
                ),
                migrations.AddField(
                    model_name="target",
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
                    model_name="historicaladvocacyactivity",
                    name="target",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advocacy.target",
                        verbose_name="target of the plan",
                    ),
                ),
                migrations.AddField(
                    model_name="advocacyactivity",
                    name="target",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="activities",
                        to="advocacy.target",
                        verbose_name="target of the plan",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ally",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("engagement__isnull", False), ("organization__isnull", True)),
                            models.Q(("engagement__isnull", True), ("organization__isnull", False)),
                            _connector="OR",
                        ),
                        name="an_ally_is_one",
                        violation_error_message="Choose a collaboration or another organisation, one of the two.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="periodreport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends__gte", models.F("begins"))),
                        name="a_period_of_a_report_is_in_order",
                        violation_error_message="The last day cannot be before the first.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="advocacyplan",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends__gte", models.F("begins"))),
                        name="a_plan_for_advocacy_ends_after_it_begins",
                        violation_error_message="The last day cannot be before the first.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="advocacyplan",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("position__isnull", False), ("dossier__isnull", False), _connector="OR"
                        ),
                        name="a_plan_for_advocacy_is_about_something",
                        violation_error_message="Choose a position, a dossier, or both.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="positionversion",
                    constraint=models.UniqueConstraint(
                        fields=("position", "number"), name="versions_of_a_position_are_numbered"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="positionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_from", None),
                            ("valid_until", None),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="a_position_ends_after_it_begins",
                        violation_error_message="The last day cannot be before the first.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="target",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("organization__isnull", False),
                            models.Q(("who", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="a_target_is_somebody",
                        violation_error_message="Choose an organisation, or write a person or a role.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="advocacyactivity",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "done"), _negated=True),
                            models.Q(("outcome", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="what_is_done_tells_its_outcome",
                    ),
                ),
            ],
        ),
    ]
