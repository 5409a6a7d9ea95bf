"""What a sentence tells in passing."""

import pytest

from tests.extract.making import claims


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Men/NOUN/nsubj:pass/6/Number=Plur who/PRON/nsubj:pass/4 were/AUX/aux:pass/4 kidnapped/VERB/acl:relcl/1/VerbForm=Part "
            "were/AUX/aux:pass/6 arrested/VERB/root/0/VerbForm=Part",
            {"kidnapped": True, "arrested": False},
        ),
        (
            "After/ADP/case/3 the/DET/det/3 murder/NOUN/obl/8 of/ADP/case/6 a/DET/det/6 nurse/NOUN/nmod/3 police/NOUN/nsubj/8 "
            "arrested/VERB/root/0/VerbForm=Fin a/DET/det/10 man/NOUN/obj/8/Number=Sing",
            {"murder": True, "arrested": False},
        ),
        (
            "Police/NOUN/nsubj/2/Number=Plur said/VERB/root/0/VerbForm=Fin gunmen/NOUN/nsubj/4/Number=Plur "
            "attacked/VERB/ccomp/2/VerbForm=Fin a/DET/det/6 guard/NOUN/obj/4/Number=Sing",
            {"attacked": False},
        ),
        (
            "The/DET/det/3 kidnapped/VERB/amod/3/VerbForm=Part nurse/NOUN/nsubj:pass/5/Number=Sing was/AUX/aux:pass/5 "
            "released/VERB/root/0/VerbForm=Part",
            {"kidnapped": True, "released": False},
        ),
    ],
)
def test_clauses_and_phrases_on_what_another_verb_tells(line: str, expected: dict[str, bool]) -> None:
    assert {claim.trigger.quote: claim.aside for claim in claims(line)} == expected
