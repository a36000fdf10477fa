"""Pictures in text: a credit makes the print above it a caption."""

from __future__ import annotations

from collections.abc import Iterable

from paperparse.roles._role import Placed, Role, Roles
from paperparse.roles._view import View
from paperparse.text.patterns import pattern

LONGEST_CAPTION = 320
"""Visible characters of a caption's paragraph; measured captions: 99 % are below 200."""

SEVERAL = pattern(r"\(?(?:以上|上述|以下|本版|本组|本报)?(?:图片|照片|图)(?:均|都|皆|由)")
ONE_SENTENCE = pattern(r"[^。!?]{4,60}。")

PHOTO_STORY = "摄影报道"
"""How the credit of a picture ends whose text is a report."""

LONGEST_TITLE = 24
"""Visible characters of a picture's title: 2 to 12 are usual."""


def captions_above_credits(view: View, roles: Roles) -> Iterable[Placed]:
    """A line that is only a credit, the lines of its group above it, else the paragraph above, and a title above that."""
    taken: set[int] = set()
    for credit in view.blocks_with("credit"):
        if roles[credit] is not None or view.whole(credit, "credit") is None:
            continue
        if _stands_above(view, roles, credit, taken):
            titled = _heads_a_photo_story(view, roles, credit, taken)
            if titled:
                yield Placed(credit - 1, Role.CAPTION, ("a short line above a story in pictures",), opens=True)
            yield Placed(credit, Role.CAPTION, ("a credit line",), opens=not titled)
            yield Placed(credit + 1, Role.CAPTION, ("it stands below a credit, alone with it",))
            taken.update((credit - titled, credit, credit + 1))
            continue
        first = _first_of_caption(view, roles, credit, taken)
        first = _with_title(view, roles, first, credit, taken)
        for block in range(first, credit + 1):
            because = "a credit line" if block == credit else f"it stands above the credit {view.prints[credit][:16]}"
            yield Placed(block, Role.CAPTION, (because,), opens=block == first)
        taken.update(range(first, credit + 1))


def captions_of_a_set(view: View, roles: Roles) -> Iterable[Placed]:
    """After a credit for several pictures (以上图片均为…摄): the short sentences that follow are their captions."""
    for credit in view.blocks_with("credit"):
        placed = roles[credit]
        if placed is None or placed.role is not Role.CAPTION or not SEVERAL.match(view.prints[credit]):
            continue
        block = credit + 1
        while _free(view, roles, block, set()) and ONE_SENTENCE.fullmatch(view.prints[block]):
            yield Placed(block, Role.CAPTION, ("one short sentence below the credit of several pictures",), opens=True)
            block += 1


def captions_with_credits(view: View, roles: Roles) -> Iterable[Placed]:
    """A paragraph that ends in a credit, and a title above it."""
    for block in view.blocks_with("credit.tail"):
        if roles[block] is not None or view.length(block) > LONGEST_CAPTION:
            continue
        first = _with_title(view, roles, block, block, set())
        if first < block:
            yield Placed(first, Role.CAPTION, ("a short line above a caption",), opens=True)
        yield Placed(block, Role.CAPTION, ("the paragraph ends in a credit",), opens=first == block)


def captions_by_opening(view: View, roles: Roles) -> Iterable[Placed]:
    """A paragraph that opens as only captions do, with 图为 or 图①."""
    for block in view.blocks_with("caption.opening"):
        if roles[block] is None and view.length(block) <= LONGEST_CAPTION:
            yield Placed(block, Role.CAPTION, ("it opens as a caption does",), opens=True)


def _free(view: View, roles: Roles, block: int, taken: set[int]) -> bool:
    return (
        0 <= block < len(view)
        and roles[block] is None
        and block not in taken
        and not view.has(block, "lead_in", "byline")
    )


def _first_of_caption(view: View, roles: Roles, credit: int, taken: set[int]) -> int:
    first = credit
    left = LONGEST_CAPTION
    most = len(view) if view.parted else _paragraphs_without_gaps(view, credit)
    while _free(view, roles, first - 1, taken) and view.groups[first - 1] == view.groups[credit]:
        left -= view.length(first - 1)
        if left < 0 or view.has(first - 1, "jump.to") or credit - first == most:
            break
        first -= 1
    above = first - 1
    if first == credit and _free(view, roles, above, taken) and 0 < view.length(above) <= LONGEST_CAPTION:
        first = above
    return first


def _is_first_of_two(view: View, roles: Roles, line: int, taken: set[int]) -> bool:
    """Whether a title of a picture over two lines begins here: short ones, in a group of their own."""
    short = view.length(line) + view.length(line + 1) <= LONGEST_TITLE
    opens = line == 0 or view.blocks[line].gap
    return view.parted and short and opens and _free(view, roles, line, taken) and view.heads[line]


def _stands_above(view: View, roles: Roles, credit: int, taken: set[int]) -> bool:
    """Whether a credit and one line below it are a group of their own: some papers print it above the caption."""
    below = credit + 1
    if not view.parted or not _free(view, roles, below, taken) or view.groups[below] != view.groups[credit]:
        return False
    headline = view.heads[below] and view.has(below + 1, "lead_in", "byline")
    if headline or (below + 1 < len(view) and view.whole(below + 1, "credit")):
        # What stands below is of the story or of the credit that follows.
        return False
    opens = credit > 0 and view.blocks[credit].gap
    closes = below + 1 == len(view) or view.blocks[below + 1].gap
    return opens and closes and LONGEST_TITLE / 2 < view.length(below) <= LONGEST_CAPTION


def _heads_a_photo_story(view: View, roles: Roles, credit: int, taken: set[int]) -> bool:
    """Whether the title of a picture stands above its 摄影报道, in a group of its own; the text stands below."""
    title = credit - 1
    if not view.prints[credit].endswith(PHOTO_STORY) or not _free(view, roles, title, taken) or not view.heads[title]:
        return False
    return view.length(title) <= LONGEST_TITLE and (title == 0 or bool(view.blocks[title].gap))


def _paragraphs_without_gaps(view: View, credit: int) -> int:
    """Where no empty lines part it from a story, a caption is the paragraph above its credit, or two under a title."""
    return 2 if credit > 2 and view.has(credit - 1, "caption.opening") and view.heads[credit - 3] else 1  # noqa: PLR2004 - the title, two paragraphs, the credit


def _with_title(view: View, roles: Roles, first: int, last: int, taken: set[int]) -> int:
    """One above `first` when a title stands there, and not the headline of the story that begins below the picture."""
    title = first - 1
    if not _free(view, roles, title, taken) or not view.heads[title] or view.length(title) > LONGEST_TITLE:
        return first
    if view.heads[first] and first < last:
        return first
    below = last + 1
    if view.has(below, "lead_in", "byline") and not view.has(below - 1, "byline"):
        return first
    alone = title == 0 or view.groups[title - 1] != view.groups[title] or roles[title - 1] is not None
    if not alone and _is_first_of_two(view, roles, title - 1, taken) and view.blocks[first].gap:
        return title - 1
    return title if alone or not (view.parted or view.heads[title - 1]) else first
