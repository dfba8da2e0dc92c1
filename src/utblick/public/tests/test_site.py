"""The public site: what it shows and what it never shows, links, forms of pages, feeds, and no cookies."""

import json
import re
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import feedparser
import html5lib
import pytest
from django.conf import settings
from django.test import Client
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone

from utblick.collaborations.models import Engagement
from utblick.core import stamp
from utblick.core.documents.kinds import DOCUMENTS
from utblick.documents.actions import issue
from utblick.documents.models import IssuedDocument
from utblick.people.models import Account, Membership, Person
from utblick.projects.models import Project, Result
from utblick.public import caching, queries
from utblick.public.addresses import LANGUAGES, url
from utblick.public.models import PublicSite
from utblick.public.tests.conftest import addresses, text_of
from utblick.publishing import actions
from utblick.publishing.models import Publication, PublicationVersion

pytestmark = pytest.mark.django_db
POLICY = "Content-Security-Policy"
SBHSS = "/internationellt/samarbeten/sbhss/"


class Links(HTMLParser):
    """All that a page leads to or brings in, and the ids that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src", "action") and value:
                self.links.append(value)
            if name == "id" and value:
                self.ids.append(value)


def test_every_page_answers_anybody_and_sets_no_cookie(anybody: Client) -> None:
    for address in addresses():
        answer = anybody.get(address)
        assert answer.status_code == 200, address
        assert not answer.cookies and "Cookie" not in answer.get("Vary", ""), address
        assert not anybody.cookies, address
        head = anybody.head(address)
        assert head.status_code == 200, address


def test_who_is_signed_in_reads_as_anybody(anybody: Client, client_as: Any) -> None:
    inside = client_as("administrator")
    inside.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    for address in (url("start", "sv"), SBHSS):
        answer = inside.get(address)
        assert text_of(answer) == text_of(anybody.get(address)) and answer["Content-Language"] == "sv"
        assert "max-age" in answer["Cache-Control"] and answer["Cache-Control"].startswith("public")


@pytest.mark.row("R45")
def test_what_is_published_is_in_list_site_map_and_feeds_and_a_draft_nowhere(anybody: Client) -> None:
    everywhere = (
        "/internationellt/samarbeten/",
        "/sitemap.xml",
        *(url(each, "sv") for each in ("rss", "atom", "json")),
    )
    for address in everywhere:
        assert SBHSS in text_of(anybody.get(address)), address
    project = Publication.objects.get(kind="project")
    version = project.versions.get()
    version.shown_from = None
    version.save()
    assert anybody.get("/internationellt/projekt/pahittat-projekt-lokal-mat/").status_code == 404
    for address in addresses():
        assert project.slug not in text_of(anybody.get(address)), address


@pytest.mark.row("R46")
def test_a_change_that_waits_is_not_seen_until_it_is_published(anybody: Client) -> None:
    page = "/internationellt/samarbeten/euroregion-baltic/"
    assert "sedan 1998" not in text_of(anybody.get(page))  # the pack's second version waits for review
    account = Account.objects.get(key="demo-kommunikator")
    actions.publish(account, Publication.objects.get(slug="euroregion-baltic"))
    assert "sedan 1998" in text_of(anybody.get(page))


def test_what_is_taken_down_says_so_and_what_is_secret_says_nothing(anybody: Client) -> None:
    account = Account.objects.get(key="demo-kommunikator")
    actions.take_down(account, Publication.objects.get(slug="euroregion-baltic"), "Fel")
    gone = anybody.get("/internationellt/samarbeten/euroregion-baltic/")
    assert gone.status_code == 410 and "Fel" not in re.findall(r"<main.*</main>", text_of(gone), re.DOTALL)[0]
    engagement = Engagement.objects.get(key="samarbete-sbhss")
    engagement.secret = True
    engagement.save()
    assert anybody.get(SBHSS).status_code == 404


def test_old_addresses_lead_on(anybody: Client) -> None:
    found = Publication.objects.get(slug="sbhss")
    found.former_addresses.create(slug="sydsverige")
    answer = anybody.get("/internationellt/samarbeten/sydsverige/")
    assert answer.status_code == 301 and answer["Location"] == SBHSS
    answer = anybody.get("/en/international/projects/sbhss/")
    assert answer.status_code == 301 and answer["Location"] == "/en/international/collaborations/sbhss/"
    assert anybody.get("/internationellt/samarbeten/sbhss").status_code == 301
    lost = anybody.get("/internationellt/finns-inte/")
    assert lost.status_code == 404 and "pub-nav" in text_of(lost) and not lost.cookies


def test_nothing_secret_and_nobody_protected_is_in_any_answer(anybody: Client) -> None:
    """Secrets and a protected person are planted wherever the site reads, and every answer is searched."""
    seat = Membership.objects.filter(
        person__kind="elected", organization__engagement_bodies__isnull=False
    ).first()
    assert seat is not None
    person = seat.person
    person.given_name, person.family_name, person.protected_identity = "Skyddsnamn", "Hemligsson", True
    person.save()
    engagement = Engagement.objects.get(key="samarbete-erb")
    engagement.name, engagement.name_en, engagement.secret = "HEMLIGT-NÄTVERK", "HEMLIGT-NÄTVERK", True
    engagement.save()
    for publication in Publication.objects.filter(kind="project"):
        project = Project.objects.get(pk=publication.object_id)
        project.secret = True
        project.save()
    written = {
        "title": "HEMLIG-RAPPORT", "document": "action-plan", "language": "sv", "year": 2026,
        "issued_at": timezone.now(), "fingerprint": "0" * 64, "pdf": "0" * 64, "word": "0" * 64,
    }  # fmt: skip
    IssuedDocument.objects.create(**written, serial=901, secret=True, tree={})
    IssuedDocument.objects.create(
        **{**written, "title": "NAMNGER-SKYDDAD"},
        serial=902,
        tree={"blocks": [{"text": "Skyddsnamn Hemligsson kom"}]},
    )
    official = Person.objects.filter(kind="official", email__gt="").first()
    for address in [*addresses(), "/internationellt/sok/?q=hemlig", "/internationellt/sok/?q=skyddsnamn"]:
        told = text_of(anybody.get(address))
        told = told.replace('value="hemlig"', "").replace('value="skyddsnamn"', "")
        for planted in ("Skyddsnamn", "Hemligsson", "HEMLIG", "NAMNGER", "euroregion-baltic", "lokal-mat"):
            assert planted not in told, (planted, address)
        if official is not None:
            assert official.email not in told, address


def test_a_result_that_names_somebody_protected_is_left_out(anybody: Client) -> None:
    result = Result.objects.get(what=queries.outcomes()[0].what)
    result.what = "Skyddad Kontakts mall"
    result.save()
    assert result.what in text_of(anybody.get(url("results", "sv")))
    Person.objects.create(
        given_name="Skyddad", family_name="Kontakt", kind="official", protected_identity=True
    )
    assert result.what not in text_of(anybody.get(url("results", "sv")))


def test_only_the_elected_represent_us_in_public(anybody: Client) -> None:
    told = text_of(anybody.get(url("representatives", "sv")))
    bodies = queries.representatives(timezone.localdate())
    assert bodies and all(seat.name in told for body in bodies for seat in body.seats)
    links = Membership.objects.filter(organization__engagement_bodies__isnull=False)
    others = {each.person for each in links.exclude(person__kind="elected").select_related("person")}
    assert others
    for person in others:
        assert person.full_name not in told, person


def test_every_link_leads_somewhere(anybody: Client) -> None:
    seen: set[str] = set()
    waiting = [url("start", "sv"), url("start", "en"), *(url("embed", "sv", kind="project"),)]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = anybody.get(address)
        assert answer.status_code in (200, 301, 302), address
        if not answer["Content-Type"].startswith("text/html"):
            continue
        found = Links()
        found.feed(text_of(answer))
        assert len(found.ids) == len(set(found.ids)), address
        for link in found.links:
            parts = urlsplit(link)
            if link.startswith("#"):
                assert link[1:] in found.ids, (address, link)
            path = parts.path
            if parts.scheme in ("mailto", "data") or (
                parts.netloc and link.startswith("http") and settings.URL not in link
            ):
                continue
            if not path.startswith("/") or path.startswith("/static/"):
                continue
            try:
                resolve(path)
            except Resolver404:
                pytest.fail(f"{address} leads to {link}")
            if path.startswith(("/internationellt/", "/en/international/")):
                waiting.append(path)
    assert len(seen) > 30


def test_pages_are_valid_html(anybody: Client) -> None:
    for address in addresses():
        answer = anybody.get(address)
        if answer["Content-Type"].startswith("text/html"):
            parser = html5lib.HTMLParser(strict=True)
            parser.parse(text_of(answer))
            assert re.search(r"<h1[ >]", text_of(answer)), address


def test_feeds_are_read_back(anybody: Client) -> None:
    for language, part in (("sv", "/internationellt/"), ("en", "/en/international/")):
        for name in ("rss", "atom"):
            found = feedparser.parse(anybody.get(url(name, language)).content)
            assert not found.bozo and len(found.entries) == len(queries.items())
            assert all(part in each.link and each.title and each.summary for each in found.entries)
        found = json.loads(anybody.get(url("json", language)).content)
        assert found["version"].startswith("https://jsonfeed.org") and found["language"] == language
        assert {each["url"].partition(part)[1] for each in found["items"]} == {part}
    title = "Invented project: short chains for local food"
    assert title in [each.title for each in feedparser.parse(anybody.get(url("rss", "en")).content).entries]


def test_what_is_pasted_with_control_characters_stops_no_feed(anybody: Client) -> None:
    PublicationVersion.objects.update(title="Rad\x0bbruten rubrik\x08", summary="Kort\x1f sagt")
    stamp.forget()
    for page in ("rss", "atom"):
        found = feedparser.parse(anybody.get(url(page, "sv")).content)
        assert not found.bozo and found.entries
        assert {" ".join(each.title.split()) for each in found.entries} == {"Rad bruten rubrik"}
        assert {each.summary for each in found.entries} == {"Kort sagt"}


def test_what_was_written_before_a_change_is_not_kept_after_it(
    anybody: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = timezone.now() + timedelta(hours=1)
    publication = Publication.objects.get(slug="euroregion-baltic")
    actions.publish(Account.objects.get(key="demo-kommunikator"), publication, soon)
    written_at = caching.state()  # somebody begins to read, and is not done when the time comes
    monkeypatch.setattr("django.utils.timezone.now", lambda: soon + timedelta(seconds=1))
    caching.state()
    caching.keep(SBHSS, written_at, caching.Kept(200, b"before", {}))
    assert caching.find(SBHSS) is None
    caching.keep(SBHSS, caching.state(), caching.Kept(200, b"after", {}))
    assert caching.find(SBHSS) is not None


def test_what_is_the_same_is_not_sent_again_and_what_changes_is(anybody: Client) -> None:
    first = anybody.get(SBHSS)
    again = anybody.get(SBHSS, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304 and not again.content
    assert anybody.get(SBHSS, headers={"if-modified-since": first["Last-Modified"]}).status_code == 304
    engagement = Engagement.objects.get(key="samarbete-sbhss")
    engagement.save()
    assert (
        anybody.get(SBHSS, headers={"if-none-match": first["ETag"]}).status_code == 304
    )  # the page says the same


def test_what_is_kept_is_not_answered_in_the_name_of_another_machine(anybody: Client) -> None:
    for _time in range(2):
        assert anybody.get(SBHSS).status_code == 200
        assert anybody.get(SBHSS, headers={"host": "other.example.org"}).status_code == 400


def test_a_kept_page_costs_one_question(anybody: Client, django_assert_num_queries: Any) -> None:
    anybody.get(SBHSS)
    with django_assert_num_queries(1):
        anybody.get(f"{SBHSS}?fbclid=123")


def test_pages_ask_few_questions(
    anybody: Client, django_assert_max_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first reader after a change, for whom nothing is kept and nothing remembered."""
    monkeypatch.setattr(caching, "PAUSE", 60.0)
    for address in addresses():
        caching.forget()
        stamp.forget()
        with django_assert_max_num_queries(12):
            anybody.get(address)


