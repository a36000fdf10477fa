"""A byline on one line, as newspapers set it."""

from __future__ import annotations

from paperparse.model.issue import Byline

# What a person did stands after the name, what a person is stands before it: 吴拯 摄, but 本报记者 李洁.
DONE = ("摄", "摄影", "文", "图", "供图", "报道", "攝", "攝影", "圖", "報道", "報導")

TAKEN = ("摄", "摄影", "攝", "攝影")
USUAL = ("记者", "通讯员", "评论员", "記者", "通訊員", "評論員")
"""How roles end that any reader tells from names without a mark, behind the names of a picture and before those of a story."""


def credit(byline: Byline) -> str:
    """Role and names in the order of print.

    >>> credit(Byline("本报记者", ("李洁", "王志浩"))), credit(Byline("摄", ("吴拯",)))
    ('本报记者 李洁 王志浩', '吴拯 摄')
    """
    names = " ".join(byline.names)
    parts = (names, byline.role) if byline.role in DONE else (byline.role, names)
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
        return " ".join(filter(None, (*byline.names, byline.role)))
    return f"{byline.role}：{' '.join(byline.names)}"
