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
        ("decisions", "0001_initial"),
        ("people", "0001_initial"),
        ("sources", "0001_initial"),
        ("strategy", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="Comment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=32, unique=True)),
                        ("at", models.DateTimeField(verbose_name="when")),
                        ("text", models.TextField(max_length=4000, verbose_name="comment")),
                    ],
                    options={
                        "verbose_name": "comment",
                        "verbose_name_plural": "comments",
                        "ordering": ["at", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Delivery",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("score", models.PositiveSmallIntegerField(default=0, verbose_name="score")),
                        ("sample", models.BooleanField(default=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("new", "new"),
                                    ("relevant", "relevant"),
                                    ("assessed", "assessed"),
                                    ("acted", "acted on"),
                                    ("closed", "closed"),
                                    ("irrelevant", "not relevant"),
                                ],
                                default="new",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("delivered_at", models.DateTimeField(verbose_name="delivered")),
                        (
                            "deadline",
                            models.DateField(blank=True, null=True, verbose_name="last day to answer"),
                        ),
                        ("news", models.PositiveIntegerField(default=0)),
                        ("news_at", models.DateTimeField(blank=True, null=True)),
                        ("what", models.TextField(blank=True, verbose_name="what has happened")),
                        ("so_what", models.TextField(blank=True, verbose_name="what it means for us")),
                        ("now_what", models.TextField(blank=True, verbose_name="what we should do")),
                        ("version", models.PositiveIntegerField(default=0, editable=False)),
                    ],
                    options={
                        "verbose_name": "story on a desk",
                        "verbose_name_plural": "stories on desks",
                        "ordering": ["-score", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="DeskLook",
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
                        "verbose_name": "look through a desk",
                        "verbose_name_plural": "looks through desks",
                        "ordering": ["-at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalSignal",
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
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=300, verbose_name="title in English"),
                        ),
                        (
                            "why",
                            models.TextField(
                                help_text="Two or three sentences for somebody elsewhere.",
                                verbose_name="why it matters",
                            ),
                        ),
                        ("why_en", models.TextField(blank=True, verbose_name="why it matters, in English")),
                        (
                            "web",
                            models.URLField(blank=True, max_length=1000, verbose_name="where to read it"),
                        ),
                        (
                            "shared_on",
                            models.DateField(db_index=True, editable=False, verbose_name="passed on"),
                        ),
                        (
                            "withdrawn_on",
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
                        "verbose_name": "historical signal passed on",
                        "verbose_name_plural": "historical signals passed on",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWatchProfile",
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
                            "words",
                            models.TextField(
                                blank=True,
                                help_text="One word or phrase a row, in Swedish or English. Write = and a number from -5 to 5 after one that weighs more or less; = -5 keeps away what holds it.",
                                verbose_name="words",
                            ),
                        ),
                        ("facets", models.JSONField(blank=True, default=dict)),
                        (
                            "threshold",
                            models.PositiveSmallIntegerField(
                                default=50,
                                help_text="From 1 to 100. What scores at least this is delivered.",
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(100),
                                ],
                                verbose_name="threshold",
                            ),
                        ),
                        ("active", models.BooleanField(db_index=True, default=True, verbose_name="in use")),
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
                        "verbose_name": "historical watch profile",
                        "verbose_name_plural": "historical watch profiles",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWatchProfile_clauses",
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
                        "verbose_name": "HistoricalWatchProfile_clauses",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalWatchProfile_policy_areas",
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
                        "verbose_name": "HistoricalWatchProfile_policy_areas",
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="InventedItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("key", models.CharField(max_length=120, unique=True)),
                        ("source_name", models.CharField(max_length=200)),
                        ("source_kind", models.CharField(default="feed", max_length=10)),
                        ("title", models.CharField(max_length=400)),
                        ("text", models.TextField(blank=True)),
                        ("language", models.CharField(default="sv", max_length=2)),
                        ("words", models.JSONField(blank=True, default=list)),
                        ("published", models.DateField()),
                        ("deadline", models.DateField(blank=True, null=True)),
                        ("web", models.CharField(blank=True, max_length=1000)),
                    ],
                    options={
                        "verbose_name": "invented item",
                        "verbose_name_plural": "invented items",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Item",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("guid", models.CharField(max_length=200)),
                        ("title", models.CharField(max_length=400, verbose_name="title")),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        ("language", models.CharField(blank=True, max_length=2, verbose_name="language")),
                        ("web", models.CharField(blank=True, max_length=1000, verbose_name="web address")),
                        ("words", models.CharField(blank=True, max_length=1000, verbose_name="keywords")),
                        ("kind", models.CharField(blank=True, max_length=20, verbose_name="kind")),
                        ("published", models.DateField(db_index=True, verbose_name="published")),
                        ("said_day", models.DateField(null=True)),
                        (
                            "deadline",
                            models.DateField(
                                blank=True, db_index=True, null=True, verbose_name="last day to answer"
                            ),
                        ),
                        ("first_seen", models.DateTimeField(db_index=True, verbose_name="here since")),
                        ("address_key", models.CharField(blank=True, max_length=16)),
                        ("neutral_key", models.CharField(blank=True, max_length=16)),
                        ("text_key", models.CharField(max_length=16)),
                        ("sketch", models.CharField(blank=True, max_length=128)),
                        ("why", models.CharField(blank=True, max_length=400, verbose_name="why it matters")),
                        ("invented", models.BooleanField(default=False, editable=False)),
                    ],
                    options={
                        "verbose_name": "item",
                        "verbose_name_plural": "items",
                        "ordering": ["-published", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="ItemIdentifier",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=12)),
                        ("value", models.CharField(max_length=120)),
                        ("own", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "identifier of an item",
                        "verbose_name_plural": "identifiers of items",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="LaterDay",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("day", models.DateField(db_index=True, verbose_name="last day to answer")),
                    ],
                    options={
                        "verbose_name": "later last day of an item",
                        "verbose_name_plural": "later last days of items",
                        "ordering": ["day", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="WatchProfile",
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
                            "words",
                            models.TextField(
                                blank=True,
                                help_text="One word or phrase a row, in Swedish or English. Write = and a number from -5 to 5 after one that weighs more or less; = -5 keeps away what holds it.",
                                verbose_name="words",
                            ),
                        ),
                        ("facets", models.JSONField(blank=True, default=dict)),
                        (
                            "threshold",
                            models.PositiveSmallIntegerField(
                                default=50,
                                help_text="From 1 to 100. What scores at least this is delivered.",
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(100),
                                ],
                                verbose_name="threshold",
                            ),
                        ),
                        ("active", models.BooleanField(db_index=True, default=True, verbose_name="in use")),
                    ],
                    options={
                        "verbose_name": "watch profile",
                        "verbose_name_plural": "watch profiles",
                        "ordering": ["name", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Mention",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("seen_at", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "mention",
                        "verbose_name_plural": "mentions",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Outgrowth",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=40)),
                        ("object_id", models.PositiveBigIntegerField()),
                        ("at", models.DateTimeField(verbose_name="when")),
                    ],
                    options={
                        "verbose_name": "what a story became",
                        "verbose_name_plural": "what stories became",
                        "ordering": ["at", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Rating",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "score",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MaxValueValidator(100)]
                            ),
                        ),
                        ("made_of", models.JSONField(default=list)),
                    ],
                    options={
                        "verbose_name": "rating",
                        "verbose_name_plural": "ratings",
                        "ordering": ["-score", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Revision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("until", models.DateTimeField(verbose_name="until")),
                        ("title", models.CharField(max_length=400, verbose_name="title")),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                    ],
                    options={
                        "verbose_name": "earlier wording of an item",
                        "verbose_name_plural": "earlier wordings of items",
                        "ordering": ["-until", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Signal",
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
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=300, verbose_name="title in English"),
                        ),
                        (
                            "why",
                            models.TextField(
                                help_text="Two or three sentences for somebody elsewhere.",
                                verbose_name="why it matters",
                            ),
                        ),
                        ("why_en", models.TextField(blank=True, verbose_name="why it matters, in English")),
                        (
                            "web",
                            models.URLField(blank=True, max_length=1000, verbose_name="where to read it"),
                        ),
                        (
                            "shared_on",
                            models.DateField(db_index=True, editable=False, verbose_name="passed on"),
                        ),
                        (
                            "withdrawn_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="withdrawn on"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "signal passed on",
                        "verbose_name_plural": "signals passed on",
                        "ordering": ["-shared_on", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Step",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("at", models.DateTimeField(db_index=True, verbose_name="when")),
                        ("what", models.CharField(max_length=20)),
                        ("before", models.JSONField(default=dict)),
                        ("after", models.JSONField(default=dict)),
                        ("why", models.CharField(blank=True, max_length=400, verbose_name="why")),
                        ("undone", models.BooleanField(default=False)),
                    ],
                    options={
                        "verbose_name": "step with a story",
                        "verbose_name_plural": "steps with stories",
                        "ordering": ["-at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="Story",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("title", models.CharField(max_length=400, verbose_name="title")),
                        ("first_day", models.DateField(db_index=True, verbose_name="first published")),
                        ("last_day", models.DateField(db_index=True, verbose_name="last published")),
                        ("count", models.PositiveIntegerField(default=1, verbose_name="items")),
                    ],
                    options={
                        "verbose_name": "story",
                        "verbose_name_plural": "stories",
                        "ordering": ["-last_day", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="StoryFollow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("items", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "verbose_name": "follower of a story",
                        "verbose_name_plural": "followers of stories",
                        "ordering": ["id"],
                    },
                ),
                migrations.AddField(
                    model_name="comment",
                    name="by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="delivery",
                    name="assignee",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="whose it is",
                    ),
                ),
                migrations.AddField(
                    model_name="delivery",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="people.organization",
                        verbose_name="desk",
                    ),
                ),
                migrations.AddField(
                    model_name="desklook",
                    name="by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="desklook",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="desk_looks",
                        to="people.organization",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsignal",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsignal",
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
                    model_name="historicalwatchprofile",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalwatchprofile",
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
                    model_name="historicalwatchprofile",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Leave it empty for the international function itself.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.organization",
                        verbose_name="for",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalwatchprofile_clauses",
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
                    model_name="historicalwatchprofile_clauses",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="monitoring.historicalwatchprofile",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalwatchprofile_policy_areas",
                    name="history",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="monitoring.historicalwatchprofile",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalwatchprofile_policy_areas",
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
                    model_name="item",
                    name="fetched_from",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="sources.source",
                        verbose_name="source",
                    ),
                ),
                migrations.AddField(
                    model_name="item",
                    name="proposed_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="proposed by",
                    ),
                ),
                migrations.AddField(
                    model_name="itemidentifier",
                    name="item",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="identifiers",
                        to="monitoring.item",
                    ),
                ),
                migrations.AddField(
                    model_name="laterday",
                    name="item",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="later_days",
                        to="monitoring.item",
                    ),
                ),
                migrations.CreateModel(
                    name="LearnedModel",
                    fields=[
                        (
                            "profile",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="learned",
                                serialize=False,
                                to="monitoring.watchprofile",
                            ),
                        ),
                        ("weights", models.JSONField(default=dict)),
                        ("decisions", models.PositiveIntegerField(default=0)),
                        ("relevant", models.PositiveIntegerField(default=0)),
                        ("made_at", models.DateTimeField(blank=True, null=True)),
                        ("forget_before", models.DateTimeField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name": "what a profile has learned",
                        "verbose_name_plural": "what profiles have learned",
                    },
                ),
                migrations.CreateModel(
                    name="WeighedProfile",
                    fields=[
                        (
                            "profile",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="weighed",
                                serialize=False,
                                to="monitoring.watchprofile",
                            ),
                        ),
                        ("fingerprint", models.CharField(blank=True, max_length=64)),
                    ],
                    options={
                        "verbose_name": "state of a profile when items were weighed",
                        "verbose_name_plural": "states of profiles when items were weighed",
                    },
                ),
                migrations.AddField(
                    model_name="watchprofile",
                    name="clauses",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="watch_profiles",
                        to="strategy.clause",
                        verbose_name="focus points",
                    ),
                ),
                migrations.AddField(
                    model_name="watchprofile",
                    name="policy_areas",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The areas that this desk keeps an eye on. What nobody has chosen is shown as unwatched.",
                        related_name="watch_profiles",
                        to="decisions.policyarea",
                        verbose_name="policy areas",
                    ),
                ),
                migrations.AddField(
                    model_name="watchprofile",
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
                    model_name="watchprofile",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Leave it empty for the international function itself.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="watch_profiles",
                        to="people.organization",
                        verbose_name="for",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalwatchprofile_policy_areas",
                    name="watchprofile",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="monitoring.watchprofile",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalwatchprofile_clauses",
                    name="watchprofile",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="monitoring.watchprofile",
                    ),
                ),
                migrations.AddField(
                    model_name="delivery",
                    name="profile",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="deliveries",
                        to="monitoring.watchprofile",
                    ),
                ),
                migrations.AddField(
                    model_name="mention",
                    name="account",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="mention",
                    name="comment",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="monitoring.comment",
                    ),
                ),
                migrations.AddField(
                    model_name="outgrowth",
                    name="by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="rating",
                    name="item",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ratings",
                        to="monitoring.item",
                    ),
                ),
                migrations.AddField(
                    model_name="rating",
                    name="profile",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ratings",
                        to="monitoring.watchprofile",
                    ),
                ),
                migrations.AddField(
                    model_name="revision",
                    name="item",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="revisions",
                        to="monitoring.item",
                    ),
                ),
                migrations.AddField(
                    model_name="signal",
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
                    model_name="step",
                    name="by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="step",
                    name="delivery",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="monitoring.delivery",
                    ),
                ),
                migrations.AddField(
                    model_name="signal",
                    name="story",
                    field=models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signal",
                        to="monitoring.story",
                    ),
                ),
                migrations.AddField(
                    model_name="outgrowth",
                    name="story",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outgrowths",
                        to="monitoring.story",
                    ),
                ),
                migrations.AddField(
                    model_name="item",
                    name="story",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="monitoring.story",
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsignal",
                    name="story",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="monitoring.story",
                    ),
                ),
                migrations.AddField(
                    model_name="delivery",
                    name="story",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deliveries",
                        to="monitoring.story",
                    ),
                ),
                migrations.AddField(
                    model_name="comment",
                    name="story",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comments",
                        to="monitoring.story",
                    ),
                ),
                migrations.AddField(
                    model_name="storyfollow",
                    name="account",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="storyfollow",
                    name="story",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="follows",
                        to="monitoring.story",
                    ),
                ),
                migrations.AddIndex(
                    model_name="itemidentifier",
                    index=models.Index(fields=["kind", "value"], name="item_by_identifier"),
                ),
                migrations.AddConstraint(
                    model_name="itemidentifier",
                    constraint=models.UniqueConstraint(
                        fields=("item", "kind", "value"), name="one_identifier_per_item"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="laterday",
                    constraint=models.UniqueConstraint(
                        fields=("item", "day"), name="one_later_day_per_item_and_day"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="watchprofile",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("threshold__gte", 1), ("threshold__lte", 100)),
                        name="watch_threshold_is_a_score",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="mention",
                    constraint=models.UniqueConstraint(
                        fields=("comment", "account"), name="one_mention_per_comment_and_account"
                    ),
                ),
                migrations.AddIndex(
                    model_name="rating",
                    index=models.Index(fields=["profile", "-score"], name="rating_by_profile"),
                ),
                migrations.AddConstraint(
                    model_name="rating",
                    constraint=models.UniqueConstraint(
                        fields=("item", "profile"), name="one_rating_per_item_and_profile"
                    ),
                ),
                migrations.AddIndex(
                    model_name="outgrowth",
                    index=models.Index(fields=["kind", "object_id"], name="outgrowth_by_thing"),
                ),
                migrations.AddConstraint(
                    model_name="outgrowth",
                    constraint=models.UniqueConstraint(
                        fields=("story", "kind", "object_id"), name="one_outgrowth_per_story_and_thing"
                    ),
                ),
                migrations.AddIndex(
                    model_name="item",
                    index=models.Index(fields=["fetched_from", "address_key"], name="item_by_address"),
                ),
                migrations.AddIndex(
                    model_name="item",
                    index=models.Index(fields=["neutral_key"], name="item_by_neutral_address"),
                ),
                migrations.AddIndex(
                    model_name="item",
                    index=models.Index(fields=["text_key"], name="item_by_text"),
                ),
                migrations.AddIndex(
                    model_name="item",
                    index=models.Index(
                        condition=models.Q(("proposed_by__isnull", False)),
                        fields=["story"],
                        name="item_proposed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="item",
                    constraint=models.UniqueConstraint(
                        fields=("fetched_from", "guid"), name="one_item_per_source_and_guid"
                    ),
                ),
                migrations.AddIndex(
                    model_name="delivery",
                    index=models.Index(fields=["unit", "state", "-score", "-id"], name="delivery_by_desk"),
                ),
                migrations.AddIndex(
                    model_name="delivery",
                    index=models.Index(fields=["state", "-score", "-id"], name="delivery_by_state"),
                ),
                migrations.AddIndex(
                    model_name="delivery",
                    index=models.Index(fields=["unit", "state", "deadline"], name="delivery_by_deadline"),
                ),
                migrations.AddIndex(
                    model_name="delivery",
                    index=models.Index(
                        condition=models.Q(("news__gt", 0)), fields=["unit"], name="delivery_with_news"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="delivery",
                    constraint=models.UniqueConstraint(
                        fields=("story", "unit"), name="one_delivery_per_story_and_desk"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="delivery",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("unit", None)),
                        fields=("story",),
                        name="one_delivery_per_story_to_the_function",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="storyfollow",
                    constraint=models.UniqueConstraint(
                        fields=("story", "account"), name="one_follow_per_story_and_account"
                    ),
                ),
            ],
        ),
    ]
