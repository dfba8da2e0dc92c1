"""The steps that people take with a story on their desk, each a form of its own that is sent from the desk as well."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.monitoring import actions, queries, rules, shown
from utblick.monitoring.forms import ActForm, AssessForm, AssignForm, CloseForm, IrrelevantForm, SendForm
from utblick.monitoring.models import Delivery, Step
from utblick.monitoring.views import frame


def _step(
    request: HttpRequest,
    told: Delivery,
    title: str,
    form: forms.BaseForm,
    act: Callable[[Any], Any],
    *,
    done: str,
    button: str,
    intro: str = "",
    verb: str,
) -> HttpResponse:
    if request.method != "POST" and not rules.may_go(told.state, verb):
        messages.info(
            request, _("The story is %(state)s on this desk now.") % {"state": told.get_state_display()}
        )
        return HttpResponseRedirect(told.get_absolute_url())
    here = (str(told.story), told.get_absolute_url())
    page = Page(title, shown.desk(told.unit), breadcrumbs=frame.crumbs(here))

    def carried_out(checked: Any) -> str:
        act(checked)
        return frame.back(request, told)

    return edit(
        request,
        form,
        page,
        carried_out,
        told=done,
        button=button,
        cancel=frame.back(request, told),
        intro=intro,
    )


@requires(queries.TRIAGE)
def monitoring_relevant(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a story is relevant to the desk."""
    told = frame.delivery(pk, request.user)
    return _step(
        request,
        told,
        _("Is the story relevant?"),
        ConfirmForm(posted(request)),
        lambda _form: actions.relevant(request.user, told),
        done=_("“%(story)s” is relevant. Assess it next.") % {"story": told.story},
        button=_("Relevant"),
        verb="relevant",
    )


@requires(queries.TRIAGE)
def monitoring_irrelevant(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a story is not relevant to the desk, and why."""
    told = frame.delivery(pk, request.user)
    return _step(
        request,
        told,
        _("Not relevant"),
        IrrelevantForm(posted(request)),
        lambda form: actions.irrelevant(request.user, told, form.cleaned_data["reason"]),
        done=_("“%(story)s” is not relevant to the desk.") % {"story": told.story},
        button=_("Not relevant"),
        verb="irrelevant",
    )


@requires(queries.TRIAGE)
def monitoring_assess(request: HttpRequest, pk: int) -> HttpResponse:
    """Assess a story: what, so what, now what."""
    told = frame.delivery(pk, request.user)
    answers = ("what", "so_what", "now_what")
    return _step(
        request,
        told,
        _("Assess the story"),
        AssessForm(posted(request), told=told),
        lambda form: actions.assess(request.user, told, {name: form.cleaned_data[name] for name in answers}),
        done=_("The assessment has been saved."),
        button=_("Save"),
        intro=_("An assessment takes all three answers. A sentence each is enough."),
        verb="assess",
    )


@requires(queries.TRIAGE)
def monitoring_act(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what has been done about a story."""
    told = frame.delivery(pk, request.user)
    return _step(
        request,
        told,
        _("What has been done?"),
        ActForm(posted(request)),
        lambda form: actions.act(request.user, told, form.cleaned_data["why"]),
        done=_("What has been done stands on the page of the story."),
        button=_("Save"),
        verb="act",
    )


@requires(queries.TRIAGE)
def monitoring_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a story: nothing more is to be done."""
    told = frame.delivery(pk, request.user)
    return _step(
        request,
        told,
        _("Close the story?"),
        CloseForm(posted(request)),
        lambda form: actions.close(request.user, told, form.cleaned_data["why"]),
        done=_("The story is closed on this desk."),
        button=_("Close"),
        verb="close",
    )


@requires(queries.TRIAGE)
def monitoring_assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a story to a colleague."""
    told = frame.delivery(pk, request.user)
    return _step(
        request,
        told,
        _("Give the story to a colleague"),
        AssignForm(posted(request), told=told),
        lambda form: actions.assign(request.user, told, form.cleaned_data["to"]),
        done=_("The story has been given away."),
        button=_("Save"),
        verb="assign",
    )


@requires(queries.FUNCTION)
def monitoring_send(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a story from the function's desk to that of a unit."""
    told = frame.delivery(pk, request.user)
    if told.unit_id is not None:
        raise Http404
    return _step(
        request,
        told,
        _("Send the story to the desk of a unit"),
        SendForm(posted(request)),
        lambda form: actions.send(request.user, told, form.cleaned_data["unit"], form.cleaned_data["why"]),
        done=_("The story lies on the desk of the unit now, and is closed on the function's."),
        button=_("Send"),
        intro=_("It comes first on their desk, with what you write, and they are told of it."),
        verb="send",
    )


@requires(queries.TRIAGE)
def monitoring_look(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that what is new in a story has been seen."""
    told = frame.delivery(pk, request.user)
    return _step(
        request,
        told,
        _("Have you seen what is new?"),
        ConfirmForm(posted(request)),
        lambda _form: actions.look(request.user, told),
        done=_("Noted. You are told if more joins the story."),
        button=_("I have seen it"),
        verb="look",
    )


@requires(queries.TRIAGE)
def monitoring_take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back the last step that one has taken."""
    last = get_object_or_404(Step.objects.select_related("delivery__story", "delivery__unit"), pk=pk)
    reader: Any = request.user
    if last.by_id != reader.pk or not reader.has_perm(queries.TRIAGE, last.delivery):
        raise Http404
    told = last.delivery
    back = frame.back(request, told)
    if last.undone:
        messages.info(request, _("That step has been taken back already."))
        return HttpResponseRedirect(back)
    if request.method == "POST":
        try:
            actions.take_back(reader, last)
            messages.success(
                request,
                _("Taken back: “%(story)s” is %(state)s again.")
                % {"story": told.story, "state": Delivery.objects.get(pk=told.pk).get_state_display()},
            )
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return HttpResponseRedirect(back)
    page = Page(_("Take back the last step?"), str(told.story), breadcrumbs=frame.crumbs())
    intro = _("You %(step)s. Taken back, the story is as it was before.") % {"step": shown.step(last, {})}
    return page.show(
        request, "core/form.html", form=ConfirmForm(), button=_("Take back"), cancel=back, intro=intro
    )


@requires(queries.LOOK_THROUGH)
def monitoring_look_through(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a desk has been looked through; 0 is that of the international function."""
    unit = queries.units().get(pk)
    if (pk and unit is None) or not queries.works_at(request.user, unit):
        raise Http404
    page = Page(_("Have you looked through the desk?"), shown.desk(unit), breadcrumbs=frame.crumbs())

    def act(_form: Any) -> str:
        actions.look_through(request.user, unit)
        return reverse("monitoring_desk")

    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        act,
        told=_("Noted that the desk has been looked through today."),
        button=_("Yes, I have looked through it"),
        cancel=reverse("monitoring_desk"),
        intro=_("The head sees when each desk was last looked through."),
    )
