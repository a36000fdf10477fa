"""What stands with a picture: below it, at its side, or in it, in a type that is not that of the stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile

from attrs import define, field

from paperparse.layout.headings import Heading, is_strange
from paperparse.layout.rows import Row
from paperparse.layout.rules import Frame
from paperparse.layout.strips import Boxed, Obstacle, Strip, share_y

BELOW = 1.9
"""Ems between a picture and the first line below it at most."""

UPRIGHT = 0.8
"""Of an upright line: so much of it stands beside the picture."""

BESIDE = 1.8
"""Ems between a picture and lines at its side at most."""

OUTSIDE = 1.0
"""Ems by which lines below a picture may stand out of its width."""

SENTENCE_ENDS = frozenset("。！？…”’」』）)")
"""Marks with which the lines of a caption end; a credit stands in brackets."""

LARGEST_TITLE = 2.2
"""Body ems of a picture's title at most; what is larger is a headline."""

LONGEST = 7
"""Rows of a caption at most where its type is that of the stories."""

BODY_SHARE = 0.12
"""Of a page's print in one type: that of stories."""

LEAST_IN_FRAME = 80
"""Characters of one type in a box that make it the type of the story there."""

SmallType = tuple[str, float]
"""Font and size."""


@define(eq=False)
class Caption:
    """A picture with its lines."""

    picture: Obstacle
    headings: list[Heading] = field(factory=list)
    strips: list[Strip] = field(factory=list)

    @property
    def parts(self) -> list[Heading | Strip]:
        """Title and lines, from the top."""
        return sorted([*self.headings, *self.strips], key=lambda part: (part.y0, part.x0))


def body_types(rows: Iterable[tuple[Row, Frame | None]]) -> frozenset[SmallType]:
    """The types that the stories of the page, and those in its frames, are set in."""
    floors: dict[Frame | None, Counter[SmallType]] = {None: Counter()}
    for row, frame in rows:
        kind = row.style.font, row.style.size
        floors[None][kind] += len(row.glyphs)
        if frame is not None:
            floors.setdefault(frame, Counter())[kind] += len(row.glyphs)
    everywhere = floors.pop(None)
    least = BODY_SHARE * sum(everywhere.values())
    found = {kind for kind, count in everywhere.items() if count >= least}
    for counts in floors.values():
        kind, count = counts.most_common(1)[0]
        if count >= LEAST_IN_FRAME:
            found.add(kind)
    return frozenset(found)


def captions_of(  # noqa: PLR0913, PLR0917 - what stands on the page, and its measures
    pictures: Sequence[Obstacle],
    strips: Sequence[Strip],
    headings: Sequence[Heading],
    em: float,
    types: frozenset[SmallType],
    reads_as_caption: Callable[[str], bool],
) -> list[Caption]:
    """The lines of each picture; a strip is one picture's at most."""
    taken: set[int] = set()
    found: list[Caption] = []

    def strange(strip: Strip) -> bool:
        if all(is_strange(row, types) for row in strip.rows):
            return True
        return len(strip.rows) <= LONGEST and reads_as_caption("".join(text_of(row) for row in strip.rows))

    for picture in sorted(pictures, key=lambda picture: picture.y0):
        caption = Caption(picture)
        free = [strip for strip in strips if id(strip) not in taken]
        titles = [heading for heading in headings if id(heading) not in taken and _is_title(heading, em)]
        caption.headings.extend(_upright_lines([one for one in headings if id(one) not in taken], picture, em))
        if picture.foot is not None:
            caption.headings = [title for title in titles if _is_above_foot(title, picture, em)]
            caption.strips = [strip for strip in free if _is_above_foot(strip, picture, em)]
        elif not caption.headings:
            _take_below(caption, free, titles, em, strange)
        if not caption.parts and picture.foot is None:
            caption.strips.extend(strip for strip in free if _is_beside(picture, strip, em) and strange(strip))
            caption.headings.extend(_titles_on_top(caption, titles, em))
            caption.strips.extend(strip for strip in free if strip not in caption.strips and _is_in(picture, strip, em))
        taken.update(map(id, caption.parts))
        found.append(caption)
    return found


def text_of(row: Row) -> str:
    """The characters of a row."""
    return "".join([glyph[0] for glyph in row.glyphs])


def _is_title(heading: Heading, em: float) -> bool:
    return len(heading.rows) == 1 and heading.size <= LARGEST_TITLE * em and not heading.stacked


def _is_above_foot(lower: Boxed, picture: Obstacle, em: float) -> bool:
    """Whether something is one of the lines that have told a picture."""
    return _inside(lower, picture, em) and lower.y0 >= picture.y1 - em / 2 and lower.y1 <= picture.end + em / 2


