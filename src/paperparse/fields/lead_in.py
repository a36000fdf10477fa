"""Lead-ins out of print: the house, the place, the day, and the people in the bracket."""

from __future__ import annotations

import datetime

from paperparse.candidates import Fact, propose, settle
from paperparse.fields._evidence import evidence_of
from paperparse.fields.people import read_people
from paperparse.model.evidence import Confidence
from paperparse.model.issue import Byline, LeadIn
from paperparse.rules.lead_in import RULES
from paperparse.text.flow import Flow, flow_of_lines
from paperparse.text.numerals import number

DECEMBER = 12
TOMORROW = datetime.timedelta(days=1)
"""A report from a zone to the east, or one dated as the paper is, can bear the day after."""

LONGEST_DELAY = 62
"""Days. A report that is older than two months prints its year."""


def read_lead_in(flow: Flow, fact: Fact, issued: datetime.date | None = None) -> tuple[LeadIn, tuple[Byline, ...]]:
    """The lead-in that `fact` found, and the people whom it names.

    With the day of issue the date has a year: the last such day before the issue. A bare day (`新华社六日讯`) has a
    month only then.
    """
    date, confidence, reasons = _date(flow, fact, issued)
    evidence = evidence_of(
        flow, [fact.span], rules=[fact.rule.id], confidence=confidence, because=reasons, rivals=fact.rivals
    )
    agency, place = _shown(flow, fact, "agency"), _shown(flow, fact, "place")
    lead_in = LeadIn(flow.show(flow.strip(fact.span)), agency, place, date, evidence=evidence)
    people = fact.groups.get("people")
    return lead_in, read_people(flow, people, (fact.rule.id,)) if people else ()


def parse_lead_in(text: str) -> LeadIn | None:
    """The lead-in that `text` opens with, or None.

    >>> parse_lead_in("新华社青川7月4日电（记者 李洁）近日，")
    LeadIn(text='新华社青川7月4日电（记者 李洁）', agency='新华社', place='青川', date='07-04')
    >>> parse_lead_in("据新华社报道，近日") is None
    True
    """
    flow = flow_of_lines(text)
    fact = _first(flow)
    return read_lead_in(flow, fact)[0] if fact else None


def parse_lead_in_people(text: str) -> tuple[Byline, ...]:
    """The people named in the lead-in that `text` opens with.

    >>> parse_lead_in_people("本报讯（记者 谢芳 通讯员 李淑华）近日，")
    (Byline(role='记者', names=('谢芳',)), Byline(role='通讯员', names=('李淑华',)))
    """
    flow = flow_of_lines(text)
    fact = _first(flow)
    return read_lead_in(flow, fact)[1] if fact else ()


def _first(flow: Flow) -> Fact | None:
    return next((fact for fact in settle(propose(flow, RULES)) if fact.block == 0), None)


def _shown(flow: Flow, fact: Fact, group: str) -> str | None:
    span = fact.groups.get(group)
    return flow.show(flow.strip(span)) if span else None


def _date(flow: Flow, fact: Fact, issued: datetime.date | None) -> tuple[str | None, Confidence, tuple[str, ...]]:
    """The date as ISO or MM-DD, how sure it is, and why."""
    printed = {name: _shown(flow, fact, name) for name in ("year", "month", "day")}
    year, month, day = (_value(text) for text in printed.values())
    if day is None:
        return None, Confidence.MATCHED, ()
    if year is not None and month is not None:
        date = _valid(year, month, day)
        return (date.isoformat() if date else None), Confidence.MATCHED, ("the year is printed",)
    if issued is None:
        known = month is not None and _valid(2000, month, day) is not None
        return (f"{month:02d}-{day:02d}" if known else None), Confidence.MATCHED, ()
    date = _before(issued, month, day)
    if date is None:
        return None, Confidence.MATCHED, ("no such day",)
    close = -1 <= (issued - date).days <= LONGEST_DELAY
    reason = "the day comes shortly before the issue" if close else "the day is far from the day of issue"
    independent = close and month is not None
    return date.isoformat(), Confidence.CHECKED if independent else Confidence.MATCHED, (reason,)


def _value(text: str | None) -> int | None:
    if text is None:
        return None
    return 1 if text in ("正", "元") else number(text)


def _valid(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _before(issued: datetime.date, month: int | None, day: int) -> datetime.date | None:
    """The day nearest to the issue: of this year or the ones beside it, or of this month or the one before."""
    if month is None:
        months = ((issued.year, issued.month), _month_before(issued))
        days = (_valid(*of, day) for of in months)
        return next((date for date in days if date and date - issued <= TOMORROW), None)
    years = (_valid(year, month, day) for year in (issued.year, issued.year - 1, issued.year + 1))
    near = (date for date in years if date and (date.year <= issued.year or date - issued <= TOMORROW))
    return min(near, key=lambda date: abs(date - issued), default=None)


def _month_before(issued: datetime.date) -> tuple[int, int]:
    return (issued.year - 1, DECEMBER) if issued.month == 1 else (issued.year, issued.month - 1)
