"""What the name finder's two networks share, spaCy's (`names.cfg`) and that of `training.network`."""

KINDS = ("PER", "ORG", "LOC", "MISC")
ACTIONS = ("O", *(f"{move}-{kind}" for move in "BILU" for kind in KINDS))
PARTS = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"),
    *("PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
)
UNKNOWN = -1
ROWS = (15000, 500, 5000, 2500, 3000, 6000)
"""Of the tables of the features in `kilde_models.words`."""
WIDTH, DEPTH, HIDDEN, PIECES, LOOKS = 96, 4, 64, 3, 3
PAD = DEPTH
"""Empty places between passages, as many as the convolutions see."""
