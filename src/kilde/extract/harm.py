"""What can be done to people that texts count."""

HARM = frozenset(
    {
        "killed",
        "injured",
        "arrested",
        "missing",
        "displaced",
        "abducted",
        "released",
        "hostages",
        "evacuated",
        "convicted",
        "executed",
        "deported",
        "expelled",
        "casualties",
        "victims",
    }
)
"""What only people can be counted as."""

HARMED = frozenset({"killed", "injured"})
"""What violence does to people."""
