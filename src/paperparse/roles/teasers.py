"""Boxes of teasers: their label, their entries, and entries that stand without a label."""

from __future__ import annotations

from collections.abc import Iterable

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
            yield Placed(block, Role.TEASER, ("it ends in a page mark",), opens=block != previous + 1)
            previous = block
            if mark.span.start - view.flow.blocks[block].start <= SHORTEST_TITLE and _title_below(view, roles, block):
                previous = block + 1
                yield Placed(previous, Role.TEASER, ("it stands below its section and page",))


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


def _alternates(view: View, roles: Roles, marks: frozenset[int], start: int, block: int) -> bool:
    """Whether a block is a mark where the one before is a title, and the other way round."""
    if roles[block] is not None or view.blocks[block].setting is None:
        return False
    if block > start and (block in marks) is (block - 1 in marks):
        return False
    title = view.heads[block] and view.length(block) <= LONGEST_ENTRY and not view.sentences[block]
    return block in marks or (title and not view.has(block, "teaser.mark", "teaser.label", *STORY))


def _title_below(view: View, roles: Roles, block: int) -> bool:
    below = block + 1
    free = below < len(view) and roles[below] is None and view.groups[below] == view.groups[block]
    return free and view.heads[below] and not view.has(below, "teaser.mark", *STORY)
