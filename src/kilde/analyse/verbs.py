"""Verbs that the tagger took for other words: known by their form, and put where the order of words has them.

Where a verb is taken for a noun or an adverb, the tree around it means nothing. What stands before it and behind it
still tells whose verb it is, as it does a reader: "En person dog", "I natt greps två män".
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from kilde.languages import Grammar, Pack
from kilde.model import Word

WRONG = frozenset({"NOUN", "PROPN", "ADV", "X"})
NAMING = frozenset({"NOUN", "PROPN"})
SUBJECT = frozenset({"nsubj", "nsubj:pass"})
PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"})
ENDS = frozenset({".", ";", ":", "–", "—", "-", '"', "”", "»"})
CLAUSES = frozenset({"VERB", "SCONJ", "PART"})
MARKING = frozenset({"DET", "ADJ", "ADP"})
"""What a noun has before it."""

PHRASAL = frozenset({"amod", "nmod", "nmod:poss", "obl", "advmod", "case", "fixed", "det", "nummod"})
"""Relations inside a phrase, which a finite verb never has."""

NEAR = 3
"""Adverbs that may stand between a verb and its object."""

ACTIVE, PASSIVE = "Voice=Act", "Voice=Pass"
PRESENT, PAST = 1, 2
"""Where a lemma line of a verb has the forms that are active and nothing else."""


class Form(NamedTuple):
    """A form of a verb: its place in its lemma line, and whether it names people too ("de häktade")."""

    place: int
    names: bool


def verb_forms(pack: Pack) -> Mapping[str, Form]:
    """The forms that the pack knows as verbs alone, but for participles that stand for whom it was done to."""
    if not pack.grammar.verbs_by_form:
        return {}
    return {
        form: Form(known[0].form, form in pack.nouns)
        for form, known in pack.triggers.items()
        if form not in pack.grammar.homographs and all(trigger.pos == "verb" for trigger in known)
    }


def verbal(
    words: tuple[Word, ...], forms: Mapping[str, Form], times: Collection[int], own: Grammar
) -> tuple[Word, ...]:
    """The words of a sentence with misread verbs as verbs, above who takes part in them."""
    if not own.verbs_by_form:
        return words
    for i, word in enumerate(words):
        form = forms.get(word.lower)
        if form is not None and (before := _coordinated(words, i, own)) is not None:
            words = _beside(words, i, before, times)
        elif form is not None and _is_misread(words, i, form, own):
            words = _raised(words, i, form.place, times, own)
        elif word.dep in PHRASAL and "VerbForm=Fin" in word.feats and _is_verbal(words, i):
            words = _raised(words, i, None, times, own)
        elif word.dep in SUBJECT and "VerbForm=Fin" in word.feats and _is_joined(words, i, word.head):
            changed = list(words)
            _put_first(changed, i, "conj")
            words = tuple(changed)
        elif form is not None and form.place > PAST and _ends_passive(word, own) and _has_no_voice(word):
            words = (*words[:i], word._replace(feats=f"{word.feats}|{PASSIVE}"), *words[i + 1 :])
    return words


def _is_verbal(words: tuple[Word, ...], i: int) -> bool:
    """Whether a verb has nothing before it that only nouns have: not what "from a rebel camp" ends in."""
    nominal = (word.dep in {"det", "case"} and word.head == i for word in words[:i])
    return words[i].pos == "VERB" and not any(nominal)


def _has_no_voice(word: Word) -> bool:
    return word.pos == "VERB" and "Voice=" not in word.feats


def _is_misread(words: tuple[Word, ...], i: int, known: Form, own: Grammar) -> bool:
    word, form = words[i], known.place
    if word.pos == "ADJ":
        return _after_perfect(words, i, own) and word.dep == "amod"
    if word.pos not in WRONG or (i > 0 and word.text[:1].isupper()):
        return False
    before = words[i - 1] if i else None
    if known.names and not _ends_passive(word, own):
        return _is_predicate(words, i, own)
    if before is None or before.pos not in MARKING:
        marked = False
    elif form <= PAST or _ends_passive(word, own):
        marked = before.pos != "DET"
    else:
        marked = before.lower not in own.determiners_indefinite
    describes = form > PAST and i + 1 < len(words) and words[i + 1].pos in {"NOUN", "ADJ"}
    alone = before is None or before.pos not in NAMING
    verbal_end = _ends_passive(word, own) or _after_perfect(words, i, own)
    return not marked and not (describes and alone and not verbal_end)


def _is_predicate(words: tuple[Word, ...], i: int, own: Grammar) -> bool:
    """Whether a participle that may name people tells of them: behind a helper, or a noun of a verbless headline."""
    at = i - 1
    while at > 0 and words[at].pos == "ADV":
        at -= 1
    if at < 0:
        return False
    helper = words[at].lower in own.copula | own.passive | own.perfect
    verbless = all(word.pos not in {"VERB", "AUX"} for word in words)
    return helper or (verbless and at == i - 1 and words[at].pos in NAMING | {"NUM", "PRON"})


def _ends_passive(word: Word, own: Grammar) -> bool:
    return own.passive_s and word.lower.endswith("s")


def _after_perfect(words: tuple[Word, ...], i: int, own: Grammar) -> bool:
    return i > 0 and words[i - 1].lower in own.perfect


def _raised(
    words: tuple[Word, ...], i: int, form: int | None, times: Collection[int], own: Grammar
) -> tuple[Word, ...]:
    """The words with one verb put above its subject and object."""
    changed = list(words)
    subject, behind = _before(words, i, times, own), _behind(words, i, times)
    feats = words[i].feats if form is None else _feats(words, i, form, behind is not None, own)
    changed[i] = words[i]._replace(pos="VERB", feats=feats)
    _loosened(changed, i, subject)
    if subject is None and not _after_perfect(words, i, own):
        subject, behind = behind, None
    if subject is not None:
        _put_above(changed, i, subject, "nsubj" if ACTIVE in feats else "nsubj:pass", own)
    if behind is not None and ACTIVE in feats:
        _put_above(changed, i, behind, "obj", own)
    _put_first(changed, i)
    return tuple(changed)


def _is_joined(words: tuple[Word, ...], i: int, over: int) -> bool:
    """Whether a conjunction stands between a verb and the one behind it that it was taken for the subject of."""
    return any(word.pos == "CCONJ" for word in words[i:over])


def _coordinated(words: tuple[Word, ...], i: int, own: Grammar) -> int | None:
    """The supine that another, taken for a description, is coordinated with: "har anfallit byn och dödat två"."""
    word = words[i]
    if i < 2 or words[i - 1].pos != "CCONJ" or word.dep not in PHRASAL or _ends_passive(word, own):
        return None
    supines = [j for j in range(1, i - 1) if "VerbForm=Sup" in words[j].feats and words[j - 1].lower in own.perfect]
    return supines[-1] if supines and word.lower.endswith("t") else None


def _beside(words: tuple[Word, ...], i: int, before: int, times: Collection[int]) -> tuple[Word, ...]:
    """The words with a supine beside the one before it, each above its own object."""
    changed, behind = list(words), _behind(words, i, times)
    for j, other in enumerate(words):
        if other.head == i and j < i and other.dep in SUBJECT:
            changed[j] = other._replace(head=before, dep="obj")
    changed[i] = words[i]._replace(pos="VERB", head=before, dep="conj", feats=f"VerbForm=Sup|{ACTIVE}")
    if behind is not None:
        changed[behind] = words[behind]._replace(head=i, dep="obj")
    return tuple(changed)


def _put_first(changed: list[Word], i: int, dep: str = "advcl") -> None:
    """Puts a verb that was read as the subject of a participle behind it above that: "är häktad misstänkt för mord"."""
    verb, over = changed[i], changed[i].head
    if verb.dep not in SUBJECT or over < i or changed[over].pos not in {"ADJ", "VERB"}:
        return
    above = i if changed[over].head == over else changed[over].head
    changed[i] = verb._replace(head=above, dep=changed[over].dep)
    changed[over] = changed[over]._replace(head=i, dep=dep)
    for j in range(i):
        if changed[j].head == over:
            changed[j] = changed[j]._replace(head=i)


def _loosened(changed: list[Word], i: int, subject: int | None) -> None:
    """Gives the phrase right before a verb, which was read as part of it, a head of its own: "i 20-årsåldern greps"."""
    noun = next((j for j in range(i - 1, -1, -1) if changed[j].pos in NAMING), None)
    if noun is None or noun == subject or changed[noun].head != i:
        return
    above, dep = (i, "obl") if subject is None else (subject, "nmod")
    changed[noun] = changed[noun]._replace(head=above, dep=dep)
    for j in range(noun):
        if changed[j].head == i and changed[j].dep in {"case", "det", "amod"}:
            changed[j] = changed[j]._replace(head=noun)


def _feats(words: tuple[Word, ...], i: int, form: int, transitive: bool, own: Grammar) -> str:
    voice = PASSIVE if form > PAST and _ends_passive(words[i], own) else ACTIVE
    if _after_perfect(words, i, own):
        return f"VerbForm=Sup|{voice}"
    if form == PRESENT or (form == PAST and transitive):
        return f"Tense={'Pres' if form == PRESENT else 'Past'}|VerbForm=Fin|{ACTIVE}"
    if voice == PASSIVE:
        return f"VerbForm=Fin|{PASSIVE}"
    return f"VerbForm=Inf|{ACTIVE}" if form == 0 else "Tense=Past|VerbForm=Part"


def _put_above(changed: list[Word], i: int, noun: int, dep: str, own: Grammar) -> None:
    """Hangs a noun on the verb, which takes the noun's place where it hung under it."""
    verb, word = changed[i], changed[noun]
    between = changed[noun + 1 : i]
    commas = [j for j, other in enumerate(between) if other.text == ","]
    if any(other.lower in own.relative for other in between[commas[-1] if commas else 0 :]):
        changed[i] = verb._replace(head=noun, dep="acl:relcl")
        return
    if _is_under(changed, i, noun):
        above, place = (i, "ROOT") if word.head == noun else (word.head, word.dep)
        changed[i] = verb._replace(head=above, dep=place)
    changed[noun] = word._replace(head=i, dep=dep)
    for j, other in enumerate(changed):
        # what hung on the noun across the verb is the verb's own
        if other.head == noun and j != i and (j < i) != (noun < i):
            changed[j] = other._replace(head=i, dep="obl" if other.dep == "nmod" else other.dep)


