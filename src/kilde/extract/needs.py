"""What senses of triggers ask for by them: people, arms, somebody in office, a place; each a check of a sentence."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from kilde.extract.done_to import stands_for_people
from kilde.extract.nouns import noun_of
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack

Check = Callable[[Tree, Sequence[tuple[str, int]], Pack], bool]

VIOLENT = frozenset({"ASSAULT"})

PEOPLE = frozenset(
    {"person", "group", "victims", "armed", "military", "police", "civilian", "woman", "child", "leader", "government"}
)
BODIES = PEOPLE | {"body", "state", "government", "official", "media"}
DOERS = BODIES | {"weapon", "vehicle"}
HIT = PEOPLE | {"facility", "vehicle"}
"""What a deed of weapons may meet."""

FORCES = frozenset({"armed", "military", "police", "militant"})
OFFICES = frozenset({"state", "body", "official", "government", "leader", "military"})
POWERS = frozenset({"state", "government"})
PARTITIVE = frozenset({"PRON", "DET", "ADJ", "NUM"})
"""What stands for some of those that are named behind it: "one of the men", "några av demonstranterna"."""


def has_object(tree: Tree, hit: Hit) -> bool:
    """Whether a verb is done to something, and not only so far or so long: "striking him", not "marched 10 miles"."""
    objects = tree.with_dep(hit.head, "obj")
    return any(i not in tree.quantities and not set(tree.children[i]) & tree.quantities.keys() for i in objects)


def bids(tree: Tree, verb: int) -> bool:
    """Whether an infinitive hangs on a verb, which says what is to be done: "asked them to leave", "to be given"."""
    asked = [i for noun in tree.with_dep(verb, "obj", "iobj") for i in tree.with_dep(noun, "acl")]
    clauses = [i for i in (*tree.with_dep(verb, "ccomp", "advcl"), *asked) if i > verb]
    marked = any(tree.words[j].pos == "PART" for i in clauses for j in tree.with_dep(i, "mark"))
    return marked or bool(tree.with_dep(verb, "xcomp"))


def heads_verbless(tree: Tree, noun: int) -> bool:
    """Whether a sentence hangs on a noun and has no verb: "Rockets on Haifa", "Raketter mod by, siger hæren"."""
    beside = tree.with_dep(noun, "nsubj", "cop", "aux", "acl:relcl")
    return tree.is_root(noun) and not beside and tree.words[noun].pos in {"NOUN", "PROPN"}


def is_any(tree: Tree, head: int, pack: Pack, kinds: frozenset[str]) -> bool:
    """Whether a noun phrase is of the kinds: by its name, its noun, or its being a number or pronoun of persons."""
    name, noun = tree.names.get(head), noun_of(tree.lower(head), pack)
    if name:
        return (
            name.label in {"PER", "ORG", "MISC"}
            or tree.lower(head) in pack.places.countries
            or (name.label == "LOC" and kinds >= BODIES)
        )
    if kinds >= BODIES and _is_part_of_body(tree, head, pack):
        return True
    if kinds >= PEOPLE and not noun and stands_for_people(tree, head, pack):
        return True
    if noun:
        return bool({noun.type, *noun.traits} & kinds)
    grammar, places = pack.grammar, pack.places
    if tree.words[head].pos == "PRON" and tree.lower(head) in pack.grammar.determiners_indefinite:
        # "somebody threw a bomb"
        return True
    counting = tree.words[head].pos in PARTITIVE or head in tree.quantities
    if counting and any(is_any(tree, i, pack, kinds) for i in tree.with_dep(head, "nmod")):
        # "several of them", "dozens of rebels"
        return True
    others = tree.words[head].pos in {"DET", "PRON"} and any(i in tree.quantities for i in tree.children[head])
    return (
        others  # "five others"
        or tree.words[head].pos in {"NUM", "PROPN"}
        or tree.lower(head) in grammar.pronouns_person
        or tree.lower(head) in grammar.pronouns_speaker
        or tree.lower(head) in places.demonyms
    )


def _is_part_of_body(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a noun is of what a body or a state has: "FNs menneskerettskontor", "China's regulator"."""
    owners = [i for i in tree.with_dep(head, "nmod:poss", "nmod") if i < head and i in tree.names]
    return any(tree.names[i].label == "ORG" or is_country(tree, i, pack) for i in owners)


