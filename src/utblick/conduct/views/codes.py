"""The code of conduct: as it stands, its versions, a new version, and acknowledging it."""

from typing import Any

from django import forms as django_forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.conduct import actions, forms, queries, queries_gifts, rules, shown
from utblick.conduct.acknowledging import acknowledge, is_asked
from utblick.conduct.models import Acknowledgement, CodeVersion
from utblick.conduct.views import frame
from utblick.core import things
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.people import shown as people

Answer = HttpResponse


@requires("conduct.view")
def conduct_code(request: HttpRequest) -> Answer:
    """The code as it is in force today."""
    reader: Any = request.user
    code = queries.code_at(today())
    if code is None:
        page = Page(_("Code of conduct"))
        if reader.has_perm(frame.EDIT):
            page.primary = (_("Write the code of conduct"), reverse("conduct_code_new"))
        return page.show(request, "conduct/code.html", code=None, doors=frame.links(reader))
    return _show(request, code, Page(_("Code of conduct")))


@requires("conduct.view")
def conduct_code_version(request: HttpRequest, number: int) -> Answer:
    """One version of the code, and what it changed."""
    code = get_object_or_404(CodeVersion, number=number)
    return _show(request, code, Page(str(code), breadcrumbs=frame.crumbs()))


def _show(request: HttpRequest, code: CodeVersion, page: Page) -> Answer:
    reader: Any = request.user
    every = queries.codes()
    now = queries.code_at(today())
    before = next((each for each in every if each.number < code.number), None)
    sections = queries.sections_of(code)
    signed = next(each.signed for each in every if each.pk == code.pk)
    page.status = _state(code, now)
    page.changed = last_change(code, reader)
    frame.why(page, rules.ACKNOWLEDGED)
    mine = queries.acknowledged_by(reader)
    done = any(each.kind == "code-version" and each.object_id == code.pk for each in mine)
    if now and code.pk == now.pk and not done and reader.person_id:
        page.primary = (
            _("Acknowledge the code"),
            reverse("conduct_acknowledge", args=["code-version", code.pk]),
        )
    if reader.has_perm(frame.EDIT):
        page.actions = [(_("New version"), reverse("conduct_code_new"))]
        if not signed:
            page.actions.append((_("Change"), reverse("conduct_code_edit", args=[code.number])))
    return page.show(
        request,
        "conduct/code.html",
        code=code,
        sections=sections,
        changes=queries.changes(sections, queries.sections_of(before)) if before else [],
        before=before,
        versions=[(each, *_state(each, now)) for each in every],
        facts=_facts(code, signed),
        done=done,
        doors=frame.links(reader),
    )


def _state(code: CodeVersion, now: CodeVersion | None) -> tuple[str, str]:
    if now is not None and code.pk == now.pk:
        return _("in force"), "ok"
    if code.in_force_from > today():
        return _("comes into force %(day)s") % {"day": shown.day(code.in_force_from)}, "warn"
    return _("replaced"), "neutral"


def _facts(code: CodeVersion, signed: int) -> list[tuple[str, Any]]:
    return [
        (_("Version"), code.number),
        (_("In force from"), shown.day(code.in_force_from)),
        (_("Decided by"), code.decided_by),
        (_("What was changed, and why"), code.reason),
        (_("Acknowledgements"), signed),
        *people.origin(code),
    ]


@requires(frame.EDIT)
def conduct_code_new(request: HttpRequest) -> Answer:
    """Make a new version, beginning with the text of the latest."""
    latest = CodeVersion.objects.order_by("-number").first()
    sections = queries.sections_of(latest) if latest else []
    form = forms.CodeForm(posted(request), sections=sections)
    page = Page(_("New version of the code of conduct"), breadcrumbs=frame.crumbs())
    return edit(
        request,
        form,
        page,
        lambda checked: actions.make_code(request.user, checked.save(commit=False), checked.sections()),
        told=_("The new version has been saved."),
        button=_("Save the version"),
        cancel=reverse("conduct_code"),
        intro=_("The versions before it stay, and so does what has been acknowledged of them."),
    )


