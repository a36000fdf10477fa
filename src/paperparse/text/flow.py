"""The page's text as it is read: the lines of each block joined, every character with its place in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import regex
from attrs import frozen

from paperparse.model.geometry import Span
from paperparse.model.page import Block
from paperparse.text.folding import fold
from paperparse.text.joining import SENTENCE_END
from paperparse.text.patterns import pattern

LINE_ENDS = "\r\n\f\v\x85\u2028\u2029"
"""The last four are line ends of layout programs and of old terminals."""

# A web or mail address that a line end has cut before it was complete: `htt` + `p://…`, `www.` + `people.cn`.
CUT_ADDRESS = pattern(
    r"(?i)(?:(?<![a-z])htt|https?|https?:/?|https?://|https?://[\w./-]*[.-]|(?<![a-z])www|www\.(?:[\w-]+\.)*|[\w.-]+@(?:[\w-]+\.)*)$"
)
# The last word of a line is the beginning of an address, complete or not.
ADDRESS = pattern(r"(?i)(?:https?:|www\.|@)[\w./@-]*$|(?<![a-z])(?:htt|https?|www)$")


# A byline whose names go on in the next line: a name of two characters set apart is whole at the end of the first.
NAMES_END = pattern(
    r"\p{Han}{0,8}(?:记者|通讯员|特派员|实习生)(?:\x20{1,4}(?:\p{Han}{2,4}|\p{Han}\x20{1,4}\p{Han}))*?\x20{1,4}\p{Han}\x20{1,4}\p{Han}"
)
NAMES_START = pattern(r"(?:\p{Han}{2,4}|\p{Han}\x20{1,4}\p{Han})(?:\x20{1,4}\p{Han}{1,8})*")
LONGEST_NAMES = 60
"""Characters of a line of names: longer lines are text, and are not looked at."""

BLANKS = frozenset(" \u3000")
"""One of them stands in every line of names that are parted by spaces."""

# 时间：…, 地点：…: an entry of a list, which goes on from no line above it.
ITEM_START = pattern(r"\p{Han}{1,8}:")


def joint(before: str, after: str) -> str:
    """What stands between two lines of one paragraph: a space between Latin words, else nothing (contract rule 3).

    Names of a byline are parted by spaces, and by the end of a line as well.

    >>> joint("在30", "日下午"), joint("KK", "Mart"), joint("网址：htt", "p://a.cn"), joint("1", "2")
    ('', ' ', '', '')
    >>> joint("本报记者 李 洁", "王志浩 陈立波"), joint("本报记者 李 洁 王", "志浩"), joint("本报记者 李洁", "走进山村 看变化。")
    (' ', '', '')
    """
    left, right = before[-1:], after[:1]
    latin = left.isascii() and right.isascii() and left.isalpha() and right.isalpha()
    if latin:
        return "" if ADDRESS.search(before[-40:]) else " "
    if BLANKS.isdisjoint(before) or max(len(before), len(after)) > LONGEST_NAMES:
        return ""
    return " " if NAMES_END.fullmatch(fold(before)) and NAMES_START.fullmatch(fold(after)) else ""


def join_lines(lines: Iterable[str]) -> str:
    """Printed lines as one text: a space between paragraphs, what `joint` says between the halves of a cut one.

    >>> join_lines(["明日上", "午九时举行。", "详情请来电。"])
    '明日上午九时举行。 详情请来电。'
    """
    joined = ""
    for line in lines:
        parted = SENTENCE_END.search(fold(joined[-4:])) or ITEM_START.match(fold(line[:12]))
        between = " " if parted else joint(joined, line)
        joined += (between if joined else "") + line
    return joined


# 本报记者 李 / 洁 王志浩: a name that the line end has cut behind the surname.
CUT_NAME = pattern(
    r"(?:记者|通讯员|实习生|评论员)(?:\x20?\p{Han}{2,3}|\x20?\p{Han}\x20\p{Han}){0,3}\x20{1,2}(?![文图摄绘])\p{Han}$"
)
REST_OF_NAME = pattern(r"\p{Han}{1,2}(?:\x20|$)")
# What begins a line of its own wherever it stands: an item, a byline, a lead-in.
BEGINNING = pattern(r"[●■▲◆★□◎☉▼△◇※]|(?:本报|新华社)?(?:记者|评论员|通讯员)\x20[\p{Han}\x20、]{2,24}$|本报讯[(\x20]")
# 养老金今年涨多少 5版: an entry that points to a page ends there, however long its line is.
ENTRY_END = pattern(r"(?:\x20|>|…|\.{2})\x20?(?:[A-Z]{0,2}\d{1,2}\x20?版?|第?[一二三四五六七八九十]{1,3}版)$")


# 2022年5月31日 星期二: a dateline is whole, though it may be as long as the lines of the text.
DATELINE = pattern(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日\x20{0,4}星期[一二三四五六日天]")


def continues(before: str, after: str) -> bool | None:
    """Whether the second of two lines goes on where the first ends, as addresses and names do; None where nothing tells.

    >>> continues("网址:www.", "shuangxi.cn"), continues("□记者 曾涵 陈", "思"), continues("菜价回落 A05", "新桥通车 A06")
    (True, True, False)
    >>> continues("规矩要立得住也要行得通", "本报评论员 曾涵"), continues("一家人其乐融融", "本报记者走进小院")
    (False, None)
    """
    if CUT_ADDRESS.search(before[-40:]) and after[:1].isascii() and not after[:1].isspace():
        return True
    if ENTRY_END.search(before[-8:]) or BEGINNING.match(fold(after[:32])) or DATELINE.fullmatch(fold(before[:24])):
        return False
    return True if CUT_NAME.search(fold(before[-40:])) and REST_OF_NAME.match(fold(after[:4])) else None


@frozen
class Flow:
    """Text to match against, with the way back to the source.

    `text` and `folded` are of one length. Every other offset and span of the stages after `layout` counts in them;
    `source` turns a span into spans of the page text.
    """

    text: str
    folded: str
    starts: Sequence[int]
    """Where each unbroken piece starts in `text`, ascending from 0."""
    sources: Sequence[int]
    """Where each piece starts in the page text."""
    blocks: tuple[Span, ...]
    """The span of each block; a line end stands between two blocks."""

    def source(self, span: Span) -> tuple[Span, ...]:
        """The stretches of the page text that print `span`."""
        starts, sources = self.starts, self.sources
        at, end = span
        piece = bisect_right(starts, at) - 1
        found: list[Span] = []
        while at < end:
            stop = end
            if piece + 1 < len(starts) and starts[piece + 1] < end:
                stop = starts[piece + 1]
            if stop > at:
                shift = sources[piece] - starts[piece]
                found.append(Span(at + shift, stop + shift))
            at, piece = stop, piece + 1
        return tuple(found)

    def block_at(self, offset: int) -> Span:
        """The block that `offset` stands in, or the last one that begins before it."""
        return self.blocks[max(0, bisect_right(self.blocks, offset, key=lambda block: block.start) - 1)]

    def strip(self, span: Span) -> Span:
        """`span` without the white space at its ends."""
        text = self.folded
        start, end = span
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return span if start == span[0] and end == span[1] else Span(start, end)

    def show(self, span: Span) -> str:
        """The printed characters of `span`."""
        return self.text[span.start : span.end]


def flow_of(text: str, blocks: Iterable[Block]) -> Flow:
    """The flow of a page: its blocks one after the other, the lines of each block joined."""
    parts: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    spans: list[Span] = []
    at = 0

    def add(piece: str, source: int) -> None:
        nonlocal at
        parts.append(piece)
        starts.append(at)
        sources.append(source)
        at += len(piece)

    for block in blocks:
        begin, before = at, ""
        for line in block.lines:
            piece = text[line.span.start : line.span.end]
            if before and joint(before, piece):
                add(" ", line.span.start - 1)
            add(piece, line.span.start)
            before = piece
        spans.append(Span(begin, at))
        add("\n", block.lines[-1].span.end)
    whole = "".join(parts)
    return Flow(whole, fold(whole), starts or (0,), sources or (0,), tuple(spans))


def flow_of_lines(text: str) -> Flow:
    r"""A flow of one short string, offsets unchanged: each line that is not empty is a block.

    >>> flow_of_lines("备战汛期\n吴拯 摄").blocks
    (Span(start=0, end=4), Span(start=5, end=9))
    """
    spans = []
    for line in regex.finditer(f"[^{LINE_ENDS}]+", text):
        stripped = line.group().strip()
        if stripped:
            start = line.start() + line.group().index(stripped)
            spans.append(Span(start, start + len(stripped)))
    return Flow(text, fold(text), (0,), (0,), tuple(spans))
