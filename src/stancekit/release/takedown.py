"""Takedowns: what removed.jsonl names stays out, and everything that rested on it is settled anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from stancekit.adjudication import decide, policies_of
from stancekit.annotations.models import admit_models
from stancekit.annotations.rounds import admit_rounds
from stancekit.gold import build_gold
from stancekit.release.corpus import Corpus
from stancekit.release.gone import items_gone, passages_gone
from stancekit_schemas import Reaction, Removal

__all__ = ["remaining_passages", "take_down"]


def take_down(corpus: Corpus, removals: Sequence[Removal]) -> Corpus:
    """Return the corpus without what the removals name; decisions, gold and agreement follow.

    A statement set goes with any of its passages, and with it the reactions that answer it; paragraphs
    around other passages go where they hold words of one that goes, or its author. The same corpus comes back where nothing is named.
    """
    if not removals:
        return corpus
    raters = {removal.id.casefold() for removal in removals if removal.kind == "rater"}
    gone = passages_gone(corpus.reactions, removals)
    sets = [one for one in corpus.sets if gone.keys().isdisjoint(one.members)]
    items = items_gone(corpus.reactions, corpus.sets, corpus.tasks, removals)
    tasks = [task for task in corpus.tasks if task.reaction_id not in items]
    units = {task.reaction_id for task in tasks}
    annotations = [a for a in corpus.annotations if a.unit in units and a.rater.casefold() not in raters]
    verdicts = [v for v in corpus.verdicts if v.unit in units and v.decided_by.casefold() not in raters]
    policies = policies_of(corpus.settings, corpus.scheme)
    counting = admit_models(admit_rounds(annotations, corpus.settings.rounds), policies)
    decisions = decide(counting, scheme=corpus.scheme, policy=policies, verdicts=verdicts)
    reactions = remaining_passages(corpus.reactions, gone)
    left = replace(
        corpus,
        reactions=reactions,
        sets=sets,
        tasks=tasks,
        annotations=annotations,
        verdicts=verdicts,
        decisions=decisions,
        gold=build_gold(decisions, counting, scheme=corpus.scheme),
    )
    return _measured(left)


def remaining_passages(reactions: Sequence[Reaction], gone: Collection[str]) -> list[Reaction]:
    """Leave passages out; one whose paragraph holds words or the author of such a passage loses its `context`."""
    traces: dict[str, set[str]] = defaultdict(set)
    for one in reactions:
        if one.reaction_id in gone:
            words = (*one.text.splitlines(), one.author_name or "", one.author_handle or "")
            traces[one.article_id] |= {part.strip() for part in words if part.strip()}
    return [
        one.model_copy(update={"context": None})
        if one.context and any(trace in one.context for trace in traces[one.article_id])
        else one
        for one in reactions
        if one.reaction_id not in gone
    ]


def _measured(corpus: Corpus) -> Corpus:
    from stancekit.reliability import agreement

    measured = agreement(
        admit_models(corpus.annotations, policies_of(corpus.settings, corpus.scheme)),
        scheme=corpus.scheme,
        clusters={reaction.reaction_id: reaction.article_id for reaction in corpus.reactions},
        texts={task.reaction_id: len(task.text) for task in corpus.tasks},
        primary={name: measure.primary for name, measure in corpus.settings.dimensions.items()},
        resamples=corpus.settings.resamples,
        rounds=corpus.settings.rounds,
        seed=corpus.settings.seed,
    )
    remarks = {key: value for key, value in measured.to_dict().items() if key != "estimates"}
    return replace(corpus, estimates=list(measured), remarks=remarks)
