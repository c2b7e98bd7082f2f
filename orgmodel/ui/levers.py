"""The map of lever and risk on a page: where today's placement and the chosen one lie, and the banner of a fad."""

from __future__ import annotations

from orgmodel.checks.beyond_fad import BANNER
from orgmodel.criteria.axes import Quadrant, axes_of, quadrant_of
from orgmodel.diagram.lever_map import MEANINGS
from orgmodel.study import Study
from orgmodel.text import Message, msg
from orgmodel.ui.desk import Desk
from orgmodel.ui.maps import lever_picture
from orgmodel.ui.markup import NOTHING, Markup, Strong, element, sentence
from orgmodel.ui.parts import heading, quiet, show
from orgmodel.ui.picture import show_picture
from orgmodel.ui.pictures import in_words
from orgmodel.ui.state import go


def show_levers(study: Study, chosen: str, desk: Desk, key: str) -> None:
    """The map with its sentence; a click on a dot chooses that placement."""
    picture = lever_picture(desk, study, chosen)
    show(heading(msg("Lever and risk"), desk.language) + _where(study, chosen, desk))
    if not picture.labels:
        show(quiet(desk.say(msg("Not assessable yet: too little is written."))))
        return

    def choose(placement: str) -> None:
        go(desk.address, placement=placement)

    show_picture(picture, key, desk.language, on_pick=choose)
    in_words(picture, desk)


def fad_banner(desk: Desk) -> Markup:
    """What stands over the chosen placement where all the signs of a fad show; nothing elsewhere."""
    if desk.chosen.checks["beyond-fad"].status != "fail":
        return NOTHING
    said = element("p", desk.say(desk.chosen.measures["fad-signs"].explanation))
    return element("div", element("strong", desk.say(BANNER)), said, class_="om-fad", role="note")


def _where(study: Study, chosen: str, desk: Desk) -> Markup:
    """Today's placement and the chosen one, each with its quadrant and what that means."""
    today = study.baseline
    said = [_stands(study, today.placed.id, msg("Today, {placement}", placement=today.placed.title))]
    if chosen != today.placed.id and any(one.placed.id == chosen for one in study.assessments):
        title = Strong(study.find(chosen).placed.title, "role")
        said.append(_stands(study, chosen, title))
    lines = [sentence(one, desk.language) for one in said if one is not None]
    return element("p", *(element("span", line) for line in lines), class_="om-where") if lines else NOTHING


def _stands(study: Study, placement: str, name: Message | Strong) -> Message | None:
    quadrant = quadrant_in(study, placement)
    if quadrant is None:
        return None
    return msg("{placement}: {quadrant}, {meaning}.", placement=name, quadrant=Strong(quadrant.label),
               meaning=MEANINGS[quadrant])  # fmt: skip


def quadrant_in(study: Study, placement: str) -> Quadrant | None:
    """The quadrant of a placement of the study; None where too little is written."""
    return quadrant_of(axes_of(study.find(placement).criteria, study.weights()))
