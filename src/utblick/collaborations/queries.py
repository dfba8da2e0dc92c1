"""What pages, documents and other rooms read about engagements: one place for each set of figures."""

from collections.abc import Iterator

from utblick.collaborations.models import Engagement
from utblick.core.things import SearchText
from utblick.strategy.coverage import Contribution


def search_texts(engagement: Engagement) -> list[SearchText]:
    """What an engagement is found by: its names, its parties and programmes, and all that is said of it."""
    statements = list(engagement.statements.all())
    programmes = list(engagement.programmes.all())
    parties = [party.organization for party in engagement.parties.select_related("organization")]
    swedish = [s.text for s in statements] + [p.name for p in (*programmes, *parties)]
    english = [s.text_en for s in statements] + [p.name_en for p in (*programmes, *parties)]
    found = [SearchText("sv", engagement.name, "\n".join([engagement.short_name, *swedish]))]
    if any(english) or engagement.name_en:
        body = "\n".join(filter(None, [engagement.short_name, *english]))
        found.append(SearchText("en", engagement.name_en or engagement.name, body))
    return found


def contributions() -> Iterator[Contribution]:
    """All links from engagements to clauses, in one query."""
    links = Engagement.serves.through.objects.select_related("engagement", "clause__strategy").order_by("id")
    for link in links:
        yield Contribution(
            link.clause.line,
            link.clause.strategy.family,
            str(link.engagement),
            link.engagement.get_absolute_url(),
        )
