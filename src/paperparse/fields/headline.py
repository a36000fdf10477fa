"""Headlines: kicker, title and deck, told apart by the wording of their phrases."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import regex

from paperparse.fields._evidence import evidence_of
from paperparse.fields.headline_phrases import SPACES, Phrase, phrases_of
from paperparse.fields.headline_splits import Split, Weighed, weigh
from paperparse.model.evidence import Confidence, Rival
from paperparse.model.geometry import Span
from paperparse.model.issue import Headline
from paperparse.rules.headline import COLUMN_TAG, DECISIVE
from paperparse.text.flow import Flow, flow_of_lines

# A reading that weighs so much less is e times less likely to be printed: it is named as a rival.
CLOSE = 1.0

SAME_SIZE = 0.95
"""Of the largest line: the lines of a title are of one size, a kicker or deck is four fifths of it at most."""

EMPTY_LINE = regex.compile(r"\n[^\S\n]*\n|\r[^\S\r\n]*\r|\r\n[^\S\r\n]*\r\n")


def parse_headline(text: str) -> Headline:
    r"""The parts of one headline, printed on one line or on several.

    >>> parse_headline("“数字法治”可观可感可学 全省数字法治系统现场教学活动侧记").deck
    '全省数字法治系统现场教学活动侧记'
    >>> parse_headline("抓住时节 抢占市场\n一片茶叶富了一方百姓").kicker
    '抓住时节 抢占市场'
    """
    flow = flow_of_lines(text)
    between = [flow.text[before.end : after.start] for before, after in zip(flow.blocks, flow.blocks[1:], strict=False)]
    return read_headline(flow, flow.blocks, [at for at, gap in enumerate(between, 1) if EMPTY_LINE.search(gap)])


def read_headline(
    flow: Flow, lines: Sequence[Span], below_empty: Collection[int] = (), *, part_by_line: bool = False
) -> Headline:
    """The parts of the headline printed in `lines`; `below_empty` are the indexes of lines under an empty line.

    `part_by_line`: the page prints every part on a line of its own, so that a single line without a mark is a title.
    """
    phrases = phrases_of(flow, [flow.strip(line) for line in lines], below_empty)
    if not phrases:
        return Headline()
    weighed = weigh(phrases)
    if part_by_line and len(lines) == 1 and not any(_is_decisive(phrase) for phrase in phrases):
        whole = ("the page prints each part on a line of its own",)
        weighed = [Weighed(weighed[0].score, Split(0, len(phrases)), whole)]
    best, rivals = weighed[0], [reading for reading in weighed[1:3] if weighed[0].score - reading.score < CLOSE]
    kicker, title, deck = _parts(flow, phrases, best.split)
    rules = [rule for phrase in phrases for rule in phrase.rules if rule in DECISIVE]
    decided = bool(rules) and not rivals
    return Headline(
        kicker=kicker,
        title=title,
        deck=deck,
        evidence=evidence_of(
            flow,
            [Span(line.start, line.end) for line in lines],
            rules=rules,
            confidence=Confidence.MATCHED if decided else Confidence.GUESSED,
            because=best.reasons,
            rivals=[Rival(_told(flow, phrases, rival.split), "the wording fits both readings") for rival in rivals],
        ),
    )


def read_set_headline(flow: Flow, lines: Sequence[Span], sizes: Sequence[float]) -> Headline:
    r"""The parts of a headline whose `lines` are set in these sizes.

    The largest are the title; what stands above them is the kicker, what stands below the deck.

    >>> flow = flow_of_lines("抓住时节 抢占市场\n一片茶叶\n富了一方百姓\n全县茶园已达六万亩")
    >>> headline = read_set_headline(flow, flow.blocks, [16, 30, 30, 14])
    >>> headline.kicker, headline.title, headline.deck
    ('抓住时节 抢占市场', '一片茶叶 富了一方百姓', '全县茶园已达六万亩')
    """
    largest = max(sizes, default=0.0)
    title = [number for number, size in enumerate(sizes) if size >= SAME_SIZE * largest]
    if not title:
        return Headline()
    first, last = title[0], title[-1] + 1
    kicker, main, deck = (
        " ".join(SPACES.sub(" ", flow.show(flow.strip(line))) for line in part) or None
        for part in (lines[:first], lines[first:last], lines[last:])
    )
    evidence = evidence_of(flow, lines, confidence=Confidence.MATCHED, because=["sizes tell the parts"])
    return Headline(kicker=kicker, title=main, deck=deck, evidence=evidence)


def _is_decisive(phrase: Phrase) -> bool:
    return any(rule in DECISIVE and rule != COLUMN_TAG.id for rule in phrase.rules)


def _parts(flow: Flow, phrases: Sequence[Phrase], split: Split) -> tuple[str | None, str | None, str | None]:
    first, last = split
    return _joined(flow, phrases[:first]), _joined(flow, phrases[first:last]), _joined(flow, phrases[last:])


def _joined(flow: Flow, phrases: Sequence[Phrase]) -> str | None:
    return " ".join(SPACES.sub(" ", flow.show(phrase.span)) for phrase in phrases) or None


def _told(flow: Flow, phrases: Sequence[Phrase], split: Split) -> str:
    parts = zip(("kicker", "title", "deck"), _parts(flow, phrases, split), strict=True)
    return " | ".join(f"{name}={part}" for name, part in parts if part)
