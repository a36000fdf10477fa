"""Which end goes with which: the pairs of most weight together, each end in one pair at the most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

MOST_EXACT = 10
"""Ends of one side among which the best choice is searched; more are hardly ever in doubt at once."""

Pair = tuple[int, int]


def assign(weights: Mapping[Pair, int]) -> tuple[Pair, ...]:
    """The pairs that weigh most together; of equal choices the one whose numbers come first.

    The numbers of the left and of the right are of two kinds. Exact where few ends compete, else the heaviest first.

    >>> assign({(0, 0): 9, (0, 1): 8, (1, 0): 7})
    ((0, 1), (1, 0))
    """
    found: list[Pair] = []
    for group in _groups(weights):
        lefts, rights = {left for left, _ in group}, {right for _, right in group}
        few = len(lefts) <= MOST_EXACT and len(rights) <= MOST_EXACT
        found.extend(_best(group, weights) if few else _heaviest(group, weights))
    return tuple(sorted(found))


def undecided(chosen: Iterable[Pair], weights: Mapping[Pair, int], margin: int) -> Iterator[tuple[Pair, Pair]]:
    """The chosen pairs that another one could replace at a cost below `margin`, each with the first such other.

    >>> list(undecided([(0, 0)], {(0, 0): 9, (0, 1): 8}, 3))
    [((0, 0), (0, 1))]
    """
    taken = tuple(chosen)
    by_left, by_right = dict(taken), {right: left for left, right in taken}
    held = {pair: weights[pair] for pair in taken}
    told: set[Pair] = set()
    for other in sorted(weights.keys() - held.keys()):
        left, right = other
        given_up = [(left, by_left[left])] if left in by_left else []
        given_up += [(by_right[right], right)] if right in by_right else []
        swapped = (by_right.get(right, -1), by_left.get(left, -1))
        gain = weights[other] + weights.get(swapped, 0)
        if given_up and given_up[0] not in told and sum(held[pair] for pair in given_up) - gain < margin:
            told.add(given_up[0])
            yield given_up[0], other


def _groups(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """The pairs that compete with each other."""
    by_left: dict[int, list[Pair]] = {}
    by_right: dict[int, list[Pair]] = {}
    for pair in sorted(pairs):
        by_left.setdefault(pair[0], []).append(pair)
        by_right.setdefault(pair[1], []).append(pair)
    while by_left:
        group: list[Pair] = []
        waiting = [by_left.pop(next(iter(by_left)))]
        while waiting:
            for pair in waiting.pop():
                group.append(pair)
                waiting.extend(side.pop(key) for side, key in ((by_left, pair[0]), (by_right, pair[1])) if key in side)
        yield sorted(set(group))


def _best(group: Iterable[Pair], weights: Mapping[Pair, int]) -> tuple[Pair, ...]:
    options: dict[int, list[int]] = {}
    for left, right in group:
        options.setdefault(left, []).append(right)
    order = tuple(options)

    @cache
    def best(at: int, taken: frozenset[int]) -> tuple[int, tuple[Pair, ...]]:
        if at == len(order):
            return 0, ()
        left = order[at]
        choices = []
        for right in options[left]:
            if right not in taken:
                weight, rest = best(at + 1, taken | {right})
                choices.append((weight + weights[left, right], ((left, right), *rest)))
        choices.append(best(at + 1, taken))
        return max(choices, key=lambda choice: choice[0])

    return best(0, frozenset())[1]


def _heaviest(group: Iterable[Pair], weights: Mapping[Pair, int]) -> Iterator[Pair]:
    lefts: set[int] = set()
    rights: set[int] = set()
    for left, right in sorted(group, key=lambda pair: (-weights[pair], pair)):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            yield left, right
