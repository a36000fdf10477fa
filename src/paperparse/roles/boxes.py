"""Boxes that are no stories: notices, adverts, weather, codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from paperparse.roles._role import Placed, Role, Roles
from paperparse.roles._view import View
from paperparse.roles.edges import is_edge, is_serial_line

LONGEST_ENTRY = 45
"""Visible characters of a line in a box of teasers."""

LONGEST_ITEM = 24
"""Visible characters of a sentence below a service item that may be of it where no empty lines part them."""

SHORTEST_LINE = 12
"""Visible characters of a line of an advert or of a weather box."""

MOST = 0.6
"""Of a lonely line that the words of an advert fill."""

LINES_TO_A_CUE = 5
"""Lines of an advert to one that offers something or says where: in thirty items of a roundup two are chance."""

MOST_LINES = 7
"""Lines of a heading: of a notice's own title, or of the headline of the story below."""

ALIKE = 0.14
"""Body ems by which the type of a notice's lines differs: the story below it is set larger."""

OPENING = 300
"""Characters in which a notice says that it is one; a page on one line says so only further on."""

STORY = ("byline", "lead_in", "credit", "credit.tail", "jump.to", "jump.from", "notice.title", "notice.box")

CONTACTS = ("imprint.phone", "imprint.address", "imprint.wechat")


def notices(view: View, roles: Roles) -> Iterable[Placed]:
    """Items under a notice's title, items that begin with it, and bodies whose wording makes them certain."""
    near = _near_notices(view)
    block = 0
    while block < len(view):
        body, end = _extent(view, roles, block) if block in near and roles[block] is None else (block, block)
        for part in range(block, end):
            kind = "title" if part < body and not view.whole(part, "notice.box") else None
            opens = part == block or (part > body and _is_item(view, body) and _is_item(view, part))
            yield Placed(part, Role.NOTICE, _why_notice(view, block, part), opens=opens, kind=kind)
        block = max(end, block + 1)


def _near_notices(view: View) -> frozenset[int]:
    """The blocks at which a notice can open: its title, its wording, and so many lines above it as a title has."""
    above = (range(worded - MOST_LINES, worded + 1) for worded in view.blocks_with("notice.shape"))
    return frozenset(view.blocks_with("notice.title", "notice.box")).union(*above)


def _is_item(view: View, block: int) -> bool:
    """Whether the block is a whole notice by itself, as the losses below one title are."""
    return view.sentences[block] and any(fact.rule.id == "notice.lost" for fact in view.facts[block])


def _extent(view: View, roles: Roles, block: int) -> tuple[int, int]:
    """The first block of the text, and one past the last, of the notice that opens at `block`; nothing when none does."""
    if view.whole(block, "notice.title", "notice.box"):
        body = block + 1
        limit = min(len(view), block + MOST_LINES)
        while body < limit and roles[body] is None and view.whole(body, "notice.title", "notice.box"):
            body += 1
        if body == limit or roles[body] is not None or view.has(body, "lead_in", "byline"):
            return (body, body) if view.whole(block, "notice.box") else (block, block)
        body += _heads_the_body(view, roles, body)
        return body, _body_end(view, roles, body)
    if view.has(block + 1, "notice.shape") and not _is_item(view, block) and _heads_the_body(view, roles, block):
        return block + 1, _body_end(view, roles, block + 1)
    said = view.fact(block, "notice.title", "notice.shape")
    if said and said.span.start <= view.flow.blocks[block].start + OPENING and not view.has(block, "lead_in"):
        return block, _body_end(view, roles, block)
    own = _below_own_title(view, roles, block)
    return (own, _body_end(view, roles, own)) if own is not None else (block, block)


def _heads_the_body(view: View, roles: Roles, block: int) -> bool:
    """Whether a short line below the heading of a box is the title of the sentences that follow in its group."""
    below = block + 1
    grouped = below < len(view) and roles[below] is None and view.groups[below] == view.groups[block]
    title = view.heads[block] and view.length(block) <= SHORTEST_LINE and ":" not in view.prints[block]
    return grouped and title and view.sentences[below] and not view.has(below, *STORY)


def _below_own_title(view: View, roles: Roles, block: int) -> int | None:
    """The service item right below a group of heading lines that name it: 浙江公告, 信用服务平台."""
    body = block
    while body < len(view) and roles[body] is None and view.groups[body] == view.groups[block]:
        if body - block == MOST_LINES or not view.heads[body] or view.has(body, *STORY):
            return None
        body += 1
    item = body < len(view) and roles[body] is None and view.fact(body, "notice.shape")
    short = body < len(view) and view.length(body) <= LONGEST_ENTRY
    return body if item and short and not view.has(body, "notice.title") and view.blocks[body].gap else None


