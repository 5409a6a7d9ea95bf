"""Gazetteers: opened for a reading."""

import zlib
from pathlib import Path

from kilde.model import PackError, SourceError
from kilde.model.showing import shown
from kilde.resolve.gazetteer import Gazetteer
from kilde.resolve.gazetteer import shipped as shipped_gazetteer


def gazetteer_of(path: Path) -> Gazetteer:
    """The gazetteer in a file, with the countries that ship with Kilde; PackError where it is none."""
    try:
        return Gazetteer(path.read_bytes(), shipped_gazetteer().countries)
    except OSError as error:
        raise SourceError(f"{shown(str(path))}: {(error.strerror or 'cannot be read').lower()}") from error
    except (zlib.error, ValueError) as error:
        raise PackError(f"{shown(str(path))}: is no gazetteer; make one with 'kilde gazetteer'") from error
