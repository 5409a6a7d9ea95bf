"""What the codebooks allow in each column, written down from ACLED's codebook and that of UCDP GED.

docs/codebooks.md says which of their words each was held against.
"""

import re
from collections.abc import Mapping
from datetime import date

INTER = {
    "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians",
    "External/Other forces",
}  # fmt: skip
INTERACTIONS = {
    10: "State forces only", 11: "State forces-State forces", 12: "State forces-Rebel group",
    13: "State forces-Political militia", 14: "State forces-Identity militia", 15: "State forces-Rioters",
    16: "State forces-Protesters", 17: "State forces-Civilians", 18: "State forces-External/Other forces",
    20: "Rebel group only", 22: "Rebel group-Rebel group", 23: "Rebel group-Political militia",
    24: "Rebel group-Identity militia", 25: "Rebel group-Rioters", 26: "Rebel group-Protesters",
    27: "Rebel group-Civilians", 28: "Rebel group-External/Other forces", 30: "Political militia only",
    33: "Political militia-Political militia", 34: "Political militia-Identity militia", 35: "Political militia-Rioters",
    36: "Political militia-Protesters", 37: "Political militia-Civilians", 38: "Political militia-External/Other forces",
    40: "Identity militia only", 44: "Identity militia-Identity militia", 45: "Identity militia-Rioters",
    46: "Identity militia-Protesters", 47: "Identity militia-Civilians", 48: "Identity militia-External/Other forces",
    50: "Rioters only", 55: "Rioters-Rioters", 56: "Rioters-Protesters", 57: "Rioters-Civilians",
    58: "Rioters-External/Other forces", 60: "Protesters only", 66: "Protesters-Protesters", 67: "Protesters-Civilians",
    68: "Protesters-External/Other forces", 70: "Civilians only", 77: "Civilians-Civilians",
    78: "External/Other forces-Civilians", 80: "External/Other forces only",
    88: "External/Other forces-External/Other forces",
}  # fmt: skip
"""Table 3 of ACLED's codebook. Only in 78 the higher number is named first."""

SUB_TYPES = {
    "Battles": {"Government regains territory", "Non-state actor overtakes territory", "Armed clash"},
    "Protests": {"Excessive force against protesters", "Protest with intervention", "Peaceful protest"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Explosions/Remote violence": {
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Strategic developments": {
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
        "Looting/property destruction", "Non-violent transfer of territory", "Other",
    },
}  # fmt: skip
DISORDER = {
    "Battles": {"Political violence"},
    "Protests": {"Demonstrations", "Political violence; Demonstrations"},
    "Riots": {"Demonstrations", "Political violence"},
    "Explosions/Remote violence": {"Political violence"},
    "Violence against civilians": {"Political violence"},
    "Strategic developments": {"Strategic developments"},
}
ACLED_REGIONS = {
    "Western Africa", "Middle Africa", "Eastern Africa", "Southern Africa", "Northern Africa", "South Asia",
    "Southeast Asia", "Middle East", "Europe", "Caucasus and Central Asia", "Central America", "South America",
    "Caribbean", "East Asia", "North America", "Oceania", "Antarctica",
}  # fmt: skip
ACLED_COLUMNS = ["event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp"]
UCDP_COLUMNS = ["id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob"]
Row = Mapping[str, str]


def one_of(row: Row, column: str, values: set[str], empty: bool = False) -> None:
    assert row[column] in values or (empty and row[column] == ""), (column, row[column])


def number(row: Row, column: str, low: float, high: float, empty: bool = False) -> None:
    if row[column] or not empty:
        assert re.fullmatch(r"-?\d+(\.\d+)?", row[column]), (column, row[column])
        assert low <= float(row[column]) <= high, (column, row[column])


def whole(row: Row, column: str, low: int, high: int, empty: bool = False) -> None:
    number(row, column, low, high, empty)
    assert "." not in row[column], (column, row[column])


def day(text: str) -> date:
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", text), text
    return date.fromisoformat(text)


