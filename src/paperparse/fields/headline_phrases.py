"""The phrases of a headline: what stands between the gaps of its print, and the cues that each phrase carries."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from enum import Enum
from functools import cache

import regex
from attrs import frozen

from paperparse.model.geometry import Span
from paperparse.rules._rule import Place, Rule
from paperparse.rules.headline import COLUMN_TAG, LONGEST, PHRASE_RULES
from paperparse.text.flow import Flow

Matcher = Callable[[str], "regex.Match[str] | None"]


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
    """Characters of `words`; quotes, brackets and stops are not counted. Not counted in a phrase that is alone."""
    cues: frozenset[str]
    """The kinds of the rules that fired."""
    rules: tuple[str, ...]
    """Their ids."""


# A gap inside of these is not a gap between phrases: “一路畅通 平安到家” is one.
OPENING, CLOSING = "“‘「『《〈(【", "”’」』》〉)】"
NOT_COUNTED = regex.compile(r"[\p{P}\p{Z}]")
SPACES = regex.compile(r"[^\S\u200b-\u200f\ufeff]+")
DASH = regex.compile(r"—{1,3}|-{2,4}")
# No gap either: the space between two Latin words (5G Harbour), or behind one that stands alone (Expo 2031).
INSIDE_LATIN = regex.compile(r"(?<=[A-Za-z])\s+(?=\d{0,4}[A-Za-z])|(?<=(?:^|\s)[A-Za-z]{2,20})\s+(?=\d)")


def phrases_of(flow: Flow, lines: Sequence[Span], below_empty: Collection[int] = ()) -> tuple[Phrase, ...]:
    """The phrases of the headline printed in `lines`; `below_empty` are the indexes of lines under an empty line."""
    pieces = _pieces(flow, lines, below_empty)
    if len(pieces) == 1:
        # There is nothing to tell it from: its cues are not asked for.
        return (Phrase(pieces[0][0], Gap.NONE, flow.folded[slice(*pieces[0][0])], 0, frozenset(), ()),)
    return tuple(_phrase(flow, span, gap) for span, gap in pieces)


def _pieces(flow: Flow, lines: Sequence[Span], below_empty: Collection[int]) -> list[tuple[Span, Gap]]:
    """Where the print parts: at gaps that do not stand inside of quotes or brackets."""
    found: list[tuple[Span, Gap]] = []
    depth = 0
    for index, line in enumerate(lines):
        gap = Gap.NONE if not index else Gap.EMPTY if index in below_empty else Gap.LINE
        for piece in _unbroken(flow, line):
            if depth > 0 and piece.end - found[-1][0].start <= LONGEST:
                found[-1] = (Span(found[-1][0].start, piece.end), found[-1][1])
            else:
                # A bracket that nothing closes soon was never opened: one that reads on and on is a slip of the print.
                found.append((piece, gap))
                depth = 0
            depth += _depth(flow.folded[piece.start : piece.end])
            gap = Gap.SPACE
    return found


def _unbroken(flow: Flow, line: Span) -> list[Span]:
    start, pieces = line.start, []
    for space in SPACES.finditer(flow.text, line.start, line.end):
        if INSIDE_LATIN.match(flow.text, space.start()):
            continue
        pieces.append(Span(start, space.start()))
        start = space.end()
    pieces.append(Span(start, line.end))
    return _with_dashes(flow, [piece for piece in pieces if piece.end > piece.start])


def _with_dashes(flow: Flow, pieces: list[Span]) -> list[Span]:
    """The pieces of a line; a dash that stands apart at its head or its end goes with what it leads on to or from."""
    if len(pieces) > 1 and DASH.fullmatch(flow.folded, *pieces[0]):
        pieces = [Span(pieces[0].start, pieces[1].end), *pieces[2:]]
    if len(pieces) > 1 and DASH.fullmatch(flow.folded, *pieces[-1]):
        pieces = [*pieces[:-2], Span(pieces[-2].start, pieces[-1].end)]
    return pieces


def _depth(words: str) -> int:
    return sum(words.count(char) for char in OPENING) - sum(words.count(char) for char in CLOSING)


def _phrase(flow: Flow, span: Span, gap: Gap) -> Phrase:
    words = flow.folded[span.start : span.end]
    cues: list[str] = []
    rules: list[str] = []
    if words.endswith(")") and (tag := _matcher(COLUMN_TAG)(words)):
        words = words[: tag.start()]
        cues.append(COLUMN_TAG.kind)
        rules.append(COLUMN_TAG.id)
    if len(words) <= LONGEST:
        for rule, matches in _matchers():
            if (not rule.needs or any(need in words for need in rule.needs)) and matches(words):
                cues.append(rule.kind)
                rules.append(rule.id)
    return Phrase(span, gap, words, len(NOT_COUNTED.sub("", words)), frozenset(cues), tuple(rules))


@cache
def _matchers() -> tuple[tuple[Rule, Matcher], ...]:
    return tuple((rule, _matcher(rule)) for rule in PHRASE_RULES)


@cache
def _matcher(rule: Rule) -> Matcher:
    if rule.place is Place.TAIL:
        # Read backwards from the end: a search forwards would try every place of the phrase.
        return regex.compile(rf"(?r)(?:{rule.pattern})\Z", regex.VERBOSE).match
    if rule.place is Place.HEAD:
        return rule.compiled.match
    return rule.compiled.fullmatch if rule.place is Place.LINE else rule.compiled.search
