"""The ledger: an append-only, chained store of facts, with texts in a store from which they can be erased."""

from kilde.ledger.batch import Batch
from kilde.ledger.faults import Fault
from kilde.ledger.ledger import Ledger
from kilde.ledger.rereadings import ReadBy

__all__ = ["Batch", "Fault", "Ledger", "ReadBy"]
