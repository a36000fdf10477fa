"""The phrases of a headline: what stands between the gaps of its print, and the cues that each phrase carries."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum

import regex
from attrs import frozen

from paperparse.model.geometry import Span
from paperparse.rules._rule import Place, Rule
from paperparse.rules.headline import COLUMN_TAG, LONGEST, PHRASE_RULES
from paperparse.text.flow import Flow


class Gap(Enum):
    """What parts a phrase from the one before."""

    NONE = "none"
    """Nothing: it is the first."""
    SPACE = "space"
    """A space in the line."""
    LINE = "line"
    """A line end."""
    EMPTY = "empty"
    """An empty line."""


@frozen
class Phrase:
    """A stretch of a headline with no gap in it, or none outside of its quotes and brackets."""

    span: Span
    """In the flow."""
    gap: Gap
    """What parts it from the phrase before."""
    words: str
    """Its folded print without the column tag."""
    length: int
    """Characters of `words`; quotes, brackets and stops are not counted."""
    cues: frozenset[str]
    """The kinds of the rules that fired."""
    rules: tuple[str, ...]
    """Their ids."""


# A gap inside of these is not a gap between phrases: “一路畅通 平安到家” is one.
OPENING, CLOSING = "“‘「『《〈(【", "”’」』》〉)】"
NOT_COUNTED = regex.compile(r"[\p{P}\p{Z}]")
SPACES = regex.compile(r"[^\S\u200b-\u200f\ufeff]+")


def phrases_of(flow: Flow, lines: Sequence[Span], below_empty: Collection[int] = ()) -> tuple[Phrase, ...]:
    """The phrases of the headline printed in `lines`; `below_empty` are the indexes of lines under an empty line."""
    found: list[Phrase] = []
    depth = 0
    for index, line in enumerate(lines):
        gap = Gap.NONE if not index else Gap.EMPTY if index in below_empty else Gap.LINE
        for piece in _pieces(flow, line):
            if depth > 0:
                # The bracket is still open: the line end or space stands inside the phrase.
                last = found.pop()
                found.append(_phrase(flow, Span(last.span.start, piece.end), last.gap))
            else:
                found.append(_phrase(flow, piece, gap))
            depth = _depth(flow.folded[found[-1].span.start : piece.end])
            gap = Gap.SPACE
    return tuple(found)


def _pieces(flow: Flow, line: Span) -> list[Span]:
    start, pieces = line.start, []
    for space in SPACES.finditer(flow.text, line.start, line.end):
        pieces.append(Span(start, space.start()))
        start = space.end()
    pieces.append(Span(start, line.end))
    return [piece for piece in pieces if piece.end > piece.start]


def _depth(words: str) -> int:
    return sum(words.count(char) for char in OPENING) - sum(words.count(char) for char in CLOSING)


def _phrase(flow: Flow, span: Span, gap: Gap) -> Phrase:
    cues: list[str] = []
    rules: list[str] = []
    end = span.end
    if flow.folded[end - 1] == ")" and (
        tag := COLUMN_TAG.compiled.search(flow.folded, max(span.start, end - LONGEST), end)
    ):
        end = tag.start()
        cues.append(COLUMN_TAG.kind)
        rules.append(COLUMN_TAG.id)
    words = flow.folded[span.start : end]
    if len(words) <= LONGEST:
        fired = [rule for rule in PHRASE_RULES if _fires(rule, words)]
        cues.extend(rule.kind for rule in fired)
        rules.extend(rule.id for rule in fired)
    return Phrase(span, gap, words, len(NOT_COUNTED.sub("", words)), frozenset(cues), tuple(rules))


def _fires(rule: Rule, words: str) -> bool:
    if rule.needs and not any(need in words for need in rule.needs):
        return False
    if rule.place is Place.HEAD:
        return rule.compiled.match(words) is not None
    if rule.place is Place.LINE:
        return rule.compiled.fullmatch(words) is not None
    return rule.compiled.search(words) is not None
