"""Cues of a sentence: the words that show somebody saying something."""

from collections.abc import Iterator
from typing import NamedTuple

from kilde.extract.mistaken import is_no_verb
from kilde.extract.nouns import noun_of
from kilde.extract.numbered import counts_harmed
from kilde.extract.owners import can_speak
from kilde.extract.speech import OPENING, TURNING
from kilde.extract.tree import Tree
from kilde.extract.triggers import phrase_end
from kilde.languages import Cue, Pack
from kilde.model import PassageKind, Stance

CLAUSES = ("ccomp", "csubj", "csubj:pass", "parataxis")
SPEECH = OPENING | TURNING | {":"}
"""Marks near a cue that show what is said."""


class Found(NamedTuple):
    """A cue at words `first` to `last`; `head` is the word that the rest of the sentence hangs on."""

    first: int
    last: int
    head: int
    cue: Cue


COLON = Cue(":", "phrase", Stance.REPORTS)
"""A colon that stands for "says"."""

TAGS = {"preposition": frozenset({"ADP", "VERB", "ADV", "SCONJ", "ADJ"}), "noun": frozenset({"NOUN"})}
"""Tags under which a cue's part of speech appears; of verbs more is asked."""

LAST = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
"""Parts of speech of the words for whoever speaks at the end of a sentence."""

OBJECTS = frozenset({"NUM", "NOUN", "DET", "PROPN", "ADJ", "VERB"})
"""What may open the object of a verb."""

TOLL = "toll"

LABEL = 6
"""Words that whoever speaks before a colon, or before a cue at the end of a sentence, takes at most."""


def before_colon(tree: Tree, pack: Pack) -> Iterator[Found]:
    """The colon of a headline or an entry behind few words, none of them a verb: "Police: Two killed".

    In running text it must come before a verb, or before a word of the pack's happenings: "10.25 Police: Two dead".
    """
    if tree.sentence.passage in {PassageKind.CAPTION, PassageKind.CREDIT, PassageKind.NOTICE}:
        return
    first = _behind_time(tree)
    at = next((i for i in range(first + 1, min(first + LABEL + 1, len(tree) - 1)) if tree.words[i].text == ":"), None)
    headed = tree.sentence.passage in {PassageKind.HEADLINE, PassageKind.CROSS_HEADING}
    if at is not None and (at - 1 in tree.times or tree.lower(at - 1) in " ".join(pack.notices.months).split()):
        return
    told = (tree.is_verbal(i) or tree.lower(i) in pack.triggers for i in range((at or 0) + 1, len(tree)))
    if at is not None and not headed and not any(told):
        return
    if at is not None and not any(tree.words[i].pos in {"VERB", "AUX"} for i in range(at)):
        yield Found(at, at, at, COLON)


def before_speech(tree: Tree) -> Iterator[Found]:
    """The colon that parts a clause from direct speech between marks: "Ann Lee is clear: “No”."."""
    for at in (i for i in range(2, len(tree)) if tree.words[i].text == ":"):
        speech = at + 1 < len(tree) and tree.words[at + 1].text in OPENING | TURNING
        if speech and any(tree.is_finite(i) for i in range(at)):
            yield Found(at, at, at, COLON)


def is_dateline(tree: Tree, colon: int) -> bool:
    """Whether a name and a colon only say whence it is told, where others speak: "Lyon: Two died, police said"."""
    headed = tree.sentence.passage in {PassageKind.HEADLINE, PassageKind.CROSS_HEADING}
    named = all(i in tree.names or not tree.words[i].text.isalnum() for i in range(colon))
    return colon <= LABEL and named and not headed


def _behind_time(tree: Tree) -> int:
    """The first word behind the time that an entry of a live report begins with: "14.52:", "21.40"."""
    first = 1 if len(tree) > 2 and _is_time(tree.words[0].text) else 0
    return first + 1 if first and tree.words[first].text == ":" else first


