"""What is done: begin, write, send, return, publish, take down."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.texts import in_language
from utblick.publishing import actions, forms, kinds, queries, rules
from utblick.publishing.models import Publication, PublicationVersion
from utblick.publishing.views import frame


@requires(frame.WRITE)
def publication_new(request: HttpRequest, kind: str, thing_pk: int) -> HttpResponse:
    """Begin the description of a thing."""
    thing = kinds.thing(kind, thing_pk, today())
    if thing is None:
        raise Http404
    if not request.user.has_perm(frame.WRITE, Publication(unit_id=thing.unit_id)):
        raise PermissionDenied
    there = queries.of_thing(kind, thing_pk)
    if there is not None and request.method != "POST":
        return HttpResponseRedirect(there.get_absolute_url())

    def act(checked: forms.PublicationForm) -> str:
        made = actions.begin(request.user, checked.save(commit=False))
        return reverse("publication_write", args=[made.pk])

    page = Page(_("Describe it for the web"), in_language(thing), breadcrumbs=frame.crumbs())
    return edit(
        request,
        forms.PublicationForm(posted(request), instance=actions.begun(thing)),
        frame.why(page, rules.DESCRIBED),
        act,
        told=_("Begun. Now write what the public is to read."),
        button=_("Go on to the text"),
        cancel=thing.url,
        intro="" if thing.standing == rules.CURRENT else str(actions.REFUSED["not_formalised"]),
        sent_again=lambda made: made.get_absolute_url(),
    )


@requires(frame.WRITE)
def publication_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change who is responsible, the unit and, before anything was public, the address."""
    found = frame.find(request, pk, frame.WRITE)
    fixed = queries.read(found, timezone.now()).was_public

    def act(checked: forms.PublicationForm) -> Publication:
        made: Publication = actions.save_publication(request.user, checked.save(commit=False))
        return made

    return edit(
        request,
        forms.PublicationForm(posted(request), instance=found, fixed=fixed),
        Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.crumbs(found)),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=_("The page has been public, so its address stays.") if fixed else "",
    )


@requires(frame.WRITE)
def publication_write(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with the draft, or begin a new version while the public sees the last one."""
    found = frame.find(request, pk, frame.WRITE)
    read = queries.read(found, timezone.now())
    draft = read.draft or actions.next_version(found)
    if draft.key == request.POST.get("new_record_key"):  # sent twice: the first sending began this version
        messages.info(request, _("This form had been sent already. Here is what came of it the first time."))
        return HttpResponseRedirect(found.get_absolute_url())
    new = draft.pk is None
    intro = ""
    if new:
        intro = _(
            "It begins with what the version before says. The public sees that one until this is published."
        )
    elif draft.sent_at is not None:
        intro = _("It has been sent for review. If you change it, it has to be sent again.")
    elif draft.returned_because:
        intro = _("Communications returned it: %(what)s") % {"what": draft.returned_because}

    def act(checked: forms.VersionForm) -> str:
        actions.write(request.user, checked.save(commit=False))
        return found.get_absolute_url()

    title = _("Begin a new version") if new else _("Write version %(number)s") % {"number": draft.number}
    return edit(
        request,
        forms.VersionForm(posted(request), instance=draft),
        frame.why(Page(title, str(found), breadcrumbs=frame.crumbs(found)), rules.DESCRIBED),
        act,
        told=_("Saved. Nobody outside sees it until communications have published it."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=intro,
        sent_again=lambda _made: found.get_absolute_url(),
    )


@requires(frame.WRITE)
def publication_send(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the draft to communications."""
    found = frame.find(request, pk, frame.WRITE)

    def act(_form: ConfirmForm) -> str:
        actions.send(request.user, found)
        return found.get_absolute_url()

    page = Page(_("Send the description for review?"), str(found), breadcrumbs=frame.crumbs(found))
    return edit(
        request,
        ConfirmForm(posted(request)),
        frame.why(page, rules.TWO_STEPS),
        act,
        told=_("Sent. Communications are asked to publish it."),
        button=_("Send"),
        cancel=found.get_absolute_url(),
        intro=_("Communications read it and publish it, or return it to you with what is to be changed."),
    )


def _sent(request: HttpRequest, pk: int) -> tuple[Publication, PublicationVersion | None]:
    found = frame.find(request, pk, frame.PUBLISH)
    draft = queries.read(found, timezone.now()).draft
    return found, draft if draft is not None and draft.sent_at is not None else None


@requires(frame.PUBLISH)
def publication_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish what was sent, now or from a time."""
    found, draft = _sent(request, pk)
    if draft is None and request.method != "POST":
        return HttpResponseRedirect(found.get_absolute_url())

    def act(checked: forms.PublishForm) -> str:
        actions.publish(request.user, found, checked.shown_from(), checked.cleaned_data["seen"])
        return found.get_absolute_url()

    page = Page(_("Publish the description"), str(found), breadcrumbs=frame.crumbs(found))
    return edit(
        request,
        forms.PublishForm(posted(request), now=actions.mark(draft) if draft else ""),
        frame.why(page, rules.TWO_STEPS),
        act,
        told=_("Published, or to be at the time that you chose."),
        button=_("Publish"),
        cancel=found.get_absolute_url(),
        template="publishing/publish.html",
        version=draft,
        contact=queries.contact_of(draft) if draft else None,
    )


@requires(frame.PUBLISH)
def publication_send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Return what was sent, with what is to be changed."""
    found, draft = _sent(request, pk)
    if draft is None and request.method != "POST":
        return HttpResponseRedirect(found.get_absolute_url())
    form = forms.BecauseForm(posted(request))
    form.fields["because"].label = _("What is to be changed")

    def act(checked: forms.BecauseForm) -> str:
        actions.send_back(request.user, found, checked.cleaned_data["because"])
        return found.get_absolute_url()

    return edit(
        request,
        form,
        Page(_("Return it to be changed"), str(found), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("Returned. Whoever is responsible is asked to change it."),
        button=_("Return it"),
        cancel=found.get_absolute_url(),
    )


@requires(frame.PUBLISH)
def publication_take_down(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a page down from the web, and say why."""
    found = frame.find(request, pk, frame.PUBLISH)

    def act(checked: forms.BecauseForm) -> str:
        actions.take_down(request.user, found, checked.cleaned_data["because"])
        return found.get_absolute_url()

    return edit(
        request,
        forms.BecauseForm(posted(request)),
        Page(_("Take the page down?"), str(found), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("The page is taken down."),
        button=_("Take it down"),
        cancel=found.get_absolute_url(),
        danger=True,
        intro=_("The public is told that it was there and is no more. What has been written is kept."),
    )
