"""A byline on one line, as newspapers set it."""

from __future__ import annotations

from paperparse.model.issue import Byline

# What a person did stands after the name, what a person is stands before it: 吴拯 摄, but 本报记者 李洁.
DONE = ("摄", "摄影", "文", "图", "供图", "报道", "攝", "攝影", "圖", "報道", "報導")


def credit(byline: Byline) -> str:
    """Role and names in the order of print.

    >>> credit(Byline("本报记者", ("李洁", "王志浩"))), credit(Byline("摄", ("吴拯",)))
    ('本报记者 李洁 王志浩', '吴拯 摄')
    """
    names = " ".join(byline.names)
    parts = (names, byline.role) if byline.role in DONE else (byline.role, names)
    return " ".join(part for part in parts if part)
