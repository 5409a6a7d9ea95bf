"""Actors, judgements, questions, and what a ledger is."""

from typing import Annotated, Generic, Literal, TypeVar

from pydantic import Field

from kilde.app.api.shapes.claims import Relation
from kilde.app.api.shapes.parts import Ruled, Shape, Span
from kilde.model import Manner, Ruling
from kilde.pipeline import State

Item = TypeVar("Item")


class Page(Shape, Generic[Item]):
    """Some items of a list; next is the cursor of the page behind, null on the last."""

    items: list[Item]
    total: int
    next: str | None


class Working(Shape):
    """The answer is being worked out: ask again after so many seconds."""

    detail: str
    retry_after: int


class Fault(Shape):
    """What is wrong with a request, and where."""

    at: str
    why: str


class Refusal(Shape):
    """Why a request is refused (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[Fault] = Field(default_factory=list)


class Place(Shape):
    """Where a name stands."""

    document: str
    span: Span


class Spelling(Shape):
    """One way in which texts write a name, and where."""

    text: str
    evidence: list[Place]


class ActorInShort(Shape):
    """Somebody, with how often each spelling stands, and in how many events and relations."""

    id: str
    name: str
    type: str
    named: int
    spellings: dict[str, int]
    events: dict[str, int]
    relations: int


class Actor(Shape):
    """Somebody, with every spelling and its evidence."""

    id: str
    name: str
    type: str
    named: int
    spellings: list[Spelling]
    events: dict[str, int]
    relations: list[Relation]


class Anchor(Shape):
    """Where a claim stands that a judgement is about, and the claim that stands there now."""

    document: str
    kind: str
    trigger: Span
    claim: str | None


class Judgement(Ruled):
    """What a person ruled, and whether it stands."""

    state: State
    because: str | None
    manner: Manner
    undoes: str | None
    about: list[list[Anchor]]


class Answer(Shape):
    """What is to be ruled for one answer to a question: with a reason, a body to send to judgements."""

    ruling: Ruling
    about: list[str]


class Question(Shape):
    """What wants a ruling."""

    weight: float
    about: str
    why: str
    changes: list[str]
    events: list[str]
    claims: list[list[str]]
    rulings: list[Answer]


class Issue(Shape):
    """What could not be read, and why."""

    id: str
    item: str
    place: str
    code: str
    reason: str


class Run(Shape):
    """What made facts: code, packs, models, gazetteer and settings."""

    id: str
    kilde: str
    packs: str
    models: str
    gazetteer: str
    settings: str


class Hit(Shape):
    """Who or what has a name."""

    of: Literal["actor", "document", "place"]
    id: str
    name: str
    detail: str


class Head(Shape):
    """The last entry that the answer knows of; up_to_date where the ledger has no later one."""

    hash: str
    up_to_date: bool


class Ledger(Shape):
    """What a ledger holds."""

    head: Head
    documents: int
    claims: int
    rejected: int
    events: int
    actors: int
    relations: int
    judgements: int
    issues: int
    languages: dict[str, int]
    sources: int
    first_published: str | None
    last_published: str | None


class Language(Shape):
    """A language that Kilde reads, how much its pack knows, and how many documents of the ledger are in it."""

    code: str
    name: str
    triggers: int
    nouns: int
    cues: int
    documents: int


class Me(Shape):
    """Who asks; account is false where nobody needs sign in. A session's requests carry csrf as X-CSRF-Token."""

    name: str
    role: Literal["reader", "coder", "editor"]
    account: bool
    csrf: str | None


class ToRule(Shape):
    """A ruling, as `kilde judge` takes it: ids of events and claims or the start of them, FIELD=VALUE."""

    ruling: Ruling
    about: list[Annotated[str, Field(max_length=30_000)]] = Field(min_length=1, max_length=1000)
    reason: str = Field(min_length=1, max_length=10_000)
    by: str | None = Field(default=None, min_length=1, max_length=200)


class RuledNow(Shape):
    """What was entered, and the hash of the ledger's last entry by then."""

    judgements: list[Judgement]
    head: str
