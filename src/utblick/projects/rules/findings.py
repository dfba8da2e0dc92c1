"""What a rule finds: told in English, to be translated where it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

STOP, WARNING = "stop", "warning"


@dataclass(frozen=True)
class Finding:
    """Something that lacks or is wrong. `where` names the field or the part; `values` are put into `what`.

    `stops` says whether it has to be put right, or is worth knowing.
    """

    rule: str
    severity: str
    what: str
    where: str
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def stops(self) -> bool:
        """Whether the next step waits for it."""
        return self.severity == STOP
