"""What a cue carries: the words of its sentence whose claims are said by its source."""

from collections.abc import Collection

from kilde.extract.cues import Found
from kilde.extract.speech import OPENING, TURNING
from kilde.extract.tree import Tree
from kilde.model import Stance

COMPLEMENTS = ("ccomp", "xcomp", "csubj", "csubj:pass")
SPOKEN_OF = ("obj", "obl", "nmod", "obl:arg")
LEADING = frozenset({"SCONJ", "ADP", "DET", "AUX", "CCONJ"})
"""Parts of speech of words behind which a quotation mark opens."""

VERBS = frozenset({"VERB", "AUX"})
AIMED = frozenset({Stance.ACCUSES, Stance.DENIES})
"""What a cue does to a deed that may stand in a clause of purpose: "deny a plot to kill him"."""

ANSWERS = frozenset({Stance.DENIES, Stance.CONFIRMS})
"""What a cue does to something that may be a noun behind it."""

NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"})
"""What names a source that is thrown in."""

BEGINNING = frozenset(":;")
"""Marks behind which another sentence begins."""


def scope(tree: Tree, verb: int, found: Found, passive: bool, own: Collection[int]) -> set[int]:
    """The words that a verb of saying carries. `own` are the words of its sources and of the cue itself."""
    if _is_thrown_in(tree, found, own):
        return set(part_of(tree, found.first)) - set(range(min(own), max(own) + 1))
    if main := _taken_for_main(tree, verb, found):
        return main
    everything = _open_to(tree, verb, found, own)
    if _splits(tree, own):
        return everything - set(range(min(own), max(own) + 1))
    if _ends(tree, found, own):
        return set(range(part_of(tree, min(own)).start, min(own)))
    if max(own) < part_of(tree, found.first).stop < len(tree):
        everything &= set(part_of(tree, found.first))
    inner = [c for c in tree.with_dep(verb, *COMPLEMENTS) if c in range(found.first, found.last + 1)]
    said = [c for c in tree.with_dep(verb, *COMPLEMENTS) if c not in inner]
    said = said or [c for c in tree.with_dep(verb, "parataxis") if tree.is_verbal(c)] or _joined(tree, verb, found)
    said = [c for c in said if c > verb or not any(tree.words[i].text in BEGINNING for i in range(c, min(own)))]
    if not said and _runs_on(tree, found):
        return {i for i in everything if i > found.last}
    if stranded := [i for i in tree.with_dep(verb, "dep") if i > found.last and tree.words[i].pos == "SCONJ"]:
        # "said on Friday | that | ten fell", where the tree has no verb for what is said
        return {i for i in everything if i > stranded[0]}
    if said and not _is_named(tree, verb, said):
        inside = set().union(*(tree.subtree(c) for c in said))
        inside = (inside | _subject_before(tree, verb, found, said)) & everything
        return inside | (_following(tree, verb, found) & everything) if min(said) > verb else inside
    if _inserted(tree, verb, found, own):
        first, last = min(own), max(own)
        rest = everything - tree.subtree(verb) - set(range(first, last + 1))
        return rest or everything - set(range(first, last + 1))
    if passive:
        return everything
    if _goes_on(tree, own, found):
        return {i for i in _following(tree, verb, found) & everything if i > max(own)}
    # "pleaded | not guilty to the murder": what hangs on a word of the cue is spoken of too
    spoken = set().union(*(spoken_of(tree, i, found.cue.stance) for i in (verb, *inner)), *map(tree.subtree, said))
    spoken = (spoken & everything) - set(own)
    told = {i for i in spoken if tree.words[i].pos not in {"ADP", "PUNCT"}}
    return told or (_following(tree, verb, found) & everything)


def _is_thrown_in(tree: Tree, found: Found, own: Collection[int]) -> bool:
    """Whether commas set a source and its cue off from a subject and its verb: "The bomb, officials said, killed 12".

    The tree takes them for a clause that tells more of the subject.
    """
    first, after = min(own), found.last + 1
    while after + 1 < len(tree) and (after in tree.times or after + 1 in tree.times):
        after += 1
    if first < 2 or first >= found.first or after + 1 >= len(tree):
        return False
    if tree.words[first - 1].text != "," or tree.words[after].text != "," or not tree.is_finite(found.first):
        return False
    here = part_of(tree, found.first)
    before = any(tree.is_finite(i) for i in range(here.start, first))
    return (
        not before and any(tree.is_finite(i) for i in range(after + 1, here.stop)) and _all_of_source(tree, found, own)
    )


def _all_of_source(tree: Tree, found: Found, own: Collection[int]) -> bool:
    """Whether nothing but the source stands before a cue, and no word that binds it: "who", "that", "as"."""
    before = range(min(own), found.first)
    return all(i in own and tree.words[i].pos in NAMING for i in before)


