"""Known newspapers: each is sound by itself, and found by every name it has."""

from __future__ import annotations

import pytest

from paperparse.candidates import propose, settle
from paperparse.errors import RuleError
from paperparse.rules import RULES
from paperparse.rules.papers import PAPERS, known_paper
from paperparse.rules.papers._paper import Paper
from paperparse.text.flow import flow_of_lines
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
    assert len({title for _, title in NAMES}) == len(NAMES)


def test_a_paper_without_a_reason_cannot_be_built() -> None:
    with pytest.raises(RuleError, match="reason"):
        Paper("双溪日报", reason=" ")
