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
        ("emissions", "0001_initial"),
        ("participation", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="HistoricalEmissionBudget",
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
                            "kg",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=12,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="kg CO2e",
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical emission budget",
                        "verbose_name_plural": "historical emission budgets",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTravelGuideline",
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
                            "train_hours",
                            models.DecimalField(
                                decimal_places=1,
                                max_digits=4,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="hours by train within which a flight needs a reason",
                            ),
                        ),
                        (
                            "rail_km",
                            models.PositiveIntegerField(
                                verbose_name="km within which the share of rail is counted"
                            ),
                        ),
                        (
                            "deviations_by",
                            models.CharField(
                                choices=[
                                    ("director", "Chief executive"),
                                    ("head_of_administration", "Head of administration"),
                                    ("international_function", "International function"),
                                ],
                                max_length=30,
                                verbose_name="who approves deviations",
                            ),
                        ),
                        ("valid_from", models.DateField(db_index=True, verbose_name="valid from")),
                        (
                            "basis",
                            models.CharField(
                                help_text="The guideline or decision, with its date.",
                                max_length=300,
                                verbose_name="where it is stated",
                            ),
                        ),
                        (
                            "why",
                            models.TextField(
                                blank=True,
                                help_text="So that who reads it later understands.",
                                verbose_name="why the limits are changed",
                            ),
                        ),
                        (
                            "set_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="set on"),
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
                            "set_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="set by",
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
                        "verbose_name": "historical limits of the travel guideline",
                        "verbose_name_plural": "historical limits of the travel guideline",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Journey",
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
                            "purpose",
                            models.TextField(
                                help_text="What the journey is to lead to.", verbose_name="purpose"
                            ),
                        ),
                        ("begins", models.DateField(db_index=True, verbose_name="departure")),
                        ("ends", models.DateField(db_index=True, verbose_name="return")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("approved", "approved"),
                                    ("declined", "declined"),
                                    ("cancelled", "cancelled"),
                                    ("done", "done"),
                                ],
                                db_index=True,
                                default="proposed",
                                editable=False,
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("why_needed", models.TextField(verbose_name="why the journey is needed")),
                        (
                            "why_not_remote",
                            models.TextField(verbose_name="why it is not enough to take part at a distance"),
                        ),
                        (
                            "flight_reason",
                            models.TextField(
                                blank=True,
                                help_text="Needed where the train would do.",
                                verbose_name="reason for flying",
                            ),
                        ),
                        (
                            "deviation",
                            models.TextField(
                                blank=True,
                                help_text="Leave blank where the journey keeps to the guideline.",
                                verbose_name="what departs from the travel guideline",
                            ),
                        ),
                        (
                            "deviation_reason",
                            models.TextField(blank=True, verbose_name="why it departs from the guideline"),
                        ),
                        (
                            "deviation_approved_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="deviation approved on"
                            ),
                        ),
                        (
                            "deviation_approved_for",
                            models.CharField(blank=True, editable=False, max_length=64),
                        ),
                        (
                            "deviation_lapsed_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="the approval of the deviation lapsed on",
                            ),
                        ),
                        (
                            "guideline_acknowledged_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="guideline acknowledged at",
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="approved or declined on"
                            ),
                        ),
                        (
                            "decision_reason",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=400,
                                verbose_name="reason for the decision",
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
                        (
                            "no_feedback_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="why there is nothing to feed back",
                            ),
                        ),
                        (
                            "no_feedback_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="day when that was said"
                            ),
                        ),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved or declined by",
                            ),
                        ),
                        (
                            "deviation_approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="deviation approved by",
                            ),
                        ),
                        (
                            "guideline_acknowledged_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="guideline acknowledged by",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                help_text="The international meeting that the journey goes to.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="journeys",
                                to="participation.internationalmeeting",
                                verbose_name="international meeting",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="proposed by",
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
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="journeys",
                                to="people.organization",
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "journey",
                        "verbose_name_plural": "journeys",
                        "ordering": ["-begins", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalTraveller",
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
                            "approved_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="approved on"
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
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
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
                            "seat",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.membership",
                                verbose_name="in which seat",
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
                            "journey",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="travel.journey",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical traveller",
                        "verbose_name_plural": "historical travellers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalLeg",
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
                            "position",
                            models.PositiveSmallIntegerField(default=1, editable=False, verbose_name="order"),
                        ),
                        ("day", models.DateField(blank=True, null=True, verbose_name="day")),
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
                            "train_class",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("second", "second class"),
                                    ("first", "first class"),
                                    ("couchette", "couchette on a night train"),
                                    ("sleeper", "berth in a sleeping car"),
                                ],
                                max_length=10,
                                verbose_name="class on the train",
                            ),
                        ),
                        ("from_key", models.CharField(blank=True, editable=False, max_length=40)),
                        ("from_text", models.CharField(max_length=120, verbose_name="from")),
                        ("from_country", models.CharField(blank=True, editable=False, max_length=2)),
                        ("from_latitude", models.FloatField(blank=True, editable=False, null=True)),
                        ("from_longitude", models.FloatField(blank=True, editable=False, null=True)),
                        ("to_key", models.CharField(blank=True, editable=False, max_length=40)),
                        ("to_text", models.CharField(max_length=120, verbose_name="to")),
                        ("to_country", models.CharField(blank=True, editable=False, max_length=2)),
                        ("to_latitude", models.FloatField(blank=True, editable=False, null=True)),
                        ("to_longitude", models.FloatField(blank=True, editable=False, null=True)),
                        (
                            "entered_km",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0")),
                                    django.core.validators.MaxValueValidator(Decimal("100000")),
                                ],
                                verbose_name="distance in km, if you know",
                            ),
                        ),
                        (
                            "travellers",
                            models.PositiveIntegerField(
                                default=1,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="how many travel",
                            ),
                        ),
                        (
                            "occupants",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="how many share the car",
                            ),
                        ),
                        (
                            "distance_km",
                            models.DecimalField(
                                decimal_places=1, editable=False, max_digits=8, verbose_name="distance, km"
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                editable=False, max_length=15, verbose_name="how the distance was found"
                            ),
                        ),
                        (
                            "great_circle_km",
                            models.DecimalField(
                                decimal_places=1,
                                editable=False,
                                max_digits=8,
                                null=True,
                                verbose_name="as the crow flies, km",
                            ),
                        ),
                        (
                            "set_key",
                            models.CharField(editable=False, max_length=120, verbose_name="set of factors"),
                        ),
                        (
                            "set_edition",
                            models.CharField(editable=False, max_length=40, verbose_name="edition"),
                        ),
                        (
                            "grams_best",
                            models.DecimalField(
                                decimal_places=3,
                                editable=False,
                                max_digits=9,
                                verbose_name="grams CO2e per km",
                            ),
                        ),
                        (
                            "grams_low",
                            models.DecimalField(
                                decimal_places=3, editable=False, max_digits=9, verbose_name="lowest"
                            ),
                        ),
                        (
                            "grams_high",
                            models.DecimalField(
                                decimal_places=3, editable=False, max_digits=9, verbose_name="highest"
                            ),
                        ),
                        (
                            "with_rf",
                            models.BooleanField(
                                editable=False, null=True, verbose_name="effect at high altitude is counted"
                            ),
                        ),
                        (
                            "with_wtt",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="production of fuel is counted"
                            ),
                        ),
                        (
                            "factor_source",
                            models.TextField(blank=True, editable=False, verbose_name="source of the factor"),
                        ),
                        (
                            "kg_best",
                            models.DecimalField(
                                decimal_places=2, editable=False, max_digits=12, verbose_name="kg CO2e"
                            ),
                        ),
                        (
                            "kg_low",
                            models.DecimalField(
                                decimal_places=2,
                                editable=False,
                                max_digits=12,
                                verbose_name="kg CO2e, lowest",
                            ),
                        ),
                        (
                            "kg_high",
                            models.DecimalField(
                                decimal_places=2,
                                editable=False,
                                max_digits=12,
                                verbose_name="kg CO2e, highest",
                            ),
                        ),
                        (
                            "lowest_mode",
                            models.CharField(
                                blank=True,
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
                                editable=False,
                                max_length=10,
                                verbose_name="lowest way to travel",
                            ),
                        ),
                        (
                            "lowest_kg",
                            models.DecimalField(
                                decimal_places=2,
                                editable=False,
                                max_digits=12,
                                null=True,
                                verbose_name="kg CO2e of the lowest way",
                            ),
                        ),
                        ("reckoned_at", models.DateTimeField(editable=False, verbose_name="reckoned at")),
                        (
                            "reckoned_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="why it was reckoned anew",
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
                            "factor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="emissions.factor",
                                verbose_name="emission factor",
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
                            "journey",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="travel.journey",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical leg",
                        "verbose_name_plural": "historical legs",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="TravelGuideline",
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
                            "train_hours",
                            models.DecimalField(
                                decimal_places=1,
                                max_digits=4,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="hours by train within which a flight needs a reason",
                            ),
                        ),
                        (
                            "rail_km",
                            models.PositiveIntegerField(
                                verbose_name="km within which the share of rail is counted"
                            ),
                        ),
                        (
                            "deviations_by",
                            models.CharField(
                                choices=[
                                    ("director", "Chief executive"),
                                    ("head_of_administration", "Head of administration"),
                                    ("international_function", "International function"),
                                ],
                                max_length=30,
                                verbose_name="who approves deviations",
                            ),
                        ),
                        ("valid_from", models.DateField(unique=True, verbose_name="valid from")),
                        (
                            "basis",
                            models.CharField(
                                help_text="The guideline or decision, with its date.",
                                max_length=300,
                                verbose_name="where it is stated",
                            ),
                        ),
                        (
                            "why",
                            models.TextField(
                                blank=True,
                                help_text="So that who reads it later understands.",
                                verbose_name="why the limits are changed",
                            ),
                        ),
                        (
                            "set_on",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="set on"),
                        ),
                        (
                            "set_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="set by",
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
                        "verbose_name": "limits of the travel guideline",
                        "verbose_name_plural": "limits of the travel guideline",
                        "ordering": ["-valid_from"],
                    },
                ),
                migrations.AddField(
                    model_name="journey",
                    name="guideline",
                    field=models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="journeys",
                        to="travel.travelguideline",
                        verbose_name="travel guideline",
                    ),
                ),
                migrations.CreateModel(
                    name="HistoricalJourney",
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
                            "purpose",
                            models.TextField(
                                help_text="What the journey is to lead to.", verbose_name="purpose"
                            ),
                        ),
                        ("begins", models.DateField(db_index=True, verbose_name="departure")),
                        ("ends", models.DateField(db_index=True, verbose_name="return")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "proposed"),
                                    ("approved", "approved"),
                                    ("declined", "declined"),
                                    ("cancelled", "cancelled"),
                                    ("done", "done"),
                                ],
                                db_index=True,
                                default="proposed",
                                editable=False,
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("why_needed", models.TextField(verbose_name="why the journey is needed")),
                        (
                            "why_not_remote",
                            models.TextField(verbose_name="why it is not enough to take part at a distance"),
                        ),
                        (
                            "flight_reason",
                            models.TextField(
                                blank=True,
                                help_text="Needed where the train would do.",
                                verbose_name="reason for flying",
                            ),
                        ),
                        (
                            "deviation",
                            models.TextField(
                                blank=True,
                                help_text="Leave blank where the journey keeps to the guideline.",
                                verbose_name="what departs from the travel guideline",
                            ),
                        ),
                        (
                            "deviation_reason",
                            models.TextField(blank=True, verbose_name="why it departs from the guideline"),
                        ),
                        (
                            "deviation_approved_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="deviation approved on"
                            ),
                        ),
                        (
                            "deviation_approved_for",
                            models.CharField(blank=True, editable=False, max_length=64),
                        ),
                        (
                            "deviation_lapsed_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="the approval of the deviation lapsed on",
                            ),
                        ),
                        (
                            "guideline_acknowledged_at",
                            models.DateTimeField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="guideline acknowledged at",
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="approved or declined on"
                            ),
                        ),
                        (
                            "decision_reason",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=400,
                                verbose_name="reason for the decision",
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
                        (
                            "no_feedback_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="why there is nothing to feed back",
                            ),
                        ),
                        (
                            "no_feedback_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="day when that was said"
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
                            "approved_by",
                            models.ForeignKey(
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
                        (
                            "deviation_approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="deviation approved by",
                            ),
                        ),
                        (
                            "guideline_acknowledged_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="guideline acknowledged by",
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
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The international meeting that the journey goes to.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="participation.internationalmeeting",
                                verbose_name="international meeting",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
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
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "guideline",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="travel.travelguideline",
                                verbose_name="travel guideline",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical journey",
                        "verbose_name_plural": "historical journeys",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Traveller",
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
                            "approved_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="approved on"
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
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "journey",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="travellers",
                                to="travel.journey",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="journeys",
                                to="people.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="journeys",
                                to="people.membership",
                                verbose_name="in which seat",
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
                        "verbose_name": "traveller",
                        "verbose_name_plural": "travellers",
                        "ordering": ["person__family_name", "person__given_name", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="EmissionBudget",
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
                            "kg",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=12,
                                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                                verbose_name="kg CO2e",
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
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="emission_budgets",
                                to="people.organization",
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "emission budget",
                        "verbose_name_plural": "emission budgets",
                        "ordering": ["-year", "unit__name"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("unit", "year"),
                                name="one_emission_budget_per_unit_and_year",
                                violation_error_message="The unit has a budget for that year already. Change that one.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kg__gte", 0)), name="emission_budgets_are_not_negative"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Leg",
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
                            "position",
                            models.PositiveSmallIntegerField(default=1, editable=False, verbose_name="order"),
                        ),
                        ("day", models.DateField(blank=True, null=True, verbose_name="day")),
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
                            "train_class",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("second", "second class"),
                                    ("first", "first class"),
                                    ("couchette", "couchette on a night train"),
                                    ("sleeper", "berth in a sleeping car"),
                                ],
                                max_length=10,
                                verbose_name="class on the train",
                            ),
                        ),
                        ("from_key", models.CharField(blank=True, editable=False, max_length=40)),
                        ("from_text", models.CharField(max_length=120, verbose_name="from")),
                        ("from_country", models.CharField(blank=True, editable=False, max_length=2)),
                        ("from_latitude", models.FloatField(blank=True, editable=False, null=True)),
                        ("from_longitude", models.FloatField(blank=True, editable=False, null=True)),
                        ("to_key", models.CharField(blank=True, editable=False, max_length=40)),
                        ("to_text", models.CharField(max_length=120, verbose_name="to")),
                        ("to_country", models.CharField(blank=True, editable=False, max_length=2)),
                        ("to_latitude", models.FloatField(blank=True, editable=False, null=True)),
                        ("to_longitude", models.FloatField(blank=True, editable=False, null=True)),
                        (
                            "entered_km",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(Decimal("0")),
                                    django.core.validators.MaxValueValidator(Decimal("100000")),
                                ],
                                verbose_name="distance in km, if you know",
                            ),
                        ),
                        (
                            "travellers",
                            models.PositiveIntegerField(
                                default=1,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="how many travel",
                            ),
                        ),
                        (
                            "occupants",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="how many share the car",
                            ),
                        ),
                        (
                            "distance_km",
                            models.DecimalField(
                                decimal_places=1, editable=False, max_digits=8, verbose_name="distance, km"
                            ),
                        ),
                        (
                            "method",
                            models.CharField(
                                editable=False, max_length=15, verbose_name="how the distance was found"
                            ),
                        ),
                        (
                            "great_circle_km",
                            models.DecimalField(
                                decimal_places=1,
                                editable=False,
                                max_digits=8,
                                null=True,
                                verbose_name="as the crow flies, km",
                            ),
                        ),
                        (
                            "set_key",
                            models.CharField(editable=False, max_length=120, verbose_name="set of factors"),
                        ),
                        (
                            "set_edition",
                            models.CharField(editable=False, max_length=40, verbose_name="edition"),
                        ),
                        (
                            "grams_best",
                            models.DecimalField(
                                decimal_places=3,
                                editable=False,
                                max_digits=9,
                                verbose_name="grams CO2e per km",
                            ),
                        ),
                        (
                            "grams_low",
                            models.DecimalField(
                                decimal_places=3, editable=False, max_digits=9, verbose_name="lowest"
                            ),
                        ),
                        (
                            "grams_high",
                            models.DecimalField(
                                decimal_places=3, editable=False, max_digits=9, verbose_name="highest"
                            ),
                        ),
                        (
                            "with_rf",
                            models.BooleanField(
                                editable=False, null=True, verbose_name="effect at high altitude is counted"
                            ),
                        ),
                        (
                            "with_wtt",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="production of fuel is counted"
                            ),
                        ),
                        (
                            "factor_source",
                            models.TextField(blank=True, editable=False, verbose_name="source of the factor"),
                        ),
                        (
                            "kg_best",
                            models.DecimalField(
                                decimal_places=2, editable=False, max_digits=12, verbose_name="kg CO2e"
                            ),
                        ),
                        (
                            "kg_low",
                            models.DecimalField(
                                decimal_places=2,
                                editable=False,
                                max_digits=12,
                                verbose_name="kg CO2e, lowest",
                            ),
                        ),
                        (
                            "kg_high",
                            models.DecimalField(
                                decimal_places=2,
                                editable=False,
                                max_digits=12,
                                verbose_name="kg CO2e, highest",
                            ),
                        ),
                        (
                            "lowest_mode",
                            models.CharField(
                                blank=True,
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
                                editable=False,
                                max_length=10,
                                verbose_name="lowest way to travel",
                            ),
                        ),
                        (
                            "lowest_kg",
                            models.DecimalField(
                                decimal_places=2,
                                editable=False,
                                max_digits=12,
                                null=True,
                                verbose_name="kg CO2e of the lowest way",
                            ),
                        ),
                        ("reckoned_at", models.DateTimeField(editable=False, verbose_name="reckoned at")),
                        (
                            "reckoned_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=300,
                                verbose_name="why it was reckoned anew",
                            ),
                        ),
                        (
                            "factor",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="emissions.factor",
                                verbose_name="emission factor",
                            ),
                        ),
                        (
                            "journey",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="legs",
                                to="travel.journey",
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
                        "verbose_name": "leg",
                        "verbose_name_plural": "legs",
                        "ordering": ["journey", "position", "id"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("travellers__gte", 1)), name="somebody_travels_on_a_leg"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kg_high__gte", models.F("kg_best")),
                                    ("kg_low__lte", models.F("kg_best")),
                                ),
                                name="what_a_leg_gives_off_lies_in_its_span",
                            ),
                        ],
                    },
                ),
                migrations.AddConstraint(
                    model_name="journey",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends__gte", models.F("begins"))),
                        name="a_journey_returns_after_it_departs",
                        violation_error_message="The return cannot be before the departure.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="traveller",
                    constraint=models.UniqueConstraint(
                        fields=("journey", "person"),
                        name="a_person_travels_once_on_a_journey",
                        violation_error_message="The person is among the travellers already.",
                    ),
                ),
            ],
        ),
    ]
