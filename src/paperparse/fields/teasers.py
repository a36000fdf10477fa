"""Teasers out of a box: lines gather until a page mark closes them, or a mark opens the entry that follows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex
from attrs import frozen

from paperparse.fields._evidence import evidence_of
from paperparse.model.evidence import Confidence
from paperparse.model.geometry import Span
from paperparse.model.issue import Teaser
from paperparse.rules.teaser import RULES
from paperparse.text.column_names import column_name
from paperparse.text.flow import Flow, flow_of_lines
from paperparse.text.page_labels import page_labels
from paperparse.text.patterns import pattern

BY_ID = {rule.id: rule for rule in RULES}
LABEL, MARK = BY_ID["teaser.label"], BY_ID["teaser.mark"]
TAIL, HEAD = BY_ID["teaser.mark.tail"], BY_ID["teaser.mark.head"]
NUMBER = BY_ID["teaser.number"]
BULLET = pattern(r"[■●▲◆◇□★☆▶►→◎·|>\x20]+")


SHORTEST_TITLE = 3
"""Characters before a mark that are the name of a section, where other lines are the titles."""

LEAST_NUMBERS = 2
"""Lines of a labelled box that end in a bare number, where no other page mark stands."""


@frozen
class Piece:
    """A line of a box, or the half of one beside its page mark."""

    span: Span
    group: int
    """Pieces of one group have no empty line between them."""
    pages: tuple[str, ...] = ()
    """The labels, when it is a mark."""
    rule: str = ""


@frozen
class Entry:
    """Lines of print with the mark that belongs to them."""

    lines: tuple[Piece, ...]
    mark: Piece | None


def read_teasers(flow: Flow, groups: Sequence[Sequence[Span]], last_page: int | None = None) -> tuple[Teaser, ...]:
    r"""The entries of a box of teasers.

    `groups` are its lines, parted where an empty line stands; the heading 导读 may be among them. `last_page` is how
    many pages the issue has. The first page of several is the entry's page.

    >>> flow = flow_of_lines("涉未成年人案件材料\n“应封尽封”\n6版 |")
    >>> read_teasers(flow, [flow.blocks])
    (Teaser(title='涉未成年人案件材料 “应封尽封”', page='6', article=None),)
    """
    lines = [flow.strip(line) for group in groups for line in group]
    numbers = bare_numbers(flow, lines, last_page)
    pieces = [
        piece
        for number, group in enumerate(groups)
        for line in map(flow.strip, group)
        for piece in (
            _numbered(flow, line, numbers[line], number)
            if line in numbers
            else _pieces(flow, line, number, alone=len(lines) == 1)
        )
    ]
    heads = [piece for piece in pieces if piece.rule == "teaser.label"]
    rest = [piece for piece in pieces if piece.rule != "teaser.label"]
    entries = _parted(flow, _entries(rest), loose=all(len(group) <= 1 for group in groups))
    extra = [piece.span for piece in heads] + [entry.mark.span for entry in entries if entry.mark and not entry.lines]
    told = [entry for entry in entries if entry.lines]
    return tuple(_teaser(flow, entry, last_page, extra if entry is told[0] else ()) for entry in told)


def parse_teasers(text: str) -> list[Teaser]:
    r"""The entries of a box of teasers, heading and all.

    >>> parse_teasers("导读\n理论\n不断提高塑造变革能力\n第九版")
    [Teaser(title='不断提高塑造变革能力', page='9', article=None)]
    """
    flow = flow_of_lines(text)
    groups: list[list[Span]] = []
    for number, block in enumerate(flow.blocks):
        above = flow.text[flow.blocks[number - 1].end : block.start] if number else ""
        if not groups or above.count("\n") > 1:
            groups.append([])
        groups[-1].append(block)
    return list(read_teasers(flow, groups))


def bare_numbers(flow: Flow, lines: Sequence[Span], last_page: int | None = None) -> dict[Span, Span]:
    r"""Of those lines of a labelled box that end in a space and a bare page number, where the number stands.

    A number by itself is no mark: the box needs its label, and two such lines or another mark that says 版.

    >>> flow = flow_of_lines("今日看点\n备战汛期 2\n应封尽封 31")
    >>> len(bare_numbers(flow, flow.blocks)), len(bare_numbers(flow, flow.blocks, last_page=12))
    (2, 0)
    """
    text = flow.folded
    if not any(LABEL.compiled.fullmatch(text, *line) for line in lines):
        return {}
    found = {
        line: Span(*mark.span("page"))
        for line in lines
        if (mark := NUMBER.compiled.search(text, *line)) and 0 < int(mark["page"]) <= (last_page or int(mark["page"]))
    }
    return found if len(found) >= LEAST_NUMBERS or any(_says_page(flow, line) for line in lines) else {}


def _says_page(flow: Flow, line: Span) -> bool:
    mark = MARK.compiled.fullmatch(flow.folded, *line) or TAIL.compiled.search(flow.folded, *line)
    return mark is not None and "版" in mark["page"]


def _numbered(flow: Flow, line: Span, number: Span, group: int) -> tuple[Piece, Piece]:
    pages = page_labels(flow.folded[slice(*number)])
    return Piece(Span(line.start, number.start), group), Piece(number, group, pages, NUMBER.id)


def _pieces(flow: Flow, line: Span, group: int, *, alone: bool) -> Iterator[Piece]:
    """The line as a heading, a mark, print, or print with a mark beside it."""
    text, (start, end) = flow.folded, line
    if LABEL.compiled.fullmatch(text, start, end):
        yield Piece(line, group, rule="teaser.label")
        return
    if (mark := MARK.compiled.fullmatch(text, start, end)) and (pages := _pages(flow, mark)):
        yield Piece(line, group, pages, "teaser.mark")
    elif (mark := TAIL.compiled.search(text, start, end)) and mark.start() > start and (pages := _pages(flow, mark)):
        if not alone and mark.start() - start <= SHORTEST_TITLE:
            # 副刊>>C1: the section and its page, above the title.
            yield Piece(line, group, pages, "teaser.mark.tail")
            return
        yield Piece(Span(start, mark.start()), group)
        yield Piece(Span(mark.start(), end), group, pages, "teaser.mark.tail")
    elif (mark := HEAD.compiled.match(text, start, end)) and (pages := _pages(flow, mark)):
        yield Piece(Span(start, mark.end()), group, pages, "teaser.mark.head")
        yield Piece(Span(mark.end(), end), group)
    else:
        yield Piece(line, group)


def _pages(flow: Flow, mark: regex.Match[str]) -> tuple[str, ...]:
    return page_labels(flow.folded[slice(*mark.span("page"))])


def _entries(pieces: Sequence[Piece]) -> list[Entry]:
    """Marks close entries, unless fewer marks and lines stay alone when marks open them."""
    if not any(piece.pages for piece in pieces):
        return [Entry((piece,), None) for piece in pieces]
    closing = _gathered(pieces)
    opening = [Entry(entry.lines[::-1], entry.mark) for entry in _gathered(pieces[::-1])][::-1]
    return opening if _orphans(opening) < _orphans(closing) else closing


def _gathered(pieces: Iterable[Piece]) -> list[Entry]:
    entries: list[Entry] = []
    lines: list[Piece] = []
    for piece in pieces:
        if piece.pages:
            entries.append(Entry(tuple(lines), piece))
            lines = []
        else:
            lines.append(piece)
    return [*entries, Entry(tuple(lines), None)] if lines else entries


def _orphans(entries: Iterable[Entry]) -> int:
    return sum(1 for entry in entries if not entry.lines or entry.mark is None)


def _parted(flow: Flow, entries: Iterable[Entry], *, loose: bool) -> list[Entry]:
    """Entries parted where an empty line stands inside; in a `loose` box empty lines stand everywhere and say nothing."""
    parted: list[Entry] = []
    for entry in entries:
        if loose or entry.mark is None or len({line.group for line in entry.lines}) <= 1:
            parted.append(entry)
            continue
        kept: list[Piece] = []
        for number in dict.fromkeys(line.group for line in entry.lines):
            kept += [line for line in entry.lines if line.group == number]
            # A section's name with an empty line below it still belongs to the entry that follows.
            if not all(_is_label(flow, line) for line in kept):
                parted.append(Entry(tuple(kept), entry.mark))
                kept = []
        if kept:
            parted.append(Entry(tuple(kept), entry.mark))
    return parted


def _is_label(flow: Flow, line: Piece) -> bool:
    print_ = flow.folded[slice(*flow.strip(line.span))]
    return column_name(print_) is not None or print_.endswith("——")


def _teaser(flow: Flow, entry: Entry, last_page: int | None, extra: Iterable[Span]) -> Teaser:
    lines = list(entry.lines)
    while len(lines) > 1 and _is_label(flow, lines[0]):
        del lines[0]
    labels = entry.lines[: len(entry.lines) - len(lines)]
    page = entry.mark.pages[0] if entry.mark else None
    spans = [*extra, *(line.span for line in entry.lines), *((entry.mark.span,) if entry.mark else ())]
    reasons = [f"{flow.show(flow.strip(label.span))} names a section" for label in labels]
    inside = last_page is not None and page is not None and page.isdigit() and int(page) <= last_page
    if inside:
        reasons.append(f"the issue has {last_page} pages")
    evidence = evidence_of(
        flow,
        spans,
        rules=(entry.mark.rule,) if entry.mark else (),
        confidence=Confidence.CHECKED if inside else Confidence.MATCHED if entry.mark else Confidence.GUESSED,
        because=reasons,
    )
    return Teaser(" ".join(_title(flow, line.span) for line in lines), page, evidence=evidence)


def _title(flow: Flow, span: Span) -> str:
    """The print of a line without the sign before it and the rule behind it."""
    bullet = BULLET.match(flow.folded, *span)
    start = bullet.end() if bullet and bullet.end() < span.end else span.start
    return flow.show(flow.strip(Span(start, span.end))).rstrip("|｜│ ")
