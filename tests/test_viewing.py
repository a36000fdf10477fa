"""The page to look at: what is in it, and that nothing in a source can run."""

from __future__ import annotations

import base64
import io
import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from PIL import Image

import paperparse
from paperparse.cli import main
from paperparse.drawing.raster import small_picture, turned_to
from paperparse.layout.sheet import lay_out
from paperparse.model.page import Size
from paperparse.model.sheet import Glyph, Placing, Sheet, Style
from paperparse.readers.sources import read, unrefused
from paperparse.viewing import document, look, view
from paperparse.viewing.document import SCRIPTS, STYLES, safe_json
from paperparse.viewing.pages import seen_page
from paperparse.viewing.places import places_of

ROOT = Path(__file__).parent.parent
SEED = ROOT / "fixtures" / "zhejiang-fazhi-2022-05-31" / "source.txt"
FRONT, ISSUE, VERTICAL = (ROOT / "fixtures" / "pdf" / f"{name}.pdf" for name in ("front", "issue", "vertical"))
HOCR = ROOT / "fixtures" / "formats" / "tesseract.hocr"
each_source = pytest.mark.parametrize("path", [SEED, FRONT, ISSUE, VERTICAL, HOCR], ids=lambda path: path.name)

HOSTILE = """</script><script>alert(1)</script>

<img src=x onerror="alert(2)">

本报记者 <b>李洁</b> "'`&amp;&lt;

\u202e倒写\u202c\u2066隔离\u2069

一行\u2028二行\u2029三行

<!--<script>

]]>{{constructor.constructor('alert(3)')()}}${alert(4)}"""


