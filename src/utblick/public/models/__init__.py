"""What the public room keeps."""

from utblick.public.models.remarks import Remark, RemarkAbout
from utblick.public.models.site import Compliance, PublicSite, public_site

__all__ = ["Compliance", "PublicSite", "Remark", "RemarkAbout", "public_site"]
