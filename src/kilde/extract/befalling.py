"""Phrases of a subject and its verb, with other words between: "the talks in Geneva have collapsed"."""

from collections.abc import Iterator

from kilde.extract.tree import Tree
from kilde.languages import Pack, Trigger

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
SHORTEST = 7
"""Letters of the last part of a compound that a phrase may begin with: "freds|samtalerne"."""

Found = tuple[frozenset[int], int, Trigger]
"""The words of a phrase, its verb, and what it tells of."""


def befallings(tree: Tree, noun: int, pack: Pack) -> Iterator[Found]:
    """The phrases that a subject begins, wherever its verb and the particles of that stand."""
    verb = tree.words[noun].head
    if tree.dep(noun) not in SUBJECTS or tree.words[verb].pos not in {"VERB", "AUX", "ADJ"}:
        return
    beside = {tree.lower(i): i for i in reversed(tree.children[verb]) if not tree.with_dep(i, "case")}
    beside |= {tree.lower(verb): verb}
    for first in _firsts(tree.lower(noun), pack):
        for words, trigger in pack.trigger_phrases[first]:
            rest = [beside.get(word) for word in words[1:]]
            inside = frozenset({noun, *(i for i in rest if i is not None)})
            if trigger.pos == "verb" and verb in inside and None not in rest:
                yield inside, verb, trigger


def _firsts(word: str, pack: Pack) -> Iterator[str]:
    """The word, and where no phrase begins with it the last part of a compound with which one does."""
    ends = (word[at:] for at in range(2, len(word) - SHORTEST + 1))
    found = word if word in pack.trigger_phrases else next((end for end in ends if end in pack.trigger_phrases), None)
    if found is not None:
        yield found
