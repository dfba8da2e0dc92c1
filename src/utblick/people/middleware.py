"""The reader's language: chosen on the page, else the account's, else Swedish."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from utblick.core.context import identity


class LanguageMiddleware:
    """Swedish first: what the browser asks for counts for nothing, what the reader chose counts.

    An account keeps its own choice; strangers, and those who share a demonstration account, keep theirs in a cookie.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Activate the language for this request, and tell caches and the page which it was."""
        chosen = self._chosen(request)
        with translation.override(chosen):
            request.LANGUAGE_CODE = chosen
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", chosen)
        return response

    def _chosen(self, request: HttpRequest) -> str:
        user = request.user
        choices = [user.language] if user.is_authenticated else []
        if not user.is_authenticated or user.demonstration:
            choices.insert(0, request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""))
        offered = identity(request).languages or [settings.LANGUAGE_CODE]
        return next((code for code in choices if code in offered), offered[0])
