"""The ledger: an append-only, chained store of facts, with texts in a store from which they can be erased."""

from kilde.ledger.batch import Batch
from kilde.ledger.faults import Fault
from kilde.ledger.ledger import Ledger
from kilde.ledger.merges import Merge, Merged
from kilde.ledger.rereadings import ReadBy
from kilde.ledger.taking import Apart, Met, Taken

__all__ = ["Apart", "Batch", "Fault", "Ledger", "Merge", "Merged", "Met", "ReadBy", "Taken"]
