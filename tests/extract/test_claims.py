"""What is read from plain agency sentences, the same constructions in five languages."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from kilde.model import Claim


class Case(NamedTuple):
    """A sentence and what a careful reader takes from its main claim; "" where nothing is looked for."""

    language: str
    text: str
    kind: str
    actor: str = ""
    target: str = ""
    figures: tuple[tuple[str, int | None, int | None], ...] = ()
    voices: tuple[str, ...] = ()
    stance: str = "reports"
    factuality: str = "CT+"
    aspect: str = "occurred"


CASES = {
    "active": [
        Case("nb", "Soldater fra hæren skjøt og drepte tre demonstranter i hovedstaden mandag.", "ASSAULT", "Soldater", "demonstranter", (("killed", 3, 3),)),
        Case("nn", "Soldatar drap tre demonstrantar i hovudstaden måndag kveld.", "ASSAULT", "Soldatar", "demonstrantar", (("killed", 3, 3),)),
        Case("da", "Soldater dræbte tre demonstranter i hovedstaden mandag aften.", "ASSAULT", "Soldater", "demonstranter", (("killed", 3, 3),)),
        Case("sv", "Soldater dödade tre demonstranter i huvudstaden på måndagskvällen.", "ASSAULT", "Soldater", "demonstranter", (("killed", 3, 3),)),
        Case("en", "Soldiers killed three protesters in the capital on Monday evening.", "ASSAULT", "Soldiers", "protesters", (("killed", 3, 3),)),
    ],
    "passive with an agent": [
        Case("nb", "Borgermesteren ble drept av opprørere natt til søndag.", "ASSAULT", "opprørere", "Borgermesteren"),
        Case("nn", "Borgarmeisteren vart drepen av opprørarar natt til søndag.", "ASSAULT", "opprørarar", "Borgarmeisteren"),
        Case("da", "Borgmesteren blev dræbt af oprørere natten til søndag.", "ASSAULT", "oprørere", "Borgmesteren"),
        Case("sv", "Borgmästaren dödades av rebeller natten till söndagen.", "ASSAULT", "rebeller", "Borgmästaren"),
        Case("en", "The mayor was killed by rebels early on Sunday.", "ASSAULT", "rebels", "mayor"),
    ],
    "nominal": [
        Case("nb", "Russlands angrep på havnen i Odesa varte hele natten.", "ASSAULT", "Russlands", "havnen"),
        Case("da", "Ruslands angreb på havnen i Odesa varede hele natten.", "ASSAULT", "Ruslands", "havnen"),
        Case("sv", "Rysslands attack mot hamnen i Odesa pågick hela natten.", "ASSAULT", "Rysslands", "hamnen"),
        Case("en", "Russia's attack on the port of Odesa went on all night.", "ASSAULT", "Russia", "port"),
    ],
    "bounds": [
        Case("nb", "Minst tolv mennesker ble drept da en bombe eksploderte på markedet.", "ASSAULT", "", "mennesker", (("killed", 12, None),)),
        Case("nn", "Minst tolv menneske vart drepne då ei bombe eksploderte på marknaden.", "ASSAULT", "", "menneske", (("killed", 12, None),)),
        Case("da", "Mindst tolv mennesker blev dræbt, da en bombe eksploderede på markedet.", "ASSAULT", "", "mennesker", (("killed", 12, None),)),
        Case("sv", "Minst tolv människor dödades när en bomb exploderade på marknaden.", "ASSAULT", "", "människor", (("killed", 12, None),)),
        Case("en", "At least twelve people were killed when a bomb went off at the market.", "ASSAULT", "", "people", (("killed", 12, None),)),
    ],
    "killed and injured": [
        Case("nb", "To personer ble drept og fem ble såret i angrepet.", "ASSAULT", "", "", (("killed", 2, 2), ("injured", 5, 5))),
        Case("da", "To personer blev dræbt, og fem blev såret i angrebet.", "ASSAULT", "", "", (("killed", 2, 2), ("injured", 5, 5))),
        Case("sv", "Två personer dödades och fem skadades i attacken.", "ASSAULT", "", "", (("killed", 2, 2), ("injured", 5, 5))),
        Case("en", "Two people were killed and five were wounded in the attack.", "ASSAULT", "", "", (("killed", 2, 2), ("injured", 5, 5))),
    ],
    "according to": [
        Case("nb", "Ifølge politiet ble tre menn skutt på et kjøpesenter lørdag.", "ASSAULT", "", "menn", (), ("politiet",)),
        Case("nn", "Ifølgje politiet vart tre menn skotne på eit kjøpesenter laurdag.", "ASSAULT", "", "menn", (), ("politiet",)),
        Case("da", "Ifølge politiet blev tre mænd skudt i et indkøbscenter lørdag.", "ASSAULT", "", "mænd", (), ("politiet",)),
        Case("sv", "Enligt polisen sköts tre män i ett köpcentrum på lördagen.", "ASSAULT", "", "män", (), ("polisen",)),
        Case("en", "According to police, three men were shot in a shopping centre on Saturday.", "ASSAULT", "", "men", (), ("police",)),
    ],
    "a relay": [
        Case("nb", "Tre soldater ble drept i natt, sier forsvarsministeren til Reuters.", "ASSAULT", "", "soldater", (("killed", 3, 3),), ("forsvarsministeren",)),
        Case("da", "Tre soldater blev dræbt i nat, siger forsvarsministeren til Reuters.", "ASSAULT", "", "soldater", (("killed", 3, 3),), ("forsvarsministeren",)),
        Case("sv", "Tre soldater dödades i natt, säger försvarsministern till Reuters.", "ASSAULT", "", "soldater", (("killed", 3, 3),), ("försvarsministern",)),
        Case("en", "Three soldiers were killed overnight, the defence minister told Reuters.", "ASSAULT", "", "soldiers", (("killed", 3, 3),), ("minister",)),
    ],
    "hearsay": [
        Case("nb", "Generalen skal ha blitt drept i et luftangrep tirsdag.", "ASSAULT", "", "Generalen", factuality="PR+"),
        Case("da", "Generalen skulle være blevet dræbt i et luftangreb tirsdag.", "ASSAULT", "", "Generalen", factuality="PR+"),
        Case("sv", "Generalen ska ha dödats i en flygattack på tisdagen.", "ASSAULT", "", "Generalen", factuality="PR+"),
        Case("en", "The general was reportedly killed in an air strike on Tuesday.", "ASSAULT", "", "general", factuality="PR+"),
    ],
    "none harmed": [
        Case("nb", "Ingen sivile ble skadet i angrepet.", "ASSAULT", "", "sivile", (("injured", 0, 0),), factuality="CT-"),
        Case("da", "Ingen civile blev såret i angrebet.", "ASSAULT", "", "civile", (("injured", 0, 0),), factuality="CT-"),
        Case("sv", "Inga civila skadades i attacken.", "ASSAULT", "", "civila", (("injured", 0, 0),), factuality="CT-"),
        Case("en", "No civilians were injured in the attack.", "ASSAULT", "", "civilians", (("injured", 0, 0),), factuality="CT-"),
    ],
    "an attempt": [
        Case("nb", "Demonstranter forsøkte å storme parlamentet fredag.", "ASSAULT", "Demonstranter", "parlamentet", aspect="attempted"),
        Case("da", "Demonstranter forsøgte at storme parlamentet fredag.", "ASSAULT", "Demonstranter", "parlamentet", aspect="attempted"),
        Case("sv", "Demonstranter försökte storma parlamentet på fredagen.", "ASSAULT", "Demonstranter", "parlamentet", aspect="attempted"),
        Case("en", "Protesters tried to storm the parliament on Friday.", "ASSAULT", "Protesters", "parliament", aspect="attempted"),
    ],
    "a confirmation": [
        Case("nb", "Regjeringen bekrefter at ministeren ble drept.", "ASSAULT", "", "ministeren", (), ("Regjeringen",), stance="confirms"),
        Case("da", "Regeringen bekræfter, at ministeren blev dræbt.", "ASSAULT", "", "ministeren", (), ("Regeringen",), stance="confirms"),
        Case("sv", "Regeringen bekräftar att ministern dödades.", "ASSAULT", "", "ministern", (), ("Regeringen",), stance="confirms"),
        Case("en", "The government confirmed that the minister was killed.", "ASSAULT", "", "minister", (), ("government",), stance="confirms"),
    ],
    "a claim of responsibility": [
        Case("nb", "Den islamske staten har tatt på seg ansvaret for angrepet i Kabul.", "ASSAULT", voices=("islamske",), stance="claims_responsibility"),
        Case("da", "Islamisk Stat har taget ansvaret for angrebet i Kabul.", "ASSAULT", voices=("Islamisk Stat",), stance="claims_responsibility"),
        Case("sv", "Islamiska staten har tagit på sig ansvaret för attacken i Kabul.", "ASSAULT", voices=("Islamiska",), stance="claims_responsibility"),
        Case("en", "Islamic State has claimed responsibility for the attack in Kabul.", "ASSAULT", voices=("Islamic State",), stance="claims_responsibility"),
    ],
    "a plan": [
        Case("nb", "USA har bestemt seg for å sende 500 soldater til Polen.", "MOBILIZE", "USA", "soldater", (("troops", 500, 500),), aspect="planned"),
        Case("da", "USA har besluttet at sende 500 soldater til Polen.", "MOBILIZE", "USA", "soldater", (("troops", 500, 500),), aspect="planned"),
        Case("sv", "USA har beslutat att skicka 500 soldater till Polen.", "MOBILIZE", "USA", "soldater", (("troops", 500, 500),), aspect="planned"),
        Case("en", "The United States has decided to send 500 soldiers to Poland.", "MOBILIZE", "United States", "soldiers", (("troops", 500, 500),), aspect="planned"),
    ],
    "a protest": [
        Case("nb", "Flere tusen mennesker demonstrerte mot regjeringen i Beograd.", "PROTEST", "mennesker", "regjeringen"),
        Case("da", "Flere tusinde mennesker demonstrerede mod regeringen i Beograd.", "PROTEST", "mennesker", "regeringen"),
        Case("sv", "Flera tusen människor demonstrerade mot regeringen i Belgrad.", "PROTEST", "människor", "regeringen"),
        Case("en", "Several thousand people demonstrated against the government in Belgrade.", "PROTEST", "people", "government"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    "case", [pytest.param(c, id=f"{name}-{c.language}") for name, cases in CASES.items() for c in cases]
)
def test_reads_plain_agency_sentences(case: Case, claims_of: Callable[..., tuple[Claim, ...]]) -> None:
    claims = [c for c in claims_of(case.language, case.text) if c.kind == case.kind]
    assert claims, "no claim of this kind"
    assert any(_misses(case, claim) == [] for claim in claims), [_misses(case, claim) for claim in claims]


def _misses(case: Case, claim: Claim) -> list[str]:
    """What of the expected the claim does not have, in words."""
    said = {
        role: " | ".join(p.span.quote for p in claim.participants if p.role == role) for role in ("actor", "target")
    }
    figures = {(f.of, f.low, f.high) for f in claim.figures}
    voices = " | ".join(v.span.quote for chain in claim.voices for v in chain)
    misses = [f"actor {said['actor']!r}"] if case.actor not in said["actor"] else []
    misses += [f"target {said['target']!r}"] if case.target not in said["target"] else []
    misses += [f"figures {figures}"] if not set(case.figures) <= figures else []
    misses += (
        [f"voices {voices!r}"]
        if not all(v in voices for v in case.voices) or (claim.voices and not case.voices)
        else []
    )
    told = (claim.stance.value, claim.factuality.value, claim.aspect.value)
    return misses + ([f"{told}"] if told != (case.stance, case.factuality, case.aspect) else [])
