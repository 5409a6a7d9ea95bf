"""Who says it: the sources that a cue belongs to."""

from kilde.extract.before import before, name_beside, named_before
from kilde.extract.cues import TOLL, Found
from kilde.extract.media import MEDIA, is_posted, is_spoken_to
from kilde.extract.nouns import noun_of
from kilde.extract.owners import can_speak
from kilde.extract.subjects import AGENTS, OBLIQUES
from kilde.extract.tree import NOMINAL, Tree
from kilde.languages import Pack
from kilde.model import Stance, VoiceKind

CARRYING = MEDIA | {VoiceKind.SOCIAL, VoiceKind.DOCUMENT}
"""Kinds of sources that something may be said in."""

SAYING = frozenset({Stance.REPORTS, Stance.CONFIRMS})
"""What a cue does that takes nobody as its object."""

FAR = 4
"""Words after a cue within which its source stands when the tree does not tell ("skriver den britiske avisen X")."""

BARE = 2  # words of a source that is nothing but an adjective
STOPS = frozenset(",.;:")
INSIDE = frozenset("-.()'’/")
"""Marks that stand inside a name."""

OPENING = frozenset({"PROPN", "NOUN", "DET", "ADJ"})


def spread(tree: Tree, head: int) -> tuple[int, ...]:
    """The source with those it is coordinated with; a comma alone coordinates nothing here."""
    found = [i for i in tree.conjuncts(head) if i == head or tree.words[i].pos in NOMINAL]
    found = [i for i in found if not _is_title_beside(tree, head, i)]
    return tuple(found) if any(tree.with_dep(i, "cc") for i in found[1:]) else (head,)


def _is_title_beside(tree: Tree, head: int, other: int) -> bool:
    """Whether what is coordinated with a name is its second title: "Ann Lee, a doctor and spokesperson for"."""
    name, joint = tree.names.get(head), next(iter(tree.with_dep(other, "cc")), 0)
    if name is None or other in tree.names or joint <= name.last + 1:
        return False
    return tree.words[name.last + 1].text == "," and tree.words[joint - 1].pos in {"NOUN", "PROPN"}


def phrase_after(tree: Tree, start: int) -> int | None:
    """The head of the noun phrase that begins at a word; by the tree, or the first nominal near."""
    words = _up_to_mark(tree, range(start, min(start + 8, len(tree))))
    near = [i for i in words if _is_nominal(tree, i) and i not in tree.times]
    owns = near and (tree.dep(near[0]) == "nmod:poss" or "Case=Gen" in tree.words[near[0]].feats)
    if owns and len(near) > 1 and all(tree.words[i].pos == "ADJ" for i in range(near[0] + 1, near[1])):
        # "enligt Kievs borgmästare": not the owner, whatever the tree hangs on the preposition
        return _owned(tree, near[1] - 1)
    for i in near:
        if tree.phrase(i)[0] == start:
            return i
    found = next((i for i in near if i - start <= FAR and tree.words[i].pos != "PRON"), None)
    if found is None and not near and len(words) <= BARE and all(tree.words[i].pos in {"ADJ", "DET"} for i in words):
        # "enligt boende": an adjective that stands for people
        return next(reversed(words), None)
    return found


def _is_nominal(tree: Tree, i: int) -> bool:
    """Whether a word may head a phrase: "German" before "reports" does not, nor "two", nor "security" of officials."""
    word = tree.words[i]
    over = i < word.head <= i + FAR and tree.words[word.head].pos == "NOUN"
    of_noun = over and (word.pos in {"ADJ", "NUM"} or (tree.dep(i) == "compound" and i not in tree.names))
    return (word.pos in NOMINAL or i in tree.names) and not of_noun


def _up_to_mark(tree: Tree, words: range) -> range:
    """Words up to the first comma or stop behind one of them."""
    return range(words.start, next((i for i in words[1:] if tree.words[i].text in STOPS), words.stop))


def _owned(tree: Tree, owner: int) -> int:
    """The noun after its owner, or the name that it describes where the tree hangs it on that."""
    noun, over = owner + 1, tree.words[owner + 1].head
    named = noun < over <= noun + 2 and tree.words[over].pos == "PROPN" and tree.words[noun].pos == "NOUN"
    return over if named else noun


