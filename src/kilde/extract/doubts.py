"""Doubts: what speaks against it that a text claims what its words may tell of. None decides alone (`weighing`)."""

LABEL = "a label"
"""It is the word in capitals that a caption begins with."""

NOT_ENOUGH = "not enough"
"""Who or what the sense of the trigger needs is not there."""

RULE = "a rule or habit"

ONLY_SAID = "only said"
"""It is only demanded, refused or aimed at."""

PRIVATE = "a private matter"

BARE = "bare"
"""Its sentence says nothing of it."""

POINTS_BACK = "points back"
"""It only names a happening that is known."""

UNHARMED = "unharmed"
"""All that is told is that somebody came to no harm."""
