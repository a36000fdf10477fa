"""Correction by hand, in a browser: what is changed on the page is in the gold that it downloads, and nothing else."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

import paperparse
from paperparse.viewing import compare
from tests.browser import Browser, right, with_a_browser
from tests.test_viewing import ISSUE, SEED

pytestmark = with_a_browser


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
    browser.click(right("pages[0].articles[1].paragraphs[0]"))
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
    browser.click(right("pages[0].articles[1].headline"))
    _choose(browser, role="title", article="p1a1", scope="whole")
    joined = paperparse.from_dict(_gold(browser, room, "source.gold.json")).front.articles
    assert len(joined) == len(before) - 1
    assert {one.text for one in before[1].paragraphs} <= {one.text for one in joined[0].paragraphs}
    assert before[1].bylines[0] in joined[0].bylines
    browser.press("u")
    browser.click(right("pages[0].articles[0].paragraphs[2]"))
    _choose(browser, article="new", scope="rest")
    parted = paperparse.from_dict(_gold(browser, room, "source.gold.json")).front.articles
    assert [one.id for one in parted] == [f"p1a{number}" for number in range(1, len(before) + 2)]
    assert parted[0].paragraphs == before[0].paragraphs[:2]
    assert parted[1].paragraphs == before[0].paragraphs[2:]


def test_a_value_is_changed(browser: Browser, pages: dict[str, Path], room: Path) -> None:
    browser.open(pages["seed"])
    browser.press("e")
    browser.click(right("pages[0].articles[0].bylines[0]"))
    browser.run(
        "const field = document.querySelector('#evidence [name=field-names]'); field.value = '李洁 王志'; field.dispatchEvent(new Event('change'))"
    )
    found = paperparse.from_dict(_gold(browser, room, "source.gold.json"))
    assert found.front.articles[0].bylines[0].names == ("李洁", "王志")


def test_what_is_marked_as_wrong_is_not_stated(browser: Browser, pages: dict[str, Path], room: Path) -> None:
    browser.open(pages["seed"])
    browser.press("e")
    browser.click(right("pages[0].dateline"))
    browser.click("#evidence [name=wrong]")
    browser.click(right("pages[0].articles[0].paragraphs[0]"))
    browser.click("#evidence [name=doubt-article]")
    gold = _gold(browser, room, "source.gold.json")
    assert "dateline" not in gold["pages"][0]
    assert "paragraphs" not in gold["pages"][0]["articles"][0]
    assert "paragraphs" in gold["pages"][0]["articles"][1]
    assert any(isinstance(note, dict) and note["what"] == "article" for note in gold["_wrong"])
    assert _different(gold, SEED) == set()
