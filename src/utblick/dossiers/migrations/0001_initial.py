import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import utblick.core.dates
import utblick.core.first_tables
import utblick.core.models
import utblick.dossiers.models.around


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0003_audit_trail"),
        ("decisions", "0001_initial"),
        ("monitoring", "0001_initial"),
        ("people", "0001_initial"),
        ("strategy", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="DossierDate",
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
                        ("day", models.DateField(db_index=True, verbose_name="day")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("answer", "last day to answer a consultation"),
                                    ("vote", "vote or decision"),
                                    ("transposed", "last day of transposition"),
                                    ("other", "something else"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                help_text="Such as: the committee votes on its report.",
                                max_length=300,
                                verbose_name="what happens then",
                            ),
                        ),
                        (
                            "what_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what happens then, in English"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "day of a dossier",
                        "verbose_name_plural": "days of dossiers",
                        "ordering": ["day", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="DossierFeed",
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
                                default=utblick.dossiers.models.around.new_token,
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
                        "verbose_name": "address of a calendar of dossiers",
                        "verbose_name_plural": "addresses of calendars of dossiers",
                        "ordering": ["made_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="DossierFollow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seen_at", models.DateTimeField(verbose_name="seen")),
                    ],
                    options={
                        "verbose_name": "follower of a dossier",
                        "verbose_name_plural": "followers of dossiers",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="DossierIdentifier",
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
                        ("kind", models.CharField(max_length=12, verbose_name="kind of number")),
                        ("value", models.CharField(max_length=120, verbose_name="number")),
                    ],
                    options={
                        "verbose_name": "identifier of a dossier",
                        "verbose_name_plural": "identifiers of dossiers",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="DossierLook",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("at", models.DateTimeField(db_index=True, verbose_name="when")),
                    ],
                    options={
                        "verbose_name": "look at a dossier",
                        "verbose_name_plural": "looks at dossiers",
                        "ordering": ["-at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="DossierStage",
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
                            "stage",
                            models.CharField(
                                choices=[
                                    ("evidence", "call for evidence"),
                                    ("consultation", "consultation"),
                                    ("proposal", "proposal"),
                                    ("co_decision", "Parliament and Council"),
                                    ("adopted", "adopted"),
                                    ("transposition", "transposition"),
                                    ("inquiry", "inquiry"),
                                    ("referral", "referral for comments"),
                                    ("bill", "bill"),
                                    ("decided", "decided"),
                                    ("in_force", "in force"),
                                ],
                                max_length=13,
                                verbose_name="stage",
                            ),
                        ),
                        ("day", models.DateField(verbose_name="since")),
                        (
                            "told_by",
                            models.CharField(
                                help_text="The address of a page, a document's number, or who said so.",
                                max_length=400,
                                verbose_name="where it is told",
                            ),
                        ),
                        (
                            "why",
                            models.CharField(
                                blank=True,
                                help_text="Needed where it goes back, such as a proposal that is withdrawn.",
                                max_length=400,
                                verbose_name="note",
                            ),
                        ),
                        ("noted_at", models.DateTimeField(auto_now_add=True, verbose_name="written here")),
                    ],
                    options={
                        "verbose_name": "stage of a dossier",
                        "verbose_name_plural": "stages of dossiers",
                        "ordering": ["day", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="DossierStory",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("belongs", models.BooleanField(default=True)),
                        ("at", models.DateTimeField(verbose_name="when")),
                    ],
                    options={
                        "verbose_name": "story of a dossier",
                        "verbose_name_plural": "stories of dossiers",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalDossier",
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
                        ("title", models.CharField(max_length=400, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=400, verbose_name="title in English"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("directive", "directive"),
                                    ("regulation", "regulation"),
                                    ("consultation", "consultation"),
                                    ("strategy", "strategy"),
                                    ("programme", "programme"),
                                    ("law", "national law"),
                                ],
                                db_index=True,
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[("eu", "EU"), ("nordic", "Nordic"), ("national", "national")],
                                db_index=True,
                                default="eu",
                                max_length=8,
                                verbose_name="level",
                            ),
                        ),
                        (
                            "what",
                            models.TextField(
                                blank=True,
                                help_text="In a few sentences, for who has not read it.",
                                verbose_name="what it is",
                            ),
                        ),
                        ("what_en", models.TextField(blank=True, verbose_name="what it is, in English")),
                        (
                            "web",
                            models.URLField(
                                blank=True,
                                help_text="Where it can be read.",
                                max_length=1000,
                                verbose_name="web address",
                            ),
                        ),
                        ("meaning", models.TextField(blank=True, verbose_name="what it means for us")),
                        (
                            "meaning_en",
                            models.TextField(blank=True, verbose_name="what it means for us, in English"),
                        ),
                        (
                            "influence",
                            models.CharField(
                                choices=[("not_judged", "not judged yet"), ("yes", "yes"), ("no", "no")],
                                default="not_judged",
                                max_length=10,
                                verbose_name="do we want to influence it?",
                            ),
                        ),
                        ("influence_why", models.TextField(blank=True, verbose_name="why, or why not")),
                        (
                            "status",
                            models.CharField(
                                choices=[("follow", "followed"), ("rest", "resting"), ("closed", "closed")],
                                db_index=True,
                                default="follow",
                                editable=False,
                                max_length=6,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "begun_on",
                            models.DateField(
                                default=utblick.core.dates.today,
                                editable=False,
                                verbose_name="followed since",
                            ),
                        ),
                        (
                            "status_why",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=400,
                                verbose_name="why it rests or is closed",
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
                        "verbose_name": "historical dossier",
                        "verbose_name_plural": "historical dossiers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDossier_areas",
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
                        "verbose_name": "HistoricalDossier_areas",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDossier_serves",
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
                        "verbose_name": "HistoricalDossier_serves",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDossierDate",
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
                        ("day", models.DateField(db_index=True, verbose_name="day")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("answer", "last day to answer a consultation"),
                                    ("vote", "vote or decision"),
                                    ("transposed", "last day of transposition"),
                                    ("other", "something else"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "what",
                            models.CharField(
                                help_text="Such as: the committee votes on its report.",
                                max_length=300,
                                verbose_name="what happens then",
                            ),
                        ),
                        (
                            "what_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what happens then, in English"
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
                        "verbose_name": "historical day of a dossier",
                        "verbose_name_plural": "historical days of dossiers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDossierFeed",
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
                                default=utblick.dossiers.models.around.new_token,
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
                        "verbose_name": "historical address of a calendar of dossiers",
                        "verbose_name_plural": "historical addresses of calendars of dossiers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDossierIdentifier",
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
                        ("kind", models.CharField(max_length=12, verbose_name="kind of number")),
                        ("value", models.CharField(max_length=120, verbose_name="number")),
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
                        "verbose_name": "historical identifier of a dossier",
                        "verbose_name_plural": "historical identifiers of dossiers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDossierStage",
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
                            "stage",
                            models.CharField(
                                choices=[
                                    ("evidence", "call for evidence"),
                                    ("consultation", "consultation"),
                                    ("proposal", "proposal"),
                                    ("co_decision", "Parliament and Council"),
                                    ("adopted", "adopted"),
                                    ("transposition", "transposition"),
                                    ("inquiry", "inquiry"),
                                    ("referral", "referral for comments"),
                                    ("bill", "bill"),
                                    ("decided", "decided"),
                                    ("in_force", "in force"),
                                ],
                                max_length=13,
                                verbose_name="stage",
                            ),
                        ),
                        ("day", models.DateField(verbose_name="since")),
                        (
                            "told_by",
                            models.CharField(
                                help_text="The address of a page, a document's number, or who said so.",
                                max_length=400,
                                verbose_name="where it is told",
                            ),
                        ),
                        (
                            "why",
                            models.CharField(
                                blank=True,
                                help_text="Needed where it goes back, such as a proposal that is withdrawn.",
                                max_length=400,
                                verbose_name="note",
                            ),
                        ),
                        (
                            "noted_at",
                            models.DateTimeField(blank=True, editable=False, verbose_name="written here"),
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
                        "verbose_name": "historical stage of a dossier",
                        "verbose_name_plural": "historical stages of dossiers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Dossier",
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
                        ("title", models.CharField(max_length=400, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=400, verbose_name="title in English"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("directive", "directive"),
                                    ("regulation", "regulation"),
                                    ("consultation", "consultation"),
                                    ("strategy", "strategy"),
                                    ("programme", "programme"),
                                    ("law", "national law"),
                                ],
                                db_index=True,
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[("eu", "EU"), ("nordic", "Nordic"), ("national", "national")],
                                db_index=True,
                                default="eu",
                                max_length=8,
                                verbose_name="level",
                            ),
                        ),
                        (
                            "what",
                            models.TextField(
                                blank=True,
                                help_text="In a few sentences, for who has not read it.",
                                verbose_name="what it is",
                            ),
                        ),
                        ("what_en", models.TextField(blank=True, verbose_name="what it is, in English")),
                        (
                            "web",
                            models.URLField(
                                blank=True,
                                help_text="Where it can be read.",
                                max_length=1000,
                                verbose_name="web address",
                            ),
                        ),
                        ("meaning", models.TextField(blank=True, verbose_name="what it means for us")),
                        (
                            "meaning_en",
                            models.TextField(blank=True, verbose_name="what it means for us, in English"),
                        ),
                        (
                            "influence",
                            models.CharField(
                                choices=[("not_judged", "not judged yet"), ("yes", "yes"), ("no", "no")],
                                default="not_judged",
                                max_length=10,
                                verbose_name="do we want to influence it?",
                            ),
                        ),
                        ("influence_why", models.TextField(blank=True, verbose_name="why, or why not")),
                        (
                            "status",
                            models.CharField(
                                choices=[("follow", "followed"), ("rest", "resting"), ("closed", "closed")],
                                db_index=True,
                                default="follow",
                                editable=False,
                                max_length=6,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "begun_on",
                            models.DateField(
                                default=utblick.core.dates.today,
                                editable=False,
                                verbose_name="followed since",
                            ),
                        ),
                        (
                            "status_why",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=400,
                                verbose_name="why it rests or is closed",
                            ),
                        ),
                        (
                            "areas",
                            models.ManyToManyField(
                                blank=True,
                                related_name="dossiers",
                                to="decisions.policyarea",
                                verbose_name="policy areas",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dossier",
                        "verbose_name_plural": "dossiers",
                        "ordering": ["title", "id"],
                    },
                ),
                migrations.AddField(
                    model_name="dossier",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Who keeps it up to date, and is reminded.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dossiers",
                        to="people.person",
                        verbose_name="owner",
                    ),
                ),
                migrations.AddField(
                    model_name="dossier",
                    name="serves",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="dossiers",
                        to="strategy.clause",
                        verbose_name="focus points that it serves",
                    ),
                ),
                migrations.AddField(
                    model_name="dossier",
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
                    model_name="dossier",
                    name="unit",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dossiers",
                        to="people.organization",
                        verbose_name="unit that follows it",
                    ),
                ),
                migrations.AddField(
                    model_name="dossierdate",
                    name="dossier",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dates",
                        to="dossiers.dossier",
                        verbose_name="dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="dossierdate",
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
                    model_name="dossierfeed",
                    name="account",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dossier_feeds",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="dossierfeed",
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
                    model_name="dossierfollow",
                    name="account",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="dossierfollow",
                    name="dossier",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follows",
                        to="dossiers.dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="dossieridentifier",
                    name="dossier",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="identifiers",
                        to="dossiers.dossier",
                        verbose_name="dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="dossieridentifier",
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
                    model_name="dossierlook",
                    name="by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="dossierlook",
                    name="dossier",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="looks",
                        to="dossiers.dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="dossierstage",
                    name="dossier",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stages",
                        to="dossiers.dossier",
                        verbose_name="dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="dossierstage",
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
                    model_name="dossierstory",
                    name="by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="dossierstory",
                    name="dossier",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stories",
                        to="dossiers.dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="dossierstory",
                    name="story",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dossiers",
                        to="monitoring.story",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossier",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossier",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who keeps it up to date, and is reminded.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="owner",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossier",
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
                    model_name="historicaldossier",
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
                    model_name="historicaldossier_areas",
                    name="dossier",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="dossiers.dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossier_areas",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="dossiers.historicaldossier",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossier_areas",
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
                    model_name="historicaldossier_serves",
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
                    model_name="historicaldossier_serves",
                    name="dossier",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="dossiers.dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossier_serves",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="dossiers.historicaldossier",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossierdate",
                    name="dossier",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="dossiers.dossier",
                        verbose_name="dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossierdate",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossierdate",
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
                    model_name="historicaldossierfeed",
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
                    model_name="historicaldossierfeed",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossierfeed",
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
                    model_name="historicaldossieridentifier",
                    name="dossier",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="dossiers.dossier",
                        verbose_name="dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossieridentifier",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossieridentifier",
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
                    model_name="historicaldossierstage",
                    name="dossier",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="dossiers.dossier",
                        verbose_name="dossier",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossierstage",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldossierstage",
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
                migrations.AddConstraint(
                    model_name="dossier",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("status", "follow"), models.Q(("status_why", ""), _negated=True), _connector="OR"
                        ),
                        name="a_dossier_rests_or_closes_for_a_reason",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="dossier",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("influence", "not_judged"),
                            models.Q(("influence_why", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="influence_is_judged_for_a_reason",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="dossierfeed",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("revoked_on", None)),
                        fields=("account",),
                        name="one_dossier_feed_in_use_per_account",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="dossierfollow",
                    constraint=models.UniqueConstraint(
                        fields=("dossier", "account"), name="one_follow_per_dossier_and_account"
                    ),
                ),
                migrations.AddIndex(
                    model_name="dossieridentifier",
                    index=models.Index(fields=["kind", "value"], name="dossier_by_identifier"),
                ),
                migrations.AddConstraint(
                    model_name="dossieridentifier",
                    constraint=models.UniqueConstraint(
                        fields=("dossier", "kind", "value"), name="one_identifier_per_dossier"
                    ),
                ),
                migrations.AddIndex(
                    model_name="dossierstage",
                    index=models.Index(fields=["dossier", "day"], name="stage_by_dossier"),
                ),
                migrations.AddConstraint(
                    model_name="dossierstory",
                    constraint=models.UniqueConstraint(
                        fields=("dossier", "story"), name="one_word_per_dossier_and_story"
                    ),
                ),
            ],
        ),
    ]
