"""What people do with bodies, posts and seats."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from utblick.core.actions import DEEDS
from utblick.core.audit import trail
from utblick.core.dates import today, validate_partial_date
from utblick.people import queries, renewals, rules, seating
from utblick.people.models import Membership, Organization, Person, Post

P = ParamSpec("P")
T = TypeVar("T")
BodyAction = Callable[Concatenate[Any, Organization, P], T]


def on_body(function: BodyAction[P, T]) -> BodyAction[P, T]:
    """Decorate `verb(account, body, …)`: it runs whole or not at all, for those who may change the body, and is noted.

    The permission depends on what kind of body it is (see `queries.may_edit_body`). Raises PermissionDenied.
    """

    @wraps(function)
    def guarded(account: Any, body: Organization, *args: P.args, **kwargs: P.kwargs) -> T:
        if not queries.may_edit_body(account, body):
            raise PermissionDenied
        with transaction.atomic(), trail.one_deed(account):
            result = function(account, body, *args, **kwargs)
            trail.note(deed, account, result if isinstance(result, models.Model) else body)
            return result

    deed = f"people.{function.__name__}"
    DEEDS.setdefault(deed, "people.edit_body")
    guarded.permission = "people.edit_body"  # type: ignore[attr-defined]
    return guarded


@on_body
def save_body(account: Any, body: Organization) -> Organization:
    """Save a body. Raises PermissionDenied when the account may not change it where it was or where it comes to be.

    Raises ValidationError when one whose role holds for some units makes it another kind of body.
    """
    if not body.is_body:
        raise ValidationError({"classification": _("Choose a kind of body.")})
    before = Organization.objects.filter(pk=body.pk).first() if body.pk else None
    if before is not None:
        if not queries.may_edit_body(account, before):
            raise PermissionDenied
        _refuse_beyond_the_unit(account, before, body)
    body.save()
    return body


def _refuse_beyond_the_unit(account: Any, before: Organization, body: Organization) -> None:
    """A role for some units neither moves a body out of them nor makes a committee into the assembly."""
    if account.holds_for_the_whole("people.edit_body"):
        return
    moved = body.parent_id != before.parent_id
    if moved and not (body.parent and account.has_perm("people.edit_body", body.parent)):
        raise ValidationError(
            {"parent": _("Your role holds for your own unit only. Choose a place within it.")}
        )
    if body.classification != before.classification:
        raise ValidationError(
            {"classification": _("Your role holds for your own unit only, so the kind of body stands.")}
        )


@on_body
def save_post(account: Any, body: Organization, post: Post) -> Post:
    """Save a post. Raises ValidationError when more people hold it than it would have seats."""
    before = Post.objects.select_for_update().filter(pk=post.pk).first() if post.pk else None
    if before is not None and before.organization_id != body.pk:
        raise PermissionDenied
    post.organization = body
    if before is not None and before.role != post.role and _is_tied(before):
        message = _(
            "A substitute is tied to a named member here, so the role stands. Untie the substitute first."
        )
        raise ValidationError({"role": message})
    if before is not None:
        periods = [(seat.start, seat.end) for seat in post.memberships.all()]
        most = seating.most_at_once(("0001", ""), periods, today())
        if most > post.seats:
            raise ValidationError(
                {
                    "seats": _("%(count)s people hold this post at the same time. End their seats first.")
                    % {"count": most}
                }
            )
    post.save()
    # The role of a seat follows from its post.
    for seat in post.memberships.exclude(role=post.role):
        seat.role = post.role
        seat.save()
    return post


def _is_tied(post: Post) -> bool:
    """Whether a seat of the post is tied to another as its substitute, or has one tied to it."""
    tied = Q(substitute_for__post=post) | Q(post=post, substitute_for__isnull=False)
    return Membership.objects.filter(tied).exists()


@on_body
def save_seat(account: Any, body: Organization, seat: Membership) -> Membership:
    """Give somebody a seat, or correct one. Raises ValidationError when all seats of the post are taken."""
    if seat.organization_id != body.pk:
        raise PermissionDenied
    seat.clean()
    if seat.post_id:
        post = Post.objects.select_for_update().get(pk=seat.post_id)
        others = [(each.start, each.end) for each in post.memberships.exclude(pk=seat.pk)]
        if not seating.fits(post.seats, (seat.start, seat.end), others, today()):
            raise ValidationError({"post": renewals.no_room(seat)})
    seat.save()
    return seat


@on_body
def end_seat(account: Any, body: Organization, seat: Membership, *, end: str) -> Membership:
    """Say when a seat ends; it then shows as empty. `end` is a partial date. Raises ValidationError, at `end`."""
    if seat.organization_id != body.pk:
        raise PermissionDenied
    validate_partial_date(end)
    if not rules.period_is_in_order(seat.start, end):
        raise ValidationError({"end": _("The seat cannot end before it begins. Choose a later day.")})
    seat.end = end
    seat.save()
    return seat


def renew_seats(
    account: Any,
    decisions: Iterable[renewals.Decision],
    renewal: renewals.Renewal,
    parties: dict[int, Any],
) -> renewals.Plan:
    """End seats and begin those that follow, all in one transaction; what is carried out already stays as it is.

    Raises PermissionDenied if one of the bodies may not be changed, a protected person unknown to the reader is
    named, or the day lies outside the new term; ValidationError, by seat, when something stands in the way. Then
    nothing at all has been done.
    """
    found = list(decisions)
    bodies = {decision.seat.organization_id: decision.seat.organization for decision in found}
    if not all(queries.may_edit_body(account, body) for body in bodies.values()):
        raise PermissionDenied
    if not renewal.new.start <= renewal.day <= renewal.new.end:
        raise ValidationError(_("Choose a day within the new term."))
    _refuse_hidden(account, [decision.successor for decision in found if decision.successor])
    with transaction.atomic(), trail.one_deed(account):
        # Wait for others who are at the same seats, then look at how things stand.
        list(Membership.objects.select_for_update().filter(pk__in=[each.seat.pk for each in found]))
        planned = renewals.plan(found, renewal, parties)
        if planned.errors:
            raise ValidationError({f"seat-{pk}": text for pk, text in planned.errors.items()})
        # Ordinary members first: their substitutes are then tied to the seats that follow.
        for step in sorted(planned.steps, key=lambda each: each.decision.seat.substitute_for_id is not None):
            _carry_out(step, renewal)
        for body in bodies.values():
            trail.note("people.renew_seats", account, body, day=renewal.day.isoformat())
    return planned


renew_seats.permission = "people.edit_body"  # type: ignore[attr-defined]


def _refuse_hidden(account: Any, persons: Iterable[Person]) -> None:
    if any(person.protected_identity for person in persons) and not account.has_perm("people.see_protected"):
        raise PermissionDenied


def _carry_out(step: renewals.Step, renewal: renewals.Renewal) -> None:
    if step.done:
        return
    seat = Membership.objects.get(pk=step.decision.seat.pk)
    if seat.end != step.ends:
        seat.end = step.ends
        seat.save()
    if step.follows:
        step.follows.substitute_for = renewals.tied_follower(step, renewal.new)
        step.follows.save()
