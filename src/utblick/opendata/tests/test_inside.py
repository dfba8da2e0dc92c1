"""What the organisation says of its open data is stated in the browser, and the public site leads to it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from utblick.opendata.models import Catalogue
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


def test_licence_and_contact_are_stated_and_read_in_the_catalogue(client_as: Any) -> None:
    Catalogue.objects.all().delete()
    client = client_as(Role.COMMUNICATIONS)
    missing = client.get(reverse("opendata_state")).context["missing"]
    assert missing and "creativecommons" not in Client().get("/datasets/dcat").content.decode()
    url = reverse("opendata_state_edit")
    said = {
        "licence": "http://creativecommons.org/licenses/by/4.0/",
        "publisher_type": "http://purl.org/adms/publishertype/RegionalAuthority",
        "contact": "Internationella funktionen",
        "contact_en": "The international function",
        "email": "ingen adress",
        "new_record_key": "c" * 32,
    }
    answer = client.post(url, said)
    assert answer.status_code == 422 and not Catalogue.objects.exists()
    assert "Internationella funktionen" in answer.content.decode()
    said["email"] = "data@example.org"
    assert [client.post(url, said).status_code for _time in (1, 2)] == [302, 302]
    assert Catalogue.objects.count() == 1
    dcat = Client().get("/datasets/dcat").content.decode()
    assert "http://creativecommons.org/licenses/by/4.0/" in dcat and "data@example.org" in dcat
    assert len(client.get(reverse("opendata_state")).context["missing"]) < len(missing)


def test_others_read_and_do_not_change(client_as: Any) -> None:
    client = client_as(Role.OFFICER)
    assert client.get(reverse("opendata_state_edit")).status_code == 403
    assert client.post(reverse("opendata_state_edit"), {"contact": "X"}).status_code == 403


def test_the_public_site_leads_to_open_data_and_engines_may_read_it() -> None:
    client = Client()
    assert "/datasets/?lang=sv" in client.get("/internationellt/").content.decode()
    site_map = client.get("/sitemap.xml").content.decode()
    assert "/datasets/?lang=en" in site_map and "/datasets/collaborations?lang=sv" in site_map
    assert "Allow: /datasets/" in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize("path", ["/datasets/nothing-here", "/datasets/collaborations.exe", "/datasets/x/y"])
def test_what_is_not_there_is_told_as_on_the_public_site(path: str) -> None:
    answer = Client().get(path, headers={"accept-language": "en"})
    assert answer.status_code == 404 and not answer.cookies
    assert 'href="/en/international/"' in answer.content.decode()
