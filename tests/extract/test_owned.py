"""Who takes part beside a court that passes a sentence, and beside whoever owns what follows."""

from kilde.languages import load
from tests.extract.making import Drawn, claims


def parts(line: str, language: str, **more: object) -> list[tuple[str, str]]:
    [own] = claims(Drawn(line, **more), pack=load(language))  # type: ignore[arg-type]
    return [(p.role, p.span.quote) for p in own.participants]


def test_a_court_that_a_preposition_governs_is_not_sentenced() -> None:
    line = (
        "En/DET/det/2 lege/NOUN/nsubj/7/Number=Sing ble/AUX/aux:pass/7 i/ADP/case/5 Vik/PROPN/nmod/6 "
        "tingrett/NOUN/nsubj:pass/7 dømt/VERB/root/0/VerbForm=Part"
    )
    assert parts(line, "nb") == [("target", "En lege")]


def test_who_owns_the_person_met_is_not_met() -> None:
    line = (
        "Hansen/PROPN/nsubj/3 har/AUX/aux/3 snakket/VERB/root/0/VerbForm=Part i/ADP/case/5 telefon/NOUN/obl/3 "
        "med/ADP/case/9 Chiles/PROPN/nmod:poss/9/Case=Gen nye/ADJ/amod/9 utenriksminister/NOUN/nmod/5/Number=Sing"
    )
    assert parts(line, "nb", names={"Hansen": "PER", "Chiles": "ORG"}) == [
        ("actor", "Hansen"), ("target", "Chiles nye utenriksminister"),
    ]  # fmt: skip
