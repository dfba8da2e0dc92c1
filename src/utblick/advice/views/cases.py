"""The page of one case, and registering or changing what is said of it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.advice import actions, forms, letters, partnering, queries, rules, shown
from utblick.advice.models import AdviceCase, AskerContact, CaseState
from utblick.advice.views import frame
from utblick.core import doors
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.outbox import queries as outbox
from utblick.people import shown as people


@requires(queries.VIEW)
def advice_case(request: HttpRequest, pk: int) -> HttpResponse:
    """One case: the question, who asks, the answer, hours, what it led to, and cases much the same."""
    found = frame.find(pk)
    reader: Any = request.user
    may = reader.has_perm(queries.WORK)
    now = today()
    by = queries.answer_day(found)
    page = Page(
        _("Case %(number)s") % {"number": found},
        ", ".join(filter(None, (str(capfirst(found.get_kind_display())), found.asker))),
        breadcrumbs=frame.crumbs(),
        status=shown.state_of(found, now),
        changed=last_change(found, reader),
    )
    frame.why(page, rules.ANSWERED)
    _offer(page, found, may)
    contact = queries.contact_of(found)
    hours = queries.hours_of(found)
    issued = queries.issued_answer(found)
    by_hand = issued is not None and (contact is None or not contact.email or found.secret)
    return page.show(
        request,
        "advice/case.html",
        case=found,
        may=may,
        may_change=may and found.is_open,
        to_tie=found.municipality if may and found.is_open and found.may_be_tied else None,
        by=shown.day(by) if found.state == CaseState.RECEIVED else "",
        issued=issued,
        by_hand=by_hand,
        hours=[(each, shown.day(each.day), shown.hours(each.hours)) for each in hours],
        total=shown.hours(found.spent),
        similar=queries.similar(found),
        calls=shown.calls(partnering.matching(found, now)) if found.is_open else [],
        facts=_facts(found, contact),
        doors=_doors(found, reader),
        follow=letters.link_of(found) if may and not found.secret else "",
        mailbox=settings.DEMONSTRATION,
        mails=shown.mails(outbox.about(found.key), found.secret) if may else [],
    )


def _offer(page: Page, found: AdviceCase, may: bool) -> None:
    """The one thing to do next stands first."""
    if not may:
        return
    args = [found.pk]
    ways = {
        "answer": (_("Answer"), reverse("advice_case_answer", args=args)),
        "outcome": (_("Tell what it led to"), reverse("advice_case_outcome", args=args)),
        "hand": (_("Hand over"), reverse("advice_case_hand_over", args=args)),
        "edit": (_("Change"), reverse("advice_case_edit", args=args)),
        "close": (_("Close"), reverse("advice_case_close", args=args)),
        "open": (_("Open again"), reverse("advice_case_open", args=args)),
        "hours": (_("Note hours"), reverse("advice_case_hours", args=args)),
    }
    if found.state == CaseState.RECEIVED:
        page.primary = ways["answer"]
        page.actions = [ways[each] for each in ("hand", "edit", "close")]
    elif found.state == CaseState.ANSWERED:
        page.primary = ways["outcome"]
        page.actions = [
            (_("Answer again"), ways["answer"][1]),
            *(ways[each] for each in ("hand", "edit", "close")),
        ]
    else:
        page.actions = [ways[each] for each in (("open",) if found.unanswered else ("outcome", "open"))]


def _facts(found: AdviceCase, contact: AskerContact | None) -> list[tuple[str, Any]]:
    nothing = people.not_stated()
    who: Any = contact.name if contact else _("deleted, its time is over")
    facts: list[tuple[str, Any]] = [(_("Who asks"), who)]
    if contact and contact.email:
        facts.append((_("E-mail address"), contact.email))
    if contact and contact.phone:
        facts.append((_("Telephone"), contact.phone))
    organization: Any = found.organization_text or nothing
    if found.organization:
        organization = shown.link(found.organization)
    facts += [
        (_("Kind of actor"), capfirst(found.get_kind_display())),
        (_("Organisation"), organization),
        (_("Municipality"), str(found.municipality_told or "") or nothing),
        (_("Topic"), str(found.topic or "") or nothing),
        (_("Programme"), shown.link(found.programme) or found.programme_text or nothing),
    ]
    if found.call:
        facts.append((_("Call"), shown.link(found.call)))
    facts += [
        (_("Who has it"), str(found.handler) if found.handler else nothing),
        (_("Asked on"), shown.day(found.asked_on)),
        (_("How the question came"), capfirst(found.get_channel_display())),
        (_("What it led to"), capfirst(found.get_outcome_display())),
    ]
    if found.follow_up:
        facts.append((_("Follow up on"), shown.day(found.follow_up)))
    return [*facts, *people.origin(found)]


def _doors(found: AdviceCase, reader: Any) -> list[doors.Door]:
    told: list[doors.Door] = []
    if found.answer and reader.has_perm("documents.view"):
        url = reverse("draft_document", args=[queries.ANSWER_DOCUMENT, found.pk])
        told.append((_("The answer as a document"), url, _("To read and print")))
    if reader.has_perm("documents.view"):
        papers = reverse("papers", args=[queries.KIND, found.pk])
        told.append((_("Papers"), papers, _("Files, registry and secrecy")))
    return [*told, *doors.of(queries.KIND, found, reader)]


@requires(queries.WORK)
def advice_case_new(request: HttpRequest) -> HttpResponse:
    """Register a question that came by telephone, e-mail or at a meeting."""
    account: Any = request.user
    initial = {"channel": "phone", "handler": account.person_id}
    form = forms.CaseForm(posted(request), instance=AdviceCase(), initial=initial)
    return edit(
        request,
        form,
        frame.why(Page(_("Register a question"), breadcrumbs=frame.crumbs()), rules.GUARDED),
        lambda checked: actions.register_question(account, checked.save(commit=False), checked.who()),
        told=_("The question is registered and has a number."),
        button=_("Register"),
        cancel=reverse("advice_cases"),
    )


@requires(queries.WORK)
def advice_case_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of a case. The question stays as it was asked."""
    found = frame.find(pk)
    contact = queries.contact_of(found)
    form = forms.CaseForm(posted(request), instance=found, contact=contact)

    def act(checked: forms.CaseForm) -> AdviceCase:
        who = checked.who() if "name" in checked.fields else None
        return actions.save_case(request.user, checked.save(commit=False), who)

    return edit(
        request,
        form,
        Page(_("Change %(thing)s") % {"thing": found}, breadcrumbs=frame.crumbs(found)),
        act,
        told=_("The case has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=format_html(
            "{}", _("The question stays as it was asked. A mistake is put right in the answer.")
        ),
    )
