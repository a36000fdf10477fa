"""Files that paperparse itself wrote are read as they tell it, also where a person has put them right; no other file is."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import paperparse
from paperparse.model.issue import Article, Byline, Caption, Headline, Issue, Notice, PageResult, Paragraph, Source
from paperparse.model.page import Size
from paperparse.model.sheet import Sheet
from paperparse.readers.sources import read, unrefused
from paperparse.writers import alto, page, tei
from paperparse.writers.formats import BY_NAME
from tests.written import FULL, files_of, hostile, printed

Changes = dict[str, str]

FORMS = ("alto", "page", "tei")


def _written(form: str) -> str:
    """The first file that a format makes of the issue that has something in every place."""
    return next(iter(files_of(BY_NAME[form].dump(FULL)).values())).decode()


def _changed(form: str, changes: Changes) -> PageResult:
    """The page of a file in which a person has changed this."""
    text = _written(form)
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after)
    return paperparse.parse(text.encode()).front


@pytest.mark.parametrize(
    ("form", "changes"),
    [
        ("alto", {"role-kicker": "role-deck", 'LABEL="kicker"': 'LABEL="deck"'}),
        ("page", {"role {type:kicker;}": "role {type:deck;}"}),
        ("tei", {'<head type="kicker">': '<head type="sub">'}),
    ],
)
def test_role_that_was_put_right(form: str, changes: Changes) -> None:
    found = _changed(form, changes)
    assert found.articles[0].headline == Headline(title="备战汛期不松懈", deck="全县上下齐动员 水库巡查侧记")


def test_type_that_was_put_right_in_a_tool() -> None:
    kicker = re.search(r'<TextRegion [^>]*type="heading"[^>]*role \{type:kicker;\}[^>]*>', _written("page"))
    assert kicker is not None
    found = _changed("page", {kicker[0]: kicker[0].replace('type="heading"', 'type="paragraph"')})
    assert found.articles[0].headline.kicker is None
    assert found.articles[0].paragraphs[0].text == "全县上下齐动员"


@pytest.mark.parametrize("form", FORMS)
def test_text_that_was_put_right(form: str) -> None:
    changes = {"下降。": "上升。", "王志浩": "王志洪", "5月31日": "5月30日", "6508": "6507", "导读一条": "导读两条"}
    found = _changed(form, changes)
    article = found.articles[0]
    assert "水位上升。" in [one.text for one in article.paragraphs]
    assert article.bylines[0] == Byline("本报记者", ("李洁", "王志洪"))
    assert found.dateline is not None
    assert found.masthead is not None
    assert (str(found.dateline.date), found.dateline.checks.weekday) == ("2022-05-30", "conflicts")
    assert found.masthead.issue_number == 6507
    assert [(one.title, one.page) for one in found.teasers] == [("导读两条", "2")]


@pytest.mark.parametrize(
    ("form", "changes"), [("alto", {"StructureTag": "LayoutTag"}), ("page", {"structure {": "old {"})]
)
def test_stories_that_were_taken_away(form: str, changes: Changes) -> None:
    # Everything is of one story then, and nothing is lost.
    found = _changed(form, changes)
    assert [article.headline.title for article in found.articles] == ["备战汛期不松懈 大桥明日通车"]
    assert [one.article for one in found.captions] == [None, None]


def test_part_that_was_put_into_another_story() -> None:
    text = _written("page")
    part = re.search(r"<TextRegion (?:(?!</TextRegion>).)*水位下降。.*?</TextRegion>", text, re.DOTALL)
    assert part is not None
    moved = part[0].replace("structure {id:s1;", "structure {id:p1a2;")
    first, second = paperparse.parse(text.replace(part[0], moved).encode()).front.articles
    assert "水位下降。" not in [one.text for one in first.paragraphs]
    assert [one.text for one in second.paragraphs] == ["水位下降。"]


def test_order_that_was_put_right() -> None:
    text = _written("alto")
    six, eight = (
        re.search(rf'ID="(p1b\d+)"(?:(?!TextBlock>).)*{print_}', text, re.DOTALL) for print_ in ("演练开始", "水位下降")
    )
    assert six is not None
    assert eight is not None
    swapped = text.replace(f'REF="{six[1]}"', 'REF="?"').replace(f'REF="{eight[1]}"', f'REF="{six[1]}"')
    found = paperparse.parse(swapped.replace('REF="?"', f'REF="{eight[1]}"').encode()).front
    assert [one.text for one in found.articles[0].paragraphs] == [
        "水位下降。",
        "夜里的灯",
        "本报杭州2022年5月30日电 演练开始。",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_blanks_come_back(form: str) -> None:
    text = "东　西  两岸 通车。"
    story = Article(
        "p1a1", None, Headline(title="通车"), paragraphs=(Paragraph("text", text, evidence=printed(1, text)),)
    )
    again = _again(form, PageResult(1, Size(600.0, 800.0), articles=(story,)))
    assert [one.text for one in again.articles[0].paragraphs] == [text]


@pytest.mark.parametrize("form", FORMS)
def test_pictures_and_notices_with_parts_missing_stay_apart(form: str) -> None:
    by = Byline("供图")
    made = PageResult(
        1,
        Size(600.0, 800.0),
        captions=(
            Caption("p1c1", None, "荷塘。", evidence=printed(1, "荷塘。")),
            Caption("p1c2", "桥", "", (evolve(by, evidence=printed(3, "供图")),), evidence=printed(2, "桥供图")),
            Caption("p1c3", None, "", (evolve(by, evidence=printed(4, "供图")),), evidence=printed(4, "供图")),
        ),
        notices=(
            Notice("lost", "遗失声明", "", evidence=printed(5, "遗失声明")),
            Notice("public", None, "停水一天。", evidence=printed(6, "停水一天。")),
        ),
    )
    again = _again(form, made)
    assert (again.captions, again.notices) == (made.captions, made.notices)


def _again(form: str, made: PageResult) -> PageResult:
    issue = Issue(Source("front.pdf", "pdf", ""), (made,))
    (file,) = files_of(BY_NAME[form].dump(issue)).values()
    return paperparse.parse(file).front


def test_region_that_was_added_without_a_role_is_unplaced() -> None:
    text = _written("page")
    found = paperparse.parse(text.replace("role {type:furniture; kind:weather;}", "").encode()).front
    assert "晴转多云" in [one.text for one in found.unplaced]
    assert found.furniture == ()


# --- what is told, and what is not ---


def _is_told(raw: bytes) -> bool:
    _, pages = read(raw)
    (found, *_) = unrefused(pages)
    return not isinstance(found, Sheet)


def test_only_our_own_files_are_believed() -> None:
    for (file, *_), mark in (
        (list(alto.dump(FULL).values()), b"softwareName"),
        (list(page.dump(FULL).values()), b"Creator"),
    ):
        own = b"<" + mark + b">paperparse<"
        assert _is_told(file)
        assert own in file
        assert not _is_told(file.replace(own, b"<" + mark + b">another<"))


def test_own_file_without_roles_is_read_by_its_places() -> None:
    (file, *_) = page.dump(FULL).values()
    assert not _is_told(re.sub(rb"role \{[^}]*\}", b"", file))


def test_other_tei_is_not_read() -> None:
    other = _written("tei").replace('ident="paperparse"', 'ident="another"')
    with pytest.raises(paperparse.SourceError, match="this is XML"):
        paperparse.parse(other.encode())


def test_kind_that_the_contract_does_not_know_is_passed_over() -> None:
    found = _changed("page", {"kind:weather;": "kind:storm;", "kind:lost;": "kind:found;"})
    assert [one.kind for one in found.furniture] == ["other"]
    assert [one.kind for one in found.notices] == ["lost"]


def test_hostile_files_are_read() -> None:
    for file in (*alto.dump(hostile()).values(), *page.dump(hostile()).values(), tei.dump(hostile()).encode()):
        assert paperparse.parse(file).front.articles


def test_tei_with_entities_is_refused() -> None:
    bomb = '<!DOCTYPE TEI [<!ENTITY a "甲甲甲">]>'
    text = _written("tei").replace("<TEI", bomb + "<TEI", 1).replace("水位下降。", "&a;")
    with pytest.raises(paperparse.SourceError, match="declares entities"):
        paperparse.parse(text.encode())


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_broken_files_give_pages_or_an_error_of_ours(form: str, data: st.DataObject) -> None:
    raw = _written(form).encode()
    names = st.sampled_from(
        (b'"', b"id", b"ID", b"role", b"HPOS", b"points", b"<Text", b"<fw", b"<pb", b"String", b"Unicode")
    )
    others = st.sampled_from((b"", b"0", b"-1", b"1e999", b"x", b"paperparse"))
    for _ in range(data.draw(st.integers(1, 4))):
        raw = raw.replace(data.draw(names), data.draw(others), data.draw(st.integers(1, 500)))
    with suppress(paperparse.PaperparseError):
        assert paperparse.parse(raw).pages
