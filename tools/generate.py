"""Write everything that is generated: catalogues, the JSON Schema, the reference pages."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from orgmodel.scenario.schema import published, schema_text
from orgmodel.text import LANGUAGES
from tools import catalogues
from tools.reference import pages

ROOT = Path(__file__).parents[1]


def main() -> int:
    """1 where something is left to translate."""
    left = catalogues.main()
    for language in LANGUAGES:
        published(language).write_text(schema_text(language), "utf-8")
    for name, text in pages().items():
        target = ROOT / "docs" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return left


if __name__ == "__main__":
    sys.exit(main())
