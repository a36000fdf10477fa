"""The page's own lines: flag, dateline, imprint, folio and staff."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from paperparse.candidates import Fact
from paperparse.model.page import Part
from paperparse.roles._role import Placed, Role, Roles
from paperparse.roles._view import View
from paperparse.rules.masthead import BY_PLACE

ELEMENTS = ("masthead.", "imprint.", "dateline.", "folio.", "staff.")
"""The elements whose facts make up such a line."""

IDENTITY = ("imprint.cn", "imprint.issn", "imprint.issue_number", "imprint.postal_code", "imprint.page_count")
"""What only a paper's own line prints at the top of a page, whatever else stands in that line."""

MOST = 0.6
"""Of a line's print: separators and labels that no rule knows make up the rest (measured on serial lines: up to a
third)."""

LONGEST_LINE = 200
"""Characters of a serial line that holds every fact and six contacts."""

FOLIOS = {"folio.section_alone", "folio.label_alone", "folio.number_alone"}

SERIAL = ("imprint.cn", "imprint.issue", "staff.")
"""What only the page's own lines hold."""

REACH = 3
"""So many blocks that are something else may stand between two lines at the top: an ear, a slogan, a code."""

NAME = BY_PLACE.compiled
FLAG = "title"
"""What the block is among the page's own lines."""

DISPLAY = 2.0
"""Body ems of a paper's name at least, where type has a size."""

LONGEST_MOTTO = 16
"""Visible characters of a paper's motto: 飞入寻常百姓家."""

LEAST_DATED = 2
"""Facts of a dateline beside a paper's name: month and weekday, date and lunar date."""

STORY = ("byline", "lead_in", "credit", "credit.tail", "jump.to", "jump.from", "teaser.label", "notice.title")


def lines_at_the_top(view: View, roles: Roles) -> Iterable[Placed]:
    """Lines made of page facts, from the first block on, until the stories begin."""
    last = -1
    for block in range(len(view)):
        if block > last + REACH or _begins_stories(view, block):
            return
        if roles[block] is not None:
            continue
        if is_edge(view, block) or _is_number_or_section(view, block):
            last = block
            yield Placed(block, Role.EDGE, ("page facts fill the line", "it stands at the top of the page"))
        elif view.has(block, *IDENTITY) and view.length(block) <= LONGEST_LINE and not view.sentences[block]:
            last = block
            yield Placed(block, Role.EDGE, ("a serial number at the top of the page",))


def flag_by_its_place(view: View, roles: Roles) -> Iterable[Placed]:
    """The short line above the date and the serial number of a page that names no paper: its name, whatever it is."""
    own = [block for block, placed in enumerate(roles) if placed is not None and placed.role is Role.EDGE]
    if view.blocks_with("masthead.title", "folio.paper") or not any(view.has(block, *IDENTITY) for block in own):
        return
    for block in range(min(own[0] + 1, REACH)):
        below = roles[block + 1] if block + 1 < len(view) else None
        if _may_be_flag(view, roles, block) and below and below.role is Role.EDGE:
            # In text a motto may stand between the name and the date.
            under = block == 1 and view.blocks[block].setting is None and _may_be_flag(view, roles, 0)
            yield Placed(block - under, Role.EDGE, ("it stands where the paper's name does",), kind=FLAG)
            return


def _may_be_flag(view: View, roles: Roles, block: int) -> bool:
    setting = view.setting(block)
    alone = setting.part is not Part.HEADING and (view.blocks[block].setting is None or setting.size >= DISPLAY)
    return roles[block] is None and alone and NAME.fullmatch(view.prints[block]) is not None


def lines_between_own_lines(view: View, roles: Roles) -> Iterable[Placed]:
    """A short line between the flag and the lines that follow it: the paper's motto, which is nobody's headline."""
    top = _lines_of_the_top(view, roles)
    after = top[-1] + 1 if top else 0
    # A story that begins right below them has its headline above them.
    opened = after < len(view) and (not view.heads[after] or view.has(after, "byline", "lead_in"))
    headless = opened and roles[after] is None
    if _is_motto_below(view, roles, after):
        yield Placed(after, Role.FURNITURE, ("it closes the group of the page's own lines",), opens=True, kind="other")
    for above, below in pairwise(() if headless else top):
        for block in range(above + 1, below):
            if roles[block] is None and view.heads[block] and view.length(block) <= LONGEST_MOTTO:
                because = ("it stands between the page's own lines",)
                yield Placed(block, Role.FURNITURE, because, opens=True, kind="other")


def _is_motto_below(view: View, roles: Roles, block: int) -> bool:
    """Whether a short line closes the group of the page's own lines, and a heading begins the next group."""
    below = block + 1
    if not 0 < block < len(view) - 1 or roles[block] is not None or view.length(block) > LONGEST_MOTTO:
        return False
    closes = view.groups[block - 1] == view.groups[block] != view.groups[below]
    closes = closes and not view.has(block, "column_label", "section_name")
    return closes and view.heads[block] and view.heads[below] and not view.has(below, "byline", "lead_in")


