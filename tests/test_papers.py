"""Known newspapers: each is sound by itself, and found by every name it has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import paperparse
from paperparse.api import parse_text
from paperparse.candidates import propose, settle
from paperparse.errors import RuleError
from paperparse.rules import RULES
from paperparse.rules.papers import PAPERS, known_paper
from paperparse.rules.papers._paper import Paper
from paperparse.text.flow import flow_of_lines
from paperparse.text.folding import fold
from paperparse.text.regions import region_of_number, regions_agree

NAMES = [(paper, title) for paper in PAPERS for title in paper.titles]


@pytest.mark.parametrize(("paper", "title"), NAMES, ids=lambda value: value if isinstance(value, str) else "")
def test_every_name_is_a_title(paper: Paper, title: str) -> None:
    (fact,) = settle(propose(flow_of_lines(title), RULES))
    assert fact.rule.id == "masthead.known"
    assert known_paper(title) is paper


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_its_numbers_fit_each_other(paper: Paper) -> None:
    assert paper.cn_number is None or region_of_number(paper.cn_number) is not None
    if paper.cn_number and paper.postal_code:
        assert regions_agree(paper.cn_number, paper.postal_code) is not False


def test_no_two_papers_share_a_name() -> None:
    assert len({fold(title) for _, title in NAMES}) == len(NAMES)


@pytest.mark.parametrize(
    ("print_", "title"),
    [
        ("浙　江　法　治　报", "浙江法治报"),
        ("浙江法治報", "浙江法治報"),
        ("人民日报（海外版）", "人民日报（海外版）"),
        ("人民日报 2022年5月31日 星期二", "人民日报"),
        ("人 民 日 报 2022年5月31日 星期二", "人民日报"),
    ],
)
def test_known_name_is_found_however_it_is_set(print_: str, title: str) -> None:
    page = parse_text(f"{print_}\n\n双溪大桥今日通车\n\n本报讯 大桥昨日通车。\n").front
    assert page.masthead is not None
    assert page.masthead.title == title
    assert known_paper(title) is not None


def test_edition_is_not_held_to_the_numbers_of_the_paper() -> None:
    issue = parse_text("人民日报（海外版）\n国内统一刊号：CN11-0999\n")
    assert issue.front.masthead is not None
    assert issue.diagnostics == ()


PAGE = """import paperparse
for line in ("維港新聲", "维港新声", "維　港　新　聲", "维港新声（海外版）", "維港新聲 2022年5月31日 星期二"):
    page = paperparse.parse_text(line + "\\n\\n双溪大桥今日通车\\n\\n本报讯 大桥昨日通车。\\n").front
    print(page.masthead.title, len(page.articles))
"""


@pytest.mark.parametrize("name", ["維港新聲", "维港新声"])
def test_new_paper_is_found_in_either_script(name: str, tmp_path: Path) -> None:
    package = shutil.copytree(
        Path(paperparse.__file__).parent, tmp_path / "paperparse", ignore=shutil.ignore_patterns("__pycache__")
    )
    papers = package / "rules" / "papers" / "__init__.py"
    listed = papers.read_text("utf-8").replace("    renmin.PAPER,\n", f'    Paper("{name}", reason="a test"),\n')
    papers.write_text(listed, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", PAGE]
    done = subprocess.run(command, env=environment, capture_output=True, check=True, encoding="utf-8")
    assert done.stdout.split("\n")[:-1] == [
        "維港新聲 1",
        "维港新声 1",
        "維港新聲 1",
        "维港新声（海外版） 1",
        "維港新聲 1",
    ]


def test_a_paper_without_a_reason_cannot_be_built() -> None:
    with pytest.raises(RuleError, match="reason"):
        Paper("双溪日报", reason=" ")
