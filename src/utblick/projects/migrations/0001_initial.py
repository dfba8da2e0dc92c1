from decimal import Decimal

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
        ("funding", "0001_initial"),
        ("people", "0001_initial"),
        ("strategy", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="HistoricalProject_beneficiaries",
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
                        "verbose_name": "HistoricalProject_beneficiaries",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProject_serves",
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
                        "verbose_name": "HistoricalProject_serves",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProject_steering_documents",
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
                        "verbose_name": "HistoricalProject_steering_documents",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProjectPartner",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("lead", "lead partner"),
                                    ("partner", "partner"),
                                    ("associated", "associated partner"),
                                ],
                                default="partner",
                                max_length=10,
                                verbose_name="role",
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
                            "budget",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="budget",
                            ),
                        ),
                        (
                            "own_share",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="of which they pay themselves",
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
                        "verbose_name": "historical project partner",
                        "verbose_name_plural": "historical project partners",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReportingPeriod",
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
                        ("begins", models.DateField(verbose_name="from")),
                        ("ends", models.DateField(verbose_name="to")),
                        ("due", models.DateField(db_index=True, verbose_name="report due")),
                        (
                            "costs",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Planned, until the outcome is known.",
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="our costs, kronor",
                            ),
                        ),
                        (
                            "claim_amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="what we claim, in the currency of the budget",
                            ),
                        ),
                        (
                            "claim_rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=9,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0.0001"))],
                                verbose_name="rate of the claim",
                            ),
                        ),
                        (
                            "claim_rate_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="day of the rate of the claim"
                            ),
                        ),
                        (
                            "claim",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="what we claim, kronor",
                            ),
                        ),
                        ("claimed_on", models.DateField(blank=True, null=True, verbose_name="reported on")),
                        (
                            "paid_amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="paid to us, in the currency of the budget",
                            ),
                        ),
                        (
                            "paid_rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=9,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0.0001"))],
                                verbose_name="rate of the payment",
                            ),
                        ),
                        (
                            "paid_rate_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="day of the rate of the payment"
                            ),
                        ),
                        (
                            "paid",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="paid to us, kronor",
                            ),
                        ),
                        ("paid_on", models.DateField(blank=True, null=True, verbose_name="paid on")),
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
                        "verbose_name": "historical reporting period",
                        "verbose_name_plural": "historical reporting periods",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalResult",
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
                        ("what", models.CharField(max_length=300, verbose_name="what came of it")),
                        (
                            "what_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what came of it, in English"
                            ),
                        ),
                        (
                            "dissemination",
                            models.TextField(blank=True, verbose_name="to whom it is passed on, and how"),
                        ),
                        (
                            "good_practice",
                            models.BooleanField(
                                default=False, verbose_name="a good practice that others can take up"
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
                        "verbose_name": "historical result",
                        "verbose_name_plural": "historical results",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRisk",
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
                        ("what", models.CharField(max_length=300, verbose_name="what may happen")),
                        (
                            "likelihood",
                            models.PositiveSmallIntegerField(
                                help_text="1 is very small, 5 very large.",
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="likelihood",
                            ),
                        ),
                        (
                            "consequence",
                            models.PositiveSmallIntegerField(
                                help_text="1 is very small, 5 very large.",
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="consequence",
                            ),
                        ),
                        ("measure", models.TextField(blank=True, verbose_name="what is done about it")),
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
                        "verbose_name": "historical risk",
                        "verbose_name_plural": "historical risks",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Milestone",
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
                                choices=[("milestone", "milestone"), ("deliverable", "deliverable")],
                                default="milestone",
                                max_length=12,
                                verbose_name="what it is",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("due", models.DateField(db_index=True, verbose_name="due")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="done on")),
                    ],
                    options={
                        "verbose_name": "milestone or deliverable",
                        "verbose_name_plural": "milestones and deliverables",
                        "ordering": ["due", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Project",
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
                        ("title", models.CharField(max_length=250, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=250, verbose_name="title in English"),
                        ),
                        ("acronym", models.CharField(blank=True, max_length=40, verbose_name="acronym")),
                        (
                            "idea",
                            models.TextField(
                                help_text="What it is about, in a few sentences, and why us.",
                                verbose_name="idea",
                            ),
                        ),
                        ("idea_en", models.TextField(blank=True, verbose_name="idea in English")),
                        (
                            "aims",
                            models.TextField(
                                blank=True,
                                help_text="What is to be different when the project is over.",
                                verbose_name="aims",
                            ),
                        ),
                        ("aims_en", models.TextField(blank=True, verbose_name="aims in English")),
                        (
                            "programme_name",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="programme, where it is not in the list",
                            ),
                        ),
                        (
                            "deadline",
                            models.DateField(blank=True, null=True, verbose_name="last day to apply"),
                        ),
                        (
                            "most_grant",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Such as 80. The call says it.",
                                max_digits=5,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0")),
                                    django.core.validators.MaxValueValidator(Decimal("100")),
                                ],
                                verbose_name="highest share that the programme pays, per cent",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("idea", "idea"),
                                    ("preparation", "preparation"),
                                    ("application", "ready for decision"),
                                    ("decided", "decided, to be submitted"),
                                    ("submitted", "submitted"),
                                    ("granted", "granted"),
                                    ("rejected", "rejected"),
                                    ("running", "running"),
                                    ("paused", "paused"),
                                    ("closing", "closing"),
                                    ("closed", "closed"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                db_index=True,
                                default="idea",
                                editable=False,
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "since",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="in this state since"
                            ),
                        ),
                        ("starts", models.DateField(blank=True, null=True, verbose_name="starts")),
                        ("ends", models.DateField(blank=True, null=True, verbose_name="ends")),
                        (
                            "funder_number",
                            models.CharField(blank=True, max_length=60, verbose_name="number at the funder"),
                        ),
                        (
                            "currency",
                            models.CharField(
                                choices=[("SEK", "kronor (SEK)"), ("EUR", "euro (EUR)")],
                                default="SEK",
                                max_length=3,
                                verbose_name="currency of the budget",
                            ),
                        ),
                        (
                            "rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=9,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0.0001"))],
                                verbose_name="kronor for one euro",
                            ),
                        ),
                        ("rate_on", models.DateField(blank=True, null=True, verbose_name="day of the rate")),
                        (
                            "budget",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="All partners together, in the currency of the budget.",
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="whole budget",
                            ),
                        ),
                        (
                            "looking_for",
                            models.TextField(
                                blank=True,
                                help_text="Told in the partner search text: what kind of partner, from where, to do what.",
                                verbose_name="which partners we look for",
                            ),
                        ),
                        (
                            "looking_for_en",
                            models.TextField(
                                blank=True, verbose_name="which partners we look for, in English"
                            ),
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
                            "submitted_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="submitted on"
                            ),
                        ),
                        (
                            "answered_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="answer from the funder on",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, editable=False, verbose_name="why")),
                        (
                            "asked",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                editable=False,
                                verbose_name="what the committee is asked to decide on",
                            ),
                        ),
                        (
                            "as_decided",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                editable=False,
                                verbose_name="what the committee decided on",
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", ""),
                                    ("idea", "idea"),
                                    ("preparation", "preparation"),
                                    ("application", "ready for decision"),
                                    ("decided", "decided, to be submitted"),
                                    ("submitted", "submitted"),
                                    ("granted", "granted"),
                                    ("rejected", "rejected"),
                                    ("running", "running"),
                                    ("paused", "paused"),
                                    ("closing", "closing"),
                                    ("closed", "closed"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="",
                                editable=False,
                                max_length=12,
                                verbose_name="how far it had come",
                            ),
                        ),
                        (
                            "times_granted",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="times granted"
                            ),
                        ),
                        (
                            "times_rejected",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="times rejected"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "project",
                        "verbose_name_plural": "projects",
                        "ordering": ["title", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectPartner",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("lead", "lead partner"),
                                    ("partner", "partner"),
                                    ("associated", "associated partner"),
                                ],
                                default="partner",
                                max_length=10,
                                verbose_name="role",
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
                            "budget",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="budget",
                            ),
                        ),
                        (
                            "own_share",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="of which they pay themselves",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "project partner",
                        "verbose_name_plural": "project partners",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="ReportingPeriod",
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
                        ("begins", models.DateField(verbose_name="from")),
                        ("ends", models.DateField(verbose_name="to")),
                        ("due", models.DateField(db_index=True, verbose_name="report due")),
                        (
                            "costs",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Planned, until the outcome is known.",
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="our costs, kronor",
                            ),
                        ),
                        (
                            "claim_amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="what we claim, in the currency of the budget",
                            ),
                        ),
                        (
                            "claim_rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=9,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0.0001"))],
                                verbose_name="rate of the claim",
                            ),
                        ),
                        (
                            "claim_rate_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="day of the rate of the claim"
                            ),
                        ),
                        (
                            "claim",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="what we claim, kronor",
                            ),
                        ),
                        ("claimed_on", models.DateField(blank=True, null=True, verbose_name="reported on")),
                        (
                            "paid_amount",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="paid to us, in the currency of the budget",
                            ),
                        ),
                        (
                            "paid_rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=9,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0.0001"))],
                                verbose_name="rate of the payment",
                            ),
                        ),
                        (
                            "paid_rate_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="day of the rate of the payment"
                            ),
                        ),
                        (
                            "paid",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="paid to us, kronor",
                            ),
                        ),
                        ("paid_on", models.DateField(blank=True, null=True, verbose_name="paid on")),
                    ],
                    options={
                        "verbose_name": "reporting period",
                        "verbose_name_plural": "reporting periods",
                        "ordering": ["begins", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Result",
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
                        ("what", models.CharField(max_length=300, verbose_name="what came of it")),
                        (
                            "what_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what came of it, in English"
                            ),
                        ),
                        (
                            "dissemination",
                            models.TextField(blank=True, verbose_name="to whom it is passed on, and how"),
                        ),
                        (
                            "good_practice",
                            models.BooleanField(
                                default=False, verbose_name="a good practice that others can take up"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "result",
                        "verbose_name_plural": "results",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Risk",
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
                        ("what", models.CharField(max_length=300, verbose_name="what may happen")),
                        (
                            "likelihood",
                            models.PositiveSmallIntegerField(
                                help_text="1 is very small, 5 very large.",
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="likelihood",
                            ),
                        ),
                        (
                            "consequence",
                            models.PositiveSmallIntegerField(
                                help_text="1 is very small, 5 very large.",
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(5),
                                ],
                                verbose_name="consequence",
                            ),
                        ),
                        ("measure", models.TextField(blank=True, verbose_name="what is done about it")),
                    ],
                    options={
                        "verbose_name": "risk",
                        "verbose_name_plural": "risks",
                        "ordering": ["-likelihood", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetLine",
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
                            "work_package",
                            models.CharField(
                                blank=True,
                                help_text="Such as WP1 Coordination.",
                                max_length=80,
                                verbose_name="work package",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("staff", "staff"),
                                    ("office", "office and administration"),
                                    ("travel", "travel and accommodation"),
                                    ("expertise", "external expertise and services"),
                                    ("equipment", "equipment"),
                                    ("works", "infrastructure and works"),
                                    ("other", "other"),
                                ],
                                max_length=10,
                                verbose_name="kind of cost",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In the currency of the budget.",
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="amount",
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
                        "verbose_name": "budget line",
                        "verbose_name_plural": "budget lines",
                        "ordering": ["work_package", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetSum",
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
                            "work_package",
                            models.CharField(blank=True, max_length=80, verbose_name="work package"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("staff", "staff"),
                                    ("office", "office and administration"),
                                    ("travel", "travel and accommodation"),
                                    ("expertise", "external expertise and services"),
                                    ("equipment", "equipment"),
                                    ("works", "infrastructure and works"),
                                    ("other", "other"),
                                ],
                                max_length=10,
                                verbose_name="kind of cost",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In the currency of the budget.",
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="sum",
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
                        "verbose_name": "stated sum",
                        "verbose_name_plural": "stated sums",
                        "ordering": ["work_package", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Commitment",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(2000),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="kronor",
                            ),
                        ),
                        (
                            "given_back",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("0"),
                                editable=False,
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="given back to the frame, kronor",
                            ),
                        ),
                        (
                            "staff_percent",
                            models.DecimalField(
                                decimal_places=1,
                                default=Decimal("0"),
                                max_digits=5,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="working time, per cent of a full-time post",
                            ),
                        ),
                        (
                            "body",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="project_commitments",
                                to="people.organization",
                                verbose_name="from the budget of",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="project_commitments",
                                to="people.person",
                                verbose_name="whose working time",
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
                        "verbose_name": "commitment",
                        "verbose_name_plural": "commitments",
                        "ordering": ["year", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Frame",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(2000),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="frame, kronor",
                            ),
                        ),
                        (
                            "warn_at",
                            models.PositiveSmallIntegerField(
                                default=100,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(100),
                                ],
                                verbose_name="warn at, per cent of the frame",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                help_text="The committee's budget or decision, with its date.",
                                max_length=300,
                                verbose_name="where it is stated",
                            ),
                        ),
                        (
                            "committee",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="project_frames",
                                to="people.organization",
                                verbose_name="committee",
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
                        "verbose_name": "frame for international projects",
                        "verbose_name_plural": "frames for international projects",
                        "ordering": ["-year", "committee__name"],
                    },
                ),
                migrations.CreateModel(
                    name="Funding",
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
                            "grant",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="In the currency of the budget.",
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="grant",
                            ),
                        ),
                        (
                            "own_money",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="our own money, kronor",
                            ),
                        ),
                        (
                            "own_hours",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="our own working hours"
                            ),
                        ),
                        (
                            "own_hours_value",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="what those hours are worth, kronor",
                            ),
                        ),
                        (
                            "other",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="What other partners and funders pay, in the currency of the budget.",
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="other funding",
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
                        "verbose_name": "funding of a project",
                        "verbose_name_plural": "funding of projects",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalBudgetLine",
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
                            "work_package",
                            models.CharField(
                                blank=True,
                                help_text="Such as WP1 Coordination.",
                                max_length=80,
                                verbose_name="work package",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("staff", "staff"),
                                    ("office", "office and administration"),
                                    ("travel", "travel and accommodation"),
                                    ("expertise", "external expertise and services"),
                                    ("equipment", "equipment"),
                                    ("works", "infrastructure and works"),
                                    ("other", "other"),
                                ],
                                max_length=10,
                                verbose_name="kind of cost",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In the currency of the budget.",
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="amount",
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
                        "verbose_name": "historical budget line",
                        "verbose_name_plural": "historical budget lines",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalBudgetSum",
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
                            "work_package",
                            models.CharField(blank=True, max_length=80, verbose_name="work package"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("staff", "staff"),
                                    ("office", "office and administration"),
                                    ("travel", "travel and accommodation"),
                                    ("expertise", "external expertise and services"),
                                    ("equipment", "equipment"),
                                    ("works", "infrastructure and works"),
                                    ("other", "other"),
                                ],
                                max_length=10,
                                verbose_name="kind of cost",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                help_text="In the currency of the budget.",
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="sum",
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
                        "verbose_name": "historical stated sum",
                        "verbose_name_plural": "historical stated sums",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCommitment",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(2000),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="kronor",
                            ),
                        ),
                        (
                            "given_back",
                            models.DecimalField(
                                decimal_places=2,
                                default=Decimal("0"),
                                editable=False,
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="given back to the frame, kronor",
                            ),
                        ),
                        (
                            "staff_percent",
                            models.DecimalField(
                                decimal_places=1,
                                default=Decimal("0"),
                                max_digits=5,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="working time, per cent of a full-time post",
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
                            "body",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="from the budget of",
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
                                verbose_name="whose working time",
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
                        "verbose_name": "historical commitment",
                        "verbose_name_plural": "historical commitments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFrame",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(2000),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=14,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="frame, kronor",
                            ),
                        ),
                        (
                            "warn_at",
                            models.PositiveSmallIntegerField(
                                default=100,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(100),
                                ],
                                verbose_name="warn at, per cent of the frame",
                            ),
                        ),
                        (
                            "basis",
                            models.CharField(
                                help_text="The committee's budget or decision, with its date.",
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
                            "committee",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="committee",
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
                        "verbose_name": "historical frame for international projects",
                        "verbose_name_plural": "historical frames for international projects",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFunding",
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
                            "grant",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="In the currency of the budget.",
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="grant",
                            ),
                        ),
                        (
                            "own_money",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="our own money, kronor",
                            ),
                        ),
                        (
                            "own_hours",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="our own working hours"
                            ),
                        ),
                        (
                            "own_hours_value",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="what those hours are worth, kronor",
                            ),
                        ),
                        (
                            "other",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="What other partners and funders pay, in the currency of the budget.",
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="other funding",
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
                        "verbose_name": "historical funding of a project",
                        "verbose_name_plural": "historical funding of projects",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalMilestone",
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
                                choices=[("milestone", "milestone"), ("deliverable", "deliverable")],
                                default="milestone",
                                max_length=12,
                                verbose_name="what it is",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("due", models.DateField(db_index=True, verbose_name="due")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="done on")),
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
                        "verbose_name": "historical milestone or deliverable",
                        "verbose_name_plural": "historical milestones and deliverables",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProject",
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
                        ("title", models.CharField(max_length=250, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=250, verbose_name="title in English"),
                        ),
                        ("acronym", models.CharField(blank=True, max_length=40, verbose_name="acronym")),
                        (
                            "idea",
                            models.TextField(
                                help_text="What it is about, in a few sentences, and why us.",
                                verbose_name="idea",
                            ),
                        ),
                        ("idea_en", models.TextField(blank=True, verbose_name="idea in English")),
                        (
                            "aims",
                            models.TextField(
                                blank=True,
                                help_text="What is to be different when the project is over.",
                                verbose_name="aims",
                            ),
                        ),
                        ("aims_en", models.TextField(blank=True, verbose_name="aims in English")),
                        (
                            "programme_name",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                verbose_name="programme, where it is not in the list",
                            ),
                        ),
                        (
                            "deadline",
                            models.DateField(blank=True, null=True, verbose_name="last day to apply"),
                        ),
                        (
                            "most_grant",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Such as 80. The call says it.",
                                max_digits=5,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0")),
                                    django.core.validators.MaxValueValidator(Decimal("100")),
                                ],
                                verbose_name="highest share that the programme pays, per cent",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("idea", "idea"),
                                    ("preparation", "preparation"),
                                    ("application", "ready for decision"),
                                    ("decided", "decided, to be submitted"),
                                    ("submitted", "submitted"),
                                    ("granted", "granted"),
                                    ("rejected", "rejected"),
                                    ("running", "running"),
                                    ("paused", "paused"),
                                    ("closing", "closing"),
                                    ("closed", "closed"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                db_index=True,
                                default="idea",
                                editable=False,
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "since",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="in this state since"
                            ),
                        ),
                        ("starts", models.DateField(blank=True, null=True, verbose_name="starts")),
                        ("ends", models.DateField(blank=True, null=True, verbose_name="ends")),
                        (
                            "funder_number",
                            models.CharField(blank=True, max_length=60, verbose_name="number at the funder"),
                        ),
                        (
                            "currency",
                            models.CharField(
                                choices=[("SEK", "kronor (SEK)"), ("EUR", "euro (EUR)")],
                                default="SEK",
                                max_length=3,
                                verbose_name="currency of the budget",
                            ),
                        ),
                        (
                            "rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=9,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0.0001"))],
                                verbose_name="kronor for one euro",
                            ),
                        ),
                        ("rate_on", models.DateField(blank=True, null=True, verbose_name="day of the rate")),
                        (
                            "budget",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="All partners together, in the currency of the budget.",
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="whole budget",
                            ),
                        ),
                        (
                            "looking_for",
                            models.TextField(
                                blank=True,
                                help_text="Told in the partner search text: what kind of partner, from where, to do what.",
                                verbose_name="which partners we look for",
                            ),
                        ),
                        (
                            "looking_for_en",
                            models.TextField(
                                blank=True, verbose_name="which partners we look for, in English"
                            ),
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
                            "submitted_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="submitted on"
                            ),
                        ),
                        (
                            "answered_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="answer from the funder on",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, editable=False, verbose_name="why")),
                        (
                            "asked",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                editable=False,
                                verbose_name="what the committee is asked to decide on",
                            ),
                        ),
                        (
                            "as_decided",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                editable=False,
                                verbose_name="what the committee decided on",
                            ),
                        ),
                        (
                            "standing",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", ""),
                                    ("idea", "idea"),
                                    ("preparation", "preparation"),
                                    ("application", "ready for decision"),
                                    ("decided", "decided, to be submitted"),
                                    ("submitted", "submitted"),
                                    ("granted", "granted"),
                                    ("rejected", "rejected"),
                                    ("running", "running"),
                                    ("paused", "paused"),
                                    ("closing", "closing"),
                                    ("closed", "closed"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="",
                                editable=False,
                                max_length=12,
                                verbose_name="how far it had come",
                            ),
                        ),
                        (
                            "times_granted",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="times granted"
                            ),
                        ),
                        (
                            "times_rejected",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="times rejected"
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
                            "area",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The committee that answers for the area is the one that decides.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="decisions.policyarea",
                                verbose_name="policy area",
                            ),
                        ),
                        (
                            "call",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The last day to apply and the highest share are taken from it, where nothing else is written.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="funding.call",
                                verbose_name="call",
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.person",
                                verbose_name="contact",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="decided by",
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
                            "programme",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="funding.programme",
                                verbose_name="programme",
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="unit that answers for it",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical project",
                        "verbose_name_plural": "historical projects",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddField(
                    model_name="historicalproject_beneficiaries",
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
                    model_name="historicalproject_beneficiaries",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="projects.historicalproject",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalproject_serves",
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
                    model_name="historicalproject_serves",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="projects.historicalproject",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalproject_steering_documents",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="projects.historicalproject",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalproject_steering_documents",
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
                    model_name="historicalprojectpartner",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalprojectpartner",
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
                    model_name="historicalprojectpartner",
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
                    model_name="historicalreportingperiod",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalreportingperiod",
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
                    model_name="historicalresult",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalresult",
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
                    model_name="historicalrisk",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalrisk",
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
                    model_name="historicalrisk",
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
                    model_name="milestone",
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
                    model_name="project",
                    name="area",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The committee that answers for the area is the one that decides.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="decisions.policyarea",
                        verbose_name="policy area",
                    ),
                ),
                migrations.AddField(
                    model_name="project",
                    name="beneficiaries",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="projects",
                        to="strategy.beneficiary",
                        verbose_name="of value to",
                    ),
                ),
                migrations.AddField(
                    model_name="project",
                    name="call",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The last day to apply and the highest share are taken from it, where nothing else is written.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="funding.call",
                        verbose_name="call",
                    ),
                ),
                migrations.AddField(
                    model_name="project",
                    name="contact",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="people.person",
                        verbose_name="contact",
                    ),
                ),
                migrations.AddField(
                    model_name="project",
                    name="decided_by",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decided_projects",
                        to="people.organization",
                        verbose_name="decided by",
                    ),
                ),
                migrations.AddField(
                    model_name="project",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="funding.programme",
                        verbose_name="programme",
                    ),
                ),
                migrations.AddField(
                    model_name="project",
                    name="serves",
                    field=models.ManyToManyField(
                        blank=True, related_name="projects", to="strategy.clause", verbose_name="serves"
                    ),
                ),
                migrations.AddField(
                    model_name="project",
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
                    model_name="project",
                    name="steering_documents",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="projects",
                        to="strategy.steeringdocument",
                        verbose_name="contributes to",
                    ),
                ),
                migrations.AddField(
                    model_name="project",
                    name="unit",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="people.organization",
                        verbose_name="unit that answers for it",
                    ),
                ),
                migrations.AddField(
                    model_name="milestone",
                    name="project",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="milestones",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalrisk",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalresult",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalreportingperiod",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalprojectpartner",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalproject_steering_documents",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalproject_serves",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalproject_beneficiaries",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalmilestone",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfunding",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcommitment",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalbudgetsum",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalbudgetline",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="funding",
                    name="project",
                    field=models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="funding",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="commitment",
                    name="project",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="commitments",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="budgetsum",
                    name="project",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sums",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="budgetline",
                    name="project",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="projectpartner",
                    name="organization",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="project_partnerships",
                        to="people.organization",
                        verbose_name="organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="projectpartner",
                    name="project",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="partners",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="projectpartner",
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
                    model_name="historicalbudgetline",
                    name="partner",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="projects.projectpartner",
                        verbose_name="partner",
                    ),
                ),
                migrations.AddField(
                    model_name="budgetline",
                    name="partner",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="projects.projectpartner",
                        verbose_name="partner",
                    ),
                ),
                migrations.AddField(
                    model_name="reportingperiod",
                    name="project",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="periods",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="reportingperiod",
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
                    model_name="result",
                    name="project",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="results",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="result",
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
                    model_name="risk",
                    name="owner",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="project_risks",
                        to="people.person",
                        verbose_name="who answers for it",
                    ),
                ),
                migrations.AddField(
                    model_name="risk",
                    name="project",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="risks",
                        to="projects.project",
                    ),
                ),
                migrations.AddField(
                    model_name="risk",
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
                    model_name="frame",
                    constraint=models.UniqueConstraint(
                        fields=("committee", "year"),
                        name="one_frame_per_committee_and_year",
                        violation_error_message="The committee has a frame for that year already. Change that one.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("starts", None),
                            ("ends", None),
                            ("ends__gte", models.F("starts")),
                            _connector="OR",
                        ),
                        name="a_project_ends_after_it_starts",
                        violation_error_message="The project cannot end before it starts. Change one of the days.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["application", "idea", "preparation", "withdrawn"]),
                            ("decided_on__isnull", False),
                            _connector="OR",
                        ),
                        name="nothing_is_submitted_undecided",
                        violation_error_message="The committee has to decide before it is submitted.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="commitment",
                    index=models.Index(fields=["body", "year"], name="commitment_by_body_and_year"),
                ),
                migrations.AddConstraint(
                    model_name="commitment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("given_back__lte", models.F("amount"))),
                        name="no_more_is_given_back_than_was_bound",
                        violation_error_message="That is more than what was bound. Lower it.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="budgetsum",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("work_package", ""), models.Q(("kind", ""), _negated=True)),
                            models.Q(models.Q(("work_package", ""), _negated=True), ("kind", "")),
                            _connector="OR",
                        ),
                        name="a_sum_is_of_a_package_or_a_kind",
                        violation_error_message="Say which work package the sum is of, or which kind of cost: one.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="budgetsum",
                    constraint=models.UniqueConstraint(
                        fields=("project", "work_package", "kind"),
                        name="a_sum_is_stated_once",
                        violation_error_message="This sum is stated already. Change that one.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="projectpartner",
                    constraint=models.UniqueConstraint(
                        fields=("project", "organization"),
                        name="an_organisation_once_in_a_project",
                        violation_error_message="The organisation is among the partners already. Change that row.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="projectpartner",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("role", "lead")),
                        fields=("project",),
                        name="one_lead_partner_in_a_project",
                        violation_error_message="There is a lead partner already. A project has one.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="reportingperiod",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends__gte", models.F("begins"))),
                        name="a_reporting_period_ends_after_it_begins",
                        violation_error_message="The period cannot end before it begins. Change one of the days.",
                    ),
                ),
            ],
        ),
    ]
