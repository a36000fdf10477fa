"""Pictures as files: pages painted by the engines, PNG, and the command that draws."""

from __future__ import annotations

import io
from pathlib import Path

import pymupdf
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from paperparse.cli import main
from paperparse.drawing import LAYERS, Layer, draw, draw_pages
from paperparse.errors import LimitError, MissingDependencyError, SourceError
from paperparse.pipeline import trace
from paperparse.readers.options import EngineName
from paperparse.readers.pictures import page_picture
from paperparse.readers.sources import read, unrefused
from tests.test_drawing import FRONT, ISSUE, SEED, is_drawn, rotated, sheet_of


def _size(png: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(png)) as image:
        return image.size


@pytest.mark.parametrize("engine", ["pymupdf", "pdfium", "pdfplumber"])
@pytest.mark.parametrize("turn", [0, 90])
def test_page_picture_is_the_page_as_displayed(engine: EngineName, turn: int) -> None:
    raw = rotated(FRONT, turn)
    (page,) = unrefused(read(raw)[1])
    assert page.size is not None
    width, height = _size(page_picture(raw, 0, 36, engine=engine))
    assert (abs(width - page.size.width / 2), abs(height - page.size.height / 2)) <= (1, 1)


def test_page_picture_opens_with_the_password_and_says_what_is_wrong() -> None:
    with pymupdf.open(FRONT) as document:
        locked = document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="开", owner_pw="开")
    engines: tuple[EngineName, ...] = ("pymupdf", "pdfium")
    for engine in engines:
        assert page_picture(locked, 0, 20, "开", engine=engine)[:4] == b"\x89PNG"
        with pytest.raises(SourceError, match="page 1: cannot be painted"):
            page_picture(locked, 0, 20, "闭", engine=engine)
        with pytest.raises(LimitError, match="million pixels"):
            page_picture(locked, 0, 5000, "开", engine=engine)


def test_png_has_the_page_picture_below() -> None:
    (picture,) = draw_pages(FRONT)
    width, height = _size(picture.png(36))
    assert abs(width - picture.scene.width / 2) <= 1
    assert abs(height - picture.scene.height / 2) <= 1
    assert picture.png(36) != draw(FRONT, layers=[layer for layer in LAYERS if layer != "print"]).png(36)
    with pytest.raises(LimitError, match=r"front\.pdf · page 1: .* million pixels"):
        picture.png(2000)


def test_backdrop_lies_under_svg_too() -> None:
    svg = draw(FRONT, backdrop=True).svg
    assert svg.count("data:image/png;base64,") == 1
    assert not is_drawn(svg, "print")


@pytest.mark.parametrize("turn", range(4))
def test_characters_are_painted_where_there_is_no_page_picture(turn: int) -> None:
    layers: tuple[Layer, ...] = ("print",)
    with Image.open(io.BytesIO(draw(trace(sheet_of("消防演练", turn=turn)), layers=layers).png(72))) as image:
        dark = image.convert("L").point(lambda value: 255 * (value < 128)).crop((15, 15, 75, 40)).getbbox()
    assert dark is not None


def test_png_of_text_needs_a_font(monkeypatch: pytest.MonkeyPatch) -> None:
    assert draw(SEED).png(36)[:4] == b"\x89PNG"
    monkeypatch.setattr("paperparse.drawing.picture.han_font", lambda: None)
    with pytest.raises(MissingDependencyError, match="font for Chinese"):
        draw(SEED).png(36)
    assert draw(FRONT).png(36)[:4] == b"\x89PNG"


def test_picture_is_saved_as_its_ending_says(tmp_path: Path) -> None:
    picture = draw(SEED)
    assert picture.save(tmp_path / "a.SVG").read_text("utf-8") == picture.svg
    assert picture.save(tmp_path / "a.html").read_text("utf-8") == picture.html
    assert _size(picture.save(tmp_path / "a.png", 36).read_bytes()) == _size(picture.png(36))
    with pytest.raises(ValueError, match=r"a\.jpg: a picture is written as \.svg, \.html, \.png"):
        picture.save(tmp_path / "a.jpg")


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["draw", *map(str, arguments)])


def test_command_draws_one_file_for_each_page(tmp_path: Path) -> None:
    assert _run(ISSUE, "-o", tmp_path / "page.svg").exit_code == 0
    assert _run(ISSUE, "-o", tmp_path / "page.png", "--pages", "2-", "--dpi", "30").exit_code == 0
    assert _run(ISSUE, "-o", tmp_path / "one.svg", "--pages", "3").exit_code == 0
    assert _run(SEED, FRONT, "-o", tmp_path / "all.svg").exit_code == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == "all-1.svg all-2.svg one.svg page-1.svg page-2.png page-2.svg page-3.png page-3.svg".split()
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "page-3.svg").read_bytes()
    assert (tmp_path / "all-2.svg").read_text("utf-8") == draw(FRONT).svg


def test_command_draws_all_pages_into_one_html_file(tmp_path: Path) -> None:
    target = tmp_path / "all.html"
    result = _run(ISSUE, SEED, "-o", target, "--layer", "order, roles")
    assert (result.exit_code, result.output) == (0, "")
    page = target.read_text("utf-8")
    assert page.count("<section") == 4
    assert 'class="print"' not in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Missing option '-o'"),
        (("-o", "-"), "a picture goes to a file"),
        (("-o", "page.jpg"), "page.jpg does not say as what to draw; let it end in .svg, .html or .png"),
        (("-o", "page"), "page does not say as what to draw"),
        (("-o", "page.svg", "--layer", "roles,colours"), "there is no layer 'colours'; there are frames, columns"),
        (("-o", "page.png", "--dpi", "9000"), "'--dpi'"),
    ],
)
def test_command_says_what_is_wrong(arguments: tuple[str, ...], said: str) -> None:
    result = _run(SEED, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


def test_bad_source_is_one_line_and_the_others_are_drawn(tmp_path: Path) -> None:
    result = _run(tmp_path / "missing.pdf", SEED, "-o", tmp_path / "all.html")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert (tmp_path / "all.html").read_text("utf-8").count("<section") == 1
    assert _run(tmp_path / "missing.pdf", "-o", tmp_path / "none.html").exit_code == 1
    assert not (tmp_path / "none.html").exists()


@pytest.mark.parametrize("name", ["page.svg", "page.html"])
def test_output_that_cannot_be_written_is_said_in_one_line(name: str, tmp_path: Path) -> None:
    result = _run(SEED, "-o", tmp_path / "missing" / name)
    assert result.exit_code == 1
    assert "cannot be written: No such file or directory" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_source_is_never_drawn_over(tmp_path: Path) -> None:
    source = tmp_path / "page.svg"
    source.write_text("平安晚报\n", "utf-8")
    result = _run(source, "-o", source)
    assert result.exit_code == 2
    assert "is a source" in result.stderr
    assert source.read_text("utf-8") == "平安晚报\n"


def test_standard_input_is_drawn(tmp_path: Path) -> None:
    target = tmp_path / "page.svg"
    done = CliRunner().invoke(main, ["draw", "-", "-o", str(target)], input=SEED.read_bytes())
    assert done.exit_code == 0
    assert target.read_text("utf-8") == draw(SEED).svg
