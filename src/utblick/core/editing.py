"""One way through every form: show, check, act, tell, go on."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from utblick.core.pages import Page


def already_made(form: forms.BaseForm, model: type[models.Model]) -> models.Model | None:
    """Return the record that an earlier sending of this very form made: a double click, or Back and again."""
    key = form.data.get(form.add_prefix("new_record_key")) if form.is_bound else None
    return model._default_manager.filter(key=key).first() if key else None


def posted(request: HttpRequest) -> Any:
    """Return what a form was sent with, None when it is only shown. An empty sending is a sending all the same."""
    return request.POST if request.method == "POST" else None


def edit(
    request: HttpRequest,
    form: forms.BaseForm,
    page: Page,
    act: Callable[[Any], models.Model | str],
    *,
    told: str,
    button: str,
    cancel: str,
    template: str = "core/form.html",
    **context: Any,
) -> HttpResponse:
    """Answer a form's page.

    `act` gets the checked form, does the deed through an action, and returns the thing (or the address) to go to;
    a ValidationError from it is shown on the form, and nothing typed is lost. `told` is the message afterwards.
    """
    if request.method == "POST":
        model = getattr(getattr(form, "_meta", None), "model", None)
        made = already_made(form, model) if model and not form.instance.pk else None  # type: ignore[attr-defined]
        if made is not None:
            return HttpResponseRedirect(_address(made))
        if form.is_valid():
            try:
                result = act(form)
            except ValidationError as error:
                form.add_error(None, error) if not hasattr(error, "error_dict") else _spread(form, error)
            else:
                messages.success(request, told)
                return HttpResponseRedirect(_address(result))
    status = 422 if form.is_bound and form.errors else 200
    return page.show(request, template, status=status, form=form, button=button, cancel=cancel, **context)


def _spread(form: forms.BaseForm, error: ValidationError) -> None:
    """Put each message at its field, or at the top where the form does not show that field."""
    for name, errors in error.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)


def _address(result: models.Model | str) -> str:
    return result if isinstance(result, str) else str(result.get_absolute_url())  # type: ignore[attr-defined]
