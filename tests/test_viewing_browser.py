"""The page to look at in a real browser: pointing, clicking, searching, correcting; nothing is loaded, nothing complained."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pymupdf
import pytest

import paperparse
from paperparse.viewing import compare, comparison_html, document, look, view
from tests.browser import CHROMIUM, DRIVER, Browser, started
from tests.test_viewing import FRONT, HOCR, HOSTILE, ISSUE, SEED

pytestmark = pytest.mark.skipif(
    CHROMIUM is None or DRIVER is None,
    reason="no Chromium with its driver: apt-get install chromium chromium-driver",
)
ESCAPE, RIGHT = "\ue00c", "\ue014"
LIT = """
    return [...document.querySelectorAll(`section.current ${arguments[0]} [data-path].lit`)].map(e => e.dataset.path)
"""
BOXES = """
    const svg = document.querySelector("section.current svg"), whole = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / whole.width;
    return [...svg.querySelectorAll(".things .lit rect")].map(made => {
        const at = made.getBoundingClientRect();
        return [at.left - whole.left, at.top - whole.top, at.right - whole.left, at.bottom - whole.top].map(x => x * scale);
    });
"""
HACKED = """
    for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = () => { window.hacked = true; };
"""


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("browser")


@pytest.fixture(scope="module")
def window(room: Path) -> Iterator[Browser]:
    with started(room) as browser:
        browser.size(1400, 1000)
        yield browser


@pytest.fixture(scope="module")
def pages(room: Path) -> dict[str, Path]:
    contents = {
        "seed": view(SEED),
        "front": view(FRONT),
        "issue": view(ISSUE),
        "hocr": view(HOCR),
        "several": document([look(SEED), look(HOCR)]),
        "hostile": view(HOSTILE.encode()),
    }
    for name, content in contents.items():
        (room / f"{name}.html").write_text(content, "utf-8")
    return {name: room / f"{name}.html" for name in contents}


@pytest.fixture
def browser(window: Browser) -> Iterator[Browser]:
    """The window; what a page asks for or complains about fails the test that showed it."""
    yield window
    assert window.complaints() == []
    assert [asked for asked in window.requests() if not asked.startswith(("file:", "data:", "blob:"))] == []


def _soon(browser: Browser, selector: str) -> bool:
    """Whether something is seen before long: what a key does to the address is done a moment later."""
    end = time.monotonic() + 20
    while not browser.count(selector) and time.monotonic() < end:
        time.sleep(0.05)
    return browser.count(selector) > 0


def _right(path: str) -> str:
    return f'section.current .right [data-path="{path}"]'


def _left(path: str) -> str:
    return f'section.current .left [data-path="{path}"]'


# -- pointing and clicking ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["seed", "front", "issue", "hocr", "several"])
def test_a_page_opens_without_a_complaint_or_a_request(browser: Browser, pages: dict[str, Path], name: str) -> None:
    browser.open(pages[name])
    assert browser.count("section.current .left .sheet") == 1
    assert browser.count("section.current .right article") >= 1


def test_pointing_at_the_result_lights_the_print(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["seed"])
    path = "pages[0].articles[0].bylines[0]"
    browser.hover(_right(path))
    assert set(browser.run(LIT, ".left")) == {path}
    lit = browser.run("return [...document.querySelectorAll('.segment.lit')].map(made => made.textContent).join('')")
    assert lit == "本报记者 李洁 王志浩 陈立波"


def test_pointing_at_the_print_lights_the_result(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["seed"])
    path = "pages[0].articles[0].bylines[0]"
    browser.hover(_left(path))
    assert browser.run(LIT, ".right") == [path]
    browser.hover(_left("pages[0].dateline"))
    assert browser.run(LIT, ".right") == ["pages[0].dateline"]


def test_the_right_box_is_lit_on_a_page_picture(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["front"])
    for number, article in enumerate(paperparse.parse(FRONT).front.articles):
        path = f"pages[0].articles[{number}].headline"
        browser.hover(_right(path))
        printed = [(box.x0, box.y0, box.x1, box.y1) for box in article.headline.evidence.boxes]
        found = browser.run(BOXES)
        assert len(found) == len(printed)
        for lit, box in zip(found, printed, strict=True):
            assert lit == pytest.approx(box, abs=2.5)
        if printed:
            browser.hover(f"{_left(path)} rect")
            assert browser.run(LIT, ".right") == [path]


def test_a_click_tells_why(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["seed"])
    assert browser.count("#evidence") == 0
    browser.click(_right("pages[0].dateline"))
    told = browser.text("#evidence")
    dateline = paperparse.parse(SEED).front.dateline
    assert dateline is not None
    assert all(reason in told for reason in (*dateline.evidence.because, *dateline.evidence.rules))
    assert "2022年5月" in told
    browser.press(ESCAPE)
    assert browser.count("#evidence") == 0
    browser.click(_left("pages[0].captions[0]"))
    assert "pages[0].captions[0]" in browser.text("#evidence")


def test_keys_step_through_the_result(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["seed"])
    picked = "return document.querySelector('.right .picked').dataset.path"
    browser.press("j")
    first = browser.run(picked)
    browser.press("j")
    assert browser.run(picked) != first
    browser.press("k")
    assert browser.run(picked) == first
    browser.press("/")
    browser.type("#search", "j")
    assert browser.run(picked) == first, "what is typed into a field is no command"


# -- search, layers, languages --------------------------------------------------------------------------------------------


def test_search_finds_on_every_page(browser: Browser, pages: dict[str, Path]) -> None:
    issue = paperparse.parse(ISSUE)
    whole = paperparse.to_json(issue, evidence=False)
    texts = (one.text for article in issue.pages[-1].articles for one in article.paragraphs)
    last = next(text[:16] for text in texts if whole.count(text[:16]) == 1 and '"' not in text)
    browser.open(pages["issue"])
    browser.type("#search", last)
    assert browser.text("#hits").startswith("1/")
    assert browser.run("return Number(document.querySelector('section.current').dataset.page)") == len(issue.pages) - 1
    assert browser.count("section.current .right .current-hit") == 1
    assert browser.count("section.current .left .current-hit rect") >= 1
    browser.open(pages["seed"])
    browser.type("#search", "数字法治")
    one = browser.text("#hits")
    browser.click("#do-next")
    assert browser.text("#hits") != one
    browser.type("#search", "没有这样的字")
    assert "/" not in browser.text("#hits")
    assert browser.count(".found") == 0


@pytest.mark.parametrize(
    ("layer", "shown"),
    [
        ("roles", ".layer-roles"),
        ("columns", ".layer-columns rect"),
        ("frames", ".layer-frames rect"),
        ("order", ".layer-order polyline"),
    ],
)
def test_layers_are_shown_and_hidden(browser: Browser, pages: dict[str, Path], layer: str, shown: str) -> None:
    browser.open(pages["front"])
    before = browser.count(f"section.current {shown}") > 0
    browser.click(f"#do-layer-{layer}")
    assert (browser.count(f"section.current {shown}") > 0) is not before
    browser.click(f"#do-layer-{layer}")
    assert (browser.count(f"section.current {shown}") > 0) is before


def test_languages_and_light(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["seed"])
    words = {browser.text(".brand")}
    browser.click("#do-language")
    words.add(browser.text(".brand"))
    assert words == {"版面对照", "Print and result"}
    ground = "return getComputedStyle(document.body).backgroundColor"
    light = browser.run(ground)
    browser.click("#do-night")
    assert browser.run(ground) != light


# -- pages and links --------------------------------------------------------------------------------------------------------


def test_tabs_and_jumps_lead_to_pages(browser: Browser, pages: dict[str, Path]) -> None:
    issue = paperparse.parse(ISSUE)
    first, second = issue.stories[0].articles[:2]
    browser.open(pages["issue"])
    assert browser.count("[role=tab]") == len(issue.pages)
    browser.click('[role=tab][data-page="1"]')
    assert _soon(browser, 'section.current[data-page="1"]')
    browser.press(RIGHT)
    assert _soon(browser, 'section.current[data-page="2"]')
    start = next(number for number, page in enumerate(issue.pages) if any(one.id == first for one in page.articles))
    browser.click(f'[role=tab][data-page="{start}"]')
    assert _soon(browser, f'section.current[data-page="{start}"]')
    browser.click(f'section.current .jump a[href="#i0-{second}"]')
    assert _soon(browser, f"section.current #i0-{second}.picked")


def test_print_has_every_page_and_no_buttons(browser: Browser, pages: dict[str, Path]) -> None:
    issue = paperparse.parse(ISSUE)
    browser.open(pages["issue"])
    with pymupdf.open(stream=browser.printed(), filetype="pdf") as printed:
        text = "".join("".join(page.get_text().split()) for page in printed)
        assert sum(bool(page.get_images()) for page in printed) >= len(issue.pages)
    for page in issue.pages:
        for article in page.articles:
            assert article.paragraphs[-1].text[:8] in text
    assert "◐" not in text


def test_nothing_in_a_hostile_source_runs(browser: Browser, pages: dict[str, Path]) -> None:
    browser.open(pages["hostile"])
    browser.run(HACKED)
    assert browser.run("return document.querySelectorAll('img, iframe, section script, section b b').length") == 0
    shown = browser.run("return document.querySelector('section.current .left').textContent")
    assert "</script><script>alert(1)</script>" in shown
    assert '<img src=x onerror="alert(2)">' in shown
    browser.press("e")
    for block in range(1, 4):
        browser.run(f"document.querySelector('.left [data-block=\"{block}\"] .segment').click()")
    assert browser.run("return window.hacked === undefined")


# -- correction -------------------------------------------------------------------------------------------------------------


def _gold(browser: Browser, room: Path, name: str) -> dict[str, Any]:
    """What the button for the gold downloads."""
    target = room / "downloads" / name
    target.unlink(missing_ok=True)
    browser.click("#do-download")
    end = time.monotonic() + 20
    while not target.exists() and time.monotonic() < end:
        time.sleep(0.05)
    gold: dict[str, Any] = json.loads(target.read_text("utf-8"))
    return gold


def _choose(browser: Browser, **choices: str) -> None:
    for name, value in choices.items():
        browser.run("document.querySelector(`#evidence [name=${arguments[0]}]`).value = arguments[1]", name, value)
    browser.click("#evidence [name=move]")


def _different(gold: dict[str, Any], path: Path) -> set[str]:
    return {row.place for row in compare(gold, paperparse.to_dict(paperparse.parse(path))) if not row.alike}


@pytest.mark.parametrize(("name", "path"), [("seed", SEED), ("issue", ISSUE)])
def test_an_uncorrected_gold_is_the_result(
    browser: Browser, pages: dict[str, Path], room: Path, name: str, path: Path
) -> None:
    browser.open(pages[name])
    browser.press("e")
    gold = _gold(browser, room, f"{path.stem}.gold.json")
    whole = paperparse.to_dict(paperparse.parse(path))
    assert paperparse.from_dict({**gold, "diagnostics": whole["diagnostics"]}) == paperparse.parse(path)
    assert "evidence" not in json.dumps(gold)
    assert _different(gold, path) == set()


def test_a_block_gets_another_role(browser: Browser, pages: dict[str, Path], room: Path) -> None:
    article = paperparse.parse(SEED).front.articles[1]
    browser.open(pages["seed"])
    browser.press("e")
    browser.click(_right("pages[0].articles[1].paragraphs[0]"))
    _choose(browser, role="subhead")
    gold = _gold(browser, room, "source.gold.json")
    found = paperparse.from_dict(gold).front.articles[1].paragraphs
    assert [one.text for one in found] == [one.text for one in article.paragraphs]
    assert found[0].kind == "subhead"
    assert _different(gold, SEED) == {"articles[2].paragraphs[1]"}
    browser.press("u")
    assert _different(_gold(browser, room, "source.gold.json"), SEED) == set()


def test_an_article_is_parted_and_joined(browser: Browser, pages: dict[str, Path], room: Path) -> None:
    before = paperparse.parse(SEED).front.articles
    browser.open(pages["seed"])
    browser.press("e")
    browser.click(_right("pages[0].articles[1].headline"))
    _choose(browser, role="title", article="p1a1", scope="whole")
    joined = paperparse.from_dict(_gold(browser, room, "source.gold.json")).front.articles
    assert len(joined) == len(before) - 1
    assert {one.text for one in before[1].paragraphs} <= {one.text for one in joined[0].paragraphs}
    assert before[1].bylines[0] in joined[0].bylines
    browser.press("u")
    browser.click(_right("pages[0].articles[0].paragraphs[2]"))
    _choose(browser, article="new", scope="rest")
    parted = paperparse.from_dict(_gold(browser, room, "source.gold.json")).front.articles
    assert [one.id for one in parted] == [f"p1a{number}" for number in range(1, len(before) + 2)]
    assert parted[0].paragraphs == before[0].paragraphs[:2]
    assert parted[1].paragraphs == before[0].paragraphs[2:]


def test_a_value_is_changed(browser: Browser, pages: dict[str, Path], room: Path) -> None:
    browser.open(pages["seed"])
    browser.press("e")
    browser.click(_right("pages[0].articles[0].bylines[0]"))
    browser.run(
        "const field = document.querySelector('#evidence [name=field-names]'); field.value = '李洁 王志'; field.dispatchEvent(new Event('change'))"
    )
    found = paperparse.from_dict(_gold(browser, room, "source.gold.json"))
    assert found.front.articles[0].bylines[0].names == ("李洁", "王志")


def test_what_is_marked_as_wrong_is_not_stated(browser: Browser, pages: dict[str, Path], room: Path) -> None:
    browser.open(pages["seed"])
    browser.press("e")
    browser.click(_right("pages[0].dateline"))
    browser.click("#evidence [name=wrong]")
    browser.click(_right("pages[0].articles[0].paragraphs[0]"))
    browser.click("#evidence [name=doubt-article]")
    gold = _gold(browser, room, "source.gold.json")
    assert "dateline" not in gold["pages"][0]
    assert "paragraphs" not in gold["pages"][0]["articles"][0]
    assert "paragraphs" in gold["pages"][0]["articles"][1]
    assert any(isinstance(note, dict) and note["what"] == "article" for note in gold["_wrong"])
    assert _different(gold, SEED) == set()


# -- two results ------------------------------------------------------------------------------------------------------------


def test_differences_are_shown_and_the_rest_on_request(browser: Browser, room: Path) -> None:
    one, other = (paperparse.to_dict(paperparse.parse(SEED)) for _ in range(2))
    other["pages"][0]["articles"][0]["headline"]["title"] = "我省举办<b>系统</b>现场教学活动"
    rows = compare(one, other)
    page = room / "comparison.html"
    page.write_text(comparison_html(rows, "a.json", "b.json"), "utf-8")
    browser.open(page)
    assert browser.count("tr.different") == 1
    assert browser.count("tr.alike") == 0
    assert "<b>系统</b>" in browser.text("tr.different td:nth-child(3) mark")
    browser.click("tr.different")
    assert browser.count("tr.different .reasons") == 2
    browser.click("#do-only")
    assert browser.count("tr.alike") == len(rows) - 1
    browser.type("#search", "CN33-0019")
    assert browser.count(".comparison tr[data-row]") == 1
