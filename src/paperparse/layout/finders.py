"""Whose column a strip is: each function knows one way in which a strip stands to what is above and beside it."""

from __future__ import annotations

from collections.abc import Callable

from paperparse.layout.floor import COVERED, FEW, GUTTER, TOPS, Floor, Story, is_wider, walled
from paperparse.layout.headings import Heading
from paperparse.layout.strips import Boxed, Obstacle, Strip, share_y

BESIDE = 0.6
"""Of the height of a heading set upright: so much of it stands beside its columns, which it may be centred on."""

WIDE = 10.0
"""Ems between a heading set upright and columns that begin at its height, where nothing stands between them."""

CLOSE = 3.2
"""Pitches of the distance from a strip to the one above it, when they are parted by a blank and not by a story."""

ALIKE = 1.12
"""The ratio of the sizes of columns side by side in one story: notices are set smaller."""

LARGE = 1.8
"""Ems of a headline on a picture at least: smaller print is its label."""

FAR = 5.0
"""Pitches below a column: a line or two so far down are the page's own, as an imprint."""

COVERS = 0.6
"""Of the white between two strips, what a strip beside them fills where it is no river: blank lines between the paragraphs of
neighbours hardly ever stand at one height."""

SAME_TOP = 0.3
"""Ems by which the tops of columns differ that begin on one line; a headline's top and that of a column are hardly so near."""

BANNER = 1.5
"""Of the width of a column, a picture with a headline on it that heads several of them."""

TITLE = 4
"""Characters at least of a headline on a picture or above it, or of one far from its columns."""

REACH = 6.0
"""Ems between a heading and the columns below it, byline and deck of text size included."""


def below_heading(floor: Floor, strip: Strip) -> Story | None:
    """The story of the heading right above."""
    above = floor.above(strip)
    if isinstance(above, Heading) and not above.stacked and strip.y0 - above.y1 <= REACH * floor.em:
        return floor.homes[id(above)]
    return None


def _below_strip(floor: Floor, strip: Strip) -> Story | None:
    above = _above_pictures(floor, strip)
    if isinstance(above, Strip) and is_wider(strip, above):
        return None
    if isinstance(above, Heading) and not above.stacked and (above is floor.above(strip) or _says_something(above)):
        return floor.homes[id(above)]
    if isinstance(above, Strip) and id(above) in floor.homes and not _river(floor, above, strip):
        return floor.homes[id(above)]
    return None


def _below_heading_in_picture(floor: Floor, strip: Strip) -> Story | None:
    """The story whose headline is printed on the picture above, where no column comes down to that."""
    picture = floor.above(strip)
    if not isinstance(picture, Obstacle) or strip.y0 - picture.y1 > CLOSE * floor.pitch:
        return None
    if isinstance(_above_pictures(floor, strip), Strip):
        return None
    heading = _printed_on(floor, picture)
    return floor.homes[id(heading)] if heading else None


def _printed_on(floor: Floor, picture: Boxed) -> Heading | None:
    """The only headline that is printed on a picture."""
    on_it = [
        heading
        for heading in floor.headings
        if picture.x0 < (heading.x0 + heading.x1) / 2 < picture.x1
        and picture.y0 < (heading.y0 + heading.y1) / 2 < picture.y1
    ]
    return on_it[0] if len(on_it) == 1 and on_it[0].size >= LARGE * floor.em and _says_something(on_it[0]) else None


def _says_something(heading: Heading) -> bool:
    """Whether a heading is more than a sign in a picture, or what a tool has taken for one."""
    return sum(len(row.glyphs) for row in heading.rows) >= TITLE


def goes_on(floor: Floor, strip: Strip) -> bool:
    """Whether a strip goes on one above it, in the same column of the same story."""
    above = _above_pictures(floor, strip)
    return isinstance(above, Strip) and not _river(floor, above, strip)


def _above_pictures(floor: Floor, strip: Boxed) -> Boxed | None:
    top = strip.y0
    above = floor.above(strip)
    while isinstance(above, Obstacle):
        if top - above.y1 > CLOSE * floor.pitch:
            return None
        banner = _printed_on(floor, above) if above.x1 - above.x0 > BANNER * (strip.x1 - strip.x0) else None
        if banner is not None:
            return banner
        top = above.y0
        above = floor.above(above)
    # A page number or the name of a section at the top of the page heads nothing so far below.
    return None if isinstance(above, Heading) and top - above.y1 > REACH * floor.em else above


def _river(floor: Floor, above: Strip, strip: Strip) -> bool:
    """Whether the white between two strips goes on between the strips beside them."""
    if _white(floor, above, strip) > CLOSE * floor.pitch:
        return True
    low, high = above.y1 - floor.em / 2, strip.y0 + floor.em / 2
    neighbours = [*floor.beside(strip, left=True), *floor.beside(strip, left=False)]
    neighbours += [*floor.beside(above, left=True), *floor.beside(above, left=False)]
    near = [
        other for other in neighbours if other.y1 > low - CLOSE * floor.pitch and other.y0 < high + CLOSE * floor.pitch
    ]
    top, bottom = above.y1, strip.y0
    reach = COVERS * (bottom - top)
    return bool(near) and not any(min(other.y1, bottom) - max(other.y0, top) > reach for other in near)


