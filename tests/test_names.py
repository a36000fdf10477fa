"""Names: where one ends and the next begins, and what is none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.text.names import are_parted, is_plain, looks_like_name, looks_like_names, split_names
from paperparse.text.surnames import COMMON, NOT_NAMES, RARE, UNCOMMON

GIVEN_NAMES = st.text(st.sampled_from("怀远立波志浩念慈长庚"), min_size=1, max_size=2)
PERSONS = st.builds(str.__add__, st.sampled_from("李王张刘陈赵郭"), GIVEN_NAMES)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("李  洁 王志浩 陈立波", ["李洁", "王志浩", "陈立波"]),
        ("李\xa0\xa0洁\xa0王\xa0志", ["李洁", "王志"]),
        ("陈 立 波", ["陈立波"]),
        ("付 文", ["付文"]),
        ("王 洁 付 文 图", ["王洁", "付文"]),
        ("方 圆文", ["方圆"]),
        ("欧阳 莲 司马怀远", ["欧阳莲", "司马怀远"]),
        ("扎西德吉、李洁", ["扎西德吉", "李洁"]),
        ("杰克·陈 努尔丁・沙塔尔", ["杰克·陈", "努尔丁・沙塔尔"]),
        ("郭怀远陈立波", ["郭怀远", "陈立波"]),
        ("郭怀远李洁陈立波", ["郭怀远", "李洁", "陈立波"]),
        ("陳彥廷／羅添斌", ["陳彥廷", "羅添斌"]),
        ("李洁（实习生）、王志浩", ["李洁", "王志浩"]),
        ("", []),
        ("、 ，", []),
    ],
)
def test_split(printed: str, names: list[str]) -> None:
    assert [name.text for name in split_names(printed)] == names


def test_two_names_of_two_characters_are_ambiguous() -> None:
    first, second = split_names("高瑶周宇")
    assert (first.text, second.text, first.rivals) == ("高瑶", "周宇", ("高瑶周宇",))


def test_four_characters_with_two_surnames_are_one_person() -> None:
    (name,) = split_names("方彭依梦")
    assert name.text == "方彭依梦"


@given(st.text(st.sampled_from("李王陈文图摄怀远·、, 　\xa0/()（）a1。\n"), max_size=60))
def test_names_lie_in_order_inside_the_print(printed: str) -> None:
    names = split_names(printed)
    spans = [name.span for name in names]
    assert spans == sorted(spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    for name in names:
        assert "".join(printed[slice(*name.span)].split()) == "".join(name.text.split())


@given(st.lists(PERSONS, min_size=1, max_size=6), st.sampled_from(["、", " ", "，", "/", "　　"]))
def test_parted_names_come_back(persons: list[str], separator: str) -> None:
    padded = [f"{person[0]}　{person[1]}" if len(person) == len("李洁") else person for person in persons]
    assert [name.text for name in split_names(separator.join(padded))] == persons


@pytest.mark.parametrize("printed", ["李洁", "李  洁", "欧阳怀远", "司马洁", "杰克·陈", "張立波", "方彭依梦"])
def test_looks_like_a_name(printed: str) -> None:
    assert looks_like_name(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "见图",
        "转运",
        "女",
        "土家族",
        "完",
        "高考",
        "江苏",
        "江苏泰州",
        "王家村",
        "李洁、王志浩",
        "张三的歌",
        "2022",
        "AB",
    ],
)
def test_does_not_look_like_a_name(printed: str) -> None:
    assert not looks_like_name(printed)


def test_a_list_is_names_only_when_every_part_is() -> None:
    assert looks_like_names("李洁、王志浩")
    assert not looks_like_names("李洁、江苏")


def test_glued_names_are_not_parted() -> None:
    assert are_parted(split_names("李洁 王志浩"))
    assert not are_parted(split_names("郭怀远陈立波"))


def test_a_rare_surname_needs_something_beside_it() -> None:
    assert is_plain("李洁")
    assert not is_plain("矣建云")


def test_each_surname_has_one_rank() -> None:
    ranks = [*COMMON, *UNCOMMON, *RARE]
    assert len(ranks) == len(set(ranks))


def test_words_are_no_plausible_names() -> None:
    assert not [word for word in NOT_NAMES if is_plain(word)]
