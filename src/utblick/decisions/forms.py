"""Forms of the decisions room."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import Case, Value, When
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.forms import RecordForm
from utblick.decisions import queries, rules
from utblick.decisions.matters import MATTERS, REPORTING
from utblick.decisions.matters import choices as matter_choices
from utblick.decisions.models import (
    AgendaItem,
    Decision,
    Delegation,
    Manner,
    Meeting,
    Outcome,
)
from utblick.decisions.refusals import why_not
from utblick.decisions.shown import may_register
from utblick.people import queries as people
from utblick.people.forms import day_input
from utblick.people.models import PersonKind

LOOKED_BACK = timedelta(days=90)


def clock() -> forms.TimeInput:
    """A time field that browsers show a clock for."""
    return forms.TimeInput({"type": "time"}, format="%H:%M")


Handles = Callable[[Any, Any], bool]


def edits(account: Any, body: Any) -> bool:
    """Whether an account handles the meetings of a body."""
    return bool(account.has_perm("decisions.edit", body))


class BodyChoice(forms.ModelChoiceField):
    """A choice among the bodies that the account handles."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queries.deciding_bodies().none(), label=_("Body"), **kwargs)

    def offer(self, account: Any, handles: Handles = edits) -> None:
        """Offer the account's bodies; the only one is chosen."""
        found = [body for body in queries.deciding_bodies() if handles(account, body)]
        self.queryset = queries.deciding_bodies().filter(pk__in=[body.pk for body in found])
        if len(found) == 1:
            self.initial = found[0].pk


class MeetingForm(RecordForm):
    """One meeting."""

    body = BodyChoice()

    class Meta:
        model = Meeting
        fields = ["body", "date", "starts", "place", "cutoff", "status", "note", "assumed"]
        widgets = {
            "date": day_input(),
            "cutoff": day_input(),
            "starts": clock(),
            "note": forms.Textarea({"rows": 3}),
        }

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].offer(account)  # type: ignore[attr-defined]
        if not self.instance.assumed:
            del self.fields["assumed"]


