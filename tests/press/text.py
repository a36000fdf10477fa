"""Invented copy in simplified characters: headlines, paragraphs, items, captions, notices."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Iterator
from typing import Any

from tests.press import words
from tests.press.topics import GENERAL, ITEMS, NOTICES, OPENERS, OPINIONS, PICTURES, QUOTES, SAYINGS, TEASERS, TOPICS


class Slots(dict[str, str]):
    """Values for the placeholders of templates: what a story keeps, and fresh numbers and names for the rest."""

    def __init__(self, rng: random.Random, date: datetime.date) -> None:
        """Fix the places and people of one story."""
        super().__init__()
        self.rng = rng
        yesterday = date - datetime.timedelta(days=rng.randint(1, 3))
        self.update(
            county=words.place(rng, rng.choice("县区市")),
            town=words.place(rng, rng.choice("镇乡")),
            village=words.place(rng, "村"),
            who=words.person(rng),
            other=words.person(rng),
            date=f"{yesterday.month}月{yesterday.day}日",
            month=f"{yesterday.month}月",
        )

    def __missing__(self, key: str) -> str:
        """A fresh value by the key's first letter: n is a number, d a small one, p a share, x a person, q a saying."""
        rng = self.rng
        if key == "job":
            return rng.choice("居民 村民 司机 护士 教师 电工 店主 技术员 村支书 退休工人 大学生 志愿者".split())
        fresh: dict[str, Callable[[], str]] = {
            "n": lambda: str(rng.randint(20, 990)),
            "d": lambda: str(rng.randint(2, 9)),
            "p": lambda: f"{rng.randint(3, 97)}.{rng.randint(1, 9)}%",
            "w": lambda: f"{rng.randint(1, 90)}.{rng.randint(1, 9)}万",
            "x": lambda: words.person(rng),
            "v": lambda: words.place(rng, "村"),
            "q": lambda: rng.choice(SAYINGS),
            "j": lambda: words.place(rng, rng.choice("路街")),
        }
        return fresh[key[0]]()


class Copy:
    """The copy of one story: it hands out a headline, then as many paragraphs as there is room for."""

    def __init__(self, rng: random.Random, date: datetime.date, used: set[str], topic: int | None = None) -> None:
        """Choose a topic; `used` holds what the page has printed already, so that no sentence stands there twice."""
        self.rng = rng
        self.used = used
        self.date = date
        self.upright = False  # No numerals and no Latin letters in headlines, which will be vertical.
        self.slots = Slots(rng, date)
        self.topic: dict[str, list[str]] = TOPICS[rng.randrange(len(TOPICS)) if topic is None else topic % len(TOPICS)]
        self.pool = rng.sample(self.topic["text"], len(self.topic["text"]))

    def fill(self, template: str) -> str:
        """The template with its placeholders filled."""
        return template.format_map(self.slots)

    def headline(self, part: str, least: int, most: int) -> str | None:
        """A kicker, title or deck of so many characters that the page does not have yet; `|` is left where it may break."""
        for template in self.rng.sample(self.topic[part], len(self.topic[part])):
            text = self.fill(template)
            if self.upright and any(char.isascii() and char not in "| " for char in text):
                continue
            if least <= len(text.replace("|", "")) <= most and text not in self.used:
                self.used.add(text)
                return text
        return None

    def sentence(self) -> str:
        """One more sentence."""
        rng = self.rng
        for _ in range(60):
            if self.pool and rng.random() < 0.6:
                template = self.pool.pop()
            else:
                template = rng.choice(QUOTES if rng.random() < 0.4 else GENERAL)
            text = self.fill(template)
            if text not in self.used:
                self.used.add(text)
                return text
        return self.fill("这是{date}以来的第{n}次，也是{county}第{n2}个同类项目。")

    def opener(self) -> str:
        """The first sentence of a news story."""
        return self.fill(self.rng.choice(self.topic["open"] + OPENERS))

    def paragraph(self, least: int, most: int) -> str:
        """A paragraph of at least and at most so many characters, clipped at a comma when need be."""
        text = ""
        while len(text) < least:
            text += self.sentence()
        return clip(text, most)

    def subhead(self) -> str:
        """A heading inside the body."""
        return self.fill(self.rng.choice(self.topic["sub"]))

    def opinion(self, least: int, most: int) -> str:
        """A paragraph of comment."""
        text = ""
        for template in self.rng.sample(OPINIONS, len(OPINIONS)):
            if len(text) >= least:
                break
            if template not in self.used:
                self.used.add(template)
                text += self.fill(template)
        return clip(text or self.paragraph(least, most), most)


