"""How the pipelines of `kilde_models` are made: run from the folder `models`, apart from CI."""
