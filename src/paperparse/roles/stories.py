"""Stories: bylines, lead-ins and jumps are certain; headlines grow above them, and what is left is text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from paperparse.roles._role import Placed, Role, Roles
from paperparse.roles._view import View
from paperparse.text.joining import SENTENCE_END, cut_between
from paperparse.text.patterns import pattern

MOST_LINES = 7
"""Lines of one headline: label, kicker over two, title over two, deck over two."""

LONGEST_SUBHEAD = 24
"""Visible characters; 95 % of 6,601 measured subheads are below 23."""

BOX_LABEL = pattern(
    r"[■●▲◆◇□★|【\[<(《 ]{0,3}(?:相关|新闻|延伸)?(?:链接|阅读|背景|资料|名词解释|小贴士|小知识|提示|知识|案例|数据)[】\]>)》 :]{0,2}"
)
"""相关链接, 延伸阅读, 新闻背景 …"""

SUBHEAD_MARK = pattern(r"[■●◆▶►★◇□◎]")
"""What parts subheads from short lines of talk: ■ 怎么办理?"""

OFFICE = "byline.office"
"""The rule for 本报评论员 and the like, which stand above a headline as often as below."""

ROSTER = pattern(r"(?:名单|一览表?|排行榜|成绩单|赛程表?|节目单|积分榜)$")

LEAST_HEADLINE = 8
"""Visible characters of a line that can be a headline by itself; half of all subheads are shorter than 12."""

SHORT_STORY = 5
"""Blocks from a headline to the next heading in which a story without subheads may end."""

LEAST_LIST = 3
"""Short lines in one group that make a list or a verse."""

INTERRUPTIONS = frozenset({Role.CAPTION, Role.TEASER, Role.NOTICE, Role.FURNITURE})
"""What may stand inside a story without ending it."""


def jump_lines(view: View, roles: Roles) -> Iterable[Placed]:
    """Lines that are only a jump."""
    for block in view.blocks_with("jump.to", "jump.from"):
        if roles[block] is None and view.whole(block, "jump.to", "jump.from"):
            arrives = view.has(block, "jump.from") and block > 0
            opens = arrives and _ends_a_story(view, block - 1) and not view.has(block - 1, "jump.to")
            yield Placed(block, Role.JUMP, ("the line is a jump",), opens=opens)


def byline_lines(view: View, roles: Roles) -> Iterable[Placed]:
    """Lines of role and names; bare names only between a headline and its text."""
    for block in view.blocks_with("byline", "byline.bare", "signature", "signature.cable"):
        if roles[block] is not None:
            continue
        office = view.whole(block, "byline")
        if office and office.rule.id == OFFICE and _heading_below(view, roles, block):
            yield Placed(block, Role.BYLINE, ("an office signs above its headline",), opens=True)
        elif office:
            yield Placed(block, Role.BYLINE, ("role and names fill the line",))
        elif view.whole(block, "byline.bare") and _between_headline_and_text(view, roles, block):
            yield Placed(block, Role.BYLINE, ("a name between a headline and its text",))
        elif view.whole(block, "signature", "signature.cable"):
            yield Placed(block, Role.BYLINE, ("a signature on a line of its own",))


def _heading_below(view: View, roles: Roles, block: int) -> range:
    """The lines of a heading right below a signature that has none above it, and text after them; else nothing."""
    start = stop = block + 1
    if block > 0 and roles[block - 1] is None and view.heads[block - 1]:
        return range(start, start)
    while stop < len(view) and roles[stop] is None and view.heads[stop] and stop - start < MOST_LINES:
        stop += 1
    followed = stop < len(view) and roles[stop] is None and not view.has(stop, "byline", "lead_in")
    return range(start, stop if followed else start)


def _between_headline_and_text(view: View, roles: Roles, block: int) -> bool:
    above, below = block - 1, block + 1
    return (
        above >= 0
        and roles[above] is None
        and view.heads[above]
        and view.whole(above, "byline.bare") is None
        and below < len(view)
        and roles[below] is None
        and not view.heads[below]
    )


def headlines(view: View, roles: Roles) -> Iterable[Placed]:
    """The lines above a byline, a lead-in or an arriving jump; a label of a series may stand first."""
    for anchor in view.blocks_with("byline", "byline.bare", "signature", "signature.cable", "lead_in", "jump.from"):
        reason = _anchor(view, roles, anchor)
        if reason is None:
            continue
        placed = roles[anchor]
        if placed is not None and placed.role is Role.BYLINE and placed.opens:
            for block in _heading_below(view, roles, anchor):
                yield Placed(block, Role.HEADLINE, ("it stands below the office that signs",))
            continue
        lines = list(_heading_above(view, roles, anchor))[::-1]
        yield from _as_headline(view, lines, reason)


def _anchor(view: View, roles: Roles, block: int) -> str | None:
    """Why the lines above `block` are a headline."""
    placed = roles[block]
    if placed is not None and placed.role is Role.BYLINE:
        return "it stands above a byline"
    if placed is not None and placed.role is Role.JUMP and view.has(block, "jump.from"):
        return "it stands above a jump that arrives here"
    if placed is None and view.has(block, "lead_in"):
        return "it stands above a lead-in"
    if placed is None and view.has(block, "jump.from") and not view.heads[block]:
        return "it stands above a story that goes on from another page"
    return None


def _heading_above(view: View, roles: Roles, anchor: int) -> Iterator[int]:
    """The free lines right above, from the lowest; one picture may stand between them and the anchor."""
    block = anchor - 1
    while block >= 0 and _role(roles, block) is Role.CAPTION:
        block -= 1
    lines = 0
    while block >= 0 and roles[block] is None and view.heads[block] and lines < MOST_LINES:
        if _ends_a_story(view, block) or (lines and view.has(block, "roundup")):
            return
        yield block
        block -= 1
        lines += 1


def _as_headline(view: View, lines: list[int], reason: str) -> Iterator[Placed]:
    labelled = len(lines) > 1 and view.whole(lines[0], "column_label", "section_name") is not None
    for number, block in enumerate(lines):
        if number == 0 and labelled:
            yield Placed(block, Role.COLUMN_LABEL, ("the label of a series above a headline",), opens=True)
        else:
            yield Placed(block, Role.HEADLINE, (reason,), opens=number == 0)


def roundups(view: View, roles: Roles) -> Iterable[Placed]:
    """The heading of a roundup of short items."""
    for block in view.blocks_with("roundup"):
        if roles[block] is None and view.whole(block, "roundup"):
            yield Placed(block, Role.HEADLINE, ("the heading of a roundup",), opens=True)


def boxes_beside_stories(view: View, roles: Roles) -> Iterable[Placed]:
    """The label of a box that goes with a story and has no headline: what stands below is a story of its own."""
    for block in range(len(view) - 1):
        below = roles[block + 1] is None and not view.heads[block + 1]
        if roles[block] is None and below and BOX_LABEL.fullmatch(view.prints[block]):
            yield Placed(block, Role.COLUMN_LABEL, ("the label of a box beside a story",), opens=True)


def headings_left(view: View, roles: Roles) -> Iterable[Placed]:
    """Headings that no certain block stands below: a headline after the end of a story, else a subhead."""
    block, unsigned = 0, -1
    while block < len(view):
        run = _run(view, roles, block)
        if run:
            short = unsigned >= 0 and run.start - unsigned <= SHORT_STORY and _all_text(roles, unsigned + 1, run.start)
            for placed in _judge(view, roles, run, after_unsigned=short):
                yield placed
                unsigned = placed.block if placed.role is Role.HEADLINE else unsigned
        block = max(block + 1, run.stop)


def _all_text(roles: Roles, start: int, stop: int) -> bool:
    return all(_role(roles, block) in INTERRUPTIONS or roles[block] is None for block in range(start, stop))


def _run(view: View, roles: Roles, start: int) -> range:
    stop = start
    while stop < len(view) and roles[stop] is None and view.heads[stop] and not _goes_on(view, roles, stop):
        stop += 1
    return range(start, stop)


def _goes_on(view: View, roles: Roles, block: int) -> bool:
    """Whether the block is the first part of a sentence that goes on in the next block."""
    below = block + 1
    if below >= len(view) or roles[below] is not None:
        return view.length(block) > LONGEST_SUBHEAD and "," in view.prints[block]
    return cut_between(view.prints[block], view.prints[below], starts=view.starts[below]) is not None


def _judge(view: View, roles: Roles, run: range, *, after_unsigned: bool) -> Iterator[Placed]:
    """What a run of headings is; `after_unsigned`: a short story without byline and lead-in stands right above."""
    above = _story_above(roles, run.start)
    followed = _text_follows(view, roles, run.stop)
    if above is None or _ends_a_story(view, above):
        after = "a heading where no story is open" if above is None else "a heading after the end of a story"
        if followed or len(run) == 1:
            yield from _as_headline(view, list(run), after)
        return
    reason = _looks_like_headline(view, run, after_unsigned=after_unsigned) if followed else None
    if reason:
        yield from _as_headline(view, list(run), reason)
        return
    yield from _inside_a_story(view, run, followed=followed)


def _looks_like_headline(view: View, run: range, *, after_unsigned: bool) -> str | None:
    """Why a run of headings in an open story opens the next one; None when nothing says so."""
    if any(view.prints[block].startswith("——") for block in run[1:]):
        return "a heading with a deck"
    if view.wide[run.start]:
        return "more empty lines above it than elsewhere"
    one_group = len({view.groups[block] for block in run}) == 1 and view.blocks[run.stop].gap
    long = all(view.length(block) >= LEAST_HEADLINE for block in run)
    if one_group and long and 1 < len(run) < LEAST_LIST:
        return "two long lines in one group"
    if after_unsigned and long:
        return "the story above had neither byline nor lead-in, so that this one needs none"
    return None


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
        yield from _as_headline(view, run_left, "too long a heading for a subhead")
        return
    for block in run_left:
        marked = followed and SUBHEAD_MARK.match(view.prints[block])
        if not marked and (view.prints[block].endswith(("!", "?", "…", ":")) or not (followed or block + 1 in lists)):
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
    while block < len(view) and _role(roles, block) in INTERRUPTIONS:
        block += 1
    return block < len(view) and roles[block] is None


def _story_above(roles: Roles, block: int) -> int | None:
    """The nearest block above that belongs to a story; None when there is none, or only the page's own lines."""
    for above in range(block - 1, -1, -1):
        if _role(roles, above) not in INTERRUPTIONS:
            return None if _role(roles, above) is Role.EDGE else above
    return None


