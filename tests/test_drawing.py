"""Pages as pictures: what is drawn, and that it is where it belongs."""

from __future__ import annotations

import io
import webbrowser
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as Tree

import pymupdf
import pytest

from paperparse.drawing import Layer, Picture, draw, to_html
from paperparse.drawing.arrows import arrows
from paperparse.drawing.blocks import Drawn, drawn_blocks, way_of
from paperparse.drawing.colours import STORY_COLOURS, story_colours
from paperparse.drawing.scene import Stroke
from paperparse.layout.frame import Direction
from paperparse.model.page import Page, Size
from paperparse.model.sheet import Area, Glyph, Sheet, Style
from paperparse.pipeline import Trace, trace
from paperparse.readers.sources import read, unrefused

ROOT = Path(__file__).parent.parent
SEED = ROOT / "fixtures" / "zhejiang-fazhi-2022-05-31" / "source.txt"
PDFS = sorted((ROOT / "fixtures" / "pdf").glob("*.pdf"))
FRONT, VERTICAL, ISSUE = (ROOT / "fixtures" / "pdf" / f"{name}.pdf" for name in ("front", "vertical", "issue"))
SVG = "{http://www.w3.org/2000/svg}"
each_pdf = pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)


@cache
def _traces(path: Path) -> tuple[Trace, ...]:
    return tuple(trace(page) for page in unrefused(read(path)[1]))


def _groups(svg: str, kind: str) -> list[Tree.Element]:
    tree = Tree.fromstring(svg)  # noqa: S314 - our own picture
    return [group for group in tree.iter(f"{SVG}g") if group.get("class") == kind]


def _kinds(svg: str) -> set[str | None]:
    return {group.get("class") for group in Tree.fromstring(svg).iter(f"{SVG}g")}  # noqa: S314 - as above


def is_drawn(svg: str, kind: str) -> bool:
    """Whether a picture has groups of a kind."""
    return bool(_groups(svg, kind))


def _blocks(traced: Trace) -> tuple[Drawn, ...]:
    assert traced.layout is not None
    return drawn_blocks(traced, traced.layout.strips, way_of(traced.layout))


def _rectangles(svg: str, kind: str) -> Iterator[tuple[float, float, float, float]]:
    for group in _groups(svg, kind):
        for box in group.iter(f"{SVG}rect"):
            x, y, width, height = (float(box.get(name, "nan")) for name in ("x", "y", "width", "height"))
            yield x, y, x + width, y + height


@each_pdf
def test_every_block_is_drawn_once(path: Path) -> None:
    for traced in _traces(path):
        found = [int(group.get("data-block", "")) for group in _groups(draw(traced).svg, "block")]
        assert found == list(range(1, len(traced.blocks) + 1))


@each_pdf
def test_stories_are_the_articles_of_the_result(path: Path) -> None:
    for traced in _traces(path):
        drawn = {group.get("data-article") for group in _groups(draw(traced).svg, "block")} - {None}
        assert drawn == {article.id for article in traced.result.articles}


@each_pdf
def test_arrows_lead_from_block_to_block_of_each_story(path: Path) -> None:
    for traced in _traces(path):
        stories: dict[str, list[str]] = {}
        for block in _blocks(traced):
            if block.story is not None:
                stories.setdefault(str(block.story), []).append(str(block.number))
        found: dict[str, list[str]] = {story: blocks[:1] for story, blocks in stories.items()}
        for arrow in _groups(draw(traced).svg, "arrow"):
            so_far = found[arrow.get("data-story", "")]
            assert arrow.get("data-from") == so_far[-1]
            so_far.append(arrow.get("data-to", ""))
        assert found == stories


@each_pdf
def test_neighbours_have_other_colours(path: Path) -> None:
    for traced in _traces(path):
        assert traced.layout is not None
        blocks, reach = [block for block in _blocks(traced) if block.story is not None], 2 * traced.layout.em
        for one in blocks:
            for other in blocks:
                if one.story != other.story and any(
                    max(left[0], right[0]) - min(left[2], right[2]) < reach
                    and max(left[1], right[1]) - min(left[3], right[3]) < reach
                    for left in one.pieces
                    for right in other.pieces
                ):
                    assert one.colour != other.colour


def test_many_stories_share_the_colours_evenly() -> None:
    boxes: dict[int, list[tuple[float, float, float, float]]] = {
        number: [(100.0 * number, 0.0, 100.0 * number + 10, 10.0)] for number in range(24)
    }
    colours = list(story_colours(boxes, 5).values())
    assert {colours.count(colour) for colour in STORY_COLOURS} == {3}


