"""What is taken in, what is refused in words, and that content lies under its own fingerprint."""

import io
import zipfile
from typing import Any

import docx
import openpyxl
import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation

from tests.documents.conftest import upload
from utblick.documents import actions, files
from utblick.documents.models import Attachment
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db


def made(kind: str) -> bytes:
    out = io.BytesIO()
    if kind == "docx":
        docx.Document().save(out)
    elif kind == "xlsx":
        openpyxl.Workbook().save(out)
    elif kind == "pdf":
        pdf = pikepdf.new()
        pdf.add_blank_page()
        pdf.save(out)
    elif kind == "zip":
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("a.txt", "hej")
    elif kind == "macro":
        docx.Document().save(out)
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr("word/vbaProject.bin", "x")
    return out.getvalue()


PNG = bytes.fromhex("89504e470d0a1a0a") + b"x" * 20


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", made("pdf")),
        ("a.DOCX", made("docx")),
        ("a.xlsx", made("xlsx")),
        ("a.png", PNG),
        ("a.jpg", b"\xff\xd8\xff\xe0" + b"x" * 20),
        ("åäö.txt", "Överenskommelse".encode()),
        ("lista.csv", "a;b\r\n".encode("utf-8-sig")),
    ],
)
def test_what_is_taken_in_is_kept_as_it_was(name: str, content: bytes) -> None:
    kept = files.take_in(upload(name, content))
    assert files.read(kept.fingerprint) == content and files.is_whole(kept.fingerprint)
    assert (kept.name, kept.size) == (name, len(content))


def test_a_photograph_that_is_not_taken_in_says_what_to_do() -> None:
    with translation.override("en"), pytest.raises(ValidationError, match="Most Compatible"):
        files.take_in(upload("IMG_1.HEIC", b"\x00\x00\x00\x18ftypheic" + b"x" * 20))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("virus.exe", b"MZ\x90\x00", "tas inte emot"),
        ("utan-slut", b"text", "docx"),
        ("rapport.pdf", b"MZ\x90\x00" + b"\x00" * 50, "något annat"),
        ("rapport.pdf", b"%PDF-1.7\nskadad", "något annat"),
        ("rapport.docx", made("xlsx"), "något annat"),
        ("rapport.docx", made("zip"), "något annat"),
        ("rapport.docx", made("macro"), "något annat"),
        ("bild.png", b"<svg onload='x()'>", "något annat"),
        ("text.txt", b"\xff\xfe\x00x", "något annat"),
        ("tom.txt", b"", "tom"),
    ],
)
def test_what_is_not_taken_in_is_told_why(name: str, content: bytes, told: str, settings: Any) -> None:
    with translation.override("sv"), pytest.raises(ValidationError, match=told):
        files.take_in(upload(name, content))
    assert not settings.MEDIA_ROOT.exists()


def test_a_file_far_too_large_is_told_at_its_field_and_leaves_nothing(
    client_as: Any, engagement: Any, settings: Any
) -> None:
    settings.LARGEST_FILE = 100_000
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    url = reverse("attachment_new", args=["engagement", engagement.pk])
    answer = client.post(url, {"file": upload("stor.txt", b"x" * 3_000_000), "title": "En titel"})
    assert answer.status_code == 422
    assert "större än" in answer.context["form"].errors["file"][0]
    assert 'value="En titel"' in answer.content.decode()
    assert not Attachment.objects.exists() and not settings.MEDIA_ROOT.exists()


def test_the_file_is_for_those_who_see_the_thing_and_is_saved_not_run(
    function: Any, engagement: Any, client_as: Any
) -> None:
    found = actions.attach(function, "engagement", engagement, upload(), "")
    assert str(found) == "avtal.txt"
    answer = client_as(Role.OFFICER).get(found.get_absolute_url())
    assert answer.content == b"Avtal om samarbete."
    assert "attachment" in answer["Content-Disposition"] and "sandbox" in answer["Content-Security-Policy"]
    assert client_as(Role.PARTNER).get(found.get_absolute_url()).status_code == 403


def test_a_file_that_is_changed_or_lost_is_told_by_name(function: Any, engagement: Any) -> None:
    from utblick.core.audit import verifying

    found = actions.attach(function, "engagement", engagement, upload(), "")
    checks = {str(each.label): each for each in verifying.CHECKS}
    run = checks["Filerna finns och är hela"].run
    with translation.override("sv"):
        assert [fault for fault in run() if "avtal.txt" in fault.what] == []
        files.path_of(found.fingerprint).write_bytes(b"annat")
        assert [fault for fault in run() if "avtal.txt" in fault.what]
        files.path_of(found.fingerprint).unlink()
        assert [fault for fault in run() if "avtal.txt" in fault.what]


def test_a_fingerprint_never_leads_out_of_the_folder() -> None:
    for wrong in ("../../etc/passwd", "a" * 63, "G" * 64, ""):
        with pytest.raises(ValueError, match="fingerprint"):
            files.path_of(wrong)
