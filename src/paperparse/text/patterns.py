"""Patterns that are compiled at first use, so that importing the library costs no compiling."""

from __future__ import annotations

from typing import Any, cast

import regex


class _Lazy:
    """Stands in for a compiled pattern, and hands out its methods once one of them is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has
        compiled = regex.compile(self._source, self._flags)
        for method in ("match", "fullmatch", "search", "finditer", "findall", "sub", "split", "pattern"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> regex.Pattern[str]:
    r"""The pattern `source`, compiled when it is first used.

    >>> pattern(r"第\d+期").search("第6508期").group()
    '第6508期'
    """
    return cast("regex.Pattern[str]", _Lazy(source, flags))
