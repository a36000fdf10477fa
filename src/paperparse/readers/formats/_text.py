"""Bytes of markup and tables into text: by their mark, by what they declare, or as what fits."""

from __future__ import annotations

import re

from paperparse.errors import SourceError
from paperparse.readers.encoding import MARKS

DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.-]+)""", re.IGNORECASE)
REACH = 2_000
"""Bytes in which a web page declares its encoding."""


def text_of(raw: bytes) -> str:
    r"""The text of a file without a byte order mark.

    >>> text_of(b'<meta charset="gb2312">' + "晚报".encode("gb2312"))
    '<meta charset="gb2312">晚报'

    Raises `SourceError` where no encoding fits.
    """
    marked = next((encoding for mark, encoding in MARKS if raw.startswith(mark)), None)
    declared = DECLARED.search(raw[:REACH])
    # Declarations are copied from templates; a file that is UTF-8 is nothing else. GB18030 holds all of GB2312 and GBK.
    names = [marked] if marked else ["utf-8", declared[1].decode() if declared else "", "gb18030"]
    for name in filter(None, names):
        try:
            return raw.decode("gb18030" if name.lower().startswith("gb") else name).removeprefix("\ufeff")
        except (LookupError, ValueError):
            continue
    message = f"not text in {' or '.join(filter(None, names))}; write it as UTF-8"
    raise SourceError(message)
