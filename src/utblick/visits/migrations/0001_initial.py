import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import utblick.core.countries
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
                    name="Guest",
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
                            "organization",
                            models.CharField(
                                blank=True,
                                help_text="Only if it is another than the visit's.",
                                max_length=200,
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "country",
                            models.CharField(
                                blank=True,
                                max_length=2,
                                validators=[utblick.core.countries.exists],
                                verbose_name="country",
                            ),
                        ),
                        (
                            "count",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="More than one where you do not enter each by name.",
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        1, "Write how many guests come: 1 or more."
                                    )
                                ],
                                verbose_name="how many",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "guest",
                        "verbose_name_plural": "guests",
                        "ordering": ["visit", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="GuestDetails",
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
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=200, verbose_name="name")),
                        ("title", models.CharField(blank=True, max_length=200, verbose_name="title or post")),
                        (
                            "languages",
                            models.CharField(
                                blank=True,
                                help_text="Such as interpretation from Polish.",
                                max_length=200,
                                verbose_name="language needs",
                            ),
                        ),
                        (
                            "guest",
                            models.OneToOneField(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="details",
                                to="visits.guest",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "details of a guest",
                        "verbose_name_plural": "details of guests",
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalRetention",
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
                            "diet_days",
                            models.PositiveSmallIntegerField(
                                help_text="0 means that they are deleted the day after the last day.",
                                validators=[django.core.validators.MaxValueValidator(60)],
                                verbose_name="days that dietary needs are kept after the visit",
                            ),
                        ),
                        (
                            "name_months",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MaxValueValidator(60)],
                                verbose_name="months that the names of guests are kept after the visit",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                help_text="The decision or plan of retention that it is taken from.",
                                max_length=300,
                                verbose_name="where it is stated",
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
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical retention of guests' details",
                        "verbose_name_plural": "historical retention of guests' details",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalVisit",
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
                            "what",
                            models.TextField(
                                help_text="What the visit is about, and what it is to lead to.",
                                verbose_name="purpose",
                            ),
                        ),
                        (
                            "what_en",
                            models.TextField(
                                blank=True,
                                help_text="Stands in the programme that the guests get.",
                                verbose_name="purpose in English",
                            ),
                        ),
                        ("begins", models.DateField(db_index=True, verbose_name="first day")),
                        ("ends", models.DateField(db_index=True, verbose_name="last day")),
                        (
                            "guest_text",
                            models.CharField(
                                blank=True,
                                help_text="One that is not in the list.",
                                max_length=200,
                                verbose_name="organisation that visits us, in words",
                            ),
                        ),
                        (
                            "country",
                            models.CharField(
                                max_length=2,
                                validators=[utblick.core.countries.exists],
                                verbose_name="country",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("confirmed", "confirmed"),
                                    ("held", "held"),
                                    ("cancelled", "cancelled"),
                                ],
                                db_index=True,
                                default="planned",
                                editable=False,
                                max_length=10,
                                verbose_name="state",
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
                        (
                            "venue_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("own", "one of our own"),
                                    ("framework", "one that we have a contract with"),
                                    ("other", "another one"),
                                ],
                                max_length=9,
                                verbose_name="kind of venue",
                            ),
                        ),
                        ("venue", models.CharField(blank=True, max_length=200, verbose_name="venue")),
                        (
                            "venue_reason",
                            models.CharField(
                                blank=True,
                                help_text="Needed where it is neither our own nor one that we have a contract with.",
                                max_length=400,
                                verbose_name="why another venue",
                            ),
                        ),
                        (
                            "linked",
                            models.BooleanField(
                                blank=True,
                                null=True,
                                verbose_name="the guests have to do with a procurement or an exercise of authority",
                            ),
                        ),
                        (
                            "message",
                            models.TextField(
                                blank=True,
                                help_text="For the hosts. The guests do not see it.",
                                verbose_name="what we want to say",
                            ),
                        ),
                        (
                            "agreed",
                            models.TextField(
                                blank=True,
                                help_text="For the hosts. The guests do not see it.",
                                verbose_name="what has been agreed before",
                            ),
                        ),
                        (
                            "notes",
                            models.TextField(
                                blank=True, help_text="The guests do not see them.", verbose_name="notes"
                            ),
                        ),
                        (
                            "cancelled_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=400,
                                verbose_name="why it was cancelled",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                        (
                            "outcome_en",
                            models.TextField(blank=True, verbose_name="what came of it, in English"),
                        ),
                        (
                            "told_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="handed in on"
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
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="confirmed by",
                            ),
                        ),
                        (
                            "guest_organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="organisation that visits us",
                            ),
                        ),
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "presented_at",
                            models.ForeignKey(
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
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "told_by",
                            models.ForeignKey(
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
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="unit that answers for the visit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical visit here",
                        "verbose_name_plural": "historical visits here",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Retention",
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
                            "diet_days",
                            models.PositiveSmallIntegerField(
                                help_text="0 means that they are deleted the day after the last day.",
                                validators=[django.core.validators.MaxValueValidator(60)],
                                verbose_name="days that dietary needs are kept after the visit",
                            ),
                        ),
                        (
                            "name_months",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MaxValueValidator(60)],
                                verbose_name="months that the names of guests are kept after the visit",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                help_text="The decision or plan of retention that it is taken from.",
                                max_length=300,
                                verbose_name="where it is stated",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "retention of guests' details",
                        "verbose_name_plural": "retention of guests' details",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Visit",
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
                            "what",
                            models.TextField(
                                help_text="What the visit is about, and what it is to lead to.",
                                verbose_name="purpose",
                            ),
                        ),
                        (
                            "what_en",
                            models.TextField(
                                blank=True,
                                help_text="Stands in the programme that the guests get.",
                                verbose_name="purpose in English",
                            ),
                        ),
                        ("begins", models.DateField(db_index=True, verbose_name="first day")),
                        ("ends", models.DateField(db_index=True, verbose_name="last day")),
                        (
                            "guest_text",
                            models.CharField(
                                blank=True,
                                help_text="One that is not in the list.",
                                max_length=200,
                                verbose_name="organisation that visits us, in words",
                            ),
                        ),
                        (
                            "country",
                            models.CharField(
                                max_length=2,
                                validators=[utblick.core.countries.exists],
                                verbose_name="country",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "planned"),
                                    ("confirmed", "confirmed"),
                                    ("held", "held"),
                                    ("cancelled", "cancelled"),
                                ],
                                db_index=True,
                                default="planned",
                                editable=False,
                                max_length=10,
                                verbose_name="state",
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
                        (
                            "venue_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("own", "one of our own"),
                                    ("framework", "one that we have a contract with"),
                                    ("other", "another one"),
                                ],
                                max_length=9,
                                verbose_name="kind of venue",
                            ),
                        ),
                        ("venue", models.CharField(blank=True, max_length=200, verbose_name="venue")),
                        (
                            "venue_reason",
                            models.CharField(
                                blank=True,
                                help_text="Needed where it is neither our own nor one that we have a contract with.",
                                max_length=400,
                                verbose_name="why another venue",
                            ),
                        ),
                        (
                            "linked",
                            models.BooleanField(
                                blank=True,
                                null=True,
                                verbose_name="the guests have to do with a procurement or an exercise of authority",
                            ),
                        ),
                        (
                            "message",
                            models.TextField(
                                blank=True,
                                help_text="For the hosts. The guests do not see it.",
                                verbose_name="what we want to say",
                            ),
                        ),
                        (
                            "agreed",
                            models.TextField(
                                blank=True,
                                help_text="For the hosts. The guests do not see it.",
                                verbose_name="what has been agreed before",
                            ),
                        ),
                        (
                            "notes",
                            models.TextField(
                                blank=True, help_text="The guests do not see them.", verbose_name="notes"
                            ),
                        ),
                        (
                            "cancelled_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=400,
                                verbose_name="why it was cancelled",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, verbose_name="what came of it")),
                        (
                            "outcome_en",
                            models.TextField(blank=True, verbose_name="what came of it, in English"),
                        ),
                        (
                            "told_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="handed in on"
                            ),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="confirmed by",
                            ),
                        ),
                        (
                            "guest_organization",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="visits_here",
                                to="people.organization",
                                verbose_name="organisation that visits us",
                            ),
                        ),
                        (
                            "presented_at",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="visits_presented",
                                to="decisions.meeting",
                                verbose_name="presented at",
                            ),
                        ),
                        (
                            "serves",
                            models.ManyToManyField(
                                blank=True,
                                related_name="visits_here",
                                to="strategy.clause",
                                verbose_name="focus points that it serves",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "told_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="handed in by",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="visits_answered_for",
                                to="people.organization",
                                verbose_name="unit that answers for the visit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "visit here",
                        "verbose_name_plural": "visits here",
                        "ordering": ["-begins", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeItem",
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
                        ("day", models.DateField(verbose_name="day")),
                        ("begins", models.TimeField(verbose_name="from")),
                        ("ends", models.TimeField(blank=True, null=True, verbose_name="to")),
                        ("title", models.CharField(max_length=300, verbose_name="what")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=300, verbose_name="what, in English"),
                        ),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                        (
                            "leader",
                            models.CharField(
                                blank=True,
                                help_text="The guests see this in the programme.",
                                max_length=200,
                                verbose_name="who leads it",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="visits.visit",
                                verbose_name="visit here",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "item of the programme",
                        "verbose_name_plural": "items of the programme",
                        "ordering": ["day", "begins", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Meal",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("lunch", "lunch"),
                                    ("dinner", "dinner"),
                                    ("refreshments", "refreshments"),
                                ],
                                max_length=12,
                                verbose_name="meal",
                            ),
                        ),
                        ("day", models.DateField(verbose_name="day")),
                        ("at", models.TimeField(blank=True, null=True, verbose_name="time")),
                        (
                            "place",
                            models.CharField(blank=True, max_length=200, verbose_name="where it is served"),
                        ),
                        (
                            "guests",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(999),
                                ],
                                verbose_name="number of guests",
                            ),
                        ),
                        (
                            "hosts",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MaxValueValidator(999)],
                                verbose_name="number of ours",
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                help_text="Stands on the invoice, with who took part.",
                                max_length=300,
                                verbose_name="purpose of the meal",
                            ),
                        ),
                        (
                            "price",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                                verbose_name="price for each person, SEK",
                            ),
                        ),
                        ("with_vat", models.BooleanField(default=True, verbose_name="VAT is included")),
                        (
                            "dish_of_the_day",
                            models.BooleanField(default=False, verbose_name="it is the dish of the day"),
                        ),
                        (
                            "in_working_hours",
                            models.BooleanField(default=False, verbose_name="it is in working hours"),
                        ),
                        ("alcohol", models.JSONField(blank=True, default=list, verbose_name="alcohol")),
                        (
                            "alcohol_free_offered",
                            models.BooleanField(
                                default=True, verbose_name="something without alcohol is offered"
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                help_text="Needed where the price is over the limit, or a lunch is not the dish of the day.",
                                max_length=400,
                                verbose_name="why it departs from the code",
                            ),
                        ),
                        (
                            "reason_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who gave that reason",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="meals",
                                to="visits.visit",
                                verbose_name="visit here",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "meal",
                        "verbose_name_plural": "meals",
                        "ordering": ["day", "at", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Host",
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
                            "task",
                            models.CharField(
                                blank=True,
                                help_text="Such as leads the visit, or guides.",
                                max_length=150,
                                verbose_name="part in the visit",
                            ),
                        ),
                        (
                            "task_en",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="part in the visit, in English"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hosted_visits",
                                to="people.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="hosts",
                                to="visits.visit",
                                verbose_name="visit here",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "host",
                        "verbose_name_plural": "hosts",
                        "ordering": ["visit", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalVisit_serves",
                    fields=[
                        (
                            "id",
                            models.BigIntegerField(
                                auto_created=True, blank=True, db_index=True, verbose_name="ID"
                            ),
                        ),
                        ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
                        (
                            "clause",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="strategy.clause",
                            ),
                        ),
                        (
                            "history",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                to="visits.historicalvisit",
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_tablespace="",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="visits.visit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "HistoricalVisit_serves",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProgrammeItem",
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
                        ("day", models.DateField(verbose_name="day")),
                        ("begins", models.TimeField(verbose_name="from")),
                        ("ends", models.TimeField(blank=True, null=True, verbose_name="to")),
                        ("title", models.CharField(max_length=300, verbose_name="what")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=300, verbose_name="what, in English"),
                        ),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                        (
                            "leader",
                            models.CharField(
                                blank=True,
                                help_text="The guests see this in the programme.",
                                max_length=200,
                                verbose_name="who leads it",
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
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="visits.visit",
                                verbose_name="visit here",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical item of the programme",
                        "verbose_name_plural": "historical items of the programme",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMeal",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("lunch", "lunch"),
                                    ("dinner", "dinner"),
                                    ("refreshments", "refreshments"),
                                ],
                                max_length=12,
                                verbose_name="meal",
                            ),
                        ),
                        ("day", models.DateField(verbose_name="day")),
                        ("at", models.TimeField(blank=True, null=True, verbose_name="time")),
                        (
                            "place",
                            models.CharField(blank=True, max_length=200, verbose_name="where it is served"),
                        ),
                        (
                            "guests",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(999),
                                ],
                                verbose_name="number of guests",
                            ),
                        ),
                        (
                            "hosts",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MaxValueValidator(999)],
                                verbose_name="number of ours",
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                help_text="Stands on the invoice, with who took part.",
                                max_length=300,
                                verbose_name="purpose of the meal",
                            ),
                        ),
                        (
                            "price",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(10000),
                                ],
                                verbose_name="price for each person, SEK",
                            ),
                        ),
                        ("with_vat", models.BooleanField(default=True, verbose_name="VAT is included")),
                        (
                            "dish_of_the_day",
                            models.BooleanField(default=False, verbose_name="it is the dish of the day"),
                        ),
                        (
                            "in_working_hours",
                            models.BooleanField(default=False, verbose_name="it is in working hours"),
                        ),
                        ("alcohol", models.JSONField(blank=True, default=list, verbose_name="alcohol")),
                        (
                            "alcohol_free_offered",
                            models.BooleanField(
                                default=True, verbose_name="something without alcohol is offered"
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                help_text="Needed where the price is over the limit, or a lunch is not the dish of the day.",
                                max_length=400,
                                verbose_name="why it departs from the code",
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
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "reason_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who gave that reason",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="visits.visit",
                                verbose_name="visit here",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical meal",
                        "verbose_name_plural": "historical meals",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalHost",
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
                            "task",
                            models.CharField(
                                blank=True,
                                help_text="Such as leads the visit, or guides.",
                                max_length=150,
                                verbose_name="part in the visit",
                            ),
                        ),
                        (
                            "task_en",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="part in the visit, in English"
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
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="visits.visit",
                                verbose_name="visit here",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical host",
                        "verbose_name_plural": "historical hosts",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGuest",
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
                            "organization",
                            models.CharField(
                                blank=True,
                                help_text="Only if it is another than the visit's.",
                                max_length=200,
                                verbose_name="organisation",
                            ),
                        ),
                        (
                            "country",
                            models.CharField(
                                blank=True,
                                max_length=2,
                                validators=[utblick.core.countries.exists],
                                verbose_name="country",
                            ),
                        ),
                        (
                            "count",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="More than one where you do not enter each by name.",
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        1, "Write how many guests come: 1 or more."
                                    )
                                ],
                                verbose_name="how many",
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
                        (
                            "history_user",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="core.source",
                                verbose_name="source",
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="visits.visit",
                                verbose_name="visit here",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical guest",
                        "verbose_name_plural": "historical guests",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddField(
                    model_name="guest",
                    name="visit",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="guests",
                        to="visits.visit",
                        verbose_name="visit here",
                    ),
                ),
                migrations.CreateModel(
                    name="Diet",
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
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=0, editable=False)),
                        (
                            "what",
                            models.CharField(
                                help_text="Only what whoever cooks has to know, such as no nuts.",
                                max_length=200,
                                verbose_name="dietary need",
                            ),
                        ),
                        (
                            "count",
                            models.PositiveSmallIntegerField(
                                default=1,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(999),
                                ],
                                verbose_name="how many",
                            ),
                        ),
                        (
                            "guest",
                            models.ForeignKey(
                                blank=True,
                                help_text="Leave it out where a number is enough for whoever cooks.",
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="diets",
                                to="visits.guest",
                                verbose_name="guest",
                            ),
                        ),
                        (
                            "visit",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="diets",
                                to="visits.visit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dietary need",
                        "verbose_name_plural": "dietary needs",
                        "ordering": ["id"],
                    },
                ),
                migrations.AddIndex(
                    model_name="visit",
                    index=models.Index(fields=["about_kind", "about_id"], name="visit_purpose"),
                ),
                migrations.AddConstraint(
                    model_name="visit",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends__gte", models.F("begins"))),
                        name="a_visit_ends_after_it_begins",
                        violation_error_message="The last day cannot be before the first.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programmeitem",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ends__isnull", True), ("ends__gt", models.F("begins")), _connector="OR"
                        ),
                        name="an_item_ends_after_it_begins",
                        violation_error_message="It cannot end before it begins. Change one of the times.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="host",
                    constraint=models.UniqueConstraint(
                        fields=("visit", "person"),
                        name="a_person_is_host_once_of_a_visit",
                        violation_error_message="The person is among the hosts already.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="guest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("count__gte", 1)), name="a_guest_is_somebody"
                    ),
                ),
            ],
        ),
    ]
