"""The issue checks itself: folios against each other and against 今日N版, jumps against the pages that are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from paperparse.linking.chains import Chain
from paperparse.linking.ends import CROWD, End, Part
from paperparse.linking.jumps import Linked
from paperparse.linking.labels import Label, Labels, label_of
from paperparse.linking.pairs import Link
from paperparse.model.evidence import NOTHING
from paperparse.model.issue import Diagnostic, Folio, Jump, PageResult, Severity

MOST_NAMED = 8
"""Missing stretches of pages that a message lists."""


@frozen
class Printed:
    """A page with its printed label."""

    page: PageResult
    folio: Folio
    label: Label


def about_folios(pages: Sequence[PageResult], labels: Labels) -> Iterator[Diagnostic]:
    """What the page labels of an issue say against each other."""
    folios = [(page, page.folio, label_of(page.folio.label)) for page in pages if page.folio]
    printed = [Printed(page, folio, label) for page, folio, label in folios if label]
    yield from _duplicates(printed)
    yield from _disorder(printed)
    missing = list(_missing(labels))
    if missing:
        named = ", ".join(missing[:MOST_NAMED]) + ("…" if len(missing) > MOST_NAMED else "")
        yield Diagnostic("folio.gap", "info", f"between the first and the last page, the source lacks {named}")
    head = next((page for page in pages if page.masthead and page.masthead.page_count), None)
    if head is not None and labels.count != len(pages):
        message = f"the issue has {labels.count} pages by its own print, the source has {len(pages)}"
        yield Diagnostic("masthead.page-count", "info", message, head.index)


def _duplicates(printed: Iterable[Printed]) -> Iterator[Diagnostic]:
    bearers: dict[Label, list[Printed]] = {}
    for each in printed:
        bearers.setdefault(each.label, []).append(each)
    for label, (first, *others) in bearers.items():
        for other in others[:1]:
            more = f"; so {len(others) - 1} more" if len(others) > 1 else ""
            message = f"the label {label} stands on page {first.page.index} of the source too{more}"
            yield Diagnostic("folio.duplicate", "warning", message, other.page.index, evidence=other.folio.evidence)


def _disorder(printed: Iterable[Printed]) -> Iterator[Diagnostic]:
    last: dict[str, Label] = {}
    found: list[tuple[Printed, Label]] = []
    for each in printed:
        before = last.get(each.label.section, each.label)
        if each.label < before:
            found.append((each, before))
        last[each.label.section] = each.label
    for each, before in found[:1]:
        more = f"; so {len(found) - 1} more" if len(found) > 1 else ""
        message = f"page {each.label} stands behind page {before} in the source{more}"
        yield Diagnostic("folio.out-of-order", "info", message, each.page.index, evidence=each.folio.evidence)


def _missing(labels: Labels) -> Iterator[str]:
    """The stretches of labels that stand between labels of the issue, but on no page."""
    for one, other in pairwise(sorted(labels.pages)):
        if one.section == other.section and other.number - one.number > 1:
            first, last = Label(one.section, one.number + 1), Label(one.section, other.number - 1)
            yield f"{first}–{last}" if first < last else str(first)


@frozen(eq=False)
class Jumps:
    """The jumps of an issue with the stories that they make, to be asked what is doubtful."""

    pages: Sequence[PageResult]
    labels: Labels
    parts: Sequence[Part]
    linked: Linked
    chains: Sequence[Chain]

    def doubts(self) -> Iterator[Diagnostic]:
        """What is doubtful."""
        homes: dict[int, frozenset[int]] = {}
        for chain in self.chains:
            homes.update(dict.fromkeys(chain.parts, self._homes(chain)))
        for link in self.linked.links:
            yield from self._about_link(link, homes[link.near.part.number])
        for link, other in self.linked.rivals:
            yield self._about_rival(link, other)
        for chain in self.chains:
            if chain.circular:
                yield self._about_circle(chain)
        for end in self.linked.open:
            if end.jump is not None:
                yield from self._about_open(end, end.jump, homes.get(end.part.number, frozenset()))

    def _homes(self, chain: Chain) -> frozenset[int]:
        """The positions of the pages on which a story stands."""
        return frozenset(self.parts[number].position for number in chain.parts)

    def _about_link(self, link: Link, homes: frozenset[int]) -> Iterator[Diagnostic]:
        for end, other, naming, verb in (
            (link.near, link.far, link.to, "goes on in"),
            (link.far, link.near, link.back, "goes on from"),
        ):
            here = self.pages[end.part.position]
            there = f"{end.part.article.id} {verb} {other.part.article.id}"
            if end.jump is None:
                yield Diagnostic("jump.one-sided", "info", f"{there}, but says nothing of it", here.index)
            elif naming == "conflicts" and not self._is_home(end.jump, homes):
                message = f"{there} on page {self._label(other.part.position)}, but names page {end.jump.page}"
                yield Diagnostic("jump.label-conflict", "warning", message, here.index, evidence=end.jump.evidence)

    def _about_rival(self, link: Link, other: Link) -> Diagnostic:
        end, chosen = (link.near, link.far) if link.near is other.near else (link.far, link.near)
        rival = other.far if link.near is other.near else other.near
        message = f"{end.part.article.id} was joined to {chosen.part.article.id}; {rival.part.article.id} fits as well"
        page = self.pages[end.part.position].index
        evidence = end.jump.evidence if end.jump else NOTHING
        return Diagnostic("jump.undecided", "info", message, page, evidence=evidence)

    def _about_circle(self, chain: Chain) -> Diagnostic:
        names = ", ".join(self.parts[number].article.id for number in chain.parts)
        page = self.pages[self.parts[chain.parts[0]].position].index
        message = f"the jumps of {names} lead in a circle; they are in the order of the source"
        return Diagnostic("jump.loop", "warning", message, page)

    def _about_open(self, end: End, jump: Jump, homes: frozenset[int]) -> Iterator[Diagnostic]:
        named, page = self.labels.find(jump.page), self.pages[end.part.position]
        says = f"{end.part.article.id} goes on {'on' if jump.direction == 'to' else 'from'} page {jump.page}"
        if self._is_home(jump, homes):
            # 下转第2、3版: the part on page 3 may be linked to the one on page 2.
            return
        if named:
            severity: Severity = "warning" if self.labels.sure[named[0]] else "info"
            own = self.labels.named(jump.page, end.part.position) == "agrees"
            lost = "its own page" if own else "where no other part of it was found"
            message = f"{says}, {lost}{'; it may be two stories' if end.mixed else ''}"
            yield Diagnostic("jump.unresolved", severity, message, page.index, evidence=jump.evidence)
        elif not self.labels.beyond(jump.page):
            message = f"{says}, {self.labels.lack}"
            yield Diagnostic("jump.page-absent", "info", message, page.index, evidence=jump.evidence)
        elif page.masthead is None or page.masthead.page_count is None:
            message = f"a jump names page {jump.page}, but the issue has {self.labels.count} pages"
            yield Diagnostic("jump.page-beyond-last", "warning", message, page.index, evidence=jump.evidence)

    def _is_home(self, jump: Jump, homes: frozenset[int]) -> bool:
        """Whether a part of the story that stands on these pages is on the page that the jump names."""
        named = self.labels.find(jump.page)
        return len(named) <= CROWD and not homes.isdisjoint(named)

    def _label(self, position: int) -> str:
        return str(self.labels.of[position] or f"{self.pages[position].index} of the source")
