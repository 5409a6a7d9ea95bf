"""Nouns that "and" joins, which a tree pulled apart: "for kidnapping and | murder", "attacks on and killings of".

A noun is never coordinated with a verb where another noun stands right before "and"; and a preposition right before
"and" is left without its noun, which stands behind the next preposition.
"""

from kilde.model import Word

NAMING = frozenset({"NOUN", "PROPN"})
CLAUSAL = frozenset({"nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "obj"})
HUNG = frozenset({"obl", "obl:agent", "obl:arg", "nmod", "obj", "nmod:agent"})
"""Relations of a phrase behind the second noun that a tree hung higher up."""


def paired(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with each such noun beside the one before it."""
    changed = list(words)
    for i in range(1, len(words) - 1):
        if words[i].pos != "CCONJ":
            continue
        if words[i - 1].pos == "ADP":
            _with_dangling(changed, i)
        elif words[i - 1].pos == "NOUN":
            _beside_noun(changed, i)
    return tuple(changed)


def _beside_noun(changed: list[Word], joint: int) -> None:
    """"Charged with kidnapping and | murder": the second noun was joined to the verb."""
    before = joint - 1
    noun = next((j for j, w in enumerate(changed) if j > joint and w.dep == "conj" and changed[joint].head == j), None)
    if noun is None or changed[noun].pos != "NOUN" or changed[changed[noun].head].pos != "VERB":
        return
    over, own = changed[noun].head, {w.dep for w in changed if w.head == noun}
    governed = any(w.head == before and w.dep == "case" for w in changed)
    if over < before and changed[before].head == over and governed and not own & (CLAUSAL | {"case"}):
        changed[noun] = changed[noun]._replace(head=before)


def _with_dangling(changed: list[Word], joint: int) -> None:
    """"Murder of and | robbery from a man": the second noun was joined to the preposition, or taken for a verb."""
    first, second, case = joint - 2, joint + 1, joint + 2
    if first < 0 or case >= len(changed) or changed[first].pos != "NOUN" or changed[case].pos != "ADP":
        return
    told = changed[second].pos in {"NOUN", "VERB"} and changed[second].dep == "conj"
    owner = changed[case].head
    if not told or owner <= case or changed[second].head not in {joint - 1, first, changed[first].head}:
        return
    changed[joint - 1] = changed[joint - 1]._replace(head=first, dep="dep")
    changed[second] = changed[second]._replace(head=first, dep="conj", pos="NOUN", feats="")
    if changed[owner].pos in NAMING and changed[owner].dep in HUNG:
        changed[owner] = changed[owner]._replace(head=second, dep="nmod")
