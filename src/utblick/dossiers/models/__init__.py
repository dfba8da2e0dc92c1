"""What the dossiers room keeps."""

from utblick.dossiers.models.around import DossierFeed, DossierFollow, DossierLook, DossierStory
from utblick.dossiers.models.dossiers import Dossier, Influence, Kind, Level, Status
from utblick.dossiers.models.parts import (
    DateKind,
    DossierDate,
    DossierIdentifier,
    DossierStage,
    PartOfDossier,
    Stage,
)

__all__ = [
    "DateKind",
    "Dossier",
    "DossierDate",
    "DossierFeed",
    "DossierFollow",
    "DossierIdentifier",
    "DossierLook",
    "DossierStage",
    "DossierStory",
    "Influence",
    "Kind",
    "Level",
    "PartOfDossier",
    "Stage",
    "Status",
]
