"""Who takes part in what a headline tells with a bare participle, behind a colon or not."""

from kilde.languages import load
from kilde.model import PassageKind
from tests.extract.making import Drawn, claims

PAST = "Tense=Past|VerbForm=Part"


def parts(line: str, **more: object) -> list[tuple[str, str]]:
    drawn = Drawn(line, passage=PassageKind.HEADLINE, **more)  # type: ignore[arg-type]
    return [(p.role, p.span.quote) for c in claims(drawn, pack=load("sv")) if c.kind == "COERCE" for p in c.participants]


def test_a_participle_of_its_own_form_is_suffered_whatever_hangs_behind_it() -> None:
    line = f"Lärare/NOUN/nsubj/2 häktad/VERB/root/0/{PAST} misstänkt/ADJ/obj/2 för/ADP/case/5 rån/NOUN/obl/3"
    assert parts(line) == [("target", "Lärare")]


def test_who_tells_before_a_colon_is_not_taken() -> None:
    line = f"Tullen/NOUN/nsubj/4 :/PUNCT/punct/1 Nio/NUM/nummod/4 gripna/VERB/root/0/{PAST}"
    assert ("target", "Tullen") not in parts(line, counts={"Nio": 9})
