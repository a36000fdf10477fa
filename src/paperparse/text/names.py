"""Person names in a run of print: where one ends and the next begins.

A name of two characters is set with a gap (`李  洁`) to be as wide as one of three, names are parted by spaces, commas,
or nothing at all. Gap widths say nothing; surnames and lengths do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from paperparse.model.geometry import Span
from paperparse.text.folding import fold
from paperparse.text.patterns import pattern
from paperparse.text.surnames import (
    COMMON,
    COMPOUND,
    NO_NAME_CHARACTERS,
    NO_NAME_ENDINGS,
    NOT_NAMES,
    RARE,
    TRANSLITERATION,
    UNCOMMON,
)

SHORT, USUAL, LONG = 2, 3, 4
"""The lengths of a name: 李洁, 陈立波, 欧阳怀远."""

LONGEST_PART = 8
"""Of a foreign name between its dots; longer is a sentence."""

CREDIT_CHARACTERS = "文图摄"
REMARK = r"\([^()\n]{0,20}\)"  # （实习生） is no name.
# A dot inside a foreign name may stand between spaces, and OCR reads it as a full stop.
TOKEN = pattern(
    rf"{REMARK}|"
    r"\p{Han}+(?:\x20?·\x20?[\p{Han}A-Za-z]+|(?<=\p{Han})\.\p{Han}+)+|[A-Za-z]\.\x20?·?\x20?\p{Han}+(?:·\p{Han}+)*"
    r"|[A-Za-z][A-Za-z.'·-]*(?:\x20[A-Za-z][A-Za-z.'·-]*)*|[\p{Han}\p{Co}]+"
)
# 李洁 王志浩: words of two or three characters, as most names are printed; each of them is a name.
PLAIN = pattern(r"\p{Han}{2,3}(?:\x20++\p{Han}{2,3})*+")
LONGEST_RUN = 240


@frozen
class Name:
    """One person's name in a run of print."""

    text: str
    """Printed characters without the padding."""
    span: Span
    """In the run that was split."""
    rivals: tuple[str, ...] = ()
    """Other ways to read the same print, as `高瑶 周宇`."""


def split_names(text: str) -> list[Name]:
    """The names in `text`, one for each person.

    >>> [name.text for name in split_names("李  洁 王志浩　陈立波")]
    ['李洁', '王志浩', '陈立波']
    >>> [name.text for name in split_names("郭俊蕊闫素梅、阿尔达克")]
    ['郭俊蕊', '闫素梅', '阿尔达克']
    """
    folded = fold(text)
    if PLAIN.fullmatch(folded):
        return [_name(text, [Span(*word.span())]) for word in TOKEN.finditer(folded)]
    return [name for tokens in _runs(folded) for name in _names_in(text, folded, tokens)]


def _runs(folded: str) -> Iterator[list[Span]]:
    """Words that nothing but spaces parts; marks and bracketed remarks part persons for certain."""
    run: list[Span] = []
    end = 0
    for match in TOKEN.finditer(folded):
        remark = match.group()[0] == "("
        if run and (remark or folded[end : match.start()].strip(" ")):
            yield run
            run = []
        if not remark:
            run.append(Span(*match.span()))
        end = match.end()
    if run:
        yield run


def looks_like_name(text: str) -> bool:
    """Whether `text` is one person's name by its surname or its dots.

    >>> looks_like_name("尚  文"), looks_like_name("欧阳莲"), looks_like_name("见图"), looks_like_name("土家族")
    (True, True, False, False)
    """
    names = split_names(text)
    return len(names) == 1 and is_plausible(names[0].text)


def are_parted(names: Sequence[Name]) -> bool:
    """Whether something stands between each name and the next.

    >>> are_parted(split_names("李洁、王志浩")), are_parted(split_names("李洁然王志浩"))
    (True, False)
    """
    return all(before.span.end < after.span.start for before, after in pairwise(names))


