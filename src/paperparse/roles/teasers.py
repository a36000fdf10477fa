"""Boxes of teasers: their label, their entries, and entries that stand without a label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from paperparse.fields.teasers import bare_numbers
from paperparse.roles._role import Placed, Role, Roles
from paperparse.roles._view import View
from paperparse.roles.boxes import LONGEST_ENTRY, STORY
from paperparse.roles.edges import is_serial_line
from paperparse.text.patterns import pattern

SHORTEST_TITLE = 3
"""Characters before a page mark that are the name of a section; the title stands below."""

PROGRAMME = pattern(r"\d{1,2}:\d\d")
"""20:30 …: what is on tonight, and on no page."""

LEAST_ENTRIES = 2
"""Lines below a label, down to an empty line, that are its entries though none has a page mark."""

LONGEST_BOX = 100
"""Lines of a box of teasers: thirty entries over three lines each."""

WAIT = 6
"""Lines of one teaser entry before its page mark: label, kicker, and a title over several lines."""


def teaser_boxes(view: View, roles: Roles) -> Iterable[Placed]:
    """A label such as 导读, and the entries after it up to the last page mark that belongs to it."""
    last = -1
    for label in view.blocks_with("teaser.label"):
        if roles[label] is not None or label <= last:
            continue
        last = _last_entry(view, roles, label)
        if last == label and label + 1 < len(view) and PROGRAMME.match(view.prints[label + 1]):
            # 今日看点 above the programmes of the evening heads no entries that point to pages.
            continue
        for block in range(label, last + 1):
            because = (
                "it is the label of a box of teasers" if block == label else f"it stands below {view.prints[label]}"
            )
            yield Placed(block, Role.TEASER, (because,), opens=block == label)


def _last_entry(view: View, roles: Roles, label: int) -> int:
    """The last block of the box: a mark after which no further mark comes within `WAIT` lines of its size."""
    entries = _entries(view, roles, label)
    marks = _page_marks(view, label, entries)
    last = label
    for block in entries:
        if block - last > WAIT:
            break
        if block in marks:
            last = block
    first_mark = min((block for block in marks if block <= last), default=last)
    marks_lead = first_mark == label + 1 and view.whole(first_mark, "teaser.mark", "reference") is not None
    if marks_lead and last + 1 < len(view) and roles[last + 1] is None and view.heads[last + 1]:
        return last + 1
    return _end_of_group(view, roles, label, last, entries)


def _entries(view: View, roles: Roles, label: int) -> range:
    """The blocks below the label that could be lines of its box."""
    end = label + 1
    while (
        end < min(len(view), label + LONGEST_BOX)
        and roles[end] is None
        and view.length(end) <= LONGEST_ENTRY
        and not view.has(end, "teaser.label", *STORY)
        and not view.prints[end].endswith("。")
        and not PROGRAMME.match(view.prints[end])
        and not is_serial_line(view, end)
    ):
        end += 1
    return range(label + 1, end)


def _page_marks(view: View, label: int, entries: range) -> frozenset[int]:
    """The blocks of a labelled box that hold a page mark: 2版, (详见2版), and bare numbers where `fields` accepts them."""
    blocks = view.flow.blocks
    lines = {view.flow.strip(blocks[block]): block for block in (label, *entries)}
    numbered = bare_numbers(view.flow, tuple(lines), view.page_count)
    # 财经 B1: in a box the same print is the mark of an entry that is a folio elsewhere.
    marked = {block for block in entries if view.has(block, "teaser.mark") or view.whole(block, "folio.label")}
    for block in entries:
        reference = view.fact(block, "reference")
        if reference is not None and reference.span.end == blocks[block].end:
            marked.add(block)
    return frozenset(marked | {lines[line] for line in numbered})


def _end_of_group(view: View, roles: Roles, label: int, last: int, entries: range) -> int:
    """Where the box ends when an empty line closes it and a heading stands below, or the page ends: no line is given away."""
    end = last
    while end + 1 < entries.stop and view.groups[end + 1] == view.groups[last]:
        end += 1
    below = end + 1
    ends = below == len(view) or is_serial_line(view, below)
    closed = ends or (roles[below] is None and view.heads[below] and view.groups[below] > view.groups[last])
    enough = last > label or end - label >= LEAST_ENTRIES
    return end if closed and enough and not view.has(below, *STORY) else last


def unlabelled_teasers(view: View, roles: Roles) -> Iterable[Placed]:
    """Short lines that end in a page mark, where no label stands: each is a teaser by itself."""
    previous = -2
    for block in view.blocks_with("teaser.mark"):
        mark = view.fact(block, "teaser.mark")
        if (
            roles[block] is None
            and mark
            and view.length(block) <= LONGEST_ENTRY
            and view.whole(block, "teaser.mark") is None
        ):
            if block != previous + 1 and _is_section_above(view, roles, block):
                yield Placed(
                    block - 1,
                    Role.FURNITURE,
                    ("a section above lines that end in page marks",),
                    opens=True,
                    kind="other",
                )
            yield Placed(block, Role.TEASER, ("it ends in a page mark",), opens=block != previous + 1)
            previous = block
            if mark.span.start - view.flow.blocks[block].start <= SHORTEST_TITLE and _title_below(view, roles, block):
                previous = block + 1
                yield Placed(previous, Role.TEASER, ("it stands below its section and page",))


def _is_section_above(view: View, roles: Roles, block: int) -> bool:
    """Whether a section's name heads a group of lines that end in page marks: 今日要闻."""
    above, below = block - 1, block + 1
    if above < 0 or roles[above] is not None or view.whole(above, "section_name") is None:
        return False
    group = view.groups[above] == view.groups[block] == (view.groups[below] if below < len(view) else None)
    return group and (not above or view.blocks[above].gap) and view.has(below, "teaser.mark")