def _lines_of_the_top(view: View, roles: Roles) -> list[int]:
    """The page's own lines from the first on, each near to the one before; of a page with geometry none."""
    top: list[int] = []
    for block, placed in enumerate(roles):
        if top and block - top[-1] > REACH:
            break
        if placed is not None and placed.role is Role.EDGE and view.blocks[block].setting is None:
            top.append(block)
    return top


def mirrored_flags(view: View, roles: Roles) -> Iterable[Placed]:
    """A line at the top that reads as the paper's name from right to left: an old flag, beside the name."""
    top = range(min(len(view), 2 * REACH))
    names = {view.prints[block][::-1] for block in top if view.whole(block, "masthead.title")}
    for block in top:
        if roles[block] is None and view.prints[block] in names and not view.has(block, "masthead.title"):
            yield Placed(block, Role.FURNITURE, ("the paper's name from right to left",), opens=True, kind="other")


def lines_at_the_foot(view: View, roles: Roles) -> Iterable[Placed]:
    """The last lines of the page when the facts of an imprint fill them, a price or a printer among them."""
    first = len(view)
    while first > 0 and roles[first - 1] is None and _is_imprint(view, first - 1):
        first -= 1
    found = [fact.rule.kind for block in range(first, len(view)) for fact in view.facts[block]]
    if len(found) > 1 and {"imprint.price", "imprint.publisher", "imprint.other"}.intersection(found):
        for block in range(first, len(view)):
            yield Placed(block, Role.EDGE, ("the facts of an imprint fill the foot of the page",))


def _is_imprint(view: View, block: int) -> bool:
    return view.length(block) <= LONGEST_LINE and view.covers(block, "imprint.") >= MOST


def may_be_folio(facts: Sequence[Fact]) -> bool:
    """Whether print that settled as something else (a teaser's page mark, a label, a day) could be the folio too."""
    return any(rival.reading in FOLIOS for fact in facts for rival in fact.rivals)


def _is_number_or_section(view: View, block: int) -> bool:
    """Whether a page number or a section's name stands alone at the very top, beside a line of page facts."""
    if not may_be_folio(view.facts[block]):
        return False
    below = block + 1 < len(view) and view.groups[block + 1] == view.groups[block] and is_edge(view, block + 1)
    return below or block == 0 or is_edge(view, block - 1)


def _begins_stories(view: View, block: int) -> bool:
    return view.has(block, *STORY) or (view.length(block) > LONGEST_LINE and not is_edge(view, block))


def is_edge(view: View, block: int) -> bool:
    """Whether page facts fill the block."""
    short = view.length(block) <= 2 * LONGEST_LINE and bool(view.facts[block])
    return short and view.covers(block, *ELEMENTS) >= MOST


def is_serial_line(view: View, block: int) -> bool:
    """Whether the block is the page's own line wherever it stands."""
    return is_edge(view, block) and any(fact.rule.id.startswith(SERIAL) for fact in view.facts[block])


def lines_elsewhere(view: View, roles: Roles) -> Iterable[Placed]:
    """Lines of page facts away from the top: only those that cannot be anything else."""
    for block in range(len(view)):
        if not view.facts[block] or roles[block] is not None or view.sentences[block] or not is_edge(view, block):
            continue
        rules = {fact.rule.id for fact in view.facts[block]}
        if any(rule.startswith(SERIAL) for rule in rules):
            yield Placed(block, Role.EDGE, ("a serial number or page staff fills the line",))
        elif sum(rule.startswith(("dateline.", "folio.", "masthead.")) for rule in rules) > 1:
            yield Placed(block, Role.EDGE, ("two page facts agree that this is the page's own line",))


def mastheads_elsewhere(view: View, roles: Roles) -> Iterable[Placed]:
    """A flag away from the top, where a machine read the columns before it: the name, and the dateline right beside it."""
    stop = 0
    for name in view.blocks_with("masthead.title"):
        if name < stop or not _may_join(view, roles, name):
            continue
        start, stop = name, name + 1
        while _may_join(view, roles, start - 1):
            start -= 1
        while _may_join(view, roles, stop):
            stop += 1
        rules = {fact.rule.id for block in range(start, stop) for fact in view.facts[block]}
        dated = sum(rule.startswith("dateline.") for rule in rules)
        if dated >= LEAST_DATED:
            for block in range(start, stop):
                yield Placed(block, Role.EDGE, ("it stands beside the paper's name and its dateline",))


def _may_join(view: View, roles: Roles, block: int) -> bool:
    return 0 <= block < len(view) and roles[block] is None and not view.sentences[block] and is_edge(view, block)
