"""Numbers of the harmed that hang on no noun of their own: "12 dead, 30 hurt", "the death toll rose to 45"."""

from collections.abc import Iterator

from kilde.extract.harm import HARM
from kilde.extract.nouns import noun_of
from kilde.extract.passives import is_passive
from kilde.extract.shared_nouns import sharing_noun
from kilde.extract.speech import OPENING, TURNING
from kilde.extract.tree import SUBJECTS, Tree
from kilde.extract.triggers import Hit
from kilde.languages import Pack
from kilde.model import Mention, Quantity, Said

HARMED = frozenset({"killed", "injured", "missing", "casualties"})
TAKEN = frozenset({"arrested", "abducted", "expelled", "deported"})
"""What a noun of a deed to one person counts by its own number: "forty arrests"."""

GONE = frozenset({"released", "displaced", "evacuated"})
"""What those are counted as who go, or are let go."""

ACTING = frozenset({"protesters", "strikers"})
"""What those are counted as who act themselves."""

PERSONS = frozenset({"person", "victims", "group"})
BETWEEN = frozenset({"ADV", "ADJ", "ADP", "DET"})
"""What may stand between a number and the word of harm: "30 lettere såret", "12 more wounded", "fire andre såret"."""

QUOTES = OPENING | TURNING

FATE = 8
"""Words behind "two of them" within which the verb stands that tells what became of them."""

OPENS = 3
"""Words within which the number begins that opens a sentence: "At least nine people"."""

REACH = 24
"""Words behind "the death toll" within which its number stands: "of Monday's attack on the mosque has risen to"."""


def counted_before(tree: Tree, hit: Hit, pack: Pack) -> Mention | None:
    """The number right before a word of harm, perhaps with a word for people between: "11 people dead"."""
    at = hit.first - 1
    if hit.trigger.counts in ACTING and hit.trigger.pos == "verb":
        return _acting(tree, hit, at)
    participle = "VerbForm=Part" in tree.words[hit.head].feats or is_passive(tree, hit.head, pack)
    taken = (hit.trigger.pos == "noun" or participle or _ends_bare(tree, hit)) and hit.trigger.counts in TAKEN
    taken = taken or (hit.trigger.pos == "noun" and hit.trigger.counts == "displaced")  # "8000 | on the run"
    taken = taken or (_befalls(hit) and hit.trigger.counts in TAKEN | GONE)
    if not (taken or hit.trigger.counts in HARMED) or _does_harm(tree, hit, pack):
        return None
    reach = 3
    while at >= 0 and at not in tree.quantities and hit.first - at < reach:
        helps = participle and tree.words[at].pos == "AUX" and not _subjects(tree, hit)
        if not (helps or tree.words[at].text in QUOTES or _may_part(tree, hit, at, pack)):
            break
        at, reach = at - 1, reach + helps  # "over 30 | er | dræbt", where the tree hangs the number elsewhere
    if at >= 0 and at not in tree.quantities and (noun := noun_of(tree.lower(at), pack)) and noun.type in PERSONS:
        at -= 1
    found = tree.quantities.get(at)
    if found is None or at != found.last or at in tree.ages or _is_of_some(tree, found, hit, pack):
        return None
    return _none_of(tree, found, pack) or found


def _is_of_some(tree: Tree, found: Mention, hit: Hit, pack: Pack) -> bool:
    """Whether a number before a finite verb is of all, of whom it happened to some: "en av de fyra rånarna sköts"."""
    of = found.first - 1
    of -= of > 0 and tree.words[of].pos == "DET"
    some = of > 0 and tree.lower(of) in pack.grammar.possessive | pack.grammar.agent and of - 1 in tree.quantities
    return some and "VerbForm=Fin" in tree.words[hit.first].feats


def _subjects(tree: Tree, hit: Hit) -> list[int]:
    """The subjects of a word of harm, but for the clock that begins a ticker: "14.10: Over 30 er dræbt"."""
    found = tree.with_dep(hit.head, *SUBJECTS)
    return [i for i in found if i > 0 or tree.words[i].pos != "NUM" or tree.words[1].text != ":"]


def _befalls(hit: Hit) -> bool:
    """Whether a verb tells what happens to its subject: "3,500 opponents have ended up behind bars"."""
    return hit.trigger.pos == "verb" and hit.trigger.frame.get("subject") == "target"


def _ends_bare(tree: Tree, hit: Hit) -> bool:
    """Whether a verb ends a headline's part right behind a bare number: "Farmer shot dead, three held"."""
    ends = hit.last + 1 >= len(tree) or tree.words[hit.last + 1].pos == "PUNCT"
    counted = hit.first - 1 in tree.quantities and tree.words[max(0, hit.first - 2)].pos == "PUNCT"
    return ends and counted and not tree.with_dep(hit.head, "obj")


