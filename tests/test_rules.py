"""Every example of every rule, alone and in the crowd. Written once: a new rule brings its own examples."""

from __future__ import annotations

import pytest

from paperparse.candidates import Fact, propose, settle
from paperparse.rules import RULES
from paperparse.rules._rule import Rule
from paperparse.text.flow import flow_of_lines

FULL_WIDTH = str.maketrans(",:;!?()", "，：；！？（）")
HALF_WIDTH = str.maketrans("，：；！？（）", ",:;!?()")
HITS = [(rule, text) for rule in RULES for text in rule.hits]
MISSES = [(rule, text) for rule in RULES for text in rule.misses]


def _facts(text: str, rules: tuple[Rule, ...]) -> list[Fact]:
    return settle(propose(flow_of_lines(text), rules))


def _groups(fact: Fact, text: str) -> dict[str, str]:
    flow = flow_of_lines(text)
    return {name: flow.folded[span.start : span.end] for name, span in fact.groups.items()}


def _name(value: object) -> str:
    return value.id if isinstance(value, Rule) else str(value)


@pytest.mark.parametrize(("rule", "text"), HITS, ids=_name)
@pytest.mark.parametrize("width", [{}, FULL_WIDTH, HALF_WIDTH], ids=["as printed", "full width", "half width"])
@pytest.mark.parametrize("crowd", [False, True], ids=["alone", "in the crowd"])
def test_hit(rule: Rule, text: str, width: dict[int, str], crowd: bool) -> None:  # noqa: FBT001 - a parameter of a table
    text_in_width = text.translate(width)
    facts = [fact for fact in _facts(text_in_width, RULES if crowd else (rule,)) if fact.rule is rule]
    assert [_groups(fact, text_in_width) for fact in facts][:1] == [rule.hits[text]]


@pytest.mark.parametrize(("rule", "text"), MISSES, ids=_name)
@pytest.mark.parametrize("width", [{}, FULL_WIDTH, HALF_WIDTH], ids=["as printed", "full width", "half width"])
def test_miss(rule: Rule, text: str, width: dict[int, str]) -> None:
    assert _facts(text.translate(width), (rule,)) == []


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
