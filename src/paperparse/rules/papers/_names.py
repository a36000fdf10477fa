"""The shape of newspapers' names: what the name of an unknown paper looks like, written for folded text."""

from __future__ import annotations

import regex

# Verbs and pronouns that no paper has in its name and that headlines ending in 报 have: 我市创办首家晚报.
NOT_IN_NAMES = "刊办评致贺订访获载登的了是我你他这那被把将给向也不该各此据"
# 汇报, 举报, 海报 … are no newspapers.
NOT_BEFORE_SUFFIX = "汇举通海预电年公简情申战捷喜墙板月季上播填回警呈禀谎瞒虚误发见小本党日关"

CHARACTER = rf"(?![{NOT_IN_NAMES}])\p{{Han}}"
EDITION = r"""(?:\x20{0,2}(?:(?:海外|国际|国内|北美|欧洲)版|\((?![第头一二三四五六七八九十])\p{Han}{1,4}版\)))?"""
"""The edition printed behind a name: 海外版, (北美版)."""

ODD = "参考消息 文汇报 大公报 申报 明报 晶报 成报 信报 立报 京报 国民新闻 每日经济新闻 21世纪经济报道 红色中华 人民铁道".split()
"""Names of papers that the shape below does not hold: too short, or without the suffix."""

PAPER_NAME = rf"""(?:
      (?:{CHARACTER}){{1,8}}(?:日报|(?![{NOT_BEFORE_SUFFIX}])\p{{Han}}报|电视报|[青少老]年报|周末)
    | {"|".join(ODD)}
)"""
"""A name of up to ten characters with the suffix of a newspaper, or one of the names that have none."""

NAME_NEEDS = tuple(dict.fromkeys(("报", "周末", *(name[-2:] for name in ODD if "报" not in name))))
"""Strings one of which stands in every such name."""

SPACED_NAME = r"\p{Han}(?:\x20{1,3}\p{Han}){1,8}\x20{1,3}报"
"""A name set with spaces between its characters: 人 民 日 报."""

LETTERS = r"""(?i:(?:[A-Z][A-Z'’.-]{0,14}\x20){1,6}
    (?:RIBAO|[A-Z]{0,8}BAO|DAILY|NEWS|TIMES|POST|WEEKLY|JOURNAL|GAZETTE|HERALD|EXPRESS))"""
"""The name in Latin letters: RENMIN RIBAO, SHUANGXI EVENING NEWS."""


def spaced_out(name: str) -> str:
    r"""The pattern of a name that may be set with spaces between its characters.

    >>> spaced_out("双溪")
    '双\\x20{0,4}溪'
    """
    return r"\x20{0,4}".join(regex.escape(char) for char in name)
