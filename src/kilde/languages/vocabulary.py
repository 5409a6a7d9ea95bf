"""The closed lists that packs choose from; docs/languages.md says what each word means."""

POS = frozenset({"verb", "noun", "adjective"})
"""Parts of speech of triggers."""

CUE_POS = frozenset({"verb", "preposition", "noun", "phrase"})
"""Parts of speech of cues."""

CUE_NEEDS = frozenset({"clause", "object", "name", "toll"})
"""What must hang on a word for it to be a cue: a clause or direct speech; an object and no clause."""

RELATION_POS = frozenset({"noun", "verb", "ending", "phrase"})
"""Parts of speech of words of relations; an ending is the last part of a compound: "US-backed"."""

ROLES = frozenset({"actor", "target", "victim", "instrument", "beneficiary", "place", "figure", "topic"})
"""What a word of a frame is to the event; a victim is a target that is no place."""

NEEDS = frozenset(
    {
        "actor", "target", "person", "forces", "office", "power", "weapon", "place", "many", "struck", "solid",
        "captors", "troops", "officers", "protesters", "alone", "bidden", "sides", "verbless",
    }
)  # fmt: skip
"""What a trigger with other senses must have by it before it makes a claim; forces: someone armed, not its actor;
office: someone who acts for a state or a body; power: a state does it, or its government; struck: people, a building
or a vehicle where it is said to what it is done; solid: nothing that only words are about, where it is said to what;
captors: militants or armed men do it; troops, officers, protesters: soldiers or armed people, police, or protesters do
it; alone: a verb that is done to nothing; bidden: an infinitive hangs on it; sides: somebody takes part, or it is said
to happen; verbless: a noun that its sentence hangs on."""

TYPES = frozenset(
    {
        "person", "group", "body", "state", "facility", "weapon", "vehicle", "victims", "media", "animal", "missile",
        "limb", "matter",
    }
)  # fmt: skip
"""Types of nouns."""

TRAITS = frozenset(
    {
        "armed", "military", "police", "official", "government", "civilian", "woman", "child",
        "militant", "protester", "leader", "media", "medical", "prisoner", "official-anonymous", "envoy",
    }
)  # fmt: skip
"""Traits of nouns."""

BODY_KINDS = (
    "police", "army", "navy", "coast guard", "fire service", "hospital", "court", "prosecution", "foreign ministry",
    "defence ministry", "interior ministry", "health ministry", "justice ministry", "ministry", "president", "mayor",
    "governor", "junta", "government", "rebels", "party", "group", "company", "medium",
    "witnesses",
)  # fmt: skip
"""Kinds of bodies that sources speak for."""

COUNTS = frozenset(
    {
        "killed", "injured", "casualties", "arrested", "abducted", "hostages", "missing", "displaced", "evacuated",
        "victims", "released", "convicted", "executed", "deported", "expelled", "prisoners", "refugees",
        "sanctioned", "threats",
        "troops", "police", "militants", "protesters", "strikers",
        "rockets", "missiles", "drones", "bombs", "shells", "shots", "mines", "explosions",
        "attacks", "strikes", "vehicles", "tanks", "aircraft", "ships", "buildings", "villages", "towns",
        "weapons", "money",
    }
)  # fmt: skip
"""What a number can count."""
