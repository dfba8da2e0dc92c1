"""Who may know that a thing is there: a permission instead of yes or no. The index itself is made anew."""

from django.db import migrations, models


def carry_over(apps, schema_editor):
    document = apps.get_model("search", "SearchDocument")
    document.objects.filter(hidden=True).update(needs="people.see_protected")


class Migration(migrations.Migration):
    dependencies = [("search", "0002_full_text")]
    operations = [
        migrations.AddField(
            "searchdocument",
            "needs",
            models.CharField(blank=True, default="", max_length=80),
            preserve_default=False,
        ),
        migrations.RunPython(carry_over, migrations.RunPython.noop, elidable=True),
        migrations.RemoveIndex("searchdocument", "search_sear_permiss_448bad_idx"),
        migrations.RemoveField("searchdocument", "hidden"),
        migrations.AddIndex(
            "searchdocument", models.Index(fields=["permission", "needs"], name="search_needs_idx")
        ),
    ]
