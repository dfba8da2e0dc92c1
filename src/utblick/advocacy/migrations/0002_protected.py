"""An approval stays as it was made: the database refuses to change or delete it."""

from django.db import migrations

from utblick.core.audit import triggers


def protect(apps, schema_editor):
    triggers.protect(schema_editor.connection, "advocacy_positionapproval")


def release(apps, schema_editor):
    triggers.release(schema_editor.connection, "advocacy_positionapproval")


class Migration(migrations.Migration):
    dependencies = [("advocacy", "0001_initial"), ("core", "0003_audit_trail")]
    operations = [migrations.RunPython(protect, release)]
