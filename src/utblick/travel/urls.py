"""Addresses of the travel room."""

from typing import Any

urlpatterns: list[Any] = []
