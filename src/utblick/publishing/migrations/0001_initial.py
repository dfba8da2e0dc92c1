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
                    name="HistoricalPublication",
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
                        ("kind", models.CharField(editable=False, max_length=20, verbose_name="kind")),
                        ("object_id", models.PositiveBigIntegerField(editable=False)),
                        ("title", models.CharField(editable=False, max_length=250, verbose_name="name")),
                        (
                            "title_en",
                            models.CharField(
                                blank=True, editable=False, max_length=250, verbose_name="name in English"
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(
                                help_text="Small letters, digits and hyphens. It stays once the page has been public.",
                                max_length=80,
                                verbose_name="last part of the address",
                            ),
                        ),
                        (
                            "taken_down_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="taken down"
                            ),
                        ),
                        (
                            "taken_down_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=400,
                                verbose_name="why it was taken down",
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
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.person",
                                verbose_name="responsible for the description",
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
                                help_text="Its people write the description.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical publication",
                        "verbose_name_plural": "historical publications",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Publication",
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
                        ("kind", models.CharField(editable=False, max_length=20, verbose_name="kind")),
                        ("object_id", models.PositiveBigIntegerField(editable=False)),
                        ("title", models.CharField(editable=False, max_length=250, verbose_name="name")),
                        (
                            "title_en",
                            models.CharField(
                                blank=True, editable=False, max_length=250, verbose_name="name in English"
                            ),
                        ),
                        (
                            "slug",
                            models.SlugField(
                                help_text="Small letters, digits and hyphens. It stays once the page has been public.",
                                max_length=80,
                                unique=True,
                                verbose_name="last part of the address",
                            ),
                        ),
                        (
                            "taken_down_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="taken down"
                            ),
                        ),
                        (
                            "taken_down_because",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=400,
                                verbose_name="why it was taken down",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="publications",
                                to="people.person",
                                verbose_name="responsible for the description",
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
                                blank=True,
                                help_text="Its people write the description.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="publications",
                                to="people.organization",
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "publication",
                        "verbose_name_plural": "publications",
                        "ordering": ["title", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalPublicationVersion",
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
                        ("number", models.PositiveSmallIntegerField(editable=False, verbose_name="version")),
                        ("title", models.CharField(max_length=200, verbose_name="heading")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="heading in English"),
                        ),
                        (
                            "summary",
                            models.CharField(
                                blank=True,
                                help_text="One or two sentences: stand in lists, in search engines and where the page is shared.",
                                max_length=300,
                                verbose_name="in short",
                            ),
                        ),
                        (
                            "summary_en",
                            models.CharField(blank=True, max_length=300, verbose_name="in short, in English"),
                        ),
                        (
                            "text",
                            models.TextField(
                                blank=True,
                                help_text="What it is, what we do there and what good it does. A blank line begins a new paragraph.",
                                verbose_name="description",
                            ),
                        ),
                        ("text_en", models.TextField(blank=True, verbose_name="description in English")),
                        (
                            "contact_email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="e-mail address for questions"
                            ),
                        ),
                        (
                            "contact_phone",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="telephone for questions"
                            ),
                        ),
                        (
                            "sent_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="sent for review"
                            ),
                        ),
                        (
                            "returned_because",
                            models.TextField(
                                blank=True, editable=False, verbose_name="what is to be changed"
                            ),
                        ),
                        (
                            "shown_from",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="public from"
                            ),
                        ),
                        (
                            "published_name",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="published by"
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
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The name is shown to everybody. Leave empty to name nobody.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.person",
                                verbose_name="person to contact",
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
                            "publication",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="publishing.publication",
                                verbose_name="publication",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical version of a description",
                        "verbose_name_plural": "historical versions of descriptions",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalFormerAddress",
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
                            "slug",
                            models.SlugField(
                                editable=False, max_length=80, verbose_name="last part of the address"
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
                            "publication",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="publishing.publication",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical former address",
                        "verbose_name_plural": "historical former addresses",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="FormerAddress",
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
                            "slug",
                            models.SlugField(
                                editable=False,
                                max_length=80,
                                unique=True,
                                verbose_name="last part of the address",
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
                            "publication",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="former_addresses",
                                to="publishing.publication",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "former address",
                        "verbose_name_plural": "former addresses",
                        "ordering": ["slug"],
                    },
                ),
                migrations.CreateModel(
                    name="PublicationVersion",
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
                        ("number", models.PositiveSmallIntegerField(editable=False, verbose_name="version")),
                        ("title", models.CharField(max_length=200, verbose_name="heading")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="heading in English"),
                        ),
                        (
                            "summary",
                            models.CharField(
                                blank=True,
                                help_text="One or two sentences: stand in lists, in search engines and where the page is shared.",
                                max_length=300,
                                verbose_name="in short",
                            ),
                        ),
                        (
                            "summary_en",
                            models.CharField(blank=True, max_length=300, verbose_name="in short, in English"),
                        ),
                        (
                            "text",
                            models.TextField(
                                blank=True,
                                help_text="What it is, what we do there and what good it does. A blank line begins a new paragraph.",
                                verbose_name="description",
                            ),
                        ),
                        ("text_en", models.TextField(blank=True, verbose_name="description in English")),
                        (
                            "contact_email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="e-mail address for questions"
                            ),
                        ),
                        (
                            "contact_phone",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="telephone for questions"
                            ),
                        ),
                        (
                            "sent_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="sent for review"
                            ),
                        ),
                        (
                            "returned_because",
                            models.TextField(
                                blank=True, editable=False, verbose_name="what is to be changed"
                            ),
                        ),
                        (
                            "shown_from",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="public from"
                            ),
                        ),
                        (
                            "published_name",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="published by"
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                help_text="The name is shown to everybody. Leave empty to name nobody.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="people.person",
                                verbose_name="person to contact",
                            ),
                        ),
                        (
                            "publication",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="publishing.publication",
                                verbose_name="publication",
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
                        "verbose_name": "version of a description",
                        "verbose_name_plural": "versions of descriptions",
                        "ordering": ["publication", "-number"],
                    },
                ),
                migrations.AddConstraint(
                    model_name="publication",
                    constraint=models.UniqueConstraint(
                        fields=("kind", "object_id"), name="one_publication_of_each_thing"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="publicationversion",
                    constraint=models.UniqueConstraint(
                        fields=("publication", "number"), name="versions_of_a_publication_are_numbered"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="publicationversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("shown_from", None), ("sent_at__isnull", False), _connector="OR"),
                        name="what_is_published_was_sent_first",
                    ),
                ),
            ],
        ),
    ]
