"""Everything that segmentation can be unsure of, in words: the vocabulary of `needs_review`."""

from __future__ import annotations

__all__ = ["DOUBTS"]

DOUBTS = {
    # where it begins and ends
    "start_uncertain": "Where the post begins is a close call: look whether the paragraph before it, or its first one, is the journalist's.",
    "start_inside_line": "The post begins inside a line: what stands before it there was taken for the journalist's words.",
    "over_length": "Longer than the platform allowed on that day: a lead-in may be inside, or a second post.",
    "doubled_post": "It stands twice in a row, as extractions give posts: look whether all its words are in it, and nothing else.",
    "cut_text": "The article ends inside this post.",
    "unbalanced_quotation": "A quotation mark opens that none closes, or the other way round, or speech that a dash opens ends with no other: look where the words end.",
    "no_quotation_marks": "Words without quotation marks, taken as somebody's from the way they are set.",
    # who posted it, and when
    "no_attribution": "The article announces this post and gives it without an attribution: look where it ends.",
    "no_author": "The embed names nobody.",
    "no_name": "An attribution without a name.",
    "no_handle": "An attribution without a handle.",
    "no_date": "An attribution without a date; how long ago it was (3h) is none.",
    "no_year": "The attribution gives a day without its year: no date is given, for a year is never guessed.",
    "date_ambiguous": "Day and month of the date could be swapped: no date is given.",
    "attribution_uncertain": "The line that names author and date lacks its usual form: look whether it is one.",
    "attribution_above": "Author and date stand above the post: look whether the next paragraph still belongs to it.",
    # who said it
    "speaker_unknown": "No speaker was found.",
    "speaker_unnamed": "A speaker was found whom the article does not name.",
    "speaker_by_pronoun": "The speaker is only a pronoun or a calling (the mayor) here: the name is that of the person spoken of before.",
    "speaker_inferred": "The speaker is taken from a quotation or sentence nearby.",
    "verb_unknown": "The speaker was found beside a word that is not known to mean saying.",
    # what it is and what it answers
    "relayed_post": "An account that passes on somebody else's words.",
    "second_account": "Another account has the name of the focal person too: look whether it is a parody, or a second one of that person.",
    "altered_copy": "The same words as a post of this article, changed.",
    "translated_copy": "It seems to be a translation of a post of this article.",
    "before_the_statement": "Dated before the statement: look whether it can be a reaction.",
    "answers_later_statement": "It stands before every statement that it can answer.",
    "answers_unknown": "A reaction for which no statement was found.",
}  # fmt: skip
