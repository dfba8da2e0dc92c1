"""The pages: what anyone signed in reads, what is refused and how, and how a set of one's own is made."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.emissions.models import FactorSet
from utblick.emissions.tests.conftest import filled, words
from utblick.people.models import Account
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg"), pytest.mark.row("R77")]
CALCULATOR = "/utslapp/"


def calculate(client: Any, **values: Any) -> Any:
    given = {"origin": "Växjö", "destination": "Bryssel", "travellers": "1", **values}
    return client.get(CALCULATOR, given)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.ELECTED, Role.PARTNER])
def test_anyone_signed_in_compares_the_ways(client_as: Any, role: str) -> None:
    client = client_as(role)
    assert client.get(CALCULATOR).status_code == 200
    answer = calculate(client, travellers="2")
    assert answer.status_code == 200
    text = words(answer)
    assert "Växjö (Sverige) – Bryssel (Belgien)" in text and "957 km" in text
    ways = {each.name: each.amount.replace("\xa0", " ") for each in answer.context["lines"]}
    assert len(ways) == 7 and len(answer.context["others"]) == 7 and len(answer.context["headings"]) == 4
    assert any(each.startswith("55,1 kg (28,7–171,6)") for each in ways.values())  # train, with its span
    assert "<svg" in answer.content.decode()


def test_strangers_sign_in_first(client: Any) -> None:
    for url in (CALCULATOR, "/utslapp/metod/", "/utslapp/platser?q=v", "/utslapp/faktorer/"):
        assert client.get(url).status_code == 302


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"origin": "Vaxjjo"}, "origin"),
        ({"destination": "zzzzqq"}, "destination"),
        ({"origin": ""}, "origin"),
        ({"travellers": "0"}, "travellers"),
        ({"travellers": "två"}, "travellers"),
        ({"travellers": ""}, "travellers"),
        ({"travellers": "9" * 30}, "travellers"),
        ({"land_km": "-5"}, "land_km"),
        ({"land_km": "långt"}, "land_km"),
        ({"land_km": "NaN"}, "land_km"),
        ({"occupants": "0"}, "occupants"),
        ({"destination": "Vaxjo"}, "destination"),
        ({"by": "no-such-set"}, "by"),
        ({"origin": "x" * 500}, "origin"),
    ],
)
def test_bad_input_is_told_at_the_field_and_kept(client_as: Any, values: dict[str, str], field: str) -> None:
    answer = calculate(client_as(Role.OFFICER), **values)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "lines" not in answer.context
    if values.get(field):
        assert answer.context["form"][field].value() == values[field]


def test_an_unknown_place_is_told_with_what_may_have_been_meant(client_as: Any) -> None:
    answer = calculate(client_as(Role.OFFICER), origin="Vaxjjo")
    (message,) = answer.context["form"].errors["origin"]
    assert "Växjö (SE)" in message


def test_the_set_the_distance_and_who_shares_the_car_are_ones_own_choice(client_as: Any) -> None:
    client = client_as(Role.OFFICER)
    answer = calculate(client, by="desnz-2025", land_km="1 200,5", occupants="3")
    assert answer.context["by"].key == "desnz-2025"
    assert "3" in " ".join(each.name for each in answer.context["lines"])
    assert any("1 201" in each.distance.replace("\xa0", " ") for each in answer.context["lines"])
    text = words(calculate(client, by="mobitool-3.0", destination="Gdynia"))
    assert "mobitool" in text


def test_a_ferry_is_never_shown_without_its_span(client_as: Any) -> None:
    answer = calculate(client_as(Role.OFFICER), origin="Karlskrona", destination="Gdynia", ferry="on")
    ferry = next(each for each in answer.context["lines"] if "–60,0" in each.amount)
    assert ferry.amount.replace("\xa0", " ") == "44,3 kg (4,9–60,0)"
    assert "(4,9–60,0 kg)" in words(answer)  # at its bar too
    (row,) = [
        cells for _name, cells in answer.context["others"] if any("(4,9–60,0)" in text for _s, text in cells)
    ]
    assert all("–" in text for by, text in row if "mobitool" not in by), row


def test_a_ferry_is_shown_for_who_asks(client_as: Any) -> None:
    """Nothing in the data says where there is a ferry, so none is suggested between two towns inland."""
    client = client_as(Role.OFFICER)
    names = [{each.name for each in calculate(client, ferry=ferry).context["lines"]} for ferry in ("", "on")]
    assert len(names[1] - names[0]) == 1 and names[0] < names[1]


@pytest.mark.usefixtures("kronoberg")
def test_the_sources_are_told_in_english_too(client_as: Any) -> None:
    client = client_as(Role.OFFICER)
    Account.objects.filter(pk=client.session["_auth_user_id"]).update(language="en")
    for found in FactorSet.objects.all():
        text = words(client.get(found.get_absolute_url()))
        assert not {"Vårt", "antagande", " och ", "metodrapport", "Publik"} & set(text.split()), found
    assert "Our assumption" in text


def test_without_a_set_in_use_the_page_says_so(client_as: Any) -> None:
    for found in FactorSet.objects.all():
        found.is_default, found.retired_on = False, found.in_use_from
        found.save()
    answer = calculate(client_as(Role.OFFICER))
    assert answer.status_code == 200 and answer.context["no_sets"]


def test_places_are_suggested_as_json(client_as: Any) -> None:
    answer = client_as(Role.PARTNER).get("/utslapp/platser", {"q": "bryss"})
    first = answer.json()["places"][0]
    assert first == {"key": "town:2800866", "text": "Bryssel (BE)", "country": "BE", "kind": "town"}
    assert client_as(Role.PARTNER).get("/utslapp/platser").json() == {"places": []}


def test_the_method_tells_whose_data_it_is(client_as: Any) -> None:
    text = words(client_as(Role.OFFICER).get("/utslapp/metod/"))
    assert "GeoNames" in text and "OurAirports" in text and "Open Government Licence" in text


def test_the_page_of_a_set_has_every_factor_with_its_source(client_as: Any) -> None:
    found = FactorSet.objects.get(key="desnz-2025")
    answer = client_as(Role.OFFICER).get(found.get_absolute_url())
    assert len(answer.context["factors"]) == 40 and all(each.source for each in answer.context["factors"])
    assert not answer.context["may_edit"] and "kopiera" not in answer.content.decode()
    assert len(client_as(Role.OFFICER).get("/utslapp/faktorer/").context["lines"]) == 4


def test_a_set_of_ones_own_is_made_changed_put_in_use_and_made_the_default(client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    original = FactorSet.objects.get(key="se-2026")
    copy = reverse("emission_set_copy", args=[original.pk])
    asked = filled(client.get(copy))
    taken = client.post(copy, asked)  # the same name and edition as the original
    assert taken.status_code == 422 and taken.context["form"].errors
    sent = asked | {"edition": "2027", "origin": "Regionens egna mätningar"}
    answer = client.post(copy, sent)
    made = FactorSet.objects.get(edition="2027")
    assert answer.url == made.get_absolute_url()
    assert client.post(copy, sent).url == made.get_absolute_url()  # a double click makes one
    assert FactorSet.objects.filter(edition="2027").count() == 1

    factor = made.factors.get(mode="ferry")
    change = reverse("emission_set_factor_edit", args=[made.pk, factor.pk])
    page = client.get(change)
    values = filled(page) | {
        "grams_best": "1 234,5",
        "grams_low": "",
        "grams_high": "",
        "countries": "se, PL",
    }
    assert client.post(change, values).status_code == 302
    factor.refresh_from_db()
    assert (factor.grams_best, factor.grams_low, factor.countries) == (
        factor.grams_high,
        factor.grams_best,
        ["SE", "PL"],
    )
    stale = client.post(change, values | {"grams_best": "5", "grams_low": "5", "grams_high": "5"})
    assert stale.status_code == 422 and stale.context["form"]["grams_best"].value() == "5"

    for name in ("use", "default"):
        url = reverse(f"emission_set_{name}", args=[made.pk])
        assert client.get(url).status_code == 200
        assert client.post(url).status_code == 302
    made.refresh_from_db()
    assert made.is_default and made.in_use_from
    refused = client.post(change, filled(client.get(change)) | {"grams_best": "1"})
    assert refused.status_code == 422  # in use it stays
    assert client.post(reverse("emission_set_retire", args=[made.pk])).status_code == 422
    assert client.post(reverse("emission_set_retire", args=[original.pk])).status_code == 302


def _draft() -> FactorSet:
    return FactorSet.objects.create(name="Tom", edition="1", origin="Eget")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"grams_best": "-1"}, "grams_best"),
        ({"grams_low": "20"}, "__all__"),
        ({"countries": "Sverige"}, "countries"),
        ({"min_km": "10", "max_km": "5"}, "__all__"),
        ({"origin": ""}, "origin"),
        ({"variant": "steam"}, "variant"),
        ({"mode": ""}, "mode"),
    ],
)
def test_a_wrong_factor_is_told_at_the_field(client_as: Any, values: dict[str, str], field: str) -> None:
    found = _draft()
    url = reverse("emission_set_factor_new", args=[found.pk])
    given = {"mode": "train", "grams_best": "10,5", "origin": "SJ", **values}
    answer = client_as(Role.INTERNATIONAL_FUNCTION).post(url, given)
    assert answer.status_code == 422 and field in answer.context["form"].errors
    assert not found.factors.exists()


def test_factors_and_distance_rules_of_a_draft_are_added_and_taken_away(client_as: Any) -> None:
    client, found = client_as(Role.ADMINISTRATOR), _draft()
    new = reverse("emission_set_factor_new", args=[found.pk])
    given = filled(client.get(new)) | {"mode": "train", "grams_best": "10,5", "origin": "SJ"}
    assert client.post(new, given).status_code == 302
    factor = found.factors.get()
    assert (factor.grams_low, factor.grams_high, factor.variant) == (factor.grams_best, factor.grams_best, "")
    way = reverse("emission_set_distance", args=[found.pk, "train"])
    asked = filled(client.get(way))
    assert client.post(way, asked | {"coefficient": "0,5", "origin": "x"}).status_code == 422
    assert client.post(way, asked | {"coefficient": "1,25", "origin": "Trafikverket"}).status_code == 302
    assert found.distance_rules.get().coefficient == 1.25
    assert client.get(reverse("emission_set_distance", args=[found.pk, "raket"])).status_code == 404
    page = client.get(found.get_absolute_url())
    assert page.context["may_edit"] and len(page.context["lacking"]) == 6
    gone = reverse("emission_set_factor_delete", args=[found.pk, factor.pk])
    assert client.get(gone).status_code == 200 and client.post(gone).status_code == 302
    edit = reverse("emission_set_edit", args=[found.pk])
    assert client.post(edit, filled(client.get(edit)) | {"licence": "CC BY 4.0"}).status_code == 302
    delete = reverse("emission_set_delete", args=[found.pk])
    assert client.post(delete).url == reverse("emission_sets")
    assert client.get(found.get_absolute_url()).status_code == 404


def test_others_may_not_change_sets(client_as: Any) -> None:
    found = FactorSet.objects.get(key="se-2026")
    for name in ("copy", "edit", "use", "default", "retire", "delete", "factor_new"):
        assert (
            client_as(Role.OFFICER).get(reverse(f"emission_set_{name}", args=[found.pk])).status_code == 403
        )