def _is_under(words: list[Word], i: int, noun: int) -> bool:
    at = i
    for _ in words:
        if at == noun:
            return True
        if words[at].head == at:
            return False
        at = words[at].head
    return False


def _before(words: tuple[Word, ...], i: int, times: Collection[int], own: Grammar) -> int | None:
    """The nearest noun phrase before a verb that no preposition governs."""
    passed = own.perfect | own.passive | own.copula | own.relative
    at = i - 1
    while at >= 0:
        word = words[at]
        if word.text == ",":
            if at != i - 1:
                return None
            # "Mannen, som är 45 år, grips": an aside between commas
            at = max((j for j in range(at) if words[j].text == ","), default=-1)
        elif word.text in ENDS or "Case=Acc" in word.feats or (word.pos in CLAUSES and word.lower not in passed):
            return None
        elif word.pos in PHRASE and word.lower not in passed:
            first = _first(words, at)
            if not (first > 0 and words[first - 1].pos == "ADP") and at not in times:
                return at
            at = first
        at -= 1
    return None


def _first(words: tuple[Word, ...], at: int) -> int:
    while at > 0 and words[at - 1].pos in PHRASE:
        at -= 1
    return at


def _behind(words: tuple[Word, ...], i: int, times: Collection[int]) -> int | None:
    """The head of the noun phrase that begins right behind a verb."""
    at = i + 1
    while at < min(i + 1 + NEAR, len(words)) and words[at].pos == "ADV":
        at += 1
    found = None
    while at < len(words) and words[at].pos in PHRASE and at not in times:
        if words[at].pos in NAMING or (found is None and words[at].pos in {"NUM", "PRON"}):
            found = at
        if words[at].pos == "NOUN":
            break
        at += 1
    return found
