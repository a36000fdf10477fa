"""Newspapers, one file each. A new paper is a new file beside these and one line in `PAPERS`."""

from __future__ import annotations

from paperparse.rules.papers import renmin, zhejiang_fazhi
from paperparse.rules.papers._names import EDITION, spaced_out
from paperparse.rules.papers._paper import Paper
from paperparse.text.folding import fold

PAPERS: tuple[Paper, ...] = (
    renmin.PAPER,
    zhejiang_fazhi.PAPER,
)
"""Every newspaper that is known by name."""

BRACKETS = str.maketrans("", "", "()")


def _plain(title: str) -> str:
    """One form of a name, whatever its script, its spaces and the brackets around its edition."""
    return "".join(fold(title).translate(BRACKETS).split())


BY_TITLE = {_plain(title): paper for paper in PAPERS for title in paper.titles}

KNOWN_NAME = rf"(?:{'|'.join(spaced_out(title) for title in sorted(BY_TITLE, key=len, reverse=True))}){EDITION}"
"""The name of a known paper in folded text, letter-spaced or not, with or without an edition."""

KNOWN_NEEDS = tuple(dict.fromkeys(title[-1] for title in BY_TITLE))
"""Characters one of which stands in the name of every known paper."""


def known_paper(title: str) -> Paper | None:
    """The paper of this name, in either script, spaced or not; None when it is not known.

    >>> known_paper("浙江法制报").cn_number, known_paper("浙 江 法 制 報") is known_paper("浙江法治报")
    ('CN33-0019', True)
    """
    return BY_TITLE.get(_plain(title))
