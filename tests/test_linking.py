"""Issues of several pages: which parts are one story, and what is said where jumps and pages do not agree."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterable, Sequence

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import paperparse
from paperparse.linking import link
from paperparse.model.evidence import Confidence, Evidence
from paperparse.model.geometry import Span
from paperparse.model.issue import (
    Article,
    Dateline,
    Diagnostic,
    Folio,
    Headline,
    Jump,
    LeadIn,
    Masthead,
    PageResult,
    Paragraph,
    Teaser,
)

BRIDGE, SOWING, PLANTING = "双溪大桥今日通车", "全市春耕备耕工作全面展开", "全市夏种备耕工作全面展开"
CUT, REST, WHOLE = "市民陈先生说,从前过河要绕行十多公里的路,", "如今只要几分钟就能到对岸。", "大桥昨日正式通车。"


def part(title: str | None, jumps: str = "", text: str = WHOLE, *, lead_in: bool = False) -> Article:
    """An article with jumps such as `>3 <1`: to page 3, from page 1; `>3#2` is the second of the stories that go on."""
    found = tuple(_jump(jump) for jump in jumps.split())
    head = LeadIn("本报讯") if lead_in else None
    return Article("", None, Headline(title=title), lead_in=head, paragraphs=(Paragraph("text", text),), jumps=found)


def _jump(said: str) -> Jump:
    page, _, serial = said[1:].partition("#")
    return Jump("to" if said[0] == ">" else "from", page, serial=int(serial) if serial else None)


def leaf(label: str | None, *articles: Article, teasers: Sequence[Teaser] = (), date: str | None = None) -> PageResult:
    """A page; `front` is the label of a front page, which prints none."""
    front = Masthead("双溪日报", issue_number=6508) if label == "front" else None
    folio = None if label in (None, "front") else Folio(label, None, None)
    day = Dateline(datetime.date.fromisoformat(date)) if date else None
    return PageResult(0, folio=folio, masthead=front, dateline=day, articles=tuple(articles), teasers=tuple(teasers))


def numbered(pages: Iterable[PageResult]) -> list[PageResult]:
    """The pages with their indices, the articles with their ids."""
    return [
        evolve(
            page,
            index=index,
            articles=tuple(evolve(article, id=f"p{index}a{at}") for at, article in enumerate(page.articles, 1)),
        )
        for index, page in enumerate(pages, 1)
    ]


def joined(*pages: PageResult) -> tuple[list[str], list[str]]:
    """The stories, as `p1a1 p3a1`, and the codes of the diagnostics."""
    _, stories, found = link(numbered(pages))
    assert [story.id for story in stories] == [f"s{number}" for number in range(1, len(stories) + 1)]
    return [" ".join(story.articles) for story in stories], sorted(each.code for each in found)


CASES: dict[str, tuple[list[PageResult], list[str], list[str]]] = {
    "the far headline is shortened": (
        [leaf("front", part(BRIDGE, ">2")), leaf("2", part("别的"), part("大桥通车", "<1"))],
        ["p1a1 p2a2"],
        [],
    ),
    "labels are compared, not their print": (
        [leaf("A1", part(BRIDGE, ">A02")), leaf("A2", part(BRIDGE, "<第一版"))],
        ["p1a1 p2a1"],
        [],
    ),
    "a bare number means the only page that has it": (
        [leaf("A1", part(BRIDGE, ">2")), leaf("A2", part(BRIDGE, "<1"))],
        ["p1a1 p2a1"],
        [],
    ),
    "a bare number does not mean one of two sections": (
        [leaf("A1"), leaf("A2", part("甲乙丙丁")), leaf("B1"), leaf("B2", part("戊己庚辛", ">2"))],
        [],
        ["jump.page-absent"],
    ),
    "sections are told apart": (
        [leaf("A1", part(BRIDGE, ">B2")), leaf("A2", part(BRIDGE, "<B1")), leaf("B1"), leaf("B2", part(BRIDGE, "<A1"))],
        ["p1a1 p4a1"],
        ["jump.unresolved"],
    ),
    "a chain over three pages": (
        [leaf("1", part(BRIDGE, ">3")), leaf("3", part(BRIDGE, "<1 >5")), leaf("5", part(BRIDGE, "<3")), leaf("4")],
        ["p1a1 p2a1 p3a1"],
        ["folio.gap", "folio.out-of-order"],
    ),
    "the last of three names where the story began": (
        [leaf("1", part(BRIDGE, ">2")), leaf("2", part(BRIDGE, "<1 >3")), leaf("3", part(BRIDGE, "<1"))],
        ["p1a1 p2a1 p3a1"],
        [],
    ),
    "one jump names two pages": (
        [leaf("1", part(BRIDGE, ">2 >3")), leaf("2", part(BRIDGE, "<1")), leaf("3", part(BRIDGE, "<2"))],
        ["p1a1 p2a1 p3a1"],
        [],
    ),
    "two jumps to one page under similar titles": (
        [
            leaf("1", part(SOWING, ">2"), part(PLANTING, ">2")),
            leaf("2", part("夏种备耕工作", "<1"), part("春耕备耕工作", "<1")),
        ],
        ["p1a1 p2a2", "p1a2 p2a1"],
        [],
    ),
    "two jumps to one page without titles: the sentence that goes on": (
        [
            leaf("1", part(SOWING, ">2", WHOLE), part(BRIDGE, ">2", CUT)),
            leaf("2", part(None, "<1", ",如今只要几分钟。"), part(None, "<1", "新闻发言人表示满意。")),
        ],
        ["p1a1 p2a2", "p1a2 p2a1"],
        [],
    ),
    "nothing tells two stories apart": (
        [leaf("1", part(SOWING, ">2"), part(BRIDGE, ">2")), leaf("2", part(None, "<1"))],
        ["p1a2 p2a1"],
        ["jump.undecided", "jump.unresolved"],
    ),
    "mutual jumps of two stories": (
        [leaf("1", part(BRIDGE, ">3"), part(SOWING, "<3")), leaf("3", part(SOWING, ">1"), part(BRIDGE, "<1"))],
        ["p1a1 p2a2", "p2a1 p1a2"],
        ["folio.gap"],
    ),
    "a circle": (
        [leaf("1", part(BRIDGE, ">2 <2")), leaf("2", part(BRIDGE, ">1 <1"))],
        ["p1a1 p2a1"],
        ["jump.loop"],
    ),
    "a label that is off by one": (
        [leaf("1", part(BRIDGE, ">2")), leaf("2", part(SOWING)), leaf("3", part("大桥通车", "<1"))],
        ["p1a1 p3a1"],
        ["jump.label-conflict"],
    ),
    "a wrong label and nothing alike": (
        [leaf("1", part(BRIDGE, ">2")), leaf("2", part(SOWING)), leaf("3", part("校园足球", "<1"))],
        [],
        ["jump.unresolved", "jump.unresolved"],
    ),
    "labels that were swapped": (
        [
            leaf("1", part(BRIDGE, ">3"), part(SOWING, ">2")),
            leaf("2", part(BRIDGE, "<1")),
            leaf("3", part(SOWING, "<1")),
        ],
        ["p1a1 p2a1", "p1a2 p3a1"],
        ["jump.label-conflict", "jump.label-conflict"],
    ),
    "a folio that two pages bear": (
        [leaf("1", part(BRIDGE, ">3")), leaf("3", part(SOWING)), leaf("3", part(BRIDGE, "<1"))],
        ["p1a1 p3a1"],
        ["folio.duplicate", "folio.gap"],
    ),
    "the far jump is lost, the headings are alike": (
        [leaf("1", part(BRIDGE, ">2")), leaf("2", part(SOWING), part("大桥通车", text=REST))],
        ["p1a1 p2a2"],
        ["jump.one-sided"],
    ),
    "the far jump and the heading are lost": (
        [leaf("1", part(BRIDGE, ">2", CUT)), leaf("2", part(None, text=REST), part(SOWING))],
        ["p1a1 p2a1"],
        ["jump.one-sided"],
    ),
    "a story of its own under a similar title": (
        [leaf("1", part(BRIDGE, ">2")), leaf("2", part(BRIDGE, lead_in=True))],
        [],
        ["jump.unresolved"],
    ),
    "the near jump is lost": (
        [leaf("1", part(SOWING), part(BRIDGE)), leaf("2", part("大桥通车", "<1"))],
        ["p1a2 p2a1"],
        ["jump.one-sided"],
    ),
    "other stories of the same paper's stock words": (
        [leaf("1", part("全市经济工作会议召开", ">2")), leaf("2", part("全市体育工作会议召开"))],
        [],
        ["jump.unresolved"],
    ),
    "a jump to its own page": ([leaf("1", part(BRIDGE, ">1")), leaf("2", part(BRIDGE))], [], ["jump.unresolved"]),
    "the halves were set as one": ([leaf("1", part(BRIDGE, ">2 <1")), leaf("2", part(SOWING))], [], []),
    "the page is not there": (
        [leaf("1", part(BRIDGE, ">8")), leaf("2", part(SOWING, "<9"))],
        [],
        ["jump.page-absent"] * 2,
    ),
    "one page alone": ([leaf("1", part(BRIDGE, ">8 <3"), teasers=[Teaser("备战汛期", "5")])], [], []),
    "one page holds both halves": ([leaf(None, part(BRIDGE, ">2"), part("大桥通车", "<1"))], ["p1a1 p1a2"], []),
    "no page: nothing": ([], [], []),
    "without a folio the position counts": (
        [leaf("front", part(BRIDGE, ">3")), leaf(None), leaf(None, part(None, "<1"), part(SOWING))],
        ["p1a1 p3a1"],
        [],
    ),
    "without any label the headings count": (
        [leaf(None, part(BRIDGE, ">12"), part(SOWING)), leaf(None, part(SOWING), part("大桥通车", "<1"))],
        ["p1a1 p2a2"],
        [],
    ),
    "two issues in one source": (
        [
            *(leaf("front", part(BRIDGE, ">2")), leaf("2", part(None, "<1"))),
            *(leaf("front", part(BRIDGE, ">2")), leaf("2", part(None, "<1"))),
        ],
        ["p1a1 p2a1", "p3a1 p4a1"],
        [],
    ),
    "two issues in one source, by their dates": (
        [
            leaf("front", part(BRIDGE, ">2"), date="2022-05-31"),
            leaf("front", part(SOWING, ">2"), date="2022-06-01"),
            leaf("2", part(None, "<1"), date="2022-05-31"),
            leaf("2", part(None, "<1"), date="2022-06-01"),
        ],
        ["p1a1 p3a1", "p2a1 p4a1"],
        [],
    ),
    "a misread date of an inside page is not believed": (
        [leaf("front", part(BRIDGE, ">2"), date="2022-05-31"), leaf("2", part(None, "<1"), date="2022-05-13")],
        ["p1a1 p2a1"],
        [],
    ),
    "numbers go before headings": (
        [
            leaf("1", part(SOWING, ">3#1"), part(BRIDGE, ">3#2")),
            leaf("3", part(None, "<1#2"), part(SOWING, "<1#1"), part(BRIDGE)),
        ],
        ["p1a1 p2a2", "p1a2 p2a1"],
        ["folio.gap"],
    ),
    "other numbers are other stories": (
        [leaf("1", part(BRIDGE, ">2#1")), leaf("2", part(BRIDGE, "<1#2"))],
        [],
        ["jump.unresolved"] * 2,
    ),
    "the back page": ([leaf("1", part(BRIDGE, ">封底")), leaf("2", part(BRIDGE, "<头版"))], ["p1a1 p2a1"], []),
}


@pytest.mark.parametrize("case", CASES)
def test_parts_are_joined(case: str) -> None:
    pages, stories, codes = CASES[case]
    assert joined(*pages) == (stories, codes)


def found_in(*pages: PageResult) -> tuple[Diagnostic, ...]:
    return link(numbered(pages))[2]


def test_an_answered_jump_is_checked_and_says_why() -> None:
    near, far = link(numbered([leaf("1", part(BRIDGE, ">2")), leaf("2", part(BRIDGE, "<1"))]))[0]
    (out,), (back,) = near.articles[0].jumps, far.articles[0].jumps
    assert out.evidence.confidence is back.evidence.confidence is Confidence.CHECKED
    assert out.evidence.because == (
        "goes on in p2a1: each names the page of the other, the headings have words in common",
    )


def test_a_story_read_into_another_is_not_joined_on_its_label_alone() -> None:
    late = evolve(
        part(SOWING, "<1"),
        paragraphs=(Paragraph("text", WHOLE, evidence=Evidence((Span(0, 9),))), Paragraph("text", REST)),
        jumps=(Jump("from", "1", evidence=Evidence((Span(10, 15),))),),
    )
    pages = [leaf("1", part(BRIDGE, ">2")), leaf("2", late)]
    assert joined(*pages) == ([], ["jump.unresolved"] * 2)
    assert found_in(*pages)[1].message.endswith("it may be two stories")


def test_an_issue_of_text() -> None:
    pages = (
        f"双溪日报\n第6508期 今日2版\n\n{BRIDGE}\n\n本报记者 李洁\n\n本报讯 {CUT}（下转第二版）\n",
        f"第2版 要闻\n\n大桥通车\n\n（上接第一版）{REST}\n",
    )
    issue = paperparse.parse_text("\f".join(pages))
    (story,) = issue.stories
    assert [article.headline.title for article in issue.story_articles(story)] == [BRIDGE, "大桥通车"]
    assert paperparse.from_dict(paperparse.to_dict(issue)) == issue


LABELS, TITLES = ("1", "2", "3", "A1", "A2", "03"), (BRIDGE, "大桥通车", SOWING, "春耕备耕", None)
JUMPS = st.lists(st.sampled_from([f"{way}{label}" for way in "<>" for label in LABELS]), max_size=3).map(" ".join)
PARTS = st.builds(part, st.sampled_from(TITLES), JUMPS, st.sampled_from((CUT, REST, WHOLE)), lead_in=st.booleans())
ISSUES = st.lists(
    st.builds(leaf, st.sampled_from(LABELS), PARTS, PARTS, teasers=st.just([Teaser("大桥通车", "2")])), max_size=6
)


@settings(max_examples=200, deadline=None)
@given(ISSUES, st.randoms(use_true_random=False))
def test_the_order_of_pages_changes_nothing(pages: list[PageResult], chance: random.Random) -> None:
    pages = numbered(pages)
    linked, stories, _ = link(pages)
    parts = [name for story in stories for name in story.articles]
    assert len(parts) == len(set(parts))
    assert all(len(story.articles) > 1 for story in stories)
    assert linked == tuple(evolve(page, teasers=after.teasers) for page, after in zip(pages, linked, strict=True)), (
        "pages keep their parts"
    )
    shuffled = chance.sample(pages, len(pages))
    assert {frozenset(story.articles) for story in link(shuffled)[1]} == {
        frozenset(story.articles) for story in stories
    }
