"""Headings that no certain block stands below: the headline of a new story, a subhead, or a line of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from paperparse.roles._role import Placed, Role, Roles
from paperparse.roles._view import View
from paperparse.roles.openings import Openings
from paperparse.roles.stories import (
    INTERRUPTIONS,
    LEAST_LIST,
    as_headline,
    closes_its_group,
    ends_a_story,
    is_sender,
    role_of,
)
from paperparse.text.joining import cut_between
from paperparse.text.patterns import pattern

LONGEST_SUBHEAD = 24
"""Visible characters; 95 % of 6,601 measured subheads are below 23."""

SUBHEAD_MARK = pattern(r"[■●◆▶►★◇□◎]")
"""What parts subheads from short lines of talk: ■ 怎么办理?"""

ROSTER = pattern(r"(?:名单|一览表?|排行榜|成绩单|赛程表?|节目单|积分榜)$")

NO_SUBHEAD = ("!", "?", "…", ":", "——")
"""How short lines of talk end, and lines that lead to the paragraph below: 系统扩绿，成效显著——."""

LEAST_HEADLINE = 8
"""Visible characters of a line that can be a headline by itself; half of all subheads are shorter than 12."""

LEAST_OLD_HEADLINE = 4
"""The same in papers that print no commas: their headlines are of lines of four to eight characters, and have no subheads."""

SHORT_STORY = 5
"""Blocks from a headline to the next heading in which a story without subheads may end."""


def headings_left(view: View, roles: Roles) -> Iterable[Placed]:
    """Headings that no certain block stands below: a headline after the end of a story, else a subhead."""
    openings = Openings(view, roles)
    block, unsigned = 0, -1
    while block < len(view):
        run = _run(view, roles, block)
        if run and is_sender(view, run.start):
            yield Placed(run.start, Role.TEXT, ("whose letter stands above",))
            run = range(run.start, run.start + 1)
        elif run:
            short = unsigned >= 0 and run.start - unsigned <= SHORT_STORY and _all_text(roles, unsigned + 1, run.start)
            for placed in _judge(openings, run, after_unsigned=short):
                yield placed
                unsigned = placed.block if placed.role is Role.HEADLINE else unsigned
        block = max(block + 1, run.stop)


def _all_text(roles: Roles, start: int, stop: int) -> bool:
    return all(role_of(roles, block) in INTERRUPTIONS or roles[block] is None for block in range(start, stop))


def _run(view: View, roles: Roles, start: int) -> range:
    stop = start
    while stop < len(view) and roles[stop] is None and view.heads[stop] and not _goes_on(view, roles, stop):
        if stop > start and view.blocks[stop].gap and view.whole(stop, "column_label"):
            break
        stop += 1
    return range(start, stop)


def _goes_on(view: View, roles: Roles, block: int) -> bool:
    """Whether the block is the first part of a sentence that goes on in the next block."""
    below = block + 1
    if below >= len(view) or roles[below] is not None:
        return view.length(block) > LONGEST_SUBHEAD and "," in view.prints[block]
    return cut_between(view.prints[block], view.prints[below], starts=view.starts[below]) is not None


def _judge(openings: Openings, run: range, *, after_unsigned: bool) -> Iterator[Placed]:
    """What a run of headings is; `after_unsigned`: a short story without byline and lead-in stands right above."""
    view, roles = openings.view, openings.roles
    above = _story_above(roles, run.start)
    followed = _text_follows(view, roles, run.stop)
    if above is None or ends_a_story(view, above):
        after = "a heading where no story is open" if above is None else "a heading after the end of a story"
        if followed or len(run) == 1:
            yield from as_headline(view, list(run), after)
        return
    reason = _looks_like_headline(openings, run, after_unsigned=after_unsigned) if followed else None
    if reason:
        yield from as_headline(view, list(run), reason)
        return
    yield from _inside_a_story(view, run, followed=followed)


def _looks_like_headline(openings: Openings, run: range, *, after_unsigned: bool) -> str | None:
    """Why a run of headings in an open story opens the next one; None when nothing says so."""
    view = openings.view
    if any(view.prints[block].startswith("——") for block in run[1:]):
        return "a heading with a deck"
    if view.wide[run.start]:
        return "more empty lines above it than elsewhere"
    if len(run) > 1 and view.whole(run[0], "column_label"):
        return "it stands below the label of a series"
    if len(run) > 1 and view.whole(run[0], "section_name"):
        run = run[1:]
    long = all(view.length(block) >= (LEAST_HEADLINE if view.commas else LEAST_OLD_HEADLINE) for block in run)
    one_group = len({view.groups[block] for block in run}) == 1 and view.blocks[run.stop].gap
    if one_group and long and 1 < len(run) < LEAST_LIST:
        return "two long lines in one group"
    if after_unsigned and long:
        return "the story above had neither byline nor lead-in, so that this one needs none"
    return "it opens a group, as the headlines of this page do" if _opens_as_others(openings, run) else None


def _opens_as_others(openings: Openings, run: range) -> bool:
    """Whether a heading stands where the certain headlines of the page do: two lines, a long one, or one that is no subhead among others.

    Only of a text: on a page with geometry the type tells.
    """
    view = openings.view
    text = view.blocks[run.start].setting is None
    if not (text and _opens_its_group(view, run) and openings.below_empty_lines):
        return False
    length = view.length(run.start)
    return len(run) > 1 or (length >= LEAST_HEADLINE and openings.is_no_subhead(run.start))


def _opens_its_group(view: View, run: range) -> bool:
    """Whether a short run of headings stands right below an empty line, and right above text of the same group."""
    one_group = len({view.groups[block] for block in range(run.start, min(run.stop + 1, len(view)))}) == 1
    return one_group and len(run) < LEAST_LIST and bool(view.blocks[run.start].gap)


def _inside_a_story(view: View, run: range, *, followed: bool) -> Iterator[Placed]:
    """The short lines of an open story: lists and verses, subheads, and now and then the headline of the next."""
    lists = _lists(view, run)
    for block in run:
        if block + 1 in lists and block not in lists and ROSTER.search(view.prints[block]):
            yield Placed(block, Role.HEADLINE, ("it names the list below",), opens=True)
    for block in run:
        if block in lists:
            yield Placed(block, Role.TEXT, ("a list or a verse: short lines in one group",))
    run_left = [block for block in run if block not in lists]
    if followed and any(view.length(block) > LONGEST_SUBHEAD for block in run_left):
        yield from as_headline(view, run_left, "too long a heading for a subhead")
        return
    for block in run_left:
        if closes_its_group(view, block) and not (followed and block + 1 == run.stop):
            yield Placed(block, Role.TEXT, ("the last line of a group of text",))
            continue
        marked = followed and SUBHEAD_MARK.match(view.prints[block])
        if not marked and (
            view.prints[block].rstrip("”’").endswith(NO_SUBHEAD) or not (followed or block + 1 in lists)
        ):
            yield Placed(block, Role.TEXT, ("a short line inside a story",))
        else:
            yield Placed(block, Role.SUBHEAD, ("a short line between paragraphs of an open story",))


def _lists(view: View, run: range) -> frozenset[int]:
    """Those lines of `run` that stand at least three to a group; beside such a group two make a stanza too."""
    sizes = Counter(view.groups[block] for block in run)
    if max(sizes.values()) < LEAST_LIST:
        return frozenset()
    return frozenset(block for block in run if sizes[view.groups[block]] > 1)


def _text_follows(view: View, roles: Roles, block: int) -> bool:
    while block < len(view) and role_of(roles, block) in INTERRUPTIONS:
        block += 1
    return block < len(view) and roles[block] is None


def _story_above(roles: Roles, block: int) -> int | None:
    """The nearest block above that belongs to a story; None when there is none, or only the page's own lines."""
    for above in range(block - 1, -1, -1):
        if role_of(roles, above) not in INTERRUPTIONS:
            return None if role_of(roles, above) is Role.EDGE else above
    return None
