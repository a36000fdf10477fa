"""What arguments stand for: folders, globs, lists and archives into single sources, and these into parts."""

from __future__ import annotations

import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from paperparse.batch.archives import Archive
from paperparse.batch.contents import Contents
from paperparse.batch.parts import FEWEST, LARGEST, MOST, SHARE, SMALLEST, parts
from paperparse.batch.sources import UNKNOWN, Item, expand
from paperparse.errors import LimitError, PaperparseError, SourceError

PAGE = "双溪日报\n2022年5月31日 星期二\n".encode()


def _names(*arguments: str | Path, apart: Path | None = None) -> list[str]:
    return [item.name for item in expand(arguments, apart).items()]


def _content(item: Item) -> bytes | PaperparseError:
    with Contents() as contents:
        return contents.of(item)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some pages, in folders, and files that are none."""
    monkeypatch.chdir(tmp_path)
    for name in ("b/2.txt", "b/10.pdf", "a/1.TXT", "a/notes.docx", "a/.hidden.txt", ".git/x.txt", "c.txt", "README"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(PAGE)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_folder_is_walked_in_the_order_of_names_and_tells_what_it_passes_over() -> None:
    expansion = expand(["."])
    assert [item.name for item in expansion.items()] == ["./a/1.TXT", "./b/10.pdf", "./b/2.txt", "./c.txt"]
    assert dict(expansion.skipped) == {".docx": 1, "no ending": 1}
    assert next(iter(expansion.items())).size == len(PAGE)


def test_named_file_is_read_whatever_it_is_called(folder: Path) -> None:
    assert _names("README", folder / "a" / "notes.docx") == ["README", str(folder / "a" / "notes.docx")]


@pytest.mark.usefixtures("folder")
def test_glob_and_what_matches_nothing() -> None:
    assert _names("b/*") == ["b/10.pdf", "b/2.txt"]
    assert _names("**/*.txt") == ["b/2.txt", "c.txt"]
    assert list(expand("b/*.xml").items()) == [Item("b/*.xml", UNKNOWN)]
    assert list(expand("missing.txt").items()) == [Item("missing.txt", UNKNOWN)]


def test_name_with_the_marks_of_a_glob_is_a_name(folder: Path) -> None:
    (folder / "[1].txt").write_bytes(PAGE)
    assert _names("[1].txt") == ["[1].txt"]


def test_list_holds_whatever_may_be_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "list.txt").write_text("\ufeffc.txt\r\n\r\na\nb/*.pdf\n", "utf-8")
    wanted = ["c.txt", "a/1.TXT", "b/10.pdf"]
    assert _names("@list.txt") == wanted
    monkeypatch.setattr("sys.stdin", io.StringIO("c.txt\na\nb/*.pdf\n"))
    assert _names("-") == wanted
    with pytest.raises(SourceError, match=r"none\.txt: the list cannot be read"):
        _names("@none.txt")


@pytest.mark.usefixtures("folder")
def test_source_that_is_named_twice_is_one() -> None:
    assert _names("c.txt", "b/2.txt", "b", "c.txt") == ["c.txt", "b/2.txt", "b/10.pdf"]


def test_folder_of_the_results_is_no_source(folder: Path) -> None:
    assert _names(".", apart=folder / "b") == ["./a/1.TXT", "./c.txt"]


def test_link_back_is_not_followed(folder: Path) -> None:
    (folder / "b" / "up").symlink_to(folder)
    assert _names("b") == ["b/10.pdf", "b/2.txt"]


def _zip(path: Path, *names: str, content: bytes = PAGE) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, content + name.encode())
    return path


def _tar(path: Path, *names: str) -> Path:
    with tarfile.open(path, "w:gz" if path.suffix == ".gz" else "w") as archive:
        for name in names:
            info = tarfile.TarInfo(name)
            content = PAGE + name.encode()
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return path


@pytest.mark.parametrize("name", ["year.zip", "year.tar", "year.tar.gz"])
def test_members_are_sources(name: str, tmp_path: Path) -> None:
    inside = ["08/2.txt", "08/1.txt", f"{'长' * 60}/头版.txt", "__MACOSX/x.txt", "08/.x.txt", "x.exe"]
    path = (_zip if name.endswith("zip") else _tar)(tmp_path / name, *inside)
    found = list(expand(path).items())
    assert [item.name for item in found] == [f"{path}!{member}" for member in inside[:3]]
    # By their keys in any order, and by their names alone.
    for item, member in [*zip(found, inside, strict=False)][::-1]:
        assert _content(item) == _content(Item(item.name, UNKNOWN)) == PAGE + member.encode()
    assert [item.name for item in expand(f"{path}!08/1.txt").items()] == [f"{path}!08/1.txt"]
    missing = _content(Item(f"{path}!08/3.txt", UNKNOWN))
    assert str(missing) == f"{path}!08/3.txt: there is no such member in the archive"


def test_names_in_a_zip_of_the_old_kind_are_chinese(tmp_path: Path) -> None:
    path = tmp_path / "old.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("tou.txt", PAGE)
    path.write_bytes(path.read_bytes().replace(b"tou.txt", "头".encode("gb18030") + b"1.txt"))
    (item,) = expand(path).items()
    assert item.name == f"{path}!头1.txt"
    assert _content(item) == PAGE


def test_archive_that_cannot_be_read_is_one_source_that_fails(tmp_path: Path) -> None:
    path = tmp_path / "bad.zip"
    path.write_bytes(b"PK\3\4 nothing")
    (item,) = expand(path).items()
    assert item == Item(str(path), UNKNOWN)
    error = _content(item)
    assert isinstance(error, SourceError)
    assert str(error).startswith(f"{path}: the archive cannot be read: BadZipFile")


def test_archive_that_was_changed_meanwhile_is_noticed(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", "1.txt", "2.txt")
    with Archive(str(path)) as archive, pytest.raises(SourceError, match="changed while it was read"):
        archive.read("2.txt", 0)


def test_member_that_swells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paperparse.batch.archives.PDF_BYTES", 1_000)
    path = _zip(tmp_path / "bomb.zip", "1.txt", content=b" " * 100_000)
    (item,) = expand(path).items()
    assert isinstance(_content(item), LimitError)


def test_bytes_in_names_that_are_no_text(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/\xcd\xb7.txt")
    Path(name).write_bytes(PAGE)
    (item,) = expand([tmp_path]).items()
    assert item.name == name
    assert not isinstance(_content(item), PaperparseError)


def test_parts_grow_with_what_comes_before_them() -> None:
    items = [Item(f"{number}.txt", 100) for number in range(200_000)]
    sizes = [len(part.items) for part in parts(items)]
    assert sum(sizes) == len(items)
    assert sizes[:3] == [FEWEST] * 3
    assert max(sizes) == MOST
    before = 0
    for size in sizes:
        assert size <= max(FEWEST, before // SHARE)
        before += size


def test_large_sources_make_small_parts() -> None:
    assert [len(part.items) for part in parts([Item("a.pdf", SMALLEST), Item("b.pdf", LARGEST)])] == [1, 1]
    # What is not there weighs nothing.
    assert [len(part.items) for part in parts([Item("a.pdf", UNKNOWN)] * 3)] == [3]


def test_parts_are_made_when_they_are_asked_for() -> None:
    asked = 0

    def endless() -> object:
        nonlocal asked
        while True:
            asked += 1
            yield Item(f"{asked}.txt", 5_000)

    made = parts(endless())  # type: ignore[arg-type]
    assert next(made).number == 1
    assert asked == SMALLEST // 5_000
