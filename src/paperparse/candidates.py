"""Propose and settle: every rule says what it sees, then the best set of matches that do not overlap is chosen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import regex
from attrs import evolve, frozen

from paperparse.errors import LimitError
from paperparse.limits import RULE_SECONDS, TAIL_CHARACTERS
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


@frozen
class Index:
    """Rules by the strings that they need, so that a block is searched for each string once."""

    always: tuple[int, ...]
    """Numbers of the rules that need no string."""
    by_need: tuple[tuple[str, tuple[int, ...]], ...]


@lru_cache(maxsize=64)
def _index(rules: tuple[Rule, ...]) -> Index:
    by_need: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        for need in rule.needs:
            by_need.setdefault(need, []).append(number)
    always = tuple(number for number, rule in enumerate(rules) if not rule.needs)
    return Index(always, tuple((need, tuple(numbers)) for need, numbers in by_need.items()))


def propose(flow: Flow, rules: Sequence[Rule], blocks: Iterable[int] | None = None) -> list[Fact]:
    """Every match of every rule in the blocks (all by default), block by block, in the order of the rules."""
    rules = tuple(rules)
    index = _index(rules)
    facts: list[Fact] = []
    for block in range(len(flow.blocks)) if blocks is None else blocks:
        start, end = flow.blocks[block]
        print_ = flow.folded[start:end]
        numbers = set(index.always)
        for need, needing in index.by_need:
            if need in print_:
                numbers.update(needing)
        for number in sorted(numbers):
            facts.extend(_facts(flow, block, rules[number]))
    return facts


def _facts(flow: Flow, block: int, rule: Rule) -> Iterator[Fact]:
    span = flow.blocks[block]
    if rule.longest is not None and span.end - span.start > rule.longest:
        return
    for match in _matches(flow.folded, span, rule):
        taken = {name: value for name, value in match.groupdict().items() if value is not None}
        if match.end() > match.start() and (rule.check is None or rule.check(taken)):
            yield Fact(rule, block, Span(*match.span()), {name: Span(*match.span(name)) for name in taken})


def _matches(text: str, span: Span, rule: Rule) -> Iterable[regex.Match[str]]:
    start, end = span
    try:
        if rule.place is Place.ANY:
            return list(rule.compiled.finditer(text, start, end, timeout=RULE_SECONDS))
        if rule.place is Place.TAIL:
            found = rule.compiled.search(text, max(start, end - TAIL_CHARACTERS), end, timeout=RULE_SECONDS)
        elif rule.place is Place.HEAD:
            found = rule.compiled.match(text, start, end, timeout=RULE_SECONDS)
        else:
            found = rule.compiled.fullmatch(text, start, end, timeout=RULE_SECONDS)
    except TimeoutError:
        message = f"rule {rule.id} took more than {RULE_SECONDS:g} s on one block of {end - start} characters"
        raise LimitError(message) from None
    return [] if found is None else [found]


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
    return [evolve(fact, rivals=tuple(rivals.get(place, ()))) for place, fact in enumerate(chosen)]
