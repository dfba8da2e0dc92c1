"""The steps of a project's life: each asks for what it needs, and says what follows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms as django_forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from utblick.core import formats
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.projects import actions, forms_steps
from utblick.projects.models import Commitment, Project
from utblick.projects.rules import life, money
from utblick.projects.views import frame


@dataclass(frozen=True)
class Step:
    """A step as people meet it. `slug` stands in its address."""

    slug: str
    label: str | Promise
    told: str | Promise
    intro: str | Promise = ""
    form: type[django_forms.Form] = ConfirmForm
    act: Callable[[Any, Project, Any], Project] | None = None
    danger: bool = False
    initial: Callable[[Project], dict[str, Any]] = lambda _project: {}


STEPS: dict[str, Step] = {
    "prepare": Step(
        "forbered",
        gettext_lazy("Begin to prepare the application"),
        gettext_lazy("The application is being prepared. The page says what is lacking."),
        gettext_lazy("Aims, partners, budget and funding are worked out, until the committee can decide."),
    ),
    "make_ready": Step(
        "klart",
        gettext_lazy("Make ready for decision"),
        gettext_lazy("Ready for decision. Put it on the committee's agenda."),
        gettext_lazy(
            "What the committee decides on can then not be changed, unless the project is taken back."
        ),
    ),
    "take_back": Step(
        "ta-tillbaka",
        gettext_lazy("Take back for changes"),
        gettext_lazy("Taken back. Change it, and make it ready again."),
        gettext_lazy("It cannot be decided until it is made ready again."),
    ),
    "let_stand": Step(
        "lat-sta-fast",
        gettext_lazy("Let the decision stand"),
        gettext_lazy("The earlier decision stands, and the project goes on by it."),
        gettext_lazy("Nothing is changed: the project goes on from where it was before it was opened again."),
    ),
    "submit": Step(
        "skicka",
        gettext_lazy("The application has been submitted"),
        gettext_lazy("Noted. Note the funder's answer when it comes."),
        form=forms_steps.DayForm,
        act=lambda account, found, said: actions.submit(account, found, said["day"]),
    ),
    "grant": Step(
        "beviljat",
        gettext_lazy("The funder said yes"),
        gettext_lazy("Granted. Write when it is to be reported, and start the project."),
        form=forms_steps.GrantForm,
        act=lambda account, found, said: actions.grant(
            account, found, said["day"], said["number"], said["granted"]
        ),
    ),
    "reject": Step(
        "avslag",
        gettext_lazy("The funder said no"),
        gettext_lazy("Noted. It can be applied for again, after a new decision."),
        form=forms_steps.RejectForm,
        act=lambda account, found, said: actions.reject(account, found, said["day"], said["reason"]),
        danger=True,
    ),
    "start": Step("starta", gettext_lazy("Start the project"), gettext_lazy("The project is running.")),
    "correct_grant": Step(
        "ratta-svaret",
        gettext_lazy("Correct the funder's answer"),
        gettext_lazy("Corrected."),
        gettext_lazy("What was noted of the grant can be corrected until the project starts."),
        form=forms_steps.GrantForm,
        act=lambda account, found, said: actions.correct_grant(
            account, found, said["day"], said["number"], said["granted"]
        ),
        initial=lambda found: {"day": found.answered_on, "number": found.funder_number},
    ),
    "pause": Step(
        "pausa",
        gettext_lazy("Pause the project"),
        gettext_lazy("The project is paused."),
        form=forms_steps.ReasonForm,
        act=lambda account, found, said: actions.pause(account, found, said["reason"]),
    ),
    "resume": Step(
        "fortsatt", gettext_lazy("Go on with the project"), gettext_lazy("The project is running.")
    ),
    "finish": Step(
        "avsluta",
        gettext_lazy("Begin to close"),
        gettext_lazy("The project is closing. The page says what is left."),
        gettext_lazy("What is left is reported and paid, and the results are written."),
    ),
    "close": Step(
        "stang",
        gettext_lazy("Close the project"),
        gettext_lazy("The project is closed."),
        gettext_lazy("Nothing more can then be written about it."),
    ),
    "open_again": Step(
        "oppna-igen",
        gettext_lazy("Open again"),
        gettext_lazy("Opened again. Change it, and make it ready: the committee then decides anew."),
        gettext_lazy(
            "What was decided on can then be changed. The decision stands until the committee has decided anew; the "
            "project then goes on from where it was."
        ),
        form=forms_steps.ReasonForm,
        act=lambda account, found, said: actions.open_again(account, found, said["reason"]),
    ),
    "withdraw": Step(
        "dra-tillbaka",
        pgettext_lazy("a project", "Withdraw"),
        gettext_lazy("The project is withdrawn."),
        form=forms_steps.ReasonForm,
        act=lambda account, found, said: actions.withdraw(account, found, said["reason"]),
        danger=True,
    ),
    "reopen": Step(
        "ta-upp",
        gettext_lazy("Take up again"),
        gettext_lazy("It is an idea again."),
        gettext_lazy("It begins as an idea, and the committee decides anew."),
    ),
}
BY_SLUG = {step.slug: name for name, step in STEPS.items()}


def open_to(project: Project) -> list[str]:
    """The steps that may be taken from where a project is, the one that leads on first; not those of a committee."""
    at = project.state, project.decided_on, project.standing
    return [name for name in STEPS if life.next_state(at[0], name, *at[1:])]


@requires(frame.EDIT)
def project_step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Take a step."""
    name = BY_SLUG.get(step)
    found = frame.find(request, pk, frame.EDIT if name == "prepare" else frame.PREPARE)
    if name is None or name not in open_to(found):
        raise Http404
    kind = STEPS[name]

    def act(checked: Any) -> Project:
        if kind.act is not None:
            return kind.act(request.user, found, checked.cleaned_data)
        return actions.PLAIN[name](request.user, found)

    page = Page(_("%(step)s?") % {"step": kind.label}, str(found), breadcrumbs=frame.crumbs(found))
    if kind.act is not None:
        page.title = str(kind.label)
    return edit(
        request,
        kind.form(posted(request), initial=kind.initial(found)),
        frame.why(page, life.LIFE),
        act,
        told=str(kind.told),
        button=str(kind.label),
        cancel=found.get_absolute_url(),
        intro=str(kind.intro),
        danger=kind.danger,
    )


@requires(frame.PREPARE)
def project_give_back(request: HttpRequest, pk: int, part_pk: int) -> HttpResponse:
    """Give back to the frame of its year what a project that is over did not use."""
    found = frame.find(request, pk, frame.PREPARE)
    commitment = get_object_or_404(Commitment.objects.select_related("body"), pk=part_pk, project=found)
    if found.is_open:
        raise Http404
    back = f"{reverse('project_budget', args=[pk])}#atagande"

    def act(checked: Any) -> str:
        actions.give_back(request.user, commitment, checked.cleaned_data["amount"])
        return back

    page = Page(_("Give back to the frame"), f"{found} · {commitment}", breadcrumbs=frame.crumbs(found))
    told = {"amount": formats.kronor(commitment.amount), "body": commitment.body, "year": commitment.year}
    return edit(
        request,
        forms_steps.GiveBackForm(posted(request), initial={"amount": commitment.given_back or None}),
        frame.why(page, money.FRAME),
        act,
        told=_("Given back. There is room for it in the frame again."),
        button=_("Give back"),
        cancel=back,
        intro=_("%(amount)s of the frame of %(body)s for %(year)s was bound. What was used stays bound.")
        % told,
    )
