"""How linking grows with the ledger: 10,000 and 100,000 claims, and one document more."""

import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.texts import Sample, written
from benchmarks.worlds import worlds
from kilde.ledger import Ledger
from kilde.model import Evidence
from kilde.pipeline import Growing, Settings, read

SIZES = (10_000, 100_000)
NOW = "2026-01-01T00:00:00Z"


def grown(found: Sequence[Sample]) -> Iterator[dict[str, object]]:
    """Processor seconds to link so many claims, and to add one document to them; MiB at the peak."""
    evidence = _evidence(found)
    claims = list(islice(worlds(evidence), max(SIZES) + len(evidence)))
    for size in SIZES:
        growing, all_ = Growing(), claims[:size]
        held = {one.claim.document for one in all_}
        more = next(one.claim.document for one in claims[size:] if one.claim.document not in held)
        started = time.process_time()
        growing.add(all_)
        events = len(growing.view().events)
        linked = time.process_time()
        growing.add([one for one in claims[size:] if one.claim.document == more])
        growing.view()
        yield {
            "benchmark": "link",
            "claims": size,
            "events": events,
            "seconds": round(linked - started, 2),
            "one_more_seconds": round(time.process_time() - linked, 2),
            "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }


def _evidence(found: Sequence[Sample]) -> tuple[Evidence, ...]:
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "real.kilde", create=True) as ledger:
        for number, sample in enumerate(found):
            read([str(written(sample, Path(folder) / f"{number}"))], ledger, Settings(), lambda: NOW)
        return ledger.evidence()