def clip(text: str, most: int) -> str:
    """The text cut at its last comma or full stop before `most` characters, ending in a full stop, its quotes closed."""
    if len(text) <= most:
        return text
    cut = max(text.rfind(mark, 0, most - 1) for mark in "，。；")
    if cut < 6:
        cut = most - 2
    head = text[:cut].rstrip("，。；！？：—、“")
    if head.count("“") > head.count("”"):
        return head + "。”"
    return head + "。"


def names(rng: random.Random, most: int = 3) -> list[str]:
    """One to `most` names."""
    return [words.person(rng) for _ in range(rng.choice([1, 1, 1, 2, 2, 3][: most * 2]))]


def lead_in(rng: random.Random, slots: Slots, date: datetime.date) -> tuple[str, dict[str, Any], list[dict[str, Any]]]:
    """A lead-in as print, as gold, and the bylines in it."""
    day = date - datetime.timedelta(days=1)
    gold: dict[str, Any] = {"agency": "本报", "place": None, "date": None}
    text = "本报讯"
    if rng.random() < 0.25:
        gold |= {"place": slots["county"], "date": f"{day.month:02}-{day.day:02}"}
        text = f"本报{slots['county']}{day.month}月{day.day}日{rng.choice('电讯')}"
    elif rng.random() < 0.15:
        city = rng.choice("北京 上海 广州 成都 巴黎 东京".split())
        gold |= {"agency": "新华社", "place": city, "date": f"{day.month:02}-{day.day:02}"}
        text = f"新华社{city}{day.month}月{day.day}日电"
    bylines: list[dict[str, Any]] = []
    if rng.random() < 0.5:
        role = rng.choice(["记者", "通讯员", "记者"])
        people = names(rng)
        bylines.append({"role": role, "names": people})
        inside = f"{role}{rng.choice(['', ' '])}{rng.choice([' ', '、']).join(people)}"
        if rng.random() < 0.25:
            more = names(rng, 1)
            bylines.append({"role": "通讯员" if role == "记者" else "记者", "names": more})
            inside += f" {bylines[-1]['role']} {more[0]}"
        text += f"（{inside}）"
    return text, {"text": text, **gold}, bylines


def items(rng: random.Random, used: set[str], date: datetime.date) -> Iterator[tuple[str, str]]:
    """Items of a roundup without end: the bold opening and the rest."""
    while True:
        slots = Slots(rng, date)
        head, rest = rng.choice(ITEMS).format_map(slots).split("|")
        if head not in used:
            used.add(head)
            yield head, rest


def picture(rng: random.Random, date: datetime.date) -> tuple[str, str]:
    """Title and text of a caption."""
    title, text = rng.choice(PICTURES).format_map(Slots(rng, date)).split("|")
    return title, text


def notice(rng: random.Random, date: datetime.date) -> tuple[str, str, str]:
    """Kind, title and text of a notice."""
    kind, title, text = rng.choice(NOTICES).format_map(Slots(rng, date)).split("|")
    return kind, title, text


def teaser(rng: random.Random, used: set[str], date: datetime.date) -> str:
    """The title of a teaser, with `|` where it may break."""
    while True:
        text = rng.choice(TEASERS).format_map(Slots(rng, date))
        if text not in used:
            used.add(text)
            return text
