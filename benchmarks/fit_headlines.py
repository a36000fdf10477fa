"""Fit the weights of headlines: `python benchmarks/fit_headlines.py ROWS...`; with `--folds 5`, only measure them.

A `.jsonl` file holds rows with `input` (a headline as printed, on one line or several), `gold` (kicker, title, deck),
`kind` and `id`. A `.txt` file, as `invented_headlines.txt`, holds one headline a line with | between kicker, title and
deck. Prints the entries of `paperparse.fields.headline_weights`, fitted anew; the names and reasons stay as they are.
With folds, prints for each kind what share of all rows is read right by weights fitted to the other folds, and by
weights fitted to all; all forms of one headline are in one fold. The model is a softmax over the splits of a headline
with a penalty on large weights, climbed by AdaGrad; the weights are the mean of those of the later passes.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from paperparse.fields.headline_phrases import phrases_of
from paperparse.fields.headline_splits import MOST_PHRASES, features_of, splits_of
from paperparse.fields.headline_weights import CUES, FEATURES, names_of
from paperparse.text.flow import flow_of_lines

PASSES, FIRST_KEPT = 24, 12
STEP = 0.3
PENALTY = 4.0
# Rows of lines broken at the print's gaps are few, and as common in print as rows of whole parts: they count more.
BROKEN = 2.5
# So do the invented headlines, which stand for other newspapers than the rows.
INVENTED = 1.5

FITTED = {
    name: index
    for index, name in enumerate(
        [feature.name for feature in FEATURES if not feature.by_hand]
        + [name for cue in CUES if not cue.by_hand for name in names_of(cue)]
    )
}

Weights = list[float]


class Row(NamedTuple):
    """One headline in one form."""

    kind: str
    group: str
    splits: list[list[int]]
    """The fitted features of each split; none where there is but one split, or too many."""
    printed: int
    """Which split is the printed one; -1 where none is, or where it is not to be chosen."""
    right: bool
    """Whether the only reading is the printed one; not asked where there are several."""
    weight: float


def main() -> None:
    """Read the rows; fit and print the tables, or measure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("rows", nargs="+", type=Path)
    options.add_argument("--folds", type=int, default=0)
    given = options.parse_args()
    rows = [row for path in given.rows for row in rows_of(path)]
    weights = fit(rows)
    if given.folds:
        measure(rows, weights, given.folds)
    else:
        write_tables(
            weights, Counter(name for row in rows if row.printed >= 0 for name in set(row.splits[row.printed]))
        )


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of one file."""
    invented = path.suffix == ".txt"
    for kind, group, printed, parts in _invented(path) if invented else _printed(path):
        flow = flow_of_lines(printed)
        blocks = flow.blocks
        empty = [at for at in range(1, len(blocks)) if "\n\n" in flow.text[blocks[at - 1].end : blocks[at].start]]
        phrases = phrases_of(flow, blocks, empty)
        words = [_squeezed(flow.show(phrase.span)) for phrase in phrases]
        splits = splits_of(len(phrases)) if len(phrases) <= MOST_PHRASES else []
        found = [["".join(words[:first]), "".join(words[first:last]), "".join(words[last:])] for first, last in splits]
        weight = INVENTED if invented else BROKEN if "broken" in kind else 1.0
        if len(splits) > 1 and parts in found:
            features = [[FITTED[name] for name in features_of(phrases, split) if name in FITTED] for split in splits]
            yield Row(kind, group, features, found.index(parts), right=False, weight=weight)
        else:
            yield Row(kind, group, [], -1, right=parts in found, weight=0.0)


def _printed(path: Path) -> Iterator[tuple[str, str, str, list[str]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        parts = [_squeezed(row["gold"][part]) for part in ("kicker", "title", "deck")]
        yield f"{path.stem} {row['kind']}", row["id"], row["input"], parts


def _invented(path: Path) -> Iterator[tuple[str, str, str, list[str]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            parts = [part.strip() for part in line.split("|")]
            lines = [part for part in parts if part]
            forms = {" ".join(lines), "\n".join(lines), "\n".join(" ".join(lines).split())}
            forms.add("\n\n".join("\n".join(part.split()) for part in lines))
            yield from ((path.stem, line, form, [_squeezed(part) for part in parts]) for form in sorted(forms))


def _squeezed(text: str | None) -> str:
    return "".join((text or "").split())


def fit(rows: Sequence[Row]) -> Weights:
    """The weights that make the printed splits most likely."""
    chosen = [row for row in rows if row.printed >= 0]
    touched = Counter(index for row in chosen for index in {index for split in row.splits for index in split})
    weights, mean = [0.0] * len(FITTED), [0.0] * len(FITTED)
    squares = [1.0] * len(FITTED)
    chance = random.Random(1)  # noqa: S311 - the order of the rows is no secret
    for number in range(PASSES):
        for row in chance.sample(chosen, len(chosen)):
            for index, slope in _slopes(weights, row).items():
                here = row.weight * slope - PENALTY * weights[index] / touched[index]
                squares[index] += here * here
                weights[index] += STEP * here / math.sqrt(squares[index])
        if number >= FIRST_KEPT:
            mean = [kept + weight / (PASSES - FIRST_KEPT) for kept, weight in zip(mean, weights, strict=True)]
    return mean


def _slopes(weights: Weights, row: Row) -> dict[int, float]:
    scores = [sum([weights[index] for index in split]) for split in row.splits]
    highest = max(scores)
    shares = [math.exp(score - highest) for score in scores]
    total = sum(shares)
    slopes: dict[int, float] = {}
    for number, (split, share) in enumerate(zip(row.splits, shares, strict=True)):
        pull = (number == row.printed) - share / total
        for index in split:
            slopes[index] = slopes.get(index, 0.0) + pull
    return slopes


def measure(rows: Sequence[Row], weights: Weights, folds: int) -> None:
    """Print what is read right out of fold and in sample, by kind."""
    outside: Counter[str] = Counter()
    inside = Counter(row.kind for row in rows if _read_right(weights, row))
    for fold in range(folds):
        others = fit([row for row in rows if _fold(row, folds) != fold])
        outside.update(row.kind for row in rows if _fold(row, folds) == fold and _read_right(others, row))
    for kind, count in sorted(Counter(row.kind for row in rows).items()):
        found = f"{outside[kind] / count:.3f} out of fold, {inside[kind] / count:.3f} in sample"
        sys.stdout.write(f"{kind:38} {found}, {count} rows\n")


def _fold(row: Row, folds: int) -> int:
    return zlib.crc32(row.group.encode()) % folds


def _read_right(weights: Weights, row: Row) -> bool:
    scores = [sum([weights[index] for index in split]) for split in row.splits]
    return scores.index(max(scores)) == row.printed if scores else row.right


def write_tables(weights: Weights, seen: Counter[int]) -> None:
    """Print the entries of both tables."""
    for cue in CUES:
        pairs = [weights[FITTED[name]] for name in names_of(cue)] if not cue.by_hand else []
        told = [f"({start:.2f}, {end:.2f})" for start, end in zip(pairs[::2], pairs[1::2], strict=True)]
        told = told or [str(pair) for pair in (cue.kicker, cue.title, cue.deck, cue.joined)]
        _write("Cue", [json.dumps(cue.name), *told], cue.why, by_hand=cue.by_hand)
    for feature in FEATURES:
        weight = feature.weight if feature.by_hand else round(weights[FITTED[feature.name]], 2)
        count = 0 if feature.by_hand else seen[FITTED[feature.name]]
        _write("Feature", [json.dumps(feature.name), f"{weight}", f"{count}"], feature.why, by_hand=feature.by_hand)


def _write(kind: str, values: list[str], why: str, *, by_hand: bool) -> None:
    told = [json.dumps(why, ensure_ascii=False), *(["by_hand=True"] if by_hand else [])]
    sys.stdout.write(f"    {kind}({', '.join(values)},\n        {', '.join(told)}),\n")


if __name__ == "__main__":
    main()
