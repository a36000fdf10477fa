"""Pictures are read where the extra `ocr` is installed, and say what is missing where it is not."""

from __future__ import annotations

import io
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pymupdf as library
import pytest
from PIL import Image

import paperparse
from paperparse import errors, limits
from paperparse.readers import images, kinds, ocr
from tests.scans.render import rendered

pymupdf: Any = library
FIXTURES = Path(__file__).parent.parent / "fixtures" / "pdf"
HEADLINE, BODY = "山村通了夜班车", "昨日起村口到县城的末班车推迟到晚上十点半驾驶员说"

needs_ocr = pytest.mark.skipif(not ocr.is_installed(), reason="the extra ocr is not installed")


def page(*, text: bool = True) -> Any:  # noqa: ANN401 - the library has no types
    """A small page with a headline and two columns; without text it is a picture of that page."""
    document = pymupdf.open()
    sheet = document.new_page(width=420, height=400)
    sheet.insert_text((60, 70), HEADLINE, fontname="china-s", fontsize=28)
    for column in (60, 220):
        for row in range(14):
            sheet.insert_text((column, 110 + 16 * row), BODY[row % 8 : row % 8 + 14], fontname="china-s", fontsize=10)
    if text:
        return document
    scan = pymupdf.open()
    scan.new_page(width=420, height=400).insert_image(
        (0, 0, 420, 400), stream=sheet.get_pixmap(dpi=200).tobytes("jpeg")
    )
    return scan


def picture(form: str, size: tuple[int, int] = (60, 40), colour: str = "white") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, form)
    return out.getvalue()


def test_pictures_are_told_by_their_content() -> None:
    for form in ("PNG", "JPEG", "TIFF", "WEBP", "JPEG2000"):
        assert kinds.is_picture(picture(form)), form
    assert not kinds.is_picture("浙江法制报".encode())
    assert not kinds.is_picture(b"RIFF\0\0\0\0WAVE")


def test_without_the_extra_a_picture_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "find_spec", lambda name: None if name == "rapidocr" else find_spec(name))
    with pytest.raises(errors.MissingDependencyError, match=r"pip install 'paperparse\[ocr\]'"):
        paperparse.parse(picture("PNG"))
    with pytest.raises(errors.MissingDependencyError, match="extra ocr"):
        paperparse.parse(page().tobytes(), ocr="always")
    with pytest.raises(errors.SourceError, match=r"paperparse\[ocr\]"):
        paperparse.parse(page(text=False).tobytes())
    assert paperparse.parse(page().tobytes()).front.articles


@needs_ocr
def test_a_picture_too_large_meets_the_limit_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "PICTURE_PIXELS", 2_000)
    with pytest.raises(errors.LimitError, match="shrink the picture"):
        paperparse.parse(picture("PNG"))
    assert limits.PICTURE_PIXELS < 30_000 * 30_000


@needs_ocr
@pytest.mark.parametrize("cut", [20, 200, 2_000])
def test_a_damaged_picture_is_an_error_that_names_it(cut: int) -> None:
    raw = rendered((FIXTURES / "front.pdf").read_bytes(), 0, dpi=40)
    with pytest.raises(errors.SourceError, match="<bytes>"):
        paperparse.parse(raw[:cut])


@needs_ocr
def test_a_scan_without_text_is_read_and_says_so() -> None:
    issue = paperparse.parse(page(text=False).tobytes())
    assert issue.source.kind == "pdf"
    story = issue.front.articles[0]
    assert story.headline is not None
    assert story.headline.title == HEADLINE
    assert story.headline.evidence.ocr is not None
    assert story.headline.evidence.ocr > 0.9
    box = story.headline.evidence.boxes[0]
    assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx((60, 45, 256, 75), abs=6)
    assert [said.code for said in issue.diagnostics if said.code.startswith("page.")] == ["page.ocr"]


@needs_ocr
def test_a_text_layer_is_read_as_it_is_unless_ocr_is_asked_for() -> None:
    raw = page().tobytes()
    plain, read = paperparse.parse(raw), paperparse.parse(raw, ocr="always")
    assert plain.front.articles[0].headline is not None
    assert plain.front.articles[0].headline.evidence.ocr is None
    assert not [said for said in plain.diagnostics if said.code == "page.ocr"]
    assert [said.code for said in read.diagnostics if said.code == "page.ocr"] == ["page.ocr"]


@needs_ocr
def test_pages_of_a_tiff_are_pages_and_transparency_is_paper() -> None:
    sheet = Image.open(io.BytesIO(page()[0].get_pixmap(dpi=150).tobytes("png")))
    clear = Image.new("RGBA", sheet.size, (0, 0, 0, 0))
    clear.putalpha(sheet.convert("L").point(lambda value: 255 - value))
    out = io.BytesIO()
    sheet.save(out, "TIFF", save_all=True, append_images=[clear])
    issue = paperparse.parse(out.getvalue(), pages="2")
    assert [one.index for one in issue.pages] == [2]
    assert issue.source.kind == "image"
    assert issue.pages[0].articles[0].headline is not None
    assert issue.pages[0].articles[0].headline.title == HEADLINE
    assert issue.pages[0].size is not None
    assert issue.pages[0].size.width == sheet.width


@needs_ocr
def test_a_blank_picture_is_a_page_without_print() -> None:
    with pytest.raises(errors.SourceError, match="no text"):
        paperparse.parse(picture("PNG", (800, 1000)))


@needs_ocr
def test_a_drawing_is_told_from_type_before_it_is_read() -> None:
    sheet = Image.open(io.BytesIO(page()[0].get_pixmap(dpi=100).tobytes("png"))).convert("RGB")
    headline = images.pixels_of(_png(sheet.crop((80, 55, 360, 105))), "headline")
    hill = Image.new("RGB", (280, 50), "white")
    hill.paste("black", (40, 20, 200, 50))
    assert ocr.may_be_type(headline)
    assert not ocr.may_be_type(images.pixels_of(_png(hill), "hill"))


def _png(sheet: Image.Image) -> bytes:
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()
