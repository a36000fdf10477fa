"""Setting headlines: kicker, title and deck, on one line or two, in the width there is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tests.press.canvas import Json, Pen
from tests.press.faces import Style
from tests.press.look import Look
from tests.press.outline import outline
from tests.press.text import Copy
from tests.press.typeset import Slot, atoms_of, measure

AIR = 1.22  # The pitch of headline lines, of their size.


@dataclass(frozen=True)
class Row:
    """One line of a headline."""

    text: str
    style: Style
    part: str
    spacing: float = 0.0


@dataclass(frozen=True)
class Wish:
    """What a headline is to be: the size of its title, its lines at most, and its parts: k, d, kd or auto."""

    size: float
    lines: int = 2
    parts: str = "auto"


@dataclass
class Headline:
    """The lines of a headline, the gold they make, and the height they take."""

    rows: list[Row]
    gold: Json
    copy: Copy

    @property
    def height(self) -> float:
        """What the lines take, with the air between them."""
        return sum(row.style.size * AIR for row in self.rows)


def length(text: str, style: Style) -> float:
    """The natural length of a text."""
    return measure(atoms_of(text, style))


def split(text: str) -> list[str]:
    """The text in two lines, at its break or at the printed space nearest to the middle; one when it has neither."""
    places = [i for i, char in enumerate(text) if char in "| "]
    if not places:
        return [text]
    middle = min(places, key=lambda place: abs(place - len(text) / 2))
    return [text[:middle].replace("|", ""), text[middle + 1 :].replace("|", "")]


def fitted(copy: Copy, part: str, style: Style, width: float, lines: int) -> tuple[list[str], Style] | None:
    """The lines of one part and the style it has room in: a text is sought for the width, then the size gives way."""
    for shrink in (1.0, 0.92, 0.84, 0.76, 0.68):
        tried = replace(style, size=round(style.size * shrink, 1))
        room = int(width / tried.size)
        for count in range(1, lines + 1) if copy.rng.random() < 0.6 else range(lines, 0, -1):
            for _ in range(4):
                text = copy.headline(part, 4 if count == 1 else 7, room * count)
                if text is None:
                    break
                rows = [text.replace("|", "")] if count == 1 else split(text)
                if len(rows) == count and all(length(row, tried) <= width for row in rows):
                    return rows, tried
                copy.used.discard(text)
    return None


def plan(copy: Copy, look: Look, width: float, wish: Wish) -> Headline:
    """A headline for this width with a title of about this size."""
    rng = look.rng
    title = fitted(copy, "title", replace(look.head, size=wish.size), width, wish.lines)
    if title is None:
        short = copy.slots["village"]
        title = [short], replace(look.head, size=min(wish.size, width / len(short)))
    texts, style = title
    gold: Json = {"kicker": None, "title": " ".join(texts), "deck": None}
    rows = [Row(text, style, "title") for text in texts]
    chance = rng.random()
    want_kicker = "k" in wish.parts or (wish.parts == "auto" and chance < 0.35)
    want_deck = "d" in wish.parts or (wish.parts == "auto" and 0.28 < chance < 0.5)
    if want_kicker:
        minor = replace(look.minor, size=round(max(style.size * rng.uniform(0.45, 0.6), look.size + 1), 1))
        if found := fitted(copy, "kicker", minor, width, 1):
            rows = [Row(found[0][0], found[1], "kicker"), *rows]
            gold["kicker"] = found[0][0]
    if want_deck:
        minor = replace(look.minor, size=round(max(style.size * rng.uniform(0.4, 0.52), look.size + 1), 1))
        if found := fitted(copy, "deck", minor, width, 1):
            rows = [*rows, Row(found[0][0], found[1], "deck")]
            gold["deck"] = found[0][0]
    return Headline(rows, gold, copy)


def place(pen: Pen, look: Look, headline: Headline, span: tuple[float, float], top: float) -> float:
    """Write a headline over a span of the page; the new top is returned."""
    frame, first = pen.page.new_frame(), len(pen.page.lines)
    drawn = look.outlined and pen.page.outlines < 2 and look.rng.random() < 0.4
    pen.page.outlines += drawn
    alone = sum(row.part == "title" for row in headline.rows) == 1
    for row in headline.rows:
        size = row.style.size
        slot = Slot(span[0], span[1], top + size)
        atoms = atoms_of(row.text, row.style, gaps=look.spaces == "gap")
        spare = max(span[1] - span[0] - measure(atoms), 0) / (len(atoms) + 1)
        spacing = min(spare, size * 0.4) if look.spaced else 0.0
        if row.part == "title" and alone and len(row.text) <= 7 and look.rng.random() < 0.5:
            spacing = min(spare, size * 0.5)
        if look.shadow and row.part == "title" and not drawn:
            shade = [replace(atom, style=replace(atom.style, colour=(0.2, 0.2, 0.2))) for atom in atoms]
            step = size * 0.03
            aside = Slot(span[0] + step, span[1] + step, top + size + step)
            pen.write(shade, aside, frame, align=look.align, spacing=spacing)
            pen.page.mark(row.text)
        pen.write(atoms, slot, frame, align=look.align, spacing=spacing)
        top += size * AIR
    if drawn:
        outline(pen.page, first)
        headline.gold.update(kicker=None, title=None, deck=None)
    return top
