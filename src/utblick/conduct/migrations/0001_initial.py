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
        ("people", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="Acknowledgement",
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
                            "fingerprint",
                            models.CharField(
                                editable=False, max_length=64, verbose_name="fingerprint of the text"
                            ),
                        ),
                        ("at", models.DateTimeField(editable=False, verbose_name="acknowledged at")),
                        (
                            "kind",
                            models.CharField(editable=False, max_length=60, verbose_name="kind of thing"),
                        ),
                        ("object_id", models.PositiveBigIntegerField(editable=False, verbose_name="thing")),
                    ],
                    options={
                        "verbose_name": "acknowledgement",
                        "verbose_name_plural": "acknowledgements",
                        "ordering": ["-at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="CatalogueItem",
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
                            "contract",
                            models.CharField(
                                help_text="The supplier and the contract's number.",
                                max_length=200,
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "price",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=10,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(100000),
                                ],
                                verbose_name="price for each, SEK",
                            ),
                        ),
                        ("with_vat", models.BooleanField(default=False, verbose_name="VAT is included")),
                        (
                            "stock",
                            models.PositiveIntegerField(
                                validators=[django.core.validators.MaxValueValidator(1000000)],
                                verbose_name="in stock",
                            ),
                        ),
                        (
                            "retired",
                            models.BooleanField(
                                default=False,
                                help_text="It stays in the gifts where it has been given.",
                                verbose_name="no longer given",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "present in the catalogue",
                        "verbose_name_plural": "catalogue of presents",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="CodeSection",
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
                        ("slug", models.SlugField(max_length=60, verbose_name="key")),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="number",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                        ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                    ],
                    options={
                        "verbose_name": "section of the code of conduct",
                        "verbose_name_plural": "sections of the code of conduct",
                        "ordering": ["code", "number"],
                    },
                ),
                migrations.CreateModel(
                    name="CodeVersion",
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
                                editable=False,
                                unique=True,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="version",
                            ),
                        ),
                        ("in_force_from", models.DateField(db_index=True, verbose_name="in force from")),
                        (
                            "decided_by",
                            models.CharField(
                                help_text="Who decided on the text, and when or by which paragraph.",
                                max_length=200,
                                verbose_name="decided by",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                help_text="What has changed since the version before, and why.",
                                max_length=400,
                                verbose_name="reason",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "version of the code of conduct",
                        "verbose_name_plural": "versions of the code of conduct",
                        "ordering": ["-number"],
                    },
                ),
                migrations.CreateModel(
                    name="Gift",
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
                            "direction",
                            models.CharField(
                                choices=[("received", "received"), ("given", "given")],
                                db_index=True,
                                max_length=8,
                                verbose_name="given or received",
                            ),
                        ),
                        ("day", models.DateField(db_index=True, verbose_name="day")),
                        ("what", models.CharField(blank=True, max_length=300, verbose_name="what it was")),
                        (
                            "other_text",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="the other side, in words"
                            ),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=10,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(Decimal("10000000")),
                                ],
                                verbose_name="value with VAT, SEK",
                            ),
                        ),
                        (
                            "with_vat",
                            models.BooleanField(default=True, editable=False, verbose_name="VAT is included"),
                        ),
                        (
                            "estimated",
                            models.BooleanField(default=False, verbose_name="the value is estimated"),
                        ),
                        (
                            "persons",
                            models.PositiveSmallIntegerField(
                                default=1,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(200),
                                ],
                                verbose_name="shared by how many persons",
                            ),
                        ),
                        ("shared_with", models.TextField(blank=True, verbose_name="who share it")),
                        (
                            "context",
                            models.TextField(help_text="On which occasion, and why.", verbose_name="context"),
                        ),
                        (
                            "linked",
                            models.BooleanField(
                                default=False,
                                verbose_name="has to do with a procurement or an exercise of authority",
                            ),
                        ),
                        (
                            "handling",
                            models.CharField(
                                choices=[
                                    ("held", "I still have it"),
                                    ("handed_over", "I have handed it over to the organisation"),
                                    ("returned", "I have returned it"),
                                    ("refused", "I refused it"),
                                ],
                                default="held",
                                max_length=12,
                                verbose_name="what you did with it",
                            ),
                        ),
                        (
                            "handed_to",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="to whom, or where it is now"
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
                            "reason",
                            models.CharField(
                                blank=True, max_length=400, verbose_name="why not from the catalogue"
                            ),
                        ),
                        (
                            "decision",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("kept", "kept by the organisation"),
                                    ("handed_over", "handed over"),
                                    ("returned", "returned"),
                                    ("refused", "refused"),
                                    ("accepted", "accepted"),
                                ],
                                db_index=True,
                                max_length=12,
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "decision_reason",
                            models.CharField(
                                blank=True, max_length=400, verbose_name="reason for the decision"
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="decided on"
                            ),
                        ),
                        (
                            "correction_reason",
                            models.CharField(blank=True, max_length=400, verbose_name="why it was corrected"),
                        ),
                        (
                            "stays",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="is decided on although corrected"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                blank=True, editable=False, max_length=60, verbose_name="kind of thing"
                            ),
                        ),
                        (
                            "object_id",
                            models.PositiveBigIntegerField(
                                blank=True, editable=False, null=True, verbose_name="thing"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "gift",
                        "verbose_name_plural": "gifts",
                        "ordering": ["-day", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="GiftYear",
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
                                editable=False, unique=True, verbose_name="year"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "year of the register of gifts",
                        "verbose_name_plural": "years of the register of gifts",
                        "ordering": ["-year"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAcknowledgement",
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
                            "fingerprint",
                            models.CharField(
                                editable=False, max_length=64, verbose_name="fingerprint of the text"
                            ),
                        ),
                        ("at", models.DateTimeField(editable=False, verbose_name="acknowledged at")),
                        (
                            "kind",
                            models.CharField(editable=False, max_length=60, verbose_name="kind of thing"),
                        ),
                        ("object_id", models.PositiveBigIntegerField(editable=False, verbose_name="thing")),
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
                        "verbose_name": "historical acknowledgement",
                        "verbose_name_plural": "historical acknowledgements",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCatalogueItem",
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
                            "contract",
                            models.CharField(
                                help_text="The supplier and the contract's number.",
                                max_length=200,
                                verbose_name="contract",
                            ),
                        ),
                        (
                            "price",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=10,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(100000),
                                ],
                                verbose_name="price for each, SEK",
                            ),
                        ),
                        ("with_vat", models.BooleanField(default=False, verbose_name="VAT is included")),
                        (
                            "stock",
                            models.PositiveIntegerField(
                                validators=[django.core.validators.MaxValueValidator(1000000)],
                                verbose_name="in stock",
                            ),
                        ),
                        (
                            "retired",
                            models.BooleanField(
                                default=False,
                                help_text="It stays in the gifts where it has been given.",
                                verbose_name="no longer given",
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
                        "verbose_name": "historical present in the catalogue",
                        "verbose_name_plural": "historical catalogue of presents",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCodeSection",
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
                        ("slug", models.SlugField(max_length=60, verbose_name="key")),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="number",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
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
                        "verbose_name": "historical section of the code of conduct",
                        "verbose_name_plural": "historical sections of the code of conduct",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalCodeVersion",
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
                                db_index=True,
                                editable=False,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="version",
                            ),
                        ),
                        ("in_force_from", models.DateField(db_index=True, verbose_name="in force from")),
                        (
                            "decided_by",
                            models.CharField(
                                help_text="Who decided on the text, and when or by which paragraph.",
                                max_length=200,
                                verbose_name="decided by",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                help_text="What has changed since the version before, and why.",
                                max_length=400,
                                verbose_name="reason",
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
                        "verbose_name": "historical version of the code of conduct",
                        "verbose_name_plural": "historical versions of the code of conduct",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGift",
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
                            "direction",
                            models.CharField(
                                choices=[("received", "received"), ("given", "given")],
                                db_index=True,
                                max_length=8,
                                verbose_name="given or received",
                            ),
                        ),
                        ("day", models.DateField(db_index=True, verbose_name="day")),
                        ("what", models.CharField(blank=True, max_length=300, verbose_name="what it was")),
                        (
                            "other_text",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="the other side, in words"
                            ),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=10,
                                validators=[
                                    django.core.validators.MinValueValidator(0),
                                    django.core.validators.MaxValueValidator(Decimal("10000000")),
                                ],
                                verbose_name="value with VAT, SEK",
                            ),
                        ),
                        (
                            "with_vat",
                            models.BooleanField(default=True, editable=False, verbose_name="VAT is included"),
                        ),
                        (
                            "estimated",
                            models.BooleanField(default=False, verbose_name="the value is estimated"),
                        ),
                        (
                            "persons",
                            models.PositiveSmallIntegerField(
                                default=1,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(200),
                                ],
                                verbose_name="shared by how many persons",
                            ),
                        ),
                        ("shared_with", models.TextField(blank=True, verbose_name="who share it")),
                        (
                            "context",
                            models.TextField(help_text="On which occasion, and why.", verbose_name="context"),
                        ),
                        (
                            "linked",
                            models.BooleanField(
                                default=False,
                                verbose_name="has to do with a procurement or an exercise of authority",
                            ),
                        ),
                        (
                            "handling",
                            models.CharField(
                                choices=[
                                    ("held", "I still have it"),
                                    ("handed_over", "I have handed it over to the organisation"),
                                    ("returned", "I have returned it"),
                                    ("refused", "I refused it"),
                                ],
                                default="held",
                                max_length=12,
                                verbose_name="what you did with it",
                            ),
                        ),
                        (
                            "handed_to",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="to whom, or where it is now"
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
                            "reason",
                            models.CharField(
                                blank=True, max_length=400, verbose_name="why not from the catalogue"
                            ),
                        ),
                        (
                            "decision",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("kept", "kept by the organisation"),
                                    ("handed_over", "handed over"),
                                    ("returned", "returned"),
                                    ("refused", "refused"),
                                    ("accepted", "accepted"),
                                ],
                                db_index=True,
                                max_length=12,
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "decision_reason",
                            models.CharField(
                                blank=True, max_length=400, verbose_name="reason for the decision"
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="decided on"
                            ),
                        ),
                        (
                            "correction_reason",
                            models.CharField(blank=True, max_length=400, verbose_name="why it was corrected"),
                        ),
                        (
                            "stays",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="is decided on although corrected"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                blank=True, editable=False, max_length=60, verbose_name="kind of thing"
                            ),
                        ),
                        (
                            "object_id",
                            models.PositiveBigIntegerField(
                                blank=True, editable=False, null=True, verbose_name="thing"
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
                        "verbose_name": "historical gift",
                        "verbose_name_plural": "historical gifts",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalGiftYear",
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
                                db_index=True, editable=False, verbose_name="year"
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
                        "verbose_name": "historical year of the register of gifts",
                        "verbose_name_plural": "historical years of the register of gifts",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLimit",
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
                                    ("day_meal", "meal in the daytime"),
                                    ("evening_meal", "meal in the evening"),
                                    ("refreshments", "refreshments"),
                                    ("meal_vat_base", "meal: the part of the price that VAT is deducted for"),
                                    ("side_costs", "side costs, such as a theatre ticket"),
                                    ("representation_gift", "gift that is given"),
                                    ("received_gift", "gift that is received"),
                                    ("given_whole", "gift that is given, for all who share it"),
                                    ("received_whole", "gift that is received, for all who share it"),
                                    ("staff_gift", "gift to staff"),
                                ],
                                max_length=20,
                                verbose_name="limit for",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=10,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="amount, SEK",
                            ),
                        ),
                        ("with_vat", models.BooleanField(default=False, verbose_name="VAT is included")),
                        ("valid_from", models.DateField(verbose_name="valid from")),
                        (
                            "basis",
                            models.CharField(
                                help_text="The decision, guideline or rule that the amount is taken from.",
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
                        "verbose_name": "historical limit",
                        "verbose_name_plural": "historical limits",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWorkingHours",
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
                        ("begins", models.TimeField(verbose_name="from")),
                        ("ends", models.TimeField(verbose_name="to")),
                        ("valid_from", models.DateField(db_index=True, verbose_name="valid from")),
                        (
                            "basis",
                            models.CharField(
                                help_text="The agreement, guideline or rule that the hours are taken from.",
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
                        "verbose_name": "historical working hours",
                        "verbose_name_plural": "historical working hours",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Limit",
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
                                    ("day_meal", "meal in the daytime"),
                                    ("evening_meal", "meal in the evening"),
                                    ("refreshments", "refreshments"),
                                    ("meal_vat_base", "meal: the part of the price that VAT is deducted for"),
                                    ("side_costs", "side costs, such as a theatre ticket"),
                                    ("representation_gift", "gift that is given"),
                                    ("received_gift", "gift that is received"),
                                    ("given_whole", "gift that is given, for all who share it"),
                                    ("received_whole", "gift that is received, for all who share it"),
                                    ("staff_gift", "gift to staff"),
                                ],
                                max_length=20,
                                verbose_name="limit for",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=10,
                                validators=[django.core.validators.MinValueValidator(0)],
                                verbose_name="amount, SEK",
                            ),
                        ),
                        ("with_vat", models.BooleanField(default=False, verbose_name="VAT is included")),
                        ("valid_from", models.DateField(verbose_name="valid from")),
                        (
                            "basis",
                            models.CharField(
                                help_text="The decision, guideline or rule that the amount is taken from.",
                                max_length=300,
                                verbose_name="where it is stated",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "limit",
                        "verbose_name_plural": "limits",
                        "ordering": ["kind", "-valid_from"],
                    },
                ),
                migrations.CreateModel(
                    name="WorkingHours",
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
                        ("begins", models.TimeField(verbose_name="from")),
                        ("ends", models.TimeField(verbose_name="to")),
                        ("valid_from", models.DateField(unique=True, verbose_name="valid from")),
                        (
                            "basis",
                            models.CharField(
                                help_text="The agreement, guideline or rule that the hours are taken from.",
                                max_length=300,
                                verbose_name="where it is stated",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "working hours",
                        "verbose_name_plural": "working hours",
                        "ordering": ["-valid_from"],
                    },
                ),
                migrations.AddField(
                    model_name="acknowledgement",
                    name="account",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
                migrations.AddField(
                    model_name="acknowledgement",
                    name="person",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acknowledgements",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                migrations.AddField(
                    model_name="acknowledgement",
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
                    model_name="catalogueitem",
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
                    model_name="codesection",
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
                    model_name="codeversion",
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
                    model_name="codesection",
                    name="code",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sections",
                        to="conduct.codeversion",
                    ),
                ),
                migrations.AddField(
                    model_name="acknowledgement",
                    name="code",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acknowledgements",
                        to="conduct.codeversion",
                        verbose_name="version",
                    ),
                ),
                migrations.AddField(
                    model_name="gift",
                    name="decided_by",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                migrations.AddField(
                    model_name="gift",
                    name="declared_by",
                    field=models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gifts",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="declared by",
                    ),
                ),
                migrations.AddField(
                    model_name="gift",
                    name="item",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gifts",
                        to="conduct.catalogueitem",
                        verbose_name="from the catalogue",
                    ),
                ),
                migrations.AddField(
                    model_name="gift",
                    name="other_organization",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.organization",
                        verbose_name="the other side, an organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="gift",
                    name="other_person",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="the other side, a person",
                    ),
                ),
                migrations.AddField(
                    model_name="gift",
                    name="person",
                    field=models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gifts",
                        to="people.person",
                        verbose_name="who of ours",
                    ),
                ),
                migrations.AddField(
                    model_name="gift",
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
                    model_name="giftyear",
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
                    model_name="historicalacknowledgement",
                    name="account",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalacknowledgement",
                    name="code",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="conduct.codeversion",
                        verbose_name="version",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalacknowledgement",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalacknowledgement",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalacknowledgement",
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
                    model_name="historicalcatalogueitem",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcatalogueitem",
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
                    model_name="historicalcodesection",
                    name="code",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="conduct.codeversion",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcodesection",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcodesection",
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
                    model_name="historicalcodeversion",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcodeversion",
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
                    model_name="historicalgift",
                    name="decided_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgift",
                    name="declared_by",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="declared by",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgift",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgift",
                    name="item",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="conduct.catalogueitem",
                        verbose_name="from the catalogue",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgift",
                    name="other_organization",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="the other side, an organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgift",
                    name="other_person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="the other side, a person",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgift",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                        verbose_name="who of ours",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgift",
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
                    model_name="historicalgiftyear",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalgiftyear",
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
                    model_name="historicallimit",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicallimit",
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
                    model_name="historicalworkinghours",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalworkinghours",
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
                    model_name="limit",
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
                    model_name="workinghours",
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
                    model_name="catalogueitem",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("stock__gte", 0)), name="stock_is_not_negative"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="codesection",
                    constraint=models.UniqueConstraint(
                        fields=("code", "number"), name="sections_of_code_are_numbered"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="codesection",
                    constraint=models.UniqueConstraint(
                        fields=("code", "slug"), name="a_section_once_in_a_code"
                    ),
                ),
                migrations.AddIndex(
                    model_name="acknowledgement",
                    index=models.Index(fields=["kind", "object_id"], name="acknowledged_subject"),
                ),
                migrations.AddConstraint(
                    model_name="acknowledgement",
                    constraint=models.UniqueConstraint(
                        fields=("person", "kind", "object_id"),
                        name="one_acknowledgement_per_person_and_subject",
                        violation_error_message="You have acknowledged the code here already.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="gift",
                    index=models.Index(fields=["kind", "object_id"], name="gift_subject"),
                ),
                migrations.AddConstraint(
                    model_name="gift",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("value__gte", 0)), name="gifts_are_not_worth_less_than_nothing"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="gift",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("persons__gte", 1)), name="a_gift_is_for_somebody"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="limit",
                    constraint=models.UniqueConstraint(
                        fields=("kind", "valid_from"),
                        name="one_limit_per_kind_and_day",
                        violation_error_message="There is a limit of this kind from that day already.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="limit",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0)), name="limits_are_not_negative"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="workinghours",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends__gt", models.F("begins"))),
                        name="working_hours_end_after_they_begin",
                    ),
                ),
            ],
        ),
    ]
