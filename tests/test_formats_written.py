"""All formats alike: what each says that it holds is in it, what it says that it does not hold is not."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from click.testing import CliRunner, Result
from defusedxml.ElementTree import fromstring

import paperparse
from paperparse.cli import main
from paperparse.writers.documents import documents
from paperparse.writers.formats import BY_NAME, FIELDS, FORMATS, Format, table
from paperparse.writers.printable import without_controls
from tests.written import BARE, FIXTURES, FULL, HOSTILE, files_of, hostile, parsed

SIGNS = {
    "masthead.title": "平安晚报",
    "masthead.cn_number": "CN33-0019",
    "masthead.issn": "1442-6153",
    "masthead.issue_number": "6508",
    "masthead.price": "0.30元",
    "masthead.contacts": "0571-85310548",
    "dateline.date": "2022",
    "dateline.lunar": "壬寅",
    "folio.label": "A03",
    "folio.section": "要闻",
    "column_label": "今日时评",
    "kicker": "全县上下齐动员",
    "title": "备战汛期不松懈",
    "deck": "水库巡查侧记",
    "byline": "王志浩",
    "lead_in": "5月30日电",
    "paragraph": "水位下降。",
    "subhead": "夜里的灯",
    "caption": "演练现场。",
    "credit": "吴拯",
    "teaser": "导读一条",
    "notice": "证件遗失。",
    "staff": "包美芬",
    "furniture": "晴转多云",
    "unplaced": "不知何物",
    "source": "front.pdf",
}
"""Print that shows that a field is there."""

SEED = FIXTURES / "zhejiang-fazhi-2022-05-31" / "source.txt"
ISSUE_PDF = FIXTURES / "pdf" / "issue.pdf"

TIME = re.compile(rb"<(Created|LastChange)>.*?<")
"""When a file was made, which PAGE asks for."""

every_format = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)


def _all(form: Format) -> str:
    return "\n".join(file.decode() for file in files_of(form.dump(FULL)).values())


@every_format
@pytest.mark.parametrize("field", SIGNS)
def test_format_holds_what_it_says(form: Format, field: str) -> None:
    assert (SIGNS[field] in _all(form)) == (field in form.holds)


@every_format
def test_format_names_only_fields_that_there_are(form: Format) -> None:
    assert form.holds <= set(FIELDS)
    assert BY_NAME[form.name] is form


@every_format
def test_story_of_two_pages_is_one(form: Format) -> None:
    assert "次日雨停。" in _all(form)
    if "story" in form.holds and form.name != "mets":  # METS leaves the text to ALTO, and points there.
        together = [file.decode() for file in files_of(form.dump(FULL)).values() if "水位下降。" in file.decode()]
        assert any("次日雨停。" in file for file in together)


@every_format
def test_nothing_known_is_nothing_written(form: Format) -> None:
    try:
        written = files_of(form.dump(BARE))
    except paperparse.SourceError:
        assert "boxes" in form.holds
    else:
        assert "None" not in "".join(file.decode() for file in written.values())


@every_format
def test_same_issue_is_written_the_same(form: Format) -> None:
    once, again = ({name: TIME.sub(b"", file) for name, file in files_of(form.dump(FULL)).items()} for _ in range(2))
    assert once == again


@every_format
def test_hostile_print_stays_print(form: Format) -> None:
    for file in files_of(form.dump(hostile())).values():
        text = file.decode()
        if form.suffix == ".xml":
            root = fromstring(file)
            assert "script" not in {one.tag.rpartition("}")[2] for one in root.iter()}
            assert "characters that XML forbids" in text
            assert "U+0001" in text
            assert HOSTILE[:20] in _print_of(root)
        elif "json" in form.suffix:
            assert HOSTILE in _strings(json.loads(text))
        else:
            assert without_controls(text) == text
    if form.name == "jsonld":
        assert "<" not in text


def _print_of(root: Element) -> str:
    return "".join(root.itertext()) + "".join(value for one in root.iter() for value in one.attrib.values())


def _strings(value: object) -> set[str]:
    if isinstance(value, dict):
        return {text for inner in value.values() for text in _strings(inner)}
    if isinstance(value, list):
        return {text for inner in value for text in _strings(inner)}
    return {value} if isinstance(value, str) else set()


@pytest.mark.parametrize("form", [form for form in FORMATS if "boxes" not in form.holds], ids=lambda form: form.name)
@pytest.mark.parametrize("name", ["issue", "vertical"])
def test_real_pages_are_written_whole(form: Format, name: str) -> None:
    issue = parsed(FIXTURES / "pdf" / f"{name}.pdf")
    text = "".join(file.decode() for file in files_of(form.dump(issue)).values())
    bare = "".join(html.unescape(text).split())
    missing = [story.id for story in documents(issue) if "".join((story.title or "").split()) not in bare]
    assert missing == []


def test_documentation_has_the_table() -> None:
    # If this fails: put what `paperparse.writers.formats.table()` gives in the place of the table.
    written = (FIXTURES.parent / "docs" / "formats.md").read_text("utf-8")
    assert table() in written
    assert all(f"`{form.name}`" in written for form in FORMATS)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["parse", *arguments])


def test_command_writes_files_into_a_folder(tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    assert _run(str(ISSUE_PDF), "--format", "nitf", "-o", str(out)).exit_code == 0
    assert {file.name for file in out.iterdir()} == set(files_of(BY_NAME["nitf"].dump(parsed(ISSUE_PDF))))


def test_command_gives_each_source_a_folder(tmp_path: Path) -> None:
    copy = tmp_path / "source.txt"
    copy.write_bytes(SEED.read_bytes())
    assert _run(str(SEED), str(copy), "--format", "ninjs", "-o", str(tmp_path / "out")).exit_code == 0
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["source", "source-2"]


def test_command_prints_a_single_file_and_refuses_several(tmp_path: Path) -> None:
    one = tmp_path / "one.txt"
    one.write_text("双溪大桥今日通车\n\n本报讯 大桥昨日通车。", "utf-8")
    assert "<hl1>双溪大桥今日通车</hl1>" in _run(str(one), "--format", "nitf").stdout
    several = _run(str(SEED), "--format", "nitf")
    assert several.exit_code == 2
    assert "name a folder for them with -o DIR" in several.stderr
    onto_a_file = _run(str(SEED), "--format", "nitf", "-o", str(one))
    assert onto_a_file.exit_code == 2
    assert "needs a folder" in onto_a_file.stderr


def test_command_goes_on_after_a_bad_source(tmp_path: Path) -> None:
    done = _run(str(tmp_path / "none.txt"), str(SEED), "--format", "nitf", "-o", str(tmp_path / "out"))
    assert done.exit_code == 1
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["source"]
