"""Which tests of exports have no program to run with: pages are read back with poppler, decks with LibreOffice."""

from __future__ import annotations

import os
import shutil

import pytest

POPPLER = all(shutil.which(name) for name in ("pdftotext", "pdffonts"))
OFFICE = any(shutil.which(name) for name in ("soffice", "libreoffice"))
collect_ignore = ([] if POPPLER else ["test_printed.py"]) + ([] if POPPLER and OFFICE else ["test_deck_opened.py"])

if not POPPLER and os.environ.get("ORGMODEL_REQUIRE_ALL") == "1":
    raise pytest.UsageError("poppler is required (pdftotext, pdffonts): install it, or unset ORGMODEL_REQUIRE_ALL")
if not OFFICE and os.environ.get("ORGMODEL_REQUIRE_ALL") == "1":
    raise pytest.UsageError("LibreOffice is required (soffice): install it, or unset ORGMODEL_REQUIRE_ALL")
