"""What a press database or a crawler exports around an article is nobody's words."""

from __future__ import annotations

import pytest

POST = 'Baker Ivo Tamm wrote on Facebook: "Bread can wait until noon, you know."'
ANSWER = 'Lena Roos, 52, replied: "Not mine it cannot, I start at two."'
FOUND = [
    ("statement", '"Bread can wait until noon, you know."'),
    ("reaction", '"Not mine it cannot, I start at two."'),
]

FACTIVA = f"""HD Baker under fire over post
BY Olga Wirth
WC 312 words
PD 2 May 2022
SN The Valley Courier
SC VALCO
LA English
CY © 2022 Valley Courier

LP
{POST}

TD
{ANSWER}

ART Photo: The oven
and "a loaf that nobody wants to eat"
CO bakeco : Bakers and Sons, Inc.
IN i4196 : Bakeries | ifood : Food
goes : On
NS gsoc : Social Media | gcat : General News
RE uk : United Kingdom
IPD Newspaper
PUB Valley Courier Ltd
AN Document VALCO00020220502ei520001x
"""
SUMMARY = f"""Baker under fire over post
By Olga Wirth
312 words
2 May 2022
The Valley Courier
English
© 2022 Valley Courier

{POST}

{ANSWER}

Document VALCO00020220502ei520001x

Search Summary
Text
baker and post
Date
Last 2 years
Results Found
12
Timestamp
4 May 2022 11:02

© 2022 Factiva, Inc. All rights reserved.
"""
PROQUEST = f"""Document 1 of 1

Baker under fire over post

Author: Wirth, Olga

Publication info: The Valley Courier ; Bergdorf (UK) 02 May 2022: 7.

ProQuest document link

FULL TEXT
{POST}

{ANSWER}

CREDIT: Olga Wirth

DETAILS

Subject:                    Bread; Bakers

People:                     Tamm, Ivo

Publication title:          The Valley Courier

ProQuest document ID:       2712345678

Database:                   Valley Newsstream
"""
PRESSREADER = f"""Baker under fire over post

The Valley Courier · 2 May 2022 · 7 · By Olga Wirth

{POST}

{ANSWER}

Article Name: Baker under fire over post
Publication: The Valley Courier
Author: By Olga Wirth
Start Page: 7
End Page: 7
"""
NEWSBANK = f"""Baker under fire over post
May 2, 2022 | Valley Courier, The (Bergdorf, England)
Author: Olga Wirth | Section: News | 312 Words
Page: 7
OpenURL Link

{POST}

{ANSWER}

• Citation (apa Style)
Olga Wirth, 'Baker under fire over post', Valley Courier, The (online), 2 May 2022 7 ‹https://news.example/apps/view?p=VALC›
"""
NEXIS = f"""Baker under fire over post

The Valley Courier

May 2, 2022 Monday

Section: NEWS

Length: 312 words

Byline: Olga Wirth

Highlight: Baker tells the town to "wait for bread and stay in bed"

Body

{POST}

{ANSWER}

Graphic

Ivo Tamm, left, at the oven: "A night like any other in the bakery"

Classification

Language: ENGLISH

Person: IVO TAMM (79%)

Load-Date: May 2, 2022

End of Document
"""
YAML = f"""---
title: Baker under fire over post
author: Olga Wirth
description: Baker tells the town to "wait for bread and stay in bed until noon"
date: 2022-05-02
---
{POST}

{ANSWER}
"""
ALL = [FACTIVA, SUMMARY, PROQUEST, PRESSREADER, NEWSBANK, NEXIS, YAML]


@pytest.mark.parametrize(
    "text", [*ALL, FACTIVA.replace("\n", "\r\n"), NEXIS.replace("Graphic\n", "Graphic:\n")]
)
def test_only_the_article_speaks(cut, text):
    done = cut(text)
    assert [(r.role, r.text) for r in done.reactions] == FOUND
    assert [r.author_name for r in done.reactions] == ["Ivo Tamm", "Lena Roos"]
    assert done.problems == ()


@pytest.mark.parametrize("text", [FACTIVA, PROQUEST, PRESSREADER, NEXIS])
def test_two_articles_in_one_file_are_told(cut, text):
    other = (
        text.replace("Ivo Tamm", "Nele Falk").replace("1 of 1", "2 of 2").replace("2712345678", "2712345679")
    )
    [problem] = [p for p in cut(f"{text}\n\n{other}").problems if p.code == "several_articles"]
    assert problem.message.startswith("holds 2 articles")
    assert "file of its own" in problem.remedy


@pytest.mark.parametrize(
    "line",
    [
        "IN THE END Lena Roos wrote: “Not mine it cannot, I start at two.”",
        "People: Lena Roos wrote: “Not mine it cannot, I start at two.”",
        "Graphic\n\nLena Roos wrote: “Not mine it cannot, I start at two.”",
    ],
)
def test_other_texts_keep_such_lines(cut, line):
    found = cut(f"{POST}\n\n{line}\n\nThe bakers of the town meet again in June.\n").reactions
    assert "“Not mine it cannot, I start at two.”" in [r.text for r in found]


def test_an_article_in_codes_keeps_a_word_in_capitals(cut):
    text = FACTIVA.replace(
        ANSWER, f'IN A HURRY\n\n{ANSWER}\n\nRE it all, Lena Roos added: "And nobody asked me at all."'
    )
    assert [r.text for r in cut(text).reactions][-1] == '"And nobody asked me at all."'
