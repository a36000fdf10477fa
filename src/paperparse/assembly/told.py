"""Pages whose source tells what each block is: the objects are made of what is told, only values are read from print.

Rules of the field alone are asked what its print says, as who signs and on which page a story goes on; none is asked what a
block is, so that print which a person has put right stays as it was put.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from paperparse.assembly._part import Labelled, with_print
from paperparse.assembly.pictures import with_stories
from paperparse.assembly.stories import STORY_ROLES
from paperparse.assembly.told_edges import told_edges
from paperparse.assembly.told_people import told_credits, told_people
from paperparse.candidates import Fact, propose, settle
from paperparse.fields._evidence import evidence_of
from paperparse.fields.jump import read_jump
from paperparse.fields.lead_in import read_lead_in
from paperparse.fields.notice import notice_kind
from paperparse.fields.teasers import read_teasers
from paperparse.model.evidence import Evidence
from paperparse.model.geometry import Span
from paperparse.model.issue import (
    Article,
    Byline,
    Caption,
    Diagnostic,
    Furniture,
    Headline,
    Jump,
    LeadIn,
    Notice,
    PageResult,
    Paragraph,
    Teaser,
)
from paperparse.model.page import Page
from paperparse.roles import Role
from paperparse.rules import jump, lead_in, signature

BECAUSE = ("the source says so",)


def told_result(labelled: Labelled, page: Page) -> tuple[PageResult, tuple[Diagnostic, ...]]:
    """The objects of a page that is told, and what is doubtful about its own lines."""
    own = told_edges(labelled)
    labelled = labelled.of_issue(own.masthead, own.dateline)
    articles, captions = with_stories(labelled, tuple(_articles(labelled)), tuple(_captions(labelled)))
    result = PageResult(
        index=page.index,
        size=page.size,
        folio=own.folio,
        masthead=own.masthead,
        dateline=own.dateline,
        articles=articles,
        captions=captions,
        teasers=tuple(_teasers(labelled)),
        notices=tuple(_notices(labelled)),
        staff=own.staff,
        furniture=tuple(_furniture(labelled)),
    )
    return result, own.diagnostics


def _articles(page: Labelled) -> Iterator[Article]:
    story: list[int] = []
    number = 0
    for placed in page.placed:
        if placed.role not in STORY_ROLES:
            continue
        if placed.opens and story:
            number += 1
            yield _article(page, story, f"p{page.index}a{number}")
            story = []
        story.append(placed.block)
    if story:
        yield _article(page, story, f"p{page.index}a{number + 1}")


def _article(page: Labelled, blocks: Sequence[int], name: str) -> Article:
    label, kicker, title, deck = (page.told(blocks, role) for role in ("column-label", "kicker", "title", "deck"))
    texts = page.told(blocks, "paragraph", "subhead")
    lead, bylines = _signed(page, blocks)
    heading = [*kicker, *title, *deck]
    return Article(
        id=name,
        column_label=_text(page, label),
        headline=Headline(
            _text(page, kicker), _text(page, title), _text(page, deck), evidence=_evidence(page, heading)
        ),
        bylines=bylines,
        lead_in=lead,
        paragraphs=tuple(
            Paragraph(
                "subhead" if page.told_as(block) == "subhead" else "text",
                page.flow.show(page.flow.strip(page.span(block))),
                evidence=_evidence(page, [block]),
            )
            for block in texts
        ),
        jumps=tuple(found for block in page.told(blocks, "jump") for found in _jumps(page, block)),
        evidence=_evidence(page, [*label, *heading]),
    )


def _signed(page: Labelled, blocks: Sequence[int]) -> tuple[LeadIn | None, tuple[Byline, ...]]:
    """The first lead-in, and who signs; who signs and is named in a lead-in too is one."""
    alone = {block: told_people(page, block) for block in page.told(blocks, "byline")}
    known = {byline for found in alone.values() for byline in found}
    first: LeadIn | None = None
    bylines: list[Byline] = []
    for block in blocks:
        bylines.extend(alone.get(block, ()))
        for fact in _lead_ins(page, block):
            lead, people = read_lead_in(page.flow, fact, page.issued)
            first = first or with_print(page.flow, lead, fact.span)
            bylines.extend(one for one in people if one not in known)
    return first, tuple(bylines)


def _lead_ins(page: Labelled, block: int) -> Iterable[Fact]:
    if page.told_as(block) == "paragraph":
        return page.facts_of(block, "lead_in")
    if page.told_as(block) == "lead-in":
        found = settle(propose(page.flow, (*lead_in.RULES, *signature.RULES), [block]))
        return [fact for fact in found if fact.rule.kind in ("lead_in", "signature.cable")]
    return ()


def _jumps(page: Labelled, block: int) -> Iterator[Jump]:
    for fact in settle(propose(page.flow, jump.RULES, [block])):
        if fact.rule.kind in ("jump.to", "jump.from"):
            yield from read_jump(page.flow, fact, page.last_page)


def _captions(page: Labelled) -> Iterator[Caption]:
    for number, blocks in enumerate(page.objects(Role.CAPTION), start=1):
        yield Caption(
            f"p{page.index}c{number}",
            _text(page, page.told(blocks, "caption-title")),
            _text(page, page.told(blocks, "caption")) or "",
            tuple(one for block in page.told(blocks, "credit") for one in told_credits(page, block)),
            evidence=_evidence(page, blocks),
        )


def _teasers(page: Labelled) -> Iterator[Teaser]:
    for blocks in page.objects(Role.TEASER):
        yield from read_teasers(page.flow, [[page.span(block)] for block in blocks], page.last_page)


def _notices(page: Labelled) -> Iterator[Notice]:
    for blocks in page.objects(Role.NOTICE):
        title, text = _text(page, page.told(blocks, "notice-title")), _text(page, page.told(blocks, "notice"))
        kind = next((kind for block in blocks if (kind := page.placed[block].kind)), None)
        yield Notice(
            kind or notice_kind(title or "", text or "")[0],  # type: ignore[arg-type]  # readers tell only kinds of the contract
            title,
            text or "",
            evidence=_evidence(page, blocks),
        )


def _furniture(page: Labelled) -> Iterator[Furniture]:
    for blocks in page.objects(Role.FURNITURE):
        yield Furniture(
            page.placed[blocks[0]].kind or "other",  # type: ignore[arg-type]  # as above
            _text(page, blocks) or "",
            evidence=_evidence(page, blocks),
        )


def _text(page: Labelled, blocks: Sequence[int]) -> str | None:
    """The print of blocks, a blank between two; None of no block."""
    return " ".join(page.flow.show(page.flow.strip(page.span(block))) for block in blocks) or None


def _evidence(page: Labelled, blocks: Iterable[int]) -> Evidence:
    spans: list[Span] = list(map(page.span, blocks))
    return evidence_of(page.flow, spans, because=BECAUSE)
