"""Which page is which: the labels of an issue's pages in one form, as printed or as the other pages tell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from attrs import frozen

from paperparse.linking.issues import is_front
from paperparse.model.issue import Agreement, PageResult
from paperparse.text.page_labels import page_labels
from paperparse.text.patterns import pattern

PARTS = pattern(r"(?P<section>[A-Z]{0,2})(?P<number>\d{1,3})")

FRONT, BACK = ("头版", "封面"), ("封底", "尾版")


class Label(NamedTuple):
    """A page label: the letters of the section, if any, and the number."""

    section: str
    number: int

    def __str__(self) -> str:
        """The label as it is printed without zeros: `A4`."""
        return f"{self.section}{self.number}"


Key = TypeVar("Key", Label, int)


@lru_cache(maxsize=1024)  # a source has thousands of jumps to a few labels
def label_of(print_: str | None) -> Label | None:
    """The label that `print_` names, None when there is no number in it.

    >>> label_of("A01"), label_of("第一版"), label_of("01"), label_of("封底")
    (Label(section='A', number=1), Label(section='', number=1), Label(section='', number=1), None)
    """
    bare = page_labels(print_ or "")
    match = PARTS.fullmatch(bare[0]) if bare else None
    return Label(match["section"], int(match["number"])) if match else None


@frozen(eq=False)
class Labels:
    """The labels of an issue's pages, by their position."""

    of: tuple[Label | None, ...]
    sure: tuple[bool, ...]
    """Whether the label is printed, or told by printed ones; position alone is not sure."""
    count: int | None
    """今日N版."""
    pages: dict[Label, tuple[int, ...]]
    numbers: dict[int, tuple[int, ...]]
    unknown: tuple[int, ...]
    """The positions of the pages without a label."""

    def find(self, print_: str) -> tuple[int, ...]:
        """The positions of the pages that `print_` names; several only where pages bear one label.

        A bare number may mean a page of a section when only one has that number, and `A2` the page 2 of an issue that
        prints no sections.
        """
        for label in self._meant(print_):
            if label in self.pages:
                return self.pages[label]
            alike = self._alike(label)
            if alike and len(alike) == len(self.pages[self.of[alike[0]] or label]):
                return alike
        return ()

    def _alike(self, label: Label) -> tuple[int, ...]:
        """The pages that may be meant though they are labelled with a section, or without."""
        if not label.section:
            return self.numbers.get(label.number, ())
        lettered = any(known.section for known in self.pages)
        return () if lettered or label.section != "A" else self.pages.get(Label("", label.number), ())

    def _meant(self, print_: str) -> tuple[Label, ...]:
        if print_ in FRONT:
            return Label("", 1), Label("A", 1)
        if print_ in BACK:
            last = self.count or max(self.numbers, default=0)
            return (Label("", last),)
        label = label_of(print_)
        return (label,) if label else ()

    def named(self, print_: str, position: int) -> Agreement:
        """Whether `print_` names the page at `position`; absent when nothing is known against it."""
        found = self.find(print_)
        if position in found[:1] or (len(found) > 1 and self.of[position] == self.of[found[0]]):
            return "agrees"
        known = self.sure[position] or any(self.sure[other] for other in found[:1])
        return "conflicts" if known else "absent"

    def beyond(self, print_: str) -> bool:
        """Whether `print_` names a page that the issue does not have, by its 今日N版."""
        label = label_of(print_)
        return bool(self.count and label and not label.section and label.number > self.count)

    @property
    def lack(self) -> str:
        """What a message says of a page that `find` does not know."""
        return "which no page is known to be" if self.unknown else "which is not in the source"


def labels_of(pages: Sequence[PageResult]) -> Labels:
    """The labels of the pages of one issue.

    What the folios do not print is derived: a front page is page 1, a page between 2 and 4 is page 3.

    >>> from paperparse.model.issue import Folio, Masthead
    >>> front, third = PageResult(1, masthead=Masthead("双溪日报")), PageResult(3, folio=Folio("A03", 3, None))
    >>> labels = labels_of((front, PageResult(2), third))
    >>> " ".join(map(str, labels.of)), labels.find("3"), labels.find("B3")
    ('A1 A2 A3', (2,), ())
    """
    printed = [label_of(page.folio.label if page.folio else None) for page in pages]
    counts = (page.masthead.page_count for page in pages if page.masthead and page.masthead.page_count)
    count = next(counts, None)
    known = _with_front(pages, printed)
    derived = _between(known)
    sure = tuple(label is not None for label in (derived if any(printed) else known))
    if not any(printed) and count not in (None, len(pages)):
        # Without a folio the position is all there is to go by, and it says nothing where pages are missing.
        derived = known
    return Labels(
        tuple(derived),
        sure,
        count,
        _positions((label, position) for position, label in enumerate(derived) if label),
        _positions((label.number, position) for position, label in enumerate(derived) if label),
        tuple(position for position, label in enumerate(derived) if label is None),
    )


def _with_front(pages: Sequence[PageResult], printed: Sequence[Label | None]) -> list[Label | None]:
    """The labels with that of the front page, which hardly any paper prints."""
    labels = list(printed)
    heads = [position for position, page in enumerate(pages) if printed[position] is None and is_front(page)]
    if not heads and pages and printed[0] is None and pages[0].masthead and pages[0].masthead.title:
        heads = [0]
    sections = [label.section for label in printed if label]
    front = Label(min(sections, default=""), 1)
    if heads and front not in labels:
        labels[heads[0]] = front
    return labels


def _between(known: Sequence[Label | None]) -> list[Label | None]:
    """The labels with those that the ones beside them tell."""
    labels, taken = list(known), set(known)
    marks = [position for position, label in enumerate(known) if label]
    for first, last in ((None, marks[0]), *pairwise(marks), (marks[-1], None)) if marks else ():
        for position, label in _told(known, first, last):
            if label.number > 0 and label not in taken:
                labels[position] = label
    return labels


def _told(known: Sequence[Label | None], first: int | None, last: int | None) -> Iterator[tuple[int, Label]]:
    """The labels of the pages between two that are known, or before the first or behind the last."""
    before, after = None if first is None else known[first], None if last is None else known[last]
    if first is not None and last is not None and before and after:
        if (after.section, after.number - before.number) == (before.section, last - first):
            yield from ((at, Label(before.section, before.number + at - first)) for at in range(first + 1, last))
    elif first is not None and before and _steady(known, before.section):
        yield from ((at, Label(before.section, before.number + at - first)) for at in range(first + 1, len(known)))
    elif last is not None and after and _steady(known, after.section):
        yield from ((at, Label(after.section, after.number + at - last)) for at in range(last))


def _steady(known: Sequence[Label | None], section: str) -> bool:
    """Whether the labels of the section rise by one from page to page."""
    return len({label.number - at for at, label in enumerate(known) if label and label.section == section}) == 1


def _positions(pairs: Iterable[tuple[Key, int]]) -> dict[Key, tuple[int, ...]]:
    found: dict[Key, list[int]] = {}
    for key, position in pairs:
        found.setdefault(key, []).append(position)
    return {key: tuple(positions) for key, positions in found.items()}
