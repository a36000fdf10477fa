"""The templates of invented stories, read from `topics.toml` and `old.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Store:
    """The templates of one kind of paper; `han` when its numbers are Han numerals."""

    han: bool
    topics: list[dict[str, list[str]]]
    lists: dict[str, list[str]]

    def __getitem__(self, name: str) -> list[str]:
        """The templates of one list."""
        return self.lists[name]


def lines(text: str) -> list[str]:
    """The templates, one a line."""
    return [line for line in text.splitlines() if line]


def read(name: str, *, han: bool) -> Store:
    """A file of templates."""
    found: dict[str, Any] = tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))
    topics = [{key: lines(text) for key, text in topic.items()} for topic in found.pop("topics")]
    return Store(han, topics, {key: lines(text) for key, text in found.items()})


MODERN = read("topics.toml", han=False)
OLD = read("old.toml", han=True)
