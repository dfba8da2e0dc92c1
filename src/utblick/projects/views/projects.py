"""Registering an idea, changing a project, and taking away an idea that came to nothing."""

from django import forms as django_forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.projects import actions, forms, queries
from utblick.projects.models import Project
from utblick.projects.rules import life
from utblick.projects.views import frame


@requires(frame.EDIT)
def project_new(request: HttpRequest) -> HttpResponse:
    """Register an idea. `?call=` and `?programme=` name what it is to be applied for in."""
    asked = {name: request.GET.get(name, "") for name in ("call", "programme")}
    initial = {name: int(value) for name, value in asked.items() if value.isdecimal() and len(value) < 19}
    page = frame.why(Page(_("Register an idea"), breadcrumbs=frame.crumbs()), life.LIFE)
    return _save(request, Project(), page, reverse("projects"), initial)


@requires(frame.EDIT)
def project_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a project that is not over."""
    found = frame.find_open(request, pk)
    page = Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.crumbs(found))
    return _save(request, found, page, found.get_absolute_url(), {})


def _save(
    request: HttpRequest, found: Project, page: Page, back: str, initial: dict[str, int]
) -> HttpResponse:
    new = found.pk is None

    def act(checked: forms.ProjectForm) -> Project:
        made = checked.save(commit=False)
        if not request.user.has_perm(frame.EDIT, made):
            message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
            raise django_forms.ValidationError({"unit": message})
        return actions.save_project(request.user, made, checked.links)

    return edit(
        request,
        forms.ProjectForm(posted(request), instance=found, account=request.user, initial=initial),
        page,
        act,
        told=_("The idea is registered. Its page says what comes next.")
        if new
        else _("The project has been saved."),
        button=_("Save"),
        cancel=back,
        intro=_("Title, idea and unit are enough to begin with. The rest is filled in as you know it.")
        if new
        else "",
    )


@requires(frame.EDIT)
def project_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away an idea."""
    found = frame.find_open(request, pk)
    if queries.stays_because(found):
        raise Http404

    def act(_form: ConfirmForm) -> str:
        actions.delete_project(request.user, found)
        return reverse("projects")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away the idea?"), str(found), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("The idea has been taken away. Its history is kept."),
        button=_("Take away"),
        cancel=found.get_absolute_url(),
        danger=True,
    )
