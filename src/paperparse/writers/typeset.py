"""Lines for a terminal, where a Han character takes two columns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from paperparse.errors import columns

# What stays together when a line is broken: a Latin word or a number, a run of spaces, or one character.
PIECES = re.compile(r"[!-~]+|\s+|.")
NEVER_FIRST = "，。、；：？！”’）》」』】〉…,.;:?!)"


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns, broken between Han characters or at spaces.

    >>> wrap("我省举办数字法治系统现场教学活动", 20)
    ['我省举办数字法治系统', '现场教学活动']
    """
    lines, line, used = [], "", 0
    for piece in PIECES.findall(" ".join(text.split())):
        size = columns(piece)
        if line and used + size > width and piece not in NEVER_FIRST:
            lines.append(line.rstrip())
            line, used = "", 0
            if piece.isspace():
                continue
        line, used = line + piece, used + size
    return [*lines, line.rstrip()]


def cut(text: str, width: int) -> str:
    """`text` on one line of at most `width` columns; an ellipsis says that there is more.

    >>> cut("我省举办数字法治系统现场教学活动", 12)
    '我省举办数…'
    """
    line = " ".join(text[: 2 * width].split())
    if columns(line) <= width and len(text) <= 2 * width:
        return line
    kept, used = "", 1
    for char in line:
        used += columns(char)
        if used > width:
            break
        kept += char
    return kept.rstrip() + "…"


def rows(label: str, lines: Iterable[str], gutter: int) -> list[str]:
    """The lines behind a gutter, the label at its right edge in front of the first one.

    >>> rows("title", ["上", "下"], 8)
    ['   title  上', '          下']
    """
    labels = [" " * max(0, gutter - columns(label)) + label]
    return [f"{(labels.pop() if labels else ' ' * gutter)}  {line}".rstrip() for line in lines]


def leader(left: str, right: str, width: int) -> str:
    """`left` and `right` at the ends of a line of `width` columns, dots between them.

    >>> leader("导读", "2", 12)
    '导读 ..... 2'
    """
    dots = width - columns(left) - columns(right) - 2
    return f"{left} {'.' * dots} {right}" if dots > 1 else f"{left}  {right}"
