"""Where a claim is set that says no place itself: by those who take part or speak, or by all that its document names.

This is an inference, kept apart from the place that is said, with its reason. docs/resolving.md states the rules.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from kilde.languages import Pack
from kilde.model import Aspect, Claim, Participant, Sentence, Span, VoiceKind
from kilde.resolve.context import Context, Marked
from kilde.resolve.gazetteer import TOWNS, Spot
from kilde.resolve.phrases import Part, parts
from kilde.resolve.places import ABROAD, ENOUGH, FAR_MORE, MOST, Located, located_at, resolve_place
from kilde.resolve.spoken_of import NATIONALITY

ABROAD_KINDS = frozenset({"ASSAULT", "MOBILIZE", "AID", "CONSULT"})
"""What states do outside their own borders too: who does it tells nothing of where."""

AT_HOME = frozenset(
    {"body", "state", "facility", "police", "government", "official", "leader", "civilian", "protester"}
)
"""Types and traits of nouns that name the bodies, offices and people of a place."""

RULES = frozenset({"restrict", "censor", "curfew", "martial-law", "deport"})
"""Modes of COERCE of what a state does by its own word: at home, whomever it is about."""

ENVOY = "envoy"
"""A trait of those whom a country has abroad: they are not at home where something is done to them."""

FOREIGN = "foreign ministry"
"""The kind of body whose officials tell of what happens abroad, to theirs and to others."""

AHEAD = frozenset({Aspect.PLANNED, Aspect.THREATENED, Aspect.HYPOTHETICAL})

BY_WORD = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN"})
"""Kinds of what is done by words: a capital that a text names tells of the state, and not of where they were said."""

MORE = 0.6
"""The share of all that a text says of countries from which it is of one that it never names."""

SMALL = ("town", "capital", "county", "region")


def setting(claim: Claim, context: Context, worded: str = "") -> Located | None:
    """Where the text says that it happened, what the claim's people tell, or the only town or chief country of all.

    `worded` is the name that the claim gives a place which nothing knows.
    """
    if _is_between_states(claim, context):
        return None
    happened = [] if worded else list(_happened(claim, context, False))
    for located in happened:
        if located.spot and located.spot.kind != "country" and located.spot.country:
            return located._replace(why=f"{located.spot.name}: the text says that it happened there")
    worded = worded or next((located.worded for located in happened), "")
    found = _inferred(claim, context, worded)
    if found and found.spot and found.spot.kind == "country" and not worded:
        for located in _happened(claim, context, True):
            if located.spot and located.spot.kind in SMALL and located.spot.country == found.spot.country:
                return located._replace(why=f"{located.spot.name}: the police were called there")
    return found


def _inferred(claim: Claim, context: Context, worded: str) -> Located | None:
    """Where those who take part or tell, or all that the text names, set a claim."""
    found = chain(_of_those(claim, context), _of_document(claim, context), _of_officials(claim, context, True))
    for spot, why in (_narrowed(*one, claim, context) for one in found):
        names = [mark.name for mark in context.landmarks if mark.spot == spot and spot.kind in SMALL]
        return located_at(spot, why).called(worded or max(names, key=names.count, default=""))
    return None


def _by_word(claim: Claim) -> bool:
    return claim.kind in BY_WORD or claim.mode == "resign"


def by_its_doer(said: Located, claim: Claim, context: Context) -> bool:
    """Whether what is done by words was done at the home of the state that does it, and the country said is another."""
    if not _by_word(claim) or said.spot is None or said.spot.kind != "country":
        return False
    homes = {spot.country for spot, _ in _of_doers(claim, context)}
    return bool(homes) and said.spot.country not in homes


def _is_between_states(claim: Claim, context: Context) -> bool:
    """Whether one state says something to or of another: it is said of both, and nothing tells in which."""
    if claim.kind not in BY_WORD or claim.kind == "SANCTION":
        return False
    homes = {spot.country for spot, _ in _of_doers(claim, context)}
    others = [*claim.places, *(one.head for one in claim.participants if one.role != "actor")]
    return bool(homes) and any((code := _state(span, context)) and code not in homes for span in others)


def _of_doers(claim: Claim, context: Context) -> list[tuple[Spot, str]]:
    """The state that does something by words, or the home of the body or official that does."""
    return [*_of_states(claim, context), *_homes(claim.participants, "actor", context)]


def _narrowed(spot: Spot, why: str, claim: Claim, context: Context) -> tuple[Spot, str]:
    """The town that a text is about in a country, where one is, and no capital: that tells only of the state."""
    town = _town_of(spot.country or "", ("town",), context) if spot.kind == "country" else None
    if town is None or _by_word(claim) or claim.kind in ABROAD_KINDS:
        return spot, why
    return town.spot, f"{why}; the town there that the text is about"


def finer(said: Located, claim: Claim, context: Context) -> Located | None:
    """The town that a text is about, for a claim that says no more than the country that it lies in.

    The text says that it happened there, or opens with it; a capital tells only of the state, or of where news is from.
    """
    if said.spot is None or said.spot.kind != "country":
        return None
    found = setting(claim, context)
    if found is None or found.spot is None or found.spot.country != said.spot.country:
        return None
    happened = found.spot.kind in SMALL and found.worded
    opens = any(mark.spot == found.spot for mark in context.landmarks if mark.start < context.opening)
    return found if happened or (found.spot.kind == "town" and opens) else None


def _happened(claim: Claim, context: Context, alarm: bool) -> Iterator[Located]:
    """The place where what was told before is said to have happened: "The incident took place in Oslo"; or the police
    were called to.
    """
    for sentence, first, last, called in context.happened:
        if called is alarm and sentence.start >= claim.sentence.start and claim.aspect not in AHEAD:
            start, end = sentence.words[first].start, sentence.words[last].end
            if claim.trigger.start < start:
                yield resolve_place([Span(start, end, "")], context)


def _of_those(claim: Claim, context: Context) -> Iterator[tuple[Spot, str]]:
    """The home of those to whom it is done, of those who do it at home, and of the officials who tell of it."""
    if claim.mode == "expel":
        yield from _expelling(claim, context)
        return
    if _by_word(claim):
        yield from _of_doers(claim, context)
    elif claim.kind == "COERCE" and claim.mode in RULES:
        yield from _of_states(claim, context)
    anywhere = claim.kind in ABROAD_KINDS
    doers = [p for p in claim.participants if "police" in p.traits or not anywhere]
    found = [*_homes(claim.participants, "target", context), *_homes(doers, "actor", context)]
    found += _of_officials(claim, context, False)
    yield from sorted(found, key=lambda home: home[0].kind not in SMALL)


def _of_states(claim: Claim, context: Context) -> Iterator[tuple[Spot, str]]:
    """The state that does something by its own word, where its name or its capital's is all that says who does it."""
    for one in claim.participants:
        if one.role == "actor" and (code := _state(one.head, context)):
            yield context.gazetteer.countries[code].spot, f"{one.head.quote}: states do so at home"