def counted_behind(tree: Tree, hit: Hit, pack: Pack) -> Mention | None:
    """The number right behind a verb whose object the tree hung elsewhere: "to free the last 14 hostages"."""
    if hit.trigger.pos != "verb" or hit.trigger.counts not in HARM or hit.trigger.frame.get("object") != "target":
        return None
    told = [i for i in tree.with_dep(hit.head, "obj", "nsubj:pass") if i not in hit.words]
    at = hit.last + 1
    while at < len(tree) and at - hit.last < 4 and tree.words[at].pos in {"DET", "ADJ"} and at not in tree.quantities:
        at += 1
    found = tree.quantities.get(at)
    if told or is_passive(tree, hit.head, pack) or found is None or found.first != at or at in tree.times:
        return None
    if sharing_noun(tree, found):
        return None
    after = next((i for i in range(found.last + 1, len(tree)) if tree.words[i].pos != "ADJ" or i in tree.times), None)
    alone = after is None or after in tree.times or tree.words[after].pos in {"PUNCT", "ADP", "CCONJ"}
    return found if alone or (after is not None and of_people(tree, after, pack)) else None


def _none_of(tree: Tree, whole: Mention, pack: Pack) -> Mention | None:
    """The "none" before the number of all: "none of the 40 passengers was hurt"."""
    before = range(max(0, whole.first - 3), whole.first)
    of = next((i for i in before if tree.lower(i) in pack.grammar.possessive | pack.grammar.agent), 0)
    none = tree.quantities.get(of - 1)
    return none if of and none and is_none(none) else None


def is_none(mention: Mention) -> bool:
    """Whether it is said that there was none."""
    return isinstance(mention.value, Quantity) and mention.value.said is Said.NONE


def _acting(tree: Tree, hit: Hit, at: int) -> Mention | None:
    """The number that is all that is said of who acts, where the tree has no subject: "3,000 marched in Lyon"."""
    found = None if tree.with_dep(hit.head, "nsubj") else tree.quantities.get(at)
    return found if found and at == found.last and at not in tree.ages else None


def _may_part(tree: Tree, hit: Hit, at: int, pack: Pack) -> bool:
    if hit.trigger.pos == "noun" and hit.trigger.counts == "killed" and tree.words[at].pos == "ADP":
        return False  # "three held over murder"; but "treated 20 for burns"
    told = "Voice=Pass" in tree.words[at].feats  # "60 meldes savnet"
    return told or (tree.words[at].pos in BETWEEN and tree.lower(at) not in pack.grammar.determiners_definite)


def _does_harm(tree: Tree, hit: Hit, pack: Pack) -> bool:
    """Whether what stands before a verb does the harm: "the two killed a guard"."""
    if hit.trigger.pos != "verb" or is_passive(tree, hit.head, pack):
        return False
    return bool(tree.with_dep(hit.head, "obj")) or tree.quantities.get(hit.last + 1) is not None


def toll(tree: Tree, hit: Hit, pack: Pack) -> Mention | None:
    """The number that a word for a toll is said to be or to reach: "talet på drepne er 26", "the toll rose to 45".

    Behind what opens the sentence the verb stands first: "Ifølge legene er tallet på drepte 26".
    """
    before = {place for place, role in hit.trigger.frame.items() if role == "figure"}
    if hit.trigger.pos != "noun" or not hit.trigger.counts or not before:
        return None
    turned = hit.first > 0 and tree.lower(hit.first - 1) in pack.grammar.copula
    ends = tree.lower(hit.last) in pack.grammar.copula  # "antalet döda är | nu 56"
    near = numbers_in(tree, hit.last + 1, hit.last + 2 + ends) if turned or ends else []
    if near:
        return near[0]
    for mention in numbers_in(tree, hit.last + 1, hit.last + 1 + REACH):
        if mention.first - 1 in range(hit.last + 1, len(tree)) and not _is_aside(tree, hit, mention):
            adverb = tree.words[mention.first - 1].pos == "ADV" and mention.first - 2 > hit.last
            word = tree.lower(mention.first - 1 - adverb)  # "dødstallet er dermed | 31"
            if word in pack.grammar.away and (reached := _reached(mention)):
                return reached
            if word in before or word in pack.grammar.copula or tree.words[mention.first - 1].pos == "VERB":
                return mention
    return None


def _is_aside(tree: Tree, hit: Hit, mention: Mention) -> bool:
    """Whether a number stands in a clause that only tells more of the toll: "the toll, put at 9 on Sunday, is 17"."""
    inside = tree.ancestors(mention.last)
    return any(i in inside for i in tree.with_dep(hit.head, "acl:relcl", "acl") if tree.words[i - 1].pos != "ADP")


def _reached(mention: Mention) -> Mention | None:
    """What a toll rose to, of the two numbers of a change that read like bounds: "was raised from seven to eight"."""
    said = mention.value
    if not isinstance(said, Quantity) or said.said is not Said.BETWEEN:
        return None
    return mention._replace(value=Quantity(said.high, said.high, Said.EXACTLY))


def of_people(tree: Tree, i: int, pack: Pack) -> bool:
    noun = noun_of(tree.lower(i), pack) if i < len(tree) else None
    return noun is not None and noun.type in PERSONS


def parts_of(tree: Tree, hit: Hit, pack: Pack) -> Iterator[Mention]:
    """The numbers behind "among them" and the like that are no part of another toll: "3 dead and 24 hurt, 5 badly"."""
    yield from (m for m in parts_after(tree, 0, pack) if not _is_of_other(tree, hit, m, pack))


