"""The full-text index itself, in each database's own way."""

from django.db import migrations

CREATE = {
    "sqlite": [
        "CREATE VIRTUAL TABLE search_fts USING fts5(title, body, tokenize=\"unicode61 remove_diacritics 0\", prefix='2 3 4')"
    ],
    "postgresql": [
        "CREATE TABLE search_fts (id bigint PRIMARY KEY, stems tsvector NOT NULL)",
        "CREATE INDEX search_fts_stems ON search_fts USING gin (stems)",
    ],
}


def create(apps, schema_editor):
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE search_fts")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