def _ends_a_story(view: View, block: int) -> bool:
    """Whether a jump leaves here, other stories are referred to, or a signature stands after a full sentence.

    A headline's tag （钟声） looks like a signature.
    """
    if view.has(block, "jump.to"):
        return not view.heads[block] or view.whole(block, "jump.to") is not None
    reference = view.fact(block, "reference")
    if reference is not None and reference.span.end == view.flow.blocks[block].end:
        return True
    signed = view.fact(block, "signature", "signature.cable")
    if signed is None:
        return False
    before = view.flow.folded[view.flow.blocks[block].start : signed.span.start].rstrip()
    return not before or bool(SENTENCE_END.search(before[-8:]))


def text_left(view: View, roles: Roles) -> Iterable[Placed]:
    """All that is left reads as text; what is not even a word is unplaced."""
    roundup = False
    for block in range(len(view)):
        if _role(roles, block) is Role.HEADLINE:
            roundup = view.has(block, "roundup")
        if roles[block] is not None:
            continue
        if view.has(block, "lead_in"):
            opens = block > 0 and _ends_a_story(view, block - 1) and not roundup
            yield Placed(block, Role.TEXT, ("it begins with a lead-in",), opens=opens)
        elif any(char.isalnum() for char in view.prints[block]):
            yield Placed(block, Role.TEXT, ("running text",))
        else:
            yield Placed(block, Role.UNPLACED, ("no rule knows it",))


def _role(roles: Roles, block: int) -> Role | None:
    placed = roles[block]
    return placed.role if placed is not None else None
