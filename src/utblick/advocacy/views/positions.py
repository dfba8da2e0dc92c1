"""Writing a position and its versions, putting one up for approval, and approving it on behalf of a body."""

from typing import Any

from django import forms as django_forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.advocacy import actions, approving, forms, queries, rules
from utblick.advocacy.forms_plans import ReasonForm
from utblick.advocacy.models import Position, PositionVersion
from utblick.advocacy.views import frame
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.decisions.models import Delegation


def own_unit(request: HttpRequest, thing: Any) -> None:
    """Raise ValidationError, at its field, for a unit that the account does not write for."""
    if not request.user.has_perm(frame.EDIT, thing):
        message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
        raise django_forms.ValidationError({"unit": message})


@requires(frame.EDIT)
def position_new(request: HttpRequest) -> HttpResponse:
    """Register a position with its first draft. `?dossier=` names what it is about."""

    def act(checked: forms.PositionForm) -> Position:
        made = checked.save(commit=False)
        own_unit(request, made)
        said = checked.cleaned_data
        linked = actions.Linked(list(said["serves"]), list(said["beneficiaries"]))
        first = PositionVersion(what=said["what"])
        return actions.save_position(request.user, made, linked, first)

    page = frame.why(Page(_("Write a position"), breadcrumbs=frame.crumbs()), rules.REGISTERED)
    dossier = request.GET.get("dossier", "")
    initial = {"dossier": dossier} if dossier.isdecimal() else {}
    return edit(
        request,
        forms.PositionForm(posted(request), instance=Position(), account=request.user, initial=initial),
        page,
        act,
        told=_("The position is registered as a draft. Go on with its text."),
        button=_("Save"),
        cancel=reverse("positions"),
    )


@requires(frame.EDIT)
def position_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what the register says of a position. Its approved text is not touched."""
    found = frame.position(request, pk, frame.EDIT)

    def act(checked: forms.PositionForm) -> Position:
        made = checked.save(commit=False)
        own_unit(request, made)
        said = checked.cleaned_data
        return actions.save_position(
            request.user, made, actions.Linked(list(said["serves"]), list(said["beneficiaries"]))
        )

    return edit(
        request,
        forms.PositionForm(posted(request), instance=found, account=request.user),
        Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.crumbs(found)),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=_("This is what the register says. What the position itself says is changed by a new version."),
    )


@requires(frame.EDIT)
def position_write(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with the draft of a position, or begin a new version while the approved one is in force."""
    found = frame.position(request, pk, frame.EDIT)
    draft = queries.read(found, today()).draft or actions.begun(found)
    new = draft.pk is None
    title = _("Begin a new version") if new else _("Write version %(number)s") % {"number": draft.number}
    told = _("The new version is saved as a draft.") if new else _("Saved.")

    def act(checked: forms.VersionForm) -> str:
        actions.write(request.user, checked.save(commit=False))
        return str(found.get_absolute_url())

    intro = ""
    if new:
        intro = _("It begins with what the version before says. That one is in force until this is approved.")
    elif draft.ready_on is not None:
        intro = _("It has been put up for approval. If you change it, it has to be put up again.")
    form = forms.VersionForm(posted(request), instance=draft)
    if new:
        form.fields["changed"] = PositionVersion._meta.get_field("changed").formfield()  # type: ignore[assignment]
    return edit(
        request,
        form,
        frame.why(Page(title, str(found), breadcrumbs=frame.crumbs(found)), rules.APPROVED),
        act,
        told=told,
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=intro,
        sent_again=lambda _made: str(found.get_absolute_url()),
    )


@requires(frame.EDIT)
def position_put_up(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the draft up for approval."""
    found = frame.position(request, pk, frame.EDIT)

    def act(_form: ConfirmForm) -> str:
        actions.put_up(request.user, found)
        return str(found.get_absolute_url())

    return edit(
        request,
        ConfirmForm(posted(request)),
        frame.why(
            Page(_("Put the version up for approval?"), str(found), breadcrumbs=frame.crumbs(found)),
            rules.APPROVED,
        ),
        act,
        told=_("The version is put up for approval."),
        button=_("Put it up"),
        cancel=found.get_absolute_url(),
        intro=_("Approves positions: %(who)s.") % {"who": approving.who_approves()},
    )


@requires(frame.VIEW)
def position_approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve the version that waits, on behalf of a body; for who may not, who approves."""
    found = frame.position(request, pk)
    offered = [each.pk for each in approving.open_to(request.user, found)]
    page = frame.why(
        Page(_("Approve the position"), str(found), breadcrumbs=frame.crumbs(found)), rules.APPROVED
    )
    reason = approving.not_ready(found)
    if reason or not offered:
        if request.method == "POST" and not offered:
            raise PermissionDenied
        return page.show(
            request,
            "advocacy/who_approves.html",
            reason=reason,
            who=approving.who_approves(),
            may=bool(offered),
        )
    draft = queries.read(found, today()).draft
    if draft is None:
        raise Http404

    def act(checked: forms.ApproveForm) -> str:
        said = checked.cleaned_data
        behalf = approving.OnBehalf(said["delegation"], said["day"], said["by"])
        approving.approve(request.user, found, behalf, said["seen"])
        return str(found.get_absolute_url())

    form = forms.ApproveForm(
        posted(request),
        offered=Delegation.objects.filter(pk__in=offered),
        account=request.user,
        now=approving.mark(draft),
    )
    return edit(
        request,
        form,
        page,
        act,
        told=_("The version is approved. It stays as it is from now on."),
        button=_("Approve"),
        cancel=found.get_absolute_url(),
        template="advocacy/approve.html",
        version=draft,
    )


@requires(frame.EDIT)
def position_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a position is ours no longer."""
    found = frame.position(request, pk, frame.EDIT)
    return edit(
        request,
        ReasonForm(posted(request)),
        Page(_("Withdraw the position?"), str(found), breadcrumbs=frame.crumbs(found)),
        lambda checked: actions.withdraw(request.user, found, checked.cleaned_data["reason"]),
        told=_("The position is withdrawn."),
        button=_("Withdraw the position"),
        cancel=found.get_absolute_url(),
        danger=True,
        intro=_("It can then no longer be exported or put forward. What has been said of it is kept."),
    )


@requires(frame.EDIT)
def position_drop_draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the draft of a position away."""
    found = frame.position(request, pk, frame.EDIT)

    def act(_form: ConfirmForm) -> str:
        left = actions.drop_draft(request.user, found)
        return str(left.get_absolute_url()) if left is not None else reverse("positions")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take the draft away?"), str(found), breadcrumbs=frame.crumbs(found)),
        act,
        told=_("The draft has been taken away. Its history is kept."),
        button=_("Take away"),
        cancel=found.get_absolute_url(),
        danger=True,
        intro=_("What has been approved stays. A position that was never approved goes with its only draft."),
    )
