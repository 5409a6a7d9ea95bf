"""Swedish police notices: violence is told as such, and accidents, fires and traffic are not.

    python -m evals.police [--learn]

Notices are of a type that the police gave them. Of those of accidents and of those of violence 300 are scored, chosen
by the digests of their ids, so that they are always the same. --learn prints what is wrong in as many others: those
that are scored are there to be measured, not looked at.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.measures import Measure, absent, folder
from kilde.ledger import Ledger
from kilde.model import Claim
from kilde.pipeline import Settings, read, view

NOTICES = Path("police-sv") / "notices.jsonl"
QUIET = ("Trafikolycka", "Brand", "Räddningsinsats")
VIOLENT = ("Misshandel", "Mord/dråp", "Skottlossning", "Rån")
SCORED = 300
NOW = "2026-01-01T00:00:00Z"

Notice = dict[str, Any]


def police(data: Path) -> Iterator[Measure]:
    """Claims of violence in notices of accidents, as a negative number; the share of those of violence with any."""
    path = data / NOTICES
    if not path.exists():
        yield from absent("police", path)
        return
    quiet, violent = (chosen(_notices(path), types)[:SCORED] for types in (QUIET, VIOLENT))
    yield Measure("police", "quiet", -float(sum(len(found) for found in assaults(quiet).values())))
    yield Measure("police", "violent", round(sum(map(bool, assaults(violent).values())) / len(violent), 4))


def chosen(notices: Sequence[Notice], types: tuple[str, ...]) -> list[Notice]:
    """The notices of some types, in the order of the digests of their ids."""
    of_type = [notice for notice in notices if notice["type"].startswith(types)]
    return sorted(of_type, key=lambda notice: hashlib.sha256(str(notice["id"]).encode()).hexdigest())


def assaults(notices: Sequence[Notice]) -> Mapping[str, list[Claim]]:
    """The claims of violence in each notice, by its title; what did not happen is none."""
    with tempfile.TemporaryDirectory() as scratch:
        path, found = Path(scratch) / "notices.jsonl", defaultdict[str, list[Claim]](list)
        path.write_text("\n".join(json.dumps(_record(notice)) for notice in notices), encoding="utf-8")
        with Ledger.open(Path(scratch) / "police.kilde", create=True) as ledger:
            read([str(path)], ledger, Settings(), lambda: NOW)
            seen, titles = view(ledger), {document.id: document.title or "" for document in ledger.documents()}
        for evidence in seen.evidence.values():
            claim = evidence.claim
            if claim.kind == "ASSAULT" and not claim.factuality.value.endswith("-"):
                found[titles[claim.document]].append(claim)
    return {notice["title"]: found[notice["title"]] for notice in notices}


def _record(notice: Notice) -> Notice:
    return {"title": notice["title"], "text": notice["text"], "published": notice["published"][:10], "language": "sv"}


def _notices(path: Path) -> list[Notice]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _wrong(path: Path) -> Iterator[str]:
    """What is wrong in notices that are not scored."""
    quiet, violent = (chosen(_notices(path), types)[SCORED : 2 * SCORED] for types in (QUIET, VIOLENT))
    for title, claims in assaults(quiet).items():
        yield from (f"+ {title}: {claim.trigger.quote!r} {claim.sentence.quote}" for claim in claims)
    found = assaults(violent)
    yield from (f"- {notice['title']}: {notice['text']}" for notice in violent if not found[notice["title"]])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evals.police", description=__doc__)
    parser.add_argument("--learn", action="store_true", help="print what is wrong in notices that are not scored")
    lines = _wrong(folder() / NOTICES) if parser.parse_args().learn else map(str, police(folder()))
    for line in lines:
        sys.stdout.write(" ".join(line.split()) + "\n")


if __name__ == "__main__":
    main()
