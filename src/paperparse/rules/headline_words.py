"""The words by which a phrase of a headline tells an event, its circumstance, its meaning or a detail.

None of them decides alone; `paperparse.fields.headline_weights` says how much each one speaks for a part.
"""

from __future__ import annotations

from paperparse.rules._rule import Place, Rule

RULES: tuple[Rule, ...] = ()

LONGEST = 80

CONTEST = Rule(
    id="headline.contest",
    kind="contest",
    pattern=r"(?:赛|世界杯|亚洲杯|杯|奥运会|亚运会|全运会|[\p{Han}]站)(?:\([^()]{0,20}\))?",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"全省中学生足球联赛": {}, "帆船大奖赛岛城站": {}},
    misses=("足球联赛五中夺冠",),
)

SINCE = Rule(
    id="headline.since",
    kind="since",
    pattern=r"(?:以来|年来|之际|期间|前夕|之后|之年|[月年]底|\d日"
    r"|(?:\d[\d.,]{0,12}|[一二三四五六七八九十百千两]{1,6})[多余]?(?:周年|年|天|个月))",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"开渔以来": {}, "通车十周年": {}, "山海协作30年": {}},
    misses=("三十年前的约定",),
)

CIRCUMSTANCE = Rule(
    id="headline.circumstance",
    kind="circumstance",
    pattern=r"(?:针对|围绕|自(?!然|主|信|觉|行|动|贸|驾)|截至|随着|面对|经过|结束|据|为(?!了|何|民)|因|[在就]|作为|通过|对(?!话|接|外))",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"针对占道经营": {}, "随着气温回升": {}, "为山里孩子": {}},
    misses=("自然保护区", "对话老船长"),
)

PERSON = Rule(
    id="headline.person",
    kind="person",
    pattern=r"\p{Han}{2,4}?(?:总理|主席|总书记|书记|省长|市长|县长|部长)?(?:出席|主持|会见|会谈|致|向|同|抵达|对|在|作|回到|离开|率|分别|将"
    r"|走访|调研|讲话|强调|与|参加|看望|考察)",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"夏鹏主持会议": {}, "方明县长走访敬老院": {}},
    misses=("出席会议", "狠抓落实"),
)

WINS = Rule(
    id="headline.wins",
    kind="wins",
    pattern=r"(?:夺冠|冠军|亚军|季军|[\d一二三四五六七八九十两]金|金牌|奖牌|晋级|[八四]强|[胜负]|获胜|纪录|成绩|出局|决赛|夺金|摘金|卫冕)",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"五中夺冠": {}, "本市选手揽下六金": {}},
    misses=("夺冠归来",),
)

DOCUMENT = Rule(
    id="headline.document",
    kind="document",
    pattern=r"《[^》]{1,60}》",
    longest=LONGEST,
    needs=("《",),
    hits={"我省出台《湿地条例》": {}},
    misses=("我省出台湿地条例",),
)

GOES_ON = Rule(
    id="headline.goes-on",
    kind="goes on",
    pattern="将|已|需|计划|其|并|还|也|再|于|拟|仍|即|不得|禁止|严禁|可|应|须",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"将新增9个站点": {}, "已有五人获救": {}},
    misses=("站点将新增9个",),
)

VERB_FIRST = Rule(
    id="headline.verb-first",
    kind="verb first",
    pattern="聚焦|打击|降低|禁止|抓住|筑牢|推动|提升|打造|出台|证实|呼吁|明确|听取|审议|研究|部署|学习|要求|强调|包括|覆盖|涉及|支持|鼓励|促进|加强|加快|完善|规范"
    "|探索|实现|建设|服务|助力|带动|吸引|满足|优化|强化|深化|推进|开展|开启|守护|保障|提供|给|让|把|使|为|向|与|同|以|用|从|走|看|做|写|找|解决|破解"
    "|化解|缓解|减少|增加|扩大|缩短|突破|取得|获|创|成为|展现|书写|描绘|谱写|激活|激发|释放|培育|传承|弘扬|践行|树立|坚持|坚定|持续|积极|全力|全面|共同"
    "|携手|努力|奋力|切实",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"规范停车收费": {}, "助力乡村振兴": {}},
    misses=("停车收费更规范",),
)

AUTHORITY = Rule(
    id="headline.authority",
    kind="authority",
    pattern=r"(?:我国|中国|全国|中央|国家|国务院|多部门|\p{Han}{1,3}部门|[^,]{2,8}?(?:总局|部|委|局|办|署)(?!分))",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"市水利局加固堤坝": {}, "三部门发文": {}},
    misses=("早市留住烟火气",),
)

