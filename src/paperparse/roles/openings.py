"""How the certain headlines of a text stand: whether a heading below an empty line is another of them is told by theirs."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from attrs import define

from paperparse.roles._role import Role, Roles
from paperparse.roles._view import View
from paperparse.roles.stories import role_of

OPENINGS = frozenset({Role.HEADLINE, Role.COLUMN_LABEL})
"""What a story begins with."""

LEAST_PARAGRAPHS = 2
"""Pairs of paragraphs that show what the empty lines of a page are for."""

MOST_PARTED = 4
"""One in so many pairs of paragraphs may be parted by an empty line where these part stories."""

USUAL_SUBHEAD = 12
"""Visible characters: half of all subheads are no longer."""


@define(frozen=True, slots=False, eq=False)
class Openings:
    """What is asked of a page once, and not for each of its headings."""

    view: View
    roles: Roles

    @cached_property
    def blocks(self) -> list[int]:
        """The blocks at which headlines begin that are certain."""
        return [block for block, placed in enumerate(self.roles) if placed and placed.role in OPENINGS and placed.opens]

    @cached_property
    def below_empty_lines(self) -> bool:
        """Whether they stand below empty lines, and paragraphs do not."""
        view, roles = self.view, self.roles
        if not self.blocks or not all(view.blocks[block].gap for block in self.blocks):
            return False
        paragraphs = [
            block
            for block in range(1, len(view))
            if view.sentences[block - 1]
            and not view.heads[block]
            and {role_of(roles, block - 1), role_of(roles, block)} <= {None, Role.TEXT}
        ]
        parted = sum(bool(view.blocks[block].gap) for block in paragraphs)
        return len(paragraphs) >= LEAST_PARAGRAPHS and parted * MOST_PARTED <= len(paragraphs)

    def is_no_subhead(self, heading: int) -> bool:
        """Whether no other heading opens a group between those above and below, or a long one stands below plain news.

        News that opens with a lead-in seldom has subheads; a feature below a byline has, and long ones too.
        """
        at = bisect_left(self.blocks, heading)
        first = self.blocks[at - 1] if at else 0
        last = self.blocks[at] if at < len(self.blocks) else len(self.view)
        news = bisect_left(self._lead_ins, first) < bisect_left(self._lead_ins, heading)
        if news and self.view.length(heading) > USUAL_SUBHEAD:
            return True
        low, high = bisect_left(self._free, first + 1), bisect_left(self._free, last)
        return self._free[low : min(high, low + 2)] in ([], [heading])

    @cached_property
    def _lead_ins(self) -> list[int]:
        return self.view.blocks_with("lead_in")

    @cached_property
    def _free(self) -> list[int]:
        """The headings that open a group, and have no role."""
        view, roles = self.view, self.roles
        return [
            block for block in range(len(view)) if view.heads[block] and view.blocks[block].gap and roles[block] is None
        ]
