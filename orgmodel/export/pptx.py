"""Slides: native shapes that can be edited, on the client's master where one is given."""

from __future__ import annotations

from orgmodel.export.contents import DOCUMENTS, PICTURES
from orgmodel.export.deck.documents import document_of
from orgmodel.export.deck.making import deck_of, picture_of
from orgmodel.export.format import Format, Request
from orgmodel.study import Study
from orgmodel.text import msg

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def write(study: Study, request: Request) -> bytes:
    """The deck, a picture on a slide, or a document as slides.

    Raises:
        Unsuitable: the template cannot be used; the message says why.
        KeyError: the study has no placement of that id.
    """
    if request.what in PICTURES:
        return picture_of(study, request)
    if request.what in DOCUMENTS:
        return document_of(study, request)
    return deck_of(study, request)


FORMAT = Format(
    "pptx", ".pptx", MEDIA_TYPE, msg("PPTX: slides to edit and present"), write, ("deck", *PICTURES, *DOCUMENTS)
)
