"""What colleagues say to each other of a story: comments, mentions, and following it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.monitoring import queries
from utblick.monitoring.models import Comment, Mention, Story, StoryFollow


@dataclass(frozen=True)
class Said:
    """A comment as somebody has filled it in. `key` is the form's own, so that a double click says it once."""

    key: str
    story: Story
    text: str
    mentioned: Sequence[Any] = ()  # accounts


@dataclass(frozen=True)
class About:
    """The story that somebody follows, or no longer: of no unit, so that anyone inside may."""

    story: Story


@action(queries.TALK)
def comment(account: Any, said: Said) -> Comment:
    """Say something of a story, and ask colleagues to look at it. Raises ValidationError, by field."""
    for each in said.mentioned:
        if not each.is_active or not each.has_perm(queries.VIEW):
            raise ValidationError({"mentioned": _("%(who)s cannot see this page.") % {"who": each}})
    found, made = Comment.objects.get_or_create(
        key=said.key,
        defaults={"story": said.story, "by": account, "at": timezone.now(), "text": said.text},
    )
    if made:
        for each in said.mentioned:
            Mention.objects.create(comment=found, account=each)
    return found


@action(queries.TALK)
def see_mentions(account: Any, about: About) -> int:
    """Say that one has seen what one was mentioned in, about a story. Returns how many mentions."""
    waiting = Mention.objects.filter(comment__story=about.story, account=account.pk, seen_at=None)
    count = 0
    for each in waiting:
        each.seen_at = timezone.now()
        each.save(update_fields=["seen_at"])
        count += 1
    return count


@action(queries.TALK)
def follow(account: Any, about: About) -> StoryFollow:
    """Follow a story, or see what has joined it since."""
    found, _made = StoryFollow.objects.get_or_create(story=about.story, account=account)
    found.items = about.story.count
    found.save(update_fields=["items"])
    return found


@action(queries.TALK)
def unfollow(account: Any, about: About) -> None:
    """Follow a story no more."""
    StoryFollow.objects.filter(story=about.story, account=account.pk).delete()
