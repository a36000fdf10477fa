"""The functions that most users call: a source in, an `Issue` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paperparse.linking import link
from paperparse.model.issue import Issue, Source
from paperparse.model.page import Page
from paperparse.pipeline import parse_page
from paperparse.readers.plain import read, read_text

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO, TextIO


def parse(
    source: str | Path | bytes | BinaryIO | TextIO, *, encoding: str | None = None, repair: bool = False
) -> Issue:
    r"""The issue that a source holds: a path, bytes, or an open file.

    `encoding` overrides the recognised one. `repair` allows the safe repairs (Kangxi radicals, vertical forms, letter
    spacing) and asks for proposals; each is a diagnostic. Raises `SourceError` and `LimitError`.

    >>> issue = parse("平安晚报\n\n2022年5月31日 星期二\n".encode())
    >>> issue.front.masthead.title, issue.front.dateline.checks.weekday
    ('平安晚报', 'agrees')
    """
    return _issue(*read(source, encoding=encoding), repair=repair)


def parse_text(text: str, *, repair: bool = False) -> Issue:
    r"""The issue that a transcription holds; form feeds part its pages.

    >>> parse_text("备战汛期\n长兴县开展应急救援演练。\n吴拯 摄").front.captions[0].credits
    (Byline(role='摄', names=('吴拯',)),)
    """
    return _issue(*read_text(text), repair=repair)


def _issue(origin: Source, pages: tuple[Page, ...], *, repair: bool) -> Issue:
    results = [parse_page(page, repairs=repair) for page in pages]
    about = tuple(diagnostic for _, said in results for diagnostic in said)
    linked, stories, found = link([result for result, _ in results])
    return Issue(source=origin, pages=linked, stories=stories, diagnostics=(*about, *found))
