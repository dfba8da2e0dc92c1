"""The full-text index of items, in each database's own way. Words lie in it as they stand, in small letters."""

from django.db import migrations

TABLES = ("monitoring_fts", "monitoring_fts_newest")
CREATE = {
    "sqlite": [
        "CREATE VIRTUAL TABLE {table} USING fts5(title, body, detail=none, columnsize=0, "
        "tokenize=\"unicode61 remove_diacritics 0\", prefix='3 4 5')"
    ],
    "postgresql": [
        "CREATE TABLE {table} (id bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX {table}_words ON {table} USING gin (words)",
    ],
}


def create(apps, schema_editor):
    for table in TABLES:
        for statement in CREATE[schema_editor.connection.vendor]:
            schema_editor.execute(statement.format(table=table))


def drop(apps, schema_editor):
    for table in TABLES:
        schema_editor.execute(f"DROP TABLE {table}")


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
