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
                    name="HistoricalCatalogue",
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
                            "licence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "http://creativecommons.org/publicdomain/zero/1.0/",
                                        "CC0 1.0, free of all terms",
                                    ),
                                    (
                                        "http://creativecommons.org/licenses/by/4.0/",
                                        "CC BY 4.0, the source is to be named",
                                    ),
                                ],
                                max_length=80,
                                verbose_name="licence",
                            ),
                        ),
                        (
                            "publisher_type",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "http://purl.org/adms/publishertype/RegionalAuthority",
                                        "regional authority",
                                    ),
                                    ("http://purl.org/adms/publishertype/LocalAuthority", "local authority"),
                                    (
                                        "http://purl.org/adms/publishertype/NationalAuthority",
                                        "national authority",
                                    ),
                                ],
                                max_length=80,
                                verbose_name="kind of publisher",
                            ),
                        ),
                        ("contact", models.CharField(blank=True, max_length=200, verbose_name="whom to ask")),
                        (
                            "contact_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="whom to ask, in English"
                            ),
                        ),
                        (
                            "email",
                            models.EmailField(
                                blank=True,
                                max_length=254,
                                verbose_name="e-mail address for questions about the data",
                            ),
                        ),
                        (
                            "homepage",
                            models.URLField(blank=True, verbose_name="web address of the organisation"),
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
                        "verbose_name": "historical open data catalogue",
                        "verbose_name_plural": "historical open data catalogues",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Catalogue",
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
                            "licence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "http://creativecommons.org/publicdomain/zero/1.0/",
                                        "CC0 1.0, free of all terms",
                                    ),
                                    (
                                        "http://creativecommons.org/licenses/by/4.0/",
                                        "CC BY 4.0, the source is to be named",
                                    ),
                                ],
                                max_length=80,
                                verbose_name="licence",
                            ),
                        ),
                        (
                            "publisher_type",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "http://purl.org/adms/publishertype/RegionalAuthority",
                                        "regional authority",
                                    ),
                                    ("http://purl.org/adms/publishertype/LocalAuthority", "local authority"),
                                    (
                                        "http://purl.org/adms/publishertype/NationalAuthority",
                                        "national authority",
                                    ),
                                ],
                                max_length=80,
                                verbose_name="kind of publisher",
                            ),
                        ),
                        ("contact", models.CharField(blank=True, max_length=200, verbose_name="whom to ask")),
                        (
                            "contact_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="whom to ask, in English"
                            ),
                        ),
                        (
                            "email",
                            models.EmailField(
                                blank=True,
                                max_length=254,
                                verbose_name="e-mail address for questions about the data",
                            ),
                        ),
                        (
                            "homepage",
                            models.URLField(blank=True, verbose_name="web address of the organisation"),
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
                        "verbose_name": "open data catalogue",
                        "verbose_name_plural": "open data catalogues",
                        "ordering": ["id"],
                    },
                ),
                migrations.AddField(
                    model_name="historicalcatalogue",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalcatalogue",
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
            ],
        ),
    ]
