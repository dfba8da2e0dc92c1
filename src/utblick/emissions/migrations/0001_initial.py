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
                    name="HistoricalFactor",
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
                                choices=[
                                    ("remote", "At a distance"),
                                    ("bicycle", "Bicycle or on foot"),
                                    ("train", "Train"),
                                    ("coach", "Coach or bus"),
                                    ("car", "Car"),
                                    ("taxi", "Taxi"),
                                    ("ferry", "Ferry"),
                                    ("flight", "Flight"),
                                ],
                                max_length=10,
                                verbose_name="mode of travel",
                            ),
                        ),
                        ("variant", models.CharField(blank=True, max_length=40, verbose_name="variant")),
                        (
                            "usual",
                            models.BooleanField(default=False, verbose_name="meant where no variant is said"),
                        ),
                        ("countries", models.JSONField(blank=True, default=list, verbose_name="countries")),
                        (
                            "domestic",
                            models.BooleanField(default=False, verbose_name="only within one country"),
                        ),
                        (
                            "min_km",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=7,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="more than km",
                            ),
                        ),
                        (
                            "max_km",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=7,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="at most km",
                            ),
                        ),
                        (
                            "per_vehicle",
                            models.BooleanField(
                                default=False, verbose_name="of the whole vehicle, shared by those in it"
                            ),
                        ),
                        (
                            "grams_best",
                            models.DecimalField(
                                decimal_places=3,
                                max_digits=9,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="grams CO2e per km",
                            ),
                        ),
                        (
                            "grams_low",
                            models.DecimalField(
                                decimal_places=3,
                                max_digits=9,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="lowest",
                            ),
                        ),
                        (
                            "grams_high",
                            models.DecimalField(
                                decimal_places=3,
                                max_digits=9,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="highest",
                            ),
                        ),
                        (
                            "grams_wtt",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=9,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="production of fuel, grams",
                            ),
                        ),
                        (
                            "with_wtt",
                            models.BooleanField(default=False, verbose_name="production of fuel is counted"),
                        ),
                        (
                            "with_rf",
                            models.BooleanField(
                                blank=True, null=True, verbose_name="effect at high altitude is counted"
                            ),
                        ),
                        ("origin", models.TextField(verbose_name="source")),
                        ("origin_en", models.TextField(blank=True, verbose_name="source, in English")),
                        (
                            "origin_year",
                            models.CharField(blank=True, max_length=20, verbose_name="year of the source"),
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
                        "verbose_name": "historical emission factor",
                        "verbose_name_plural": "historical emission factors",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFactorSet",
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
                            "edition",
                            models.CharField(
                                help_text="Such as a year: 2026 or 2026-2.",
                                max_length=40,
                                verbose_name="edition",
                            ),
                        ),
                        ("origin", models.TextField(verbose_name="where the figures come from")),
                        (
                            "origin_en",
                            models.TextField(
                                blank=True, verbose_name="where the figures come from, in English"
                            ),
                        ),
                        ("origin_url", models.URLField(blank=True, verbose_name="address of the source")),
                        (
                            "licence",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="licence of the figures"
                            ),
                        ),
                        (
                            "licence_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="licence of the figures, in English"
                            ),
                        ),
                        ("altitude", models.TextField(blank=True, verbose_name="effect at high altitude")),
                        (
                            "altitude_en",
                            models.TextField(blank=True, verbose_name="effect at high altitude, in English"),
                        ),
                        (
                            "production",
                            models.TextField(blank=True, verbose_name="production of fuel and electricity"),
                        ),
                        (
                            "production_en",
                            models.TextField(
                                blank=True, verbose_name="production of fuel and electricity, in English"
                            ),
                        ),
                        (
                            "infrastructure",
                            models.TextField(blank=True, verbose_name="vehicles and infrastructure"),
                        ),
                        (
                            "infrastructure_en",
                            models.TextField(
                                blank=True, verbose_name="vehicles and infrastructure, in English"
                            ),
                        ),
                        ("in_use_from", models.DateField(blank=True, null=True, verbose_name="in use from")),
                        ("retired_on", models.DateField(blank=True, null=True, verbose_name="retired on")),
                        (
                            "is_default",
                            models.BooleanField(
                                default=False, verbose_name="used where nobody says otherwise"
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
                        "verbose_name": "historical set of factors",
                        "verbose_name_plural": "historical sets of factors",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="FactorSet",
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
                            "edition",
                            models.CharField(
                                help_text="Such as a year: 2026 or 2026-2.",
                                max_length=40,
                                verbose_name="edition",
                            ),
                        ),
                        ("origin", models.TextField(verbose_name="where the figures come from")),
                        (
                            "origin_en",
                            models.TextField(
                                blank=True, verbose_name="where the figures come from, in English"
                            ),
                        ),
                        ("origin_url", models.URLField(blank=True, verbose_name="address of the source")),
                        (
                            "licence",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="licence of the figures"
                            ),
                        ),
                        (
                            "licence_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="licence of the figures, in English"
                            ),
                        ),
                        ("altitude", models.TextField(blank=True, verbose_name="effect at high altitude")),
                        (
                            "altitude_en",
                            models.TextField(blank=True, verbose_name="effect at high altitude, in English"),
                        ),
                        (
                            "production",
                            models.TextField(blank=True, verbose_name="production of fuel and electricity"),
                        ),
                        (
                            "production_en",
                            models.TextField(
                                blank=True, verbose_name="production of fuel and electricity, in English"
                            ),
                        ),
                        (
                            "infrastructure",
                            models.TextField(blank=True, verbose_name="vehicles and infrastructure"),
                        ),
                        (
                            "infrastructure_en",
                            models.TextField(
                                blank=True, verbose_name="vehicles and infrastructure, in English"
                            ),
                        ),
                        ("in_use_from", models.DateField(blank=True, null=True, verbose_name="in use from")),
                        ("retired_on", models.DateField(blank=True, null=True, verbose_name="retired on")),
                        (
                            "is_default",
                            models.BooleanField(
                                default=False, verbose_name="used where nobody says otherwise"
                            ),
                        ),
                        (
                            "copied_from",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="copies",
                                to="emissions.factorset",
                                verbose_name="made from",
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
                        "verbose_name": "set of factors",
                        "verbose_name_plural": "sets of factors",
                        "ordering": ["-is_default", "name", "-edition", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Factor",
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
                                choices=[
                                    ("remote", "At a distance"),
                                    ("bicycle", "Bicycle or on foot"),
                                    ("train", "Train"),
                                    ("coach", "Coach or bus"),
                                    ("car", "Car"),
                                    ("taxi", "Taxi"),
                                    ("ferry", "Ferry"),
                                    ("flight", "Flight"),
                                ],
                                max_length=10,
                                verbose_name="mode of travel",
                            ),
                        ),
                        ("variant", models.CharField(blank=True, max_length=40, verbose_name="variant")),
                        (
                            "usual",
                            models.BooleanField(default=False, verbose_name="meant where no variant is said"),
                        ),
                        ("countries", models.JSONField(blank=True, default=list, verbose_name="countries")),
                        (
                            "domestic",
                            models.BooleanField(default=False, verbose_name="only within one country"),
                        ),
                        (
                            "min_km",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=7,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="more than km",
                            ),
                        ),
                        (
                            "max_km",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=7,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="at most km",
                            ),
                        ),
                        (
                            "per_vehicle",
                            models.BooleanField(
                                default=False, verbose_name="of the whole vehicle, shared by those in it"
                            ),
                        ),
                        (
                            "grams_best",
                            models.DecimalField(
                                decimal_places=3,
                                max_digits=9,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="grams CO2e per km",
                            ),
                        ),
                        (
                            "grams_low",
                            models.DecimalField(
                                decimal_places=3,
                                max_digits=9,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="lowest",
                            ),
                        ),
                        (
                            "grams_high",
                            models.DecimalField(
                                decimal_places=3,
                                max_digits=9,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="highest",
                            ),
                        ),
                        (
                            "grams_wtt",
                            models.DecimalField(
                                blank=True,
                                decimal_places=3,
                                max_digits=9,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="production of fuel, grams",
                            ),
                        ),
                        (
                            "with_wtt",
                            models.BooleanField(default=False, verbose_name="production of fuel is counted"),
                        ),
                        (
                            "with_rf",
                            models.BooleanField(
                                blank=True, null=True, verbose_name="effect at high altitude is counted"
                            ),
                        ),
                        ("origin", models.TextField(verbose_name="source")),
                        ("origin_en", models.TextField(blank=True, verbose_name="source, in English")),
                        (
                            "origin_year",
                            models.CharField(blank=True, max_length=20, verbose_name="year of the source"),
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
                            "factor_set",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="factors",
                                to="emissions.factorset",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "emission factor",
                        "verbose_name_plural": "emission factors",
                        "ordering": ["factor_set", "mode", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="DistanceRule",
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
                                choices=[
                                    ("remote", "At a distance"),
                                    ("bicycle", "Bicycle or on foot"),
                                    ("train", "Train"),
                                    ("coach", "Coach or bus"),
                                    ("car", "Car"),
                                    ("taxi", "Taxi"),
                                    ("ferry", "Ferry"),
                                    ("flight", "Flight"),
                                ],
                                max_length=10,
                                verbose_name="mode of travel",
                            ),
                        ),
                        (
                            "coefficient",
                            models.DecimalField(
                                decimal_places=3,
                                max_digits=5,
                                validators=[django.core.validators.MinValueValidator(Decimal("1"))],
                                verbose_name="times the distance as the crow flies",
                            ),
                        ),
                        (
                            "constant_km",
                            models.DecimalField(
                                decimal_places=1,
                                default=Decimal("0"),
                                max_digits=6,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="and km added",
                            ),
                        ),
                        ("origin", models.TextField(verbose_name="source")),
                        ("origin_en", models.TextField(blank=True, verbose_name="source, in English")),
                        (
                            "speed_kmh",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("1"))],
                                verbose_name="speed, km/h",
                            ),
                        ),
                        (
                            "wait_minutes",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="minutes of waiting and changing"
                            ),
                        ),
                        (
                            "pace_origin",
                            models.TextField(blank=True, verbose_name="source of speed and waiting"),
                        ),
                        (
                            "pace_origin_en",
                            models.TextField(
                                blank=True, verbose_name="source of speed and waiting, in English"
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
                            "factor_set",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="distance_rules",
                                to="emissions.factorset",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "distance rule",
                        "verbose_name_plural": "distance rules",
                        "ordering": ["factor_set", "mode"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalDistanceRule",
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
                                choices=[
                                    ("remote", "At a distance"),
                                    ("bicycle", "Bicycle or on foot"),
                                    ("train", "Train"),
                                    ("coach", "Coach or bus"),
                                    ("car", "Car"),
                                    ("taxi", "Taxi"),
                                    ("ferry", "Ferry"),
                                    ("flight", "Flight"),
                                ],
                                max_length=10,
                                verbose_name="mode of travel",
                            ),
                        ),
                        (
                            "coefficient",
                            models.DecimalField(
                                decimal_places=3,
                                max_digits=5,
                                validators=[django.core.validators.MinValueValidator(Decimal("1"))],
                                verbose_name="times the distance as the crow flies",
                            ),
                        ),
                        (
                            "constant_km",
                            models.DecimalField(
                                decimal_places=1,
                                default=Decimal("0"),
                                max_digits=6,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="and km added",
                            ),
                        ),
                        ("origin", models.TextField(verbose_name="source")),
                        ("origin_en", models.TextField(blank=True, verbose_name="source, in English")),
                        (
                            "speed_kmh",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(Decimal("1"))],
                                verbose_name="speed, km/h",
                            ),
                        ),
                        (
                            "wait_minutes",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="minutes of waiting and changing"
                            ),
                        ),
                        (
                            "pace_origin",
                            models.TextField(blank=True, verbose_name="source of speed and waiting"),
                        ),
                        (
                            "pace_origin_en",
                            models.TextField(
                                blank=True, verbose_name="source of speed and waiting, in English"
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
                            "factor_set",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="emissions.factorset",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical distance rule",
                        "verbose_name_plural": "historical distance rules",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddField(
                    model_name="historicaldistancerule",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldistancerule",
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
                    model_name="historicalfactor",
                    name="factor_set",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="emissions.factorset",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfactor",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfactor",
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
                    model_name="historicalfactorset",
                    name="copied_from",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="emissions.factorset",
                        verbose_name="made from",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfactorset",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalfactorset",
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
                    model_name="factorset",
                    constraint=models.UniqueConstraint(
                        fields=("name", "edition"),
                        name="editions_of_a_factor_set_differ",
                        violation_error_message="There is a set with this name and edition. Choose another edition.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="factorset",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("is_default", True)),
                        fields=("is_default",),
                        name="one_factor_set_is_the_default",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="factorset",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("is_default", False),
                            models.Q(("in_use_from__isnull", False), ("retired_on__isnull", True)),
                            _connector="OR",
                        ),
                        name="the_default_factor_set_is_in_use",
                        violation_error_message="The default set must be in use.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="factorset",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("retired_on", None),
                            ("retired_on__gte", models.F("in_use_from")),
                            _connector="OR",
                        ),
                        name="a_factor_set_is_retired_after_use",
                        violation_error_message="A set cannot be retired before it is in use.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="factor",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("grams_high__gte", models.F("grams_best")),
                            ("grams_low__lte", models.F("grams_best")),
                        ),
                        name="a_factor_lies_in_its_span",
                        violation_error_message="The figure must lie between the lowest and the highest.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="factor",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("min_km", None),
                            ("max_km", None),
                            ("max_km__gt", models.F("min_km")),
                            _connector="OR",
                        ),
                        name="a_factor_holds_for_some_distance",
                        violation_error_message="“At most” must be more than “more than”.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="distancerule",
                    constraint=models.UniqueConstraint(
                        fields=("factor_set", "mode"), name="one_distance_rule_per_mode"
                    ),
                ),
            ],
        ),
    ]
