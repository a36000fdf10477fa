"""Breaking paragraphs into lines as Chinese typesetting does: no comma opens a line, both edges are straight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.press.faces import Style

NO_START = set("，。、；：？！）》」』】〕”’…—％%·︶﹂︒﹄﹑")
NO_END = set("（《「『【〔“‘︵﹁﹃")
SHRINKS = set("，。、；：？！（）《》「」『』【】〔〕“”")
LOOSEST = 0.34  # Of the size: a line stretched beyond this between its characters looks torn.


@dataclass(frozen=True)
class Atom:
    """One character and its look; a space that is a gap only is not written to the file."""

    char: str
    style: Style
    gap: bool = False

    @property
    def width(self) -> float:
        """How far the pen moves."""
        return self.style.width(self.char)


@dataclass(frozen=True)
class Slot:
    """The place of one line: where it starts and ends along the writing, and its baseline across."""

    start: float
    end: float
    base: float
    column: int = 0

    @property
    def length(self) -> float:
        """The measure."""
        return self.end - self.start


@dataclass(frozen=True)
class Set:
    """A set line: its atoms and where each starts, from the start of the slot."""

    atoms: tuple[Atom, ...]
    offsets: tuple[float, ...]


def atoms_of(text: str, style: Style, *, latin: Style | None = None, gaps: bool = False) -> list[Atom]:
    """The text as atoms, with digits and Latin letters in a style of their own when there is one."""
    return [
        Atom(char, latin if latin and char.isascii() and not char.isspace() else style, gap=gaps and char.isspace())
        for char in text
    ]


def measure(atoms: Sequence[Atom]) -> float:
    """The natural length."""
    return sum(atom.width for atom in atoms)


def may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters."""
    if after in NO_START or before in NO_END:
        return False
    if before.isascii() and after.isascii() and not before.isspace() and not after.isspace():
        return False
    return not (before.isdigit() and after in "%％")


def break_at(atoms: Sequence[Atom], first: int, length: float) -> int:
    """The index after the last atom of the line that starts with `first`."""
    width, index = 0.0, first
    while index < len(atoms) and width + atoms[index].width <= length + 0.01:
        width += atoms[index].width
        index += 1
    if index == len(atoms):
        return index
    squeezable = sum(0.45 * atom.width for atom in atoms[first : index + 1] if atom.char in SHRINKS)
    over = width + atoms[index].width - length
    fits = over <= squeezable and (index + 1 == len(atoms) or may_break(atoms[index].char, atoms[index + 1].char))
    if atoms[index].char in NO_START and fits:
        return index + 1
    end = index
    while end > first + 1 and not may_break(atoms[end - 1].char, atoms[end].char):
        end -= 1
    return end if end > first + 1 else index


def justify(atoms: Sequence[Atom], length: float, *, last: bool, indent: float = 0.0) -> Set:
    """The line spread or squeezed to its measure; the last line of a paragraph keeps its natural spacing."""
    spare = length - indent - measure(atoms)
    offsets, at = [], indent
    gaps = max(len(atoms) - 1, 1)
    shrinking = sum(atom.width for atom in atoms if atom.char in SHRINKS)
    torn = spare / gaps > LOOSEST * atoms[0].style.size
    for atom in atoms:
        offsets.append(at)
        if spare < -0.01 and shrinking:
            at += atom.width * (1 + spare / shrinking) if atom.char in SHRINKS else atom.width
        else:
            at += atom.width + (0 if last or torn else max(spare, 0) / gaps)
    return Set(tuple(atoms), tuple(offsets))


def break_paragraph(atoms: Sequence[Atom], slots: Sequence[Slot], indent: float) -> list[Set] | None:
    """The lines of a paragraph in the slots from the first on, or None when they are too few."""
    lines: list[Set] = []
    first = 0
    while first < len(atoms):
        while first < len(atoms) and atoms[first].char == " " and lines:
            first += 1
        if len(lines) == len(slots):
            return None
        length = slots[len(lines)].length
        margin = indent if not lines else 0.0
        end = break_at(atoms, first, length - margin)
        row = list(atoms[first:end])
        while row and row[-1].char == " " and end < len(atoms):
            row.pop()
        lines.append(justify(row, length, last=end >= len(atoms), indent=margin))
        first = end
    return lines
