"""Bylines out of print: roles and the persons they stand before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from paperparse.candidates import Fact
from paperparse.model.evidence import Confidence, Evidence, Rival
from paperparse.model.geometry import Span
from paperparse.model.issue import Byline
from paperparse.rules._fragments import EMPLOYER, POST, TERRITORY, WORK
from paperparse.text.flow import Flow, flow_of_lines
from paperparse.text.names import Name, is_plausible, split_names

# Inside a run of names only a known employer can be told from a name: 王丹人民网记者.
KNOWN_EMPLOYER = r"(?:本[报刊台网社版]|新华社|人民网|新华网|中新社|中新网|央视|光明日报|经济日报|中国青年报)"
ROLE_AT = regex.compile(
    rf"""(?P<role>(?<![\p{{Han}}])(?!\p{{Han}}{{2,4}}{KNOWN_EMPLOYER}){EMPLOYER}\x20?{POST}|{KNOWN_EMPLOYER}?{POST})
        (?:\x20?:)?""",
    regex.VERBOSE,
)
# What stands before the first person or after the last and names nobody.
BEFORE = regex.compile(
    rf"(?:[□■◇◆◎○〇●☉◉▲△★☆•·口—\-\s]+(?=\p{{Han}})|本版|综合(?=本报|新华社)|{WORK}\x20?[/:|]|(?:文|图|作者)\x20?[/:|])+",
    regex.VERBOSE,
)
AFTER = regex.compile(
    rf"(?:\x20?[/|／]\x20?(?:{TERRITORY})?{WORK}|\x20{TERRITORY}(?:综合)?报道|\x20?(?:{WORK}){{1,2}}|等(?={WORK}|\Z))+\Z",
    regex.VERBOSE,
)


def read_people(flow: Flow, span: Span, rules: Sequence[str] = ()) -> tuple[Byline, ...]:
    """The roles and names inside `span`, as the inside of `（记者 刘宇鑫 通讯员 王丹）`, in printed order.

    >>> from paperparse.text.flow import flow_of_lines
    >>> read_people(flow_of_lines("记者 刘宇鑫 通讯员 王 丹"), Span(0, 14))
    (Byline(role='记者', names=('刘宇鑫',)), Byline(role='通讯员', names=('王丹',)))
    """
    return tuple(_people(flow, flow.strip(span), tuple(rules)))


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


def _people(flow: Flow, span: Span, rules: tuple[str, ...]) -> Iterator[Byline]:
    start = _after_marks(flow, span)
    end = _before_work(flow, Span(start, span.end))
    roles = list(ROLE_AT.finditer(flow.folded, start, end))
    bounds = [*(match.start() for match in roles), end]
    covers = _covers(span, bounds, has_head=bool(flow.folded[start : bounds[0]].strip(" ,、")))
    if len(covers) > len(roles):
        yield _byline(flow, None, Span(start, bounds[0]), covers[0], rules)
        covers = covers[1:]
    for match, stop, cover in zip(roles, bounds[1:], covers, strict=True):
        role = flow.show(Span(*match.span("role")))
        yield _byline(flow, role, Span(match.end(), stop), cover, rules)


def _after_marks(flow: Flow, span: Span) -> int:
    found = BEFORE.match(flow.folded, span.start, span.end)
    return found.end() if found and found.end() < span.end else span.start


def _before_work(flow: Flow, span: Span) -> int:
    """Where the persons end: before 文/图, 上海报道, 整理; a name that ends in such a character keeps it."""
    found = AFTER.search(flow.folded, span.start, span.end)
    if found is None or found.start() == span.start:
        return span.end
    if found.group().strip() in {"文", "图"}:
        # 付 文, 王跃文: the given name. 王跃江文: what a name of three characters cannot hold.
        before = regex.search(r"\p{Han}*\Z", flow.folded[span.start : found.start()])
        length = len(before.group()) if before else 0
        parted = found.group() != found.group().strip()
        if length < (2 if parted else 3) or (not parted and length > 3):  # noqa: PLR2004
            return span.end
    return found.start()


def _covers(span: Span, bounds: Sequence[int], *, has_head: bool) -> list[Span]:
    """The print that belongs to each byline: all of `span`, cut before each role but the first."""
    cuts = [span.start, *(bounds[:-1] if has_head else bounds[1:-1]), span.end]
    return [Span(start, end) for start, end in zip(cuts, cuts[1:], strict=False)]


def _byline(flow: Flow, role: str | None, where: Span, cover: Span, rules: tuple[str, ...]) -> Byline:
    names = split_names(flow.show(where))
    evidence = Evidence(
        spans=flow.source(flow.strip(cover)),
        rules=rules,
        confidence=_confidence(names, rules),
        because=_reasons(role, names),
        rivals=tuple(Rival(other, "names printed without a gap") for name in names for other in name.rivals),
    )
    return Byline(role, tuple(name.text for name in names), evidence=evidence)


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
