"""Mends what a tree cannot mean: trees of news are wrong in part of one sentence in four, and some errors show.

Two rules of Universal Dependencies tell them: a helping verb has no dependents of its own, so its subject is that of
the verb that it helps; and a time is no subject or object, however much "Torsdag har gruppen ..." looks like one.
"""

from collections.abc import Iterable, Mapping, Sequence

from kilde.analyse.argued import argued
from kilde.analyse.bare import bare
from kilde.analyse.beside import beside
from kilde.analyse.bounded import bounded
from kilde.analyse.counted import counted
from kilde.analyse.dated import dated
from kilde.analyse.fronted import emphatic, fronted, perfected
from kilde.analyse.gerunds import complements, coupled, loosened, resulting
from kilde.analyse.impersonal import impersonal
from kilde.analyse.inserted import inserted
from kilde.analyse.labelled import labelled
from kilde.analyse.listed import listed, rejoined
from kilde.analyse.paired import paired
from kilde.analyse.participles import suffered
from kilde.analyse.past import parted, told
from kilde.analyse.relative import related
from kilde.analyse.rooted import begun, predicated, rooted, uncompounded
from kilde.analyse.set_off import set_off
from kilde.analyse.timed import timed
from kilde.analyse.united import united
from kilde.analyse.verbs import Form, verbal
from kilde.analyse.within import SUBJECTS, within
from kilde.languages import Grammar
from kilde.model import Mention, MentionKind, Word

HELPERS = frozenset({"aux", "aux:pass", "cop"})
MAY_HANG = frozenset({"fixed", "flat", "goeswith", "punct", "conj", "cc"})
"""Dependents that even a helping verb may have."""

GOVERNED = frozenset({"xcomp", "obj", "advmod"})
"""Relations of what a helping verb was taken to govern."""

ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj"})
SIDES = ("nsubj", "obj")
NAMING = frozenset({"NOUN", "PROPN"})
NOMINAL = frozenset({"det", "case", "amod", "nmod:poss", "nummod", "cop"})
"""Dependents that nouns have, and predicates with a copula."""


def mended(
    words: tuple[Word, ...], mentions: Sequence[Mention], forms: Mapping[str, Form], own: Grammar
) -> tuple[Word, ...]:
    """The words of a sentence with their tree mended; `forms` are those that are verbs and nothing else."""
    times = {i for m in mentions if m.kind is MentionKind.TIME for i in range(m.first, m.last + 1)}
    numbered = counted(bounded(united(suffered(labelled(words), own), mentions), mentions, own), mentions)
    read = paired(inserted(listed(numbered, mentions)))
    words = read if read == words or _is_tree(read) else words
    words = standing(bare(owned(cased(described(words, own)))), own)
    read = verbal(words, forms, times, own)
    words = acting(named(defined(read if read == words or _is_tree(read) else words, own), mentions))
    for raised in (dated, told, lambda words, *_: rejoined(related(words)), lambda words, *_: perfected(words, own)):
        read = raised(words, mentions, own)
        words = read if read == words or _is_tree(read) else words
    words = resulting(complements(coupled(loosened(set_off(words, own), own), own), own), own)
    read = beside(words, own)
    words = read if read == words or _is_tree(read) else words
    words = predicated(rooted(uncompounded(words)))
    changed = argued(fronted(emphatic(joined(rehung(promoted(governing(parted(begun(words)))))))))
    changed = within(timed(impersonal(changed, own), mentions), mentions)
    return changed if changed == words or _is_tree(changed) else words


