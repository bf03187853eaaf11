"""Posts in rows: of tables whose head names a column of authors and one of their words, and of lists with author and time as term."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from stancekit.segment.anchors.anchor import plausible_name
from stancekit.segment.lexicon.base import words as word_set
from stancekit.segment.links import has_words, links_of, media_of
from stancekit.segment.names.anonymous import own_name
from stancekit.segment.pages.grid import Row
from stancekit.segment.pages.signatures import (
    LONGEST_NAME,
    date_in,
    handle_in,
    is_alone,
    is_recent,
    name_in,
    names_reader,
)
from stancekit.segment.paragraphs import trim
from stancekit.segment.passage import Embed
from stancekit.segment.platforms import VIA, platform_of_handle, platform_of_name
from stancekit.segment.reading import Reading

__all__ = ["posts_in_entries", "posts_in_table"]

_AUTHORS = word_set(
    """author user username name reader reviewer commenter who account handle autor autorin nutzer nutzerin leser leserin wer konto verfasser
    auteur pseudo nom qui utilisateur lecteur compte internaute usuario nombre quién lector cuenta użytkownik kto nick imię czytelnik internauta
    投稿者 投稿者名 名前 お名前 ユーザー ユーザー名 ニックネーム アカウント 誰 レビュアー"""
)
_WORDS = word_set(
    """comment post tweet message review words text reply kommentar beitrag nachricht bewertung wortlaut antwort commentaire avis texte publication
    réponse mensaje comentario reseña opinión tuit texto publicación respuesta komentarz wpis opinia wiadomość treść tekst odpowiedź
    口コミ クチコミ コメント 投稿 投稿内容 本文 内容 メッセージ レビュー 感想 つぶやき ツイート"""
)
_TOKEN = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(r"\d(?:[:.h時]\s?\d\d|\s?[ap]\.?m\b)", re.IGNORECASE)
_NICK = 2  # words of a name without capitals
_LONGEST_HEAD, _LONGEST_AUTHOR, _LONGEST = 40, 2 * LONGEST_NAME, 5000


def posts_in_table(text: str, rows: Sequence[Row], language: str) -> list[Embed]:
    """Read the rows below a head that names authors and their words; a row without handle and date is no post."""
    if len(rows) < 2:
        return []
    heads = [
        _TOKEN.findall(_words(text, cell).lower()) if cell[1] - cell[0] <= _LONGEST_HEAD else []
        for cell in rows[0].cells
    ]
    who = next((n for n, names in enumerate(heads) if not _AUTHORS.isdisjoint(names)), None)
    said = [n for n, names in enumerate(heads) if n != who and not _WORDS.isdisjoint(names)]
    below = [row for row in rows[1:] if len(row.cells) == len(heads)]
    if who is None or not said or not below:
        return []
    what = max(said, key=lambda n: sum(row.cells[n][1] - row.cells[n][0] for row in below))
    found = []
    for row in below:
        rest = [cell for n, cell in enumerate(row.cells) if n != what]
        embed = _post(text, row, row.cells[who], rest, row.cells[what], language)
        if embed and (embed.handle or embed.day):
            found.append(embed)
    if found:  # the head is none of the article's words either
        found[0] = replace(found[0], block_start=trim(text, rows[0].start, found[0].start)[0])
    return found


def posts_in_entries(text: str, entries: Sequence[Row], language: str) -> list[Embed]:
    """Read the entries of lists of terms whose term is an author with a handle, or a time of day: comments, no dates of events."""
    found = []
    for row in entries:
        *signed, what = row.cells
        words = " ".join(_words(text, cell) for cell in signed)
        timed = is_recent(words) or (date_in(words, language) and _CLOCK.search(words))
        name = name_in(words) or ""
        sure = timed or handle_in(words) or (names_reader(words) and not names_reader(name))
        called = plausible_name(name) or len(name.split()) <= _NICK
        if not (signed and sure and called and is_alone(words, name)):
            continue
        if embed := _post(text, row, signed[0], signed, what, language):
            found.append(embed)
    return found


def _post(
    text: str,
    row: Row,
    who: tuple[int, int],
    signed: Sequence[tuple[int, int]],
    what: tuple[int, int],
    language: str,
) -> Embed | None:
    """The post of a row whose cells say `who` wrote `what`, and in the `signed` ones when and where."""
    author = _words(text, who)
    start, end = trim(text, *what)
    words = text[start:end]
    name, handle = name_in(author), handle_in(author)
    if not author or len(author) > _LONGEST_AUTHOR or not has_words(words) or len(words) > _LONGEST:
        return None
    if not (name or handle):
        return None
    shown = [_words(text, cell) for cell in signed]
    days = [found.day for cell in shown if (found := date_in(cell, language))]
    via = next((via for cell in shown if (via := VIA.match(", " + cell))), None)
    return Embed(
        start, end, trim(text, row.start, start + 1)[0], max(stop for _, stop in row.cells),
        name=own_name(name, handle), handle=handle, day=_first(days),
        platform=platform_of_name(via["p"]) if via else platform_of_handle(handle),
        links=links_of(words), media=media_of(words),
    )  # fmt: skip


def _first(days: Sequence[date | None]) -> date | None:
    return days[0] if days else None


def _words(text: str, cell: tuple[int, int]) -> str:
    return Reading(text[cell[0] : cell[1]]).text.strip()
