"""Page labels out of the print that points to a page: 第二版, A04, p12, 第五、六版."""

from __future__ import annotations

import regex

from paperparse.text.folding import fold
from paperparse.text.numerals import number
from paperparse.text.patterns import pattern

LABEL = pattern(
    r"""(?P<cover>封底|封面|头版|尾版|封[二三])
    | (?P<section>[A-Za-z]{1,2})?[-\x20]?(?:叠\x20?)?(?P<number>\d(?:\x20{0,3}\d){0,2}|[〇零一二三四五六七八九十廿卅百](?:\x20{0,3}[〇零一二三四五六七八九十廿卅百]){0,3})""",
    regex.VERBOSE,
)
PAGE_WORDS = ("p", "pp", "P", "PP")
"""Letters that mean 'page' and name no section."""


def page_labels(print_: str) -> tuple[str, ...]:
    """The bare labels of the pages that `print_` names, in printed order.

    >>> page_labels("第二版"), page_labels("A04版"), page_labels("p02"), page_labels("第十、十一版"), page_labels("封底")
    (('2',), ('A04',), ('2',), ('10', '11'), ('封底',))
    """
    labels = [_label(match) for match in LABEL.finditer(fold(print_))]
    return tuple(dict.fromkeys(label for label in labels if label))


def _label(match: regex.Match[str]) -> str:
    if match["cover"]:
        return str(match["cover"])
    section, digits = match["section"] or "", "".join(match["number"].split())
    value = number(digits)
    if not value:
        return ""
    if section and section not in PAGE_WORDS:
        return section.upper() + (digits if digits.isdigit() else str(value))
    return str(value)