def looks_like_names(text: str) -> bool:
    """Whether `text` is nothing but names of persons.

    >>> looks_like_names("李  洁 王志浩"), looks_like_names("江苏、安徽"), looks_like_names("今日谈")
    (True, False, False)
    """
    names = split_names(text)
    return bool(names) and all(is_plausible(name.text) for name in names)


def is_plausible(name: str) -> bool:
    """Whether a name without padding is one by its shape, and no word of the language that looks like one."""
    folded = fold(name)
    place = len(folded) == LONG and folded[:2] in NOT_NAMES  # 江苏泰州.
    if place or folded in NOT_NAMES or folded.endswith(NO_NAME_ENDINGS) or not NO_NAME_CHARACTERS.isdisjoint(folded):
        return False
    return has_name_shape(folded)


def is_plain(name: str) -> bool:
    """Whether a plausible name has a surname so well known that it needs nothing beside it to be taken for a name.

    >>> is_plain("李洁"), is_plain("矣建云")
    (True, False)
    """
    folded = fold(name)
    known = "·" in folded or folded[:2] in COMPOUND or folded[:1] in COMMON or folded[:1] in UNCOMMON
    return known and is_plausible(name)


def are_plain(names: Sequence[Name]) -> bool:
    """Whether names are plain and something stands between them: enough to be taken for names without a role.

    >>> are_plain(split_names("李洁、王志浩")), are_plain(split_names("矣建云"))
    (True, False)
    """
    return are_parted(names) and all(is_plain(name.text) for name in names)


def has_name_shape(name: str) -> bool:
    """Whether `name` is a surname and one or two characters, or foreign with dots.

    >>> has_name_shape("欧阳莲"), has_name_shape("杰克·陈"), has_name_shape("阿尔达克")
    (True, True, False)
    """
    folded = fold(name)
    if "·" in folded:
        foreign = sum(char in TRANSLITERATION for char in folded)
        return 3 * foreign >= 2 * (len(folded) - folded.count("·")) and all(
            0 < len(part) <= LONGEST_PART for part in folded.split("·")
        )
    surname = surname_length(folded)
    return surname > 0 and folded.isalpha() and not folded.isascii() and len(folded) - surname in (1, 2)


def surname_length(name: str) -> int:
    """How many characters of `name` are its surname: 2 for 欧阳 and for 方彭, 0 where no surname is known.

    >>> surname_length("欧阳莲"), surname_length("王丹"), surname_length("方彭依梦"), surname_length("阿尔达克")
    (2, 1, 2, 0)
    """
    folded = fold(name[:4])
    if folded[:2] in COMPOUND and len(name) > SHORT:  # 司马 alone is no name.
        return 2
    if folded[:4] in COMPOUND:
        return 4
    if not folded or not _is_surname(folded[0]):
        return 0
    # Four characters of which the first two are surnames: those of both parents.
    return 2 if len(name) == LONG and folded[1] in COMMON else 1


def _is_surname(char: str) -> bool:
    return char in COMMON or char in UNCOMMON or char in RARE


def _names_in(text: str, folded: str, tokens: Sequence[Span]) -> Iterator[Name]:
    at = 0
    while at < len(tokens):
        stop = at
        while stop < len(tokens) and _width(tokens[stop]) == 1:
            stop += 1
        if stop > at:
            singles = tokens[at:stop]
            following = tokens[stop] if stop < len(tokens) else None
            names, taken = _padded(text, folded, singles, following)
            yield from names
            at = stop + taken
        elif at + 1 < len(tokens) and _is_parted_compound(folded, tokens[at], tokens[at + 1]):
            yield _name(text, tokens[at : at + 2])
            at += 2
        else:
            yield from _glued(text, folded, tokens[at])
            at += 1


def _width(token: Span) -> int:
    return token.end - token.start


def _is_parted_compound(folded: str, token: Span, following: Span) -> bool:
    """`欧阳 莲`: a surname of two characters, and what is too short for a name."""
    return folded[token.start : token.end] in COMPOUND and _width(following) <= 1


