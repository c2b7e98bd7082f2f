"""Files that leave the tool: one format a file."""

from orgmodel.export import md, pdf, png, svg, txt
from orgmodel.export.format import Format

FORMATS: tuple[Format, ...] = (svg.FORMAT, png.FORMAT, pdf.FORMAT, txt.FORMAT, md.FORMAT)
