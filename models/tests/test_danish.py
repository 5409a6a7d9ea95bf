"""Rules from the original Danish trees to Universal Dependencies, on sentences of our own."""

from pathlib import Path

from training import danish
from training.danish_parts import parts_of_speech
from training.danish_trees import convert, fasten, is_tree

LINES = """# doc = 1
1\tDe\tden\tPD\tPD-[CN]PU--U\t_\t4\tsubj\t_\t_
2\tgamle\tgammel\tAN\tANP[CN]PU=[DI]U\t_\t1\tmod\t_\t_
3\tbroer\tbro\tNC\tNCCPU==I\t_\t1\tnobj\t_\t_
4\tvil\tville\tVA\tVADR=----A-\t_\t0\tROOT\t_\t_
5\tfalde\tfalde\tVA\tVAF-=----A-\t_\t4\tvobj\t_\t_
6\ti\ti\tSP\tSP\t_\t5\tmod\t_\t_
7\tOdenses\tOdense\tNP\tNP--G==-\t_\t6\tnobj\t_\t_
8\thavn\thavn\tNC\tNCCSU==I\t_\t7\tpossd\t_\t_
9\ti_dag\ti_dag\tRG\tRGU\t_\t0\tROOT\t_\t_
10\t.\t.\tXP\tXP\t_\t4\tpnct\t_\t_

"""


def sentence(tmp_path: Path) -> danish.Sentence:
    path = tmp_path / "trees.conll"
    path.write_text(LINES, encoding="utf-8")
    return next(danish.read(path))


def test_expressions_are_split_into_words(tmp_path: Path) -> None:
    assert [word.form for word in sentence(tmp_path)][8:10] == ["i", "dag"]


def test_function_words_hang_on_words_of_content(tmp_path: Path) -> None:
    arcs = convert(sentence(tmp_path))
    assert arcs is not None
    assert [(arc.head, arc.relation) for arc in arcs] == [
        (2, "det"),
        (2, "amod"),
        (4, "nsubj"),
        (4, "aux"),
        (None, "ROOT"),
        (7, "case"),
        (7, "nmod:poss"),
        (4, "obl"),
        (4, "advmod:lmod"),
        (8, "fixed"),
        (4, "punct"),
    ]


def test_parts_of_speech_follow_the_structure(tmp_path: Path) -> None:
    parts = parts_of_speech(sentence(tmp_path))
    assert parts[:5] == ("DET", "ADJ", "NOUN", "AUX", "VERB")


def test_loose_words_get_one_top(tmp_path: Path) -> None:
    fastened = fasten(sentence(tmp_path))
    assert sum(word.head is None for word in fastened) == 1
    arcs = convert(sentence(tmp_path))
    assert arcs is not None
    assert is_tree(arcs)
