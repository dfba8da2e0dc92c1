"""The form where anybody tells what is wrong with the public site. It sets no cookie: nobody is known, so there is
nothing that another site could misuse (`csrf_exempt`); what stands at its door is `advice/guarding.py`."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from utblick.advice import guarding
from utblick.advice.forms_public import TRAP
from utblick.advice.views.frame import private
from utblick.core import sight
from utblick.core.permissions import public
from utblick.public import actions, forms
from utblick.public.addresses import url
from utblick.public.frame import PublicPage, site
from utblick.public.models import public_site


@csrf_exempt
@public
@require_http_methods(["GET", "HEAD", "POST"])
def remarks(request: HttpRequest, language: str) -> HttpResponse:
    """Tell what is wrong. What is sent becomes a remark with a number, an entry in the registry and an e-mail to us."""
    with sight.in_the_open(), translation.override(language):
        answer = _remarks(request, language)
    answer["Content-Language"] = language
    return private(answer)


def _remarks(request: HttpRequest, language: str) -> HttpResponse:
    form = forms.RemarkForm(request.POST if request.method == "POST" else None)
    known = public_site()
    status = 200
    if request.method == "POST":
        if form.is_valid():
            try:
                return _sent(request, form, language)
            except ValidationError as error:
                form.add_error(None, error)
        limited = any(each.code == guarding.LIMITED for each in form.non_field_errors().as_data())
        status = 429 if limited else 422
    page = PublicPage(
        _("Tell us what is wrong"), "remarks", _("Something that you cannot use or read, or that is wrong.")
    )
    answer = page.show(
        "public/remarks.html",
        status=status,
        form=form,
        trap=TRAP,
        open=bool(known.email and known.prefix),
        email=known.email,
        phone=known.phone,
    )
    if status == 429:
        answer["Retry-After"] = "1800"
    return answer


def _sent(request: HttpRequest, form: forms.RemarkForm, language: str) -> HttpResponse:
    said: dict[str, Any] = {name: form.cleaned_data[name] for name in ("about", "text", "page")}
    place = guarding.place_of(request, actions.SENDINGS)
    actions.send_remark(said, form.cleaned_data["sender"], form.key, place, language)
    return HttpResponseRedirect(url("remarks_sent"))


@site
def remarks_sent(request: HttpRequest) -> HttpResponse:
    """Thanks for a remark."""
    page = PublicPage(_("Thank you"), "remarks_sent", hidden=True)
    return page.show("public/remarks_sent.html", back=url("start"))
