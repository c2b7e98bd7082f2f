"""Pin every dependency by version and hash, for every platform, without a download address."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
OPTIONS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header", "-q"]


def pin(target: str, *arguments: str) -> None:
    """Write one lock file; uv keeps the versions that are already pinned there."""
    command = [sys.executable, "-m", "uv", "pip", "compile", *OPTIONS, *arguments, "-o", target]
    subprocess.run(command, cwd=ROOT, check=True)


def main() -> None:
    """The development lock first, then those of the app and a server, held to the same versions; the others alone."""
    pin("requirements/dev.lock", "pyproject.toml", "--group", "dev", *sys.argv[1:])
    pin("requirements/app.lock", "pyproject.toml", "--group", "build", "-c", "requirements/dev.lock")
    served = ("--extra", "postgres", "--extra", "signin")
    pin("requirements/server.lock", "pyproject.toml", "--group", "build", *served, "-c", "requirements/dev.lock")
    for name in ("audit", "fuzz"):
        pin(f"requirements/{name}.lock", "--group", name, *sys.argv[1:])


if __name__ == "__main__":
    main()
