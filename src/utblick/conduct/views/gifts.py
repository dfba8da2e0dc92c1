"""The register of gifts, the page of each, and the figures of a year."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from utblick.conduct import queries, queries_gifts, rules, shown
from utblick.conduct.models import Direction, Gift, GiftYear, Outcome
from utblick.conduct.views import frame
from utblick.core import doors, formats, history, things
from utblick.core.filters import TextFilter, YearFilter
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.people import shown as people

ALL = gettext_lazy("All")


class GiftFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = TextFilter("what", "item__name", "item__name_en", "other_text", "context", label=gettext_lazy("Text"))
    direction = django_filters.ChoiceFilter(
        choices=Direction.choices, label=gettext_lazy("Given or received"), empty_label=ALL
    )
    year = YearFilter("day__year")
    decision = django_filters.ChoiceFilter(
        choices=[("waits", gettext_lazy("waits for a decision")), *Outcome.choices],
        label=gettext_lazy("Decision"),
        empty_label=ALL,
        method="by_decision",
    )

    def by_decision(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that wait, or those that were decided so. What waits is derived, so the gifts are read for it."""
        if value != "waits":
            return found.filter(decision=value)
        return found.filter(pk__in=[each.pk for each in queries_gifts.waiting()])


@requires(frame.READ)
def gifts(request: HttpRequest) -> HttpResponse:
    """The register of all gifts."""
    reader: Any = request.user
    declare = (_("Declare a received gift"), reverse("gift_received_new"))
    register = Register(
        caption=_("Gifts"),
        columns=_columns(reader),
        queryset=queries_gifts.gifts(),
        filterset=GiftFilter,
        default_sort="-day",
        file_name="gavor",
        empty_title=_("No gifts yet"),
        empty_text=_("Whoever receives or gives a gift in office declares it themself."),
        empty_action=declare if reader.has_perm(frame.DECLARE) else None,
    )
    if export := register.answer(request):
        return export
    page = Page(_("Gifts"), _("What has been given and received in office"), breadcrumbs=frame.crumbs())
    frame.why(page, rules.RECEIVED_GIFT)
    if reader.has_perm(frame.DECLARE):
        page.primary = declare
        page.actions = [(_("Declare a given gift"), reverse("gift_given_new"))]
    years = [(str(each), each.get_absolute_url()) for each in GiftYear.objects.all()]
    return page.show(
        request,
        "core/register_page.html",
        register=register.shown(request),
        links=[*years, (_("Catalogue of presents"), reverse("gift_catalogue"))],
    )


def _columns(reader: Any) -> list[Column]:
    return [
        Column("day", _("Day"), _day, sort=("day",), export=lambda row: row.day),
        Column("what", _("What"), str, sort=("what", "item__name")),
        Column(
            "direction",
            pgettext("a gift", "Way"),
            lambda row: row.get_direction_display(),
            sort=("direction", "day"),
        ),
        Column("giver", _("Giver"), lambda row: shown.giver(row, reader)),
        Column("receiver", _("Receiver"), lambda row: shown.receiver(row, reader)),
        Column(
            "value",
            _("Value"),
            lambda row: formats.kronor(row.value, row.estimated),
            sort=("value",),
            numeric=True,
            export=lambda row: row.value,
        ),
        Column("state", _("State"), _mark, sort=("decision", "day"), export=shown.state_words),
    ]


def _day(row: Gift) -> str:
    return format_html('<span class="ub-nowrap">{}</span>', shown.day(row.day))


def _mark(row: Gift) -> str:
    return people.mark(*shown.state(row))


@requires(frame.DECLARE)
def gift(request: HttpRequest, pk: int) -> HttpResponse:
    """One gift: for those who may read the register, and for who declared it. For others it is not found."""
    found = get_object_or_404(queries_gifts.gifts(), pk=pk)
    reader: Any = request.user
    own = found.declared_by_id == reader.pk
    if not own and not reader.has_perm(frame.READ):
        raise Http404
    page = _page(found, reader)
    if not found.decision and own:
        page.primary = (_("Correct"), reverse("gift_edit", args=[pk]))
    elif not found.decision and queries_gifts.may_decide(reader, found):
        page.primary = (_("Decide"), reverse("gift_decide", args=[pk]))
    page.changed = last_change(found, reader) if reader.has_perm(frame.READ) else None
    return _show(request, found, page)


def _page(found: Gift, reader: Any) -> Page:
    page = Page(str(found), breadcrumbs=frame.gift_crumbs(reader), status=shown.state(found))
    rule = rules.RECEIVED_GIFT if found.direction == Direction.RECEIVED else rules.GIVEN_GIFT
    return frame.why(page, rule)


