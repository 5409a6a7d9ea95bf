"""Claims as nodes of a graph: every value with the spans it rests on."""

from collections.abc import Sequence

from kilde.app.exports.jsonld_things import Node, iri, known, place_iri, ref, span_iri, text_iri
from kilde.model import Claim, Document, Entity, Evidence, Lapse, Place, Relation, Span, Voice


class Met:
    """The entities and places that nodes speak of, each once: they stand at the end of the graph."""

    def __init__(self) -> None:
        self.entities: dict[str, Entity] = {}
        self.places: dict[str, Place] = {}

    def who(self, entity: Entity) -> Node:
        """Someone by their name in the graph."""
        self.entities.setdefault(entity.id, entity)
        return ref(iri("entity", entity.id))

    def where(self, place: Place) -> Node:
        """A place, and how near its point lies to what was said."""
        self.places.setdefault(place.id, place)
        return {"schema:location": ref(place_iri(place)), "kilde:precision": place.precision}


def claim_node(one: Evidence, event: str | None, ruled: Sequence[Node], met: Met) -> Node:
    """The claim, whose it is, what made it, and all that it says; `ruled` are the judgements that changed it.

    One without an event was rejected by a person.
    """
    claim, document = one.claim, one.document
    own = iri("claim", one.resolution.claim)
    return {
        "@id": own,
        "@type": ["schema:Claim", "prov:Entity"],
        "schema:appearance": ref(iri("document", document.id)),
        **({"schema:about": ref(iri("event", event))} if event else {"kilde:rejected": True}),
        "prov:wasDerivedFrom": ref(text_iri(document)),
        "prov:wasGeneratedBy": ref(iri("run", one.run)),
        **({"prov:wasInfluencedBy": list(ruled)} if ruled else {}),
        "kilde:kind": claim.kind,
        **known({"kilde:mode": claim.mode, "kilde:effect": claim.effect}),
        "kilde:stance": claim.stance.value,
        "kilde:factuality": claim.factuality.value,
        "kilde:aspect": claim.aspect.value,
        "kilde:passage": claim.passage.value,
        "kilde:trigger": at(document, claim.trigger),
        "kilde:sentence": at(document, claim.sentence),
        **({"kilde:takesUp": at(document, claim.takes_up)} if claim.takes_up else {}),
        **_time_and_place(one, met),
        "kilde:participant": _participants(own, one, met),
        "kilde:figure": _figures(own, one),
        **voices(own, document, claim, one.resolution.voices, met),
        "kilde:lapse": [_lapse(f"{own}:lapse:{i}", document, lapse) for i, lapse in enumerate(claim.lapses)],
    }


def at(document: Document, span: Span) -> Node:
    """A stretch of the document's text by its name in the graph."""
    return ref(span_iri(document, span))


def _time_and_place(one: Evidence, met: Met) -> Node:
    resolution, document = one.resolution, one.document
    edtf, unknown = resolution.edtf, resolution.place_unknown
    return {
        **({"kilde:edtf": edtf} if isinstance(edtf, str) else {"kilde:timeUnknown": edtf.reason.value}),
        "kilde:timeWords": [at(document, time.span) for time in one.claim.times],
        **(met.where(resolution.place) if resolution.place else {}),
        **({"kilde:placeUnknown": unknown.reason.value} if unknown else {}),
        "kilde:placeWords": [at(document, span) for span in one.claim.places],
    }


def _participants(own: str, one: Evidence, met: Met) -> list[Node]:
    pairs = zip(one.claim.participants, one.resolution.entities, strict=True)
    return [
        {
            "@id": f"{own}:participant:{number}",
            "schema:roleName": part.role,
            "kilde:words": at(one.document, part.span),
            "kilde:head": at(one.document, part.head),
            **({"kilde:refers": at(one.document, part.refers)} if part.refers else {}),
            **({"kilde:entity": met.who(who)} if who else {}),
        }
        for number, (part, who) in enumerate(pairs)
    ]


def _figures(own: str, one: Evidence) -> list[Node]:
    return [
        {
            "@id": f"{own}:figure:{number}",
            "@type": "schema:QuantitativeValue",
            "schema:unitText": figure.of,
            **known({"schema:minValue": figure.low, "schema:maxValue": figure.high}),
            "kilde:said": figure.said.value,
            "kilde:total": figure.total,
            "kilde:words": at(one.document, figure.span),
        }
        for number, figure in enumerate(one.claim.figures)
    ]


def voices(
    own: str, document: Document, said: Claim | Relation, known_by: Sequence[Sequence[Entity | None]], met: Met
) -> Node:
    """Who says it: the outlet itself, or chains from the origin to the last relay, each a list."""
    if not said.voices:
        return {"prov:wasAttributedTo": ref(f"{iri('document', document.id)}:publisher")}
    chains = [
        [_voice(f"{own}:voice:{i}:{step}", document, voice, who, met) for step, (voice, who) in enumerate(pairs)]
        for i, (chain, whose) in enumerate(zip(said.voices, known_by, strict=True))
        for pairs in [list(zip(chain, whose, strict=True))]
    ]
    first = [ref(chain[0]["@id"]) for chain in chains if chain]
    return {
        "prov:wasAttributedTo": first,
        "kilde:chain": [{"@id": f"{own}:chain:{i}", "kilde:voices": {"@list": each}} for i, each in enumerate(chains)],
        "schema:hasPart": {
            "@id": f"{own}:quotation",
            "@type": "schema:Quotation",
            "schema:text": said.sentence.quote,
            "schema:spokenByCharacter": first,
            "schema:isPartOf": ref(iri("document", document.id)),
        },
    }


def _voice(own: str, document: Document, voice: Voice, who: Entity | None, met: Met) -> Node:
    """One voice as these words name it; who it is, where that is known, stands beside."""
    return {
        "@id": own,
        "@type": ["kilde:Voice", "prov:Agent"],
        "schema:name": voice.name,
        "kilde:voiceKind": voice.kind.value,
        "kilde:words": at(document, voice.span),
        "kilde:cue": at(document, voice.cue),
        **({"prov:specializationOf": met.who(who)} if who else {}),
    }


def _lapse(own: str, document: Document, one: Lapse) -> Node:
    """How far the happening lies from another."""
    spans = {"kilde:words": one.words, "kilde:mention": one.other, "kilde:trigger": one.trigger, "kilde:told": one.told}
    offset = one.offset
    bounds = {"kilde:low": offset.low, "kilde:high": offset.high, "kilde:months": offset.months}
    named = {name: at(document, span) for name, span in spans.items() if span}
    return {"@id": own, "kilde:kind": one.kind, **known(bounds), "kilde:yearly": offset.yearly, **named}
