"""Files that are none of these formats, and broken or hostile ones of them: told apart, refused with a clear word."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperparse.errors import LimitError, PaperparseError, SourceError
from paperparse.model.scan import Scan
from paperparse.readers.formats import Format, format_of
from tests.test_formats import ROOM, read, scans_of, text_of
from tests.test_formats_odd import STRING, alto, hocr, marks

FILES = sorted(path for path in ROOM.iterdir() if path.suffix != ".md")

ORDINARY = (
    *("晚报 头条\n第二行", "", "{", "[]", "{}", "null", '"晚报"', "[1, 2, 3]", '{"title": "晚报", "pages": []}', '[{"a": 1}]'),
    *('{"lines": [{"text": "晚报"}]}', '[["a", "b"], ["c", "d"]]', '{"boxes": [], "txts": [], "scores": []}', "[[1, 2], [3, 4]]"),
    *('{"type": "FeatureCollection", "features": [{"bbox": [0, 0, 1, 1]}]}', '{"texts": ["a"], "pages": 3}', '[{"type": "text"}]'),
    *("<html><body><p>class='ocr_page'</p></body></html>", "<html><pre>&lt;div class='ocr_page'></pre></html>"),
    *("<?xml version='1.0'?><rss><channel/></rss>", "<svg/>", "<altogether/>", "<page/>", "level\tpage_num\n1\t2", "%PDF-1.7"),
    *("<html><div class='my_ocr_page'></div></html>", "<html><div class='ocr_pages'></div></html>"),
)  # fmt: skip


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_files_are_none_of_these(text: str) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert format_of(text.encode(encoding)) is None


def test_schema_of_paperparse_is_none_of_these() -> None:
    root = Path(__file__).parents[1]
    assert format_of((root / "fixtures" / "pdf" / "front.gold.json").read_bytes()) is None


@pytest.mark.parametrize(
    "name", ["tesseract.hocr", "tesseract.alto.xml", "rapidocr.json", "tesseract.tsv", "page-2019.xml"]
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_encodings(name: str, encoding: str) -> None:
    text = (ROOM / name).read_text("utf-8").replace('encoding="UTF-8"', f'encoding="{encoding.removesuffix("-sig")}"')
    scan, expected = read(text.encode(encoding))[0], scans_of(name)[0]
    assert list(map(text_of, scan.lines)) == list(map(text_of, expected.lines))


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE alto [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    with pytest.raises(SourceError, match=r"page: XML that is not read: it declares entities; replace them"):
        read(alto(STRING, start=f"{bomb}<alto>"))


def test_nothing_is_fetched() -> None:
    with pytest.raises(SourceError, match="it declares entities"):
        read(alto(STRING, start='<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/hostname">]><alto>'))
    assert marks(read(alto(STRING, start='<!DOCTYPE alto SYSTEM "http://localhost:9/alto.dtd"><alto>'))[0])


def test_cut_off_files_say_so() -> None:
    with pytest.raises(SourceError, match=r"page: broken XML: .*; the file may be cut off"):
        read(alto(STRING)[:-30])


@pytest.mark.parametrize(
    "raw", [alto("<ComposedBlock>" * 500), hocr("<div>" * 500), b"[" * 100_000, b'{"a":' * 100_000]
)
def test_depth_is_limited(raw: bytes) -> None:
    with pytest.raises(PaperparseError, match="nested"):
        read(raw)


@pytest.mark.parametrize(
    "part", ["<a ", '<br b="x"c=">', "<!--", "<![CDATA[", "&#", "<a title='", '</a b=">', "ocr_page ", "<script>"]
)
def test_html_of_any_kind_is_read_in_one_go(part: str) -> None:
    assert len(read(hocr(f"<span class='ocr_line' title='bbox 0 0 9 9'>晚报</span>{part * 15_000}"))) == 1


def test_bytes_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperparse.readers.formats._format.SCAN_BYTES", 1_000)
    for path in (ROOM / "tesseract.alto.xml", ROOM / "rapidocr.json"):
        with pytest.raises(LimitError, match="page: more than 0 MB; split it"):
            read(path.read_bytes())


def test_characters_and_pages_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperparse.readers.formats._draft.GLYPHS", 50)
    with pytest.raises(LimitError, match="page 1: more than 50 characters"):
        read((ROOM / "tesseract.tsv").read_bytes())
    monkeypatch.setattr("paperparse.readers.formats._format.PAGES", 1)
    found = format_of((ROOM / "google-vision-pdf.json").read_bytes())
    assert found is not None
    with pytest.raises(LimitError, match="more than 1 pages"):
        list(found.scans((ROOM / "google-vision-pdf.json").read_bytes(), "page"))


def test_pages_are_read_when_they_are_asked_for() -> None:
    raw = (ROOM / "mets.xml").read_bytes()
    cut = raw[: raw.rindex(b"<alto")] + b"<broken"
    found = format_of(cut)
    assert found is not None
    scans = found.scans(cut, "page")
    assert next(scans).index == 1
    with pytest.raises(SourceError):
        next(scans)


def mutated(draw: Callable[[st.SearchStrategy[int]], int], raw: bytes) -> bytes:
    """A file that is cut off, or in which some bytes were replaced, left out or doubled."""
    if not draw(st.integers(0, 3)):
        return raw[: draw(st.integers(0, len(raw)))]
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(raw)))
        stop = at + draw(st.integers(0, 12))
        middle = (b"", b"0", b"-", b'"', b"<", b"}", b"null", b"1e999", b"[]", raw[at:stop] * 2)[
            draw(st.integers(0, 9))
        ]
        raw = raw[:at] + middle + raw[stop:]
    return raw


def outcome(found: Format, raw: bytes) -> list[Scan] | str:
    """The pages, or what the error says; any error that is none of paperparse's is raised."""
    try:
        return [scan for scan in found.scans(raw, "page") if isinstance(scan, Scan)]
    except PaperparseError as error:
        return str(error)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_broken_files_give_scans_or_an_error_of_ours(path: Path, data: st.DataObject) -> None:
    raw = mutated(data.draw, path.read_bytes())
    found = format_of(raw)
    scans = outcome(found, raw) if found else []
    if isinstance(scans, str):
        assert scans.startswith("page: ")
        return
    printed = [mark for scan in scans for line in scan.lines for mark in line.marks]
    assert all(mark.text.strip() == mark.text != "" for mark in printed)
    assert all(0 <= mark.x0 < mark.x1 and 0 <= mark.y0 < mark.y1 for mark in printed)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4),
)


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".json"], ids=lambda path: path.name)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_values_of_any_type_give_scans_or_an_error_of_ours(path: Path, data: st.DataObject) -> None:
    value = json.loads(path.read_text("utf-8"))
    for _ in range(data.draw(st.integers(1, 4))):
        place = value
        while isinstance(place, dict | list) and place:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            key = data.draw(st.sampled_from(keys))
            if not data.draw(st.integers(0, 3)):
                place[key] = data.draw(VALUES)
                break
            place = place[key]
    found = format_of(json.dumps(value).encode())
    scans = outcome(found, b"") if found else []
    assert isinstance(scans, list) or scans.startswith("page: ")
