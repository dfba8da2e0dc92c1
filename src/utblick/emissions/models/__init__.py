"""What the emissions room keeps."""

from utblick.emissions.models.sets import DistanceRule, Factor, FactorSet

__all__ = ["DistanceRule", "Factor", "FactorSet"]
