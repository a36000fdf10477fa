"""Invented copy in simplified characters: headlines, paragraphs, lead-ins, and the items of lists."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.press import words
from tests.press.topics import MODERN, Store


class Slots(dict[str, str]):
    """Values for the placeholders of templates: what a story keeps, and fresh numbers and names for the rest."""

    def __init__(self, rng: random.Random, date: datetime.date, store: Store) -> None:
        """Fix the places and people of one story."""
        super().__init__()
        self.rng = rng
        self.store = store
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

    def number(self, least: int, most: int) -> str:
        """A number as this kind of paper prints it."""
        number = self.rng.randint(least, most)
        return words.han_number(number) if self.store.han else str(number)

    def __missing__(self, key: str) -> str:
        """A fresh value by the key's first letter: n is a number, d a small one, p a share, x a person, q a saying."""
        rng = self.rng
        if key == "job":
            return rng.choice("居民 村民 司机 护士 教师 电工 店主 技术员 村支书 退休工人 大学生 志愿者".split())
        fresh: dict[str, Callable[[], str]] = {
            "n": lambda: self.number(20, 990),
            "d": lambda: self.number(2, 9),
            "p": lambda: f"{rng.randint(3, 97)}.{rng.randint(1, 9)}%",
            "w": lambda: f"{rng.randint(1, 90)}.{rng.randint(1, 9)}万",
            "x": lambda: words.person(rng),
            "v": lambda: words.place(rng, "村"),
            "q": lambda: rng.choice(self.store["sayings"]),
            "j": lambda: words.place(rng, rng.choice("路街")),
        }
        return fresh[key[0]]()


class Copy:
    """The copy of one story: it hands out a headline, then as many paragraphs as there is room for."""

    def __init__(self, desk: Desk, topic: int) -> None:
        """Choose a topic; the desk knows what the page has printed already, so that no sentence stands there twice."""
        self.rng = desk.rng
        self.store = desk.store
        self.used = desk.used
        self.banned = set() if desk.notes else set("①②③")
        self.carry = ""  # The rest of a paragraph that goes on in the next part of the story.
        self.upright = False  # No numerals and no Latin letters in headlines, which will be vertical.
        self.slots = desk.slots()
        self.topic: dict[str, list[str]] = desk.store.topics[topic]
        self.pool = self.rng.sample(self.topic["text"], len(self.topic["text"]))

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
                template = rng.choice(self.store["quotes" if rng.random() < 0.4 else "general"])
            text = self.fill(template)
            if text not in self.used and not self.banned & set(text):
                self.used.add(text)
                return text
        return self.fill("此项目为{county}第{n}号，编号{n2}。")

    def opener(self) -> str:
        """The first sentence of a news story."""
        return self.fill(self.rng.choice(self.topic["open"] + self.store["openers"]))

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
        for template in self.rng.sample(self.store["opinions"], len(self.store["opinions"])):
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
    if slots.store.han:
        return old_lead_in(rng, date)
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


def old_lead_in(rng: random.Random, date: datetime.date) -> tuple[str, dict[str, Any], list[dict[str, Any]]]:
    """A lead-in in the manner of the 1930s; the day alone is no date."""
    if rng.random() < 0.5:
        text = rng.choice(["【本报讯】", "（本报特讯）", "【本报专访】"])
        return text, {"text": text, "agency": "本报", "place": None, "date": None}, []
    city = rng.choice("南京 上海 广州 汉口 天津".split())
    day = words.han_number((date - datetime.timedelta(days=1)).day)
    text = f"【中央社{city}{day}日电】"
    return text, {"text": text, "agency": "中央社", "place": city}, []


@dataclass
class Desk:
    """Where the copy of a page comes from: its day, its store of templates, and what it has used up."""

    rng: random.Random
    date: datetime.date
    store: Store = MODERN
    used: set[str] = field(default_factory=set)
    topics: list[int] = field(default_factory=list)
    notes: bool = False  # Sentences may have the raised number of a note.

    def copy(self) -> Copy:
        """The copy of a story, of a topic that the page does not have yet as long as there are any."""
        if not self.topics:
            self.topics = self.rng.sample(range(len(self.store.topics)), len(self.store.topics))
        return Copy(self, self.topics.pop())

    def slots(self) -> Slots:
        """Places and people of one story."""
        return Slots(self.rng, self.date, self.store)

    def fresh(self, name: str) -> str:
        """A filled template of a list; one that is not on the page yet, as long as it can be had."""
        for _ in range(30):
            text = self.rng.choice(self.store[name]).format_map(self.slots())
            if text not in self.used:
                break
        self.used.add(text)
        return text
