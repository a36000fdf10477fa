"""Bad PDF files: a clear error, or what can be read of them, within the limits."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import get_args

import pymupdf
import pytest

from paperparse import limits
from paperparse.errors import LimitError, MissingDependencyError, SourceError
from paperparse.model.sheet import Refused, Sheet
from paperparse.readers import engines
from paperparse.readers.engines import _forms, _found, _fresh
from paperparse.readers.kinds import is_pdf
from paperparse.readers.options import EngineName
from paperparse.readers.pdf import page_count, read_pdf
from paperparse.readers.selection import selected
from tests.raw_pdf import HEAD, form, page, pdf

ENGINES: tuple[EngineName, ...] = ("pymupdf", "pdfium", "pdfplumber")
HELLO = "BT /F1 12 Tf 72 700 Td (hello) Tj ET"

every_engine = pytest.mark.parametrize("engine", ENGINES)


def _pages(raw: bytes, engine: EngineName, password: str | None = None) -> list[Sheet | Refused]:
    return list(read_pdf(raw, "front.pdf", engine=engine, password=password)[1])


def _text(read: Sheet | Refused) -> str:
    assert isinstance(read, Sheet)
    return "".join(glyph.text for glyph in read.glyphs)


def _encrypted(user: str, owner: str) -> bytes:
    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "hello")
    raw: bytes = document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=user, owner_pw=owner)
    return raw


def _many(count: int) -> bytes:
    kids = b"".join(b"%d 0 R " % (number + 3) for number in range(count))
    pages = [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]>>"] * count
    return pdf(HEAD[0], b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), *pages)


@every_engine
@pytest.mark.parametrize("password", ["open", "sesame"])
def test_password_opens(engine: EngineName, password: str) -> None:
    (read,) = _pages(_encrypted("open", "sesame"), engine, password)
    assert _text(read) == "hello"


@every_engine
def test_password_of_the_owner_alone_locks_nothing(engine: EngineName) -> None:
    assert _text(_pages(_encrypted("", "sesame"), engine)[0]) == "hello"


@every_engine
def test_locked(engine: EngineName) -> None:
    with pytest.raises(SourceError, match=r"front\.pdf: encrypted; give the password with password= or --password"):
        _pages(_encrypted("open", "sesame"), engine)
    with pytest.raises(SourceError, match=r"front\.pdf: the password does not open it"):
        _pages(_encrypted("open", "sesame"), engine, "mellon")


@every_engine
@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(2000), r"a picture \(JPEG\)"),
        ("本报讯".encode(), "no PDF"),
        (b"%PDF-1.7\n", "no readable PDF"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 50, "no readable PDF"),
        (pdf(HEAD[0], b"<</Type/Pages/Kids[]/Count 0>>"), "(no pages in it|no readable PDF)"),
    ],
)
def test_what_is_no_pdf(engine: EngineName, raw: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=rf"front\.pdf: .*{said}"):
        _pages(raw, engine)


@every_engine
@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_cut_off(engine: EngineName, kept: float) -> None:
    raw = page(HELLO)
    try:
        read = _pages(raw[: int(len(raw) * kept)], engine)
    except SourceError as error:
        assert "no readable PDF" in str(error)  # noqa: PT017 - an engine may repair it as well
    else:
        assert all(isinstance(one, Refused) or _text(one) in {"", "hello"} for one in read)


@every_engine
@pytest.mark.parametrize(
    "raw",
    [
        pdf(HEAD[0], b"<</Type/Pages/Kids[3 0 R]/Count 5>>", b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 5>>"),
        pdf(HEAD[0], b"<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"),
        pdf(HEAD[0], b"<</Type/Pages/Kids[3 0 R]/Count 999999999>>", b"<</Type/Page/MediaBox[0 0 9 9]>>"),
        pdf(
            HEAD[0],
            *(b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 3) for number in range(3000)),
            b"<</Type/Page/MediaBox[0 0 9 9]>>",
        ),
        pdf(*HEAD, b"<</A " + b"[" * 100_000 + b">>"),
        page("[" * 50_000 + HELLO),
        page("q " * 5_000 + HELLO),
        page(f"1e38 0 0 1e38 1e38 1e38 cm 0 0 1 1 re f {'9' * 60} 0 0 1 0 0 cm {HELLO} 0 0 0 0 0 0 cm 0 0 1 1 re f"),
        page(HELLO, said=b"/Rotate 45"),
        page(HELLO, said=b"/CropBox[1000 1000 1200 1200]"),
        page(HELLO, box="0 0 0 0"),
        page(HELLO, box="0 0 1e9 1e9"),
        page(HELLO, box="600 800 0 0"),
        pdf(*HEAD, b"<</Type/Page>>"),
        page("/A Do", form("/A Do 0 0 9 9 re f", b"/XObject<</A 6 0 R>>"), resources=b"/XObject<</A 6 0 R>>"),
        page("BT /F1 0 Tf (a) Tj /Missing 9 Tf (b) Tj 12 Tf (c) Tj Tj ET /None Do /None gs /None sh scn"),
    ],
)
def test_broken_inside(engine: EngineName, raw: bytes) -> None:
    try:
        read = _pages(raw, engine)
    except (SourceError, LimitError) as error:
        assert str(error).startswith("front.pdf: ")  # noqa: PT017 - it may be read as well
    else:
        assert all(isinstance(one, Sheet) or str(one.error).startswith("front.pdf: page ") for one in read)


@every_engine
def test_largest_page(engine: EngineName) -> None:
    (read,) = _pages(page(HELLO, box="0 0 28346 28346"), engine)
    assert isinstance(read, Sheet)
    assert (read.size.width, read.size.height, len(read.glyphs)) == (28346, 28346, 5)


@every_engine
def test_page_beyond_a_limit_does_not_lose_the_others(engine: EngineName, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_found, "GLYPHS", 8)
    document = pymupdf.open()
    for text in ("hello", "hello, world", "again"):
        document.new_page().insert_text((72, 72), text)
    first, second, third = _pages(document.tobytes(), engine)
    assert (_text(first), _text(third)) == ("hello", "again")
    assert isinstance(second, Refused)
    assert second.index == 2
    assert isinstance(second.error, LimitError)
    assert str(second.error) == "front.pdf: page 2: more than 8 glyphs, this is no newspaper page"


@every_engine
def test_page_of_very_many_glyphs(engine: EngineName) -> None:
    lines = "".join(f"1 0 0 1 1 {790 - line / 20} Tm ({'a' * 100}) Tj " for line in range(limits.GLYPHS // 100 + 10))
    (read,) = _pages(page(f"BT /F1 9 Tf {lines} ET"), engine)
    assert isinstance(read, Refused)
    assert isinstance(read.error, LimitError)


@every_engine
def test_page_that_takes_too_long(engine: EngineName, monkeypatch: pytest.MonkeyPatch) -> None:
    if engine == "pymupdf":
        pytest.skip("MuPDF paints a page in one go")
    monkeypatch.setattr(_found, "PAGE_SECONDS", -1.0)
    (read,) = _pages(page(HELLO), engine)
    assert isinstance(read, Refused)
    assert "seconds" in str(read.error)


@pytest.mark.parametrize("engine", ["pymupdf", "pdfium"])
def test_bomb_of_forms(engine: EngineName) -> None:
    forms = [form("/A Do " * 10, b"/XObject<</A %d 0 R>>" % (number + 7)) for number in range(12)]
    (read,) = _pages(page("/A Do", *forms, form("0 0 9 9 re f"), resources=b"/XObject<</A 6 0 R>>"), engine)
    assert isinstance(read, Refused)
    assert isinstance(read.error, LimitError)
    assert "forms" in str(read.error)


def test_forms_that_may_hold_forms() -> None:
    assert not _forms.may_nest(page(HELLO))
    assert not _forms.may_nest(page("/A Do", form("0 0 9 9 re f")))
    assert _forms.may_nest(page("/A Do", form("/A Do", b"/XObject<</A 6 0 R>>")))
    assert _forms.may_nest(page("/A Do", form("/A Do", b"/XObject<</A 6 0 R>>").replace(b"/Form", b"/F#6frm")))


@every_engine
def test_many_pages_are_read_one_at_a_time(engine: EngineName) -> None:
    raw = _many(5000)
    assert page_count(raw, "year.pdf", engine=engine) == 5000
    source, pages = read_pdf(raw, "year.pdf", engine=engine, pages="4999-")
    assert (source.name, source.kind) == ("year.pdf", "pdf")
    assert [page.index for page in pages] == [4999, 5000]


@every_engine
def test_document_is_opened_anew_on_the_way(engine: EngineName, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fresh, "PAGES_KEPT", 2)
    document = pymupdf.open()
    for text in "abcdefg":
        document.new_page().insert_text((72, 72), text)
    raw = document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="open", owner_pw="sesame")
    assert [_text(read) for read in _pages(raw, engine, "open")] == list("abcdefg")


@every_engine
def test_too_many_pages(engine: EngineName, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperparse.readers.pdf.PAGES", 3)
    with pytest.raises(LimitError, match=r"year\.pdf: more than 3 pages"):
        read_pdf(_many(4), "year.pdf", engine=engine)


def test_too_many_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperparse.readers.pdf.PDF_BYTES", 100)
    with pytest.raises(LimitError, match=r"year\.pdf: more than"):
        read_pdf(_many(4), "year.pdf")


@every_engine
def test_nothing_is_printed(engine: EngineName) -> None:
    raw = page(f"{HELLO} /None Do BT /None 9 Tf (a) Tj ET", said=b"/Rotate 45")[:-40]
    code = (
        "import sys; from paperparse.readers.pdf import read_pdf; from paperparse.errors import SourceError\n"
        f"try: list(read_pdf(sys.stdin.buffer.read(), 'front.pdf', engine={engine!r})[1])\n"
        "except SourceError: pass"
    )
    done = subprocess.run([sys.executable, "-c", code], input=raw, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_kind_is_told_by_content() -> None:
    assert is_pdf(page(HELLO))
    assert is_pdf(b"\n" * 1000 + page(HELLO))
    assert not is_pdf(b"\n" * 1100 + page(HELLO))


@pytest.mark.parametrize(
    ("pages", "meant"),
    [("1", (0,)), ("3,1", (0, 2)), ("2-4, 3", (1, 2, 3)), ("-2", (0, 1)), ("8-", (7, 8)), ("１，３—４", (0, 2, 3))],
)
def test_selection(pages: str, meant: tuple[int, ...]) -> None:
    assert selected(pages, 9) == meant


@pytest.mark.parametrize("pages", ["", "0", "-", "1,,2", "4-2", "one", "1-2-3", "1;2", "2.5", "-0", "1 2", "²"])
def test_what_selects_nothing(pages: str) -> None:
    with pytest.raises(SourceError, match=r"is no page or range of pages; write 1,3-5"):
        selected(pages, 9)


@pytest.mark.parametrize("pages", ["10", "1-10", "10-", "999999999"])
def test_beyond_the_last_page(pages: str) -> None:
    with pytest.raises(SourceError, match="beyond the last page, 9"):
        selected(pages, 9)


def test_bad_selection_names_the_file() -> None:
    with pytest.raises(SourceError, match=r"front\.pdf: pages: '2' is beyond the last page, 1"):
        read_pdf(page(HELLO), "front.pdf", pages="2")


def _without(*missing: str) -> Callable[[str], object | None]:
    return lambda name: None if name in missing else object()


def test_fastest_installed_engine_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    assert engines.chosen() == "pymupdf"
    monkeypatch.setattr(engines, "find_spec", _without("pymupdf"))
    assert engines.chosen() == "pdfium"
    monkeypatch.setattr(engines, "find_spec", _without("pymupdf", "pypdfium2"))
    assert engines.chosen() == "pdfplumber"


def test_missing_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "find_spec", _without("pymupdf", "pypdfium2", "pdfplumber"))
    with pytest.raises(MissingDependencyError, match=r"pip install 'paperparse\[pymupdf\]'"):
        read_pdf(page(HELLO), "front.pdf", engine="pymupdf")
    with pytest.raises(MissingDependencyError, match="pdfplumber"):
        read_pdf(page(HELLO), "front.pdf")


def test_unknown_engine() -> None:
    assert set(get_args(EngineName)) == {"auto", *ENGINES}
    with pytest.raises(ValueError, match="no engine is called 'xpdf'"):
        read_pdf(page(HELLO), "front.pdf", engine="xpdf")  # type: ignore[arg-type]
