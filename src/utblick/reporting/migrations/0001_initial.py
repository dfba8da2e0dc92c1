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
                    name="AnnualReport",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                error_messages={
                                    "unique": "There is a report of this year already. There is one for each year."
                                },
                                unique=True,
                                validators=[
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "presented_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="presented to the board on",
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
                            "frozen",
                            models.JSONField(
                                blank=True, default=dict, editable=False, verbose_name="as it was presented"
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
                        "verbose_name": "annual report",
                        "verbose_name_plural": "annual reports",
                        "ordering": ["-year"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAnnualReport",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                db_index=True,
                                error_messages={
                                    "unique": "There is a report of this year already. There is one for each year."
                                },
                                validators=[
                                    django.core.validators.MinValueValidator(1990),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "presented_on",
                            models.DateField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="presented to the board on",
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
                            "frozen",
                            models.JSONField(
                                blank=True, default=dict, editable=False, verbose_name="as it was presented"
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
                        "verbose_name": "historical annual report",
                        "verbose_name_plural": "historical annual reports",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalTextPart",
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
                            "chapter",
                            models.CharField(
                                choices=[
                                    ("goals", "Goals and activities"),
                                    ("resources", "Resources and outcome"),
                                    ("collaborations", "Collaborations: benefit and cost"),
                                    ("representation", "Who represented us"),
                                    ("travel", "Journeys, emissions and rebound"),
                                    ("projects", "Projects and their funding"),
                                    ("advice", "Advice on EU funding"),
                                    ("advocacy", "What we watched and influenced"),
                                    ("learned", "What we learned"),
                                    ("visibility", "How we were seen"),
                                    ("visits", "Visits to us"),
                                    ("conduct", "Gifts, and departures from guidelines"),
                                    ("coverage", "What the strategy asks for and nothing serves"),
                                ],
                                editable=False,
                                max_length=40,
                                verbose_name="chapter",
                            ),
                        ),
                        ("asked_on", models.DateField(editable=False, verbose_name="asked on")),
                        ("due", models.DateField(editable=False, verbose_name="to be ready by")),
                        (
                            "text",
                            models.TextField(
                                blank=True,
                                help_text="A blank line begins a new paragraph.",
                                verbose_name="text",
                            ),
                        ),
                        ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                        ("ready", models.BooleanField(default=False, verbose_name="The text is ready")),
                        (
                            "reminded_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="reminded on"
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
                            "asked",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who writes",
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
                            "report",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="reporting.annualreport",
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
                        "verbose_name": "historical text of the annual report",
                        "verbose_name_plural": "historical texts of the annual report",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="TextPart",
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
                            "chapter",
                            models.CharField(
                                choices=[
                                    ("goals", "Goals and activities"),
                                    ("resources", "Resources and outcome"),
                                    ("collaborations", "Collaborations: benefit and cost"),
                                    ("representation", "Who represented us"),
                                    ("travel", "Journeys, emissions and rebound"),
                                    ("projects", "Projects and their funding"),
                                    ("advice", "Advice on EU funding"),
                                    ("advocacy", "What we watched and influenced"),
                                    ("learned", "What we learned"),
                                    ("visibility", "How we were seen"),
                                    ("visits", "Visits to us"),
                                    ("conduct", "Gifts, and departures from guidelines"),
                                    ("coverage", "What the strategy asks for and nothing serves"),
                                ],
                                editable=False,
                                max_length=40,
                                verbose_name="chapter",
                            ),
                        ),
                        ("asked_on", models.DateField(editable=False, verbose_name="asked on")),
                        ("due", models.DateField(editable=False, verbose_name="to be ready by")),
                        (
                            "text",
                            models.TextField(
                                blank=True,
                                help_text="A blank line begins a new paragraph.",
                                verbose_name="text",
                            ),
                        ),
                        ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                        ("ready", models.BooleanField(default=False, verbose_name="The text is ready")),
                        (
                            "reminded_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="reminded on"
                            ),
                        ),
                        (
                            "asked",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who writes",
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="texts",
                                to="reporting.annualreport",
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
                        "verbose_name": "text of the annual report",
                        "verbose_name_plural": "texts of the annual report",
                        "ordering": ["report", "id"],
                    },
                ),
                migrations.AddConstraint(
                    model_name="annualreport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("frozen", {}), ("presented_on", None)),
                            models.Q(
                                ("presented_on__isnull", False), models.Q(("frozen", {}), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="a_presented_report_is_frozen",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="textpart",
                    constraint=models.UniqueConstraint(
                        fields=("report", "chapter"), name="one_text_in_each_chapter"
                    ),
                ),
            ],
        ),
    ]
