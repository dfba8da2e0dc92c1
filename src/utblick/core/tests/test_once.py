"""What one page asks for many times is read once, and never older than the page."""

from django.http import HttpResponse
from django.test import RequestFactory

from utblick.core.once import OnceMiddleware, once

calls: list[int] = []


@once
def double(number: int) -> int:
    calls.append(number)
    return 2 * number


def view(request: object) -> HttpResponse:
    return HttpResponse(f"{double(2)} {double(2)} {double(3)}")


def test_a_page_asks_once_and_the_next_page_asks_again() -> None:
    calls.clear()
    answer = OnceMiddleware(view)
    assert answer(RequestFactory().get("/")).content == b"4 4 6"
    assert calls == [2, 3]
    answer(RequestFactory().get("/"))
    assert calls == [2, 3, 2, 3]


def test_what_writes_always_asks_anew() -> None:
    calls.clear()
    OnceMiddleware(view)(RequestFactory().post("/"))
    double(2)
    assert calls == [2, 2, 3, 2]
