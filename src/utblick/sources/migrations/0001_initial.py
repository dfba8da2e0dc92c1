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
                    name="Source",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("feed", "feed (RSS, Atom or JSON)"),
                                    ("html", "web page with a list of links"),
                                    ("wordpress", "posts of a WordPress site"),
                                    ("sedia", "search interface of the EU Funding and Tenders Portal"),
                                    ("have_your_say", "consultations of the Commission (Have your say)"),
                                    ("cellar", "legal acts and proposals in EUR-Lex"),
                                    ("parliament", "procedures of the European Parliament"),
                                    ("riksdagen", "documents of the Riksdag"),
                                    ("g0v", "what the Government has published, by g0v.se"),
                                    ("vinnova", "calls of Vinnova"),
                                    ("mailbox", "newsletters in the system's mailbox"),
                                    ("by_hand", "spreadsheet, by hand"),
                                ],
                                default="feed",
                                max_length=20,
                                verbose_name="how it is read",
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                choices=[("calls", "calls for funding"), ("news", "items to monitor")],
                                db_index=True,
                                default="calls",
                                max_length=40,
                                verbose_name="what it gives",
                            ),
                        ),
                        (
                            "area",
                            models.CharField(
                                choices=[
                                    ("eu", "European Union"),
                                    ("nordic", "Nordic countries and the Baltic Sea"),
                                    ("swedish", "Sweden"),
                                    ("networks", "Networks"),
                                    ("programmes", "Programmes"),
                                    ("other", "Other"),
                                ],
                                default="other",
                                max_length=20,
                                verbose_name="area",
                            ),
                        ),
                        (
                            "address",
                            models.CharField(
                                blank=True,
                                help_text="Begins with https:// or http://.",
                                max_length=1000,
                                verbose_name="web address",
                            ),
                        ),
                        (
                            "programme_key",
                            models.CharField(blank=True, max_length=120, verbose_name="programme"),
                        ),
                        (
                            "link_contains",
                            models.CharField(
                                blank=True,
                                help_text="For a web page: what the address of each item contains, such as /calls/. For EUR-Lex: types of document, such as PC, DC. For newsletters: a part of the sender, such as example.org.",
                                max_length=200,
                                verbose_name="only what holds",
                            ),
                        ),
                        (
                            "every_hours",
                            models.PositiveSmallIntegerField(
                                default=24,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(720),
                                ],
                                verbose_name="hours between readings",
                            ),
                        ),
                        (
                            "fixed_pace",
                            models.BooleanField(
                                default=False,
                                help_text="Where this is not ticked, a source that often has something new is asked up to four times as often, and one that seldom has up to four times as seldom.",
                                verbose_name="always at this pace",
                            ),
                        ),
                        (
                            "active",
                            models.BooleanField(
                                db_index=True, default=False, verbose_name="fetched by itself"
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
                        "verbose_name": "source",
                        "verbose_name_plural": "sources",
                        "ordering": ["name", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalSource",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("feed", "feed (RSS, Atom or JSON)"),
                                    ("html", "web page with a list of links"),
                                    ("wordpress", "posts of a WordPress site"),
                                    ("sedia", "search interface of the EU Funding and Tenders Portal"),
                                    ("have_your_say", "consultations of the Commission (Have your say)"),
                                    ("cellar", "legal acts and proposals in EUR-Lex"),
                                    ("parliament", "procedures of the European Parliament"),
                                    ("riksdagen", "documents of the Riksdag"),
                                    ("g0v", "what the Government has published, by g0v.se"),
                                    ("vinnova", "calls of Vinnova"),
                                    ("mailbox", "newsletters in the system's mailbox"),
                                    ("by_hand", "spreadsheet, by hand"),
                                ],
                                default="feed",
                                max_length=20,
                                verbose_name="how it is read",
                            ),
                        ),
                        (
                            "purpose",
                            models.CharField(
                                choices=[("calls", "calls for funding"), ("news", "items to monitor")],
                                db_index=True,
                                default="calls",
                                max_length=40,
                                verbose_name="what it gives",
                            ),
                        ),
                        (
                            "area",
                            models.CharField(
                                choices=[
                                    ("eu", "European Union"),
                                    ("nordic", "Nordic countries and the Baltic Sea"),
                                    ("swedish", "Sweden"),
                                    ("networks", "Networks"),
                                    ("programmes", "Programmes"),
                                    ("other", "Other"),
                                ],
                                default="other",
                                max_length=20,
                                verbose_name="area",
                            ),
                        ),
                        (
                            "address",
                            models.CharField(
                                blank=True,
                                help_text="Begins with https:// or http://.",
                                max_length=1000,
                                verbose_name="web address",
                            ),
                        ),
                        (
                            "programme_key",
                            models.CharField(blank=True, max_length=120, verbose_name="programme"),
                        ),
                        (
                            "link_contains",
                            models.CharField(
                                blank=True,
                                help_text="For a web page: what the address of each item contains, such as /calls/. For EUR-Lex: types of document, such as PC, DC. For newsletters: a part of the sender, such as example.org.",
                                max_length=200,
                                verbose_name="only what holds",
                            ),
                        ),
                        (
                            "every_hours",
                            models.PositiveSmallIntegerField(
                                default=24,
                                validators=[
                                    django.core.validators.MinValueValidator(1),
                                    django.core.validators.MaxValueValidator(720),
                                ],
                                verbose_name="hours between readings",
                            ),
                        ),
                        (
                            "fixed_pace",
                            models.BooleanField(
                                default=False,
                                help_text="Where this is not ticked, a source that often has something new is asked up to four times as often, and one that seldom has up to four times as seldom.",
                                verbose_name="always at this pace",
                            ),
                        ),
                        (
                            "active",
                            models.BooleanField(
                                db_index=True, default=False, verbose_name="fetched by itself"
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
                        "verbose_name": "historical source",
                        "verbose_name_plural": "historical sources",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="SourceState",
                    fields=[
                        (
                            "source",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="state",
                                serialize=False,
                                to="sources.source",
                            ),
                        ),
                        ("etag", models.CharField(blank=True, max_length=500)),
                        ("last_modified", models.CharField(blank=True, max_length=100)),
                        ("cursor", models.CharField(blank=True, max_length=1000)),
                        ("failures", models.PositiveIntegerField(default=0)),
                        ("wait_until", models.DateTimeField(blank=True, null=True)),
                        ("hours", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("read_at", models.DateTimeField(blank=True, null=True)),
                        ("moved_to", models.CharField(blank=True, max_length=1000)),
                        ("moved_times", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "verbose_name": "state of a source",
                        "verbose_name_plural": "states of sources",
                    },
                ),
                migrations.CreateModel(
                    name="RawAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("at", models.DateTimeField(db_index=True)),
                        ("kind", models.CharField(max_length=20)),
                        ("url", models.CharField(max_length=2000)),
                        ("content_type", models.CharField(blank=True, max_length=200)),
                        ("cursor", models.CharField(blank=True, max_length=1000)),
                        ("size", models.PositiveIntegerField()),
                        ("mark", models.CharField(max_length=64)),
                        ("body", models.BinaryField()),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kept answer of a source",
                        "verbose_name_plural": "kept answers of sources",
                        "ordering": ["-at", "-id"],
                    },
                ),
                migrations.CreateModel(
                    name="FetchRun",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("started", models.DateTimeField(db_index=True, verbose_name="began")),
                        ("ended", models.DateTimeField(blank=True, null=True, verbose_name="ended")),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("running", "is being fetched"),
                                    ("fetched", "fetched"),
                                    ("same", "nothing new"),
                                    ("cut", "cut short, goes on at the next turn"),
                                    ("wrong", "answers wrongly"),
                                    ("silent", "does not answer"),
                                    ("refused", "address not allowed"),
                                ],
                                default="running",
                                max_length=10,
                                verbose_name="outcome",
                            ),
                        ),
                        ("pages", models.PositiveIntegerField(default=0, verbose_name="pages")),
                        ("new", models.PositiveIntegerField(default=0, verbose_name="new")),
                        ("changed", models.PositiveIntegerField(default=0, verbose_name="changed")),
                        ("same", models.PositiveIntegerField(default=0, verbose_name="unchanged")),
                        ("message", models.CharField(blank=True, max_length=500, verbose_name="message")),
                        ("remarks", models.JSONField(blank=True, default=list)),
                        ("again", models.BooleanField(default=False)),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="runs",
                                to="sources.source",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reading of a source",
                        "verbose_name_plural": "readings of sources",
                        "ordering": ["-started", "-id"],
                    },
                ),
                migrations.AddConstraint(
                    model_name="source",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("every_hours__gte", 1)), name="source_is_read_with_pauses"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="rawanswer",
                    constraint=models.UniqueConstraint(
                        fields=("source", "mark"), name="one_kept_answer_of_a_body"
                    ),
                ),
            ],
        ),
    ]
