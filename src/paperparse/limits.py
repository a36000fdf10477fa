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
