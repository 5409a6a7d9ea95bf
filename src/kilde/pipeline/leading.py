"""What a document is chiefly about: docs/formats.md states the rule in words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kilde.model import Aspect, Evidence, Factuality, PassageKind, Stance
from kilde.pipeline.behind import behind

WEIGHT = {PassageKind.HEADLINE: 4.0, PassageKind.LEAD: 3.0}
"""What a claim counts for by its passage; any other passage counts 1."""

AHEAD = frozenset({Aspect.PLANNED, Aspect.THREATENED, Aspect.HYPOTHETICAL})
"""Happenings that lie ahead count half: news is about what took place, and speaks of what may follow."""

UNSURE = frozenset({Factuality.POSSIBLE, Factuality.UNDERSPECIFIED})
"""What may have been, or nobody knows of, counts half: "I think that they would agree"."""

NOT_DONE = frozenset({Factuality.CERTAIN_NOT, Factuality.PROBABLE_NOT, Factuality.POSSIBLE_NOT})
"""What did not happen counts half, unless somebody denies it: "Nobody is arrested after the stabbing"."""

DEEDS = frozenset({"ASSAULT", "PROTEST", "COERCE", "SANCTION", "MOBILIZE"})
"""Kinds that are done, and not only said."""

TURNING_OUT = ("MOBILIZE", "police")
"""What police do because of something else, which the news is about."""

UNDOES: Mapping[tuple[str, str | None], tuple[tuple[str, str | None], ...]] = {
    ("RETREAT", "release"): (("ASSAULT", "abduct"), ("COERCE", "arrest"))
}
"""Kinds and modes that end what others began, which is background to them."""

ADMITTING = "CONCEDE"
ANSWERING = frozenset({Stance.CONFIRMS, Stance.CLAIMS_RESPONSIBILITY})
"""Who admits a deed tells of it: "The army admits shelling a school" is about the deed."""

BEHIND = 0.25
"""What a claim counts for that is behind the news of its document."""

INVESTIGATED = ("ACCUSE", "investigate")
"""What a deed told in the same sentence goes before: "Police are looking into a stabbing"."""


def by_weight(told: Sequence[Evidence], event_of: Mapping[str, str]) -> list[str]:
    """The ids of the events that a document tells of, what it is chiefly about first.

    Each sentence counts for its events by its passage, divided by its number among those with claims (the first 1, the
    second 2, ...): what stands earliest, and most often, leads. What a sentence tells first counts whole, what it adds
    half: "jailed for the murder of" tells of a sentence. So do, wherever they stand, what it tells in passing, what
    another of its claims undoes ("pupils abducted in May are freed"), the inquiry into a deed and the police that turn
    out for it, and a title before a colon ("Leeds stabbing: Two charged"). What the news puts behind it (`behind`)
    counts a quarter in the whole document. Even ones stand in text order.
    """
    weights: dict[str, float] = defaultdict(float)
    past = behind(told, event_of)
    sentences: dict[int, dict[str, Evidence]] = defaultdict(dict)
    for one in sorted(in_text_order(told), key=lambda e: e.claim.aside):
        sentences[one.claim.sentence.start].setdefault(event_of[one.resolution.claim], one)
    for number, start in enumerate(sorted(sentences, key=lambda s: _place(s, sentences[s].values())), start=1):
        for place, (event, one) in enumerate(_news_first(sentences[start])):
            weight = WEIGHT.get(one.claim.passage, 1.0) * (0.5 if _is_lesser(one) else 1.0)
            weight *= BEHIND if one.resolution.claim in past else 1.0
            weights[event] += weight * (0.5 if place or one.claim.aside else 1.0) / number
    return sorted(weights, key=lambda event: -weights[event])


def _place(start: int, told: Iterable[Evidence]) -> tuple[bool, int]:
    """Where a sentence stands: the headline first, though the caption of a picture may stand above it."""
    return all(one.claim.passage is not PassageKind.HEADLINE for one in told), start


def _is_lesser(one: Evidence) -> bool:
    """Whether news is about something else: about what police turn out for, and rather about what took place."""
    claim = one.claim
    undone = claim.factuality in NOT_DONE and claim.stance is not Stance.DENIES and claim.kind in DEEDS
    return claim.aspect in AHEAD or (claim.kind, claim.mode) == TURNING_OUT or undone or claim.factuality in UNSURE


def _news_first(told: Mapping[str, Evidence]) -> list[tuple[str, Evidence]]:
    """The events of a sentence, each with its first claim, those that are background to another behind the rest."""
    modes = {(one.claim.kind, one.claim.mode) for one in told.values()}
    undone = {deed for undoing in modes for deed in UNDOES.get(undoing, ())}

    confirmed = any(one.claim.kind == "ASSAULT" and one.claim.stance in ANSWERING for one in told.values())
    deed = any(kind == "ASSAULT" for kind, _ in modes)
    turned_out_for = any(kind in DEEDS and (kind, mode) != TURNING_OUT for kind, mode in modes)

    def is_background(item: tuple[str, Evidence]) -> bool:
        mode = (item[1].claim.kind, item[1].claim.mode)
        admission = item[1].claim.kind == ADMITTING and confirmed
        inquiry = (deed and mode == INVESTIGATED) or (turned_out_for and mode == TURNING_OUT)
        return mode in undone or inquiry or admission or _is_title(item[1])

    return sorted(told.items(), key=is_background)


def _is_title(one: Evidence) -> bool:
    """Whether a claim is told by what stands before the colon of a headline alone."""
    sentence, trigger = one.claim.sentence, one.claim.trigger
    behind = sentence.quote[trigger.end - sentence.start :].lstrip()
    return one.claim.passage is PassageKind.HEADLINE and behind.startswith(":")


def in_text_order(told: Iterable[Evidence]) -> list[Evidence]:
    """The claims of one document as they stand in its text."""
    return sorted(told, key=lambda e: (e.claim.trigger, e.resolution.claim))