def agent(tree: Tree, verb: int, pack: Pack) -> int | None:
    """Who says it in a passive: the agent, or the medium it was said in ("announced on state television")."""
    for i in (*tree.with_dep(verb, *AGENTS), *tree.with_dep(verb, *OBLIQUES)):
        noun = pack.nouns.get(tree.lower(i))
        medium = (noun is not None and noun.type == "media") or pack.sources.get(tree.lower(i)) in CARRYING
        if tree.dep(i) in AGENTS or tree.preposition(i) in pack.grammar.agent or medium:
            return i
    behind = verb + 1 < len(tree) and tree.lower(verb + 1) in pack.grammar.agent
    head = phrase_after(tree, verb + 2) if behind else None
    return head if head is not None and can_speak(tree, head, pack) else None


def speaker(tree: Tree, verb: int, found: Found, pack: Pack) -> int | None:
    """The subject of the cue; where the tree has none, the noun phrase right after it, or right before."""
    if (behind := _behind_comma(tree, found, pack)) is not None:
        return behind
    if (named := _before_pronoun(tree, verb, found, pack)) is not None:
        return named
    if _inverted(tree, found, pack) is None and (named := named_before(tree, found)) is not None:
        return named
    if tree.words[verb].pos == "NOUN" and tree.dep(verb) == "nmod" and tree.words[verb].head < verb:
        return tree.words[verb].head  # "en bror av en av dem | sier til Reuters at", where the verb looks like a noun
    leads = _leads(tree, verb) and not _is_gerund(tree, found, pack)
    at = verb if leads else _told_above(tree, verb, pack)
    for _ in range(4):
        subjects = [i for i in tree.with_dep(at, "nsubj", "nsubj:pass") if _can_speak(tree, i, verb, found, pack)]
        if subjects := [i for i in subjects if leads or i < verb]:
            able = [i for i in subjects if can_speak(tree, i, pack)]
            able = able or [i for one in subjects if (i := _posted(tree, one, pack)) is not None]
            return name_beside(tree, _nearest(tree, able or subjects, at))
        if at == verb and leads and (inverted := _inverted(tree, found, pack)) is not None:
            return inverted
        if at != verb and tree.words[at].pos in {"NOUN", "PROPN"} and tree.dep(verb) == "conj":
            # "General Musa went on air and said that", where the tree takes him for the verb
            return at if can_speak(tree, at, pack) else None
        if tree.dep(at) == "acl:relcl" or (tree.dep(at) == "acl" and tree.words[at].head < at):
            return tree.words[at].head
        if tree.is_root(at) or not (_shares_subject(tree, at) or (at == verb and _is_gerund(tree, found, pack))):
            break
        at = tree.words[at].head
    told_of = _described(tree, verb, pack)
    return before(tree, found, pack) if told_of is None else told_of


def _posted(tree: Tree, i: int, pack: Pack) -> int | None:
    """What speaks where the tree took how it was sent out for the subject: "A video | posted | online | showed"."""
    if i < 2 or tree.words[i].pos not in {"ADJ", "ADV"} or tree.words[i - 1].pos != "VERB":
        return None
    return i - 2 if tree.words[i - 2].pos in {"NOUN", "PROPN"} and can_speak(tree, i - 2, pack) else None


def _described(tree: Tree, verb: int, pack: Pack) -> int | None:
    """Who speaks where the tree took what describes them for speech: "Residents | reached by phone | said that"."""
    clauses = tree.with_dep(verb, "ccomp")
    if len(clauses) < 2 or not clauses[0] < verb < clauses[-1] or tree.with_dep(clauses[0], "aux", "aux:pass", "cop"):
        return None
    subjects = tree.with_dep(clauses[0], "nsubj", "nsubj:pass")
    return next((i for i in subjects if i == clauses[0] - 1 and can_speak(tree, i, pack)), None)


