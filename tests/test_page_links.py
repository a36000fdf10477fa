"""Issues of several pages: which page is which, where teasers point, what folios say; and the steps of linking."""

from __future__ import annotations

import time

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from paperparse.linking import link
from paperparse.linking.assignment import assign
from paperparse.linking.chains import chains_of
from paperparse.linking.labels import labels_of
from paperparse.linking.words import likeness, words_of
from paperparse.model.issue import Masthead, Teaser
from tests.test_linking import BRIDGE, SOWING, found_in, joined, leaf, numbered, part


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (["front", None, "3"], "1 2 3"),
        (["front", None, "A3"], "A1 A2 A3"),
        (["front", None, None], "1 2 3"),
        ([None, "2", None, "4", None], "1 2 3 4 5"),
        (["2", None, "5"], "2 ? 5"),
        (["A7", None, "B1"], "A7 ? B1"),
        ([None, "1"], "? 1"),
        ([None, None], "? ?"),
        (["01", "第二版", "封底"], "1 2 3"),
    ],
)
def test_labels_are_derived_where_the_others_tell_them(labels: list[str | None], told: str) -> None:
    assert " ".join(str(label or "?") for label in labels_of([leaf(label) for label in labels]).of) == told


def test_position_says_nothing_where_pages_are_missing() -> None:
    front = evolve(leaf("front"), masthead=Masthead("双溪日报", page_count=12))
    assert labels_of([front, leaf(None)]).of == (("", 1), None)
    assert [each.code for each in found_in(front, leaf(None))] == ["masthead.page-count"]


def test_teasers_point_to_stories() -> None:
    teasers = [Teaser("大桥通车", "2"), Teaser("校园足球", "2"), Teaser("大桥通车", "7"), Teaser("大桥通车", None)]
    front, _ = link(numbered([leaf("1", teasers=teasers), leaf("2", part(SOWING), part(BRIDGE))]))[0]
    assert [teaser.article for teaser in front.teasers] == ["p2a2", None, None, None]
    codes = [each.code for each in found_in(leaf("1", teasers=teasers), leaf("2", part(SOWING), part(BRIDGE)))]
    assert codes == ["teaser.unmatched", "teaser.page-absent"]


def test_what_lies_beyond_the_last_page_is_told_once() -> None:
    front = evolve(
        leaf("front", part(BRIDGE, ">9"), teasers=[Teaser("大桥", "9")]), masthead=Masthead("报", page_count=2)
    )
    inside = leaf("2", part(SOWING, ">9"), teasers=[Teaser("大桥", "9")])
    # On the front page itself the page has said so already.
    assert joined(front, inside)[1] == ["jump.page-beyond-last", "teaser.page-beyond-last"]


def test_words_that_any_heading_has_are_no_likeness() -> None:
    assert likeness(words_of("全市经济工作会议召开"), words_of("全市体育工作会议召开")) == 0
    assert likeness(words_of(None), words_of(BRIDGE)) == 0


def test_folios_are_held_against_each_other() -> None:
    pages = [leaf(label) for label in ("1", "3", "2", "9", "9", "9", "B4", "B6")]
    assert [(each.code, each.severity, each.page, each.message) for each in found_in(*pages)] == [
        ("folio.duplicate", "warning", 5, "the label 9 stands on page 4 of the source too; so 1 more"),
        ("folio.out-of-order", "info", 3, "page 2 stands behind page 3 in the source"),
        ("folio.gap", "info", None, "between the first and the last page, the source lacks 4–8, B5"),
    ]


def test_many_competing_ends_take_the_heaviest_first() -> None:
    weights = {(left, right): 100 - abs(left - right) for left in range(12) for right in range(12)}
    assert assign(weights) == tuple((number, number) for number in range(12))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_chains_hold_every_part_once_and_in_order(links: list[tuple[int, int]]) -> None:
    chains = list(chains_of(links))
    parts = [number for chain in chains for number in chain.parts]
    assert sorted(parts) == sorted({number for pair in links for number in pair})
    for chain in chains:
        place = {number: at for at, number in enumerate(chain.parts)}
        inside = [pair for pair in links if pair[0] in place]
        assert chain.circular or all(place[one] < place[other] for one, other in inside)


def _seconds(count: int) -> float:
    pages = numbered(
        leaf(str(number % 900 + 1), *(part(BRIDGE, f">{number % 900 + 2} <{number % 900}") for _ in range(3)))
        for number in range(count)
    )
    start = time.process_time()
    link(pages)
    return time.process_time() - start


def test_time_grows_with_the_pages() -> None:
    _seconds(10)
    assert _seconds(1000) < 40 * max(_seconds(100), 0.01)


def test_front_pages_of_several_days_do_not_point_to_each_other() -> None:
    days = [leaf("front", part(BRIDGE, ">2"), part(SOWING), date=f"2022-05-0{day}") for day in (1, 2, 3)]
    bare = [evolve(page, masthead=Masthead("双溪日报")) for page in days]
    assert joined(*bare) == ([], [])
