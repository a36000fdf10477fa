"""Who stands in a run of print: roles, and the names after each of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex
from attrs import frozen

from paperparse.model.geometry import Span
from paperparse.rules._fragments import EMPLOYER, POST, TERRITORY, TRADE, WORK
from paperparse.text.folding import fold
from paperparse.text.names import (
    LONG,
    PLAIN,
    SHORT,
    USUAL,
    Name,
    are_parted,
    has_name_shape,
    is_plain,
    is_plausible,
    split_names,
)
from paperparse.text.patterns import pattern
from paperparse.text.surnames import NO_NAME_CHARACTERS, NOT_NAMES

MARKS = r"(?:[□■◇◆◎〇●☉◉▲△★☆•·▪口—-]|\x20)+"
"""What may stand before the first person: □ 陈佳; 口 is □ as a machine reads it."""

# Inside a run of names only a known employer can be told from a name: 王丹人民网记者.
KNOWN_EMPLOYER = r"(?:本[报刊台网社版]|新华社|人民网|新华网|中新社|中新网|央视|光明日报|经济日报|中国青年报)"
# A word for the work, with a mark that makes it a role: 作者：, 文/, 执笔：.
TITLE = r"""(?:(?:文/图|图/文|文图|图文|撰文)\x20{0,2}[/|:\x20]
    |(?:文|图|摄影|作者|执笔|采写|编译|整理|口述|参与采写|参与记者|(?:[独獨]家|专题)报[道导]|(?:本期)?统筹)\x20?[/|:])"""
# The same words without a mark, where they stand apart and a name follows: 记者 李洁 摄影 王志浩, 文 李洁 图 王志浩. In 付 文
# the character belongs to the one before it, in 文 静 to the one after it.
WORKER = r"""(?:(?:摄影|摄像|文字|图片|编译|翻译|整理|采写|撰文|制图|绘图)(?!报[道导]|记者|编辑|[师部/|:])(?=\x20{0,4}\p{Han})
    |(?<!(?<!\p{Han})\p{Han}\x20{1,4})[文图摄](?=\x20{1,4}\p{Han}{2}))"""
# Or after the names: 李洁 文 王志浩 图.
WORKED = pattern(r"(?<=\p{Han}{2})(?:\x20{1,4}|\x20?/\x20?)(?:文字|图片|摄影|[文图摄])(?=[\x20、,]|\Z)")
ROLE_AT = pattern(
    rf"""(?P<role>(?<!\p{{Han}})(?!\p{{Han}}{{2,4}}{KNOWN_EMPLOYER}){EMPLOYER}\x20?{POST}|{KNOWN_EMPLOYER}?{POST}
        |(?P<title>(?:(?<!\p{{Han}})|(?<=本版)){TITLE}|(?<!\p{{Han}}){WORKER}))(?:\x20?:)?""",
    regex.VERBOSE,
)
WORK_SIGNS = frozenset("文图摄")
"""Characters one of which stands in each of these words."""

_BEFORE = rf"(?:{MARKS}(?=\p{{Han}}|《)|本版(?:文字)?由?(?=本报|文)|综合(?=\p{{Han}}))+"
_AFTER = rf"""(?:\x20?[/|]\x20?(?:{TERRITORY})?{WORK}
    |\x20{TERRITORY}报[道导]
    |\x20{{0,2}}[发寄]自{TERRITORY}
    |\x20?(?:(?![文图](?![/文图并]|、摄)){WORK}|对本文亦有贡献)
    |\x20?(?:和|与)(?:新华社|本报|人民网)(?:记者)?(?={WORK}|\Z)
    |等(?={WORK}|\Z)){{1,3}}\Z
    |\x20?[文图]\Z"""
BEFORE, AFTER = pattern(_BEFORE, regex.VERBOSE), pattern(_AFTER, regex.VERBOSE)
TELLING = frozenset(TRADE + TITLE + WORKER + _BEFORE + _AFTER + WORK)
"""Every character that the words for posts and for work are made of: print without any of them has no role."""

LAST_WORD = pattern(r"(?<!\p{Han})\p{Han}*+\Z")
SIGNED = pattern(r"(?:采写|整理|贡献|报[道导]|编译|执笔|翻译)\Z")
"""Words that say of what stands before them that it is persons."""

AND = pattern(r"\x20?[和与及]\Z")


@frozen
class People:
    """A role and the persons who share it."""

    role: Span | None
    """Without a colon after it; None where names stand alone."""
    names: tuple[Name, ...]
    """Their spans count from `at`."""
    at: int
    """Where the print of the names begins."""
    cover: Span
    """All of the print that belongs to them, marks included."""
    titled: bool = False
    """Whether the role is a word with a mark (`执笔：`), which says less than 记者 does."""

    @property
    def glued(self) -> bool:
        """Whether nothing parts the role from the first name."""
        return self.role is not None and self.role.end == self.at and bool(self.names) and self.names[0].span.start == 0


@lru_cache(maxsize=256)
def split_people(text: str) -> tuple[People, ...]:
    """The roles and names of `text`, which cover it together; a rule's check and the field's reading ask alike.

    >>> [(people.role, [name.text for name in people.names]) for people in split_people("通讯员武成军记者陈 正")]
    [(Span(start=0, end=3), ['武成军']), (Span(start=6, end=8), ['陈正'])]
    """
    folded = fold(text)
    if PLAIN.fullmatch(folded) and TELLING.isdisjoint(folded):
        return (People(None, tuple(split_names(text)), 0, Span(0, len(text))),)
    if not WORK_SIGNS.isdisjoint(folded):
        text = _without_work(text, folded)
        folded = fold(text)
    start = _after_marks(folded)
    end = _before_work(folded, start)
    roles = _roles(folded, start, end)
    bounds = [*(role.start for role in roles), end]
    head = split_names(text[start : bounds[0]])
    found = [People(None, tuple(head), start, Span(0, bounds[0]))] if head or not roles else []
    for role, stop in zip(roles, bounds[1:], strict=True):
        printed = text[role.at : stop] if stop == end else AND.sub("", text[role.at : stop])
        found.append(
            People(role.span, tuple(split_names(printed)), role.at, Span(role.start if found else 0, stop), role.titled)
        )
    last = found[-1]
    cover = Span(last.cover.start, len(text))
    return (*found[:-1], People(last.role, last.names, last.at, cover, last.titled))


def _without_work(text: str, folded: str) -> str:
    """The print with marks in place of the words after the names when each of several names has one."""
    work = list(WORKED.finditer(folded))
    if len(work) < 2 or work[-1].end() < len(text):  # noqa: PLR2004 - of one word alone `_before_work` disposes
        return text
    for word in work:
        text = text[: word.start()] + "、".ljust(word.end() - word.start()) + text[word.end() :]
    return text


@frozen
class _Role:
    span: Span
    """Without the mark after it."""
    at: int
    """Where its names begin."""
    titled: bool
    start: int
    """Where its print begins: before 文/ in 文/本报记者."""


def _roles(folded: str, start: int, end: int) -> list[_Role]:
    """Each role; a title before another role, as in 文/本报记者, is no role of its own."""
    found: list[_Role] = []
    for match in ROLE_AT.finditer(folded, start, end):
        begin = match.start("role")
        span = Span(begin, begin + len(match.group("role").rstrip(" /|:")))
        if found and found[-1].titled and found[-1].at == begin and match.group("title") is None:
            begin = found.pop().start
        found.append(_Role(span, match.end(), match.group("title") is not None, begin))
    return found


def _after_marks(folded: str) -> int:
    found = BEFORE.match(folded)
    return found.end() if found and found.end() < len(folded) else 0


def _before_work(folded: str, start: int) -> int:
    """Where the persons end: before 文/图, 上海报道, 整理; a name that ends in such a character keeps it."""
    found = AFTER.search(folded, start)
    if found is None or found.start() == start:
        return len(folded)
    if found.group().strip() in {"文", "图"}:
        # 付 文, 王跃文: the given name. 王长江文: more than a name of three characters holds.
        before = LAST_WORD.search(folded[start : found.start()])
        length = len(before.group()) if before else 0
        parted = found.group()[0] in " /|"
        if length < SHORT or (not parted and length != USUAL):
            return len(folded)
    return found.start()


def are_people(text: str, *, enclosed: bool = False, with_role: bool = False) -> bool:
    """Whether `text` is roles and names and nothing else, as far as surnames can tell.

    In a bracket of its own (`enclosed`) three characters beside a role or before 整理 are a name, whatever their surname.
    `with_role` asks for at least one role.

    >>> are_people("本报记者 李 洁 琼达卓嘎"), are_people("记者从市税务局获悉"), are_people("江苏、安徽")
    (True, False, False)
    """
    groups = split_people(text)
    if with_role and all(people.role is None for people in groups):
        return False
    if enclosed and len(groups) == 1 and groups[0].role is None and SIGNED.search(fold(text)):
        return _are_signers(groups[0].names)
    return all(_is_believable(people, enclosed=enclosed) for people in groups)


def _is_believable(people: People, *, enclosed: bool) -> bool:
    names = [name.text for name in people.names]
    if people.role is None:
        known = all(is_plain(name.text) or _is_padded(name) for name in people.names)
        return known and bool(names) and are_parted(people.names)
    if people.titled:
        return bool(names) and all(is_plausible(name.text) or _is_padded(name) for name in people.names)
    if enclosed and all(len(name) == USUAL for name in names):
        return all(map(_is_acceptable, names))
    # 本报记者 before it, or another name after it, says enough of a name without a surname: 本报记者扎西德吉.
    told = enclosed and (len(names) > 1 or people.role.end - people.role.start >= LONG)
    if people.glued and not told and not is_plausible(names[0]):
        return False
    return all(map(_is_acceptable, names)) and _mostly_shaped(names, share=2 if enclosed else 3)


def _are_signers(names: Sequence[Name]) -> bool:
    foreign = all("·" not in fold(name.text) or is_plausible(name.text) for name in names)
    known = foreign and all(_is_padded(name) or _is_acceptable(name.text) for name in names)
    return known and bool(names) and are_parted(names) and _mostly_shaped([name.text for name in names])


def _mostly_shaped(names: Sequence[str], share: int = 3) -> bool:
    """One name in `share` may bear a surname that no list has; a name of a people bears none and has four characters."""
    odd = sum(not has_name_shape(name) and len(name) < LONG for name in names)
    return share * odd <= len(names)


def _is_acceptable(name: str) -> bool:
    """Whether the print could be a person's name where a role says that it is one."""
    folded = fold(name)
    if "·" in folded or folded.isascii():
        return True
    shaped = has_name_shape(folded) or (len(folded) in (SHORT, USUAL, LONG) and folded not in NOT_NAMES)
    return shaped and NO_NAME_CHARACTERS.isdisjoint(folded)


def _is_padded(name: Name) -> bool:
    """Two characters that were set apart: what is padded is a name, pen names without a surname too."""
    return len(name.text) == SHORT < name.span.end - name.span.start and fold(name.text) not in NOT_NAMES
