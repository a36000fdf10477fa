"""Characters that a format cannot hold, and what stands for them."""

from __future__ import annotations

import re

XML_FORBIDS = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold, escaped or not."""

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What a terminal or an editor would obey rather than show."""

REPLACEMENT = "\ufffd"


def without_controls(text: str) -> str:
    r"""The text with a replacement character for each control character; tabs and line ends stay.

    >>> without_controls("备战\x1b[31m汛期")
    '备战�[31m汛期'
    """
    return CONTROLS.sub(REPLACEMENT, text)


def for_xml(text: str) -> str:
    r"""The text with a replacement character for each character that XML forbids, and line ends as XML reads them.

    >>> for_xml("备战\x01汛期\r\n")
    '备战�汛期\n'
    """
    return XML_FORBIDS.sub(REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n"))
