"""Pictures and the stories that they stand in: told by the layout, where a page has one."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from paperparse.assembly._part import Labelled
from paperparse.assembly.stories import STORY_ROLES
from paperparse.model.issue import Article, Caption
from paperparse.roles import Role


def with_stories(
    page: Labelled, articles: Sequence[Article], captions: Sequence[Caption]
) -> tuple[tuple[Article, ...], tuple[Caption, ...]]:
    """The articles and captions, each caption with the story around its picture, and each story with its captions."""
    homes = _homes(page)
    placed: list[Caption] = []
    for blocks, caption in zip(page.objects(Role.CAPTION), captions, strict=True):
        setting = page.blocks[blocks[0]].setting
        host = homes.get(setting.host) if setting is not None and setting.host is not None else None
        placed.append(evolve(caption, article=host) if host else caption)
    of = {article.id: tuple(one.id for one in placed if one.article == article.id) for article in articles}
    return tuple(evolve(article, captions=of[article.id]) if of[article.id] else article for article in articles), (
        *placed,
    )


def _homes(page: Labelled) -> dict[int, str]:
    """The id of the article that the print of each story of the layout went to."""
    homes: dict[int, str] = {}
    number = 0
    for placed in page.placed:
        if placed.role not in STORY_ROLES:
            continue
        number += placed.opens or not number
        setting = page.blocks[placed.block].setting
        if setting is not None:
            homes.setdefault(setting.story, f"p{page.index}a{number}")
    return homes
