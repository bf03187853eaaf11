"""Posts that a page gives in the rows of a table or in a list of terms, and rows that are none."""

from __future__ import annotations

from datetime import date

import pytest

from stancekit.segment import derive_html

DAY = date(2023, 5, 4)


def posts(rows: str, language: str = "en") -> list[tuple[str, str | None, str | None, date | None]]:
    page = f"<html lang='{language}'><article><p>The mayor wrote.</p>{rows}<p>The council meets on Monday.</p></article>"
    text, embeds = derive_html(page)
    return [(text[e.start : e.end], e.name, e.handle, e.day) for e in embeds]


def table(*rows: tuple[str, ...]) -> str:
    head, *below = [[f"<td>{cell}</td>" for cell in row] for row in rows]
    body = "".join(f"<tr>{''.join(cells)}</tr>" for cells in below)
    return (
        f"<table><thead><tr>{''.join(head).replace('td>', 'th>')}</tr></thead><tbody>{body}</tbody></table>"
    )


@pytest.mark.parametrize(
    ("language", "head", "day"),
    [
        ("en", ("Who", "Where and when", "Message"), "X, 4 May 2023"),
        ("de", ("Name", "Wann", "Kommentar"), "4. Mai 2023"),
        ("fr", ("Auteur", "Date", "Commentaire"), "4 mai 2023 à 12h30"),
        ("es", ("Quién", "Dónde y cuándo", "Mensaje"), "Instagram, 4 may 2023"),
        ("pl", ("Autor", "Data wpisu", "Treść wpisu"), "4 maja 2023"),
        ("ja", ("投稿者", "日付", "口コミ"), "2023年5月4日"),
    ],
)
def test_a_table_whose_head_names_authors_and_their_words(language, head, day):
    rows = table(head, ("Ann Lee (@annlee)", day, "Tea,<br>please."), ("Bo", day, "Coffee for me."))
    assert posts(rows, language) == [
        ("Tea,\nplease.", "Ann Lee", "@annlee", DAY),
        ("Coffee for me.", "Bo", None, DAY),
    ]


def test_the_words_of_a_table_are_in_the_fullest_of_the_columns_that_may_hold_them():
    stars = table(
        ("Bewertung", "Nutzer", "Text", "Datum"), ("★★★★☆", "anonym", "Tee ist alles.", "04.05.2023")
    )
    assert posts(stars, "de") == [("Tee ist alles.", None, None, DAY)]


def test_the_head_and_the_cells_of_a_table_are_no_words_of_the_article():
    page = f"<p>So.</p>{table(('Who', 'When', 'Message'), ('Ann Lee', '4 May 2023', 'Tea, please.'))}<p>Then.</p>"
    text, [embed] = derive_html(page)
    assert text[: embed.block_start].strip() == "So."
    assert text[embed.block_end :].strip() == "Then."


def test_an_embed_in_a_cell_is_read_as_itself():
    tweet = (
        '<blockquote class="twitter-tweet"><p>Tea, please.</p>&mdash; Ann Lee (@annlee) '
        '<a href="https://twitter.com/annlee/status/123">May 4, 2023</a></blockquote>'
    )
    assert posts(table(("Who", "Tweet"), ("Ann Lee, 4 May 2023", tweet))) == [
        ("Tea, please.", "Ann Lee", "@annlee", DAY)
    ]


@pytest.mark.parametrize(
    "rows",
    [
        table(("Name", "Message"), ("Ann Lee", "Tea, please.")),
        table(("Name", "Votes", "Date"), ("Ann Lee", "212", "4 May 2023")),
        table(("Place", "Date", "Text"), ("Bath", "4 May 2023", "The march begins here.")),
        table(("Who", "Posts", "Since"), ("Ann Lee (@annlee)", "212", "4 May 2023")),
        "<dl><dt>Berlin, 4 May 2023</dt><dd>The march begins here.</dd></dl>",
        "<dl><dt>Tea</dt><dd>Leaves in hot water.</dd></dl>",
        "<dl><dt>4 May 2023, 18:20</dt><dd>The march begins.</dd></dl>",
        "<dl><dt>What Ann Lee did at the town hall on 4 May 2023, 18:20</dt><dd>She drank tea.</dd></dl>",
    ],
)
def test_rows_that_are_no_posts(rows):
    assert posts(rows) == []


@pytest.mark.parametrize(
    "entry",
    [
        "<dt>Ann Lee, 4 May 2023, 18:20</dt><dd>Tea, please.</dd>",
        "<dt>Ann Lee</dt><dd>4 May 2023 at 6:20 pm</dd><dd>Tea, please.</dd>",
        "<div><dt><b>Ann Lee</b> <time>4 May 2023, 18:20</time></dt><dd><p>Tea, please.</p></dd></div>",
        "<dt>Ann Lee, reader, 4 May 2023</dt><dd>Tea, please.</dd>",
        "<dt>Ann Lee　2023年5月4日 18:20</dt><dd>Tea, please.</dd>",
    ],
)
def test_the_entries_of_a_list_of_terms_that_are_comments(entry):
    assert posts(f"<dl>{entry}{entry}</dl>") == [("Tea, please.", "Ann Lee", None, DAY)] * 2


@pytest.mark.parametrize("name", ["comments", "kommentare", "commentaires", "comentarios", "komentarze"])
def test_comments_below_the_article_are_none_of_it(name):
    rows = "<dl><dt>Ann Lee, 4 May 2023, 18:20</dt><dd>Tea, please.</dd></dl>"
    text, embeds = derive_html(f"<p>The mayor wrote.</p><section class='{name}'>{rows}</section>")
    assert (text, embeds) == ("The mayor wrote.", ())