def alternating_teasers(view: View, roles: Roles) -> Iterable[Placed]:
    """Page marks and titles in turn, each in a block of its own, as a layout reads entries of two lines."""
    kinds = "teaser.mark", "reference"
    marks = frozenset(block for block in view.blocks_with(*kinds) if view.whole(block, *kinds))
    start = 0
    while start < len(view):
        end = start
        while end < len(view) and _alternates(view, roles, marks, start, end):
            end += 1
        if end - start >= 2 * LEAST_ENTRIES:
            for block in range(start, end - (end - start) % 2):
                yield Placed(block, Role.TEASER, ("titles and page marks in turn",), opens=not (block - start) % 2)
        start = max(end, start + 1)


def lines_in_turn(view: View, roles: Roles) -> Iterable[Placed]:
    """Groups of a text that hold nothing but titles and page marks in turn."""
    blocks: list[int] = []
    for block in range(len(view) + 1):
        if blocks and (block == len(view) or view.groups[block] != view.groups[blocks[-1]]):
            if _take_turns(view, roles, blocks):
                for number, line in enumerate(blocks):
                    yield Placed(line, Role.TEASER, ("titles and page marks in turn",), opens=not number % 2)
            blocks = []
        blocks.append(block)


def _take_turns(view: View, roles: Roles, blocks: Sequence[int]) -> bool:
    """Whether every other line is a page mark, and each of the others the title of an entry."""
    if len(blocks) < 2 * LEAST_ENTRIES or len(blocks) % 2 or any(roles[block] is not None for block in blocks):
        return False
    marked = [view.whole(block, "teaser.mark", "folio.label") is not None for block in blocks]
    turns = all(one is not other for one, other in pairwise(marked))
    return turns and all(mark or _may_be_title(view, block) for mark, block in zip(marked, blocks, strict=True))


def _may_be_title(view: View, block: int) -> bool:
    title = view.heads[block] and view.length(block) <= LONGEST_ENTRY
    return title and not view.has(block, "teaser.mark", "teaser.label", *STORY)


def _alternates(view: View, roles: Roles, marks: frozenset[int], start: int, block: int) -> bool:
    """Whether a block is a mark where the one before is a title, and the other way round."""
    if roles[block] is not None or view.blocks[block].setting is None:
        return False
    if block > start and (block in marks) is (block - 1 in marks):
        return False
    return block in marks or (_may_be_title(view, block) and not view.sentences[block])


def _title_below(view: View, roles: Roles, block: int) -> bool:
    below = block + 1
    free = below < len(view) and roles[below] is None and view.groups[below] == view.groups[block]
    return free and view.heads[below] and not view.has(below, "teaser.mark", *STORY)
