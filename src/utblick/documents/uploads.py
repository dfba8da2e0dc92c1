"""What is far too large is not even written down: it is let pass by, and the form says so."""

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class TooLarge(UploadedFile):
    """Stands for a file of which only the size was kept."""


class LimitHandler(FileUploadHandler):
    """Lets the bytes of a file go once it has passed the limit; earlier in the row than those that keep them."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin to count."""
        super().new_file(*args, **kwargs)
        self.passed = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Hand a chunk on while the file is within the limit."""
        self.passed += len(raw_data)
        return raw_data if self.passed <= settings.LARGEST_FILE else None

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """Answer with the size alone where the file was too large; else leave the answer to the next handler."""
        if self.passed <= settings.LARGEST_FILE:
            return None
        for handler in self.request.upload_handlers if self.request else ():
            begun = getattr(handler, "file", None)
            if begun is not None and handler is not self:
                begun.close()  # what a later handler has written of it goes at once
        return TooLarge(name=self.file_name, size=self.passed)
