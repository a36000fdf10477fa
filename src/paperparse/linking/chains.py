"""The order of what is linked: 1 → 3 → 5 is one chain, whatever order its links are found in."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator

from attrs import frozen


@frozen
class Chain:
    """Parts that are linked, in order."""

    parts: tuple[int, ...]
    circular: bool
    """Whether the links lead in a circle, so that the order is that of the numbers."""


def chains_of(links: Iterable[tuple[int, int]]) -> Iterator[Chain]:
    """The chains that links from part to part make, in the order of their first parts.

    >>> list(chains_of([(3, 5), (1, 3), (8, 9)]))
    [Chain(parts=(1, 3, 5), circular=False), Chain(parts=(8, 9), circular=False)]
    >>> list(chains_of([(1, 3), (3, 1)]))
    [Chain(parts=(1, 3), circular=True)]
    """
    after: dict[int, set[int]] = {}
    before: dict[int, set[int]] = {}
    for one, other in links:
        after.setdefault(one, set()).add(other)
        before.setdefault(other, set()).add(one)
    seen: set[int] = set()
    found = []
    for part in sorted(after):
        if part not in seen:
            together = _together(part, after, before)
            seen |= together
            found.append(_ordered(together, after, before))
    yield from sorted(found, key=lambda chain: chain.parts)


def _together(part: int, after: dict[int, set[int]], before: dict[int, set[int]]) -> set[int]:
    together, waiting = {part}, [part]
    while waiting:
        at = waiting.pop()
        fresh = (after.get(at, set()) | before.get(at, set())) - together
        together |= fresh
        waiting.extend(fresh)
    return together


def _ordered(together: set[int], after: dict[int, set[int]], before: dict[int, set[int]]) -> Chain:
    """The parts so that none stands before one that it follows; of several that may come next the first number."""
    left = {part: len(before.get(part, ())) for part in together}
    ready = [part for part in sorted(together) if not left[part]]
    order: list[int] = []
    while ready:
        part = heapq.heappop(ready)
        order.append(part)
        for other in after.get(part, ()):
            left[other] -= 1
            if not left[other]:
                heapq.heappush(ready, other)
    if len(order) < len(together):
        return Chain(tuple(sorted(together)), circular=True)
    return Chain(tuple(order), circular=False)
