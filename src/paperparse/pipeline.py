"""The arrows: one page in, one result out, and every value between them."""

from __future__ import annotations

from attrs import frozen

from paperparse.assembly import assemble
from paperparse.candidates import Fact, propose, settle
from paperparse.layout.blocks import blocks_of
from paperparse.layout.lines import lines_of
from paperparse.model.issue import Diagnostic, PageResult
from paperparse.model.page import Block, Page
from paperparse.roles import Placed, label
from paperparse.rules import RULES
from paperparse.text.flow import Flow, continues, flow_of


@frozen(eq=False)
class Trace:
    """Every value on the way from a page to its result."""

    page: Page
    blocks: tuple[Block, ...]
    flow: Flow
    facts: tuple[Fact, ...]
    roles: tuple[Placed, ...]
    result: PageResult
    diagnostics: tuple[Diagnostic, ...]


def trace(page: Page) -> Trace:
    """The page's result with all that led to it."""
    blocks = blocks_of(page.text, lines_of(page.text), continues=continues)
    flow = flow_of(page.text, blocks)
    facts = tuple(settle(propose(flow, RULES)))
    roles = label(flow, blocks, facts)
    result, diagnostics = assemble(page, blocks, flow, facts, roles)
    return Trace(page, blocks, flow, facts, roles, result, diagnostics)


def parse_page(page: Page) -> tuple[PageResult, tuple[Diagnostic, ...]]:
    """The page's result, and what there is to say about it."""
    traced = trace(page)
    return traced.result, traced.diagnostics
