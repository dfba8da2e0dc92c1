"""A registered decision stays as it is: the database refuses to change or delete it."""

from django.db import migrations

from utblick.core.audit import triggers

FIXED = [
    "body_id", "manner", "meeting_id", "item_id", "matter", "object_id", "area_id", "title", "decided_on", "paragraph",
    "number", "outcome", "text", "reasons", "presenter", "decided_by", "delegation_id", "corrects_id", "attached",
]  # fmt: skip
WHOLE = ["decisions_disqualification", "decisions_reporting"]


def protect(apps, schema_editor):
    connection = schema_editor.connection
    triggers.protect(connection, "decisions_decision", FIXED)
    for table in WHOLE:
        triggers.protect(connection, table)


def release(apps, schema_editor):
    for table in ("decisions_decision", *WHOLE):
        triggers.release(schema_editor.connection, table)


class Migration(migrations.Migration):
    dependencies = [("decisions", "0001_initial"), ("core", "0003_audit_trail")]
    operations = [migrations.RunPython(protect, release)]
