"""Link the pages of an issue: jumps to their continuations, teasers to their stories; and check labels and page counts.

Pages keep their parts: a story of several parts is a list of articles in order, and nothing is moved or cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from paperparse.linking.chains import chains_of
from paperparse.linking.checks import Jumps, about_folios
from paperparse.linking.ends import parts_of
from paperparse.linking.issues import issues_of
from paperparse.linking.jumps import links_of
from paperparse.linking.labels import labels_of
from paperparse.linking.pairs import Link
from paperparse.linking.teasers import Contents, about_teasers, with_stories
from paperparse.model.evidence import Confidence
from paperparse.model.issue import Article, Diagnostic, Jump, PageResult, Story

Reasons = dict[tuple[str, int], tuple[str, bool]]
"""Of a jump, by the id of its article and its place there: why it was linked, and whether both ends agree."""


@frozen(eq=False)
class Bound:
    """What linking makes of the pages of one issue."""

    pages: tuple[PageResult, ...]
    stories: tuple[tuple[int, tuple[str, ...]], ...]
    """The position of the first part's page, and the ids of the articles."""
    diagnostics: tuple[Diagnostic, ...]


def link(pages: Sequence[PageResult]) -> tuple[tuple[PageResult, ...], tuple[Story, ...], tuple[Diagnostic, ...]]:
    """The pages with their links, the stories of several parts, and what is doubtful about both.

    A source of several issues is linked issue by issue. Of an issue with one page nothing is said: what its jumps
    lead to is elsewhere.

    >>> from paperparse.model.issue import Folio, Headline
    >>> def page(label, article): return PageResult(int(label), folio=Folio(label, int(label), None), articles=(article,))
    >>> bridge = Headline(title="双溪大桥今日通车")
    >>> near = page("1", Article("p1a1", None, bridge, jumps=(Jump("to", "2"),)))
    >>> far = page("2", Article("p2a1", None, bridge, jumps=(Jump("from", "1"),)))
    >>> link([near, far])[1:]
    ((Story(id='s1', articles=('p1a1', 'p2a1')),), ())
    """
    done: dict[int, PageResult] = {}
    stories: list[tuple[int, tuple[str, ...]]] = []
    diagnostics: list[Diagnostic] = []
    for positions in issues_of(pages):
        bound = _bind([pages[position] for position in positions])
        done.update(zip(positions, bound.pages, strict=True))
        stories.extend((positions[first], articles) for first, articles in bound.stories)
        diagnostics.extend(bound.diagnostics)
    ordered = sorted(stories, key=lambda story: story[0])
    return (
        tuple(done[position] for position in range(len(pages))),
        tuple(Story(f"s{number}", articles) for number, (_, articles) in enumerate(ordered, start=1)),
        tuple(diagnostics),
    )


def _bind(pages: Sequence[PageResult]) -> Bound:
    labels, parts = labels_of(pages), parts_of(pages)
    linked = links_of(parts, labels)
    chains = tuple(chains_of((found.near.part.number, found.far.part.number) for found in linked.links))
    contents, reasons = Contents(parts), _reasons(linked.links)
    bound = tuple(with_stories(_with_reasons(page, reasons), contents, labels) for page in pages)
    stories = (
        (parts[chain.parts[0]].position, tuple(parts[number].article.id for number in chain.parts)) for chain in chains
    )
    diagnostics: list[Diagnostic] = []
    if len(pages) > 1:
        diagnostics += about_folios(bound, labels)
        diagnostics += Jumps(bound, labels, parts, linked, chains).doubts()
        diagnostics += about_teasers(bound, labels)
    return Bound(bound, tuple(stories), tuple(diagnostics))


def _reasons(links: Sequence[Link]) -> Reasons:
    found: Reasons = {}
    for each in links:
        why = ", ".join(each.because) or "nothing else fits"
        for end, words in (
            (each.near, f"goes on in {each.far.part.article.id}: {why}"),
            (each.far, f"goes on from {each.near.part.article.id}: {why}"),
        ):
            if end.jump is not None:
                found[end.part.article.id, end.at] = words, each.agreed
    return found


def _with_reasons(page: PageResult, reasons: Reasons) -> PageResult:
    """The page with why its jumps were linked; a jump that the other part answers is checked."""
    if not any(article.jumps for article in page.articles):
        return page
    return evolve(page, articles=tuple(evolve(each, jumps=tuple(_explained(each, reasons))) for each in page.articles))


def _explained(article: Article, reasons: Reasons) -> Iterator[Jump]:
    for at, jump in enumerate(article.jumps):
        words, agreed = reasons.get((article.id, at), ("", False))
        proof = jump.evidence
        if words:
            confidence = Confidence.CHECKED if agreed else proof.confidence
            proof = evolve(proof, because=(*proof.because, words), confidence=confidence)
        yield evolve(jump, evidence=proof)
