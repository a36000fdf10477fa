"""Evidence from flow spans: the one place where they turn into spans of the source."""

from __future__ import annotations

from collections.abc import Iterable

from paperparse.model.evidence import Confidence, Evidence, Rival, merge_spans
from paperparse.model.geometry import Span
from paperparse.text.flow import Flow


def evidence_of(  # noqa: PLR0913 - the parts of evidence, by name
    flow: Flow,
    spans: Iterable[Span],
    *,
    rules: Iterable[str] = (),
    confidence: Confidence = Confidence.MATCHED,
    because: Iterable[str] = (),
    rivals: Iterable[Rival] = (),
) -> Evidence:
    """Evidence that cites `spans` of the flow."""
    sources = [source for span in spans for source in flow.source(flow.strip(span))]
    return Evidence(
        spans=merge_spans(sources),
        rules=tuple(dict.fromkeys(rules)),
        confidence=confidence,
        because=tuple(dict.fromkeys(because)),
        rivals=tuple(rivals),
    )
