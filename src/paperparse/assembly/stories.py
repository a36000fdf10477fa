"""Articles: headline, bylines, lead-in, paragraphs and jumps, in reading order."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from attrs import define, field

from paperparse.assembly._part import Labelled, joined, subtract, with_print
from paperparse.candidates import Fact
from paperparse.fields._evidence import evidence_of
from paperparse.fields.byline import read_bylines
from paperparse.fields.headline import read_headline
from paperparse.fields.jump import read_jump
from paperparse.fields.lead_in import read_lead_in
from paperparse.fields.signature import read_signature
from paperparse.model.evidence import Confidence
from paperparse.model.geometry import Span
from paperparse.model.issue import Article, Byline, Diagnostic, Headline, Jump, LeadIn, Paragraph, ParagraphKind
from paperparse.roles import Role
from paperparse.text.joining import cut_between

STORY_ROLES = frozenset({Role.COLUMN_LABEL, Role.HEADLINE, Role.BYLINE, Role.JUMP, Role.TEXT, Role.SUBHEAD})
JUMPS = ("jump.to", "jump.from")
SIGNATURES = ("signature", "signature.cable")


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
    headline: list[int] = field(factory=list)
    bylines: list[Byline] = field(factory=list)
    lead_in: LeadIn | None = None
    pieces: list[Piece] = field(factory=list)
    jumps: list[Jump] = field(factory=list)
    because: list[str] = field(factory=list)


def stories(page: Labelled, issued: datetime.date | None) -> tuple[tuple[Article, ...], tuple[Diagnostic, ...]]:
    """The articles of the page, and what the joining of their paragraphs had to guess."""
    drafts: list[Draft] = []
    for placed in page.placed:
        if placed.role not in STORY_ROLES:
            continue
        if not drafts or placed.opens:
            drafts.append(Draft())
        _take(page, drafts[-1], placed.block, issued)
    articles = tuple(_article(page, draft, f"p{page.index}a{number}") for number, draft in enumerate(drafts, start=1))
    return articles, tuple(_guesses(page, drafts))


def _take(page: Labelled, draft: Draft, block: int, issued: datetime.date | None) -> None:
    placed = page.placed[block]
    if placed.role is Role.COLUMN_LABEL:
        draft.labels.append(block)
    elif placed.role is Role.HEADLINE:
        draft.headline.append(block)
        draft.because.extend(placed.because)
    elif placed.role is Role.BYLINE and not page.facts_of(block, *SIGNATURES):
        draft.bylines.extend(read_bylines(page.flow, page.facts_of(block, "byline", "byline.bare")[0]))
    elif placed.role is Role.SUBHEAD:
        draft.pieces.append(Piece("subhead", [page.span(block)], block, list(placed.because), closed=True))
    else:
        _take_text(page, draft, block, issued)


def _take_text(page: Labelled, draft: Draft, block: int, issued: datetime.date | None) -> None:
    holes: list[Span] = []
    for fact in page.facts_of(block, *JUMPS):
        draft.jumps.extend(read_jump(page.flow, fact))
        holes.append(fact.span)
    for fact in page.facts_of(block, *SIGNATURES):
        _sign(page, draft, fact)
        holes.append(fact.span)
    for fact in page.facts_of(block, "lead_in"):
        lead_in, people = read_lead_in(page.flow, fact, issued)
        draft.lead_in = draft.lead_in or lead_in
        draft.bylines.extend(people)
    spans = [span for span in map(page.flow.strip, subtract(page.span(block), holes)) if span.start < span.end]
    if spans:
        _add_paragraph(page, draft, block, spans)
    if draft.pieces and any(hole.end == page.span(block).end for hole in holes):
        draft.pieces[-1].closed = True


def _sign(page: Labelled, draft: Draft, fact: Fact) -> None:
    """Give the story what a signature says; one that names nobody (作者为…教授) is a role without names."""
    signature = read_signature(page.flow, fact)
    if signature.lead_in is not None and draft.lead_in is None:
        draft.lead_in = with_print(page.flow, signature.lead_in, fact.span)
    elif signature.bylines:
        draft.bylines.append(with_print(page.flow, signature.bylines[0], fact.span, beside=signature.bylines[1:]))
    else:
        inside = page.flow.show(fact.span).strip("（()）〔〕[]【】 ")
        draft.bylines.append(Byline(inside, (), evidence=evidence_of(page.flow, [fact.span], rules=[fact.rule.id])))
    draft.bylines.extend(signature.bylines[0 if signature.lead_in else 1 :])


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


def _article(page: Labelled, draft: Draft, name: str) -> Article:
    flow = page.flow
    lines = [page.span(block) for block in draft.headline]
    below_empty = [number for number, block in enumerate(draft.headline) if number and page.blocks[block].gap]
    headline = read_headline(flow, lines, below_empty) if lines else Headline()
    spans = [page.span(block) for block in (*draft.labels, *draft.headline)]
    return Article(
        id=name,
        column_label=flow.show(page.span(draft.labels[0])) if draft.labels else None,
        headline=headline,
        bylines=tuple(draft.bylines),
        lead_in=draft.lead_in,
        paragraphs=tuple(_paragraph(page, piece) for piece in draft.pieces),
        jumps=tuple(draft.jumps),
        evidence=evidence_of(
            flow, spans, confidence=Confidence.MATCHED if spans else Confidence.GUESSED, because=draft.because
        ),
    )


def _paragraph(page: Labelled, piece: Piece) -> Paragraph:
    return Paragraph(
        piece.kind,
        joined(page.flow, piece.spans),
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
