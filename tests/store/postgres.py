"""A PostgreSQL of our own for the tests: a cluster in a temporary folder, on loopback, gone when they end."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.left_out import find_postgres

USERS = ("postgres", "nobody")
"""PostgreSQL does not start as root: whoever of these is known starts it then."""


@dataclass(frozen=True)
class Cluster:
    """A running server; `url` is as a person would write it."""

    binaries: Path
    folder: Path
    port: int
    password: str

    @property
    def url(self) -> str:
        return f"postgresql://tester:{self.password}@127.0.0.1:{self.port}/postgres"

    def restart(self) -> None:
        """Killed without a word to anybody, and started again."""
        self.control("restart", "-m", "immediate")

    def control(self, *words: str) -> None:
        said = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100"
        log = str(self.folder / "log")
        asked = [str(self.binaries / "pg_ctl"), "-D", str(self.folder / "data"), "-w", "-t", "90", "-l", log]
        run([*asked, "-o", said, *words])


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A fresh cluster, stopped and thrown away in the end."""
    binaries = find_postgres()
    assert binaries is not None
    folder = Path(tempfile.mkdtemp(prefix="orgmodel-pg-"))
    one = Cluster(binaries, folder, free_port(), secrets.token_hex(8))
    try:
        (folder / "secret").write_text(one.password, "utf-8")
        if user := other_user():
            for path in (folder, folder / "secret"):
                os.chown(path, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
        run([str(binaries / "initdb"), "-D", str(folder / "data"), "-U", "tester", "--encoding=UTF8", "--locale=C",
             "--auth=scram-sha-256", f"--pwfile={folder / 'secret'}"])  # fmt: skip
        one.control("start")
        yield one
        one.control("stop", "-m", "immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def other_user() -> str:
    """Who runs the server where we are root; empty where we run it ourselves."""
    if os.getuid() != 0:
        return ""
    known = {one.pw_name for one in pwd.getpwall()}
    return next(user for user in USERS if user in known)


def run(command: list[str]) -> None:
    """Run to the end as whoever may; what it says is shown where it fails."""
    if user := other_user():
        found = pwd.getpwnam(user)
        command = ["setpriv", f"--reuid={found.pw_uid}", f"--regid={found.pw_gid}", "--clear-groups", *command]
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
    done = subprocess.run(command, env=environment, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=120, check=False)  # fmt: skip
    assert done.returncode == 0, done.stdout
