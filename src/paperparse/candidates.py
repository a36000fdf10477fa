"""Propose and settle: every rule says what it sees, then the best set of matches that do not overlap is chosen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import regex
from attrs import evolve, frozen

from paperparse.errors import LimitError
from paperparse.limits import RULE_SECONDS, TAIL_CHARACTERS, WATCHED_CHARACTERS
from paperparse.model.evidence import Rival
from paperparse.model.geometry import Span
from paperparse.rules._index import Index
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


@lru_cache(maxsize=64)
def _index(rules: tuple[Rule, ...]) -> Index:
    return Index(rules)


def propose(flow: Flow, rules: Sequence[Rule], blocks: Iterable[int] | None = None) -> list[Fact]:
    """Every match of every rule in the blocks (all by default), block by block, in the order of the rules."""
    rules = tuple(rules)
    index = _index(rules)
    text = flow.folded
    facts: list[Fact] = []
    for block in range(len(flow.blocks)) if blocks is None else blocks:
        start, end = flow.blocks[block]
        tail = max(start, end - TAIL_CHARACTERS)
        watched = end - start > WATCHED_CHARACTERS
        for number in index.candidates(text[start:end]):
            rule = rules[number]
            begin = tail if rule.place is TAIL else start
            if watched and end - begin > WATCHED_CHARACTERS:
                found = _watched(rule, text, begin, end)
            else:
                found = rule.finder(text, begin, end)
            # Most rules find nothing, and that takes most of the time: no more is done for them.
            if found is not None:
                for match in found if rule.place is ANY else (found,):
                    facts.extend(_facts(rule, block, match))
    return facts


def _facts(rule: Rule, block: int, match: regex.Match[str]) -> tuple[Fact, ...]:
    """The fact that a match is, unless it is empty or the rule's check refuses it."""
    taken = {name: value for name, value in match.groupdict().items() if value is not None}
    if match.end() == match.start() or (rule.check is not None and not rule.check(taken)):
        return ()
    return (Fact(rule, block, Span(*match.span()), {name: Span(*match.span(name)) for name in taken}),)


def _watched(rule: Rule, text: str, start: int, end: int) -> Any:  # noqa: ANN401 - whatever the rule's finder returns
    """What a rule finds in a long block, with an eye on the clock: watching takes longer than most matches."""
    try:
        found = rule.finder(text, start, end, timeout=RULE_SECONDS)
        return list(found) if rule.place is ANY else found
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
