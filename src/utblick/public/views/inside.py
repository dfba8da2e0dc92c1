"""Inside the house: what is said of the public site, the snippets that put a list on another site, and remarks."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.documents.kinds import label_of
from utblick.core.editing import edit, posted
from utblick.core.outgoing import address, house_name
from utblick.core.pages import Link, Page
from utblick.core.permissions import requires
from utblick.people import shown as people
from utblick.public import actions, forms, queries, rules
from utblick.public.addresses import LANGUAGES, url
from utblick.public.models import PublicSite, Remark, public_site
from utblick.public.words import parts
from utblick.publishing.kinds import PUBLISHABLE
from utblick.publishing.queries import VIEW

SNIPPET = '<iframe src="{url}" title="{title}" width="100%" height="480" loading="lazy"></iframe>'


def _snippet(kind: str, language: str) -> tuple[str, str, str]:
    """What a list is called in its language, the snippet that puts it on another site, and its address."""
    with translation.override(language):
        title = capfirst(str(PUBLISHABLE[kind].label_plural))
    there = url("embed", language, kind=kind)
    return title, SNIPPET.format(url=address(there), title=title), there


def _crumbs(*more: Link) -> list[Link]:
    return [(_("On the web"), reverse("publications")), *more]


@requires(VIEW)
def public_settings(request: HttpRequest) -> HttpResponse:
    """What is said of the public site, what is still to be stated, and lists to put on other sites."""
    known = public_site()
    said = queries.statement(house_name(), "sv")
    page = Page(
        _("The public site"), _("Accessibility statement, documents, and lists for other sites"), _crumbs()
    )
    if request.user.has_perm(queries.SETTINGS):
        page.primary = (_("Change"), reverse("public_settings_edit"))
    if request.user.has_perm(queries.READ_REMARKS):
        page.actions.append((_("Remarks"), reverse("remarks_inside")))
    missing = parts()
    snippets = [_snippet(key, code) for key in PUBLISHABLE for code in LANGUAGES]
    return page.show(
        request,
        "public/inside_settings.html",
        missing=[missing[each] for each in rules.statement_lacks(said)],
        documents=[label_of(each) for each in known.documents],
        snippets=snippets,
        sites=[(code, url("start", code)) for code in LANGUAGES],
        statement=url("accessibility", "sv"),
        facts=[
            (_("E-mail address for remarks"), known.email or people.not_stated()),
            (_("Telephone for remarks"), known.phone or people.not_stated()),
        ],
    )


@requires(queries.SETTINGS)
def public_settings_edit(request: HttpRequest) -> HttpResponse:
    """State what is said of the public site."""
    known = PublicSite.objects.order_by("id").first() or PublicSite()
    return edit(
        request,
        forms.SiteForm(posted(request), instance=known),
        Page(
            _("What we say of the public site"),
            breadcrumbs=_crumbs((_("The public site"), reverse("public_settings"))),
        ),
        lambda checked: actions.save_site(request.user, checked.save(commit=False)),
        told=_("Saved. The public reads it from now on."),
        button=_("Save"),
        cancel=reverse("public_settings"),
    )


@requires(queries.READ_REMARKS)
def remarks(request: HttpRequest) -> HttpResponse:
    """All remarks, those that wait first."""
    rows = list(Remark.objects.order_by("dealt_on", "-year", "-serial")[:200])
    waiting = [each for each in rows if each.dealt_on is None]
    page = Page(_("Remarks on the public site"), breadcrumbs=_crumbs())
    return page.show(
        request,
        "public/inside_remarks.html",
        waiting=waiting,
        done=[each for each in rows if each.dealt_on is not None],
    )


def _remark(pk: int) -> Remark:
    found: Remark | None = Remark.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@requires(queries.READ_REMARKS)
def remark(request: HttpRequest, pk: int) -> HttpResponse:
    """One remark."""
    found = _remark(pk)
    page = Page(found.number, _("Remark"), _crumbs((_("Remarks"), reverse("remarks_inside"))))
    if found.dealt_on is None:
        page.status = (_("waits"), "warn")
        page.primary = (_("Say what was done"), reverse("remark_deal", args=[pk]))
    else:
        page.status = (_("dealt with"), "ok")
    facts: list[tuple[str, Any]] = [
        (_("About"), str(found.get_about_display())),
        (_("On which page"), found.page or people.not_stated()),
        (_("Wants an answer"), _("yes, to the address in the e-mail") if found.wants_answer else _("no")),
    ]
    return page.show(request, "public/inside_remark.html", remark=found, facts=facts)


@requires(queries.READ_REMARKS)
def remark_deal(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what was done about a remark."""
    found = _remark(pk)

    def act(checked: forms.DealForm) -> Remark:
        made: Remark = actions.deal(request.user, found, checked.cleaned_data["how"])
        return made

    return edit(
        request,
        forms.DealForm(posted(request), initial={"how": found.dealt_how}),
        Page(_("Say what was done"), found.number, _crumbs((found.number, found.get_absolute_url()))),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
        intro=found.text,
    )
