"""What the tests of the room share: files of their own place, and somebody who may do most."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from utblick.collaborations.models import Engagement
from utblick.collaborations.tests.conftest import made_ready
from utblick.people.roles import Role


@pytest.fixture(autouse=True)
def _files(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def function(account: Any) -> Any:
    return account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek")


@pytest.fixture
def engagement(kronoberg: None) -> Engagement:
    """A collaboration that is ready to be decided."""
    return made_ready(Engagement.objects.get(key="samarbete-sbhss"))


def upload(name: str = "avtal.txt", content: bytes = b"Avtal om samarbete.") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, content)
