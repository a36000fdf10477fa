"""Stories that go over several pages: which part a story's part is, and what its jumps lead to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen


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
    pages: Mapping[str, int]
    """The indexes of the pages on which the articles stand."""

    def joined(self, article: str, direction: str, page: int | None, *, alone: bool) -> str | None:
        """The id of the part that a jump to a page leads to; `alone` is whether no other jump has its direction.

        下转第2、3版 are two jumps: each leads to the part on its own page, and to none where that part was not found.

        >>> story = Part("s1", 1, (), ("p2a1", "p3a1"))
        >>> stories = Stories({"p1a1": story}, {"p2a1": 2, "p3a1": 3})
        >>> [stories.joined("p1a1", "to", page, alone=False) for page in (2, 3, 4)]
        ['p2a1', 'p3a1', None]
        """
        part = self.parts.get(article)
        if part is None:
            return None
        others = part.after if direction == "to" else part.before
        on_page = next((other for other in others if self.pages.get(other) == page), None)
        return on_page or (others[0] if others and alone else None)


def stories_of(record: Mapping[str, Any]) -> Stories:
    """The stories of a result's record."""
    parts = {
        article: Part(story["id"], number, (*reversed(ids[: number - 1]),), (*ids[number:],))
        for story in record["stories"]
        for ids in (story["articles"],)
        for number, article in enumerate(ids, 1)
    }
    pages = {article["id"]: page["index"] for page in record["pages"] for article in page["articles"]}
    return Stories(parts, pages)
