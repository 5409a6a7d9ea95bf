"""`kilde show`: the card of one event."""

import json
from pathlib import Path

from .conftest import Kilde


def test_the_card_has_every_quote_document_and_figure(kilde: Kilde, ledger: Path) -> None:
    for line in kilde("events", ledger, "--json").lines:
        event = json.loads(line)
        card = kilde("show", ledger, event["id"])
        text = " ".join(card.out.split())
        assert card.code == 0
        assert event["kind"] in text
        assert event["status"] in text
        for claim in json.loads(kilde("show", ledger, event["id"], "--json").out)["claims"]:
            assert claim["trigger"]["quote"] in text
            assert claim["document"]["source"] in text
        for figure in event["figures"]:
            assert figure["of"] in text


def test_an_event_is_found_by_the_start_of_its_id(kilde: Kilde, ledger: Path) -> None:
    ids = [json.loads(line)["id"] for line in kilde("events", ledger, "--json").lines]
    assert json.loads(kilde("show", ledger, ids[0][:12].upper(), "--json").out)["event"]["id"] == ids[0]


def test_a_start_of_several_ids_is_refused_and_they_are_named(kilde: Kilde, ledger: Path) -> None:
    ids = [json.loads(line)["id"] for line in kilde("events", ledger, "--json").lines]
    start = next(id[0] for id in ids if sum(other[0] == id[0] for other in ids) > 1)
    answer = kilde("show", ledger, start)
    assert answer.code == 2
    assert all(id[:1] == start for id in answer.err.split(": ")[2].split(";")[0].split(", "))


def test_an_event_that_is_not_there_is_refused(kilde: Kilde, ledger: Path) -> None:
    for unknown in ("zzzz", "", "\x1b[2J"):
        answer = kilde("show", ledger, unknown)
        assert answer.code == 2
        assert answer.out == ""
        assert "\x1b" not in answer.err


def test_markup_and_control_characters_of_articles_stay_data(kilde: Kilde, tmp_path: Path) -> None:
    hostile = (
        "[bold red]Politiet[/] drepte \x1b[31mtre demonstranter i [link=file:///etc]Oslo[/link] fredag 3. januar. "
        "Det skriver avisen [red]Nordavisen[/red]. Ingen politifolk ble skadet da demonstrantene ble drept. "
        "Fem personer ble drept i Bergen lørdag, sier \x1b[31mOla [red]Nordmann[/red] til avisen."
    )
    (tmp_path / "[red]x.txt").write_text(hostile, encoding="utf-8")
    ledger = tmp_path / "l.kilde"
    assert kilde("read", tmp_path / "[red]x.txt", "-l", ledger, "--source", "[red]\x1b]0;x\x07A").code == 0
    rows = kilde("events", ledger, "--json").lines
    printed = [kilde("events", ledger), kilde("documents", ledger), kilde("issues", ledger)]
    printed += [kilde("show", ledger, json.loads(row)["id"]) for row in rows]
    assert rows
    for answer in printed:
        assert "\x1b" not in answer.out + answer.err
        assert "\x07" not in answer.out
    assert "[red]" in printed[1].out


def test_what_is_told_differently_stands_side_by_side_with_who_says_it_and_when(kilde: Kilde, tmp_path: Path) -> None:
    ledger = tmp_path / "l.kilde"
    for day, outlet, toll in (("2020-01-03", "Nordavisen", "tre"), ("2020-01-04", "Kystbladet", "fem")):
        path = tmp_path / f"{outlet}.txt"
        path.write_text(
            f"Bombeangrep i Kabul\n\n{toll.capitalize()} mennesker ble drept i et bombeangrep i Kabul torsdag 2. januar 2020, "
            f"sier politiet.",
            encoding="utf-8",
        )
        assert kilde("read", path, "-l", ledger, "--source", outlet, "--published", day).code == 0
    rows = [json.loads(row) for row in kilde("events", ledger, "--json").lines]
    (event,) = [row for row in rows if len(row["documents"]) == 2]
    (killed,) = [one for one in event["contradictions"] if one["of"] == "killed"]
    assert [value["value"]["low"] for value in killed["values"]] == [3, 5]
    card = " ".join(kilde("show", ledger, event["id"]).out.split("Who says so")[0].split())
    assert "Told differently killed 3 politiet (Nordavisen, 2020-01-03) 5 politiet (Kystbladet, 2020-01-04)" in card


def test_every_value_and_link_says_why(kilde: Kilde, ledger: Path) -> None:
    for row in kilde("events", ledger, "--json").lines:
        event = json.loads(row)
        card = json.loads(kilde("show", ledger, event["id"], "--json", "--why").out)
        assert card["event"] == event
        found = [(one["of"], one["value"]) for one in card["why"]]
        assert {"kind", "aspect", "status", "time", "place", "documents", "texts", "families"} <= {of for of, _ in found}
        assert ("time", event["time"]["edtf"]) in found
        assert ("status", event["status"]) in found
        assert {(role["role"], role["name"]) for role in event["participants"]} <= set(found)
        assert [figure["of"] for figure in event["figures"]] == [of for of, _ in found if of in {f["of"] for f in event["figures"]}]
        assert [name for of, name in found if of == "origin"] == event["origins"]
        links = [tuple(one["claims"]) for one in card["why"] if one["of"] == "link" and one["value"]]
        assert links == [(link["one"], link["other"]) for link in event["links"]]
        assert all(one["why"] and "\n" not in one["why"] and "otherwise" not in one["why"] for one in card["why"])
        assert all(set(one["claims"]) <= set(event["claims"]) for one in card["why"])
        assert all(claim["why"] for claim in card["claims"])


def test_the_card_gives_the_reasons_in_place_of_the_links(kilde: Kilde, ledger: Path) -> None:
    for row in kilde("events", ledger, "--json").lines:
        event = json.loads(row)
        plain, why = kilde("show", ledger, event["id"]), kilde("show", ledger, event["id"], "--why")
        assert why.code == 0
        assert "Why these are held to be one" not in why.out
        assert "\nWhy\n" not in plain.out
        words = " ".join(why.out.split())
        for one in json.loads(kilde("show", ledger, event["id"], "--json", "--why").out)["why"]:
            assert " ".join(one["why"].split())[:30] in words


def test_the_events_around_an_event_stand_on_both_cards(kilde: Kilde, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        " date 2021-05-04 Mann pågrepet i Bergen\n\nPolitiet i Bergen har pågrepet en 40-åring for drapet på en lærer. "
        "Læreren ble skutt og drept utenfor skolen mandag.\n",
        encoding="utf-8",
    )
    ledger = tmp_path / "l.kilde"
    kilde("read", tmp_path / "a.txt", "-l", ledger)
    events = {(one := json.loads(line))["id"]: one for line in kilde("events", ledger, "--json").lines}
    [arrest] = [one for one in events.values() if one["kind"] == "COERCE"]
    [tie] = arrest["around"]
    killing = events[tie["event"]]
    assert (tie["tie"], killing["kind"]) == ("concerns", "ASSAULT")
    assert killing["around"] == [{"event": arrest["id"], "tie": "concerned by", "claims": tie["claims"]}]
    [[own, about]] = tie["claims"]
    assert own in arrest["claims"]
    assert about in killing["claims"]
    assert "What it is about" in kilde("show", ledger, arrest["id"]).out
    assert "What is about it" in kilde("show", ledger, killing["id"]).out
    assert "“pågrepet” … “drapet”" in kilde("show", ledger, killing["id"]).out