def holds_to_acled(row: Row) -> None:
    """Every column of a row has a value of its type that the codebook allows."""
    assert re.fullmatch(r"[A-Z]{3}\d{1,15}", row["event_id_cnty"])
    assert str(day(row["event_date"]).year) == row["year"]
    whole(row, "time_precision", 1, 3)
    whole(row, "geo_precision", 1, 3)
    assert row["sub_event_type"] in SUB_TYPES[row["event_type"]]
    assert row["disorder_type"] in DISORDER[row["event_type"]]
    assert (row["disorder_type"] == "Political violence; Demonstrations") == (row["sub_event_type"] == "Excessive force against protesters")
    assert row["actor1"]
    one_of(row, "inter1", INTER, empty=True)
    one_of(row, "inter2", INTER, empty=True)
    one_of(row, "interaction", set(INTERACTIONS.values()), empty=True)
    assert bool(row["interaction"]) == (bool(row["inter1"]) and bool(row["actor2"]) == bool(row["inter2"]))
    if row["event_type"] in ("Battles", "Violence against civilians"):
        assert row["actor2"]
    if row["event_type"] == "Violence against civilians":
        assert row["inter2"] == "Civilians"
    assert row["event_type"] != "Battles" or "Civilians" not in (row["inter1"], row["inter2"])
    one_of(row, "civilian_targeting", {"Civilian targeting"}, empty=True)
    targeted = row["event_type"] == "Violence against civilians" or row["sub_event_type"] == "Excessive force against protesters"
    assert row["civilian_targeting"] or not targeted
    whole(row, "iso", 1, 999, empty=True)
    one_of(row, "region", ACLED_REGIONS)
    assert row["country"]
    assert row["location"]
    for column, most in (("latitude", 90), ("longitude", 180)):
        number(row, column, -most, most)
        assert len(row[column].partition(".")[2]) <= 4
    assert row["source"]
    one_of(row, "source_scale", {"National", "International", "National-International"}, empty=True)
    assert row["notes"]
    whole(row, "fatalities", 0, 10**6)
    assert bool(row["tags"]) == (row["event_type"] in ("Protests", "Riots"))
    assert re.fullmatch("(crowd size=.+)?", row["tags"])
    assert row["admin3"] == row["timestamp"] == ""


def holds_to_acled_in_numbers(row: Row) -> None:
    """Types of actors as the codebook had them before September 2024, 0 where there is no second actor."""
    whole(row, "inter1", 1, 8, empty=True)
    whole(row, "inter2", 0, 8, empty=True)
    one_of(row, "interaction", set(map(str, INTERACTIONS)), empty=True)
    if row["interaction"]:
        lower, higher = sorted((row["inter1"], row["inter2"]))
        assert row["interaction"] == (f"{higher}0" if lower == "0" else f"{lower}{higher}")


def holds_to_ucdp(row: Row) -> None:
    """Every column of a row has a value of its type that the codebook allows."""
    assert re.fullmatch(r"\d{1,15}", row["id"])
    assert row["relid"]
    whole(row, "year", 1, 9999)
    one_of(row, "active_year", {"0", "1"})
    one_of(row, "type_of_violence", {"1", "2", "3"})
    assert re.fullmatch("Clear|Check: .+", row["code_status"])
    assert row["dyad_name"] == f"{row['side_a']} - {row['side_b']}"
    assert row["side_a"]
    assert row["side_b"]
    assert (row["side_b"] == "Civilians") == (row["type_of_violence"] == "3")
    assert [name for name in row if name.endswith(("_dset_id", "_new_id")) and row[name]] == []
    whole(row, "number_of_sources", 1, 10**6)
    assert row["source_date"].count(";") == int(row["number_of_sources"]) - 1
    whole(row, "where_prec", 1, 7)
    assert (row["adm_1"] != "") <= (row["where_prec"] in ("2", "4"))
    number(row, "latitude", -90, 90)
    number(row, "longitude", -180, 180)
    assert row["geom_wkt"] == f"POINT ({row['longitude']} {row['latitude']})"
    whole(row, "priogrid_gid", 1, 259200)
    whole(row, "country_id", 2, 990)
    one_of(row, "region", {"Africa", "Americas", "Asia", "Europe", "Middle East"})
    one_of(row, "event_clarity", {"1", "2"})
    whole(row, "date_prec", 1, 5)
    assert row["event_clarity"] == "2" or int(row["date_prec"]) <= 2
    assert (day(row["date_start"]) == day(row["date_end"])) == (row["date_prec"] == "1") or row["date_prec"] == "2"
    assert day(row["date_start"]) <= day(row["date_end"])
    assert str(day(row["date_start"]).year) == row["year"]
    low, best, high = (int(row[name]) for name in ("low", "best", "high"))
    assert 0 <= low <= best <= high
    assert high >= 1
    sides = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
    assert sum(int(row[name]) for name in sides) == best
    whole(row, "gwnoa", 2, 990, empty=True)
    whole(row, "gwnob", 2, 990, empty=True)
    assert bool(row["gwnoa"]) == row["side_a"].startswith("Government of ")
    assert bool(row["gwnob"]) == row["side_b"].startswith("Government of ")
    if row["type_of_violence"] == "1":
        assert row["gwnoa"]
    if row["type_of_violence"] == "2":
        assert not row["gwnoa"]
        assert not row["gwnob"]
