"""Tesseract's TSV: a table with a row for each page, block, paragraph, line and word.

Its kind is `hocr`: the contract has no kind of its own for it, and Tesseract writes the same of the page in both.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from paperparse.model.scan import Scan
from paperparse.readers.formats._draft import THIN, Draft, Found, Piece
from paperparse.readers.formats._format import Format
from paperparse.readers.formats._geometry import Box, by_size, share
from paperparse.readers.formats._text import text_of

NAMES = "level page_num block_num par_num line_num word_num left top width height conf text".split()
HEADER = "\t".join(NAMES)
PAGE, BLOCK, PARAGRAPH, LINE, WORD = "12345"


@define
class _Reader:
    """A page while its rows are read."""

    draft: Draft
    block: int = 0
    home: Box | None = None
    name: str = ""
    """Of the line: the numbers of page, block, paragraph and line."""
    box: Box | None = None
    pieces: list[Piece] = field(factory=list)

    def end_line(self) -> None:
        """Puts in the line that was read last."""
        if any(piece.text.strip() for piece in self.pieces):
            self.draft.add(Found(f"line {self.name}", self.pieces, self.box, block=self.block, home=self.home))
        elif self.pieces:
            # A rule or picture is told as a line of one blank word.
            self._draw(self.box or self.home)
        self.pieces, self.box = [], None

    def _draw(self, box: Box | None) -> None:
        if box is None:
            return
        wide, high = box[2] - box[0], box[3] - box[1]
        if min(wide, high) > THIN * max(wide, high):
            self.draft.picture(box)
        else:
            self.draft.rule(box)


def is_tsv(head: str) -> bool:
    r"""Whether a text begins with the names of the columns.

    >>> is_tsv(HEADER + "\r\n"), is_tsv("level page_num")
    (True, False)
    """
    return head.startswith(HEADER) and head[len(HEADER) : len(HEADER) + 1] in "\r\n"


def _read(raw: bytes) -> Iterator[Scan]:
    reader: _Reader | None = None
    index = 0
    for row in text_of(raw).split("\n")[1:]:
        cells = row.rstrip("\r").split("\t", len(NAMES) - 1)
        if len(cells) < len(NAMES) - 1:
            continue
        level, numbers, box = cells[0], cells[1:5], by_size(*cells[6:10])
        if level == PAGE or reader is None:
            if reader is not None:
                reader.end_line()
                yield reader.draft.scan()
            index += 1
            reader = _Reader(Draft(index))
        _row(reader, level, ".".join(numbers), box, cells)
    if reader is not None:
        reader.end_line()
        yield reader.draft.scan()


def _row(reader: _Reader, level: str, name: str, box: Box | None, cells: list[str]) -> None:
    """Takes a row of a page in."""
    if name != reader.name or level != WORD:
        reader.end_line()
        reader.name = name
    if level == PAGE and box is not None:
        reader.draft.width, reader.draft.height = box[2], box[3]
    elif level == LINE:
        reader.box = box
    elif level in (BLOCK, PARAGRAPH):
        reader.block += 1
        reader.home = box or reader.home
    elif level == WORD:
        text = cells[len(NAMES) - 1] if len(cells) == len(NAMES) else ""
        reader.pieces.append(Piece(text, box, share(cells[10], 100)))


TSV = Format("Tesseract TSV", "hocr", _read)