def _body_end(view: View, roles: Roles, body: int) -> int:
    end = body + 1
    while (
        end < len(view)
        and roles[end] is None
        and view.groups[end] == view.groups[body]
        and abs(view.setting(end).size - view.setting(body).size) <= ALIKE
        and not view.has(end, "notice.title", "notice.box")
        and not is_serial_line(view, end)
        and (view.parted or not view.has(end, "furniture.advert"))
    ):
        if view.has(end, "byline", "lead_in", "jump.from", "caption.opening") or view.whole(end, "credit"):
            return _above_story(view, body, end)
        if view.has(end + 1, "notice.shape") and _heads_the_body(view, roles, end):
            return end
        if not (view.sentences[body] or view.parted) and view.sentences[end] and view.length(end) > LONGEST_ITEM:
            return _above_story(view, body, end)
        end += 1
    return end


def _above_story(view: View, body: int, story: int) -> int:
    """One past the last block of a notice when a story, or a picture, follows it without an empty line."""
    end = story if not view.whole(story, "credit") else story - 1
    above = end
    while above > max(body + 1, end - MOST_LINES) and view.heads[above - 1]:
        above -= 1
    return max(above, body + 1)


def _why_notice(view: View, first: int, block: int) -> tuple[str, ...]:
    if view.has(block, "notice.title", "notice.box"):
        return ("a notice's title stands here",)
    if view.has(block, "notice.shape"):
        return ("the wording of a notice",)
    return (f"it stands below {view.prints[first][:12]}",)


def addresses_of_reporters(view: View, roles: Roles) -> Iterable[Placed]:
    """The mail address right below a byline."""
    for block in view.blocks_with("imprint.email"):
        above = roles[block - 1] if block else None
        named = above is not None and above.role is Role.BYLINE
        if named and roles[block] is None and view.whole(block, "imprint.email"):
            yield Placed(block, Role.FURNITURE, ("the address of the reporter above",), opens=True, kind="other")


def furniture(view: View, roles: Roles) -> Iterable[Placed]:
    """Groups of lines that advertise, tell the weather or ask to scan a code; a forecast may be several groups."""
    worded = frozenset([block for block, kinds in enumerate(view.kinds) if kinds and _is_furniture(view, block)])
    forecast = -1
    for group in (part for whole in _groups(view) for part in _beside_own_lines(roles, whole, worded)):
        if worded.isdisjoint(group):
            continue
        kind = _furniture_kind(view, group)
        opens = kind != "weather" or forecast != group.start or _heads_a_forecast(view, group.start)
        for block in group if kind else ():
            if kind == "weather" and is_edge(view, block):
                yield Placed(block, Role.EDGE, ("the page's date stands in the weather box",))
                continue
            yield Placed(block, Role.FURNITURE, (f"the wording of {kind}",), opens=opens, kind=kind)
            opens = False
            forecast = block + 1 if kind == "weather" else -1


def _heads_a_forecast(view: View, block: int) -> bool:
    return any(fact.rule.id in ("furniture.weather.heading", "furniture.weather.box") for fact in view.facts[block])


def _beside_own_lines(roles: Roles, group: range, worded: frozenset[int]) -> Iterator[range]:
    """The parts of a group that the page's own lines leave: the weather stands below the date. None where others have a part.

    Below own lines a part ends with its last line of furniture: a headline may stand right below that.
    """
    if any(placed is not None and placed.role is not Role.EDGE for placed in roles[group.start : group.stop]):
        return
    start = group.start
    for block in (*group, group.stop):
        if block == group.stop or roles[block] is not None:
            stop = block
            while group.start < start < stop and stop - 1 not in worded:
                stop -= 1
            if start < stop:
                yield range(start, stop)
            start = block + 1


def _groups(view: View) -> Iterator[range]:
    """The groups of blocks; where empty lines part hardly anything, the runs of lines that may be furniture."""
    start = 0
    while start < len(view):
        end = start + 1
        if view.parted:
            while end < len(view) and view.groups[end] == view.groups[start]:
                end += 1
            yield range(start, end)
        elif _is_furniture(view, start):
            while end < len(view) and _is_furniture(view, end):
                end += 1
            yield range(start, end)
        start = end


def _is_furniture(view: View, block: int) -> bool:
    return any(kind.startswith(("furniture.", "masthead.ear")) for kind in view.kinds[block])


def _is_long_sentence(view: View, block: int) -> bool:
    """Whether a block tells something; a forecast does not, however many winds and degrees it lists."""
    told = view.prints[block].endswith("。") and view.lengths[block] > 2 * SHORTEST_LINE
    return told and view.whole(block, "furniture.weather") is None


def _furniture_kind(view: View, group: range) -> str | None:
    if any(_is_long_sentence(view, block) for block in group):
        return None
    if any(view.has(block, "furniture.qr") for block in group):
        return "qr"
    if len(group) == 1 and view.has(group.start, "furniture.mark"):
        return "other"
    if any(view.has(block, "masthead.ear") for block in group):
        return "ear"
    if any(view.has(block, "furniture.weather") for block in group):
        return "weather"
    cues = sum(view.has(block, "furniture.advert") for block in group)
    contacts = sum(view.has(block, *CONTACTS) for block in group)
    alone = len(group) == 1 and view.covers(group.start, "furniture.") >= MOST
    enough = cues + contacts > max(1, len(group) // LINES_TO_A_CUE)
    return "advert" if alone or (cues and enough) else None
