import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import utblick.core.countries
import utblick.core.first_tables
import utblick.core.models
import utblick.participation.models.feeds


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
                    name="ApprovalRule",
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
                                choices=[
                                    ("elected", "elected representative"),
                                    ("official", "official"),
                                    ("youth", "youth representative"),
                                    ("external", "person outside the organisation"),
                                    ("director", "chief executive"),
                                ],
                                max_length=20,
                                unique=True,
                                verbose_name="who takes part",
                            ),
                        ),
                        (
                            "by",
                            models.CharField(
                                choices=[
                                    ("head", "the head of the person's administration"),
                                    ("presidium", "the chair or a vice chair"),
                                    ("board", "the body itself, by a decision"),
                                ],
                                max_length=10,
                                verbose_name="who approves",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rule of approval",
                        "verbose_name_plural": "rules of approval",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Feedback",
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
                        ("discussed", models.TextField(blank=True, verbose_name="What was discussed?")),
                        (
                            "discussed_en",
                            models.TextField(blank=True, verbose_name="What was discussed? (in English)"),
                        ),
                        (
                            "means_for_us",
                            models.TextField(blank=True, verbose_name="What does it mean for us?"),
                        ),
                        (
                            "means_for_us_en",
                            models.TextField(
                                blank=True, verbose_name="What does it mean for us? (in English)"
                            ),
                        ),
                        ("our_position", models.TextField(blank=True, verbose_name="What did we say?")),
                        (
                            "our_position_en",
                            models.TextField(blank=True, verbose_name="What did we say? (in English)"),
                        ),
                        (
                            "good_practice",
                            models.TextField(
                                blank=True, verbose_name="What did we learn that is worth spreading?"
                            ),
                        ),
                        (
                            "good_practice_en",
                            models.TextField(
                                blank=True,
                                verbose_name="What did we learn that is worth spreading? (in English)",
                            ),
                        ),
                        (
                            "good_practice_for",
                            models.CharField(blank=True, max_length=200, verbose_name="Who could use it?"),
                        ),
                        ("contacts_made", models.TextField(blank=True, verbose_name="Whom did you meet?")),
                        (
                            "contacts_made_en",
                            models.TextField(blank=True, verbose_name="Whom did you meet? (in English)"),
                        ),
                        (
                            "handed_in_on",
                            models.DateField(
                                blank=True,
                                db_index=True,
                                editable=False,
                                null=True,
                                verbose_name="handed in on",
                            ),
                        ),
                        (
                            "first_handed_in_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="first handed in on"
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="was due on"
                            ),
                        ),
                        (
                            "due_cutoff",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="agenda closed on"
                            ),
                        ),
                        (
                            "reopened_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="why it was opened again",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "feedback",
                        "verbose_name_plural": "feedback from meetings",
                        "ordering": ["-meeting__ends", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="FeedbackRule",
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
                            "same_day",
                            models.BooleanField(
                                default=True, verbose_name="a meeting on the same day counts"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rule of feedback",
                        "verbose_name_plural": "rules of feedback",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalApprovalRule",
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
                                choices=[
                                    ("elected", "elected representative"),
                                    ("official", "official"),
                                    ("youth", "youth representative"),
                                    ("external", "person outside the organisation"),
                                    ("director", "chief executive"),
                                ],
                                db_index=True,
                                max_length=20,
                                verbose_name="who takes part",
                            ),
                        ),
                        (
                            "by",
                            models.CharField(
                                choices=[
                                    ("head", "the head of the person's administration"),
                                    ("presidium", "the chair or a vice chair"),
                                    ("board", "the body itself, by a decision"),
                                ],
                                max_length=10,
                                verbose_name="who approves",
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
                        "verbose_name": "historical rule of approval",
                        "verbose_name_plural": "historical rules of approval",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFeedback",
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
                        ("discussed", models.TextField(blank=True, verbose_name="What was discussed?")),
                        (
                            "discussed_en",
                            models.TextField(blank=True, verbose_name="What was discussed? (in English)"),
                        ),
                        (
                            "means_for_us",
                            models.TextField(blank=True, verbose_name="What does it mean for us?"),
                        ),
                        (
                            "means_for_us_en",
                            models.TextField(
                                blank=True, verbose_name="What does it mean for us? (in English)"
                            ),
                        ),
                        ("our_position", models.TextField(blank=True, verbose_name="What did we say?")),
                        (
                            "our_position_en",
                            models.TextField(blank=True, verbose_name="What did we say? (in English)"),
                        ),
                        (
                            "good_practice",
                            models.TextField(
                                blank=True, verbose_name="What did we learn that is worth spreading?"
                            ),
                        ),
                        (
                            "good_practice_en",
                            models.TextField(
                                blank=True,
                                verbose_name="What did we learn that is worth spreading? (in English)",
                            ),
                        ),
                        (
                            "good_practice_for",
                            models.CharField(blank=True, max_length=200, verbose_name="Who could use it?"),
                        ),
                        ("contacts_made", models.TextField(blank=True, verbose_name="Whom did you meet?")),
                        (
                            "contacts_made_en",
                            models.TextField(blank=True, verbose_name="Whom did you meet? (in English)"),
                        ),
                        (
                            "handed_in_on",
                            models.DateField(
                                blank=True,
                                db_index=True,
                                editable=False,
                                null=True,
                                verbose_name="handed in on",
                            ),
                        ),
                        (
                            "first_handed_in_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="first handed in on"
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="was due on"
                            ),
                        ),
                        (
                            "due_cutoff",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="agenda closed on"
                            ),
                        ),
                        (
                            "reopened_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="why it was opened again",
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
                        "verbose_name": "historical feedback",
                        "verbose_name_plural": "historical feedback from meetings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFeedbackRule",
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
                            "same_day",
                            models.BooleanField(
                                default=True, verbose_name="a meeting on the same day counts"
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
                        "verbose_name": "historical rule of feedback",
                        "verbose_name_plural": "historical rules of feedback",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalInternationalMeeting",
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
                        ("what", models.TextField(blank=True, verbose_name="what it is about")),
                        ("begins", models.DateField(db_index=True, verbose_name="first day")),
                        ("ends", models.DateField(db_index=True, verbose_name="last day")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("on_site", "on site"),
                                    ("hybrid", "on site and at a distance"),
                                    ("remote", "at a distance"),
                                ],
                                default="on_site",
                                max_length=8,
                                verbose_name="how it is held",
                            ),
                        ),
                        ("place", models.CharField(blank=True, max_length=150, verbose_name="place")),
                        (
                            "country",
                            models.CharField(
                                blank=True,
                                max_length=2,
                                validators=[utblick.core.countries.exists],
                                verbose_name="country",
                            ),
                        ),
                        ("organizer", models.CharField(blank=True, max_length=200, verbose_name="organiser")),
                        ("web", models.URLField(blank=True, max_length=500, verbose_name="web address")),
                        (
                            "positions",
                            models.TextField(
                                blank=True,
                                help_text="In short: what we stand for, and what we want to bring home.",
                                verbose_name="what we want to say there",
                            ),
                        ),
                        (
                            "about_kind",
                            models.CharField(
                                blank=True, editable=False, max_length=60, verbose_name="kind of thing"
                            ),
                        ),
                        (
                            "about_id",
                            models.PositiveBigIntegerField(
                                blank=True, editable=False, null=True, verbose_name="what it serves"
                            ),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="notes")),
                        (
                            "changed_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="why it was changed afterwards",
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
                        "verbose_name": "historical international meeting",
                        "verbose_name_plural": "historical international meetings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalInternationalMeeting_serves",
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
                        "verbose_name": "HistoricalInternationalMeeting_serves",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLearnedFeed",
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
                                default=utblick.participation.models.feeds.new_token,
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
                        "verbose_name": "historical address of what we have learned",
                        "verbose_name_plural": "historical addresses of what we have learned",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalNextStep",
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
                        ("what", models.CharField(max_length=300, verbose_name="what is to be done")),
                        ("due", models.DateField(blank=True, null=True, verbose_name="by what day")),
                        (
                            "done_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="done on"),
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
                        "verbose_name": "historical next step",
                        "verbose_name_plural": "historical next steps",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalParticipant",
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
                            "mode",
                            models.CharField(
                                choices=[("on_site", "on site"), ("remote", "at a distance")],
                                default="on_site",
                                max_length=8,
                                verbose_name="how the person takes part",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("approved", "approved"),
                                    ("declined", "declined"),
                                    ("took_part", "took part"),
                                    ("did_not_attend", "did not attend"),
                                ],
                                db_index=True,
                                default="proposed",
                                editable=False,
                                max_length=15,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="approved or declined on"
                            ),
                        ),
                        (
                            "said_by",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="who has said it, and when",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=400, verbose_name="reason")),
                        (
                            "changed",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="what has changed since it was approved",
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
                        "verbose_name": "historical participant",
                        "verbose_name_plural": "historical participants",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="InternationalMeeting",
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
                        ("what", models.TextField(blank=True, verbose_name="what it is about")),
                        ("begins", models.DateField(db_index=True, verbose_name="first day")),
                        ("ends", models.DateField(db_index=True, verbose_name="last day")),
                        (
                            "mode",
                            models.CharField(
                                choices=[
                                    ("on_site", "on site"),
                                    ("hybrid", "on site and at a distance"),
                                    ("remote", "at a distance"),
                                ],
                                default="on_site",
                                max_length=8,
                                verbose_name="how it is held",
                            ),
                        ),
                        ("place", models.CharField(blank=True, max_length=150, verbose_name="place")),
                        (
                            "country",
                            models.CharField(
                                blank=True,
                                max_length=2,
                                validators=[utblick.core.countries.exists],
                                verbose_name="country",
                            ),
                        ),
                        ("organizer", models.CharField(blank=True, max_length=200, verbose_name="organiser")),
                        ("web", models.URLField(blank=True, max_length=500, verbose_name="web address")),
                        (
                            "positions",
                            models.TextField(
                                blank=True,
                                help_text="In short: what we stand for, and what we want to bring home.",
                                verbose_name="what we want to say there",
                            ),
                        ),
                        (
                            "about_kind",
                            models.CharField(
                                blank=True, editable=False, max_length=60, verbose_name="kind of thing"
                            ),
                        ),
                        (
                            "about_id",
                            models.PositiveBigIntegerField(
                                blank=True, editable=False, null=True, verbose_name="what it serves"
                            ),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="notes")),
                        (
                            "changed_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="why it was changed afterwards",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "international meeting",
                        "verbose_name_plural": "international meetings",
                        "ordering": ["-begins", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="LearnedFeed",
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
                                default=utblick.participation.models.feeds.new_token,
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
                        "verbose_name": "address of what we have learned",
                        "verbose_name_plural": "addresses of what we have learned",
                        "ordering": ["made_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="NextStep",
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
                        ("what", models.CharField(max_length=300, verbose_name="what is to be done")),
                        ("due", models.DateField(blank=True, null=True, verbose_name="by what day")),
                        (
                            "done_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="done on"),
                        ),
                    ],
                    options={
                        "verbose_name": "next step",
                        "verbose_name_plural": "next steps",
                        "ordering": ["due", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Participant",
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
                            "mode",
                            models.CharField(
                                choices=[("on_site", "on site"), ("remote", "at a distance")],
                                default="on_site",
                                max_length=8,
                                verbose_name="how the person takes part",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("approved", "approved"),
                                    ("declined", "declined"),
                                    ("took_part", "took part"),
                                    ("did_not_attend", "did not attend"),
                                ],
                                db_index=True,
                                default="proposed",
                                editable=False,
                                max_length=15,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="approved or declined on"
                            ),
                        ),
                        (
                            "said_by",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="who has said it, and when",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=400, verbose_name="reason")),
                        (
                            "changed",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="what has changed since it was approved",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "participant",
                        "verbose_name_plural": "participants",
                        "ordering": ["person__family_name", "person__given_name", "id"],
                    },
                ),
                migrations.AddField(
                    model_name="approvalrule",
                    name="body",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organization",
                        verbose_name="body",
                    ),
                ),
                migrations.AddField(
                    model_name="approvalrule",
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
                    model_name="feedback",
                    name="handed_in_by",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="handed in by",
                    ),
                ),
                migrations.AddField(
                    model_name="feedback",
                    name="presented_at",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="feedback_presented",
                        to="decisions.meeting",
                        verbose_name="presented at",
                    ),
                ),
                migrations.AddField(
                    model_name="feedback",
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
                    model_name="feedbackrule",
                    name="body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="feedback_rules",
                        to="people.organization",
                        verbose_name="body",
                    ),
                ),
                migrations.AddField(
                    model_name="feedbackrule",
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
                    model_name="feedbackrule",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organization",
                        verbose_name="unit",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalapprovalrule",
                    name="body",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="body",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalapprovalrule",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalapprovalrule",
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
                    model_name="historicalfeedback",
                    name="handed_in_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="handed in by",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfeedback",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfeedback",
                    name="presented_at",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="decisions.meeting",
                        verbose_name="presented at",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfeedback",
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
                    model_name="historicalfeedbackrule",
                    name="body",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="body",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfeedbackrule",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfeedbackrule",
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
                    model_name="historicalfeedbackrule",
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
                    model_name="historicalinternationalmeeting",
                    name="body",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Such as the board of a network that we belong to.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="body that meets",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalinternationalmeeting",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalinternationalmeeting",
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
                    model_name="historicalinternationalmeeting",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="unit that answers for our part",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalinternationalmeeting_serves",
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
                    model_name="historicalinternationalmeeting_serves",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="participation.historicalinternationalmeeting",
                    ),
                ),
                migrations.AddField(
                    model_name="historicallearnedfeed",
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
                    model_name="historicallearnedfeed",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicallearnedfeed",
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
                    model_name="historicalnextstep",
                    name="feedback",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="participation.feedback",
                        verbose_name="feedback",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalnextstep",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalnextstep",
                    name="responsible",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="who sees to it",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalnextstep",
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
                    model_name="historicalparticipant",
                    name="approved_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="approved or declined by",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalparticipant",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalparticipant",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalparticipant",
                    name="proposed_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="proposed by",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalparticipant",
                    name="seat",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.membership",
                        verbose_name="in which seat",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalparticipant",
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
                    model_name="internationalmeeting",
                    name="body",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Such as the board of a network that we belong to.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="international_meetings",
                        to="people.organization",
                        verbose_name="body that meets",
                    ),
                ),
                migrations.AddField(
                    model_name="internationalmeeting",
                    name="serves",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="international_meetings",
                        to="strategy.clause",
                        verbose_name="focus points that it serves",
                    ),
                ),
                migrations.AddField(
                    model_name="internationalmeeting",
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
                    model_name="internationalmeeting",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings_answered_for",
                        to="people.organization",
                        verbose_name="unit that answers for our part",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalparticipant",
                    name="meeting",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="participation.internationalmeeting",
                        verbose_name="meeting",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalinternationalmeeting_serves",
                    name="internationalmeeting",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="participation.internationalmeeting",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfeedback",
                    name="meeting",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="participation.internationalmeeting",
                        verbose_name="meeting",
                    ),
                ),
                migrations.AddField(
                    model_name="feedback",
                    name="meeting",
                    field=models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="feedback",
                        to="participation.internationalmeeting",
                        verbose_name="meeting",
                    ),
                ),
                migrations.AddField(
                    model_name="learnedfeed",
                    name="account",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="learned_feeds",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="whose",
                    ),
                ),
                migrations.AddField(
                    model_name="learnedfeed",
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
                    model_name="nextstep",
                    name="feedback",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="participation.feedback",
                        verbose_name="feedback",
                    ),
                ),
                migrations.AddField(
                    model_name="nextstep",
                    name="responsible",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="next_steps",
                        to="people.person",
                        verbose_name="who sees to it",
                    ),
                ),
                migrations.AddField(
                    model_name="nextstep",
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
                    model_name="participant",
                    name="approved_by",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="approved or declined by",
                    ),
                ),
                migrations.AddField(
                    model_name="participant",
                    name="meeting",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="participation.internationalmeeting",
                        verbose_name="meeting",
                    ),
                ),
                migrations.AddField(
                    model_name="participant",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                migrations.AddField(
                    model_name="participant",
                    name="proposed_by",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="proposed by",
                    ),
                ),
                migrations.AddField(
                    model_name="participant",
                    name="seat",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="people.membership",
                        verbose_name="in which seat",
                    ),
                ),
                migrations.AddField(
                    model_name="participant",
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
                migrations.AddConstraint(
                    model_name="approvalrule",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("by", "head"), ("body__isnull", False), _connector="OR"),
                        name="a_presidium_or_board_has_its_body",
                        violation_error_message="Say which body it is.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="internationalmeeting",
                    index=models.Index(fields=["about_kind", "about_id"], name="meeting_purpose"),
                ),
                migrations.AddConstraint(
                    model_name="internationalmeeting",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends__gte", models.F("begins"))),
                        name="international_meeting_ends_after_it_begins",
                        violation_error_message="The last day cannot be before the first.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="learnedfeed",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("revoked_on", None)),
                        fields=("account",),
                        name="one_learned_feed_in_use_per_account",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="participant",
                    constraint=models.UniqueConstraint(
                        fields=("meeting", "person"),
                        name="one_participation_per_meeting_and_person",
                        violation_error_message="The person is among the participants of the meeting already.",
                    ),
                ),
            ],
        ),
    ]
