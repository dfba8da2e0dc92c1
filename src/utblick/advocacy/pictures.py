"""What our advocacy led to, as a picture."""

from django.utils.translation import gettext as _

from utblick.advocacy.models import TakenIn
from utblick.advocacy.queries import Led
from utblick.core.charts import Bar, BarChart


def taken_in(found: Led) -> BarChart:
    """How many closed plans ended how; empty where none is closed."""
    bars = tuple(Bar(label=str(key.label), value=found.taken_in.get(key, 0)) for key in TakenIn)
    return BarChart(
        id="utfall",
        title=_("How much of our wording was taken in"),
        bars=bars if found.closed else (),
        label_heading=_("Taken in"),
        value_heading=_("Plans"),
        empty_text=_("No plan has been closed with an assessment yet."),
    )
