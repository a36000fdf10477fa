"""The print of a page in regions with places, for the formats of libraries: one role, one story, one stack of lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from paperparse.errors import SourceError
from paperparse.model import geometry
from paperparse.model.evidence import Evidence
from paperparse.model.geometry import Box
from paperparse.model.issue import Article, Caption, Issue, Masthead, PageResult
from paperparse.model.page import Size
from paperparse.writers.credit import picture_credit, signature
from paperparse.writers.documents import Document, Part, documents
from paperparse.writers.facts import contact_words, date_facts, folio_facts, jump_words, masthead_facts, teaser_words
from paperparse.writers.placing import Line, lines_of, runs_down, whole_words

WITHOUT_PLACES = ("markdown", "text", "nitf", "ninjs", "jsonld", "tei")
"""The formats that a text can be written in."""

RESOLUTION, POINTS = 300, 72
"""Pixels to an inch of the picture of a PDF page, where a format asks for pixels; points to an inch."""

NEAR_BELOW, NEAR_BESIDE = 2.0, 4.0
"""Of a line's thickness: the white below and beside it, up to which the next one belongs to its region."""


@frozen
class Region:
    """Lines of one role that stand together; a paragraph in two columns is two of them."""

    id: str
    role: str
    """The name of the contract: `title`, `paragraph`, `caption`, `masthead`."""
    lines: tuple[Line, ...]
    story: str | None = None
    """The document that it belongs to."""
    printed: bool = True
    """Whether its lines have the characters of the page; else they say in plain words what stands there."""
    sure: float | None = None
    """How sure an OCR engine was of the least sure line."""
    kind: str | None = None
    """Of a contact, a notice or furniture."""
    part_of: str | None = None
    """The name of the picture or notice of which it is one part of several."""

    @property
    def vertical(self) -> bool:
        """Whether its lines run down."""
        return runs_down(line.box for line in self.lines)

    @property
    def box(self) -> Box:
        """The box around its lines."""
        return around([line.box for line in self.lines])


@frozen
class Sheet:
    """A page with its regions in reading order."""

    page: PageResult
    size: Size
    regions: tuple[Region, ...]


@frozen
class _Found:
    """A print of one role, wherever it stands."""

    role: str
    lines: tuple[Line, ...]
    evidence: Evidence
    story: str | None = None
    printed: bool = True
    kind: str | None = None
    part_of: str | None = None


def sheets(issue: Issue, form: str) -> tuple[Sheet, ...]:
    """The pages of an issue with their regions; `SourceError` where nothing in it has a place, as in a text."""
    stories = documents(issue)
    made = tuple(_sheet(page, stories) for page in issue.pages)
    if not any(sheet.regions for sheet in made):
        message = (
            f"{issue.source.name}: {form} says where print stands, and nothing here has a place on a page; "
            f"for a text take {', '.join(WITHOUT_PLACES[:-1])} or {WITHOUT_PLACES[-1]}"
        )
        raise SourceError(message)
    return made


def pixels(issue: Issue) -> float:
    """Pixels in the unit of the boxes of an issue: points for a PDF file, else pixels already."""
    return RESOLUTION / POINTS if issue.source.kind == "pdf" else 1.0


def around(boxes: list[Box]) -> Box:
    """The smallest box around others."""
    return Box(boxes[0].page, *geometry.around(map(geometry.SIDES, boxes)))


def _sheet(page: PageResult, stories: Iterable[Document]) -> Sheet:
    found = [one for one in _page(page, stories) if one.lines]
    # Spans count in the text of the page, which is in reading order; print without one comes last.
    found.sort(key=lambda one: min((span.start for span in one.evidence.spans), default=1 << 60))
    regions = tuple(
        Region(name, one.role, stack, one.story, one.printed, one.evidence.ocr, one.kind, one.part_of)
        for number, one in enumerate(found, 1)
        for name, stack in _named(f"p{page.index}b{number}", _stacks(one.lines))
    )
    size = page.size
    if size is None:
        outer = around([region.box for region in regions]) if regions else Box(page.index, 0, 0, 0, 0)
        size = Size(outer.x1, outer.y1)
    return Sheet(page, size, regions)


def _named(name: str, stacks: Iterable[tuple[Line, ...]]) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """The stacks of one print with a name each, from which it is known that they are one: p1b7, p1b7.2."""
    for number, stack in enumerate(stacks, 1):
        yield name if number == 1 else f"{name}.{number}", stack


def _page(page: PageResult, stories: Iterable[Document]) -> Iterator[_Found]:
    for story in stories:
        for part in story.parts:
            if part.page.index == page.index:
                yield from _part(part, story.id)
    yield from _own_lines(page)
    for teaser in page.teasers:
        yield _found("teaser", teaser_words(teaser), teaser.evidence)
    for number, notice in enumerate(page.notices, 1):
        for one in _together({"notice-title": notice.title, "notice": notice.text}, notice.evidence):
            yield evolve(one, kind=notice.kind, part_of=f"p{page.index}n{number}")
    for byline in page.staff:
        yield _found("staff", signature(byline), byline.evidence)
    for item in page.furniture:
        yield evolve(_found("furniture", item.text, item.evidence), kind=item.kind)
    for rest in page.unplaced:
        yield _found("unplaced", rest.text, rest.evidence)


def _own_lines(page: PageResult) -> Iterator[_Found]:
    """Masthead, dateline and folio: a result has their values, not their print."""
    masthead, dateline, folio = page.masthead, page.dateline, page.folio
    if masthead is not None:
        yield from _masthead(masthead)
    if dateline is not None:
        yield _facts("dateline", date_facts(dateline), dateline.evidence)
    if folio is not None:
        yield _facts("folio", folio_facts(folio), folio.evidence)


