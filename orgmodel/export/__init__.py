"""Files that leave the tool: one format a file."""

from orgmodel.export import csv, dot, drawio, gexf, graphml, html, json, md, mermaid, pdf, png, pptx, svg, txt, xlsx
from orgmodel.export.format import Format

FORMATS: tuple[Format, ...] = (
    svg.FORMAT, png.FORMAT, pdf.FORMAT, txt.FORMAT, pptx.FORMAT, md.FORMAT, xlsx.FORMAT, csv.FORMAT, drawio.FORMAT,
    mermaid.FORMAT, dot.FORMAT, graphml.FORMAT, gexf.FORMAT, json.FORMAT, html.FORMAT,
)  # fmt: skip
