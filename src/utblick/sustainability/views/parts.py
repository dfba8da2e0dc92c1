"""Answering a part of an analysis, choosing at the stop after it, and reading which questions are asked."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.texts import in_language
from utblick.people import shown as shown_people
from utblick.sustainability import actions, forms, queries, rules, shown
from utblick.sustainability.models import Choice, QuestionSet, StopChoice
from utblick.sustainability.views import frame


@requires(frame.EDIT)
def sustainability_analysis_part(request: HttpRequest, pk: int, step: int) -> HttpResponse:
    """Answer the questions of a part; what is not whole is saved too. What was answered last time stands beside."""
    found = frame.find(request, pk, frame.EDIT)
    whole = queries.read(found)
    part = frame.part_of(whole, step)
    page = frame.why(Page(str(part.part), str(found), breadcrumbs=frame.crumbs(found)), rules.BEFORE_DECISION)

    before, after = _elsewhere(part, found)

    def act(checked: forms.AnswersForm) -> str:
        actions.save_answers(request.user, found, checked.given())
        return _next(found.pk, part, whole)

    return edit(
        request,
        forms.AnswersForm(posted(request), instance=found, part=part),
        page,
        act,
        told=_("Your answers have been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        template="sustainability/part.html",
        part=part,
        analysis=found,
        before=before,
        after=after,
    )


def _next(pk: int, part: queries.PartView, whole: queries.Whole) -> str:
    """Where to go when a part has been saved: to its stop when all is answered, else to the analysis."""
    now = frame.part_of(queries.read(whole.analysis), part.part.number)
    answered = all(each.is_answered for each in now.written if each.question.required)
    if answered and part.part.stop_after and now.chosen != Choice.GO_ON:
        return reverse("sustainability_analysis_stop", args=[pk, part.part.number])
    return f"{reverse('sustainability_analysis', args=[pk])}#steg"


def _elsewhere(part: queries.PartView, found: Any) -> tuple[list[Any], list[Any]]:
    """The questions that are answered on pages of their own, before and after those that are answered here.

    Each with the address of its page and what the link says.
    """
    doors = {
        "effects": (f"{found.get_absolute_url()}#effekter", _("To the effects")),
        "overall": (
            reverse("sustainability_analysis_overall", args=[found.pk]),
            _("To the overall judgement"),
        ),
    }
    first = min((each.question.number for each in part.written), default=0)
    sides: tuple[list[Any], list[Any]] = ([], [])
    for each in part.questions:
        if not each.question.is_written:
            sides[each.question.number > first].append((each, *doors[each.question.kind]))
    return sides


@requires(frame.EDIT)
def sustainability_analysis_stop(request: HttpRequest, pk: int, step: int) -> HttpResponse:
    """Stop after a part: go on, think again, or end? Every choice is kept with its reason."""
    found = frame.find(request, pk, frame.EDIT)
    whole = queries.read(found)
    part = frame.part_of(whole, step)
    if not part.part.stop_after:
        raise Http404
    page = frame.why(
        Page(_("Think again? End?"), str(found), breadcrumbs=frame.crumbs(found)), rules.BEFORE_DECISION
    )

    def act(checked: forms.StopForm) -> str:
        chosen = actions.choose(request.user, checked.save(commit=False))
        if chosen.choice == Choice.THINK_AGAIN:  # back to the beginning, everything answered kept
            return reverse("sustainability_analysis_part", args=[pk, whole.parts[0].part.number])
        return f"{found.get_absolute_url()}#steg"

    return edit(
        request,
        forms.StopForm(posted(request), instance=StopChoice(analysis=found, part=part.part)),
        page,
        act,
        told=_("Your choice has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        template="sustainability/stop.html",
        part=part,
        analysis=found,
        waiting=[each for each in part.written if each.question.required and not each.is_answered],
    )


@requires("sustainability.view")
def question_set(request: HttpRequest, pk: int) -> HttpResponse:
    """The questions of a set, as they are asked."""
    found = get_object_or_404(QuestionSet.objects.select_related("source"), pk=pk)
    facts: list[tuple[str, Any]] = [
        (_("Version"), str(found.number)),
        (_("Valid from"), shown.day(found.valid_from)),
    ]
    if found.valid_to:
        facts.append((_("Valid to"), shown.day(found.valid_to)))
    page = Page(in_language(found), _("The questions of an analysis"), breadcrumbs=frame.crumbs())
    return page.show(
        request,
        "sustainability/questions.html",
        set=found,
        parts=queries.parts_of(found),
        facts=[*facts, *shown_people.origin(found)],
    )
