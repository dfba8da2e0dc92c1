import datetime

import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import utblick.core.countries
import utblick.core.dates
import utblick.core.first_tables
import utblick.core.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="Account",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        (
                            "last_login",
                            models.DateTimeField(blank=True, null=True, verbose_name="last login"),
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
                            "email",
                            models.EmailField(max_length=254, unique=True, verbose_name="e-mail address"),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        (
                            "language",
                            models.CharField(
                                choices=[("sv", "Swedish"), ("en", "English")],
                                default="sv",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="may sign in")),
                        ("demonstration", models.BooleanField(default=False, editable=False)),
                        (
                            "seen",
                            models.DateField(blank=True, editable=False, null=True, verbose_name="last seen"),
                        ),
                        ("version", models.PositiveIntegerField(default=0, editable=False)),
                    ],
                    options={
                        "verbose_name": "account",
                        "verbose_name_plural": "accounts",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalTerm",
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
                        ("name", models.CharField(max_length=100, verbose_name="name")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=100, verbose_name="name in English"),
                        ),
                        ("start", models.DateField(verbose_name="first day")),
                        ("end", models.DateField(verbose_name="last day")),
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
                        "verbose_name": "historical term of office",
                        "verbose_name_plural": "historical terms of office",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Organization",
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
                            "abbreviation",
                            models.CharField(blank=True, max_length=30, verbose_name="abbreviation"),
                        ),
                        (
                            "classification",
                            models.CharField(
                                choices=[
                                    ("own", "our organisation"),
                                    ("administration", "administration"),
                                    ("company", "company"),
                                    ("unit", "unit"),
                                    ("office", "office"),
                                    ("collective", "group of organs or posts"),
                                    ("assembly", "assembly"),
                                    ("board", "board"),
                                    ("committee", "committee"),
                                    ("foreign_body", "body of an engagement"),
                                    ("party", "political party"),
                                    ("municipality", "municipality"),
                                    ("region_partner", "region"),
                                    ("university", "university"),
                                    ("network", "network"),
                                    ("authority", "authority"),
                                    ("business", "business"),
                                    ("civil_society", "civil society organisation"),
                                    ("secretariat", "secretariat"),
                                    ("other", "other organisation"),
                                ],
                                db_index=True,
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(blank=True, max_length=20, verbose_name="organisation number"),
                        ),
                        (
                            "country",
                            models.CharField(
                                blank=True,
                                max_length=2,
                                validators=[utblick.core.countries.exists],
                                verbose_name="country",
                            ),
                        ),
                        (
                            "founded",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="founded"
                            ),
                        ),
                        (
                            "dissolved",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="dissolved"
                            ),
                        ),
                        ("url", models.URLField(blank=True, verbose_name="web address")),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="people.organization",
                                verbose_name="belongs to",
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
                        "verbose_name": "organisation",
                        "verbose_name_plural": "organisations",
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalRoleAssignment",
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
                                max_length=160,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("assembly_secretary", "Secretary of the assembly"),
                                    ("board_secretary", "Secretary of the board"),
                                    ("committee_secretary", "Secretary of a committee"),
                                    ("director", "Chief executive"),
                                    ("head_of_administration", "Head of administration"),
                                    ("officer", "Officer"),
                                    ("international_function", "International function"),
                                    ("communications", "Communications"),
                                    ("elected_representative", "Elected representative"),
                                    ("partner", "Partner (external)"),
                                    ("auditor", "Auditor"),
                                    ("administrator", "Administrator"),
                                ],
                                max_length=30,
                                verbose_name="role",
                            ),
                        ),
                        ("since", models.DateField(default=datetime.date.today, verbose_name="since")),
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
                            "account",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Leave empty for the whole organisation.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="holds for",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical role",
                        "verbose_name_plural": "historical roles",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPost",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("vice_chair", "vice chair"),
                                    ("member", "ordinary member"),
                                    ("substitute", "substitute"),
                                    ("contact", "contact person"),
                                    ("not_stated", "role not stated"),
                                ],
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        ("label", models.CharField(blank=True, max_length=200, verbose_name="designation")),
                        (
                            "label_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="designation in English"
                            ),
                        ),
                        (
                            "seats",
                            models.PositiveSmallIntegerField(default=1, verbose_name="number of seats"),
                        ),
                        (
                            "unfilled",
                            models.CharField(
                                choices=[("vacant", "vacant"), ("not_stated", "holder not stated")],
                                default="vacant",
                                max_length=20,
                                verbose_name="an empty seat means",
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
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="body",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical post",
                        "verbose_name_plural": "historical posts",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalPerson",
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
                        ("given_name", models.CharField(max_length=100, verbose_name="given name")),
                        ("family_name", models.CharField(max_length=100, verbose_name="family name")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("elected", "elected representative"),
                                    ("official", "official"),
                                    ("youth", "youth representative"),
                                    ("external", "person outside the organisation"),
                                ],
                                max_length=20,
                                verbose_name="kind of person",
                            ),
                        ),
                        ("title", models.CharField(blank=True, max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail address"),
                        ),
                        (
                            "protected_identity",
                            models.BooleanField(
                                default=False,
                                help_text="Hides the person everywhere from everyone without the right to see protected persons.",
                                verbose_name="protected identity",
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
                        "verbose_name": "historical person",
                        "verbose_name_plural": "historical persons",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalOrganization",
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
                            "abbreviation",
                            models.CharField(blank=True, max_length=30, verbose_name="abbreviation"),
                        ),
                        (
                            "classification",
                            models.CharField(
                                choices=[
                                    ("own", "our organisation"),
                                    ("administration", "administration"),
                                    ("company", "company"),
                                    ("unit", "unit"),
                                    ("office", "office"),
                                    ("collective", "group of organs or posts"),
                                    ("assembly", "assembly"),
                                    ("board", "board"),
                                    ("committee", "committee"),
                                    ("foreign_body", "body of an engagement"),
                                    ("party", "political party"),
                                    ("municipality", "municipality"),
                                    ("region_partner", "region"),
                                    ("university", "university"),
                                    ("network", "network"),
                                    ("authority", "authority"),
                                    ("business", "business"),
                                    ("civil_society", "civil society organisation"),
                                    ("secretariat", "secretariat"),
                                    ("other", "other organisation"),
                                ],
                                db_index=True,
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "number",
                            models.CharField(blank=True, max_length=20, verbose_name="organisation number"),
                        ),
                        (
                            "country",
                            models.CharField(
                                blank=True,
                                max_length=2,
                                validators=[utblick.core.countries.exists],
                                verbose_name="country",
                            ),
                        ),
                        (
                            "founded",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="founded"
                            ),
                        ),
                        (
                            "dissolved",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="dissolved"
                            ),
                        ),
                        ("url", models.URLField(blank=True, verbose_name="web address")),
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
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="belongs to",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical organisation",
                        "verbose_name_plural": "historical organisations",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="Person",
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
                        ("given_name", models.CharField(max_length=100, verbose_name="given name")),
                        ("family_name", models.CharField(max_length=100, verbose_name="family name")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("elected", "elected representative"),
                                    ("official", "official"),
                                    ("youth", "youth representative"),
                                    ("external", "person outside the organisation"),
                                ],
                                max_length=20,
                                verbose_name="kind of person",
                            ),
                        ),
                        ("title", models.CharField(blank=True, max_length=200, verbose_name="title")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="title in English"),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail address"),
                        ),
                        (
                            "protected_identity",
                            models.BooleanField(
                                default=False,
                                help_text="Hides the person everywhere from everyone without the right to see protected persons.",
                                verbose_name="protected identity",
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
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="staff",
                                to="people.organization",
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "person",
                        "verbose_name_plural": "persons",
                        "ordering": ["family_name", "given_name"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalAccount",
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
                            "email",
                            models.EmailField(db_index=True, max_length=254, verbose_name="e-mail address"),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        (
                            "language",
                            models.CharField(
                                choices=[("sv", "Swedish"), ("en", "English")],
                                default="sv",
                                max_length=2,
                                verbose_name="language",
                            ),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="may sign in")),
                        ("demonstration", models.BooleanField(default=False, editable=False)),
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
                    ],
                    options={
                        "verbose_name": "historical account",
                        "verbose_name_plural": "historical accounts",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddField(
                    model_name="account",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="accounts",
                        to="people.person",
                        verbose_name="person",
                    ),
                ),
                migrations.CreateModel(
                    name="Post",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("vice_chair", "vice chair"),
                                    ("member", "ordinary member"),
                                    ("substitute", "substitute"),
                                    ("contact", "contact person"),
                                    ("not_stated", "role not stated"),
                                ],
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        ("label", models.CharField(blank=True, max_length=200, verbose_name="designation")),
                        (
                            "label_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="designation in English"
                            ),
                        ),
                        (
                            "seats",
                            models.PositiveSmallIntegerField(default=1, verbose_name="number of seats"),
                        ),
                        (
                            "unfilled",
                            models.CharField(
                                choices=[("vacant", "vacant"), ("not_stated", "holder not stated")],
                                default="vacant",
                                max_length=20,
                                verbose_name="an empty seat means",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="posts",
                                to="people.organization",
                                verbose_name="body",
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
                        "verbose_name": "post",
                        "verbose_name_plural": "posts",
                        "ordering": ["organization", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="RoleAssignment",
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
                                max_length=160,
                                unique=True,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("assembly_secretary", "Secretary of the assembly"),
                                    ("board_secretary", "Secretary of the board"),
                                    ("committee_secretary", "Secretary of a committee"),
                                    ("director", "Chief executive"),
                                    ("head_of_administration", "Head of administration"),
                                    ("officer", "Officer"),
                                    ("international_function", "International function"),
                                    ("communications", "Communications"),
                                    ("elected_representative", "Elected representative"),
                                    ("partner", "Partner (external)"),
                                    ("auditor", "Auditor"),
                                    ("administrator", "Administrator"),
                                ],
                                max_length=30,
                                verbose_name="role",
                            ),
                        ),
                        ("since", models.DateField(default=datetime.date.today, verbose_name="since")),
                        (
                            "account",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="role_assignments",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                help_text="Leave empty for the whole organisation.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="people.organization",
                                verbose_name="holds for",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "role",
                        "verbose_name_plural": "roles",
                        "ordering": ["account", "role"],
                    },
                ),
                migrations.CreateModel(
                    name="Term",
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
                        ("name", models.CharField(max_length=100, verbose_name="name")),
                        (
                            "name_en",
                            models.CharField(blank=True, max_length=100, verbose_name="name in English"),
                        ),
                        ("start", models.DateField(verbose_name="first day")),
                        ("end", models.DateField(verbose_name="last day")),
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
                        "verbose_name": "term of office",
                        "verbose_name_plural": "terms of office",
                        "ordering": ["start"],
                    },
                ),
                migrations.CreateModel(
                    name="Membership",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("vice_chair", "vice chair"),
                                    ("member", "ordinary member"),
                                    ("substitute", "substitute"),
                                    ("contact", "contact person"),
                                    ("not_stated", "role not stated"),
                                ],
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "start",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="from"
                            ),
                        ),
                        (
                            "end",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="to"
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
                            "substitute_for",
                            models.ForeignKey(
                                blank=True,
                                help_text="Only for a substitute who stands in for one ordinary member. Leave empty for one who may stand in for any.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="substitutes",
                                to="people.membership",
                                verbose_name="substitute for",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to="people.organization",
                                verbose_name="body",
                            ),
                        ),
                        (
                            "party",
                            models.ForeignKey(
                                blank=True,
                                limit_choices_to={"classification": "party"},
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="represented_by",
                                to="people.organization",
                                verbose_name="political party",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to="people.person",
                                verbose_name="person",
                            ),
                        ),
                        (
                            "post",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to="people.post",
                                verbose_name="post",
                            ),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to="people.term",
                                verbose_name="term of office",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "seat",
                        "verbose_name_plural": "seats",
                        "ordering": ["organization", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="HistoricalMembership",
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
                            "role",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("vice_chair", "vice chair"),
                                    ("member", "ordinary member"),
                                    ("substitute", "substitute"),
                                    ("contact", "contact person"),
                                    ("not_stated", "role not stated"),
                                ],
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "start",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="from"
                            ),
                        ),
                        (
                            "end",
                            utblick.core.dates.PartialDateField(
                                blank=True, default="", max_length=10, verbose_name="to"
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
                            "substitute_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Only for a substitute who stands in for one ordinary member. Leave empty for one who may stand in for any.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.membership",
                                verbose_name="substitute for",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="body",
                            ),
                        ),
                        (
                            "party",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                limit_choices_to={"classification": "party"},
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.organization",
                                verbose_name="political party",
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
                            "post",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.post",
                                verbose_name="post",
                            ),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="people.term",
                                verbose_name="term of office",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "historical seat",
                        "verbose_name_plural": "historical seats",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.AddConstraint(
                    model_name="organization",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="organization_is_not_its_own_parent",
                        violation_error_message="An organisation cannot belong to itself.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="roleassignment",
                    constraint=models.UniqueConstraint(
                        fields=("account", "role", "unit"),
                        name="a_role_once_per_account_and_unit",
                        violation_error_message="The account has this role already.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="roleassignment",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("unit", None)),
                        fields=("account", "role"),
                        name="a_role_once_per_account_for_the_whole",
                        violation_error_message="The account has this role already.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="term",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("end__gt", models.F("start"))),
                        name="term_ends_after_it_starts",
                        violation_error_message="The last day must come after the first.",
                    ),
                ),
                migrations.AddIndex(
                    model_name="membership",
                    index=models.Index(
                        fields=["organization", "role"], name="people_memb_organiz_18f432_idx"
                    ),
                ),
            ],
        ),
    ]
