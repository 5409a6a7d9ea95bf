"""Words that a tree hung on the wrong one of two."""

from kilde.analyse.beside import counted_off, dressed, named_after, owning, seconded, taken
from kilde.analyse.gerunds import complements, resulting
from kilde.analyse.rooted import predicated
from kilde.languages import load
from kilde.model import Word
from tests.analyse.making import hung, tree

NB, EN = load("nb").grammar, load("en").grammar
PART = "Tense=Past|VerbForm=Part"


def _with(rows: tuple[tuple[str, str, str, int], ...], feats: dict[int, str]) -> tuple[Word, ...]:
    return tuple(word._replace(feats=feats.get(i, "")) for i, word in enumerate(tree(*rows)))


def test_a_preposition_hangs_on_the_name_that_its_noun_names() -> None:
    rows = (("i", "ADP", "case", 1), ("byen", "NOUN", "nmod", 2), ("Lorby", "PROPN", "obl", 2))
    assert hung(named_after(tree(*rows)))[0] == (2, "case")
    rows = (("av", "ADP", "case", 1), ("Lorby", "PROPN", "nmod", 2), ("tingrett", "NOUN", "obl", 2))
    assert hung(named_after(tree(*rows)))[0] == (2, "case")


def test_a_genitive_is_no_subject_but_owns_the_noun_behind_it() -> None:
    rows = (
        ("lovade", "VERB", "ROOT", 0),
        ("Lorlands", "PROPN", "nsubj", 0),
        ("høgste", "ADJ", "amod", 3),
        ("leiar", "NOUN", "obj", 0),
    )
    assert hung(owning(_with(rows, {1: "Case=Gen"})))[1:] == [(3, "nmod:poss"), (3, "amod"), (0, "nsubj")]
    assert owning(_with(rows, {})) == _with(rows, {})


def test_a_participle_behind_a_preposition_and_a_number_is_a_noun() -> None:
    rows = (
        ("meldte", "VERB", "ROOT", 0),
        ("om", "ADP", "case", 3),
        ("103", "NUM", "nummod", 3),
        ("drepte", "ADJ", "advcl", 0),
    )
    assert hung(counted_off(_with(rows, {3: PART})))[3] == (0, "obl")


SECOND = (
    ("har", "AUX", "aux", 1),
    ("avsatt", "VERB", "ROOT", 1),
    ("presidenten", "NOUN", "obj", 1),
    ("og", "CCONJ", "cc", 4),
    ("innført", "VERB", "amod", 5),
    ("unntakstilstand", "NOUN", "obj", 1),
)


def test_a_second_participle_stands_beside_the_first_above_its_object() -> None:
    found = seconded(_with(SECOND, {1: PART, 4: PART}), NB)
    assert hung(found)[3:] == [(4, "cc"), (1, "conj"), (4, "obj")]


def test_without_a_helper_of_the_perfect_a_participle_describes_its_noun() -> None:
    rows = (("kan", "AUX", "aux", 1), *SECOND[1:])
    assert seconded(_with(rows, {1: PART, 4: PART}), NB) == _with(rows, {1: PART, 4: PART})


def test_a_participle_behind_the_subject_leaves_it_to_the_verb() -> None:
    rows = (("mann", "NOUN", "nsubj", 1), ("kledd", "VERB", "ccomp", 2), ("skjøt", "VERB", "ROOT", 2))
    told = {1: "VerbForm=Part", 2: "Tense=Past|VerbForm=Fin"}
    assert hung(dressed(_with(rows, told))) == [(2, "nsubj"), (0, "acl"), (2, "ROOT")]
    helped = (("ble", "AUX", "aux:pass", 2), *((t, p, d, h + 1) for t, p, d, h in rows))
    told = {2: "VerbForm=Part", 3: "Tense=Past|VerbForm=Fin"}
    assert dressed(_with(helped, told)) == _with(helped, told)


def test_a_participle_under_its_article_describes_the_noun_that_the_next_verb_is_said_of() -> None:
    rows = (
        ("De", "PRON", "nsubj", 1),
        ("bortførte", "VERB", "ROOT", 1),
        ("lærerne", "NOUN", "obj", 1),
        ("er", "AUX", "cop", 4),
        ("hjemme", "ADV", "ccomp", 1),
    )
    told = {1: "Tense=Past|VerbForm=Fin", 2: "Definite=Def", 3: "VerbForm=Fin"}
    assert hung(taken(_with(rows, told), NB)) == [(2, "det"), (2, "amod"), (4, "nsubj"), (4, "cop"), (4, "ROOT")]


def test_a_gerund_behind_a_denial_is_what_is_denied() -> None:
    rows = (
        ("army", "NOUN", "nsubj", 1),
        ("denied", "VERB", "ROOT", 1),
        ("shelling", "VERB", "amod", 3),
        ("houses", "NOUN", "obj", 1),
    )
    assert hung(complements(_with(rows, {2: "VerbForm=Ger"}), EN))[2:] == [(1, "xcomp"), (2, "obj")]
    other = (rows[0], ("sold", "VERB", "ROOT", 1), *rows[2:])
    assert complements(_with(other, {2: "VerbForm=Ger"}), EN) == _with(other, {2: "VerbForm=Ger"})


def test_a_gerund_behind_a_clause_of_place_tells_of_the_verb_over_it() -> None:
    rows = (
        ("Rockets", "NOUN", "nsubj", 1),
        ("hit", "VERB", "ROOT", 1),
        ("camps", "NOUN", "obj", 1),
        ("where", "ADV", "advmod", 5),
        ("families", "NOUN", "nsubj", 5),
        ("slept", "VERB", "acl:relcl", 2),
        (",", "PUNCT", "punct", 7),
        ("killing", "VERB", "advcl", 5),
    )
    assert hung(resulting(tree(*rows), EN))[7] == (1, "advcl")
    who = (*rows[:3], ("who", "PRON", "nsubj", 5), *rows[4:])
    assert resulting(tree(*who), EN) == tree(*who)


def test_a_past_tense_behind_what_commas_set_off_heads_its_sentence() -> None:
    rows = (
        ("spokesman", "NOUN", "ROOT", 0),
        (",", "PUNCT", "punct", 2),
        ("Lee", "PROPN", "appos", 0),
        (",", "PUNCT", "punct", 4),
        ("blamed", "VERB", "acl", 0),
        ("rebels", "NOUN", "obj", 4),
    )
    found = hung(predicated(_with(rows, {4: PART})))
    assert (found[0], found[4]) == ((4, "nsubj"), (4, "ROOT"))
    assert predicated(_with((*rows[:5], ("rebels", "NOUN", "obl", 4)), {4: PART}))[4].dep == "acl"
