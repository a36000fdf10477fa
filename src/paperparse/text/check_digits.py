"""Check digits of serial numbers: ISSN, and the bar code that a newspaper prints in its place."""

from __future__ import annotations

PERIODICALS = "977"
"""The first digits of a bar code (EAN) that hides an ISSN."""

ISSN_WEIGHTS = range(8, 1, -1)
BAR_CODE_WEIGHTS = (1, 3) * 6


def issn_check_digit(seven: str) -> str:
    """The last character of the ISSN that begins with these seven digits.

    >>> issn_check_digit("1672838"), issn_check_digit("2434561")
    ('6', 'X')
    """
    rest = -sum(int(digit) * weight for digit, weight in zip(seven, ISSN_WEIGHTS, strict=True)) % 11
    return "X" if rest == 10 else str(rest)  # noqa: PLR2004 - the standard writes 10 as X


def issn_is_right(issn: str) -> bool:
    """Whether an ISSN's check digit fits.

    >>> issn_is_right("1672-8386"), issn_is_right("1672-8387")
    (True, False)
    """
    digits = issn.replace("-", "").upper()
    return len(digits) == 8 and digits[:7].isdecimal() and issn_check_digit(digits[:7]) == digits[7]  # noqa: PLR2004 - an ISSN's length


def issn_of_bar_code(bar_code: str) -> str | None:
    """The ISSN in a periodical's bar code of 13 digits; None where it is none or its check digit is wrong.

    >>> issn_of_bar_code("9771442615015")
    '1442-6153'
    """
    if len(bar_code) != 13 or not bar_code.isdecimal() or not bar_code.startswith(PERIODICALS):  # noqa: PLR2004 - EAN-13
        return None
    total = sum(int(digit) * weight for digit, weight in zip(bar_code[:12], BAR_CODE_WEIGHTS, strict=True))
    if -total % 10 != int(bar_code[12]):
        return None
    seven = bar_code[3:10]
    return f"{seven[:4]}-{seven[4:]}{issn_check_digit(seven)}"