def test_the_clock_publishes_what_was_set_to_a_time(anybody: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    page = "/internationellt/samarbeten/euroregion-baltic/"
    soon = timezone.now() + timedelta(hours=1)
    actions.publish(
        Account.objects.get(key="demo-kommunikator"), Publication.objects.get(slug="euroregion-baltic"), soon
    )
    assert "sedan 1998" not in text_of(anybody.get(page))
    monkeypatch.setattr("django.utils.timezone.now", lambda: soon + timedelta(seconds=1))
    assert "sedan 1998" in text_of(anybody.get(page))


def test_only_the_list_for_other_sites_may_be_framed(anybody: Client) -> None:
    for _time in range(2):  # written, and kept
        framed = anybody.get(url("embed", "sv", kind="engagement"))
        assert "frame-ancestors *" in framed["Content-Security-Policy"] and not framed.has_header(
            "X-Frame-Options"
        )
        assert framed["Access-Control-Allow-Origin"] == "*" and "<script" not in text_of(framed)
        page = anybody.get(SBHSS)
        assert (
            "frame-ancestors 'none'" in page["Content-Security-Policy"] and page["X-Frame-Options"] == "DENY"
        )


def test_pages_are_told_of_where_they_are_shared(anybody: Client) -> None:
    told = text_of(anybody.get(SBHSS))
    assert 'property="og:image" content="http' in told and "bild/sbhss.png" in told
    picture = anybody.get("/internationellt/bild/sbhss.png")
    assert picture["Content-Type"] == "image/png" and picture.content[16:24] == bytes(
        [0, 0, 4, 176, 0, 0, 2, 118]
    )
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', told)
    assert found and json.loads(found[1])["name"].startswith("Småland")


def test_the_statement_tells_all_eleven_parts(anybody: Client) -> None:
    site = PublicSite.objects.get()
    site.compliance, site.shortcomings = "partial", "Kartan läses dåligt upp\nGamla filer"
    site.assessed_on, site.updated_on = timezone.localdate(), timezone.localdate()
    site.method, site.burden, site.outside = "Egen granskning", "Undantaget", "Utanför lagen"
    site.save()
    told = text_of(anybody.get(url("accessibility", "en")))
    parts = (
        "Region Kronoberg stands behind", site.service_en, "partially compliant", "Kartan läses dåligt upp",
        "Last assessed", "Statement last updated", "Egen granskning", site.email, site.report_url, "Undantaget",
        "Utanför lagen",
    )  # fmt: skip
    for part in parts:
        assert part in told, part
    for address in addresses():
        answer = anybody.get(address)
        if (
            answer["Content-Type"].startswith("text/html")
            and "embed" not in address
            and "badda-in" not in address
        ):
            assert re.search(
                r'<footer.*href="/(internationellt/tillganglighet|en/international/accessibility)/"',
                text_of(answer),
                re.DOTALL,
            ), address


def test_search_finds_what_is_public(anybody: Client) -> None:
    told = text_of(anybody.get("/internationellt/sok/?q=bryssel"))
    assert SBHSS in told
    assert reverse("publications") not in told
    assert LANGUAGES == ("sv", "en")


def test_what_somebody_writes_is_never_markup(anybody: Client) -> None:
    found = Publication.objects.get(slug="euroregion-baltic")
    version = found.versions.get(shown_from=None)
    version.title, version.text = "</script><b>Fet</b>", "<script>alert(1)</script>"
    version.save()
    actions.publish(Account.objects.get(key="demo-kommunikator"), found)
    for address in addresses():
        answer = anybody.get(address)
        if answer["Content-Type"].startswith("text/html"):
            assert "<b>Fet" not in text_of(answer) and "<script>alert" not in text_of(answer), address
    assert anybody.get("/internationellt/bild/euroregion-baltic.png").status_code == 200


def test_issued_documents_that_were_chosen_are_read_as_pdf(anybody: Client) -> None:
    function = Account.objects.get(key="demo-internationell-strateg")
    secretary = Account.objects.get(key="demo-styrelsesekreterare")
    chosen = issue(function, DOCUMENTS["advice-year"], None, "sv")
    other = issue(secretary, DOCUMENTS["engagements"], None, "sv")
    told = text_of(anybody.get(url("documents", "sv")))
    address = url("document", "sv", pk=chosen.pk)
    assert address in told and url("document", "sv", pk=other.pk) not in told
    answer = anybody.get(address)
    assert answer["Content-Type"] == "application/pdf" and answer.content.startswith(b"%PDF")
    assert address in text_of(anybody.get("/sitemap.xml"))
    assert anybody.get(url("document", "sv", pk=other.pk)).status_code == 404
