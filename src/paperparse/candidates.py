"""Propose and settle: every rule says what it sees, then the best set of matches that do not overlap is chosen."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import regex
from attrs import evolve, frozen

from paperparse.errors import LimitError
from paperparse.limits import ANYWHERE_CHARACTERS, RULE_SECONDS, TAIL_CHARACTERS, WATCHED_CHARACTERS
from paperparse.model.evidence import Rival
from paperparse.model.geometry import Span
from paperparse.rules._rule import Place, Rule
from paperparse.text.flow import Flow


@frozen
class Fact:
    """A match of a rule."""

    rule: Rule
    block: int
    """Index of the block it stands in."""
    span: Span
    """In the flow."""
    groups: Mapping[str, Span]
    """The named groups that took part."""
    rivals: tuple[Rival, ...] = ()
    """The matches that lost this stretch of text to it."""

    @property
    def weight(self) -> int:
        """What it counts when matches overlap: its length, times the weight of its rule."""
        return self.rule.weight * (self.span.end - self.span.start)


ANY, TAIL = Place.ANY, Place.TAIL

Entry = tuple[int, float]
"""The number of a rule, and the longest block that it is tried on."""

LENGTH_CLASSES = (12, 24, 60, 120, 300, math.inf)
"""Blocks are sorted by length, so that a paragraph is not searched for what only short lines may hold."""


Needs = tuple[tuple[str, tuple[Entry, ...]], ...]
"""Strings, each with the rules that need it or another one in its place."""

PAIRED_LENGTH = 60
"""Up to this length the pairs of characters of a block are looked up; it is dearer, and far fewer strings are left."""


@frozen
class Index:
    """The rules for blocks of one class of length, by how the strings that they need begin."""

    always: tuple[Entry, ...]
    by_start: Mapping[str, Needs]
    """By the first two characters where blocks are short, else by the first."""
    paired: bool

    def candidates(self, print_: str) -> list[int]:
        """The numbers of the rules that could match in a block, in order."""
        length = len(print_)
        numbers = {number for number, longest in self.always if length <= longest}
        starts = set(print_)
        if self.paired:
            starts.update(map(str.__add__, print_, print_[1:]))
        for start in self.by_start.keys() & starts:
            for need, entries in self.by_start[start]:
                if need == start or need in print_:
                    numbers.update([number for number, longest in entries if length <= longest])
        return sorted(numbers)


@lru_cache(maxsize=64)
def _indexes(rules: tuple[Rule, ...]) -> tuple[Index, ...]:
    """An index for each class of length."""
    shorter = (0.0, *LENGTH_CLASSES)
    return tuple(_index(rules, *bounds) for bounds in zip(shorter, LENGTH_CLASSES, strict=False))


def _index(rules: tuple[Rule, ...], longer_than: float, up_to: float) -> Index:
    always: list[Entry] = []
    by_need: dict[str, list[Entry]] = {}
    for number, rule in enumerate(rules):
        entry = (number, _longest(rule))
        if entry[1] <= longer_than:
            continue
        for need in rule.needs:
            by_need.setdefault(need, []).append(entry)
        if not rule.needs:
            always.append(entry)
    paired = up_to <= PAIRED_LENGTH
    by_start: dict[str, list[tuple[str, tuple[Entry, ...]]]] = {}
    for need, entries in by_need.items():
        by_start.setdefault(need[: 2 if paired else 1], []).append((need, tuple(entries)))
    return Index(tuple(always), {start: tuple(needs) for start, needs in by_start.items()}, paired)


def _longest(rule: Rule) -> float:
    if rule.longest is not None:
        return rule.longest
    return ANYWHERE_CHARACTERS if rule.place is Place.ANY else math.inf


def propose(flow: Flow, rules: Sequence[Rule], blocks: Iterable[int] | None = None) -> list[Fact]:
    """Every match of every rule in the blocks (all by default), block by block, in the order of the rules."""
    rules = tuple(rules)
    indexes = _indexes(rules)
    text = flow.folded
    facts: list[Fact] = []
    for block in range(len(flow.blocks)) if blocks is None else blocks:
        start, end = flow.blocks[block]
        index = indexes[bisect_left(LENGTH_CLASSES, end - start)]
        for number in index.candidates(text[start:end]):
            rule = rules[number]
            for match in _matches(rule, text, start, end):
                taken = {name: value for name, value in match.groupdict().items() if value is not None}
                if match.end() > match.start() and (rule.check is None or rule.check(taken)):
                    groups = {name: Span(*match.span(name)) for name in taken}
                    facts.append(Fact(rule, block, Span(*match.span()), groups))
    return facts


def _matches(rule: Rule, text: str, start: int, end: int) -> Iterable[regex.Match[str]]:
    if rule.place is TAIL and end - start > TAIL_CHARACTERS:
        start = end - TAIL_CHARACTERS
    if end - start > WATCHED_CHARACTERS:
        return _watched(rule, text, start, end)
    found = rule.finder(text, start, end)
    return found if rule.place is ANY else () if found is None else (found,)


def _watched(rule: Rule, text: str, start: int, end: int) -> Iterable[regex.Match[str]]:
    """The matches in a long block, with an eye on the clock: watching takes longer than most matches."""
    try:
        found = rule.finder(text, start, end, timeout=RULE_SECONDS)
        return list(found) if rule.place is ANY else () if found is None else (found,)
    except TimeoutError:
        message = f"rule {rule.id} took more than {RULE_SECONDS:g} s on one block of {end - start} characters"
        raise LimitError(message) from None


def settle(proposed: Sequence[Fact]) -> list[Fact]:
    """The matches of greatest total weight that do not overlap, in order; losers become rivals of winners.

    Weighted interval scheduling: exact, O(n log n). Of equal sets the one whose matches come first in `proposed` wins.
    """
    ordered = sorted(proposed, key=lambda fact: fact.span.end)
    ends = [fact.span.end for fact in ordered]
    best = [0]
    before = [bisect_right(ends, fact.span.start, hi=index) for index, fact in enumerate(ordered)]
    for index, fact in enumerate(ordered):
        best.append(max(best[-1], best[before[index]] + fact.weight))
    chosen: list[Fact] = []
    index = len(ordered)
    while index:
        fact = ordered[index - 1]
        if best[index] > best[index - 1]:
            chosen.append(fact)
            index = before[index - 1]
        else:
            index -= 1
    chosen.reverse()
    return _with_rivals(chosen, proposed)


def _with_rivals(chosen: Sequence[Fact], proposed: Iterable[Fact]) -> list[Fact]:
    won = {id(fact) for fact in chosen}
    ends = [fact.span.end for fact in chosen]
    rivals: dict[int, list[Rival]] = {}
    for loser in proposed:
        place = bisect_right(ends, loser.span.start)
        if id(loser) not in won and place < len(chosen) and chosen[place].span.start < loser.span.end:
            rivals.setdefault(place, []).append(Rival(loser.rule.id, "another reading of the same print weighs more"))
    return [evolve(fact, rivals=tuple(rivals[place])) if place in rivals else fact for place, fact in enumerate(chosen)]
