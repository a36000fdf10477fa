"""Every error that paperparse raises on purpose, and the caret that points at a place."""

from __future__ import annotations

import unicodedata


class PaperparseError(Exception):
    """The parent of every error of this library: `except PaperparseError` catches them all."""


class SourceError(PaperparseError):
    """A source that cannot be opened, decrypted or decoded, or that holds nothing to read."""


class LimitError(PaperparseError):
    """A source beyond one of the limits of `paperparse.limits`."""


class RuleError(PaperparseError, ValueError):
    """A rule that is malformed or fails its own examples."""


class SchemaError(PaperparseError, ValueError):
    """JSON that is not of the schema `paperparse.issue/1`, or of a newer one."""


class MissingDependencyError(PaperparseError, ImportError):
    """An optional library that is not installed; the message names the extra that brings it."""


class OutputError(PaperparseError):
    """A folder that cannot take the results of a batch; the message says what to do."""


class CrashError(PaperparseError):
    """A process that reads sources was ended. A batch records it of the source, and raises it where none is to blame."""


def columns(text: str) -> int:
    """The columns that `text` takes on a terminal: two for a Han character or a full-width mark.

    >>> columns("5月30日")
    7
    """
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def point(text: str, start: int, end: int) -> str:
    """The line of `text` that holds the offset `start`, with carets below the characters from `start` to `end`.

    >>> print(point("第6508期 今日12版", 1, 5))
    第6508期 今日12版
      ^^^^
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    line = text[first : last if last >= 0 else len(text)]
    stop = min(max(end, start + 1), first + len(line))
    return f"{line}\n{' ' * columns(text[first:start])}{'^' * max(1, columns(text[start:stop]))}"
