"""Which sense a trigger has: a claim's, or that of sport, weather, accidents and figures of speech."""

from collections.abc import Iterable, Iterator, Sequence

from kilde.extract.headed import leaves_out_subject
from kilde.extract.mishaps import ACCIDENT, NONE, Mishaps
from kilde.extract.needs import BODIES, CHECKS, DOERS, VIOLENT, bids, has_object, heads_verbless, is_any
from kilde.extract.nouns import noun_of
from kilde.extract.occurring import occurs
from kilde.extract.roles import fillers
from kilde.extract.tree import Tree
from kilde.extract.triggers import Hit
from kilde.languages import Noun, Pack, Trigger

AGENTLESS = frozenset({"ASSAULT", "PROTEST", "SANCTION", "COERCE"})
"""Kinds that are told of people whom nobody names. All others are deeds of people, bodies, groups and states alone."""

ALONE = frozenset({"violence", "ceasefire"})
"""Modes of other kinds that are told of nobody: "evacuated after a bomb threat", "the ceasefire came into force"."""

TURNED = frozenset({"CONCEDE", "AGREE"})
"""Kinds whose passives may be told of nobody: "the curfew was lifted", "a ceasefire was reached"."""

TELLING = 3
"""Different words of another context in a document from which the whole document is of that context."""

TOPICAL = 5
"""Different words of a topic, or of sport, from which a document is about it."""

IN_SPORT = frozenset({"ASSAULT", "PROTEST", "SANCTION", "ACCUSE", "COERCE"})
"""Kinds that news of sport may tell of in earnest; its talks, demands and retreats are of matches, and its captures."""

CAPTURES = "seize"

SPORT = "sport"
PEACEFUL = frozenset({"business", "trade", "party", "civic"})
"""Topics of a document in which words of violence are figures of speech, where nobody is armed or arrests."""

