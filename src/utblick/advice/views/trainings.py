"""Trainings and information meetings, from inside: planned, who signed up, who came."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from utblick.advice import forms, queries, rules, shown, training_actions
from utblick.advice.models import SignUp, SignUpDetails, Training
from utblick.advice.views import frame
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.outgoing import address
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.people import shown as people


@requires(queries.VIEW_TRAININGS)
def trainings(request: HttpRequest) -> HttpResponse:
    """The register of trainings."""
    reader: Any = request.user
    may = reader.has_perm(queries.TRAIN)
    new = (_("Plan a training"), reverse("training_new"))
    register = Register(
        caption=_("Trainings and information meetings"),
        columns=[
            Column("title", _("Title"), str, sort=("title",)),
            Column("day", _("Day"), shown.when, sort=("day",), export=lambda row: row.day),
            Column("place", _("Place"), shown.where, sort=("remote", "place")),
            Column("signed", _("Signed up"), lambda row: row.signed_up, sort=("signed_up",), numeric=True),
            Column("places", _("Places"), lambda row: row.places or "", sort=("places",), numeric=True),
            Column("came", _("Came"), lambda row: row.came, sort=("came",), numeric=True),
            Column(
                "state", _("State"), lambda row: people.mark(*_state(row)), export=lambda row: _state(row)[0]
            ),
        ],
        queryset=queries.trainings(),
        default_sort="-day",
        file_name="utbildningar",
        empty_title=_("No trainings yet"),
        empty_text=_("Plan one: it gets a page of its own where anybody can sign up without an account."),
        empty_action=new if may else None,
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Trainings"),
        _("Trainings and information meetings on EU funding and projects"),
        primary=new if may else None,
        actions=[(_("What others see"), reverse("trainings_open"))],
    )
    frame.tabs(frame.why(page, rules.COUNTED_TRAININGS), reader, "trainings")
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _state(training: Any) -> tuple[str, str]:
    """Where a training stands, with a tone."""
    now = today()
    if training.cancelled:
        return pgettext("of a training", "cancelled"), "neutral"
    if rules.lacks_attendance(training.day, False, training.signed_up, training.noted, now):
        return _("held, not noted who came"), "warn"
    if training.day < now:
        return pgettext("of a training", "held"), "neutral"
    left = rules.places_left(training.places, training.signed_up)
    return (_("full"), "warn") if left == 0 else (_("open to sign up for"), "ok")


@requires(queries.VIEW_TRAININGS)
def training(request: HttpRequest, pk: int) -> HttpResponse:
    """One training: what it is, and who signed up; by name only for those who hold it, while names are kept."""
    found: Any = frame.find_training(pk)
    reader: Any = request.user
    may = reader.has_perm(queries.TRAIN)
    signed = queries.sign_ups_of(found, today())
    page = Page(
        str(found),
        ", ".join(filter(None, (shown.when(found), shown.where(found)))),
        breadcrumbs=frame.training_crumbs(),
        status=_state(found),
        changed=last_change(found, reader),
    )
    frame.why(page, rules.COUNTED_TRAININGS)
    if may:
        if found.day <= today() and signed and not found.cancelled:
            page.primary = (_("Note who came"), reverse("training_attendance", args=[pk]))
        page.actions = [(_("Change"), reverse("training_edit", args=[pk]))]
    facts = [
        (_("Day"), shown.when(found)),
        (_("Place"), shown.where(found)),
        (_("Programme"), shown.link(found.programme) or people.not_stated()),
        (_("Places"), found.places or _("no limit")),
        (_("Signed up"), found.signed_up),
        (_("Came"), found.came),
        *people.origin(found),
    ]
    return page.show(
        request,
        "advice/training.html",
        training=found,
        by_kind=[(capfirst(kind), *counts) for kind, *counts in queries.by_kind(signed)],
        people=[(each, _details(each)) for each in signed] if may else None,
        facts=facts,
        public=address(reverse("training_sign_up", args=[pk])),
    )


def _details(each: SignUp) -> SignUpDetails | None:
    """Who signed up, of those that `sign_ups_of` has read with their details."""
    found: SignUpDetails | None = each._state.fields_cache.get("details")
    return found


@requires(queries.TRAIN)
def training_new(request: HttpRequest) -> HttpResponse:
    """Plan a training."""
    page = Page(_("Plan a training"), breadcrumbs=frame.training_crumbs())
    return _save(request, Training(), page, reverse("trainings"), _("The training is planned."))


@requires(queries.TRAIN)
def training_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a training."""
    found = frame.find_training(pk)
    page = Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.training_crumbs(found))
    return _save(request, found, page, found.get_absolute_url(), _("The training has been saved."))


def _save(request: HttpRequest, found: Training, page: Page, back: str, told: str) -> HttpResponse:
    def act(checked: forms.TrainingForm) -> Training:
        made = training_actions.save_training(request.user, checked.save(commit=False))
        if made.told:
            text = ngettext(
                "%(count)s who has signed up is told by e-mail.",
                "%(count)s who have signed up are told by e-mail.",
                made.told,
            )
            messages.info(request, text % {"count": made.told})
        return made

    return edit(
        request,
        forms.TrainingForm(posted(request), instance=found),
        page,
        act,
        told=told,
        button=_("Save"),
        cancel=back,
    )


@requires(queries.TRAIN)
def training_attendance(request: HttpRequest, pk: int) -> HttpResponse:
    """Note who came."""
    found = frame.find_training(pk)
    labels = {}
    for number, each in enumerate(queries.sign_ups_of(found, today()), 1):
        details = _details(each)
        who = details.name if details else _("Participant %(number)s") % {"number": number}
        kind = str(each.get_kind_display())
        labels[each.pk] = (", ".join(filter(None, (who, kind))), bool(each.came))
    form = forms.AttendanceForm(posted(request), people_by_id=labels)
    return edit(
        request,
        form,
        frame.why(
            Page(_("Who came?"), str(found), breadcrumbs=frame.training_crumbs(found)),
            rules.COUNTED_TRAININGS,
        ),
        lambda checked: training_actions.note_attendance(request.user, found, checked.came()),
        told=_("It has been noted who came."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=_("Tick those who came. The others are noted as not there."),
    )
