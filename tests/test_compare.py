"""Two results, or a gold and a result: what differs, in the terminal and as a page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import paperparse
from paperparse.viewing import compare
from paperparse.viewing.pairs import pairs
from tests.test_viewing import FRONT, ROOT, SEED, data_of, run

GOLDS = sorted((ROOT / "fixtures").rglob("*gold.json"))


def _record(text: str) -> dict[str, Any]:
    return paperparse.to_dict(paperparse.parse_text(text))


def _different(one: dict[str, Any], other: dict[str, Any]) -> list[tuple[str, str]]:
    return [(row.place, row.field) for row in compare(one, other) if not row.alike]


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_gold_is_like_itself(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    assert _different(gold, gold) == []


def test_the_seed_is_like_its_gold() -> None:
    gold = json.loads((SEED.parent / "gold.json").read_text("utf-8"))
    assert _different(gold, paperparse.to_dict(paperparse.parse(SEED))) == []


def test_one_changed_field_is_one_difference() -> None:
    one, other = (paperparse.to_dict(paperparse.parse(SEED)) for _ in range(2))
    other["pages"][0]["articles"][1]["headline"]["title"] = "另一个标题"
    assert _different(one, other) == [("articles[2].headline", "title")]


def test_a_missing_article_is_one_difference_and_moves_no_other() -> None:
    one, other = (paperparse.to_dict(paperparse.parse(FRONT)) for _ in range(2))
    del other["pages"][0]["articles"][0]
    for number, article in enumerate(other["pages"][0]["articles"], 1):
        article["id"] = f"p1a{number}"
    for caption in other["pages"][0]["captions"]:
        caption["article"] = caption["article"] and None
    places = {place for place, _ in _different(one, other) if not place.startswith(("captions", "diagnostics"))}
    assert places == {"articles[1]"}


def test_keys_that_a_gold_does_not_state_are_not_compared() -> None:
    gold, result = (paperparse.to_dict(paperparse.parse(SEED)) for _ in range(2))
    del gold["pages"][0]["masthead"], gold["pages"][0]["articles"][0]["bylines"]
    result["pages"][0]["masthead"]["title"] = "别的"
    result["pages"][0]["articles"][0]["bylines"] = []
    assert _different(gold, result) == []
    assert _different(result, gold) == []


def test_order_is_a_difference_of_its_own() -> None:
    one, other = (paperparse.to_dict(paperparse.parse(FRONT)) for _ in range(2))
    other["pages"][0]["notices"].reverse()
    assert _different(one, other) == [("notices", "order")]


def test_short_things_are_paired_by_their_place() -> None:
    assert pairs([{"direction": "to", "page": "2"}], [{"direction": "to", "page": "12"}]) == [(0, 0)]
    assert pairs([], [{"text": "x"}]) == [(None, 0)]


def test_compare_tells_by_its_exit_status(tmp_path: Path) -> None:
    one, other, page = tmp_path / "a.json", tmp_path / "b.json", tmp_path / "page.html"
    one.write_text(json.dumps(_record("平安晚报\n\n2022年5月31日 星期二\n")), "utf-8")
    other.write_text(json.dumps(_record("平安晚报\n\n2022年5月30日 星期一\n")), "utf-8")
    alike = run("compare", one, one)
    assert (alike.exit_code, alike.stdout.splitlines()[-1].split()[:2]) == (0, ["0", "fields"])
    result = run("compare", one, other, "-o", page)
    assert result.exit_code == 1
    assert "page 1: dateline\n  date\n    - 2022-05-31\n    + 2022-05-30\n" in result.stdout
    rows = data_of(page.read_text("utf-8"))["pages"][0]["rows"]
    assert [row["field"] for row in rows if not row["alike"]] == ["date", "weekday"]


def test_compare_shows_where_long_texts_part(tmp_path: Path) -> None:
    files = [tmp_path / "a.json", tmp_path / "b.json"]
    for file, end in zip(files, "甲乙", strict=True):
        page = {"index": 1, "unplaced": [{"text": "长" * 500 + end}]}
        file.write_text(json.dumps({"schema": "paperparse.issue/1", "pages": [page]}), "utf-8")
    told = run("compare", *files).stdout
    assert "长甲\n" in told
    assert "长乙\n" in told


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"schema": "else/1"}', None], ids=str)
def test_compare_refuses_what_is_no_result(content: bytes | None, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    if content is not None:
        bad.write_bytes(content)
    result = run("compare", bad, GOLDS[0])
    assert result.exit_code == 2
    assert "bad.json" in result.stderr
