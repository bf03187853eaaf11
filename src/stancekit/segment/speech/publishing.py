"""Clauses that tell of publishing: the verb and the word for a post, whether it has a subject of its own, and who does something on a platform."""

from __future__ import annotations

from stancekit.segment.clauses import Clause, Word
from stancekit.segment.lexicon.posting import LEAVES, MESSAGES, PUBLISHES, SUBJECTLESS, papers_called_post
from stancekit.segment.names.organisations import is_organisation
from stancekit.segment.speech.complementizers import is_that
from stancekit.segment.speech.subjects.government import ungoverned

__all__ = ["PLATFORMS", "beside_post", "full_before", "on_platform", "published", "without_subject"]

_ON = frozenset(("on", "auf", "bei", "sur", "en", "na", "w"))
PLATFORMS = frozenset(
    ("facebook", "linkedin", "instagram", "twitter", "x", "tiktok", "threads", "bluesky", "mastodon")
)
_FAR = 9  # words between the name and the platform
_POST = 10  # words of a clause among which one for a post tells where its verb is done


def full_before(clause: Clause, place: int) -> str | None:
    """The first full name before a place that no preposition governs."""
    own = (n[2] for n in ungoverned(clause) if n[1] <= place and " " in n[2] and not is_organisation(n[2]))
    return next(own, None)


def without_subject(clause: Clause, verb: Word) -> bool:
    """Whether a verb has the subject of its sentence, however far off: after having written, après avoir proposé."""
    lows = clause.lows(0, verb.start)[-3:]
    return not SUBJECTLESS.get(clause.lexicon.language, frozenset()).isdisjoint(
        [*lows, " ".join(lows[-2:]), " ".join([*lows[-1:], verb.low])]
    )


def published(clause: Clause, language: str) -> Word | None:
    """The first verb of publishing: by its form, or with the words that make it one (mis en ligne)."""
    known, leaves = PUBLISHES.get(language, frozenset()), LEAVES.get(language, {})
    says, medium = clause.lexicon.say, clause.lexicon.medium | MESSAGES
    for place, word in enumerate(clause.words):
        if word.low in known:
            return word
        behind = clause.words[place + 1 : place + 3]
        if word.low in says and len(behind) > 1 and behind[0].low in _ON and behind[1].low in medium:
            return word  # a expliqué sur LinkedIn
        if with_it := leaves.get(word.low):
            near = {other.low for other in clause.words[max(0, place - 6) : place + 9]}
            if not near.isdisjoint(with_it):
                return word
    return None


def on_platform(clause: Clause) -> str | None:
    """Who does something on a platform: Ann Lee made the remark on Facebook."""
    for word, behind in zip(clause.words, clause.words[1:], strict=False):
        if word.low in _ON and behind.low in PLATFORMS:
            own = [n for n in ungoverned(clause) if n[1] <= word.start and " " in n[2]]
            return own[0][2] if own and len(clause.lows(own[0][1], word.start)) < _FAR else None
    return None


def beside_post(clause: Clause, verb: Word) -> bool:
    """Whether a word for a post stands in the clause beside its verb (cuenta is an account, too); no paper called Post.

    What stands behind "that" is told of: she assures that her post will stay.
    """
    behind = (word.start for word in clause.words if word.start >= verb.end and is_that(word.low))
    that = next(behind, len(clause.text))
    near = [
        word
        for word in clause.words[:_POST]
        if word.low in clause.lexicon.medium and word != verb and word.start < that
    ]
    papers = papers_called_post(clause.text, clause.lexicon.language) if near else frozenset()
    return any(word.start not in papers for word in near)
