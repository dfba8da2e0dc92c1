"""The overall judgement; completing an analysis, opening it again, looking again at it and telling how it went."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.holds import held_because
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.sustainability import actions, forms, queries, rules, shown
from utblick.sustainability.models import SustainabilityAnalysis
from utblick.sustainability.views import frame
from utblick.sustainability.views.analyses import save


@requires(frame.EDIT)
def sustainability_analysis_overall(request: HttpRequest, pk: int) -> HttpResponse:
    """Judge the whole, with reasons; the effects stand beside."""
    found = frame.find(request, pk, frame.EDIT)
    page = frame.why(
        Page(_("Overall judgement"), str(found), breadcrumbs=frame.crumbs(found)), rules.BEFORE_DECISION
    )
    whole = queries.read(found)
    return edit(
        request,
        forms.OverallForm(posted(request), instance=found),
        page,
        lambda checked: actions.save_analysis(request.user, checked.save(commit=False)),
        told=_("The overall judgement has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        template="sustainability/overall.html",
        effects=[(each, shown.SIGN_TONES[each.sign]) for each in whole.effects],  # type: ignore[index]
        before=found.relook_of if found.relook_of and not found.relook_of.covered else None,
        before_overall=shown.overall_of(found.relook_of) if found.relook_of else "",
    )


@requires(frame.EDIT)
def sustainability_analysis_complete(request: HttpRequest, pk: int) -> HttpResponse:
    """Complete an analysis."""
    found = frame.find(request, pk, frame.EDIT)
    return edit(
        request,
        ConfirmForm(posted(request)),
        frame.why(
            Page(_("Complete the analysis?"), str(found), breadcrumbs=frame.crumbs(found)),
            rules.BEFORE_DECISION,
        ),
        # A second click finds it done, and says so.
        lambda _form: actions.complete(request.user, found) if found.is_open else found,
        told=_("The analysis is completed."),
        button=_("Complete"),
        cancel=found.get_absolute_url(),
        intro=_("It is dated today and then stays as it is. To change it, it is opened again with a reason."),
    )


@requires(frame.EDIT)
def sustainability_analysis_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a completed analysis again, and say why."""
    found = frame.find(request, pk, frame.EDIT)
    if held := held_because("sustainability-analysis", found):
        messages.error(request, held)
        return redirect(found)
    return edit(
        request,
        forms.ReopenForm(posted(request)),
        Page(_("Open the analysis again?"), str(found), breadcrumbs=frame.crumbs(found)),
        lambda checked: actions.reopen(request.user, found, checked.cleaned_data["reason"]),
        told=_("The analysis is open. Complete it again when you have changed it."),
        button=_("Open again"),
        cancel=found.get_absolute_url(),
        intro=_("It is no longer completed, and a decision cannot rest on it, until it is completed again."),
    )


@requires(frame.EDIT)
def sustainability_analysis_relook(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a new analysis that looks again at this one."""
    found = frame.find(request, pk, frame.EDIT)
    start = SustainabilityAnalysis(relook_of=found, what=found.what, unit=found.unit)
    with translation.override("sv"):  # the title is content, and content is Swedish first
        start.title = _("%(title)s, looked at again") % {"title": found.title}
    if found.title_en:
        with translation.override("en"):
            start.title_en = _("%(title)s, looked at again") % {"title": found.title_en}
    page = Page(_("Look again"), str(found), breadcrumbs=frame.crumbs(found))
    return save(
        request,
        start,
        page,
        found.get_absolute_url(),
        actions.look_again,
        _("A new analysis has begun. Tell first how the effects of the earlier one went."),
    )


@requires(frame.EDIT)
def sustainability_analysis_outcomes(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell how the effects of the earlier analysis went, and whether the measures were carried out."""
    found = frame.find(request, pk, frame.EDIT)
    if found.relook_of is None or found.relook_of.covered:
        raise Http404
    effects = queries.read(found).earlier
    page = frame.why(
        Page(_("How it went"), str(found.relook_of), breadcrumbs=frame.crumbs(found)), rules.MEASURES
    )

    def act(checked: forms.OutcomesForm) -> str:
        actions.save_outcomes(request.user, found, checked.given())
        return f"{found.get_absolute_url()}#utfall"

    return edit(
        request,
        forms.OutcomesForm(posted(request), instance=found, effects=effects),
        page,
        act,
        told=_("How it went has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        template="sustainability/outcomes.html",
    )
