"""Who meets, who is taken, and who is meant by a word that only stresses."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text", "kind", "roles"),
    [
        # what a meeting is about takes no part, and who meets does not suffer
        ("en", "The two envoys will meet on Friday to discuss tariffs.", "CONSULT", [("actor", "The two envoys")]),
        ("sv", "Delegationerna möts för nya förhandlingar i Wien.", "CONSULT", [("actor", "Delegationerna")]),
        ("nb", "Ministrene drøftet konflikten i Oslo.", "CONSULT", [("actor", "Ministrene")]),
        # whom armed men take is abducted
        ("en", "Gunmen seized three nurses.", "ASSAULT", [("actor", "Gunmen"), ("target", "three nurses")]),
        ("en", "Dr Lee was seized by men of the Dawn Movement.", "ASSAULT", [("target", "Dr Lee"), ("actor", "men of the Dawn Movement")]),
        ("en", "Police seized two suspects.", "COERCE", [("actor", "Police"), ("target", "two suspects")]),
        ("da", "Tre læger blev taget af pirater.", "ASSAULT", [("target", "Tre læger"), ("actor", "pirater")]),
        # somebody stressed
        ("en", "Ann Lee herself was shot by rebels.", "ASSAULT", [("target", "Ann Lee herself"), ("actor", "rebels")]),
        # no "died out"
        ("en", "Two men died in a raid carried out by rebels.", "ASSAULT", [("target", "Two men"), ("actor", "rebels")]),
    ],
)
def test_who_takes_part_in(
    claims_of: Reader, language: str, text: str, kind: str, roles: list[tuple[str, str]]
) -> None:
    (claim,) = claims_of(language, text)
    assert (claim.kind, [(p.role, p.span.quote) for p in claim.participants]) == (kind, roles)