ISSUES = Rule(
    id="headline.issues",
    kind="issues",
    pattern="印发|发布|公布|出台|施行|实施|通过|审议",
    longest=LONGEST,
    needs=("印发", "发布", "公布", "出台", "施行", "实施", "通过", "审议"),
    hits={"我省出台湿地条例": {}},
    misses=("我省加固堤坝",),
)

ORGANISATION = Rule(
    id="headline.organisation",
    kind="organisation",
    pattern="省|市|县|区|镇|乡|村|州|旗|局|厅|办|委|部|院|社|站|队|公司|集团|银行|分行|大学|学院|中学|小学|中心|协会|总工会|小组|街道|社区|党委|基地|高校"
    "|企业|平台|系统",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"柳林镇派出所办公室党委": {}, "石塘村": {}},
    misses=("石塘村通上公交",),
)

PROGRESS = Rule(
    id="headline.progress",
    kind="progress",
    pattern="持续|正在|即将|将|进一步|不断|加快|稳步|有序|全面|积极|深入",
    longest=LONGEST,
    hits={"夜市有序恢复": {}},
    misses=("夜市重新开张",),
)

VIVID = Rule(
    id="headline.vivid",
    kind="vivid",
    pattern="新|春|路|歌|情|家|来|强|美|好|福|兴|活|力",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"一片茶叶绘新春": {}, "小山村走出致富路": {}},
    misses=("蔬菜日上市量600吨",),
)

STATE = Rule(
    id="headline.state",
    kind="state",
    pattern="明显|显著|良好|平稳|稳定|向好|加快|提速|丰富|旺盛|强劲|火热|升温|活跃|便捷|方便|有序|顺利|成功",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"沿线居民出行更方便": {}},
    misses=("方便沿线居民",),
)

WORK = Rule(
    id="headline.work",
    kind="work",
    pattern="工作|行动|项目|活动|措施|服务|建设|发展|体系|机制|作用|水平|能力|安全|市场",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"我市部署防汛工作": {}},
    misses=("工作队进村",),
)

DOES = Rule(
    id="headline.does",
    kind="does",
    pattern=r"(?:[办开装用救捐变建走搬种带挖找送接推拿抓搭织修养拉请护收做写画唱跳跑飞添换守追养][起出上到进回成了过下来]|义务|从[^,]{1,8}到)",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"办起“板凳调解室”": {}, "救起落水儿童": {}, "从5人到150人": {}},
    misses=("海上救起落水儿童", "线上办事"),
)

AMOUNT = Rule(
    id="headline.amount",
    kind="amount",
    pattern=r"(?:\d[\d.,]{0,12}|[一二三四五六七八九十百千两]{1,6})[余多]?[万亿千百]?"
    r"(?:%|个|名|人|项|家|起|吨|元|米|公里|里|次|人次|成|倍|小时|分钟|天|亩|件|条|户|辆|台|张|千瓦时|千瓦|平方米|平方公里)(?:左右|以上|以内|多)?",
    place=Place.TAIL,
    longest=LONGEST,
    hits={"蔬菜日上市量600吨": {}, "抓获嫌疑人5名": {}, "首网捕获50吨": {}},
    misses=("30把公平秤进驻农贸市场",),
)

WITNESS = Rule(
    id="headline.witness",
    kind="witness",
    pattern=r"(?:\p{Han}{0,4}专家|学者|律师|家长|观众|[市居村网]民|网友|业主|消费者|分析员|警方|[校院店]方|医生|教授|当局|官方|目击者|当事人)们?"
    r"(?:称|表示|认为|回应|指|料|说|建议|提醒|盼|直言|点赞|叫好|坦言|质疑|致歉|呼吁)",
    place=Place.HEAD,
    longest=LONGEST,
    hits={"专家称对研究早期城址有重要价值": {}, "家长表示接送方便多了": {}},
    misses=("专家走进村小", "记者称重"),
)

FOUR = Rule(
    id="headline.four",
    kind="four",
    pattern=r"\p{Han}{4}",
    place=Place.LINE,
    longest=4,
    hits={"真抓实干": {}},
    misses=("真抓实干开新局",),
)

QUOTES = Rule(
    id="headline.quotes",
    kind="quotes",
    pattern="“",
    longest=LONGEST,
    needs=("“",),
    hits={"推行“门铃家人”": {}},
    misses=("推行门铃家人",),
)

WORD_RULES: tuple[Rule, ...] = (
    CONTEST,
    SINCE,
    CIRCUMSTANCE,
    PERSON,
    WINS,
    DOCUMENT,
    GOES_ON,
    VERB_FIRST,
    AUTHORITY,
    ISSUES,
    ORGANISATION,
    PROGRESS,
    VIVID,
    STATE,
    WORK,
    DOES,
    WITNESS,
    AMOUNT,
    FOUR,
    QUOTES,
)
"""The cues of wording that a phrase may carry."""
