"""Label: every block gets its role. Certain blocks first, then small functions that grow from them.

The order of `GROWERS` is the order in which they speak; what one has placed, no later one changes.
"""

from __future__ import annotations

from collections.abc import Sequence

from paperparse.candidates import Fact
from paperparse.model.page import Block
from paperparse.roles._role import Grower, Placed, Role, Roles
from paperparse.roles._view import View
from paperparse.roles.boxes import addresses_of_reporters, furniture, notices
from paperparse.roles.edges import (
    flag_by_its_place,
    lines_at_the_foot,
    lines_at_the_top,
    lines_between_own_lines,
    lines_elsewhere,
    mastheads_elsewhere,
    mirrored_flags,
)
from paperparse.roles.headings import headings_left
from paperparse.roles.pictures import (
    captions_above_credits,
    captions_by_opening,
    captions_of_a_set,
    captions_with_credits,
)
from paperparse.roles.settings import (
    boxes_without_text,
    labels_by_themselves,
    lines_above_and_below,
    picture_print,
    set_adverts,
    set_headlines,
    set_mastheads,
    set_text,
)
from paperparse.roles.stories import (
    boxes_beside_stories,
    byline_lines,
    headlines,
    jump_lines,
    roundups,
    text_left,
)
from paperparse.roles.teasers import alternating_teasers, lines_in_turn, teaser_boxes, unlabelled_teasers
from paperparse.roles.told import told_roles
from paperparse.text.flow import Flow

GROWERS: tuple[Grower, ...] = (
    told_roles,
    mirrored_flags,
    set_mastheads,
    lines_at_the_top,
    flag_by_its_place,
    lines_above_and_below,
    teaser_boxes,
    alternating_teasers,
    lines_in_turn,
    jump_lines,
    notices,
    furniture,
    lines_between_own_lines,
    picture_print,
    captions_above_credits,
    captions_of_a_set,
    captions_with_credits,
    mastheads_elsewhere,
    lines_elsewhere,
    lines_at_the_foot,
    unlabelled_teasers,
    roundups,
    byline_lines,
    addresses_of_reporters,
    labels_by_themselves,
    set_adverts,
    set_headlines,
    set_text,
    boxes_without_text,
    headlines,
    captions_by_opening,
    boxes_beside_stories,
    headings_left,
    text_left,
)


def label(flow: Flow, blocks: Sequence[Block], facts: Sequence[Fact]) -> tuple[Placed, ...]:
    """The role of each block, in order."""
    by_block: list[list[Fact]] = [[] for _ in blocks]
    for fact in facts:
        by_block[fact.block].append(fact)
    view = View(flow, tuple(blocks), tuple(map(tuple, by_block)))
    roles: list[Placed | None] = [None] * len(blocks)
    for grower in GROWERS:
        for placed in grower(view, tuple(roles)):
            if roles[placed.block] is None:
                roles[placed.block] = placed
    return tuple(placed for placed in roles if placed is not None)


__all__ = ["GROWERS", "Placed", "Role", "Roles", "label"]
