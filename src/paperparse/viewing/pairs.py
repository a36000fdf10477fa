"""Which object of one list is which of another: by what they say, whatever their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from paperparse.viewing.words import worded

ALIKE = 0.3
"""Of the pairs of characters of the shorter object, those that it shares at least: a gold may not state all of a long one."""

SHORT = 40
"""Characters of objects that are paired by their place where nothing else pairs them: a name, a jump, a number."""


def pairs(ones: Sequence[Any], others: Sequence[Any]) -> list[tuple[int | None, int | None]]:
    """Places of both lists that belong together, in the order of the first; None where there is no counterpart.

    >>> pairs([{"text": "明日有雨"}, {"text": "股市大涨"}], [{"text": "股市大跌"}])
    [(0, None), (1, 0)]
    """
    left, right = ([worded(item) or "" for item in side] for side in (ones, others))
    mates = _equals(left, right)
    mates |= _similar(left, right, mates)
    mates |= _by_place(left, right, mates)
    found: list[tuple[int | None, int | None]] = [(at, mates.get(at)) for at in range(len(ones))]
    taken = set(mates.values())
    return found + [(None, at) for at in range(len(others)) if at not in taken]


def _equals(left: Sequence[str], right: Sequence[str]) -> dict[int, int]:
    """Those that say the same, the first with the first: most of what is compared is alike."""
    places: dict[str, list[int]] = {}
    for at, text in enumerate(right):
        places.setdefault(text, []).append(at)
    return {at: places[text].pop(0) for at, text in enumerate(left) if places.get(text)}


def _similar(left: Sequence[str], right: Sequence[str], mates: Mapping[int, int]) -> dict[int, int]:
    """Those that share the most, the most similar first."""
    ones = {at: _grams(text) for at, text in enumerate(left) if at not in mates}
    others = {at: _grams(text) for at, text in enumerate(right) if at not in mates.values()}
    offers = [
        (-shared, abs(at - mate), at, mate)
        for at, one in ones.items()
        for mate, other in others.items()
        if (shared := (one & other).total()) and shared >= ALIKE * min(one.total(), other.total())
    ]
    found: dict[int, int] = {}
    for _, _, at, mate in sorted(offers):
        if at not in found and mate not in found.values():
            found[at] = mate
    return found


def _by_place(left: Sequence[str], right: Sequence[str], mates: Mapping[int, int]) -> dict[int, int]:
    """What is left of short things, in order: 下转2版 and 下转12版 are one jump read in two ways."""
    return dict(zip(_short(left, mates), _short(right, mates.values()), strict=False))


def _short(texts: Sequence[str], taken: Any) -> Iterator[int]:  # noqa: ANN401 - any container of places
    return (at for at, text in enumerate(texts) if at not in taken and len(text) <= SHORT)


def _grams(text: str) -> Counter[str]:
    return Counter(one + other for one, other in zip_longest(text, text[1:], fillvalue=""))
