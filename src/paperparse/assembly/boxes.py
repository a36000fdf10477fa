"""Captions, teasers, notices, furniture: one object for each box."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from paperparse.assembly._part import Labelled, spaced
from paperparse.candidates import Fact
from paperparse.fields._evidence import evidence_of
from paperparse.fields.caption import read_caption
from paperparse.fields.notice import read_notice
from paperparse.fields.teasers import read_teasers
from paperparse.model.evidence import Confidence
from paperparse.model.geometry import Span
from paperparse.model.issue import Caption, Furniture, Notice, Teaser
from paperparse.roles import Role
from paperparse.text.flow import Flow
from paperparse.text.patterns import pattern

LOSS = pattern(r"(?:遗失|丢失|被盗|失窃)[^。]{1,160}?(?:作废|无效|挂失)(?:[。!;]|$)")
"""One loss, down to the mark behind 声明作废."""

PLAIN = ("公告", "启事", "声明", "通告", "公示")
"""Headings that are the title of what they head; others name the box (公告栏)."""


def captions(page: Labelled) -> tuple[Caption, ...]:
    """The captions of the page."""
    return tuple(
        read_caption(page.flow, [page.span(block) for block in blocks], f"p{page.index}c{number}")
        for number, blocks in enumerate(page.objects(Role.CAPTION), start=1)
    )


def teasers(page: Labelled) -> tuple[Teaser, ...]:
    """The entries of every box of teasers; the box's label is print of its first entry too."""
    found: list[Teaser] = []
    for blocks in page.objects(Role.TEASER):
        number = 0
        groups: dict[int, list[Span]] = {}
        for block in blocks:
            number += page.blocks[block].gap
            groups.setdefault(number, []).append(page.span(block))
        found.extend(read_teasers(page.flow, list(groups.values()), page.last_page))
    return tuple(found)


def notices(page: Labelled) -> tuple[Notice, ...]:
    """The notices of the page, one object for each item; the heading of a box is print of its first notice."""
    found: list[Notice] = []
    for blocks in page.objects(Role.NOTICE):
        labels = [block for block in blocks if page.facts_of(block, "notice.box")]
        others = [block for block in blocks if not page.facts_of(block, "notice.box")]
        titles = [block for block in others if _is_title(page, block)]
        body = [block for block in others if not _is_title(page, block)]
        run_in = _run_in(page, body[0]) if body and not titles else None
        if (
            not titles
            and not run_in
            and len(labels) == 1
            and page.flow.folded[slice(*page.span(labels[0]))].replace(" ", "") in PLAIN
        ):
            titles, labels = labels, []
        heads = [run_in.groups["word"]] if run_in else _spans(page, titles)
        texts = _spans(page, body)
        if run_in:
            texts[0] = Span(run_in.span.end, texts[0].end)
        if heads or texts:
            rules = [
                fact.rule.id for block in blocks for fact in page.facts[block] if fact.rule.kind.startswith("notice.")
            ]
            first, *more = _losses(page.flow, texts)
            found.append(read_notice(page.flow, heads, first, _spans(page, labels), rules))
            found.extend(read_notice(page.flow, [], loss, (), rules) for loss in more)
    return tuple(found)


def _losses(flow: Flow, texts: Sequence[Span]) -> list[list[Span]]:
    """The items of a notice of several losses that no title parts, as in …声明作废。…声明作废。…; lines may cut any of them."""
    whole = "".join(flow.folded[slice(*text)] for text in texts)
    ends = [match.end() for match in LOSS.finditer(whole)][:-1]
    items: list[list[Span]] = [[]]
    at = 0
    for text in texts:
        cuts = [text.start + end - at for end in ends if at < end < at + text.end - text.start]
        for start, stop in pairwise([text.start, *cuts, text.end]):
            items[-1].append(flow.strip(Span(start, stop)))
            if at + stop - text.start in ends:
                items.append([])
        at += text.end - text.start
    return items


def _run_in(page: Labelled, block: int) -> Fact | None:
    """The title that opens an item, as 遗失声明 and its colon."""
    return next((fact for fact in page.facts_of(block, "notice.title") if "word" in fact.groups), None)


def _is_title(page: Labelled, block: int) -> bool:
    """Whether the block is only a title; one of the editors' own wording is told by the role that it was given."""
    whole = any(fact.span == page.span(block) for fact in page.facts_of(block, "notice.title"))
    return whole or page.placed[block].kind == "title"


def _spans(page: Labelled, blocks: Iterable[int]) -> list[Span]:
    return [page.span(block) for block in blocks]


def furniture(page: Labelled) -> Iterator[Furniture]:
    """What advertises, tells the weather or decorates."""
    for blocks in page.objects(Role.FURNITURE):
        placed = page.placed[blocks[0]]
        spans = [page.span(block) for block in blocks]
        rules = [fact.rule.id for block in blocks for fact in page.facts[block]]
        yield Furniture(
            placed.kind or "other",  # type: ignore[arg-type]  # the role functions name only kinds of the contract
            spaced(page.flow, spans),
            evidence=evidence_of(page.flow, spans, rules=rules, confidence=Confidence.MATCHED, because=placed.because),
        )
