"""`orgmodel app`: open the app on a folder of scenarios."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from orgmodel.cli import options
from orgmodel.cli.output import say
from orgmodel.scenario.shipped import shipped_scenarios
from orgmodel.text import msg, render


def command(language: str) -> Callable[..., int]:
    """The command, with its help in `language`."""

    def app(
        folder: Annotated[
            Path | None,
            typer.Argument(
                help=render(msg("A folder of scenarios; those shipped where not said."), language), show_default=False
            ),
        ] = None,
        port: Annotated[int, typer.Option("--port", help=render(msg("Port on this machine."), language))] = 8501,
        headless: Annotated[
            bool, typer.Option("--headless", help=render(msg("Do not open a browser."), language))
        ] = False,
        lang: options.lang(language) = None,  # type: ignore[valid-type]
    ) -> int:
        from orgmodel.ui.server import run_app

        say(msg("orgmodel is open at {address}; Ctrl-C stops it.", address=f"http://127.0.0.1:{port}"), language)
        run_app(folder or shipped_scenarios(), port, headless, language)
        return 0

    return app
