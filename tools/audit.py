"""Hold the app's lock against the known vulnerabilities, where their data can be reached; else say so."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOUND = re.compile(r"[Ff]ound \d+ known vulnerabilit")
UNKNOWN = re.compile(r"could not be audited")
SECONDS = 120


def main() -> int:
    """0 where nothing is known, or nothing can be known from here; 1 where a package has a known vulnerability."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner", "off",
               "-r", str(ROOT / "requirements" / "app.lock")]  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        print("Not audited: the data on vulnerabilities did not answer in time.")
        return 0
    said = done.stdout + done.stderr
    if done.returncode and not FOUND.search(said):
        print("Not audited: the data on vulnerabilities cannot be reached from here.")
        return 0
    unknown = len(UNKNOWN.findall(said))
    rows = [line for line in said.strip().splitlines() if not UNKNOWN.search(line)]
    print("\n".join(rows))
    if unknown:
        print(f"Not audited, for want of data: {unknown} packages.")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
