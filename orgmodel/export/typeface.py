"""The face of the pictures inside a page: its letters that the page uses, as data."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

from orgmodel.diagram.fonts import FILES, folder
from orgmodel.diagram.style import FAMILY

WEIGHTS = {False: 400, True: 600}


def face_rules(words: str) -> str:
    """CSS that brings the regular and the semibold face, cut down to the characters of `words`."""
    return "".join(
        f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};'
        f"src:url(data:font/woff;base64,{_cut(bold, words)})}}\n"
        for bold, weight in WEIGHTS.items()
    )


def _cut(bold: bool, words: str) -> str:
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    options = Options(layout_features=["kern"], hinting=False, desubroutinize=True, recalc_timestamp=False)
    with TTFont(folder() / FILES[bold], recalcTimestamp=False) as font:
        subsetter = Subsetter(options)
        subsetter.populate(text=words)
        subsetter.subset(font)
        font.flavor = "woff"
        file = BytesIO()
        font.save(file)
    return b64encode(file.getvalue()).decode("ascii")
