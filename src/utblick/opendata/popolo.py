"""Seats as Popolo 1.0 says them: persons, organizations, posts, memberships. A party stands by `on_behalf_of_id`.

What is written is what is given: whoever calls sees to it that all of it may be told. Whom somebody is a substitute for
is not told, since that may be another whom nobody may know of.
"""

from collections.abc import Iterable
from typing import Any

from utblick.people.models import Membership, Organization, Person, Post
from utblick.people.rules import party_may_be_public


def id_of(kind: str, key: str) -> str:
    """Return what tells a record from all others of all kinds."""
    return f"{kind}/{key}"


def written(seats: Iterable[Membership]) -> dict[str, list[dict[str, Any]]]:
    """Return seats with all that they lead to, each once, in the order of their ids. No query."""
    persons: dict[str, dict[str, Any]] = {}
    organizations: dict[str, dict[str, Any]] = {}
    posts: dict[str, dict[str, Any]] = {}
    memberships: dict[str, dict[str, Any]] = {}
    for seat in seats:
        party = seat.party if party_may_be_public(seat.person.kind) else None
        person, body = _person(seat.person), _organization(seat.organization)
        persons[person["id"]] = person
        organizations[body["id"]] = body
        said = {
            "id": id_of("membership", seat.key),
            "person_id": person["id"],
            "organization_id": body["id"],
            "role": seat.role,
            "label": seat.get_role_display(),
            "start_date": seat.start,
            "end_date": seat.end,
        }
        if seat.post is not None:
            post = _post(seat.post, body["id"])
            posts[post["id"]] = post
            said["post_id"] = post["id"]
        if party is not None:
            of = _organization(party)
            organizations[of["id"]] = of
            said["on_behalf_of_id"] = of["id"]
        memberships[said["id"]] = _stated(said)
    return {
        "persons": _in_order(persons),
        "organizations": _in_order(organizations),
        "posts": _in_order(posts),
        "memberships": _in_order(memberships),
    }


def _in_order(found: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [found[each] for each in sorted(found)]


def _stated(said: dict[str, Any]) -> dict[str, Any]:
    """What is not known is left out."""
    return {name: value for name, value in said.items() if value}


def _person(person: Person) -> dict[str, Any]:
    return _stated(
        {
            "id": id_of("person", person.key),
            "name": person.full_name,
            "family_name": person.family_name,
            "given_name": person.given_name,
        }
    )


def _organization(found: Organization) -> dict[str, Any]:
    names = [{"name": found.abbreviation, "note": "abbreviation"}] if found.abbreviation else []
    return _stated(
        {
            "id": id_of("organization", found.key),
            "name": found.name,
            "other_names": names,
            "classification": found.classification,
            "founding_date": found.founded,
            "dissolution_date": found.dissolved,
        }
    )


def _post(post: Post, body: str) -> dict[str, Any]:
    return _stated(
        {
            "id": id_of("post", post.key),
            "label": post.label or str(post.get_role_display()),
            "role": post.role,
            "organization_id": body,
        }
    )
