"""Which rules to try on a block: one look at its characters spares it most of the patterns."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from paperparse.limits import ANYWHERE_CHARACTERS
from paperparse.rules._rule import Place, Rule

LENGTHS = (12, 24, 60, 120, 300, math.inf)
"""Blocks are sorted by length, so that a paragraph is not searched for what only short lines may hold."""

# Sets of rules are numbers here, rule n the bit n: uniting two of them is one step, whatever they hold.
Bits = int


@frozen
class _Shelf:
    """The rules for blocks of one class of length. Of each string stand two sets of rules: who needs it, who also does."""

    always: tuple[Bits, Bits]
    """The rules that need nothing, and those that need nothing else."""
    by_start: Mapping[str, tuple[Bits, Bits, tuple[tuple[str, Bits, Bits], ...]]]
    """By the first character of what the others need: the character alone, and the longer strings."""

    def rules_for(self, print_: str) -> Bits:
        """The rules that find in a block what they need."""
        found, also = self.always
        for char in self.by_start.keys() & print_:
            alone, too, longer = self.by_start[char]
            found |= alone
            also |= too
            for need, needing, needing_too in longer:
                if need in print_:
                    found |= needing
                    also |= needing_too
        return found & also


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
    needs = _by_string((number, rule.needs) for number, rule in rules)
    also = _by_string((number, rule.also) for number, rule in rules)
    always = needs.pop("", 0), also.pop("", 0)
    strings = needs | also
    longer = {need: (need, needs.get(need, 0), also.get(need, 0)) for need in strings if len(need) > 1}
    by_start = {
        char: (
            needs.get(char, 0),
            also.get(char, 0),
            tuple(who for need, who in longer.items() if need[0] == char),
        )
        for char in {need[0] for need in strings}
    }
    return _Shelf(always, by_start)


def _by_string(needs: Iterable[tuple[int, Sequence[str]]]) -> dict[str, Bits]:
    """The rules that need each string; those that need none need the empty one."""
    found: dict[str, Bits] = {}
    for number, strings in needs:
        for need in strings or ("",):
            found[need] = found.get(need, 0) | 1 << number
    return found


def _longest(rule: Rule) -> float:
    if rule.longest is not None:
        return rule.longest
    return ANYWHERE_CHARACTERS if rule.place is Place.ANY else math.inf
