"""Universal parts of speech for the Danish treebank's own tags."""

from training.danish import Sentence, Word

AUXILIARIES = frozenset({"være", "have", "blive", "skulle", "ville", "kunne", "måtte", "burde", "turde"})
PLAIN = {
    "NC": "NOUN",
    "NP": "PROPN",
    "PP": "PRON",
    "XP": "PUNCT",
    "SP": "ADP",
    "RG": "ADV",
    "CC": "CCONJ",
    "AC": "NUM",
    "PO": "DET",
    "CS": "SCONJ",
    "AO": "ADJ",
    "PT": "PRON",
    "PC": "PRON",
    "I": "INTJ",
    "XF": "X",
    "XA": "X",
    "XX": "X",
    "XR": "X",
    "XS": "SYM",
}


def _below(sentence: Sentence, position: int, *relations: str) -> list[Word]:
    return [word for word in sentence if word.head == position and word.relation in relations]


def is_copula(word: Word, predicate: Word) -> bool:
    """Whether "være" links a subject to a nominal or adjectival predicate."""
    return word.lemma == "være" and predicate.relation == "pred" and predicate.tag not in ("SP", "VA", "CS", "U")


def adjective_after(sentence: Sentence, position: int) -> int | None:
    """The adjective that stands for a noun after an article ("de udstødte"), if there is no noun."""
    after = position + 1
    if after == len(sentence) or _below(sentence, position, "nobj"):
        return None
    word = sentence[after]
    plain = word.tag in ("AN", "AO") and not word.features.endswith("R")
    participle = word.tag == "VA" and word.features.startswith("VAPA")
    return after if word.head == position and word.relation == "mod" and (plain or participle) else None


def _verb(sentence: Sentence, position: int) -> str:
    word = sentence[position]
    if word.lemma in AUXILIARIES and any(child.tag in ("VA", "VE") for child in _below(sentence, position, "vobj")):
        return "AUX"
    return "AUX" if any(is_copula(word, child) for child in _below(sentence, position, "pred")) else "VERB"


def _pronoun(sentence: Sentence, position: int) -> str:
    if _below(sentence, position, "nobj"):
        return "DET"
    return "DET" if sentence[position].tag == "PD" and adjective_after(sentence, position) is not None else "PRON"


def _particle(sentence: Sentence, position: int) -> str:
    word = sentence[position]
    if word.form.lower() == "at":
        return "PART"
    if _below(sentence, position, "nobj"):
        return "ADP"
    return "PRON"


def part_of_speech(sentence: Sentence, position: int) -> str:
    """The universal part of speech of one word in its sentence."""
    word = sentence[position]
    if word.tag in ("VA", "VE"):
        return _verb(sentence, position)
    if word.tag in ("PI", "PD"):
        return _pronoun(sentence, position)
    if word.tag == "U":
        return _particle(sentence, position)
    if word.tag == "AN":
        return "ADV" if word.features.endswith("R") else "ADJ"
    return PLAIN.get(word.tag, "X")


def parts_of_speech(sentence: Sentence) -> tuple[str, ...]:
    """The universal parts of speech of a sentence."""
    return tuple(part_of_speech(sentence, position) for position in range(len(sentence)))
