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
                    name="HistoricalPublicSite",
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
                            "service",
                            models.CharField(blank=True, max_length=200, verbose_name="name of the service"),
                        ),
                        (
                            "service_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="name of the service in English"
                            ),
                        ),
                        (
                            "compliance",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("full", "fully compliant"),
                                    ("partial", "partially compliant"),
                                    ("not", "not compliant"),
                                ],
                                max_length=8,
                                verbose_name="compliance",
                            ),
                        ),
                        (
                            "shortcomings",
                            models.TextField(
                                blank=True,
                                help_text="One on each line: what it is, how it can be used all the same, and when it is mended.",
                                verbose_name="what is not accessible, and why",
                            ),
                        ),
                        (
                            "shortcomings_en",
                            models.TextField(
                                blank=True, verbose_name="what is not accessible, and why, in English"
                            ),
                        ),
                        ("assessed_on", models.DateField(blank=True, null=True, verbose_name="assessed on")),
                        (
                            "updated_on",
                            models.DateField(blank=True, null=True, verbose_name="statement updated on"),
                        ),
                        ("method", models.TextField(blank=True, verbose_name="how it was assessed")),
                        (
                            "method_en",
                            models.TextField(blank=True, verbose_name="how it was assessed, in English"),
                        ),
                        (
                            "email",
                            models.EmailField(
                                blank=True,
                                help_text="Remarks from the public site are sent here, and it stands on the site.",
                                max_length=254,
                                verbose_name="e-mail address for remarks",
                            ),
                        ),
                        (
                            "phone",
                            models.CharField(blank=True, max_length=40, verbose_name="telephone for remarks"),
                        ),
                        (
                            "report_url",
                            models.URLField(
                                blank=True,
                                max_length=300,
                                verbose_name="address of the supervisory authority's form for complaints",
                            ),
                        ),
                        (
                            "burden",
                            models.TextField(
                                blank=True,
                                help_text="12 § of the act on accessibility to digital public service. Leave empty where nothing is.",
                                verbose_name="what is excepted as an unreasonable burden, and why",
                            ),
                        ),
                        (
                            "burden_en",
                            models.TextField(
                                blank=True,
                                verbose_name="what is excepted as an unreasonable burden, in English",
                            ),
                        ),
                        (
                            "outside",
                            models.TextField(
                                blank=True,
                                help_text="9 § of the same act, such as older documents. Leave empty where nothing is.",
                                verbose_name="what the law does not cover",
                            ),
                        ),
                        (
                            "outside_en",
                            models.TextField(
                                blank=True, verbose_name="what the law does not cover, in English"
                            ),
                        ),
                        (
                            "prefix",
                            models.CharField(
                                blank=True,
                                help_text="Such as WEB.",
                                max_length=12,
                                verbose_name="what the numbers of remarks begin with",
                            ),
                        ),
                        (
                            "documents",
                            models.JSONField(
                                blank=True,
                                default=list,
                                verbose_name="kinds of issued document that are on the site",
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
                        "verbose_name": "historical public site",
                        "verbose_name_plural": "historical public sites",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRemark",
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
                            models.CharField(
                                db_index=True, editable=False, max_length=40, verbose_name="number"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(editable=False)),
                        ("serial", models.PositiveIntegerField(editable=False)),
                        (
                            "about",
                            models.CharField(
                                choices=[
                                    ("accessibility", "something that I cannot use or read"),
                                    ("content", "something that is wrong or missing"),
                                    ("other", "something else"),
                                ],
                                editable=False,
                                max_length=14,
                                verbose_name="about",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                editable=False,
                                validators=[django.core.validators.MaxLengthValidator(4000)],
                                verbose_name="remark",
                            ),
                        ),
                        (
                            "page",
                            models.CharField(
                                blank=True, editable=False, max_length=300, verbose_name="on which page"
                            ),
                        ),
                        ("language", models.CharField(editable=False, max_length=2, verbose_name="language")),
                        ("came_on", models.DateField(editable=False, verbose_name="came on")),
                        (
                            "wants_answer",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="wants an answer"
                            ),
                        ),
                        (
                            "dealt_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="dealt with on"
                            ),
                        ),
                        ("dealt_how", models.TextField(blank=True, verbose_name="what was done")),
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
                        "verbose_name": "historical remark",
                        "verbose_name_plural": "historical remarks",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="PublicSite",
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
                            "service",
                            models.CharField(blank=True, max_length=200, verbose_name="name of the service"),
                        ),
                        (
                            "service_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="name of the service in English"
                            ),
                        ),
                        (
                            "compliance",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("full", "fully compliant"),
                                    ("partial", "partially compliant"),
                                    ("not", "not compliant"),
                                ],
                                max_length=8,
                                verbose_name="compliance",
                            ),
                        ),
                        (
                            "shortcomings",
                            models.TextField(
                                blank=True,
                                help_text="One on each line: what it is, how it can be used all the same, and when it is mended.",
                                verbose_name="what is not accessible, and why",
                            ),
                        ),
                        (
                            "shortcomings_en",
                            models.TextField(
                                blank=True, verbose_name="what is not accessible, and why, in English"
                            ),
                        ),
                        ("assessed_on", models.DateField(blank=True, null=True, verbose_name="assessed on")),
                        (
                            "updated_on",
                            models.DateField(blank=True, null=True, verbose_name="statement updated on"),
                        ),
                        ("method", models.TextField(blank=True, verbose_name="how it was assessed")),
                        (
                            "method_en",
                            models.TextField(blank=True, verbose_name="how it was assessed, in English"),
                        ),
                        (
                            "email",
                            models.EmailField(
                                blank=True,
                                help_text="Remarks from the public site are sent here, and it stands on the site.",
                                max_length=254,
                                verbose_name="e-mail address for remarks",
                            ),
                        ),
                        (
                            "phone",
                            models.CharField(blank=True, max_length=40, verbose_name="telephone for remarks"),
                        ),
                        (
                            "report_url",
                            models.URLField(
                                blank=True,
                                max_length=300,
                                verbose_name="address of the supervisory authority's form for complaints",
                            ),
                        ),
                        (
                            "burden",
                            models.TextField(
                                blank=True,
                                help_text="12 § of the act on accessibility to digital public service. Leave empty where nothing is.",
                                verbose_name="what is excepted as an unreasonable burden, and why",
                            ),
                        ),
                        (
                            "burden_en",
                            models.TextField(
                                blank=True,
                                verbose_name="what is excepted as an unreasonable burden, in English",
                            ),
                        ),
                        (
                            "outside",
                            models.TextField(
                                blank=True,
                                help_text="9 § of the same act, such as older documents. Leave empty where nothing is.",
                                verbose_name="what the law does not cover",
                            ),
                        ),
                        (
                            "outside_en",
                            models.TextField(
                                blank=True, verbose_name="what the law does not cover, in English"
                            ),
                        ),
                        (
                            "prefix",
                            models.CharField(
                                blank=True,
                                help_text="Such as WEB.",
                                max_length=12,
                                verbose_name="what the numbers of remarks begin with",
                            ),
                        ),
                        (
                            "documents",
                            models.JSONField(
                                blank=True,
                                default=list,
                                verbose_name="kinds of issued document that are on the site",
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
                        "verbose_name": "public site",
                        "verbose_name_plural": "public sites",
                        "ordering": ["id"],
                    },
                ),
                migrations.CreateModel(
                    name="Remark",
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
                            models.CharField(
                                editable=False, max_length=40, unique=True, verbose_name="number"
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(editable=False)),
                        ("serial", models.PositiveIntegerField(editable=False)),
                        (
                            "about",
                            models.CharField(
                                choices=[
                                    ("accessibility", "something that I cannot use or read"),
                                    ("content", "something that is wrong or missing"),
                                    ("other", "something else"),
                                ],
                                editable=False,
                                max_length=14,
                                verbose_name="about",
                            ),
                        ),
                        (
                            "text",
                            models.TextField(
                                editable=False,
                                validators=[django.core.validators.MaxLengthValidator(4000)],
                                verbose_name="remark",
                            ),
                        ),
                        (
                            "page",
                            models.CharField(
                                blank=True, editable=False, max_length=300, verbose_name="on which page"
                            ),
                        ),
                        ("language", models.CharField(editable=False, max_length=2, verbose_name="language")),
                        ("came_on", models.DateField(editable=False, verbose_name="came on")),
                        (
                            "wants_answer",
                            models.BooleanField(
                                default=False, editable=False, verbose_name="wants an answer"
                            ),
                        ),
                        (
                            "dealt_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="dealt with on"
                            ),
                        ),
                        ("dealt_how", models.TextField(blank=True, verbose_name="what was done")),
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
                        "verbose_name": "remark",
                        "verbose_name_plural": "remarks",
                        "ordering": ["-year", "-serial"],
                        "constraints": [
                            models.UniqueConstraint(fields=("year", "serial"), name="one_remark_per_number")
                        ],
                    },
                ),
            ],
        ),
    ]
