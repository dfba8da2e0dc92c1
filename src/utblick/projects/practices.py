"""Results that others can take up: told to the bank of good practice, with the project that they came up in (R15)."""

from utblick.core.dates import today
from utblick.projects.models import Project, Result
from utblick.projects.queries import KIND
from utblick.strategy.practices import Practice


def key_of(result: Result) -> str:
    """The key of a result in the bank."""
    return f"practice-{result.key}"


def practice_of(project: Project, result: Result | None) -> Practice | None:
    """Return a result as good practice; None where it is none."""
    if result is None or not result.good_practice:
        return None
    return Practice(
        key_of(result),
        result.what,
        result.what_en,
        result.dissemination,
        today(),
        project.unit_id,
        project.contact_id,
        tuple(project.serves.values_list("pk", flat=True)),
        (KIND, project.pk),
        project.secret,
    )
