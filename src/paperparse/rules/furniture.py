"""Weather, adverts, codes and ears: what is on the page and is neither news nor a notice."""

from __future__ import annotations

from paperparse.rules._rule import STRONG, WEAK, Place, Rule

SKY = r"(?:大部|局部|部分)?(?:晴|多云|少云|阴|小雨|中雨|大雨|暴雨|雷雨|雷阵雨|阵雨|雨夹雪|小雪|中雪|大雪|暴雪|阵雪|雨|雪|雾|霾|浮尘|扬沙|沙尘)"
WHEN = r"(?:今天|今日|今晚|今夜|明天|明日|明晚|后天|白天|夜间|夜里|上午|下午|全天|早晨|傍晚)"
NUMBER = r"[-零〇]?(?:\d{1,2}(?:\.\d)?|[一二三四五六七八九十]{1,3})"
DEGREES = (
    rf"(?:零下)?{NUMBER}\x20?(?:℃|°C?|度|摄氏度)?\x20?(?:[到至~\-—/]\x20?(?:零下)?{NUMBER}\x20?)?(?:℃|°C|度|摄氏度)"
)
WIND = rf"(?:偏?[东南西北]{{1,2}}(?:转偏?[东南西北]{{1,2}})?风|阵风|微风|风力|风向偏?[东南西北]{{1,2}})\x20?(?:{NUMBER}\x20?(?:[到至~\-—、]\x20?{NUMBER})?级?(?:转\x20?{NUMBER}(?:[到至~\-—、]{NUMBER})?)?级?)?"
SKIES = rf"(?:{WHEN}[到至]?(?:{WHEN})?:?\x20?)?{SKY}(?:(?:[转到间有或,、]|时有|转为){{1,3}}{SKY}){{0,5}}(?:天气)?"
MEASURE = rf"(?:(?:{WHEN})?(?:最高|最低)?(?:气温|温度)(?:为|:)?\x20?{DEGREES}|{DEGREES}|(?:降水|降雨)概率\x20?{NUMBER}%|(?:相对)?湿度:?\x20?\d{{1,3}}%?(?:[~\-]\d{{1,3}}%)?|空气质量:?\x20?[优良轻中重度污染]{{1,4}}|紫外线[\p{{Han}}]{{1,4}})"
ITEM = rf"(?:{SKIES}|{WIND}|{MEASURE})"

BRAND = r"[“《「]?[\p{Han}A-Za-z\d·]{2,16}[”》」]?"
MEDIA = r"(?:官方)?(?:微信|微博|客户端|公众号|公众平台|抖音|视频号|头条号|APP|App|网站|二维码)(?:公众号|平台|订阅号)?"

OFFER = r"""(?:恭贺(?:新禧|新春|佳节)|恭祝|欢迎(?:惠顾|光临|垂询|选购|洽谈|咨询|预订)|敬请(?:惠顾|光临|垂询)|免费(?:咨询|送货|安装|试用|品尝|停车|上门)|厂家直销|送货上门|上门服务|货到付款
    |全场(?:特惠|优惠|\d+折)|特价|优惠价|优惠大酬宾|酬宾|买一送[一二三]|满\d+[减送]\d+|以旧换新|名额有限|先到先得|数量有限|售完即止|到店有礼|进店有礼|凭本报|常年招生|火热报名|火爆招生|报名从速|招生简章|招商加盟|诚邀加盟
    |婚宴预订|宴席预订|承接(?:宴席|婚宴)|接受预订|隆重开业|盛大开业|开业大吉|盛大开盘|火爆热销|荣耀登场|震撼上市|新品上市|清仓|甩卖|大促|抢购|订购热线|咨询热线|贵宾热线|销售热线|售楼(?:热线|处|部)|加盟热线|现房发售|均价|首付|包教包会|包分配|推荐就业)"""

