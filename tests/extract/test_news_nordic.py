"""What Danish, Norwegian and Swedish news tells in like turns: who does it shows what it is."""

import pytest

from tests.conftest import Reader


@pytest.mark.parametrize(
    ("language", "text", "kind", "mode"),
    [
        ("da", "Omkring 40 demonstranter mødte op ved rådhuset.", "PROTEST", "demo"),
        ("nb", "Flere hundre av de streikende samlet seg ved havnen.", "PROTEST", "demo"),
        ("nn", "Kring 40 demonstrantar møtte opp ved rådhuset.", "PROTEST", "demo"),
        ("sv", "Hundratals demonstranter samlades vid hamnen.", "PROTEST", "demo"),
        ("da", "Politiet slog til mod fire adresser i Vejle.", "COERCE", "arrest"),
        ("nn", "Politiet aksjonerte mot fire adresser i Molde.", "COERCE", "arrest"),
        ("sv", "Polisen slog till mot fyra adresser i Borås.", "COERCE", "arrest"),
        ("da", "De sidste tyske soldater har forladt Mali.", "RETREAT", "withdraw"),
        ("sv", "De sista tyska soldaterna har lämnat Mali.", "RETREAT", "withdraw"),
        ("da", "En bombe er sprunget ved en bro i Ghazni.", "ASSAULT", "explosives"),
        ("nb", "Byen falt i hendene på opprørerne.", "ASSAULT", None),
        ("nn", "To gutar hamna i slåstkamp med ein vaktmann.", "ASSAULT", None),
        ("nb", "Skolen fikk en trussel om en bombe.", "THREATEN", "violence"),
        ("da", "Anklageren har rejst tiltale mod den tidligere borgmester.", "COERCE", "arrest"),
        ("nn", "Ti års fengsel til leiar av ranarliga\n\nTingretten dømde mannen i går.", "SANCTION", "convict"),
        ("nn", "Tingretten gav mannen fire år bak murane.", "SANCTION", "convict"),
        ("da", "Rebellerne nedlægger våbnene.", "RETREAT", "withdraw"),
        ("da", "Udenrigsministeriet har kaldt ambassadøren til samtale.", "ACCUSE", "disapprove"),
        ("sv", "Utrikesdepartementet har kallat upp ambassadören.", "ACCUSE", "disapprove"),
        ("da", "En stor demonstration er samlet i centrum af Oran.", "PROTEST", "demo"),
        ("nn", "Ei kvinne vart forfølgd og valdteken i går.", "ASSAULT", "sexual"),
    ],
)
def test_turns_of_news_are_claims(language: str, text: str, kind: str, mode: str | None, claims_of: Reader) -> None:
    assert (kind, mode) in {(claim.kind, claim.mode) for claim in claims_of(language, text)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Seks spillere mødte op til træning tirsdag."),
        ("nb", "Familien samlet seg rundt bordet."),
        ("sv", "Turisterna har lämnat Mallorca."),
        ("da", "Drengen sprang i vandet fra broen."),
        ("nb", "Butikken fikk en henvendelse om en stol."),
        ("nb", "Sjåføren ble avhørt som vitne."),
        ("nn", "Dei væpna mennene prøvde å setje seg ved bordet."),
    ],
)
def test_the_same_words_of_others_are_none(language: str, text: str, claims_of: Reader) -> None:
    assert not claims_of(language, text)


def test_it_is_somebody_whom_a_clause_tells_of(claims_of: Reader) -> None:
    [claim] = claims_of("da", "Det er formentlig røveren selv, der er blevet dræbt.")
    assert [(p.role, p.head.quote) for p in claim.participants] == [("target", "røveren")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Der er tusinder på gaden med krav om, at præsidenten går af."),
        ("da", "Tusinder demonstrerede med krav om premierministerens afgang."),
    ],
)
def test_what_is_called_for_has_not_happened(language: str, text: str, claims_of: Reader) -> None:
    assert "RETREAT" not in {claim.kind for claim in claims_of(language, text)}


def test_refused_orders_are_a_refusal_alone(claims_of: Reader) -> None:
    claims = claims_of("da", "Soldater har afvist ordrer om at skyde mod demonstranter.")
    assert [claim.kind for claim in claims] == ["REJECT"]


def test_an_attacked_road_block_is_no_protest(claims_of: Reader) -> None:
    claims = claims_of("nn", "Militsen gjekk til angrep på ei vegsperring utanfor byen.")
    assert [claim.kind for claim in claims] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("language", "text", "factuality"),
    [
        ("nn", "Sjølv om flyvåpenet bomba byen i går, gjekk toga.", "CT+"),
        ("nb", "Selv om flyvåpenet bombet byen i går, gikk togene.", "CT+"),
        ("nn", "Dersom flyvåpenet bomba byen, er det eit brotsverk.", "Uu"),
        ("nb", "Selv om flyvåpenet bomber byen, går togene.", "CT+"),
        ("sv", "Även om flyget bombar staden går tågen.", "CT+"),
        ("nb", "Selv om flyvåpenet bomber byen, vil togene gå.", "Uu"),
        ("nb", "Selv hvis flyvåpenet bomber byen, går togene.", "Uu"),
    ],
)
def test_what_is_granted_is_so(language: str, text: str, factuality: str, claims_of: Reader) -> None:
    [claim] = claims_of(language, text)
    assert claim.factuality.value == factuality


def test_a_whole_sentence_with_no_helper_is_no_passive(claims_of: Reader) -> None:
    [claim] = claims_of("da", "Vagterne skød med gummikugler mod strejkende minearbejdere.")
    who = {(p.role, p.span.quote) for p in claim.participants}
    assert who == {("actor", "Vagterne"), ("instrument", "gummikugler"), ("target", "strejkende minearbejdere")}