def _before_pronoun(tree: Tree, verb: int, found: Found, pack: Pack) -> int | None:
    """Who speaks where the tree took the subject of what is said for them: "Luftforsvaret | sier | de skjøt ned ti"."""
    at, after = found.first - 1, found.last + 1
    if at < 0 or after >= len(tree) or tree.words[after].pos != "PRON":
        return None
    if not tree.with_dep(verb, "ccomp", "xcomp") and not (after + 1 < len(tree) and tree.is_finite(after + 1)):
        return None
    subject = tree.words[after].head == verb and tree.dep(after).startswith("nsubj")
    named = tree.words[at].pos in {"NOUN", "PROPN"} and at not in tree.times and can_speak(tree, at, pack)
    return at if subject and named and not tree.preposition(at) else None


def _leads(tree: Tree, verb: int) -> bool:
    """Whether a subject may follow a verb: not "Det fik Iran til at true landet", nor "..., adding ten were hurt"."""
    feats = tree.words[verb].feats
    return not any(form in feats for form in ("VerbForm=Inf", "VerbForm=Ger", "Tense=Pres|VerbForm=Part"))


def _is_gerund(tree: Tree, found: Found, pack: Pack) -> bool:
    """Whether a cue behind a comma is a participle by its ending, whatever its tag: "..., warning that ..."."""
    behind = found.first > 0 and tree.words[found.first - 1].text == "," and not found.cue.origin
    return behind and any(tree.lower(found.first).endswith(ending) for ending in pack.grammar.gerunds)


def _told_above(tree: Tree, verb: int, pack: Pack) -> int:
    """The verb of saying whose sentence a participle goes on: "the army said that rebels attacked, adding that"."""
    if "VerbForm=Inf" in tree.words[verb].feats:
        return verb
    return next((i for i in tree.ancestors(verb) if i < verb and tree.lower(i) in pack.cues), verb)


def _nearest(tree: Tree, subjects: list[int], verb: int) -> int:
    """Of several subjects the one before the verb; behind a comma or a mark the one after it: "..., said Ann Lee"."""
    if tree.words[max(0, verb - 1)].pos == "PUNCT" and subjects[-1] > verb:
        return subjects[-1]
    return max((i for i in subjects if i < verb), default=subjects[0])


def _shares_subject(tree: Tree, verb: int) -> bool:
    """Whether a verb without a subject has that of the word above: "said ... and added", "rose, saying that"."""
    dep = tree.dep(verb)
    return dep in {"conj", "xcomp", "aux"} or (dep == "advcl" and not tree.is_finite(verb))


def _can_speak(tree: Tree, i: int, verb: int, found: Found, pack: Pack) -> bool:
    """Not the cue itself, a time, a relative word, people in general, a place ("based in Oslo claimed").

    "It" speaks only where what it says follows ("It said that ..."), and nobody else speaks after the verb.
    """
    within = found.cue.needs == TOLL and found.first < i < found.last  # "talte | myndighederne | om tre døde"
    if (found.first <= i <= found.last and not within) or i in tree.times or tree.lower(i) in pack.grammar.relative:
        return False
    if tree.preposition(i):
        return False
    if tree.words[i].pos == "PRON" and tree.lower(i) in pack.grammar.pronouns_general:
        return False
    told = found.cue.needs in {"object", TOLL} or bool(tree.with_dep(verb, "ccomp"))
    alone = told and _inverted(tree, found, pack) is None
    word, grammar = tree.lower(i), pack.grammar
    return word not in grammar.pronouns_thing or word in grammar.pronouns_person or alone


def _inverted(tree: Tree, found: Found, pack: Pack) -> int | None:
    """The noun phrase right after a cue: ", bekräftar företaget"."""
    after, ahead = found.last + 1, found.first - 1
    if ahead >= 0 and tree.words[ahead].pos in {"NOUN", "PROPN"} and ahead not in tree.times:
        return None
    if _takes_object(tree, found, pack) or (ahead >= 0 and tree.words[ahead].pos == "CCONJ" and _is_joint(tree, found)):
        return None
    if after < len(tree) and _opens(tree, after, pack) and after not in tree.times:
        head = phrase_after(tree, after)
        if head is not None and tree.dep(head) == "iobj":
            return None
        return None if head is not None and _is_of_another(tree, head, found) else head
    return None


def _is_joint(tree: Tree, found: Found) -> bool:
    """Whether a verb behind an "and" goes on what its subject does: "said that ... and accused the army of ..."."""
    return tree.dep(found.head) == "conj" and tree.is_verbal(tree.words[found.head].head)