def _is_below(upper: Boxed, lower: Boxed, picture: Boxed, em: float) -> bool:
    return _inside(lower, picture, em) and -em / 2 <= lower.y0 - upper.y1 <= BELOW * em


def _take_below(
    caption: Caption,
    strips: Sequence[Strip],
    titles: Sequence[Heading],
    em: float,
    strange: Callable[[Strip], bool],
) -> None:
    """The title and the lines below a picture; a title with no such line below it is a headline."""
    picture = caption.picture
    title = next((one for one in titles if _is_below(picture, one, picture, em)), None)
    last: Boxed = title or picture
    for strip in sorted(strips, key=lambda strip: (strip.y0, strip.x0)):
        level = bool(caption.strips) and share_y(strip, caption.strips[-1]) > 0
        upper = picture if level and not title else last
        if (_is_below(upper, strip, picture, em) or (level and _inside(strip, picture, em))) and strange(strip):
            caption.strips.append(strip)
            last = strip if strip.y1 > last.y1 else last
    if title is not None and caption.strips:
        caption.headings.append(title)


def _titles_on_top(caption: Caption, titles: Sequence[Heading], em: float) -> list[Heading]:
    """The title at the side of a picture, right above the first lines there."""
    if not caption.strips:
        return []
    first = min(caption.strips, key=lambda strip: strip.y0)
    top = caption.picture.y0 - em
    above = (one for one in titles if one.y0 > top and -em / 2 <= first.y0 - one.y1 <= BELOW * em)
    return [title for title in above if _inside(title, first, em)][:1]


def without_text_below(
    pictures: Iterable[Obstacle],
    strips: Sequence[Strip],
    headings: Sequence[Heading],
    em: float,
    types: frozenset[SmallType],
) -> list[Strip]:
    """The strips, those parted that begin as the caption of a picture in their column and go on as its text."""
    kept = list(strips)
    titles = [heading for heading in headings if _is_title(heading, em)]
    for picture in pictures:
        title = next((one for one in titles if _is_below(picture, one, picture, em)), None)
        for number, strip in enumerate(kept):
            first = _first_of_text(strip.rows, types) if _is_below(title or picture, strip, picture, em) else 0
            if first:
                kept.insert(number + 1, strip.cut(first))
                break
    return kept


def _first_of_text(rows: Sequence[Row], types: frozenset[SmallType]) -> int:
    """The number of the first row below those of a caption, with text after it; 0 where there is none of either.

    Bylines and subheads stand below pictures, too, but do not end as sentences do.
    """
    strange = list(takewhile(lambda row: is_strange(row, types), rows))
    ends = [number for number, row in enumerate(strange, 1) if row.glyphs[-1][0] in SENTENCE_ENDS]
    return ends[-1] if ends and len(strange) < len(rows) else 0


def _inside(thing: Boxed, other: Boxed, em: float) -> bool:
    return thing.x0 >= other.x0 - OUTSIDE * em and thing.x1 <= other.x1 + OUTSIDE * em


def _is_beside(picture: Obstacle, strip: Boxed, em: float) -> bool:
    gap = max(strip.x0 - picture.x1, picture.x0 - strip.x1)
    return -em / 2 <= gap <= BESIDE * em and share_y(strip, picture) > BODY_SHARE and strip.y0 > picture.y0 - em


def _upright_lines(headings: Sequence[Heading], picture: Obstacle, em: float) -> list[Heading]:
    """The lines set across the direction of the page at a side of a picture, one beside the other."""
    found: list[Heading] = []
    left, right = picture.x0, picture.x1
    for heading in sorted(headings, key=lambda one: max(one.x0 - picture.x1, picture.x0 - one.x1)):
        if _is_upright_line(heading, Obstacle(left, picture.y0, right, picture.y1), em):
            found.append(heading)
            left, right = min(left, heading.x0), max(right, heading.x1)
    return found


def _is_upright_line(heading: Heading, picture: Obstacle, em: float) -> bool:
    """Whether lines set across the direction of the page stand at a side of a picture, as captions of vertical pages."""
    gap = max(heading.x0 - picture.x1, picture.x0 - heading.x1)
    beside = -em / 2 <= gap <= BESIDE * em and share_y(heading, picture) > UPRIGHT
    return heading.stacked and heading.size < LARGEST_TITLE / 2 * em + em / 2 and beside


def _is_in(picture: Obstacle, strip: Strip, em: float) -> bool:
    slack = em / 2
    inside = picture.x0 - slack <= strip.x0 and strip.x1 <= picture.x1 + slack
    return inside and picture.y0 - slack <= strip.y0 and strip.y1 <= picture.y1 + slack
