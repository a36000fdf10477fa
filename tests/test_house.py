"""The house: what holds of the code as a whole, whoever writes in it."""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import paperparse
from paperparse import rules
from paperparse.rules import papers

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "paperparse"
FILES = sorted(path for room in ("src", "tests", "benchmarks") for path in (ROOT / room).rglob("*.py"))
PUBLIC = (
    *("Issue", "LimitError", "PaperparseError", "SchemaError", "SourceError", "from_dict", "from_json"),
    *("parse", "parse_byline", "parse_caption", "parse_dateline", "parse_headline", "parse_imprint"),
    *("parse_lead_in", "parse_signature", "parse_teasers", "parse_text", "to_dict", "to_json", "trace"),
)
HEAVY = frozenset(
    "PIL borax charset_normalizer click dask distributed duckdb fitz fsspec jsonschema lxml numpy onnxruntime pandas "
    "pdfminer pdfplumber polars pyarrow pymupdf pypdfium2 rapidocr tqdm".split()
)
"""Libraries that cost time or memory to import, and are not needed to parse a text."""


def test_public_names_are_frozen() -> None:
    assert tuple(paperparse.__all__) == PUBLIC
    assert len(PUBLIC) <= 20


@pytest.mark.parametrize("name", PUBLIC)
def test_public_name_says_what_it_is(name: str) -> None:
    assert inspect.getdoc(getattr(paperparse, name))


def test_import_is_light() -> None:
    code = "import sys, paperparse; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    assert HEAVY.isdisjoint(loaded)


def test_tables_and_clusters_load_their_libraries_late() -> None:
    code = "import sys, paperparse.batch.dask, paperparse.tables.parquet; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    assert {"dask", "fsspec", "pandas", "polars", "pyarrow"}.isdisjoint(loaded)


def test_parsing_utf8_asks_no_one_about_encodings() -> None:
    code = "import sys, paperparse; paperparse.parse('平安晚报'.encode()); print('charset_normalizer' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"


def test_every_rule_module_is_listed() -> None:
    names = [module.name for module in pkgutil.iter_modules(rules.__path__) if not module.name.startswith("_")]
    elements = [importlib.import_module(f"paperparse.rules.{name}") for name in names if name != "papers"]
    assert len(elements) > 10
    listed = set(map(id, rules.RULES))
    missing = [rule.id for module in elements for rule in module.RULES if id(rule) not in listed]
    assert missing == []


def test_every_newspaper_is_listed() -> None:
    names = [module.name for module in pkgutil.iter_modules(papers.__path__) if not module.name.startswith("_")]
    modules = [importlib.import_module(f"paperparse.rules.papers.{name}") for name in names]
    assert len(modules) >= 2
    assert [module.PAPER for module in modules if module.PAPER not in papers.PAPERS] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_file_holds_one_idea(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 320
    assert path.stem not in {"utils", "util", "helpers", "common", "misc", "base"}


def _says(*command: str) -> str:
    """What a tool says when it is not content; nothing when it is."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, encoding="utf-8")
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=lambda command: command[0])
def test_ruff_is_content(command: list[str]) -> None:
    assert _says(sys.executable, "-m", "ruff", *command) == ""


def test_mypy_is_content() -> None:
    assert _says(sys.executable, "-m", "mypy") == ""


def test_imports_go_one_way() -> None:
    code = "from importlinter.cli import lint_imports_command as lint; lint()"
    assert _says(sys.executable, "-c", code) == ""


def test_ci_runs_the_command_of_the_readme() -> None:
    run = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()[-1]
    assert run in (ROOT / "README.md").read_text("utf-8").splitlines()
    assert run.endswith("-m pytest")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
