"""Headlines: kicker, title and deck, told apart by the wording of their phrases."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import regex

from paperparse.fields._evidence import evidence_of
from paperparse.fields.headline_phrases import SPACES, Phrase, phrases_of
from paperparse.fields.headline_splits import Split, weigh
from paperparse.model.evidence import Confidence, Rival
from paperparse.model.geometry import Span
from paperparse.model.issue import Headline
from paperparse.rules.headline import DECISIVE
from paperparse.text.flow import Flow, flow_of_lines

# A reading that weighs so much less is e times less likely to be printed: it is named as a rival.
CLOSE = 1.0

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


def read_headline(flow: Flow, lines: Sequence[Span], below_empty: Collection[int] = ()) -> Headline:
    """The parts of the headline printed in `lines`; `below_empty` are the indexes of lines under an empty line."""
    phrases = phrases_of(flow, [flow.strip(line) for line in lines], below_empty)
    if not phrases:
        return Headline()
    weighed = weigh(phrases)
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


def _parts(flow: Flow, phrases: Sequence[Phrase], split: Split) -> tuple[str | None, str | None, str | None]:
    first, last = split
    return _joined(flow, phrases[:first]), _joined(flow, phrases[first:last]), _joined(flow, phrases[last:])


def _joined(flow: Flow, phrases: Sequence[Phrase]) -> str | None:
    return " ".join(SPACES.sub(" ", flow.show(phrase.span)) for phrase in phrases) or None


def _told(flow: Flow, phrases: Sequence[Phrase], split: Split) -> str:
    parts = zip(("kicker", "title", "deck"), _parts(flow, phrases, split), strict=True)
    return " | ".join(f"{name}={part}" for name, part in parts if part)
