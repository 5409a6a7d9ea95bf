"""What the codebooks allow in each column, written down from ACLED's codebook and that of UCDP GED."""

import re
from collections.abc import Mapping

INTER = {
    "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians",
    "External/Other forces",
}  # fmt: skip
INTERACTIONS = {
    "State forces only", "State forces-State forces", "State forces-Rebel group", "State forces-Political militia",
    "State forces-Identity militia", "State forces-Rioters", "State forces-Protesters", "State forces-Civilians",
    "State forces-External/Other forces", "Rebel group only", "Rebel group-Rebel group",
    "Rebel group-Political militia", "Rebel group-Identity militia", "Rebel group-Rioters", "Rebel group-Protesters",
    "Rebel group-Civilians", "Rebel group-External/Other forces", "Political militia only",
    "Political militia-Political militia", "Political militia-Identity militia", "Political militia-Rioters",
    "Political militia-Protesters", "Political militia-Civilians", "Political militia-External/Other forces",
    "Identity militia only", "Identity militia-Identity militia", "Identity militia-Rioters",
    "Identity militia-Protesters", "Identity militia-Civilians", "Identity militia-External/Other forces",
    "Rioters only", "Rioters-Rioters", "Rioters-Protesters", "Rioters-Civilians", "Rioters-External/Other forces",
    "Protesters only", "Protesters-Protesters", "Protesters-Civilians", "Protesters-External/Other forces",
    "Civilians only", "Civilians-Civilians", "Civilians-External/Other forces", "External/Other forces only",
    "External/Other forces-External/Other forces",
}  # fmt: skip
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


def holds_to_acled(row: Row) -> None:
    """Every column of a row has a value of its type that the codebook allows."""
    assert re.fullmatch(r"[A-Z]{3}\d{1,15}", row["event_id_cnty"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["event_date"])
    assert row["event_date"].startswith(row["year"])
    number(row, "time_precision", 1, 3)
    number(row, "geo_precision", 1, 3)
    assert row["sub_event_type"] in SUB_TYPES[row["event_type"]]
    assert row["disorder_type"] in DISORDER[row["event_type"]]
    assert row["actor1"]
    one_of(row, "inter1", INTER, empty=True)
    one_of(row, "inter2", INTER, empty=True)
    one_of(row, "interaction", INTERACTIONS, empty=True)
    assert bool(row["interaction"]) == (bool(row["inter1"]) and bool(row["actor2"]) == bool(row["inter2"]))
    one_of(row, "civilian_targeting", {"Civilian targeting"}, empty=True)
    number(row, "iso", 1, 999, empty=True)
    one_of(row, "region", ACLED_REGIONS)
    assert row["country"]
    assert row["location"]
    number(row, "latitude", -90, 90)
    number(row, "longitude", -180, 180)
    assert row["source"]
    one_of(row, "source_scale", {"National", "International", "National-International"}, empty=True)
    assert row["notes"]
    assert row["fatalities"].isdigit()
    assert row["timestamp"] == ""


def holds_to_ucdp(row: Row) -> None:
    """Every column of a row has a value of its type that the codebook allows."""
    assert re.fullmatch(r"\d{1,15}", row["id"])
    number(row, "year", 1, 9999)
    one_of(row, "active_year", {"0", "1"})
    one_of(row, "type_of_violence", {"1", "2", "3"})
    assert re.fullmatch("Clear|Check: .+", row["code_status"])
    assert row["dyad_name"] == f"{row['side_a']} - {row['side_b']}"
    assert row["side_a"]
    assert row["side_b"]
    assert (row["side_b"] == "Civilians") == (row["type_of_violence"] == "3")
    assert not row["conflict_new_id"]
    number(row, "number_of_sources", 1, 10**6)
    number(row, "where_prec", 1, 7)
    number(row, "latitude", -90, 90)
    number(row, "longitude", -180, 180)
    assert row["geom_wkt"] == f"POINT ({row['longitude']} {row['latitude']})"
    number(row, "priogrid_gid", 1, 259200)
    number(row, "country_id", 2, 990)
    one_of(row, "region", {"Africa", "Americas", "Asia", "Europe", "Middle East"})
    one_of(row, "event_clarity", {"1", "2"})
    number(row, "date_prec", 1, 5)
    assert row["date_start"] <= row["date_end"]
    assert row["date_start"].startswith(row["year"])
    low, best, high = (int(row[name]) for name in ("low", "best", "high"))
    assert 0 <= low <= best <= high
    assert high >= 1
    sides = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
    assert sum(int(row[name]) for name in sides) == best
    number(row, "gwnoa", 2, 990, empty=True)
    number(row, "gwnob", 2, 990, empty=True)
    if row["type_of_violence"] == "1":
        assert row["gwnoa"]
    if row["type_of_violence"] == "2":
        assert not row["gwnoa"]
        assert not row["gwnob"]
