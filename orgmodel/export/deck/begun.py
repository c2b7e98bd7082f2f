"""A deck that was begun: the story it tells and the slides it is told on."""

from __future__ import annotations

from dataclasses import dataclass

from orgmodel.export.deck.master import open_master
from orgmodel.export.deck.slides import SEPARATOR, Slides
from orgmodel.export.deck.story import Story, story_of
from orgmodel.export.format import Request
from orgmodel.study import Study
from orgmodel.text import msg, render


@dataclass(frozen=True, slots=True)
class Begun:
    """What every slide is made with."""

    story: Story
    slides: Slides


def begin(study: Study, request: Request) -> Begun:
    """The story of a request, and an empty deck on its master.

    Raises:
        Unsuitable: the template cannot be used.
        KeyError: the study has no placement of that id.
    """
    story = story_of(study, request)
    parts = [story.organization(), msg("model {digest}", digest=study.digest), *([request.day] if request.day else [])]
    foot = SEPARATOR.join(render(part, request.language) for part in parts)
    return Begun(story, Slides(open_master(request.template), request.language, foot))
