"""Roles by layout: on a page with geometry, size and place say what is a headline and what stands with a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from paperparse.model.page import Part
from paperparse.roles._role import Placed, Role, Roles
from paperparse.roles._view import LONGEST_HEADING, View
from paperparse.roles.boxes import CONTACTS
from paperparse.roles.edges import LEAST_DATED, LONGEST_LINE, is_edge, may_be_folio
from paperparse.rules._contact import CONTACT_NAME
from paperparse.text.patterns import pattern

LONGEST_ADVERT = 4
"""Lines of an advert that no box parts from the stories: what it is, what it offers, where, and when."""

LONGEST_LABEL = 8
"""Visible characters of the label of a series."""

TWO_NAMES = pattern(r"\p{Han}{2,6}·\p{Han}{2,6}")
"""政策问答·回应关切: a series and its part; in colour above a black title it is the label, however long.

So it is on a page that tells no colours, as most files of other tools.
"""

UPPER = 0.35
"""Of the page's height: the flag stands above."""

FOOT = ("imprint.", "staff.", "folio.")
"""What a line below all stories may hold."""

LESSER = 0.8
"""Of the title's size: a label above it is smaller."""

LARGER = 1.1
"""Of the body type: a line of a story that is so large is set apart from its text."""


def stories_of(view: View) -> Iterator[list[int]]:
    """The blocks of each story that the layout found; nothing for a text source."""
    if view.blocks and view.blocks[0].setting is not None:
        for _, blocks in groupby(range(len(view)), key=lambda block: view.setting(block).story):
            yield list(blocks)


def lines_above_and_below(view: View, roles: Roles) -> Iterable[Placed]:
    """Lines of page facts above every story, and below all of them: the folio, wherever it is read, and the imprint."""
    stories = [block for blocks in stories_of(view) for block in blocks if _is_of_a_story(view, block)]
    if not stories:
        return
    first = min(view.setting(block).top for block in stories)
    last = max(view.setting(block).top for block in stories)
    for block in range(len(view)):
        setting = view.setting(block)
        if roles[block] is not None or view.length(block) > LONGEST_LINE or setting.frame is not None:
            continue
        if setting.top < first and (is_edge(view, block) or may_be_folio(view.facts[block])):
            yield Placed(block, Role.EDGE, ("page facts above every story",))
        elif setting.top > last and any(fact.rule.id.startswith(FOOT) for fact in view.facts[block]):
            yield Placed(block, Role.EDGE, ("page facts below every story",))


def _is_of_a_story(view: View, block: int) -> bool:
    headline = view.setting(block).part is Part.HEADING and not is_edge(view, block)
    return headline or view.length(block) > LONGEST_HEADING


def set_mastheads(view: View, roles: Roles) -> Iterable[Placed]:
    """The paper's name in display type with the page facts below it, and boxes that hold a dateline."""
    for blocks in stories_of(view):
        named = [block for block in blocks if view.whole(block, "masthead.title") and view.setting(block).size > 1]
        flag = named and view.setting(named[0]).top < UPPER
        dated = sum(fact.rule.id.startswith("dateline.") for block in blocks for fact in view.facts[block])
        listed = all(view.setting(block).part is Part.ALONE for block in blocks)
        told = all(is_edge(view, block) or _names_a_contact(view, block) for block in blocks)
        facts_only = told and view.setting(blocks[0]).top < UPPER and any(is_edge(view, block) for block in blocks)
        if not flag and not (listed and dated >= LEAST_DATED) and not facts_only:
            continue
        for block in blocks:
            ours = is_edge(view, block) or view.has(block, *CONTACTS) or _names_a_contact(view, block)
            if roles[block] is None and ours:
                yield Placed(block, Role.EDGE, ("the paper's name, or what is printed with it",))


def _names_a_contact(view: View, block: int) -> bool:
    """Whether a line names the number or address on the line below it: 新闻热线 above 0571-85310548."""
    named = CONTACT_NAME.fullmatch(view.prints[block]) is not None
    return named and block + 1 < len(view) and view.whole(block + 1, *CONTACTS) is not None


def picture_print(view: View, roles: Roles) -> Iterable[Placed]:
    """What stands with a picture is its caption."""
    for blocks in stories_of(view):
        opens = True
        for block in blocks:
            if roles[block] is None and view.setting(block).part is Part.PICTURE:
                yield Placed(block, Role.CAPTION, ("it stands with a picture",), opens=opens)
                opens = False


def labels_by_themselves(view: View, roles: Roles) -> Iterable[Placed]:
    """The label of a series that the layout has found by itself, right before the display type of a story."""
    groups = list(stories_of(view))
    for blocks, (below, *_) in pairwise(groups):
        alone = len(blocks) == 1 and roles[blocks[0]] is None and roles[below] is None
        if alone and view.whole(blocks[0], "column_label") and view.setting(below).part is Part.HEADING:
            yield Placed(blocks[0], Role.COLUMN_LABEL, ("the label of a series above a headline",), opens=True)


