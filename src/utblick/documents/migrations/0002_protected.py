"""What is issued, attached or registered stays: the database refuses to change or delete it."""

from django.db import migrations

from utblick.core.audit import triggers

ISSUED = [
    "document", "kind", "object_id", "language", "year", "serial", "title", "issued_at", "issued_by", "tree",
    "fingerprint", "pdf", "word", "replaces_id",
]  # fmt: skip
ATTACHED = ["kind", "object_id", "file_name", "media_type", "size", "fingerprint", "added_on"]
KEPT = ["documents_registryentry", "documents_secrecymark", "documents_disposal"]


def protect(apps, schema_editor):
    connection = schema_editor.connection
    triggers.protect(connection, "documents_issueddocument", ISSUED)
    triggers.protect(connection, "documents_attachment", ATTACHED)
    for table in KEPT:
        triggers.protect(connection, table, events=[triggers.DELETE])


def release(apps, schema_editor):
    for table in ("documents_issueddocument", "documents_attachment", *KEPT):
        triggers.release(schema_editor.connection, table)


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial"), ("core", "0003_audit_trail")]
    operations = [migrations.RunPython(protect, release)]
