"""Universal relations for those of the Danish treebank, by what stands at both ends of the arc."""

from dataclasses import dataclass

from training.danish import Word

PLAIN = {
    "subj": "nsubj",
    "expl": "expl",
    "dobj": "obj",
    "iobj": "iobj",
    "qobj": "ccomp",
    "rel": "acl:relcl",
    "coord": "cc",
    "conj": "conj",
    "appr": "appos",
    "appa": "appos",
    "title": "nmod",
    "part": "compound:prt",
    "xtop": "advcl",
    "voc": "vocative",
    "namef": "flat",
    "namel": "flat",
    "name": "flat",
    "fixed": "fixed",
    "pnct": "punct",
    "numm": "nummod",
}
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
FINITE = frozenset({"VADR", "VADA"})
PREDICATES = frozenset({"VERB", "AUX", "ADJ", "ADV"})


@dataclass(frozen=True, slots=True)
class Arc:
    """A UD head (None at the top) and relation."""

    head: int | None
    relation: str


@dataclass(frozen=True, slots=True)
class Ends:
    """An arc to be named: the topmost word of the phrase, its word of content, and the new head."""

    top: Word
    word: Word
    part: str
    head: Word
    head_part: str


def clause(ends: Ends) -> str:
    """A clause with a subjunction or preposition."""
    if ends.top.relation in ("dobj", "qobj"):
        return "ccomp"
    if ends.top.relation in ("subj", "pred"):
        return "nsubj" if ends.top.relation == "subj" else "advcl"
    if ends.head_part in NOMINAL and ends.word.features[:4] in FINITE:
        return "acl:relcl"
    return "advcl"


def modifier(ends: Ends) -> str:
    """Free and bound modifiers, named by their own part of speech and their head's."""
    if ends.top is ends.word and ends.top.tag == "SP":
        return "compound:prt" if ends.top.relation == "pobj" else "advmod"
    if ends.top.tag == "SP":
        return oblique(ends)
    if ends.part == "ADV":
        return "advmod"
    if ends.part == "VERB" and ends.head_part not in NOMINAL:
        return "advcl"
    if ends.part in ("ADJ", "VERB"):
        return "amod"
    if ends.part == "NUM":
        return "nummod"
    if ends.part == "DET":
        return "det"
    return oblique(ends)


def oblique(ends: Ends) -> str:
    """A nominal below a predicate or below a nominal."""
    return "obl" if ends.head_part in PREDICATES else "nmod"


def rename(ends: Ends) -> str:
    """The universal relation of an arc."""
    relation = ends.top.relation
    if ends.top.tag in ("SP", "CS", "U") and ends.part in ("VERB", "AUX") and ends.top is not ends.word:
        return clause(ends)
    if relation in ("mod", "pobj", "modp", "modr"):
        return modifier(ends)
    if relation == "loose":
        return "advmod:lmod" if ends.top.tag == "RG" else modifier(ends)
    if relation == "avobj":
        return "advmod" if ends.part == "ADV" else oblique(ends)
    if relation == "pred":
        return oblique(ends) if ends.top.tag == "SP" else "compound:prt" if ends.part == "ADV" else "xcomp"
    if relation == "vobj":
        return "ccomp" if ends.top.features[:4] in FINITE else "xcomp"
    if relation == "nobj" and ends.head_part == "PROPN":
        return "flat"
    if relation in ("nobj", "possd", "aobj"):
        return "amod" if ends.part == "ADJ" else oblique(ends)
    return PLAIN.get(relation, "dep")
