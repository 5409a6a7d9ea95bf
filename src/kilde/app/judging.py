"""The commands of `kilde` by which people rule: what they take and what their help says."""

from typing import Annotated

import typer

from kilde.app.arguments import AsJson, AsOf, Ledger
from kilde.model import Ruling

MOST = 20
"""Doubts that are listed where nobody says how many."""


def add_to(app: typer.Typer) -> None:
    """Puts the commands beside the others."""
    for command in (judge, judgements, agreement, queue):
        app.command()(command)


def judge(
    ledger: Ledger,
    ruling: Annotated[
        Ruling | None,
        typer.Argument(
            metavar="RULING", help="same, different, correct, reject, keep, note or undo.", show_default=False
        ),
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ABOUT...", help="Events and claims by the start of their ids; FIELD=VALUE.", show_default=False
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="NAME", help="Who rules; otherwise KILDE_NAME, or the user of this computer."),
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why; every ruling has one.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="List the judgements instead, as 'kilde judgements'.")] = False,
) -> None:
    """Rule what is one happening and what is not, correct a value, reject a claim, note something, or undo a ruling.

    A ruling wins over what Kilde makes of the claims, and over earlier rulings that it contradicts. It survives a new
    reading of the texts. Nothing is changed by it that undo does not put back.

    \b
    same EVENT EVENT          both are one event; claims may be named as well, and more than two
    different EVENT EVENT     they are not, whatever is read later
    different EVENT CLAIM     the claim is not of that event
    correct CLAIM FIELD=VALUE kind, mode, time (EDTF), place, killed and what else is counted, actor, target,
                              stance, factuality, aspect; several may be given; unknown takes a value away
    reject CLAIM              it is no claim: the text was misread
    keep CLAIM                it is one, whatever was ruled before
    note EVENT                a remark, on events or claims; it changes nothing
    undo JUDGEMENT            the judgement is withdrawn

    \b
    Examples:
      kilde judge my.kilde same 3f2a 9c1d --reason "One attack; the second report has the wrong day"
      kilde judge my.kilde correct 55a8 time=2020-01-03 killed=12 --reason "The paper corrected itself" --by Kari
      kilde judge my.kilde note 55a8 --reason "Ask the desk in Oslo which bridge is meant"
      kilde judge my.kilde undo 77b0 --reason "A slip"
    """
    from kilde.app.commands.judge import rule
    from kilde.app.commands.judgements import list_judgements

    if list_:
        list_judgements(ledger, None, False)
    else:
        rule(ledger, ruling, about or (), by, reason)


def judgements(ledger: Ledger, as_of: AsOf = None, as_json: AsJson = False) -> None:
    """List who ruled what, when and why, and whether it is in force, overridden, withdrawn, dormant or blind.

    \b
    Examples:
      kilde judgements my.kilde
      kilde judgements my.kilde --as-of 2026-01-31 --json
    """
    from kilde.app.commands.judgements import list_judgements

    list_judgements(ledger, as_of, as_json)


def agreement(ledger: Ledger, as_of: AsOf = None, as_json: AsJson = False) -> None:
    """Show how far those who ruled agree, beyond chance, and list the questions on which they do not.

    Rulings of several people on one thing are answers to one question; what counts as one, docs/judging.md says. For
    each sort of question: how many were answered, by two or more, and alike; Krippendorff's alpha of all, and Cohen's
    kappa of each two.

    \b
    Examples:
      kilde agreement my.kilde
      kilde agreement my.kilde --json
    """
    from kilde.app.commands.agreement import tell_agreement

    tell_agreement(ledger, as_of, as_json)


def queue(
    ledger: Ledger,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="How many at most.")] = MOST,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """List what most wants a ruling: the links and values whose other answer would change a published number.

    \b
    Examples:
      kilde queue my.kilde
      kilde queue my.kilde --limit 5 --json
    """
    from kilde.app.commands.queue import list_doubts

    list_doubts(ledger, limit, as_of, as_json)
