"""A byline on one line, as newspapers set it."""

from __future__ import annotations

from paperparse.model.issue import Byline

DONE = ("摄", "影", "文", "图", "报道", "报导", "攝", "圖", "報道", "報導")
"""How words end for what a person did: they stand after the name, what a person is stands before it: 吴拯 摄, but 本报记者
李洁."""


def credit(byline: Byline) -> str:
    """Role and names in the order of print.

    >>> credit(Byline("本报记者", ("李洁", "王志浩"))), credit(Byline("摄影报道", ("吴拯",)))
    ('本报记者 李洁 王志浩', '吴拯 摄影报道')
    """
    names = " ".join(byline.names)
    parts = (names, byline.role) if follows(byline.role) else (byline.role, names)
    return " ".join(part for part in parts if part)


def signature(byline: Byline) -> str:
    """A byline of a story, its role before the names; a mark says so of a word that could be what they did.

    >>> signature(Byline("本报记者", ("李洁",))), signature(Byline("独家报道", ("李洁",)))
    ('本报记者 李洁', '独家报道：李洁')
    """
    if byline.names and follows(byline.role):
        return f"{byline.role}：{' '.join(byline.names)}"
    return credit(byline)


def follows(role: str | None) -> bool:
    """Whether a role stands after the names."""
    return role is not None and role.endswith(DONE)
