"""Captions out of print: the title, the text, and who made the picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from paperparse.candidates import Fact, propose, settle
from paperparse.fields._evidence import evidence_of
from paperparse.fields.people import read_people
from paperparse.model.evidence import Confidence, Rival
from paperparse.model.geometry import Span
from paperparse.model.issue import Byline, Caption
from paperparse.rules._credits import persons_only
from paperparse.rules.caption import RULES
from paperparse.text.flow import Flow, flow_of_lines, join_lines
from paperparse.text.names import is_plausible, looks_like_names
from paperparse.text.patterns import pattern

LONGEST_TITLE = 24
"""Characters of a picture's title: 2 to 12 are usual, and a headline's length is the end of it."""

LONGEST_NAME = 4
"""Characters of a name without dots; a longer word before a name is a house or a post."""

CREDIT_KINDS = ("credit", "credit.tail")
ENCLOSED = "credit.tail.enclosed"
"""The rule for a caption in brackets: its bracket is no print of the text."""
SUPPLIED = frozenset(("供图", "提供", "供稿"))

# A title ends without a mark, or with the one of a call; a line that ends in a comma goes on in the next.
ENDS_A_SENTENCE = pattern(r"[。…;:,、—]\Z")
OPENS_A_TEXT = pattern(r"图为|[上下左右]图|图[①-⑳\d一二三四五]|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|近日|日前|连日来")
LINES_OF_A_PAIR = 2
ENDS_A_PARAGRAPH = pattern(r"[。!?…”』」)]\Z")
# 备战汛期 5月30日,… : a title in the line of its text, before the day that opens the text.
RUN_IN_TITLE = pattern(r"(?P<title>[\p{Han}“”·、]{2,14})\x20{1,4}(?=\d{1,2}(?:月\d{1,2})?日)")
STATION = pattern(r"(?:本报)?\p{Han}{0,12}分社\x20?")


@frozen
class _Parts:
    """What the print of a caption is made of."""

    titles: tuple[Span, ...]
    texts: tuple[Span, ...]
    signed: tuple[Fact | Span, ...]
    """Facts, or a last line that is only a name."""


def read_credits(flow: Flow, fact: Fact) -> tuple[Byline, ...]:
    """Who made or gave the picture: the credit word is the role; a house that gave it has no names.

    `资料图片` and `新华社发` name nobody and give no byline.
    """
    writers, writing = fact.groups.get("writers"), fact.groups.get("writing")
    people, word = fact.groups.get("people"), fact.groups.get("word")
    if people is None or word is None:
        return ()
    if writers is None or writing is None:
        return (_credit(flow, fact, people, word, fact.span),)
    middle = writing.end
    return (
        _credit(flow, fact, writers, writing, Span(fact.span.start, middle)),
        _credit(flow, fact, people, word, Span(middle, fact.span.end)),
    )


def read_caption(flow: Flow, blocks: Sequence[Span], id: str) -> Caption:  # noqa: A002 - the name of the contract's field
    """The caption that is printed in `blocks`: a title, one paragraph of text or more, a credit; each may be missing."""
    facts = settle(propose(evolve(flow, blocks=tuple(blocks)), RULES))
    parts = _parts(flow, [flow.strip(block) for block in blocks], facts)
    bylines = tuple(byline for credit in parts.signed for byline in _credits(flow, credit))
    reasons = ["a credit"] if parts.signed else []
    reasons += ["a short line without a mark above the text"] if parts.titles else []
    evidence = evidence_of(
        flow,
        blocks,
        rules=[fact.rule.id for fact in facts],
        confidence=Confidence.MATCHED if facts else Confidence.GUESSED,
        because=reasons,
    )
    title = " ".join(flow.show(span) for span in parts.titles) or None
    return Caption(id, title, join_lines(flow.show(span) for span in parts.texts), bylines, evidence=evidence)


def parse_caption(text: str) -> Caption:
    r"""The caption printed in a short text: an optional title line, lines of text, an optional credit.

    >>> caption = parse_caption("备战汛期\n5月30日,消防员开展救援演练。\n吴拯 摄")
    >>> caption.title, caption.text, caption.credits
    ('备战汛期', '5月30日,消防员开展救援演练。', (Byline(role='摄', names=('吴拯',)),))
    >>> parse_caption("烟雨楼前\n留个影\n昨天,游客在南湖景区合影。").title
    '烟雨楼前 留个影'
    """
    flow = flow_of_lines(text)
    return read_caption(flow, flow.blocks, "p1c1")


def _parts(flow: Flow, blocks: Sequence[Span], facts: Iterable[Fact]) -> _Parts:
    signed: list[Fact | Span] = list(_without_remarks([fact for fact in facts if fact.rule.kind in CREDIT_KINDS]))
    starts: dict[int, int] = {}
    for credit in signed:
        if isinstance(credit, Fact):
            starts[credit.block] = min(credit.span.start, starts.get(credit.block, credit.span.start))
    enclosed = {credit.block for credit in signed if isinstance(credit, Fact) and credit.rule.id == ENCLOSED}
    blocks = [Span(block.start + (number in enclosed), block.end) for number, block in enumerate(blocks)]
    ends = [starts.get(number, block.end) for number, block in enumerate(blocks)]
    texts = [rest for block, end in zip(blocks, ends, strict=True) for rest in _up_to(flow, block, end)]
    if not signed and len(texts) > 1 and _is_signature(flow, texts[-1]):
        signed.append(texts.pop())
    titles = _titles(flow, texts)
    return _Parts(tuple(titles), tuple(_after(flow, titles, texts)), tuple(signed))


def _without_remarks(signed: Sequence[Fact]) -> Iterator[Fact]:
    """The credits; `（资料照片）` behind the text is a remark of the text where somebody else is credited."""
    for credit in signed:
        if credit.rule.kind == "credit" or "people" in credit.groups or len(signed) == 1:
            yield credit


def _is_signature(flow: Flow, span: Span) -> bool:
    """Whether a last line is only a name, or a name and 作."""
    return looks_like_names(flow.folded[span.start : span.end].removesuffix("作").strip())


def _up_to(flow: Flow, block: Span, end: int) -> Iterator[Span]:
    """What a credit that begins at `end` leaves of the block; nothing when it is all credit."""
    rest = flow.strip(Span(block.start, end))
    if rest.start < rest.end:
        yield rest


def _titles(flow: Flow, texts: Sequence[Span]) -> list[Span]:
    """The title above the text, or in the line of the text."""
    if not texts:
        return []
    first = texts[0]
    if _is_title_of_two_lines(flow, texts):
        return list(texts[:2])
    if len(texts) > 1:
        return [first] if _is_title(flow, first) and not _is_wrapped(flow, texts) else []
    run_in = RUN_IN_TITLE.match(flow.folded, first.start, first.end)
    return [Span(*run_in.span("title"))] if run_in else []


def _is_title(flow: Flow, span: Span) -> bool:
    title = flow.folded[span.start : span.end]
    return len(title) <= LONGEST_TITLE and not ENDS_A_SENTENCE.search(title) and not OPENS_A_TEXT.match(title)


def _is_title_of_two_lines(flow: Flow, texts: Sequence[Span]) -> bool:
    """Whether two lines are a title that was broken: together as short as one, and the text is much wider."""
    if len(texts) <= LINES_OF_A_PAIR or not all(_is_title(flow, text) for text in texts[:2]):
        return False
    first, second, third = (text.end - text.start for text in texts[:3])
    return first + second <= LONGEST_TITLE and third >= 2 * max(first, second)


def _is_wrapped(flow: Flow, texts: Sequence[Span]) -> bool:
    """Whether the first line is as long as a second that goes on in a third: lines of one text, cut at its measure."""
    first, second = texts[0], texts[1]
    goes_on = len(texts) > LINES_OF_A_PAIR and not ENDS_A_PARAGRAPH.search(flow.folded[second.start : second.end])
    return goes_on and first.end - first.start >= second.end - second.start - 1


def _after(flow: Flow, titles: Sequence[Span], texts: Sequence[Span]) -> list[Span]:
    if not titles:
        return list(texts)
    rest = [flow.strip(Span(max(text.start, titles[-1].end), text.end)) for text in texts]
    return [text for text in rest if text.start < text.end]


def _credits(flow: Flow, credit: Fact | Span) -> tuple[Byline, ...]:
    return read_credits(flow, credit) if isinstance(credit, Fact) else read_people(flow, credit)


def _credit(flow: Flow, fact: Fact, people: Span, word: Span, cover: Span) -> Byline:
    role = flow.show(word)
    bylines = _people(flow, people, role)
    names = tuple(name for byline in bylines for name in byline.names)
    rivals: list[Rival] = [rival for byline in bylines for rival in byline.evidence.rivals]
    evidence = evidence_of(
        flow,
        [cover],
        rules=[fact.rule.id],
        confidence=Confidence.MATCHED,
        because=[f"the credit word {role}"],
        rivals=rivals,
    )
    return Byline(role, _persons(names), evidence=evidence)


def _people(flow: Flow, people: Span, role: str) -> tuple[Byline, ...]:
    printed = flow.folded[people.start : people.end]
    if role in SUPPLIED and not looks_like_names(persons_only(printed)):
        return ()
    station = STATION.match(printed)
    return read_people(flow, Span(people.start + (station.end() if station else 0), people.end))


def _persons(names: Sequence[str]) -> tuple[str, ...]:
    """The names without the houses and posts that stand among them, when one is a person for certain."""
    sure = [name for name in names if is_plausible(name) or len(name) <= LONGEST_NAME or "·" in name]
    return tuple(sure or names)
