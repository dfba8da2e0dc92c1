"""The form for our own: whoever is signed in asks without filling in who they are."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from utblick.advice import actions, forms, queries, rules, shown
from utblick.advice.models import AdviceCase, AskerKind, advice_rules
from utblick.advice.views import frame
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires


@requires(queries.ASK)
def advice_ask_inside(request: HttpRequest) -> HttpResponse:
    """Ask as somebody of the own organisation. What is sent becomes a case, and leads to one's own page of it."""
    account: Any = request.user
    known = advice_rules()
    page = frame.why(Page(_("Ask about EU funding and projects")), rules.GUARDED)
    if known is None:
        text = _("The form is not open yet. Call or e-mail us instead.")
        return page.show(request, "advice/closed.html", text=text)
    language = "en" if get_language() == "en" else "sv"
    new = AdviceCase(kind=AskerKind.OWN, language=language)

    def followed(made: AdviceCase) -> str:
        return reverse("advice_case_followed", args=[made.token])

    page.subtitle = shown.promise(known)
    return edit(
        request,
        forms.InsideCaseForm(posted(request), instance=new, account=account),
        page,
        lambda checked: followed(actions.ask_inside(account, checked.save(commit=False))),
        told=_("Thank you. We have got your question."),
        button=_("Send the question"),
        cancel=reverse("trainings"),
        intro=_(
            "The question becomes an official document with a number. Write nothing sensitive about anybody. The "
            "answer goes to the e-mail address of your account, %(address)s."
        )
        % {"address": account.email},
        sent_again=followed,
    )
