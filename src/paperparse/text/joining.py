"""Whether two pieces of print are halves of one paragraph, parted at the end of a column (domain rules J1 to J5)."""

from __future__ import annotations

from collections.abc import Callable

from paperparse.text.patterns import pattern

SENTENCE_END = pattern(r"(?:[。!?…:;]|(?<!\d)\.)[”’」』\"')》\]】]*$|——$")

# A sentence and behind it, in brackets, who or which wire it is from.
SIGNED_END, LONGEST_SIGNED = pattern(r"[。!?…]”?\x20{0,4}[(〔\[][^()〔〕\[\]]{1,24}[)〕\]]$"), 32

OPENERS = {"“": "”", "‘": "’", "(": ")", "《": "》", "「": "」", "『": "』", "【": "】"}

# J2: a number and its unit.
NUMBER_END = pattern(r"[\d一二三四五六七八九十百千万亿]$")
UNIT_START = pattern(
    r"[年月日时分秒号点版％%元人个余多名项次届米公里吨亩万亿千百岁户件家只台条座辆艘期天周倍平立度]|\d|\.\d"
)

# J4: words and marks after which no paragraph ends.
OPEN_END = pattern(r"[,、(《“‘]$|\d[\d.万亿]*[个名位条项处户家场笔块批张]$|(?:的|和|与|在|从|将|把|被|及)$")

# Print that begins a block of its own, whatever stands above it.
BLOCK_START = pattern(
    r"[●■▲◆★□○◎☉▼△◇※①-⑳]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、]|\(?(?:作者|本报记者|新华社记者)|图[为①-⑳]|本报讯|新华社"
)

# What a second half may begin with and a paragraph hardly can.
TAIL_START = pattern(r"[,。、;:!?”’)》」』％%·]|[的了着过们吗呢吧]|[和与]\d|\p{Han}[,。]")

LEAST_HEAD = 20
"""J1: characters of a first half that is cut in mid-sentence; shorter lines may be headings."""

LEAST_TAIL = 10
"""J1: characters of a second half that does not end as a sentence does."""

CLAUSE = pattern(r"[,;。:]")

# A verb that wants its object, and the number and measure word that begin it: 建了 + 一张读书卡.
# Words that may also end the last word of a heading (导向, 有所作为), so that only a longer line is open after them.
OPEN_END_OF_LONGER = pattern(r"(?:对|为|或|向|以|是|于|由|给|让|使)$")

VERB_END = pattern(r"[了着过]$")
MEASURE_START = pattern(r"[一两几\d]{1,4}\p{Han}")
LEAST_VERB_HEAD = 10

# A sentence that tells when or where begins so; a heading with a comma does not.
SENTENCE_START = pattern(r"(?:在|据|今年|去年|目前|截至|随后|此前|记者|当天|经过|\d+[月个年天])[^,]{1,12},")

MOST_PHRASES = 3

COUPLET, LONGEST_COUPLET = 2, 28
"""Phrases, and characters at the most."""

DIGIT = pattern(r"\d")


def cut_between(before: str, after: str, *, starts: bool | None = None) -> str | None:
    """Why `after` goes on where `before` was cut, or None when it does not; both folded.

    `starts` tells what a first-line indent says: that a paragraph starts with `after`, or not, or nothing.

    >>> cut_between("本次活动分为学习研讨和现场观摩两个部分。在30", "日下午举行的动员会上,省委政法委作动员讲话。")
    'a number and its unit'
    >>> cut_between("武汉水位续落,各堤均安。(二十四日专电)", "省府二十四日开会,议决拨款二万元。")
    >>> cut_between("全景式感受“法治元素”", "步入场馆,首先映入眼帘的,是一个发光四面体。")
    """
    if starts or not before or not after or SENTENCE_END.search(before[-8:]) or BLOCK_START.match(after):
        return None
    if SIGNED_END.search(before[-LONGEST_SIGNED:]):
        return None
    if starts is False and len(before) >= LEAST_HEAD and SENTENCE_END.search(after[-8:]):
        return "no indent begins a paragraph here"
    return next((reason for reason, holds in CUTS if holds(before, after)), None)


def _is_number_and_unit(before: str, after: str) -> bool:
    return bool(NUMBER_END.search(before) and UNIT_START.match(after))


def _is_open(before: str, _: str) -> bool:
    return bool(OPEN_END.search(before) or (len(before) >= LEAST_HEAD and OPEN_END_OF_LONGER.search(before)))


def _wants_object(before: str, after: str) -> bool:
    long = len(before) >= LEAST_VERB_HEAD and VERB_END.search(before)
    return bool(long and (MEASURE_START.match(after) or after.endswith("。")))


def _runs_on(before: str, after: str) -> bool:
    running = len(before) >= LEAST_HEAD and (CLAUSE.search(before) is not None or len(before) > 2 * LEAST_HEAD)
    whole = len(after) >= LEAST_TAIL or SENTENCE_END.search(after[-8:])
    return bool(running and whole and not _is_couplet(before))


def _breaks_off(before: str, _: str) -> bool:
    """Whether a short line stops soon after a comma, or holds many: a heading has two phrases, of about one length."""
    clauses = CLAUSE.split(before)
    if len(clauses) > MOST_PHRASES or SENTENCE_START.match(before):
        return True
    return len(clauses) > 1 and len(before) > LEAST_VERB_HEAD and 5 * len(clauses[-1]) <= 3 * len(clauses[-2])


def _is_couplet(before: str) -> bool:
    """Whether a line is two phrases of about one length, as subheads are: 商品消费稳中有升,服务消费较快增长."""
    clauses = CLAUSE.split(before.rpartition(":")[2])
    if len(clauses) != COUPLET or len(before) > LONGEST_COUPLET or DIGIT.search(before):
        return False
    return 2 * min(map(len, clauses)) > max(map(len, clauses))


def _closes(before: str, after: str) -> bool:
    """J3: a bracket or quote opened in `before` is closed in `after` before another opens."""
    for opener, closer in OPENERS.items():
        if before.count(opener) > before.count(closer):
            at = after.find(closer)
            if at >= 0 and after.count(opener, 0, at) == 0:
                return True
    return False


CUTS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("it begins as no paragraph does", lambda _, after: bool(TAIL_START.match(after))),
    ("a number and its unit", _is_number_and_unit),
    ("a quote or bracket opens above and closes here", _closes),
    ("the line above ends in a word or mark that wants more", _is_open),
    ("the line above ends in a verb that wants its object", _wants_object),
    ("the sentence above breaks off", _breaks_off),
    ("a long line above without an end", _runs_on),
)
"""The signs of a cut, J2 to J4 first, in the order in which they are asked; the last is J1."""
