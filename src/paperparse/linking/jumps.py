"""Jumps to what they lead to: 下转12版 on page 1 and 上接1版 on page 12 are two ends of one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from paperparse.linking.assignment import assign, undecided
from paperparse.linking.ends import CROWD, End, Ends, Part, Pool, ends_of
from paperparse.linking.labels import Labels
from paperparse.linking.pairs import Link, link_between

MARGIN = 80
"""A choice that weighs less than this is no choice: ten points of likeness between headings."""


@frozen(eq=False)
class Linked:
    """What the jumps of an issue lead to."""

    links: tuple[Link, ...]
    rivals: tuple[tuple[Link, Link], ...]
    """Links that are hardly better than another, each with the other."""
    open: tuple[End, ...]
    """The ends with a jump that no link has."""


def links_of(parts: Sequence[Part], labels: Labels) -> Linked:
    """The links between the parts of an issue; each jump is in one at the most."""
    outs, ins = ends_of(parts, labels, "to"), ends_of(parts, labels, "from")
    untitled = Counter(part.position for part in parts if not part.words.key)
    found = {
        (id(near), id(far)): link
        for near, far in _candidates(outs, ins, labels)
        if (link := link_between(near, far, labels, only_untitled=untitled[far.part.position] == 1))
    }
    nears = _ranks(link.near for link in found.values())
    fars = _ranks(link.far for link in found.values())
    by_rank = {(nears[id(link.near)], fars[id(link.far)]): link for link in found.values()}
    weights = {pair: link.weight for pair, link in by_rank.items()}
    chosen = assign(weights)
    links = tuple(by_rank[pair] for pair in chosen)
    used = {id(end) for link in links for end in (link.near, link.far)}
    return Linked(
        links,
        tuple((by_rank[one], by_rank[other]) for one, other in undecided(chosen, weights, MARGIN)),
        tuple(end for end in (*outs.printed, *ins.printed) if id(end) not in used),
    )


def _candidates(outs: Ends, ins: Ends, labels: Labels) -> Iterator[tuple[End, End]]:
    """The pairs that at least one label speaks for, or that no label speaks against."""
    naming: dict[int, Pool] = {}
    for far in ins.printed:
        for position in _named(far, labels):
            naming.setdefault(position, Pool()).add(far)
            if position in outs.silent:
                yield from ((near, far) for near in outs.silent[position].beside(far))
    for near in outs.printed:
        pools = [naming.get(near.part.position)]
        for position in _named(near, labels):
            pools += [ins.by_page.get(position), ins.silent.get(position)]
        yield from ((near, far) for pool in pools if pool for far in pool.beside(near))


def _named(end: End, labels: Labels) -> tuple[int, ...]:
    """The pages that the end may name: those of the label, or else those whose label nobody knows."""
    positions = labels.find(end.jump.page) if end.jump else ()
    positions = positions or labels.unknown
    return positions if len(positions) <= CROWD else ()


def _ranks(ends: Iterator[End]) -> dict[int, int]:
    """The ends in an order that their print gives, whatever order the pages have."""
    ordered = sorted({id(end): end for end in ends}.values(), key=lambda end: end.order)
    return {id(end): rank for rank, end in enumerate(ordered)}
