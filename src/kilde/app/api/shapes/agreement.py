"""Agreement between those who ruled."""

from kilde.app.api.shapes.parts import Shape, Span


class Pair(Shape):
    """Two coders: how many questions both answered, how many alike, Cohen's kappa or why there is none."""

    coders: list[str]
    both: int
    alike: int
    kappa: float | None
    why: str | None


class Sort(Shape):
    """Questions of one sort, those that two answered or more, and Krippendorff's alpha or why there is none."""

    sort: str
    questions: int
    shared: int
    alike: int
    alpha: float | None
    why: str | None
    pairs: list[Pair]


class Stood(Shape):
    """Where a claim stands that was ruled on; place is its id, or another name where none stands there now."""

    document: str
    kind: str
    trigger: Span
    place: str


class Given(Shape):
    """What somebody answered, by which judgement; implied where it says so only by ruling on the claim otherwise."""

    by: str
    value: str
    implied: bool
    blind: bool
    judgement: str
    recorded: str
    reason: str


class Asked(Shape):
    """A question that was not answered alike, and how it was settled."""

    id: str
    sort: str
    about: list[list[Stood]]
    answers: list[Given]
    settled: Given | None


class Agreement(Shape):
    """How far those who ruled agree, and the questions on which they do not."""

    coders: list[str]
    sorts: list[Sort]
    apart: list[Asked]
