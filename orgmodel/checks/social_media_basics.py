"""Social media basics: whether each channel has an owner, somebody who answers, an objective and hours."""

from __future__ import annotations

from orgmodel.checks.check import Check, Checked
from orgmodel.checks.grading import Cuts, ranged, unwritten, without, worst
from orgmodel.measures.channel_basics import ChannelBasics
from orgmodel.measures.measure import Facts
from orgmodel.profiles.survey_practice import ACCOUNTS
from orgmodel.records import Evidence
from orgmodel.text import listing, msg

COMPLETE = Cuts(0.9, 0.6)


def check(facts: Facts) -> Checked:
    """The worse of the audience on complete channels and of whether one space is our own."""
    measured = facts.measures["channel-basics"]
    if measured.value is None:
        return unwritten(measured.explanation, *measured.missing)
    basics: ChannelBasics = measured.detail
    if not basics.channels:
        return without(msg("No channel meets publics outside."))
    status = ranged(COMPLETE, measured.value, basics.at_best)
    complete = Checked(status, measured.explanation, measured.value, measured.evidence, measured.missing)
    return worst(complete, _owned(facts, basics))._replace(value=measured.value)


def _owned(facts: Facts, basics: ChannelBasics) -> Checked:
    """Not one space of our own is a warning."""
    placed = facts.graph.placed
    channels = [placed.channels[row.channel] for row in basics.channels]
    proof = Evidence(places=tuple(channel.at("family") for channel in channels))
    if basics.owned is None:
        said = msg("It is not written which spaces are the organization’s own.")
        return Checked("not_assessable", said, None, proof, ("channels[].family",))
    names = listing(placed.name(channel.id) for channel in channels)
    if not basics.owned:
        return Checked("warn", msg("No space is the organization’s own: {channels}.", channels=names), None, proof)
    return Checked("pass", msg("A space at least is the organization’s own."), None, proof)


CHECK = Check(
    id="social-media-basics",
    code="T3",
    part="tools",
    title=msg("Channels with a purpose"),
    question=msg("Does every channel have an owner, somebody who answers, an objective and hours?"),
    thresholds=msg("≥ .9 / ≥ .6 / < .6 of the audience · one space of one’s own"),
    provenance=msg("weights and cuts our proposal"),
    remedy=msg("Give each channel an owner, somebody who answers, an objective and hours; open a space of your own."),
    check=check,
    context=(ACCOUNTS,),
)
