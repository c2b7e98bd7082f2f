"""`orgmodel app`: open the app on a folder of scenarios."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli import options
from orgmodel.cli.output import say
from orgmodel.scenario.shipped import shipped_scenarios
from orgmodel.text import msg, render

HERE = "127.0.0.1"
"""Nobody but this machine."""


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def app(  # noqa: PLR0917
        folder: Annotated[
            Path | None,
            typer.Argument(
                help=render(msg("A folder of scenarios; those shipped where not said."), language), show_default=False
            ),
        ] = None,
        port: Annotated[int, typer.Option("--port", help=render(msg("Port on this machine."), language))] = 8501,
        host: Annotated[
            str,
            typer.Option(
                "--host",
                help=render(
                    msg("Address to listen on, so that phones of the same network reach it; 0.0.0.0 for all."), language
                ),
            ),
        ] = HERE,
        code: Annotated[
            str | None,
            typer.Option(
                "--code",
                help=render(
                    msg("Code asked for at the door; a new one where --host opens it to others, none asks nobody."),
                    language,
                ),
                show_default=False,
            ),
        ] = None,
        name: Annotated[
            list[str] | None,
            typer.Option(
                "--name",
                help=render(msg("Name by which people ask for it behind a proxy with TLS; may be repeated."), language),
                show_default=False,
            ),
        ] = None,
        access: Annotated[
            Path | None,
            typer.Option(
                "--access",
                help=render(msg("File (TOML) with a sign-in and the list of who may read and who may edit."), language),
                show_default=False,
            ),
        ] = None,
        headless: Annotated[
            bool, typer.Option("--headless", help=render(msg("Do not open a browser."), language))
        ] = False,
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        from orgmodel.ui.server import address_at, entrance, run_app

        way_in = entrance(host, code, name or (), access)
        here = address_at(host, port)
        address, is_alone = way_in.origin or here, host == HERE and not way_in.origin
        say(msg("orgmodel is open at {address}; Ctrl-C stops it.", address=address), language)
        if way_in.code:
            say(msg("Whoever comes is asked for the code {code}; this link brings it along: {link}",
                    code=way_in.code, link=f"{address}/?code={way_in.code}"), language)  # fmt: skip
        elif way_in.access:
            say(msg("Whoever comes signs in; {file} says who may.", file=access.name if access else ""), language)
        elif not is_alone:
            say(msg("Everybody on this network can open it, and every file of the folder."), language)
        if not is_alone:
            say(msg("Phones vote at {address}.", address=f"{address}/ballot"), language)
        run_app(folder or shipped_scenarios(), port, headless, language, host, way_in=way_in)
        return 0

    return app
