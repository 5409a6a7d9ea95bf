"""Police notices: which are scored never changes."""

from evals.police import chosen

NOTICES = [{"id": i, "type": kind} for i, kind in enumerate(["Rån", "Brand", "Rån, försök", "Stöld", "Rån"])]


def test_notices_are_chosen_by_type_and_in_an_order_of_their_own() -> None:
    found = chosen(NOTICES, ("Rån",))
    assert sorted(notice["id"] for notice in found) == [0, 2, 4]
    assert found == chosen(NOTICES[::-1], ("Rån",))