class MatterForm(forms.Form):
    """What kind of matter, and what it is about: the first step of putting something on an agenda."""

    matter = forms.ChoiceField(label=_("Kind of matter"), choices=matter_choices)

    def __init__(self, *args: Any, body: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = None if body is None else queries.matters_for(body)
        field: Any = self.fields["matter"]
        # Nothing is chosen beforehand: what kind it is decides who may decide it.
        field.choices = [
            ("", _("Choose")),
            *(pair for pair in matter_choices() if known is None or pair[0] in known),
        ]


class ItemForm(RecordForm):
    """A matter on an agenda. Which kind it is and what it is about is said before."""

    meeting = forms.ModelChoiceField(
        Meeting.objects.none(),
        label=_("Meeting"),
        help_text=_("Meetings of the bodies that may decide this kind of matter."),
    )
    thing = forms.ModelChoiceField(Meeting.objects.none(), label=_("What it is about"))

    class Meta:
        model = AgendaItem
        fields = ["meeting", "area", "title", "title_en", "background", "proposal", "number", "presenter"]
        widgets = {"background": forms.Textarea({"rows": 5}), "proposal": forms.Textarea({"rows": 4})}
        help_texts = {"number": _("The number of the matter in your registry system, such as 26RK1234.")}

    field_order = [
        "thing",
        "meeting",
        "area",
        "title",
        "title_en",
        "background",
        "proposal",
        "number",
        "presenter",
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(self.field_order)
        matter = MATTERS[self.instance.matter]
        candidates = matter.candidates() if matter.about else None
        if candidates is None or self.instance.object_id:
            del self.fields["thing"]
        else:
            self.fields["thing"].queryset = candidates  # type: ignore[attr-defined]
        may, may_not, own = queries.bodies_by_right(matter.key)
        if not own:
            del self.fields["area"]
        else:
            self.fields["area"].required = len(own) == len(may)  # whoever decides it needs to know
        bodies = [body.pk for body in may]
        # Also meetings that have been: matters come up at them, and are entered with the decision afterwards.
        open_meetings = queries.coming(bodies, today() - LOOKED_BACK)
        if self.instance.meeting_id:
            open_meetings = open_meetings | Meeting.objects.select_related("body").filter(
                pk=self.instance.meeting_id
            )
        field: Any = self.fields["meeting"]
        been = Case(When(date__lt=today(), then=Value(1)), default=Value(0))
        field.queryset = open_meetings.distinct().order_by(been, "date", "pk")  # what is to come stands first
        field.empty_label = _("Choose a meeting")
        field.label_from_instance = _with_cutoff
        if may_not:
            names = ", ".join(str(body) for body in may_not)
            why = _("Not offered, as they have no right to decide such a matter: %(bodies)s.") % {
                "bodies": names
            }
            field.help_text = format_lazy("{} {}", field.help_text, escape(why))


def _with_cutoff(meeting: Meeting) -> str:
    """A meeting to choose, with a warning where its agenda has closed; what is put on it then is an addition."""
    if meeting.cutoff is None or not meeting.cutoff < today() <= meeting.date:
        return str(meeting)
    closed = {"meeting": meeting, "day": date_format(meeting.cutoff, "DATE_FORMAT")}
    return gettext("%(meeting)s (the agenda closed %(day)s: an addition, sent out late)") % closed


class DisqualifiedMixin:
    """The members who were disqualified."""

    fields: dict[str, Any]

    def offer_members(self, body: Any, account: Any) -> None:
        """Offer those who sit in the body; where nobody is registered there, everybody elected whom one may know of."""
        known = people.visible_persons(account)
        members = known.filter(memberships__organization=body).distinct()
        if not members.exists():
            members = known.filter(kind=PersonKind.ELECTED)
            self.fields["disqualified"].help_text = format_lazy(
                "{} {}",
                self.fields["disqualified"].help_text,
                _("Nobody is registered as sitting in the body, so all elected persons are offered."),
            )
        if not members:
            del self.fields["disqualified"]
            return
        self.fields["disqualified"].queryset = members


def _disqualified() -> forms.ModelMultipleChoiceField:
    return forms.ModelMultipleChoiceField(
        people.Person.objects.none(),
        label=_("Disqualified members"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Those who took no part because of a conflict of interest (jäv)."),
    )


def _file() -> forms.FileField:
    return forms.FileField(
        label=_("Attachment"),
        required=False,
        max_length=200,
        allow_empty_file=True,
        help_text=_(
            "A file that goes with the decision. Attach several to the matter on the agenda beforehand."
        ),
    )


class DecisionForm(RecordForm, DisqualifiedMixin):
    """A decision of a body, made at the meeting where the matter was on the agenda."""

    file = _file()
    disqualified = _disqualified()

    class Meta:
        model = Decision
        fields = ["paragraph", "outcome", "text", "reasons", "number", "presenter"]
        widgets = {"text": forms.Textarea({"rows": 5}), "reasons": forms.Textarea({"rows": 4})}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer_members(self.instance.body, account)
        self.order_fields([*self.Meta.fields, "disqualified", "file"])
        self.fields["paragraph"].required = True
        self.fields["paragraph"].error_messages["required"] = why_not("no_paragraph")
        self.fields["paragraph"].help_text = _("The number alone, such as 212.")
        self.fields["outcome"].choices = [("", _("Choose")), *Outcome.choices]  # type: ignore[attr-defined]

    def clean_paragraph(self) -> str:
        """Take away the sign and blanks: `§ 212` is 212. What is no paragraph is refused here, beside the field."""
        found = rules.paragraph(self.cleaned_data["paragraph"])
        if not found:
            raise forms.ValidationError(why_not("odd_paragraph"))
        return found

    def _get_validation_exclusions(self) -> set[str]:
        # The meeting is set by the page, and a paragraph is unique together with it.
        excluded: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return excluded - {"meeting", "manner"}


class CorrectionForm(DecisionForm):
    """A decision that corrects an earlier one: at which meeting, and what now holds."""

    class Meta(DecisionForm.Meta):
        fields = ["meeting", *DecisionForm.Meta.fields]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].queryset = queries.open_minutes(self.instance.body, today())  # type: ignore[attr-defined]
        self.fields["meeting"].required = True
        self.fields["meeting"].help_text = _("Meetings whose minutes have not been approved yet.")


class DelegatedForm(RecordForm):
    """A decision on behalf of a body: by delegation, or urgently by its chair or another member."""

    file = _file()
    body = BodyChoice()
    manner = forms.ChoiceField(
        label=_("How it was made"), choices=[each for each in Manner.choices if each[0] != Manner.BODY]
    )
    matter = forms.ChoiceField(label=_("Kind of matter"), choices=list)

    class Meta:
        model = Decision
        fields = [
            "body", "manner", "matter", "delegation", "decided_on", "decided_by", "title", "outcome", "text", "reasons",
            "number",
        ]  # fmt: skip
        widgets = {
            "decided_on": day_input(),
            "text": forms.Textarea({"rows": 4}),
            "reasons": forms.Textarea({"rows": 3}),
        }
        help_texts = {
            "delegation": _("The item of the delegation order. Not for an urgent decision."),
            "decided_by": _("Name and post."),
        }

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields([*self.Meta.fields, "file"])
        self.fields["body"].offer(account, may_register)  # type: ignore[attr-defined]
        # Those of goals and direction are there to choose, last, and are refused with the reason.
        free = [pair for pair in matter_choices() if not MATTERS[pair[0]].about and pair[0] != REPORTING]
        free.sort(key=lambda pair: MATTERS[pair[0]].concerns_goals)
        self.fields["matter"].choices = free  # type: ignore[attr-defined]
        self.fields["decided_by"].required = True
        self.fields["delegation"].queryset = Delegation.objects.select_related("body")  # type: ignore[attr-defined]
