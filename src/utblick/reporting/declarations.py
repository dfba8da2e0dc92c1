"""What the reporting room declares to the house."""

from datetime import timedelta

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part
from utblick.decisions import matters
from utblick.outbox import kinds
from utblick.people.roles import INSIDE, Role
from utblick.reporting import actions, documents, letters, queries
from utblick.reporting.models import AnnualReport, TextPart

declare(
    Permission(queries.VIEW, _("See annual reports"), INSIDE),
    Permission(
        queries.EDIT,
        _("Make annual reports and ask for their texts"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR}),
    ),
    Permission(
        queries.WRITE, _("Write a text of the annual report that one is asked for"), INSIDE - {Role.AUDITOR}
    ),
)

things.register(
    Kind(
        queries.KIND,
        AnnualReport,
        _("annual report"),
        _("annual reports"),
        queries.VIEW,
        texts=lambda report: [
            things.SearchText("sv", gettext("Annual report %(year)s") % {"year": report.year}, "")
        ],
        parts=(Part(TextPart, "report"),),
        changes=queries.EDIT,
    )
)

matters.offer(
    matters.Matter(
        queries.MATTER,
        _("Annual report of the international work"),
        True,
        about=queries.KIND,
        by_default="board",
        candidates=lambda: AnnualReport.objects.filter(presented_on=None),
        heading=lambda report: (
            gettext("Annual report of the international work %(year)s") % {"year": report.year}
        ),
        proposal=lambda report: gettext("The annual report of %(year)s is noted.") % {"year": report.year},
        ready=actions.not_ready,
        carry_out=actions.present,
        document=queries.KIND,
    )
)
offer(
    DocumentKind(
        queries.KIND,
        _("Annual report"),
        documents.annual_report,
        queries.VIEW,
        queries.EDIT,
        about=queries.KIND,
    )
)

kinds.declare(
    kinds.LetterKind(
        letters.LETTER,
        _("texts for the annual report"),
        kept=timedelta(days=90),
        permission=queries.EDIT,
        secret=lambda: AnnualReport._base_manager.filter(secret=True).values_list("key", flat=True),
    )
)

navigation.add(
    navigation.Entry(31, pgettext_lazy("navigation", "Annual report"), "annual_reports", queries.VIEW)
)

tell(
    {
        "reporting.make": _("Made an annual report"),
        "reporting.ask": _("Asked for texts in an annual report"),
        "reporting.write": _("Wrote a text of an annual report"),
        "reporting.remind": _("Reminded those who owe a text in an annual report"),
    }
)