def _white(floor: Floor, above: Strip, strip: Strip) -> float:
    """The white between two strips, less the pictures that stand there."""
    white, top = 0.0, strip.y0
    between = floor.above(strip)
    while isinstance(between, Obstacle):
        white += max(0.0, top - between.y1)
        top = between.y0
        between = floor.above(between)
    return white + top - above.y1


def _level_left(floor: Floor, strip: Strip) -> Story | None:
    return _level(floor, strip, left=True)


def _level_right(floor: Floor, strip: Strip) -> Story | None:
    return _level(floor, strip, left=False)


def _level(floor: Floor, strip: Strip, *, left: bool) -> Story | None:
    for other in floor.beside(strip, left=left):
        level = abs(other.y0 - strip.y0) <= TOPS * floor.pitch
        if level and id(other) in floor.homes and _is_alike(strip, other):
            return floor.homes[id(other)]
    return None


def _is_alike(one: Strip, other: Strip) -> bool:
    """Whether two columns are set in type of one size, as those of a story are."""
    size, beside = (strip.rows[len(strip.rows) // 2].size for strip in (one, other))
    return max(size, beside) <= ALIKE * min(size, beside)


def _level_with_heading(floor: Floor, strip: Strip) -> Story | None:
    """A column that begins beside the headline: where that ends before its last column."""
    for other in floor.beside(strip, left=True):
        story = None if _begins_with_the_right(floor, strip, other) else floor.homes.get(id(other))
        heading = story.heading if story else None
        if (
            story
            and heading
            and not heading.stacked
            and abs(heading.y0 - strip.y0) <= TOPS * floor.em
            and heading.x1 <= strip.x0 + floor.em
        ):
            return story
    return None


def _begins_with_the_right(floor: Floor, strip: Strip, left: Strip) -> bool:
    """Whether a column begins right where its right neighbour does, which another story has than the left one."""
    return any(
        abs(other.y0 - strip.y0) <= SAME_TOP * floor.em
        and floor.homes.get(id(other), floor.homes.get(id(left))) is not floor.homes.get(id(left))
        for other in floor.beside(strip, left=False)[:1]
    )


def _beside_stacked(floor: Floor, strip: Strip) -> Story | None:
    best: tuple[float, Story] | None = None
    for heading in floor.headings:
        if not heading.stacked:
            continue
        gap = max(strip.x0 - heading.x1, heading.x0 - strip.x1)
        level = heading.y0 - TOPS * floor.pitch <= strip.y0 <= heading.y1 or share_y(heading, strip) > BESIDE
        near = gap <= GUTTER * floor.em or (
            share_y(heading, strip) > BESIDE and gap <= WIDE * floor.em and not _between(floor, strip, heading)
        )
        if not (level and gap > -floor.em and near and (best is None or gap < best[0])):
            continue
        if not walled(floor, strip, heading) and not _comes_down_past(floor, strip, heading):
            best = gap, floor.homes[id(heading)]
    return best[1] if best else None


def _comes_down_past(floor: Floor, strip: Strip, heading: Heading) -> bool:
    """Whether a strip ends a column of some, as of notices, that begins higher than the heading beside it."""
    top, above = strip, floor.above(strip)
    while isinstance(above, Strip) and abs(above.x0 - top.x0) <= floor.em / 2 and top.y0 - above.y1 <= floor.pitch:
        top, above = above, floor.above(above)
    return top is not strip and top.y0 < heading.y0 - TOPS * floor.pitch


def _between(floor: Floor, strip: Strip, heading: Heading) -> bool:
    """Whether anything stands between a column and a heading at its side."""
    pair: tuple[Boxed, Boxed] = (strip, heading)
    left, right = sorted(pair, key=lambda thing: thing.x0)
    others: list[Boxed] = [*floor.strips, *floor.headings]
    return any(
        left.x1 < other.x1 and other.x0 < right.x0 and other.y0 < heading.y1 and other.y1 > heading.y0
        for other in others
        if other is not strip and other is not heading
    )


def _across_a_river(floor: Floor, strip: Strip) -> Story | None:
    above = _above_pictures(floor, strip)
    if not isinstance(above, Strip) or id(above) not in floor.homes:
        return None
    far = strip.y0 - above.y1 > FAR * floor.pitch and len(strip.rows) < FEW
    return None if far or is_wider(strip, above) else floor.homes[id(above)]


def _any_neighbour(floor: Floor, strip: Strip) -> Story | None:
    for left in (True, False):
        for other in floor.beside(strip, left=left):
            if share_y(other, strip) > COVERED and id(other) in floor.homes and _is_alike(strip, other):
                return floor.homes[id(other)]
    return None


def _far_below_heading(floor: Floor, strip: Strip) -> Story | None:
    """The story of the heading above, however far that is, where nothing else is near."""
    above = floor.above(strip)
    return floor.homes[id(above)] if isinstance(above, Heading) and not above.stacked else None


def _far_below_lone_heading(floor: Floor, strip: Strip) -> Story | None:
    """The story of the heading far above, where that has no columns yet: it stands on a picture that no file tells."""
    story = _far_below_heading(floor, strip)
    if story is None or story.heading is None or story.strips:
        return None
    return story if _says_something(story.heading) else None


FINDERS: tuple[Callable[[Floor, Strip], Story | None], ...] = (
    below_heading,
    _below_strip,
    _below_heading_in_picture,
    _level_left,
    _level_with_heading,
    _beside_stacked,
    _level_right,
    _across_a_river,
    _far_below_lone_heading,
    _any_neighbour,
    _far_below_heading,
)
"""The surest first."""
