"""The HTML file: data, styles and script in one, and a policy under which nothing else can run or be loaded."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from paperparse.drawing.colours import ROLE_COLOURS, STORY_COLOURS
from paperparse.drawing.svg import clean

if TYPE_CHECKING:
    from paperparse.viewing.sight import Sight

STYLES = ("page.css", "print.css", "result.css")
SCRIPTS = (
    "labels.js",
    "elements.js",
    "things.js",
    "picture.js",
    "printed.js",
    "result.js",
    "evidence.js",
    "moves.js",
    "gold.js",
    "correction.js",
    "search.js",
    "comparison.js",
    "start.js",
)
"""In the order in which they build on each other."""

# In JSON these stand only inside strings, where \u says the same; left as they are they could end the script element, or,
# as line ends of JavaScript or as halves of a character, not survive.
UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def document(sights: Iterable[Sight]) -> str:
    """The page of some sources, as one HTML document."""
    shown = list(sights)
    issues = [{"record": sight.record, "pages": sight.pages} for sight in shown]
    title = ", ".join(sight.name for sight in shown)
    return page_of({"kind": "view", "roles": ROLE_COLOURS, "colours": STORY_COLOURS, "issues": issues}, title)


def page_of(data: Mapping[str, Any], title: str) -> str:
    """An HTML document whose script shows `data`; whatever its strings hold is shown and never run."""
    style, script = _joined(STYLES), _script()
    policy = (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src {_hash(style)}; script-src {_hash(script)}"
    )
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="zh"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer"><link rel="icon" href="data:,">',
            f"<title>{clean(title)} · paperparse</title>",
            f"<style>{style}</style></head><body>",
            '<noscript>This page needs its own script; it loads nothing. 本页需要启用脚本。</noscript><div id="page"></div>',
            f'<script type="application/json" id="data">{safe_json(data)}</script>',
            f"<script>{script}</script>",
            "</body></html>\n",
        ]
    )


def safe_json(data: object) -> str:
    r"""JSON that can stand in a script element of an HTML page.

    >>> safe_json("</script>&")
    '"\\u003c/script\\u003e\\u0026"'
    """
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'"


@cache
def _script() -> str:
    """The script: its files share one scope, which the page around cannot see."""
    return f'"use strict";\n(() => {{\n{_joined(SCRIPTS)}}})();\n'


@cache
def _joined(names: tuple[str, ...]) -> str:
    room = files("paperparse.viewing")
    return "".join((room / name).read_text("utf-8") for name in names)
