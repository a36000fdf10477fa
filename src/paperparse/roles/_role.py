"""The roles of blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from attrs import frozen

from paperparse.roles._view import View


class Role(StrEnum):
    """What a block is on its page."""

    EDGE = "edge"
    """Flag, dateline, imprint, folio, staff: the page's own line, with all the facts in it."""
    FURNITURE = "furniture"
    COLUMN_LABEL = "column label"
    HEADLINE = "headline"
    BYLINE = "byline"
    JUMP = "jump"
    TEXT = "text"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    TEASER = "teaser"
    NOTICE = "notice"
    UNPLACED = "unplaced"


@frozen
class Placed:
    """A block with its role."""

    block: int
    role: Role
    because: tuple[str, ...]
    opens: bool = False
    """Whether a new object of that role begins here: a story, a caption, a notice, a box of teasers."""
    kind: str | None = None
    """A finer word: of furniture, `weather`; of an edge, `title` where only its place says that it is the paper's name."""


Roles = Sequence[Placed | None]
"""For each block what the functions before have said; None where nothing was said yet."""

Grower = Callable[[View, Roles], Iterable[Placed]]
"""A small function that gives roles to blocks; what an earlier one has placed stays."""