def acting(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with what has both a subject and an object, and nothing that nouns have, as a verb.

    "Da opprørere angrep en leir": a past tense that is written like a noun.
    """
    having = {dep: {word.head for i, word in enumerate(words) if word.dep == dep and word.head != i} for dep in SIDES}
    changed = list(words)
    for i in set.intersection(*having.values()):
        has = {word.dep for j, word in enumerate(words) if word.head == i != j}
        if words[i].pos == "NOUN" and has.isdisjoint(NOMINAL):
            changed[i] = words[i]._replace(pos="VERB", feats="VerbForm=Fin")
    return tuple(changed)


def named(words: tuple[Word, ...], mentions: Iterable[Mention]) -> tuple[Word, ...]:
    """The words with a name before its verb as the subject, where the tree took it for a small word.

    In capitals for a helping verb ("IS claims the attack"), with a capital for an adverb.
    """
    changed = list(words)
    for i in (m.first for m in mentions if m.kind is MentionKind.NAME and m.first == m.last):
        word = words[i]
        capitals = word.dep in HELPERS and len(word.text) > 1 and word.text.isupper()
        adverb = word.pos == "ADV" and word.dep == "advmod" and word.text[:1].isupper()
        if (capitals or adverb) and word.head > i:
            passive = any(other.dep == "aux:pass" and other.head == word.head for other in words)
            taken = any(other.dep.startswith("nsubj") and other.head == word.head for other in words)
            dep = "dep" if taken else "nsubj:pass" if passive else "nsubj"
            changed[i] = word._replace(pos="PROPN", dep=dep, feats="")
    return tuple(changed)


def cased(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a preposition that hangs on the adjective of a noun hung on the noun: "i norra Nigeria"."""
    changed = list(words)
    for i, word in enumerate(words):
        if word.dep != "case":
            continue
        adjective = words[word.head]
        noun = adjective.head
        beside = adjective.pos == "ADJ" and adjective.dep == "amod" and i < word.head < noun
        if beside and words[noun].pos in NAMING:
            changed[i] = word._replace(head=noun)
    return tuple(changed)


def owned(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a subject behind its verb that was taken for an owner: "avslutar facket sin strejk"."""
    changed = list(words)
    for i in range(1, len(words) - 1):
        verb, noun, owner = words[i - 1 : i + 2]
        if noun.pos not in NAMING or noun.head != i + 1 or "Poss=Yes" not in owner.feats:
            continue
        told = any(other.dep == "nsubj" and other.head == i - 1 for other in words)
        if verb.pos == "VERB" and "VerbForm=Fin" in verb.feats and not told and owner.head != i:
            changed[i] = noun._replace(head=i - 1, dep="nsubj")
    return tuple(changed)


def described(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with a noun that is written like a pronoun above the article and the adjective before it.

    "En 30-årig man har gripits": no pronoun of the language has the two before it.
    """
    changed = list(words)
    for i in range(2, len(words)):
        article, adjective, word = words[i - 2 : i + 1]
        if (article.pos, adjective.pos, word.pos) == ("DET", "ADJ", "PRON") and not _is_pronoun(word, own):
            _put_over_adjective(changed, i)
    return tuple(changed) if changed == list(words) or _is_tree(tuple(changed)) else words


def standing(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with a participle that stands for people under its article, where the tree took it for a clause.

    "Den arresterte er sikta": what is itself a subject or an object is no verb, and the article does nothing.
    """
    changed = list(words)
    for i in range(1, len(words)):
        article, word = words[i - 1 : i + 1]
        taken = word.pos in {"VERB", "ADJ"} and word.dep in ARGUMENTS
        clause = taken and article.dep in SUBJECTS and article.head == i
        if clause and article.lower in own.determiners_definite:
            changed[i - 1] = article._replace(pos="DET", dep="det")
            changed[i] = word._replace(pos="ADJ", feats="Definite=Def|VerbForm=Part")
    return tuple(changed)


def _is_pronoun(word: Word, own: Grammar) -> bool:
    known = (own.pronouns_person, own.pronouns_thing, own.pronouns_speaker, own.relative)
    return any(word.lower in pronouns for pronouns in known)


def _put_over_adjective(changed: list[Word], i: int) -> None:
    """Gives a noun the place of the adjective before it; a verb between the two was taken for a relative clause."""
    adjective = changed[i - 1]
    changed[i] = changed[i]._replace(pos="NOUN")
    top = i
    for _ in changed:
        if changed[top].head in {top, i - 1}:
            break
        top = changed[top].head
    if changed[top].head == i - 1:
        above = top if adjective.head == i - 1 else adjective.head
        changed[top] = changed[top]._replace(head=above, dep=adjective.dep)
    changed[i - 1] = adjective._replace(head=i, dep="amod")
    for j, other in enumerate(changed):
        if other.head == i - 1:
            changed[j] = other._replace(head=i if j < i else top)


def defined(words: tuple[Word, ...], own: Grammar) -> tuple[Word, ...]:
    """The words with what the tagger left out of a noun's form: an ending that makes it one that is known already.

    It tells a gender and no more of most definite nouns of a language of which it has read little.
    """
    endings = tuple(own.definite)
    return tuple(
        word._replace(feats=f"Definite=Def|{word.feats}") if _is_defined(word, endings) else word for word in words
    )


def _is_defined(word: Word, endings: tuple[str, ...]) -> bool:
    told = "Definite=" in word.feats or "Gender=" not in word.feats
    return word.pos == "NOUN" and not told and word.lower.endswith(endings)


def _is_tree(words: tuple[Word, ...]) -> bool:
    """Whether every word leads up to a root: several mendings at once might close a circle."""
    safe: set[int] = set()
    for i in range(len(words)):
        path: list[int] = []
        while i not in safe:
            if i in path:
                return False
            path.append(i)
            if words[i].head == i:
                break
            i = words[i].head
        safe.update(path)
    return True


def governing(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a verb put above the object whose adjective it was taken for: "at storme parlamentet".

    It is an infinitive, or has a subject or a helper of its own ("The army seized power").
    """
    changed = list(words)
    own = {word.head for word in words if word.dep in {"nsubj", "aux"}}
    for i, word in enumerate(words):
        if word.dep == "amod" and word.head > i and ("VerbForm=Inf" in word.feats or (i in own and word.pos == "VERB")):
            noun = words[word.head]
            changed[i] = word._replace(head=noun.head if noun.head != word.head else i, dep=noun.dep)
            changed[word.head] = noun._replace(head=i, dep="obj")
    return tuple(changed)


def promoted(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with the participle that a helping verb heads put in that verb's place: "fem blev såret"."""
    changed = list(words)
    for i, word in enumerate(words):
        if word.dep not in GOVERNED or word.head >= i:
            continue
        helper = words[word.head]
        part = "VerbForm=Part" in word.feats
        participle = part and (word.dep == "xcomp" and helper.pos == "AUX")
        participle = participle or (part and word.dep == "advmod" and word.pos == "VERB" and word.head == i - 1)
        supine = word.dep in {"xcomp", "obj"} and "VerbForm=Sup" in word.feats and helper.pos in {"AUX", "VERB"}
        if participle or (supine and word.head == i - 1):
            above = helper.head if helper.head != word.head else i
            changed[i] = changed[i]._replace(head=above, dep=helper.dep)
            changed[word.head] = changed[word.head]._replace(head=i, dep="aux")
    return tuple(changed)


def rehung(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with what hangs on a helping verb hung on the verb that it helps."""
    changed = list(words)
    for i, word in enumerate(words):
        helper = words[word.head]
        if helper.dep in HELPERS and word.dep not in MAY_HANG and helper.head not in {i, word.head}:
            changed[i] = word._replace(head=helper.head)
    return tuple(changed)


def joined(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with a second subject that "and" ties to the first beside it: "Ann, and her foe, Bo, agree"."""
    changed = list(words)
    coordinated = {word.head for word in words if word.dep == "cc"}
    for i in sorted(coordinated):
        word = words[i]
        first = [j for j in range(i) if words[j].dep == word.dep and words[j].head == word.head]
        if word.dep in SUBJECTS and word.head > i and first:
            changed[i] = word._replace(head=first[0], dep="conj", pos="NOUN" if word.pos == "ADJ" else word.pos)
    return tuple(changed)
