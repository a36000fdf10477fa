"""Where stories break off and where they are taken up again: the ends that jumps print, and those without a jump."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import define, field, frozen

from paperparse.linking.labels import Labels
from paperparse.linking.words import Words, opening
from paperparse.model.issue import Article, Direction, Jump, PageResult

CROWD = 16
"""Ends of one page that are all compared; of more, which no page prints, only those with the same heading."""


@frozen(eq=False)
class Part:
    """An article of the issue, which may be a part of a story."""

    number: int
    """Among all articles of the issue, in the order of the source."""
    position: int
    """Of its page."""
    article: Article
    words: Words
    first: str
    """The text below the heading."""
    last: str
    """The text before the article ends, or jumps to another page."""


@frozen(eq=False)
class End:
    """The end of a part that goes on elsewhere, or the beginning of one that comes from elsewhere."""

    part: Part
    jump: Jump | None
    """None where nothing is printed: its jump may be lost, or the part may be a whole story."""
    at: int = -1
    """The place of the jump among those of the article."""
    mixed: bool = False
    """Whether the article may be two stories that were read as one."""

    @property
    def order(self) -> tuple[str, str, int]:
        """What decides between ends that are equally likely; it does not depend on the order of the pages."""
        return self.part.words.key, self.part.article.id, self.at


@define(eq=False)
class Pool:
    """The ends of one page, or those that name it."""

    ends: list[End] = field(factory=list)
    alike: dict[str, list[End]] = field(factory=dict)

    def add(self, end: End) -> None:
        """Put `end` into the pool."""
        self.ends.append(end)
        same = self.alike.setdefault(end.part.words.key, [])
        if len(same) < CROWD:
            same.append(end)

    def beside(self, end: End) -> Sequence[End]:
        """The ends that `end` is compared with."""
        return self.ends if len(self.ends) <= CROWD else self.alike.get(end.part.words.key, ())


@frozen(eq=False)
class Ends:
    """All ends of an issue of one direction."""

    printed: tuple[End, ...]
    by_page: Mapping[int, Pool]
    """The printed ends, by the position of their page."""
    silent: Mapping[int, Pool]
    """The ends of the articles without such a jump, by the position of their page."""


def parts_of(pages: Sequence[PageResult]) -> tuple[Part, ...]:
    """The articles of all pages, in order."""
    placed = ((position, article) for position, page in enumerate(pages) for article in page.articles)
    return tuple(_part(number, position, article) for number, (position, article) in enumerate(placed))


def _part(number: int, position: int, article: Article) -> Part:
    words, first = opening(article)
    last = article.paragraphs[-1].text if article.paragraphs else ""
    return Part(number, position, article, words, first, last)


def ends_of(parts: Iterable[Part], labels: Labels, direction: Direction) -> Ends:
    """The ends of the parts that go on (`to`) or come from elsewhere (`from`)."""
    printed: list[End] = []
    by_page: dict[int, Pool] = {}
    silent: dict[int, Pool] = {}
    for part in parts:
        jumps = [(at, jump) for at, jump in _open(part, labels) if jump.direction == direction]
        several = len({jump.evidence.spans for _, jump in jumps}) > 1
        found = [End(part, jump, at, several or _arrives_late(part.article, jump)) for at, jump in jumps]
        for end in found:
            by_page.setdefault(part.position, Pool()).add(end)
        if all(jump.direction != direction for jump in part.article.jumps):
            silent.setdefault(part.position, Pool()).add(End(part, None))
        printed.extend(found)
    return Ends(tuple(printed), by_page, silent)


def _arrives_late(article: Article, jump: Jump) -> bool:
    """Whether a jump from another page stands behind the first text, as that of a second story does."""
    spans = article.paragraphs[0].evidence.spans if article.paragraphs else ()
    begun = bool(spans and jump.evidence.spans and spans[0] < jump.evidence.spans[0])
    return jump.direction == "from" and begun


def _open(part: Part, labels: Labels) -> Iterator[tuple[int, Jump]]:
    """The jumps of an article but for those that meet in it: （下转第二版）（上接第一版） where both halves were set as one."""
    jumps = part.article.jumps
    met = {
        at
        for at, (one, other) in enumerate(pairwise(jumps))
        if (one.direction, other.direction) == ("to", "from") and _is_here(part, other, labels)
    }
    for at, jump in enumerate(jumps):
        if at not in met and at - 1 not in met:
            yield at, jump


def _is_here(part: Part, jump: Jump, labels: Labels) -> bool:
    return not labels.find(jump.page) or labels.named(jump.page, part.position) == "agrees"
