"""Every format that results are written in, by the name that the command line and the documentation use."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from paperparse.model.issue import Issue
from paperparse.writers import alto, iiif, jsonld, markdown, mets, ninjs, nitf, page, tei, text

Files = dict[str, bytes]
"""What is written of an issue as several files, by their names; a name may name a folder too."""

FIELDS = {
    "masthead.title": "the paper's name",
    "masthead.cn_number": "its CN number",
    "masthead.issn": "its ISSN",
    "masthead.issue_number": "the number of the issue",
    "masthead.price": "its price",
    "masthead.contacts": "telephone numbers and addresses",
    "dateline.date": "the date",
    "dateline.lunar": "the lunar date",
    "folio.label": "page labels",
    "folio.section": "sections",
    "column_label": "labels of series",
    "kicker": "kickers",
    "title": "titles",
    "deck": "decks",
    "byline": "bylines, role and names",
    "lead_in": "lead-ins",
    "paragraph": "paragraphs",
    "subhead": "subheads",
    "caption": "captions",
    "credit": "their credits",
    "jump": "jumps to pages that are not there",
    "story": "stories of several pages as one",
    "teaser": "teasers",
    "notice": "notices",
    "staff": "page staff",
    "furniture": "ears, weather, adverts",
    "unplaced": "print without a place",
    "boxes": "places on the page",
    "source": "the name of the source",
}
"""What a format may hold of a result, in words. Spans, rules, reasons, rivals and diagnostics are only in JSON."""


@frozen
class Format:
    """One format."""

    name: str
    """As `--format` takes it."""
    standard: str
    """What it is, with its version."""
    audience: str
    holds: frozenset[str]
    """The names of the `FIELDS` that it holds."""
    suffix: str
    """Of its files."""
    dump_text: Callable[[Issue], str] | None = None
    """Of a format that is one text."""
    dump_files: Callable[[Issue], Files] | None = None
    """Of a format that is several files."""

    def dump(self, issue: Issue) -> str | Files:
        """What the format makes of an issue."""
        if self.dump_files is not None:
            return self.dump_files(issue)
        return self.dump_text(issue) if self.dump_text is not None else {}


FORMATS = (
    Format(
        "markdown",
        "Markdown with front matter",
        "people, language models",
        markdown.HOLDS,
        ".md",
        dump_text=markdown.dump,
    ),
    Format("text", "plain text with front matter", "search, language models", text.HOLDS, ".txt", dump_text=text.dump),
    Format("nitf", "NITF 3.6", "media monitors", nitf.HOLDS, ".xml", dump_files=nitf.dump),
    Format("ninjs", "ninjs 3.1", "newsrooms", ninjs.HOLDS, ".json", dump_files=ninjs.dump),
    Format("jsonld", "schema.org as JSON-LD", "the web", jsonld.HOLDS, ".jsonld", dump_text=jsonld.dump),
    Format("alto", "ALTO 4.3", "libraries", alto.HOLDS, ".xml", dump_files=alto.dump),
    Format("mets", "METS 1.12 with MODS and ALTO", "libraries", mets.HOLDS, ".xml", dump_files=mets.dump),
    Format("page", "PAGE 2019-07-15", "tools of ground truth", page.HOLDS, ".xml", dump_files=page.dump),
    Format("tei", "TEI P5", "scholars", tei.HOLDS, ".xml", dump_text=tei.dump),
    Format("iiif", "IIIF Presentation 3", "viewers", iiif.HOLDS, ".json", dump_text=iiif.dump),
)

BY_NAME = {form.name: form for form in FORMATS}


def table() -> str:
    """What each format holds, as a table of Markdown; the documentation has it."""
    names = [form.name for form in FORMATS]
    rows = [[words, *("●" if field in form.holds else "" for form in FORMATS)] for field, words in FIELDS.items()]
    ruler = ["---", *(":-:" for _ in names)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (["", *names], ruler, *rows)) + "\n"
