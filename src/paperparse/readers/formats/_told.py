"""Pages of files that paperparse itself wrote: what each region is and where it belongs is told there, and not guessed again.

A person may have put right what stands there: role, story, order and text are taken as they are now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from attrs import evolve, frozen

from paperparse.assembly.stories import STORY_ROLES
from paperparse.errors import LimitError, SourceError
from paperparse.limits import GLYPHS, SCAN_SIDE
from paperparse.model.geometry import Span, around
from paperparse.model.issue import ContactKind, FurnitureKind, NoticeKind
from paperparse.model.page import Block, Line, Page, Part, PrintedLine, Setting, Size, Told
from paperparse.model.scan import Mark
from paperparse.readers.formats._draft import CONTROL
from paperparse.readers.formats._geometry import Box, hull
from paperparse.roles import Role
from paperparse.roles.told import TOLD

AUTHOR = "paperparse"
"""What its files call the program that made them."""

FACTS = frozenset({"masthead", "dateline", "folio"})
"""Roles of regions that say one fact on each line."""

KINDS: Mapping[str, frozenset[str]] = {
    "contact": frozenset(get_args(ContactKind)),
    "furniture": frozenset(get_args(FurnitureKind)),
    **dict.fromkeys(("notice-title", "notice"), frozenset(get_args(NoticeKind))),
}
"""The kinds of the contract, by role; other ones are a slip of whoever put them there."""

ALONE = frozenset({Role.EDGE, Role.TEASER, Role.FURNITURE, Role.UNPLACED})
"""Roles of which each region is an object of its own."""


@frozen
class ToldLine:
    """A line as the file tells it."""

    pieces: Sequence[tuple[str, Box | None]]
    """Words and blanks, which together are its text; a blank at its end stands between it and the next line."""
    box: Box | None = None
    sure: float | None = None


@frozen
class Region:
    """A region with what is told of it."""

    id: str
    role: str
    """Empty where nothing is told."""
    lines: Sequence[ToldLine]
    story: str | None = None
    kind: str | None = None
    box: Box | None = None
    part_of: str | None = None
    """The name of the picture or notice of which it is a part; None for what a person has made one."""


def told_page(index: int, regions: Sequence[Region], size: Size | None, order: Sequence[str] = ()) -> Page:
    """The page that regions make up, in this order of their names; the rest comes as it comes.

    Without a size it is a text whose lines have no places. Raises `LimitError` for too much of it, `SourceError` for
    print without a place where the others have one.
    """
    places = {name: number for number, name in enumerate(order)}
    found = sorted(filter(_has_print, regions), key=lambda one: places.get(one.id, len(places)))
    page = _Page(index, size)
    for region, setting in _settings(_in_stories(_in_one_piece(found)), size):
        page.add(region, setting)
    return page.page()


def _has_print(region: Region) -> bool:
    return any(text.translate(CONTROL).strip() for line in region.lines for text, _ in line.pieces)


def size_of(width: float | None, height: float | None, scale: float) -> Size:
    """The size of a page as a file states it, scaled; nothing where it cannot be one."""
    sides = [side * scale if side and 0 < side * scale <= SCAN_SIDE else 0.0 for side in (width, height)]
    return Size(*sides)


def scaled(box: Box | None, scale: float) -> Box | None:
    """The box in the unit of the page; None for none, and for one that is on no page."""
    if box is None:
        return None
    x0, y0, x1, y1 = (side * scale for side in box)
    return (x0, y0, x1, y1) if max(map(abs, (x0, y0, x1, y1))) <= SCAN_SIDE else None


class _Page:
    """A page while it is read."""

    def __init__(self, index: int, size: Size | None) -> None:
        self._index = index
        self._size = size
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._printed: list[PrintedLine] = []
        self._at = 0

    def add(self, region: Region, setting: Setting) -> None:
        lines = [line for told in region.lines if (line := self._line(told, region)) is not None]
        for some in [[line] for line in lines] if region.role in FACTS else [lines]:
            if some:
                self._blocks.append(Block(tuple(some), setting))

    def page(self) -> Page:
        return Page(self._index, "".join(self._parts), self._whole(), tuple(self._blocks), tuple(self._printed))

    def _whole(self) -> Size | None:
        """The size as stated; what is not stated is where the print ends."""
        if self._size is None or (self._size.width and self._size.height) or not self._printed:
            return self._size
        _, _, right, bottom = around(line.corners for line in self._printed)
        return Size(self._size.width or right, self._size.height or bottom)

    def _line(self, told: ToldLine, region: Region) -> Line | None:
        pieces = [(text.translate(CONTROL), box) for text, box in told.pieces]
        text = "".join(text for text, _ in pieces)
        if not text.strip():
            return None
        start, end = self._at, self._at + len(text)
        if end > GLYPHS:
            message = f"page {self._index}: more than {GLYPHS:,} characters; this is no newspaper page"
            raise LimitError(message)
        self._at = end + 1
        self._parts += [text, "\n"]
        if self._size is not None:
            self._printed.append(self._placed(Span(start, end), pieces, told, region))
        return Line(Span(start, end))

    def _placed(
        self, span: Span, pieces: Iterable[tuple[str, Box | None]], told: ToldLine, region: Region
    ) -> PrintedLine:
        whole = told.box or hull([box for _, box in pieces if box is not None]) or region.box
        if whole is None:
            message = f"page {self._index}: {region.id}: no box, and none around it; write the file with coordinates"
            raise SourceError(message)
        prints: list[Mark] = []
        for text, box in pieces:
            # A blank is printed by the word before it.
            mark = Mark(text, *(box or whole)) if box or not prints else prints[-1]
            prints += [mark] * len(text)
        return PrintedLine(span, whole, prints, told.sure)


def _in_one_piece(regions: Iterable[Region]) -> Iterator[Region]:
    """The regions, those of one print in several columns made one: p1b7 and p1b7.2."""
    last: Region | None = None
    for region in regions:
        if last is not None and _is_one(last, region):
            last = evolve(last, lines=(*last.lines, *region.lines))
            continue
        if last is not None:
            yield last
        last = region
    if last is not None:
        yield last


def _is_one(before: Region, after: Region) -> bool:
    name, dot, _ = after.id.partition(".")
    same = (before.role, before.story, before.kind) == (after.role, after.story, after.kind)
    return bool(dot) and same and before.id.partition(".")[0] == name


def _in_stories(regions: Iterable[Region]) -> list[Region]:
    """The regions with the parts of each story behind one another, as a person may have put a part into another story."""
    known: dict[str, int] = {}
    placed: list[tuple[int, Region]] = []
    last: str | None = None
    for number, region in enumerate(regions):
        if _role(region) not in STORY_ROLES:
            placed.append((number, region))
            continue
        # What is told to be of no story belongs to the one above.
        last = region.story or last or region.id
        placed.append((known.setdefault(last, number), evolve(region, story=last)))
    return [region for _, region in sorted(placed, key=lambda pair: pair[0])]


def _role(region: Region) -> Role:
    return TOLD.get(region.role, Role.UNPLACED)


def _settings(regions: Sequence[Region], size: Size | None) -> Iterator[tuple[Region, Setting]]:
    names = dict.fromkeys(region.story for region in regions if _role(region) in STORY_ROLES)
    stories = {name: number for number, name in enumerate(names, 1)}
    before: dict[Role, Region] = {}
    for region in regions:
        role, story = _role(region), stories.get(region.story)
        # All roles of a story are one kind of object.
        family = Role.TEXT if role in STORY_ROLES else role
        kind = region.kind if region.kind in KINDS.get(region.role, frozenset()) else None
        told = Told(region.role, opens=_opens(before.get(family), region, family), kind=kind)
        before[family] = region
        box = region.box
        yield (
            region,
            Setting(
                Part.TEXT,
                story or 0,
                host=story if role is Role.CAPTION else None,
                top=box[1] / size.height if box and size and size.height else 0.0,
                told=told,
            ),
        )


def _opens(before: Region | None, region: Region, family: Role) -> bool:
    """Whether a new object begins with a region; `before` is the last one of its kind of object."""
    if before is None or family in ALONE or before.story != region.story:
        return True
    if family is Role.TEXT:
        return False
    if before.part_of != region.part_of or region.part_of is not None:
        return before.part_of != region.part_of
    # A title begins a picture or notice, as does a text that follows one.
    return region.role.endswith("-title") or (
        region.role in ("caption", "notice") and not before.role.endswith("-title")
    )
