"""Which group an actor belongs to, by what it is and where."""

OURS = frozenset({"own", "administration", "company", "unit", "office", "collective"})
OUR_BODIES = frozenset({"assembly", "board", "committee"})
NO_ACTORS = (OURS - {"company"}) | OUR_BODIES | {"foreign_body", "party"}
"""What is no actor: ourselves, and bodies that meet but are nobody of their own."""
_BY_CLASSIFICATION = {
    "municipality": "municipality",
    "business": "business",
    "university": "academia",
    "civil_society": "civil_society",
    "authority": "authority",
    "region_partner": "authority",
}
GROUPS = ("municipality", "business", "academia", "civil_society", "authority", "abroad", "ours", "other")


def may_be_actor(classification: str) -> bool:
    """Whether an organisation of this kind may stand among the actors of an analysis."""
    return classification not in NO_ACTORS


def group_of(classification: str, country: str, home: str) -> str:
    """Return the group of an organisation; one of another country than `home` is abroad, whatever it is.

    Countries are ISO 3166-1 alpha-2; a blank one is taken to be at home.
    """
    if classification in OURS | OUR_BODIES:
        return "ours"
    if country and country != home:
        return "abroad"
    return _BY_CLASSIFICATION.get(classification, "other")
