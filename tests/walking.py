"""The walk of all pages that the browser's tests share: nothing that axe finds, and no sideways scroll."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Error

from tests.addresses import addresses
from tests.browsing import sign_in
from utblick.core.permissions import PERMISSIONS, PUBLIC, SIGNED_IN
from utblick.people.roles import Role

AXE = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js"
# What answers with a file, or only sends one on, is no page.
NO_PAGES = {
    "opendata_dcat_file",
    "agenda_item_move",
    "agenda_pack",
    "calendar",
    "advice_case_followed_pdf",
    "advice_case_followed_word",
    "learned_atom",
    "monitoring_signals_atom",
    "monitoring_signals_json",
    "participation_feedback_file",
    "emission_places",
    "funding_call_find",
    "journey_summary",
    "participation_feedback_autosave",
    "travel_summary",
    "attachment",
    "issued_file",
    "brand",
    "mark",
    "set_language",
    "demo_login",
    "strategy_revise",
    "account_logout",
    "public_robots",
    "public_sitemap",
    *(
        f"public_{page}_{language}"
        for page in ("document", "rss", "atom", "json", "picture", "picture_of")
        for language in ("sv", "en")
    ),
}


# Of the samples: locked because the strategy is adopted, somebody else's, or reached only by a link from an e-mail.
REFUSED = {"api_key_withdraw", "webhook", "webhook_edit", "webhook_renew", "webhook_close",
           "participant_decide", "journey_approve", "journey_decline", "calendar_feed_withdraw",
           "funding_feed_withdraw", "journey_reopen", "monitoring_take_back",
           "dossier_feed_withdraw", "journey_deviation",
           "learned_feed_withdraw", "gift_edit",
           "mailbox_letter", "strategy_edit", "strategy_compare",
           "clause_new", "clause_delete",
           "mfa_deactivate_totp", "mfa_generate_recovery_codes", "account_second_step_end",
           "mfa_view_recovery_codes", "mfa_download_recovery_codes"}  # fmt: skip


def pages(role: str, walked: str = "") -> Iterator[tuple[str, str]]:
    """The pages that a role may open, without those that the role `walked` has opened already."""
    for address in addresses():
        permission = address.view.permission
        open_to = set(Role.values) if permission in {PUBLIC, SIGNED_IN} else PERMISSIONS[permission].roles
        is_page = address.name not in NO_PAGES and not address.url.startswith("/api/v1/")
        if is_page and role in open_to and walked not in open_to:
            yield address.name, address.url


VIOLATIONS = """async rules => (await axe.run({resultTypes: ["violations"], ...rules})).violations.map(
  v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.target + " " + (n.any[0]?.message ?? "")).join(" | "))"""


# All that axe looks at is the same in the other language but the colours, which are those of the dark.
RULES = {
    "sv": {},
    "en": {"runOnly": {"type": "rule", "values": ["color-contrast", "html-has-lang", "html-lang-valid"]}},
}

# Each page once: the function's first, then what only an administrator or a secretary may open.
WALKS = [
    (Role.INTERNATIONAL_FUNCTION, ""),
    (Role.ADMINISTRATOR, Role.INTERNATIONAL_FUNCTION),
    (Role.BOARD_SECRETARY, Role.INTERNATIONAL_FUNCTION),
    (Role.COMMUNICATIONS, Role.INTERNATIONAL_FUNCTION),
]


def faults(page: Any, name: str, url: str, language: str) -> Iterator[str]:
    """What is wrong with a page: found by axe in one look, and sideways scroll at both widths."""
    try:
        answer = page.goto(url)
    except Error as error:
        if "Download is starting" in error.message:
            return  # what answers with a file is no page
        raise
    assert answer is not None
    if answer.status >= 400:
        # The matrix test says which addresses answer whom; here only what is known to be refused may be.
        if name not in REFUSED:
            yield f"answers {answer.status}"
        return
    page.evaluate(AXE.read_text(encoding="utf-8"))
    # Each page is looked at twice: light on a telephone in one language, dark on a desk in the other.
    looks = [("light", 360), ("light", 1280)] if language == "sv" else [("dark", 1280), ("dark", 360)]
    for number, (scheme, width) in enumerate(looks):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        if number == 0 and (found := page.evaluate(VIOLATIONS, RULES[language])):
            yield f"{scheme}: {found}"
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            yield f"scrolls sideways at {width} px"
    if page.evaluate("document.documentElement.lang") != language:
        yield f"is not in {language}"


def walk(site: Any, browser: Any, account: Any, language: str) -> None:
    """Open each page once, by the roles that may, in one language; an assertion tells all that is wrong."""
    noise: list[str] = []
    wrong = []
    for role, walked in WALKS:
        context = browser.new_context(
            viewport={"width": 360, "height": 900}, bypass_csp=False, locale=language
        )
        sign_in(context, site, account(role, language=language))
        page = context.new_page()
        page.on("console", lambda message: noise.append(message.text) if message.type == "error" else None)
        for name, url in pages(role, walked):
            if name.startswith("public_") and name.endswith(("_sv", "_en")) and not name.endswith(language):
                continue  # the public site's pages are in the language of their address
            wrong += [f"{name} {what}" for what in faults(page, name, site.url + url, language)]
        context.close()
    assert not wrong, "\n".join(wrong)
    assert [text for text in noise if "Content Security Policy" in text] == []