def _state(span: Span, context: Context) -> str | None:
    """The country that words are the name of, and no more than its name."""
    sentence = context.sentence(span)
    found = parts(sentence, span, context) if sentence else []
    codes = [code for part in found if part.kind == "name" and (code := _country(part))]
    return codes[0] if len(codes) == 1 == len(found) and codes[0] in context.gazetteer.countries else None


def _of_officials(claim: Claim, context: Context, of_foreign: bool) -> Iterator[tuple[Spot, str]]:
    """The homes of the officials who tell of it: those who deal with other countries, or all others."""
    official = [v.span for chain in claim.voices for v in chain if v.kind is VoiceKind.OFFICIAL]
    for span in official:
        if _looks_abroad(span, context) is of_foreign:
            yield from _home(span, context)


def _expelling(claim: Claim, context: Context) -> Iterator[tuple[Spot, str]]:
    """The country of whoever expels; where that is not said, the one that the text names beside the expelled."""
    targets = [participant.span for participant in claim.participants if participant.role == "target"]
    of_targets = {code for span in targets for code in _countries(span, context, owners=True)}
    doers = [participant.span for participant in claim.participants if participant.role == "actor"]
    for span in doers:
        for code in _countries(span, context):
            if code not in of_targets:
                yield context.gazetteer.countries[code].spot, f"{span.quote}: expels from their country"
    for code in context.chief_countries(of_targets | set(_abroad(claim.sentence, context))):
        spot = context.gazetteer.countries[code].spot
        yield spot, f"{spot.name}: the text speaks of it beside the country of those expelled"


def _abroad(span: Span, context: Context) -> Iterator[str]:
    """The countries whose embassies and the like a sentence speaks of."""
    sentence = context.sentence(span)
    found = parts(sentence, span, context) if sentence else []
    for part, after in pairwise(found):
        owns = part.last + 1 == after.first and after.kind == "sort" and after.key in ABROAD
        if owns and (code := _country(part)):
            yield code


def _country(part: Part) -> str | None:
    """The country of a name, a people or a capital."""
    if part.kind == "demonym":
        return part.key
    spot = part.spots[0] if part.kind == "name" and part.spots else None
    return spot.country if spot and spot.kind in ("country", "capital") else None


