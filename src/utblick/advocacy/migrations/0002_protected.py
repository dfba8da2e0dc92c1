"""An approval stays as it was made, and so does its end: the database refuses to change or delete them."""

from django.db import migrations

from utblick.core.audit import triggers

TABLES = ("advocacy_positionapproval", "advocacy_positionending")


def protect(apps, schema_editor):
    for table in TABLES:
        triggers.protect(schema_editor.connection, table)


def release(apps, schema_editor):
    for table in TABLES:
        triggers.release(schema_editor.connection, table)


class Migration(migrations.Migration):
    dependencies = [("advocacy", "0001_initial"), ("core", "0003_audit_trail")]
    operations = [migrations.RunPython(protect, release)]
