"""Repairs, only on request: what is safe is applied to the flow, what is not is proposed; each is named with its place.

Safe are replacements of one character by the one that it stands for (Kangxi radicals, the radical supplement, vertical
forms), and the spaces of letter-spaced dates and names of papers. Proposed, never applied: a stray `and` between Han
characters. Date digits are proposed by the dateline itself, with its checks.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Literal

import regex
from attrs import evolve, frozen

from paperparse.model.geometry import Span
from paperparse.text.flow import Flow
from paperparse.text.folding import RADICALS, SINGLE, fold
from paperparse.text.patterns import pattern

RepairCode = Literal["repair.radical", "repair.vertical-form", "repair.letter-spacing", "proposal.stray-and"]

VERTICAL = "︵︶﹁﹂﹃﹄︽︾︻︼︱︙︓︔︕︖︐︑︒︰"
RADICAL = pattern(f"[\u2f00-\u2fd5{''.join(map(regex.escape, RADICALS))}]")
VERTICAL_FORM = pattern(f"[{VERTICAL}]")

# Single spaces between at least four Han characters or digits, that make a date, a weekday or a paper's name: padded
# person names look alike, so that nothing else is closed up.
LETTER_SPACED = pattern(r"(?<![\p{Han}\d][ ]?)[\p{Han}\d](?:[ ][\p{Han}\d]){3,}(?![ ]?[\p{Han}\d])")
SPACED_WORD = pattern(r"\d年\d|年\d{1,2}月|星期[一二三四五六日天]|[日晚晨早时都市导商快周]报$")

STRAY_AND = pattern(r"(?<=\p{Han})[ ]and[ ](?=\p{Han})")
ENGLISH = pattern(r"[A-Za-z]{2,}")


@frozen
class Repair:
    """One place where print was, or should be, repaired."""

    code: RepairCode
    before: str
    after: str
    span: Span
    """In the flow before the repair."""
    sources: tuple[Span, ...]
    """In the page text."""


def repair(flow: Flow) -> tuple[Flow, tuple[Repair, ...]]:
    """The flow with the safe repairs applied, and every repair and proposal."""
    replaced = [*_characters(flow)]
    spaced = [*_letter_spacing(flow)]
    proposed = [*_stray_words(flow)]
    characters = list(flow.text)
    for item in replaced:
        characters[item.span.start] = item.after
    changed = evolve(flow, text="".join(characters))
    return _without(changed, [space for item in spaced for space in _spaces(flow, item.span)]), tuple(
        sorted([*replaced, *spaced, *proposed], key=lambda item: item.span)
    )


def _characters(flow: Flow) -> Iterator[Repair]:
    for form, code in ((RADICAL, "repair.radical"), (VERTICAL_FORM, "repair.vertical-form")):
        for match in form.finditer(flow.text):
            after, span = _printed_form(match.group()), Span(*match.span())
            yield Repair(code, match.group(), after, span, flow.source(span))  # type: ignore[arg-type]  # one of the two codes


def _printed_form(char: str) -> str:
    """The full-width form of a vertical mark, the ideograph of a radical (its traditional form where it has one)."""
    form = RADICALS.get(char) or SINGLE.get(char) or unicodedata.normalize("NFKC", char)
    return {"(": "（", ")": "）", ":": "：", ";": "；", "!": "！", "?": "？", ",": "，"}.get(form, form)


def _letter_spacing(flow: Flow) -> Iterator[Repair]:
    for match in LETTER_SPACED.finditer(flow.folded):
        closed = match.group().replace(" ", "")
        if SPACED_WORD.search(closed):
            span = Span(*match.span())
            print_ = flow.show(span)
            yield Repair("repair.letter-spacing", print_, print_[::2], span, flow.source(span))


def _stray_words(flow: Flow) -> Iterator[Repair]:
    for block in flow.blocks:
        print_ = flow.folded[block.start : block.end]
        if len(ENGLISH.findall(print_)) == 1:
            for match in STRAY_AND.finditer(flow.folded, block.start, block.end):
                span = Span(*match.span())
                yield Repair("proposal.stray-and", flow.show(span), "和", span, flow.source(span))


def _spaces(flow: Flow, span: Span) -> Iterator[int]:
    return (at for at in range(*span) if flow.folded[at] == " ")


def _without(flow: Flow, cut: Iterable[int]) -> Flow:
    """The flow without the characters at some offsets: each cut begins a new piece of the map to the source."""
    gone = sorted(cut)
    if not gone:
        return flow
    keep = [Span(start, end) for start, end in zip([0, *(at + 1 for at in gone)], [*gone, len(flow.text)], strict=True)]
    parts, starts, sources, at = [], [], [], 0
    for span in keep:
        for source, stretch in _pieces(flow, span):
            starts.append(at)
            sources.append(source)
            parts.append(stretch)
            at += len(stretch)

    def moved(offset: int) -> int:
        return offset - bisect_left(gone, offset)

    text = "".join(parts)
    blocks = tuple(Span(moved(start), moved(end)) for start, end in flow.blocks)
    return Flow(text, fold(text), tuple(starts), tuple(sources), blocks)


def _pieces(flow: Flow, span: Span) -> Iterator[tuple[int, str]]:
    at = span.start
    for source in flow.source(span):
        length = source.end - source.start
        yield source.start, flow.text[at : at + length]
        at += length
