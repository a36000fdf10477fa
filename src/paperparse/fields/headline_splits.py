"""The ways to split the phrases of a headline into kicker, title and deck, and what each of them weighs.

A split weighs the sum of the weights of its features (`headline_weights`), and the heaviest one is the reading.
`features_of` names the features of one split. `weigh` adds up the same features without naming them: every edge, join
and cut is weighed once, and each split is a sum of those. A feature that the tables do not name weighs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from paperparse.fields import headline_features as features
from paperparse.fields.headline_features import DECK, KICKER, KICKER_TO_TITLE, PARTS, SIZES, TITLE, TITLE_TO_DECK
from paperparse.fields.headline_phrases import Phrase
from paperparse.fields.headline_weights import CUES, WEIGHTS

# Above this a reading of every split costs too much, and no printed headline has so many phrases.
MOST_PHRASES = 12

EDGES: dict[str, dict[str, tuple[float, float]]] = {
    KICKER: {cue.name: cue.kicker for cue in CUES},
    TITLE: {cue.name: cue.title for cue in CUES},
    DECK: {cue.name: cue.deck for cue in CUES},
}
JOINED = {cue.name: cue.joined for cue in CUES}
# By the length of the part; the last one is for all that are longer.
SIZE_WEIGHTS = {
    part: [WEIGHTS.get(f"{part}: {SIZES[features.size_of(length)]}", 0.0) for length in range(features.LIMITS[-1] + 2)]
    for part in PARTS
}


class Split(NamedTuple):
    """The title is `phrases[first:last]`; the kicker stands before it, the deck after it."""

    first: int
    last: int


class Weighed(NamedTuple):
    """A split and what it weighs."""

    score: float
    split: Split


def splits_of(count: int) -> list[Split]:
    """Every split of `count` phrases.

    >>> splits_of(2)
    [Split(first=0, last=1), Split(first=0, last=2), Split(first=1, last=2)]
    """
    return [Split(first, last) for first in range(count) for last in range(first + 1, count + 1)]


def weigh(phrases: Sequence[Phrase]) -> list[Weighed]:
    """Every split of the phrases, the heaviest first; too many phrases are split at plain marks only."""
    if len(phrases) == 1:
        return [Weighed(0.0, Split(0, 1))]
    if len(phrases) > MOST_PHRASES:
        return [Weighed(0.0, _at_marks(phrases))]
    kicker, title, deck = (_Sums.of(part, phrases) for part in PARTS)
    inside, opened = _cuts(phrases)
    remarkable = any(not features.REMARKABLE.isdisjoint(phrase.cues) for phrase in phrases)
    found = []
    for split in splits_of(len(phrases)):
        first, last = split
        score = inside + title.between(first, last)
        if remarkable:
            score += _sum(features.whole_features(phrases, first, last))
        if first:
            score += kicker.between(0, first) + opened[first][0]
        if last < len(phrases):
            score += deck.between(last, len(phrases)) + opened[last][1]
        found.append(Weighed(score, split))
    return sorted(found, key=lambda weighed: -weighed.score)


def reasons_of(phrases: Sequence[Phrase], split: Split) -> tuple[str, ...]:
    """The features that speak for the split, the weightiest first."""
    if len(phrases) == 1:
        return ("one phrase",)
    if len(phrases) > MOST_PHRASES:
        return ("too many phrases to weigh",)
    names = dict.fromkeys(name for name in features_of(phrases, split) if WEIGHTS.get(name, 0.0) > 0)
    return tuple(sorted(names, key=lambda name: -WEIGHTS[name]))


def features_of(phrases: Sequence[Phrase], split: Split) -> Iterator[str]:
    """The names of what can be said of one split."""
    first, last = split
    for part, (start, end) in zip(PARTS, ((0, first), split, (last, len(phrases))), strict=True):
        if start < end:
            yield from _part_features(part, phrases[start:end])
    if first:
        yield from features.step_features(KICKER_TO_TITLE, phrases[first - 1], phrases[first])
    if last < len(phrases):
        yield from features.step_features(TITLE_TO_DECK, phrases[last - 1], phrases[last])
    yield from features.whole_features(phrases, first, last)
    for at, (joined, cut) in enumerate(features.gap_features(phrases), 1):
        yield cut if at in split else joined


def _part_features(part: str, phrases: Sequence[Phrase]) -> Iterator[str]:
    yield from (f"{part} starts: {cue}" for cue in phrases[0].kinds)
    yield from (f"{part} ends: {cue}" for cue in phrases[-1].kinds)
    yield from features.start_features(part, phrases[0])
    yield from features.end_features(part, phrases[-1])
    yield f"{part}: {SIZES[features.size_of(sum(phrase.length for phrase in phrases))]}"
    for before, after in pairwise(phrases):
        yield from features.join_features(part, before, after)
        if part == TITLE:
            yield from (f"title joins {cue} to more" for cue in before.kinds)
            yield from (f"title joins more to {cue}" for cue in after.kinds)


class _Sums(NamedTuple):
    """The weights of one part, for all places where it may start and end."""

    starts: list[float]
    ends: list[float]
    joins: list[float]
    """Of all joins up to each phrase."""
    lengths: list[int]
    """Of all phrases up to each phrase."""
    sizes: list[float]

    @classmethod
    def of(cls, part: str, phrases: Sequence[Phrase]) -> _Sums:
        edges = EDGES[part]
        starts = [_sum(features.start_features(part, phrase)) for phrase in phrases]
        ends = [_sum(features.end_features(part, phrase)) for phrase in phrases]
        joins = [0.0, *(_sum(features.join_features(part, *pair)) for pair in pairwise(phrases))]
        for at, phrase in enumerate(phrases):
            for cue in phrase.kinds:
                if cue not in edges:
                    continue
                start, end = edges[cue]
                starts[at] += start
                ends[at] += end
                if part == TITLE:
                    behind, before = JOINED[cue]
                    if at:
                        joins[at] += before
                    if at + 1 < len(joins):
                        joins[at + 1] += behind
        lengths = [0, *accumulate(phrase.length for phrase in phrases)]
        return cls(starts, ends, list(accumulate(joins)), lengths, SIZE_WEIGHTS[part])

    def between(self, start: int, end: int) -> float:
        joins = self.joins[end - 1] - self.joins[start]
        length = min(self.lengths[end] - self.lengths[start], len(self.sizes) - 1)
        return self.starts[start] + self.ends[end - 1] + joins + self.sizes[length]


def _cuts(phrases: Sequence[Phrase]) -> tuple[float, list[tuple[float, float]]]:
    """What the gaps weigh while nothing is cut, and what a cut before each phrase adds: below a kicker, above a deck."""
    inside = 0.0
    opened = [(0.0, 0.0)]
    gaps = features.gap_features(phrases)
    for (before, after), (joined, cut) in zip(pairwise(phrases), gaps, strict=True):
        gone = WEIGHTS.get(joined, 0.0)
        change = WEIGHTS.get(cut, 0.0) - gone
        inside += gone
        steps = (_sum(features.step_features(step, before, after)) for step in (KICKER_TO_TITLE, TITLE_TO_DECK))
        kicker, deck = steps
        opened.append((change + kicker, change + deck))
    return inside, opened


def _sum(names: Iterable[str]) -> float:
    total = 0.0
    for name in names:
        total += WEIGHTS.get(name, 0.0)
    return total


def _at_marks(phrases: Sequence[Phrase]) -> Split:
    first = 1 if features.ANNOUNCING & phrases[0].cues else 0
    decks = [at for at in range(first + 1, len(phrases)) if features.DECK_CUES & phrases[at].cues]
    return Split(first, decks[0] if decks else len(phrases))