def _show(request: HttpRequest, found: Gift, page: Page) -> HttpResponse:
    return page.show(
        request,
        "conduct/gift.html",
        gift=found,
        findings=[
            (shown.finding(each), "danger" if each.severity == rules.STOP else "warn")
            for each in queries_gifts.findings(found)
        ],
        facts=facts_of(found, request.user),
        corrections=corrections_of(found, request.user),
        own_decision=queries_gifts.is_own(request.user, found) and request.user.has_perm(frame.DECIDE),
        doors=doors.of("gift", found, request.user),
    )


def corrections_of(found: Gift, reader: Any) -> list[history.Event]:
    """What was corrected in a gift, the latest first; the first is not, since it was then declared."""
    if found.version < 2:
        return []
    # Each correction by itself, however soon it came: nothing that was said is to be hidden by the next.
    return history.events(things.KINDS["gift"], found.pk, reader, one_deed=history.EACH_SAVE)[:-1]


def _together(found: Gift, reader: Any) -> list[tuple[str, Any]]:
    """What is held against the limit together with a gift, with links for who may read them."""
    others = queries_gifts.others_of(found)
    if not others:
        return []
    may_read = reader.has_perm(frame.READ)
    told = format_html_join(
        ", ",
        "{}",
        (
            (
                format_html('<a class="ds-link" href="{}">{}</a> ({})', *_told(each))
                if may_read or each.declared_by_id == reader.pk
                else format_html("{} ({})", *_told(each)[1:]),
            )
            for each in others
        ),
    )
    return [(_("Counted together with"), told)]


def _told(each: Gift) -> tuple[str, str, str]:
    return each.get_absolute_url(), str(each), shown.value(each)


def facts_of(found: Gift, reader: Any) -> list[tuple[str, Any]]:
    received = found.direction == Direction.RECEIVED
    facts: list[tuple[str, Any]] = [
        (_("Given or received"), found.get_direction_display()),
        (_("Day"), shown.day(found.day)),
        (_("Giver"), shown.giver(found, reader)),
        (_("Receiver"), shown.receiver(found, reader)),
        (_("Value"), shown.value(found)),
        (_("Limit that day, for each person"), shown.limit(queries_gifts.limit_of(found))),
    ]
    facts += _together(found, reader)
    if found.persons > 1:
        facts += _shared(found)
    if (whole := queries_gifts.whole_limit_of(found)) is not None:
        facts.append((_("Limit that day, for the whole gift"), shown.limit(whole)))
    if received:
        linked = _("yes") if found.linked else _("no")
        facts.append((_("Has to do with a procurement or an exercise of authority"), linked))
        facts.append((_("What was done with it"), HANDLED[found.handling]))
    elif found.item:
        facts.append((_("From the catalogue"), str(found.item)))
    else:
        facts.append((_("Why not from the catalogue"), found.reason))
    if found.handed_to:
        facts.append((_("To whom, or where it is now"), found.handed_to))
    if (thing := _about(found, reader)) is not None:
        link = format_html('<a class="ds-link" href="{}">{}</a>', thing.get_absolute_url(), thing)
        facts.append((_("Belongs to"), link))
    return [
        *facts,
        (_("Declared by"), found.declared_by.name if found.person is None else shown.ours(found, reader)),
    ]


def _shared(found: Gift) -> list[tuple[str, Any]]:
    """How many share a gift, who they are, and what it is worth for each who counts."""
    each = found.as_read
    told = [
        (_("Shared by"), formats.number(found.persons)),
        (_("Who share it"), "; ".join(found.shared_with.splitlines()) or people.not_stated()),
    ]
    if each.sharers < found.persons:
        said = _("%(count)s, since not all who share it are named")
        told.append((_("Among how many the value is shared"), said % {"count": each.sharers}))
    worth = each.for_each
    return [*told, (_("Value for each who counts"), shown.amount(worth.sek, worth.with_vat))]


HANDLED = {
    rules.HELD: gettext_lazy("the receiver still has it"),
    rules.HANDED_OVER: gettext_lazy("handed over to the organisation"),
    rules.RETURNED: pgettext_lazy("of a gift", "returned"),
    rules.REFUSED: pgettext_lazy("of a gift", "refused"),
}


def _about(found: Gift, reader: Any) -> Any:
    """The journey or visit that a gift belongs to, where the reader may see such things."""
    kind = things.KINDS.get(found.kind)
    if kind is None or not reader.has_perm(kind.permission):
        return None
    return queries.subjects([found])[0]


@requires(frame.READ)
def gift_year(request: HttpRequest, year: int) -> HttpResponse:
    """The figures of a year, and its document."""
    found = get_object_or_404(GiftYear, year=year)
    sums = queries_gifts.sums(queries_gifts.of_year(found))
    page = Page(str(found), breadcrumbs=frame.gift_crumbs(request.user))
    register = f"{reverse('gifts')}?year={year}"
    return page.show(
        request,
        "conduct/year.html",
        facts=shown.sums(sums),
        doors=[
            (_("All gifts of the year"), register, _("In the register")),
            (
                _("Document"),
                reverse("draft_document", args=["gift-register", found.pk]),
                _("To read, print or issue"),
            ),
        ],
    )
