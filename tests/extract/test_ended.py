"""Ends: what is lifted, called off or breaks down is the reverse of what its noun names."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "line", "kind"),
    [
        ("en", "The curfew was lifted in three towns after a week of calm.", "CONCEDE"),
        ("en", "The state of emergency expired at midnight.", "CONCEDE"),
        ("da", "Togpersonalet afblæste strejken.", "CONCEDE"),
        ("da", "Våbenembargoen mod juntaen blev ophævet i 1999.", "CONCEDE"),
        ("nb", "Myndighetene lettet på portforbudet i havnebyen.", "CONCEDE"),
        ("nb", "Våpenhvilen mellom hæren og militsen brøt sammen søndag.", "SANCTION"),
        ("nn", "EU har avslutta sanksjonane mot to tidlegare ministrar.", "CONCEDE"),
        ("nn", "Opprørarane har sagt opp våpenkvila.", "SANCTION"),
        ("sv", "Läkarstrejken är över.", "CONCEDE"),
        ("sv", "Undantagstillståndet löpte ut vid midnatt.", "CONCEDE"),
    ],
)
def test_what_ends_is_the_reverse_of_itself(claims_of: Reader, language: str, line: str, kind: str) -> None:
    assert [claim.kind for claim in claims_of(language, line)] == [kind]


def test_whoever_ends_it_is_the_actor_and_it_keeps_whom_it_was_against(claims_of: Reader) -> None:
    (claim,) = claims_of("en", "Brussels has ended its sanctions against two former ministers.")
    roles = {(p.role, p.span.quote) for p in claim.participants}
    assert roles == {("actor", "Brussels"), ("target", "two former ministers")}


def test_what_ends_before_it_is_imposed_is_something_else(claims_of: Reader) -> None:
    kinds = [claim.kind for claim in claims_of("en", "The army imposed a curfew after the riots ended.")]
    assert "CONCEDE" not in kinds


def test_what_comes_into_force_does_not_end(claims_of: Reader) -> None:
    (claim,) = claims_of("da", "Nye sanktioner mod styret trådte i kraft mandag.")
    assert claim.kind == "SANCTION"
