"""What the app is made of: every package of its lock, with version, hashes and licence, as a bill in CycloneDX.

`python tools/supply.py FILE` writes it as JSON.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements" / "app.lock"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
FAMILIES = (
    "MIT", "MIT-CMU", "BSD", "Apache", "ISC", "PSF", "Python Software Foundation", "MPL", "Mozilla", "OFL", "0BSD",
    "Zlib", "CC0", "Unlicense", "HPND", "CNRI",
)  # fmt: skip
"""Licences that let anybody use, change and pass on the whole (our choice: no copyleft beyond the file)."""
BARRED = re.compile(r"\b(?:A|L)?GPL|GNU|SSPL|BUSL|proprietary", re.IGNORECASE)


class Package(NamedTuple):
    """One line of the lock."""

    name: str
    version: str
    hashes: tuple[str, ...]
    licence: str
    """As its author wrote it; empty where it is not installed on this platform, or says nothing."""


def packages(text: str) -> Iterator[Package]:
    """Every package that a lock file pins."""
    found = list(PINNED.finditer(text))
    ends = [*(one.start() for one in found[1:]), len(text)]
    for one, end in zip(found, ends, strict=True):
        yield Package(one[1], one[2], tuple(HASH.findall(text[one.start() : end])), licence_of(one[1]))


def licence_of(name: str) -> str:
    """The licence an installed package declares: its expression, else its classifiers, else the first line it wrote."""
    try:
        said = dict(metadata.metadata(name).json)
    except metadata.PackageNotFoundError:
        return ""
    classes = [one.split("::")[-1].strip() for one in said.get("classifier", ()) if one.startswith("License")]
    written = str(said.get("license", "")).strip().split("\n")[0]
    return str(said.get("license_expression", "")) or "; ".join(classes) or written


def is_free(licence: str) -> bool:
    """Whether a licence is one of those we build on, and none that would bind whoever passes the app on."""
    return not BARRED.search(licence) and any(family.lower() in licence.lower() for family in FAMILIES)


def bill(text: str, version: str) -> str:
    """The bill of materials of a lock as CycloneDX JSON; the same lock gives the same bill."""
    from cyclonedx.model import HashAlgorithm, HashType
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.model.license import DisjunctiveLicense
    from cyclonedx.output.json import JsonV1Dot6
    from packageurl import PackageURL

    parts = [
        Component(
            name=one.name,
            version=one.version,
            purl=PackageURL("pypi", name=one.name, version=one.version),
            bom_ref=f"{one.name}@{one.version}",
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in one.hashes],
            licenses=[DisjunctiveLicense(name=one.licence)] if one.licence else None,
        )
        for one in {(one.name, one.version): one for one in packages(text)}.values()
    ]
    whole = Bom(components=parts)
    root = Component(name="orgmodel", version=version, type=ComponentType.APPLICATION, bom_ref="orgmodel")
    whole.metadata.component = root
    whole.register_dependency(root, parts)
    told = json.loads(JsonV1Dot6(whole).output_as_string())
    del told["serialNumber"], told["metadata"]["timestamp"]
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the bill of the app's lock."""
    from orgmodel import __version__

    Path(sys.argv[1]).write_text(bill(LOCK.read_text("utf-8"), __version__), "utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
