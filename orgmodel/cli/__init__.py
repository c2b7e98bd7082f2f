"""The command line: read arguments, call one function, print, and never show a traceback."""

from __future__ import annotations

import gc
import os
import sys
import uuid
from importlib import import_module

import typer

from orgmodel.cli import options
from orgmodel.cli.output import complain, print_problems
from orgmodel.records import Malformed, Refused
from orgmodel.text import msg, render

MALFORMED = 2
BROKEN = 70
"""Exit code of a fault of ours (EX_SOFTWARE of sysexits)."""
COMMANDS = {
    "check": msg("Read and validate scenarios; say what is found on the organization as it is."),
    "assess": msg("Assess every placement of scenarios."),
    "compare": msg("Hold placements side by side."),
    "rank": msg("Put every candidate placement in order, and say how sure that is."),
    "sweep": msg("Assess many files, on many processes or machines."),
    "advise": msg("Say what would clear a finding or lift a check, at what price."),
    "explain": msg("Say everything about one finding, rule, check or measure."),
    "rules": msg("List the risk rules."),
    "export": msg("Write a picture, a table, the deck, the workbook or everything into a file."),
    "import": msg("Make a scenario of a file from another system, or bring one up to date."),
    "report": msg("Draw up a report, a decision record, a mandate letter or minutes."),
    "answer": msg("Write the answers of an interview guide into the scenario."),
    "schema": msg("Print the JSON Schema of the scenario format."),
    "app": msg("Open the app."),
}
"""Each command is a module of this folder; only the one asked for is imported."""
MODULES = {"import": "importing"}
"""Commands whose name cannot be that of a module."""


def build(language: str, wanted: str | None = None) -> typer.Typer:
    """The commands, with their help in `language`; where one is `wanted`, its module alone is imported."""
    program = typer.Typer(
        name="orgmodel",
        help=render(msg("Where should the community manager sit?"), language),
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    program.callback()(lambda: None)
    for name in (wanted,) if wanted in COMMANDS else COMMANDS:
        module = import_module(f"orgmodel.cli.{MODULES.get(name, name)}")
        program.command(name, help=render(COMMANDS[name], language))(module.command(language))
    return program


def main(arguments: list[str] | None = None) -> None:
    """Run one command and leave with its exit code: 0, 1 by `--fail-on`, 2 malformed."""
    gc.disable()  # a command ends before anything is worth collecting; a tenth of its time otherwise
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")  # else it looks through every installed package
    given = sys.argv[1:] if arguments is None else arguments
    sys.exit(run(given, options.chosen_language(given)))


def run(arguments: list[str], language: str) -> int:
    """The exit code of one command; whatever is wrong is said in a sentence."""
    try:
        wanted = next((one for one in arguments if one in COMMANDS), None)
        code = build(language, wanted)(arguments, prog_name="orgmodel", standalone_mode=False)
        return int(code or 0)
    except Malformed as malformed:
        print_problems(malformed.problems, language)
        return MALFORMED
    except (typer.Exit, SystemExit) as leaving:
        return int(getattr(leaving, "exit_code", 0) or getattr(leaving, "code", 0) or 0)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _hang_up()
    except OSError as error:
        complain(msg("{file}: {reason}", file=str(error.filename or ""), reason=error.strerror or str(error)), language)
        return MALFORMED
    except Exception as error:
        return _explain(error, language)


def _hang_up() -> int:
    """Whoever read the output has gone (`| head`): say nothing more, as 128 + SIGPIPE."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 141


def _explain(error: Exception, language: str) -> int:
    if hasattr(error, "format_message"):
        complain(msg("{reason}; orgmodel --help tells what may be written", reason=error.format_message()), language)
        return MALFORMED
    if isinstance(error, Refused):
        complain(error.message, language)
        return MALFORMED
    reference = uuid.uuid4().hex[:8]
    complain(
        msg(
            "Something went wrong inside orgmodel ({kind}, reference {reference}); nothing was written.",
            kind=type(error).__name__,
            reference=reference,
        ),
        language,
    )
    return BROKEN
