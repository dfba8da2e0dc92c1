"""The door of the public site: no cookies in, none out, and what has been written once is not written again.

It stands before sessions, so that nobody who reads is known, and a cache in front of the house may keep the same answer
for all. A reader who is signed in elsewhere in the house reads here as anybody.
"""

from collections.abc import Callable
from hashlib import sha256

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_http_date

from utblick.core.once import reading
from utblick.public import caching
from utblick.public.addresses import language_of
from utblick.public.frame import KEPT, not_found
from utblick.public.neighbours import beside

OPEN = "public, max-age=60"
ASKED = frozenset({"q", "visa", "lang"})
"""What pages read of an address after its question mark. What others add to links changes nothing."""
AT_ROOT = ("/robots.txt", "/sitemap.xml")


class PublicSiteMiddleware:
    """Answers what is asked of the public site."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, from what is kept where there is something."""
        language = language_of(request.path_info)
        near = beside(request.path_info)
        if not language and not near and request.path_info not in AT_ROOT:
            return self.get_response(request)
        request.COOKIES = {}
        request.META.pop("HTTP_COOKIE", None)
        if request.method not in ("GET", "HEAD"):
            return _without_cookies(self.get_response(request))
        request.get_host()  # refuses the name of another's machine, also for what is kept
        plain = not (ASKED & request.GET.keys())
        kept = caching.find(request.path_info) if plain else None
        if kept is not None:
            return _conditional(request, kept.answer())
        written_at = caching.state()
        answer = _without_cookies(self.get_response(request))
        if answer.status_code == 404 and (language or near):
            answer = _not_found(language or translation.get_language_from_request(request)[:2])
        if answer.status_code == 200 and not answer.streaming and not answer.has_header("Cache-Control"):
            answer["Cache-Control"] = OPEN
            answer["ETag"] = f'"{sha256(answer.content).hexdigest()[:32]}"'
            answer["Last-Modified"] = http_date(timezone.now().timestamp())
            if plain and request.method == "GET" and getattr(answer, KEPT, False):
                policy = getattr(answer, "_csp_replace", None)
                headers = dict(answer.items())
                caching.keep(
                    request.path_info, written_at, caching.Kept(200, answer.content, headers, policy)
                )
            return _conditional(request, answer)
        return answer


def _without_cookies(answer: HttpResponse) -> HttpResponse:
    """Nothing is set, and nothing that was asked with a cookie made any difference."""
    answer.cookies.clear()
    if answer.has_header("Vary"):
        left = [each for each in map(str.strip, answer["Vary"].split(",")) if each.lower() != "cookie"]
        if left:
            answer["Vary"] = ", ".join(left)
        else:
            del answer["Vary"]
    return answer


def _conditional(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    since = parse_http_date(answer["Last-Modified"])
    found = get_conditional_response(request, etag=answer["ETag"], last_modified=since, response=answer)
    made = found if isinstance(found, HttpResponse) else answer
    if request.method == "HEAD" and made.status_code == 200:
        made["Content-Length"] = str(len(made.content))
        made.content = b""
    return made


def _not_found(language: str) -> HttpResponse:
    with reading(), translation.override(language):
        body = not_found()
    made = HttpResponseNotFound(body)
    made["Content-Language"] = language
    made["Cache-Control"] = "no-cache"
    return made
