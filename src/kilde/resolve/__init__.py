"""Mentions to times, places and entities, each with its reason."""

from kilde.resolve.clusters import cluster
from kilde.resolve.likeness import same_entity
from kilde.resolve.resolver import Resolver

__all__ = ["Resolver", "cluster", "same_entity"]
