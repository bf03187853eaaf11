"""Japanese: whether a journalist writes plainly (した, だ), so that polite sentences (します, です) are somebody else's."""

from __future__ import annotations

import re

from stancekit.segment.lexicon import lexicon

__all__ = ["is_polite", "writes_plainly"]

_QUOTED = re.compile(r"「[^「」]*(?:「[^「」]*」[^「」]*)*」|『[^『』]*』")
_POLITE = re.compile(
    r"(?:です|ます|でした|ました|ません|ませんでした|ください|下さい|でしょう|ましょう|ございます|すみません)"
    r"(?:[かねよわ]{0,2}|が|けど|けれど)(?=[。！!？?…～〜♪\s）)」]|[^\w]|$)"
)
_PLAIN = re.compile(r"(?:[^しまで]た|いる|ある|する|なる|だ|ない|という|った|した)。")
_POLITELY = re.compile(r"(?:まし|でし)た。|(?:ます|です)。")
_SENTENCE = re.compile(r"(?<=。)|\n")
_FEW = 2
_SHARE = 2  # plain sentences for each polite one


def is_polite(text: str) -> bool:
    """Whether a sentence of it, outside quotation marks, ends in the polite form."""
    return _POLITE.search(_QUOTED.sub("「」", text)) is not None


def writes_plainly(text: str) -> bool:
    """Whether the sentences of an article that tell of words and posts are plain, two of three at least.

    Of polite ones only those count that end in the verb, as a journalist's do who writes politely.
    """
    words = lexicon("ja")
    verbs = words.say | words.write
    about = verbs | words.medium | words.crowd
    plain = polite = 0
    for sentence in _SENTENCE.split(_QUOTED.sub("「」", text)):
        if _POLITELY.search(sentence):
            polite += any(verb in sentence[-12:] for verb in verbs)
        elif _PLAIN.search(sentence):
            plain += any(word in sentence for word in about)
    return plain >= _FEW and plain >= _SHARE * polite
