"""One way through every form: show, check, act, tell, go on."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from utblick.core import origins
from utblick.core.forms import RecordForm
from utblick.core.pages import Page

Result = tuple[models.Model | str, bool]  # where to go, and whether it was done now


def already_made(form: forms.BaseForm, model: type[models.Model]) -> models.Model | None:
    """Return the record that an earlier sending of this very form made: a double click, or Back and again."""
    key = form.data.get(form.add_prefix("new_record_key")) if form.is_bound else None
    return model._default_manager.filter(key=key).first() if key else None


def posted(request: HttpRequest) -> Any:
    """Return what a form was sent with, None when it is only shown. An empty sending is a sending all the same."""
    return request.POST if request.method == "POST" else None


def back_to(request: HttpRequest, default: str, **pages: str) -> str:
    """Return where a form leads when it is done: the page that it was opened from, or else `default`.

    `pages` are the addresses that `?efter=` may name; no other address is ever gone to.
    """
    return pages.get(request.GET.get("efter", ""), default)


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
    sent_again: Callable[[Any], str] | None = None,
    **context: Any,
) -> HttpResponse:
    """Answer a form's page.

    `sent_again` says where a form leads that had made its thing already, for those who may not open the thing's own
    page; they are told that nothing more was done.

    `act` gets the checked form, does the deed through an action, and returns the thing (or the address) to go to;
    a ValidationError from it is shown on the form, and nothing typed is lost. `told` is the message afterwards.
    """
    act = origins.noting(request, form, act)
    if request.method == "POST" and (result := _carry_out(form, act)) is not None:
        made, done = result
        if done:
            messages.success(request, told)
        elif sent_again is not None and isinstance(made, models.Model):
            messages.info(
                request, _("This form had been sent already. Here is what came of it the first time.")
            )
            return HttpResponseRedirect(sent_again(made))
        return HttpResponseRedirect(_address(made))
    origins.begin(request, form)
    status = 422 if form.is_bound and form.errors else 200
    return page.show(request, template, status=status, form=form, button=button, cancel=cancel, **context)


def _carry_out(form: forms.BaseForm, act: Callable[[Any], models.Model | str]) -> "Result | None":
    """Do what the form asks, once; None when something in it is wrong, which then stands on the form.

    What changes a record is checked and done in one transaction, so that nobody comes in between.
    """
    if not isinstance(form, forms.ModelForm):
        return _try(form, act)
    model = form._meta.model
    try:
        with transaction.atomic():
            made = None if form.instance.pk else already_made(form, model)
            if made is not None:
                return made, False
            if isinstance(form, RecordForm):
                form.wait_for_turn()
            return _try(form, act)
    except IntegrityError:
        # The same form, sent twice at once: the other sending was there first.
        made = already_made(form, model)
        if made is None:
            raise
        return made, False


def _try(form: forms.BaseForm, act: Callable[[Any], models.Model | str]) -> "Result | None":
    if not form.is_valid():
        return None
    try:
        with transaction.atomic():
            return act(form), True
    except ValidationError as error:
        form.add_error(None, error) if not hasattr(error, "error_dict") else _spread(form, error)
    return None


def _spread(form: forms.BaseForm, error: ValidationError) -> None:
    """Put each message at its field, or at the top where the form does not show that field."""
    for name, errors in error.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)


def _address(result: models.Model | str) -> str:
    return result if isinstance(result, str) else str(result.get_absolute_url())  # type: ignore[attr-defined]
