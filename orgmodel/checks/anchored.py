"""How the five métiers are judged: the anchoring of one of them against the cuts they share."""

from __future__ import annotations

from orgmodel.checks.check import Checked
from orgmodel.checks.grading import Cuts, between, without
from orgmodel.measures.measure import Facts
from orgmodel.measures.metier_anchoring import LEAST_SHARE, Anchoring
from orgmodel.measures.metiers import NAMES
from orgmodel.scenario.vocabulary import Metier
from orgmodel.text import Message, Share, listing, msg

ANCHORED = Cuts(0.75, 0.5)
THRESHOLDS = msg("anchoring ≥ .75 / ≥ .5 / < .5, where the métier is at least 10% of the role")
PROVENANCE = msg(
    "the five métiers: M. Chéreau; the role’s purposes: CMX, SPACES, 2021; the four anchors and the cuts our proposal"
)


def anchored(facts: Facts, metier: Metier) -> Checked:
    """The anchoring of a métier; it does not arise below a tenth of the role."""
    measured = facts.measures["metier-anchoring"]
    if measured.value is None:
        return Checked("not_assessable", measured.explanation, missing=measured.missing)
    rows: tuple[Anchoring, ...] = measured.detail
    found = next((row for row in rows if row.metier == metier), None)
    if found is None:
        return without(
            msg("Less than {least} of the role is {metier}.", least=Share(LEAST_SHARE), metier=NAMES[metier])
        )
    status = between(ANCHORED.status(round(found.best, 9)), ANCHORED.status(round(found.least, 9)))
    return Checked(status, _explanation(found), found.least, found.proof, found.missing)


def _explanation(found: Anchoring) -> Message:
    return msg("{share} of the role, anchored at {value}: {anchors}.", share=Share(found.share),
               value=Share(found.least), anchors=listing(anchor.said for anchor in found.anchors))  # fmt: skip
