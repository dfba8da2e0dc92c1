"""What the law demands of how official documents are kept. Pure functions over plain values."""

from datetime import date

from utblick.core.rules import gettext_noop, rule


@rule(
    "documents.four_facts_registered",
    gettext_noop("An official document is registered with number, date, sender or receiver, and subject"),
    page="registry",
)
def missing_facts(number: str, day: date | None, counterpart: str, subject: str) -> list[str]:
    """Return which of the four facts of OSL 5 kap. 2 § are missing, by field."""
    facts = {"number": number, "date": day, "counterpart": counterpart, "subject": subject}
    return [name for name, value in facts.items() if not value]


@rule(
    "documents.secret_entry_tells_little",
    gettext_noop("Of what is under secrecy the registry tells number and date only"),
    page="registry",
)
def told_in_the_open(secret: bool) -> frozenset[str]:
    """Return which facts of an entry in the registry anybody may read (OSL 5 kap. 2 § second paragraph)."""
    return (
        frozenset({"number", "date"}) if secret else frozenset({"number", "date", "counterpart", "subject"})
    )


def may_be_disposed(added: date, years: int, today: date) -> bool:
    """Whether a file has been kept for the full years that a rule of disposal says."""
    if years < 1:
        return False
    day = (
        (added.month, min(added.day, 28)) if (added.month, added.day) == (2, 29) else (added.month, added.day)
    )
    return added.year + years <= today.year and date(added.year + years, *day) <= today
