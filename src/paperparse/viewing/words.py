"""Values of records in words, for the screen."""

from __future__ import annotations

import json
from typing import Any

WORDS = {True: "yes", False: "no"}


def worded(value: Any) -> str | None:  # noqa: ANN401 - any value of a record
    """A value as it is shown; None stays None.

    >>> worded(["李洁", "王志浩"]), worded({"text": "本报讯", "agency": None}), worded(True)
    ('李洁 王志浩', '本报讯', 'yes')
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return WORDS[value]
    if isinstance(value, list):
        return " ".join(filter(None, map(worded, value)))
    if isinstance(value, dict):
        return " ".join(filter(None, (worded(item) for key, item in value.items() if key not in ("evidence", "id"))))
    return json.dumps(value)
