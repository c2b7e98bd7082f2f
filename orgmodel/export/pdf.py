"""A picture or a document as PDF."""

from __future__ import annotations

from orgmodel.export.contents import DOCUMENTS, PICTURES, WALLS
from orgmodel.export.drafting import drafted
from orgmodel.export.format import Format, Request
from orgmodel.export.layout import laid_out
from orgmodel.export.picture import draw_picture
from orgmodel.export.typeset import typeset
from orgmodel.study import Study
from orgmodel.text import msg


def write(study: Study, request: Request) -> bytes:
    """The bytes of the file."""
    if request.what not in DOCUMENTS:
        return draw_picture(study, request, "pdf")
    document = drafted(study, request)
    return typeset(laid_out(document, study, request), one_page=document.pages == "one")


FORMAT = Format("pdf", ".pdf", "application/pdf", msg("PDF: one page to print"), write,
                PICTURES + WALLS + DOCUMENTS)  # fmt: skip
