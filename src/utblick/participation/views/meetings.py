"""The ways to enter an international meeting, to change it and to take it away."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.participation import actions, forms, purposes, queries
from utblick.participation.models import InternationalMeeting
from utblick.participation.views import frame
from utblick.people import shown as people

FIELDS = ("title", "begins", "ends", "mode", "place", "country", "organizer", "web", "what")


def start_of(request: HttpRequest) -> dict[str, str]:
    """What an address says that a new meeting begins with: an invitation's facts, and what it serves."""
    found = {name: request.GET[name][:2000] for name in FIELDS if request.GET.get(name)}
    about = request.GET.get("about", "")
    return {**found, "purpose": about} if purposes.parse(about) else found


@requires(frame.PROPOSE)
def international_meeting_new(request: HttpRequest) -> HttpResponse:
    """Propose a meeting."""
    form = forms.MeetingForm(
        posted(request), instance=InternationalMeeting(), account=request.user, initial=start_of(request)
    )
    page = Page(_("Propose a meeting"), breadcrumbs=frame.crumbs())
    page.actions = [
        (_("I took part at a distance"), reverse("international_meeting_remote")),
        (_("Read an invitation"), reverse("international_meeting_invitation")),
    ]

    def act(checked: forms.MeetingForm) -> InternationalMeeting:
        meeting = checked.give_purpose(checked.save(commit=False))
        serves = tuple(checked.cleaned_data["serves"])
        mode = checked.cleaned_data.get("own_mode") or ""
        return actions.propose(request.user, actions.Proposal(meeting, serves, mode))

    return edit(
        request,
        form,
        page,
        act,
        told=_("The meeting has been proposed."),
        button=_("Propose"),
        cancel=reverse("international_meetings"),
        template="participation/meeting_form.html",
        intro=_(
            "Your head, or the one whom the organisation has appointed, says yes or no to your taking part."
        ),
    )


@requires(frame.PROPOSE)
def international_meeting_remote(request: HttpRequest) -> HttpResponse:
    """Register in three fields that one takes part at a distance."""
    form = forms.RemoteForm(
        posted(request), instance=InternationalMeeting(), account=request.user, initial=start_of(request)
    )

    def act(checked: forms.RemoteForm) -> InternationalMeeting:
        meeting = checked.give_purpose(checked.save(commit=False))
        return actions.register_remote(request.user, actions.Proposal(meeting))

    return edit(
        request,
        form,
        Page(_("I took part at a distance"), breadcrumbs=frame.crumbs()),
        act,
        told=_("The meeting is registered, with you as a participant."),
        button=_("Register the meeting"),
        cancel=reverse("international_meetings"),
        intro=_("A meeting at a distance is a meeting all the same. Nobody has to approve it."),
    )


@requires(frame.PROPOSE)
def international_meeting_invitation(request: HttpRequest) -> HttpResponse:
    """Read an invitation from a file; the form of a new meeting then begins with what it says."""
    form = forms.InvitationForm(posted(request), request.FILES or None)
    return edit(
        request,
        form,
        Page(_("Read an invitation"), breadcrumbs=frame.crumbs()),
        lambda checked: f"{reverse('international_meeting_new')}?{urlencode(checked.cleaned_data['file'])}",
        told=_("The invitation has been read. Look it through, and propose the meeting."),
        button=_("Read"),
        cancel=reverse("international_meetings"),
    )


@requires(frame.PROPOSE)
def international_meeting_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a meeting: one of their units', or one's own."""
    found = frame.find(request, pk)
    if not found.may_change:
        raise Http404
    meeting = found.meeting
    said_yes = [each for each in found.participants if queries.owes_feedback(each)]
    over = bool(said_yes) and meeting.ends <= today()
    form = forms.MeetingForm(posted(request), instance=meeting, account=request.user, over=over)
    names = ", ".join(people.name_of(each.person, found.reader) for each in said_yes)
    intro = _(
        "Approved to take part: %(names)s. If you change the days, the place, the country, how it is held or what the "
        "meeting is, the yes is taken back and asked for anew."
    )

    def act(checked: forms.MeetingForm) -> InternationalMeeting:
        changed = checked.give_purpose(checked.save(commit=False))
        serves, because = tuple(checked.cleaned_data["serves"]), checked.cleaned_data.get("because") or ""
        return actions.save_meeting(request.user, actions.Proposal(changed, serves, because=because))

    return edit(
        request,
        form,
        Page(
            pgettext("international", "Change the meeting"), str(meeting), breadcrumbs=frame.crumbs(meeting)
        ),
        act,
        told=pgettext("international", "The meeting has been saved."),
        button=_("Save"),
        cancel=meeting.get_absolute_url(),
        template="participation/meeting_form.html",
        intro=intro % {"names": names} if said_yes else "",
    )


@requires(frame.PROPOSE)
def international_meeting_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a meeting that came to nothing."""
    found = frame.find(request, pk)
    if not found.may_change:
        raise Http404

    def act(_form: ConfirmForm) -> str:
        actions.delete_meeting(request.user, pk)
        return reverse("international_meetings")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away the meeting?"), str(found.meeting), breadcrumbs=frame.crumbs(found.meeting)),
        act,
        told=_("The meeting has been taken away. Its history is kept."),
        button=_("Take away"),
        cancel=found.meeting.get_absolute_url(),
        danger=True,
    )
