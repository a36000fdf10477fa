"""Results as plain records and as JSON of the schema `paperparse.issue/1`, and back again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Any

import attrs

from paperparse.errors import SchemaError
from paperparse.model.issue import SCHEMA, Issue

FAMILY, _, VERSION = SCHEMA.partition("/")


def to_dict(issue: Issue) -> dict[str, Any]:
    """The issue as dictionaries, lists and plain values, `schema` first; the shape of its JSON.

    >>> from paperparse.model.issue import PageResult, Source
    >>> record = to_dict(Issue(Source("front.txt", "text", ""), (PageResult(1),)))
    >>> list(record), record["pages"][0]["index"]
    (['schema', 'source', 'pages', 'stories', 'diagnostics'], 1)
    """
    record: dict[str, Any] = _plain(issue)
    # In the class the schema stands last, since it has a default value.
    return {"schema": record.pop("schema"), **record}


def from_dict(record: Mapping[str, Any]) -> Issue:
    """The issue that `to_dict` made the record of; `SchemaError` where it is of another schema or shape.

    Keys that this version does not know are passed over: a newer library may have added them.
    """
    import msgspec  # noqa: PLC0415 - only those who write or read JSON pay for it

    _check_schema(record.get("schema") if isinstance(record, Mapping) else None)
    try:
        return msgspec.convert(record, Issue)
    except (msgspec.ValidationError, ValueError) as error:
        message = f"not of the schema {SCHEMA}: {error}"
        raise SchemaError(message) from None


def to_json(issue: Issue, *, indent: int = 2, evidence: bool = True) -> str:
    """The issue as JSON; `indent=0` keeps it on one line, `evidence=False` leaves out where and why."""
    import msgspec  # noqa: PLC0415 - only those who write or read JSON pay for it

    record = to_dict(issue)
    compact = msgspec.json.encode(record if evidence else _without_evidence(record))
    return (msgspec.json.format(compact, indent=indent) if indent else compact).decode()


def to_jsonl(issues: Iterable[Issue]) -> Iterable[str]:
    """One line of JSON for each issue, its line end included."""
    return (to_json(issue, indent=0) + "\n" for issue in issues)


def from_json(text: str | bytes) -> Issue:
    """The issue that `to_json` printed; `SchemaError` where it is none."""
    import msgspec  # noqa: PLC0415 - only those who write or read JSON pay for it

    try:
        record = msgspec.json.decode(text)
    except (msgspec.DecodeError, ValueError) as error:
        message = f"not JSON: {error}"
        raise SchemaError(message) from None
    return from_dict(record)


def _check_schema(name: object) -> None:
    if name == SCHEMA:
        return
    family, _, version = name.partition("/") if isinstance(name, str) else ("", "", "")
    if family == FAMILY and version.isdecimal() and int(version) > int(VERSION):
        message = f"the schema {name} is newer than {SCHEMA}: a newer paperparse can read it"
    else:
        message = f"not a paperparse result: its schema is {name!r}, not {SCHEMA!r}"
    raise SchemaError(message)


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of the contract's classes
    # msgspec would do this ten times as fast, but in the order of the alphabet: classes with slots have lost theirs.
    if value is None or type(value) in (str, int, float, bool):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    kind: type = type(value)
    record = {name: _plain(getattr(value, name)) for name in _names(kind)}
    for name in _rare(kind):
        if record[name] is None:
            del record[name]
    return record


def _without_evidence(value: Any) -> Any:  # noqa: ANN401 - any part of a record
    if isinstance(value, list):
        return [_without_evidence(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_evidence(item) for key, item in value.items() if key != "evidence"}
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind))


@cache
def _rare(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind) if field.metadata.get("rare"))
