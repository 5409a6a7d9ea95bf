"""ACLED's types of events, and which of them a kind and mode are."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kilde.app.exports.codebooks.parties import ARMED, OF_STATES, Party, Sort
from kilde.app.exports.codebooks.rules import Out, Part, Rule
from kilde.model import Event

BATTLES, PROTESTS, RIOTS = "Battles", "Protests", "Riots"
REMOTE, CIVILIANS, STRATEGIC = "Explosions/Remote violence", "Violence against civilians", "Strategic developments"
CLASH, ATTACK, ABDUCTION, DISRUPTED = "Armed clash", "Attack", "Abduction/forced disappearance", "Disrupted weapons use"
EXCESSIVE, INTERVENTION = "Excessive force against protesters", "Protest with intervention"
PEACEFUL, VIOLENT, LOOTING, CHANGE = (
    "Peaceful protest", "Violent demonstration", "Looting/property destruction", "Change to group/activity",
)  # fmt: skip

SUB_TYPES: Mapping[str, Sequence[str]] = {
    BATTLES: ("Government regains territory", "Non-state actor overtakes territory", CLASH),
    PROTESTS: (EXCESSIVE, INTERVENTION, PEACEFUL),
    RIOTS: (VIOLENT, "Mob violence"),
    REMOTE: (
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    ),
    CIVILIANS: ("Sexual violence", ATTACK, ABDUCTION),
    STRATEGIC: (
        "Agreement", "Arrests", CHANGE, DISRUPTED, "Headquarters or base established", LOOTING,
        "Non-violent transfer of territory", "Other",
    ),
}  # fmt: skip
"""Every sub-type of each type."""

TYPE_OF = {sub: type for type, subs in SUB_TYPES.items() for sub in subs}

POLITICAL, DEMONSTRATIONS = "Political violence", "Demonstrations"
DISORDER = {
    BATTLES: POLITICAL, REMOTE: POLITICAL, CIVILIANS: POLITICAL, PROTESTS: DEMONSTRATIONS, RIOTS: DEMONSTRATIONS,
    STRATEGIC: STRATEGIC,
}  # fmt: skip
DISORDER_OF = {EXCESSIVE: f"{POLITICAL}; {DEMONSTRATIONS}", "Mob violence": POLITICAL}
"""Sub-types that are of another sort of disorder than their type."""

MAPPED: Mapping[tuple[str, str | None], str] = {
    ("ASSAULT", "abduct"): ABDUCTION,
    ("ASSAULT", "torture"): ATTACK,
    ("ASSAULT", "sexual"): "Sexual violence",
    ("ASSAULT", "destroy"): LOOTING,
    ("ASSAULT", "explosives"): "Remote explosive/landmine/IED",
    ("ASSAULT", "suicide-attack"): "Suicide bomb",
    ("ASSAULT", "aerial"): "Air/drone strike",
    ("ASSAULT", "drone"): "Air/drone strike",
    ("ASSAULT", "heavy-weapons"): "Shelling/artillery/missile attack",
    ("ASSAULT", "crowd-control"): INTERVENTION,
    ("ASSAULT", "unconventional"): "Chemical weapon",
    ("ASSAULT", None): ATTACK,
    ("ASSAULT", "beat"): ATTACK,
    ("ASSAULT", "targeted"): ATTACK,
    ("ASSAULT", "primitive"): ATTACK,
    ("ASSAULT", "firearms"): ATTACK,
    ("PROTEST", None): PEACEFUL,
    ("PROTEST", "demo"): PEACEFUL,
    ("PROTEST", "obstruct"): PEACEFUL,
    ("PROTEST", "riot"): VIOLENT,
    ("PROTEST", "vandalize"): VIOLENT,
    ("COERCE", "arrest"): "Arrests",
    ("COERCE", "seize"): "Other",
    ("COERCE", "martial-law"): "Other",
    ("RETREAT", "ceasefire"): "Agreement",
    ("RETREAT", "release"): "Agreement",
    ("RETREAT", "disarm"): CHANGE,
    ("RETREAT", "withdraw"): CHANGE,
    ("MOBILIZE", "troops"): CHANGE,
    ("MOBILIZE", "militia"): CHANGE,
}
"""The sub-type of each kind and mode that ACLED codes; docs/codebooks.md says why, and why the others are none."""

NEAREST = frozenset({LOOTING, "Other", CHANGE, "Agreement"})
"""Sub-types to which a kind and mode come only as the nearest."""
FOUGHT = frozenset({None, "beat", "targeted", "primitive", "firearms"})
"""Modes of assault that are a clash where both sides are armed."""
PREVENTED = frozenset({"explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "unconventional"})
"""Modes of assault that are disrupted weapons use where they did not come about."""
BLOCKADES = frozenset({"obstruct"})
"""Modes of protest that are peaceful or violent by what the road is blocked with, which is not read."""
BY_GROUPS = frozenset({"withdraw", "release"})
"""Modes of retreat that are of ACLED's concern only where those who take part are armed."""


