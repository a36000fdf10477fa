"""Hypothesis strategies: pages that were cut, shuffled and noised, and text of any kind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

ROOT = Path(__file__).parents[1]
PAGES = [path.read_text("utf-8-sig") for path in sorted(ROOT.glob("fixtures/*/source.txt"))]

NOISE = ["\n", "\n\n", "\f", " ", "　", "，", "。", "“", "”", "（", "）", "(", ")", "摄", "本报记者", "本报讯", "本报讯（记者 陈佳）", "（新华社北京5月1日电 记者王志浩）", "（李洁）", "导读", "2版 |",
         "（下转12版）", "（上接1版）", "31", "星期二", "公告", "广告", "\u200b", "⾼", "𠮷", "é", "A", "0", "|", "——", "农历", "\x00"]  # fmt: skip


@st.composite
def noised_pages(draw: st.DrawFn) -> str:
    """A fixture page with lines dropped, shuffled and cut, and noise put in."""
    lines = draw(st.sampled_from(PAGES)).split("\n")
    first = draw(st.integers(0, len(lines) - 1))
    some = lines[first : first + draw(st.integers(1, 25))]
    if draw(st.booleans()):
        some = draw(st.permutations(some))
    text = "\n".join(_cut(draw, line) for line in some)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(NOISE)) + text[at:]
    return text


def _cut(draw: st.DrawFn, line: str) -> str:
    return line if len(line) < 4 or draw(st.integers(0, 5)) else line[: draw(st.integers(1, len(line)))]


def fragments(pieces: Sequence[str] = NOISE) -> st.SearchStrategy[str]:
    """Fixed words of newspapers in any order."""
    return st.lists(st.sampled_from(pieces), max_size=30).map("".join)