class _Outline(HTMLParser):
    """The elements of a page, the text of its scripts, and all other text."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.words = ""
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag
        if tag == "script":
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag == self._inside else self._inside

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts[-1] += data
        elif self._inside != "style":
            self.words += data


def _outline(page: str) -> _Outline:
    outline = _Outline()
    outline.feed(page)
    return outline


def data_of(page: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_outline(page).scripts[0])
    return data


@cache
def _page(path: Path) -> str:
    return view(path)


def _bare(value: Any) -> Any:  # noqa: ANN401 - any part of a record
    if isinstance(value, list):
        return [_bare(item) for item in value]
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items() if key != "evidence"}
    return value


@each_source
def test_the_whole_result_is_in_the_page(path: Path) -> None:
    record = data_of(_page(path))["issues"][0]["record"]
    assert _bare(record) == _bare(paperparse.to_dict(paperparse.parse(path)))


@each_source
def test_every_article_and_every_field_has_its_place_in_the_print(path: Path) -> None:
    issue = data_of(_page(path))["issues"][0]
    for record, page in zip(issue["record"]["pages"], issue["pages"], strict=True):
        blocks = {block["article"] for block in page["blocks"]}
        assert {article["id"] for article in record["articles"]} <= blocks
        text = page["text"]
        for article in record["articles"]:
            for thing in (*article["paragraphs"], *article["bylines"], *article["jumps"]):
                assert all(0 <= start < end <= len(text) for start, end in thing["evidence"]["spans"])


@pytest.mark.parametrize("path", [FRONT, VERTICAL], ids=lambda path: path.name)
def test_blocks_stand_where_their_lines_are_printed(path: Path) -> None:
    page = data_of(_page(path))["issues"][0]["pages"][0]
    traced = paperparse.trace(next(iter(unrefused(read(path)[1]))))
    for block in page["blocks"]:
        for line in traced.page.printed:
            if block["span"][0] <= line.span.start and line.span.end <= block["span"][1]:
                x, y = (line.corners[0] + line.corners[2]) / 2, (line.corners[1] + line.corners[3]) / 2
                assert any(x0 - 1 <= x <= x1 + 1 and y0 - 1 <= y <= y1 + 1 for x0, y0, x1, y1 in block["boxes"])


def test_places_of_a_scan_are_those_of_its_picture() -> None:
    style = Style("Song", 10.0)
    glyphs = tuple(Glyph(char, 50 + 10 * at, 100, 60 + 10 * at, 110, style) for at, char in enumerate("本报讯今天下雨"))
    straight = Sheet(1, Size(300, 400), glyphs)
    scan = evolve(straight, placing=Placing(2.0, 0.02, (150, 200)))
    page = seen_page(scan, paperparse.trace(scan), None)
    assert (page["width"], page["height"]) == (600, 800)
    assert page["em"] == 20
    ((x0, y0, x1, y1),) = page["columns"]
    (_, _, *line), *_ = page["lines"]
    assert x0 - 1 <= line[0] <= line[2] <= x1 + 1
    assert y0 - 1 <= line[1] <= line[3] <= y1 + 1
    assert places_of(scan, lay_out(scan), Size(600, 800)).em == 20


@pytest.mark.parametrize("path", [FRONT, ISSUE, VERTICAL], ids=lambda path: path.name)
def test_size_is_that_of_the_pictures_and_little_more(path: Path) -> None:
    page = _page(path)
    pictures = [base64.b64decode(found) for found in re.findall(r"base64,([A-Za-z0-9+/=]+)", page)]
    assert len(pictures) == len(data_of(page)["issues"][0]["pages"])
    assert len(page.encode()) <= 1.5 * sum(map(len, pictures)) + 300_000


def test_the_page_loads_nothing_and_runs_only_its_own_script() -> None:
    outline = _outline(_page(FRONT))
    policy = next(found["content"] for name, found in outline.elements if "http-equiv" in found) or ""
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for name, found in outline.elements:
        assert name not in {"iframe", "object", "embed", "base", "form", "img"}
        assert not any(key.startswith("on") or key in {"src", "style"} for key in found)
        assert found.get("href", "data:,") == "data:,"
    room = ROOT / "src" / "paperparse" / "viewing"
    for script in SCRIPTS:
        told = (room / script).read_text("utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|fetch\(|import\(", told
        )
    assert {path.name for path in room.iterdir() if path.suffix in {".js", ".css"}} == {*SCRIPTS, *STYLES}


def test_nothing_in_a_source_is_markup(tmp_path: Path) -> None:
    plain, hostile = (_outline(view(text.encode())) for text in ("平安晚报", HOSTILE))
    assert [name for name, _ in hostile.elements] == [name for name, _ in plain.elements]
    assert hostile.scripts[1] == plain.scripts[1]
    assert json.loads(hostile.scripts[0])["issues"][0]["pages"][0]["text"] == HOSTILE
    named = tmp_path / "<img src=x onerror=alert(5)>&.txt"
    named.write_text(HOSTILE, "utf-8")
    outline = _outline(view(named))
    assert [name for name, _ in outline.elements] == [name for name, _ in plain.elements]
    assert named.name in outline.words


def test_json_in_a_page_is_the_same_data_without_a_character_of_markup() -> None:
    data = {"text": "</SCRIPT><!-- & \u2028\u2029 \ud83d ok 字", "list": [1, None, True]}
    written = safe_json(data)
    assert not re.search("[<>&\u2028\u2029\ud800-\udfff]", written)
    assert json.loads(written) == data


def test_a_source_without_a_picture_shows_its_lines() -> None:
    page = data_of(_page(HOCR))["issues"][0]["pages"][0]
    assert "picture" not in page
    assert page["lines"]
    assert "width" not in data_of(_page(SEED))["issues"][0]["pages"][0]


def test_several_sources_are_one_page() -> None:
    page = document([look(SEED), look(HOCR)])
    assert [issue["record"]["source"]["name"] for issue in data_of(page)["issues"]] == [SEED.name, HOCR.name]


def test_pages_of_one_picture_file_are_told_apart() -> None:
    file = io.BytesIO()
    red, blue = (Image.new("RGB", (40, 60), colour) for colour in ("red", "blue"))
    red.save(file, "TIFF", save_all=True, append_images=[blue])
    for index, colour in enumerate(((255, 0, 0), (0, 0, 255))):
        kind, small = small_picture(turned_to(file.getvalue(), index), 30)
        with Image.open(io.BytesIO(small)) as picture:
            assert kind in {"image/png", "image/jpeg"}
            assert picture.size == (20, 30)
            assert picture.convert("RGB").getpixel((3, 3)) == pytest.approx(colour, abs=3)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def test_view_writes_a_page(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    result = run("view", SEED, "-o", target)
    assert (result.exit_code, result.output) == (0, "")
    assert target.read_text("utf-8") == _page(SEED)


def test_view_keeps_what_can_be_read(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    result = run("view", tmp_path / "none.txt", SEED, "-o", target)
    assert result.exit_code == 1
    assert "no such file" in result.stderr
    assert len(data_of(target.read_text("utf-8"))["issues"]) == 1


def test_view_opens_a_browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert run("view", SEED, "-o", tmp_path / "page.html", "--open").exit_code == 0
    assert opened == [(tmp_path / "page.html").as_uri()]


@pytest.mark.parametrize("options", [[], ["-o", "page.txt"], ["-o", "-"]], ids=str)
def test_view_says_where_it_can_write(options: list[str]) -> None:
    result = run("view", SEED, *options)
    assert result.exit_code == 2
    assert "html" in result.stderr or "--open" in result.stderr
