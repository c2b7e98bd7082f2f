"""What each public case must and must not raise, as the domain page says, and where the model sees it otherwise.

A disagreement is pinned, never bent: `case` is what the case asks for, `model` what is found today. The numbers and our
reading of each stand in `disagreements.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from orgmodel.checks.check import Status
from orgmodel.records import Level

Raised = Literal["raised", "silent"]


class Disagreement(NamedTuple):
    """A rule or check (or the observed shape) on which the case and the model differ, and its figure.

    The figure is the value of the check, the driver of the rule, the margin of the shape.
    """

    about: str
    case: str
    model: str
    figure: float


class Expected(NamedTuple):
    """One placement of a case: what is raised at medium or above, what is silent, how checks come out."""

    case: str
    placement: str
    number: int
    """Of the public case."""
    why: str
    """What the column says, in our words."""
    raised: tuple[str, ...] = ()
    """Rules, or findings `rule@subject`."""
    silent: tuple[str, ...] = ()
    checks: Mapping[str, Status] = {}
    worst: Level = Level.CRITICAL
    """No finding stands above this level; LOW is no finding at all."""
    disagrees: tuple[Disagreement, ...] = ()


EXPECTED: tuple[Expected, ...] = (
    Expected(
        "computer_maker", "centre", 1, "nothing critical; a hybrid of shapes",
        worst=Level.HIGH,
        disagrees=(Disagreement("observed-shape", "hybrid", "holistic", 0.44),),
    ),
    Expected(
        "drinks_room", "room", 2, "an agency answers part of it; customer service is not anchored",
        raised=("agency-dependency",),
        checks={"metier-customer-service": "fail", "declared-shape": "pass"},
    ),
    Expected(
        "relief_federation", "hub", 3, "accounts can be lost; a crisis finds a short path and a mandate",
        raised=("account-loss",), silent=("crisis-unprepared",),
        checks={"crisis-ready": "pass", "declared-shape": "pass"},
    ),
    Expected(
        "rail_operator", "ordinary", 4, "late out of hours, moderately; ready for a crisis",
        silent=("crisis-unprepared",), checks={"crisis-ready": "pass", "declared-shape": "pass"},
        disagrees=(Disagreement("late-answer", "raised", "silent", 0.00),),
    ),
    Expected("rail_operator", "strike", 4, "three times the messages, twice the staff: it holds",
             silent=("crisis-unprepared", "overload")),
    Expected("airline_hub", "joint_hub", 5, "nothing", worst=Level.LOW, checks={"responsive": "pass"}),
    Expected("air_office_hours", "office_hours", 6, "late: office hours before a public that never sleeps",
             raised=("late-answer",), checks={"responsive": "fail", "declared-shape": "pass"}),
    Expected("air_office_hours", "round_the_clock", 6, "our counter-proposal: wider hours end it",
             silent=("late-answer",), checks={"responsive": "pass"}),
    Expected(
        "question_site", "aside", 7, "nobody inside hears the volunteers, and they are not consulted",
        raised=("no-inward-voice", "community-not-consulted"),
        disagrees=(Disagreement("heard", "fail", "warn", 0.69),),
    ),
    Expected(
        "food_group", "y2010", 8, "before: unready, deaf, and not open about what it deletes",
        raised=("crisis-unprepared", "no-inward-voice"), checks={"transparent": "fail", "heard": "fail"},
    ),
    Expected(
        "food_group", "y2012", 8, "after: two superiors, and somebody who settles",
        silent=("role-conflict", "crisis-unprepared", "no-inward-voice"),
        checks={"transparent": "pass", "clear-role": "pass"},
        disagrees=(Disagreement("declared-shape", "pass", "warn", 1.00),),
    ),
    Expected("food_group", "unsettled", 8, "after, without anybody who settles: a conflict",
             raised=("role-conflict",), silent=("crisis-unprepared", "no-inward-voice"), checks={"clear-role": "warn"}),
    Expected("toy_maker", "y2004", 9, "before: alone and overwhelmed",
             raised=("key-person-loss@cm", "overload"), checks={"resilient": "fail", "load": "fail"}),
    Expected(
        "toy_maker", "y2005", 9, "after: ambassadors share the work and the ties",
        silent=("key-person-loss", "no-inward-voice"), checks={"resilient": "pass"},
        disagrees=(Disagreement("overload", "silent", "raised", 0.52),),
    ),
    Expected("luxury_sponsor", "today", 10, "a sponsor within reach", checks={"sponsor-near": "pass"}),
    Expected("founder_account", "today", 11, "a voice out of hand",
             raised=("uncontrolled-speaker",), checks={"exemplary": "fail", "declared-shape": "pass"}),
    Expected(
        "newspaper_before", "y2009", 12, "before: all hangs on one person",
        raised=("key-person-loss@cm",), checks={"resilient": "fail"},
        disagrees=(Disagreement("declared-shape", "pass", "warn", 0.16),),
    ),
    Expected(
        "newspaper_after", "y2011", 12, "after: it hangs on nobody, and nobody coordinates",
        raised=("incoherent-voices",), silent=("key-person-loss",), checks={"coherent": "fail"},
        disagrees=(Disagreement("declared-shape", "pass", "warn", 1.00),),
    ),
    Expected("investigative_site", "all_open", 13, "too much to moderate",
             raised=("overload",), checks={"load": "fail"}),
    Expected("investigative_site", "some_closed", 13, "closing threads ends it", silent=("overload",),
             checks={"load": "pass"}),
    Expected(
        "record_retailer", "alone", 14, "one person holds the only key, and keeps it",
        raised=("key-person-loss@cm", "account-loss", "no-offboarding"),
        checks={"resilient": "fail", "account-ownership": "fail", "offboarding": "fail", "declared-shape": "pass"},
    ),
    Expected("mail_order", "hub", 15, "comments deleted without a rule; the picture is told of below",
             checks={"transparent": "warn"},
             disagrees=(Disagreement("declared-shape", "pass", "warn", 0.43),)),
    Expected("telecom_before", "y2009", 16, "before: pages that nobody coordinates",
             raised=("incoherent-voices",), checks={"coherent": "fail", "declared-shape": "pass"}),
    Expected("telecom_after", "y2012", 16, "after: a hub holds them together",
             silent=("incoherent-voices",), checks={"coherent": "pass", "declared-shape": "pass"}),
    Expected(
        "electronics_chain", "enrolled", 17, "the shops stand apart; those who answer are enrolled and taught",
        silent=("confidential-leak", "uncontrolled-speaker"),
        disagrees=(
            Disagreement("coherent", "warn", "fail", 0.50),
            Disagreement("generous", "warn", "pass", 0.84),
            Disagreement("declared-shape", "pass", "warn", 0.15),
        ),
    ),
    Expected("shoe_circles", "in_circle", 18, "circles alone tell nothing of the role", worst=Level.LOW),
    Expected("biscuit_brand", "chain", 19, "every message passes from desk to desk", checks={"agile": "fail"}),
    Expected("biscuit_brand", "one_room", 19, "brand and agency decide in one room", checks={"agile": "pass"}),
    Expected("small_cause", "sole", 20, "one officer for all",
             raised=("key-person-loss@cm", "overload"), checks={"resilient": "fail", "load": "fail"}),
    Expected("small_cause", "pair", 20, "a pair: somebody stands in", silent=("key-person-loss",),
             checks={"resilient": "pass"}),
    Expected(
        "chip_council", "today", 21, "a council of departments: nothing known is wrong",
        disagrees=(Disagreement("unwatched-channel", "silent", "raised", 1.00),),
    ),
)  # fmt: skip

OF_NO_CASE = ("brand_magazine",)
"""Files that only complete the coverage table."""
