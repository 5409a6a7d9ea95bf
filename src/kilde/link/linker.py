"""The linker: events that grow with what is read. However documents come, all at once or one by one, they are the same.

Inside a document its claims make groups, its accounts of happenings. Accounts of different documents that share a block
are compared, and those alike enough are tied. Accounts that ties lead from one to another are a neighbourhood: only the
neighbourhoods that a new document reaches are put together anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kilde.link.bare import take_in
from kilde.link.compare import ENOUGH, Company, compare
from kilde.link.foretold import foretold
from kilde.link.groups import Group, Groups
from kilde.link.kin import Heard, names_of
from kilde.link.lending import lent, returned
from kilde.link.meeting import Meeting
from kilde.link.narrative import go_on
from kilde.link.order import by_time
from kilde.link.outcomes import late
from kilde.link.rulings import Decision, Rulings
from kilde.link.sketch import Sketch, sketch
from kilde.link.story import story_links
from kilde.link.told_apart import told_apart
from kilde.link.view import view
from kilde.model import Entity, Event, Evidence, Link


class Linker:
    """Claims linked as they come. `entities` maps an entity's id to the one that it was found to be the same as.

    `rulings` are what persons decided on claims. The accounts that one is about are of one neighbourhood, and their
    documents are put together one after another, for what is ruled of one may keep apart the claims of another.
    """

    def __init__(self, entities: Mapping[str, Entity], rulings: Iterable[Decision] = ()) -> None:
        self._entities = entities
        self._rulings = Rulings()
        self._ruled_on: dict[str, set[str]] = {}
        self._bound: dict[str, set[str]] = {}
        self._told: dict[str, Evidence] = {}
        self._heard: dict[str, frozenset[str]] = {}
        self._accounts: dict[str, Group] = {}
        self._by_document: dict[str, list[str]] = {}
        self._apart: dict[str, frozenset[str]] = {}
        self._ties: dict[str, dict[str, Link]] = {}
        self._meeting = Meeting()
        self._home: dict[str, str] = {}
        self._made: dict[str, list[Event]] = {}
        self._stale: set[str] = set()
        self.rule(rulings)

    def rule(self, decisions: Iterable[Decision]) -> None:
        """Takes these decisions in place of those before; what they are about comes anew with what is added next."""
        self._decisions = tuple(decisions)
        self._decided = {claim for one in self._decisions for side in one.sides for claim in side}
        self._is_ruled_anew = True

    def forget(self, documents: Iterable[str]) -> None:
        """Lets documents go; whom they were of one neighbourhood with comes anew with what is added next."""
        for document in documents:
            self._forget(document)
            self._heard.pop(document, None)
            self._is_ruled_anew |= self._ruled_on.pop(document, None) is not None

    def add(self, evidence: Iterable[Evidence], statements: Iterable[Heard] = ()) -> None:
        """Takes in all claims of some documents; those of a document that is there already give way to them.

        `statements` are what else is said in these documents: whom they name shows which articles are of one story.
        """
        by_document: dict[str, dict[str, Evidence]] = defaultdict(dict)
        heard: dict[str, list[Heard]] = defaultdict(list)
        for one in evidence:
            by_document[one.claim.document][one.resolution.claim] = one
        for said in statements:
            heard[said[0].document].append(said)
        self._heard |= {document: names_of((), heard[document]) for document in by_document}
        self._rule(by_document)
        for document in by_document:
            self._forget(document)
        new = [account for document in sorted(by_document) for account in self._accounts_of(by_document[document])]
        self._bind()
        named = {document: names_of(told.values()) | self._heard[document] for document, told in by_document.items()}
        self._tie(self._meeting.enter({account: self._accounts[account].sketch for account in new}, named))

    def events(self) -> tuple[Event, ...]:
        """All events, by time and id."""
        for account in sorted(self._stale):
            if account in self._stale:
                self._make(self._neighbourhood(account))
        return by_time(event for made in self._made.values() for event in made)

    def _rule(self, by_document: dict[str, dict[str, Evidence]]) -> None:
        """Where documents that were ruled on come anew, all of them do: in one order, whatever came before."""
        decided = any(set(told) & self._decided for told in by_document.values())
        if not self._is_ruled_anew and not decided and not self._ruled_on.keys() & by_document.keys():
            return
        ruled = {self._told[claim].claim.document for claim in self._decided if claim in self._told}
        for document in (self._ruled_on.keys() | ruled) - by_document.keys():
            claims = (c for account in self._by_document[document] for c in self._accounts[account].sketch.claims)
            by_document[document] = {claim: self._told[claim] for claim in claims}
        self._ruled_on = {d: ids for d, told in by_document.items() if (ids := set(told) & self._decided)}
        self._rulings = Rulings(self._decisions)
        self._is_ruled_anew = False

    def _bind(self) -> None:
        """Accounts of claims that one decision is about, by each of them."""
        accounts = [account for document in self._ruled_on for account in self._by_document[document]]
        account_of = {claim: account for account in accounts for claim in self._accounts[account].sketch.claims}
        self._bound = {account: set() for account in accounts}
        for one in self._decisions:
            held = {account_of[claim] for side in one.sides for claim in side if claim in account_of}
            for account in held:
                self._bound[account] |= held

    def _forget(self, document: str) -> None:
        for account in self._by_document.pop(document, ()):
            self._untie(account)
            self._meeting.leave(account)
            self._stale.discard(account)
            for claim in self._accounts.pop(account).sketch.claims:
                del self._told[claim]
                self._apart.pop(claim, None)

    def _accounts_of(self, told: Mapping[str, Evidence]) -> list[str]:
        """The accounts that the claims of one document make, by their first claims."""
        known = [told[claim] for claim in sorted(told)]
        rulings = self._rulings if known[0].claim.document in self._ruled_on else None
        sketches = _drawn(known, self._entities)
        apart = told_apart(known)
        groups = Groups(sketches, rulings, apart=apart)
        groups.join(story_links(known, groups.single, ENOUGH))
        go_on(known, groups)
        take_in(known, groups)
        made = {group.sketch.claims[0]: group for group in groups.alone()}
        self._told |= {one.resolution.claim: one for one in returned(known)}
        self._accounts |= made
        self._apart |= apart
        self._by_document[known[0].claim.document] = [*made]
        return [*made]

    def _tie(self, accounts: Iterable[str]) -> None:
        """Compares accounts with those that they meet, in place of what tied them before, and each pair once."""
        for account in (ahead := dict.fromkeys(accounts)):
            self._untie(account)
        while ahead:
            account, _ = ahead.popitem()
            met = self._meeting.met(account)
            self._compare(account, {other: company for other, company in met.items() if other not in ahead})

    def _compare(self, account: str, met: Mapping[str, Company]) -> None:
        own = self._accounts[account].sketch
        for other, company in met.items():
            verdict = compare(own, self._accounts[other].sketch, common=self._meeting.common, company=company)
            if verdict.score >= ENOUGH:
                first, second = sorted((account, other))
                tie = Link(first, second, round(verdict.score, 3), verdict.reasons)
                self._ties.setdefault(account, {})[other] = self._ties.setdefault(other, {})[account] = tie
                self._upset(other)

    def _untie(self, account: str) -> None:
        self._upset(account)
        for other in self._ties.pop(account, {}):
            self._ties[other].pop(account)

    def _upset(self, account: str) -> None:
        """The neighbourhood of an account is to be put together anew."""
        self._stale.add(account)
        for event in self._made.pop(self._home.pop(account, ""), ()):
            for claim in event.claims:
                if claim in self._home:
                    del self._home[claim]
                    self._stale.add(claim)

    def _neighbourhood(self, account: str) -> list[str]:
        found, open_ = {account}, [account]
        while open_:
            here = open_.pop()
            reached = {*self._ties.get(here, ()), *self._bound.get(here, ())} - found
            found |= reached
            open_ += reached
        return sorted(found)

    def _make(self, accounts: list[str]) -> None:
        """The events of one neighbourhood."""
        for account in accounts:
            self._upset(account)
        rulings = self._rulings.copy() if self._bound.keys() & set(accounts) else None
        sketches = {account: self._accounts[account].sketch for account in accounts}
        groups = Groups(sketches, rulings, across=True, apart=self._apart)
        groups.join({tie for account in accounts for tie in self._ties.get(account, {}).values()})
        home = accounts[0]
        self._made[home] = [self._event(group) for group in groups.all()]
        self._home.update(dict.fromkeys(accounts, home))
        self._stale.difference_update(accounts)

    def _event(self, group: Group) -> Event:
        claims = group.sketch.claims
        inside = [link for claim in claims if claim in self._accounts for link in self._accounts[claim].links]
        links = sorted((*inside, *group.links), key=lambda x: (x.one, x.other, x.reasons))
        return view([self._told[claim] for claim in claims], tuple(links), self._entities)


def _drawn(told: Sequence[Evidence], entities: Mapping[str, Entity]) -> dict[str, Sketch]:
    """The sketches of one document's claims, by id, without times and places that are those of other deeds."""
    others, after, ahead = lent(told), late(told), foretold(told)
    drawn = {one.resolution.claim: sketch(one, entities) for one in told}
    for claim in others.time | after:
        drawn[claim] = replace(drawn[claim], times=(), ends=())
    for claim in others.place:
        drawn[claim] = replace(drawn[claim], places=())
    return drawn | {claim: replace(drawn[claim], ahead=True) for claim in ahead}
