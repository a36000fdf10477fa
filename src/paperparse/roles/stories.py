"""Stories: bylines, lead-ins and jumps are certain; headlines grow above them, and what is left is text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from paperparse.roles._role import Placed, Role, Roles
from paperparse.roles._view import View
from paperparse.roles.labels import heads_with_a_label
from paperparse.roles.senders import signs_nothing
from paperparse.text.joining import SENTENCE_END
from paperparse.text.patterns import pattern

MOST_LINES = 7
"""Lines of one headline: label, kicker over two, title over two, deck over two."""

BOX_LABEL = pattern(
    r"[■●▲◆◇□★|【\[<(《 ]{0,3}(?:相关|新闻|延伸)?(?:链接|阅读|背景|资料|名词解释|小贴士|小知识|提示|知识|案例|数据)[】\]>)》 :]{0,2}"
)
"""相关链接, 延伸阅读, 新闻背景 …"""

OFFICE = "byline.office"
"""The rule for 本报评论员 and the like, which stand above a headline as often as below."""

SENDING_OFFICE = pattern(
    r"\p{Han}{1,6}[省市县区旗州](?:\p{Han}{1,8}[县区乡镇村])?\p{Han}{0,12}(?:[厂局处站社]|学校|[大中小]学|公司|医院|部队|委员会|办公室|中心|支部|大队|银行|商店|派出所|[法检察]院|政府)"
)
"""Whose letter it is, or whose answer to one: 清源市东湖公园管理处."""

LEAST_LIST = 3
"""Short lines in one group that make a list or a verse."""

INTERRUPTIONS = frozenset({Role.CAPTION, Role.TEASER, Role.NOTICE, Role.FURNITURE})
"""What may stand inside a story without ending it."""


def jump_lines(view: View, roles: Roles) -> Iterable[Placed]:
    """Lines that are only a jump."""
    for block in view.blocks_with("jump.to", "jump.from"):
        if roles[block] is None and view.whole(block, "jump.to", "jump.from"):
            arrives = view.has(block, "jump.from") and block > 0
            opens = arrives and ends_a_story(view, block - 1) and not view.has(block - 1, "jump.to")
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
        elif view.whole(block, "byline.bare") and _between_title_and_verse(view, roles, block):
            yield Placed(block, Role.BYLINE, ("a name between a title and its verse",))
        elif view.whole(block, "signature", "signature.cable") and not signs_nothing(view, block):
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
        and not _is_set_as_headline(view, block)
        and below < len(view)
        and roles[below] is None
        and not view.heads[below]
    )


def _is_set_as_headline(view: View, block: int) -> bool:
    """Whether a line is as large as the headline right above it, whose last line it is: …会见…参议院主 / 席洪森."""
    return view.setting(block).size > 1 and view.setting(block).size == view.setting(block - 1).size


def _between_title_and_verse(view: View, roles: Roles, block: int) -> bool:
    """Whether a title of its group stands above a name, and a verse below it: a group of short lines, or its own title first."""
    above, below = block - 1, block + 1
    if above < 0 or roles[above] is not None or not view.heads[above] or view.groups[above] != view.groups[block]:
        return False
    if below < len(view) and view.groups[below] == view.groups[block]:
        return _is_verse(view, roles, below)
    if below >= len(view):
        return False
    return _is_verse(view, roles, below) or (
        below + 1 < len(view)
        and roles[below] is None
        and view.heads[below]
        and view.blocks[below + 1].gap
        and _is_verse(view, roles, below + 1)
    )


def _is_verse(view: View, roles: Roles, first: int) -> bool:
    """Whether a group of at least three short lines begins at a block."""
    last = first + LEAST_LIST
    return (
        last <= len(view)
        and view.groups[last - 1] == view.groups[first]
        and all(roles[one] is None and view.heads[one] for one in range(first, last))
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
        yield from as_headline(view, lines, reason)


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
    while block >= 0 and role_of(roles, block) is Role.CAPTION:
        block -= 1
    lines = 0
    while block >= 0 and roles[block] is None and view.heads[block] and lines < MOST_LINES:
        if ends_a_story(view, block) or (lines and view.has(block, "roundup")):
            return
        parted = lines and view.blocks[block + 1].gap
        if parted and (_closes_a_list(view, roles, block) or closes_its_group(view, block)):
            return
        yield block
        block -= 1
        lines += 1


def as_headline(view: View, lines: list[int], reason: str) -> Iterator[Placed]:
    """The lines of a headline, the first of them as the label of a series where it is one."""
    labelled = heads_with_a_label(view, lines)
    for number, block in enumerate(lines):
        if number == 0 and labelled:
            yield Placed(block, Role.COLUMN_LABEL, ("the label of a series above a headline",), opens=True)
        else:
            yield Placed(block, Role.HEADLINE, (reason,), opens=number == 0)


def closes_its_group(view: View, block: int) -> bool:
    """Whether a line right below a sentence is the last before an empty line: who wrote a letter, and no heading.

    A subhead may stand there too, where text and no other heading follows; the caller looks at that.
    """
    if not view.parted or block == 0 or view.groups[block - 1] != view.groups[block] or not view.sentences[block - 1]:
        return False
    return block + 1 == len(view) or view.blocks[block + 1].gap


def is_sender(view: View, block: int) -> bool:
    """Whether an office stands on the line below the letter that it has written."""
    return closes_its_group(view, block) and SENDING_OFFICE.fullmatch(view.prints[block]) is not None


def _closes_a_list(view: View, roles: Roles, block: int) -> bool:
    """Whether a block is the last of at least three heading lines in one group: a verse or a table, and no kicker.

    A deck goes with what is above it, and where no story is open above the group it is the upper part of a headline.
    """
    first = block
    while first > 0 and view.groups[first - 1] == view.groups[block] and block - first < MOST_LINES:
        if roles[first - 1] is not None or not view.heads[first - 1]:
            break
        first -= 1
    if not view.parted or block - first + 1 < LEAST_LIST or view.prints[block + 1].startswith("——"):
        return False
    return first > 0 and role_of(roles, first - 1) is not Role.EDGE and not ends_a_story(view, first - 1)


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


def ends_a_story(view: View, block: int) -> bool:
    """Whether a jump leaves here, other stories are referred to, or a signature stands after a full sentence.

    A headline's tag （钟声） looks like a signature.
    """
    if view.has(block, "jump.to"):
        return not view.heads[block] or view.whole(block, "jump.to") is not None
    if is_sender(view, block):
        return True
    reference = view.fact(block, "reference")
    if reference is not None and reference.span.end == view.flow.blocks[block].end:
        return True
    signed = view.fact(block, "signature", "signature.cable")
    if signed is None or signs_nothing(view, block):
        return False
    before = view.flow.folded[view.flow.blocks[block].start : signed.span.start].rstrip()
    return not before or bool(SENTENCE_END.search(before[-8:]))


def text_left(view: View, roles: Roles) -> Iterable[Placed]:
    """All that is left reads as text; what is not even a word is unplaced."""
    roundup = False
    for block in range(len(view)):
        if role_of(roles, block) is Role.HEADLINE:
            roundup = view.has(block, "roundup")
        if roles[block] is not None:
            continue
        if _arrives(view, roles, block):
            yield Placed(block, Role.TEXT, ("it goes on from another page",), opens=True)
        elif view.has(block, "lead_in"):
            opens = block > 0 and ends_a_story(view, block - 1) and not roundup
            yield Placed(block, Role.TEXT, ("it begins with a lead-in",), opens=opens)
        elif any(char.isalnum() for char in view.prints[block]):
            yield Placed(block, Role.TEXT, ("running text",))
        else:
            yield Placed(block, Role.UNPLACED, ("no rule knows it",))


def _arrives(view: View, roles: Roles, block: int) -> bool:
    """Whether a text that comes from another page (紧接1版② 会议强调) begins here, below the text of another story."""
    arriving = view.fact(block, "jump.from")
    if arriving is None or arriving.span.start != view.flow.blocks[block].start or block == 0:
        return False
    return role_of(roles, block - 1) in (None, Role.TEXT, Role.JUMP, Role.EDGE)


def role_of(roles: Roles, block: int) -> Role | None:
    """What a block has been placed as; None where it is free."""
    placed = roles[block]
    return placed.role if placed is not None else None
