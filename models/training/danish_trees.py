"""Rules from the Danish treebank's original trees to Universal Dependencies.

Four steps. (1) Loose words get a head: the original file lost some relations. (2) Function words that are heads hand
their place to the word they introduce ("heir"); following heirs down leads to the word of content. (3) Relations are
renamed, by the old relation and by what stands at both ends. (4) Names and punctuation are put as UD has them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from training.danish import Sentence, Word
from training.danish_finish import names_first, punctuate
from training.danish_parts import adjective_after, is_copula, parts_of_speech
from training.danish_relations import Arc, Ends, rename

DETERMINING = frozenset({"PI", "PD", "PO", "AN", "AC", "AO", "PT", "NP", "NC", "XX", "XF"})
VERBS = frozenset({"VA", "VE"})
CLAUSAL = frozenset({"VERB", "AUX"})
ROLES = {"DET": "det", "ADJ": "amod", "NUM": "nummod"}


@dataclass(frozen=True, slots=True)
class Turned:
    """A sentence with its parts of speech, its heirs (position to position) and the role each giver then has."""

    words: Sentence
    parts: tuple[str, ...]
    heirs: tuple[int | None, ...]
    roles: tuple[str, ...]

    def centre(self, position: int, child: int | None = None) -> int:
        """The word of content that stands for a position.

        For a child before a genitive that is the genitive: in "det engelske parlaments blad" both first words belong
        to "parlaments".
        """
        heir = self.heirs[position]
        if heir is None or (self.roles[position] == "nmod:poss" and child is not None and child < position):
            return position
        return self.centre(heir, child)


def fasten(sentence: Sentence) -> Sentence:
    """Give loose words a head: the nearest verb before them, or else the top of the sentence."""
    tops = [position for position, word in enumerate(sentence) if word.head is None]
    if len(tops) < 2:
        return sentence
    verbs = [top for top in tops if sentence[top].tag in VERBS or sentence[top].tag == "CC"]
    root = verbs[0] if verbs else tops[0]
    words = list(sentence)
    for top in tops:
        if top != root:
            words[top] = replace(words[top], head=_anchor(words, top, root), relation="loose")
    return tuple(words)


def _below(sentence: Sequence[Word], position: int, top: int) -> bool:
    head: int | None = position
    while head is not None and head != top:
        head = sentence[head].head
    return head == top


def _anchor(sentence: Sequence[Word], position: int, root: int) -> int:
    """The nearest verb before a loose word that is not below it."""
    for candidate in range(position - 1, -1, -1):
        if sentence[candidate].tag in VERBS and not _below(sentence, candidate, position):
            return candidate
    return root


def own_genitives(sentence: Sentence) -> Sentence:
    """Hang what is possessed on the genitive: in "25 timers undervisning" the original has it on the numeral."""
    owners = {
        word.head: child for child, word in enumerate(sentence) if word.relation == "nobj" and word.head is not None
    }

    def owner(position: int) -> int:
        below = owners.get(position)
        return position if below is None or sentence[position].tag not in DETERMINING else owner(below)

    return tuple(
        replace(word, head=owner(word.head))
        if word.relation == "possd" and word.head is not None and genitive(sentence[owner(word.head)])
        else word
        for word in sentence
    )


def _heir(words: Sentence, parts: Sequence[str], position: int, child: int) -> str | None:
    """The UD relation that a word takes to a child which is its heir; None if the child is not."""
    word, below = words[position], words[child]
    if word.tag in ("SP", "CS", "U") and below.relation in ("nobj", "aobj", "vobj"):
        return "mark" if below.relation == "vobj" else "case"
    if word.tag == "CC" and below.relation == "conj" and word.relation != "coord":
        return "cc"
    if parts[position] == "AUX" and below.relation == "vobj":
        return "aux"
    if is_copula(word, below):
        return "cop"
    if word.tag in DETERMINING and below.relation in ("nobj", "possd"):
        return _before_noun(word, parts[position])
    if word.tag == "PD" and adjective_after(words, position) == child:
        return "det"
    return None


def _before_noun(word: Word, part: str) -> str | None:
    """What a determiner, adjective, numeral or genitive is to its noun."""
    if part in ("ADV", "PRON"):
        return None
    if part in ("NOUN", "PROPN"):
        return "nmod:poss" if genitive(word) else None
    return ROLES.get(part, "nmod")


def genitive(word: Word) -> bool:
    """Whether a noun or name stands in the genitive, by the fifth place of its code."""
    return word.features[4:5] == "G"


def turn(sentence: Sentence) -> Turned:
    """Find all heirs; a word hands over to its first child that can take its place."""
    words = own_genitives(fasten(sentence))
    parts = parts_of_speech(words)
    heirs: list[int | None] = [None] * len(words)
    roles = [""] * len(words)
    for child, word in enumerate(words):
        giver = word.head
        role = None if giver is None or heirs[giver] is not None else _heir(words, parts, giver, child)
        if giver is not None and role is not None:
            heirs[giver], roles[giver] = child, role
    return Turned(words, parts, tuple(heirs), tuple(roles))


def _top(turned: Turned, position: int) -> int:
    """The highest function word that handed its place down to a position."""
    head = turned.words[position].head
    while head is not None and turned.heirs[head] == position:
        position, head = head, turned.words[head].head
    return position


def _role(turned: Turned, position: int, target: int) -> str:
    """A preposition marks a clause, whether that has a verb at its centre or a predicate."""
    role, heir = turned.roles[position], turned.heirs[position]
    clausal = turned.parts[target] in CLAUSAL or (heir is not None and turned.roles[heir] == "mark")
    return "mark" if role == "case" and clausal else role


def _arc(turned: Turned, position: int) -> Arc:
    """The arc of one word before names and punctuation are seen to."""
    words = turned.words
    heir = turned.heirs[position]
    if heir is not None:
        target = turned.centre(heir, position if words[position].tag in DETERMINING else None)
        return Arc(target, _role(turned, position, target))
    top = _top(turned, position)
    word = words[top]
    if word.head is None:
        return Arc(None, "ROOT")
    if word.relation == "coord":
        return Arc(_conjunct(turned, position), "cc")
    head = words[word.head].head if word.relation == "conj" and words[word.head].relation == "coord" else word.head
    target = turned.centre(word.head if head is None else head, top)
    return Arc(target, rename(Ends(word, words[position], turned.parts[position], words[target], turned.parts[target])))


def _conjunct(turned: Turned, position: int) -> int:
    """What a conjunction joins on: its conjunct, or its head where there is none."""
    for child, word in enumerate(turned.words):
        if word.head == position and word.relation == "conj":
            return turned.centre(child)
    head = turned.words[position].head
    return position if head is None else turned.centre(head)


def is_tree(arcs: Sequence[Arc]) -> bool:
    """Whether there is one top, and every word leads up to it."""
    if sum(arc.head is None for arc in arcs) != 1:
        return False
    for start in range(len(arcs)):
        position: int | None = start
        for _ in arcs:
            position = None if position is None else arcs[position].head
        if position is not None:
            return False
    return True


def convert(sentence: Sentence) -> tuple[Arc, ...] | None:
    """The UD arcs of a sentence, or None where the rules do not give a tree."""
    turned = turn(sentence)
    arcs = [_arc(turned, position) for position in range(len(sentence))]
    finished = punctuate(turned.words, names_first(turned.words, arcs))
    return finished if is_tree(finished) else None
