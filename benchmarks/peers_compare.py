"""What `benchmarks/peers.py` compares: a page's gold, a library's text, and the figures of the one against the other."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from attrs import frozen
from rapidfuzz.distance import LCSseq, Levenshtein

SEAM = 8
"""Characters on both sides of the place where one paragraph ends and the next begins."""


@frozen
class Reading:
    """What a library made of one file; texts are in the form that is compared."""

    text: str
    headings: tuple[str, ...] | None
    """None for one that marks none."""
    seconds: float


@frozen
class Gold:
    """What a page prints."""

    stories: tuple[tuple[str, tuple[str, ...]], ...]
    """Of each story the title and the paragraphs, in order."""

    @property
    def text(self) -> str:
        """All titles and paragraphs."""
        return "".join(title + "".join(paragraphs) for title, paragraphs in self.stories)

    @property
    def seams(self) -> list[str]:
        """Where one paragraph of a story ends and its next begins."""
        return [
            before[-SEAM:] + after[:SEAM] for _, paragraphs in self.stories for before, after in pairwise(paragraphs)
        ]


@frozen
class Figures:
    """What is printed of one library and one lot."""

    distance: float
    in_order: float
    headings: str
    pieces: str
    pairs: str
    seconds: float


# The form in which texts are compared is that of the scorer of `docs/accuracy.md`.
ONE_FORM = {"“”„‟〝〞「」『』": '"', "‘’‚‛′": "'", "—–―‒─━‐‑−": "-", "・•‧∙": "·", "〜": "~", "⋯": "..."}
TO_ONE_FORM = str.maketrans({char: form for chars, form in ONE_FORM.items() for char in chars})


def norm(text: str | None) -> str:
    """One form for each quote, dash and dot, and nothing invisible.

    >>> norm("“法治 元素”"), norm("Ａ０４")
    ('"法治元素"', 'A04')
    """
    plain = unicodedata.normalize("NFKC", text or "").translate(TO_ONE_FORM)
    return "".join(char for char in plain if not char.isspace() and unicodedata.category(char) not in {"Cc", "Cf"})


HEADING = re.compile(r"^#{1,6}\s+(.*)$", re.MULTILINE)
MARKUP = re.compile(
    r"!\[[^\]]*\]\([^)]*\)|<[^>\n]{1,40}>|^#{1,6}\s+|^\s*>\s|\*\*|__|\\(?=\W)|\|[-:| ]+\||\|", re.MULTILINE
)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def without_markup(markdown: str) -> str:
    r"""The print in a piece of Markdown.

    >>> without_markup("## 双溪大桥 **今日**通车\n[网址](http://a.cn)")
    '双溪大桥 今日通车\n网址'
    """
    return LINK.sub(r"\1", MARKUP.sub("", markdown))


def gold_of(file: Path) -> Gold:
    """The gold beside a PDF."""
    issue = json.loads(file.with_suffix(".gold.json").read_text("utf-8"))
    stories = [article for page in issue["pages"] for article in page["articles"]]
    return Gold(
        tuple(
            (norm(story["headline"]["title"]), tuple(norm(one["text"]) for one in story["paragraphs"]))
            for story in stories
        )
    )


def figures_of(readings: Sequence[Reading], golds: Sequence[Gold]) -> Figures:
    """A library's figures over the pages of a lot; counts are summed over all pages first."""
    pairs = list(zip(readings, golds, strict=True))
    titles = [(reading, title) for reading, gold in pairs for title, _ in gold.stories if title]
    seams = [(reading, seam) for reading, gold in pairs for seam in gold.seams]
    marks = any(reading.headings is not None for reading in readings)
    told = sum(any(title in heading for heading in reading.headings or ()) for reading, title in titles)
    return Figures(
        sum(Levenshtein.distance(gold.text, reading.text) for reading, gold in pairs)
        / sum(max(len(gold.text), len(reading.text)) for reading, gold in pairs),
        sum(LCSseq.similarity(gold.text, reading.text) for reading, gold in pairs)
        / sum(len(gold.text) for gold in golds),
        _share(told, len(titles)) if marks else "–",
        _share(sum(title in reading.text for reading, title in titles), len(titles)),
        _share(sum(seam in reading.text for reading, seam in seams), len(seams)),
        sum(reading.seconds for reading in readings) / len(readings),
    )


def _share(hits: int, total: int) -> str:
    return f"{hits} of {total}"
