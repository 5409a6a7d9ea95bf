"""Verbs that a sentence must have: read once more with a well-known verb in their place."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from kilde.analyse.supposed import may_be_verbs, with_verbs
from kilde.analyse.trees import parse
from kilde.languages import load
from kilde.model import Claim, Word


def _read(nlp: Language, language: str, text: str) -> tuple[Word, ...]:
    pack = load(language)
    plain = parse(nlp, text, [(0, len(text))])
    (words,) = with_verbs(nlp, plain, may_be_verbs(pack), pack.grammar, {}, ())
    assert [word.text for word in words] == [word.text for word in plain[0]]
    return words


@pytest.mark.parametrize(
    ("language", "text", "subject", "verb", "object_"),
    [
        ("en", "Migrants storm border fence", "Migrants", "storm", "fence"),
        ("en", "Police probe attack on synagogue", "Police", "probe", "attack"),
        ("en", "Rebels shell town in north", "Rebels", "shell", "town"),
        ("en", "US strikes militia in eastern Syria", "US", "strikes", "militia"),
        ("en", "On Saturday morning, a gunman shot shoppers at a store", "gunman", "shot", "shoppers"),
        ("nb", "Bombe under bil drepte statsadvokat", "Bombe", "drepte", "statsadvokat"),
        ("nn", "Tre maskerte menn med rifler rana ein bank i Malmø.", "menn", "rana", "bank"),
        ("sv", "Bomb under bil dödade åklagare", "Bomb", "dödade", "åklagare"),
    ],
)
def test_a_sentence_without_a_verb_is_read_with_one(
    nlp: Language, language: str, text: str, subject: str, verb: str, object_: str
) -> None:
    words = _read(nlp, language, text)
    told = next(i for i, word in enumerate(words) if word.text == verb)
    hung = {word.text: word.dep for word in words if word.head == told}
    assert (words[told].pos, hung[subject], hung[object_]) == ("VERB", "nsubj", "obj")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Death toll in Turkey strikes"),
        ("en", "Anti-war march in Paris"),
        ("en", "Nine nurses killed by car bomb"),
        ("en", "The morning after the attack"),
        ("nb", "En drept, åtte såret"),
        ("nn", "Norskeigd tankskip råka av rakett"),
        ("da", "En dræbt, otte såret"),
    ],
)
def test_what_agrees_with_no_subject_or_may_be_a_participle_is_read_as_it_was(
    nlp: Language, language: str, text: str
) -> None:
    assert _read(nlp, language, text) == parse(nlp, text, [(0, len(text))])[0]


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Utah governor calls on senators to act", "governor", "calls"),
        ("Army Chief Resigns Over Leaks", "Chief", "Resigns"),
        ("Kenyan Interior Minister Visits Somalia", "Minister", "Visits"),
        ("Blast Kills 12 Off Crete", "Blast", "Kills"),
        ("UN announces inquiry into raid", "UN", "announces"),
    ],
)
def test_a_headline_has_a_verb_that_may_be_the_plural_of_a_noun(
    nlp: Language, text: str, subject: str, verb: str
) -> None:
    words = _read(nlp, "en", text)
    told = next(i for i, word in enumerate(words) if word.text == verb)
    assert words[told].pos == "VERB"
    assert words[told].dep == "ROOT"
    assert {word.text for word in words if word.head == told and word.dep == "nsubj"} == {subject}


@pytest.mark.parametrize(
    "text", ["Air strikes in Syria", "Police raids on shops in Lagos", "Two Activists Held On Arms Charges"]
)
def test_a_headline_without_a_verb_stays_without_one(nlp: Language, text: str) -> None:
    (plain,) = parse(nlp, text, [(0, len(text))])
    assert _read(nlp, "en", text) == plain


def test_whoever_does_it_in_such_a_sentence_is_told(claims_of: Callable[..., tuple[Claim, ...]]) -> None:
    told = claims_of("en", "On Saturday morning, a gunman shot shoppers at a store in the town of Dalby.")
    assert {(p.role, p.span.quote) for claim in told for p in claim.participants} == {
        ("actor", "a gunman"),
        ("target", "shoppers"),
    }