def _name(text: str, tokens: Sequence[Span], rivals: tuple[str, ...] = ()) -> Name:
    printed = "".join(text[token.start : token.end] for token in tokens)
    if not printed.isascii():
        printed = "".join(printed.split())
    return Name(printed, Span(tokens[0].start, tokens[-1].end), rivals)


def _padded(text: str, folded: str, singles: Sequence[Span], following: Span | None) -> tuple[list[Name], int]:
    """Names set as single characters, and how many of the tokens after them they took (0 or 1)."""
    if len(singles) % 2 == 0:
        return [_name(text, singles[at : at + 2]) for at in range(0, len(singles), 2)], 0
    pairs = [_name(text, singles[at : at + 2]) for at in range(0, len(singles) - 1, 2)]
    last = singles[-1]
    if following is not None and _takes_following(folded, last, following):
        # 方 圆文: the credit word is glued to the name.
        cut = following.end - (_width(following) == SHORT and folded[following.end - 1] in CREDIT_CHARACTERS)
        return [*pairs, _name(text, [last, Span(following.start, cut)])], 1
    if folded[last.start] in CREDIT_CHARACTERS and pairs:
        return pairs, 0
    if len(singles) == USUAL:  # 陈 立 波, every character set apart.
        return [_name(text, singles)], 0
    return [*pairs, _name(text, [last])], 0


def _takes_following(folded: str, last: Span, following: Span) -> bool:
    """Whether a character that is left over is the surname of the two characters after it."""
    return (
        _width(following) == SHORT
        and _is_surname(folded[last.start])
        and (
            folded[following.end - 1] in CREDIT_CHARACTERS or not is_plausible(folded[following.start : following.end])
        )
    )


def _glued(text: str, folded: str, token: Span) -> Iterator[Name]:
    """One name, or several that are printed without a gap."""
    run = folded[token.start : token.end]
    if len(run) <= USUAL or not run.isalpha() or run.isascii() or len(run) > LONGEST_RUN:
        yield _name(text, [token])
        return
    cuts = _cuts(run)
    pieces = [Span(token.start + start, token.start + end) for start, end in cuts]
    if len(run) == LONG:  # Two names, or one of a people or of two surnames.
        yield from _four(text, run, token, pieces)
        return
    yield from (_name(text, [piece]) for piece in (pieces or [token]))


def _four(text: str, run: str, token: Span, pieces: Sequence[Span]) -> Iterator[Name]:
    whole = text[token.start : token.end]
    if len(pieces) == 1 or not pieces or run[:2] in COMPOUND:
        yield _name(text, [token])
    elif run[0] in COMMON and run[2] in COMMON and run[1] not in COMMON:
        yield from (_name(text, [piece], (whole,)) for piece in pieces)
    else:
        yield _name(text, [token], (" ".join(text[piece.start : piece.end] for piece in pieces),))


def _cuts(run: str) -> list[tuple[int, int]]:
    """Where to cut a run into names that each begin with a surname; empty when there is no way.

    Of all ways the one with the best surnames, then with the fewest names: a name has three characters more often than two.
    """
    worst = (len(run) * 9, len(run))
    best: list[tuple[tuple[int, int], int]] = [((0, 0), 0)]
    for end in range(1, len(run) + 1):
        choice = (worst, -1)
        for start in range(max(0, end - 4), end - 1):
            (cost, names), source = best[start]
            price = _price(run[start:end])
            if source >= 0 and price is not None:
                choice = min(choice, ((cost + price, names + 1), start))
        best.append(choice)
    cuts: list[tuple[int, int]] = []
    end = len(run)
    while end > 0:
        start = best[end][1]
        if start < 0:
            return []
        cuts.append((start, end))
        end = start
    return cuts[::-1]


def _price(name: str) -> int | None:
    """What it costs to believe in a name among others that are glued to it; None: it is none."""
    compound = name[:2] in COMPOUND and len(name) > SHORT
    if len(name) == LONG and not compound:
        return None
    if compound:
        return 0
    if name[0] in COMMON:
        return 1 if len(name) == USUAL else 2
    if _is_surname(name[0]):
        return 3 if len(name) == USUAL else 4
    return None
