"""Kin: articles of one story are known by whom and what they name, in whatever language and spelling."""

from random import Random

from kilde.link.kin import ALIKE, MOST_WITH_NAME, Kin, names_of
from tests.link.making import KABUL, document, told


def kin(**articles: str) -> Kin:
    """Articles by the names in them."""
    found = Kin()
    found.enter({article: frozenset(names.split()) for article, names in articles.items()})
    return found


def test_two_articles_are_kin_by_the_share_of_names_of_the_shorter() -> None:
    found = kin(a="one two three four five six seven eight", b="one two three x", c="one two y")
    assert found.of("a") == {"b": 3 / 4}
    assert found.of("b") == {"a": 3 / 4}
    assert found.of("c") == {}


def test_who_tell_of_one_town_in_one_week_have_that_in_common_too() -> None:
    days = {"one": "2024-03-12", "other": "2024-03-18", "late": "2024-04-18"}
    told_of = {name: names_of([told(document(name, day), place=KABUL)]) for name, day in days.items()}
    found = Kin()
    found.enter(told_of)
    assert found.of("one") == {"other": 1.0}
    assert found.of("late") == {}


def test_too_small_a_share_is_none() -> None:
    own = "one two three " + " ".join(f"n{i}" for i in range(20))
    assert kin(a=own, b="one two three " + " ".join(f"m{i}" for i in range(round(3 / ALIKE)))).of("a") == {}


def test_names_that_all_news_has_make_no_kin_and_the_order_is_no_matter() -> None:
    articles = {f"d{i}": frozenset({"police", "norway", "oslo", f"x{i}"}) for i in range(MOST_WITH_NAME + 1)}
    articles |= {"d0": frozenset({"police", "norway", "oslo", "here", "there"})}
    articles |= {"e": articles["d0"]}
    for seed in range(5):
        order = sorted(articles)
        Random(seed).shuffle(order)
        found = Kin()
        for article in order:
            found.enter({article: articles[article]})
        assert found.of("d1") == {}
        assert found.of("e") == {"d0": 1.0}


def test_who_must_be_looked_at_again_is_told() -> None:
    found = Kin()
    crowd = {f"d{i}": frozenset({"police", "norway"}) for i in range(MOST_WITH_NAME)}
    assert found.enter(crowd) == crowd.keys()
    assert found.enter({"last": frozenset({"police"})}) == crowd.keys() | {"last"}
    found.leave("last")
    assert found.enter({"other": frozenset({"sea"})}) == crowd.keys() | {"other"}


def test_names_are_folded_as_those_of_entities_are_whatever_language_wrote_them_down() -> None:
    pairs = {"Qasem": "Kassem", "Khaled": "Haled", "Sulejmani": "Soleymani", "Shirazi": "Sjirazi", "Bagdads": "Baghdad"}
    one, other = (names_of([told(sentence=f"They met {' '.join(names)}")]) for names in (pairs, pairs.values()))
    assert one == other
    assert len(one) == len(pairs)


def test_spellings_of_a_name_are_one_and_the_first_word_of_a_sentence_is_none() -> None:
    one = told(document("a"), sentence="Militsen til Abdelrahim Nour angrep Kabuls flyplass", place=KABUL)
    other = told(document("b"), sentence="Rebels of Abdulrahim Noor attacked the airport of Kabul", place=KABUL)
    shared = names_of([one]) & names_of([other])
    assert {"abdlrhm", "kbl", "place kabul", "country AFG"} <= shared
    assert not {name for name in names_of([one]) if "mlts" in name}
