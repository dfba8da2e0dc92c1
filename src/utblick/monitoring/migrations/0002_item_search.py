"""The full-text index of items, in each database's own way. Words lie in it as they stand, in small letters."""

from django.db import migrations

CREATE = {
    "sqlite": [
        "CREATE VIRTUAL TABLE monitoring_fts USING fts5(title, body, detail=none, columnsize=0, "
        "tokenize=\"unicode61 remove_diacritics 0\", prefix='3 4 5')"
    ],
    "postgresql": [
        "CREATE TABLE monitoring_fts (id bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX monitoring_fts_words ON monitoring_fts USING gin (words)",
    ],
}


def create(apps, schema_editor):
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE monitoring_fts")


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
