"""Studies to write files of: a shipped one, a small one, and one whose every text is an attack."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from orgmodel.export.bundle import ALL
from orgmodel.export.format import Format, Request
from orgmodel.scenario.reader import read, read_text
from orgmodel.study import Study, compare
from tests.organizations import BASE as TINY
from tests.organizations import CLIENTS, WithoutAliases, channel, merged, row

ROOT = Path(__file__).parents[2]
EVIL = '=cmd|"/c calc"!A1 <img src=x onerror=alert(1)> </script> %%{init}%% "];EVIL [x](http://a.b) #35; &amp; \\'
"""One text for every format: a formula, a tag, the end of a script, a directive, the end of a label, a link."""
PEOPLE = [
    {"id": "p_zoe", "name": "Zoé Quillfeather", "employment": "permanent"},
    {"id": "p2", "name": "Ambrose"},
]
SECOND: dict[str, Any] = {
    "id": "second",
    "title": {"en": "Under the boss", "fr": "Sous la patronne"},
    "seats": [{"id": "cm", "reports_to": "boss", "dotted_to": "comm_head"}],
}


@lru_cache(maxsize=4)
def shipped(name: str = "federation") -> Study:
    """A shipped scenario with all its placements."""
    return compare(read(ROOT / "scenarios" / f"{name}.yaml").scenario)


def small(**changes: Any) -> Study:
    """The tiny organization with a public, a channel, a matrix and a second placement."""
    parts = {
        "stakeholders": [CLIENTS],
        "channels": [channel(stakeholders=["clients"])],
        "responsibilities": [row("publish", responsible=["cm"], accountable="comm_head", informed=["boss"])],
        "placements": [*TINY["placements"], SECOND],
    }
    text = yaml.dump(merged({**TINY, **parts}, changes), Dumper=WithoutAliases, allow_unicode=True, sort_keys=False)
    return compare(read_text(text, "small.yaml").scenario)


@lru_cache(maxsize=1)
def hostile() -> Study:
    """Every title is an attack on some format."""
    return small(
        title=EVIL,
        organization={
            "name": EVIL,
            "roles": [
                {"id": "boss", "title": EVIL, "unit": "top"},
                {"id": "comm_head", "title": f"+{EVIL}", "unit": "comm", "reports_to": "boss"},
            ],
            "units": [{"id": "top", "name": EVIL, "function": "executive"}, {"id": "comm", "name": f"@{EVIL}"}],
        },
        stakeholders=[{**CLIENTS, "name": f"-{EVIL}"}],
        channels=[channel(stakeholders=["clients"], name=EVIL, operators=["cm"], admins=["cm"])],
        community_manager={"title": f"\t{EVIL}".strip()},
        placements=[
            {"id": "today", "title": EVIL, "as_is": True, "seats": [{"id": "cm", "reports_to": "comm_head"}]},
            {"id": "con", "title": f"[{EVIL}]", "seats": [{"id": "cm", "reports_to": "boss"}]},
        ],
        questions=[{"text": EVIL}],
    )


@lru_cache(maxsize=1)
def named() -> Study:
    """People with names, and titles and notes that repeat them."""
    return small(
        people=PEOPLE,
        organization={
            "roles": [
                {"id": "boss", "title": "Boss (zoé  quillfeather)", "unit": "top", "holders": ["p_zoe"],
                 "source_id": "quillfeather-77"},
                {"id": "comm_head", "title": "Communication head", "unit": "comm", "reports_to": "boss",
                 "holders": ["p2"]},
                {"id": "editor", "title": "Editor", "unit": "comm", "reports_to": "comm_head"},
            ],
        },
        questions=[{"text": {"en": "Does Ambrose agree?", "fr": "Ambrose est-il d’accord ?"}}],
        decisions=[{"text": "Ask Zoé Quillfeather first"}],
        register=[{"risk": "key-person-loss@boss", "status": "accepted", "reason": "Zoé Quillfeather stays"}],
    )  # fmt: skip


def form(name: str) -> Format:
    """The format of that id."""
    return next(one for one in ALL if one.id == name)


def written(name: str, study: Study, what: str = "", language: str = "en", **options: Any) -> bytes:
    """A file of that format; its first content where none is named."""
    one = form(name)
    return one.write(study, Request(what or one.contents[0], options.pop("placement", None), language, **options))