def _open_to(tree: Tree, verb: int, found: Found, own: Collection[int]) -> set[int]:
    """The words that a cue may reach at all: those of its own clause where it stands in one that is told of others."""
    everything = set(range(len(tree)))
    relative = tree.dep(verb) == "acl:relcl" and not tree.is_root(verb)
    if relative and min(tree.subtree(verb)) < found.first and not _ends(tree, found, own):
        # "the source, who asks not to be named": what is said stands in that clause
        everything = {i for i in tree.subtree(verb) if i > found.last}
    clause = tree.subtree(verb)
    if tree.dep(verb) == "advcl" and min(clause) < found.first < tree.words[verb].head and tree.is_finite(verb):
        # "while the army says so, villagers say": nothing of what follows
        everything &= clause
    return everything


def _taken_for_main(tree: Tree, verb: int, found: Found) -> set[int]:
    """What is said, where the tree hung the cue with its subject on it: "The mayor announced | there were arrests"."""
    main = tree.words[verb].head
    unbound = tree.dep(verb) == "advcl" and not tree.with_dep(verb, "mark", "advmod") and main > found.last
    if not unbound or not any(i < verb for i in tree.with_dep(verb, "nsubj")):
        return set()
    first = min(i for i in tree.subtree(main) if i > found.last and i not in tree.subtree(verb))
    parted = any(tree.words[i].text == "," for i in range(found.last + 1, first + 1))
    own = any(i >= first for i in tree.with_dep(main, "nsubj", "nsubj:pass", "expl"))
    return set(range(first, len(tree))) if own and not parted else set()


def _joined(tree: Tree, verb: int, found: Found) -> list[int]:
    """What is said, where the tree took it for another verb beside the cue: "writes on X | that shots were fired"."""
    beside = (c for c in tree.with_dep(verb, "conj") if c > found.last and not tree.with_dep(c, "cc"))
    return [c for c in beside if any(tree.words[m].pos == "SCONJ" for m in tree.with_dep(c, "mark"))]


def _runs_on(tree: Tree, found: Found) -> bool:
    """Whether what is said follows with no conjunction: a pronoun with its verb right behind the cue."""
    after = found.last + 1
    return after + 1 < len(tree) and tree.words[after].pos == "PRON" and tree.is_finite(after + 1)


def _subject_before(tree: Tree, verb: int, found: Found, said: Collection[int]) -> set[int]:
    """The subject of what is said, where the tree hung it on the cue: "said | the blast | was carried out by"."""
    clause = min(said)
    if tree.dep(clause) != "ccomp" or not tree.is_finite(clause) or tree.with_dep(clause, "nsubj", "nsubj:pass"):
        return set()
    before = (i for i in tree.with_dep(verb, "obj") if found.last < i < clause)
    return set().union(*(tree.subtree(i) for i in before))


def _is_named(tree: Tree, verb: int, said: Collection[int]) -> bool:
    """Whether a verb says no clause but what it calls something: "called the raid | routine"."""
    return bool(tree.with_dep(verb, "obj")) and all(tree.dep(i) == "xcomp" and not tree.is_verbal(i) for i in said)


def _splits(tree: Tree, own: Collection[int]) -> bool:
    """Whether a cue with its source parts a subject from its verb: "The raid, he said, hit a depot"."""
    first, last = min(own), max(own)
    marks = [tree.words[i].text for i in (max(0, first - 1), min(last + 1, len(tree) - 1))]
    if marks != [",", ","] or first < 2 or _is_verbal(tree, range(first)):
        return False
    return any(tree.is_finite(i) for i in range(last + 2, len(tree)))


def _inserted(tree: Tree, verb: int, found: Found, own: Collection[int]) -> bool:
    """Whether a cue with its source stands between commas in what is said: "Ten died, police say, when ..."."""
    first, last = min(own), max(own)
    if _answers(tree, found):
        return False
    loose = tree.dep(verb) in {"parataxis", "ccomp", "advcl", "conj", "acl:relcl"} and not tree.is_root(verb)
    if not _closes(tree, first) or not _is_verbal(tree, range(first)) or _is_verbal(tree, _between(own)):
        return False
    stopped = last + 1 < len(tree) and tree.words[last + 1].pos == "PUNCT"
    return loose or (stopped and _is_verbal(tree, range(last + 1, len(tree))))


def _between(own: Collection[int]) -> set[int]:
    """The words between a source and its cue."""
    return set(range(min(own), max(own) + 1)) - set(own)


def _ends(tree: Tree, found: Found, own: Collection[int]) -> bool:
    """Whether a cue with its source ends its sentence, after a comma or a quotation mark: "..., skriver AFP".

    What is told behind it of a noun of its own is no sentence: "..., both said in statements which named nobody".
    """
    first, last = min(own), max(own)
    part = part_of(tree, first)
    if not _closes(tree, first) or first < part.start + 2 or _answers(tree, found):
        return False
    rest = [i for i in range(last + 1, part.stop) if tree.words[i].pos != "PUNCT"]
    told = [i for i in rest if tree.words[i].pos in VERBS and not _tells_of(tree, i, first)]
    if not rest:
        return True
    return not told if _is_verbal(tree, range(part.start, first)) else not told and _is_beside(tree, rest, found)


