"""Stories that go over several pages: which part a story's part is, and what its jumps lead to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from paperparse.tables._labels import bare_label


@frozen
class Part:
    """One part of a story."""

    story: str
    number: int
    """From 1."""
    before: tuple[str, ...]
    """The ids of the parts before it, the nearest first."""
    after: tuple[str, ...]
    """The ids of the parts behind it, the nearest first."""


@frozen(eq=False)
class Stories:
    """The stories of a result."""

    parts: Mapping[str, Part]
    """By the ids of the articles."""
    labels: Mapping[str, str | None]
    """The labels of the pages on which the articles stand."""

    def joined(self, article: str, jump: Mapping[str, Any], *, alone: bool) -> str | None:
        """The id of the part that a jump leads to; `alone` is whether its story has no other jump in that direction.

        下转第2、3版 are two jumps: each leads to the part on its own page, and to none where that part was not found.
        """
        part = self.parts.get(article)
        if part is None:
            return None
        others = part.after if jump["direction"] == "to" else part.before
        named = bare_label(jump["page"])
        on_page = next((other for other in others if self.labels.get(other) == named), None)
        return on_page or (others[0] if others and alone else None)


def stories_of(record: Mapping[str, Any]) -> Stories:
    """The stories of a result's record."""
    parts = {
        article: Part(story["id"], number, (*reversed(ids[: number - 1]),), (*ids[number:],))
        for story in record["stories"]
        for ids in (story["articles"],)
        for number, article in enumerate(ids, 1)
    }
    labels = {
        article["id"]: bare_label((page["folio"] or {}).get("label"))
        for page in record["pages"]
        for article in page["articles"]
        if article["id"] in parts
    }
    return Stories(parts, labels)