class Typed(NamedTuple):
    """A type with its sub-type, and the columns and rules that follow."""

    type: str
    sub: str
    part: Part


def typed(event: Event, actors: Sequence[Party], targets: Sequence[Party], killed: int) -> Typed | Out:
    """The type of an event, or why ACLED has none."""
    if event.aspect not in ("occurred", "ongoing", "attempted"):
        return Out("it lies ahead, or was only thought of")
    sub = MAPPED.get((event.kind, event.mode))
    if sub is None:
        return Out("its kind and mode are none of ACLED's types")
    if event.kind == "RETREAT" and event.mode in BY_GROUPS and not any(p.sort in ARMED for p in (*actors, *targets)):
        return Out("nobody armed takes part")
    if event.aspect == "attempted" and event.kind != "ASSAULT":
        return Out("it was only tried")
    return _made(event, _nearer(sub, event, actors, targets, killed))


def _nearer(sub: str, event: Event, actors: Sequence[Party], targets: Sequence[Party], killed: int) -> str:
    """The sub-type that follows from who took part and what came of it."""
    hurt = killed > 0 or any(one.of == "injured" and (one.best or one.low) for one in event.figures)
    if event.aspect == "attempted" and event.mode in PREVENTED:
        return DISRUPTED
    if sub == INTERVENTION and hurt:
        return EXCESSIVE
    if sub == "Arrests" and actors and actors[0].sort in (Sort.GROUP, Sort.ARMED):
        return ATTACK if killed else ABDUCTION
    if sub == LOOTING and actors and actors[0].sort is Sort.PROTESTERS:
        return VIOLENT
    if sub in (ABDUCTION, LOOTING) and killed:
        return ATTACK
    if event.kind == "ASSAULT" and event.mode in FOUGHT and _is_clash(actors, targets):
        return CLASH
    return sub


def _is_clash(actors: Sequence[Party], targets: Sequence[Party]) -> bool:
    """Both sides are armed. A state that is hit is so only where another state, or its forces, hits it."""
    if not actors or not targets or actors[0].sort not in ARMED or targets[0].sort not in ARMED:
        return False
    return targets[0].sort is not Sort.STATE or actors[0].sort in OF_STATES


def _made(event: Event, sub: str) -> Typed:
    type = TYPE_OF[sub]
    rules = []
    if sub in NEAREST or event.mode in BLOCKADES:
        rules.append(Rule("kind-mapped", f"{event.kind} {event.mode or ''}".strip()))
    if event.mode is None:
        rules.append(Rule("mode-unknown"))
    if sub == "Arrests":
        rules.append(Rule("arrests-any"))
    if sub == "Chemical weapon":
        rules.append(Rule("weapon-chemical"))
    values = {"disorder_type": DISORDER_OF.get(sub, DISORDER[type]), "event_type": type, "sub_event_type": sub}
    return Typed(type, sub, Part(values, rules))
