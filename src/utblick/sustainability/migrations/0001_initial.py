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
                    name="HistoricalQuestionSet",
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
                            "number",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="version",
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="valid from")),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="valid to")),
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
                        "verbose_name": "historical set of questions",
                        "verbose_name_plural": "historical sets of questions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="QuestionPart",
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
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="number",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("intro", models.TextField(blank=True, verbose_name="introduction")),
                        ("intro_en", models.TextField(blank=True, verbose_name="introduction in English")),
                        (
                            "stop_after",
                            models.BooleanField(default=False, verbose_name="stop after the part"),
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
                        "verbose_name": "part of the questions",
                        "verbose_name_plural": "parts of the questions",
                        "ordering": ["question_set", "number"],
                    },
                ),
                migrations.CreateModel(
                    name="Question",
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
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="number",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="question")),
                        ("text_en", models.TextField(blank=True, verbose_name="question in English")),
                        ("help", models.TextField(blank=True, verbose_name="help")),
                        ("help_en", models.TextField(blank=True, verbose_name="help in English")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("words", "in words"),
                                    ("sign", "by its effect (+, 0 or −) and in words"),
                                    ("effects", "by the list of effects"),
                                    ("overall", "by the overall judgement"),
                                ],
                                default="words",
                                max_length=10,
                                verbose_name="how it is answered",
                            ),
                        ),
                        ("required", models.BooleanField(default=True, verbose_name="must be answered")),
                        (
                            "in_basis",
                            models.BooleanField(
                                default=False, verbose_name="shown by itself to those who decide"
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
                            "part",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="sustainability.questionpart",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "question",
                        "verbose_name_plural": "questions",
                        "ordering": ["part", "number"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalQuestion",
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
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="number",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="question")),
                        ("text_en", models.TextField(blank=True, verbose_name="question in English")),
                        ("help", models.TextField(blank=True, verbose_name="help")),
                        ("help_en", models.TextField(blank=True, verbose_name="help in English")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("words", "in words"),
                                    ("sign", "by its effect (+, 0 or −) and in words"),
                                    ("effects", "by the list of effects"),
                                    ("overall", "by the overall judgement"),
                                ],
                                default="words",
                                max_length=10,
                                verbose_name="how it is answered",
                            ),
                        ),
                        ("required", models.BooleanField(default=True, verbose_name="must be answered")),
                        (
                            "in_basis",
                            models.BooleanField(
                                default=False, verbose_name="shown by itself to those who decide"
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
                            "part",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sustainability.questionpart",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical question",
                        "verbose_name_plural": "historical questions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="QuestionSet",
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
                            "number",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="version",
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="valid from")),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="valid to")),
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
                        "verbose_name": "set of questions",
                        "verbose_name_plural": "sets of questions",
                        "ordering": ["-valid_from", "-number", "-id"],
                    },
                ),
                migrations.AddField(
                    model_name="questionpart",
                    name="question_set",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="sustainability.questionset",
                    ),
                ),
                migrations.CreateModel(
                    name="HistoricalQuestionPart",
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
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="number",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        ("intro", models.TextField(blank=True, verbose_name="introduction")),
                        ("intro_en", models.TextField(blank=True, verbose_name="introduction in English")),
                        (
                            "stop_after",
                            models.BooleanField(default=False, verbose_name="stop after the part"),
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
                            "question_set",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sustainability.questionset",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical part of the questions",
                        "verbose_name_plural": "historical parts of the questions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="SustainabilityAnalysis",
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
                        ("what", models.TextField(verbose_name="what is analysed")),
                        (
                            "completed_on",
                            models.DateField(
                                blank=True,
                                db_index=True,
                                editable=False,
                                null=True,
                                verbose_name="completed on",
                            ),
                        ),
                        (
                            "overall",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("good", "good as it is"),
                                    ("with_measures", "good with the measures"),
                                    ("doubtful", "doubtful"),
                                    ("not_to_be_done", "not to be done"),
                                ],
                                max_length=15,
                                verbose_name="overall judgement",
                            ),
                        ),
                        (
                            "overall_reason",
                            models.TextField(blank=True, verbose_name="reasons for the judgement"),
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
                            "question_set",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="analyses",
                                to="sustainability.questionset",
                                verbose_name="set of questions",
                            ),
                        ),
                        (
                            "relook_of",
                            models.OneToOneField(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="relook",
                                to="sustainability.sustainabilityanalysis",
                                verbose_name="looks again at",
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
                                related_name="sustainability_analyses",
                                to="people.organization",
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sustainability analysis",
                        "verbose_name_plural": "sustainability analyses",
                        "ordering": ["-id"],
                    },
                ),
                migrations.CreateModel(
                    name="StopChoice",
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
                            "choice",
                            models.CharField(
                                choices=[
                                    ("go_on", "go on"),
                                    ("think_again", "think again"),
                                    ("end", "end here"),
                                ],
                                max_length=12,
                                verbose_name="choice",
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(
                                help_text="What in the answers so far the choice rests on.",
                                verbose_name="why",
                            ),
                        ),
                        ("on", models.DateField(editable=False, verbose_name="day")),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="chosen by",
                            ),
                        ),
                        (
                            "part",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stop_choices",
                                to="sustainability.questionpart",
                                verbose_name="part of the questions",
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
                            "analysis",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stop_choices",
                                to="sustainability.sustainabilityanalysis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "choice at a stop",
                        "verbose_name_plural": "choices at stops",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="NoEffect",
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
                            "dimension",
                            models.CharField(
                                choices=[
                                    ("social", "social"),
                                    ("environmental", "environmental"),
                                    ("economic", "economic"),
                                ],
                                editable=False,
                                max_length=15,
                                verbose_name="dimension",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="why there is no effect")),
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
                            "analysis",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="no_effects",
                                to="sustainability.sustainabilityanalysis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "statement of no effect",
                        "verbose_name_plural": "statements of no effect",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalSustainabilityAnalysis",
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
                        ("what", models.TextField(verbose_name="what is analysed")),
                        (
                            "completed_on",
                            models.DateField(
                                blank=True,
                                db_index=True,
                                editable=False,
                                null=True,
                                verbose_name="completed on",
                            ),
                        ),
                        (
                            "overall",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("good", "good as it is"),
                                    ("with_measures", "good with the measures"),
                                    ("doubtful", "doubtful"),
                                    ("not_to_be_done", "not to be done"),
                                ],
                                max_length=15,
                                verbose_name="overall judgement",
                            ),
                        ),
                        (
                            "overall_reason",
                            models.TextField(blank=True, verbose_name="reasons for the judgement"),
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
                        (
                            "question_set",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sustainability.questionset",
                                verbose_name="set of questions",
                            ),
                        ),
                        (
                            "relook_of",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sustainability.sustainabilityanalysis",
                                verbose_name="looks again at",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical sustainability analysis",
                        "verbose_name_plural": "historical sustainability analyses",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalStopChoice",
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
                            "choice",
                            models.CharField(
                                choices=[
                                    ("go_on", "go on"),
                                    ("think_again", "think again"),
                                    ("end", "end here"),
                                ],
                                max_length=12,
                                verbose_name="choice",
                            ),
                        ),
                        (
                            "reason",
                            models.TextField(
                                help_text="What in the answers so far the choice rests on.",
                                verbose_name="why",
                            ),
                        ),
                        ("on", models.DateField(editable=False, verbose_name="day")),
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
                            "by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="chosen by",
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
                            "part",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sustainability.questionpart",
                                verbose_name="part of the questions",
                            ),
                        ),
                        (
                            "analysis",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sustainability.sustainabilityanalysis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical choice at a stop",
                        "verbose_name_plural": "historical choices at stops",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalNoEffect",
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
                            "dimension",
                            models.CharField(
                                choices=[
                                    ("social", "social"),
                                    ("environmental", "environmental"),
                                    ("economic", "economic"),
                                ],
                                editable=False,
                                max_length=15,
                                verbose_name="dimension",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="why there is no effect")),
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
                            "analysis",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sustainability.sustainabilityanalysis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical statement of no effect",
                        "verbose_name_plural": "historical statements of no effect",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalEffect",
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
                            "dimension",
                            models.CharField(
                                choices=[
                                    ("social", "social"),
                                    ("environmental", "environmental"),
                                    ("economic", "economic"),
                                ],
                                max_length=15,
                                verbose_name="dimension",
                            ),
                        ),
                        (
                            "sign",
                            models.CharField(
                                choices=[("positive", "positive"), ("negative", "negative")],
                                max_length=10,
                                verbose_name="positive or negative",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                help_text="What happens, and through what.", verbose_name="effect"
                            ),
                        ),
                        (
                            "affected",
                            models.CharField(
                                help_text="Groups, places or operations; no names of persons.",
                                max_length=250,
                                verbose_name="who is affected",
                            ),
                        ),
                        (
                            "size",
                            models.PositiveSmallIntegerField(
                                choices=[(1, "small"), (2, "medium"), (3, "large")],
                                default=2,
                                verbose_name="size",
                            ),
                        ),
                        (
                            "measure",
                            models.TextField(
                                blank=True,
                                help_text="How a positive effect is strengthened, or a negative one lessened.",
                                verbose_name="measure",
                            ),
                        ),
                        (
                            "measure_by_other",
                            models.CharField(
                                blank=True,
                                help_text="Such as a unit, a group or a partner.",
                                max_length=150,
                                verbose_name="who sees to the measure, when it is no person in the list",
                            ),
                        ),
                        (
                            "measure_done",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("yes", "carried out"),
                                    ("partly", "carried out in part"),
                                    ("no", "not carried out"),
                                ],
                                editable=False,
                                max_length=8,
                                verbose_name="the measure",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, editable=False, verbose_name="how it went")),
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
                            "measure_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.person",
                                verbose_name="who sees to the measure",
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
                            "analysis",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sustainability.sustainabilityanalysis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical effect",
                        "verbose_name_plural": "historical effects",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalAnswer",
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
                            "asked",
                            models.TextField(
                                blank=True, editable=False, verbose_name="the question as it was asked"
                            ),
                        ),
                        (
                            "asked_en",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="the question as it was asked, in English",
                            ),
                        ),
                        (
                            "sign",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("plus", "+ it helps"),
                                    ("none", "0 it makes no difference"),
                                    ("minus", "− it works against"),
                                ],
                                max_length=6,
                                verbose_name="effect",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="answer")),
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
                            "question",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sustainability.question",
                                verbose_name="question",
                            ),
                        ),
                        (
                            "analysis",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="sustainability.sustainabilityanalysis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical answer",
                        "verbose_name_plural": "historical answers",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Effect",
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
                            "dimension",
                            models.CharField(
                                choices=[
                                    ("social", "social"),
                                    ("environmental", "environmental"),
                                    ("economic", "economic"),
                                ],
                                max_length=15,
                                verbose_name="dimension",
                            ),
                        ),
                        (
                            "sign",
                            models.CharField(
                                choices=[("positive", "positive"), ("negative", "negative")],
                                max_length=10,
                                verbose_name="positive or negative",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                help_text="What happens, and through what.", verbose_name="effect"
                            ),
                        ),
                        (
                            "affected",
                            models.CharField(
                                help_text="Groups, places or operations; no names of persons.",
                                max_length=250,
                                verbose_name="who is affected",
                            ),
                        ),
                        (
                            "size",
                            models.PositiveSmallIntegerField(
                                choices=[(1, "small"), (2, "medium"), (3, "large")],
                                default=2,
                                verbose_name="size",
                            ),
                        ),
                        (
                            "measure",
                            models.TextField(
                                blank=True,
                                help_text="How a positive effect is strengthened, or a negative one lessened.",
                                verbose_name="measure",
                            ),
                        ),
                        (
                            "measure_by_other",
                            models.CharField(
                                blank=True,
                                help_text="Such as a unit, a group or a partner.",
                                max_length=150,
                                verbose_name="who sees to the measure, when it is no person in the list",
                            ),
                        ),
                        (
                            "measure_done",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("yes", "carried out"),
                                    ("partly", "carried out in part"),
                                    ("no", "not carried out"),
                                ],
                                editable=False,
                                max_length=8,
                                verbose_name="the measure",
                            ),
                        ),
                        ("outcome", models.TextField(blank=True, editable=False, verbose_name="how it went")),
                        (
                            "measure_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sustainability_measures",
                                to="people.person",
                                verbose_name="who sees to the measure",
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
                            "analysis",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="effects",
                                to="sustainability.sustainabilityanalysis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "effect",
                        "verbose_name_plural": "effects",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Answer",
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
                            "asked",
                            models.TextField(
                                blank=True, editable=False, verbose_name="the question as it was asked"
                            ),
                        ),
                        (
                            "asked_en",
                            models.TextField(
                                blank=True,
                                editable=False,
                                verbose_name="the question as it was asked, in English",
                            ),
                        ),
                        (
                            "sign",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("plus", "+ it helps"),
                                    ("none", "0 it makes no difference"),
                                    ("minus", "− it works against"),
                                ],
                                max_length=6,
                                verbose_name="effect",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="answer")),
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
                            "question",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="sustainability.question",
                                verbose_name="question",
                            ),
                        ),
                        (
                            "analysis",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="sustainability.sustainabilityanalysis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "answer",
                        "verbose_name_plural": "answers",
                        "ordering": ["question__part__number", "question__number"],
                    },
                ),
                migrations.AddConstraint(
                    model_name="question",
                    constraint=models.UniqueConstraint(
                        fields=("part", "number"), name="questions_are_numbered"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="questionset",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to", None), ("valid_to__gte", models.F("valid_from")), _connector="OR"
                        ),
                        name="questions_are_valid_to_after_from",
                        violation_error_message="The questions cannot cease to be valid before they begin to be.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="questionpart",
                    constraint=models.UniqueConstraint(
                        fields=("question_set", "number"), name="parts_of_questions_are_numbered"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="noeffect",
                    constraint=models.UniqueConstraint(
                        fields=("analysis", "dimension"),
                        name="no_effect_is_said_once_per_dimension",
                        violation_error_message="It has been said already that the dimension has no effect.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="answer",
                    constraint=models.UniqueConstraint(
                        fields=("analysis", "question"),
                        name="one_answer_per_question",
                        violation_error_message="The question has an answer already. Change that one instead.",
                    ),
                ),
            ],
        ),
    ]
