"""Two results, or a gold and a result, field by field: what is alike and what differs.

Objects of a list are paired by what they say, so that one that is missing is one difference and not many. Keys that
one side does not have are not compared: what a gold does not state is not asked. Evidence, ids and the source are no
part of what a result says; where an id stands for an article or a caption, what it stands for is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from paperparse.viewing.pairs import pairs

Record = Mapping[str, Any]

UNASKED = frozenset({"schema", "source", "gold", "evidence", "id"})
"""Keys that are not compared: what is ours, what tells where from, and notes of a gold."""

REFERENCES = frozenset({"article", "captions"})
"""Keys whose strings are ids."""

NEARLY = 0.5
"""Points by which sizes of a page may differ: another engine rounds another way."""

NOTHING: tuple[Any, ...] = (None, "", [], {})
"""What says that there is none."""


@frozen
class Row:
    """One field of both results, or an object that only one of them has."""

    page: int
    """Position in the source, from 1; 0 for what is said of the whole."""
    place: str
    """Where it is in the first result, else in the other, counted from 1: `articles[2].headline`."""
    field: str
    """Its name; empty for a whole object."""
    one: Any
    other: Any
    alike: bool
    evidence: tuple[dict[str, Any] | None, dict[str, Any] | None] = (None, None)
    """Of the objects that the field is of."""


def compare(one: Record, other: Record) -> list[Row]:
    """Every field that both records state, page by page.

    >>> gold = {"pages": [{"index": 1, "masthead": {"title": "晚报"}}]}
    >>> [row.field for row in compare(gold, {"pages": [{"index": 1, "masthead": {"title": "早报", "issn": None}}]})]
    ['title']
    """
    names = _names(one, other)
    rows = list(_of_issue(one, other, names))
    ones, others = ({page["index"]: page for page in side.get("pages", [])} for side in (one, other))
    for index in sorted({*ones, *others}):
        if index in ones and index in others:
            rows.extend(_Comparison(index, names).record(ones[index], others[index], ""))
        else:
            rows.append(Row(index, "page", "", ones.get(index), others.get(index), alike=False))
    return rows


def _of_issue(one: Record, other: Record, names: Mapping[str, str]) -> Iterator[Row]:
    """What is said of the whole: stories over several pages, and diagnostics."""
    if "stories" in one and "stories" in other:
        ones = [story["articles"] for story in one["stories"]]
        others = [[names.get(name, name) for name in story["articles"]] for story in other["stories"]]
        for number, articles in enumerate(ones, 1):
            mate = articles if articles in others else None
            yield Row(0, f"stories[{number}]", "articles", articles, mate, alike=mate is not None)
        for articles in others:
            if articles not in ones:
                yield Row(0, "stories", "articles", None, articles, alike=False)
    yield from _Comparison(0, names).members(one.get("diagnostics"), other.get("diagnostics"), "diagnostics")


def _names(one: Record, other: Record) -> dict[str, str]:
    """For each id of the other record the id that the same article or caption has in the first one."""
    found: dict[str, str] = {}
    others = {page["index"]: page for page in other.get("pages", [])}
    for page in one.get("pages", []):
        mate = others.get(page["index"], {})
        for key in ("articles", "captions"):
            ours, theirs = page.get(key) or [], mate.get(key) or []
            for left, right in pairs(ours, theirs):
                if left is not None and right is not None and "id" in ours[left] and "id" in theirs[right]:
                    found[theirs[right]["id"]] = ours[left]["id"]
    return found


@frozen
class _Comparison:
    """The comparison of one page."""

    page: int
    names: Mapping[str, str]
    """Ids of the other result, by those of the first."""

    def record(self, one: Record, other: Record, place: str) -> Iterator[Row]:
        """The rows of an object that both results have."""
        proofs = (one.get("evidence"), other.get("evidence"))
        for key, value in one.items():
            if key in UNASKED or key.startswith("_") or key not in other or (not place and key == "index"):
                continue
            where = f"{place}.{key}" if place else key
            mate = other[key]
            if isinstance(value, list) and any(isinstance(item, dict) for item in (*value, *(mate or ()))):
                yield from self.members(value, mate, where)
            elif isinstance(value, dict) and isinstance(mate, dict):
                yield from self.record(value, mate, where)
            elif isinstance(value, dict) or isinstance(mate, dict):
                yield Row(self.page, where, "", value, mate, value in NOTHING and mate in NOTHING)
            else:
                mate = self._named(mate) if key in REFERENCES else mate
                yield Row(self.page, place or "page", key, value, mate, _same(value, mate), proofs)

    def members(self, one: Sequence[Record] | None, other: Sequence[Record] | None, place: str) -> Iterator[Row]:
        """The rows of a list of objects."""
        if one is None or other is None:
            return
        for left, right in pairs(one, other):
            number = (left if left is not None else right or 0) + 1
            where = f"{place}[{number}]"
            if left is not None and right is not None:
                yield from self.record(one[left], other[right], where)
            else:
                missing = one[left] if left is not None else other[right or 0]
                ours, theirs = (missing, None) if left is not None else (None, missing)
                yield Row(self.page, where, "", ours, theirs, alike=False)
        order = [right for left, right in pairs(one, other) if left is not None and right is not None]
        if order != sorted(order):
            yield Row(self.page, place, "order", list(range(1, len(order) + 1)), [at + 1 for at in order], alike=False)

    def _named(self, value: Any) -> Any:  # noqa: ANN401 - an id, several, or none
        if isinstance(value, list):
            return [self.names.get(name, name) for name in value]
        return self.names.get(value, value)


def _same(one: Any, other: Any) -> bool:  # noqa: ANN401 - any plain value
    if isinstance(one, float | int) and isinstance(other, float | int) and not isinstance(one, bool):
        return abs(one - other) <= (NEARLY if isinstance(one, float) or isinstance(other, float) else 0)
    return one == other or (one in NOTHING and other in NOTHING)