def rotated(path: Path, turn: int) -> bytes:
    """The file with its first page turned by so many degrees."""
    with pymupdf.open(path) as document:
        document[0].set_rotation(turn)
        return bytes(document.tobytes())


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("path", [FRONT, VERTICAL], ids=lambda path: path.stem)
def test_boxes_stand_on_the_page_as_displayed(path: Path, turn: int) -> None:
    (page,) = unrefused(read(rotated(path, turn))[1])
    traced = trace(page)
    assert traced.layout is not None
    if path == FRONT:
        assert traced.layout.direction is list(Direction)[(0, 2, 3, 4)[turn // 90]]
    svg, size = draw(traced).svg, traced.page.size
    assert size is not None
    for kind in ("block", "column", "frame", "tag"):
        for x0, y0, x1, y1 in _rectangles(svg, kind):
            assert -2 < x0 < x1 < size.width + 2
            assert -2 < y0 < y1 < size.height + 2
    boxes = list(_rectangles(svg, "block"))
    for line in traced.page.printed:
        x, y = (line.corners[0] + line.corners[2]) / 2, (line.corners[1] + line.corners[3]) / 2
        assert any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in boxes)


@pytest.mark.parametrize("path", [FRONT, VERTICAL], ids=lambda path: path.stem)
def test_print_stands_where_the_engine_found_it(path: Path) -> None:
    (page,) = unrefused(read(path)[1])
    assert isinstance(page, Sheet)
    where = {(glyph.text, round(glyph.x0), round(glyph.y1 - 0.14 * glyph.style.size)) for glyph in page.glyphs}
    seen = 0
    for group in _groups(draw(trace(page)).svg, "print"):
        for text in group.iter(f"{SVG}text"):
            xs, ys = (list(map(float, text.get(name, "").split())) for name in ("x", "y"))
            for char, x, y in zip(text.text or "", xs, ys * len(xs) if len(ys) == 1 else ys, strict=True):
                seen += any(
                    (char, round(x) + right, round(y) + down) in where for right in (0, 1) for down in (0, -1, 1)
                )
    assert seen > 0.95 * sum(not glyph.text.isspace() for glyph in page.glyphs)


def sheet_of(*lines: str, turn: int = 0) -> Sheet:
    """A small page with a frame around these lines."""
    style = Style("Song", 10.0, turn=turn)
    glyphs = [
        Glyph(char, 20 + 10 * column, 20 + 15 * row, 30 + 10 * column, 30 + 15 * row, style)
        for row, line in enumerate(lines)
        for column, char in enumerate(line)
    ]
    return Sheet(1, Size(200, 100), tuple(glyphs), (Area(10, 10, 190, 90, stroked=True),))


def test_what_the_page_prints_is_escaped() -> None:
    svg = draw(trace(sheet_of("消防<站>&开展\x01演练", "与会者\ufffe称“好”。"))).svg
    printed = "".join(text.text or "" for group in _groups(svg, "print") for text in group.iter(f"{SVG}text"))
    assert "消防<站>&开展\ufffd演练" in printed
    assert "\ufffe" not in svg


def test_a_page_without_print_is_a_picture_too() -> None:
    picture = draw(trace(Sheet(1, Size(200, 100))))
    assert _groups(picture.svg, "block") == []
    assert picture.png(72)[:4] == b"\x89PNG"


def test_same_page_is_the_same_picture() -> None:
    assert draw(FRONT).svg == draw(FRONT.read_bytes()).svg == draw(io.BytesIO(FRONT.read_bytes())).svg


@pytest.mark.parametrize(
    ("layers", "kinds"),
    [
        (("print",), {"print"}),
        (("frames",), {"frame", "rule", "picture"}),
        (("columns",), {"column"}),
        (("order",), {"arrow", "continuation", "tag", "story", "legend"}),
        (("roles",), {"block", "tag", "story", "legend"}),
    ],
)
def test_layers_are_drawn_that_are_asked_for(layers: tuple[Layer, ...], kinds: set[str]) -> None:
    assert _kinds(draw(_traces(FRONT)[0], layers=layers).svg) == {"paper", "outline", *kinds}


def test_layer_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no layer is called 'colours'; there are frames, columns"):
        draw(_traces(FRONT)[0], layers=["roles", "colours"])  # type: ignore[list-item]


def test_headline_of_several_lines_is_named_once() -> None:
    words = [[text.text for text in tag.iter(f"{SVG}text")] for tag in _groups(draw(_traces(FRONT)[0]).svg, "tag")]
    said = [text for tag in words for text in tag if text]
    assert "1 edge" in said
    assert sum("headline" in text for text in said) == len(_traces(FRONT)[0].result.articles)


def test_arrow_of_the_same_column_runs_along_its_edge() -> None:
    traced = _traces(FRONT)[0]
    assert traced.layout is not None
    way = way_of(traced.layout)
    strokes = [group.shapes[1] for group in arrows(_blocks(traced), way) if group.kind == "arrow"]
    lengths = [abs(stroke.points[0].x - stroke.points[-1].x) for stroke in strokes if isinstance(stroke, Stroke)]
    assert sum(length < 1 for length in lengths) > len(strokes) / 2


def test_text_source_is_coloured_by_role() -> None:
    picture = draw(SEED)
    rows = _groups(picture.svg, "block")
    traced = trace(Page(1, SEED.read_text("utf-8-sig")))
    assert [row.get("data-role") for row in rows] == [placed.role.value for placed in traced.roles]
    assert picture.title == "source.txt · page 1"
    assert draw(io.StringIO("平安<晚报>\n\n2022年5月31日\x0b星期二\n")).svg.count("&lt;晚报&gt;") == 1


def test_picture_shows_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    traced = _traces(FRONT)[0]
    traced.show()
    (shown,) = tmp_path.iterdir()
    assert opened == [shown.as_uri()]
    page = shown.read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "<script" not in page
    picture = draw(traced)
    assert picture.svg in page
    assert picture.svg in traced._repr_html_() == picture._repr_html_()
    assert picture._repr_svg_() == picture.svg


def test_html_names_each_page_and_escapes_its_name() -> None:
    page = to_html([("<a> · page 1", "<svg/>"), ("b · page 2", "<svg/>")])
    assert page.count("<h1>") == page.count("<svg/>") == 2
    assert "<a>" not in page.replace("<a href", "")


def test_pictures_of_notebooks_need_no_reader() -> None:
    assert isinstance(draw(trace(Page(1, "备战汛期\n5月30日,消防站开展水上演练。\n吴拯 摄\n"))), Picture)
