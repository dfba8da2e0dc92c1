from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import utblick.advice.models.cases
import utblick.core.dates
import utblick.core.first_tables
import utblick.core.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0003_audit_trail"),
        ("funding", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="AdviceCase",
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
                            "number",
                            models.CharField(
                                editable=False, max_length=40, unique=True, verbose_name="number"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(editable=False, verbose_name="year")),
                        ("serial", models.PositiveIntegerField(editable=False, verbose_name="serial number")),
                        (
                            "token",
                            models.CharField(
                                default=utblick.advice.models.cases.new_token,
                                editable=False,
                                max_length=64,
                                unique=True,
                            ),
                        ),
                        (
                            "asked_on",
                            models.DateField(
                                db_index=True, default=utblick.core.dates.today, verbose_name="asked on"
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("form", "the public form"),
                                    ("partner", "a partner's own page"),
                                    ("phone", "telephone"),
                                    ("mail", "e-mail"),
                                    ("meeting", "a meeting"),
                                    ("inside", "the form for our own"),
                                ],
                                default="form",
                                max_length=8,
                                verbose_name="how the question came",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[("sv", "Swedish"), ("en", "English")],
                                default="sv",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("own", "our own administration"),
                                    ("municipality", "municipality"),
                                    ("company", "company"),
                                    ("academia", "university or college"),
                                    ("civil_society", "civil society"),
                                    ("other", "other"),
                                ],
                                db_index=True,
                                max_length=13,
                                verbose_name="kind of actor",
                            ),
                        ),
                        (
                            "organization_text",
                            models.CharField(blank=True, max_length=200, verbose_name="organisation"),
                        ),
                        (
                            "programme_text",
                            models.CharField(
                                blank=True,
                                help_text="If you know which. It may be left empty.",
                                max_length=200,
                                verbose_name="programme or call, in words",
                            ),
                        ),
                        ("question", models.TextField(verbose_name="question")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("received", "not answered"),
                                    ("answered", "answered"),
                                    ("closed", "closed"),
                                ],
                                db_index=True,
                                default="received",
                                editable=False,
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="answer")),
                        (
                            "answered_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="answered on"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("unknown", "not known yet"),
                                    ("application", "an application"),
                                    ("granted", "a granted application"),
                                    ("nothing", "nothing"),
                                ],
                                default="unknown",
                                max_length=11,
                                verbose_name="what it led to",
                            ),
                        ),
                        (
                            "outcome_note",
                            models.TextField(blank=True, verbose_name="what it led to, in words"),
                        ),
                        ("follow_up", models.DateField(blank=True, null=True, verbose_name="follow up on")),
                        (
                            "closed_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="closed on"),
                        ),
                        (
                            "closed_because",
                            models.TextField(blank=True, editable=False, verbose_name="why it is closed"),
                        ),
                    ],
                    options={
                        "verbose_name": "advice case",
                        "verbose_name_plural": "advice cases",
                        "ordering": ["-year", "-serial"],
                    },
                ),
                migrations.CreateModel(
                    name="AdviceRules",
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
                            "answer_days",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(60),
                                ],
                                verbose_name="working days until the first answer",
                            ),
                        ),
                        (
                            "case_years",
                            models.PositiveSmallIntegerField(
                                help_text="Counted from the day when the question came, and never before it is answered or closed. The question and the answer are kept.",
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        1,
                                        "Write at least 1 year: with less, nobody could be answered again or asked what the advice led to.",
                                    ),
                                    django.core.validators.MaxValueValidator(20),
                                ],
                                verbose_name="years that the asker's name and address are kept in a case",
                            ),
                        ),
                        (
                            "name_months",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        1,
                                        "Write at least 1 month: with less, it could not be noted who came.",
                                    ),
                                    django.core.validators.MaxValueValidator(36),
                                ],
                                verbose_name="months that the names of participants are kept after a training",
                            ),
                        ),
                        (
                            "prefix",
                            models.CharField(
                                help_text="Such as ADV.",
                                max_length=12,
                                verbose_name="what the numbers of cases begin with",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                help_text="The decision or plan that it is taken from.",
                                max_length=300,
                                verbose_name="where it is stated",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rules of the advice",
                        "verbose_name_plural": "rules of the advice",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="AskerContact",
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
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail address"),
                        ),
                        ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                    ],
                    options={
                        "verbose_name": "who asked",
                        "verbose_name_plural": "who asked",
                    },
                ),
                migrations.CreateModel(
                    name="CaseHours",
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
                        ("day", models.DateField(default=utblick.core.dates.today, verbose_name="day")),
                        (
                            "hours",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In quarters, such as 1,5.",
                                max_digits=5,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0.25")),
                                    django.core.validators.MaxValueValidator(Decimal("24")),
                                ],
                                verbose_name="hours",
                            ),
                        ),
                        ("what", models.CharField(blank=True, max_length=300, verbose_name="what was done")),
                    ],
                    options={
                        "verbose_name": "hours spent",
                        "verbose_name_plural": "hours spent",
                        "ordering": ["-day", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAdviceCase",
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
                            "number",
                            models.CharField(
                                db_index=True, editable=False, max_length=40, verbose_name="number"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(editable=False, verbose_name="year")),
                        ("serial", models.PositiveIntegerField(editable=False, verbose_name="serial number")),
                        (
                            "token",
                            models.CharField(
                                db_index=True,
                                default=utblick.advice.models.cases.new_token,
                                editable=False,
                                max_length=64,
                            ),
                        ),
                        (
                            "asked_on",
                            models.DateField(
                                db_index=True, default=utblick.core.dates.today, verbose_name="asked on"
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("form", "the public form"),
                                    ("partner", "a partner's own page"),
                                    ("phone", "telephone"),
                                    ("mail", "e-mail"),
                                    ("meeting", "a meeting"),
                                    ("inside", "the form for our own"),
                                ],
                                default="form",
                                max_length=8,
                                verbose_name="how the question came",
                            ),
                        ),
                        (
                            "language",
                            models.CharField(
                                choices=[("sv", "Swedish"), ("en", "English")],
                                default="sv",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("own", "our own administration"),
                                    ("municipality", "municipality"),
                                    ("company", "company"),
                                    ("academia", "university or college"),
                                    ("civil_society", "civil society"),
                                    ("other", "other"),
                                ],
                                db_index=True,
                                max_length=13,
                                verbose_name="kind of actor",
                            ),
                        ),
                        (
                            "organization_text",
                            models.CharField(blank=True, max_length=200, verbose_name="organisation"),
                        ),
                        (
                            "programme_text",
                            models.CharField(
                                blank=True,
                                help_text="If you know which. It may be left empty.",
                                max_length=200,
                                verbose_name="programme or call, in words",
                            ),
                        ),
                        ("question", models.TextField(verbose_name="question")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("received", "not answered"),
                                    ("answered", "answered"),
                                    ("closed", "closed"),
                                ],
                                db_index=True,
                                default="received",
                                editable=False,
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="answer")),
                        (
                            "answered_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="answered on"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("unknown", "not known yet"),
                                    ("application", "an application"),
                                    ("granted", "a granted application"),
                                    ("nothing", "nothing"),
                                ],
                                default="unknown",
                                max_length=11,
                                verbose_name="what it led to",
                            ),
                        ),
                        (
                            "outcome_note",
                            models.TextField(blank=True, verbose_name="what it led to, in words"),
                        ),
                        ("follow_up", models.DateField(blank=True, null=True, verbose_name="follow up on")),
                        (
                            "closed_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="closed on"),
                        ),
                        (
                            "closed_because",
                            models.TextField(blank=True, editable=False, verbose_name="why it is closed"),
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
                        "verbose_name": "historical advice case",
                        "verbose_name_plural": "historical advice cases",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAdviceRules",
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
                            "answer_days",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(60),
                                ],
                                verbose_name="working days until the first answer",
                            ),
                        ),
                        (
                            "case_years",
                            models.PositiveSmallIntegerField(
                                help_text="Counted from the day when the question came, and never before it is answered or closed. The question and the answer are kept.",
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        1,
                                        "Write at least 1 year: with less, nobody could be answered again or asked what the advice led to.",
                                    ),
                                    django.core.validators.MaxValueValidator(20),
                                ],
                                verbose_name="years that the asker's name and address are kept in a case",
                            ),
                        ),
                        (
                            "name_months",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(
                                        1,
                                        "Write at least 1 month: with less, it could not be noted who came.",
                                    ),
                                    django.core.validators.MaxValueValidator(36),
                                ],
                                verbose_name="months that the names of participants are kept after a training",
                            ),
                        ),
                        (
                            "prefix",
                            models.CharField(
                                help_text="Such as ADV.",
                                max_length=12,
                                verbose_name="what the numbers of cases begin with",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                help_text="The decision or plan that it is taken from.",
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
                    ],
                    options={
                        "verbose_name": "historical rules of the advice",
                        "verbose_name_plural": "historical rules of the advice",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCaseHours",
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
                        ("day", models.DateField(default=utblick.core.dates.today, verbose_name="day")),
                        (
                            "hours",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In quarters, such as 1,5.",
                                max_digits=5,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0.25")),
                                    django.core.validators.MaxValueValidator(Decimal("24")),
                                ],
                                verbose_name="hours",
                            ),
                        ),
                        ("what", models.CharField(blank=True, max_length=300, verbose_name="what was done")),
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
                        "verbose_name": "historical hours spent",
                        "verbose_name_plural": "historical hours spent",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPartnerEngagement",
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
                            models.CharField(max_length=200, verbose_name="name of the network or project"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("network", "network"),
                                    ("project", "project"),
                                    ("twinning", "twin town or partnership"),
                                    ("other", "other"),
                                ],
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "since",
                            utblick.core.dates.PartialDateField(
                                blank=True,
                                default="",
                                help_text="A year, a month or a day, such as 2024.",
                                max_length=10,
                                verbose_name="since",
                            ),
                        ),
                        (
                            "ended",
                            utblick.core.dates.PartialDateField(
                                blank=True,
                                default="",
                                help_text="Left empty while it goes on.",
                                max_length=10,
                                verbose_name="ended",
                            ),
                        ),
                        ("about", models.TextField(blank=True, verbose_name="what it is about")),
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
                        "verbose_name": "historical engagement of a partner",
                        "verbose_name_plural": "historical engagements of partners",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSignUp",
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
                                    ("own", "our own administration"),
                                    ("municipality", "municipality"),
                                    ("company", "company"),
                                    ("academia", "university or college"),
                                    ("civil_society", "civil society"),
                                    ("other", "other"),
                                ],
                                max_length=13,
                                verbose_name="kind of actor",
                            ),
                        ),
                        (
                            "on",
                            models.DateField(
                                default=utblick.core.dates.today, editable=False, verbose_name="signed up on"
                            ),
                        ),
                        ("came", models.BooleanField(blank=True, null=True, verbose_name="came")),
                        (
                            "token",
                            models.CharField(
                                db_index=True,
                                default=utblick.advice.models.cases.new_token,
                                editable=False,
                                max_length=64,
                            ),
                        ),
                        ("language", models.CharField(default="sv", editable=False, max_length=2)),
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
                        "verbose_name": "historical participant of a training",
                        "verbose_name_plural": "historical participants of a training",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTextBlock",
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
                        ("title", models.CharField(max_length=120, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=120, verbose_name="title in English"),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                        ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                        (
                            "place",
                            models.PositiveIntegerField(default=0, editable=False, verbose_name="place"),
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
                        "verbose_name": "historical text block",
                        "verbose_name_plural": "historical text blocks",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTopic",
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
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=120, verbose_name="name in English"),
                        ),
                        (
                            "place",
                            models.PositiveIntegerField(default=0, editable=False, verbose_name="place"),
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
                        "verbose_name": "historical topic",
                        "verbose_name_plural": "historical topics",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTraining",
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
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("about", models.TextField(blank=True, verbose_name="what it is about")),
                        (
                            "about_en",
                            models.TextField(blank=True, verbose_name="what it is about, in English"),
                        ),
                        ("day", models.DateField(db_index=True, verbose_name="day")),
                        ("begins", models.TimeField(blank=True, null=True, verbose_name="from")),
                        ("remote", models.BooleanField(default=False, verbose_name="remote")),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                help_text="Not needed when remote.",
                                max_length=200,
                                verbose_name="place",
                            ),
                        ),
                        (
                            "places",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Leave empty where there is no limit.",
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5000),
                                ],
                                verbose_name="places",
                            ),
                        ),
                        (
                            "sign_up_until",
                            models.DateField(
                                blank=True,
                                help_text="Left empty: until the day itself.",
                                null=True,
                                verbose_name="sign up until",
                            ),
                        ),
                        ("cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
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
                        "verbose_name": "historical training",
                        "verbose_name_plural": "historical trainings",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="PartnerEngagement",
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
                            models.CharField(max_length=200, verbose_name="name of the network or project"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("network", "network"),
                                    ("project", "project"),
                                    ("twinning", "twin town or partnership"),
                                    ("other", "other"),
                                ],
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "since",
                            utblick.core.dates.PartialDateField(
                                blank=True,
                                default="",
                                help_text="A year, a month or a day, such as 2024.",
                                max_length=10,
                                verbose_name="since",
                            ),
                        ),
                        (
                            "ended",
                            utblick.core.dates.PartialDateField(
                                blank=True,
                                default="",
                                help_text="Left empty while it goes on.",
                                max_length=10,
                                verbose_name="ended",
                            ),
                        ),
                        ("about", models.TextField(blank=True, verbose_name="what it is about")),
                    ],
                    options={
                        "verbose_name": "engagement of a partner",
                        "verbose_name_plural": "engagements of partners",
                        "ordering": ["name", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Sending",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sender", models.CharField(db_index=True, max_length=64)),
                        ("at", models.DateTimeField(db_index=True)),
                    ],
                    options={
                        "verbose_name": "sending of a public form",
                        "verbose_name_plural": "sendings of public forms",
                    },
                ),
                migrations.CreateModel(
                    name="SignUp",
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
                                    ("own", "our own administration"),
                                    ("municipality", "municipality"),
                                    ("company", "company"),
                                    ("academia", "university or college"),
                                    ("civil_society", "civil society"),
                                    ("other", "other"),
                                ],
                                max_length=13,
                                verbose_name="kind of actor",
                            ),
                        ),
                        (
                            "on",
                            models.DateField(
                                default=utblick.core.dates.today, editable=False, verbose_name="signed up on"
                            ),
                        ),
                        ("came", models.BooleanField(blank=True, null=True, verbose_name="came")),
                        (
                            "token",
                            models.CharField(
                                default=utblick.advice.models.cases.new_token,
                                editable=False,
                                max_length=64,
                                unique=True,
                            ),
                        ),
                        ("language", models.CharField(default="sv", editable=False, max_length=2)),
                    ],
                    options={
                        "verbose_name": "participant of a training",
                        "verbose_name_plural": "participants of a training",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="SignUpDetails",
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
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        ("email", models.EmailField(max_length=254, verbose_name="e-mail address")),
                        (
                            "organization_text",
                            models.CharField(blank=True, max_length=200, verbose_name="organisation"),
                        ),
                    ],
                    options={
                        "verbose_name": "who signed up",
                        "verbose_name_plural": "who signed up",
                    },
                ),
                migrations.CreateModel(
                    name="TextBlock",
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
                        ("title", models.CharField(max_length=120, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=120, verbose_name="title in English"),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                        ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                        (
                            "place",
                            models.PositiveIntegerField(default=0, editable=False, verbose_name="place"),
                        ),
                    ],
                    options={
                        "verbose_name": "text block",
                        "verbose_name_plural": "text blocks",
                        "ordering": ["place", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Topic",
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
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=120, verbose_name="name in English"),
                        ),
                        (
                            "place",
                            models.PositiveIntegerField(default=0, editable=False, verbose_name="place"),
                        ),
                    ],
                    options={
                        "verbose_name": "topic",
                        "verbose_name_plural": "topics",
                        "ordering": ["place", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Training",
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
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("about", models.TextField(blank=True, verbose_name="what it is about")),
                        (
                            "about_en",
                            models.TextField(blank=True, verbose_name="what it is about, in English"),
                        ),
                        ("day", models.DateField(db_index=True, verbose_name="day")),
                        ("begins", models.TimeField(blank=True, null=True, verbose_name="from")),
                        ("remote", models.BooleanField(default=False, verbose_name="remote")),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                help_text="Not needed when remote.",
                                max_length=200,
                                verbose_name="place",
                            ),
                        ),
                        (
                            "places",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Leave empty where there is no limit.",
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5000),
                                ],
                                verbose_name="places",
                            ),
                        ),
                        (
                            "sign_up_until",
                            models.DateField(
                                blank=True,
                                help_text="Left empty: until the day itself.",
                                null=True,
                                verbose_name="sign up until",
                            ),
                        ),
                        ("cancelled", models.BooleanField(default=False, verbose_name="cancelled")),
                    ],
                    options={
                        "verbose_name": "training",
                        "verbose_name_plural": "trainings",
                        "ordering": ["-day", "-id"],
                    },
                ),
                migrations.AddField(
                    model_name="advicecase",
                    name="call",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advice_cases",
                        to="funding.call",
                        verbose_name="call",
                    ),
                ),
                migrations.AddField(
                    model_name="advicecase",
                    name="handler",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advice_cases",
                        to="people.person",
                        verbose_name="who has the case",
                    ),
                ),
                migrations.AddField(
                    model_name="advicecase",
                    name="municipality",
                    field=models.ForeignKey(
                        blank=True,
                        limit_choices_to=models.Q(("classification", "municipality")),
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advice_given_in",
                        to="people.organization",
                        verbose_name="municipality",
                    ),
                ),
                migrations.AddField(
                    model_name="advicecase",
                    name="organization",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="A partner that signs in sees the cases of its own organisation.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advice_asked_for",
                        to="people.organization",
                        verbose_name="organisation in the register",
                    ),
                ),
                migrations.AddField(
                    model_name="advicecase",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="advice_cases",
                        to="funding.programme",
                        verbose_name="programme",
                    ),
                ),
                migrations.AddField(
                    model_name="advicecase",
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
                    model_name="advicerules",
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
                    model_name="askercontact",
                    name="case",
                    field=models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contact",
                        to="advice.advicecase",
                    ),
                ),
                migrations.AddField(
                    model_name="casehours",
                    name="case",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hours",
                        to="advice.advicecase",
                    ),
                ),
                migrations.AddField(
                    model_name="casehours",
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
                    model_name="historicaladvicecase",
                    name="call",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.call",
                        verbose_name="call",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvicecase",
                    name="handler",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="who has the case",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvicecase",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvicecase",
                    name="municipality",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        limit_choices_to=models.Q(("classification", "municipality")),
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="municipality",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvicecase",
                    name="organization",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="A partner that signs in sees the cases of its own organisation.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="organisation in the register",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvicecase",
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
                    model_name="historicaladvicecase",
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
                    model_name="historicaladvicerules",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaladvicerules",
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
                    model_name="historicalcasehours",
                    name="case",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advice.advicecase",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcasehours",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcasehours",
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
                    model_name="historicalpartnerengagement",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpartnerengagement",
                    name="organization",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpartnerengagement",
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
                    model_name="historicalsignup",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsignup",
                    name="municipality",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        limit_choices_to=models.Q(("classification", "municipality")),
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="municipality",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsignup",
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
                    model_name="historicaltextblock",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaltextblock",
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
                    model_name="historicaltopic",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaltopic",
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
                    model_name="historicaltraining",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaltraining",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where it is about one.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="funding.programme",
                        verbose_name="programme",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaltraining",
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
                    model_name="partnerengagement",
                    name="organization",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own_engagements",
                        to="people.organization",
                        verbose_name="organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="partnerengagement",
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
                    model_name="signup",
                    name="municipality",
                    field=models.ForeignKey(
                        blank=True,
                        limit_choices_to=models.Q(("classification", "municipality")),
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organization",
                        verbose_name="municipality",
                    ),
                ),
                migrations.AddField(
                    model_name="signup",
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
                    model_name="signupdetails",
                    name="sign_up",
                    field=models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="details",
                        to="advice.signup",
                    ),
                ),
                migrations.AddField(
                    model_name="textblock",
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
                    model_name="topic",
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
                    model_name="historicaladvicecase",
                    name="topic",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advice.topic",
                        verbose_name="topic",
                    ),
                ),
                migrations.AddField(
                    model_name="advicecase",
                    name="topic",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="advice.topic",
                        verbose_name="topic",
                    ),
                ),
                migrations.AddField(
                    model_name="training",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Where it is about one.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trainings",
                        to="funding.programme",
                        verbose_name="programme",
                    ),
                ),
                migrations.AddField(
                    model_name="training",
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
                    model_name="signup",
                    name="training",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sign_ups",
                        to="advice.training",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsignup",
                    name="training",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="advice.training",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="partnerengagement",
                    constraint=models.UniqueConstraint(
                        fields=("organization", "name"),
                        name="a_partners_engagement_once",
                        violation_error_message="It is registered already. Change that one instead.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="advicecase",
                    constraint=models.UniqueConstraint(
                        fields=("year", "serial"), name="one_advice_case_per_number"
                    ),
                ),
            ],
        ),
    ]