def _is_time(word: str) -> bool:
    return word[0].isdigit() and len(word) > 2 and not word.isalnum()


def cues(tree: Tree, pack: Pack) -> Iterator[Found]:
    """The cues of a sentence in text order; a phrase wins over the single words in it."""
    following = 0
    for i, word in enumerate(tree.words):
        if i < following or (word.lower not in pack.cues and word.lower not in pack.cue_phrases):
            continue
        found = _phrase_at(tree, pack, i) or _word_at(tree, pack, i)
        following = found.last + 1 if found else i + 1
        if found and not _is_hearsay(tree, found.first, pack):
            yield found


def _phrase_at(tree: Tree, pack: Pack, i: int) -> Found | None:
    for words, cue in pack.cue_phrases.get(tree.lower(i), ()):
        if words[-1] not in tree.lowers or (cue.pos == "verb" and is_no_verb(tree, i)):
            continue
        last = phrase_end(tree, i, words, _gap(cue))
        if last is not None:
            inside = range(i, last + 1)
            head = next((j for j in inside if tree.words[j].head not in inside or tree.is_root(j)), i)
            if _has(tree, head, cue.needs, pack) and not (cue.pos == "verb" and _is_noun(tree, head)):
                return Found(i, last, head, cue)
    return None


def _gap(cue: Cue) -> int:
    """Words that may stand between those of a cue; whom somebody blames may be long: "gives the X party the blame"."""
    return 0 if cue.pos == "preposition" else 5 if cue.stance is Stance.ACCUSES else 3


def _is_noun(tree: Tree, i: int) -> bool:
    """Whether a word has what only nouns have before it: "a video | call for nine days"."""
    return tree.words[i].pos == "NOUN" and any(c < i for c in tree.with_dep(i, "det", "compound"))


def _word_at(tree: Tree, pack: Pack, i: int) -> Found | None:
    for cue in pack.cues.get(tree.lower(i), ()):
        if _fits(tree, i, cue, pack) and _has(tree, i, cue.needs, pack):
            return Found(i, i, i, cue)
    return None


def _fits(tree: Tree, i: int, cue: Cue, pack: Pack) -> bool:
    """Whether a word has the part of speech of a cue."""
    if cue.pos == "verb":
        return _is_verb(tree, i, pack)
    return cue.pos not in TAGS or tree.words[i].pos in TAGS[cue.pos]


def _is_verb(tree: Tree, i: int, pack: Pack) -> bool:
    verbal = tree.words[i].pos in {"VERB", "AUX"} or (tree.words[i].pos == "ADJ" and tree.is_verbal(i))
    stands = _ends(tree, i, pack) or _is_last(tree, i, pack) or _is_of_name(tree, i, pack)
    return verbal or _governs(tree, i, pack) or stands


