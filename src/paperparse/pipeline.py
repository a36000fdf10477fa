"""The arrows: one page in, one result out, and every value between them."""

from __future__ import annotations

from attrs import frozen

from paperparse.assembly import assemble
from paperparse.candidates import Fact, propose, settle
from paperparse.layout.blocks import blocks_of
from paperparse.layout.lines import lines_of
from paperparse.model.evidence import Confidence, Evidence
from paperparse.model.issue import Diagnostic, PageResult
from paperparse.model.page import Block, Page
from paperparse.roles import Placed, label
from paperparse.rules import RULES
from paperparse.text.flow import Flow, continues, flow_of
from paperparse.text.repair import Repair, repair


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


def trace(page: Page, *, repairs: bool = False) -> Trace:
    """The page's result with all that led to it; `repairs` allows the safe ones of `paperparse.text.repair`."""
    blocks = blocks_of(page.text, lines_of(page.text), continues=continues)
    flow = flow_of(page.text, blocks)
    flow, repaired = repair(flow) if repairs else (flow, ())
    facts = tuple(settle(propose(flow, RULES)))
    roles = label(flow, blocks, facts)
    result, diagnostics = assemble(page, blocks, flow, facts, roles)
    said = tuple(_said(page, found) for found in repaired)
    return Trace(page, blocks, flow, facts, roles, result, (*said, *diagnostics))


def _said(page: Page, found: Repair) -> Diagnostic:
    done = "not applied" if found.code.startswith("proposal.") else "repaired"
    return Diagnostic(
        found.code,
        "info",
        f"{found.before!r} → {found.after!r} ({done})",
        page.index,
        evidence=Evidence(spans=found.sources, rules=(found.code,), confidence=Confidence.MATCHED),
    )


def parse_page(page: Page, *, repairs: bool = False) -> tuple[PageResult, tuple[Diagnostic, ...]]:
    """The page's result, and what there is to say about it."""
    traced = trace(page, repairs=repairs)
    return traced.result, traced.diagnostics
