"""Who takes part: proposing somebody, saying yes or no, taking back, and telling who came."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.participation import actions, approving, clashes, forms, queries, rules, shown
from utblick.participation.models import Participant, State
from utblick.participation.sameness import mark
from utblick.participation.views import frame
from utblick.people import shown as people


@requires(frame.PROPOSE)
def participant_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose that somebody takes part: oneself, or anybody where one may change the meeting."""
    found = frame.find(request, pk)
    only = not found.may_change
    if only and found.reader.person_id is None:
        raise Http404
    start = Participant(meeting=found.meeting)
    if only:
        start.person = found.reader.person
    form = forms.ParticipantForm(posted(request), instance=start, account=request.user, only=only)
    title = _("Propose yourself") if only else _("Propose a participant")

    def act(checked: forms.ParticipantForm) -> str:
        actions.add_participant(request.user, actions.Proposed(pk, checked.save(commit=False)))
        return f"{found.meeting.get_absolute_url()}#deltagare"

    return edit(
        request,
        form,
        frame.why(
            Page(title, str(found.meeting), breadcrumbs=frame.crumbs(found.meeting)), rules.WHO_APPROVES
        ),
        act,
        told=_("Proposed. The one who may approve it has been asked."),
        button=_("Propose"),
        cancel=found.meeting.get_absolute_url(),
    )


@requires(frame.PROPOSE)
def participant_decide(request: HttpRequest, pk: int, participant: int) -> HttpResponse:
    """Say yes or no to somebody, with a reason."""
    found = frame.find(request, pk)
    each = found.participant(participant)
    if not approving.may_decide(found.reader, each, today()):
        raise Http404
    name = people.name_of(each.person, found.reader)
    return edit(
        request,
        forms.DecideForm(
            posted(request),
            noted=approving.notes(request.user, each.person, today()),
            now=mark(found.meeting, each),
        ),
        frame.why(
            Page(
                _("May %(name)s take part?") % {"name": name},
                str(found.meeting),
                breadcrumbs=frame.crumbs(found.meeting),
            ),
            rules.WHO_APPROVES,
        ),
        lambda checked: _decided(request, found, each, checked),
        told=_("Your answer has been saved."),
        intro=f"{said}." if (said := shown.changed(each)) else "",
        button=_("Answer"),
        cancel=found.meeting.get_absolute_url(),
        doors=_clashes(found, each),
        facts=shown.asked_of(found.meeting, each),
    )


def _clashes(found: frame.Found, each: Participant) -> list[tuple[str, str, str]]:
    """Other meetings on the same days, as warnings above the answer; the way there for who may see all meetings."""
    may = found.reader.has_perm(queries.VIEW)
    return [
        (
            shown.clash(one, each.person, found.reader),
            one.other.get_absolute_url() if may else "",
            _("Look at the other meeting"),
        )
        for one in clashes.of_meeting(found.meeting, [each]).get(each.person_id, ())
    ]


def _back(found: frame.Found) -> str:
    """The meeting, or the register for an approver who sees only what waits for them."""
    own = any(each.person_id == found.reader.person_id for each in found.participants)
    if own or found.reader.has_perm(queries.VIEW):
        return f"{found.meeting.get_absolute_url()}#deltagare"
    return reverse("international_meetings")


def _decided(request: HttpRequest, found: frame.Found, each: Participant, checked: forms.DecideForm) -> str:
    data = checked.cleaned_data
    actions.decide(request.user, _answer(each, data))
    return _back(found)


def _answer(each: Participant, data: dict[str, str]) -> actions.Answer:
    return actions.Answer(
        each.pk, data["answer"] == "yes", data["reason"], data.get("said_by", ""), data["seen"]
    )


@requires(frame.PROPOSE)
def participant_attended(request: HttpRequest, pk: int, participant: int) -> HttpResponse:
    """Tell whether somebody took part."""
    found = frame.find(request, pk)
    each = found.participant(participant)
    own = found.reader.person_id is not None and each.person_id == found.reader.person_id
    if not own and not found.reader.has_perm(queries.EDIT, found.meeting):
        raise Http404
    start = "no" if each.state == State.DID_NOT_ATTEND else "yes"
    name = people.name_of(each.person, found.reader)

    def act(checked: forms.AttendedForm) -> str:
        data = checked.cleaned_data
        actions.say_attended(request.user, actions.Answer(each.pk, data["answer"] == "yes", data["reason"]))
        return f"{found.meeting.get_absolute_url()}#deltagare"

    return edit(
        request,
        forms.AttendedForm(posted(request), initial={"answer": start}),
        Page(
            _("Did %(name)s take part?") % {"name": name},
            str(found.meeting),
            breadcrumbs=frame.crumbs(found.meeting),
        ),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=found.meeting.get_absolute_url(),
    )


@requires(frame.PROPOSE)
def participant_withdraw(request: HttpRequest, pk: int, participant: int) -> HttpResponse:
    """Take back a proposal that nobody has answered."""
    found = frame.find(request, pk)
    each = found.participant(participant)
    reader = found.reader
    own = each.proposed_by_id == reader.pk or (reader.person_id and each.person_id == reader.person_id)
    if not own and not reader.has_perm(queries.EDIT, found.meeting):
        raise Http404

    def act(_form: ConfirmForm) -> str:
        meeting = actions.withdraw(request.user, each.pk)
        return (
            f"{meeting.get_absolute_url()}#deltagare"
            if reader.has_perm(queries.VIEW)
            else reverse("international_meetings")
        )

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Take back the proposal?"),
            people.name_of(each.person, reader),
            breadcrumbs=frame.crumbs(found.meeting),
        ),
        act,
        told=_("Taken back. The history is kept."),
        button=_("Take back"),
        cancel=found.meeting.get_absolute_url(),
        danger=True,
    )
