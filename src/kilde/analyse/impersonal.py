"""Passives without a subject of their own: "det ble drept tre soldater", "der er anholdt to", "det skickades trupper".

Behind the word that only holds the place of a subject stands what the verb is done to. Trees of the Nordic languages
take it for an object, or both for subjects; here it is the subject of the passive, like in "tre soldater ble drept".
"""

from collections.abc import Sequence

from kilde.languages import Grammar
from kilde.model import Word

HELPERS = frozenset({"aux", "aux:pass", "cop"})
DONE_TO = frozenset({"obj", "nsubj", "nsubj:pass"})


def impersonal(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with what stands behind an impersonal passive as its subject."""
    changed = list(words)
    for verb in (i for i, word in enumerate(words) if _is_passive(words, i, own)):
        holder = _holder(words, verb, own)
        behind = [i for i, w in enumerate(words) if w.head == verb != i and w.dep in DONE_TO and i != holder]
        if holder is not None and len(behind) == 1 and behind[0] > verb:
            changed[behind[0]] = words[behind[0]]._replace(dep="nsubj:pass")
            changed[holder] = words[holder]._replace(dep="expl")
    return tuple(changed)


def _holder(words: Sequence[Word], verb: int, own: Grammar) -> int | None:
    """The word that holds the place of the subject: "det", "der"."""
    hung = (i for i, word in enumerate(words) if word.head == verb != i and word.pos == "PRON")
    return next((i for i in hung if words[i].dep == "expl" or _is_thing(words[i], own)), None)


def _is_thing(word: Word, own: Grammar) -> bool:
    return word.dep in {"nsubj", "nsubj:pass"} and word.lower in own.pronouns_thing


def _is_passive(words: Sequence[Word], verb: int, own: Grammar) -> bool:
    """Whether a verb is a passive: by its form, or a participle with a helper of passives or a copula."""
    feats = words[verb].feats
    if own.passive_s and "Voice=Pass" in feats and words[verb].pos == "VERB":
        return True
    if "VerbForm=Part" not in feats or words[verb].pos not in {"VERB", "ADJ"}:
        return False
    helpers = {word.lower for word in words if word.head == verb and word.dep in HELPERS}
    copula = bool(helpers & own.copula) and not helpers & own.perfect
    return copula or bool(helpers & own.passive)
