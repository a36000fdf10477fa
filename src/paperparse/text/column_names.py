"""Names of sections and of standing columns (栏目名): the words that papers print above a headline or a teaser."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from paperparse.text.folding import fold
from paperparse.text.patterns import pattern

SECTIONS = frozenset(
    "要闻 头条 本报要闻 今日要闻 综合 综合新闻 新闻 国内 国内新闻 国际 国际新闻 本地 本地新闻 本市 本省 本埠新闻 本市新闻 各地新闻 地方新闻 都市 都市新闻 社会 社会新闻 民生 民生新闻 时政 时政新闻 政治 政法 法治 法制 "
    "经济 经济新闻 财经 产经 金融 证券 房产 汽车 消费 科技 教育 文化 文教 文体 文娱 文旅 旅游 娱乐 体育 体坛 健康 卫生 生态 环境 农业 农村 三农 军事 国防 理论 学术 评论 言论 观点 声音 视点 "
    "视界 视野 特稿 专题 专版 专刊 特刊 周刊 副刊 读书 书评 图片 影像 摄影 生活 人物 访谈 对话 记录 纪实 调查 深度 聚焦 关注 热点 焦点 党建 人大 政协 统战 民族 台港澳 港澳台 "
    "台港澳侨 华侨 气象 资讯 服务 公益 县域 乡村 社区 校园 青年 新农村 新青年 新视窗 新知 港闻 两岸 世界 天下 大地 文艺 艺术 收藏 美术".split()
)
"""What a page or a part of one is called."""

COLUMNS = frozenset(
    "今日谈 人民时评 人民论坛 人民观点 评论员观察 本报评论 本报评论员文章 今日时评 今日论语 今日评论 今日话题 今日关注 今日视点 今日聚焦 每周评论 一家之言 百家争鸣 各抒己见 百姓话题 百姓心声 百姓关注 百姓故事 "
    "街谈巷议 七嘴八舌 众说纷纭 深度报道 特别报道 独家报道 连续报道 追踪报道 跟踪报道 系列报道 现场报道 特别关注 热点追踪 热点聚焦 热点关注 焦点关注 焦点新闻 新闻调查 记者调查 新闻观察 新闻聚焦 新闻视点 "
    "新闻链接 新闻背景 新闻人物 新闻故事 新闻特写 新闻纵深 新闻热线 新闻现场 现场目击 现场新闻 图片新闻 图片故事 图说 一图读懂 一线来信 读者来信 来信照登 来论 来稿选登 群众来信 凡人小事 凡人善举 身边的好人 好人好事 "
    "身边事 身边的感动 人物风采 先进典型 典型引路 权威发布 权威访谈 政策解读 政策问答 编辑手记 记者手记 采访手记 记者观察 记者走基层 新春走基层 走基层 一线见闻 一线调查 一线行走 基层见闻 基层新闻 基层风采 "
    "经济聚焦 经济时评 经济观察 经济新方位 法治聚焦 法治时评 法治在线 国际论坛 国际视点 国际观察 大数据观察 环球走笔 文化中国行 美丽中国 美丽中国行 暖心故事 暖新闻 老区新事 今日提示 温馨提示 相关新闻 相关报道 相关链接 链接 延伸阅读 "
    "核心阅读 思想纵横 学习园地 学习贯彻 理论学习 工作研究 调查研究 社会纵横 社会广角 社会万象 市井百态 生活百事 生活服务 民生直通车 民情热线 民情直通车 市民论坛 市民热线 你问我答 有问必答 有问有答 有话直说 快人快语 直言 "
    "来函照登 法官说法 律师说法 以案说法 以案释法 检察官说法 警方提醒 法官提醒 专家提醒 奋进新征程建功新时代 奋进新时代 短评 快评 锐评 微评 社论 社评 本报社评 每周一议 每周一评 每周一题 每日一题 每日一评 编读往来 读者论坛 读者之声 编者按 编后 代表委员履职故事 履职故事 高效办成一件事 感知文化里的中国 我们的节日 小康路上 总书记的人民情怀 树立和践行正确政绩观 创新故事 劳动者之歌 时代先锋 时代楷模 榜样 最美".split()
)
"""Standing labels of series, known from many papers."""

ENDINGS = tuple(
    "时评 锐评 快评 短评 评论 论坛 论语 话题 之言 来信 来论 观察 聚焦 视点 视线 视窗 视野 视角 焦点 广角 随笔 手记 札记 走笔 杂谈 漫谈 夜话 茶座 茶坊 讲堂 课堂 信箱 热线 连线 在线 直通车 "
    "小事 新事 故事 故事汇 人物 风采 风华 剪影 掠影 调查 见闻 巡礼 纪事 追踪 纵横 看台 万花筒 大家谈 系列谈 圆桌 访谈 专访 对话 问答 特写 速写 链接 进行时 在行动 直播间 曝光台 监督哨 回音壁 中国行".split()
)
"""How standing labels of up to eight characters end."""

SPECIAL_ENDINGS = tuple("特别报道 专题报道 系列报道 系列评论 专刊 特刊 专版 特稿".split())
"""庆祝某某特别报道: a label of any length."""


def openings(words: Iterable[str]) -> tuple[str, ...]:
    """The first two characters of each word, close together and letter-spaced: what a name of them must hold.

    >>> openings(["今日谈"])
    ('今  日', '今 日', '今日')
    """
    return tuple(sorted({gap.join(word[:2]) for word in words for gap in ("", " ", "  ")}))


def endings() -> tuple[str, ...]:
    """The last two characters of every ending, close together and letter-spaced."""
    return tuple(sorted({gap.join(word[-2:]) for word in (*ENDINGS, *SPECIAL_ENDINGS) for gap in ("", " ", "  ")}))


LONGEST_SHAPED, LONGEST_SPECIAL = 8, 26
WORDS = pattern(r"[\p{Han}\d“”·]+")

SERIAL = pattern(r"[\x20]*(?:[①-⑳㉑-㊿]|\([一二三四五六七八九十\d上中下]{1,3}\))\Z")
SERIAL_ENDS = frozenset(")①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚")
DECORATION = "■●▲◆◇□★☆▶►|[]【】《》<>「」()-—· "

Certainty = Literal["section", "known", "shaped"]


@lru_cache(maxsize=4096)
def column_name(print_: str) -> Certainty | None:
    """Whether `print_` is the name of a `section`, of a column that is `known`, or is `shaped` like one; or None.

    >>> column_name("今 日 时 评"), column_name("理论·访谈录"), column_name("林下经济观察"), column_name("应封尽封")
    ('known', 'section', 'shaped', None)
    """
    plain = "".join(fold(print_).strip(DECORATION).split())
    if plain[-1:] in SERIAL_ENDS:
        plain = SERIAL.sub("", plain)
    head, dot, _ = plain.partition("·")
    if plain in COLUMNS or (dot and head in COLUMNS):
        return "known"
    if plain in SECTIONS or (dot and head in SECTIONS):
        return "section"
    return "shaped" if _is_shaped(plain) and WORDS.fullmatch(plain) else None


def _is_shaped(plain: str) -> bool:
    return (len(plain) <= LONGEST_SHAPED and plain.endswith(ENDINGS) and not plain.startswith(("“", "”"))) or (
        len(plain) <= LONGEST_SPECIAL and plain.endswith(SPECIAL_ENDINGS)
    )
