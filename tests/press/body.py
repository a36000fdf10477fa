"""The body of a story as it runs through its line slots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tests.press import text as copywriting
from tests.press.canvas import Json, Pen
from tests.press.look import Look
from tests.press.text import Copy
from tests.press.typeset import Atom, Set, Slot, break_paragraph, measure


@dataclass
class Body:
    """A body as it is being set: the slots, how many are used, and the paragraphs so far."""

    pen: Pen
    look: Look
    copy: Copy
    slots: Sequence[Slot]
    at: int = 0
    frame: int = 0
    column: int = -1
    prefix: str = ""  # Printed before the next paragraph, and no part of it.
    paragraphs: list[Json] = field(default_factory=list)

    @property
    def left(self) -> int:
        """Slots not used yet."""
        return len(self.slots) - self.at

    def put(self, lines: Sequence[Set]) -> None:
        """Write lines into the next slots; each column is a frame of its own."""
        for line in lines:
            slot = self.slots[self.at]
            if slot.column != self.column:
                self.frame, self.column = self.pen.page.new_frame(), slot.column
            self.pen.put(line, slot, self.frame)
            self.at += 1

    def row(self, atoms: Sequence[Atom], align: float) -> None:
        """Write one line that stands by itself."""
        slot = self.slots[self.at]
        at, offsets = max(slot.length - measure(atoms), 0) * align, []
        for atom in atoms:
            offsets.append(at)
            at += atom.width
        self.put([Set(tuple(atoms), tuple(offsets))])

    def chars(self) -> int:
        """How many characters the next slot holds."""
        return int(self.slots[self.at].length / self.look.size)

    def text(self, text: str, *, lead: int = 0, spare: int = 0) -> bool:
        """Set a paragraph with `lead` bold characters at its head; False when there is not room for it."""
        look = self.look
        if look.drop and not self.paragraphs and not lead and self.dropped(text, spare):
            self.paragraphs.append({"kind": "text", "text": text})
            return True
        atoms = look.atoms(self.prefix + text)
        if lead and look.bold_lead:
            atoms = look.atoms(text[:lead], look.sub) + atoms[lead:]
        free = self.slots[self.at : len(self.slots) - spare]
        lines = break_paragraph(atoms, free, look.indent * look.size)
        if lines is None:
            return False
        if not look.indent and not look.blank and text != self.copy.carry:
            end = lines[-1].offsets[-1] + 2 * look.size
            if end > free[len(lines) - 1].length - 1.5 * look.size and len(text) > 3 * self.chars():
                return self.text(copywriting.clip(text, len(text) - 2), lead=lead, spare=spare)
        self.put(lines)
        self.paragraphs.append({"kind": "text", "text": text})
        self.prefix = ""
        return True

    def dropped(self, text: str, spare: int) -> bool:
        """Set a paragraph whose first character is as tall as several lines; False when it does not come out."""
        look, count = self.look, self.look.drop
        first, rest = look.atoms(text[:1])[0], look.atoms(text[1:])
        style = replace(first.style, size=(count - 1) * look.pitch + look.size, bold=True)
        free = list(self.slots[self.at : len(self.slots) - spare])
        head = free[:count]
        if (
            len({(slot.column, slot.start) for slot in head}) != 1
            or len(head) < count
            or self.prefix
            or not text[0].isalpha()
        ):
            return False
        narrowed = [replace(slot, start=slot.start + style.size * 1.08) for slot in head]
        lines = break_paragraph(rest, narrowed + free[count:], 0.0)
        if lines is None or len(lines) <= count or narrowed[0].length < 4 * look.size:
            return False
        self.slots = [*self.slots[: self.at], *narrowed, *self.slots[self.at + count :]]
        self.frame, self.column = self.pen.page.new_frame(), head[0].column
        big = Slot(head[0].start, head[0].end, head[0].base - look.size * 0.88 + style.size * 0.88)
        self.pen.write([Atom(text[0], style)], big, self.frame)
        self.put(lines)
        return True

    def broken_off(self, text: str, spare: int) -> str:
        """Set as much of a paragraph as there is room for; the rest is returned."""
        look = self.look
        free = self.slots[self.at : len(self.slots) - spare]
        more = [replace(free[-1], base=0.0)] * (len(text) // 4)
        lines = (break_paragraph(look.atoms(text), [*free, *more], look.indent * look.size) or [])[: len(free)]
        self.put(lines)
        taken, left = 0, sum(atom.char != " " for line in lines for atom in line.atoms)
        while left:
            left -= text[taken] != " "
            taken += 1
        self.paragraphs.append({"kind": "text", "text": text[:taken]})
        return text[taken:]

    def last(self, make: Callable[[int, int], str], head: str = "", lead: int = 0, spare: int = 0) -> None:
        """Set a paragraph that fills what is left, as nearly as a few attempts find one."""
        room = sum(int(slot.length / self.look.size) for slot in self.slots[self.at : len(self.slots) - spare])
        for tries in range(10):
            most = max(room - 3 - tries * 2 - len(head), 8)
            if self.text(head + make(max(most - 12, 6), most), lead=lead, spare=spare):
                return
        self.text(copywriting.clip(head + make(4, 12), max(room - 4, 8)), lead=lead, spare=spare)

    def subhead(self, since: int) -> bool:
        """Set a subhead, when it is time for one and it would not stand at the foot of a column or near the end."""
        look, rng = self.look, self.look.rng
        if since < 9 or self.left < 9 or rng.random() > 0.3:
            return False
        here, following = self.slots[self.at], self.slots[self.at + 2]
        text = self.copy.subhead()
        if here.column != following.column or text in look.desk.used or len(text) >= self.chars():
            return False
        look.desk.used.add(text)
        self.row(look.atoms(text, look.sub), 0.5 if look.align else rng.choice([0.0, 0.5]))
        self.paragraphs.append({"kind": "subhead", "text": text})
        return True
