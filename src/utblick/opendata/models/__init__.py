"""What is stored of open data: only what the organisation says of its catalogue. The data itself lies in its rooms."""

from utblick.opendata.models.catalogue import Catalogue, catalogue

__all__ = ["Catalogue", "catalogue"]
