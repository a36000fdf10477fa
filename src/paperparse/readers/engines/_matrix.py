"""Matrices as PDF writes them: (a, b, c, d, e, f) takes (x, y) to (a x + c y + e, b x + d y + f)."""

from __future__ import annotations

import math

SMALLEST = 1e-12
"""An area less than this is none: the matrix squeezes all into a line."""

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does what `first` does, and what `then` does after it.

    >>> times((2, 0, 0, 2, 0, 0), (1, 0, 0, -1, 5, 800))
    (2, 0, 0, -2, 5, 800)
    """
    a, b, c, d, e, f = first
    ta, tb, tc, td, te, tf = then
    return (
        a * ta + b * tc,
        a * tb + b * td,
        c * ta + d * tc,
        c * tb + d * td,
        e * ta + f * tc + te,
        e * tb + f * td + tf,
    )


def scale(matrix: Matrix) -> float:
    """How much longer a length gets, on average over its directions."""
    a, b, c, d, _, _ = matrix
    return math.sqrt(abs(a * d - b * c))


def square(matrix: Matrix) -> list[tuple[float, float]]:
    """Where the corners of the unit square go, in which PDF draws every image.

    >>> square((10, 0, 0, 20, 5, 5))
    [(5, 5), (15, 5), (15, 25), (5, 25)]
    """
    a, b, c, d, e, f = matrix
    return [(e, f), (e + a, f + b), (e + a + c, f + b + d), (e + c, f + d)]


def display(box: tuple[float, float, float, float], quarter_turns: int) -> Matrix:
    """The matrix from a page's own units to the page as displayed: `box` is shown, turned clockwise.

    >>> display((10, 20, 110, 220), 0), display((10, 20, 110, 220), 1)
    ((1, 0, 0, -1, -10, 220), (0, 1, 1, 0, -20, -10))
    """
    x0, y0, x1, y1 = box
    match quarter_turns % 4:
        case 0:
            return (1, 0, 0, -1, -x0, y1)
        case 1:
            return (0, 1, 1, 0, -y0, -x0)
        case 2:
            return (-1, 0, 0, 1, x1, -y0)
        case _:
            return (0, -1, -1, 0, y1, x1)


def inverse(matrix: Matrix) -> Matrix | None:
    """The matrix that takes back what `matrix` does, None when it leaves nothing to take back.

    >>> inverse((2, 0, 0, -4, 6, 8)), inverse((1, 1, 1, 1, 0, 0))
    ((0.5, 0.0, 0.0, -0.25, -3.0, 2.0), None)
    """
    a, b, c, d, e, f = matrix
    area = a * d - b * c
    if abs(area) < SMALLEST:
        return None
    return (
        d / area,
        -b / area + 0.0,
        -c / area + 0.0,
        a / area,
        (c * f - d * e) / area,
        (b * e - a * f) / area,
    )