PARTISAN = frozenset({"politics", "party", "civic"})
ARGUED = frozenset({"AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "REQUEST", "ACCUSE", "REJECT"})
"""What parties do to one another at home, which is no claim, and the topics that show it."""

ARMED = frozenset({"military", "militant"})
RELIEF = frozenset({"AID", "MOBILIZE", "PROTEST", "THREATEN"})
INQUIRY = "investigate"
"""What an accident brings with it: help, closed roads, warnings, inquiries."""

STRIKES = frozenset({"strike", "hunger", "boycott"})
"""Modes of protests that no accident brings: those of whom news of trains and flights tells."""

EARNEST = frozenset({"police", "militant"})
"""Traits of those by whom news of sport shows that it tells of violence or arrests in earnest."""

IMPERSONAL = frozenset(
    {
        ("violence", "noun"),
        ("violence", "verb"),
        ("investigate", "verb"),
        ("investigate", "adjective"),
        ("ceasefire", "verb"),
        ("release", "verb"),
    }
)
"""What is told of nobody, by mode and part of speech: "after a bomb threat", "the ceasefire came into force"."""


def _is_relief(trigger: Trigger) -> bool:
    """Whether a trigger tells of what follows an accident, not of a deed."""
    return (trigger.kind in RELIEF and trigger.mode not in STRIKES) or trigger.mode in {INQUIRY, CAPTURES}


class Senses:
    """The sense of triggers in one document."""

    def __init__(self, words: Iterable[str], pack: Pack, found: Mishaps = NONE) -> None:
        """`found` are the accidents that the document tells of."""
        self._words = frozenset(words)
        self._pack = pack
        self._foreign: dict[frozenset[str], bool] = {}
        self._is_sport = len(self._words & pack.sport) >= TOPICAL
        deeds = self._deeds()
        least, self._least = max(TOPICAL, deeds / 2), max(TELLING, deeds / 3)
        self._topics = {name for name, told in pack.topics.items() if len(self._words & told) >= least}
        if any(noun.type == "weapon" or noun.traits & ARMED for noun in self._nouns()):
            self._topics.discard(ACCIDENT)
            found = found.beside_arms()
        self._is_mishap = any(found)
        self._topics |= {ACCIDENT} if self._is_mishap else set()
        idle = not any(EARNEST & noun.traits for noun in self._nouns())
        self._is_play = idle and (self._is_sport or SPORT in self._topics)
        self._is_peaceful = idle and not self._topics.isdisjoint(PEACEFUL)
        self._is_partisan = idle and not self._topics.isdisjoint(PARTISAN)

    @property
    def is_fiction(self) -> bool:
        """Whether the document speaks of a film, a series or a book, so that nothing that it tells happened."""
        return len(self._words & self._pack.fiction) >= TELLING

    def other(self, tree: Tree, trigger: Trigger, phrases: frozenset[str] = frozenset()) -> bool:
        """Whether words of the sentence, or many of the document, show another sense of the trigger.

        Words of `phrases` that are triggers themselves show none: "died when the bus was set on fire".
        """
        played = self._is_sport and (trigger.kind not in IN_SPORT or trigger.mode == CAPTURES)
        idle = (self._is_peaceful and trigger.kind in VIOLENT) or (self._is_partisan and trigger.kind in ARGUED)
        idle = (idle and trigger.mode != INQUIRY) or (ACCIDENT in self._topics and _is_relief(trigger))
        harmless = self._is_mishap and trigger.kind in VIOLENT
        if played or harmless or self._is_play or idle or trigger.topics & self._topics:
            return True
        if not trigger.unless:
            return False
        return not trigger.unless.isdisjoint(tree.lowers - phrases) or self._is_foreign(trigger.unless)

    def fit(self, tree: Tree, hit: Hit) -> bool:
        """Whether one trigger alone has its sense here; used to choose between the senses of a word."""
        roles = [(filler.role, filler.head) for filler in fillers(tree, hit, self._pack)]
        return not self.other(tree, hit.trigger) and self.enough(tree, hit, roles)

    def _deeds(self) -> int:
        """How many different words of violence the document has: one with twice as many as of a topic is not about it.

        "The gunman shot the envoy dead at a gallery", in a long report that also tells of paintings and their painters.
        """
        told = (self._pack.triggers.get(word, ()) for word in self._words)
        return sum(any(t.kind in VIOLENT and not t.weak for t in triggers) for triggers in told)

    def _nouns(self) -> Iterator[Noun]:
        return (self._pack.nouns[word] for word in self._words if word in self._pack.nouns)

    def _is_foreign(self, unless: frozenset[str]) -> bool:
        if unless not in self._foreign:
            self._foreign[unless] = len(self._words & unless) >= self._least
        return self._foreign[unless]

    def enough(self, tree: Tree, hit: Hit, roles: Sequence[tuple[str, int]]) -> bool:
        """Whether the trigger has by it what its sense needs, and someone who can do or suffer what it says."""
        trigger = hit.trigger
        present = {role for role, _ in roles}
        if "alone" in trigger.needs and has_object(tree, hit):
            return False
        if "bidden" in trigger.needs and not bids(tree, hit.head):
            return False
        if "verbless" in trigger.needs and not heads_verbless(tree, hit.head):
            return False
        happens = occurs(tree, hit, self._pack)
        if "sides" in trigger.needs and not (happens or present & {"actor", "target"}):
            return False
        told = happens and trigger.pos == "noun" and trigger.kind not in VIOLENT
        unsaid = leaves_out_subject(tree, hit)
        present |= {"actor", "target"} & {trigger.frame.get("subject", "")} if unsaid else set()
        unnamed = {"actor"} if hit.is_turned else set()  # who did it need not stand by a passive
        if {"actor", "target"} & trigger.needs - present - unnamed and not told:
            return False
        bodies = any(is_any(tree, head, self._pack, BODIES) for _, head in roles)
        able = any(role == "actor" and self._is_speaker(tree, head) for role, head in roles)
        alone = trigger.kind in AGENTLESS or (trigger.mode, trigger.pos) in IMPERSONAL
        alone = alone or (hit.is_turned and trigger.kind in TURNED)
        if not (alone or bodies or able or happens or unsaid):
            return False
        if self._is_of_animals(tree, roles):
            return False
        if trigger.kind == "REQUEST" and any(self._is_thing(tree, head) for role, head in roles if role == "actor"):
            return False
        if trigger.kind in VIOLENT and trigger.pos == "verb" and not self._is_human(tree, trigger, roles):
            # of several triggers of one deed, whoever another names did it: "killed in an attack by bandits"
            own = [(filler.role, filler.head) for filler in fillers(tree, hit, self._pack)]
            if not self._is_human(tree, trigger, own):
                return False
        # what is launched or placed must be the weapon, though that word may tell of the deed too
        placed = "weapon" in trigger.needs and trigger.frame.get("object") == "instrument"
        if placed and not any(filler.role == "instrument" for filler in fillers(tree, hit, self._pack)):
            return False
        needs = trigger.needs - self._met(tree, hit, roles)
        return all(check(tree, roles, self._pack) for need, check in CHECKS.items() if need in needs)

    def _met(self, tree: Tree, hit: Hit, roles: Sequence[tuple[str, int]]) -> set[str]:
        """What a sense needs and has by what is told: whom it asks to do something, the police by whom it inquires."""
        asked = hit.trigger.kind == "REQUEST" and bool(tree.with_dep(hit.head, "xcomp"))
        actors = [noun_of(tree.lower(head), self._pack) for role, head in roles if role == "actor"]
        inquires = hit.trigger.mode == "investigate" and any("police" in noun.traits for noun in actors if noun)
        return {need for need, met in (("person", asked), ("office", inquires)) if met}

    def _is_of_animals(self, tree: Tree, roles: Sequence[tuple[str, int]]) -> bool:
        """Whether it is done to animals alone: "the deer was injured and had to be killed"."""
        targets = [head for role, head in roles if role == "target"]
        nouns = [noun_of(tree.lower(head), self._pack) for head in targets if head not in tree.names]
        return bool(targets) and [noun.type for noun in nouns if noun] == ["animal"] * len(targets)

    def _is_human(self, tree: Tree, trigger: Trigger, roles: Sequence[tuple[str, int]]) -> bool:
        """Whether those who do it can: people, their weapons, their deeds; "the virus hit", "prices struck" do not."""
        actors = [head for role, head in roles if role == "actor"]
        return not actors or any(self._can_do(tree, trigger, head) for head in actors)

    def _can_do(self, tree: Tree, trigger: Trigger, head: int) -> bool:
        word = tree.lower(head)
        # a weak trigger stands in a text of violence anyway ("it hit their car"); a raid or a seizure is no accident
        said = (trigger.weak or not trigger.accidental) and word in self._pack.grammar.pronouns_thing
        said = said or self._is_speaker(tree, head)
        return said or self._may_tell(tree, head) or is_any(tree, head, self._pack, DOERS)

    def _may_tell(self, tree: Tree, head: int) -> bool:
        """Whether a word tells of a deed as what it is here: "the raid killed six", but no "storm", which people do."""
        triggers = self._pack.triggers.get(tree.lower(head), ())
        named = tree.words[head].pos in {"NOUN", "PROPN"}
        return any(trigger.pos == "noun" or not named for trigger in triggers)

    def _is_thing(self, tree: Tree, head: int) -> bool:
        """Whether "it" requires something, and nobody asks for it: "it demands that all take part"."""
        grammar, word = self._pack.grammar, tree.lower(head)
        bare = word in grammar.pronouns_thing and word not in grammar.pronouns_person
        return bare and not self._is_speaker(tree, head)

    def _is_speaker(self, tree: Tree, head: int) -> bool:
        """Whether "it" is who says so, or whom they speak of: "Russia denied that it carried out the attack"."""
        if tree.lower(head) not in self._pack.grammar.pronouns_thing:
            return False
        clause = tree.clause(head)
        return any(tree.dep(i) == "ccomp" for i in (clause, *tree.ancestors(clause)))
