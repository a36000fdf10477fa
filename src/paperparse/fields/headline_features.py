"""What can be said of the edges, joins, cuts and sizes of a headline's parts, besides the cues of their phrases."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from paperparse.fields.headline_phrases import Gap, Phrase

KICKER, TITLE, DECK = PARTS = ("kicker", "title", "deck")
KICKER_TO_TITLE, TITLE_TO_DECK = "kicker to title", "title to deck"

# What makes a last part a deck by itself, and what says that a phrase goes on in the next.
DECK_CUES = frozenset({"deck-dash", "bracketed", "genre", "attends"})
ANNOUNCING = frozenset({"opens", "speaks"})
# Without any of these, nothing can be said of the parts taken together.
REMARKABLE = ANNOUNCING | {"tag", "named", "attends"}
TELLING = frozenset({"acts", "event", "place", "ours"})
# Two phrases of one length are a couplet up to this many characters: measured, 100 % to 6 and 63 % to 9.
COUPLET = 9
# A first phrase of so few characters is a label of what follows: a place, a topic.
LABEL = 4
# A phrase that is longer by so many characters than the next does not lead on to it.
SHORTER = 3
# So many characters in common are a word in common.
COMMON = 3

LIMITS = (4, 6, 9, 16, 22)
SIZES = (*(f"length to {limit}" for limit in LIMITS), "length over 22")
RATIOS = ((0.37, "over a third as long"), (0.5, "over half as long"), (1.2, "longer by a fifth"), (2.7, "far longer"))

MARKS = {KICKER: ((",", "comma"), ("、", "list"), ("第", "number")), TITLE: ((",", "comma"), ("、", "list")), DECK: ()}


def size_of(length: int) -> int:
    """The index in `SIZES` of a part of so many characters."""
    return bisect_left(LIMITS, length)


def start_features(part: str, phrase: Phrase) -> Iterator[str]:
    """Of the phrase that starts a part."""
    if part == DECK and phrase.words[0] == "“":
        yield "deck: quote"
    if part == DECK and "witness" in phrase.cues:
        yield "deck: witness"


def end_features(part: str, phrase: Phrase) -> Iterator[str]:
    """Of the phrase that ends a part."""
    if part == DECK and "amount" in phrase.cues:
        yield "deck: amount"
    for mark, name in MARKS[part]:
        if mark in phrase.words:
            yield f"{part}: {name}"


def join_features(part: str, before: Phrase, after: Phrase) -> Iterator[str]:
    """Of two phrases in one part."""
    longest = max(before.length, after.length)
    if longest > COUPLET:
        yield f"{part} joins long phrases"
    elif before.length == after.length:
        yield f"{part} joins a couplet"
    else:
        yield f"{part} joins short phrases"
    if before.length <= LABEL < after.length and "slogan" not in before.cues:
        yield f"{part} joins a label"
    if "figures" in before.cues and "figures" in after.cues:
        yield f"{part} joins figures to figures"
    if before.length > after.length + SHORTER:
        yield f"{part} joins a shorter phrase"
    if ":" in before.words[:-1]:
        yield f"{part} joins what a speaker says"


def step_features(step: str, before: Phrase, after: Phrase) -> Iterator[str]:
    """Of two phrases in two parts."""
    if "unfinished" in before.cues:
        yield "a part breaks off"
    if "named" in before.cues and "does" in after.cues:
        yield "a name and its verb in two parts"
    if before.length == after.length:
        yield f"{step}: equal"
    for ratio, name in RATIOS:
        if before.length + 1 > ratio * (after.length + 1):
            yield f"{step}: {name}"
    if len(set(before.words).intersection(after.words)) >= COMMON:
        yield f"{step}: echo"
    if "slogan" in before.cues:
        if "slogan" in after.cues:
            yield "slogans in two parts"
        elif not TELLING.isdisjoint(after.cues):
            yield f"{step}: slogan to event"


def whole_features(phrases: Sequence[Phrase], first: int, last: int) -> Iterator[str]:
    """Of the parts taken together."""
    for at, phrase in enumerate(phrases, 1):
        if "tag" in phrase.cues and at != last:
            yield "column tag not at the end of the title"
    if first > 1 and "named" in phrases[first - 1].cues:
        yield "a name alone ends a part"
    if last == len(phrases):
        return
    if last > 1 and "named" in phrases[last - 1].cues:
        yield "a name alone ends a part"
    deck = phrases[last].cues
    if first and ANNOUNCING & phrases[first - 1].cues and not DECK_CUES & (deck | phrases[-1].cues):
        yield "all three: the kicker announces, the deck has no cue"
    if not first and last < len(phrases) - 1 and "attends" in phrases[-1].cues:
        yield "deck: what a meeting did, and who attended"


def gap_features(phrases: Sequence[Phrase]) -> list[tuple[str, str]]:
    """Of each gap of the print: what a part is called that goes on over it, and what a cut at it; "" where nothing."""
    gaps = [phrase.gap for phrase in phrases[1:]]
    spaces, empty = Gap.SPACE in gaps, Gap.EMPTY in gaps
    broken = "line end inside a part, spaces in lines" if spaces else "line end inside a part"
    told = {
        Gap.SPACE: ("", "cut inside a line"),
        # Where empty lines part the parts, a line end is no more than a gap.
        Gap.LINE: ("", "cut at a line end, empty lines elsewhere") if empty else (broken, ""),
        Gap.EMPTY: ("part goes on below an empty line", ""),
    }
    return [told[gap] for gap in gaps] if set(gaps) != {Gap.SPACE} else [("", "")] * len(gaps)
