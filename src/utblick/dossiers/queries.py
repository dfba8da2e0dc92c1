"""What pages, documents and obligations read of dossiers: one place for each."""

from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from utblick.dossiers.models import (
    Dossier,
    DossierDate,
    DossierStage,
)
from utblick.strategy.models import Clause

KIND = "dossier"
VIEW, EDIT, FOLLOW = "dossiers.view", "dossiers.edit", "dossiers.follow"


def dossiers(today: date) -> QuerySet[Any]:
    """All dossiers with their names at hand, with `stage` and `stage_day` (the latest) and `next_day` (the nearest).

    `stage` is blank and the days None where none is stated.
    """
    stages = DossierStage._base_manager.filter(dossier=OuterRef("pk")).order_by("-day", "-pk")
    days = DossierDate._base_manager.filter(dossier=OuterRef("pk"), day__gte=today)
    return Dossier.objects.select_related("unit", "owner", "source").annotate(
        stage=Coalesce(Subquery(stages.values("stage")[:1]), ""),
        stage_day=Subquery(stages.values("day")[:1]),
        next_day=Subquery(days.order_by("day", "pk").values("day")[:1]),
    )


def serving(rows: QuerySet[Any], line: str) -> QuerySet[Any]:
    """Those that serve a focus point, by its line, which is the same in every version of the strategy."""
    return rows.filter(
        pk__in=Dossier.objects.filter(serves__in=Clause.objects.filter(line=line)).values("pk")
    )
