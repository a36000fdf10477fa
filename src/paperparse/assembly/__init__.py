"""Assemble: blocks with roles become the objects of the contract, and nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Sequence

from paperparse.assembly._part import Labelled
from paperparse.assembly.boxes import captions, furniture, notices, teasers
from paperparse.assembly.checks import checks
from paperparse.assembly.conservation import conserve
from paperparse.assembly.edges import edges
from paperparse.assembly.pictures import with_stories
from paperparse.assembly.stories import stories
from paperparse.assembly.told import told_result
from paperparse.candidates import Fact
from paperparse.model.issue import Diagnostic, PageResult
from paperparse.model.page import Block, Page
from paperparse.roles import Placed
from paperparse.text.flow import Flow


def assemble(
    page: Page, blocks: Sequence[Block], flow: Flow, facts: Sequence[Fact], placed: Sequence[Placed]
) -> tuple[PageResult, tuple[Diagnostic, ...]]:
    """The result of a page, and what there is to say about it."""
    by_block: list[list[Fact]] = [[] for _ in blocks]
    for fact in facts:
        by_block[fact.block].append(fact)
    labelled = Labelled(page.index, flow, tuple(blocks), tuple(map(tuple, by_block)), tuple(placed))
    result, about = told_result(labelled, page) if labelled.is_told else _found(labelled, page)
    result = conserve(labelled, page.text, result)
    return result, (*about, *checks(result, page.text))


def _found(labelled: Labelled, page: Page) -> tuple[PageResult, tuple[Diagnostic, ...]]:
    """The objects of a page whose roles were found, and what had to be guessed."""
    own = edges(labelled)
    labelled = labelled.of_issue(own.masthead, own.dateline)
    articles, guesses = stories(labelled)
    articles, found = with_stories(labelled, articles, captions(labelled))
    result = PageResult(
        index=page.index,
        size=page.size,
        folio=own.folio,
        masthead=own.masthead,
        dateline=own.dateline,
        articles=articles,
        captions=found,
        teasers=teasers(labelled),
        notices=notices(labelled),
        staff=own.staff,
        furniture=(*own.furniture, *furniture(labelled)),
    )
    return result, (*own.diagnostics, *guesses)