def _answers(tree: Tree, found: Found) -> bool:
    """Whether what a cue confirms or denies follows it: "Storm cuts power – police deny sabotage"."""
    said = [i for i in tree.with_dep(found.head, "obj") if i > found.last and tree.words[i].pos == "NOUN"]
    return found.cue.stance in ANSWERS and bool(said)


def _goes_on(tree: Tree, own: Collection[int], found: Found) -> bool:
    """Whether what is said follows its source, where the tree hung it: "... rapporterar guvernören att en kvinna"."""
    at = max(own) + 1
    if at >= len(tree) or tree.words[at].pos != "SCONJ" or max(own) <= found.last:
        return False
    clause = tree.words[at].head
    return tree.dep(at) == "mark" and tree.dep(clause) in {"acl", "acl:relcl"} and tree.words[clause].head in own


def _tells_of(tree: Tree, verb: int, first: int) -> bool:
    """Whether a verb stands in a relative clause on a noun from some word on."""
    clause = tree.clause(verb)
    return tree.dep(clause) == "acl:relcl" and first <= tree.words[clause].head < verb


def _is_beside(tree: Tree, rest: Collection[int], found: Found) -> bool:
    """Whether what follows a verb of saying is only where or how it is said: "..., the mayor writes on Facebook"."""
    opens = tree.words[min(rest)].pos == "ADP"
    return opens and found.cue.pos == "verb" and found.cue.stance is Stance.REPORTS and found.first == found.last


def part_of(tree: Tree, at: int) -> range:
    """The words of a sentence's part that semicolons set off; all of it where there are none."""
    marks = [i for i in range(len(tree)) if tree.words[i].text == ";"]
    start = max((i + 1 for i in marks if i < at), default=0)
    end = min((i for i in marks if i >= at), default=len(tree))
    # what ends all is said of all: "Ten died; two were children, police said."
    return range(start if end < len(tree) else 0, end)


def _is_verbal(tree: Tree, words: Collection[int]) -> bool:
    return any(tree.words[i].pos in VERBS for i in words)


def _following(tree: Tree, verb: int, found: Found) -> set[int]:
    """All that follows a cue, but for what is coordinated with it: by others, or by whoever speaks ("and ordered")."""
    above = tree.words[verb].head if tree.dep(verb) == "conj" else verb
    others = [c for c in (*tree.with_dep(verb, "conj"), *tree.with_dep(above, "conj")) if _is_apart(tree, c, verb)]
    apart = set().union(*(tree.subtree(c) for c in others if c != verb))
    return {i for i in range(found.last + 1, len(tree)) if i not in apart and tree.clause(i) != verb}


def _is_apart(tree: Tree, other: int, verb: int) -> bool:
    """Whether a verb beside a cue has a subject of its own, or stands behind a comma as what the speaker does next."""
    if any(tree.words[c].pos == "SCONJ" for c in tree.with_dep(other, "mark")):
        # "said that ..., and that ..."
        return False
    if tree.with_dep(other, "nsubj", "nsubj:pass"):
        return not _stands_right_behind(tree, other, verb)
    joint = next(iter(tree.with_dep(other, "cc")), 0)
    does = tree.is_finite(other) and joint and tree.words[joint - 1].text == ","
    return bool(does) and other > verb and bool(tree.with_dep(verb, *COMPLEMENTS))


def _stands_right_behind(tree: Tree, other: int, verb: int) -> bool:
    """Whether a clause that the tree took for one beside a cue follows it with no mark and no "and": it is said."""
    first = min(tree.subtree(other))
    parted = any(tree.words[i].pos in {"PUNCT", "CCONJ"} for i in range(verb + 1, first))
    return first > verb and not parted and not tree.with_dep(other, "cc")


def spoken_of(tree: Tree, verb: int, stance: Stance = Stance.REPORTS) -> set[int]:
    """What a cue speaks of when that is a noun, or what somebody is accused of: "confirmed the attack"."""
    deps = (*SPOKEN_OF, "advcl") if stance in AIMED else SPOKEN_OF
    return set().union(*(tree.subtree(i) for i in tree.with_dep(verb, *deps)))


def _closes(tree: Tree, i: int) -> bool:
    """Whether a comma, a quotation mark or a dash stands before a word: no mark that begins another sentence.

    Nor one that opens what is quoted inside a clause: 'confirms that "some" refuse'.
    """
    if i < 2 or tree.words[i - 1].pos != "PUNCT" or tree.words[i - 1].text in BEGINNING:
        return False
    return not (tree.words[i - 1].text in OPENING | TURNING and tree.words[i - 2].pos in LEADING)