def fate(tree: Tree, mention: Mention, pack: Pack) -> str | None:
    """What became of some of those counted, where a verb behind "two of them" tells: "two of whom died"."""
    for i in range(mention.last + 3, min(mention.last + FATE, len(tree))):
        if tree.words[i].pos == "PUNCT":
            return None
        for trigger in pack.triggers.get(tree.lower(i), ()):
            if trigger.counts in {"killed", "injured"} and trigger.pos != "noun":
                return trigger.counts
    return None


def counted_first(tree: Tree, hit: Hit, pack: Pack) -> Mention | None:
    """The number of people that opens a sentence, parted from its verb: "Nine people, among them two, were hurt"."""
    done = _befalls(hit) or hit.trigger.counts in TAKEN or is_passive(tree, hit.head, pack)
    comma = hit.first - 1
    while comma > 0 and (tree.words[comma].pos in {"AUX", "VERB", "ADV"} or comma in tree.times):
        comma -= 1
    if not done or hit.trigger.counts not in HARMED | TAKEN | GONE or tree.words[comma].text != ",":
        return None
    found = next(iter(numbers_in(tree, 0, OPENS)), None)
    if found is None or not of_people(tree, found.last + 1, pack) or found.last + 2 >= comma:
        return None
    told = any(tree.is_finite(i) for i in range(found.last + 1, comma))
    return None if told or tree.words[found.last + 2].text != "," else found


def parts_after(tree: Tree, first: int, pack: Pack) -> Iterator[Mention]:
    """The numbers behind "among them" and the like: "12 people, including three children and a nurse"."""
    for phrase in pack.grammar.including:
        for i in range(first, len(tree)):
            end = i + len(phrase)
            if all(j < len(tree) and tree.lower(j) == word for j, word in zip(range(i, end), phrase, strict=True)):
                yield from (m for m in numbers_in(tree, end, end + 2) if m.first - 1 not in tree.quantities)


def some_of_them(tree: Tree, hit: Hit, pack: Pack) -> Mention | None:
    """The number of those of the harmed of whom more is said behind them: "30 were hurt, three of them seriously".

    What they did themselves tells of others' fate: "ten were killed, two of them fled". Before the word of harm it is
    said who some are: "Twelve people, four of them women, were killed".
    """
    for mention in numbers_in(tree, 1, hit.last + REACH):
        if not _is_set_off(tree, mention) or not isinstance(mention.value, Quantity):
            continue
        if mention.value.high in {None, 1} or _is_of_other(tree, hit, mention, pack):
            continue  # "several of them" says little, and "one of them a child" who one is
        if _is_some(tree, mention, before=mention.first < hit.first, pack=pack):
            return mention
    return None


def _is_set_off(tree: Tree, mention: Mention) -> bool:
    """Whether a comma, or a comma and an "and", stands before a number."""
    at = mention.first - 1
    return tree.words[at].text == "," or (tree.words[at].pos == "CCONJ" and at > 1 and tree.words[at - 1].text == ",")


def _is_some(tree: Tree, mention: Mention, before: bool, pack: Pack) -> bool:
    """Whether a number behind a comma is of some of those told of: "three of them seriously", "two critically"."""
    pronouns = pack.grammar.pronouns_person | pack.grammar.determiners_definite | pack.grammar.relative
    rest = range(mention.last + 1, min(mention.last + 4, len(tree)))
    them = len(rest) > 2 and tree.lower(rest[0]) in pack.grammar.possessive | pack.grammar.agent
    if them and tree.lower(rest[1]) in pronouns:
        if before:
            return of_people(tree, rest[2], pack)
        told = tree.words[rest[2]].pos not in {"VERB", "AUX", "PUNCT"} or tree.lower(rest[2]) in pack.grammar.copula
        return told or fate(tree, mention, pack) is not None
    ends = len(rest) > 1 and tree.words[rest[0]].pos in {"ADV", "ADJ"} and tree.words[rest[1]].pos == "PUNCT"
    return ends and not before and rest[0] not in tree.times and tree.lower(rest[0]) not in pack.triggers


def _is_of_other(tree: Tree, hit: Hit, mention: Mention, pack: Pack) -> bool:
    """Whether another word of harm stands nearer to it, whose number it is part of.

    "Two dead, nine hurt, one badly"; "two died, one of them a child, and nine were hurt".
    """
    first = hit.last + 1 if mention.first > hit.last else 0
    near = (*range(first, mention.first), *range(mention.last + 1, hit.first))
    between = (pack.triggers.get(tree.lower(i), ()) for i in near)
    return any(t.counts in HARMED and t.counts != hit.trigger.counts for found in between for t in found)


def numbers_in(tree: Tree, first: int, end: int) -> list[Mention]:
    """The numbers that begin among some words, in text order."""
    found = {tree.quantities[i] for i in range(first, min(end, len(tree))) if i in tree.quantities}
    return sorted((m for m in found if m.first >= first and isinstance(m.value, Quantity)), key=lambda m: m.first)
