"""Fit the weights of headline features: `python benchmarks/fit_headlines.py ROWS... > weights.txt`.

A `.jsonl` file holds rows with `input` (a headline as printed, on one line or several) and `gold` (kicker, title,
deck). A `.txt` file, as `invented_headlines.txt`, holds one headline a line with | between kicker, title and deck.
Prints the entries of `paperparse.fields.headline_weights.FEATURES`, fitted anew; the names and reasons stay as they
are. The model is a softmax over the splits of one headline, with a small penalty on large weights, climbed by AdaGrad.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from paperparse.fields.headline_phrases import phrases_of
from paperparse.fields.headline_splits import MOST_PHRASES, features_of, splits_of
from paperparse.fields.headline_weights import FEATURES
from paperparse.text.flow import flow_of_lines

PASSES = 40
STEP = 0.3
PENALTY = 0.0001
# Rows of lines broken at the print's gaps are few, and as common in print as rows of whole parts: they count more.
BROKEN = 2.5
# So are the invented headlines, which stand for a whole kind of newspaper.
INVENTED = 3.0

FITTED = {feature.name for feature in FEATURES if not feature.by_hand}

Row = tuple[list[list[str]], int, float]  # the features of each split, which split is printed, what the row counts


def main(paths: Iterable[str]) -> None:
    """Read the rows, fit, print."""
    rows = [row for path in paths for row in rows_of(Path(path))]
    weights = fit(rows)
    seen = Counter(name for splits, printed, _ in rows for name in set(splits[printed]))
    for feature in FEATURES:
        weight = feature.weight if feature.by_hand else round(weights[feature.name], 2)
        sys.stdout.write(
            f"    Feature({json.dumps(feature.name)}, {weight}, {seen[feature.name]}, {json.dumps(feature.why, ensure_ascii=False)}"
        )
        sys.stdout.write(", by_hand=True),\n" if feature.by_hand else "),\n")


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of one file that have several phrases and whose parts are made of whole phrases."""
    for printed, parts, count in _invented(path) if path.suffix == ".txt" else _printed(path):
        flow = flow_of_lines(printed)
        phrases = phrases_of(flow, flow.blocks)
        splits = splits_of(len(phrases)) if 1 < len(phrases) <= MOST_PHRASES else []
        words = [_squeezed(flow.show(phrase.span)) for phrase in phrases]
        for index, (first, last) in enumerate(splits):
            if ["".join(words[:first]), "".join(words[first:last]), "".join(words[last:])] == parts:
                yield (
                    [[name for name in features_of(phrases, split) if name in FITTED] for split in splits],
                    index,
                    count,
                )


def _printed(path: Path) -> Iterator[tuple[str, list[str], float]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        parts = [_squeezed(row["gold"][part]) for part in ("kicker", "title", "deck")]
        yield row["input"], parts, BROKEN if "broken" in row.get("kind", "") else 1.0


def _invented(path: Path) -> Iterator[tuple[str, list[str], float]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            parts = [part.strip() for part in line.split("|")]
            lines = [part for part in parts if part]
            forms = {" ".join(lines), "\n".join(lines), "\n".join(" ".join(lines).split())}
            yield from ((form, [_squeezed(part) for part in parts], INVENTED) for form in sorted(forms))


def _squeezed(text: str | None) -> str:
    return "".join((text or "").split())


def fit(rows: list[Row]) -> dict[str, float]:
    """The weights that make the printed splits most likely."""
    weights = {feature.name: 0.0 for feature in FEATURES}
    squares = dict.fromkeys(weights, 1.0)
    chance = random.Random(1)  # noqa: S311 - the order of the rows is no secret
    for _ in range(PASSES):
        for splits, printed, count in chance.sample(rows, len(rows)):
            for name, slope in _slopes(weights, splits, printed).items():
                slope_here = count * slope - PENALTY * weights[name]
                squares[name] += slope_here * slope_here
                weights[name] += STEP * slope_here / math.sqrt(squares[name])
    return weights


def _slopes(weights: dict[str, float], splits: list[list[str]], printed: int) -> dict[str, float]:
    scores = [sum(weights[name] for name in names) for names in splits]
    highest = max(scores)
    shares = [math.exp(score - highest) for score in scores]
    total = sum(shares)
    slopes: dict[str, float] = {}
    for index, (names, share) in enumerate(zip(splits, shares, strict=True)):
        for name in names:
            slopes[name] = slopes.get(name, 0.0) + (index == printed) - share / total
    return slopes


if __name__ == "__main__":
    main(sys.argv[1:])