def is_country(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is the name of a country, or its possessive: "Russlands"."""
    word = tree.lower(i)
    return word in pack.places.countries or word.removesuffix("s") in pack.places.countries


def _has_person(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    targets = [head for role, head in roles if role == "target"]
    return any(is_any(tree, head, pack, PEOPLE) or _counts_some(tree, head, pack) for head in targets)


def _counts_some(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a word stands for some whom it only counts: "both are expelled", "fleire er dømde"."""
    if tree.words[head].pos not in PARTITIVE or tree.children[head]:
        return False
    grammar, word = pack.grammar, tree.lower(head)
    both = grammar.determiners_definite - grammar.pronouns_thing
    return head in tree.quantities or word in grammar.determiners_indefinite | both


def _has_struck(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    """Whether it is done to people, a building or a vehicle where it says to what: not to a bonnet, or to trust."""
    targets = [head for role, head in roles if role == "target"]
    things = [head for head in targets if tree.words[head].pos == "NOUN" and head not in tree.names]
    return len(things) < len(targets) or not targets or any(is_any(tree, head, pack, HIT) for head in things)


def _is_solid(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    """Whether it is done to what is more than words, where it says to what: not to a plan, a record, a decision."""
    targets = [head for role, head in roles if role == "target"]
    return not targets or not all(is_matter(tree, head, pack) for head in targets)


def is_matter(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a noun is one of what people say, think and decide, by the pack or by how it ends ("criticism")."""
    word = tree.lower(head)
    counted = head in tree.quantities or bool(set(tree.children[head]) & tree.quantities.keys())
    if tree.words[head].pos != "NOUN" or head in tree.names or word in pack.places.kinds or counted:
        return False
    noun = noun_of(word, pack)
    if noun is not None:
        return noun.type == "matter"
    ends = any(word.removesuffix("s").endswith(end) for end in pack.grammar.matters)
    return ends and not any(word.removesuffix("s").endswith(end) for end in pack.grammar.no_matters)


def _has_forces(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    """Whether those it is done to are armed, where they are named; otherwise whether someone armed stands near."""
    actors = {head for role, head in roles if role == "actor"}
    if any(_is_counted_crew(tree, head, pack) for role, head in roles if role == "target"):
        return any(_is_armed(tree, i, pack) or is_country(tree, i, pack) for i in range(len(tree)))
    told = [head for role, head in roles if role == "target" and head not in tree.quantities]
    taken_up = {head for head in told if tree.words[head].pos == "PRON" and tree.dep(head) in SUBJECTS}
    named = [tree.phrase(head) for head in told if head not in taken_up]
    targets = {j for first, last in named for j in range(first, last + 1)}
    others = (i for i in (targets or range(len(tree))) if i not in actors)
    return any(_is_armed(tree, i, pack) for i in others)


def _is_armed(tree: Tree, i: int, pack: Pack) -> bool:
    noun = noun_of(tree.lower(i), pack)
    return noun is not None and bool(noun.traits & FORCES or noun.type in FORCES)


def _is_counted_crew(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether a word counts those of a force or crew, whose they are: "the regiment lost twelve men"."""
    return tree.lower(head) in pack.grammar.crew and any(i in tree.quantities for i in tree.children[head])


def _has_captors(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    """Whether militants do it, by a noun of one word or several: "four men were taken by armed men"."""
    for head in (head for role, head in roles if role == "actor"):
        first, last = tree.phrase(head)
        words = (" ".join(tree.lower(i) for i in range(at, last + 1)) for at in range(first, head + 1))
        known = [noun_of(tree.lower(head), pack), *(pack.nouns.get(phrase) for phrase in words)]
        if any("militant" in noun.traits for noun in known if noun is not None):
            return True
    return False


def _done_by(traits: frozenset[str]) -> Check:
    """A check whether those who do it have one of some traits; of "several hundred of the strikers" the strikers."""

    def check(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
        heads = [head for role, head in roles if role == "actor"]
        some = [head for head in heads if noun_of(tree.lower(head), pack) is None]
        heads += [i for head in some for i in tree.with_dep(head, "nmod", "obl")]
        nouns = (noun_of(tree.lower(head), pack) for head in heads)
        return any(bool({noun.type, *noun.traits} & traits) for noun in nouns if noun is not None)

    return check


def _has_office(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    """Whether somebody who takes part acts for a state or a body, by a noun or by the words of their title."""
    return any(holds_office(tree, head, pack) for role, head in roles if role != "place")


def holds_office(tree: Tree, head: int, pack: Pack) -> bool:
    """Whether somebody is a state, a body, or by a word of their title one who acts for them."""
    first, last = tree.phrase(head)
    nouns = (pack.nouns.get(tree.lower(i)) for i in range(first, last + 1))
    state = any(tree.lower(i) in pack.places.countries for i in {first, head, last})
    return state or any(noun is not None and bool({noun.type, *noun.traits} & OFFICES) for noun in nouns)


def _has_power(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    """Whether a state does it, by its name or as its government: "Russia protested against the expulsion"."""
    nouns = {head: pack.nouns.get(tree.lower(head)) for role, head in roles if role == "actor"}
    return any(
        is_country(tree, head, pack) or (noun is not None and bool({noun.type, *noun.traits} & POWERS))
        for head, noun in nouns.items()
    )


def _has_weapon(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    """Whether a weapon stands by it, or a deed that meets people or buildings: "an air strike hit a school"."""
    nouns = [noun_of(tree.lower(i), pack) for i in range(len(tree))]
    struck = any(role == "target" and is_any(tree, head, pack, HIT) for role, head in roles)
    return any(noun.type == "weapon" for noun in nouns if noun) or (struck and any(_deeds(tree, pack)))


def _deeds(tree: Tree, pack: Pack) -> Iterator[int]:
    """Nouns of violent deeds, which nobody and nothing else is."""
    for i, word in enumerate(tree.words):
        told = pack.triggers.get(word.lower, ()) if word.pos == "NOUN" else ()
        if any(trigger.pos == "noun" and trigger.kind in VIOLENT for trigger in told):
            yield i


def _has_place(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    named = any(mention.label == "LOC" for mention in tree.names.values())
    return named or not pack.places.countries.keys().isdisjoint(tree.lowers)


def _has_many(tree: Tree, roles: Sequence[tuple[str, int]], pack: Pack) -> bool:
    """Whether several take part: a plural, a number, a group."""
    for _, head in roles:
        noun = noun_of(tree.lower(head), pack)
        if "Number=Plur" in tree.words[head].feats or (noun is not None and noun.type in {"group", "victims"}):
            return True
        if any(i in tree.quantities for i in (head, *tree.children[head])):
            return True
    return False


CHECKS: Mapping[str, Check] = {
    "person": _has_person,
    "struck": _has_struck,
    "solid": _is_solid,
    "forces": _has_forces,
    "office": _has_office,
    "power": _has_power,
    "weapon": _has_weapon,
    "place": _has_place,
    "many": _has_many,
    "captors": _has_captors,
    "troops": _done_by(frozenset({"armed", "military", "militant"})),
    "officers": _done_by(frozenset({"police"})),
    "protesters": _done_by(frozenset({"protester"})),
}
