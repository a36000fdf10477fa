"""The page to look at in a real browser: pointing, clicking, searching, correcting; nothing is loaded, nothing complained."""

from __future__ import annotations

import time
from pathlib import Path

import pymupdf
import pytest

import paperparse
from paperparse.viewing import compare, comparison_html
from tests.browser import Browser, right, with_a_browser
from tests.test_viewing import FRONT, ISSUE, SEED

pytestmark = with_a_browser
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


def _soon(browser: Browser, selector: str) -> bool:
    """Whether something is seen before long: what a key does to the address is done a moment later."""
    end = time.monotonic() + 20
    while not browser.count(selector) and time.monotonic() < end:
        time.sleep(0.05)
    return browser.count(selector) > 0


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
    browser.hover(right(path))
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
        browser.hover(right(path))
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
    browser.click(right("pages[0].dateline"))
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
