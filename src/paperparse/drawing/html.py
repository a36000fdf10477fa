"""Pictures as one HTML page that needs nothing else: no scripts, no files, no network."""

from __future__ import annotations

from collections.abc import Iterable

from paperparse.drawing.svg import clean

STYLE = """\
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-width: 90rem; font-family: sans-serif; background: #f2f2f0; color: #222; }
h1 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
nav a { color: inherit; margin-right: .7rem; }
svg { display: block; width: 100%; height: auto; box-shadow: 0 0 .4rem #0004; }
g.block:hover rect { fill-opacity: .5; }
@media (prefers-color-scheme: dark) { body { background: #1d1f21; color: #ddd; } }
"""


def to_html(pictures: Iterable[tuple[str, str]]) -> str:
    """The pictures, each a title and an SVG, one below the other."""
    shown = list(pictures)
    links = "".join(f'<a href="#picture-{number}">{clean(title)}</a>' for number, (title, _) in enumerate(shown, 1))
    parts = [
        "<!DOCTYPE html>",
        '<html lang="zh"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{clean(shown[0][0]) if shown else 'paperparse'}</title>",
        f"<style>\n{STYLE}</style></head><body>",
        *([f"<nav>{links}</nav>"] if len(shown) > 1 else []),
    ]
    for number, (title, svg) in enumerate(shown, 1):
        parts.append(f'<section id="picture-{number}"><h1>{clean(title)}</h1>\n{svg}</section>')
    return "\n".join([*parts, "</body></html>\n"])
