"""Sources into pages: every way to hand one over, every encoding, every way to fail."""

from __future__ import annotations

import codecs
import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.errors import LimitError, SourceError
from paperparse.limits import SOURCE_BYTES
from paperparse.model.issue import Source
from paperparse.model.page import Page
from paperparse.readers.content import Readable
from paperparse.readers.plain import read_text
from paperparse.readers.sources import read

SIMPLIFIED = "星期二 2022年5月31日\r\n农历壬寅年五月初二\n本报讯 5月30日,全省现场教学活动在杭州正式启动。"
TRADITIONAL = "民國一百一十一年五月三十一日 星期二\n本報訊 記者陳佳攝影報導，縣政府昨日舉行記者會。"
SHORT = ("浙江法制报", "吴拯 摄", "本报记者 李洁 王志浩", "导读\n2版 | 涉未成年人案件材料")


def _text(source: Readable, encoding: str | None = None) -> str:
    return "\f".join(page.text for page in _read(source, encoding=encoding)[1])


def _read(source: Readable, encoding: str | None = None) -> tuple[Source, list[Page]]:
    """A text source, whose pages are all texts."""
    origin, pages = read(source, encoding=encoding)
    return origin, [page for page in pages if isinstance(page, Page)]


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, *SHORT])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "utf-32"])
def test_encoding_is_recognised(text: str, encoding: str) -> None:
    assert _text(text.encode(encoding)) == text


@pytest.mark.parametrize("text", [TRADITIONAL, "香港文匯報訊（記者 陳佳）昨日在會展中心舉行", "社論 今日天氣晴朗"])
def test_big5_is_recognised(text: str) -> None:
    assert _text(text.encode("big5")) == text


def test_plain_latin_text_is_read() -> None:
    assert _text(b"KK Mart\n2022") == "KK Mart\n2022"


def test_encoding_of_rare_characters_takes_a_second_opinion() -> None:
    rare = "饕餮魑魅魍魉"
    assert _text(rare.encode("gb18030")) == rare


def test_given_encoding_overrides() -> None:
    # These bytes are valid UTF-8 too.
    raw = "联通".encode("gb18030")
    assert raw.decode("utf-8", "ignore") != "联通"
    assert _text(raw, "gb18030") == "联通"


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, b""])
def test_mark_is_no_part_of_the_page_but_of_the_hash(mark: bytes) -> None:
    raw = mark + SIMPLIFIED.encode()
    source, (page,) = _read(raw)
    assert page.text == SIMPLIFIED
    assert source.sha256 == hashlib.sha256(raw).hexdigest()


def test_every_kind_of_source(tmp_path: Path) -> None:
    path = tmp_path / "front.txt"
    path.write_bytes(SIMPLIFIED.encode())
    with path.open("rb") as binary, path.open(encoding="utf-8", newline="") as text:
        for source, name in (
            (path, "front.txt"),
            (str(path), "front.txt"),
            (binary, "front.txt"),
            (text, "front.txt"),
            (io.BytesIO(SIMPLIFIED.encode()), "<file>"),
            (io.StringIO(SIMPLIFIED), "<file>"),
            (bytearray(SIMPLIFIED.encode()), "<bytes>"),
        ):
            origin, (page,) = _read(source)
            assert (origin.name, origin.kind, page.text) == (name, "text", SIMPLIFIED)
            assert origin.sha256 == hashlib.sha256(SIMPLIFIED.encode()).hexdigest()


def test_standard_input_has_a_name_of_its_own() -> None:
    class Standard(io.BytesIO):
        name = "<stdin>"

    assert read(Standard(b"2022"))[0].name == "-"


def test_form_feeds_part_pages() -> None:
    pages = _read("要闻\f\f广告\f".encode())[1]
    assert [(page.index, page.text) for page in pages] == [(1, "要闻"), (2, ""), (3, "广告")]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: bool(text.strip())))
