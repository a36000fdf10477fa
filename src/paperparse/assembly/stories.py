"""Articles: headline, bylines, lead-in, paragraphs and jumps, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from paperparse.assembly._part import Labelled, joined, spaced, subtract, with_print
from paperparse.candidates import Fact
from paperparse.fields._evidence import evidence_of
from paperparse.fields.byline import read_bylines
from paperparse.fields.headline import read_headline, read_set_headline
from paperparse.fields.jump import read_jump
from paperparse.fields.lead_in import read_lead_in
from paperparse.fields.signature import read_signers
from paperparse.model.evidence import Confidence
from paperparse.model.geometry import Span
from paperparse.model.issue import Article, Byline, Diagnostic, Jump, LeadIn, Paragraph, ParagraphKind
from paperparse.roles import Role
from paperparse.roles.senders import SENDER
from paperparse.text.joining import cut_between
from paperparse.text.patterns import pattern

STORY_ROLES = frozenset({Role.COLUMN_LABEL, Role.HEADLINE, Role.BYLINE, Role.JUMP, Role.TEXT, Role.SUBHEAD})
JUMPS = ("jump.to", "jump.from")
SIGNATURES = ("signature", "signature.cable")
INSETS = ("lead_in", *JUMPS, *SIGNATURES)
"""What stands in a paragraph and is more than its text."""

NUMBERED = pattern(
    r"[(]?[一二三四五六七八九十\d]{1,3}[、.)]|[①-⑳㈠-㈩■●◆▶►★◇□◎▲]|其[一二三四五]|[上中下]篇|第[一二三四五六七八九十\d]{1,3}"
)
"""How a subhead begins that is one of several below another."""

CLOSE = 1.6
"""Of the distance from the second line of a subhead to the text below it, that from the first at most."""

LEAST_OF_LINES = 2
"""Headlines of several lines that show how a page prints their parts."""


@define
class Piece:
    """A paragraph while it grows."""

    kind: ParagraphKind
    spans: list[Span]
    last_block: int
    because: list[str]
    closed: bool = False
    """Whether a signature or a jump ended it."""


@define
class Draft:
    """A story while its blocks are read."""

    labels: list[int] = field(factory=list)
    headline: list[tuple[int, tuple[Span, ...]]] = field(factory=list)
    """Blocks, each with its print but for jumps."""
    bylines: list[Byline] = field(factory=list)
    lead_in: LeadIn | None = None
    pieces: list[Piece] = field(factory=list)
    jumps: list[Jump] = field(factory=list)
    because: list[str] = field(factory=list)
    rules: list[str] = field(factory=list)
    """What made its blocks certain: byline, lead-in, jump, label."""


def stories(page: Labelled) -> tuple[tuple[Article, ...], tuple[Diagnostic, ...]]:
    """The articles of the page, and what the joining of their paragraphs had to guess."""
    drafts: list[Draft] = []
    for placed in page.placed:
        if placed.role not in STORY_ROLES:
            continue
        if not drafts or placed.opens:
            drafts.append(Draft())
        _take(page, drafts[-1], placed.block)
    by_line = _prints_parts_by_line(page, drafts)
    articles = tuple(
        _article(page, draft, f"p{page.index}a{number}", part_by_line=by_line)
        for number, draft in enumerate(drafts, start=1)
    )
    return articles, tuple(_guesses(page, drafts))


def _prints_parts_by_line(page: Labelled, drafts: Sequence[Draft]) -> bool:
    """Whether the headlines of a text have lines for their parts: two of several lines, twice as many as of one with a gap."""
    several = sum(len(draft.headline) > 1 for draft in drafts)
    gapped = sum(
        len(draft.headline) == 1 and " " in page.flow.folded[slice(*page.span(draft.headline[0][0]))]
        for draft in drafts
    )
    return several >= LEAST_OF_LINES and several >= 2 * gapped


def _take(page: Labelled, draft: Draft, block: int) -> None:
    placed = page.placed[block]
    if placed.role is Role.COLUMN_LABEL:
        draft.labels.append(block)
        draft.rules.extend(fact.rule.id for fact in page.facts[block])
    elif placed.role is Role.HEADLINE:
        draft.headline.append((block, _without_jumps(page, draft, block)))
        draft.because.extend(placed.because)
    elif placed.role is Role.BYLINE and not page.facts_of(block, *SIGNATURES):
        fact = page.facts_of(block, "byline", "byline.bare")[0]
        draft.bylines.extend(read_bylines(page.flow, fact))
        draft.rules.append(fact.rule.id)
    elif placed.role is Role.SUBHEAD:
        spans = list(_without_jumps(page, draft, block))
        if _ends_a_subhead(page, draft, block):
            draft.pieces[-1].spans.extend(spans)
            draft.pieces[-1].because.append("a second line in the middle right below it")
        else:
            draft.pieces.append(Piece("subhead", spans, block, list(placed.because), closed=True))
    else:
        _take_text(page, draft, block)


def _ends_a_subhead(page: Labelled, draft: Draft, block: int) -> bool:
    """Whether a centred line is the second and last one of the subhead above, and neither its first part nor a line of verse."""
    first, above = block - 1, draft.pieces[-1] if draft.pieces else None
    if above is None or above.kind != "subhead" or above.last_block != first or len(above.spans) != 1:
        return False
    roles = [page.placed[at].role for at in (first - 1, block + 1) if 0 <= at < len(page.placed)]
    if roles != [Role.TEXT, Role.TEXT] or NUMBERED.match(page.flow.folded, *page.span(block)):
        return False
    one, other, text = (page.blocks[at].setting for at in (first, block, block + 1))
    if one is None or other is None or text is None or not (one.centred and other.centred):
        return False
    # In another column it would stand higher, and a headline of its own would have white above it.
    return 0 < other.top - one.top <= CLOSE * (text.top - other.top)


def _without_jumps(page: Labelled, draft: Draft, block: int) -> tuple[Span, ...]:
    """The print of a heading but for the jumps in it, which the story keeps."""
    jumps = page.facts_of(block, *JUMPS)
    for fact in jumps:
        draft.jumps.extend(read_jump(page.flow, fact, page.last_page))
    left = map(page.flow.strip, subtract(page.span(block), [fact.span for fact in jumps]))
    return tuple(span for span in left if span.start < span.end)


def _take_text(page: Labelled, draft: Draft, block: int) -> None:
    """Lead-ins stay in their paragraph; jumps and signatures are cut out of it."""
    holes: list[Span] = []
    listed = page.placed[block].role is Role.TEXT
    for fact in page.facts_of(block, *INSETS):
        kind = fact.rule.kind
        if listed and fact.rule.id == SENDER:
            continue
        if kind in JUMPS:
            draft.jumps.extend(read_jump(page.flow, fact, page.last_page))
        elif kind == "signature":
            draft.bylines.extend(_signed(page, fact))
        elif kind == "lead_in" or draft.lead_in is None:
            lead_in, people = read_lead_in(page.flow, fact, page.issued)
            draft.lead_in = draft.lead_in or with_print(page.flow, lead_in, fact.span)
            draft.bylines.extend(people)
        else:
            # A story that opens with a lead-in keeps it; a cable at its end stays in the text.
            continue
        draft.rules.append(fact.rule.id)
        if kind != "lead_in":
            holes.append(fact.span)
    spans = [span for span in map(page.flow.strip, subtract(page.span(block), holes)) if span.start < span.end]
    if spans:
        _add_paragraph(page, draft, block, spans)
    if draft.pieces and any(hole.end == page.span(block).end for hole in holes):
        draft.pieces[-1].closed = True


def _signed(page: Labelled, fact: Fact) -> tuple[Byline, ...]:
    """The bylines of a signature; the bracket and what is no name in it are print of the first."""
    bylines = read_signers(page.flow, fact) or (Byline(None),)
    return with_print(page.flow, bylines[0], fact.span, beside=bylines[1:]), *bylines[1:]


def _add_paragraph(page: Labelled, draft: Draft, block: int, spans: Sequence[Span]) -> None:
    last = draft.pieces[-1] if draft.pieces else None
    cut = _cut(page, last, block, spans[0]) if last else None
    if last is None or cut is None:
        draft.pieces.append(Piece("text", list(spans), block, list(page.placed[block].because)))
        return
    last.because.append(f"joined: {cut}" if last.last_block == block - 1 else f"{ACROSS}: {cut}")
    last.spans.extend(spans)
    last.last_block = block


def _cut(page: Labelled, last: Piece, block: int, fresh: Span) -> str | None:
    """Why the paragraph goes on in `block`; None when it does not."""
    if last.kind != "text" or last.closed or page.facts_of(block, "lead_in"):
        return None
    above = page.flow.folded[slice(*last.spans[-1])]
    return cut_between(above, page.flow.folded[slice(*fresh)], starts=page.starts[block])


ACROSS = "joined across what stands between its halves"


def _article(page: Labelled, draft: Draft, name: str, *, part_by_line: bool) -> Article:
    flow = page.flow
    lines = [span for _, spans in draft.headline for span in spans]
    gaps = [page.blocks[block].gap for block, spans in draft.headline for _ in spans]
    sizes = [setting.size for block, spans in draft.headline for _ in spans if (setting := page.blocks[block].setting)]
    if sizes and len(sizes) == len(lines):
        headline = read_set_headline(flow, lines, sizes)
    else:
        below_empty = [number for number, gap in enumerate(gaps) if number and gap]
        headline = read_headline(flow, lines, below_empty, part_by_line=part_by_line)
    spans = [*map(page.span, draft.labels), *lines]
    return Article(
        id=name,
        column_label=flow.show(page.span(draft.labels[0])) if draft.labels else None,
        headline=headline,
        bylines=tuple(draft.bylines),
        lead_in=draft.lead_in,
        paragraphs=tuple(_paragraph(page, piece) for piece in draft.pieces),
        jumps=tuple(draft.jumps),
        evidence=evidence_of(
            flow,
            spans,
            rules=draft.rules,
            confidence=Confidence.MATCHED if draft.rules else Confidence.GUESSED,
            because=draft.because,
        ),
    )


def _paragraph(page: Labelled, piece: Piece) -> Paragraph:
    return Paragraph(
        piece.kind,
        (spaced if piece.kind == "subhead" else joined)(page.flow, piece.spans),
        evidence=evidence_of(page.flow, piece.spans, confidence=Confidence.GUESSED, because=piece.because),
    )


def _guesses(page: Labelled, drafts: Sequence[Draft]) -> Iterator[Diagnostic]:
    for draft in drafts:
        for piece in draft.pieces:
            if any(reason.startswith(ACROSS) for reason in piece.because):
                yield Diagnostic(
                    "paragraph.joined-across",
                    "info",
                    f"a paragraph was joined across what stands between its halves: {joined(page.flow, piece.spans)[:20]}…",
                    page.index,
                    evidence=evidence_of(page.flow, piece.spans, confidence=Confidence.GUESSED),
                )