def _takes_object(tree: Tree, found: Found, pack: Pack) -> bool:
    """Whether what follows a cue is whom it is aimed at: "called on neighbours", "have demanded a ransom"."""
    perfect = any(tree.lower(i) in pack.grammar.perfect for i in tree.with_dep(found.head, "aux"))
    aimed = found.last > found.first and tree.words[found.last].pos == "ADP" and found.cue.stance is not Stance.REPORTS
    return aimed or perfect


def _opens(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a noun phrase may begin with a word, by its tag or because it is a noun that the language pack knows."""
    return tree.words[i].pos in OPENING or noun_of(tree.lower(i), pack) is not None


def _behind_comma(tree: Tree, found: Found, pack: Pack) -> int | None:
    """Who stands right after a cue that follows a comma, where what the tree takes for its subject cannot speak."""
    subjects = tree.with_dep(found.head, "nsubj", "nsubj:pass")
    ends = found.cue.pos == "verb" and found.cue.stance in SAYING and not found.cue.attitude and _ends(tree, found)
    wrong = subjects and all(i < found.first and (ends or not can_speak(tree, i, pack)) for i in subjects)
    if not wrong or not found.first or tree.words[found.first - 1].text != ",":
        return None
    if (head := _inverted(tree, found, pack)) is None:
        return None
    noun = noun_of(tree.lower(head), pack)
    return head if can_speak(tree, head, pack) or (noun is not None and noun.type == "facility") else None


def _ends(tree: Tree, found: Found) -> bool:
    """Whether nothing but a noun phrase stands between a cue and the end of its sentence."""
    rest = [tree.words[i].pos for i in range(found.last + 1, len(tree)) if tree.words[i].pos != "PUNCT"]
    return bool(rest) and all(pos in OPENING for pos in rest)


def _is_of_another(tree: Tree, head: int, found: Found) -> bool:
    """Whether a noun behind a cue is the subject of a verb that follows: "as saying soldiers killed"."""
    if tree.dep(head) == "nummod" and tree.words[head].head > head:
        head = tree.words[head].head
    verb = tree.words[head].head
    ends = found.first > 0 and tree.words[found.first - 1].text == "," and tree.words[head].pos == "PROPN"
    if ends and any(i < found.first for i in tree.with_dep(found.head, "ccomp")):
        # "..., said Ann Lee, a nurse and | founder of Equality is | Our Cause": who ends what is said before
        return False
    return tree.dep(head) in {"nsubj", "nsubj:pass"} and verb > head and not found.first <= verb <= found.last


def source_phrase(tree: Tree, head: int, pack: Pack) -> tuple[int, int]:
    """The words of a source: with the noun that a name explains, without the medium that it is said to or posted on."""
    first, last = tree.phrase(head)
    first = _behind_clause(tree, first, head)
    while last + 1 < len(tree) and tree.words[last + 1].pos == "PROPN" and tree.words[last].pos in {"NOUN", "PROPN"}:
        last += 1
    if told := [i for i in range(head + 1, last + 1) if is_spoken_to(tree, i, pack) or is_posted(tree, i, pack)]:
        # "to the agency X", where the parser hangs "agency" on X: what stands before both says nothing of either
        last = max(head, min(c for c in tree.children[told[0]] if tree.dep(c) == "case") - 1)
    if head in tree.names and first > 0 and _describes(tree, first - 1, pack):
        first = min(first, tree.phrase(first - 1)[0])
    return first, last


def _behind_clause(tree: Tree, first: int, head: int) -> int:
    """Where a source begins that the tree hung a whole clause on, parted from it by a mark: "..., | the army said"."""
    for i in range(head - 1, first, -1):
        if tree.words[i].pos == "PUNCT" and tree.words[i].text not in INSIDE:
            return i + 1 if any(tree.is_finite(j) for j in range(first, i)) else first
    return first


def _describes(tree: Tree, i: int, pack: Pack) -> bool:
    """Whether a word is the noun that the name after it explains, wherever the tree hangs it: "the paper The Sun"."""
    return tree.words[i].pos == "NOUN" and i not in tree.times and can_speak(tree, i, pack)
