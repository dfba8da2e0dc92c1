import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import utblick.core.first_tables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("people", "0001_initial"),
    ]

    operations = [
        utblick.core.first_tables.CreateTogether(
            operations=[
                migrations.CreateModel(
                    name="Letter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=40)),
                        ("occasion", models.CharField(max_length=120)),
                        ("about", models.CharField(blank=True, db_index=True, max_length=120)),
                        ("address", models.EmailField(max_length=254, verbose_name="to")),
                        ("language", models.CharField(max_length=2)),
                        ("subject", models.CharField(max_length=200, verbose_name="subject")),
                        ("text", models.TextField(verbose_name="text")),
                        ("message_id", models.CharField(max_length=200, unique=True)),
                        ("made_at", models.DateTimeField()),
                        ("claimed_at", models.DateTimeField(null=True)),
                        ("tries", models.PositiveIntegerField(default=0)),
                        ("sent_at", models.DateTimeField(null=True)),
                        ("failure", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "verbose_name": "e-mail",
                        "verbose_name_plural": "e-mails",
                        "ordering": ["-made_at", "-id"],
                    },
                ),
                migrations.AddField(
                    model_name="letter",
                    name="account",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letters",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddIndex(
                    model_name="letter",
                    index=models.Index(fields=["sent_at"], name="letter_by_sent"),
                ),
                migrations.AddIndex(
                    model_name="letter",
                    index=models.Index(fields=["kind", "account", "made_at"], name="letter_by_receiver"),
                ),
            ],
        ),
    ]
