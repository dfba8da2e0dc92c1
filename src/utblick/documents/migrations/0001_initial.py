import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import utblick.core.first_tables
import utblick.core.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("account", "0009_emailaddress_unique_primary_email"),
        ("core", "0003_audit_trail"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("people", "0001_initial"),
        ("usersessions", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="HistoricalAttachment",
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
                            "kind",
                            models.CharField(editable=False, max_length=40, verbose_name="kind of thing"),
                        ),
                        (
                            "object_id",
                            models.BigIntegerField(
                                editable=False, null=True, verbose_name="what it is about"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "file_name",
                            models.CharField(editable=False, max_length=200, verbose_name="file name"),
                        ),
                        (
                            "media_type",
                            models.CharField(editable=False, max_length=100, verbose_name="type of file"),
                        ),
                        (
                            "size",
                            models.PositiveBigIntegerField(editable=False, verbose_name="size in bytes"),
                        ),
                        (
                            "fingerprint",
                            models.CharField(editable=False, max_length=64, verbose_name="fingerprint"),
                        ),
                        ("added_on", models.DateField(editable=False, verbose_name="added")),
                        ("gone_on", models.DateField(editable=False, null=True, verbose_name="disposed of")),
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
                        "verbose_name": "historical attachment",
                        "verbose_name_plural": "historical attachments",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDisposal",
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
                        ("done_on", models.DateField(verbose_name="carried out")),
                        ("done_by", models.CharField(max_length=150, verbose_name="by")),
                        ("items", models.JSONField(default=list, verbose_name="what was disposed of")),
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
                        "verbose_name": "historical disposal",
                        "verbose_name_plural": "historical disposals",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalDisposalRule",
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
                            "what",
                            models.CharField(
                                choices=[
                                    ("attachment", "attachments"),
                                    ("word_copy", "Word copies of issued documents"),
                                ],
                                max_length=20,
                                verbose_name="what",
                            ),
                        ),
                        (
                            "about",
                            models.CharField(
                                blank=True,
                                help_text="Leave empty for all kinds of thing.",
                                max_length=40,
                                verbose_name="belonging to",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="name of the rule")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="name in English"),
                        ),
                        ("years", models.PositiveSmallIntegerField(verbose_name="years that they are kept")),
                        (
                            "basis",
                            models.CharField(
                                help_text="The body, date and paragraph of the decision on disposal.",
                                max_length=200,
                                verbose_name="decision that it rests on",
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
                        "verbose_name": "historical rule of disposal",
                        "verbose_name_plural": "historical rules of disposal",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalIssuedDocument",
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
                            "kind",
                            models.CharField(editable=False, max_length=40, verbose_name="kind of thing"),
                        ),
                        (
                            "object_id",
                            models.BigIntegerField(
                                editable=False, null=True, verbose_name="what it is about"
                            ),
                        ),
                        (
                            "document",
                            models.CharField(editable=False, max_length=60, verbose_name="kind of document"),
                        ),
                        ("language", models.CharField(editable=False, max_length=2, verbose_name="language")),
                        ("year", models.PositiveSmallIntegerField(editable=False, verbose_name="year")),
                        ("serial", models.PositiveIntegerField(editable=False, verbose_name="serial number")),
                        ("title", models.CharField(editable=False, max_length=300, verbose_name="title")),
                        ("issued_at", models.DateTimeField(editable=False, verbose_name="issued")),
                        (
                            "issued_by",
                            models.CharField(editable=False, max_length=150, verbose_name="issued by"),
                        ),
                        ("tree", models.JSONField(editable=False, verbose_name="content")),
                        (
                            "fingerprint",
                            models.CharField(editable=False, max_length=64, verbose_name="fingerprint"),
                        ),
                        (
                            "pdf",
                            models.CharField(
                                editable=False, max_length=64, verbose_name="fingerprint of the PDF"
                            ),
                        ),
                        (
                            "word",
                            models.CharField(
                                editable=False, max_length=64, verbose_name="fingerprint of the Word file"
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
                        "verbose_name": "historical document",
                        "verbose_name_plural": "historical documents",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalRegistryEntry",
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
                            "kind",
                            models.CharField(editable=False, max_length=40, verbose_name="kind of thing"),
                        ),
                        (
                            "object_id",
                            models.BigIntegerField(
                                editable=False, null=True, verbose_name="what it is about"
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                help_text="The number of the matter in your registry system, such as 26RK1234.",
                                max_length=40,
                                verbose_name="registry number",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("received", "received"),
                                    ("sent", "sent out"),
                                    ("drawn_up", "drawn up"),
                                ],
                                max_length=10,
                                verbose_name="received, sent out or drawn up",
                            ),
                        ),
                        ("date", models.DateField(verbose_name="date received or drawn up")),
                        (
                            "counterpart",
                            models.CharField(
                                help_text="Of a document drawn up here that has not been sent to anybody: your own body or unit.",
                                max_length=200,
                                verbose_name="sender or receiver",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(max_length=300, verbose_name="what it concerns, in short"),
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
                        "verbose_name": "historical entry in the registry",
                        "verbose_name_plural": "historical registry",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="HistoricalSecrecyMark",
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
                            "kind",
                            models.CharField(editable=False, max_length=40, verbose_name="kind of thing"),
                        ),
                        (
                            "object_id",
                            models.BigIntegerField(
                                editable=False, null=True, verbose_name="what it is about"
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                help_text="Chapter and section, such as OSL 15 kap. 1 §.",
                                max_length=200,
                                verbose_name="legal ground",
                            ),
                        ),
                        ("set_on", models.DateField(verbose_name="marked on")),
                        ("set_by", models.CharField(max_length=200, verbose_name="authority that decided")),
                        ("lifted_on", models.DateField(blank=True, null=True, verbose_name="lifted on")),
                        ("reason", models.TextField(blank=True, verbose_name="why it was lifted")),
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
                        "verbose_name": "historical mark of secrecy",
                        "verbose_name_plural": "historical marks of secrecy",
                        "ordering": ("-history_date", "-history_id"),
                        "get_latest_by": ("history_date", "history_id"),
                    },
                    bases=(simple_history.models.HistoricalChanges, models.Model),
                ),
                migrations.CreateModel(
                    name="IssuedDocument",
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
                            "kind",
                            models.CharField(editable=False, max_length=40, verbose_name="kind of thing"),
                        ),
                        (
                            "object_id",
                            models.BigIntegerField(
                                editable=False, null=True, verbose_name="what it is about"
                            ),
                        ),
                        (
                            "document",
                            models.CharField(editable=False, max_length=60, verbose_name="kind of document"),
                        ),
                        ("language", models.CharField(editable=False, max_length=2, verbose_name="language")),
                        ("year", models.PositiveSmallIntegerField(editable=False, verbose_name="year")),
                        ("serial", models.PositiveIntegerField(editable=False, verbose_name="serial number")),
                        ("title", models.CharField(editable=False, max_length=300, verbose_name="title")),
                        ("issued_at", models.DateTimeField(editable=False, verbose_name="issued")),
                        (
                            "issued_by",
                            models.CharField(editable=False, max_length=150, verbose_name="issued by"),
                        ),
                        ("tree", models.JSONField(editable=False, verbose_name="content")),
                        (
                            "fingerprint",
                            models.CharField(editable=False, max_length=64, verbose_name="fingerprint"),
                        ),
                        (
                            "pdf",
                            models.CharField(
                                editable=False, max_length=64, verbose_name="fingerprint of the PDF"
                            ),
                        ),
                        (
                            "word",
                            models.CharField(
                                editable=False, max_length=64, verbose_name="fingerprint of the Word file"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "document",
                        "verbose_name_plural": "documents",
                        "ordering": ["-year", "-serial"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RegistryEntry",
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
                            "kind",
                            models.CharField(editable=False, max_length=40, verbose_name="kind of thing"),
                        ),
                        (
                            "object_id",
                            models.BigIntegerField(
                                editable=False, null=True, verbose_name="what it is about"
                            ),
                        ),
                        (
                            "number",
                            models.CharField(
                                help_text="The number of the matter in your registry system, such as 26RK1234.",
                                max_length=40,
                                verbose_name="registry number",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[
                                    ("received", "received"),
                                    ("sent", "sent out"),
                                    ("drawn_up", "drawn up"),
                                ],
                                max_length=10,
                                verbose_name="received, sent out or drawn up",
                            ),
                        ),
                        ("date", models.DateField(verbose_name="date received or drawn up")),
                        (
                            "counterpart",
                            models.CharField(
                                help_text="Of a document drawn up here that has not been sent to anybody: your own body or unit.",
                                max_length=200,
                                verbose_name="sender or receiver",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(max_length=300, verbose_name="what it concerns, in short"),
                        ),
                    ],
                    options={
                        "verbose_name": "entry in the registry",
                        "verbose_name_plural": "registry",
                        "ordering": ["-date", "-id"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SecrecyMark",
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
                            "kind",
                            models.CharField(editable=False, max_length=40, verbose_name="kind of thing"),
                        ),
                        (
                            "object_id",
                            models.BigIntegerField(
                                editable=False, null=True, verbose_name="what it is about"
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                help_text="Chapter and section, such as OSL 15 kap. 1 §.",
                                max_length=200,
                                verbose_name="legal ground",
                            ),
                        ),
                        ("set_on", models.DateField(verbose_name="marked on")),
                        ("set_by", models.CharField(max_length=200, verbose_name="authority that decided")),
                        ("lifted_on", models.DateField(blank=True, null=True, verbose_name="lifted on")),
                        ("reason", models.TextField(blank=True, verbose_name="why it was lifted")),
                    ],
                    options={
                        "verbose_name": "mark of secrecy",
                        "verbose_name_plural": "marks of secrecy",
                        "ordering": ["-set_on", "-id"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Attachment",
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
                            "kind",
                            models.CharField(editable=False, max_length=40, verbose_name="kind of thing"),
                        ),
                        (
                            "object_id",
                            models.BigIntegerField(
                                editable=False, null=True, verbose_name="what it is about"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "file_name",
                            models.CharField(editable=False, max_length=200, verbose_name="file name"),
                        ),
                        (
                            "media_type",
                            models.CharField(editable=False, max_length=100, verbose_name="type of file"),
                        ),
                        (
                            "size",
                            models.PositiveBigIntegerField(editable=False, verbose_name="size in bytes"),
                        ),
                        (
                            "fingerprint",
                            models.CharField(editable=False, max_length=64, verbose_name="fingerprint"),
                        ),
                        ("added_on", models.DateField(editable=False, verbose_name="added")),
                        ("gone_on", models.DateField(editable=False, null=True, verbose_name="disposed of")),
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
                        "verbose_name": "attachment",
                        "verbose_name_plural": "attachments",
                        "ordering": ["id"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DisposalRule",
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
                            "what",
                            models.CharField(
                                choices=[
                                    ("attachment", "attachments"),
                                    ("word_copy", "Word copies of issued documents"),
                                ],
                                max_length=20,
                                verbose_name="what",
                            ),
                        ),
                        (
                            "about",
                            models.CharField(
                                blank=True,
                                help_text="Leave empty for all kinds of thing.",
                                max_length=40,
                                verbose_name="belonging to",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="name of the rule")),
                        (
                            "title_en",
                            models.CharField(blank=True, max_length=200, verbose_name="name in English"),
                        ),
                        ("years", models.PositiveSmallIntegerField(verbose_name="years that they are kept")),
                        (
                            "basis",
                            models.CharField(
                                help_text="The body, date and paragraph of the decision on disposal.",
                                max_length=200,
                                verbose_name="decision that it rests on",
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
                        "verbose_name": "rule of disposal",
                        "verbose_name_plural": "rules of disposal",
                        "ordering": ["title"],
                    },
                ),
                migrations.CreateModel(
                    name="Disposal",
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
                        ("done_on", models.DateField(verbose_name="carried out")),
                        ("done_by", models.CharField(max_length=150, verbose_name="by")),
                        ("items", models.JSONField(default=list, verbose_name="what was disposed of")),
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
                            "rule",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="disposals",
                                to="documents.disposalrule",
                                verbose_name="rule",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "disposal",
                        "verbose_name_plural": "disposals",
                        "ordering": ["-done_on", "-id"],
                    },
                ),
                migrations.AddField(
                    model_name="historicalattachment",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalattachment",
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
                    model_name="historicaldisposal",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldisposal",
                    name="rule",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.disposalrule",
                        verbose_name="rule",
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldisposal",
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
                    model_name="historicaldisposalrule",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicaldisposalrule",
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
                    model_name="historicalissueddocument",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalissueddocument",
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
                    model_name="historicalregistryentry",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalregistryentry",
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
                    model_name="historicalsecrecymark",
                    name="history_user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="historicalsecrecymark",
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
                    model_name="issueddocument",
                    name="replaces",
                    field=models.OneToOneField(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="documents.issueddocument",
                        verbose_name="replaces",
                    ),
                ),
                migrations.AddField(
                    model_name="issueddocument",
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
                    model_name="historicalissueddocument",
                    name="replaces",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="documents.issueddocument",
                        verbose_name="replaces",
                    ),
                ),
                migrations.AddField(
                    model_name="registryentry",
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
                    model_name="secrecymark",
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
                migrations.AddIndex(
                    model_name="attachment",
                    index=models.Index(fields=["kind", "object_id"], name="attachment_thing"),
                ),
                migrations.AddIndex(
                    model_name="issueddocument",
                    index=models.Index(fields=["kind", "object_id"], name="issueddocument_thing"),
                ),
                migrations.AddConstraint(
                    model_name="issueddocument",
                    constraint=models.UniqueConstraint(
                        fields=("year", "serial"), name="one_document_per_number"
                    ),
                ),
                migrations.AddIndex(
                    model_name="registryentry",
                    index=models.Index(fields=["kind", "object_id"], name="registryentry_thing"),
                ),
                migrations.AddIndex(
                    model_name="secrecymark",
                    index=models.Index(fields=["kind", "object_id"], name="secrecymark_thing"),
                ),
                migrations.AddConstraint(
                    model_name="secrecymark",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("lifted_on", None)),
                        fields=("kind", "object_id"),
                        name="one_mark_of_secrecy_per_thing",
                        violation_error_message="This is under secrecy already.",
                    ),
                ),
            ],
        ),
    ]
