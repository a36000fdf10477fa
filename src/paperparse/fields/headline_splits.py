"""The ways to split the phrases of a headline into kicker, title and deck, and the features of each.

Every split is weighed: its score is the sum of the weights of its features (`headline_weights`), and the best one is
the reading. A feature that the table does not name weighs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from paperparse.fields.headline_phrases import Gap, Phrase
from paperparse.fields.headline_weights import WEIGHTS


class Split(NamedTuple):
    """The title is `phrases[first:last]`; the kicker stands before it, the deck after it."""

    first: int
    last: int


class Weighed(NamedTuple):
    """A split, what it weighs, and why."""

    score: float
    split: Split
    reasons: tuple[str, ...]
    """The features that speak for it."""


# What makes a last part a deck by itself, and what says that a phrase goes on in the next.
DECK_CUES = frozenset({"deck-dash", "bracketed", "genre", "attends"})
ANNOUNCING = frozenset({"opens", "speaks"})
TELLING = frozenset({"acts", "event", "place", "ours"})
# Two phrases of one length are a couplet up to this many characters: measured, 100 % to 6 and 63 % to 9.
COUPLET = 9
# A first phrase of so few characters is a label of what follows: a place, a topic.
LABEL = 4
# Above this a reading of every split costs too much, and no printed headline has so many phrases.
MOST_PHRASES = 12


def splits_of(count: int) -> list[Split]:
    """Every split of `count` phrases.

    >>> splits_of(2)
    [Split(first=0, last=1), Split(first=0, last=2), Split(first=1, last=2)]
    """
    return [Split(first, last) for first in range(count) for last in range(first + 1, count + 1)]


def weigh(phrases: Sequence[Phrase]) -> list[Weighed]:
    """Every split of the phrases, the heaviest first; too many phrases are split at plain marks only."""
    if len(phrases) == 1:
        return [Weighed(0.0, Split(0, 1), ("one phrase",))]
    if len(phrases) > MOST_PHRASES:
        return [Weighed(0.0, _at_marks(phrases), ("too many phrases to weigh",))]
    found = []
    for split in splits_of(len(phrases)):
        features = [(name, WEIGHTS[name]) for name in features_of(phrases, split) if name in WEIGHTS]
        reasons = tuple(name for name, weight in features if weight > 0)
        found.append(Weighed(sum(weight for _, weight in features), split, reasons))
    return sorted(found, key=lambda weighed: -weighed.score)


def _at_marks(phrases: Sequence[Phrase]) -> Split:
    first = 1 if ANNOUNCING & phrases[0].cues else 0
    decks = [at for at in range(first + 1, len(phrases)) if DECK_CUES & phrases[at].cues]
    return Split(first, decks[0] if decks else len(phrases))


def features_of(phrases: Sequence[Phrase], split: Split) -> Iterator[str]:
    """The names of what can be said of one split."""
    first, last = split
    yield from _of_title(phrases[first:last])
    if first:
        yield from _of_kicker(phrases[:first])
        yield from _of_step("kicker to title", phrases[first - 1], phrases[first])
    if last < len(phrases):
        yield from _of_deck(phrases[last:])
        yield from _of_step("title to deck", phrases[last - 1], phrases[last])
        if first:
            yield from _of_all_three(phrases[first - 1], phrases[last], phrases[-1])
        elif last < len(phrases) - 1 and "attends" in phrases[-1].cues and phrases[last - 1].cues & {"event", "acts"}:
            yield "deck: what a meeting did, and who attended"
    if any("named" in phrases[at - 1].cues for at in split if 1 < at < len(phrases)):
        yield "a name alone ends a part"
    yield from _of_gaps(phrases, split)


def _of_kicker(kicker: Sequence[Phrase]) -> Iterator[str]:
    end = kicker[-1]
    yield from (f"kicker: {cue}" for cue in sorted(end.cues) if cue != "tag")
    yield from (f"kicker starts: {cue}" for cue in sorted(kicker[0].cues) if cue != "tag")
    yield f"kicker: length {_size(kicker)}"
    for mark, name in ((",", "comma"), ("、", "list"), ("第", "number")):
        if mark in end.words:
            yield f"kicker: {name}"
    yield from _of_joins("kicker", kicker)
    yield from _of_tags(kicker)


def _of_title(title: Sequence[Phrase]) -> Iterator[str]:
    yield from (f"title: {cue}" for cue in sorted(title[0].cues))
    yield from (f"title ends: {cue}" for cue in sorted(title[-1].cues))
    yield f"title: length {_size(title)}"
    for mark, name in ((",", "comma"), ("、", "list")):
        if mark in title[-1].words:
            yield f"title: {name}"
    yield from _of_joins("title", title)
    yield from _of_tags(title[:-1])


def _of_deck(deck: Sequence[Phrase]) -> Iterator[str]:
    yield from (f"deck: {cue}" for cue in sorted(deck[0].cues) if cue != "tag")
    yield from (f"deck ends: {cue}" for cue in sorted(deck[-1].cues) if cue != "tag")
    yield f"deck: length {_size(deck)}"
    if deck[0].words[0] == "“":
        yield "deck: quote"
    yield from _of_joins("deck", deck)
    yield from _of_tags(deck)


def _of_all_three(kicker: Phrase, deck: Phrase, end: Phrase) -> Iterator[str]:
    if "deck-dash" in deck.cues:
        yield "all three: the deck has a dash"
    if ANNOUNCING & kicker.cues and not DECK_CUES & (deck.cues | end.cues):
        yield "all three: the kicker announces, the deck has no cue"


def _of_tags(phrases: Sequence[Phrase]) -> Iterator[str]:
    yield from ("column tag not at the end of the title" for phrase in phrases if "tag" in phrase.cues)


def _of_joins(part: str, phrases: Sequence[Phrase]) -> Iterator[str]:
    for before, after in pairwise(phrases):
        longest = max(before.length, after.length)
        if before.length == after.length and longest <= COUPLET:
            yield f"{part} joins a couplet"
        elif longest > COUPLET:
            yield f"{part} joins long phrases"
        else:
            yield f"{part} joins short phrases"
        if before.length <= LABEL < after.length and "slogan" not in before.cues:
            yield f"{part} joins a label"
        if "slogan" in before.cues and TELLING & after.cues:
            yield f"{part} joins slogan to event"
        if "figures" in before.cues & after.cues:
            yield f"{part} joins figures to figures"
        if before.length > after.length + 3:
            yield f"{part} joins a shorter phrase"
        if ":" in before.words[:-1]:
            yield f"{part} joins what a speaker says"
        yield from (f"{part} joins {cue} to more" for cue in sorted(before.cues))
        yield from (f"{part} joins more to {cue}" for cue in sorted(after.cues))


def _of_step(step: str, before: Phrase, after: Phrase) -> Iterator[str]:
    if "unfinished" in before.cues:
        yield "a part breaks off"
    if before.length == after.length:
        yield f"{step}: equal"
    elif before.length > after.length:
        yield f"{step}: shorter"
    elif before.length < after.length - 4:
        yield f"{step}: much longer"
    if len(set(before.words) & set(after.words)) > 2:  # noqa: PLR2004 - two common characters are one common word
        yield f"{step}: echo"
    if "figures" in before.cues & after.cues:
        yield f"{step}: figures in both"
    if "slogan" in before.cues:
        if "slogan" in after.cues:
            yield "slogans in two parts"
        elif TELLING & after.cues:
            yield f"{step}: slogan to event"


def _of_gaps(phrases: Sequence[Phrase], split: Split) -> Iterator[str]:
    gaps = {phrase.gap for phrase in phrases[1:]}
    if gaps <= {Gap.SPACE}:
        return
    # Where empty lines part the parts, a line end is no more than a gap.
    broken = Gap.LINE if Gap.EMPTY not in gaps else None
    for at, phrase in enumerate(phrases[1:], 1):
        if at in split:
            if phrase.gap is Gap.SPACE:
                yield "cut inside a line"
        elif phrase.gap is Gap.EMPTY:
            yield "part goes on below an empty line"
        elif phrase.gap is broken:
            yield "line end inside a part, spaces in lines" if Gap.SPACE in gaps else "line end inside a part"


def _size(part: Sequence[Phrase]) -> str:
    length = sum(phrase.length for phrase in part)
    for limit in (4, 6, 9, 16, 22):
        if length <= limit:
            return f"to {limit}"
    return "over 22"
