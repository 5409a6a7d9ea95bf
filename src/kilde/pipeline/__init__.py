"""The stages in order: from paths to a ledger, and from a ledger to events."""

from kilde.pipeline.paths import check, count
from kilde.pipeline.reading import Progress, read
from kilde.pipeline.settings import Settings, told
from kilde.pipeline.summary import Summary
from kilde.pipeline.view import Account, View, view

__all__ = ["Account", "Progress", "Settings", "Summary", "View", "check", "count", "read", "told", "view"]