def set_adverts(view: View, roles: Roles) -> Iterable[Placed]:
    """A line of display type and a line or two below it, each of which offers something or says where: an advert without a box."""
    for blocks in stories_of(view):
        free = len(blocks) <= LONGEST_ADVERT and all(roles[block] is None for block in blocks)
        offers = free and any(view.has(block, "furniture.advert") for block in blocks)
        if offers and all(view.has(block, "furniture.advert", "furniture.advert_hint", *CONTACTS) for block in blocks):
            for block in blocks:
                yield Placed(block, Role.FURNITURE, ("the wording of advert",), opens=block == blocks[0], kind="advert")


def set_headlines(view: View, roles: Roles) -> Iterable[Placed]:
    """Display type above columns is a headline; a small coloured line on top of it the label of a series."""
    for blocks in stories_of(view):
        heading = [block for block in blocks if view.setting(block).part is Part.HEADING]
        free = [block for block in heading if roles[block] is None]
        if not free:
            continue
        largest = max(view.setting(block).size for block in free)
        coloured = all(view.setting(block).coloured for block in free)
        above = roles[free[0] - 1] if free[0] else None
        opens = above is None or above.role is not Role.COLUMN_LABEL
        for block in free:
            if _is_label(view, block, largest, coloured=coloured) and opens and len(free) > 1:
                yield Placed(block, Role.COLUMN_LABEL, ("a label above a headline",), opens=opens)
            else:
                yield Placed(block, Role.HEADLINE, ("display type above columns",), opens=opens)
            opens = False
        for block in _small_decks(view, roles, blocks, heading):
            yield Placed(block, Role.HEADLINE, ("a line of another type right below a headline",))


def _small_decks(view: View, roles: Roles, blocks: list[int], heading: list[int]) -> Iterator[int]:
    """Lines between the display type and the first paragraph that are set in a type of their own and name nobody."""
    below = [block for block in blocks if block > heading[-1]]
    for block, after in pairwise(below):
        setting = view.setting(block)
        strange = setting.other_type or setting.bold
        if roles[block] is not None or not strange or view.sentences[block] or not view.heads[block]:
            return
        if view.length(block) == 1:  # A number that heads the first part of the story.
            return
        if view.has(block, "lead_in", "byline", "byline.bare", "signature", "jump.from", "jump.to"):
            return
        if view.setting(after).part is not Part.TEXT:
            return
        yield block


def boxes_without_text(view: View, roles: Roles) -> Iterable[Placed]:
    """Boxes and lines of display type that head no columns and that nothing has claimed: adverts and ornaments."""
    for blocks in stories_of(view):
        placed = [roles[block] for block in blocks]
        if any(view.setting(block).part is not Part.ALONE for block in blocks):
            continue
        if all(one is None or one.role is Role.FURNITURE for one in placed):
            opens = all(one is None for one in placed)
            for block in blocks:
                yield Placed(block, Role.FURNITURE, ("display type without a story",), opens=opens, kind="advert")
                opens = False


def _is_label(view: View, block: int, largest: float, *, coloured: bool) -> bool:
    """Whether a small line names a series; `coloured`: all of the heading is, as on a dark ground, and says nothing."""
    setting = view.setting(block)
    apart = setting.coloured and not coloured
    dotted = TWO_NAMES.fullmatch(view.prints[block]) is not None and (apart or not view.colours)
    short = view.length(block) <= LONGEST_LABEL or dotted
    named = view.whole(block, "column_label", "section_name") is not None
    return setting.size <= LESSER * largest and short and (named or apart or dotted)


def set_text(view: View, roles: Roles) -> Iterable[Placed]:
    """Below such a headline, a strong, large or centred line is a subhead, and everything else is text."""
    for blocks in stories_of(view):
        headed = any(roles[block] is not None and roles[block].role is Role.HEADLINE for block in blocks)  # type: ignore[union-attr]
        for number, block in enumerate(blocks if headed else ()):
            if roles[block] is not None:
                continue
            setting = view.setting(block)
            last = number + 1 == len(blocks)
            strong = (
                setting.bold
                or setting.size >= LARGER
                or (not last and _is_flush_subhead(view, block, blocks[number + 1]))
            )
            apart = strong or (setting.centred and (setting.other_type or not view.sentences[block]))
            if apart and view.heads[block] and not last and not view.sentences[block]:
                yield Placed(block, Role.SUBHEAD, ("a strong or centred line between paragraphs",))
            else:
                yield Placed(block, Role.TEXT, ("print in the columns of a story",))


def _is_flush_subhead(view: View, block: int, below: int) -> bool:
    """Whether a line has a type of its own, and begins where a column does and no paragraph; one begins below it."""
    setting, after = view.setting(block), view.setting(below)
    one_line = len(view.blocks[block].lines) == 1
    own_type = setting.other_type and not after.other_type
    return one_line and own_type and setting.starts is not True and after.starts is not False
