"""How seldom garbage is searched for."""

import gc

import pytest

from kilde.ledger.sharing import SELDOM, seldom_collecting


def test_garbage_is_searched_for_seldom_and_then_as_before() -> None:
    before = gc.get_threshold()
    with seldom_collecting():
        assert gc.get_threshold() == (SELDOM, *before[1:])
    assert gc.get_threshold() == before
    with pytest.raises(KeyError), seldom_collecting():
        raise KeyError
    assert gc.get_threshold() == before


@pytest.mark.parametrize("often", [0, 2 * SELDOM])
def test_what_a_program_set_stays_where_it_is_seldomer(often: int) -> None:
    before = gc.get_threshold()
    gc.set_threshold(often)
    try:
        with seldom_collecting():
            assert gc.get_threshold()[0] == often
    finally:
        gc.set_threshold(*before)
