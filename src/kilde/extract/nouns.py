"""What a pack knows of a noun, compounds included."""

from kilde.languages import Noun, Pack


def noun_of(word: str, pack: Pack) -> Noun | None:
    """What a pack knows of a noun; a compound is read from its last part ("hizbollah-militsen", "regeringsstyrker")."""
    if word in pack.nouns:
        return pack.nouns[word]
    for start in range(2, len(word) - 3):
        if noun := pack.nouns.get(word[start:].lstrip("-")):
            return noun
    return None
