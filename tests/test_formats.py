"""What OCR engines and document parsers write, into scans: what stands where, in which unit, in which type."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from paperparse.model.page import Size
from paperparse.model.scan import Mark, Scan, TextLine
from paperparse.readers.formats import format_of

ROOM = Path(__file__).parents[1] / "fixtures" / "formats"

LINES = (
    *("河畔书屋开张", "本报记者林小满", "昨日上午，白鹭洲的河畔", "书屋迎来了第1批读者。", "书架上有3200册图书。"),
    *("“坐在窗边就能看到船。”", "退休教师杜望川说。", "读者在窗边", "要闻"),
)
"""Of the page that the fixtures written by hand show."""

PICTURE, RULE, TABLE = (560, 140, 760, 330), (60, 400, 760, 402), (60, 430, 400, 490)
HEADLINE = (60, 40, 348, 88)
"""In pixels of a page of 800 by 1131."""

KINDS = {
    "alto-2-mm10.xml": ("ALTO", "alto"),
    "alto-4-inch1200.xml": ("ALTO", "alto"),
    "azure-document-intelligence.json": ("Azure JSON", "ocr-json"),
    "azure-read.json": ("Azure JSON", "ocr-json"),
    "docling.json": ("Docling JSON", "ocr-json"),
    "google-vision-pdf.json": ("Google Vision JSON", "ocr-json"),
    "google-vision.json": ("Google Vision JSON", "ocr-json"),
    "mets.xml": ("METS", "alto"),
    "mineru-content-list.json": ("MinerU content list", "ocr-json"),
    "mineru-middle.json": ("MinerU middle JSON", "ocr-json"),
    "other.hocr": ("hOCR", "hocr"),
    "paddleocr-2.json": ("PaddleOCR JSON", "ocr-json"),
    "paddleocr-3.json": ("PaddleOCR JSON", "ocr-json"),
    "paddleocr-vl-service.json": ("PaddleOCR JSON", "ocr-json"),
    "page-2010.xml": ("PAGE XML", "page-xml"),
    "page-2019.xml": ("PAGE XML", "page-xml"),
    "pp-structure-3.json": ("PaddleOCR JSON", "ocr-json"),
    "rapidocr-1-service.json": ("RapidOCR JSON", "ocr-json"),
    "rapidocr-1.json": ("RapidOCR JSON", "ocr-json"),
    "rapidocr-words.json": ("RapidOCR JSON", "ocr-json"),
    "rapidocr.json": ("RapidOCR JSON", "ocr-json"),
    "tesseract-characters.hocr": ("hOCR", "hocr"),
    "tesseract.alto.xml": ("ALTO", "alto"),
    "tesseract.hocr": ("hOCR", "hocr"),
    "tesseract.tsv": ("Tesseract TSV", "hocr"),
    "textract.json": ("Textract JSON", "ocr-json"),
}
POINTS, PIXELS, MILLE = 0.72, 1.0, 1.25
"""Units in a pixel of the page: points at 100 dpi, pixels, and thousandths of its width."""

WHOLE = {
    "alto-2-mm10.xml": POINTS,
    "alto-4-inch1200.xml": POINTS,
    "azure-document-intelligence.json": POINTS,
    "azure-read.json": PIXELS,
    "docling.json": PIXELS,
    "google-vision.json": PIXELS,
    "mets.xml": PIXELS,
    "mineru-content-list.json": MILLE,
    "mineru-middle.json": PIXELS,
    "other.hocr": PIXELS,
    "paddleocr-2.json": PIXELS,
    "paddleocr-3.json": PIXELS,
    "paddleocr-vl-service.json": PIXELS,
    "page-2010.xml": PIXELS,
    "page-2019.xml": PIXELS,
    "pp-structure-3.json": PIXELS,
    "rapidocr-1-service.json": PIXELS,
    "rapidocr-1.json": PIXELS,
    "textract.json": MILLE,
}
"""The fixtures that show the whole page, and their unit."""

BY_CHARACTER = frozenset(
    "alto-4-inch1200.xml azure-document-intelligence.json azure-read.json google-vision.json other.hocr paddleocr-3.json "
    "page-2019.xml".split()
)
"""Those that tell the box of each Han character."""

SIZELESS = frozenset({"paddleocr-2.json", "paddleocr-3.json", "rapidocr-1.json", "rapidocr-1-service.json"})
"""Those that know no page: it ends where its print ends."""


def scans_of(name: str) -> list[Scan]:
    raw = (ROOM / name).read_bytes()
    found = format_of(raw)
    assert found is not None
    return [scan for scan in found.scans(raw, name) if isinstance(scan, Scan)]


def read(raw: object) -> list[Scan]:
    """The pages of bytes, a text, or a value that is written as JSON."""
    content = raw if isinstance(raw, bytes) else (raw if isinstance(raw, str) else json.dumps(raw)).encode()
    found = format_of(content)
    assert found is not None
    return [scan for scan in found.scans(content, "page") if isinstance(scan, Scan)]


def text_of(line: TextLine) -> str:
    return "".join(mark.text for mark in line.marks).replace(" ", "")


def box_of(line: TextLine) -> tuple[float, float, float, float]:
    marks = line.marks
    return (
        *(min(mark.x0 for mark in marks), min(mark.y0 for mark in marks)),
        *(max(mark.x1 for mark in marks), max(mark.y1 for mark in marks)),
    )  # fmt: skip


def scaled(box: tuple[float, ...], unit: float) -> list[object]:
    """A box in the unit of a file, within what tools round to."""
    return [pytest.approx(side * unit, abs=1.0) for side in box]


def test_every_fixture_is_listed() -> None:
    files = {path.name: path for path in ROOM.iterdir() if path.name != "README.md"}
    assert set(files) == set(KINDS)
    assert [name for name in files if name not in (ROOM / "README.md").read_text("utf-8")] == []
    assert max(path.stat().st_size for path in files.values()) < 60_000


@pytest.mark.parametrize("name", KINDS)
def test_format_is_told_by_content(name: str) -> None:
    found = format_of((ROOM / name).read_bytes())
    assert found is not None
    assert (found.name, found.kind) == KINDS[name]


@pytest.mark.parametrize("name", WHOLE)
def test_page_is_read(name: str) -> None:
    first, *_ = scans_of(name)
    lines = {text_of(line): line for line in first.lines}
    assert [text for text in LINES if text not in lines] == []
    assert list(box_of(lines["河畔书屋开张"])) == scaled(HEADLINE, WHOLE[name])
    assert (lines["河畔书屋开张"].vertical, first.index) == (None, 1)
    if name not in SIZELESS:
        assert first.size.width == pytest.approx(800 * WHOLE[name], abs=1)
        assert first.size.height == pytest.approx(1131 * WHOLE[name], abs=1)


@pytest.mark.parametrize("name", WHOLE)
def test_finest_boxes_are_used(name: str) -> None:
    headline = next(line for line in scans_of(name)[0].lines if text_of(line) == "河畔书屋开张")
    assert len(headline.marks) == (6 if name in BY_CHARACTER else 1)


@pytest.mark.parametrize("name", sorted(set(WHOLE) - SIZELESS - {"azure-read.json"}))
def test_pictures_and_tables_are_read(name: str) -> None:
    first, *_ = scans_of(name)
    (picture,) = first.pictures
    # A content list has one box around a picture and its caption.
    assert list(picture[:3]) == scaled(PICTURE[:3], WHOLE[name])
    frames = [area for area in first.areas if area.stroked]
    if name != "google-vision.json":
        assert [list(frame[:4]) for frame in frames] == [scaled(TABLE, WHOLE[name])]
    rules = [area for area in first.areas if area.filled]
    if name.endswith((".xml", ".hocr")) or name == "google-vision.json":
        assert [list(rule[:4]) for rule in rules] == [scaled(RULE, WHOLE[name])]


@pytest.mark.parametrize("name", ["alto-4-inch1200.xml", "other.hocr", "page-2010.xml", "page-2019.xml"])
def test_vertical_lines_are_told(name: str) -> None:
    assert [text_of(line) for line in scans_of(name)[0].lines if line.vertical] == ["要闻"]


@pytest.mark.parametrize(
    ("name", "size", "font"),
    [
        ("alto-2-mm10.xml", 34.5, "SimHei"),
        ("alto-4-inch1200.xml", 34.5, "SimHei"),
        ("mets.xml", None, "SimHei"),
        ("other.hocr", 48.0, "Song"),
        ("page-2019.xml", 48.0, "宋体"),
        ("azure-document-intelligence.json", None, ""),
    ],
)
def test_type_is_told(name: str, size: float | None, font: str) -> None:
    headline, byline, *_ = scans_of(name)[0].lines
    assert (headline.size, headline.font, headline.bold, byline.bold) == (size, font, True, False)


def test_blocks_are_told() -> None:
    for name in ("alto-4-inch1200.xml", "page-2019.xml", "other.hocr", "pp-structure-3.json", "textract.json"):
        blocks = {text_of(line): line.block for line in scans_of(name)[0].lines}
        assert len({blocks[LINES[place]] for place in (2, 3, 4)}) == 1
        assert len({blocks[LINES[place]] for place in (0, 1, 2, 5, 7, 8)}) == 6


def test_pages_follow_each_other() -> None:
    assert [(scan.index, text_of(scan.lines[0])) for scan in scans_of("mets.xml")] == [
        (1, LINES[0]),
        (2, "二版另有报道"),
    ]
    assert [scan.index for scan in scans_of("google-vision-pdf.json")] == [1, 2]
    assert [len(scan.lines) for scan in scans_of("paddleocr-2.json")] == [9, 0]


def test_cells_of_tables_are_lines() -> None:
    for name in ("docling.json", "pp-structure-3.json", "other.hocr"):
        assert {"晴", "12℃", "多云", "9℃"} <= {text_of(line) for line in scans_of(name)[0].lines}
    for name in ("mineru-middle.json", "mineru-content-list.json", "paddleocr-vl-service.json"):
        assert {"晴12℃", "多云9℃"} <= {text_of(line) for line in scans_of(name)[0].lines}


def test_tesseract_tells_the_same_in_every_format() -> None:
    one, two, three = (scans_of(f"tesseract.{end}")[0] for end in ("hocr", "alto.xml", "tsv"))
    assert one.size == two.size == three.size == Size(1450, 608)
    assert (
        [line.marks for line in one.lines] == [line.marks for line in two.lines] == [line.marks for line in three.lines]
    )
    assert one.areas == two.areas == three.areas
    assert one.lines[2].marks[0] == Mark("枫", 22, 325, 66, 355)
    assert one.lines[2].size == pytest.approx(33.3, abs=0.1)
    assert two.lines[2].size is None
    assert [line.sure for line in one.lines] == [pytest.approx(line.sure, abs=0.01) for line in three.lines]


def test_characters_of_tesseract_are_used() -> None:
    words, characters = scans_of("tesseract.hocr")[0], scans_of("tesseract-characters.hocr")[0]
    assert list(map(text_of, words.lines)) == list(map(text_of, characters.lines))
    assert [line.size for line in words.lines] == [line.size for line in characters.lines]
    assert all(len(mark.text) == 1 for line in characters.lines for mark in line.marks)


def test_rapidocr_is_read() -> None:
    lines, words = scans_of("rapidocr.json")[0].lines, scans_of("rapidocr-words.json")[0].lines
    assert list(map(text_of, lines)) == list(map(text_of, words))
    assert lines[0].marks == (Mark("老树换新种", 255, 30, 699, 127),)
    assert lines[0].outline == words[0].outline == ((255, 30), (699, 30), (699, 127), (255, 127))
    assert words[0].marks[0] == Mark("老", 271, 30, 352, 127)
    assert lines[0].sure == pytest.approx(0.9995, abs=0.0001)


def test_rapidocr_words_that_fell_behind_stay_with_their_line() -> None:
    box = [[0, 0], [20, 0], [20, 9], [0, 9]]
    spelt = [["甲", 0.9, [[0, 0], [9, 0], [9, 9], [0, 9]]], ["乙", 0.9, [[10, 0], [20, 0], [20, 9], [10, 9]]]]
    (scan,) = read({"boxes": [box, box], "txts": ["无", "甲乙"], "scores": [0.9, 0.9], "word_results": [spelt]})
    assert [[mark.text for mark in line.marks] for line in scan.lines] == [["无"], ["甲", "乙"]]
