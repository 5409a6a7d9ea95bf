"""JSON lines: one item a line, kept as the exact bytes of its line."""

from collections.abc import Iterable, Iterator

import msgspec

from kilde.model import Issue, Item, Metadata
from kilde.sources.streams import LIMIT

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def records(lines: Iterable[bytes | None], name: str, shown: str, metadata: Metadata) -> Iterator[Item | Issue]:
    """An item for each line that holds a JSON object; blank lines hold nothing; any other line is an Issue.

    `name` is the file's own, for the items; `shown` its path in the folder asked for, for the issues.
    """
    for number, line in enumerate(lines, start=1):
        if line is None:
            yield Issue(shown, f"line {number}", "too-large", f"the line is longer than {LIMIT:,} bytes")
            continue
        data = line.removeprefix(_BYTE_ORDER_MARK) if number == 1 else line
        data = data.removesuffix(b"\r")
        if not data.strip():
            continue
        reason = _broken(data)
        if reason:
            yield Issue(shown, f"line {number}", "broken-line", reason)
        else:
            yield Item(f"{name} line {number}", "record", data, metadata)


def _broken(line: bytes) -> str | None:
    """Why a line is no JSON object, or None."""
    try:
        value = msgspec.json.decode(line)
    except UnicodeDecodeError:
        return "the line is no UTF-8"
    except RecursionError:
        return "the JSON is nested too deeply"
    except msgspec.MsgspecError as error:
        return f"the line is no JSON: {error}"
    return None if isinstance(value, dict) else "the line is JSON, but no object { }"
