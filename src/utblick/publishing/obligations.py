"""What publishing asks for next: descriptions of what is formalised, and to publish what waits."""

from collections.abc import Iterator
from datetime import date, datetime, time

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from utblick.core.obligations import Obligation, source
from utblick.core.texts import in_language
from utblick.publishing import queries, rules
from utblick.strategy.queries import clauses_by_rule


def _end_of(today: date) -> datetime:
    """The last moment of a day: what a day asks for does not change while it lasts."""
    return timezone.make_aware(datetime.combine(today, time.max))


@source(queries.PUBLISH)
def to_publish(today: date) -> Iterator[Obligation]:
    """What has been sent and waits for communications (R45). The strategy sets no day. Few queries."""
    if rules.TWO_STEPS not in clauses_by_rule(today):
        return
    for each in queries.waiting(_end_of(today)):
        found = each.publication
        yield Obligation(
            key=f"publish-{found.key}-{each.draft.number if each.draft else 0}",
            title=_("Review a description and publish it"),
            thing=str(found),
            url=reverse("publication_publish", args=[found.pk]),
            button=_("Read and publish"),
            permission=queries.PUBLISH,
            rule=rules.TWO_STEPS,
            about=(queries.KIND, found.pk),
        )


@source(queries.WRITE)
def to_describe(today: date) -> Iterator[Obligation]:
    """What is formalised and has no description that was sent, or whose description came back (R46). Few queries."""
    if rules.DESCRIBED not in clauses_by_rule(today):
        return
    for thing, read in queries.undescribed(_end_of(today)):
        if read is None:
            url = reverse("publication_new", args=[thing.kind, thing.pk])
        else:
            url = reverse("publication_write", args=[read.publication.pk])
        returned = read is not None and read.draft is not None and bool(read.draft.returned_because)
        yield Obligation(
            key=f"describe-{thing.kind}-{thing.pk}",
            title=_("Change a description that came back") if returned else _("Describe it for the web"),
            thing=in_language(thing),
            url=url,
            button=_("Write"),
            permission=queries.WRITE,
            rule=rules.DESCRIBED,
            unit_id=read.publication.unit_id if read else thing.unit_id,
            person_id=read.publication.owner_id if read else thing.contact_id,
            about=(thing.kind, thing.pk),
        )
