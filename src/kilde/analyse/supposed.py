"""Verbs that a sentence must have and that nobody saw: "Police probe attack", "A gunman shot shoppers at a store".

A clause has a finite verb, and an article for one stands before no noun for several. Where a sentence breaks such a
rule and one of its words may be a verb by its form, it is read once more with a verb that the pipeline knows well in
that word's place, and that reading is taken if it makes of the word a verb with a subject that agrees with it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.language import Language

from kilde.analyse.trees import reread
from kilde.analyse.within import SUBJECTS
from kilde.languages import Grammar, Pack, Trigger
from kilde.model import Word

PLACES = 3
"""The first places of a verb's lemma line: infinitive, present and past."""

BASE, PRESENT = 0, 1
MISREAD = frozenset({"NOUN", "PROPN", "ADV", "X", "ADP", "NUM", "INTJ"})
"""Parts of speech for which the tagger takes verbs that it has not read before."""

VERBS = frozenset({"VERB", "AUX"})
HELPERS = frozenset({"cop", "aux", "aux:pass"})
BESIDE = frozenset({"parataxis", "conj", "ccomp"})
CLAUSES = BESIDE | {"ROOT", "root", "advcl", "acl:relcl", "appos"}
INSIDE = frozenset(
    {"compound", "amod", "flat", "flat:name", "nmod:poss", "nsubj", "obl", "nmod", "acl", "list", "appos"}
)
"""Relations inside a phrase, and of nouns."""

MARKING = frozenset({"DET", "ADP", "PART"})
JOINING = frozenset({"-", "/", "'s", "’s"})
SUBJECT_ENDS = frozenset({"NOUN", "PROPN", "PRON"})
OPENING = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"})
"""Parts of speech that an object may begin with."""

GOVERNED = frozenset({"ADP", "PART", "SCONJ", "VERB"})
"""Parts of speech that a noun may have behind it as well as a verb: "calls on", "calls for"."""

NEAR = 3
"""Words within which a helper stands before what it helps."""

SEVERAL = frozenset({"Number=Plur", "Number=Ptan"})
SHORT = 4
"""Letters up to which a word of a headline may have no capital where all others do."""

LEAST = 3
MOST = 3
"""Words of a sentence that are tried at most."""


class Finite(NamedTuple):
    """The place of a verb's form in its lemma line, whether it is known as nothing else, and whether as a noun."""

    place: int
    alone: bool
    names: bool


class Supposed(NamedTuple):
    """A word that may be a verb, where it stands, its place in its lemma line, and the known verb to read in its stead.

    `told` is whether it is a finite verb for certain: a past tense may be a participle, too ("Two dead, five wounded").
    """

    at: int
    form: Finite
    known: str
    told: bool


def may_be_verbs(pack: Pack) -> Mapping[str, Finite]:
    """The finite forms of the verbs that the pack knows, also those that are other words too.

    A verb that tells of something only with other words ("calls on") is taken for one in a sentence without a verb.
    """
    if not pack.grammar.stand_in:
        return {}
    found: dict[str, Finite] = {}
    for form, known in pack.triggers.items():
        names = form in pack.grammar.homographs or form in pack.nouns or any(one.pos != "verb" for one in known)
        for place in _places(known):
            found[form] = Finite(place, not names, names)
    for form, phrases in pack.trigger_phrases.items() if pack.grammar.verb_third else ():
        names = form in pack.grammar.homographs or form in pack.nouns or form in pack.triggers
        if any(_is_of_one_person(form, trigger) for _, trigger in phrases):
            found.setdefault(form, Finite(PRESENT, False, names))
    return found


def _is_of_one_person(form: str, trigger: Trigger) -> bool:
    """Whether the first word of a phrase is a verb's English form for one: "calls on", of "call on"."""
    base = trigger.lemma.partition(" ")[0]
    return trigger.pos == "verb" and form.startswith(base[:-1]) and form.endswith("s") and form != base


def _places(known: Iterable[Trigger]) -> list[int]:
    """The last place that a finite form has in the lemma lines of verbs, if it has one."""
    return sorted(trigger.form for trigger in known if trigger.pos == "verb" and trigger.form < PLACES)[-1:]


def with_verbs(
    nlp: Language,
    trees: Sequence[tuple[Word, ...]],
    forms: Mapping[str, Finite],
    own: Grammar,
    read_as: Mapping[str, str],
    common: Collection[str],
) -> list[tuple[Word, ...]]:
    """The sentences of a text, those that lack a verb as they are read with one."""
    read = list(trees)
    tried = [(n, one) for n, words in enumerate(trees) for one in suppositions(words, forms, own)]
    again = reread(nlp, [(trees[n], {one.at: one.known}) for n, one in tried], read_as, common)
    for (n, one), words in zip(tried, again, strict=True):
        if read[n] is trees[n] and holds(words, one, own):
            read[n] = (*words[: one.at], words[one.at]._replace(pos="VERB"), *words[one.at + 1 :])
    return read