RULES: tuple[Rule, ...] = (
    Rule(
        id="furniture.weather.heading",
        kind="furniture.weather",
        pattern=r"""[■●▲◆\x20]{0,3}(?:\p{Han}{2,10}?天\x20{0,4}气\x20{0,4}(?:预\x20{0,4}报|实况|趋势)
            |(?:今日|明日|今明|未来几天|一周|今天)?天\x20{0,4}气(?:\x20{0,4}预\x20{0,4}报|实况|提示|趋势|信息)?):?""",
        hits={"桂林市区天气预报": {}, "今日天气": {}, "天气预报:": {}, "天 气": {}},
        misses=("天气转暖游人如织", "坏天气", "省气象台发布恶劣天气", "今年首次高温天气"),
        place=Place.LINE,
        needs=("天气", "天 气", "天  气"),
        longest=18,
    ),
    Rule(
        id="furniture.weather.line",
        kind="furniture.weather",
        pattern=rf"(?:[\p{{Han}}]{{2,4}}[:\x20]\x20{{0,2}})?{ITEM}(?:[\x20,;。、:]{{1,3}}{ITEM}|(?<=[℃度级]){ITEM}){{0,10}}[。;,]?",
        hits={
            "今天多云转晴": {},
            "东北风2到5级": {},
            "气温10℃到13℃": {},
            "今天晴到多云，东南风3~4级，气温12~20℃。": {},
            "降水概率20％": {},
            "风力三、四级转五、六级": {},
            "温度3℃／－8℃": {},
            "杭州 晴 10～20℃": {},
            "夜间晴": {},
        },
        misses=("晴耕雨读", "今天我们吃什么", "暴雨中的背影", "东北风味", "气温回升", "3℃的坚守"),
        place=Place.LINE,
        longest=70,
        weight=STRONG,
    ),
    Rule(
        id="furniture.advert.label",
        kind="furniture.advert",
        pattern=r"[·■\[(【\x20]{0,3}(?:(?:公益|商业|形象|房产|分类)?广\x20{0,4}告|(?:广告)?推广|软文)[·■\])】\x20]{0,3}",
        hits={"广告": {}, "·广告·": {}, "公益广告": {}, "广 告": {}},
        misses=("弹窗广告惹人烦", "广告热线", "广告业"),
        place=Place.LINE,
        needs=("广", "软文"),
        longest=12,
    ),
    Rule(
        id="furniture.advert.offer",
        kind="furniture.advert",
        pattern=OFFER,
        hits={
            "太湖酒家 婚宴预订": {},
            "免费咨询 欢迎惠顾": {},
            "厂家直销": {},
            "凭本报到店有礼": {},
            "恭贺新禧": {},
            "常年招生": {},
        },
        misses=("他送来新货", "欢迎新同学", "免费午餐", "招生改革"),
        # No needs: the words are many, and the length spares the rule the paragraphs.
        place=Place.ANY,
        longest=40,
        needs=tuple(
            "恭欢敬免厂送货全特优酬买满旧名先售到进凭招火报诚婚宴承接开震新清甩大抢订咨贵销加均首包推数隆盛现荣热"
        ),
        weight=WEAK,
    ),
    Rule(
        id="furniture.advert.contact",
        kind="furniture.advert_hint",
        pattern=r"(?:地\x20{0,4}址|店址|校址|厂址|电\x20{0,4}话|热线|手机|联系人|营业时间|活动时间|活动地点|报名(?:时间|地点|电话)|经营(?:范围|项目)|乘车路线|网\x20{0,4}址|微信号?|QQ)\x20?:",
        hits={"营业时间：8时至20时": {}, "活动时间:2月1日至15日": {}, "电　话：": {}},
        misses=("地址不详", "他在电话里说:", "营业时间延长"),
        place=Place.HEAD,
        longest=60,
        needs=(":",),
        weight=WEAK,
    ),
    Rule(
        id="furniture.qr",
        kind="furniture.qr",
        pattern=rf"(?:{BRAND}\x20?{MEDIA}[\x20,]{{1,4}})?(?:请|敬请|欢迎|更多\p{{Han}}{{1,8}}|看\p{{Han}}{{1,12}})?(?:微信|手机)?(?:扫码|扫一扫|扫描(?:下方|上方|右侧|左侧)?二维码|请扫(?:码|描)?|长按二维码|识别二维码)[\p{{Han}}《》“”A-Za-z,\x20]{{0,20}}[!。]?",
        hits={"扫码关注我们": {}, "请扫描二维码": {}, "扫一扫 关注本报微信": {}, "“浙江法制报”微信 扫码关注": {}},
        misses=("他扫码付了钱走进店里买了一束花然后又打开手机给母亲打了一个电话", "扫码点餐成了标配"[:4] + "？"),
        place=Place.LINE,
        needs=("扫", "二维码"),
        longest=44,
        weight=STRONG,
    ),
)
"""`advert` wants a block of two lines or more with two cues, one of them no `advert_hint`; 地址 and 电话 may be facts of the imprint."""
