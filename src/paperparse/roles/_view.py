"""What the role functions may look at: the blocks of a page with their facts and a few measures, nothing that changes."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from attrs import define

from paperparse.candidates import Fact
from paperparse.layout.indents import paragraph_starts
from paperparse.model.geometry import Span
from paperparse.model.page import Block, Part, Setting
from paperparse.text.flow import Flow
from paperparse.text.joining import SENTENCE_END
from paperparse.text.numerals import number
from paperparse.text.patterns import pattern

LEAST_GAPS = 3
"""Empty lines of one number before they count as usual."""

CLAUSE_MARK = pattern(r"[,:;]")
MOST_CLAUSES = 3
"""Commas and colons in one line of a heading; a question or an exclamation with two is a sentence."""

UNPARTED = 12
"""Blocks to a group on average: from there on empty lines say nothing."""

NO_KINDS: frozenset[str] = frozenset()

NO_SETTING = Setting(Part.TEXT, 0)
"""Of every block of a text source."""

SALUTATION = pattern(r"(?:尊敬的|敬爱的|亲爱的)?\p{Han}{0,8}(?:同志|先生|女士|老师|编辑部|编辑|记者|朋友们?|读者)们?:")
"""编辑同志: how a letter begins."""

ASKED, ANSWERED = "问:", "答:"
"""How the turns of a talk begin; a question that nobody answers so is a heading."""

FIGURE = pattern(r"(?<!\S)[\d.,%+-]{1,8}(?!\S)")
LEAST_FIGURES = 3
"""Numbers that stand apart in one line, which is the row of a table then."""

COLUMNS = pattern(r"(?<!\S)[\d.,%+-]{1,8}\x20+[\d.,%+-]{1,8}(?!\S)")
"""Two of them side by side: some print sets blanks around every number (2023 年 1 至 5 月增长 12.5%), and is no table."""

UNIT = pattern(r"[(\[]?(?:计量|货币)?单位:[^。]{1,60}")
"""(单位:元/吨 数据来源:某网): what the numbers of a table are."""

COLUMN_HEADS = pattern(r"(?:[\p{Han}\dA-Za-z()/%]{1,8}\x20{1,8}){2,12}[\p{Han}\dA-Za-z()/%]{1,8}")
"""品名 最高价 最低价 平均价, above the rows of a table that have as many cells."""

LEAST_MARKS = 8
"""Of 、 on a page without a comma, to say that it has none on purpose."""

LEAST_BEHIND = 12
"""Characters behind a lead-in that make a sentence."""

LONGEST_HEADING = 60
"""Visible characters; measured headline parts: 95 % are below 50."""


@define(frozen=True, slots=False, eq=False)
class View:
    """A page before its blocks have roles."""

    flow: Flow
    blocks: tuple[Block, ...]
    facts: tuple[tuple[Fact, ...], ...]
    """The settled facts of each block."""

    @cached_property
    def starts(self) -> tuple[bool | None, ...]:
        """For each block whether an indent begins a paragraph there; None where the page sets no indents."""
        return paragraph_starts(self.blocks)

    def setting(self, block: int) -> Setting:
        """How a block of a page with geometry is set."""
        return self._settings[block]

    @cached_property
    def _settings(self) -> tuple[Setting, ...]:
        return tuple(block.setting or NO_SETTING for block in self.blocks)

    @cached_property
    def colours(self) -> bool:
        """Whether any block of the page is known to be printed in colour."""
        return any(setting.coloured for setting in self._settings)

    @cached_property
    def prints(self) -> tuple[str, ...]:
        """The folded print of each block."""
        text = self.flow.folded
        return tuple([text[start:end] for start, end in self.flow.blocks])

    @cached_property
    def kinds(self) -> tuple[frozenset[str], ...]:
        """The kinds of facts in each block."""
        return tuple([frozenset([fact.rule.kind for fact in facts]) if facts else NO_KINDS for facts in self.facts])

    @cached_property
    def groups(self) -> tuple[int, ...]:
        """For each block the number of its group: blocks between which no empty line stands."""
        numbers: list[int] = []
        for block in self.blocks:
            numbers.append(numbers[-1] + block.gap if numbers else 0)
        return tuple(numbers)

    @cached_property
    def wide(self) -> tuple[bool, ...]:
        """For each block whether more empty lines stand above it than above most blocks of the page."""
        gaps = [block.lines[0].blank_before for block in self.blocks]
        usual = Counter(gap for gap in gaps if gap).most_common(1)
        if not usual or usual[0][1] < LEAST_GAPS:
            return (False,) * len(gaps)
        return tuple(gap > usual[0][0] for gap in gaps)

    @cached_property
    def page_count(self) -> int | None:
        """今日N版, where the page prints it."""
        for block in self.blocks_with("imprint.page_count"):
            fact = self.fact(block, "imprint.page_count")
            if fact is not None:
                return number(self.flow.folded[slice(*fact.groups["number"])])
        return None

    @cached_property
    def commas(self) -> bool:
        """Whether the page prints commas; before the fifties 、 stands for them."""
        text = self.flow.folded
        return "," in text or text.count("、") < LEAST_MARKS

    @cached_property
    def parted(self) -> bool:
        """Whether empty lines part the groups of the page."""
        return not self.blocks or len(self.blocks) < UNPARTED * (1 + self.groups[-1])

    def __len__(self) -> int:
        """The number of blocks."""
        return len(self.blocks)

    def length(self, block: int) -> int:
        """Visible characters."""
        return self.lengths[block]

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """Visible characters of each block."""
        return tuple([len(print_) - print_.count(" ") for print_ in self.prints])

    def fact(self, block: int, *kinds: str) -> Fact | None:
        """The first fact of one of these kinds in the block."""
        if self.kinds[block].isdisjoint(kinds):
            return None
        return next(fact for fact in self.facts[block] if fact.rule.kind in kinds)

    @cached_property
    def _by_kind(self) -> dict[str, list[int]]:
        blocks: dict[str, list[int]] = {}
        for block, kinds in enumerate(self.kinds):
            for kind in kinds:
                blocks.setdefault(kind, []).append(block)
        return blocks

    def blocks_with(self, *kinds: str) -> list[int]:
        """The blocks that hold a fact of one of these kinds, in order."""
        return sorted({block for kind in kinds for block in self._by_kind.get(kind, ())})

    def has(self, block: int, *kinds: str) -> bool:
        """Whether the block holds a fact of one of these kinds."""
        return 0 <= block < len(self.kinds) and not self.kinds[block].isdisjoint(kinds)

    def covers(self, block: int, *elements: str) -> float:
        """The share of the block's visible characters that rules of these elements found."""
        covered = 0
        for fact in self.facts[block]:
            if fact.rule.id.startswith(elements):
                covered += _visible(self.flow.folded, fact.span)
        return covered / max(1, self.lengths[block])

    def whole(self, block: int, *kinds: str) -> Fact | None:
        """The fact of one of these kinds that is the whole block."""
        found = self.fact(block, *kinds)
        return found if found is not None and found.span == self.flow.blocks[block] else None

    @cached_property
    def sentences(self) -> tuple[bool, ...]:
        """For each block whether it ends as a sentence does."""
        # Most paragraphs end in one of these marks; the others are asked whether quotes and brackets stand behind one.
        return tuple(
            [print_.endswith(("。", "!", "?", "…")) or bool(SENTENCE_END.search(print_[-8:])) for print_ in self.prints]
        )

    @cached_property
    def heads(self) -> tuple[bool, ...]:
        """For each block whether it could be a line of a heading."""
        return tuple(map(self._could_head, range(len(self))))

    def _could_head(self, block: int) -> bool:
        print_ = self.prints[block]
        if self.lengths[block] > LONGEST_HEADING or print_[-1:] in "。;,、" or "。" in print_:
            return False
        if SALUTATION.fullmatch(print_) or self._is_turn(block) or self._is_of_a_table(block):
            return False
        if self.whole(block, "reference", "signature.note") or self._opens_with_lead_in(block):
            return False
        clauses = len(CLAUSE_MARK.findall(print_))
        return clauses <= (1 if print_.rstrip("”’").endswith(("?", "!")) else MOST_CLAUSES)

    def _is_turn(self, block: int) -> bool:
        """Whether a line is a turn of a talk: an answer, or a question right above one."""
        answered = block + 1 < len(self) and self.prints[block + 1].startswith(ANSWERED)
        return self.prints[block].startswith((ASKED, ANSWERED) if answered else ANSWERED)

    def _is_of_a_table(self, block: int) -> bool:
        """Whether a line is a row of a table, the heads of its columns, or the unit of its numbers."""
        print_ = self.prints[block]
        if _is_row(print_) or UNIT.fullmatch(print_):
            return True
        if block + 1 == len(self) or not COLUMN_HEADS.fullmatch(print_):
            return False
        below = self.prints[block + 1]
        return _is_row(below) and len(below.split()) == len(print_.split())

    def _opens_with_lead_in(self, block: int) -> bool:
        """Whether a story's first words stand behind its lead-in: some papers end no paragraph with a full stop."""
        lead_in = self.fact(block, "lead_in")
        start, end = self.flow.blocks[block]
        return lead_in is not None and lead_in.span.start == start and end - lead_in.span.end >= LEAST_BEHIND


def _visible(text: str, span: Span) -> int:
    return span.end - span.start - text.count(" ", span.start, span.end)


def _is_row(print_: str) -> bool:
    """Whether a line is the row of a table: numbers that stand apart, some of them in columns of their own."""
    return len(FIGURE.findall(print_)) >= LEAST_FIGURES and COLUMNS.search(print_) is not None