def _is_of_name(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is a verb behind a name and what is told of it, whatever its tag: "Lee, 34, denies the theft"."""
    comma = next((j for j in range(min(i, LABEL)) if tree.words[j].text == ","), 0)
    named = comma and comma - 1 in tree.names and tree.names[comma - 1].first == 0
    behind = bool(named) and comma < i - 1 and tree.words[i - 1].text == "," and i + 1 < len(tree)
    known = noun_of(tree.lower(i), pack) is not None or tree.words[i].pos != "NOUN"
    return behind and not known and tree.words[i + 1].pos in OBJECTS


def _governs(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is a verb by what follows, whatever its tag: "the poll shows that", "seier til Reuters at"."""
    after = i + 3 if i + 3 < len(tree) and tree.lower(i + 1) in pack.told and i + 2 in tree.names else i + 1
    if tree.words[i].pos not in {"NOUN", "PROPN"} or not 0 < i < after < len(tree):
        return False
    what = tree.words[after]
    told = "PronType=Rel" in what.feats or "VerbForm=Ger" in what.feats  # "Lee | denies | robbing a bank"
    return what.pos == "SCONJ" or (told and noun_of(tree.lower(i), pack) is None and can_speak(tree, i - 1, pack))


def _ends(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is a verb by where it stands, whatever its tag: "..., says the ministry." """
    rest = [tree.words[j].pos for j in range(i + 1, _end_of_name(tree, i + 1)) if tree.words[j].pos != "PUNCT"]
    behind = i > 1 and tree.words[i - 1].text == "," and tree.lower(i) not in pack.nouns
    return behind and bool(rest) and all(pos in LAST for pos in rest) and any(tree.is_verbal(j) for j in range(i))


def _end_of_name(tree: Tree, start: int) -> int:
    """Where a person's name ends that a comma parts from what is told of them; the end of the sentence without one."""
    name = tree.names.get(start)
    if name is None or name.label != "PER" or name.last + 1 == len(tree):
        return len(tree)
    return name.last + 1 if tree.words[name.last + 1].text == "," else len(tree)


def _is_last(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is a verb as it ends a sentence behind who speaks, whatever its tag: "..., the release states"."""
    rest = [j for j in range(i + 1, len(tree)) if tree.words[j].pos != "PUNCT"]
    comma = next((j for j in range(i - 1, max(0, i - LABEL), -1) if tree.words[j].pos == "PUNCT"), None)
    if rest or comma is None or comma >= i - 1 or tree.words[i].pos not in {"NOUN", "PROPN"}:
        return False
    named = all(tree.words[j].pos in LAST for j in range(comma + 1, i))
    return named and can_speak(tree, i - 1, pack) and any(tree.is_verbal(j) for j in range(comma))


def _has(tree: Tree, i: int, needs: str | None, pack: Pack) -> bool:
    """Whether what a cue needs hangs on it: a clause or direct speech; an object; a name for it; a number of harmed."""
    if needs is None:
        return True
    if needs == TOLL:
        return counts_harmed(tree, i, pack)
    clause = bool(tree.with_dep(i, *CLAUSES)) or tree.dep(i) == "parataxis"
    if needs == "name":
        return not clause and len(tree.with_dep(i, "obj", "xcomp")) > 1
    if needs == "object":
        named = [c for c in tree.with_dep(i, "xcomp") if not tree.is_verbal(c)]
        return not clause and any("Reflex=Yes" not in tree.words[o].feats for o in (*tree.with_dep(i, "obj"), *named))
    beside = [tree.words[j].text for j in range(max(0, i - 3), min(len(tree), i + 4))]
    return clause or any(mark in SPEECH for mark in beside) or _closes(tree, i, pack)


def _closes(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a cue with who stands before it ends a sentence behind a comma: "..., the court heard on Friday"."""
    comma = next((j for j in range(i - 1, max(0, i - LABEL), -1) if tree.words[j].text == ","), None)
    if comma is None or comma == i - 1 or any(tree.is_verbal(j) for j in (*range(comma, i), *range(i + 1, len(tree)))):
        return False
    known = can_speak(tree, i - 1, pack) and i - 1 not in tree.times
    return known and any(tree.is_finite(j) for j in range(comma))


def _is_hearsay(tree: Tree, first: int, pack: Pack) -> bool:
    """Whether a phrase of hearsay begins with a cue: "a man believed to be the leader" believes nothing."""
    phrases = (phrase for phrase in pack.certainty.hearsay if phrase[0] == tree.lower(first) and len(phrase) > 1)
    return any(phrase == tuple(word.lower for word in tree.words[first : first + len(phrase)]) for phrase in phrases)


def is_of_oneself(tree: Tree, found: Found) -> bool:
    """Whether somebody does to themselves what would be saying: "melder seg ut", with nothing that is said."""
    own = (i for i in tree.with_dep(found.head, "obj", "expl") if "Reflex=Yes" in tree.words[i].feats)
    said = tree.with_dep(found.head, "ccomp", "xcomp", "parataxis")
    return found.first == found.last and any(i == found.last + 1 for i in own) and not said
