"""Which rules to try on a block: one look at its characters spares it most of the patterns."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from paperparse.limits import ANYWHERE_CHARACTERS
from paperparse.rules._rule import Place, Rule

LENGTHS = (12, 24, 60, 120, 300, math.inf)
"""Blocks are sorted by length, so that a paragraph is not searched for what only short lines may hold."""

# Sets of rules are numbers here, rule n the bit n: uniting two of them is one step, whatever they hold.
Bits = int


@frozen
class _Start:
    """What the strings that begin with one character say."""

    alone: Bits
    """The rules that need nothing but the character."""
    longer: tuple[tuple[str, Bits], ...]
    """The longer strings, each with the rules that need it."""


@frozen
class _Shelf:
    """The rules for blocks of one class of length."""

    always: Bits
    """The rules that need nothing."""
    starts: Mapping[str, _Start]
    """By the first character of what the others need."""

    def rules_for(self, print_: str) -> Bits:
        """The rules that find in a block what they need."""
        found = self.always
        for char in self.starts.keys() & set(print_):
            start = self.starts[char]
            found |= start.alone
            for need, rules in start.longer:
                if need in print_:
                    found |= rules
        return found


class Index:
    """Rules by the strings that they need, and by the longest block that they are tried on."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        longest = [_longest(rule) for rule in rules]
        self._shelves = tuple(
            _shelf([(number, rule) for number, rule in enumerate(rules) if longest[number] > shorter])
            for shorter in (0.0, *LENGTHS[:-1])
        )
        self._bounds = sorted(set(longest))
        self._fitting = [
            sum(1 << number for number, length in enumerate(longest) if length >= bound) for bound in self._bounds
        ] + [0]

    def candidates(self, print_: str) -> Iterator[int]:
        """The numbers of the rules that could match in a block, in order."""
        length = len(print_)
        left = self._shelves[bisect_left(LENGTHS, length)].rules_for(print_)
        left &= self._fitting[bisect_left(self._bounds, length)]
        while left:
            lowest = left & -left
            left ^= lowest
            yield lowest.bit_length() - 1


def _shelf(rules: Sequence[tuple[int, Rule]]) -> _Shelf:
    always = 0
    needed: dict[str, Bits] = {}
    for number, rule in rules:
        always |= 0 if rule.needs else 1 << number
        for need in rule.needs:
            needed[need] = needed.get(need, 0) | 1 << number
    starts = {
        char: _Start(
            needed.get(char, 0),
            tuple((need, bits) for need, bits in needed.items() if need[0] == char and len(need) > 1),
        )
        for char in {need[0] for need in needed}
    }
    return _Shelf(always, starts)


def _longest(rule: Rule) -> float:
    if rule.longest is not None:
        return rule.longest
    return ANYWHERE_CHARACTERS if rule.place is Place.ANY else math.inf
