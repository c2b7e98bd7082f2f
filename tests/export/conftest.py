"""Which tests of exports have no program to run with: pages are read back with poppler."""

from __future__ import annotations

import os
import shutil

import pytest

POPPLER = all(shutil.which(name) for name in ("pdftotext", "pdffonts"))
collect_ignore = [] if POPPLER else ["test_printed.py"]

if not POPPLER and os.environ.get("ORGMODEL_REQUIRE_ALL") == "1":
    raise pytest.UsageError("poppler is required (pdftotext, pdffonts): install it, or unset ORGMODEL_REQUIRE_ALL")