def _masthead(masthead: Masthead) -> Iterator[_Found]:
    proof = masthead.evidence
    placed = list(zip(proof.spans, proof.boxes, strict=False))
    # The title is the print that is as long as it is.
    fits = [one for one in placed if masthead.title and one[0].end - one[0].start == len(masthead.title)][:1]
    for span, box in fits:
        yield _found("masthead-title", masthead.title or "", evolve(proof, spans=(span,), boxes=(box,)))
    if masthead.title and not fits:
        yield _facts("masthead-title", [masthead.title], evolve(proof, spans=proof.spans[:1], boxes=proof.boxes[:1]))
    rest = [one for one in placed if one not in fits] or placed
    yield _facts(
        "masthead",
        masthead_facts(masthead),
        evolve(proof, spans=tuple(span for span, _ in rest), boxes=tuple(box for _, box in rest)),
    )
    for contact in masthead.contacts:
        there = contact.evidence if contact.evidence.boxes else proof
        yield evolve(_facts("contact", [contact_words(contact)], there), kind=contact.kind)


def _part(part: Part, story: str) -> Iterator[_Found]:
    if part.article is not None:
        for one in _article(part.article):
            yield evolve(one, story=story)
    for caption in part.captions:
        for one in _caption(caption):
            yield evolve(one, story=story, part_of=caption.id)


def _article(article: Article) -> Iterator[_Found]:
    headline, paragraphs = article.headline, [paragraph.evidence for paragraph in article.paragraphs]
    if article.column_label:
        lines = lines_of([article.column_label], article.evidence, [headline.evidence])[0]
        yield _Found("column-label", lines, article.evidence)
    yield from _together({"kicker": headline.kicker, "title": headline.title, "deck": headline.deck}, headline.evidence)
    for paragraph in article.paragraphs:
        yield _found("subhead" if paragraph.kind == "subhead" else "paragraph", paragraph.text, paragraph.evidence)
    # Those who are named in a lead-in stand in its paragraph already.
    for byline in article.bylines:
        if not _within(byline.evidence, paragraphs):
            yield _found("byline", _as_printed(signature(byline), byline.evidence), byline.evidence)
    lead_in = article.lead_in
    if lead_in is not None and not _within(lead_in.evidence, paragraphs):
        yield _found("lead-in", lead_in.text, lead_in.evidence)
    for jump in article.jumps:
        yield _facts("jump", [jump_words(jump)], jump.evidence)


def _caption(caption: Caption) -> Iterator[_Found]:
    credits_ = [byline.evidence for byline in caption.credits]
    yield from _together({"caption-title": caption.title, "caption": caption.text}, caption.evidence, credits_)
    for byline in caption.credits:
        yield _found("credit", _as_printed(picture_credit(byline), byline.evidence), byline.evidence)


def _together(parts: dict[str, str | None], evidence: Evidence, beside: Iterable[Evidence] = ()) -> Iterator[_Found]:
    """Parts that have their evidence in common."""
    there = {role: text for role, text in parts.items() if text}
    for role, lines in zip(there, lines_of(list(there.values()), evidence, beside), strict=True):
        yield _Found(role, lines, evidence)


def _found(role: str, text: str, evidence: Evidence) -> _Found:
    return _Found(role, lines_of([text], evidence)[0], evidence)


def _facts(role: str, facts: list[str], evidence: Evidence) -> _Found:
    """What stands in these boxes, each fact in its own where there are as many."""
    if len(facts) == len(evidence.boxes):
        lines = tuple(Line(fact, box) for fact, box in zip(facts, evidence.boxes, strict=True))
    else:
        lines = whole_words(facts, evidence.boxes)
    return _Found(role, lines, evidence, printed=False)


def _as_printed(text: str, evidence: Evidence) -> str:
    """A byline as printed: in brackets where the print is longer by these two characters."""
    length = sum(end - start for start, end in evidence.spans)
    return f"（{text}）" if length == len(text) + 2 else text


def _within(evidence: Evidence, others: Iterable[Evidence]) -> bool:
    spans = [span for other in others for span in other.spans]
    return bool(evidence.spans) and all(
        any(start <= first and last <= end for start, end in spans) for first, last in evidence.spans
    )


def _stacks(lines: Iterable[Line]) -> Iterator[tuple[Line, ...]]:
    """The lines in stacks, a new one where a column ends."""
    lines = tuple(lines)
    vertical = runs_down(line.box for line in lines)
    stack: list[Line] = []
    for line in lines:
        if stack and not _follows(stack[-1].box, line.box, vertical=vertical):
            yield tuple(stack)
            stack = []
        stack.append(line)
    if stack:
        yield tuple(stack)


def _follows(before: Box, after: Box, *, vertical: bool) -> bool:
    """Whether a line stands below the one before, or goes on beside it."""
    if vertical:
        # Turned by a quarter, a page of vertical print is one of horizontal print.
        before = Box(before.page, before.y0, -before.x1, before.y1, -before.x0)
        after = Box(after.page, after.y0, -after.x1, after.y1, -after.x0)
    thick = max(before.y1 - before.y0, after.y1 - after.y0)
    over = min(before.x1, after.x1) > max(before.x0, after.x0)
    if over and before.y0 < after.y0 <= before.y1 + NEAR_BELOW * thick:
        return True
    level = min(before.y1, after.y1) - max(before.y0, after.y0) > thick / 2
    return level and -thick < after.x0 - before.x1 < NEAR_BESIDE * thick
