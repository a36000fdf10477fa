"""Bylines out of print: roles and the persons they stand before."""

from __future__ import annotations

from collections.abc import Sequence

from paperparse.candidates import Fact
from paperparse.model.evidence import Confidence, Evidence, Rival
from paperparse.model.geometry import Span
from paperparse.model.issue import Byline
from paperparse.rules._people import People, split_people
from paperparse.text.flow import Flow, flow_of_lines
from paperparse.text.names import Name, is_plausible, split_names


def read_people(flow: Flow, span: Span, rules: Sequence[str] = ()) -> tuple[Byline, ...]:
    """The roles and names inside `span`, as the inside of `（记者 刘宇鑫 通讯员 王丹）`, in printed order.

    >>> from paperparse.text.flow import flow_of_lines
    >>> read_people(flow_of_lines("记者 刘宇鑫 通讯员 王 丹"), Span(0, 14))
    (Byline(role='记者', names=('刘宇鑫',)), Byline(role='通讯员', names=('王丹',)))
    """
    inner = flow.strip(span)
    return tuple(_byline(flow, inner, people, tuple(rules)) for people in split_people(flow.show(inner)))


def read_bylines(flow: Flow, where: Fact | Span) -> tuple[Byline, ...]:
    """The bylines of a line that a rule took for one, or of any span; together they cover it."""
    if isinstance(where, Fact):
        return read_people(flow, where.span, (where.rule.id,))
    return read_people(flow, where)


def parse_byline(text: str) -> list[Byline]:
    """The bylines printed in a short text, one for each role.

    >>> parse_byline("本报记者 李  洁 王志浩 陈立波")
    [Byline(role='本报记者', names=('李洁', '王志浩', '陈立波'))]
    >>> parse_byline("本报评论员")
    [Byline(role='本报评论员', names=())]
    """
    flow = flow_of_lines(text)
    return [byline for block in flow.blocks for byline in read_people(flow, block)]


def _byline(flow: Flow, span: Span, people: People, rules: tuple[str, ...]) -> Byline:
    role = None if people.role is None else flow.show(_moved(people.role, span.start))
    names = people.names
    evidence = Evidence(
        spans=flow.source(flow.strip(_moved(people.cover, span.start))),
        rules=rules,
        confidence=_confidence(names, rules),
        because=_reasons(role, names),
        rivals=tuple(Rival(other, "names printed without a gap") for name in names for other in name.rivals),
    )
    return Byline(role, tuple(name.text for name in names), evidence=evidence)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _confidence(names: Sequence[Name], rules: tuple[str, ...]) -> Confidence:
    if not rules:
        return Confidence.GUESSED
    known = bool(names) and all(is_plausible(name.text) and not name.rivals for name in names)
    return Confidence.CHECKED if known else Confidence.MATCHED


def _reasons(role: str | None, names: Sequence[Name]) -> tuple[str, ...]:
    reasons = [] if role is None else [f"role {role}"]
    if names and all(is_plausible(name.text) for name in names):
        reasons.append("every name begins with a surname")
    return tuple(reasons)


def read_staff(flow: Flow, fact: Fact) -> Byline:
    """The page staff that `fact` found: 责任编辑 and who holds that post today."""
    names = split_names(flow.show(fact.groups["names"]))
    evidence = Evidence(
        spans=flow.source(flow.strip(fact.span)),
        rules=(fact.rule.id,),
        confidence=_confidence(names, (fact.rule.id,)),
        because=_reasons(flow.show(fact.groups["role"]), names),
        rivals=fact.rivals,
    )
    return Byline(flow.show(fact.groups["role"]), tuple(name.text for name in names), evidence=evidence)