def suppositions(words: Sequence[Word], forms: Mapping[str, Finite], own: Grammar) -> Iterator[Supposed]:
    """The words of a sentence, the likeliest first, of which one may be the verb that it lacks."""
    stand_in = next(iter(own.stand_in), ())
    if not stand_in or len(words) < LEAST:
        return
    verbless, found = _is_verbless(words), 0
    for i in range(1, len(words)):
        form = forms.get(words[i].lower)
        if form is None or found == MOST or not _is_written_so(words, i, form) or not _may_stand(words, i, own):
            continue
        if form.place == BASE and not own.verb_third:
            continue
        if not form.alone and (words[i].pos == "ADP" or _is_governed(words, i)):
            continue
        told = not verbless or (own.verb_third and form.place <= PRESENT)
        if verbless or _is_misread(words[i], i, form) or _is_of_one(words, i):
            found += 1
            yield Supposed(i, form, stand_in[form.place], told)


def _is_written_so(words: Sequence[Word], i: int, form: Finite) -> bool:
    """Whether a word has no capital, or is a present tense with one in a headline where every long word has one."""
    if words[i].text.islower() or form.place != PRESENT:
        return words[i].text.islower()
    others = [word.text for word in words if len(word.text) > SHORT and word.text.isalpha()]
    return words[i].text.istitle() and len(others) > 1 and not any(map(str.islower, others))


def _is_verbless(words: Sequence[Word]) -> bool:
    """Whether what heads a sentence is no predicate, and no clause hangs on it as if it were one."""
    root = next(i for i, word in enumerate(words) if word.head == i)
    hung = [word for i, word in enumerate(words) if word.head == root and i != root]
    told = any(word.dep in HELPERS or (word.dep in BESIDE and "VerbForm=Fin" in word.feats) for word in hung)
    return words[root].pos not in VERBS and not told


def _is_governed(words: Sequence[Word], i: int) -> bool:
    """Whether a preposition stands before what was taken for a noun: "killed by car bomb"."""
    return any(word.head == i and word.dep == "case" for word in words[:i])


def _is_misread(word: Word, i: int, form: Finite) -> bool:
    """Whether what is a verb and nothing else was taken for another word, or for what describes the noun behind it."""
    return form.alone and (word.pos in MISREAD or (form.place > PRESENT and word.dep in INSIDE and word.head > i))


def _is_of_one(words: Sequence[Word], i: int) -> bool:
    """Whether a word stands between an article for one and the noun for several that it was taken to describe."""
    noun = words[i].head
    if noun <= i or words[i].dep not in INSIDE or "Number=Plur" not in words[noun].feats:
        return False
    return any(word.head in {i, noun} and word.dep == "det" and _is_for_one(word) for word in words[:i])


def _is_for_one(article: Word) -> bool:
    return "Number=Sing" in article.feats or {"Definite=Ind", "PronType=Art"} <= set(article.feats.split("|"))


def _may_stand(words: Sequence[Word], i: int, own: Grammar) -> bool:
    """Whether what stands around a word lets it be a finite verb: no article, preposition or helper before it."""
    word, before = words[i], words[i - 1]
    if before.pos in MARKING or before.text in JOINING or (word.pos in VERBS and word.dep not in INSIDE):
        return False
    if any(other.lower in own.passive | own.perfect | own.copula for other in words[max(0, i - NEAR) : i]):
        return False
    # "three arrested men": what may describe as well has its subject right before it
    return word.pos not in {"VERB", "ADJ"} or before.pos in SUBJECT_ENDS


def holds(words: Sequence[Word], one: Supposed, own: Grammar) -> bool:
    """Whether a reading makes a word the verb of a clause, with one subject.

    Where the subject stands before its verb, it agrees with it in number, and what is behind a form for one tells that
    it is not the plural of a noun ("strikes in Syria").
    """
    verb = words[one.at]
    hung = {word.dep for i, word in enumerate(words) if word.head == one.at and i != one.at}
    if verb.dep not in CLAUSES or ("obj" not in hung and not (verb.pos == "VERB" and one.told)):
        return False
    subjects = [i for i, word in enumerate(words) if word.head == one.at and word.dep in SUBJECTS and i != one.at]
    if len(subjects) != 1 or not own.verb_third:
        return len(subjects) == 1
    if subjects[0] > one.at or one.form.place > PRESENT:
        return subjects[0] < one.at
    several = _is_several(words, subjects[0])
    return several if one.form.place == BASE else not several and _may_follow(words, one)


def _may_follow(words: Sequence[Word], one: Supposed) -> bool:
    """Whether what stands behind a form for one stands behind a verb, rather than behind the plural of a noun."""
    behind = words[one.at + 1].pos if one.at + 1 < len(words) else None
    return behind in OPENING or one.form.alone or (behind in GOVERNED and not one.form.names)


def _is_several(words: Sequence[Word], i: int) -> bool:
    hung = {word.dep for word in words if word.head == i}
    return bool(hung & {"conj", "nummod"}) or bool(SEVERAL & set(words[i].feats.split("|"))) or words[i].pos == "NUM"
