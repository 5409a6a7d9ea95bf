"""`--format documents`: who did what a document is chiefly about, and who tells of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Kilde

STABBING = "En mann ble knivstukket i Bodø torsdag kveld."
ARREST = "En 24 år gammel kvinne er pågrepet."


@pytest.fixture
def lead(kilde: Kilde, tmp_path: Path) -> Any:
    """Gives what a text is chiefly about, in Bokmål unless another language is said."""

    def of(*paragraphs: str, language: str = "nb") -> dict[str, Any]:
        (tmp_path / "one.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
        ledger = tmp_path / f"{len(list(tmp_path.iterdir()))}.kilde"
        kilde("read", tmp_path / "one.txt", "-l", ledger, "--language", language)
        (row,) = map(json.loads, kilde("export", ledger, "--format", "documents").out.splitlines())
        found: dict[str, Any] = row["lead_event"]
        return found

    return of


def actors(row: dict[str, Any], role: str = "actor") -> list[str]:
    return [one["name"] for one in row["participants"] if one["role"] == role]


def test_who_is_arrested_is_the_doer_of_violence_of_which_no_other_is_told(lead: Any) -> None:
    row = lead(STABBING, ARREST)
    assert (row["kind"], actors(row)) == ("ASSAULT", ["En 24 år gammel kvinne"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Ingen er pågrepet.",
        "Mannen ble knivstukket og pågrepet.",
        "Statsministeren ble pågrepet.",
        "Tusenvis demonstrerte i byen, og en kvinne ble pågrepet.",
    ],
)
def test_nobody_arrested_who_was_harmed_governs_or_protests_did_it(lead: Any, sentence: str) -> None:
    row = lead(STABBING, sentence)
    assert (row["kind"], actors(row)) == ("ASSAULT", [])


def test_another_doer_stands_before_who_is_arrested(lead: Any) -> None:
    assert actors(lead("To soldater skjøt en mann i Bodø torsdag.", ARREST)) == ["To soldater"]


def test_who_abducted_those_who_are_freed_let_them_go(lead: Any) -> None:
    row = lead("En lege ble løslatt i Bamako fredag.", "Legen ble bortført av banditter i mai.")
    assert (row["kind"], actors(row)) == ("RETREAT", ["banditter"])
    row = lead("Hæren løslot en lege i Bamako fredag.", "Legen ble bortført av banditter i mai.")
    assert actors(row) == ["Hæren"]


@pytest.mark.parametrize(
    ("language", "texts", "expected"),
    [
        ("en", ("A nurse was abducted in Bamako on Friday.", "She was released by her captors in May."), ["her captors"]),
        ("nb", ("En lege ble bortført i Bamako fredag.", "Legen ble løslatt av opprørere lørdag."), ["opprørere"]),
        ("nb", ("En lege ble bortført i Bamako fredag.", "Legen ble løslatt av hæren lørdag."), []),
    ],
)
def test_who_lets_people_go_had_abducted_them_unless_they_are_an_authority(
    lead: Any, language: str, texts: tuple[str, str], expected: list[str]
) -> None:
    row = lead(*texts, language=language)
    assert (row["kind"], row["mode"], actors(row)) == ("ASSAULT", "abduct", expected)


def test_a_vigil_after_an_arrest_does_not_clear_who_was_arrested(lead: Any) -> None:
    row = lead(STABBING, ARREST, "Hundrevis demonstrerte mot vold i byen fredag.")
    assert (row["kind"], actors(row)) == ("ASSAULT", ["En 24 år gammel kvinne"])


def test_who_made_an_arrest_is_inferred_with_the_words_for_it(lead: Any) -> None:
    row = lead("En mann er pågrepet i Bodø.", "Politiet vil ikke si mer om saken.")
    (doer,) = [one for one in row["participants"] if one["role"] == "actor"]
    assert (doer["name"], doer["inferred"]["quote"]) == ("Politiet", "Politiet")


def test_a_medium_that_is_told_of_other_things_is_no_source_of_the_lead_event(lead: Any) -> None:
    row = lead(STABBING, "Politimester Kari Lund sier til Fjordposten at saken er svært alvorlig.")
    assert [[voice["name"] for voice in chain] for chain in row["voices"]] == [["Kari Lund"]]
    row = lead("Politimester Kari Lund sier til Fjordposten at en mann ble knivstukket i Bodø torsdag.")
    assert [[voice["name"] for voice in chain] for chain in row["voices"]] == [["Kari Lund", "Fjordposten"]]


def sources(row: dict[str, Any]) -> list[str]:
    return list(dict.fromkeys(voice["name"] for chain in row["voices"] for voice in chain))


@pytest.mark.parametrize(
    ("sentence", "told_by"),
    [
        ("– Vi vet ikke noe om årsaken ennå, sier politimester Kari Lund.", ["Kari Lund"]),
        ("Ifølge avisen Fjordposten er naboene rystet.", ["Fjordposten"]),
        ("Et vitne sier at det var mørkt.", ["Et vitne"]),
        ("Rektor Ola Vik sier at den knivstukne gikk på skolen hans.", ["Ola Vik"]),
        ("Helsedepartementet sier at hjelp er på vei.", ["Helsedepartementet"]),
        ("En talsmann for kommunen sier at gata er stengt.", ["En talsmann for kommunen"]),
        ("Helseminister Ola Vik sier at hjelp er på vei.", []),
        ("– Det er så trist, sier statsminister Ola Vik.", []),
        ("Statsminister Ola Vik krever strengere straffer etter knivstikkingen.", []),
        ("Politimester Kari Lund vil ikke kommentere saken.", []),
    ],
)
def test_who_tells_of_a_deed_beside_its_claims_is_a_source_and_who_comments_is_none(
    lead: Any, sentence: str, told_by: list[str]
) -> None:
    assert sources(lead(STABBING, sentence)) == told_by


FILLER = "Gata er en av de eldste i byen og ble bygget for over hundre år siden, da havna ennå lå her. "


@pytest.mark.parametrize(
    ("sentence", "told_by"),
    [
        ("Presten Ola Vik sier at knivstikkingen er en tragedie for hele gata.", ["politiet"]),
        ("Presten Ola Vik sier at knivstikkingen skjedde klokken ti torsdag.", ["politiet", "Ola Vik"]),
    ],
)
def test_who_speaks_of_it_far_down_is_a_source_where_they_tell_more_of_it(
    lead: Any, sentence: str, told_by: list[str]
) -> None:
    told = "En mann ble knivstukket i Bodø torsdag kveld, opplyser politiet."
    assert sources(lead(told, FILLER * 8, sentence)) == told_by


def test_who_speaks_of_it_far_down_is_a_source_where_nobody_else_is(lead: Any) -> None:
    assert sources(lead(STABBING, FILLER * 8, "Presten Ola Vik sier at mannen ble knivstukket.")) == ["Ola Vik"]


@pytest.mark.parametrize(
    ("language", "deed", "sentence"),
    [
        ("nb", STABBING, "Moren hans sier at hun er i sorg."),
        ("en", "A man was stabbed in Leeds on Thursday evening.", "His mother said she was in tears."),
    ],
)
def test_kin_who_tell_nothing_of_a_deed_are_no_sources_of_it(
    lead: Any, language: str, deed: str, sentence: str
) -> None:
    assert sources(lead(deed, sentence, language=language)) == []


def test_who_tells_of_another_deed_of_violence_is_no_source_of_the_one_that_leads(lead: Any) -> None:
    earlier = "Statsminister Ola Vik fortalte at tre turister ble skutt og drept i Paris i 2011."
    assert sources(lead(STABBING, earlier)) == []


def test_who_only_promises_what_will_be_done_is_no_source(lead: Any) -> None:
    assert sources(lead(STABBING, "Statsminister Ola Vik lover at ingen flere skal bli knivstukket.")) == []


def test_a_source_that_goes_by_several_names_stands_once_by_the_fullest(lead: Any) -> None:
    told = "Mannen ble knivstukket i ryggen, sier Lund."
    assert sources(lead(STABBING, told, "Kvinnen er pågrepet, opplyser politimester Kari Lund.")) == ["Kari Lund"]


def test_two_who_are_only_described_stand_apart_though_they_are_of_one_state(lead: Any) -> None:
    told = "Mannen ble knivstukket av en fransk soldat, opplyser fransk politi."
    assert sources(lead(STABBING, told, "Franske myndigheter sier at mannen ble knivstukket.")) == [
        "fransk politi",
        "Franske myndigheter",
    ]


def test_who_is_called_by_a_title_alone_is_whoever_bears_it(lead: Any) -> None:
    told = "Mannen er alvorlig skadet, sier politimesteren."
    assert sources(lead(STABBING, told, "Mannen ble knivstukket, opplyser politimesteren Kari Lund.")) == ["Kari Lund"]


def test_who_is_arrested_is_no_source_of_it(lead: Any) -> None:
    arrest = "Lærer Kari Lund er pågrepet i Bodø, opplyser politiet."
    row = lead(arrest, "Kari Lund bekrefter at hun er pågrepet.")
    assert (row["kind"], row["mode"], sources(row)) == ("COERCE", "arrest", ["politiet"])


@pytest.mark.parametrize(
    ("language", "told", "harmed"),
    [
        (
            "en",
            [
                "Soldiers killed two farmers in Mali on Friday.",
                "The killings took place near Gao.",
                "The attack came at night.",
                "Bandits were also behind the attack.",
                "Six teachers were wounded in the attack.",
            ],
            ["two farmers", "Six teachers"],
        ),
        (
            "nb",
            [
                "Soldater drepte to bønder i Mali fredag.",
                "Drapene skjedde nær Gao.",
                "Angrepet kom om natten.",
                "Også banditter sto bak angrepet.",
                "Seks lærere ble såret i angrepet.",
            ],
            ["to bønder", "Seks lærere"],
        ),
    ],
)
def test_whom_only_later_sentences_tell_of_take_part_where_they_were_harmed_otherwise(
    lead: Any, language: str, told: list[str], harmed: list[str]
) -> None:
    row = lead(*told, language=language)
    assert (actors(row), actors(row, "target")) == ([told[0].split()[0]], harmed)


@pytest.mark.parametrize(
    ("language", "headline", "sentence", "doer"),
    [
        ("en", "Three teachers freed in Leeds", "A court in Leeds on Friday released four women.", "A court in Leeds"),
        ("nb", "Tre lærere løslatt i Bodø", "Tingretten i Bodø løslot fredag fire kvinner.", "Tingretten i Bodø"),
    ],
)
def test_who_did_it_is_lent_by_another_telling_in_the_beginning(
    lead: Any, language: str, headline: str, sentence: str, doer: str
) -> None:
    row = lead(headline, sentence, language=language)
    assert (row["kind"], actors(row)) == ("RETREAT", [doer])


@pytest.mark.parametrize(
    ("language", "told", "told_by"),
    [
        ("nb", ["En mann ble knivstukket i Bodø torsdag kveld, melder NTB."], ["NTB"]),
        ("nb", [STABBING, "Mannen ble knivstukket i ryggen, sier politimester Kari Lund til NTB."], ["Kari Lund"]),
        (
            "en",
            ["A man was stabbed in Leeds.", "The man was stabbed twice, police chief Ann Lee told Reuters."],
            ["Ann Lee"],
        ),
        ("en", ["A man was stabbed in Leeds, police said.", "The man was stabbed twice, the report said."], ["police"]),
        ("nb", ["Statsminister Ola Vik krevde fredag at Russland løslater fangene.", "Fri fangene, sier Vik."], []),
        ("en", ["President Ann Lee of Norway demanded on Friday that Russia free the prisoners.", "Lee said so."], []),
    ],
)
def test_no_source_is_who_asks_nor_who_does_it_by_speaking_nor_a_paper_beside_others(
    lead: Any, language: str, told: list[str], told_by: list[str]
) -> None:
    assert sources(lead(*told, language=language)) == told_by


@pytest.mark.parametrize(
    ("language", "told", "name"),
    [
        (
            "sv",
            [
                "Maltas premiärminister avgår",
                "Beskedet kom sent på söndagen efter flera dagar av protester i huvudstaden.",
                "Maltas premiärminister Karl Holm kommer att avgå.",
            ],
            "Maltas premiärminister Karl Holm",
        ),
        (
            "en",
            [
                "Norwegian foreign minister condemns attack",
                "Norwegian Foreign Minister Ann Lee said on Friday that the raid on the embassy was a crime.",
            ],
            "Norwegian Foreign Minister Ann Lee",
        ),
    ],
)
def test_who_is_told_of_by_a_title_has_the_name_of_whoever_bears_it(
    lead: Any, language: str, told: list[str], name: str
) -> None:
    assert actors(lead(*told, language=language)) == [name]


@pytest.mark.parametrize(
    ("language", "headline", "sentence", "doer", "harmed"),
    [
        (
            "nb",
            "Siktet for drapsforsøk etter knivstikking i Bodø",
            "En 45 år gammel mann er siktet for drapsforsøk etter at en sjåfør ble knivstukket i Bodø fredag.",
            "En 45 år gammel mann",
            "en sjåfør",
        ),
        (
            "da",
            "Sigtet for drabsforsøg i Vejle",
            "En 22-årig kvinde er sigtet for drabsforsøg, efter at en buschauffør blev skudt i benet i Vejle fredag.",
            "En 22-årig kvinde",
            "en buschauffør",
        ),
    ],
)
def test_who_was_harmed_is_lent_by_a_telling_in_another_mode_with_the_same_doer(
    lead: Any, language: str, headline: str, sentence: str, doer: str, harmed: str
) -> None:
    row = lead(headline, sentence, language=language)
    assert (row["kind"], actors(row), harmed in actors(row, "target")) == ("ASSAULT", [doer], True)


@pytest.mark.parametrize(
    ("language", "headline", "sentence"),
    [
        ("en", "Families ask court to halt demolition", "Twenty families have asked the High Court to halt the work."),
        ("nb", "Beboere ber kommunen stanse rivingen", "Beboerne har bedt kommunen om å stanse rivingen."),
        ("sv", "Läkare uppmanar myndigheten att agera", "Läkare uppmanar myndigheten att stoppa utvisningarna."),
    ],
)
def test_what_is_asked_of_a_public_office_in_the_opening_leads(
    lead: Any, language: str, headline: str, sentence: str
) -> None:
    assert lead(headline, sentence, language=language)["kind"] == "REQUEST"


@pytest.mark.parametrize(
    ("language", "headline", "sentence", "kind"),
    [
        ("en", "Parents sue school over bullying", "The parents of six pupils are suing a school in Vermont.", "ACCUSE"),
        ("nn", "Grunneigarane seier nei til vindkraft", "Grunneigarane på Stad seier nei til vindkraft.", "REJECT"),
        ("sv", "Biskop ber offren om ursäkt", "Biskopen i Växjö ber offren för övergreppen om ursäkt.", "CONCEDE"),
        ("en", "Minister criticises union", "Interior Minister Paul Reyes criticised the dockers' union.", "ACCUSE"),
    ],
)
def test_a_quarrel_of_the_headline_leads_whoever_has_it(
    lead: Any, language: str, headline: str, sentence: str, kind: str
) -> None:
    assert lead(headline, sentence, language=language)["kind"] == kind


def test_an_agreement_of_firms_does_not_lead_though_the_headline_tells_it(lead: Any) -> None:
    sentence = "Rederiet Nordlinje har indgået en aftale med værftet i Svendborg om to nye færger."
    assert lead("Rederi og værft indgår aftale", sentence, language="da") is None


@pytest.mark.parametrize(
    ("language", "headline", "sentence", "harmed"),
    [
        ("en", "Teenage rower shot by soldiers in Kaduna", "Soldiers shot a rower in Kaduna on Friday.", ["a rower"]),
        ("nb", "Ung baker drept av soldater i Bodø", "Soldater drepte en baker i Bodø fredag.", ["en baker"]),
        ("sv", "Äldre bagare dödad av soldater i Umeå", "Soldater dödade en bagare i Umeå på fredagen.", ["en bagare"]),
        ("en", "Teenage rower shot by soldiers in Kaduna", "Soldiers shot a nurse in Kaduna on Friday.", ["Teenage rower", "a nurse"]),
    ],
)  # fmt: skip
def test_whom_the_headline_describes_by_a_noun_of_the_text_stands_once(
    lead: Any, language: str, headline: str, sentence: str, harmed: list[str]
) -> None:
    assert actors(lead(headline, sentence, language=language), "target") == harmed


@pytest.mark.parametrize(
    ("language", "told", "source"),
    [
        ("nb", ["Tre menn ble drept i et angrep i Bodø fredag, opplyser politiet.", "Barna sier at mennene ble drept med kniv."], "politiet"),
        ("sv", ["Tre män dödades i en attack i Umeå på fredagen, uppger polisen.", "Barnen säger att männen dödades med kniv."], "polisen"),
    ],
)  # fmt: skip
def test_a_word_that_names_nobody_is_no_source_beside_others_at_the_start_of_a_sentence_either(
    lead: Any, language: str, told: list[str], source: str
) -> None:
    assert sources(lead(*told, language=language)) == [source]


def test_what_a_headline_tells_before_a_dash_leads_though_a_verb_follows(lead: Any) -> None:
    told = lead(
        "Lærer pågrepet på møte i Bergen – motsetter seg utvisning",
        "Han ble pågrepet av politiet under et møte i Bergen lørdag.",
        "Motsetter seg utvisning",
        "– Læreren motsetter seg utvisning, sier advokaten hans.",
    )
    assert (told["kind"], told["mode"]) == ("COERCE", "arrest")


def test_nobody_takes_part_who_is_only_said_not_to_have_done_it(lead: Any) -> None:
    told = lead(
        "Bomb kills 13 soldiers in Kayseri",
        "A car bomb killed 13 soldiers in Kayseri on Friday, officials said.",
        "No group has admitted carrying out the attack.",
        language="en",
    )
    assert actors(told) == []


def test_somebody_who_is_called_as_a_town_is_sets_nothing_there(lead: Any) -> None:
    told = lead(
        "Aides deny attack",
        "Officials of the league were beaten at the weekend by men whom Jeb Bush had hired, a paper wrote.",
        "Bush's spokeswoman denied the attack. Bush has never met them, she said.",
        language="en",
    )
    assert told["place"].get("country") != "EGY"


def test_who_tells_of_violence_by_whom_to_whom_is_a_source_however_far_down(lead: Any) -> None:
    told = lead(
        "Two killed in stabbing in Romey",
        "A man stabbed two people to death in the town of Romey on Saturday, police said.",
        *["The town has a church, a mill and a bridge from the time of the war, and people come to see it." for _ in range(8)],
        "He stabbed a customer and ran away, the baker Ludo Marin said.",
        "The man attacked us all, the painter Eva Lund said.",
        "This was an attack without meaning, the singer Per Dahl said.",
        language="en",
    )
    assert "Ludo Marin" in " ".join(sources(told))
    assert "Per Dahl" not in " ".join(sources(told))
