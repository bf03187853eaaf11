"""The antecedent of a pronoun or a missing subject: who was last spoken of in the prose before the words."""

from __future__ import annotations

from stancekit.segment.clauses import first_sentence
from stancekit.segment.language import tokens_of
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.speech.attributed import Attributed
from stancekit.segment.speech.holders import is_another
from stancekit.segment.speech.mentions import Mentions
from stancekit.segment.speech.spouses import turns_to_spouse
from stancekit.segment.speech.topics import Met, Topics

__all__ = ["antecedent"]

_BACK = 3  # lines before the words that are looked at
_NEAR, _PRONOUN = 60, 30  # code points behind the words


def antecedent(
    mentions: Mentions, item: Attributed, spoke: dict[int, Attributed], behind: dict[int, str]
) -> Met:
    """Who was last spoken of before the words, else the focal person; None for somebody who is not named.

    And whether a sentence behind the last words tells of that person. `spoke` gives the last words of a line,
    `behind` the author of a post that stands directly before one.
    """
    q = item.quotation
    focal = mentions.focal.name if mentions.focal else None
    for back in range(q.line, max(-1, q.line - _BACK - 1), -1):
        line, last, here = Topics(mentions, item, back, focal), spoke.get(back), back == q.line
        met, speaker = line.read(last, behind.get(back) if here else None)
        if met:
            return True, speaker
        if last is not None and last.unnamed and item.how == "pronoun" and not item.calling:
            met, speaker = line.read(None, None)
            if met and speaker:
                return True, speaker  # a note of the ministry came between
        if last is not None and here and _of_spouse(mentions, last, item):
            return True, None
        if last is not None:
            return False, last.speaker
        if here and item.calling and focal and mentions.bearers.heads(item.calling):
            return True, focal
        introduced = here and back in behind and mentions.introductions.about(behind[back]) != ""
        if introduced and item.calling and is_another(item.calling, mentions):
            return True, None  # of an office, which the author had not who was introduced
        if here and back in behind and not (_is_she(mentions, item) and is_organisation(behind[back])):
            return True, focal if focal and line.opens_asked() else behind[back]
    return False, None if item.calling and is_another(item.calling, mentions) else focal


def _is_she(mentions: Mentions, item: Attributed) -> bool:
    """Whether an English pronoun for one person stands behind the words: no body that posted before them is she."""
    end = item.quotation.end
    return mentions.language == "en" and tokens_of(mentions.text[end : end + _PRONOUN])[:1] in (
        ["she"],
        ["he"],
    )


def _of_spouse(mentions: Mentions, last: Attributed, item: Attributed) -> bool:
    """Whether the words behind others are those of the speaker's wife or husband, who is not named."""
    text, end = mentions.text, item.quotation.end
    between = text[last.quotation.end : item.quotation.start]
    behind = first_sentence(text[end : end + _NEAR])
    return turns_to_spouse(between, behind, mentions.language)
