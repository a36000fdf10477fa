"""Which rules of wording hold of a phrase.

Most of them are plain lists of words at the head or the tail of the phrase. Those are looked up by the phrase's first
and last characters, all lists at once; only what is more than a list is matched as a pattern.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import regex

from paperparse.rules._rule import Place, Rule
from paperparse.rules.headline import COLUMN_TAG, LONGEST, PHRASE_RULES
from paperparse.rules.headline_words import WORD_RULES

Matcher = Callable[[str], "regex.Match[str] | None"]
Words = dict[str, list[Rule]]

PLAIN_WORDS = regex.compile(r"[\p{Han}|]+")


def tag_of(words: str) -> int:
    """The length of the column tag that closes the phrase; 0 where none does.

    >>> tag_of("多一点耐心细心(今日时评)")
    6
    """
    found = _matcher(COLUMN_TAG)(words) if words.endswith(")") else None
    return len(found.group()) if found else 0


def cues_of(words: str) -> list[Rule]:
    """The rules that hold of a phrase, its column tag left out.

    >>> [rule.kind for rule in cues_of("县长方明强调")]
    ['speaks']
    """
    if len(words) > LONGEST:
        return []
    always, needy = _patterns()
    found = [rule for rule, matches in always if matches(words)]
    found += [rule for need, rule, matches in needy if need in words and matches(words)]
    heads, tails, longest = _lists()
    for size in range(1, longest + 1):
        found += heads.get(words[:size], ())
        found += tails.get(words[-size:], ())
    return list(dict.fromkeys(found))


@cache
def _lists() -> tuple[Words, Words, int]:
    """The rules by each word of their lists: those of heads, those of tails, and the longest word's length."""
    heads: Words = {}
    tails: Words = {}
    for rule in (*PHRASE_RULES, *WORD_RULES):
        if _is_list(rule):
            for word in rule.pattern.split("|"):
                (heads if rule.place is Place.HEAD else tails).setdefault(word, []).append(rule)
    return heads, tails, max(map(len, (*heads, *tails)))


@cache
def _patterns() -> tuple[list[tuple[Rule, Matcher]], list[tuple[str, Rule, Matcher]]]:
    """The rules that are more than lists: those to be tried on every phrase, and those by the string they need."""
    rules = [rule for rule in (*PHRASE_RULES, *WORD_RULES) if not _is_list(rule)]
    always = [(rule, _matcher(rule)) for rule in rules if not rule.needs]
    return always, [(need, rule, _matcher(rule)) for rule in rules for need in rule.needs]


def _is_list(rule: Rule) -> bool:
    return rule.place in {Place.HEAD, Place.TAIL} and PLAIN_WORDS.fullmatch(rule.pattern) is not None


@cache
def _matcher(rule: Rule) -> Matcher:
    if rule.place is Place.TAIL:
        # Read backwards from the end: a search forwards would try every place of the phrase.
        return regex.compile(rf"(?r)(?:{rule.pattern})\Z", regex.VERBOSE).match
    if rule.place is Place.HEAD:
        return rule.compiled.match
    return rule.compiled.fullmatch if rule.place is Place.LINE else rule.compiled.search
