"""Asking participants for their view, and the short form that each answers without signing in."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from utblick.collaborations import voicing
from utblick.collaborations.models import Review, Voice, VoiceView
from utblick.collaborations.views import frame
from utblick.collaborations.voice_forms import USEFULNESS, AskForm, VoiceForm
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.identity import identity
from utblick.core.pages import Page
from utblick.core.permissions import public, requires
from utblick.core.texts import in_language


def _page(review: Review, title: str, *, beyond: bool = True) -> Page:
    """The head of a page; `beyond`: it lies beyond the page of the voices."""
    engagement = review.engagement
    ways = [(_("Follow-up"), reverse("engagement_reviews", args=[engagement.pk]))]
    if beyond:
        ways.append((_("Voices of participants"), _back(review)))
    return Page(title, f"{engagement}: {review}", breadcrumbs=frame.crumbs(engagement, *ways))


def _back(review: Review) -> str:
    return reverse("voices", args=[review.engagement_id, review.pk])


@requires("collaborations.view_inside")
def voices(request: HttpRequest, pk: int, review: int) -> HttpResponse:
    """What participants say together; for those who work with the review also who is asked, with the links."""
    found = get_object_or_404(Review.objects.select_related("engagement"), pk=review, engagement=pk)
    asked = list(found.voices.all())
    together = voicing.together(asked)
    page = _page(found, _("Voices of participants"), beyond=False)
    may_edit = request.user.has_perm("collaborations.edit", found.engagement)
    if may_edit and found.is_open and not found.engagement.secret:
        page.primary = (_("Ask a participant"), reverse("voice_new", args=[pk, review]))
    links = [
        (each, voicing.link_of(each) if found.is_open and not found.engagement.secret else "")
        for each in asked
    ]
    answer = page.show(
        request,
        "collaborations/voices.html",
        review=found,
        links=links if may_edit else None,
        together=together,
        useful=[(label, together.useful[value]) for value, label in USEFULNESS],
        views=[(label, together.views[value]) for value, label in VoiceView.choices],
    )
    return _private(answer)


def _find(request: HttpRequest, pk: int, review: int) -> Review:
    """A review for those who may change it. Raises Http404, PermissionDenied."""
    engagement = frame.find_to_change(request, pk)
    found: Review = get_object_or_404(engagement.reviews, pk=review)
    found.engagement = engagement
    return found


@requires("collaborations.edit")
def voice_new(request: HttpRequest, pk: int, review: int) -> HttpResponse:
    """Ask a participant."""
    found = _find(request, pk, review)

    def act(checked: AskForm) -> str:
        voicing.ask_voice(request.user, checked.save(commit=False))
        return _back(found)

    return edit(
        request,
        AskForm(posted(request), instance=Voice(review=found), account=request.user),
        _page(found, _("Ask a participant")),
        act,
        told=_("The link has been made. Copy it, and send it to the one you ask."),
        button=_("Make a personal link"),
        cancel=_back(found),
    )


@requires("collaborations.edit")
def voice_delete(request: HttpRequest, pk: int, review: int, voice: int) -> HttpResponse:
    """Take back what has not been answered."""
    found = _find(request, pk, review)
    asked: Voice = get_object_or_404(found.voices, pk=voice)
    asked.review = found

    def act(_form: ConfirmForm) -> str:
        voicing.take_back_voice(request.user, asked)
        return _back(found)

    page = _page(found, _("Take back the question?"))
    page.subtitle = str(asked)
    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        act,
        told=_("The question has been taken back."),
        button=_("Take back"),
        cancel=_back(found),
        danger=True,
        intro=_("The personal link stops working."),
    )


# Who answers is known by the link and by nothing else, so there is nothing for a strange page to make use of, and
# somebody whose browser keeps no cookies can answer too.
@public
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def voice(request: HttpRequest, token: str) -> HttpResponse:
    """A participant's short form. The link is the key: who has it answers, without signing in."""
    found = voicing.voice_at(token)
    if found is None or not found.review.is_open:
        return _nothing_to_answer(request, found)

    def act(checked: VoiceForm) -> str:
        voicing.answer_voice(found, checked.cleaned_data)
        return reverse("voice_thanks", args=[token])

    initial = {name: getattr(found, name) for name in voicing.ANSWER} if found.answered_on else None
    face: Any = identity()
    answer = edit(
        request,
        VoiceForm(posted(request), initial=initial),
        Page(
            _("Your view of %(engagement)s") % {"engagement": found.engagement}, _("It takes a few minutes.")
        ),
        act,
        told=_("Your answer has been saved."),
        button=_("Send the answer"),
        cancel="",
        template="collaborations/voice.html",
        house=in_language(face) if face else "",
    )
    return _private(answer)


@public
@require_safe
def voice_thanks(request: HttpRequest, token: str) -> HttpResponse:
    """Thanks for an answer."""
    found = voicing.voice_at(token)
    if found is None or not found.review.is_open:
        return _nothing_to_answer(request, found)
    if found.answered_on is None:
        return _private(HttpResponseRedirect(reverse("voice", args=[token])))
    page = Page(_("Thank you"))
    return _private(
        page.show(request, "collaborations/voice_thanks.html", change=reverse("voice", args=[token]))
    )


def _nothing_to_answer(request: HttpRequest, found: Voice | None) -> HttpResponse:
    """The link leads nowhere (404), or the evaluation is closed (410). What was typed meanwhile can be copied."""
    title = _("There is no such page") if found is None else _("The evaluation is closed")
    typed = [text for name in ("used_for", "better") if (text := request.POST.get(name, "").strip())]
    context = {"found": found is not None, "typed": typed, "sent": request.method == "POST"}
    status = 404 if found is None else 410
    return _private(Page(title).show(request, "collaborations/voice_closed.html", status=status, **context))


def _private(answer: HttpResponse) -> HttpResponse:
    """Kept by no cache and found by no search engine. The address goes to no other site: the house's own policy."""
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer
