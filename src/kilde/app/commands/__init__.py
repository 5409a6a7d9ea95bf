"""What each command does, one file each."""

__all__: list[str] = []
