"""The arrows: one page in, one result out, and every value between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from paperparse.assembly import assemble
from paperparse.assembly.places import with_boxes
from paperparse.candidates import Fact, propose, settle
from paperparse.layout.blocks import blocks_of
from paperparse.layout.lines import lines_of
from paperparse.layout.wording import Asked, Wording
from paperparse.model.evidence import Confidence, Evidence
from paperparse.model.issue import Diagnostic, PageResult
from paperparse.model.page import Block, Page
from paperparse.model.sheet import Sheet
from paperparse.roles import Placed, label
from paperparse.rules import RULES
from paperparse.rules._rule import Rule
from paperparse.text.flow import Flow, continues, flow_of, flow_of_lines
from paperparse.text.repair import Repair, repair

if TYPE_CHECKING:
    from paperparse.layout.sheet import Layout


@frozen(eq=False)
class Trace:
    """Every value on the way from a page to its result."""

    layout: Layout | None
    """How a page with geometry is laid out; None for a text source."""
    page: Page
    blocks: tuple[Block, ...]
    flow: Flow
    facts: tuple[Fact, ...]
    roles: tuple[Placed, ...]
    result: PageResult
    diagnostics: tuple[Diagnostic, ...]

    def show(self) -> None:
        """Open the page in the browser, as `paperparse.drawing.draw` draws it."""
        from paperparse.drawing import draw  # noqa: PLC0415 - it stands above, and is needed only to look

        draw(self).show()

    def _repr_html_(self) -> str:
        from paperparse.drawing import draw  # noqa: PLC0415 - as above

        return draw(self)._repr_html_()


def trace(source: Page | Sheet, *, repairs: bool = False) -> Trace:
    """The page's result with all that led to it; `repairs` allows the safe ones of `paperparse.text.repair`."""
    layout: Layout | None = None
    if isinstance(source, Sheet):
        from paperparse.layout.sheet import lay_out  # noqa: PLC0415 - who has texts only need not wait for it

        layout = lay_out(source, WORDING)
        page = layout.page
    else:
        page = source
    blocks = page.blocks or blocks_of(page.text, lines_of(page.text), continues=continues)
    flow = flow_of(page.text, blocks)
    flow, repaired = repair(flow) if repairs else (flow, ())
    facts = tuple(settle(propose(flow, RULES)))
    roles = label(flow, blocks, facts)
    result, diagnostics = assemble(page, blocks, flow, facts, roles)
    if page.printed:
        result, diagnostics = with_boxes((result, diagnostics), page)
    said = tuple(_said(page, found) for found in repaired)
    return Trace(layout, page, blocks, flow, facts, roles, result, (*said, *diagnostics))


def _said(page: Page, found: Repair) -> Diagnostic:
    done = "not applied" if found.code.startswith("proposal.") else "repaired"
    return Diagnostic(
        found.code,
        "info",
        f"{found.before!r} → {found.after!r} ({done})",
        page.index,
        evidence=Evidence(spans=found.sources, rules=(found.code,), confidence=Confidence.MATCHED),
    )


def _finding(rules: Sequence[Rule]) -> Asked:
    """Whether one of some rules finds anything in a text."""
    return lambda text: bool(propose(flow_of_lines(text), rules))


CREDITS = tuple(rule for rule in RULES if rule.kind in ("credit", "credit.tail", "caption.opening"))
reads_as_caption = _finding(CREDITS)
"""Whether print below a picture ends in a credit or opens as captions do."""

OPENINGS = tuple(rule for rule in RULES if rule.kind in ("lead_in", "byline"))
opens_a_story = _finding(OPENINGS)
"""Whether a line begins with what stories begin with: a byline, 本报讯, the place and the day of a cable."""

labels_an_index = _finding(tuple(rule for rule in RULES if rule.kind == "teaser.label"))
"""Whether a line is the label of a box of teasers, such as 导读."""

PAGE_MARKS = ("teaser.mark", "teaser.mark.tail", "teaser.number", "folio.number_alone", "reference.line")
points_to_a_page = _finding(tuple(rule for rule in RULES if rule.id in PAGE_MARKS))
"""Whether a line of such a box is a page number, or ends in one."""

heads_a_page = _finding(tuple(rule for rule in RULES if rule.kind in ("folio.label", "date")))
"""Whether a line at the top of a page tells its number or its date."""

OWN = ("masthead.", "dateline.", "teaser.", "folio.", "notice.box", "notice.title")
is_of_the_paper = _finding(
    tuple(rule for rule in RULES if rule.id.startswith(OWN) or rule.kind in ("lead_in", "byline", "credit"))
)
"""Whether a short line is of the paper itself, its name, its date, a page of it, or heads notices; adverts tell the rest."""

SHORT_LINES = (
    *(rule for rule in RULES if rule.id.startswith(("masthead.", "dateline.", "imprint.", "folio."))),
    *CREDITS,
    *OPENINGS,
)
"""What horizontal lines on vertical pages say."""


def forwards(text: str) -> int:
    """How many more characters of a line are known print when it is read as it stands than from its end.

    >>> forwards("本報記者汪艷磊攝"), forwards("攝磊艷汪者記報本"), forwards("果園裡一片忙碌")
    (8, -8, 0)
    """
    return _known(text) - _known(text[::-1])


def _known(text: str) -> int:
    """The characters of a line that rules know."""
    return sum(fact.span.end - fact.span.start for fact in settle(propose(flow_of_lines(text), SHORT_LINES)))


WORDING = Wording(
    reads_as_caption=reads_as_caption,
    forwards=forwards,
    opens_a_story=opens_a_story,
    labels_an_index=labels_an_index,
    points_to_a_page=points_to_a_page,
    heads_a_page=heads_a_page,
    is_of_the_paper=is_of_the_paper,
)
"""What the layout asks of a line's words."""
