from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import utblick.collaborations.models.reviews
import utblick.core.dates
import utblick.core.first_tables
import utblick.core.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0003_audit_trail"),
        ("decisions", "0001_initial"),
        ("people", "0001_initial"),
        ("stakeholders", "0001_initial"),
        ("strategy", "0001_initial"),
        ("sustainability", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="BenefitReview",
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
                            "size",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MaxValueValidator(4)],
                                verbose_name="benefit",
                            ),
                        ),
                        ("evidence", models.TextField(blank=True, verbose_name="how we know")),
                    ],
                    options={
                        "verbose_name": "benefit in a review",
                        "verbose_name_plural": "benefits in reviews",
                        "ordering": ["beneficiary"],
                    },
                ),
                migrations.CreateModel(
                    name="ChairTurn",
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
                            "period",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="period"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "turn in the chair",
                        "verbose_name_plural": "turns in the chair",
                        "ordering": ["period"],
                    },
                ),
                migrations.CreateModel(
                    name="CostPart",
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
                                    ("membership_fee", "membership fee"),
                                    ("staff_support", "staff support"),
                                    ("travel", "travel"),
                                    ("fees_elected", "fees to elected representatives"),
                                    ("other", "other"),
                                    ("reimbursement", "reimbursement"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "estimate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="estimate (SEK)",
                            ),
                        ),
                        (
                            "outcome",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="outcome (SEK)",
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                choices=[("SEK", "kronor (SEK)"), ("EUR", "euro (EUR)")],
                                default="SEK",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "foreign_estimate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="estimate in that currency",
                            ),
                        ),
                        (
                            "foreign_outcome",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="outcome in that currency",
                            ),
                        ),
                        (
                            "rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=10,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0.0001"))],
                                verbose_name="kronor for one unit of the currency",
                            ),
                        ),
                        ("rate_on", models.DateField(blank=True, null=True, verbose_name="the rate's day")),
                    ],
                    options={
                        "verbose_name": "part of a cost",
                        "verbose_name_plural": "parts of costs",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Engagement",
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
                                    ("network", "network"),
                                    ("membership_organisation", "membership organisation"),
                                    ("partnership", "partnership"),
                                    ("programme_assignment", "programme assignment"),
                                ],
                                db_index=True,
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=200, verbose_name="name in English"),
                        ),
                        (
                            "short_name",
                            models.CharField(blank=True, max_length=40, verbose_name="short name"),
                        ),
                        (
                            "formed",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="formed"
                            ),
                        ),
                        (
                            "member_since",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="member since"
                            ),
                        ),
                        (
                            "legal_form",
                            models.CharField(blank=True, max_length=200, verbose_name="legal form"),
                        ),
                        (
                            "legal_form_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="legal form in English"
                            ),
                        ),
                        (
                            "egtc",
                            models.BooleanField(
                                default=False,
                                help_text="A grouping may be joined only once the Government has approved it (lag 2009:704, 2 §).",
                                verbose_name="is a European grouping of territorial cooperation (EGTC)",
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="approved by the Government on"
                            ),
                        ),
                        (
                            "approval_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the Government's decision"
                            ),
                        ),
                        (
                            "party_count",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="number of members"
                            ),
                        ),
                        (
                            "party_count_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="on the number of members"
                            ),
                        ),
                        (
                            "party_count_note_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="on the number of members, in English",
                            ),
                        ),
                        (
                            "chair_rotation",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="how the chair rotates"
                            ),
                        ),
                        (
                            "chair_rotation_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="how the chair rotates, in English"
                            ),
                        ),
                        ("website", models.URLField(blank=True, verbose_name="web address")),
                    ],
                    options={
                        "verbose_name": "engagement",
                        "verbose_name_plural": "engagements",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="EngagementBody",
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
                            "level",
                            models.CharField(
                                choices=[
                                    ("political", "political level"),
                                    ("senior_official", "senior officials"),
                                    ("official", "officials"),
                                ],
                                max_length=20,
                                verbose_name="level",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "body of an engagement",
                        "verbose_name_plural": "bodies of engagements",
                        "ordering": ["id"],
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
                        ("text", models.CharField(max_length=300, verbose_name="goal")),
                        (
                            "text_en",
                            models.CharField(blank=True, max_length=300, verbose_name="goal in English"),
                        ),
                        (
                            "measure",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="how we see that it is reached"
                            ),
                        ),
                        (
                            "measure_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="how we see that it is reached, in English",
                            ),
                        ),
                        ("benefit", models.TextField(blank=True, verbose_name="what good it does them")),
                        (
                            "benefit_en",
                            models.TextField(blank=True, verbose_name="what good it does them, in English"),
                        ),
                    ],
                    options={
                        "verbose_name": "goal of a collaboration",
                        "verbose_name_plural": "goals of collaborations",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="GoalReview",
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
                            "attainment",
                            models.CharField(
                                choices=[
                                    ("reached", "reached"),
                                    ("partly", "partly reached"),
                                    ("not_reached", "not reached"),
                                    ("too_early", "too early to say"),
                                ],
                                max_length=12,
                                verbose_name="reached",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="how we know")),
                    ],
                    options={
                        "verbose_name": "goal in a review",
                        "verbose_name_plural": "goals in reviews",
                        "ordering": ["goal"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAgreement",
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
                        (
                            "signed_on",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="signed"
                            ),
                        ),
                        (
                            "valid_from",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="valid from"
                            ),
                        ),
                        (
                            "valid_to",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="valid to"
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
                        "verbose_name": "historical agreement",
                        "verbose_name_plural": "historical agreements",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalBenefitReview",
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
                            "size",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MaxValueValidator(4)],
                                verbose_name="benefit",
                            ),
                        ),
                        ("evidence", models.TextField(blank=True, verbose_name="how we know")),
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
                        "verbose_name": "historical benefit in a review",
                        "verbose_name_plural": "historical benefits in reviews",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalChairTurn",
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
                            "period",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="period"
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
                        "verbose_name": "historical turn in the chair",
                        "verbose_name_plural": "historical turns in the chair",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCostPart",
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
                                    ("membership_fee", "membership fee"),
                                    ("staff_support", "staff support"),
                                    ("travel", "travel"),
                                    ("fees_elected", "fees to elected representatives"),
                                    ("other", "other"),
                                    ("reimbursement", "reimbursement"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "estimate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="estimate (SEK)",
                            ),
                        ),
                        (
                            "outcome",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="outcome (SEK)",
                            ),
                        ),
                        (
                            "currency",
                            models.CharField(
                                choices=[("SEK", "kronor (SEK)"), ("EUR", "euro (EUR)")],
                                default="SEK",
                                max_length=3,
                                verbose_name="currency",
                            ),
                        ),
                        (
                            "foreign_estimate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="estimate in that currency",
                            ),
                        ),
                        (
                            "foreign_outcome",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="outcome in that currency",
                            ),
                        ),
                        (
                            "rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=4,
                                max_digits=10,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0.0001"))],
                                verbose_name="kronor for one unit of the currency",
                            ),
                        ),
                        ("rate_on", models.DateField(blank=True, null=True, verbose_name="the rate's day")),
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
                        "verbose_name": "historical part of a cost",
                        "verbose_name_plural": "historical parts of costs",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEngagement",
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
                                    ("network", "network"),
                                    ("membership_organisation", "membership organisation"),
                                    ("partnership", "partnership"),
                                    ("programme_assignment", "programme assignment"),
                                ],
                                db_index=True,
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=200, verbose_name="name in English"),
                        ),
                        (
                            "short_name",
                            models.CharField(blank=True, max_length=40, verbose_name="short name"),
                        ),
                        (
                            "formed",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="formed"
                            ),
                        ),
                        (
                            "member_since",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="member since"
                            ),
                        ),
                        (
                            "legal_form",
                            models.CharField(blank=True, max_length=200, verbose_name="legal form"),
                        ),
                        (
                            "legal_form_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="legal form in English"
                            ),
                        ),
                        (
                            "egtc",
                            models.BooleanField(
                                default=False,
                                help_text="A grouping may be joined only once the Government has approved it (lag 2009:704, 2 §).",
                                verbose_name="is a European grouping of territorial cooperation (EGTC)",
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="approved by the Government on"
                            ),
                        ),
                        (
                            "approval_number",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="number of the Government's decision"
                            ),
                        ),
                        (
                            "party_count",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="number of members"
                            ),
                        ),
                        (
                            "party_count_note",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="on the number of members"
                            ),
                        ),
                        (
                            "party_count_note_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="on the number of members, in English",
                            ),
                        ),
                        (
                            "chair_rotation",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="how the chair rotates"
                            ),
                        ),
                        (
                            "chair_rotation_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="how the chair rotates, in English"
                            ),
                        ),
                        ("website", models.URLField(blank=True, verbose_name="web address")),
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
                        "verbose_name": "historical engagement",
                        "verbose_name_plural": "historical engagements",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEngagement_areas",
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
                        "verbose_name": "HistoricalEngagement_areas",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEngagement_beneficiaries",
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
                        "verbose_name": "HistoricalEngagement_beneficiaries",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEngagement_serves",
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
                        "verbose_name": "HistoricalEngagement_serves",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEngagement_steering_documents",
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
                        "verbose_name": "HistoricalEngagement_steering_documents",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEngagementBody",
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
                            "level",
                            models.CharField(
                                choices=[
                                    ("political", "political level"),
                                    ("senior_official", "senior officials"),
                                    ("official", "officials"),
                                ],
                                max_length=20,
                                verbose_name="level",
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
                        "verbose_name": "historical body of an engagement",
                        "verbose_name_plural": "historical bodies of engagements",
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
                        ("text", models.CharField(max_length=300, verbose_name="goal")),
                        (
                            "text_en",
                            models.CharField(blank=True, max_length=300, verbose_name="goal in English"),
                        ),
                        (
                            "measure",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="how we see that it is reached"
                            ),
                        ),
                        (
                            "measure_en",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="how we see that it is reached, in English",
                            ),
                        ),
                        ("benefit", models.TextField(blank=True, verbose_name="what good it does them")),
                        (
                            "benefit_en",
                            models.TextField(blank=True, verbose_name="what good it does them, in English"),
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
                        "verbose_name": "historical goal of a collaboration",
                        "verbose_name_plural": "historical goals of collaborations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGoal_beneficiaries",
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
                        "verbose_name": "HistoricalGoal_beneficiaries",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGoal_serves",
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
                        "verbose_name": "HistoricalGoal_serves",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGoalReview",
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
                            "attainment",
                            models.CharField(
                                choices=[
                                    ("reached", "reached"),
                                    ("partly", "partly reached"),
                                    ("not_reached", "not reached"),
                                    ("too_early", "too early to say"),
                                ],
                                max_length=12,
                                verbose_name="reached",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="how we know")),
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
                        "verbose_name": "historical goal in a review",
                        "verbose_name_plural": "historical goals in reviews",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOutreach",
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
                                    ("spread", "results passed on"),
                                    ("invited", "invited to take part"),
                                    ("took_part", "took part"),
                                    ("seen", "we were seen"),
                                ],
                                max_length=10,
                                verbose_name="what was done",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="day")),
                        ("text", models.CharField(max_length=300, verbose_name="what it was about")),
                        (
                            "text_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what it was about, in English"
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                blank=True,
                                help_text="Such as a meeting, a newsletter or a web page.",
                                max_length=150,
                                verbose_name="how",
                            ),
                        ),
                        (
                            "recipients",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="others who were reached"
                            ),
                        ),
                        ("url", models.URLField(blank=True, verbose_name="web address")),
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
                        "verbose_name": "historical outreach",
                        "verbose_name_plural": "historical outreach",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOutreach_organizations",
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
                        "verbose_name": "HistoricalOutreach_organizations",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalParty",
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
                                    ("member", "member"),
                                    ("secretariat", "secretariat"),
                                    ("host", "host"),
                                ],
                                default="member",
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "chair_order",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="1 for the first to chair, then 2, 3 and so on. Leave empty where the chair does not rotate.",
                                null=True,
                                verbose_name="place in the rotation of the chair",
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
                        "verbose_name": "historical party",
                        "verbose_name_plural": "historical parties",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPeriod",
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
                            "number",
                            models.PositiveSmallIntegerField(
                                default=1, editable=False, verbose_name="number"
                            ),
                        ),
                        ("current", models.BooleanField(default=True, editable=False)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("appraisal", "in appraisal"),
                                    ("ready", "ready for decision"),
                                    ("decided", "decided"),
                                    ("inherited", "inherited"),
                                    ("renewed", "renewed"),
                                    ("ended", "ended"),
                                    ("declined", "declined"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="proposed",
                                editable=False,
                                max_length=12,
                                verbose_name="stage",
                            ),
                        ),
                        (
                            "starts",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="period from"
                            ),
                        ),
                        (
                            "ends",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="period to"
                            ),
                        ),
                        (
                            "evaluate_by",
                            models.DateField(
                                blank=True,
                                help_text="Only where this is to be earlier than the end, or no end is set.",
                                null=True,
                                verbose_name="to be evaluated by",
                            ),
                        ),
                        (
                            "alternative_why",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="why the stakeholder analysis is about this collaboration",
                            ),
                        ),
                        (
                            "sustainability_why",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="why the sustainability analysis is about this collaboration",
                            ),
                        ),
                        ("idea", models.TextField(blank=True, verbose_name="why we should take part")),
                        (
                            "idea_en",
                            models.TextField(blank=True, verbose_name="why we should take part, in English"),
                        ),
                        (
                            "why_now",
                            models.TextField(
                                blank=True,
                                help_text="New collaborations are decided together with next year's action plan. Leave empty if this one is.",
                                verbose_name="why it cannot wait for November",
                            ),
                        ),
                        (
                            "why_all_the_same",
                            models.TextField(
                                blank=True,
                                help_text="The board sees it. Leave empty where neither does.",
                                verbose_name="why, although an evaluation or the sustainability analysis advises against it",
                            ),
                        ),
                        (
                            "spread_plan",
                            models.TextField(
                                blank=True,
                                help_text="Such as the municipalities, companies, universities and associations of the county.",
                                verbose_name="to whom the results are passed on, and how",
                            ),
                        ),
                        (
                            "taking_part",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("possible", "they can take part"),
                                    ("not_applicable", "it does not apply here"),
                                ],
                                max_length=16,
                                verbose_name="can others in the county take part?",
                            ),
                        ),
                        (
                            "taking_part_how",
                            models.TextField(
                                blank=True, verbose_name="how they can, or why it does not apply"
                            ),
                        ),
                        (
                            "inherited_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="what shows that it was there before the strategy",
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(editable=False, null=True, verbose_name="decided on"),
                        ),
                        (
                            "decided_name",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="name that it was decided under",
                            ),
                        ),
                        (
                            "paragraph",
                            models.CharField(
                                blank=True, editable=False, max_length=30, verbose_name="paragraph"
                            ),
                        ),
                        (
                            "leaves_on",
                            models.DateField(editable=False, null=True, verbose_name="we leave on"),
                        ),
                        (
                            "end_prepared_on",
                            models.DateField(editable=False, null=True, verbose_name="leaving prepared on"),
                        ),
                        ("closed_on", models.DateField(editable=False, null=True, verbose_name="closed on")),
                        (
                            "closed_because",
                            models.TextField(blank=True, editable=False, verbose_name="why it was closed"),
                        ),
                        (
                            "exemptions",
                            models.JSONField(
                                blank=True, default=dict, editable=False, verbose_name="reasoned exceptions"
                            ),
                        ),
                        ("as_decided", models.JSONField(blank=True, default=list, editable=False)),
                        ("set_aside", models.JSONField(blank=True, default=list, editable=False)),
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
                        "verbose_name": "historical period",
                        "verbose_name_plural": "historical periods",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPolicyObjective",
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
                        ("number", models.PositiveSmallIntegerField(db_index=True, verbose_name="number")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=120, verbose_name="name in English"),
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
                        "verbose_name": "historical policy objective",
                        "verbose_name_plural": "historical policy objectives",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
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
                            "strand",
                            models.CharField(
                                choices=[
                                    ("transnational", "transnational"),
                                    ("cross_border", "cross-border"),
                                ],
                                max_length=20,
                                verbose_name="strand",
                            ),
                        ),
                        ("period", models.CharField(blank=True, max_length=20, verbose_name="period")),
                        ("countries", models.JSONField(blank=True, default=list, verbose_name="countries")),
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
                    name="HistoricalProgramme_bodies",
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
                        "verbose_name": "HistoricalProgramme_bodies",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalProgramme_objectives",
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
                        "verbose_name": "HistoricalProgramme_objectives",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalReview",
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
                                choices=[("yearly", "yearly follow-up"), ("evaluation", "evaluation")],
                                editable=False,
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        ("begun_on", models.DateField(editable=False, verbose_name="begun on")),
                        (
                            "completed_on",
                            models.DateField(editable=False, null=True, verbose_name="completed on"),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="what has happened")),
                        (
                            "summary_en",
                            models.TextField(blank=True, verbose_name="what has happened, in English"),
                        ),
                        ("strengths", models.TextField(blank=True, verbose_name="what works well")),
                        (
                            "strengths_en",
                            models.TextField(blank=True, verbose_name="what works well, in English"),
                        ),
                        ("weaknesses", models.TextField(blank=True, verbose_name="what works less well")),
                        (
                            "weaknesses_en",
                            models.TextField(blank=True, verbose_name="what works less well, in English"),
                        ),
                        (
                            "nothing_spread",
                            models.TextField(
                                blank=True,
                                help_text="Only where no results were passed on during the year. It is told as it is.",
                                verbose_name="why nothing was passed on",
                            ),
                        ),
                        (
                            "recommendation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("renew", "renew"),
                                    ("change", "renew, with changes"),
                                    ("end", "end"),
                                ],
                                max_length=8,
                                verbose_name="recommendation",
                            ),
                        ),
                        (
                            "reasons",
                            models.TextField(blank=True, verbose_name="reasons for the recommendation"),
                        ),
                        (
                            "reasons_en",
                            models.TextField(
                                blank=True, verbose_name="reasons for the recommendation, in English"
                            ),
                        ),
                        ("changes", models.TextField(blank=True, verbose_name="what is to change")),
                        (
                            "effects_since",
                            models.TextField(
                                blank=True,
                                help_text="Look again at the sustainability analysis: what came as expected, and what did not?",
                                verbose_name="what has become of the effects on people, environment and economy",
                            ),
                        ),
                        (
                            "reopened_because",
                            models.TextField(
                                blank=True, editable=False, verbose_name="why it was opened again"
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
                        "verbose_name": "historical review",
                        "verbose_name_plural": "historical reviews",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStatement",
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
                                    ("purpose", "purpose"),
                                    ("task", "task"),
                                    ("priority", "priority of the year"),
                                    ("focus", "focus"),
                                    ("legal", "legal status"),
                                    ("assessment", "assessment"),
                                    ("cost_coverage", "what the fee covers"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year"),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                        ("text_en", models.TextField(blank=True, verbose_name="text in English")),
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
                        "verbose_name": "historical statement",
                        "verbose_name_plural": "historical statements",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalVoice",
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
                                help_text="A role or an organisation, such as “Energy strategist, Ljungby”. No more than is needed.",
                                max_length=150,
                                verbose_name="who is asked",
                            ),
                        ),
                        (
                            "token",
                            models.CharField(
                                db_index=True,
                                default=utblick.collaborations.models.reviews.new_token,
                                editable=False,
                                max_length=64,
                            ),
                        ),
                        ("asked_on", models.DateField(editable=False, verbose_name="asked on")),
                        (
                            "answered_on",
                            models.DateField(editable=False, null=True, verbose_name="answered on"),
                        ),
                        (
                            "usefulness",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MaxValueValidator(4)],
                                verbose_name="how useful it has been",
                            ),
                        ),
                        ("used_for", models.TextField(blank=True, verbose_name="what you have had use for")),
                        ("better", models.TextField(blank=True, verbose_name="what could be better")),
                        (
                            "view",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("go_on", "go on"),
                                    ("change", "go on, but change"),
                                    ("stop", "stop"),
                                ],
                                max_length=8,
                                verbose_name="what should happen",
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
                        "verbose_name": "historical voice of a participant",
                        "verbose_name_plural": "historical voices of participants",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalYearCost",
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
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "estimate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="estimate (SEK)",
                            ),
                        ),
                        (
                            "outcome",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="outcome (SEK)",
                            ),
                        ),
                        (
                            "approximate",
                            models.BooleanField(default=False, verbose_name="the estimate is approximate"),
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
                        ("includes", models.JSONField(blank=True, default=list, verbose_name="includes")),
                        (
                            "budget_line",
                            models.CharField(
                                blank=True,
                                help_text="Such as the account or the item of the budget.",
                                max_length=150,
                                verbose_name="line in the ordinary budget",
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
                        "verbose_name": "historical cost of a year",
                        "verbose_name_plural": "historical costs by year",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Outreach",
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
                                    ("spread", "results passed on"),
                                    ("invited", "invited to take part"),
                                    ("took_part", "took part"),
                                    ("seen", "we were seen"),
                                ],
                                max_length=10,
                                verbose_name="what was done",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="day")),
                        ("text", models.CharField(max_length=300, verbose_name="what it was about")),
                        (
                            "text_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="what it was about, in English"
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                blank=True,
                                help_text="Such as a meeting, a newsletter or a web page.",
                                max_length=150,
                                verbose_name="how",
                            ),
                        ),
                        (
                            "recipients",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="others who were reached"
                            ),
                        ),
                        ("url", models.URLField(blank=True, verbose_name="web address")),
                    ],
                    options={
                        "verbose_name": "outreach",
                        "verbose_name_plural": "outreach",
                        "ordering": ["-on", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Party",
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
                                    ("member", "member"),
                                    ("secretariat", "secretariat"),
                                    ("host", "host"),
                                ],
                                default="member",
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "chair_order",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="1 for the first to chair, then 2, 3 and so on. Leave empty where the chair does not rotate.",
                                null=True,
                                verbose_name="place in the rotation of the chair",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "party",
                        "verbose_name_plural": "parties",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Period",
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
                            "number",
                            models.PositiveSmallIntegerField(
                                default=1, editable=False, verbose_name="number"
                            ),
                        ),
                        ("current", models.BooleanField(default=True, editable=False)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("appraisal", "in appraisal"),
                                    ("ready", "ready for decision"),
                                    ("decided", "decided"),
                                    ("inherited", "inherited"),
                                    ("renewed", "renewed"),
                                    ("ended", "ended"),
                                    ("declined", "declined"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="proposed",
                                editable=False,
                                max_length=12,
                                verbose_name="stage",
                            ),
                        ),
                        (
                            "starts",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="period from"
                            ),
                        ),
                        (
                            "ends",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="period to"
                            ),
                        ),
                        (
                            "evaluate_by",
                            models.DateField(
                                blank=True,
                                help_text="Only where this is to be earlier than the end, or no end is set.",
                                null=True,
                                verbose_name="to be evaluated by",
                            ),
                        ),
                        (
                            "alternative_why",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="why the stakeholder analysis is about this collaboration",
                            ),
                        ),
                        (
                            "sustainability_why",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="why the sustainability analysis is about this collaboration",
                            ),
                        ),
                        ("idea", models.TextField(blank=True, verbose_name="why we should take part")),
                        (
                            "idea_en",
                            models.TextField(blank=True, verbose_name="why we should take part, in English"),
                        ),
                        (
                            "why_now",
                            models.TextField(
                                blank=True,
                                help_text="New collaborations are decided together with next year's action plan. Leave empty if this one is.",
                                verbose_name="why it cannot wait for November",
                            ),
                        ),
                        (
                            "why_all_the_same",
                            models.TextField(
                                blank=True,
                                help_text="The board sees it. Leave empty where neither does.",
                                verbose_name="why, although an evaluation or the sustainability analysis advises against it",
                            ),
                        ),
                        (
                            "spread_plan",
                            models.TextField(
                                blank=True,
                                help_text="Such as the municipalities, companies, universities and associations of the county.",
                                verbose_name="to whom the results are passed on, and how",
                            ),
                        ),
                        (
                            "taking_part",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("possible", "they can take part"),
                                    ("not_applicable", "it does not apply here"),
                                ],
                                max_length=16,
                                verbose_name="can others in the county take part?",
                            ),
                        ),
                        (
                            "taking_part_how",
                            models.TextField(
                                blank=True, verbose_name="how they can, or why it does not apply"
                            ),
                        ),
                        (
                            "inherited_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="what shows that it was there before the strategy",
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(editable=False, null=True, verbose_name="decided on"),
                        ),
                        (
                            "decided_name",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="name that it was decided under",
                            ),
                        ),
                        (
                            "paragraph",
                            models.CharField(
                                blank=True, editable=False, max_length=30, verbose_name="paragraph"
                            ),
                        ),
                        (
                            "leaves_on",
                            models.DateField(editable=False, null=True, verbose_name="we leave on"),
                        ),
                        (
                            "end_prepared_on",
                            models.DateField(editable=False, null=True, verbose_name="leaving prepared on"),
                        ),
                        ("closed_on", models.DateField(editable=False, null=True, verbose_name="closed on")),
                        (
                            "closed_because",
                            models.TextField(blank=True, editable=False, verbose_name="why it was closed"),
                        ),
                        (
                            "exemptions",
                            models.JSONField(
                                blank=True, default=dict, editable=False, verbose_name="reasoned exceptions"
                            ),
                        ),
                        ("as_decided", models.JSONField(blank=True, default=list, editable=False)),
                        ("set_aside", models.JSONField(blank=True, default=list, editable=False)),
                    ],
                    options={
                        "verbose_name": "period",
                        "verbose_name_plural": "periods",
                        "ordering": ["engagement", "-number"],
                    },
                ),
                migrations.CreateModel(
                    name="PolicyObjective",
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
                        ("number", models.PositiveSmallIntegerField(unique=True, verbose_name="number")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=120, verbose_name="name in English"),
                        ),
                    ],
                    options={
                        "verbose_name": "policy objective",
                        "verbose_name_plural": "policy objectives",
                        "ordering": ["number"],
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
                            "strand",
                            models.CharField(
                                choices=[
                                    ("transnational", "transnational"),
                                    ("cross_border", "cross-border"),
                                ],
                                max_length=20,
                                verbose_name="strand",
                            ),
                        ),
                        ("period", models.CharField(blank=True, max_length=20, verbose_name="period")),
                        ("countries", models.JSONField(blank=True, default=list, verbose_name="countries")),
                    ],
                    options={
                        "verbose_name": "programme",
                        "verbose_name_plural": "programmes",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Review",
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
                                choices=[("yearly", "yearly follow-up"), ("evaluation", "evaluation")],
                                editable=False,
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        ("begun_on", models.DateField(editable=False, verbose_name="begun on")),
                        (
                            "completed_on",
                            models.DateField(editable=False, null=True, verbose_name="completed on"),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="what has happened")),
                        (
                            "summary_en",
                            models.TextField(blank=True, verbose_name="what has happened, in English"),
                        ),
                        ("strengths", models.TextField(blank=True, verbose_name="what works well")),
                        (
                            "strengths_en",
                            models.TextField(blank=True, verbose_name="what works well, in English"),
                        ),
                        ("weaknesses", models.TextField(blank=True, verbose_name="what works less well")),
                        (
                            "weaknesses_en",
                            models.TextField(blank=True, verbose_name="what works less well, in English"),
                        ),
                        (
                            "nothing_spread",
                            models.TextField(
                                blank=True,
                                help_text="Only where no results were passed on during the year. It is told as it is.",
                                verbose_name="why nothing was passed on",
                            ),
                        ),
                        (
                            "recommendation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("renew", "renew"),
                                    ("change", "renew, with changes"),
                                    ("end", "end"),
                                ],
                                max_length=8,
                                verbose_name="recommendation",
                            ),
                        ),
                        (
                            "reasons",
                            models.TextField(blank=True, verbose_name="reasons for the recommendation"),
                        ),
                        (
                            "reasons_en",
                            models.TextField(
                                blank=True, verbose_name="reasons for the recommendation, in English"
                            ),
                        ),
                        ("changes", models.TextField(blank=True, verbose_name="what is to change")),
                        (
                            "effects_since",
                            models.TextField(
                                blank=True,
                                help_text="Look again at the sustainability analysis: what came as expected, and what did not?",
                                verbose_name="what has become of the effects on people, environment and economy",
                            ),
                        ),
                        (
                            "reopened_because",
                            models.TextField(
                                blank=True, editable=False, verbose_name="why it was opened again"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "review",
                        "verbose_name_plural": "reviews",
                        "ordering": ["-year", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Statement",
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
                                    ("purpose", "purpose"),
                                    ("task", "task"),
                                    ("priority", "priority of the year"),
                                    ("focus", "focus"),
                                    ("legal", "legal status"),
                                    ("assessment", "assessment"),
                                    ("cost_coverage", "what the fee covers"),
                                    ("other", "other"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year"),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                        ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                    ],
                    options={
                        "verbose_name": "statement",
                        "verbose_name_plural": "statements",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Voice",
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
                                help_text="A role or an organisation, such as “Energy strategist, Ljungby”. No more than is needed.",
                                max_length=150,
                                verbose_name="who is asked",
                            ),
                        ),
                        (
                            "token",
                            models.CharField(
                                default=utblick.collaborations.models.reviews.new_token,
                                editable=False,
                                max_length=64,
                                unique=True,
                            ),
                        ),
                        ("asked_on", models.DateField(editable=False, verbose_name="asked on")),
                        (
                            "answered_on",
                            models.DateField(editable=False, null=True, verbose_name="answered on"),
                        ),
                        (
                            "usefulness",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MaxValueValidator(4)],
                                verbose_name="how useful it has been",
                            ),
                        ),
                        ("used_for", models.TextField(blank=True, verbose_name="what you have had use for")),
                        ("better", models.TextField(blank=True, verbose_name="what could be better")),
                        (
                            "view",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("go_on", "go on"),
                                    ("change", "go on, but change"),
                                    ("stop", "stop"),
                                ],
                                max_length=8,
                                verbose_name="what should happen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "voice of a participant",
                        "verbose_name_plural": "voices of participants",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="YearCost",
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
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "estimate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="estimate (SEK)",
                            ),
                        ),
                        (
                            "outcome",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="outcome (SEK)",
                            ),
                        ),
                        (
                            "approximate",
                            models.BooleanField(default=False, verbose_name="the estimate is approximate"),
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
                        ("includes", models.JSONField(blank=True, default=list, verbose_name="includes")),
                        (
                            "budget_line",
                            models.CharField(
                                blank=True,
                                help_text="Such as the account or the item of the budget.",
                                max_length=150,
                                verbose_name="line in the ordinary budget",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "cost of a year",
                        "verbose_name_plural": "costs by year",
                        "ordering": ["-year"],
                    },
                ),
                migrations.CreateModel(
                    name="Agreement",
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
                        (
                            "signed_on",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="signed"
                            ),
                        ),
                        (
                            "valid_from",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="valid from"
                            ),
                        ),
                        (
                            "valid_to",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="valid to"
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
                        "verbose_name": "agreement",
                        "verbose_name_plural": "agreements",
                        "ordering": ["valid_from", "id"],
                    },
                ),
                migrations.AddField(
                    model_name="benefitreview",
                    name="beneficiary",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="benefit_reviews",
                        to="strategy.beneficiary",
                    ),
                ),
                migrations.AddField(
                    model_name="benefitreview",
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
                    model_name="chairturn",
                    name="organization",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="chair_turns",
                        to="people.organization",
                        verbose_name="organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="chairturn",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="chair_turns",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                migrations.AddField(
                    model_name="chairturn",
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
                    model_name="costpart",
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
                    model_name="engagement",
                    name="areas",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The policy areas that it is tied to.",
                        related_name="engagements",
                        to="decisions.policyarea",
                        verbose_name="themes",
                    ),
                ),
                migrations.AddField(
                    model_name="engagement",
                    name="beneficiaries",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="engagements",
                        to="strategy.beneficiary",
                        verbose_name="of value to",
                    ),
                ),
                migrations.AddField(
                    model_name="engagement",
                    name="contact",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="engagements",
                        to="people.person",
                        verbose_name="responsible person",
                    ),
                ),
                migrations.AddField(
                    model_name="engagement",
                    name="responsible_unit",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="engagements",
                        to="people.organization",
                        verbose_name="responsible unit",
                    ),
                ),
                migrations.AddField(
                    model_name="engagement",
                    name="serves",
                    field=models.ManyToManyField(
                        blank=True, related_name="engagements", to="strategy.clause", verbose_name="serves"
                    ),
                ),
                migrations.AddField(
                    model_name="engagement",
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
                    model_name="engagement",
                    name="steering_documents",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="engagements",
                        to="strategy.steeringdocument",
                        verbose_name="contributes to",
                    ),
                ),
                migrations.AddField(
                    model_name="chairturn",
                    name="engagement",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="chair_turns",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="agreement",
                    name="engagement",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agreements",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="engagementbody",
                    name="engagement",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bodies",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="engagementbody",
                    name="organization",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="engagement_bodies",
                        to="people.organization",
                        verbose_name="body",
                    ),
                ),
                migrations.AddField(
                    model_name="engagementbody",
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
                    name="beneficiaries",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="collaboration_goals",
                        to="strategy.beneficiary",
                        verbose_name="of value to",
                    ),
                ),
                migrations.AddField(
                    model_name="goal",
                    name="operational_plan",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="collaboration_goals",
                        to="strategy.operationalplan",
                        verbose_name="operational plan that it is part of",
                    ),
                ),
                migrations.AddField(
                    model_name="goal",
                    name="serves",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="collaboration_goals",
                        to="strategy.clause",
                        verbose_name="focus points",
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
                    model_name="goalreview",
                    name="goal",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="collaborations.goal",
                    ),
                ),
                migrations.AddField(
                    model_name="goalreview",
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
                    model_name="historicalagreement",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalagreement",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalagreement",
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
                    model_name="historicalbenefitreview",
                    name="beneficiary",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="strategy.beneficiary",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalbenefitreview",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalbenefitreview",
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
                    model_name="historicalchairturn",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalchairturn",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalchairturn",
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
                    model_name="historicalchairturn",
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
                    model_name="historicalchairturn",
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
                    model_name="historicalcostpart",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcostpart",
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
                    model_name="historicalengagement",
                    name="contact",
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
                    model_name="historicalengagement",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagement",
                    name="responsible_unit",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="responsible unit",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagement",
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
                    model_name="historicalengagement_areas",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagement_areas",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="collaborations.historicalengagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagement_areas",
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
                    model_name="historicalengagement_beneficiaries",
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
                    model_name="historicalengagement_beneficiaries",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagement_beneficiaries",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="collaborations.historicalengagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagement_serves",
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
                    model_name="historicalengagement_serves",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagement_serves",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="collaborations.historicalengagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagement_steering_documents",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagement_steering_documents",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="collaborations.historicalengagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagement_steering_documents",
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
                    model_name="historicalengagementbody",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagementbody",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalengagementbody",
                    name="organization",
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
                    model_name="historicalengagementbody",
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
                    name="operational_plan",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="strategy.operationalplan",
                        verbose_name="operational plan that it is part of",
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
                    model_name="historicalgoal_beneficiaries",
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
                    model_name="historicalgoal_beneficiaries",
                    name="goal",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.goal",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoal_beneficiaries",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="collaborations.historicalgoal",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoal_serves",
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
                    model_name="historicalgoal_serves",
                    name="goal",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.goal",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoal_serves",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="collaborations.historicalgoal",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoalreview",
                    name="goal",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.goal",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoalreview",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoalreview",
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
                    model_name="historicaloutreach",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaloutreach",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaloutreach",
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
                    model_name="historicaloutreach_organizations",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="collaborations.historicaloutreach",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaloutreach_organizations",
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
                    model_name="historicalparty",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalparty",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalparty",
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
                    model_name="historicalparty",
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
                    model_name="historicalperiod",
                    name="alternative",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="stakeholders.alternative",
                        verbose_name="alternative in a stakeholder analysis",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalperiod",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalperiod",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalperiod",
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
                    model_name="historicalperiod",
                    name="sustainability",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="sustainability.sustainabilityanalysis",
                        verbose_name="sustainability analysis",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpolicyobjective",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalpolicyobjective",
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
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
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
                    model_name="historicalprogramme_bodies",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="collaborations.historicalprogramme",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalprogramme_bodies",
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
                    model_name="historicalprogramme_objectives",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="collaborations.historicalprogramme",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalreview",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalreview",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalreview",
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
                    model_name="historicalstatement",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalstatement",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalstatement",
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
                    model_name="historicalvoice",
                    name="asked_by",
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
                    model_name="historicalvoice",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalvoice",
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
                    model_name="historicalyearcost",
                    name="engagement",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalyearcost",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalyearcost",
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
                    model_name="historicalyearcost",
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
                    model_name="outreach",
                    name="engagement",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="outreach",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="outreach",
                    name="organizations",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="outreach",
                        to="people.organization",
                        verbose_name="who was reached",
                    ),
                ),
                migrations.AddField(
                    model_name="outreach",
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
                    model_name="historicaloutreach_organizations",
                    name="outreach",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.outreach",
                    ),
                ),
                migrations.AddField(
                    model_name="party",
                    name="engagement",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parties",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="party",
                    name="organization",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parties",
                        to="people.organization",
                        verbose_name="organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="party",
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
                    model_name="period",
                    name="alternative",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="periods",
                        to="stakeholders.alternative",
                        verbose_name="alternative in a stakeholder analysis",
                    ),
                ),
                migrations.AddField(
                    model_name="period",
                    name="engagement",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="periods",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="period",
                    name="renews",
                    field=models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="renewals",
                        to="collaborations.period",
                    ),
                ),
                migrations.AddField(
                    model_name="period",
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
                    model_name="period",
                    name="sustainability",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="periods",
                        to="sustainability.sustainabilityanalysis",
                        verbose_name="sustainability analysis",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalreview",
                    name="period",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.period",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalperiod",
                    name="renews",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.period",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoal",
                    name="period",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.period",
                    ),
                ),
                migrations.AddField(
                    model_name="goal",
                    name="period",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="goals",
                        to="collaborations.period",
                    ),
                ),
                migrations.AddField(
                    model_name="policyobjective",
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
                    model_name="historicalprogramme_objectives",
                    name="policyobjective",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.policyobjective",
                    ),
                ),
                migrations.AddField(
                    model_name="programme",
                    name="bodies",
                    field=models.ManyToManyField(
                        blank=True, related_name="programmes", to="people.organization", verbose_name="bodies"
                    ),
                ),
                migrations.AddField(
                    model_name="programme",
                    name="engagement",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="programmes",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="programme",
                    name="objectives",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="programmes",
                        to="collaborations.policyobjective",
                        verbose_name="policy objectives",
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
                    model_name="historicalprogramme_objectives",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.programme",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalprogramme_bodies",
                    name="programme",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.programme",
                    ),
                ),
                migrations.AddField(
                    model_name="review",
                    name="engagement",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="review",
                    name="period",
                    field=models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="reviews",
                        to="collaborations.period",
                    ),
                ),
                migrations.AddField(
                    model_name="review",
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
                    model_name="historicalvoice",
                    name="review",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.review",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgoalreview",
                    name="review",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.review",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalbenefitreview",
                    name="review",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.review",
                    ),
                ),
                migrations.AddField(
                    model_name="goalreview",
                    name="review",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="goals",
                        to="collaborations.review",
                    ),
                ),
                migrations.AddField(
                    model_name="benefitreview",
                    name="review",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="benefits",
                        to="collaborations.review",
                    ),
                ),
                migrations.AddField(
                    model_name="statement",
                    name="engagement",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statements",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="statement",
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
                    model_name="voice",
                    name="asked_by",
                    field=models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="voice",
                    name="review",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="voices",
                        to="collaborations.review",
                    ),
                ),
                migrations.AddField(
                    model_name="voice",
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
                    model_name="yearcost",
                    name="engagement",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="costs",
                        to="collaborations.engagement",
                    ),
                ),
                migrations.AddField(
                    model_name="yearcost",
                    name="organ",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="engagement_costs",
                        to="people.organization",
                        verbose_name="organ whose budget it is",
                    ),
                ),
                migrations.AddField(
                    model_name="yearcost",
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
                    model_name="historicalcostpart",
                    name="cost",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="collaborations.yearcost",
                    ),
                ),
                migrations.AddField(
                    model_name="costpart",
                    name="cost",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="collaborations.yearcost",
                    ),
                ),
                migrations.AddIndex(
                    model_name="engagement",
                    index=models.Index(fields=["name", "id"], name="engagement_by_name"),
                ),
                migrations.AddConstraint(
                    model_name="chairturn",
                    constraint=models.UniqueConstraint(
                        fields=("engagement", "period"),
                        name="one_chair_per_period",
                        violation_error_message="There is a chair for this period already.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="engagementbody",
                    constraint=models.UniqueConstraint(
                        fields=("engagement", "organization"),
                        name="one_engagement_body_of_each",
                        violation_error_message="The body belongs to the engagement already.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="outreach",
                    index=models.Index(fields=["engagement", "kind", "on"], name="outreach_of_a_year"),
                ),
                migrations.AddConstraint(
                    model_name="party",
                    constraint=models.UniqueConstraint(
                        fields=("engagement", "organization", "role"),
                        name="one_party_of_each_role",
                        violation_error_message="The organisation is a party already.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="period",
                    index=models.Index(fields=["stage", "ends"], name="period_by_stage"),
                ),
                migrations.AddConstraint(
                    model_name="period",
                    constraint=models.UniqueConstraint(
                        fields=("engagement", "number"), name="one_period_of_each_number"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="period",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("current", True)),
                        fields=("engagement",),
                        name="one_current_period",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="period",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("stage__in", ["proposed", "appraisal", "ready"])),
                        fields=("engagement",),
                        name="one_period_in_preparation",
                        violation_error_message="Another period is being prepared already. Finish or withdraw that one first.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="review",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("kind", "yearly")),
                        fields=("engagement", "year"),
                        name="one_follow_up_per_year",
                        violation_error_message="The year is being followed up already. Open that follow-up instead.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="review",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("kind", "evaluation")),
                        fields=("period",),
                        name="one_evaluation_per_period",
                        violation_error_message="The period is being evaluated already. Open that evaluation instead.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="goalreview",
                    constraint=models.UniqueConstraint(
                        fields=("review", "goal"), name="one_review_of_each_goal"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="benefitreview",
                    constraint=models.UniqueConstraint(
                        fields=("review", "beneficiary"), name="one_review_of_each_beneficiary"
                    ),
                ),
                migrations.AddIndex(
                    model_name="yearcost",
                    index=models.Index(
                        fields=["year", "estimate", "outcome", "staff_share", "approximate"],
                        name="cost_of_a_year",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="yearcost",
                    constraint=models.UniqueConstraint(
                        fields=("engagement", "year"),
                        name="one_cost_per_engagement_and_year",
                        violation_error_message="There is a cost for this year already. Change that one instead.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="costpart",
                    constraint=models.UniqueConstraint(
                        fields=("cost", "kind"),
                        name="one_part_per_kind",
                        violation_error_message="This kind of cost is there already.",
                    ),
                ),
            ],
        ),
    ]
