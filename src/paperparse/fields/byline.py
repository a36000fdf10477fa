"""Bylines and page staff: the lines that are made of roles and names."""

from __future__ import annotations

from attrs import evolve

from paperparse.candidates import Fact
from paperparse.fields.lead_in import parse_lead_in_people
from paperparse.fields.people import read_people, reasons_for
from paperparse.model.evidence import Confidence, Evidence, merge_spans
from paperparse.model.geometry import Span
from paperparse.model.issue import Byline
from paperparse.rules._people import are_people, split_people
from paperparse.text.flow import Flow, flow_of_lines
from paperparse.text.folding import fold
from paperparse.text.names import split_names
from paperparse.text.patterns import pattern

STOPS = pattern(r"[。;!?！？；“”]|:\s?[“「]")
"""Marks of sentences: no byline has one."""

LONGER_THAN_NAMES = pattern(r"\p{Han}{9,}+")
"""Foreign names have dots."""

LONGEST_UNCHECKED = 40
"""Characters of a line that is taken for a byline without asking whether it holds names."""


def read_bylines(flow: Flow, where: Fact | Span) -> tuple[Byline, ...]:
    """The bylines of a line that a rule took for one, or of any span; together they cover it."""
    if isinstance(where, Fact) and "class" in where.groups:
        return _of_class(flow, where)
    if isinstance(where, Fact):
        return read_people(flow, where.span, (where.rule.id,))
    return read_people(flow, where)


def _of_class(flow: Flow, fact: Fact) -> tuple[Byline, ...]:
    """Pupils and students: their class stands before their names and is no role."""
    first, *others = read_people(flow, fact.groups["people"], (fact.rule.id,))
    spans = merge_spans([*flow.source(fact.groups["class"]), *first.evidence.spans])
    return (evolve(first, evidence=evolve(first.evidence, spans=spans)), *others)


def parse_byline(text: str) -> list[Byline]:
    """The bylines printed in a short text, one for each role; of a text that opens with a lead-in, those named there.

    >>> parse_byline("本报记者 李  洁 王志浩 陈立波")
    [Byline(role='本报记者', names=('李洁', '王志浩', '陈立波'))]
    >>> parse_byline("本报评论员")
    [Byline(role='本报评论员', names=())]
    >>> parse_byline("本报讯（记者 谢芳）近日，")
    [Byline(role='记者', names=('谢芳',))]
    >>> parse_byline("近日，记者从长兴县获悉，村道已修通。")
    []
    """
    if people := parse_lead_in_people(text):
        return list(people)
    flow = flow_of_lines(text)
    lines = (block for block in flow.blocks if not _is_running_text(flow.show(block)))
    return [byline for block in lines for byline in read_people(flow, block)]


def _is_running_text(line: str) -> bool:
    """Whether a line is sentences: it says so by its stops, or it is long or has commas and is not roles and names."""
    folded = fold(line)
    names = [name.text for people in split_people(line) for name in people.names]
    if STOPS.search(folded) or any(LONGER_THAN_NAMES.fullmatch(name) for name in names):
        return True
    return (len(folded) > LONGEST_UNCHECKED or "," in folded) and not are_people(_opened(folded), enclosed=True)


def _opened(folded: str) -> str:
    """What a bracket around the whole line holds."""
    return folded[1:-1].strip() if folded[:1] in {"(", "【"} and folded[-1:] in {")", "】"} else folded


def read_staff(flow: Flow, fact: Fact) -> Byline:
    """The page staff that `fact` found: 责任编辑 and who holds that post today."""
    names = split_names(flow.show(fact.groups["names"]))
    evidence = Evidence(
        spans=flow.source(flow.strip(fact.span)),
        rules=(fact.rule.id,),
        confidence=Confidence.MATCHED,
        because=reasons_for(flow.show(fact.groups["role"]), names),
        rivals=fact.rivals,
    )
    return Byline(flow.show(fact.groups["role"]), tuple(name.text for name in names), evidence=evidence)