@requires(frame.EDIT)
def conduct_code_edit(request: HttpRequest, number: int) -> Answer:
    """Change a version that nobody has acknowledged yet; of another it is said why it stays."""
    code = get_object_or_404(CodeVersion, number=number)
    form = forms.CodeForm(posted(request), instance=code, sections=queries.sections_of(code))
    page = Page(
        _("Change %(thing)s") % {"thing": code},
        breadcrumbs=frame.crumbs((str(code), code.get_absolute_url())),
    )
    return edit(
        request,
        form,
        page,
        lambda checked: actions.change_code(request.user, checked.save(commit=False), checked.sections()),
        told=_("The version has been saved."),
        button=_("Save"),
        cancel=code.get_absolute_url(),
        intro=_("It can be changed until somebody has acknowledged it. Then a new version is made."),
    )


class ShownForm(ConfirmForm):
    """Remembers which version was read, so that nobody acknowledges a text that they have not seen."""

    shown = django_forms.IntegerField(widget=django_forms.HiddenInput)


@requires("conduct.acknowledge")
def conduct_acknowledge(request: HttpRequest, kind: str, pk: int) -> Answer:
    """Read the code and acknowledge it, for a subject. Only for oneself."""
    reader: Any = request.user
    thing = _subject(reader, kind, pk)
    code = queries.code_at(today())
    if code is None:
        raise Http404
    mine = Acknowledgement.objects.filter(person=reader.person_id, kind=kind, object_id=pk)
    earlier = mine.select_related("code").first() if reader.person_id else None
    page = Page(_("Acknowledge the code of conduct"), str(thing), breadcrumbs=frame.crumbs())
    frame.why(page, rules.ACKNOWLEDGED)

    # Who acknowledges for a journey or a visit goes on with that; the code by itself leads to one's own page.
    onward = reverse("conduct_mine") if isinstance(thing, CodeVersion) else thing.get_absolute_url()

    def act(checked: ShownForm) -> str:
        read = CodeVersion.objects.filter(number=checked.cleaned_data["shown"]).first()
        acknowledge(reader, thing, shown=read)
        return str(onward)

    form = ShownForm(posted(request), initial={"shown": code.number})
    return edit(
        request,
        form,
        page,
        act,
        told=_("You have acknowledged the code of conduct."),
        button=_("I have read the code and will follow it"),
        cancel=reverse("conduct_code"),
        template="conduct/acknowledge.html",
        code=code,
        sections=queries.sections_of(code),
        earlier=earlier,
        nobody=reader.person_id is None,
        not_asked=earlier is None and not is_asked(reader, kind, pk),
        back=onward,
    )


def _subject(reader: Any, kind: str, pk: int) -> Any:
    """The thing that the acknowledgement is for. Raises Http404 for what is not there, or not for the reader."""
    found = things.KINDS.get(kind)
    if found is None or not reader.has_perm(found.permission):
        raise Http404
    thing = found.model._default_manager.filter(pk=pk).first()
    if thing is None or (found.hidden(thing) and not reader.has_perm(found.sees_hidden)):
        raise Http404
    return thing


@requires(frame.DECLARE)
def conduct_mine(request: HttpRequest) -> Answer:
    """What one has acknowledged, and the gifts that one has declared."""
    reader: Any = request.user
    mine = queries.acknowledged_by(reader)
    page = Page(_("My own"), _("What I have acknowledged, received and given"), breadcrumbs=frame.crumbs())
    page.primary = (_("Declare a received gift"), reverse("gift_received_new"))
    page.actions = [(_("Declare a given gift"), reverse("gift_given_new"))]
    return page.show(
        request,
        "conduct/mine.html",
        acknowledgements=list(zip(mine, _told(mine, reader), strict=True)),
        gifts=[(each, *shown.state(each), shown.value(each)) for each in queries_gifts.own_gifts(reader)],
        nobody=reader.person_id is None,
    )


def _told(found: list[Acknowledgement], reader: Any) -> list[str]:
    """What each acknowledgement was made for, as far as the reader may still see it."""
    told = []
    for each, thing in zip(found, queries.subjects(found), strict=True):
        kind = things.KINDS.get(each.kind)
        if each.kind == "code-version":
            told.append(_("the code itself"))
        elif kind is None or thing is None or not reader.has_perm(kind.permission):
            told.append(str(kind.label) if kind else "")
        else:
            told.append(f"{str(kind.label).capitalize()}: {thing}")
    return told
