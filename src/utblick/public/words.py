"""The parts of the accessibility statement in words."""

from django.utils.translation import gettext as _


def parts() -> dict[str, str]:
    """What each part of `rules.PARTS` is, to whoever is to state it."""
    return {
        "actor": _("the name of the organisation"),
        "service": _("the name of the service"),
        "compliance": _("how far it complies"),
        "shortcomings": _("what is not accessible, and why"),
        "assessed_on": _("when it was assessed"),
        "updated_on": _("when the statement was updated"),
        "method": _("how it was assessed"),
        "feedback": _("whom to tell: an e-mail address or a telephone number"),
        "report_url": _("the address of the supervisory authority's form"),
        "burden": _("what is excepted as an unreasonable burden"),
        "outside": _("what the law does not cover"),
    }