def test_text_in_memory_stays_as_it_is(text: str) -> None:
    assert "\f".join(page.text for page in read_text(text)[1]) == text.removeprefix("\ufeff").rstrip("\f")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "only white space"),
        ("\ufeff".encode(), "empty"),
        ("\u3000\f\n".encode(), "only white space"),
        (bytes(range(256)) * 4, "zero bytes"),
        (bytes(range(1, 32)) * 9, "control characters"),
        (b"\x9f\xff\xfe\x80\xff" * 41, "known encoding"),
        (b"%PDF-1.7\n%\xe2\xe3", "no readable PDF"),
        (b"\x89PNG\r\n\x1a\n", "no readable picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "no readable picture"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "no readable picture"),
        (b"PK\x03\x04\x14\x00", "office document"),
        (SIMPLIFIED.encode() + b"\xff" + SIMPLIFIED.encode(), f"byte {len(SIMPLIFIED.encode())} (0xff)"),
        (SIMPLIFIED.encode()[:-1], "not UTF-8"),
        (SIMPLIFIED.encode("utf-16")[:-1], "not UTF-16"),
    ],
)
def test_unreadable_bytes(raw: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "front.txt"
    path.write_bytes(raw)
    with pytest.raises(SourceError) as raised:
        read(path)
    assert said in str(raised.value)
    assert str(path) in str(raised.value)


def test_missing_file_and_directory(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="a directory"):
        read(tmp_path)
    with pytest.raises(SourceError, match=r"no such file; .* parse_text"):
        read(tmp_path / "front.txt")


def test_text_taken_for_a_path_is_told_so() -> None:
    for text in (SIMPLIFIED * 99, f"导读\n{SIMPLIFIED}", "报" * 70):
        with pytest.raises(SourceError, match=r"did you mean parse_text\?") as raised:
            read(text)
        assert text.strip()[:2] in str(raised.value)
        assert len(str(raised.value)) < 60 + 80
        assert "\n" not in str(raised.value)
    with pytest.raises(SourceError, match="parse_text"):
        read("front\0txt")


def test_wrong_and_unknown_encoding() -> None:
    with pytest.raises(SourceError, match=r"<bytes>: not UTF-8: byte 0 \(0xb1\)"):
        read("本报讯".encode("gb18030"), encoding="utf-8")
    with pytest.raises(SourceError, match="unknown encoding 'klingon'"):
        read(b"2022", encoding="klingon")


def test_encoding_that_is_no_encoding_of_text() -> None:
    with pytest.raises(SourceError, match="unknown encoding"):
        read(b"2022", encoding="base64")


def test_half_of_a_surrogate_pair() -> None:
    with pytest.raises(SourceError, match="character 2"):
        read_text("导读\ud800")


def test_text_file_opened_with_the_wrong_encoding(tmp_path: Path) -> None:
    path = tmp_path / "front.txt"
    path.write_bytes("本报讯".encode("gb18030"))
    with path.open(encoding="utf-8") as file, pytest.raises(SourceError, match="open the file for bytes"):
        read(file)


def test_closed_file() -> None:
    file = io.BytesIO(b"2022")
    file.close()
    with pytest.raises(SourceError, match="cannot be read"):
        read(file)


def test_what_is_no_source() -> None:
    with pytest.raises(TypeError, match="not int"):
        read(2022)  # type: ignore[arg-type]


class Endless(io.RawIOBase):
    """A file without an end, that says how much was asked of it."""

    asked = 0

    def read(self, size: int = -1) -> bytes:
        self.asked = size
        return b"2" * size


def test_limit_holds_without_reading_all(tmp_path: Path) -> None:
    endless = Endless()
    with pytest.raises(LimitError, match="50 MB"):
        read(endless)  # type: ignore[arg-type]
    assert endless.asked == SOURCE_BYTES + 1
    path = tmp_path / "year.txt"
    with path.open("wb") as file:
        file.truncate(SOURCE_BYTES + 1)
    with pytest.raises(LimitError, match=r"year\.txt"):
        read(path)
    with pytest.raises(LimitError, match="<text>"):
        read_text("报" * (SOURCE_BYTES // 3 + 1))
