"""What two headings have in common: the heading of a far page is often a shortened one, a teaser a reworded one."""

from __future__ import annotations

from itertools import pairwise

from attrs import frozen

from paperparse.model.issue import Article
from paperparse.text.folding import fold

LONGEST = 120
"""Characters of a heading that are looked at; kicker, title and deck together have fewer."""

WHOLE = 100
"""The likeness of headings one of which is all in the other."""

TELLING = 4
"""Characters in a row that two headings hardly share by chance, as 全市 or 工作 they do."""


@frozen
class Words:
    """The characters of a heading that count."""

    key: str
    """Folded, without marks and spaces."""
    pairs: frozenset[str]
    """Its neighbouring characters, two and two."""


def words_of(*parts: str | None) -> Words:
    """The words of a heading that is printed in these parts.

    >>> words_of("“数字法治”可观", None).key
    '数字法治可观'
    """
    printed = fold("".join(part for part in parts if part)[: 2 * LONGEST])
    key = "".join(char for char in printed if char.isalnum())[:LONGEST].casefold()
    return Words(key, frozenset(one + other for one, other in pairwise(key)))


def words_of_article(article: Article) -> Words:
    """The words of the label and the headline of an article."""
    headline = article.headline
    return words_of(article.column_label, headline.kicker, headline.title, headline.deck)


def likeness(one: Words, other: Words) -> int:
    """How much of the shorter heading is in the longer one, from 0 to 100; short words in common count less.

    >>> bridge = words_of("双溪大桥今日通车 两岸居民往来只需五分钟")
    >>> likeness(bridge, words_of("双溪大桥今日通车")), likeness(bridge, words_of("通车")), likeness(bridge, words_of("备战汛期"))
    (100, 50, 0)
    """
    shorter, longer = sorted((one.key, other.key), key=len)
    common = _longest_common(shorter, longer)
    if not common:
        return 0
    pairs = min(len(one.pairs), len(other.pairs))
    covered = max(len(one.pairs & other.pairs) / pairs if pairs else 0, common / len(shorter))
    return round(WHOLE * covered * min(common, TELLING) / TELLING)


def _longest_common(shorter: str, longer: str) -> int:
    """The length of the longest print that both hold."""
    longest = start = 0
    for end in range(1, len(shorter) + 1):
        while shorter[start:end] not in longer:
            start += 1
        longest = max(longest, end - start)
    return longest
