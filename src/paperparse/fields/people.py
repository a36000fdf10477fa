"""People out of print: roles and the persons they stand before, wherever they are printed."""

from __future__ import annotations

from collections.abc import Sequence

from paperparse.model.evidence import Confidence, Evidence, Rival
from paperparse.model.geometry import Span
from paperparse.model.issue import Byline
from paperparse.rules._people import People, split_people
from paperparse.text.flow import Flow
from paperparse.text.names import Name, is_plausible


def read_people(flow: Flow, span: Span, rules: Sequence[str] = ()) -> tuple[Byline, ...]:
    """The roles and names inside `span`, as the inside of `（记者 刘宇鑫 通讯员 王丹）`, in printed order.

    >>> from paperparse.text.flow import flow_of_lines
    >>> read_people(flow_of_lines("记者 刘宇鑫 通讯员 王 丹"), Span(0, 14))
    (Byline(role='记者', names=('刘宇鑫',)), Byline(role='通讯员', names=('王丹',)))
    """
    inner = flow.strip(span)
    return tuple(_byline(flow, inner, people, tuple(rules)) for people in split_people(flow.show(inner)))


def _byline(flow: Flow, span: Span, people: People, rules: tuple[str, ...]) -> Byline:
    role = None if people.role is None else flow.show(_moved(people.role, span.start))
    names = people.names
    evidence = Evidence(
        spans=flow.source(flow.strip(_moved(people.cover, span.start))),
        rules=rules,
        confidence=Confidence.MATCHED if rules else Confidence.GUESSED,
        because=reasons_for(role, names),
        rivals=tuple(Rival(other, "names printed without a gap") for name in names for other in name.rivals),
    )
    return Byline(role, tuple(name.text for name in names), evidence=evidence)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def reasons_for(role: str | None, names: Sequence[Name]) -> tuple[str, ...]:
    """What speaks for a byline."""
    reasons = [] if role is None else [f"role {role}"]
    if names and all(is_plausible(name.text) for name in names):
        reasons.append("every name begins with a surname")
    return tuple(reasons)
