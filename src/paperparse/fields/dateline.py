"""The dateline out of its parts, wherever on the page they are printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from paperparse.candidates import Fact, propose, settle
from paperparse.fields.publication_date import Finding, Solar, checks_of, conflicts, find_date
from paperparse.model.evidence import Confidence, Evidence, merge_spans
from paperparse.model.geometry import Span
from paperparse.model.issue import Checks, Dateline, Diagnostic, Lunar
from paperparse.rules.dateline import RULES
from paperparse.text import almanac
from paperparse.text.flow import Flow, flow_of_lines
from paperparse.text.folding import fold
from paperparse.text.numerals import lunar_day, lunar_month, number, republican_year, weekday
from paperparse.text.patterns import pattern

REPUBLIC = 1911
"""Year 1 of the Republic is 1912."""
SOLAR_KINDS = ("date", "year", "month", "month_and_day", "day")
# What may stand between two parts of one dateline: marks, and the capital I that a thin rule is read as.
BETWEEN = pattern(r"[^\p{L}\p{N}\n]{0,12}|\s{1,4}[Il]\s{1,4}")


@frozen
class Parts:
    """What the facts of a dateline print, as far as they agree."""

    solars: tuple[Solar, ...] = ()
    weekday: int | None = None
    lunar: Lunar | None = None
    term: str | None = None
    spans: tuple[Span, ...] = ()
    """Where weekday, lunar date and term are printed; where the date is, `solars` say."""


def parse_dateline(text: str) -> Dateline | None:
    r"""The dateline printed in a short text; None when there is none.

    >>> dateline = parse_dateline("星期二 2022年5月\n农历壬寅年五月初二\n31")
    >>> dateline.date, dateline.lunar.year, dateline.checks
    (datetime.date(2022, 5, 31), '壬寅', Checks(weekday='agrees', lunar='agrees'))
    """
    flow = flow_of_lines(text)
    return read_dateline(flow, settle(propose(flow, RULES)))[0]


def read_dateline(flow: Flow, facts: Sequence[Fact], page: int = 1) -> tuple[Dateline | None, tuple[Diagnostic, ...]]:
    """The dateline that `facts` print, and what a reader should know of it; facts of other elements are passed over.

    Facts that play no role (a detached number beside a date that is whole) stay out of the evidence.
    """
    own = sorted((fact for fact in facts if fact.rule.id.startswith("dateline.")), key=lambda fact: fact.span)
    parts = _gather(flow, own)
    finding = find_date(parts.solars, parts.weekday, parts.lunar)
    taken = {*finding.spans, *parts.spans}
    used = [fact for fact in own if fact.span in taken]
    if all(fact.rule.kind == "day" for fact in used):
        return None, ()
    checks = checks_of(finding.date, parts.weekday, parts.lunar)
    reasons = tuple(_reasons(finding, checks, parts.term))
    evidence = Evidence(
        spans=merge_spans(piece for span in _cover(flow, used) for piece in flow.source(span)),
        rules=tuple(dict.fromkeys(fact.rule.id for fact in used)),
        confidence=_confidence(finding, reasons),
        because=reasons,
    )
    dateline = Dateline(finding.date, parts.weekday, parts.lunar, parts.term, checks, evidence=evidence)
    remarks = (*finding.remarks, *conflicts(finding, checks))
    place = Evidence(spans=evidence.spans, rules=evidence.rules)
    return dateline, tuple(Diagnostic(one.code, one.severity, one.message, page, evidence=place) for one in remarks)


def _gather(flow: Flow, facts: Sequence[Fact]) -> Parts:
    """The parts as printed; of several weekdays, lunar dates or terms that differ, the first."""
    days = [(weekday(_text(flow, fact, "weekday") or ""), fact) for fact in facts if fact.rule.kind == "weekday"]
    lunars = [(found, fact) for fact in facts if fact.rule.kind == "lunar" and (found := _lunar(flow, fact))]
    years = _of_kind(facts, "lunar_year")
    terms = _of_kind(facts, "term")
    lunar = lunars[0][0] if lunars else None
    if lunar and lunar.year is None and years:
        lunar = evolve(lunar, year=_text(flow, years[0], "year"))
    used = [fact for value, fact in days if value == days[0][0]]
    used += [fact for value, fact in lunars if lunar and (value.month, value.day) == (lunar.month, lunar.day)]
    return Parts(
        solars=tuple(_solar(flow, fact) for fact in facts if fact.rule.kind in SOLAR_KINDS),
        weekday=days[0][0] if days else None,
        lunar=lunar,
        term=next((term for fact in terms if (term := _text(flow, fact, "term"))), None),
        spans=tuple(fact.span for fact in (*used, *years[:1], *terms, *_of_kind(facts, "said_again"))),
    )


def _of_kind(facts: Sequence[Fact], kind: str) -> list[Fact]:
    return [fact for fact in facts if fact.rule.kind == kind]


def _text(flow: Flow, fact: Fact, group: str) -> str | None:
    """The print of a group without the padding between its characters."""
    span = fact.groups.get(group)
    return None if span is None else "".join(flow.show(span).split())


def _solar(flow: Flow, fact: Fact) -> Solar:
    texts = {name: text for name in ("year", "republic", "month", "day") if (text := _text(flow, fact, name))}
    numbers = {name: number(text) for name, text in texts.items()}
    year = numbers.get("year")
    if "republic" in texts:
        year = REPUBLIC + (republican_year(texts["republic"]) or 0)
    in_han = not any(fold(texts.get(name, "0")).isdigit() for name in ("month", "day"))
    return Solar(year, numbers.get("month"), numbers.get("day"), in_han, (fact.span,))


def _lunar(flow: Flow, fact: Fact) -> Lunar | None:
    month = lunar_month(_text(flow, fact, "month") or "")
    day = lunar_day(_text(flow, fact, "day") or "")
    if month is None or day is None:
        return None
    return Lunar(_text(flow, fact, "year"), month[0], day, leap="leap" in fact.groups)


def _cover(flow: Flow, facts: Sequence[Fact]) -> list[Span]:
    """The spans of `facts`, those of one block that only marks part made one, with the brackets around them."""
    spans: list[Span] = []
    blocks: list[int] = []
    for fact in facts:
        if blocks[-1:] == [fact.block] and BETWEEN.fullmatch(flow.folded, spans[-1].end, fact.span.start):
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, fact.span.end))
        else:
            spans.append(fact.span)
            blocks.append(fact.block)
    return [_with_brackets(flow, flow.strip(span)) for span in spans]


def _with_brackets(flow: Flow, span: Span) -> Span:
    """`span` with the bracket that closes one inside it, or with the pair around it."""
    start, end = span
    inside, before, after = flow.folded[start:end], flow.folded[max(start - 1, 0) : start], flow.folded[end : end + 1]
    if after == ")" and inside.count("(") > inside.count(")"):
        return Span(start, end + 1)
    return Span(start - 1, end + 1) if (before, after) == ("(", ")") else span


def _reasons(finding: Finding, checks: Checks, term: str | None) -> Iterator[str]:
    if finding.inferred:
        yield "inferred from weekday and lunar day"
        return
    if checks.weekday == "agrees":
        yield "weekday agrees"
    if checks.lunar == "agrees":
        yield "lunar date agrees"
    if term and finding.date and almanac.solar_term(finding.date) == fold(term):
        yield "solar term agrees"


def _confidence(finding: Finding, reasons: Sequence[str]) -> Confidence:
    if finding.inferred:
        return Confidence.GUESSED
    return Confidence.CHECKED if reasons else Confidence.MATCHED
