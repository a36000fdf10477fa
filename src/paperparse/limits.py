"""Every limit, with its reason."""

from __future__ import annotations

SOURCE_BYTES = 50_000_000
"""A text source of more bytes is refused: a year of a daily's front pages is about 10 MB, so this is a wrong file."""

PAGES = 20_000
"""A year of a daily has 6,000."""

RULE_SECONDS = 2.0
"""One rule on one block. Rules take microseconds; only a pattern gone wrong on hostile input comes near."""

TAIL_CHARACTERS = 400
"""How far from a block's end a rule of place TAIL may start: the longest bracketed list of reporters seen is 180."""

WATCHED_CHARACTERS = 1_000
"""Blocks of more characters are matched with an eye on the clock; watching doubles the time of a short match."""

ANYWHERE_CHARACTERS = 20_000
"""In longer blocks only the head and the tail are read: no paragraph is as long as a whole page of a broadsheet."""

PDF_BYTES = 500_000_000
"""A PDF of more bytes is refused: an issue of 100 pages with pictures for printing is about 200 MB."""

PAGE_SIDE = 28_400
"""Points; more is no page but a mistake: 28,346 are ten metres, and a broadsheet is half a metre high."""

GLYPHS = 200_000
"""On one page: the fullest page of small advertisements has 20,000."""

PAGE_SECONDS = 60.0
"""One page in one engine. The slowest engine takes a second for a full page; a bomb of nested forms has no end."""

PAINTED_BYTES = 50_000_000
"""What the forms of a page may paint, each counted as often as it is painted: a page full of maps is about 10 MB."""

PICTURE_PIXELS = 80_000_000
"""Of one page picture: a broadsheet at 400 dpi has 53 million, and each takes some 12 bytes while it is painted."""

SCAN_BYTES = 100_000_000
"""A file of an OCR engine of more bytes is refused: a page with the box of every character takes up to 5 MB."""

SCAN_SIDE = 200_000
"""Pixels or points of a side; what is said to stand farther out is a mistake: a broadsheet at 2400 dpi has 57,000."""

NESTING = 100
"""Elements inside each other: blocks of blocks of lines of words go some ten deep, and only hostile files deeper."""
