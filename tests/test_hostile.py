"""Wrong files, torn text and floods of one line: a clear word or an honest result, in time that grows with the text."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner

import paperparse
from paperparse.cli import main
from paperparse.errors import LimitError, SourceError
from paperparse.limits import PAGES
from tests.test_conservation import check

SEED = Path(__file__).parent.parent / "fixtures" / "zhejiang-fazhi-2022-05-31" / "source.txt"
COMMAND = (sys.executable, "-m", "paperparse")

FLOODS = ("（\n", "导读\n", "浙江法制报\n", "2版\n", "公告\n", "星期二\n", "导读\n2版 |\n", "广告\n", "吴拯 摄\n", "电\n\n", "（下转2版）\n（上接1版）\n",
          "本报讯 大家说好。（下转2版）\n", "本报记者 李洁\n我省举办活动\n", "备战汛期\n长兴县开展演练。 吴拯 摄\n", "遗失\n声明\n",
          "张三 遗失身份证一张，声明作废\n", "——\n", "1\n", "图为\n", "记者 ", "、", "“（《", "塑造变革能力 ", "我\f")  # fmt: skip


def _seconds(text: str) -> float:
    # A collection of garbage would look at everything that other tests have left in memory.
    gc.disable()
    try:
        start = time.process_time()
        paperparse.parse_text(text)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("unit", FLOODS)
def test_time_grows_with_the_text(unit: str) -> None:
    short, long = (unit * (size // len(unit)) for size in (600, 6000))
    _seconds(short)
    # Ten times the text takes ten times as long; were it quadratic, a hundred times.
    assert _seconds(long) < 40 * max(_seconds(short), 0.004)


@pytest.mark.parametrize("unit", FLOODS)
def test_nothing_is_lost_in_a_flood(unit: str) -> None:
    check((unit * 60).replace("\f", "\n"))


def test_more_pages_than_any_issue() -> None:
    with pytest.raises(LimitError, match="pages"):
        paperparse.parse_text("我\f" * (PAGES + 1))


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (b"\n\n%PDF-1.4\n1 0 obj", "no readable PDF"),
        (b"\xef\xbb\xbf<!DOCTYPE html>\n<html>", "a web page"),
        (b"  <HTML><body>", "a web page"),
        (b"<?xml version='1.0'?>", "XML"),
        (b'{\n  "schema": "paperparse.issue/1"}', "JSON"),
        (b'[{"title": 1}]', "JSON"),
        (rb"{\rtf1\ansi", "RTF"),
        (b"\0" * 50, "not text"),
        (bytes(range(128, 256)) * 5, "not text"),
    ],
)
def test_what_is_no_print_is_refused(raw: bytes, word: str) -> None:
    with pytest.raises(SourceError, match=word):
        paperparse.parse(raw)


def test_a_wrong_encoding_is_named() -> None:
    with pytest.raises(SourceError, match=r"when read as utf-16.*name another encoding"):
        paperparse.parse(("浙江法制报\n2022年5月31日" * 8).encode(), encoding="utf-16")


def test_an_empty_name_is_no_directory() -> None:
    with pytest.raises(SourceError, match="empty"):
        paperparse.parse("")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_the_name_of_a_file_may_be_no_text(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"bad\xffname.txt")  # noqa: PTH118 - Path takes no bytes
    Path(os.fsdecode(path)).write_text("浙江法制报", "utf-8")
    issue = paperparse.parse(os.fsdecode(path))
    assert paperparse.from_dict(paperparse.to_dict(issue)) == issue
    assert paperparse.to_json(issue).encode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [("parse", str(SEED)), ("schema",), ("--help",), ("schema", "-o", "/dev/full")])
def test_a_full_disk_is_one_line(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == "paperparse: the output cannot be written: No space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="the shell there closes no streams")
@pytest.mark.parametrize(
    ("closed", "word"), [(">&-", "standard output is closed"), ("<&-", "standard input is closed")]
)
def test_closed_streams_are_one_line(closed: str, word: str) -> None:
    script = f'exec "$0" -m paperparse parse - {closed}'
    done = subprocess.run(["/bin/sh", "-c", script, sys.executable], capture_output=True, check=False)
    assert done.returncode == 1
    assert word in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="files have no numbers there")
def test_standard_input_is_never_written_over(tmp_path: Path) -> None:
    source = tmp_path / "front.txt"
    source.write_text("浙江法制报", "utf-8")
    with source.open("rb") as file:
        command = [*COMMAND, "parse", "-", "-o", str(source)]
        done = subprocess.run(command, stdin=file, capture_output=True, check=False)
    assert done.returncode == 2
    assert source.read_text("utf-8") == "浙江法制报"


def test_no_memory_is_no_fault_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("paperparse.cli.commands.parse", fail)
    assert CliRunner().invoke(main, ["parse", str(SEED)]).stderr == f"paperparse: {SEED}: not enough memory; split it\n"


PAGE = SEED.read_text("utf-8-sig")
TOP, REST = PAGE[: PAGE.index("观摩交流")], PAGE[PAGE.index("观摩交流") :]
FACTS = ("浙江法制报", "2022-05-31", "我省举办数字法治系统现场教学活动", "“数字法治”可观可感可学", "备战汛期", "2")

VARIANTS = {
    "no empty lines": "\n".join(filter(None, PAGE.split("\n"))),
    "double-spaced": PAGE.replace("\n", "\n\n"),
    "line ends of old systems": PAGE.replace("\n", "\r"),
    "line ends of layout programs": PAGE.replace("\n", "\u2028"),
    "doubled line ends": PAGE.replace("\n", "\r\r\n"),
    "a margin": "".join(f"  {line}\n" for line in PAGE.split("\n")),
    "half-width marks": unicodedata.normalize("NFKC", PAGE),
    "invisible characters": PAGE.replace(",", ",\u200b"),
    "the top read last": f"{REST}\n\n{TOP}",
}


@pytest.mark.parametrize("name", VARIANTS)
def test_the_page_survives(name: str) -> None:
    check(VARIANTS[name])
    page = paperparse.parse_text(VARIANTS[name]).front
    assert page.masthead
    assert page.dateline
    first, second = page.articles
    assert (
        page.masthead.title,
        str(page.dateline.date),
        first.headline.title,
        second.headline.title,
        page.captions[0].title,
        page.teasers[0].page,
    ) == FACTS
    assert [len(article.paragraphs) >= 4 for article in page.articles] == [True, True]


def test_the_page_on_one_line_is_text() -> None:
    text = PAGE.replace("\n", "")
    check(text)
    page = paperparse.parse_text(text).front
    assert page.notices == ()
    assert page.articles[0].headline.title is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("City opens library\nBy John Smith\nThe city opened a library.\n", True),
        (PAGE.encode("gb18030").decode("latin-1"), True),
        (PAGE, False),
        ("第6508期 http://www.example.cn", False),
    ],
)
def test_a_page_that_is_not_chinese_is_told(text: str, told: bool) -> None:  # noqa: FBT001 - a column of the table
    codes = [diagnostic.code for diagnostic in paperparse.parse_text(text).diagnostics]
    assert ("page.hardly-chinese" in codes) == told


def test_an_error_can_be_printed() -> None:
    with pytest.raises(SourceError) as caught:
        paperparse.parse("missing\udcff.txt")
    assert str(caught.value).encode()


def test_bytes_are_no_text() -> None:
    with pytest.raises(TypeError, match="bytes and open files go to parse"):
        paperparse.parse_text("导读".encode())  # type: ignore[arg-type]  # what is tested
