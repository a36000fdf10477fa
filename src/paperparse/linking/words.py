"""What two headings have in common: the heading of a far page is often a shortened one, a teaser a reworded one."""

from __future__ import annotations

from attrs import frozen

from paperparse.model.issue import Article
from paperparse.text.folding import fold
from paperparse.text.joining import SENTENCE_END
from paperparse.text.patterns import pattern

LONGEST = 120
"""Characters of a heading that are looked at; kicker, title and deck together have fewer."""

LONGEST_LINE = 30
"""Characters of a heading on one line."""

WHOLE = 100
"""The likeness of headings one of which is all in the other."""

LEAST_RUN, TELLING = 2, 4
"""Characters in a row that count, and characters in common that headings hardly share by chance."""

# What any two headings may share: 全市经济工作会议召开 and 全市体育工作会议召开 are two stories.
STOCK = pattern(
    r"[全我本][国省市县区]|今[日天年]|昨[日天]|工作|会议|大会|座谈会|现场会|召开|举行|举办|开展|活动|启动|推进|建设|发展|开幕|闭幕"
    r"|加强|进一步|关于|正式|顺利|圆满|隆重|深入|全面|积极|努力|重要|讲话|强调|指出|会见|主持|出席|调研|考察|记者|报道"
)


@frozen
class Words:
    """The characters of a heading that count."""

    key: str
    """Folded, without marks; a space stands for the words that any heading may have."""

    def __len__(self) -> int:
        """The number of characters that count."""
        return len(self.key) - self.key.count(" ")


def words_of(*parts: str | None) -> Words:
    """The words of a heading that is printed in these parts.

    >>> words_of("全省“数字法治”可观", None).key, words_of("全市工作会议").key
    ('数字法治可观', '全市工作会议')
    """
    printed = fold("".join(part for part in parts if part)[: 2 * LONGEST])
    plain = "".join(char for char in printed if char.isalnum())[:LONGEST].casefold()
    telling = " ".join(STOCK.sub(" ", plain).split())
    return Words(telling if len(telling) >= LEAST_RUN else plain)


def opening(article: Article) -> tuple[Words, str]:
    """The words of the label and the headline of an article, and its first text.

    A short line above the text of a part without a headline is its heading: it stands below the jump.

    >>> from paperparse.model.issue import Headline, Paragraph
    >>> text = tuple(Paragraph("text", line) for line in ("大桥通车", "如今只要几分钟就能到对岸上班。"))
    >>> words, first = opening(Article("p3a1", None, Headline(), paragraphs=text))
    >>> words.key, first
    ('大桥通车', '如今只要几分钟就能到对岸上班。')
    """
    headline, texts = article.headline, [paragraph.text for paragraph in article.paragraphs[:2]]
    words = words_of(article.column_label, headline.kicker, headline.title, headline.deck)
    if not words.key and len(texts) > 1 and len(texts[0]) <= LONGEST_LINE and not SENTENCE_END.search(fold(texts[0])):
        return words_of(texts[0]), texts[1]
    return words, texts[0] if texts else ""


def likeness(one: Words, other: Words) -> int:
    """How much of the shorter heading is in the longer one, from 0 to 100; a single word in common counts less.

    >>> bridge = words_of("双溪大桥今日通车 两岸居民往来只需五分钟")
    >>> [likeness(bridge, words_of(title)) for title in ("大桥通车", "通车", "双溪备战汛期")]
    [100, 50, 17]
    """
    shorter, longer = sorted((one, other), key=lambda words: (len(words), words.key))
    common = _common(shorter.key, longer.key)
    return round(WHOLE * common / len(shorter) * min(common, TELLING) / TELLING) if common else 0


def _common(shorter: str, longer: str) -> int:
    """The characters of `shorter` that stand in runs which `longer` holds too."""
    common = start = 0
    while start < len(shorter):
        end = start + 1
        while end <= len(shorter) and shorter[end - 1] != " " and shorter[start:end] in longer:
            end += 1
        run = end - 1 - start
        common += run if run >= LEAST_RUN else 0
        start += max(run, 1)
    return common
