"""The templates of invented stories, read from `topics.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

STORE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("topics.toml").read_text("utf-8"))


def lines(name: str) -> list[str]:
    """The templates of one list."""
    return [line for line in str(STORE[name]).splitlines() if line]


OPENERS, GENERAL, QUOTES, SAYINGS = map(lines, ("openers", "general", "quotes", "sayings"))
OPINIONS, ITEMS, PICTURES, NOTICES = map(lines, ("opinions", "items", "pictures", "notices"))
TEASERS, ADVERTS = map(lines, ("teasers", "adverts"))
TOPICS: list[dict[str, list[str]]] = [
    {key: [line for line in text.splitlines() if line] for key, text in topic.items()} for topic in STORE["topics"]
]
