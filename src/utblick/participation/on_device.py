"""What the forms of feedback keep on the device that one writes on, and what the server has: that is forgotten there.

A shared telephone or computer is used by others too: what has been saved is not left behind on it.
"""

from typing import Any

from utblick.participation import forms_feedback as forms
from utblick.participation.models import Feedback


def key(name: str, meeting: int, reader: Any) -> str:
    """Return the name that a form's text has on the device: of one form, one meeting and one account."""
    return f"utblick-{name}-{meeting}-{reader.pk}"


def step_key(meeting: int, step: int | None, reader: Any) -> str:
    """Return the name that a next step's text has on the device; None: a new one."""
    return key(f"step-{meeting}-{step or 'new'}", meeting, reader)


def saved(feedback: Feedback, reader: Any) -> dict[str, Any]:
    """Return what the server has: `texts` by name on the device and field, and `made`, the keys of its next steps.

    Only for who may write it. One query.
    """
    meeting = feedback.meeting_id
    texts = {
        key(form.__name__, meeting, reader): {name: getattr(feedback, name) for name in form.Meta.fields}
        for form in (forms.FeedbackForm, forms.EnglishForm)
    }
    steps = list(feedback.steps.all())
    for each in steps:
        due = each.due.isoformat() if each.due else ""
        texts[step_key(meeting, each.pk, reader)] = {"what": each.what, "due": due}
    new = step_key(meeting, None, reader)
    return {"texts": texts, "new": new, "made": [each.key for each in steps]}
