"""A byline on one line, as newspapers set it."""

from __future__ import annotations

from paperparse.model.issue import Byline

DONE = ("摄", "影", "文", "图", "报道", "报导", "攝", "圖", "報道", "報導")
"""How words end for what a person did: they stand after the name, what a person is stands before it: 吴拯 摄, but 本报记者
李洁."""

TAKEN = ("摄", "摄影", "攝", "攝影")
USUAL = ("记者", "通讯员", "評論員", "评论员", "記者", "通訊員")
"""How roles end that are printed without a mark, in signatures of pictures and of stories."""


def credit(byline: Byline) -> str:
    """Role and names in the order of print.

    >>> credit(Byline("本报记者", ("李洁", "王志浩"))), credit(Byline("摄影报道", ("吴拯",)))
    ('本报记者 李洁 王志浩', '吴拯 摄影报道')
    """
    names = " ".join(byline.names)
    parts = (names, byline.role) if follows(byline.role) else (byline.role, names)
    return " ".join(part for part in parts if part)


def signature(byline: Byline) -> str:
    """Who signs a story or holds a post, the role before the names; a mark parts all but the usual ones from them.

    >>> signature(Byline("本报记者", ("李洁",))), signature(Byline("独家报道", ("李洁",)))
    ('本报记者 李洁', '独家报道：李洁')
    """
    if byline.role is None or not byline.names or byline.role.endswith(USUAL):
        return " ".join(filter(None, (byline.role, *byline.names)))
    return f"{byline.role}：{' '.join(byline.names)}"


def picture_credit(byline: Byline) -> str:
    """The credit of a picture; a mark says what the role is where it is not who took the picture.

    >>> picture_credit(Byline("摄", ("吴拯",))), picture_credit(Byline("供图"))
    ('吴拯 摄', '供图：')
    """
    if byline.role is None or (byline.names and byline.role.endswith(TAKEN)):
        return credit(byline)
    return f"{byline.role}：{' '.join(byline.names)}"


def follows(role: str | None) -> bool:
    """Whether a role stands after the names."""
    return role is not None and role.endswith(DONE)
