"""ECB+: a small corpus of its form, with our own words, read and scored."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from evals.ecb import ecb, score
from evals.ecb_gold import Coded, running, topics
from evals.ecb_topic import lemma, topic
from evals.ecb_wrong import listing
from kilde.languages import load_all

ONE = [
    ["http", ":", "/", "/", "example.org"],
    ["Soldiers", "killed", "three", "men", "in", "Bergen", "on", "Monday", ",", "4", "March", "2019", "."],
    ["The", "killings", "shocked", "the", "town", "."],
    ["A", "judge", "did", "n't", "smile", "."],
]
TWO = [
    ["Three", "men", "were", "killed", "in", "Bergen", "on", "Monday", ",", "4", "March", "2019", "."],
    ["Police", "arrested", "two", "men", "in", "Oslo", "."],
]


def write(folder: Path, name: str, sentences: Sequence[Sequence[str]], marks: str, relations: str) -> None:
    tokens, number = [], 0
    for at, sentence in enumerate(sentences):
        for word in sentence:
            number += 1
            tokens.append(f'<token t_id="{number}" sentence="{at}" number="0">{word}</token>')
    place = folder / "ecbplus" / "ECB+" / "1"
    place.mkdir(parents=True, exist_ok=True)
    body = f"{''.join(tokens)}<Markables>{marks}</Markables><Relations>{relations}</Relations>"
    (place / f"{name}.xml").write_text(f'<Document doc_name="{name}">{body}</Document>', encoding="utf-8")


def mark(tag: str, own: int, *tokens: int) -> str:
    anchors = "".join(f'<token_anchor t_id="{token}"/>' for token in tokens)
    return f'<{tag} m_id="{own}">{anchors}</{tag}>'


def chain(tag: str, note: str, *mentions: int) -> str:
    sources = "".join(f'<source m_id="{one}"/>' for one in mentions)
    return f'<{tag} r_id="9" note="{note}">{sources}<target m_id="99"/></{tag}>'


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    one = [
        mark("ACTION_OCCURRENCE", 1, 7),
        mark("ACTION_OCCURRENCE", 2, 20),
        mark("NEG_ACTION_OCCURRENCE", 3, 29),
        mark("HUMAN_PART_PER", 4, 6),
        '<ACTION_OCCURRENCE m_id="99" TAG_DESCRIPTOR="the killing" instance_id="ACT1"/>',
    ]
    write(tmp_path, "1_1ecbplus", ONE, "".join(one), chain("CROSS_DOC_COREF", "ACT1", 1))
    two = mark("ACTION_OCCURRENCE", 1, 4) + mark("ACTION_OCCURRENCE", 2, 15)
    write(tmp_path, "1_1ecb", TWO, two, chain("CROSS_DOC_COREF", "ACT1", 1) + chain("INTRA_DOC_COREF", "", 2))
    rows = ["Topic,File,Sentence Number", "1,1ecbplus,1", "1,1ecbplus,3", "1,1ecb,0", "1,1ecb,1"]
    (tmp_path / "ecbplus" / "ECBplus_coreference_sentences.csv").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path


def coded(corpus: Path) -> tuple[Coded, ...]:
    ((name, texts),) = topics(corpus)
    assert name == "1"
    return texts


def test_mentions_of_validated_sentences_are_of_chains_or_their_own(corpus: Path) -> None:
    ecb_text, plus = coded(corpus)
    assert plus.words.startswith("Soldiers killed three men in Bergen on Monday, 4 March 2019.\n\nThe killings")
    assert plus.words.endswith("A judge didn't smile.")
    found = [(text.words[start:end], event) for text in (ecb_text, plus) for start, end, event in text.mentions]
    assert found == [
        ("killed", "ACT1"),
        ("arrested", "1_1ecb/relation 9"),
        ("killed", "ACT1"),
        ("smile", "1_1ecbplus/3"),
    ]


@pytest.mark.parametrize(
    ("words", "plus", "running_text"),
    [
        ("`` No , '' he said ( twice ) .", False, '"No," he said (twice).'),
        ("five - boat", True, "five-boat"),
        ("California - the same", False, "California - the same"),
        ('" Go , " he said . " Now . "', True, '"Go," he said. "Now."'),
        ("at 09 : 56", True, "at 09:56"),
        ("Reid 's rep", False, "Reid's rep"),
        ("$ 5 or 5 %", False, "$5 or 5%"),
    ],
)
def test_tokens_become_running_text(words: str, plus: bool, running_text: str) -> None:
    tokens = [ElementTree.Element("token", t_id=str(at), sentence="0") for at, _ in enumerate(words.split())]
    for token, word in zip(tokens, words.split(), strict=True):
        token.text = word
    text, at = running(tokens, plus)
    assert text == running_text
    assert all(text[start:end] for start, end in at.values())


def test_a_topic_is_read_and_scored_beside_the_baseline(corpus: Path) -> None:
    one = topic("1", coded(corpus))
    figures = score([one])
    assert figures["claims"] == 3.0
    assert figures["met"] == 0.75
    assert figures["conll"] == pytest.approx(1.0)
    assert figures["lemma-conll"] == pytest.approx(1.0)


def test_what_is_wrong_is_listed_with_its_reasons(corpus: Path) -> None:
    one = topic("1", coded(corpus))
    apart = replace(one, said={claim: f"{claim} alone" for claim in one.said})
    told = "\n".join(listing([apart]))
    assert "parted ACT1" in told
    assert "1_1ecb ASSAULT 'killed'" in told
    assert "1 across: 0." in told
    assert "same scene" in told
    assert score([apart])["conll"] < 1.0 == pytest.approx(score([apart])["lemma-conll"])
    mixed = replace(one, said=dict.fromkeys(one.said, "all"))
    assert "mixed all" in "\n".join(listing([mixed]))


def test_the_lemma_is_the_packs_of_the_claims_kind(corpus: Path) -> None:
    claims = [one.claim for one in topic("1", coded(corpus)).seen.evidence.values()]
    pack = load_all()["en"]
    assert {lemma(claim, pack) for claim in claims if claim.trigger.quote == "killed"} == {"kill"}
    strange = replace(claims[0], trigger=replace(claims[0].trigger, quote="Zzz Zzz"))
    assert lemma(strange, pack) == "zzz zzz"


def test_absent_data_are_skipped(tmp_path: Path) -> None:
    (only,) = ecb(tmp_path)
    assert only.value is None
