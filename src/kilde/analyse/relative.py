"""Relative clauses without a relative word, which a tree took for the sentence: "Den mand, | politiet skød, | er død".

A sentence that begins with a noun, goes on with another noun and its verb, and then has a comma with a finite verb
behind it, tells by the first verb whom the second is about.
"""

from kilde.model import Word

NAMING = frozenset({"NOUN", "PROPN"})
BEFORE = frozenset({"DET", "ADJ", "NUM", "PROPN", "PRON"})
"""What may stand before a noun in its phrase."""

HELPING = frozenset({"aux", "aux:pass", "cop"})


def related(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with such a clause under the noun that it is about."""
    for verb in range(2, len(words) - 2):
        about = _about(words, verb)
        main = None if about is None else _main(words, verb)
        if about is not None and main is not None:
            return _under(words, about, verb, main)
    return words


def _about(words: tuple[Word, ...], verb: int) -> int | None:
    """The noun that opens the sentence, where a second one stands between it and the verb."""
    subject = verb - 1
    if words[verb].pos != "VERB" or words[verb].dep == "acl:relcl" or words[subject].pos not in NAMING:
        return None
    first = subject
    while first > 1 and words[first - 1].pos in BEFORE and words[first - 1].head == subject:
        first -= 1
    comma = words[first - 1].text == ","
    about = first - 2 if comma else first - 1
    known = about >= 0 and words[about].pos == "NOUN" and (comma or "Definite=Def" in words[about].feats)
    opens = known and all(word.pos in BEFORE for word in words[:about])
    return about if opens and (comma or first == subject) else None


def _main(words: tuple[Word, ...], verb: int) -> int | None:
    """The head of the predicate behind the comma that closes the clause."""
    comma = next((i for i in range(verb + 1, len(words) - 1) if words[i].text == ","), None)
    if comma is None or any(word.pos in {"VERB", "AUX", "SCONJ"} for word in words[verb + 1 : comma]):
        return None
    after = words[comma + 1]
    if "VerbForm=Fin" not in after.feats or after.pos not in {"VERB", "AUX"}:
        return None
    return after.head if after.dep in HELPING else comma + 1


def _under(words: tuple[Word, ...], about: int, verb: int, main: int) -> tuple[Word, ...]:
    changed, subject = list(words), verb - 1
    root = next(i for i, word in enumerate(words) if word.head == i)
    changed[about] = words[about]._replace(head=main, dep="nsubj")
    changed[subject] = words[subject]._replace(head=verb, dep="nsubj")
    changed[verb] = words[verb]._replace(head=about, dep="acl:relcl", feats=f"VerbForm=Fin|{_active(words[verb])}")
    if root in {verb, about, subject}:
        changed[main] = words[main]._replace(head=main, dep="ROOT")
    for i, word in enumerate(words):
        if word.head in {subject, about} and i > verb:
            changed[i] = word._replace(head=verb)
        elif word.head == subject and i <= about and i != about:
            changed[i] = word._replace(head=about)
    return tuple(changed)


def _active(word: Word) -> str:
    tense = next((feat for feat in word.feats.split("|") if feat.startswith("Tense=")), "Tense=Past")
    return f"{tense}|Voice=Act"
