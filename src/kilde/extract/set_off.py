"""Who stands before what commas set off: "Ann Lee, sister of a singer, was sentenced to life"."""

from kilde.extract.tree import NOMINAL, Tree

LONGEST = 14
"""Words that commas set off at most."""


def before_set_off(tree: Tree, verb: int) -> int | None:
    """The name before what commas set off right before a verb and its helpers, where the verb is given no subject.

    The tree may take what is set off for the last of a row of names and nouns, and give none of them to the verb.
    """
    end = verb - 1
    while end >= 0 and tree.words[end].pos in {"AUX", "PART"}:
        end -= 1
    if end < 2 or tree.words[end].text != "," or not tree.is_root(verb):
        return None
    begin = next((i for i in range(end - 1, max(end - LONGEST, 0), -1) if tree.words[i].text == ","), None)
    if begin is None or any(tree.words[i].pos == "AUX" for i in range(begin, end)):
        return None
    name = tree.names.get(begin - 1)
    if name is None or name.label == "LOC" or tree.words[name.first].pos not in NOMINAL:
        return None
    return None if tree.preposition(name.first) else name.first
