r"""Pieces of patterns that several elements share, written for folded text and for verbose mode.

None of them repeats a repetition, so that each is linear wherever it is put. `NAMES` is a run of the characters that
names are printed with; whether names stand there is asked of `paperparse.text.names` in the `check` of a rule.
"""

from __future__ import annotations

GAP = r"\x20{0,4}"
"""The space that may stand between two parts of a line."""

OPEN, CLOSE = r"[(【\[]", r"[)】\]]"

NAME = r"(?:\p{Han}{1,8}(?:[·.]\p{Han}{1,8}){1,4}|\p{Han}\x20{1,4}\p{Han}|\p{Han}{2,4})"
"""One person: 李 洁, 陈立波, 阿尔达克, 杰克·陈."""

NAMES = r"[\p{Han}·][\p{Han}·、,/\x20]{0,300}"
"""Persons in a row with whatever parts them."""

_HOUSE = r"""\p{Han}{1,12}(?:报|社|网|台|刊|周末|集团|中心|客户端|传媒|融媒|新闻|画报|时空)"""

EMPLOYER = rf"""(?:本(?:报|刊|台|网|社|版|端)|《[^《》\n]{{1,16}}》|{_HOUSE}(?:[·/\x20]{_HOUSE})?)"""
"""Whom a reporter works for: 本报, 新华社, 健康时报, 《环球人物》."""

HOUSE = r"""(?:本[报刊台网社]|新华社|新华网|人民网|央视网|央广网|中新社|中新网|中国新闻社|中央社|中央通讯社|中评社|中通社|国际在线
    |路透社|法新社|美联社|合众社|塔斯社|共同社)"""
"""Houses whose name alone makes a head: 本报讯, 新华社电."""

RANK = r"(?:首席|资深|高级|见习|实习|特约|特邀|特派|全媒体|融媒体|融媒|多媒体|全媒|摄影|摄像|文字|图片|体育|数据|深度|驻站|执笔|参与|青年|校园|学生|小)"

TRADE = (
    r"(?:记者|通讯员|通讯组|通联|特派员|评论员|观察员|实习生|撰稿人|撰稿|主笔|编辑部|评论部|写作小?组|编辑|编译|摄影师)"
)

POST = rf"(?:驻\p{{Han}}{{1,6}})?{RANK}{{0,3}}{TRADE}"
"""What somebody is at the paper: 驻南非记者, 首席记者, 通讯员."""

ROLE = rf"(?:{EMPLOYER}\x20?)?{POST}"
"""本报记者, 通讯员, 健康时报记者, 本报驻南非记者."""

WORK = r"(?:文/图|文/摄|文[并、]摄影?|图/文|文图|图文|摄影报道|(?:综合|采访|联合)?报[道导]|采访整理|翻译整理|参与采写|采写|整理|编制|编译|综合|执笔|撰文|供稿|文|图)"
"""What the persons did, printed after their names."""

TERRITORY = r"\p{Han}{2,6}"
"""Where a report comes from, before 报道."""

EDGE = r"(?:(?<!\p{Han})|(?<=[日版期号元社一二三四五六]))"
"""Where a fact of the serial line may begin: after no Han character, or after one that ends a fact (今日12版邮发代号…)."""

HAN_NUMERALS = r"[〇零一二三四五六七八九十百千两廿卅]"
"""One character of a number in Han numerals; `paperparse.text.numerals` tells its value."""

PAGE_NUMBER = r"""(?:[A-Za-z]{1,2}[-\x20]?(?:叠\x20?)?)?
    (?:\d(?:\x20{0,3}\d){0,2}|[〇零一二三四五六七八九十廿卅百](?:\x20{0,3}[〇零一二三四五六七八九十廿卅百]){0,3})"""

PAGE = rf"""(?:第?\x20{{0,3}}{PAGE_NUMBER}
        (?:\x20{{0,3}}[版叠]?[、,/—\-~至和及]\x20{{0,3}}第?\x20?{PAGE_NUMBER}){{0,4}}\x20{{0,3}}[版叠](?![本权图画式次税面块])
    |第?\x20?[A-Za-z]{{1,2}}-?\d{{1,3}}(?:[、,/—\-~][A-Za-z]{{1,2}}-?\d{{1,3}}){{0,3}}(?![\dA-Za-z])
    |封底|封面|头版|封[二三])"""
"""A page that print points to: 第二版, 12版, 第五、六版, 二版、三版, A04, p12, 封底. A bare number is none (domain.md 6)."""