def _countries(span: Span, context: Context, owners: bool = False) -> Iterator[str]:
    """The countries, by their names, peoples or capitals, that a phrase names, or only those that own what it names."""
    sentence = context.sentence(span)
    if sentence is None:
        return
    for part in parts(sentence, span, context):
        if owners and part.kind == "name" and part.first and sentence.words[part.first - 1].pos == "ADP":
            continue
        code = _country(part)
        if code and code in context.gazetteer.countries:
            yield code


def _homes(taking_part: Sequence[Participant], role: str, context: Context) -> Iterator[tuple[Spot, str]]:
    for participant in taking_part:
        if participant.role == role and not (role == "target" and ENVOY in participant.traits):
            yield from _home(participant.span, context, ENVOY in participant.traits)


def _home(span: Span, context: Context, sent: bool = False) -> Iterator[tuple[Spot, str]]:
    """What a phrase such as "the president of Mali", "Oslo District Court", "the Malian army" names as its home.

    Who is `sent` somewhere is at home in the country whose they are: "Mali's envoy to Togo".
    """
    sentence = context.sentence(span)
    if sentence is None or not _is_local(sentence, span, context.pack):
        return
    found = parts(sentence, span, context)
    if any(part.kind == "sort" and part.key in ABROAD for part in found):
        return
    for part in found:
        if sent and part.first and sentence.words[part.first - 1].pos == "ADP":
            continue
        if part.kind == "name" and part.spots and part.spots[0].kind != "area" and not _is_person(sentence, part):
            yield part.spots[0], f"{span.quote}: set where they are at home"
        elif part.kind == "demonym" and part.key in context.gazetteer.countries:
            yield context.gazetteer.countries[part.key].spot, f"{span.quote}: set in their country"


def _is_person(sentence: Sentence, part: Part) -> bool:
    """Whether the name of a place is somebody's here: "Lorvik's spokeswoman", of Ann Lorvik."""
    return any(one.label == "PER" and one.first <= part.first <= one.last for one in sentence.mentions)


def _looks_abroad(span: Span, context: Context) -> bool:
    """Whether an official speaks for those who deal with other countries: what they tell of may be anywhere."""
    words = span.quote.lower().split()
    said = (*words, *(" ".join(words[at : at + size]) for size in (2, 3, 4) for at in range(len(words))))
    return any(context.pack.bodies.words.get(form) == FOREIGN for form in said)


def _is_local(sentence: Sentence, span: Span, pack: Pack) -> bool:
    """Whether a phrase names a body, an office or the people of a place, which are at home there."""
    words = [word.lower for word in sentence.words if span.start <= word.start < span.end]
    nouns = [noun for word in words for noun in (pack.nouns.get(word),) if noun]
    return any({noun.type, *noun.traits} & AT_HOME for noun in nouns)


def _of_document(claim: Claim, context: Context) -> Iterator[tuple[Spot, str]]:
    """The only town that the document's chief country has in it, or in its opening; otherwise that country."""
    country, why = context.headed, "the country of the town in the headline"
    if country is None and (country := context.chief_country(MOST, ENOUGH, FAR_MORE)):
        why = "the country that the text chiefly speaks of"
    if country is None and (country := context.home):
        why = "the country whose own institutions the text speaks of"
    if country is None and (country := context.chief_country(MORE, NATIONALITY, FAR_MORE)):
        why = "the only country whose people or offices the text speaks of"
    if country is None and (country := context.opened):
        why = "the only country that the text opens with"
    if country is None and (country := context.native):
        why = "the country of news in this language, since the text speaks of no other"
    if country is None or country not in context.gazetteer.countries:
        return
    spot = context.gazetteer.countries[country].spot
    if town := _town_of(country, ("town",) if _by_word(claim) else TOWNS, context):
        yield town.spot, f"the town in {spot.name} that the text is about"
    yield spot, why


def _town_of(country: str, kinds: Sequence[str], context: Context) -> Marked | None:
    """The town of a country that a text is about, if any."""
    there = [m for m in context.landmarks if m.spot.kind in TOWNS and m.spot.country == country and not m.far]
    town = _town(there, context.opening)
    return town if town and town.spot.kind in kinds else None


def _town(there: Sequence[Marked], opening: int) -> Marked | None:
    """The only town that a text names in its country, or in its opening, or the one that it names most by far."""
    for marks in (there, [mark for mark in there if mark.start < opening]):
        if len({mark.spot.id for mark in marks}) == 1:
            return marks[0]
    counts = Counter(mark.spot.id for mark in there).most_common(2)
    if len(counts) == 2 and counts[0][1] >= FAR_MORE * counts[1][1]:
        return next(mark for mark in there if mark.spot.id == counts[0][0])
    return None
