"""What words of time are of that no happening has: the saying of it, or what is named after them."""

from kilde.languages import Pack
from kilde.model import Mention, Sentence, Stance

VERBS = frozenset({"VERB", "AUX"})


def is_owner(sentence: Sentence, mention: Mention) -> bool:
    """Whether a time is that of the happening named after it: "Thursday's attack" says nothing of today's news."""
    # "i aftes", "i måndags" have a form of old, and own nothing
    led = mention.first < mention.last and sentence.words[mention.first].pos == "ADP"
    return not led and "Case=Gen" in sentence.words[mention.last].feats


def saying(sentence: Sentence, mention: Mention, pack: Pack | None) -> Stance | None:
    """What somebody does by the verb of saying that a time hangs on, if any."""
    words, at = sentence.words, mention.last
    while words[at].pos not in VERBS and words[at].head != at:
        at = words[at].head
    cues = pack.cues.get(words[at].lower, ()) if pack else ()
    return next((cue.stance for cue in cues if cue.pos == "verb"), None)
