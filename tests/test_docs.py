"""The documentation: every example is run, every output is the real one, and it builds without a warning."""

from __future__ import annotations

import doctest
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from paperparse.text.repair import RepairCode

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SEED = "fixtures/zhejiang-fazhi-2022-05-31/source.txt"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r'(?:Diagnostic|Doubt|Remark)\(\s*f?"([^"]+\.[^"]+)"|yield "(masthead\.[a-z-]+)"')
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def _blocks(page: Path, language: str) -> list[str]:
    return [body for kind, body in BLOCK.findall(page.read_text("utf-8")) if kind == language]


def _run(*arguments: str, cwd: Path = ROOT, source: Path = ROOT / "src") -> str:
    environment = {**os.environ, "PYTHONPATH": str(source), "COLUMNS": "88"}
    command = [sys.executable, "-m", "paperparse", *arguments]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=True, encoding="utf-8")
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_examples_are_true(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    said: list[str] = []
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()
    for number, block in enumerate(_blocks(page, "python"), 1):
        test = parser.get_doctest(block, names, f"{page.name}, example {number}", str(page), 0)
        runner.run(test, out=said.append, clear_globs=False)
        names.update(test.globs)
    assert "".join(said) == ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    assert [link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()] == []


def _codes() -> list[str]:
    """The codes of diagnostics in the source: those made at once, those of the masthead's pairs, those of repairs."""
    sources = [path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py")]
    found = {first or second for source in sources for first, second in CODE.findall(source)}
    for code in found & {"{what}.page-beyond-last"}:
        found = found - {code} | {code.replace("{what}", what) for what in ("jump", "teaser")}
    return sorted(found | set(get_args(RepairCode)))


def test_every_code_of_a_diagnostic_is_explained() -> None:
    told = re.findall(r"^\| `([^`]+)` \|", (ROOT / "docs" / "diagnostics.md").read_text("utf-8"), re.MULTILINE)
    assert told == _codes()


def test_readme_shows_the_real_outline() -> None:
    assert _run("parse", SEED) in _blocks(ROOT / "README.md", "text")


@pytest.mark.parametrize(("source", "picture"), [(SEED, "docs/roles.svg"), ("fixtures/pdf/front.pdf", "docs/page.svg")])
def test_picture_shows_what_the_library_does(source: str, picture: str, tmp_path: Path) -> None:
    _run("draw", source, "-o", str(tmp_path / "drawn.svg"))
    current = (tmp_path / "drawn.svg").read_text("utf-8") == (ROOT / picture).read_text("utf-8")
    assert current, f"the picture is stale: paperparse draw {source} -o {picture}"


def test_readme_command_is_the_one_that_was_run() -> None:
    assert any(
        line.endswith(f"paperparse parse {SEED}") for line in _blocks(ROOT / "README.md", "bash")[0].splitlines()
    )


def test_newspaper_page_works_word_by_word(tmp_path: Path) -> None:
    page = ROOT / "docs" / "newspapers.md"
    text, before, after = _blocks(page, "text")
    (module,), (change,) = _blocks(page, "python"), _blocks(page, "diff")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "shuangxi.txt").write_text(text, "utf-8")
    run = {"cwd": tmp_path, "source": tmp_path / "src"}
    assert _run("parse", "shuangxi.txt", **run) == before

    papers = tmp_path / "src" / "paperparse" / "rules" / "papers"
    (papers / "shuangxi.py").write_text(module, "utf-8")
    listed = papers / "__init__.py"
    listed.write_text(_changed(listed.read_text("utf-8"), change), "utf-8")
    assert _run("parse", "shuangxi.txt", **run) == after
    explained = _run("explain", "shuangxi.txt", **run)
    assert "folio.paper" in explained
    assert "imprint.shuangxi_issue_number" in explained

    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "src")}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "tests/test_rules.py",
        "tests/test_papers.py",
    ]
    done = subprocess.run(
        [*command, "-k", "shuangxi or 双溪新声"], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert (done.returncode, b"passed" in done.stdout) == (0, True), done.stdout.decode()


def _changed(text: str, change: str) -> str:
    """`text` after the change: a line with - gives way to the next one with +, other lines with + follow their context."""
    previous = ""
    for line in change.splitlines():
        mark, content = line[0], line[1:]
        if mark == "+":
            assert text.count(previous) == 1, previous
            text = text.replace(previous, content + "\n" if previous.startswith("from ") else previous + content + "\n")
        previous = content + "\n"
    return text


@pytest.mark.skipif(importlib.util.find_spec("mkdocs") is None, reason="mkdocs is not installed: pip install '.[docs]'")
def test_documentation_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr
    assert (tmp_path / "site" / "decisions" / "0001-fold-keeps-the-length" / "index.html").is_file()
