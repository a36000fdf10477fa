"""Newspapers, one file each. A new paper is a new file beside these and one line in `PAPERS`."""

from __future__ import annotations

from paperparse.rules.papers import renmin, zhejiang_fazhi
from paperparse.rules.papers._paper import Paper

PAPERS: tuple[Paper, ...] = (
    renmin.PAPER,
    zhejiang_fazhi.PAPER,
)
"""Every newspaper that is known by name."""

BY_TITLE = {title: paper for paper in PAPERS for title in paper.titles}


def known_paper(title: str) -> Paper | None:
    """The paper of this name, None when it is not known.

    >>> known_paper("浙江法制报").cn_number
    'CN33-0019'
    """
    return BY_TITLE.get(title)
